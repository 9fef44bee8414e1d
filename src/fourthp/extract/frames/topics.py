"""Topics: what a document states that it is about, by phrases that say so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from fourthp.extract.frames.clauses_cues import CLOSED
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import Token, View, tokenise
from fourthp.language.relevance import topic_places
from fourthp.records import Fact, Reading, Span

_GAP = 5
"""How many words the dots of a pattern may stand for."""
_STEM = 3
"""Patterns are looked up by so many first letters of their first word."""
_ENOUGH = 2
_MEASURES = frozenset(
    "capacity_building data_technology law_enforcement legal_framework prevention prosecution victim_protection".split()
)
"""Topics that are about trafficking only where trafficking is spoken of: the law is enforced against much else."""
_PASSAGE = 1_500
"""Characters around the words about trafficking within which such measures count."""
_CLOSE = 400
"""Characters from words about trafficking within which a passing word ("prevent") counts in full."""
_SUBJECT = re.compile(r"\b(?:[Tt]raffick|TRAFFICK|TIP\b|[Mm]odern slavery|[Ff]orced labou?r)")
_DENSITY = 100
_ALL = frozenset(["women", "men", "woman"])
_SPANS = 3
"""How many places are kept as evidence of one topic."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    pattern_id: str
    topic: str
    weight: int
    elsewhere: int
    names: bool
    steps: tuple[_Step, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """One word of a pattern: the forms it may take, the stems it may begin with; ``gap``: dots before it.

    ``alone``: it counts only where it is not the last of "women and children".
    """

    words: frozenset[str]
    stems: tuple[str, ...]
    gap: bool
    alone: bool

    def fits(self, low: str) -> bool:
        return low in self.words or (bool(self.stems) and low.startswith(self.stems))


def find_topics(view: View, mentions: Mentions) -> list[Fact]:
    """The topics of a document in alphabetical order; the key of each is its topic id.

    A topic is given only where words state it: by one clear phrase, or by two weaker ones; a measure ("law
    enforcement") only in passages that speak of trafficking, if the document does anywhere. The places kept
    as evidence are the first few. ``mentions`` is not used; the finders of all frames share one signature.
    """
    del mentions
    found: dict[str, list[tuple[Span, _Pattern]]] = {}
    about = list(topic_places(view.text))
    everywhere = not about or _is_focused(view)
    for span, pattern in _places(view):
        if about and pattern.topic in _MEASURES and not _is_near(span.start, about, _PASSAGE):
            continue
        places = found.setdefault(pattern.topic, [])
        if not any(earlier.start < span.end and span.start < earlier.end for earlier, _ in places[-4:]):
            places.append((span, pattern))
    facts = []
    for topic in sorted(found):
        places = found[topic]
        weights = [
            pattern.weight if everywhere or _is_near(span.start, about, _CLOSE) else pattern.elsewhere
            for span, pattern in places
        ]
        if sum(weights) < _ENOUGH:
            continue
        clear = [p for p, weight in zip(places, weights, strict=True) if weight >= _ENOUGH] or places
        spans = tuple(sorted(span for span, _ in clear[:_SPANS]))
        method = f"topic:{clear[0][1].pattern_id}"
        confidence = 0.95 if len(places) > 1 else 0.85
        facts.append(Fact("document_topics", topic, {"topic_id": Reading(topic, spans, method, confidence)}))
    return facts


def _is_near(place: int, about: Sequence[int], reach: int) -> bool:
    """Whether one of the places ``about``, which are in rising order, lies within ``reach`` of ``place``."""
    first = bisect_left(about, place - reach)
    return first < len(about) and about[first] <= place + reach


def _is_focused(view: View) -> bool:
    """Whether a document is about trafficking: its title or, in the prose, one word in ``_DENSITY`` names it."""
    title = next((mark for mark in view.clean.marks if mark.kind == "title"), None)
    if title and _SUBJECT.search(view.text, title.start, title.end):
        return True
    named = sum(1 for _ in _SUBJECT.finditer(view.text))
    return named * _DENSITY >= view.text.count(" ")


def _places(view: View) -> Iterator[tuple[Span, _Pattern]]:
    _, thai = _patterns()
    for mark in view.clean.marks:
        if mark.kind == "title":
            yield from _matches(tokenise(view.text, mark.start, mark.end), heading=True)
    for sentence in view.sentences:
        yield from _matches(sentence.tokens, heading=False)
    stretches = [(m.start, m.end) for m in view.clean.marks if m.kind == "title"]
    stretches += [(s.start, s.end) for s in view.sentences]
    for phrase, pattern in thai if not view.text.isascii() else ():
        yield from ((span, pattern) for span in _occurrences(view.text, phrase, stretches))


def _occurrences(text: str, phrase: str, stretches: Iterable[tuple[int, int]]) -> Iterator[Span]:
    if phrase not in text:
        return
    for start, end in stretches:
        at = text.find(phrase, start, end)
        while at >= 0:
            yield Span(at, at + len(phrase))
            at = text.find(phrase, at + len(phrase), end)


def _matches(tokens: Sequence[Token], *, heading: bool) -> Iterator[tuple[Span, _Pattern]]:
    for position, token in enumerate(tokens):
        for pattern in _beginning_with(token.low):
            last = _follow(tokens, position, pattern, heading)
            if last is not None:
                yield Span(token.start, tokens[last].end), pattern


@lru_cache(maxsize=1 << 16)
def _beginning_with(low: str) -> tuple[_Pattern, ...]:
    """The English patterns whose first word a word in small letters can be."""
    english, _ = _patterns()
    return tuple(pattern for pattern in english.get(low[:_STEM], ()) if pattern.steps[0].fits(low))


def _follow(tokens: Sequence[Token], first: int, pattern: _Pattern, heading: bool) -> int | None:
    """The index of the token where a pattern that begins at ``first`` ends, if all its words follow."""
    if not _counts(tokens, first, pattern, heading):
        return None
    if pattern.steps[0].alone and _is_of_all(tokens, first):
        return None
    at = first
    for step in pattern.steps[1:]:
        reach = at + 1 + (_GAP if step.gap else 0)
        at += 1
        while at < len(tokens) and at <= reach and not step.fits(tokens[at].low):
            if tokens[at].text in CLOSED:
                return None
            at += 1
        if at >= len(tokens) or at > reach or not _counts(tokens, at, pattern, heading):
            return None
        if step.alone and _is_of_all(tokens, at):
            return None
    return at


def _counts(tokens: Sequence[Token], at: int, pattern: _Pattern, heading: bool) -> bool:
    """Whether a token may be part of the pattern: words inside capitalised names count only where told."""
    return pattern.names or heading or at == 0 or not tokens[at].capital


def _is_of_all(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is the last of those that stand for everybody: "men, women and children"."""
    return at > 1 and tokens[at - 1].low in ("and", "or", ",", "&") and tokens[at - 2].low in _ALL


@cache
def _patterns() -> tuple[dict[str, tuple[_Pattern, ...]], tuple[tuple[str, _Pattern], ...]]:
    """English patterns by the first letters of their first word, and Thai phrases."""
    english: dict[str, list[_Pattern]] = {}
    thai = []
    for row in table("topic_patterns"):
        steps = tuple(_steps(row["pattern"])) if row["language"] == "en" else ()
        weight = int(row["weight"][0])
        elsewhere = 1 if row["weight"].endswith("*") else weight
        pattern = _Pattern(
            row["pattern_id"], row["topic_id"], weight, elsewhere, row["names"] == "yes", steps
        )
        if not steps:
            thai.append((row["pattern"], pattern))
            continue
        for key in sorted({form[:_STEM] for form in (*steps[0].words, *steps[0].stems)}):
            english.setdefault(key, []).append(pattern)
    return {key: tuple(group) for key, group in english.items()}, tuple(thai)


def _steps(text: str) -> Iterator[_Step]:
    gap = False
    for part in text.split():
        if part == "...":
            gap = True
            continue
        alone = part.startswith("~")
        forms = part.strip("~()").split("|")
        stems = tuple(f[:-1] for f in forms if f.endswith("*"))
        yield _Step(frozenset(f for f in forms if not f.endswith("*")), stems, gap, alone)
        gap = False
