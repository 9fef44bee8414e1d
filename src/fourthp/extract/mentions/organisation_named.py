"""Bodies with no head noun in their names, told by a word for what they are: "the NGO Astra", "Astra, a charity"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from fourthp.extract.lexicon import table, word_list, words
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.phrases import Phrases, both_apostrophes, phrases, spelling

Item = tuple[int, int, str]
"""First token, end, type."""

_CALLED = frozenset(["called", "named", "“", '"', "‘", "as", "known"])
_FOR_EXAMPLE = frozenset(["such", "as", "like", "including", "namely"])
_JOINTS = frozenset("& of en de del la the for pour y e et und to von van against without".split())
_BARRED = Label.POSITION | Label.HONORIFIC | Label.CALENDAR | Label.EVENT | Label.INSTRUMENT
_ENDS = frozenset(
    "that which working fighting based in for of helping providing supporting run founded with dedicated on operating"
    " offering assisting led run from against serving and to committed focused focusing , . ; ) :".split()
)
# "Roe, a volunteer with the charity": what a person belongs to, not what the name is.
_BELONGING = frozenset("of with at for from in who whose the to by inside".split())
_LONGEST = 7


@cache
def _kinds(*places: str) -> Phrases:
    return phrases(frozenset().union(*(words("organisation_kinds", place=place) for place in places)))


@cache
def _posts_at() -> Phrases:
    return phrases(words("organisation_kinds", place="post") | words("organisation_kinds", place="post_at"))


@cache
def _types() -> dict[str, str]:
    return {
        spelling(form): row["organisation_type"]
        for row in table("organisation_kinds")
        for form in both_apostrophes(row["form"])
    }


def find_named_by_kind(line: Line) -> Iterator[Item]:
    """Names that a word of kind or a leading post stands beside, from left to right."""
    kinds, posts = _kinds("kind", "apposed"), {"of": _kinds("post"), "at": _posts_at()}
    if line.lows.isdisjoint(kinds.tree) and line.lows.isdisjoint(posts["at"].tree):
        return
    for i, token in enumerate(line.tokens):
        if token.low in kinds.tree and (length := kinds.length_of_low(line.tokens, i)):
            kind = _types()[" ".join(line.low(k) for k in range(i, i + length))]
            inside = token.text.istitle() and line.has(
                i - 1, Label.CAPITAL
            )  # "Quill Airlines Corporation and ..."
            is_list = line.low(i + length - 1).endswith("s") and not inside
            if not _kinds("apposed").length_of_low(line.tokens, i):
                yield from _behind(line, i + length, kind, is_list=is_list)
            if (name := _before(line, i)) and (
                line.low(i + length) in _ENDS or i + length == len(line.tokens)
            ):
                yield *name, kind
        if token.low not in posts["at"].tree:
            continue
        for joint, forms in posts.items():
            length = forms.length_of_low(line.tokens, i)
            if length and line.low(i + length) == joint:
                kind = _types()[" ".join(line.low(k) for k in range(i, i + length))]
                yield from _behind(line, i + length + 1, kind, is_list=False)


def _behind(line: Line, i: int, kind: str, *, is_list: bool) -> Iterator[Item]:
    """The name that follows a word of kind, and further ones behind a plural."""
    i += line.low(i) == "," and line.low(i + 1) in _CALLED | _FOR_EXAMPLE
    while line.low(i) in _CALLED or (is_list and line.low(i) in _FOR_EXAMPLE):
        i += 1
    while (end := _name_end(line, i)) > i:
        if _is_name(line, i, end):
            yield i, end, kind
        if not is_list or line.low(end) not in (",", "and"):
            return
        i = end + 1 + (line.low(end) == "," and line.low(end + 1) == "and")


def _before(line: Line, i: int) -> tuple[int, int] | None:
    """The name of "Astra, a Kathmandu-based charity", whose word of kind is at ``i``."""
    k = i - 1
    while k > 0 and i - k < 6 and line.low(k) not in ("a", "an", ","):
        if line.text(k) in (".", ";", "(", ")") or line.low(k) in _BELONGING:
            return None
        k -= 1
    if line.low(k) not in ("a", "an") or line.text(k - 1) != ",":
        return None
    last = first = k - 1
    while first > 0 and last - first < _LONGEST and line.has(first - 1, Label.CAPITAL):
        first -= 1
    while first < last and (line.has(first, _BARRED) or (first == 0 and line.has(first, Label.FUNCTION))):
        first += 1
    return (first, last) if _is_name(line, first, last) else None


def _name_end(line: Line, i: int) -> int:
    """End of the run of capitals at ``i``, small joints between them included."""
    end = k = i
    while k < len(line.tokens) and k - i < _LONGEST:
        if line.has(k, Label.CAPITAL) and not line.has(k, _BARRED):
            k = end = k + 1
        elif end > i and (line.low(k) in _JOINTS or line.low(k) == "'s"):
            k += 1
        else:
            break
    return end


def _is_name(line: Line, first: int, last: int) -> bool:
    """Whether a run can name a body: no person, no place, no listed body, and not ordinary words alone."""
    if last <= first:
        return False
    if (line.has(first, Label.GIVEN) or line.low(first) in word_list("first_names")) and line.low(
        first + 1
    ) != "'s":
        return False
    if any(line.has(k, Label.KNOWN | Label.ORGANISATION) for k in range(first, last)):
        return False
    if all(line.has(k, Label.COUNTRY | Label.PLACE) for k in range(first, last)):
        return False
    if line.low(last) in _FOUNDED:
        return False
    if last - first > 1:
        return True
    return not line.has(first, Label.COMMON | Label.FUNCTION) or (
        line.text(first).isupper() and len(line.text(first)) > 2
    )


_FOUNDED = frozenset(
    "founded started runs ran leads led heads headed owns owned works worked joined established set manages managed"
    " directs directed chairs chaired".split()
)
