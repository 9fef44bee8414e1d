"""Topics: what a document states that it is about, by phrases that say so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from fourthp.extract.frames.clauses_cues import CLOSED
from fourthp.extract.frames.topic_cues import Said, said_in, told_topics
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import Token, View, tokenise
from fourthp.language.relevance import topic_places
from fourthp.records import Fact, Reading, Span

_GAP = 5
"""How many words the dots of a pattern may stand for."""
_MARKS = 3
"""How many marks, at the most, stand before the first word of a sentence."""
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
"""Characters from words about trafficking within which a passing word ("prevent") counts in full, and a cue at all."""
_SUBJECT = re.compile(r"\b(?:[Tt]raffick|TRAFFICK|TIP\b|[Mm]odern slavery|[Ff]orced labou?r)")
_DENSITY = 100
_ALL = frozenset(["women", "men", "woman"])
BY_CUES = "topic:cues"
"""The method of a topic that no phrase states, but cues together."""
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

    A topic is given only where words state it: by one clear phrase, by two weaker ones, or by cues that weigh enough
    together; a measure ("law enforcement") only in passages that speak of trafficking, if the document does anywhere.
    The places kept as evidence are the first few. ``mentions`` is not used; the finders of all frames share one
    signature.
    """
    del mentions
    subject = Subject.of(view)
    facts = {fact.key: fact for fact in (*_by_cues(view, subject), *_by_phrases(view, subject))}
    return [facts[topic] for topic in sorted(facts)]


@dataclass(frozen=True, slots=True)
class Subject:
    """Where a document names trafficking, as offsets in rising order, and whether it is about it throughout."""

    places: Sequence[int]
    everywhere: bool

    @classmethod
    def of(cls, view: View) -> Subject:
        """How a document speaks of trafficking."""
        return cls(list(topic_places(view.text)), _is_focused(view))

    def is_near(self, start: int, end: int, reach: int = _CLOSE) -> bool:
        """Whether trafficking is named within ``reach`` characters of either end of a stretch."""
        return self._is_at(start, reach) or self._is_at(end, reach)

    def _is_at(self, place: int, reach: int) -> bool:
        first = bisect_left(self.places, place - reach)
        return first < len(self.places) and self.places[first] <= place + reach


def _by_phrases(view: View, subject: Subject) -> Iterator[Fact]:
    found: dict[str, list[tuple[Span, _Pattern]]] = {}
    for span, pattern in _places(view):
        if (
            subject.places
            and pattern.topic in _MEASURES
            and not subject.is_near(span.start, span.start, _PASSAGE)
        ):
            continue
        places = found.setdefault(pattern.topic, [])
        if not any(earlier.start < span.end and span.start < earlier.end for earlier, _ in places[-4:]):
            places.append((span, pattern))
    for topic, places in found.items():
        weights = [
            pattern.weight
            if subject.everywhere or subject.is_near(span.start, span.start)
            else pattern.elsewhere
            for span, pattern in places
        ]
        if sum(weights) < _ENOUGH:
            continue
        clear = [p for p, weight in zip(places, weights, strict=True) if weight >= _ENOUGH] or places
        spans = tuple(sorted(span for span, _ in clear[:_SPANS]))
        yield _fact(topic, spans, f"topic:{clear[0][1].pattern_id}", 0.95 if len(places) > 1 else 0.85)


def _by_cues(view: View, subject: Subject) -> Iterator[Fact]:
    if view.language != "th":
        for topic, spans in told_topics(said_of_trafficking(view, subject)):
            yield _fact(topic, spans, BY_CUES, 0.75)


def _fact(topic: str, spans: tuple[Span, ...], method: str, confidence: float) -> Fact:
    return Fact("document_topics", topic, {"topic_id": Reading(topic, spans, method, confidence)})


def said_of_trafficking(view: View, subject: Subject) -> Iterator[Said]:
    """What the title and each sentence say, where a document speaks of trafficking."""
    for heading, tokens in _stretches(view):
        named = tokens and subject.places
        if named and (subject.everywhere or subject.is_near(tokens[0].start, tokens[-1].end)):
            yield said_in(tokens, heading=heading)


def _is_focused(view: View) -> bool:
    """Whether a document is about trafficking: its title or, in the prose, one word in ``_DENSITY`` names it."""
    title = next((mark for mark in view.clean.marks if mark.kind == "title"), None)
    if title and _SUBJECT.search(view.text, title.start, title.end):
        return True
    named = sum(1 for _ in _SUBJECT.finditer(view.text))
    return named * _DENSITY >= view.text.count(" ")


def _places(view: View) -> Iterator[tuple[Span, _Pattern]]:
    _, thai = _patterns()
    for heading, tokens in _stretches(view):
        yield from _matches(tokens, heading=heading)
    stretches = [(m.start, m.end) for m in view.clean.marks if m.kind == "title"]
    stretches += [(s.start, s.end) for s in view.sentences]
    for phrase, pattern in thai if not view.text.isascii() else ():
        yield from ((span, pattern) for span in _occurrences(view.text, phrase, stretches))


def _stretches(view: View) -> Iterator[tuple[bool, Sequence[Token]]]:
    """The words of the title and of each sentence, and whether they are the title's."""
    for mark in view.clean.marks:
        if mark.kind == "title":
            yield True, tokenise(view.text, mark.start, mark.end)
    for sentence in view.sentences:
        yield False, sentence.tokens


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
    opens = not any(token.text[0].isalnum() for token in tokens[:at]) if at < _MARKS else False
    return pattern.names or heading or opens or not tokens[at].capital


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
