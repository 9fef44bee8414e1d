"""Forms of one or more tokens, matched at a token of a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from fourthp.extract.view import Token, tokenise

Tree = dict[str, "Tree"]
"""What may follow, by token; the empty token where a form may end."""

# Fields of a token.
_TEXT: Literal[0] = 0
_LOW: Literal[3] = 3


@dataclass(frozen=True, slots=True)
class Phrases:
    """Forms of one or more tokens, as a tree of their tokens."""

    tree: Tree

    def length_at(self, tokens: tuple[Token, ...], i: int) -> int:
        """How many tokens the longest form that begins at ``i`` covers; 0 when none does."""
        return self._longest(tokens, i, _TEXT)

    def length_of_low(self, tokens: tuple[Token, ...], i: int) -> int:
        """The same for forms in small letters, whatever the case of the text."""
        return self._longest(tokens, i, _LOW)

    def _longest(self, tokens: tuple[Token, ...], i: int, field: Literal[0, 3]) -> int:
        node, length = self.tree, 0
        for k in range(i, len(tokens)):
            following = node.get(tokens[k][field])
            if following is None:
                break
            node = following
            if "" in node:
                length = k + 1 - i
        return length


def spelling(form: str) -> str:
    """A form as its tokens, one space apart: the key that ``Line.words`` gives for it."""
    return " ".join(t.text for t in tokenise(form + " x", 0, len(form)))


def both_apostrophes(form: str) -> frozenset[str]:
    """A form with the typewriter's apostrophe and with the printer's."""
    return frozenset((form.replace("’", "'"), form.replace("'", "’")))


def phrases(forms: frozenset[str]) -> Phrases:
    """Forms, each split into the tokens a text would give, with either apostrophe."""
    tree: Tree = {}
    for form in frozenset(each for one in forms for each in both_apostrophes(one)):
        node = tree
        for token in spelling(form).split(" "):
            node = node.setdefault(token, {})
        node[""] = {}
    return Phrases(tree)
