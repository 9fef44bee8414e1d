"""Firms told by a legal form, by their partners, by the address they go by, or as an example of a kind."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ms. Alva Ostrand was a partner at Quillan, Finnet & Dravik, P.C. in Oslo.",
            ["Quillan, Finnet & Dravik, P.C."],
        ),
        ("She joined the law firm of Reef & Dravik L.L.P., in 2020.", ["Reef & Dravik L.L.P."]),
        ("She was an associate at Quillan and Dravik, L.L.P. until 2004.", ["Quillan and Dravik, L.L.P."]),
        ("She worked at Quillan & Dravik from 2004.", ["Quillan & Dravik"]),
        ("The boats are run by Dravik Marine Pte. Ltd. of Lomé.", ["Dravik Marine Pte. Ltd."]),
        ("He sits on the board of Lagoon.org and reads.", ["Lagoon.org"]),
        ("They spent it on R&D, and on Trade & Travel for all.", []),
        ("He went to Trinidad & Tobago. Then he left.", []),
    ],
)
def test_firms_by_the_form_of_their_names(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).organisations == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was paid by Chadian companies such as Dravik, Quillan, and Ostrand.",
            ["Dravik", "Quillan", "Ostrand"],
        ),
        ("Tech companies, including Dravik, helped.", ["Dravik"]),
        ("Companies such as these, like Chad and Togo, pay.", []),
    ],
)
def test_examples_of_a_kind(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).organisations == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was an associate at Dravik Quillan until 2004.", ["Dravik Quillan"]),
        ("He is the chairman of Dravik Quillan.", ["Dravik Quillan"]),
        ("He was an associate of Dravik, and a partner of Quillan.", []),
    ],
)
def test_posts_held_in_a_firm(read: Read, text: str, expected: list[str]) -> None:
    """The associate or partner of somebody names a person, who may be a suspect."""
    assert read(text).organisations == expected
