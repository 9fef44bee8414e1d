"""Names that a headline or dateline sets before a post that is none of theirs, and victims told by a later clause."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    "text",
    [
        "MEDIA ADVISORY – MARTIN QUILL ARRAIGNMENT - Ostrand County District Attorney",
        "MEDIA ADVISORY - MARTIN QUILL - Ostrand County District Attorney",
        "SANTA NOVA – An office manager for the Reef Association was charged.",
        "SANTA NOVA – The Ostrand County District Attorney charged a man.",
        "SANTA NOVA – A treasurer was charged.",
    ],
)
def test_a_dash_behind_capitals_gives_nobody_a_post(read: Read, text: str) -> None:
    assert read(f"{text}\n\nWhat: The man will be in court.").column("persons", "name") == []


def test_a_dash_in_a_list_of_officials_gives_each_a_post(read: Read) -> None:
    text = "ADA QUILL – MINISTER OF PORTS OF GHANA\n\nShe is Ms. Ada Quill, Minister of Ports of Ghana."
    assert read(text).column("persons", "name") == ["Ada Quill"]


@pytest.mark.parametrize(
    "clause",
    [
        "was 30-years old in 1978 when she was shot six times by a driver",
        "sat in a car when she was stabbed",
        "was on patrol when she was killed",
        "fled after she was kidnapped",
    ],
)
def test_whom_a_later_clause_tells_as_a_victim_is_nowhere_named(read: Read, clause: str) -> None:
    text = f"Officer Ada Quill {clause}.\n\nOstrand Police Officer Ada Quill Dedication Ceremony"
    assert read(text).column("persons", "name") == []


def test_an_official_who_tells_of_a_victim_is_named(read: Read) -> None:
    text = "Police Chief Ada Quill said the woman was on her way home when she was stabbed."
    assert read(text).column("persons", "name") == ["Ada Quill"]
