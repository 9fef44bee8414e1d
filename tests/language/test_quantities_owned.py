"""Things counted that belong to somebody, and parts of a number of them."""

from __future__ import annotations

import pytest

from fourthp.language.numbers import find_quantities


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("Zubrowka’s 10 provinces and the Union's 4 courts took part.", [(10, "provinces"), (4, "courts")]),
        ("The order names two of Zubrowka's largest banks.", [(2, "largest banks")]),
        ("Three of Ada Quill's former clerks spoke.", [(3, "former clerks")]),
        ("It lists 26 of the region's 40 states.", [(26, "states"), (40, "states")]),
        ("They asked for three of the 14 QX-13 leaders.", [(3, "QX-13 leaders"), (14, "QX-13 leaders")]),
        ("Of late, 35 of 49 harbour orders are in force.", [(35, "harbour orders"), (49, "harbour orders")]),
        ("Cuts are due at 12 out of 23 port offices.", [(12, "port offices"), (23, "port offices")]),
        ("So far 95 of the total 120 applicants wait.", [(95, "applicants"), (120, "applicants")]),
        ("Training was given in two other member states.", [(2, "other member states")]),
        ("She has led two different harbour agencies.", [(2, "different harbour agencies")]),
        ("Six of the world's seven species of eel are rare.", []),
        ("Four of 10 children had heard of it.", [(10, "children")]),
        ("The two close partners met, and two countries agreed.", []),
        ("The Reef Act (No. 7 of 2013) is in force.", []),
    ],
)
def test_owners_and_parts(text: str, quantities: list[tuple[float, str]]) -> None:
    assert [(q.value, q.unit) for q in find_quantities(text)] == quantities


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        (
            "They trained 28 Utopian, Velden and Torvik officers.",
            [(28, "Utopian, Velden and Torvik officers")],
        ),
        ("Some 40 U.S., Allied and partner forces came.", [(40, "U.S., Allied and partner forces")]),
        ("She lives at 17 Chester Avenue, Velden, Torvik. It has doors.", []),
        ("In that year 40 Velden, Torvik and Utopia were named.", []),
    ],
)
def test_names_of_several_owners(text: str, quantities: list[tuple[float, str]]) -> None:
    assert [(q.value, q.unit) for q in find_quantities(text)] == quantities


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        (
            "We mark 220 years of unbroken diplomatic relations.",
            [(220, "years of unbroken diplomatic relations")],
        ),
        ("It is 47 years of Chad-Togo ties.", [(47, "years of Chad-Togo ties")]),
        ("He has 20 years of experience and 10 years of work in cooperation.", []),
    ],
)
def test_years_of_what_states_have(text: str, quantities: list[tuple[float, str]]) -> None:
    assert [(q.value, q.unit) for q in find_quantities(text)] == quantities
