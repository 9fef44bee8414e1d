"""Joining what is the same step by step gives what holding everything against everything gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fourthp.normalise.clusters import Groups

PAIRS = st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]))


@given(PAIRS)
def test_groups_are_those_of_all_pairs(pairs):
    step_by_step, all_pairs = Groups(8), Groups(8)
    step_by_step.join_same(range(8), lambda earlier, later: (earlier, later) in pairs)
    for earlier, later in sorted(pairs):
        all_pairs.join(earlier, later)
    assert list(step_by_step) == list(all_pairs)


def test_what_is_the_same_as_one_is_not_held_against_the_others_of_its_group():
    asked = []

    def same(earlier: int, later: int) -> bool:
        asked.append((earlier, later))
        return True

    Groups(4).join_same(range(4), same)
    assert len(asked) == 3
