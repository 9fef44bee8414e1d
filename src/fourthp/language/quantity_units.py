"""The words after a number that say what it counts."""

from __future__ import annotations

import re
from typing import NamedTuple

from fourthp.language.folding import squeeze
from fourthp.language.lexicons import read_lexicon

LEXICON = read_lexicon("quantities", 3)


def forms(kind: str) -> list[str]:
    """The forms of one kind in the lexicon of quantities, longest first."""
    return sorted((form for k, form, _ in LEXICON if k == kind), key=lambda form: (-len(form), form))


def any_of(kind: str) -> str:
    """A pattern that matches any form of one kind."""
    return "|".join(map(re.escape, forms(kind)))


class Unit(NamedTuple):
    """What is counted: the words, and where they end in the text."""

    words: str
    end: int


STOPS = frozenset(forms("stop"))
_PLURALS = frozenset(forms("plural"))
_SINGULARS = frozenset(forms("singular"))
_MEASURES = frozenset(forms("measure"))
_NEVER = frozenset(forms("never"))
_PAIRS = frozenset(forms("pair"))
_HOURS_OF = frozenset(forms("hours_of"))
_POINTS_OF = frozenset(forms("points_of"))
_KIN = frozenset(forms("kin"))
_OTHER = frozenset(forms("other"))

_MOST_WORDS = 8
_ACRONYM_PLURAL = re.compile(r"[A-Z]{2,4}S")
_THAN = re.compile(r"\s+than\b")
_ADJECTIVES = (
    "al",
    "ic",
    "ive",
    "ous",
    "an",
    "ese",
    "ish",
    "ary",
    "ed",
    "ing",
    "an",
    "ern",
    "state",
    "private",
    "government",
    "society",
    "media",
    "current",
    "former",
)
_GROUPS = frozenset(
    {"police", "people", "women", "children", "men", "youth", "crew", "staff", "media", "data"}
)
"""Plurals that may themselves say of what kind the things are ("329 police officers")."""
_OF_STATES = frozenset(
    "State Provincial Province County City District Regional National Federal Police".split()
)
"""Words between the name of a state or a town in the plural's form and those who serve there."""
MARKUP = r"(?:\]\([^()\s]{1,300}\)|[*_\[]{1,3})?"  # of Markdown: "**40** cases", "[40](address) cases"
_WORD = re.compile(
    rf"{MARKUP}[^\S\n]*\n?[^\S\n]*{MARKUP}(\([^()\n]{{1,24}}\)\s+)?"
    r"((?:[A-Z]\.){2,}(?:-[a-z]+)?|(?:[^\W\d_]|\d+(?=[^\W\d_]))(?:[\w’'&/-]|[–‑](?=[^\W\d_]))*)"
)
_INNER = re.compile(r"[^\S\n]*\n?[^\S\n]*(?:of|for|and|on)(?:\s+the)?(?=\s+[A-Z])")
_NAMED_OF = re.compile(rf"\s+of\s+(?:{any_of('named_of')})\b", re.IGNORECASE)
_LISTED = re.compile(r"(?:,\s+(?:and\s+|or\s+)?|\s+(?P<joint>and|or)\s+)(?=[a-z]|[A-Z]{2,5}\s)")
_IS_STATE = re.compile(rf"(?:[a-z]+(?:ing|ed)|{any_of('state')})")
_AMPERSAND = re.compile(r"\s+&(?=\s+[A-Z])")  # "Reed & Reed cars"
# "28 Thai, Lao and Khmer officers"
_LISTED_CAPITALS = re.compile(r",\s+(?=(?:[A-Z][a-z]+,?\s+){1,4}and\s+\w)")
_OF_TIES = re.compile(rf"\s+of\s+(?:(?!(?:in|at|on|with|for|by)\b)[\w’'-]+\s+){{0,5}}?(?:{any_of('tie')})\b")
PER_TIME = re.compile(rf"/(?:{any_of('per_time')})\b")
_ACRONYM = re.compile(r"[A-Z]{2,5}")
_MORE_GROUPS = re.compile(
    r"(?:,\s+(?:women|men|boys|girls|children)){1,3},?\s+(?:and|or)\s+(?:women|men|boys|girls|children)\b"
)
_AND = re.compile(r"[^\S\n]*\n?[^\S\n]*(?:and|&)\s+([^\W\d_][\w’'-]*)")
_OF = re.compile(r"\s+of\s+((?:all\s+)?(?:(?:the|our|its|their|these|those|all)\s+)?)")
_SHARE_OF = re.compile(
    rf"(?:\s+(?:{any_of('change')})\s+(?:in|of)|\s+of)\s+((?:all\s+)?(?:(?:the|our|its|their|these|those|all)\s+)?)"
)
_THAI_UNIT = re.compile(
    rf"\s*(?P<about>{any_of('approximate_after')})?\s*(?!{any_of('no_classifier')})"
    rf"(?:(?P<thing>{any_of('classifier')}|{any_of('classifier_person')})|{any_of('measure_thai')})"
)
_MANY_TIMES = re.compile(rf"\s*(?:{any_of('classifier_many')})")
_FEWEST_TIMES = 10
_NEVER_SINGLE = re.compile(rf"\s*(?:{any_of('never_single')})")
_RATE = re.compile(rf"\s?(?:/|ต่อ)\s?({any_of('rate_thai')})")
_RATE_BEFORE = re.compile(rf"({any_of('rate_thai')})ละ\s?$")
_YEARS = re.compile(rf"\s*ปี(?=\s*(?P<of>{any_of('anniversary_after')})?)")
_YEARS_OF = re.compile(rf"(?:{any_of('anniversary_before')})\s*$")


def counted_things(text: str, start: int, end: int, value: float) -> Unit | None:
    """The noun phrase from ``start`` on that ``value`` counts, up to its plural; None where there is none.

    "six Lancang-Mekong Cooperation (LMC) countries" counts ``Lancang-Mekong Cooperation countries``.
    Lengths of time count nothing, nor do the two countries or sides of a meeting.
    """
    words: list[str] = []
    position = start
    while len(words) < _MOST_WORDS and (match := _WORD.match(text, position, end)):
        before, position, word = position, match.end(), match.group(2)
        if per := PER_TIME.search(text, match.start(2), position):  # "vehicles/day"
            word, position = text[match.start(2) : per.start()], per.start()
        folded = word.casefold()
        if folded == "hours" and words and words[-1].casefold() in _HOURS_OF:
            return Unit(" ".join([*words, word]), match.end())
        if folded == "points" and words and words[-1].casefold() in _POINTS_OF:
            return Unit(" ".join([*words, word]), match.end())
        if folded == "more" and not words and not _THAN.match(text, match.end(), end):
            words.append(word)
            continue
        if folded in STOPS or (not words and (folded == "and" or _begins_line(match))):
            inner = _INNER.match(text, before, end) if words and words[-1][0].isupper() else None
            if inner is None:
                return None
            words.append(squeeze(inner.group()).strip())
            position = inner.end()
            continue
        words.append(word)
        if not _is_plural(word):
            describes = (word.islower() and word.endswith(_ADJECTIVES)) or _ACRONYM.fullmatch(word)
            if describes and (comma := _LISTED.match(text, position, end)):
                words[-1] += f" {comma['joint']}" if comma["joint"] else comma.group().rstrip()
                position = comma.end()
            elif word[0].isupper() and (comma := _LISTED_CAPITALS.match(text, position, end)):
                words[-1] += comma.group().rstrip()
                position = comma.end()
            elif word[0].isupper() and (sign := _AMPERSAND.match(text, position, end)):
                words[-1] += " &"
                position = sign.end()
            continue
        of_a_kind = folded in _GROUPS or word[0].isupper()
        if of_a_kind and (then := _WORD.match(text, position, end)) and _is_small_plural(then.group(2)):
            continue
        if word[0].isupper() and (then := _WORD.match(text, position, end)) and then.group(2) in _OF_STATES:
            continue  # "30 Quillas State officials"
        if folded == "years" and len(words) == 1 and (tie := _OF_TIES.match(text, position, end)):
            return Unit(squeeze(word + tie.group()), tie.end())
        if folded in _NEVER or (value == 2 and folded in _PAIRS and not _tells_apart(words)):
            return None
        if named := _NAMED_OF.match(text, position, end):
            return Unit(squeeze(" ".join(words) + named.group()), named.end())
        if folded in _MEASURES:
            return _with_substance(text, position, end, words)
        if folded in _GROUPS and (more := _MORE_GROUPS.match(text, position, end)):
            return Unit(squeeze(" ".join(words) + more.group()), more.end())
        if (also := _AND.match(text, position, end)) and _is_plural(also.group(1)):
            return Unit(" ".join([*words, "and", also.group(1)]), also.end())
        return Unit(" ".join(words), position)
    return None


def share_of(text: str, start: int, end: int) -> Unit:
    """A percentage with the words it is of, if they follow: ``percent of people``, ``percent rise in crime``."""
    of = _SHARE_OF.match(text, start, end)
    if of is None:
        return Unit("percent", start)
    tail = _phrase(text, of.end(), end)
    return (
        Unit("percent", start)
        if tail is None
        else Unit(squeeze(f"percent{text[start : tail.end]}"), tail.end)
    )


def rate(text: str, start: int, end: int) -> Unit | None:
    """What a sum is for each of, in Thai: ``ต่อเดือน``, also where a stroke says so."""
    match = _RATE.match(text, start, end)
    return Unit(f"ต่อ{match.group(1)}", match.end()) if match else None


def rate_before(before: str) -> tuple[str, int] | None:
    """What the number behind ``before`` is for each of (``เดือนละ``: ``ต่อเดือน``), and where those words begin."""
    match = _RATE_BEFORE.search(before)
    return (f"ต่อ{match.group(1)}", match.start()) if match else None


def thai_unit(text: str, start: int, end: int, value: float, before: str) -> tuple[Unit, bool] | None:
    """The Thai classifier or measure at ``start``, and whether "กว่า" before it makes the number approximate.

    Years count only where the words ``before`` or behind them tell of an anniversary.
    """
    if (years := _YEARS.match(text, start, end)) and (years.group("of") or _YEARS_OF.search(before)):
        return Unit("ปี", years.end()), False
    if value >= _FEWEST_TIMES and (times := _MANY_TIMES.match(text, start, end)):
        return Unit(times.group().strip(), times.end()), False
    match = _THAI_UNIT.match(text, start, end)
    if match is None or (value == 1 and _NEVER_SINGLE.match(text, start, end)):
        return None
    if match.group("thing") and not value.is_integer():
        return None  # "4.7 กรณีเข้า ..." is the number of a section
    about = match.group("about")
    words = match.group()[match.end("about") - match.start() if about else 0 :].strip()
    return Unit(words, match.end()), about is not None


def is_kin(words: str) -> bool:
    """Whether the words may name somebody's family: ``sons``, ``small children``."""
    return words.rpartition(" ")[2].casefold() in _KIN


def _begins_line(match: re.Match[str]) -> bool:
    """Whether a word with a capital opens the next line: a new entry, not the thing counted."""
    return "\n" in match.group() and match.group(2)[0].isupper()


def _tells_apart(words: list[str]) -> bool:
    """Whether the words before a noun tell two from the partners of a meeting: "two other member states"."""
    return len(words) > 2 and words[0].casefold() in _OTHER


def _is_plural(word: str) -> bool:
    folded = word.casefold()
    if folded in _PLURALS or folded in _MEASURES or folded in _NEVER:
        return True
    if folded in _SINGULARS:
        return False
    if _ACRONYM_PLURAL.fullmatch(word):  # "nine AMS"
        return True
    if word.isupper() or len(word) < 4:
        return False
    if word[-1] == "s" and word[:-1].isalpha() and word[:-1].isupper():  # "MOUs"
        return True
    return folded.endswith("s") and not folded.endswith(("ss", "us", "is", "'s", "’s", "ous"))


def _is_small_plural(word: str) -> bool:
    return word.islower() and _is_plural(word)


def _with_substance(text: str, position: int, end: int, words: list[str]) -> Unit:
    """A measure and what it is of: ``tonnes of various drugs``."""
    of = _OF.match(text, position, end)
    tail = _phrase(text, of.end(), end) if of else None
    while tail and (of_it := tail.words.rpartition(" "))[0] and _IS_STATE.fullmatch(of_it[2]):
        tail = Unit(of_it[0], tail.end - len(of_it[2]) - 1)  # "grain stuck in ports"
    return (
        Unit(" ".join(words), position)
        if tail is None
        else Unit(f"{' '.join(words)} of {tail.words}", tail.end)
    )


def _phrase(text: str, start: int, end: int) -> Unit | None:
    """The words from ``start`` up to a stop, a plural or five words."""
    words: list[str] = []
    ends = [start]
    while len(words) < 5 and (match := _WORD.match(text, ends[-1], end)):
        word = match.group(2)
        if word.casefold() in STOPS or word.casefold() == "and":
            break
        words.append(word)
        ends.append(match.end())
        if word[0].isupper() and (sign := _AMPERSAND.match(text, ends[-1], end)):
            words[-1] += " &"
            ends[-1] = sign.end()
        elif _is_plural(word) and not (
            word[0].isupper()
            and (then := _WORD.match(text, ends[-1], end))
            and _is_small_plural(then.group(2))
        ):
            return Unit(" ".join(words), ends[-1])
    return Unit(" ".join(words), ends[-1]) if words else None
