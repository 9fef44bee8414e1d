"""Days that proclamations write out in words."""

import pytest

from fourthp.language.dates import find_dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "set my hand this thirtieth day of December, in the year of our Lord two thousand twenty-two, and of",
            "2022-12-30",
        ),
        ("done this first day of March, in the year of our Lord two thousand nineteen.", "2019-03-01"),
        ("given this twenty-second day of May, 2024, at the Palace", "2024-05-22"),
    ],
)
def test_a_day_in_words_is_read(text: str, value: str) -> None:
    (mention,) = find_dates(text)
    assert (mention.start, mention.end, mention.method) == (value, None, "date:solemn")


def test_the_span_ends_with_the_year() -> None:
    text = "this fifth day of June, in the year of our Lord two thousand twenty, and of the Independence"
    (mention,) = find_dates(text)
    assert (
        text[mention.span.start : mention.span.end]
        == "fifth day of June, in the year of our Lord two thousand twenty"
    )


def test_a_day_that_no_calendar_knows_is_none() -> None:
    assert find_dates("this thirty-first day of April, in the year of our Lord two thousand twenty") == []
