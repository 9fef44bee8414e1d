"""Dates told from the day of writing; the anchor is Thursday, 14 October 2021 unless a test says."""

from datetime import date

import pytest

from fourthp.language.dates import find_dates

ANCHOR = date(2021, 10, 14)

TOLD = [
    ("met yesterday", "yesterday", "2021-10-13", None),
    ("meets today", "today", "2021-10-14", None),
    ("the September relaunch of talks", "September", "2021-09", None),
    ("the March summit was opened", "March", "2021-03", None),
    ("Come March, it is to open", "March", "2022-03", None),
    ("Raids took place over the weekend", "over the weekend", "2021-10", None),
    ("The forum concludes on Friday", "Friday", "2021-10-15", None),
    (
        "on Thursday, May 6, and Friday, May 7",
        "Thursday, May 6, and Friday, May 7",
        "2021-05-06",
        "2021-05-07",
    ),
    ("leaves tomorrow", "tomorrow", "2021-10-15", None),
    ("met on Monday", "Monday", "2021-10-11", None),
    ("will meet on Monday", "Monday", "2021-10-18", None),
    ("On Monday, ministers will meet", "Monday", "2021-10-18", None),
    ("said on Monday that it will meet", "Monday", "2021-10-11", None),
    ("met last Friday", "last Friday", "2021-10-08", None),
    ("meets next Tuesday", "next Tuesday", "2021-10-19", None),
    ("this past Sunday", "this past Sunday", "2021-10-10", None),
    ("from Monday to Wednesday", "from Monday to Wednesday", "2021-10-11", "2021-10-13"),
    ("on Monday and Tuesday", "Monday and Tuesday", "2021-10-11", "2021-10-12"),
    ("Tuesday of last week", "Tuesday of last week", "2021-10-05", None),
    ("rose last month", "last month", "2021-09", None),
    ("held this year", "this year", "2021", None),
    ("came last night", "last night", "2021-10-13", None),
    ("left three days ago", "three days ago", "2021-10-11", None),
    ("returns the day after tomorrow", "the day after tomorrow", "2021-10-16", None),
    ("met two months ago", "two months ago", "2021-08", None),
    ("Ten years ago, they signed", "Ten years ago", "2011", None),
    ("his trip last week", "last week", "2021-10", None),
    ("in late February last year", "February last year", "2020-02", None),
    ("since May", "May", "2021-05", None),
    ("is slated for May in Lima", "May", "2022-05", None),
    ("was postponed until March", "March", "2022-03", None),
    ("will close before May", "May", "2022-05", None),
    ("will discuss the April 19 agreement", "April 19", "2021-04-19", None),
    ("will build upon the first report, released April 13.", "April 13", "2021-04-13", None),
    ("The agreement signed on 2 May will", "2 May", "2021-05-02", None),
    ("The treaty will be signed on 2 May", "2 May", "2022-05-02", None),
    ("will open on the 2 May weekend", "2 May", "2022-05-02", None),
    ("last December", "last December", "2020-12", None),
    ("next March", "next March", "2022-03", None),
    ("on June 5", "June 5", "2021-06-05", None),
    ("on 2 January", "2 January", "2022-01-02", None),
    ("between March 5 and 9", "between March 5 and 9", "2021-03-05", "2021-03-09"),
    ("opened on Nov 24-26", "Nov 24-26", "2021-11-24", "2021-11-26"),
    ("on Friday, July 9th", "Friday, July 9th", "2021-07-09", None),
    ("on Wednesday (August 18)", "August 18", "2021-08-18", None),
    ("จัดงาน 6 มิ.ย. นี้", "6 มิ.ย.", "2021-06-06", None),
    ("เมื่อวานนี้ ตำรวจ", "เมื่อวานนี้", "2021-10-13", None),
    ("เมื่อเดือนพฤษภาคมที่ผ่านมา", "เดือนพฤษภาคมที่ผ่านมา", "2021-05", None),
]


@pytest.mark.parametrize(("sentence", "quote", "start", "end"), TOLD)
def test_told_from_the_anchor(sentence: str, quote: str, start: str, end: str | None) -> None:
    (mention,) = find_dates(sentence, anchor=ANCHOR)
    assert sentence[mention.span.start : mention.span.end] == quote
    assert (mention.start, mention.end, mention.basis) == (start, end, "relative")


@pytest.mark.parametrize("sentence", [sentence for sentence, *_ in TOLD])
def test_without_an_anchor_nothing_is_told(sentence: str) -> None:
    assert find_dates(sentence) == []


@pytest.mark.parametrize(
    "text", ["in the last week", "in the last month", "two weeks before today", "today’s world"]
)
def test_lengths_of_time_are_no_dates(text: str) -> None:
    assert find_dates(text, anchor=ANCHOR) == []


def test_a_weekday_that_fits_no_year_is_left_out() -> None:
    assert find_dates("on Thursday, November 28", anchor=ANCHOR) == []


def test_a_weekday_range_under_way_stays_in_its_week() -> None:
    (mention,) = find_dates("set to last from Monday to Wednesday", anchor=date(2023, 8, 23))
    assert (mention.start, mention.end) == ("2023-08-21", "2023-08-23")


def test_a_week_that_two_months_share_is_no_date() -> None:
    assert find_dates("the talks of last week", anchor=date(2021, 10, 8)) == []
