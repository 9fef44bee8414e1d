"""Where what is promised ends: at the closing mark of its quotation, at a semicolon, at the next thing said."""

from __future__ import annotations

import pytest
from reading import Read


def told(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text).rows("commitments", "verb", "action")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"The government intends to train crews, port by port," said Minister Ana Kovac, who was in Lom.',
            [("intend", "train crews, port by port")],
        ),
        (
            "Kovac had begun with thanks; the patrols of all three ports will go on, both sides agreed.",
            [("agree", "the patrols of all three ports will go on")],
        ),
        (
            "Minister Ana Kovac said that the port unit is to be given new life and that the harbour was old.",
            [("give", "the port unit is to be given new life")],
        ),
        (
            "To hear it was hard, Minister Ana Kovac added, and it was the duty of every port to protect crews.",
            [("add", "it was the duty of every port to protect crews")],
        ),
        (
            '"Ports must share records," said Minister Ana Kovac, head of the bureau.',
            [("say", "Ports must share records")],
        ),
        (
            'Minister Ana Kovac vowed that her agency would stand by them "for the long road".',
            [("vow", 'her agency would stand by them "for the long road"')],
        ),
        (
            "LOM – Crews are to be better protected, the two states promised in May.",
            [("promise", "Crews are to be better protected")],
        ),
        (
            "It was time, Minister Ana Kovac argued, for ports to share records.",
            [("argue", "It was time, Minister Ana Kovac argued, for ports to share records")],
        ),
        (
            "“You may count on us,” Minister Ana Kovac assured them before she left.",
            [("assure", "You may count on us")],
        ),
    ],
)
def test_what_is_promised_ends(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(read, text) == expected
