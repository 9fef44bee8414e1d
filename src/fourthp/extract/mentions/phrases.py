"""Forms of one or more tokens, matched at a token of a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from fourthp.extract.view import Token, tokenise


@dataclass(frozen=True, slots=True)
class Phrases:
    """Forms of one or more tokens, longest first, by their first token."""

    by_first: dict[str, tuple[tuple[str, ...], ...]]

    def length_at(self, tokens: tuple[Token, ...], i: int) -> int:
        """How many tokens the longest form that begins at ``i`` covers; 0 when none does."""
        for form in self.by_first.get(tokens[i].text, ()):
            if len(form) <= len(tokens) - i and all(
                t.text == w for t, w in zip(tokens[i:], form, strict=False)
            ):
                return len(form)
        return 0

    def length_of_low(self, tokens: tuple[Token, ...], i: int) -> int:
        """The same for forms in small letters, whatever the case of the text."""
        for form in self.by_first.get(tokens[i].low, ()):
            if len(form) <= len(tokens) - i and all(tokens[i + k].low == w for k, w in enumerate(form)):
                return len(form)
        return 0


def spelling(form: str) -> str:
    """A form as its tokens, one space apart: the key that ``Line.words`` gives for it."""
    return " ".join(t.text for t in tokenise(form + " x", 0, len(form)))


def phrases(forms: frozenset[str]) -> Phrases:
    """Forms, each split into the tokens a text would give."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for form in sorted(forms):
        split = tuple(spelling(form).split(" "))
        by_first.setdefault(split[0], []).append(split)
    return Phrases({k: tuple(sorted(v, key=lambda f: (-len(f), f))) for k, v in by_first.items()})
