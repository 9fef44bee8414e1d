"""Titles that small words give to a plan, project or report named before them, and procedures that are signed."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It falls under a project by the name of Support to Free Movement of Divers in West Zubrowka.",
            ["Support to Free Movement of Divers in West Zubrowka"],
        ),
        ("It is part of a project with the title “Support to Divers”.", ["Support to Divers"]),
        ("The programme that bears the name Bright Crossing began in May.", ["Bright Crossing"]),
        ("The programme which is called Bright Crossing began in May.", ["Bright Crossing"]),
        ("The programme, known as Bright Crossing, began in May.", ["Bright Crossing"]),
        ("The strategy, A Coast Without Chains, sets five goals.", ["A Coast Without Chains"]),
        (
            "A project to that end, “Improving Fair Inspections of Reefs in Zubrowka,” was presented today.",
            ["Improving Fair Inspections of Reefs in Zubrowka"],
        ),
        (
            "Signed in Velden last week, the Standard Operating Procedures (SOPs) say who does what.",
            ["Standard Operating Procedures"],
        ),
        ("The handbook Listening to Divers was given to teachers.", ["Listening to Divers"]),
        ("The minister praised the report during Training in Velden.", []),
        ("In the report, “We will not let this go on any longer,” he said.", []),
        ("The programme is the work of Ada Quill, and the project is known to Bruno Calder.", []),
        ("The initiative of the Reef Board was praised by the Port Council.", []),
        ("They follow the Standard Operating Procedures of the house.", []),
    ],
)
def test_titles_told_by_naming(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


def test_a_short_name_before_the_long_one_is_the_same_paper(read: Read) -> None:
    told = read(
        "The National Policy Framework is out. It is the National Policy Framework on the Rescue of Divers."
    )
    assert told.instruments == ["National Policy Framework on the Rescue of Divers"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He signed the Presidential Memorandum on Advancing the Rights of Divers at noon.",
            ["Presidential Memorandum on Advancing the Rights of Divers"],
        ),
        (
            "It has a Reef Strategy to Prevent and Respond to Piracy off the coast.",
            ["Reef Strategy to Prevent and Respond to Piracy"],
        ),
        (
            "They read the Feasibility Study Report to Further Enhance the Chad-Togo Trade Area.",
            ["Feasibility Study Report to Further Enhance the Chad-Togo Trade Area"],
        ),
        ("The Act on Trafficking the Minister presented is new.", ["Act on Trafficking"]),
        ("They signed the Joint Declaration on Training the day before.", ["Joint Declaration on Training"]),
    ],
)
def test_a_title_that_ends_in_a_verb_goes_on(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected
