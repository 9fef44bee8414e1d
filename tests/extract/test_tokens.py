"""Sentences as tokens: abbreviations, possessives, numbers, marks; and no letter lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourthp.extract.view import tokenise


def texts(text: str) -> list[str]:
    return [t.text for t in tokenise(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ports were closed.", ["The", "ports", "were", "closed", "."]),
        ("H.E. Mr. Ato Boateng met Dr. Ruiz.", ["H.E.", "Mr.", "Ato", "Boateng", "met", "Dr.", "Ruiz", "."]),
        ("Pol. Lt. Gen. Ike left.", ["Pol.", "Lt.", "Gen.", "Ike", "left", "."]),
        ("DR. ABE AND GEN. LUO", ["DR.", "ABE", "AND", "GEN.", "LUO"]),
        ("U.K.-based and U.A.E. firms", ["U.K.-based", "and", "U.A.E.", "firms"]),
        ("the Kenya-U.K. talks", ["the", "Kenya-U.K.", "talks"]),
        ("Brig.-Gen. Opoku", ["Brig.", "-", "Gen.", "Opoku"]),
        ("Malta’s and Peru's law", ["Malta", "’s", "and", "Peru", "'s", "law"]),
        ("the Ministers’ Meeting", ["the", "Ministers", "’", "Meeting"]),
        ("Fekita ‘Utoikamanu. She spoke", ["Fekita", "Utoikamanu", ".", "She", "spoke"]),
        ("the book ‘Harbours’ of", ["the", "book", "‘", "Harbours", "’", "of"]),
        ("said ‘Harbours and ships’ of", ["said", "‘", "Harbours", "and", "ships", "’", "of"]),
        ("Côte d’Ivoire and N'Djamena", ["Côte", "d’Ivoire", "and", "N'Djamena"]),
        ("Guinea-Bissau, Timor-Leste", ["Guinea-Bissau", ",", "Timor-Leste"]),
        ("1,250.75 tonnes, 3.5 days", ["1,250.75", "tonnes", ",", "3.5", "days"]),
        ("8–10 May; 14th-16th", ["8", "–", "10", "May", ";", "14th", "-", "16th"]),
        ("(ABC) “Call”", ["(", "ABC", ")", "“", "Call", "”"]),
        ("UN/CEFACT and/or", ["UN/CEFACT", "and/or"]),
        ("", []),
    ],
)
def test_words_and_marks(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_the_apostrophe_of_a_plural_is_read_like_a_possessive() -> None:
    assert [t.low for t in tokenise("Judges’ Forum", 0, 13)] == ["judges", "'s", "forum"]
    assert [t.low for t in tokenise("Togo’s Forum", 0, 12)] == ["togo", "'s", "forum"]
    assert [t.low for t in tokenise("TOGO’S FORUM", 0, 12)] == ["togo", "'s", "forum"]


def test_a_closing_quotation_mark_is_no_possessive() -> None:
    text = "the ‘Call to Ports’, read"
    assert [t.low for t in tokenise(text, 0, len(text))] == "the|‘|call|to|ports|’|,|read".split("|")


def test_capitals_are_told_in_every_script() -> None:
    text = "Élan élan Ørsted 7th"
    assert [t.capital for t in tokenise(text, 0, len(text))] == [True, False, True, False]


def test_an_underscore_is_a_mark() -> None:
    assert texts("a _ b __") == ["a", "_", "b", "_", "_"]


@given(st.text(st.characters(exclude_characters="_"), max_size=200))
def test_every_letter_is_in_one_token_and_tokens_are_in_order(text: str) -> None:
    tokens = tokenise(text, 0, len(text))
    covered: set[int] = set()
    at = 0
    for token in tokens:
        assert at <= token.start < token.end <= len(text)
        assert token.text == text[token.start : token.end]
        assert token.low
        covered.update(range(token.start, token.end))
        at = token.end
    assert {i for i, c in enumerate(text) if not c.isspace()} <= covered


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_tokens_of_a_part_stay_within_it(text: str, first: int, last: int) -> None:
    start, end = sorted((min(first, len(text)), min(last, len(text))))
    assert all(start <= t.start < t.end <= end for t in tokenise(text, start, end))
