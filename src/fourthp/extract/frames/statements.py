"""Statements: who praised, stressed, hoped, criticised or said something without committing to an act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from fourthp.extract.frames.clauses import before_verb, is_passive, pieces, verb_group
from fourthp.extract.frames.clauses_actors import (
    Actor,
    actor_of,
    agrees,
    inverted_speaker,
    may_act,
    read_actor,
)
from fourthp.extract.frames.clauses_back import last_two
from fourthp.extract.frames.clauses_content import around, closes, content_end, has_object
from fourthp.extract.frames.clauses_cues import Cue, cues, is_adverb, matches, said_forms, word_class
from fourthp.extract.frames.clauses_spans import clip, shortened, span_of
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, View
from fourthp.records import Fact, Reading

_NEED_WITHIN = 6
_ADDRESSED = frozenset({"for", "on", "upon"})


@dataclass(frozen=True, slots=True)
class _Said:
    """One statement as read from a sentence: ranges of tokens, ends exclusive."""

    speaker: Actor
    cue: Cue
    frame: str
    verb: tuple[int, int]
    content: tuple[int, int]
    addressee: tuple[int, int] | None = None


def find_statements(view: View, mentions: Mentions) -> list[Fact]:
    """The statements of a document, keys ``s1``, ``s2`` ... in text order, one for each speaker.

    English only. Speakers known by a pronoun alone, questions and negated verbs are left out.
    """
    if view.language not in ("en", "und"):
        return []
    facts: dict[tuple[str, str, str], Fact] = {}
    for sentence in view.sentences:
        for piece in pieces(sentence):
            for said in _read(view, mentions, piece):
                for speaker in _each(view, mentions, piece, said.speaker):
                    fact = _fact(view, piece, replace(said, speaker=speaker), f"s{len(facts) + 1}")
                    name, verb, gist = (str(fact.cells[c].value) for c in ("speaker_name", "verb", "summary"))
                    facts.setdefault((name, verb, gist.lower()), fact)
    return list(facts.values())


def _read(view: View, mentions: Mentions, sentence: SentenceView) -> Iterator[_Said]:
    tokens = sentence.tokens
    if not tokens or tokens[-1].text == "?":
        return
    found = cues("statement_cues", "stance")
    consumed = 0
    for index in [n for n, token in enumerate(tokens) if token.low in found]:
        if index < consumed or (tokens[index].capital and index):
            continue
        for cue in found[tokens[index].low]:
            said = _at(view, mentions, sentence, index, cue) if matches(tokens, index, cue) else None
            if said:
                yield said
                consumed = max(index + 1, said.content[1])
                break


def _at(view: View, mentions: Mentions, sentence: SentenceView, index: int, cue: Cue) -> _Said | None:
    tokens = sentence.tokens
    if cue.form == "gerund" and not (index and tokens[index - 1].text == ","):
        return None
    last = before_verb(tokens, index)
    if last >= 0 and tokens[last].low in word_class("hedge"):
        return None
    if verb_group(tokens, index) & word_class("hedge") or (cue.form == "past" and is_passive(tokens, index)):
        return None
    if tokens[index].low in word_class("noun") and not (last >= 0 and may_act(tokens[last])):
        return None
    inverted = inverted_speaker(view, mentions, sentence, index)
    speaker = inverted[0] if inverted else actor_of(view, mentions, sentence, index, cue.form)
    if (
        speaker is None
        or not agrees(tokens, index, cue, speaker)
        or speaker.kind == "phrase"
        or (speaker.kind == "pronoun" and not speaker.entity)
    ):
        return None
    if inverted:
        return (
            _Said(speaker, cue, "clause", (index, index + 1), inverted[1]) if "clause" in cue.frames else None
        )
    return _content(view, mentions, sentence, index, cue, speaker)


def _content(
    view: View, mentions: Mentions, sentence: SentenceView, index: int, cue: Cue, speaker: Actor
) -> _Said | None:
    tokens = sentence.tokens
    after = index + 1 + len(cue.particles)
    start = after
    while start < len(tokens) and is_adverb(tokens[start]):
        start += 1
    said = _Said(speaker, cue, "", (index, after), (0, 0))
    if start >= len(tokens) or tokens[start].text == "," or closes(tokens, start):
        content = around(tokens, index, after, said_forms()) if "clause" in cue.frames else None
        return replace(said, frame="clause", content=content) if content else None
    end = content_end(tokens, start, said_forms())
    low = tokens[start].low
    if low == "that" and "that" in cue.frames:
        inner = _inner(view, mentions, sentence, said, start + 1, end)
        first, end = clip(tokens, start + 1, end)
        return inner or (replace(said, frame="that", content=(first, end)) if first < end else None)
    if low == "to" and "to" in cue.frames:
        first, end = clip(tokens, start + 1, end)
        return replace(said, frame="to", content=(first, end)) if first < end else None
    if "object" not in cue.frames or not has_object(tokens, start):
        return None
    if cue.need and not any(t.low in cue.need for t in tokens[start : start + _NEED_WITHIN]):
        return None
    first, end = clip(tokens, start, end)
    if first >= end:
        return None
    stop = next((n for n in range(first, end) if tokens[n].low in _ADDRESSED), None)
    addressed = cue.label == "praise" and stop is not None and first < stop <= first + 8 and not cue.need
    whom = (first, stop) if addressed and stop is not None else None
    if whom:
        named = read_actor(view, mentions, sentence, *whom)
        whom = whom if named and named.kind != "pronoun" else None
    return replace(said, frame="object", content=(first, end), addressee=whom)


def _inner(
    view: View, mentions: Mentions, sentence: SentenceView, said: _Said, start: int, end: int
) -> _Said | None:
    """What the speaker says of themself: "she stated that she hoped to build" is a hope of hers."""
    tokens = sentence.tokens
    if start + 1 >= end or tokens[start].low not in ("he", "she"):
        return None
    for cue in cues("statement_cues", "stance").get(tokens[start + 1].low, ()):
        if matches(tokens, start + 1, cue):
            return _content(view, mentions, sentence, start + 1, cue, said.speaker)
    return None


def _each(view: View, mentions: Mentions, sentence: SentenceView, speaker: Actor) -> Iterator[Actor]:
    """The speakers one by one, where "Both" stands for two that were named just before."""
    if view.words(speaker.span).lower() == "both":
        pair = last_two(view, mentions, sentence)
        for mention in pair:
            yield Actor(mention.span, "group", mention.entity, (mention.span, speaker.span))
        if pair:
            return
    yield speaker


def _fact(view: View, sentence: SentenceView, said: _Said, key: str) -> Fact:
    tokens = sentence.tokens
    method = f"statement:{said.frame}"
    verb = span_of(tokens, *said.verb)
    cells = said.speaker.cells(view, "speaker_name", method)
    cells["verb"] = Reading(said.cue.lemma, (verb,), method, 0.9)
    cells["stance"] = Reading(said.cue.label, (verb,), method, 0.9)
    if said.addressee:
        whom = span_of(tokens, *said.addressee)
        cells["addressee"] = Reading(view.words(whom), (whom,), method, 0.9)
    gist = span_of(tokens, *shortened(tokens, *said.content))
    cells["summary"] = Reading(view.words(gist), (gist,), method, 0.9)
    return Fact("statements", key, cells)
