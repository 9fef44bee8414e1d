"""When two spellings are taken for the same thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourthp.evaluate.comparing import fold, listed, same_person, similar


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The Côte d’Ivoire", "cote d ivoire"),
        ("Health & Labour", "health and labour"),
        ("The", "the"),
        ("  U.S.  Congress ", "u s congress"),
        ("", ""),
        (None, ""),
    ],
)
def test_fold(text: str | None, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing_but_a_second_article(text: str) -> None:
    once = fold(text)
    assert fold(once) in (once, once.removeprefix("the "))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Chris Smith", "Smith", True),
        ("Somchai Jaidee", "Jaidee Somchai", True),
        ("Chris Smith", "Chris", False),
        ("Hun Manet", "Et", False),
        ("Chris Smith", "", False),
    ],
)
def test_same_person(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same
    assert same_person(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Ministry of Foreign Affairs", "ministry of foreign affairs", True),
        ("Department of Labour", "Department of Labor", True),
        ("Bangkok Call", "Bangkok Call for Partnership", False),
        ("Ministry of Justice", "Ministry of Justice of the Kingdom of Thailand", True),
        ("Ministry of Justice", "Ministry of Defence", False),
        (None, None, False),
    ],
)
def test_similar(one: str | None, other: str | None, alike: bool) -> None:
    assert similar(one, other) is alike


def test_what_is_listed_may_be_longer_or_shorter() -> None:
    assert listed(["TIP Report"], "2022 TIP Report")
    assert listed(["2022 TIP Report"], "TIP Report", None)
    assert not listed(["TIP Report"], "Bangkok Call", "")
    assert not listed([], "Bangkok Call")
