"""Verb forms, subjects and the limits of a clause."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fourthp.extract.frames.clauses import PIECE, pieces, subjects
from fourthp.extract.frames.clauses_content import content_end
from fourthp.extract.frames.clauses_cues import cues, inflections, said_forms
from fourthp.extract.frames.clauses_spans import shortened
from fourthp.extract.frames.commitments import find_commitments
from fourthp.extract.frames.statements import find_statements
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, View, tokenise
from fourthp.records import CleanDocument, Document, Sentence
from fourthp.schemas import table_schema


@pytest.mark.parametrize(
    ("verb", "past", "gerund", "forms"),
    [
        ("urge", "", "", ["urge", "urges", "urged", "urging"]),
        ("stress", "", "", ["stress", "stresses", "stressed", "stressing"]),
        ("rally", "", "", ["rally", "rallies", "rallied", "rallying"]),
        ("convey", "", "", ["convey", "conveys", "conveyed", "conveying"]),
        ("agree", "", "agreeing", ["agree", "agrees", "agreed", "agreeing"]),
        ("commit", "committed", "committing", ["commit", "commits", "committed", "committing"]),
        ("undertake", "undertook", "", ["undertake", "undertakes", "undertook", "undertaking"]),
    ],
)
def test_forms_of_a_verb(verb: str, past: str, gerund: str, forms: list[str]) -> None:
    assert [form for form, _ in inflections(verb, past, gerund)] == forms


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The envoy has also urged", "urged", "The envoy"),
        ("The envoy of the two ports urged", "urged", "The envoy of the two ports"),
        ("Ms Lind, head of the port, urged", "urged", "Ms Lind"),
        ("In May, the envoy urged", "urged", "the envoy"),
        ("Crews, owners and unions urged", "urged", "Crews, owners and unions"),
        ("The envoy met the unions and urged", "urged", "The envoy"),
        ("The envoy, who met the unions, urged", "urged", "The envoy"),
        ("It rained, while the envoy urged", "urged", "the envoy"),
        ("The envoy said that crews urged", "urged", "crews"),
        ("At the talks the envoy urged", "urged", "the envoy"),
    ],
)
def test_the_subject_of_a_verb(text: str, verb: str, expected: str) -> None:
    tokens = tokenise(text, 0, len(text))
    at = next(n for n, token in enumerate(tokens) if token.low == verb)
    first, end = next(subjects(tokens, at))
    assert text[tokens[first].start : tokens[end - 1].end] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("keep records; ships sail", "keep records"),
        ("keep records, while ships sail", "keep records"),
        ("keep records and thanked the crews", "keep records"),
        ("keep records, and the ships were sold", "keep records"),
        ("keep records, the envoy said.", "keep records"),
        ("keep the U.S.-led records and maps.", "keep the U.S.-led records and maps"),
    ],
)
def test_where_a_clause_ends(text: str, expected: str) -> None:
    tokens = tokenise(text, 0, len(text))
    assert text[: tokens[content_end(tokens, 0, said_forms()) - 1].end] == expected


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "train the inspectors of all the old ports along the coast of the bay in the rights of the crews",
            "train the inspectors of all the old ports along the coast of the bay",
        ),
        (
            "keep all of the records that the ports hold about their ships, so that a better quality of life may come",
            "keep all of the records that the ports hold about their ships",
        ),
        (
            "work with every relevant sector, and our many partner countries on each coast, in order to help crews",
            "work with every relevant sector, and our many partner countries on each coast",
        ),
        (
            "share what the ports have seen and their experiences and the best practices on how to train the crews",
            "share what the ports have seen and their experiences and the best practices",
        ),
    ],
)
def test_a_summary_is_short_and_ends_on_a_word_that_carries_it(text: str, summary: str) -> None:
    tokens = tokenise(text, 0, len(text))
    first, end = shortened(tokens, 0, len(tokens))
    assert text[tokens[first].start : tokens[end - 1].end] == summary


def test_what_is_longer_than_any_sentence_is_cut_at_semicolons() -> None:
    text = "one two; " * PIECE
    tokens = tokenise(text, 0, len(text))
    cut = list(pieces(SentenceView(0, 0, 0, len(text), tokens)))
    assert sum(len(piece.tokens) for piece in cut) == len(tokens)
    assert all(len(piece.tokens) <= PIECE and piece.tokens[-1].text == ";" for piece in cut)


@pytest.mark.parametrize(
    ("lexicon", "column", "resource"),
    [("commitment_cues", "modality", "commitments"), ("statement_cues", "stance", "statements")],
)
def test_the_lexicons_keep_to_the_schema(lexicon: str, column: str, resource: str) -> None:
    (field,) = (f for f in table_schema(resource)["fields"] if f["name"] == column)
    assert {row[column] for row in table(lexicon)} <= set(field["constraints"]["enum"])
    assert cues(lexicon, column)


VOCABULARY = """
The the two sides agreed agree to that and , ; . ( ) “ ” will urge urged committed it was by of Utopia who
said they he commitment ’s stressed if not must called on plans - ? 5 we’ll being
"""
words = st.sampled_from(VOCABULARY.split())


@given(st.lists(words, max_size=40))
@example(["we’ll", "agreed", "that", "The", "The"])
@example(["they", "stressed", "must", "and", "commitment"])
def test_any_order_of_words_is_read_without_harm(parts: list[str]) -> None:
    text = " ".join(parts)
    sentences = (Sentence(0, len(text), 0),) if text else ()
    view = View(CleanDocument(Document("d", "d", text, "text/plain", "", ""), {}, (), None, sentences))
    for find in (find_commitments, find_statements):
        for fact in find(view, Mentions((), (), ())):
            for reading in fact.cells.values():
                assert reading.value != ""
                assert all(0 <= s.start < s.end <= len(text) for s in reading.spans)
