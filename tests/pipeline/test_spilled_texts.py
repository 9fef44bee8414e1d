"""Texts that lie on disk are what they were."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fourthp.spill import SpilledTexts

anything = st.text(st.characters(exclude_categories=()), max_size=20)


@given(st.lists(st.tuples(st.sampled_from("abc"), anything)))
def test_texts_come_back_by_id(texts: list[tuple[str, str]]) -> None:
    assert dict(SpilledTexts(texts)) == dict(texts)
