"""What looks like a date and is none."""

from datetime import date

import pytest

from fourthp.language.dates import find_dates


@pytest.mark.parametrize(
    "text",
    [
        "Tier 2 Watch List",
        "the COVID-19 pandemic",
        "Order No. 12/2017 of the Ministry",
        "call 02-203-5000 or +66 2 123 4567",
        "the Act B.E. 2551 (2008)",
        "the Trafficking Victims Protection Act of 2000",
        "a fine of 2,017 baht and 2017.50 dollars",
        "version 2.10.3 of the form",
        "at 10.30 hrs and 09:18",
        "aged 18 and 24/7",
        "since 9/11",
        "the 2030 Agenda",
        "the 31st meeting",
        "Safe Lancang-Mekong 2025",
        "in 2000 cases",
        "the Class of 2022",
        "https://example.org/2022/12/13/fact-sheet",
        "the Good Friday Agreement, and happy Monday to all",
        "5 June of every year",
        "the day slated every year for the 30th of July",
        "it is kept annually on 3 May",
        "the May from which it came",
        "you may march with 4 others",
        "In April 2 million people fled",
        "อนุสัญญา พ.ศ. 2551",
        "งานประจำปี 2566",
    ],
)
def test_no_date(text: str) -> None:
    assert find_dates(text, anchor=date(2021, 10, 14)) == []


@pytest.mark.parametrize(
    "text",
    [
        "31 April 2018",
        "30/13/2017",
        "February 29, 2021",
        "2022-02-30",
        "28-26 April 2018",
        "the tenth to the ninth of May 2021",
        "45/45/2018",
    ],
)
def test_no_calendar_knows_it(text: str) -> None:
    assert find_dates(text) == []


def test_a_count_after_a_dateline_is_no_end_of_a_range() -> None:
    text = "BANGKOK, May 17 – 22 people were freed"
    assert [(m.start, m.end) for m in find_dates(text, anchor=date(2021, 5, 18))] == [("2021-05-17", None)]


@pytest.mark.parametrize("unit", ["1 - ", "May ", "between ", "12/", "2017-", "ที่", "from 3 to ", "the the "])
def test_long_hostile_text_gives_no_date(unit: str) -> None:
    assert [m for m in find_dates(unit * 5000, anchor=date(2021, 5, 18)) if m.basis == "stated"] == []
