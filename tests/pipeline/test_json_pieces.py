"""JSON in pieces is what is written at once."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourthp.json_pieces import json_pieces

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(st.text(), values, max_size=3))
def test_values(members) -> None:
    assert "".join(json_pieces(members)) == json.dumps(members, ensure_ascii=False, indent=2)


@given(st.dictionaries(st.text(), st.lists(values, max_size=3), max_size=3))
def test_iterators_become_lists(members) -> None:
    pieces = json_pieces({name: iter(items) for name, items in members.items()})
    assert "".join(pieces) == json.dumps(members, ensure_ascii=False, indent=2)


def test_items_are_asked_for_one_after_the_other() -> None:
    def items():
        yield "first"
        raise LookupError

    written = []
    with pytest.raises(LookupError):
        written += json_pieces({"items": items()})
    assert "".join(written) == '{\n  "items": [\n    "first"'
