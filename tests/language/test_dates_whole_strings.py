"""Labels and cells: parse_date and as_range; round trips of written dates."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourthp.language.dates import as_range, find_dates, parse_date

MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
THAI_MONTHS = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
]  # fmt: skip
DAYS = st.dates(date(1950, 1, 1), date(2050, 12, 31))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7 May 2018", "2018-05-07"),
        (" May 24, 2022. ", "2022-05-24"),
        ("Monday, 23 May 2022 10:30", "2022-05-23"),
        ("วันที่ 7 มิ.ย. 2566", "2023-06-07"),
        ("October 2022", "2022-10"),
        ("2017", "2017"),
        ("พ.ศ. 2561", "2018"),
        ("26 – 27 April 2018", None),
        ("Conference of 7 May 2018", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_parse_date_reads_the_whole_string(text: str, value: str | None) -> None:
    assert parse_date(text) == value


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in 2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("February 2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("26-27 April 2018", date(2018, 4, 26), date(2018, 4, 27)),
        ("7 May 2018", date(2018, 5, 7), date(2018, 5, 7)),
    ],
)
def test_as_range_covers_the_whole_period(text: str, first: date, last: date) -> None:
    assert as_range(find_dates(text)[0]) == (first, last)


def in_thai(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))


@given(DAYS)
def test_a_day_in_any_style_is_read_back(day: date) -> None:
    month = MONTHS[day.month - 1]
    thai = f"{THAI_MONTHS[day.month - 1]} {day.year + 543}"
    for text in (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{month[:3]}. {day.day}, {day.year}" if month != "May" else "2 May 1999",
        f"{day.day} {month} {day.year + 543}",
        f"{day.day} {thai}",
        f"{in_thai(day.day)} {THAI_MONTHS[day.month - 1]} {in_thai(day.year + 543)}",
        day.isoformat(),
        f"{day.day:02d}/{day.month:02d}/{day.year}",
    ):
        assert parse_date(text) == ("1999-05-02" if text == "2 May 1999" else day.isoformat()), text


@given(DAYS, st.integers(1, 40), st.sampled_from([" – ", "-", " to ", "—"]))
def test_a_range_in_any_style_is_read_back(start: date, length: int, joint: str) -> None:
    end = start + timedelta(days=length)
    month, last = MONTHS[start.month - 1], MONTHS[end.month - 1]
    styles = [f"{start.day} {month} {start.year}{joint}{end.day} {last} {end.year}"]
    if start.year == end.year:
        styles += [
            f"from {start.day} {month}{joint}{end.day} {last} {end.year}",
            f"{month} {start.day}{joint}{last} {end.day}, {end.year}",
        ]
        if start.month == end.month:
            styles += [
                f"{start.day}{joint}{end.day} {month} {start.year}",
                f"{month} {start.day}{joint}{end.day}, {start.year}",
                f"วันที่ {start.day}{joint}{end.day} {THAI_MONTHS[end.month - 1]} {end.year + 543}",
            ]
    for text in styles:
        assert [(m.start, m.end) for m in find_dates(text)] == [(start.isoformat(), end.isoformat())], text


@given(st.text(alphabet="0123456789 -/.,:๐๒๕MayJunwdthof \nวันที่", max_size=60))
def test_any_text_gives_ordered_mentions_inside_it(text: str) -> None:
    end = 0
    for mention in find_dates(text, anchor=date(2021, 10, 14)):
        assert end <= mention.span.start < mention.span.end <= len(text)
        first, last = as_range(mention)
        assert first <= last
        end = mention.span.end
