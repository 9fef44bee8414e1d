"""Statements in Thai: who said what, and with which stance."""

from __future__ import annotations

from collections.abc import Iterator

from fourthp.extract.thai.actors import Actors
from fourthp.extract.thai.gists import content_of, gist_of, words_of
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.promises import NOT
from fourthp.extract.thai.text import Hit, Hits, phrase_list
from fourthp.extract.view import SentenceView
from fourthp.records import Fact, Reading, Span


def find_statements(reader: Reader, actors: Actors) -> list[Fact]:
    """Rows of table ``statements``, keys ``s1``, ``s2`` ... in text order, where the speaker stands beside the verb."""
    cues = Hits(phrase_list("thai_statement_cues").find(reader.walls.levelled))
    facts: list[Fact] = []
    for sentence in reader.view.sentences:
        for cue in cues.within(sentence.start, sentence.end):
            facts.extend(_statement(reader, actors, sentence, cue, len(facts) + 1))
    return facts


def _statement(
    reader: Reader, actors: Actors, sentence: SentenceView, cue: Hit, number: int
) -> Iterator[Fact]:
    if reader.text.endswith(NOT, 0, cue.start):
        return
    actor = actors.before(cue.start, sentence)
    content = content_of(reader, cue.end, sentence.end)
    if actor is None or actor.is_pronoun or content is None or reader.text.startswith("และ", cue.end):
        return
    verb, gist = Span(cue.start, cue.end), gist_of(reader, content)
    cells = actor.cells(reader, "speaker_name", "statement:beside_verb")
    cells["verb"] = Reading(cue.row["verb"], (verb,), "statement:beside_verb", 0.85)
    cells["stance"] = Reading(cue.row["stance"], (verb,), "statement:beside_verb", 0.85)
    cells["summary"] = Reading(words_of(reader, gist), (gist,), "statement:beside_verb", 0.85)
    yield Fact("statements", f"s{number}", cells)
