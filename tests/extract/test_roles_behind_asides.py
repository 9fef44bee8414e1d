"""A part in an event told by a turn of phrase into which place and day are put."""

from __future__ import annotations

import pytest
from reading import Read

WHERE = ("", " in Hanoi", " on 3 May 2023", " in Hanoi on 3 May 2023", " of 3 May 2023 in Hanoi")


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize(
    ("form", "role"),
    [
        ("Also at the meeting{} was {}.", "participant"),
        ("Present at the meeting{} was {}.", "participant"),
        ("Among those at the meeting{} was {}.", "participant"),
        ("The chair of the meeting{} was {}.", "chair"),
        ("The host of the meeting{} was {}.", "host"),
        ("The closing words at the meeting{} were spoken by {}.", "speaker"),
    ],
)
def test_place_and_day_may_stand_before_was(read: Read, form: str, role: str, where: str) -> None:
    first = "A meeting was held in Hanoi on 3 May 2023. "
    found = read(first + form.format(where, "Minister of Justice Bo Tran"))
    assert ("Bo Tran", role) in found.rows("participations", "person_id", "role")


def test_a_new_clause_is_no_aside(read: Read) -> None:
    text = "A meeting was held on 3 May 2023. Present at the meeting, which was led by Ana Kovac, was nobody else."
    assert ("Ana Kovac", "participant") not in read(text).rows("participations", "person_id", "role")
