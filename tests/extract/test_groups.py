"""Groups that took part without names: their kinds, or their head count."""

from __future__ import annotations

import pytest
from reading import Read

_COLUMNS = ("event_id", "group_name", "role", "headcount", "is_approximate")


def test_every_kind_of_a_list_is_a_group(read: Read) -> None:
    told = read(
        "The Kivu Forum on 3 March 2021 was attended by about 90 representatives from the fishing industry,"
        " trade unions, labour inspectorates, and academia, as well as members of the press."
    )
    assert told.rows("participations", *_COLUMNS) == [
        ("Kivu Forum", "fishing industry", "attendee_group", None, None),
        ("Kivu Forum", "trade unions", "attendee_group", None, None),
        ("Kivu Forum", "labour inspectorates", "attendee_group", None, None),
        ("Kivu Forum", "academia", "attendee_group", None, None),
        ("Kivu Forum", "members of the press", "attendee_group", None, None),
    ]
    assert told.rows("quantities", "value", "unit", "is_approximate", "event_id") == [
        (90, "representatives", True, "Kivu Forum")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was attended by 40 delegates.", ("delegates", 40, False)),
        ("It gathered over 200 participants.", ("participants", 200, True)),
        ("It brought together nearly sixty experts.", ("experts", 60, True)),
        ("It was attended by 25 judges from nine states.", ("judges", 25, False)),
        ("About 40 labour inspectors took part.", ("labour inspectors", 40, True)),
        ("Nine diplomats attended.", ("diplomats", 9, False)),
        ("It was attended by over 70 who came from the ministry.", None),
        ("Forty boats were shown.", None),
        ("Forty delegates were born there.", None),
    ],
)
def test_a_head_count(read: Read, text: str, expected: tuple[str, int, bool] | None) -> None:
    told = read(f"The Kivu Forum was held in Goma on 3 March 2021. {text}")
    rows = told.rows("participations", "group_name", "headcount", "is_approximate")
    assert rows == ([expected] if expected else [])


def test_named_bodies_are_no_group(read: Read) -> None:
    told = read(
        "The Kivu Forum on 3 March 2021 was attended by representatives from the Nauru Reef Authority, the"
        " Palau Reef Police and Kiribati."
    )
    assert told.rows("participations", "group_name", "organisation_id", "country_code") == [
        (None, "Nauru Reef Authority", None),
        (None, "Palau Reef Police", None),
        (None, None, "KI"),
    ]


def test_groups_belong_to_the_event_not_to_its_parts(read: Read) -> None:
    told = read(
        "The Second Conference on Quarry Work took place in Cotonou on 8 April 2014. A panel on “Dust and"
        " Debt” was attended by 40 delegates."
    )
    assert told.rows("participations", "event_id", "group_name", "headcount") == [
        ("Second Conference on Quarry Work", "delegates", 40)
    ]


def test_without_an_event_there_is_no_group(read: Read) -> None:
    assert read("The school was attended by 40 students.").rows("participations", "group_name") == []
