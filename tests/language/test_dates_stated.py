"""Dates and ranges that a text states in full."""

import pytest

from fourthp.language.dates import find_dates
from fourthp.records import DateMention


def only(text: str) -> DateMention:
    (mention,) = find_dates(text)
    return mention


@pytest.mark.parametrize(
    ("sentence", "quote", "day"),
    [
        ("The page was entered on 7 May 2018.", "7 May 2018", "2018-05-07"),
        ("Published : May 24, 2022", "May 24, 2022", "2022-05-24"),
        ("Manila, December, 17 2020 - Police", "December, 17 2020", "2020-12-17"),
        ("Images date 2022-05-24 The delegation", "2022-05-24", "2022-05-24"),
        ("Thursday, 09:18, 30/03/2017", "30/03/2017", "2017-03-30"),
        ("MANAMA, 20.10.2019 (WAM)", "20.10.2019", "2019-10-20"),
        ("signed the 16th of December 2020 in Bangkok", "16th of December 2020", "2020-12-16"),
        ("on Sept. 3, 2021 at noon", "Sept. 3, 2021", "2021-09-03"),
        ("held on Monday, 23 May 2022, at ESCAP Hall", "Monday, 23 May 2022", "2022-05-23"),
        ("by VNA22 June 2018 with photographs", "22 June 2018", "2018-06-22"),
        ("News article27 October 2022Directorate-General", "27 October 2022", "2022-10-27"),
        ("issued on 10 May 2561 in Bangkok", "10 May 2561", "2018-05-10"),
        ("on the 26th of\nApril\n2018", "26th of\nApril\n2018", "2018-04-26"),
        (
            "this thirtieth day of December, in the year of our Lord two thousand twenty-two",
            "thirtieth day of December, in the year of our Lord two thousand twenty-two",
            "2022-12-30",
        ),
        ("As of today (March 10, 2022), 15 people", "March 10, 2022", "2022-03-10"),
        ("since February 29, 2020 and", "February 29, 2020", "2020-02-29"),
    ],
)
def test_one_day(sentence: str, quote: str, day: str) -> None:
    mention = only(sentence)
    assert sentence[mention.span.start : mention.span.end] == quote
    assert (mention.start, mention.end, mention.precision, mention.basis) == (day, None, "day", "stated")


@pytest.mark.parametrize(
    ("sentence", "quote", "start", "end"),
    [
        ("during 26 – 27 April 2018 at", "26 – 27 April 2018", "2018-04-26", "2018-04-27"),
        (
            "held between 22 - 23 March 2016, at Bali",
            "between 22 - 23 March 2016",
            "2016-03-22",
            "2016-03-23",
        ),
        ("(8–10 February 2023)", "8–10 February 2023", "2023-02-08", "2023-02-10"),
        ("ran from 15 to 16 April 2024", "from 15 to 16 April 2024", "2024-04-15", "2024-04-16"),
        ("on 30 May — 1 June 2011 in", "30 May — 1 June 2011", "2011-05-30", "2011-06-01"),
        ("from 14th-16th October 2019.", "from 14th-16th October 2019", "2019-10-14", "2019-10-16"),
        ("April 26-27, 2018", "April 26-27, 2018", "2018-04-26", "2018-04-27"),
        ("on 26 and 27 April 2018", "26 and 27 April 2018", "2018-04-26", "2018-04-27"),
        ("26, 27 and 28 April 2018", "26, 27 and 28 April 2018", "2018-04-26", "2018-04-28"),
        ("28 February to 3 March 2022", "28 February to 3 March 2022", "2022-02-28", "2022-03-03"),
        ("31 December 2021 – 2 January", "31 December 2021 – 2 January", "2021-12-31", "2022-01-02"),
        ("30 December - 2 January 2020", "30 December - 2 January 2020", "2019-12-30", "2020-01-02"),
        ("during May 3 and June 9, 2021", "May 3 and June 9, 2021", "2021-05-03", "2021-06-09"),
        ("visits (7-9 Mar. 2022)", "7-9 Mar. 2022", "2022-03-07", "2022-03-09"),
        ("held 10/04/2018-12/04/2018 in", "10/04/2018-12/04/2018", "2018-04-10", "2018-04-12"),
        ("from May 3, 2021 to 14/05/2021 in", "from May 3, 2021 to 14/05/2021", "2021-05-03", "2021-05-14"),
        ("3 May - 14/05/2021, in", "3 May - 14/05/2021", "2021-05-03", "2021-05-14"),
        (
            "the ninth to the twelfth of May 2021",
            "ninth to the twelfth of May 2021",
            "2021-05-09",
            "2021-05-12",
        ),
    ],
)
def test_range_of_days(sentence: str, quote: str, start: str, end: str) -> None:
    mention = only(sentence)
    assert sentence[mention.span.start : mention.span.end] == quote
    assert (mention.start, mention.end, mention.precision) == (start, end, "day")


def test_range_over_the_turn_of_the_year() -> None:
    mention = only("leave from December 30, 2019 to January 2, 2020 for all")
    assert (mention.start, mention.end) == ("2019-12-30", "2020-01-02")


@pytest.mark.parametrize(
    ("sentence", "start", "end", "precision"),
    [
        ("adopted in October 2022", "2022-10", None, "month"),
        ("between October 2022 and August 2023", "2022-10", "2023-08", "month"),
        ("from July to September 2022", "2022-07", "2022-09", "month"),
        ("founded in 2017 by", "2017", None, "year"),
        ("has risen since 2015.", "2015", None, "year"),
        ("in the first half of 2023", "2023", None, "year"),
        ("by the year 2030", "2030", None, "year"),
        ("served from 2013 to 2021", "2013", "2021", "year"),
    ],
)
def test_months_and_years(sentence: str, start: str, end: str | None, precision: str) -> None:
    mention = only(sentence)
    assert (mention.start, mention.end, mention.precision) == (start, end, precision)


@pytest.mark.parametrize(
    ("text", "start", "method"),
    [
        ("30/03/2017", "2017-03-30", "date:day"),
        ("03/04/2017", "2017-04-03", "date:numeric_ambiguous"),
        ("05/05/2017", "2017-05-05", "date:day"),
        ("03/30/2017", "2017-03-30", "date:numeric_month_first"),
        ("28/9/2566", "2023-09-28", "date:day"),
    ],
)
def test_dates_in_figures_are_read_day_first(text: str, start: str, method: str) -> None:
    mention = only(text)
    assert (mention.start, mention.method) == (start, method)


def test_several_dates_stand_in_order_and_do_not_overlap() -> None:
    text = "Talks on 4 May 2021, then 9-10 June 2021 and July 2021."
    assert [(m.start, m.end) for m in find_dates(text)] == [
        ("2021-05-04", None),
        ("2021-06-09", "2021-06-10"),
        ("2021-07", None),
    ]


def test_days_that_do_not_follow_one_another_are_no_range() -> None:
    assert [(m.start, m.end) for m in find_dates("on 26 and 28 April 2018")] == [("2018-04-28", None)]


def test_a_headline_does_not_run_into_the_date_line_below() -> None:
    text = "Talks on the border resume in May\n24 June 2022 - Officials met"
    assert [m.start for m in find_dates(text)] == ["2022-06-24"]


def test_offsets_count_in_the_whole_text() -> None:
    text = "Entered 7 May 2018. Updated 29 Nov 2022. Seen 3 May 2023."
    (mention,) = find_dates(text, start=20, end=40)
    assert text[mention.span.start : mention.span.end] == "29 Nov 2022"
