"""What a speaker bids others in a quotation: "Learn the signs," she said."""

from __future__ import annotations

import pytest
from reading import Read


def told(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text).rows("commitments", "actor_name", "verb", "action")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"Know the signs and call the police," Minister Ana Kovac concluded.',
            ("Minister Ana Kovac", "know", "Know the signs and call the police"),
        ),
        (
            '"Never pay a broker," said Minister Ana Kovac.',
            ("Minister Ana Kovac", "not pay", "Never pay a broker"),
        ),
        (
            '"Do not sign what you cannot read," said Minister Ana Kovac.',
            ("Minister Ana Kovac", "not sign", "Do not sign what you cannot read"),
        ),
        (
            "Minister Ana Kovac spoke in Lom. She said:\n\n“Nobody likes it. Learn how it is done, and speak up.”",
            ("She", "learn", "Learn how it is done, and speak up"),
        ),
    ],
)
def test_commands_of_a_speaker_are_demands(read: Read, text: str, expected: tuple[str, str, str]) -> None:
    assert told(read, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Learn more about the campaign. Minister Ana Kovac was in Lom.",
        '"Treat one crew badly and you have lost them all," said Minister Ana Kovac.',
        '"Help me," said the girl in the film.',
        '"Call it what you like," said Minister Ana Kovac.',
        '"Trust is what we live by," said Minister Ana Kovac.',
    ],
)
def test_what_bids_nobody(read: Read, text: str) -> None:
    assert told(read, text) == []
