"""Instruments whose small noun a proper name, two states, a number or a field of law tells apart."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cabinet discussed the Coral Line extension project.", ["Coral Line extension project"]),
        ("He spoke of the Landfall project, and of ports.", ["Landfall project"]),
        ("It widened the Quillfish fellowships last year.", ["Quillfish fellowships"]),
        ("The road project and the Tuesday project ended.", []),
        ("Reef Board staff praised a Quill project.", []),
        ("The Norwegian project and the OSCE project ended.", []),
        ("The Minister project ended.", []),
    ],
)
def test_a_proper_name_before_a_project(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They spoke of the Chad-Togo FTA at noon.", ["Chad-Togo FTA"]),
        ("They spoke of the Chad – Sri Lanka extradition treaty.", ["Chad – Sri Lanka extradition treaty"]),
        ("Chad spoke of the FTA and of an agreement.", []),
        ("The Norway-led joint statement was read.", []),
    ],
)
def test_two_states_before_a_treaty(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is in line with UNSCR 2254 and with UNSCR 2585.", ["UNSCR 2254", "UNSCR 2585"]),
        ("It recalls resolution 2397 (2017) on the reefs.", ["resolution 2397 (2017)"]),
        ("It follows decree no. 123 of 2019.", ["decree no. 123 of 2019"]),
        ("By its resolution 68/192 the reefs were saved.", ["resolution 68/192"]),
        ("It was done under State order N 726-N of the cabinet.", ["State order N 726-N"]),
        ("It follows the Ministerial Announcement No. 5691.", ["Ministerial Announcement No. 5691"]),
        ("The act 2 began, and the resolution passed in 2019.", []),
    ],
)
def test_a_number_behind_the_noun(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He signed the law on smuggling of migrants.", ["law on smuggling of migrants"]),
        (
            "They signed a cooperation agreement in the fight against child trafficking.",
            ["cooperation agreement in the fight against child trafficking"],
        ),
        (
            "It is part of the Regional Programme on countering illicit trafficking.",
            ["Regional Programme on countering illicit trafficking"],
        ),
        (
            "An action plan to combat illegal fishing has been drawn up by the cabinet.",
            ["action plan to combat illegal fishing"],
        ),
        ("They read the 2016-2018 NAP to combat slavery.", ["2016-2018 NAP to combat slavery"]),
        ("An action plan to combat illegal fishing is what they need.", []),
        (
            "He spoke of the law on fair pay, the law against trafficking and a national framework for such work.",
            [],
        ),
    ],
)
def test_what_a_law_written_small_is_about(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The allies drew up the Strategic Concept in the spring.", ["Strategic Concept"]),
        ("Carts must meet the Federal Reef Cart Standards now.", ["Federal Reef Cart Standards"]),
        ("The final G7 communiqué came late.", ["G7 communiqué"]),
        ("Chad rose in the 2020 US TIP report.", ["2020 US TIP report"]),
        ("Raising Labour Standards and Improving Reef Standards were the themes.", []),
        ("The Harbour Court Announcement was read.", []),
        (
            "It belonged to a project in Chad “Keeping the harbours of all lagoons open”.",
            ["Keeping the harbours of all lagoons open"],
        ),
    ],
)
def test_further_heads_and_titles(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected
