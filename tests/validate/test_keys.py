"""Sets of keys of which only hashes are held, and keys that are repeated far apart."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from fourthp.validate.keys import KeySet, hashes, repeats

keys = st.lists(st.text(max_size=5), max_size=30)


@given(keys, keys)
def test_a_set_of_keys_lacks_what_was_not_put_into_it(held: list[str], asked: list[str]) -> None:
    lacking = [number for number, key in enumerate(asked) if key not in held]
    assert KeySet([held]).lacking(asked) == lacking


@given(keys)
def test_places_of_repeated_keys_are_found(held: list[str]) -> None:
    held = [*held, "empty", "empty"]
    found = repeats(array("Q", hashes(held).tolist()), but=hashes(["empty"])[0])
    assert found == [n for n, key in enumerate(held) if held.count(key) > 1 and key != "empty"]
