"""Taking names out of values, and finding where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourthp.language.withholding import NAME_WITHHELD, places_of, without_names
from fourthp.records import Span


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("Brick Tolvane jailed", "[name withheld] jailed"),
        ("BRICK TOLVANE JAILED", "[name withheld] JAILED"),
        ("brick tolvane jailed", "[name withheld] jailed"),
        ("Brick\n Tolvane jailed", "[name withheld] jailed"),
        ("Tolvane’s trial", "[name withheld]’s trial"),
        ("TOLVANE’S TRIAL", "[name withheld]’S TRIAL"),
        ("a tolvane of Tolvanes", "a tolvane of Tolvanes"),
        ("the Tolvaneside bridge", "the Tolvaneside bridge"),
    ],
)
def test_names_in_values(value: str, published: str) -> None:
    assert without_names(value, ["Tolvane", "Brick Tolvane"]) == published


def test_a_name_all_in_capitals_is_found_in_small_letters() -> None:
    assert without_names("Tolvane and TOLVANE", ["TOLVANE"]) == f"{NAME_WITHHELD} and {NAME_WITHHELD}"


def test_places() -> None:
    assert places_of("Tolvane met Brick Tolvane.", ["Tolvane", "Brick Tolvane"]) == [Span(0, 7), Span(12, 25)]


def test_no_names() -> None:
    assert (without_names("as it is", []), places_of("as it is", [])) == ("as it is", [])


@given(st.text(alphabet="ab. []", max_size=30), st.text(alphabet="ab", min_size=1, max_size=4))
def test_no_whole_word_is_left(value: str, name: str) -> None:
    assert places_of(without_names(value, [name]), [name]) == []
