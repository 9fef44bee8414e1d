"""Personal names by grammar: forms of address, and runs of capitalised words that are no ordinary words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from fourthp.extract.lexicon import word_list, words
from fourthp.extract.mentions.labels import Label, honorific_phrases
from fourthp.extract.mentions.line import Line
from fourthp.language.folding import fold

_BARRIER = Label.FUNCTION | Label.CALENDAR | Label.POSITION | Label.ORGANISATION | Label.COUNTRY | Label.KNOWN
_SUFFIX = re.compile(r"(?:Jr|Sr|JR|SR)\.?$|(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XI?V|XVI)$")
_GENERATION = frozenset(["Jr", "Jr.", "Sr", "Sr.", "JR.", "JR"])
_INITIAL = re.compile(r"[A-Z]\.?(?:-?[A-Z]\.)*$")
_ARTICLE = re.compile(r"(?:al|el|ul|as|ash|ad|an|at|az|ar|bin|ibn|ben)[-–’'][A-Z]|(?:d|l|dell)[’'][A-Z]")
_CONTRACTION = re.compile(r"\w+[’'](?:m|ve|re|ll|d|t|s)$", re.IGNORECASE)
_PLURAL_ACRONYM = re.compile(r"[A-Z]{2,}s$")
_CONTRACTED = frozenset(
    "i you he she it we they that there here who what let don doesn didn isn can won".split()
)
_OPENING = frozenset(["“", '"', "‘", "'"])
_CLOSING = frozenset(["”", '"', "’", "'"])
_MOST_TOKENS = 7
_PLACE_PREPOSITIONS = frozenset(["in", "at", "from", "near", "across", "outside", "around"])
_COMPOUND = re.compile(
    r"(?:\w+ed|\w+ing|led|era|level|majority|minority|wide|style|free|friendly|born|like|only|held|made|run|owned"
    r"|descendants?|speakers?|elect|plus)$"
)
_SEAM = re.compile(r"[a-z](?=[A-Z])")
_RETIRED = frozenset(["ret", "ret.", "retired", "retd", "retd."])


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A personal name as tokens ``[first, last)`` with the forms of address ``[address, first)`` before it.

    ``is_doubtful`` where it begins with an ordinary word that nothing shows to be a name ("Summer Wells").
    """

    address: int
    first: int
    last: int
    is_doubtful: bool = False


class NameReader:
    """Reads the names of one sentence, outside the spans that organisations and posts have taken."""

    def __init__(self, line: Line, taken: Iterable[tuple[int, int]], after_posts: frozenset[int]) -> None:
        self._line = line
        self._after_posts = after_posts
        self._headline = line.sentence.index < 0
        self._taken_to = [0] * (len(line.tokens) + 1)
        for first, last in taken:
            for i in range(first, last):
                self._taken_to[i] = max(self._taken_to[i], last)

    def names(self) -> list[NameSpan]:
        """Every run of words that can be a personal name, in order."""
        line, labels, found, i = self._line, self._line.labels, [], 0
        while i < len(labels):
            if self._taken_to[i]:
                i = self._taken_to[i]
                continue
            if not labels[i] & (Label.CAPITAL | Label.HONORIFIC) and i not in self._after_posts:
                i += 1
                continue
            start = i
            while length := address_length(line, start):
                start += length
            strong = start > i or i in self._after_posts
            if not (line.has(start, Label.CAPITAL) or (strong and self._inner(start))):
                i = max(i + 1, start)
                continue
            if not strong and self._may_begin(i) and (last := self._end(i + 1, strong=False)) > i + 1:
                found.append(NameSpan(i, i, last, is_doubtful=True))
                i = last
                continue
            last = self._end(start, strong)
            weak = not strong and last - start == 1
            if (
                last > start
                and not (weak and not _could_be_surname(line, start))
                and not self._is_thing(last)
            ):
                found.append(NameSpan(i, start, last))
                i = last
            else:
                i = max(start, i + 1) if start == i else start
        return found

    def _is_thing(self, last: int) -> bool:
        """Whether a name goes on as the name of a thing: "Dean Acheson Auditorium", "Biden-Harris Administration"."""
        line = self._line
        common = line.text(last - 1) in _things() and line.has(last - 1, Label.COMMON)
        return not self._headline and (line.text(last) in _things() or common)

    def _may_begin(self, i: int) -> bool:
        """Whether an ordinary capitalised word stands before one that is none."""
        line = self._line
        other = (
            _BARRIER
            | Label.PLACE
            | Label.EVENT
            | Label.INSTRUMENT
            | Label.MODIFIER
            | Label.HONORIFIC
            | Label.GIVEN
        )
        return (
            line.has(i, Label.COMMON)
            and not line.has(i, other)
            and not line.has(i - 1, Label.CAPITAL)
            and line.has(i + 1, Label.CAPITAL)
            and not line.has(i + 1, other | Label.COMMON)
            and not self._taken_to[i + 1]
        )

    def _end(self, start: int, strong: bool) -> int:
        """End of the personal name that begins at ``start``; ``start`` when none does."""
        line, i = self._line, start
        while i < len(line.tokens) and i - start < _MOST_TOKENS and not self._taken_to[i]:
            text = line.text(i)
            if i > start and _SUFFIX.match(text) and line.has(i - 1, Label.CAPITAL):
                i += 1
                if text in _GENERATION or not (strong and (self._continues(i) or self._inner(i))):
                    break
                continue
            if i > start and text == "," and line.text(i + 1) in _GENERATION:
                i += 2
                break
            if line.has(i, Label.CAPITAL):
                if not self._is_name(i, start, strong):
                    break
                i += 1
            elif (i > start or strong) and (skip := self._inner(i)):
                i += skip
            else:
                break
        while i > start and line.has(i - 1, Label.PARTICLE) and not line.has(i - 1, Label.CAPITAL):
            i -= 1
        return i

    def _inner(self, i: int) -> int:
        """Tokens of a particle, an Arabic article or a nickname in quotes or brackets inside a name; 0 when none."""
        line = self._line
        text = line.text(i)
        if line.has(i, Label.PARTICLE) and (
            line.has(i + 1, Label.CAPITAL) or line.has(i + 1, Label.PARTICLE)
        ):
            return 1
        if _ARTICLE.match(text):
            return 1
        for k in range(i + 2, i + 4):
            closed = line.text(k) in _CLOSING if text in _OPENING else (text == "(" and line.text(k) == ")")
            if closed and line.has(i + 1, Label.CAPITAL) and self._continues(k + 1):
                return 0 if text == "(" and line.text(i + 1).isupper() else k + 1 - i
        return 0

    def _continues(self, i: int) -> bool:
        line = self._line
        return (
            line.has(i, Label.CAPITAL)
            and not self._taken_to[i]
            and not line.has(i, _BARRIER | Label.COMMON | Label.HONORIFIC)
        )

    def _is_name(self, i: int, start: int, strong: bool) -> bool:
        line = self._line
        text = line.text(i)
        first = i == start
        if _CONTRACTION.match(text) and re.split("[’']", line.low(i))[0] in _CONTRACTED:
            return False
        if _PLURAL_ACRONYM.match(text) or _is_compound(text):
            return False
        if first and len(text) == 1 and not strong and not line.text(i + 1).startswith("."):
            return False
        if line.has(i, Label.CALENDAR) and (strong or not first) and len(text) == 3:
            return line.has(i + 1, Label.CAPITAL) and not line.has(i + 1, _BARRIER | Label.COMMON)
        if line.has(i, _BARRIER) and not (line.has(i, Label.GIVEN) and not first):
            if not line.has(i, Label.COUNTRY):
                return False
            if first:  # "Ms. India Edwards"
                addressed = strong and start not in self._after_posts
                return (
                    addressed
                    and line.has(i + 1, Label.CAPITAL)
                    and not line.has(i + 1, _BARRIER | Label.COMMON)
                )
            return self._country_as_surname(i, strong)
        if line.has(i, Label.PLACE) and not strong and first:
            return bool(
                line.has(i + 1, Label.CAPITAL)
                and not line.has(i + 1, Label.COMMON | _BARRIER)
                and _ambiguous(line, i)
            )
        if line.has(i, Label.EVENT | Label.INSTRUMENT | Label.MODIFIER) and not line.has(i, Label.GIVEN):
            return False
        if not first and line.has(i, Label.PARTICLE) and line.has(i + 1, Label.CAPITAL):
            return True
        if _INITIAL.match(text) and len(text) <= 5 and (not first or line.has(i + 1, Label.CAPITAL)):
            return True
        if text.isupper() and len(text) > 1 and not line.text(i + 1).isupper():
            before = line.text(i - 1)
            shouted = before.isupper() or _INITIAL.match(before) is not None
            if not shouted and not (strong and i not in self._after_posts):
                return False
        if not line.has(i, Label.COMMON):
            return True
        if line.has(i, Label.GIVEN):
            return bool(
                strong or not first or (line.has(i + 1, Label.CAPITAL) and not line.has(i + 1, Label.COMMON))
            )
        known = not first and _is_first_name(line, i - 1)
        return (strong or known) and self._common_as_name(i, start)

    def _common_as_name(self, i: int, start: int) -> bool:
        """Whether an ordinary word is a name where a name is due: "Mr. Young", "Ambassador Nick Burns"."""
        line = self._line
        if line.has(i + 1, Label.CAPITAL) and line.has(i + 1, Label.COMMON | Label.ORGANISATION):
            return False
        if i > start:
            known = _is_first_name(line, i - 1) or line.has(i - 1, Label.GIVEN)
            return i - start < 4 and not line.has(i - 1, Label.COMMON) and (known or not self._headline)
        if start in self._after_posts:
            # "President Alia Izetbegovic", but not "Member States", "Chief of Mission Residence".
            return line.has(i + 1, Label.PARTICLE) or (
                line.has(i + 1, Label.CAPITAL) and not line.has(i + 1, _BARRIER | Label.COMMON | Label.PLACE)
            )
        # "General Provisions" is a heading; "Mr. Provisions" would be a man.
        return not (line.has(i - 1, Label.MODIFIER | Label.COMMON) and line.low(i).endswith("s"))

    def _country_as_surname(self, i: int, strong: bool) -> bool:
        """ "Lisa Monaco", "Prince Michael Jordan": a country's name right behind a first name."""
        line = self._line
        if strong and _ambiguous(line, i):
            return True
        if strong and not self._headline and self._continues(i + 1) and not line.has(i - 1, Label.COMMON):
            return True  # "Ambassador Pham Vietnam Hung"
        known = line.countries.get(i)
        return (
            known is not None
            and known.last == i + 1
            and known.match.row["kind"] not in ("adjective", "demonym")
            and _is_first_name(line, i - 1)
            and not line.has(i + 1, Label.CAPITAL)
        )


@cache
def _things() -> frozenset[str]:
    """What is named after people, as one word."""
    forms = words("venue_heads") | words("instrument_heads") | word_list("things_named_after_people")
    return frozenset(f for f in forms if " " not in f)


def address_length(line: Line, i: int) -> int:
    """Tokens of the form of address at ``i``, "(Ret.)" behind it included; 0 when there is none."""
    if not line.has(i, Label.HONORIFIC):
        return 0
    length = honorific_phrases().length_at(line.tokens, i)
    if length and line.text(i + length) == "(" and line.low(i + length + 1) in _RETIRED:
        close = i + length + 2
        return close - i + 1 + (line.text(close) == ".")
    return length


def _is_first_name(line: Line, i: int) -> bool:
    return line.low(i) in word_list("first_names") or fold(line.low(i)) in word_list("first_names")


def _could_be_surname(line: Line, i: int) -> bool:
    text = line.text(i)
    double = "-" in text and line.low(i - 1) in ("the", "both")  # "the Obama-Biden team"
    return len(text) > 2 and not double and not text.isupper() and line.low(i - 1) not in _PLACE_PREPOSITIONS


def _is_compound(text: str) -> bool:
    """ "Senate-confirmed", "Covid-19", "Biden-era", "Minister/Foreign": capitalised, and no name."""
    if "/" in text or any(c.isdigit() for c in text) or text.startswith("Non-"):
        return True
    common = word_list("common_words")
    seam = _SEAM.search(text)
    if seam and seam.start() > 2 and text[seam.start() + 1 :].lower() in common:
        return True  # "SecretaryBureau", where a space is missing
    head, hyphen, tail = text.rpartition("-")
    acronym = len(tail) > 1 and tail.isupper() and not head.isupper()
    return bool(hyphen and head) and (acronym or _COMPOUND.match(tail) is not None)


def _ambiguous(line: Line, i: int) -> bool:
    known = line.countries.get(i) or line.places.get(i)
    row = known.match.row if known else {}
    return bool(known) and (row.get("ambiguous", "") or row.get("is_ambiguous", "")) not in ("", "false")
