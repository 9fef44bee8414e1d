"""Marks of Markdown and HTML inside and around names: read through, and never published."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The minister met Chadian President Andr**é**s Manuel Ostrand at noon.", ["Andrés Manuel Ostrand"]),
        ("The talks were led by **Oriel Valroy**, Minister of Ports, in the town.", ["Oriel Valroy"]),
        ("**<u>Oriel Valroy, Jr., Nominee for Member of the Ports Board</u>** came.", ["Oriel Valroy, Jr."]),
        ("The talks were led by [Minister Oriel Valroy](https://example.org/a-b) alone.", ["Oriel Valroy"]),
    ],
)
def test_names_are_read_through_marks(read: Read, text: str, names: list[str]) -> None:
    assert read(text).column("persons", "name") == names


def test_bodies_are_read_through_marks(read: Read) -> None:
    told = read(
        "The **Ministry of Ports** and the [**Reef Council on Ports**](https://example.org/x)**,** came."
    )
    assert told.organisations == ["Ministry of Ports", "Reef Council on Ports"]


def test_a_bullet_stays_a_bullet_and_a_sum_a_sum(read: Read) -> None:
    assert read("They met.\n\n* Minister Oriel Valroy spoke.").column("persons", "name") == ["Oriel Valroy"]


@pytest.mark.parametrize(
    "text",
    [
        "**Jos**é** Roe**, a victim of trafficking, was found. Minister Oriel Valroy said Jos**é** Roe was sold.",
        "Minister Oriel Valroy told of **Jos**é** Roe**, who was sold, and promised that Jos**é** Roe would be safe.",
    ],
)
def test_marks_in_a_private_name_let_no_form_of_it_out(read: Read, text: str) -> None:
    told = read(text)
    assert told.column("persons", "name") == ["Oriel Valroy"]
    values = [str(cell.value) for fact in told.facts for cell in fact.cells.values()]
    assert not any("Roe" in value or "Jos" in value for value in values)
