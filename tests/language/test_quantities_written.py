"""Ways to write a figure: commas of fractions and of lakhs, signs, strokes, ranges, numbers of laws and of years."""

from __future__ import annotations

import pytest

from fourthp.language.numbers import find_quantities


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("Worldwide 4,8 million people are trapped.", [(4_800_000, "people")]),
        ("It is 0,5 percent of all, told 1,250 firms.", [(0.5, "percent"), (1250, "firms")]),
        ("He lost Rs. 4,50,000 to an agent.", [(450_000, "INR Rs.")]),
        ("Prices rose (+5.32%) that year.", [(5.32, "percent")]),
        ("Some 3,420 lorries/day pass; a clerk gets $17.51/hour.", [(3420, "lorries"), (17.51, "USD")]),
        ("It gave $6.1 billion,mostly to ports.", [(6_100_000_000, "USD")]),
        ("It asked $1.9 billion or 3 percent more.", [(1_900_000_000, "USD"), (3, "percent")]),
        ("Output may shrink by between 10 and 15 percent.", [(10, "percent"), (15, "percent")]),
        ("It gave $2 billion, up from 1.5 billion in May.", [(2_000_000_000, "USD"), (1_500_000_000, "USD")]),
        ("It sent 5 million doses of the Reed & Reed drug to it.", [(5_000_000, "doses of Reed & Reed drug")]),
        ("It razed two U.S.-funded sheds.", [(2, "U.S.-funded sheds")]),
        ("It has 500 current or former chiefs.", [(500, "current or former chiefs")]),
        ("About 25 tons of grain stuck in port.", [(25, "tons of grain")]),
        ("About 9 tons of rice rotting there.", [(9, "tons of rice")]),
        ("The C5+1 states met within the ’67 lines.", []),
        ("See 22 CFR parts 120-130 and 8 U.S.C. sections.", []),
        ("On pages 3,40 he wrote of it.", []),
    ],
)  # fmt: skip
def test_figures(text: str, quantities: list[tuple[float, str]]) -> None:
    assert [(q.value, q.unit) for q in find_quantities(text)] == quantities


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("I have two questions, for two reasons.", []),
        ("They took 90 questions.", [(90, "questions")]),
        ("We are 100 percent sure.", []),
        ("They are 100% committed to it.", []),
        (
            "It is 100 percent of the cost, and 90 percent certain.",
            [(100, "percent of the cost"), (90, "percent")],
        ),
    ],
)
def test_what_only_orders_or_strengthens_speech(text: str, quantities: list[tuple[float, str]]) -> None:
    assert [(q.value, q.unit) for q in find_quantities(text)] == quantities


@pytest.mark.parametrize(
    ("text", "approximate"),
    [
        ("They asked about two issues over six rounds.", [False, False]),
        ("It is built around five pillars.", [False]),
        ("Well over two dozen officers and about 40 boats came.", [True, True]),
        ("About five to six rockets fell.", [True, True]),
    ],
)
def test_a_preposition_before_a_few_is_no_doubt_about_their_number(
    text: str, approximate: list[bool]
) -> None:
    assert [q.is_approximate for q in find_quantities(text)] == approximate
