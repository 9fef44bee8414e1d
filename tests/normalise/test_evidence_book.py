"""Evidence: one row a place, quoted as far as the publisher allows."""

import hashlib

import pytest

from fourthp.normalise.evidence import EvidenceBook
from fourthp.records import Reading, Span

TEXT = "Officials met.\n=1+1 is no sum. Write to desk@example.org now. " + "word " * 100


def quotes(policy: str, *spans: Span, withheld: tuple[Span, ...] = ()) -> list[object]:
    book = EvidenceBook({"d": TEXT}, {"d": policy}, {"d": withheld})
    for span in spans:
        book.add("events", "e", "name", "d", [Reading("x", (span,), "test:rule")])
    return [row["quote"] for row in book.rows()]


def test_a_row_says_what_is_stated_where_and_by_which_rule():
    book = EvidenceBook({"d": TEXT}, {"d": "quote"})
    book.add("events", "e", "event_type", "d", [Reading("meeting", (Span(10, 13),), "event:verb", 0.8)])
    (row,) = book.rows()
    identity = "events|e|event_type|d|10|13|event:verb"
    assert row == {
        "evidence_id": hashlib.sha256(identity.encode()).hexdigest()[:16],
        "resource": "events",
        "row_id": "e",
        "field": "event_type",
        "document_id": "d",
        "start": 10,
        "end": 13,
        "quote": "met",
        "method": "event:verb",
        "confidence": 0.8,
    }


def test_the_same_place_twice_is_one_row():
    assert quotes("quote", Span(0, 9), Span(0, 9)) == ["Officials"]


def test_a_value_without_a_place_has_a_row_without_offsets():
    book = EvidenceBook({}, {})
    book.add("organisations", "o", "acronym", None, [Reading("ILO", (), "reference:organisations")])
    (row,) = book.rows()
    assert (row["document_id"], row["start"], row["end"], row["quote"]) == (None, None, None, None)


LONG = Span(TEXT.index("word"), len(TEXT))


@pytest.mark.parametrize(("policy", "length"), [("full", 500), ("quote", 299), ("none", None)])
def test_a_policy_says_how_much_is_quoted(policy: str, length: int | None):
    (quote,) = quotes(policy, LONG)
    assert (None if quote is None else len(str(quote))) == length


def test_a_long_quotation_ends_with_a_word_and_its_span_with_it():
    book = EvidenceBook({"d": TEXT}, {"d": "quote"})
    book.add("events", "e", "name", "d", [Reading("x", (LONG,), "test:rule")])
    (row,) = book.rows()
    assert str(row["quote"]).endswith("word")
    assert TEXT[row["start"] : row["end"]] == row["quote"]


def test_a_document_of_no_known_publisher_may_be_quoted_and_no_more():
    book = EvidenceBook({"d": TEXT}, {})
    book.add("events", "e", "name", "d", [Reading("x", (LONG,), "test:rule")])
    assert len(str(next(book.rows())["quote"])) <= 300


@pytest.mark.parametrize("words", ["=1+1 is no sum", "desk@example.org"])
def test_words_that_are_unsafe_in_a_cell_are_not_quoted_but_keep_their_place(words: str):
    start = TEXT.index(words)
    assert quotes("full", Span(start, start + len(words))) == [None]


def test_words_that_hold_a_withheld_name_are_not_quoted():
    assert quotes("full", Span(0, 14), withheld=(Span(0, 9),)) == [None]
    assert quotes("full", Span(10, 13), withheld=(Span(0, 9),)) == ["met"]


def test_what_is_dropped_is_gone():
    book = EvidenceBook({"d": TEXT}, {"d": "full"})
    for column in ("name", "city"):
        book.add("events", "e", column, "d", [Reading("x", (Span(0, 9),), "test:rule")])
    book.drop("events", "e", "city")
    assert [row["field"] for row in book.rows()] == ["name"]


def test_rows_and_columns_say_the_same():
    book = EvidenceBook({"d": TEXT}, {"d": "full"})
    for place in (*range(1_500), *range(10)):  # the last ones are stated again
        book.add("events", f"e{place:04}", "name", "d", [Reading("x", (Span(place % 9, 9),), "test:rule")])
    rows = list(book.rows())
    assert len(rows) == 1_500
    pieces = list(book.columns())
    assert [len(piece["evidence_id"]) for piece in pieces] == [1_000, 500]
    assert [
        dict(zip(piece, row, strict=True)) for piece in pieces for row in zip(*piece.values(), strict=True)
    ] == rows


def test_nothing_is_quoted_of_no_words():
    assert quotes("full", Span(3, 3)) == [None]
