"""The verbs that the frames look for, inflected from word lists, and the small words around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from fourthp.extract.lexicon import table, words
from fourthp.extract.view import Token

CLOSED = frozenset({";", ":", ".", "!", "?"})
"""Marks over which nothing said in one clause reaches."""
DEGREES = frozenset({"most", "very", "so", "of", "more", "all"})
"""What may stand before an adjective of weight: "is most important", "is of vital importance"."""
POSSESSIVES = frozenset({"its", "their", "his", "her", "our", "my"})
_WILLING = frozenset(
    "like wish wishes wished want wants wanted continue continues continued pleased glad proceeded".split()
)
"""Softeners that stand for themselves; the others are something taken or used ("used his speech to stress")."""
_TAKEN = frozenset({"take", "takes", "took", "taking", "use", "uses", "used", "using"})


_ORDINARY = frozenset({"paper", "ordinary"})


@dataclass(frozen=True, slots=True)
class Cue:
    """One inflected verb of a lexicon, with what may follow it."""

    verb: str
    lemma: str
    form: str
    particles: tuple[str, ...]
    frames: frozenset[str]
    label: str
    need: frozenset[str]


def inflections(verb: str, past: str = "", gerund: str = "") -> Iterator[tuple[str, str]]:
    """The forms of an English verb, each with its kind: base, third, past, gerund."""
    yield verb, "base"
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        yield verb + "es", "third"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        yield verb[:-1] + "ies", "third"
    else:
        yield verb + "s", "third"
    if past:
        yield past, "past"
    elif verb.endswith("e"):
        yield verb + "d", "past"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        yield verb[:-1] + "ied", "past"
    else:
        yield verb + "ed", "past"
    if gerund:
        yield gerund, "gerund"
    elif verb.endswith("e") and not verb.endswith("ee"):
        yield verb[:-1] + "ing", "gerund"
    else:
        yield verb + "ing", "gerund"


@cache
def cues(lexicon: str, label: str) -> dict[str, tuple[Cue, ...]]:
    """The cues of a lexicon by their first word in small letters, those with more particles first.

    ``label`` names the column that a fact takes over (``modality`` or ``stance``).
    """
    found: dict[str, list[Cue]] = {}
    for row in table(lexicon):
        particles = tuple(row["particle"].split())
        lemma = row["lemma"] or " ".join((row["verb"], *particles))
        frames = frozenset(row["frames"].split("|"))
        need = frozenset(filter(None, row.get("need", "").split("|")))
        for form, kind in inflections(row["verb"], row["past"], row["gerund"]):
            found.setdefault(form, []).append(
                Cue(row["verb"], lemma, kind, particles, frames, row[label], need)
            )
    return {
        form: tuple(sorted(group, key=lambda c: (-len(c.particles), not c.need)))
        for form, group in found.items()
    }


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class of ``clause_words.csv``."""
    return words("clause_words", **{"class": name})


def _plain(lexicon: str, label: str) -> Iterator[tuple[str, tuple[Cue, ...]]]:
    """The cues of a lexicon that are verbs of saying or doing wherever they stand ("provides for" is one of papers)."""
    for form, group in cues(lexicon, label).items():
        said = tuple(cue for cue in group if cue.frames.isdisjoint(_ORDINARY))
        if said:
            yield form, said


@cache
def finite_verbs() -> frozenset[str]:
    """Forms that are surely a finite verb when written small."""
    forms = set(word_class("verb")) | word_class("auxiliary")
    for lexicon, label in (("commitment_cues", "modality"), ("statement_cues", "stance")):
        forms.update(f for f, group in _plain(lexicon, label) if group[0].form in ("past", "third"))
    return frozenset(forms - word_class("noun"))


@cache
def said_forms() -> frozenset[str]:
    """Verb forms that begin the next commitment or statement after "and" or a comma."""
    forms = {"commit", "recommit", "urge", "reaffirm", "re-affirm", "reiterate"}
    for lexicon, label in (("commitment_cues", "modality"), ("statement_cues", "stance")):
        for form, group in _plain(lexicon, label):
            if group[0].form in ("past", "third", "gerund") and group[0].frames != {"weighed"}:
                forms.add(form)
    return frozenset(forms - word_class("noun"))


@cache
def cued_forms() -> frozenset[str]:
    """Forms of every verb by which something is promised or said, nouns alike among them ("plans")."""
    return frozenset(cues("commitment_cues", "modality")) | frozenset(cues("statement_cues", "stance"))


@cache
def speech_forms() -> frozenset[str]:
    """Forms of verbs by which somebody says a whole sentence."""
    return frozenset(
        form
        for lexicon, label in (("commitment_cues", "modality"), ("statement_cues", "stance"))
        for form, group in _plain(lexicon, label)
        if any({"that", "clause"} & cue.frames and cue.form != "gerund" for cue in group)
    )


def matches(tokens: Sequence[Token], index: int, cue: Cue) -> bool:
    """Whether a cue's particles follow its verb at ``index``."""
    return behind(tokens, index, cue) is not None


def behind(tokens: Sequence[Token], index: int, cue: Cue) -> int | None:
    """The place behind a cue's verb and particles, an adverb between them skipped ("called again for")."""
    after = index + 1
    if cue.particles and after < len(tokens) and tokens[after].low != cue.particles[0]:
        while after < len(tokens) and is_adverb(tokens[after]):
            after += 1
    end = after + len(cue.particles)
    return end if tuple(t.low for t in tokens[after:end]) == cue.particles else None


def is_finite(token: Token) -> bool:
    """Whether a token is one of the known finite verbs."""
    return token.low in finite_verbs() and not token.capital


def is_adverb(token: Token) -> bool:
    """Whether a token may stand between a subject and its verb without being either."""
    low = token.low
    if low in word_class("adverb"):
        return True
    return low.endswith("ly") and not token.capital and len(low) > 4 and low not in word_class("noun")


def softened(tokens: Sequence[Token], verb: int) -> int | None:
    """Where a polite form before a verb begins ("would like to thank", "took the occasion to urge"), if one does."""
    place = verb - 1
    while place >= 0 and is_adverb(tokens[place]):
        place -= 1
    if place < 1 or tokens[place].low not in ("to", "would"):
        return None
    if tokens[place].low == "would":
        return place
    place -= 1
    if tokens[place].low not in word_class("softener"):
        return None
    if tokens[place].low not in _WILLING:
        taken = (n for n in range(place - 1, max(-1, place - 4), -1) if tokens[n].low in _TAKEN)
        return next(taken, None)
    while place and (tokens[place - 1].low == "would" or is_adverb(tokens[place - 1])):
        place -= 1
    return place
