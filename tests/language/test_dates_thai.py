from datetime import date

import pytest

from fourthp.language.dates import find_dates


@pytest.mark.parametrize(
    ("text", "quote", "start", "end"),
    [
        ("วันที่ 7 มิ.ย. 2566 เวลา 09.00 น.", "7 มิ.ย. 2566", "2023-06-07", None),
        ("เมื่อวันที่ ๓๐ มีนาคม ๒๕๕๔ ได้มี", "๓๐ มีนาคม ๒๕๕๔", "2011-03-30", None),
        ("๒๔ สิงหาคม ๒๕๖๐", "๒๔ สิงหาคม ๒๕๖๐", "2017-08-24", None),
        ("วันที่ 24-25 สิงหาคม 2560 ณ", "24-25 สิงหาคม 2560", "2017-08-24", "2017-08-25"),
        ("ระหว่างวันที่ 30 พ.ค. – 2 มิ.ย. 2566", "ระหว่างวันที่ 30 พ.ค. – 2 มิ.ย. 2566", "2023-05-30", "2023-06-02"),
        ("เมื่อวันที่ 15 เม.ย 65 ผู้แทน", "15 เม.ย 65", "2022-04-15", None),
        ("วันที่ 5 ตค. 65 ณ", "5 ตค. 65", "2022-10-05", None),
        ("วันศุกร์ที่ ๑๗ พฤษภาคม ๒๕๖๗", "๑๗ พฤษภาคม ๒๕๖๗", "2024-05-17", None),
        ("วันนี้ (16 ธ.ค. 65) เวลา 09.30 น.", "16 ธ.ค. 65", "2022-12-16", None),
        ("(8ต.ค.67) นายกรัฐมนตรี", "8ต.ค.67", "2024-10-08", None),
        ("ใน[เดือนพฤศจิกายน 2565]", "เดือนพฤศจิกายน 2565", "2022-11", None),
        ("ตั้งแต่เดือนมกราคมถึงมีนาคม 2566", "ตั้งแต่เดือนมกราคมถึงมีนาคม 2566", "2023-01", "2023-03"),
        ("โดยในปี 2567 การค้า", "2567", "2024", None),
        ("เมื่อปี พ.ศ. 2535 (ค.ศ. 1992)", "2535", "1992", None),
        ("ทางการทูตในปี ค.ศ. 2026 ซึ่ง", "2026", "2026", None),
    ],
)
def test_thai_dates(text: str, quote: str, start: str, end: str | None) -> None:
    (mention,) = find_dates(text)
    assert text[mention.span.start : mention.span.end] == quote
    assert (mention.start, mention.end, mention.basis) == (start, end, "stated")


@pytest.mark.parametrize(
    ("text", "quote", "start", "end"),
    [
        ("จะจัดขึ้นในเดือนกันยายนปีหน้า", "เดือนกันยายนปีหน้า", "2024-09", None),
        ("เมื่อเดือนมีนาคมปีที่แล้ว", "เดือนมีนาคมปีที่แล้ว", "2022-03", None),
        ("เมื่อวันศุกร์ที่ผ่านมา ณ", "วันศุกร์ที่ผ่านมา", "2023-05-05", None),
        ("เมื่อวันจันทร์ที่แล้ว", "วันจันทร์ที่แล้ว", "2023-05-08", None),
        ("ในวันพฤหัสบดีที่จะถึงนี้", "วันพฤหัสบดีที่จะถึงนี้", "2023-05-11", None),
        ("จะหารือวันอังคารหน้า", "วันอังคารหน้า", "2023-05-16", None),
        ("เมื่อสัปดาห์ที่แล้ว", "สัปดาห์ที่แล้ว", "2023-05", None),
        ("ระหว่างวันที่ 5-6 เดือนหน้า", "ระหว่างวันที่ 5-6 เดือนหน้า", "2023-06-05", "2023-06-06"),
        ("ในวันที่ 28 เดือนนี้", "28 เดือนนี้", "2023-05-28", None),
    ],
)
def test_thai_dates_told_from_the_day_of_publication(
    text: str, quote: str, start: str, end: str | None
) -> None:
    (mention,) = find_dates(text, anchor=date(2023, 5, 10))
    assert text[mention.span.start : mention.span.end] == quote
    assert (mention.start, mention.end, mention.basis) == (start, end, "relative")


@pytest.mark.parametrize(
    "text",
    [
        "ในช่วง 5 ปีที่ผ่านมา",
        "หลายปีที่ผ่านมา",
        "ตลอดสองสัปดาห์ที่ผ่านมา",
        "ในรอบ 5 เดือนที่ผ่านมา",
        "ทุกวันศุกร์",
        "เปิดวันจันทร์-วันศุกร์ เวลา 08.30 น.",
        "วันศุกร์ที่จะจัดงาน",
    ],
)
def test_a_length_of_time_and_a_habit_are_no_dates(text: str) -> None:
    assert find_dates(text, anchor=date(2023, 5, 10)) == []


def test_a_number_before_yesterday_is_no_length_of_time() -> None:
    text = "They freed 12 yesterday and 9 เมื่อวานนี้"
    assert [d.start for d in find_dates(text, anchor=date(2023, 5, 10))] == ["2023-05-09", "2023-05-09"]
