import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourthp.language.number_forms import parse_number

BELOW_TWENTY = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,017", 1017),
        ("169.73", 169.73),
        (" 300 ", 300),
        ("๑,๒๓๔", 1234),
        ("4.5 million", 4_500_000),
        ("two hundred and sixty-five", 265),
        ("two hundred and\nsixty-five", 265),
        ("Three million two hundred thousand", 3_200_000),
        ("a thousand", 1000),
        ("half a million", 500_000),
        ("half a dozen", 6),
        ("a quarter of a million", 250_000),
        ("Two and a half thousand", 2500),
        ("seven (7)", 7),
        ("1.5 ล้าน", 1_500_000),
        ("zero", 0),
        ("dozens", None),
        ("five twenty", None),
        ("thousand million", None),
        ("12,34", None),
        ("12 people", None),
        ("", None),
    ],
)
def test_parse_number(text: str, value: float | None) -> None:
    assert parse_number(text) == value


def spell(number: int) -> str:
    if number < 20:
        return BELOW_TWENTY[number]
    if number < 100:
        ten, unit = divmod(number, 10)
        return TENS[ten - 2] + (f"-{BELOW_TWENTY[unit]}" if unit else "")
    for scale, word in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            head, rest = divmod(number, scale)
            return f"{spell(head)} {word}" + (f" {'and ' if rest < 100 else ''}{spell(rest)}" if rest else "")
    raise AssertionError(number)


@given(st.integers(0, 999_999_999))
def test_a_number_spelled_out_is_read_back(number: int) -> None:
    assert parse_number(spell(number)) == number


@given(st.integers(0, 10**15))
def test_thousands_separators_and_thai_digits_change_nothing(number: int) -> None:
    grouped = f"{number:,}"
    assert parse_number(grouped) == number
    assert parse_number(grouped.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))) == number
