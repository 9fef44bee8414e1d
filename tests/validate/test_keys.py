"""Keys of which only hashes are kept: what is missing of them, and what is repeated far apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourthp.validate import shares
from fourthp.validate.keys import Keys, hashes, places

keys = st.lists(st.text(max_size=5), max_size=30)
some_at_a_time = st.lists(keys, max_size=5)


@pytest.fixture(params=[0, 7, 1 << 18], ids=["on disk", "partly on disk", "held"], autouse=True)
def held(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "HELD", request.param)


def _kept(keys: list[list[str]]) -> list[str]:
    return [key for some in keys for key in some]


@settings(deadline=None)
@given(some_at_a_time, some_at_a_time)
def test_keys_that_were_not_put_in_are_missing(held: list[list[str]], asked: list[list[str]]) -> None:
    lacking = Keys(held).lacking(Keys(asked))
    in_order = _kept(asked)
    assert places(in_order, lacking) == [n for n, key in enumerate(in_order) if key not in _kept(held)]


@settings(deadline=None)
@given(some_at_a_time)
def test_places_of_repeated_keys_are_found(held: list[list[str]]) -> None:
    in_order = _kept(held)
    repeated = [n for n, key in enumerate(in_order) if in_order.count(key) > 1]
    assert places(in_order, Keys(held).repeated()) == repeated


@settings(deadline=None)
@given(some_at_a_time)
def test_each_hash_is_found_once_and_in_order_of_shares(held: list[list[str]]) -> None:
    lacking = Keys().lacking(Keys(held)).tolist()
    assert lacking == sorted({int(found) for some in held for found in hashes(some)})


@settings(deadline=None)
@given(some_at_a_time, some_at_a_time)
def test_keys_may_be_asked_for_between_and_more_put_in(first: list[list[str]], more: list[list[str]]) -> None:
    held = Keys(first)
    held.repeated()
    for some in more:
        held.add(some)
    assert held.repeated().tolist() == Keys(first + more).repeated().tolist()
