"""What is told like a launch, a visit or a meeting and is none: inquiries, releases of people, journeys, wishes."""

from __future__ import annotations

import pytest
from reading import Read

DAY = "2015-06-09"


@pytest.mark.parametrize(
    "text",
    [
        "The Reef Authority launched an inquiry on 3 June 2015 in Koror.",
        "A probe into the yard was opened in Koror on 3 June 2015 by the Reef Police.",
        "The doors of our shelter for crews were opened to a guest on 3 June 2015.",
        "In a letter released on Thursday the guild said that nets were safe.",
        "He was released in June 2014 from the prison of Koror.",
        "Officers have begun handing over the boats to the Reef Authority in Koror.",
        "In 2012, when our work with the Ministry of Ports began, there was no register.",
        "The Safe Nets Act came into operation on 3 June 2012.",
        "From January 1, 2009 to December 31, 2014 the number of cases reached 417.",
    ],
)
def test_what_is_begun_opened_or_set_free_is_no_launch(read: Read, text: str) -> None:
    assert "launch" not in read(text, published=DAY).column("events", "event_type")


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The Reef Authority launched a hotline on 3 June 2015 in Koror.", ("launch", "2015-06-03")),
        ("The Reef Campaign began on 3 June 2015 in Koror.", ("launch", "2015-06-03")),
        ("A search engine for crews was launched on 3 June 2015 in Koror.", ("launch", "2015-06-03")),
        ("The shelter for crews was opened on 3 June 2015 in Koror.", ("launch", "2015-06-03")),
        ("A joint statement issued on 3 June 2015 condemned the sale of boats.", ("statement", "2015-06-03")),
    ],
)
def test_what_is_launched_stays(read: Read, text: str, row: tuple[str, str]) -> None:
    assert read(text, published=DAY).rows("events", "event_type", "start_date") == [row]


@pytest.mark.parametrize(
    "text",
    [
        "Australian troops arrived in Palau on 3 June 2015.",
        "The suspects flew to Koror from Manila on 3 June 2015.",
        "Some 9,000 asylum seekers have arrived in Norway since 2012.",
        "A cargo plane landed in Koror on 3 June 2015.",
        "She arrived in Norway with a tourist visa.",
        "Malaita was visited last month.",
    ],
)
def test_who_only_travels_visits_nobody(read: Read, text: str) -> None:
    assert "visit" not in read(text, published=DAY).column("events", "event_type")


@pytest.mark.parametrize(
    "text",
    [
        "A delegation of the Reef Authority arrived in Koror on 3 June 2015.",
        "Minister Ana Kolb flew to Koror on 3 June 2015.",
        "Guyana was visited on 3 June 2015 by Minister Ana Kolb.",
    ],
)
def test_who_travels_in_office_does(read: Read, text: str) -> None:
    assert read(text, published=DAY).rows("events", "event_type", "start_date") == [("visit", "2015-06-03")]


@pytest.mark.parametrize(
    "text",
    [
        "The guild will not hold a conference on nets in Koror.",
        "There are no plans for the guild to hold a meeting in Koror.",
        "The guild declined to attend a meeting in Koror.",
        "The minister called for a meeting with the crews in Koror.",
        "A workshop on nets in Koror should be held, the auditors wrote.",
        "Minister Ana Kolb is ready to meet Governor Bo Lund in Koror.",
        "The crews were asked to sign a memorandum in Koror.",
    ],
)
def test_what_is_wished_or_not_held_is_no_event(read: Read, text: str) -> None:
    assert read(text, published=DAY).rows("events", "event_type") == []


def test_a_college_building_or_force_is_no_event(read: Read) -> None:
    text = "Minister Ana Kolb praised training colleges, the congress building and crews with hearing loss in Koror."
    assert read(text, published=DAY).rows("events", "event_type") == []


@pytest.mark.parametrize(
    "text",
    [
        "The twenty were released from the prison of Koror on 3 June 2015.",
        "The guild is committed to meeting the needs of crews in Koror.",
        "The guild signed up for a memorandum in Koror.",
        "KOROR (Reef Agency) - Ana Kolb said that a crisis could trigger a general election.",
        "Bo Lund said that she left with an unknown woman on 3 June 2015.",
    ],
)
def test_other_senses_and_elections_of_no_day_are_no_events(read: Read, text: str) -> None:
    assert read(text, published=DAY).rows("events", "event_type") == []


def test_a_dateline_in_capitals_is_the_place_best_known(read: Read) -> None:
    told = read("LONDON (Reef Agency) - Minister Ana Kolb held a meeting on nets here.", published=DAY)
    assert told.column("events", "country_code") == ["GB"]
