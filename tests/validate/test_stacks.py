"""Cells laid together for Great Expectations."""

from __future__ import annotations

import pytest

from fourthp.validate.stacks import Group, Part, Stack

ENDS = Group(
    {
        "type": "expect_column_pair_values_a_to_be_greater_than_b",
        "kwargs": {"ignore_row_if": "either_value_is_missing"},
    },
    [Part("events", ("end_date", "start_date"), "end_not_before_start")],
)


@pytest.mark.parametrize(
    ("ends", "starts", "laid"),
    [
        (["2021", "2022"], ["2020", "2020"], [["2021", "2022"], ["2020", "2020"]]),
        (["2021", "2022"], [None, "2020"], [["2022"], ["2020"]]),
        (["2021"], [None], [[], []]),
    ],
)
def test_pairs_with_a_missing_half_are_not_compared(
    ends: list[str | None], starts: list[str | None], laid: list[list[str]]
) -> None:
    stack = Stack(ENDS, {"events": {"end_date": ends, "start_date": starts}})
    assert [list(column) for column in stack.columns] == laid
