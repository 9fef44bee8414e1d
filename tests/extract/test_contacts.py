"""Whom to call about a text has no part in it; who says something has, and so has who is contacted as a deed."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    "text",
    [
        "For further information, please contact Kip Mestor, Public Information Officer, at (305) 555-0100.",
        "Please contact Kip Mestor, Director of Media, by Friday.",
        "More from: Kip Mestor (Media Adviser) 0439 555 0100",
        "Kip Mestor, Chief of Staff, Office: 714-555-0100",
        "Kip Mestor, Press Officer, 0439 555 010 or 0439 555 011",
    ],
)
def test_whom_to_call_is_nobody_of_the_text(read: Read, text: str) -> None:
    assert read(text).column("persons", "name") == []


@pytest.mark.parametrize(
    "text",
    [
        "The police contacted Kip Mestor, Director of the Ports Agency, in May.",
        "For 12 years, Kip Mestor, Director of the Ports Agency, told 300 guests, she had waited.",
        "Kip Mestor, the Minister of Ports, said so. Please contact Kip Mestor, Minister of Ports, for more.",
        "According to Kip Mestor, Director of the Ports Agency, 12 000 000 people were freed.",
        "The agency asked to contact the Minister of Ports, Kip Mestor, in May.",
    ],
)
def test_who_plays_a_part_stays(read: Read, text: str) -> None:
    assert read(text).column("persons", "name") == ["Kip Mestor"]
