"""Which of the values of several documents is published."""

import pytest

from fourthp.normalise.choosing import Offer, choose, going_with
from fourthp.records import Reading


def offers(*values: str, confidence: float = 0.9, published: str = "") -> list[Offer]:
    return [Offer(f"d{n}", published, Reading(v, (), "test:rule", confidence)) for n, v in enumerate(values)]


@pytest.mark.parametrize(
    ("column", "values", "chosen"),
    [
        ("name", ("Ana Ruiz", "Ana Maria Ruiz", "Ana Ruiz"), "Ana Ruiz"),
        ("name", ("Ruiz", "Ruiz", "Ana Ruiz"), "Ana Ruiz"),
        ("name", ("ANA MARIA RUIZ", "Ana Ruiz"), "Ana Ruiz"),
        ("start_date", ("2024", "2024-05-01", "2024", "2024-05"), "2024-05-01"),
        ("organisation_type", ("ngo", "government", "government"), "government"),
        ("city", ("Hanoi", "Ha Noi"), "Ha Noi"),
    ],
)
def test_the_value_that_is_published(column: str, values: tuple[str, ...], chosen: str):
    assert choose(column, offers(*values)).value == chosen
    assert choose(column, list(reversed(offers(*values)))).value == chosen


def test_the_surest_of_equals_and_then_the_longer():
    sure = Offer("z", "", Reading("visit", (), "test:rule", 0.95))
    assert choose("event_type", [*offers("meeting"), sure]).value == "visit"


def test_a_value_that_goes_with_another_comes_from_a_document_that_gives_that_one():
    towns, lands = offers("Hanoi", "Vientiane"), offers("VN", "LA")
    assert [o.reading.value for o in going_with(towns[1].reading, towns, lands)] == ["LA"]
    assert going_with(None, towns, lands) == lands
    assert going_with(Reading("Hue", (), "test:rule"), towns, lands) == lands
