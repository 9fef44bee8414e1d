"""Numbers, and what they count: things, sums of money, percentages, in English and Thai texts.

What is no quantity: dates (the caller excludes their spans), lengths of time, ranks and ordinals, numbers
that name something ("Tier 2", "PM 2.5", "H.R. 5754", "APEC 2022"), telephone numbers, "one", "the two sides".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from fourthp.language.money import currency_unit, letter_before, money_after, money_before
from fourthp.language.number_forms import (
    FIGURES,
    IN_OTHER_FORM,
    NUMBER,
    SCALE,
    candidates,
    number_value,
    parse_number,
    scale,
)
from fourthp.language.number_names import (
    glued_after,
    glued_before,
    is_family,
    names_something,
    numbers_a_line,
)
from fourthp.language.number_words import IN_WORDS
from fourthp.language.quantity_elsewhere import Place, counted_elsewhere, counts_the_same
from fourthp.language.quantity_single import single_things
from fourthp.language.quantity_units import (
    Unit,
    any_of,
    counted_things,
    forms,
    rate,
    rate_before,
    share_of,
    thai_unit,
)
from fourthp.records import QuantityMention, Span

_UPPER_BOUND = re.compile(
    rf"\s*(?:-|–|—|\bto\b|\bor\b)\s*(?P<number>(?:{FIGURES}|(?i:{IN_WORDS}))(?P<scale>{SCALE})?)(?=[\s%\u0e00-\u0e7f])"
)
_OR_MORE = re.compile(rf"\+(?=\s)|(?:{any_of('approximate_behind')})(?!\w)")
_JOINED = re.compile(r"\s*(?:,(?:\s+and)?|and|,?\s+and)\s+")
_WHOLE_BEFORE = re.compile(r"\b(?i:of|among)\s+(?:the|these|those|all)\s+$")
_BETWEEN = re.compile(r"\bbetween\s+$")
_GLUED_PERCENT = re.compile(rf"(?<=\d)(?:{any_of('percent_glued')})(?!\w)")
_PERCENT = re.compile(
    rf"\s?(?:(?i:{any_of('percent')})(?!\w)|%(?=(?:YoY|MoM|QoQ)\b)|{any_of('percent_thai')})"
    rf"|{_GLUED_PERCENT.pattern}"
)
_PERCENT_BEFORE = re.compile(rf"(?:{any_of('percent_thai')})\s*$")
_RANK_BEFORE = re.compile(rf"(?<!พื้น)(?<!เจ้าหน้า)(?<!สถาน)(?:{any_of('ordinal_before')})\s*$")
_BOTH_BEFORE = re.compile(rf"(?:{any_of('both_before')})\s*$")

_CITED = re.compile(rf"\s+(?:{any_of('cited')})(?!\w)")
_WHOLLY = re.compile(rf"\s+(?:{any_of('wholly')})\b")
_LETTERS = re.compile(r"\s+[A-Z][’']?s\b")  # "the three Rs"
_APPROXIMATORS = forms("approximate")
_APPROXIMATE = re.compile(
    rf"(?:(?<!\w)(?i:{'|'.join(re.escape(form) for form in _APPROXIMATORS if form.isascii())})\s+"
    rf"|(?:{'|'.join(form for form in _APPROXIMATORS if not form.isascii())})\s*)[\[*]{{0,3}}$"
)
_WENT_UP = re.compile(
    rf"\b(?:{'|'.join(form for form in forms('changed') if form.endswith(' up'))})\s+to\s+$"
)
_PREPOSITION = re.compile(r"\b(?:over|about|around)\s+$")
_MARKER_ENDS = frozenset(form.split()[-1] for form in _APPROXIMATORS)
_MARKER_REACH = 40
_ORDERS_SPEECH = frozenset(forms("speech"))
_MOST_TOLD = 9
"""Up to so many questions or reasons a speaker announces."""
_PER_TIME = ("ต่อวัน", "ต่อเดือน", "ต่อปี", "ต่อสัปดาห์")


def find_quantities(
    text: str,
    *,
    start: int = 0,
    end: int | None = None,
    exclude: Sequence[Span] = (),
    countries: Set[str] = frozenset(),
) -> list[QuantityMention]:
    """The quantities in ``text[start:end]``, in order, without overlap; offsets count in ``text``.

    ``exclude`` are spans whose numbers are something else, as a rule those of the dates; ``countries`` (ISO 3166)
    are those the document names: where that is Canada alone, "dollars" have no code.
    The unit is the currency's code (ISO 4217) with its name as the text writes it, "percent" with what it is of,
    or the words that name what is counted. A range
    ("20 to 30") is two quantities, both approximate. Numbers that share a noun ("24, 23 and 25 officials") or
    count the same as the one before ("359 cases, against 155 in 2020") each have their row. Takes time linear
    in the length of the text.
    """
    stop = len(text) if end is None else min(end, len(text))
    taken = sorted(exclude)
    starts = [span.start for span in taken]
    found: list[QuantityMention] = []
    waiting: list[_Number] = []
    done = start
    for position in candidates(text, start, stop):
        if position < done:
            continue
        at = bisect_right(starts, position) - 1
        if at >= 0 and taken[at].end > position:
            continue
        match = NUMBER.match(text, position, stop)
        if match is None:
            continue
        number = _Number(text, match, start, stop, countries)
        mention = number.quantity() or number.of_what(found[-1] if found else None)
        done = match.end()
        if waiting and not _JOINED.fullmatch(text, waiting[-1].span.end, number.begin):
            waiting.clear()
        if mention is not None:
            if waiting and (
                mention.method == "quantity:count"
                or (mention.method in ("quantity:money", "quantity:percent") and waiting[0].opens_range())
            ):
                if waiting[0].opens_range():
                    mention = replace(mention, is_approximate=True)
                found.extend(earlier.sharing(mention) for earlier in waiting)
            waiting.clear()
            found.extend((mention, *number.upper_bound(mention)))
            done = max(done, mention.span.end)
        elif number.counts and not number.is_whole():
            waiting.append(number)
    return _with_singles(found, [m for m in single_things(text, start, stop) if not _is_within(m, taken)])


def _with_singles(found: list[QuantityMention], singles: Sequence[QuantityMention]) -> list[QuantityMention]:
    """The quantities with those counts of one that stand in no other."""
    for single in singles:
        if not _is_within(single, [mention.span for mention in found]):
            found.append(single)
    return sorted(found, key=lambda mention: mention.span) if singles else found


def _is_within(mention: QuantityMention, spans: Sequence[Span]) -> bool:
    return any(span.start < mention.span.end and mention.span.start < span.end for span in spans)


class _Number:
    """One number in a text, and what stands around it."""

    def __init__(self, text: str, match: re.Match[str], start: int, stop: int, countries: Set[str]):
        self.countries = countries
        self.text, self.match, self.start, self.stop = text, match, start, stop
        self.span = Span(*match.span())
        self.begin = match.start()
        self.end = match.end()
        self.before = text[max(start, self.begin - _MARKER_REACH) : self.begin]
        self.approximate = False
        self.share_word = ""
        """The Thai word for per cent before it, which is told with the unit as the word for a currency is."""
        self.counts = False
        """Whether it is a count of things, named behind it or not."""
        self._upper: re.Match[str] | None = None

    def quantity(self) -> QuantityMention | None:
        """What this number counts, or None."""
        value = number_value(self.match)
        if value is None:
            return None
        currency = self._currency_before(value)
        if currency is None and self.match.group("short"):
            currency = self._currency_after()
            if currency is None:
                return None
        if currency is None and glued_before(self.before):
            return None
        if other := IN_OTHER_FORM.match(self.text, self.end, self.stop):
            self.end = other.end()
        upper = _UPPER_BOUND.match(self.text, self.end, self.stop)
        if upper and currency is not None and _PERCENT.match(self.text, upper.end(), self.stop):
            upper = None  # "$7 million or 3 percent" more
        if upper and not self._is_year_before(value, upper) and not self._is_of_model(value, upper):
            if not self.match.group("scale"):
                value *= scale(upper)
            self.end, self.approximate, self._upper = upper.end(), True, upper
        if or_more := _OR_MORE.match(self.text, self.end, self.stop):
            self.end, self.approximate = or_more.end(), True
        glued = glued_after(self.text, self.end, self.stop)
        if glued and not _GLUED_PERCENT.match(self.text, self.end, self.stop):
            return None
        marked = self._take_marker()
        if each_before := rate_before(self.before):
            self.begin -= len(self.before) - each_before[1]
            self.before = self.before[: each_before[1]]
            marked = self._take_marker() or marked
        if currency is None or self._is_named_behind():
            currency = self._currency_after()
        if currency is not None:
            each = rate(self.text, self.end, self.stop)
            words = each.words if each else each_before[0] if each_before else ""
            return self._mention(value, Unit(currency + words, each.end if each else self.end), "money")
        if self._is_share():
            if self.before.endswith(("-", "−")):
                value = -value
            share = share_of(self.text, self.end, self.stop)
            return self._mention(value, share._replace(words=share.words + self.share_word), "percent")
        if (self._may_be_year(value) and not marked) or numbers_a_line(self.before, self.text, self.span):
            return None
        if self._stands_in_thai():
            return self._thai_count(value, each_before[0] if each_before else "")
        if names_something(self.before, self.match.group("words"), value, is_marked=self.approximate):
            return None
        if _LETTERS.match(self.text, self.end, self.stop) or _CITED.match(self.text, self.end, self.stop):
            return None
        self.counts = True
        unit = counted_things(self.text, self.end, self.stop, value)
        if unit is None:
            return None
        orders = value <= _MOST_TOLD and unit.words.rpartition(" ")[2].casefold() in _ORDERS_SPEECH
        if orders or is_family(unit.words, self.before, value):
            self.counts = False
            return None
        return self._mention(value, unit, "count")

    def of_what(self, before: QuantityMention | None) -> QuantityMention | None:
        """What it counts where no noun follows it, or None; ``before`` is what was counted before it."""
        value = number_value(self.match)
        if not self.counts or value is None:
            return None
        place = Place(self.text, self.start, self.begin, self.end, self.stop)
        of_money = before is not None and before.method == "quantity:money" and self.match.group("scale")
        if before is not None and of_money and counts_the_same(place):
            return self._mention(value, Unit(before.unit, self.end), "money")
        known = before if before is not None and before.method == "quantity:count" else None
        unit = counted_elsewhere(place, value, known, in_figures=bool(self.match.group("figures")))
        return self._mention(value, unit, "count") if unit else None

    def sharing(self, last: QuantityMention) -> QuantityMention:
        """It counts what the last number of its list counts ("24, 23 and 25 officials")."""
        value = number_value(self.match) or 0.0
        upper = (
            NUMBER.fullmatch(self.text, last.number.start, last.number.end) if self.opens_range() else None
        )
        if upper and upper.group("scale") and not self.match.group("scale"):
            value *= scale(upper)  # "between 15 and 20 thousand"
        span = Span(self.begin, last.span.end)
        about = self.approximate or self.opens_range()
        return QuantityMention(span, self.span, value, last.unit, about, last.method)

    def opens_range(self) -> bool:
        """Whether "between" stands before it."""
        return _BETWEEN.search(self.before) is not None

    def is_whole(self) -> bool:
        """Whether it is what the next number is a part of: "Of the 340, 120 were boys"."""
        return _WHOLE_BEFORE.search(self.before) is not None

    def upper_bound(self, lower: QuantityMention) -> Iterator[QuantityMention]:
        """The upper end of a range, where it is one."""
        if self._upper is None:
            return
        value = parse_number(self._upper.group("number"))
        if value is not None and value > lower.value:
            yield replace(lower, number=Span(*self._upper.span("number")), value=value)

    def _thai_count(self, value: float, each: str) -> QuantityMention | None:
        """A count; ``each`` is what it is for each of, told where that is a length of time."""
        if _RANK_BEFORE.search(self.before) or (value == 2 and _BOTH_BEFORE.search(self.before)):
            return None
        counted = thai_unit(self.text, self.end, self.stop, value, self.before)
        if counted is None:
            return None
        unit, about = counted
        self.approximate |= about
        per = each if each in _PER_TIME else ""
        return self._mention(value, unit._replace(words=unit.words + per), "count")

    def _stands_in_thai(self) -> bool:
        """Whether a Thai letter follows, after a space at most."""
        return "\u0e00" <= self.text[self.end : min(self.end + 2, self.stop)].strip()[:1] <= "\u0e7f"

    def _mention(self, value: float, unit: Unit, kind: str) -> QuantityMention:
        whole = Span(self.begin, max(unit.end, self.end))
        return QuantityMention(whole, self.span, value, unit.words, self.approximate, f"quantity:{kind}")

    # -- money, percentages, markers: each takes its words off the text before or after

    def _cut_before(self, match: re.Match[str]) -> None:
        self.begin -= len(self.before) - match.start()
        self.before = self.before[: match.start()]

    def _currency_before(self, value: float) -> str | None:
        match = money_before(self.before)
        if match is None:
            letter = letter_before(self.before, value, self.countries)
            if letter is not None:
                self._cut_before(letter[0])
            return letter[1] if letter else None
        self._cut_before(match)
        return currency_unit(match.group("name"), self.countries)

    def _currency_after(self) -> str | None:
        match = money_after(self.text, self.end, self.stop)
        if match is None:
            return None
        self.end = match.end()
        return currency_unit(match.group("name"), self.countries)

    def _is_named_behind(self) -> bool:
        """Whether a code or a country's name behind the number says whose sign stood before it: "$150,000 TTD"."""
        match = money_after(self.text, self.end, self.stop)
        return match is not None and (match.group("name").isupper() or " " in match.group("name"))

    def _take_marker(self) -> bool:
        if self.text[self.begin : self.begin + 5].lower() == "half-" and self.before.endswith(" a "):
            self.before, self.begin = self.before[:-2], self.begin - 2  # "almost a half-million"
        last = self.before.rstrip("[*").split()[-1:]
        if not last or (last[0].isascii() and last[0].strip('(["').casefold() not in _MARKER_ENDS):
            return False
        match = _APPROXIMATE.search(self.before)
        if match is None or _WENT_UP.search(self.before):
            return False
        few = self.match.group("words") and not self.match.group("scale") and self._upper is None
        if few and (number_value(self.match) or 0) <= _MOST_TOLD and _PREPOSITION.search(self.before):
            return False  # "asked about two issues", "organised around six pillars"
        self._cut_before(match)
        self.approximate = True
        return True

    def _is_share(self) -> bool:
        if not self.before.isascii() and (before := _PERCENT_BEFORE.search(self.before)):
            self._cut_before(before)
            self._take_marker()
            self.share_word = f" {before.group().strip()}"
            return True
        after = _PERCENT.match(self.text, self.end, self.stop)
        if after is None:
            return False
        if _WHOLLY.match(self.text, after.end(), self.stop) and number_value(self.match) == 100:
            return False  # "100 percent sure"
        self.end = after.end()
        return True

    def _is_year_before(self, value: float, upper: re.Match[str]) -> bool:
        """Whether it is the year of "rose from 135 million in 2019 to 193 million", and no lower bound."""
        number = upper.group("number")
        return self._may_be_year(value) and (not number.isdigit() or float(number) < value)

    def _is_of_model(self, value: float, upper: re.Match[str]) -> bool:
        """Whether a smaller number behind a hyphen belongs to a name: "Boeing 787-9"."""
        last = upper.group("number")
        return (
            upper.group().startswith("-")
            and last.isdigit()
            and float(last) < value
            and not upper.group("scale")
        )

    def _may_be_year(self, value: float) -> bool:
        figures = self.match.group("figures") or ""
        return len(figures) == 4 and (1900 <= value <= 2100 or 2450 <= value <= 2600)
