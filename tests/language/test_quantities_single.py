"""One as a count, and as none."""

from __future__ import annotations

import pytest

from fourthp.language.numbers import find_quantities


@pytest.mark.parametrize(
    ("text", "quote", "unit"),
    [
        ("One suspect, the release says, was arrested.", "One suspect", "suspect"),
        ("They arrested one man at the port.", "one man", "man"),
        ("A single unlicensed firearm was also seized.", "A single unlicensed firearm", "unlicensed firearm"),
        ("There was no more than one conviction in ten years.", "one conviction", "conviction"),
        ("Traffickers were tried, one offender among them sentenced to life.", "one offender", "offender"),
    ],
)
def test_one_counts_where_something_was_done_to_it(text: str, quote: str, unit: str) -> None:
    (mention,) = find_quantities(text)
    assert text[mention.span.start : mention.span.end] == quote
    assert (mention.value, mention.unit, mention.is_approximate) == (1, unit, False)


def test_at_least_one_is_not_exact() -> None:
    (mention,) = find_quantities("At least one arrest followed, or at least one conviction.")
    assert (mention.value, mention.unit, mention.is_approximate) == (1, "conviction", True)


@pytest.mark.parametrize(
    "text",
    [
        "One of the women was arrested.",
        "One day a man was arrested.",
        "One victim told her story.",
        "This was so in at least one case.",
        "The One Health network was launched.",
        "one in five women",
    ],
)
def test_one_is_no_count_elsewhere(text: str) -> None:
    assert find_quantities(text) == []


def test_a_count_of_one_stands_among_the_others_in_their_order() -> None:
    found = find_quantities("Police arrested one man and freed two women.")
    assert [(q.value, q.unit) for q in found] == [(1, "man"), (2, "women")]


def test_the_code_behind_a_sum_says_whose_dollars_they_are() -> None:
    (cash,) = find_quantities("with $150,000 TTD in cash")
    assert (cash.value, cash.unit) == (150_000, "TTD")
    (fund,) = find_quantities("invests $75 million Canadian dollars over")
    assert (fund.value, fund.unit) == (75_000_000, "CAD Canadian dollars")
