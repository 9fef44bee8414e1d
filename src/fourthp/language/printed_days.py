"""Days in ways that only the lines of a page write them: months of other languages, "16-Aug-23", "2023年8月16日"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from fourthp.language.lexicons import read_lexicon
from fourthp.records import Span

_MONTHS = {form: int(month) for form, month in read_lexicon("months", 2)}
_NAMES = "|".join(sorted(_MONTHS, key=lambda form: (-len(form), form)))
_MONTH = rf"(?<![^\W\d_])(?P<m>{_NAMES})(?![^\W\d_])"
_DAY = r"(?<![\d.,:/-])(?P<d>\d{1,2})(?:er|st|nd|rd|th|º|ª)?"
_YEAR = r"(?P<y>(?:19|20)\d{2})(?!\d)"
_OF = r"(?:\s*del?\s+|\s*[,./-]?\s*)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_DAY}[.]?{_OF}{_MONTH}{_OF}{_YEAR}",
        rf"{_MONTH}[.]?\s*{_DAY}\s*[,–-]?\s*{_YEAR}",
        rf"{_DAY}-{_MONTH}-(?P<y>\d{{2}})(?![\d-])",
        # With two digits for the year, a day beyond the twelfth tells which of the others is the month.
        r"(?<![\d/.-])(?P<d>1[3-9]|2\d|3[01])(?P<s>[/.])(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<y>\d\d)(?![\d/.-])",
        r"(?<![\d/.-])(?P<m>0?[1-9]|1[0-2])/(?P<d>1[3-9]|2\d|3[01])/(?P<y>\d\d)(?![\d/.-])",
        rf"{_DAY}\s+tháng\s+(?P<m>\d{{1,2}})\s*(?:,|năm)?\s*{_YEAR}",
        rf"{_DAY}[.]\s+(?P<m>\d{{1,2}})[.]\s+{_YEAR}",
        r"(?<!\d)(?P<y>(?:19|20)\d{2})(?:[.]\s+|\s*[年년]\s*)(?P<m>\d{1,2})(?:[.]\s+|\s*[月월]\s*)"
        r"(?P<d>\d{1,2})(?!\d)[.日일]?",
    )
)


def printed_days(text: str) -> Iterator[tuple[str, Span]]:
    """The days in one short line, in ISO form; a year of two digits is one of this century.

    What ``find_dates`` reads in prose is read here too where it stands in one of the forms above.
    """
    for form in _FORMS:
        for match in form.finditer(text):
            month = match["m"].lower()
            number = int(month) if month.isdigit() else _MONTHS[month]
            year = int(match["y"])
            try:
                day = date(year + 2000 if year < 100 else year, number, int(match["d"]))
            except ValueError:
                continue
            yield day.isoformat(), Span(*match.span())
