"""What may not stand in a published cell, and how words are cut to a quotation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourthp.language.safety import LONGEST_QUOTE, clipped, personal_data_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("write to desk.officer@example.org today", "email_address"),
        ("call +66 2 203 5000 now", "telephone_number"),
        ("Tel: 02 203 5000 ext. 1", "telephone_number"),
        ("ID 1-2345-67890-12-3", "identity_number"),
        ("passport no. AA1234567", "identity_number"),
        ("the hotline 1300 and 265 officials on 26-27 April 2018", None),
    ],
)
def test_data_that_reach_a_person(text: str, kind: str | None) -> None:
    assert personal_data_in(text) == kind


def test_a_long_text_is_cut_at_a_word() -> None:
    assert clipped("to promote safe, orderly migration", 16) == "to promote safe"


def test_a_short_text_stays() -> None:
    assert clipped("to promote", 16) == "to promote"


@given(st.text(max_size=700))
def test_what_is_cut_is_a_beginning_and_short_enough(text: str) -> None:
    cut = clipped(text)
    assert len(cut) <= LONGEST_QUOTE
    assert text.startswith(cut)
