"""Numbers without a noun behind them: what they count stands elsewhere in the sentence."""

from __future__ import annotations

import pytest

from fourthp.language.numbers import find_quantities


def counted(text: str) -> list[tuple[float, str]]:
    return [(q.value, q.unit) for q in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("Arrests numbering 216 were made.", [(216, "Arrests")]),
        ("Victims number about 20 million.", [(20_000_000, "Victims")]),
        ("Cases rose from 31 to 44.", [(31, "Cases"), (44, "Cases")]),
        ("1200 is the total number of cases in the report.", [(1200, "cases")]),
        ("Crews, of whom there were 48, came by sea.", [(48, "Crews")]),
        ("The police, 40 of whose drivers had been trained, came.", [(40, "drivers")]),
        ("Out of every ten crews, some are lost.", []),
        ("Scarcely 100 cases were tried.", [(100, "cases")]),
        ("The crews, 32 in all, were sent home.", [(32, "crews")]),
        ("Of those who came, 41 in number, some work at sea.", [(41, "people")]),
        ("Clerks and those who run shelters – 36 in all – had come.", [(36, "people")]),
        ("He put at no fewer than 4,000 the number of sailors tricked.", [(4000, "sailors")]),
        ("From 48 cases in 2014 the number went up to 271 in 2022.", [(48, "cases"), (271, "cases")]),
        ("Cases reported to the line doubled, to 318, it said.", [(318, "Cases")]),
        ("It opened 95 cases (2022: 71).", [(95, "cases"), (71, "cases")]),
        (
            "The €500m plan raises the number of ports from 350 to 400.",
            [(500_000_000, "EUR"), (350, "ports"), (400, "ports")],
        ),
        ("The blast killed 14 sailors and injured 50 others.", [(14, "sailors"), (50, "people")]),
        ("The flood hit ports, forcing more than 740,000 to flee.", [(740_000, "people")]),
        ("The flood led 12 to 14 ports to close.", [(12, "ports"), (14, "ports")]),
        ("The number of those freed rose to 340.", [(340, "people")]),
        ("Total boat casualties: 51", [(51, "Total boat casualties")]),
        ("• Arrests: 12", [(12, "Arrests")]),
        ("Comments: 5", []),
        ("It named its goals: 12.", []),
    ],
)
def test_things_named_before_or_behind_their_number(text: str, quantities: list[tuple[float, str]]) -> None:
    assert counted(text) == quantities


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("Police rescued 30 women; another 12 were held.", [(30, "women"), (12, "women")]),
        ("They had 101 cases, up from the 86 reported in May.", [(101, "cases"), (86, "cases")]),
        (
            "There were 45 cases in 2023, 39 in 2022 and 41 in 2021.",
            [(45, "cases"), (39, "cases"), (41, "cases")],
        ),
        (
            "It took 32 million lives, including 700,000 in the Union.",
            [(32_000_000, "lives"), (700_000, "lives")],
        ),
        (
            "Of the 17 arrests which that week brought, 8 were on other grounds.",
            [(17, "arrests"), (8, "arrests")],
        ),
        ("Houses were searched, five of them in Velden and eight in Torvik.", [(5, "Houses"), (8, "Houses")]),
        ("The cooks, seven of them from Nepal, went home.", [(7, "cooks")]),
        ("Among the 99 cooks, 31 are from Utopia.", [(99, "cooks"), (31, "cooks")]),
        ("It told of 340 cases, among which 12 were found at sea.", [(340, "cases"), (12, "cases")]),
        (
            "It covers 60 cooks (26 from Utopia and 34 from Torvik).",
            [(60, "cooks"), (26, "cooks"), (34, "cooks")],
        ),
        ("About 90 of these 180 applicants came.", [(90, "applicants"), (180, "applicants")]),
        ("Of the 340, 120 were boys.", [(120, "boys")]),
        ("The 27 who have come are junior legal officers.", [(27, "junior legal officers")]),
        ("It checked 206 crews, of whom 53 turned out to be minors.", [(206, "crews"), (53, "minors")]),
    ],
)
def test_a_part_of_what_was_counted_or_more_of_it(text: str, quantities: list[tuple[float, str]]) -> None:
    assert counted(text) == quantities


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Some 900 were named in the report.", 900),
        ("Over 40 have been detained since May.", 40),
        ("Over 4.2 million fled.", 4_200_000),
        ("The 27 who came told of it.", 27),
        ("There were 30 of them, from the capital.", 30),
        ("A team of five was sent.", 5),
        ("It has trained 150 since spring.", 150),
        ("Both were charged; three others fled.", 3),
        ("Seventeen have been handed over to social workers.", 17),
    ],
)
def test_what_is_done_to_people_counts_people(text: str, value: float) -> None:
    assert counted(text) == [(value, "people")]


@pytest.mark.parametrize(
    "text",
    [
        "Over 40 have been built since May.",
        "The room of five was locked.",
        "It rose from 31 to 44.",
        "There are 16 of them, as the list says.",
        "Girls of 14 and 16 were found, and one aged 12.",
    ],
)
def test_a_number_of_nobody_knows_what_is_none(text: str) -> None:
    assert counted(text) == []


def test_both_ends_of_a_range_of_money_are_sums() -> None:
    assert counted("They paid between 2,000 and 3,000 dollars.") == [
        (2000, "USD dollars"),
        (3000, "USD dollars"),
    ]


def test_a_short_scale_needs_a_currency() -> None:
    assert counted("3.5bn baht was frozen") == [(3_500_000_000, "THB baht")]
    assert counted("the 3.5bn was frozen") == []


def test_a_plural_in_capitals_may_say_of_what_kind_things_are() -> None:
    assert counted("It has 101 NGOs projects, 14 Thais and four ISIS facilitators.") == [
        (101, "NGOs projects"),
        (14, "Thais"),
        (4, "ISIS facilitators"),
    ]
