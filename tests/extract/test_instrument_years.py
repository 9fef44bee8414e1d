"""Instruments told by years, the town where they were made, parts in brackets, or what capitals stand for."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They discussed the 2031 action plan.", ["2031 action plan"]),
        ("It is part of the national strategy (2031-2035).", ["national strategy (2031-2035)"]),
        ("They drew up a strategy in 2031.", []),
        ("They discussed the port growth strategy (2031-2035).", []),
        ("They adopted the Bangkok declaration.", ["Bangkok declaration"]),
        ("They adopted the Kenya declaration and a declaration.", []),
        (
            "The Reef Traffic (Prevention) (Amendment) Bill, 2031 was tabled.",
            ["Reef Traffic (Prevention) (Amendment) Bill, 2031"],
        ),
        (
            "It rests on the Reef Protocol for prevention and suppression of slavery.",
            ["Reef Protocol for prevention and suppression of slavery"],
        ),
        (
            "It is run by the initiative REEFS: Keeping Ports Fair and Safe in the Reef States.",
            ["REEFS: Keeping Ports Fair and Safe in the Reef States"],
        ),
        (
            "Titled “Their Home Is in Our Hands: The Reef Today”, the Reef Board report was published.",
            ["Their Home Is in Our Hands: The Reef Today"],
        ),
    ],
)
def test_years_towns_brackets_and_colons(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected
