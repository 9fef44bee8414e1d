"""Words by which newsrooms of many countries call a gathering."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("sensitisation", "workshop"),
        ("sensitization workshop", "workshop"),
        ("awareness programme", "workshop"),
        ("legal literacy camp", "workshop"),
        ("interaction programme", "meeting"),
        ("brainstorming session", "meeting"),
        ("stakeholder engagement", "meeting"),
        ("durbar", "meeting"),
        ("indaba", "meeting"),
        ("colloquium", "conference"),
        ("confab", "conference"),
        ("exhibition", "ceremony"),
        ("fundraiser", "ceremony"),
    ],
)
def test_a_gathering(read: Read, noun: str, kind: str) -> None:
    told = read(f"A {noun} on human trafficking was held at the Reef Hall in Jorhat on 3 May 2021.")
    assert told.rows("events", "event_type", "start_date") == [(kind, "2021-05-03")]


@pytest.mark.parametrize(
    "text",
    [
        "The colloquium fund pays for shelters.",
        "Public awareness, interaction with families and an exhibition hall are what the plan foresees.",
        "The town has become a World Class Destination.",
    ],
)
def test_no_gathering(read: Read, text: str) -> None:
    assert read(text).rows("events", "event_type") == []
