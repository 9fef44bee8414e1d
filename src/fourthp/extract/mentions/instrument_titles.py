"""Instruments whose noun is written small beside a title: "the “Stolen Memory” exhibit", "the project Safe Decks"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from fourthp.extract.lexicon import table
from fourthp.extract.mentions.instrument_numbers import years_end
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_starts import DETERMINERS, extend_left
from fourthp.extract.mentions.phrases import Phrases, both_apostrophes, phrases, spelling

Item = tuple[int, int, str, str]
"""First token, end, type, method."""

_LONGEST_TITLE = 30
# What stands between a title and its noun: "“<title>” is the name of a new EU-funded project".
_IS = frozenset(["is", "was", "are", "being"])
_ARTICLES = frozenset(["the", "a", "an", "its", "their"])
_WITHIN = 12
_LONG_WORD = 5
_QUOTES = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "„": "“"}
_CLOSING = {"«": ("»", "”", '"'), "„": ("“", "”", '"')}
"""Marks that close where texts mix them."""
_NAMED_AS = frozenset("called named titled entitled dubbed labelled labeled branded".split())
_NAMES = _NAMED_AS | frozenset(["name", "title", "known"])
_NAMING = _NAMES | frozenset(
    "that which is was are were by under with bearing bears carrying carries goes going the a of as whose".split()
)
"""Small words that give a name together: "by the name of", "which is called", "that bears the title"."""
_SAYING = frozenset("said says told tells added adds stressed noted wrote writes reads asked".split())
_LEAST_APPOSED = 7
"""Tokens of a title of four words, its marks and the comma before them."""
_LED_BY = frozenset([",", ":", "to"])
"""What stands between a noun and the title of one, or and something said."""


@cache
def nouns_beside(beside: str) -> tuple[Phrases, dict[str, str]]:
    """The nouns of one place of ``instrument_nouns.csv`` and the type that each suggests."""
    types = {
        form: row["instrument_type"]
        for row in table("instrument_nouns")
        if row["beside"] == beside
        for form in both_apostrophes(row["form"])
    }
    return phrases(frozenset(types)), {spelling(form): kind for form, kind in types.items()}


@cache
def _first_words(beside: str) -> frozenset[str]:
    """The words with which the nouns of one place begin, in small letters."""
    return frozenset(form.lower() for form in nouns_beside(beside)[0].tree)


def told_nouns(line: Line, beside: str) -> Iterator[tuple[int, int, str]]:
    """Where the nouns of one place stand in a sentence: first token, end, and the type that each suggests."""
    if line.lows.isdisjoint(_first_words(beside)):
        return
    forms, types = nouns_beside(beside)
    for i, token in enumerate(line.tokens):
        if token.text in forms.tree and (length := forms.length_at(line.tokens, i)):
            yield i, i + length, types[line.words(i, i + length)]


def past_quotation(line: Line, i: int) -> int:
    """Behind the words in quotation marks that begin at ``i``; ``i`` itself where none do, or they run too long."""
    closing = _QUOTES.get(line.text(i)) if i else None
    if closing is None:
        return i
    return next((k + 1 for k in range(i + 1, i + _WITHIN) if line.text(k) == closing), i)


def find_by_title(line: Line) -> Iterator[Item]:
    """Titles in quotation marks, then those that stand behind their noun without."""
    yield from _with_quoted_title(line)
    yield from _with_title_behind(line)
    yield from _with_kind_behind(line)
    if "project" in line.lows:
        yield from _project(line)


def _with_quoted_title(line: Line) -> Iterator[Item]:
    """ "the “Stolen Memory” exhibit", "a campaign called “Every Name Counts”"."""
    forms, types = nouns_beside("quoted")
    if line.lows.isdisjoint(forms.tree):
        return
    opened = None
    closing: tuple[str, ...] = ()
    for i, token in enumerate(line.tokens):
        if opened is None and token.text in _QUOTES and _opens_title(line, i + 1):
            opened, closing = i, _CLOSING.get(token.text, (_QUOTES[token.text],))
        elif opened is not None and token.text in closing:
            first, last = opened + 1, i - (line.text(i - 1) in (",", "."))
            opened = None
            told = _noun_of_whole(line, forms, first - 2, i + 1) if last - first <= _LONGEST_TITLE else None
            capitals = sum(line.has(k, Label.CAPITAL | Label.NUMBER) for k in range(first, last))
            short = 1 < last - first <= 10 and capitals * 3 >= (last - first) * 2
            noun = told or (_noun_near(line, forms, first - 2, i + 1) if short else None)
            if noun and last > first:
                yield first, last, types.get(noun) or _kinds()[noun], "instrument:quoted_title"


def _opens_title(line: Line, i: int) -> bool:
    """A capital, or a number before one: "“6 Coasts, 1 Harbour”"."""
    return line.has(i, Label.CAPITAL) or (line.has(i, Label.NUMBER) and line.has(i + 1, Label.CAPITAL))


def _noun_of_whole(line: Line, forms: Phrases, before: int, after: int) -> str | None:
    """The noun that makes any words in quotation marks a title: "the project “Helping those who flee”".

    It stands right before the opening mark, with "called" between at most, or behind "is the", up to twelve words on,
    or behind the title as what it is: "“Helping those who flee”, a project that".
    """
    k = _before_naming(line, before)
    if line.low(k) == "as" and line.low(k - 1) in ("known", "described", "referred"):
        k -= 2
    while line.low(k) in _NAMED_AS or (
        line.low(k) in _LED_BY and _in_title_case(line, before + 2, after - 1)
    ):
        k -= 1
    k = _over_seat(line, _over_day(line, k))
    if k >= 0 and line.text(k) in forms.tree and forms.length_at(line.tokens, k):
        return line.text(k)
    if noun := _noun_apposed(line, forms, before, after):
        return noun
    after = years_end(line, after)
    if line.text(after) == "," or line.text(after - 2) == ",":
        comma = after + (line.text(after) == ",")
        kind = nouns_beside("kind_behind")[0]
        return _kind_at(line, kind, comma + 1) if line.low(comma) in _INDEFINITE else None
    if line.low(after) not in _IS or line.low(after + 1) not in _ARTICLES | {"what", "how"}:
        return None
    for i in range(after + 2, min(after + _WITHIN, len(line.tokens))):
        if line.text(i) in (",", ".", ";", "that", "which", "whose", "by", "to", "in"):
            return None
        if line.text(i) in forms.tree and forms.length_at(line.tokens, i):
            return line.text(i)
    return None


def _naming_end(line: Line, i: int) -> int:
    """Behind the small words from ``i`` on that give a name: "by the name of", "that is known as"; ``i`` without."""
    k = i + (line.text(i) == ",")
    start = k
    while line.low(k) in _NAMING:
        k += 1
    return k if any(line.low(j) in _NAMES for j in range(start, k)) else i


def _before_naming(line: Line, i: int) -> int:
    """The token before such words that end at ``i``, else ``i``."""
    k = i
    while line.low(k) in _NAMING or (k < i and line.text(k) == ","):
        k -= 1
    return k if any(line.low(j) in _NAMES for j in range(k + 1, i + 1)) else i


def _noun_apposed(line: Line, forms: Phrases, before: int, after: int) -> str | None:
    """The noun before a comma and a title of capitals: "A project to that end, “Keeping Divers Safe at Sea,” was"."""
    if line.text(before) not in _LED_BY or after - before < _LEAST_APPOSED:
        return None
    if not _in_title_case(line, before + 2, after - 1):
        return None
    for i in range(before - 1, max(before - _WITHIN, -1), -1):
        if line.text(i) in (",", ";", ":", "“", "”", '"') or line.low(i) in _SAYING:
            return None
        if line.text(i) in forms.tree and forms.length_at(line.tokens, i):
            return line.text(i)
    return None


def _in_title_case(line: Line, first: int, last: int) -> bool:
    """Whether all long words begin with a capital letter."""
    return all(line.has(k, Label.CAPITAL) or len(line.text(k)) < _LONG_WORD for k in range(first, last))


def _over_day(line: Line, k: int) -> int:
    """The token before the "of <day>" that ends at ``k``, else ``k``: "Executive Order of May 2, 2031, titled"."""
    first = k
    while line.has(first, Label.CALENDAR | Label.NUMBER) or (first < k and line.text(first) == ","):
        first -= 1
    return first - 1 if first < k and line.low(first) == "of" else k


def _over_seat(line: Line, k: int) -> int:
    """The token before the "in <country or place>" that ends at ``k``, else ``k``: "its project in Chad “...”".

    Also before "of <country>": "Law of the Republic of Chad “On ...”".
    """
    first = k
    while line.has(first, Label.COUNTRY | Label.PLACE) or line.low(first) in ("and", "the"):
        first -= 1
    return first - 1 if first < k and line.low(first) in ("in", "for", "of") else k


def _noun_near(line: Line, forms: Phrases, before: int, after: int) -> str | None:
    """The noun right behind the closing mark, or up to three words before the opening one."""
    for i in (after, before, before - 1, before - 2):
        if 0 <= i < len(line.tokens) and forms.length_at(line.tokens, i):
            return line.text(i)
    return None


_IN_TITLES = frozenset("of on for the and to in against with a at & from by".split())
_DASHES = frozenset(["-", "–", "—", ":"])
_NO_TITLE = (
    Label.KNOWN
    | Label.ORGANISATION
    | Label.COUNTRY
    | Label.PLACE
    | Label.HONORIFIC
    | Label.POSITION
    | Label.CALENDAR
)


@cache
def _kinds() -> dict[str, str]:
    """The type that each noun behind a name suggests."""
    return nouns_beside("kind_behind")[1]


def _with_title_behind(line: Line) -> Iterator[Item]:
    """ "the regional project Safe Decks at Sea", "the Coral project - Keep Children Ashore": three capitals or more."""
    for i, end, kind in told_nouns(line, "title_behind"):
        if i == 0:
            continue
        named = line.has(i - 1, Label.CAPITAL) and not line.has(i - 1, _NO_TITLE)
        dash = named and line.text(end) in _DASHES
        first = _naming_end(line, end + dash)
        called = first > end + dash
        last = _title_end(line, first)
        capitals = sum(line.has(k, Label.CAPITAL) for k in range(first, last))
        apposed = line.text(first) == "," and not dash and _apposed_end(line, first + 1)
        if apposed:
            yield first + 1, apposed, kind, "instrument:title_behind"
            continue
        does = line.low(first).endswith("ing") and line.low(first + 1) in _IN_TITLES  # "Listening to Divers"
        if (
            capitals >= 2 + (not (dash or called or does))
            and line.has(first, Label.COMMON)
            and not line.has(first, _NO_TITLE)
        ):
            start = extend_left(line, i, 0) if dash else first
            yield start, last, kind, "instrument:title_behind"


def _apposed_end(line: Line, first: int) -> int:
    """End of a title between commas ("the project, Strengthening the Reach of Aid to Divers, will"); 0 without one."""
    last = _title_end(line, first)
    capitals = [k for k in range(first, last) if line.has(k, Label.CAPITAL)]
    closed = line.text(last) in (",", ".", ";", ")") or last == len(line.tokens)
    plain = all(
        line.has(k, Label.COMMON | Label.FUNCTION) and not line.has(k, _NO_TITLE & ~Label.COUNTRY)
        for k in capitals[:3]
    )
    nobody = not any(line.has(k, Label.KNOWN | Label.HONORIFIC | Label.POSITION) for k in capitals)
    long = len(capitals) > _FEWEST_APPOSED and line.low(last - 1) not in _OBSERVED
    return last if long and closed and plain and nobody else 0


_OBSERVED = frozenset(["day", "week", "month", "year"])


_FEWEST_APPOSED = 3
_NO_PROJECT = frozenset(
    "activities area areas assistant background beneficiaries board brief cycle description design document documents"
    " duration funding goals goal implementation information launch lead leader management name number objective"
    " objectives outcomes output outputs overview partner partners plan proposal report review site sites staff status"
    " steering summary support team title unit updates".split()
)


def _project(line: Line) -> Iterator[Item]:
    """ "Project Clean Wake": the noun before its name, with no article, as operations have theirs."""
    for i, token in enumerate(line.tokens):
        if token.text != "Project" or line.has(i - 1, Label.CAPITAL) or line.low(i - 1) in DETERMINERS:
            continue
        last = i + 1
        while line.has(last, Label.CAPITAL) and not line.has(last, _NO_TITLE) and last - i < _LONGEST_KIND:
            last += 1
        plain = line.has(i + 1, Label.COMMON) and not line.has(i + 1, Label.GIVEN | Label.FUNCTION)
        if last > i + 1 and plain and not any(line.low(k) in _NO_PROJECT for k in range(i + 1, last)):
            yield i, last, "programme", "instrument:title_behind"


def _title_end(line: Line, first: int) -> int:
    """End of the capitals from ``first`` on, small words of a title between them."""
    last = k = first
    while line.has(k, Label.CAPITAL) or (k > first and line.low(k) in _IN_TITLES) or _spells_out(line, k):
        k += 1
        if line.has(k - 1, Label.CAPITAL):
            last = k
    return last


def _spells_out(line: Line, i: int) -> bool:
    """Whether a colon stands between a word in capitals and what it means: "PROTECT: Keeping Ports Fair"."""
    return line.text(i) == ":" and line.text(i - 1).isupper() and line.has(i + 1, Label.CAPITAL)


_INDEFINITE = frozenset(["a", "an", "the", "its", "their", "another"])
_ENDS_KIND = frozenset(
    ", . ; that which to for led funded run launched in by of with under aimed aiming designed was"
    " were is has had will published".split()
)
_LONGEST_KIND = 7
_PLACED = frozenset("in at near from of on to by with between and".split())


def _with_kind_behind(line: Line) -> Iterator[Item]:
    """ "Coral Coast Forward, the public-private partnership": what a name without a noun of its own stands for."""
    forms, types = nouns_beside("kind_behind")
    if line.lows.isdisjoint(forms.tree):
        return
    for comma, token in enumerate(line.tokens):
        if (
            token.text != ","
            or line.low(comma + 1) not in _INDEFINITE
            or not line.has(comma - 1, Label.CAPITAL)
        ):
            continue
        kind = _kind_at(line, forms, comma + 2)
        first = extend_left(line, comma - 1, 0) if kind else comma
        if (
            kind
            and _names_no_body(line, first, comma)
            and line.low(first - 1) not in _PLACED - {"of", "by", "to"}
        ):
            yield first, comma, types[kind], "instrument:kind_behind"


def _kind_at(line: Line, forms: Phrases, start: int) -> str | None:
    """The noun that a description from ``start`` on ends with: "public-private partnership" before "that"."""
    for i in range(start, start + _LONGEST_KIND):
        if line.low(i) in _ENDS_KIND or not line.low(i)[:1].isalpha():
            return None
        length = forms.length_at(line.tokens, i)
        if length and line.low(i + length) in _ENDS_KIND:
            return line.words(i, i + length)
    return None


def _names_no_body(line: Line, first: int, last: int) -> bool:
    """Whether capitals name a thing made up for it: two words, one of them plain, or one with a capital inside."""
    if last - first == 1:
        inner = line.text(first)[1:]
        return (
            not line.has(first, _NO_TITLE | Label.COMMON)
            and inner != inner.lower()
            and (inner != inner.upper() or any(c.isdigit() for c in inner))
        )
    barred = _NO_TITLE & ~Label.PLACE | Label.INSTRUMENT | Label.EVENT
    return (
        all(line.has(k, Label.CAPITAL) for k in range(first, last))
        and any(line.has(k, Label.COMMON) for k in range(first, last))
        and not line.has(first, Label.GIVEN)
        and not any(line.has(k, barred) for k in range(first, last))
    )
