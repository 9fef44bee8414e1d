"""A text as lines, of which the stages of cleaning take away what is not prose."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from fourthp.records import Mark

_INVISIBLE = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\u200b\u2060\ufeff"
INVISIBLE = _INVISIBLE + "".join(map(chr, range(0x2000, 0x200B)))
"""White space and zero-width characters: they belong to no sentence and no value."""

FORMULA_START = INVISIBLE + "=+@-"
"""No value begins with one of these: a spreadsheet would run it as a formula."""

# So much white space inside a line is what is left of paragraphs that were put into one line.
_VOID = re.compile(rf"(?<=[^{INVISIBLE}])[{INVISIBLE}]{{12,}}(?=[^{INVISIBLE}])")
_ENDS_PROSE = re.compile(r"""[.!?…]["'”’)\]*]*$""")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(slots=True)
class Line:
    """What is still open of one line that is not blank: ``text[start:end]``, without white space around it.

    ``gap`` tells whether a blank line, or the start of the text, stands before it; ``number`` counts all
    lines, blank ones too; ``taken`` lines are wholly marked.
    """

    start: int
    end: int
    number: int
    gap: bool
    taken: bool = False


class Layout:
    """The lines of a text, and the marks that were put on it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines: list[Line] = []
        self.marks: list[Mark] = []
        start, gap, number = 0, True, 0
        for raw in text.split("\n"):
            cuts = [0, *(void.end() for void in _VOID.finditer(raw)), len(raw)]
            for left, right in itertools.pairwise(cuts):
                part = raw[left:right]
                if bare := part.strip(INVISIBLE):
                    lead = start + left + part.index(bare[0])
                    self.lines.append(Line(lead, lead + len(bare), number, gap))
                    gap = False
                if right < len(raw):
                    gap, number = True, number + 2
            gap = gap if raw.strip(INVISIBLE) else True
            start += len(raw) + 1
            number += 1

    def of(self, line: Line) -> str:
        """What is still open of ``line``."""
        return self.text[line.start : line.end]

    def open_lines(self, limit: int | None = None) -> list[Line]:
        """The first lines that are not taken, at most ``limit`` of them."""
        found = []
        for line in self.lines:
            if not line.taken:
                found.append(line)
                if len(found) == limit:
                    break
        return found

    def take(self, line: Line, kind: str) -> None:
        """Mark all that is open of ``line``."""
        self.marks.append(Mark(line.start, line.end, kind))
        line.taken = True

    def take_part(self, line: Line, start: int, end: int, kind: str) -> None:
        """Mark ``text[start:end]``, which must begin or end what is open of ``line``."""
        before = self.text[line.start : start].strip(INVISIBLE)
        after = self.text[end : line.end].strip(INVISIBLE)
        if not before and not after:
            self.take(line, kind)
            return
        if before and after:
            raise ValueError(f"a mark at {start} would split the line at {line.start}")
        self.marks.append(Mark(start, end, kind))
        if before:
            line.end = line.start + len(self.text[line.start : start].rstrip(INVISIBLE))
        else:
            line.start = line.end - len(self.text[end : line.end].lstrip(INVISIBLE))

    def split(self, line: Line, at: int) -> Line:
        """Part ``line`` into two that do not go on in one another; the second, from ``at`` on, is given back."""
        behind = Line(
            line.end - len(self.text[at : line.end].lstrip(INVISIBLE)), line.end, line.number, gap=True
        )
        line.end = line.start + len(self.text[line.start : at].rstrip(INVISIBLE))
        self.lines.insert(self.lines.index(line) + 1, behind)
        return behind

    def head(self) -> list[Line]:
        """The open lines above and including the first paragraph of prose, at most 20."""
        found = []
        for line in self.open_lines(20):
            found.append(line)
            if is_prose(self.of(line)):
                break
        return found

    def top(self) -> list[Line]:
        """The first ten open lines that are no prose."""
        return [line for line in self.open_lines(10) if not is_prose(self.of(line))]

    def last_prose(self) -> int:
        """Where the last open line of prose begins; -1 where there is none."""
        return max(
            (line.start for line in self.lines if not line.taken and is_prose(self.of(line))), default=-1
        )

    def tail(self) -> list[Line]:
        """The open lines among the last 12 of the text."""
        return [line for line in self.lines[-12:] if not line.taken]


def is_prose(text: str) -> bool:
    """Whether a line reads as running text: long, or a whole sentence."""
    return len(text) >= 240 or (len(text) >= 60 and _ENDS_PROSE.search(text[-8:]) is not None)


def has_letters(text: str) -> bool:
    """Whether there is anything to read."""
    return _LETTER.search(text) is not None
