"""The words that tell private persons, as token forms to be matched at either end."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from fourthp.extract.lexicon import table
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.phrases import spelling

_LIFTED_WITHIN = 3
"""How many words after a cue are looked through for those that lift it."""
_BEFORE_A_NAME = "NAME"
"""What ``unless`` says of a cue that means nothing before the name it would govern."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of ``private_cues.csv``."""

    form: tuple[str, ...]
    kind: str
    unless: frozenset[str]

    @property
    def governs_names(self) -> bool:
        """Whether the cue holds for a name that follows it as its object."""
        return _BEFORE_A_NAME not in self.unless


@cache
def _tables() -> tuple[dict[str, tuple[Cue, ...]], dict[str, tuple[Cue, ...]]]:
    """The cues by their first and by their last token, longest first."""
    by_first: dict[str, list[Cue]] = {}
    by_last: dict[str, list[Cue]] = {}
    for row in table("private_cues"):
        form = tuple(spelling(row["form"]).split(" "))
        cue = Cue(form, row["kind"], frozenset(w for w in row["unless"].split("|") if w))
        by_first.setdefault(form[0], []).append(cue)
        by_last.setdefault(form[-1], []).append(cue)
    return _longest_first(by_first), _longest_first(by_last)


def _longest_first(found: dict[str, list[Cue]]) -> dict[str, tuple[Cue, ...]]:
    return {k: tuple(sorted(v, key=lambda c: (-len(c.form), c.form, c.kind))) for k, v in found.items()}


def cue_from(line: Line, i: int, *kinds: str) -> Cue | None:
    """The longest cue of these kinds that begins at token ``i``, unless the words behind it lift it."""
    for cue in _tables()[0].get(line.low(i), ()):
        if cue.kind in kinds and _stands(line, i, cue.form) and not _lifted(line, i + len(cue.form), cue):
            return cue
    return None


def cue_up_to(line: Line, i: int, *kinds: str) -> Cue | None:
    """The longest cue of these kinds that ends with token ``i``."""
    for cue in _tables()[1].get(line.low(i), ()):
        first = i + 1 - len(cue.form)
        if cue.kind in kinds and first >= 0 and _stands(line, first, cue.form):
            return cue
    return None


def has_cues(line: Line) -> bool:
    """Whether any word of a sentence can tell a private person; most sentences hold none."""
    first, last = _tables()
    return any(t.low in first or t.low in last or t.text[0].isdigit() for t in line.tokens)


def _stands(line: Line, i: int, form: tuple[str, ...]) -> bool:
    return all(line.low(i + k) == word for k, word in enumerate(form))


def _lifted(line: Line, i: int, cue: Cue) -> bool:
    return bool(cue.unless) and any(line.low(i + k) in cue.unless for k in range(_LIFTED_WITHIN))
