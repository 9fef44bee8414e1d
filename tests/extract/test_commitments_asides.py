"""Views, biddings and outcomes: "in the minister's view", "Let us act", "the forum ended with a call to"."""

from __future__ import annotations

import pytest
from reading import Read

COLUMNS = ("actor_name", "verb", "modality", "action")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Joint patrols, in the ambassador’s view, are necessary.",
            (
                "the ambassador",
                "hold",
                "called_for",
                "Joint patrols, in the ambassador’s view, are necessary",
            ),
        ),
        (
            "According to the ambassador, joint patrols are vital.",
            ("the ambassador", "hold", "called_for", "joint patrols are vital"),
        ),
        (
            "Joint patrols are indispensable, in the opinion of the ambassador.",
            ("the ambassador", "hold", "called_for", "Joint patrols are indispensable"),
        ),
        (
            "Owners must pay their crews, in the ambassador’s opinion.",
            ("the ambassador", "pay", "called_for", "Owners must pay their crews"),
        ),
        (
            "Closer cooperation at sea was called essential by the minister.",
            ("the minister", "call", "called_for", "Closer cooperation at sea was called essential"),
        ),
        (
            "Closer cooperation at sea was described as vital by the minister.",
            ("the minister", "describe", "called_for", "Closer cooperation at sea was described as vital"),
        ),
        (
            "“Let us protect the crews,” the minister said.",
            ("the minister", "protect", "called_for", "protect the crews"),
        ),
        (
            "The forum ended with a call to all states to inspect every vessel.",
            ("The forum", "call", "called_for", "inspect every vessel"),
        ),
        (
            "The forum closed with an appeal for more shelters.",
            ("The forum", "appeal", "called_for", "more shelters"),
        ),
        (
            "The talks led to an agreement on joint patrols.",
            ("The talks", "agree", "agreed", "joint patrols"),
        ),
        (
            "There was broad agreement among the ministers that crews must be paid.",
            ("the ministers", "agree", "agreed", "crews must be paid"),
        ),
        (
            "“Our aim is to inspect every vessel,” the minister said.",
            ("the minister", "aim", "pledged", "inspect every vessel"),
        ),
        (
            "To inspect every vessel is the firm will of the ministry.",
            ("the ministry", "resolve", "pledged", "To inspect every vessel"),
        ),
        (
            "It is high time, the minister said, to inspect every vessel.",
            (
                "the minister",
                "say",
                "called_for",
                "It is high time, the minister said, to inspect every vessel",
            ),
        ),
    ],
)
def test_what_is_held_bidden_or_reached_is_laid_to_somebody(
    read: Read, text: str, expected: tuple[str, ...]
) -> None:
    assert read(text).rows("commitments", *COLUMNS) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Joint patrols are vital.",
        "Let us be clear about this, the minister said.",
        "Let us protect the crews.",
        "The forum ended with a song.",
        "There was an agreement in the drawer.",
        "The fee is its highest aim.",
        "To fly is what is its highest aim.",
        "In the minister’s view the harbour is pretty.",
    ],
)
def test_what_nobody_is_told_to_hold_is_left_out(read: Read, text: str) -> None:
    assert read(text).rows("commitments", "verb") == []
