"""What is left of a text, as sentences: wrapped lines joined, paragraphs and list items kept apart."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

from fourthp.records import Sentence

from .layout import INVISIBLE, Layout, Line, has_letters
from .lexicons import alternation, rows, words

_RULES = {row["form"]: row["rule"] for row in rows("abbreviations")}
_OPENERS = frozenset(words("sentence_openers"))
_UNFINISHED = frozenset(words("unfinished"))
_BULLET = re.compile(r"[–—•*-]+[ \t\u00a0]+[*_\[<“\"]*[A-Z\u0e00-\u0e7f]")
_STOP = re.compile(r"[.!?…]+[\"”’'»)\]*]*")
_NEXT = re.compile(r"[\s\u200b]*[\"“‘'«(\[*]*")
_WORD = re.compile(r"[^\W\d_]+")
_PARTS = re.compile(r"[\s(\[\"“‘'—–/]")
_BULLET = re.compile(r"(?:[-–—•·▪●○◦*►➢✓o]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])\s")
_NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5}|[๐-๙]{1,3})")
_INNER_STOP = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")
_SEAM = re.compile(r"(?<=[a-z0-9)”’\"])\.[”’\"]?$")
_ADDRESS = re.compile(r"[@/\\]|www|http|\.\w")
_THAI = re.compile(r"[\u0e01-\u0e5b]")
_THAI_OPENER = re.compile(rf"(?<=[\s\u200b]){alternation(words('thai_openers'))}")
_SHORTEST_THAI = 40
_SALUTATION = re.compile(
    r"(?:Dear|Sincerely|Respectfully|Yours|Faithfully|Truly|Cordially|Regards|Excellenc|Your |Distinguished|Ladies|Mr"
    r"|Madam|Sir|Honou?rable|Delegates|Colleagues|Friends|To )|(?:Best|Kind|Warm|With|Very)\b.{0,24},$"
)
_LONGEST = 10_000
_NARROW, _WIDE = 40, 140
_FULL = 60


def split_sentences(layout: Layout) -> tuple[Sentence, ...]:
    """The sentences of the open lines, in order, without overlap; ``block`` numbers their paragraph."""
    found = []
    part = _thai_sentences if _THAI.search(layout.text) else _trimmed
    for block, (start, end) in enumerate(_paragraphs(layout)):
        for left, right in _sentences(layout.text, start, end, part):
            found.append(Sentence(left, right, block))
    return tuple(found)


def is_more_than_one_sentence(text: str) -> bool:
    """Whether a sentence ends inside ``text``."""
    return any(stop.end() < len(text) and _ends(text, 0, stop, len(text)) for stop in _STOP.finditer(text))


def _paragraphs(layout: Layout) -> Iterator[tuple[int, int]]:
    """The paragraphs of the open lines: wrapped lines belong together, every other line stands alone."""
    open_lines = [line for line in layout.lines if not line.taken]
    width, step = _wrapping(layout, open_lines)
    begun: Line | None = None
    last: Line | None = None
    for line in open_lines:
        if begun is not None and last is not None:
            # No paragraph is endless, so that nothing later depends on the length of a text.
            if line.end - begun.start <= _LONGEST and _goes_on(layout, last, line, width, step):
                last = line
                continue
            yield begun.start, last.end
        begun = last = line
    if begun is not None and last is not None:
        yield begun.start, last.end


def _wrapping(layout: Layout, lines: list[Line]) -> tuple[int, int]:
    """The width to which the lines of a text are wrapped, and how far apart they stand; 0 where lines are paragraphs.

    Lines are wrapped where many of them break off inside a sentence and none is long. Some texts have a blank line
    between any two.
    """
    for step in (1, 2):
        pairs = [(a, b) for a, b in itertools.pairwise(lines) if b.number == a.number + step]
        if len(pairs) < 3:
            continue
        lengths = sorted(a.end - a.start for a, _ in pairs)
        usual = lengths[len(lengths) * 9 // 10]
        broken = sum(_breaks_off(layout, a, b) for a, b in pairs)
        return (usual, step) if _NARROW <= usual <= _WIDE and broken * 4 >= len(pairs) else (0, 1)
    return 0, 1


def _breaks_off(layout: Layout, line: Line, after: Line) -> bool:
    """Whether a line ends inside a sentence that the next one goes on with."""
    return layout.text[after.start].islower() and layout.text[line.end - 1] not in ".!?:;"


def _goes_on(layout: Layout, line: Line, after: Line, width: int, step: int) -> bool:
    """Whether the sentence at the end of ``line`` goes on in ``after``."""
    text = layout.text
    if text[line.end : after.start].strip(INVISIBLE):
        return False
    if (
        after.number == line.number + 2
        and line.end - line.start >= _FULL
        and _breaks_off(layout, line, after)
    ):
        return True  # a page ends, or a blank line got into a paragraph
    if not line.number < after.number <= line.number + step:
        return False
    if _BULLET.match(text, after.start, after.end):
        return False
    if text[line.end - 1] in ".!?:;…" and not (width and text[after.start].islower()):
        # A full stop inside a wrapped paragraph; the paragraph itself goes on where the line is full.
        return bool(width) and line.end - line.start >= width * 0.7 and text[line.end - 1] in ".!?…;"
    if text[after.start].islower():
        return True
    tail = text[max(line.start, line.end - 24) : line.end].split()
    if tail and (tail[-1] in _UNFINISHED or tail[-1].endswith(",")) and not _THAI.match(text, after.start):
        return (
            bool(width)
            or tail[-1] in _UNFINISHED
            or (len(tail) > 1 and not _SALUTATION.match(text, line.start))
        )
    return bool(width) and line.end - line.start >= width * 0.7


def _sentences(
    text: str, start: int, end: int, part: Callable[[str, int, int], Iterator[tuple[int, int]]]
) -> Iterator[tuple[int, int]]:
    """The sentences of one paragraph; ``part`` parts further what full stops have parted."""
    begun = start
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and _ends(text, begun, stop, end):
            yield from part(text, begun, stop.end())
            begun = stop.end()
    yield from part(text, begun, end)


def _ends(text: str, begun: int, stop: re.Match[str], end: int) -> bool:
    """Whether the sentence that began at ``begun`` ends with ``stop``."""
    at = stop.start()
    following = _NEXT.match(text, stop.end(), end)
    first = following.end() if following else stop.end()
    if first >= end:
        return True
    letter = text[first]
    if first == stop.end() or not (text[stop.end()].isspace() or text[stop.end()] == "\u200b"):
        return _is_seam(text, begun, stop, end)
    if letter in "–—-•*" and _BULLET.match(text, first, end):
        return True
    if letter.islower() or letter in "–—-,;:":
        return False
    marks = stop.group()
    if marks[0] != "." or "!" in marks or "?" in marks:
        return True
    if at > 0 and _THAI.match(text, at - 1):
        return False
    token = _token_before(text, begun, at)
    if _NUMBERED.fullmatch(token) and text[begun : min(at, begun + 16)].strip(INVISIBLE + "(*") == token:
        return False
    return marks.startswith("..") or _full_stop_ends(token, text, first, end)


def _token_before(text: str, begun: int, at: int) -> str:
    """What stands without white space before ``at``, at most 24 characters of it."""
    return _PARTS.split(text[max(begun, at - 24) : at])[-1]


def _full_stop_ends(token: str, text: str, first: int, end: int) -> bool:
    """Whether the full stop after ``token`` ends a sentence, the next word beginning at ``first``."""
    initial = len(token) == 1 and token.isupper()  # "Monica P. Medina", where a small "p." is a page
    rule = "never" if initial else _RULES.get(token.lower()) or _RULES.get(token.lower().rpartition("-")[2])
    if rule is None:
        if _INNER_STOP.fullmatch(token.rpartition("-")[2]):  # "U.S.", "Xland-U.S."
            rule = "never" if _RULES.get(token.lower().rpartition(".")[2]) == "never" else "opener"
        else:
            return True
    if rule == "never":
        return False
    if rule == "number":
        return not (text[first].isdigit() or text[first] == "…")
    word = _WORD.match(text, first, min(end, first + 24))
    return word is not None and word.group().lower() in _OPENERS


def _is_seam(text: str, begun: int, stop: re.Match[str], end: int) -> bool:
    """Whether a space is missing between two sentences: "…human trafficking.The next"."""
    after = stop.end()
    if (
        not text[after].isupper()
        or after + 1 >= end
        or not (text[after + 1].islower() or text[after + 1] == " ")
    ):
        return False
    if not _SEAM.search(text, max(begun, stop.start() - 1), after):
        return False
    token = _token_before(text, begun, stop.start())
    return len(token) >= 3 and token.lower() not in _RULES and not _ADDRESS.search(token)


def _thai_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch without white space around it, parted before words that open a Thai sentence."""
    begun = start
    for opener in _THAI_OPENER.finditer(text, start, end):
        if opener.start() - begun >= _SHORTEST_THAI:
            yield from _trimmed(text, begun, opener.start())
            begun = opener.start()
    yield from _trimmed(text, begun, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch without white space around it; nothing where it holds no letter and no digit.

    A stretch beyond all sentences is parted at white space.
    """
    while end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        cut = space if space > 0 else start + _LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    bare = text[start:end].strip(INVISIBLE)
    if bare and (has_letters(bare) or any(character.isdigit() for character in bare)):
        lead = start + text[start:end].index(bare[0])
        yield lead, lead + len(bare)
