"""Events as newsrooms tell them: nouns of many senses, days that are marked, sites, relative clauses."""

from __future__ import annotations

import pytest
from reading import Read

ADA = "Ms. Ada Osei, Minister of Wells of Ghana,"
IVO = "Mr. Ivo Petrov, Minister of Ports of Bulgaria"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Over 200 people joined a walk in Koror on 3 March 2021.", ("ceremony", None)),
        ("A five-day course on nets ended in Koror on 3 March 2021.", ("workshop", None)),
        ("A course was given to harbour police in Koror on 3 March 2021.", ("workshop", None)),
        ("A course has been given to inspectors by the Reef Authority of Palau.", ("workshop", None)),
        ("A pan-European operation was run against the theft of nets.", ("operation", None)),
        ("Operation Coral ran from 3 to 5 March 2021.", ("operation", "Operation Coral")),
        ("World Nets Day was observed in Koror on 3 March 2021.", ("ceremony", "World Nets Day")),
        (f"{ADA} marked the World Day against Nets in Koror.", ("ceremony", "World Day against Nets")),
        (f"{ADA} on 3 March 2021 toured the new shelter for crews.", ("visit", None)),
        (f"{ADA} inspected the border checkpoint on 3 March 2021.", ("visit", None)),
        ("A scheme that the Reef Authority of Palau launched in Koror today is good.", ("launch", None)),
        ("The plan was signed on 3 March 2021 by the two sides.", ("signing", None)),
        ("Ghana and Bulgaria issued a joint statement on 3 March 2021.", ("statement", None)),
        (f"{ADA} held talks in Sofia with {IVO}.", ("meeting", None)),
        (f"{ADA} met this week (03/03) with {IVO}.", ("meeting", None)),
        (
            "The 17th ASEAN Ministerial Meeting on Transnational Crime adopted a text.",
            ("meeting", "17th ASEAN Ministerial Meeting on Transnational Crime"),
        ),
        ("The II Baltic Congress on Nets opened in Riga.", ("conference", "II Baltic Congress on Nets")),
        (
            "They spoke on the sidelines of the 74th United Nations General Assembly.",
            ("conference", "74th United Nations General Assembly"),
        ),
    ],
)
def test_one_event_is_told(read: Read, text: str, row: tuple[str, str | None]) -> None:
    assert read(text).rows("events", "event_type", "name") == [row]


@pytest.mark.parametrize(
    "text",
    [
        "In the course of March 2021 crews were at sea.",
        "The crews, of course, march on.",
        "To mark World Nets Day, crews in Koror rested.",
        "Tourists visited the new shelter for crews.",
        "The United Nations General Assembly is in New York.",
        f"{ADA} gave cars; they were received by {IVO}.",
    ],
)
def test_no_event_is_told(read: Read, text: str) -> None:
    assert read(text).rows("events", "event_type", "name") == []


def test_a_day_on_which_something_is_marked_is_the_events(read: Read) -> None:
    told = read("A seminar was held in Riga on 3 March 2021 to mark World Nets Day.")
    assert told.rows("events", "event_type", "start_date") == [("workshop", "2021-03-03")]


def test_the_last_day_may_stand_elsewhere(read: Read) -> None:
    told = read(
        "Four texts were adopted on Monday in Riga at the 4th Nets Forum. The forum was to last from Monday to Friday.",
        published="2021-03-05",
    )
    assert told.rows("events", "start_date", "end_date") == [("2021-03-01", "2021-03-05")]


def test_a_body_that_meets_is_told_far_from_the_lead(read: Read) -> None:
    lead = "Nets are dear. Crews mend them. Boats wait. The harbour is full. Gulls cry."
    text = f"{lead} {ADA} spoke after the Baltic Ports Council met in Riga. The Baltic Ports Council met the costs."
    assert read(text).rows("events", "event_type", "city") == [("meeting", "Riga")]


def test_the_first_meeting_is_not_the_summit_told_before(read: Read) -> None:
    told = read(
        "Ghana and Bulgaria called for a Nets Summit on Boats. The first meeting took place on 3 March 2021."
    )
    assert told.rows("events", "name", "start_date") == [("Nets Summit on Boats", None), (None, "2021-03-03")]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The operation, conducted on Tuesday 8 October 2019, led to three arrests.", "operation"),
        ("An operation carried out on 8 October 2019 led to three arrests.", "operation"),
        ("The GBTF has successfully rescued eleven women on 8 October 2019.", "operation"),
        ("Officers from local forces executed warrants at two addresses on 8 October 2019.", "operation"),
        ("Search warrants were executed at two addresses on 8 October 2019.", "operation"),
        ("The hand over took place in Goma on 8 October 2019.", "ceremony"),
    ],
)
def test_what_police_and_donors_do(read: Read, text: str, event_type: str) -> None:
    assert read(text).rows("events", "event_type", "start_date") == [(event_type, "2019-10-08")]


@pytest.mark.parametrize(
    "text",
    [
        "The operation and maintenance of the fund was opened to others.",
        "In 2013 the states adopted a text which designated July 30 as the Day of Nets.",
        "The operation of the fund was undertaken by others.",
    ],
)
def test_no_such_deed(read: Read, text: str) -> None:
    kinds = [kind for (kind,) in read(text, published="2022-07-30").rows("events", "event_type")]
    assert "operation" not in kinds
    assert "2022-07-30" not in read(text, published="2022-07-30").column("events", "start_date")


def test_a_gift_told_first_is_an_event_without_a_day(read: Read) -> None:
    text = "The Gull Fund has donated ten motorcycles to the Border Service of Ghana. It helps crews."
    assert read(text).rows("events", "event_type", "start_date") == [("ceremony", None)]


def test_a_title_further_on_is_that_of_the_workshop(read: Read) -> None:
    text = "On 3 March 2021 the Gull Fund held a workshop for crews of five ports titled “Needs Workshop on Nets”."
    told = read(text).rows("events", "name", "start_date")
    assert told == [("Needs Workshop on Nets", "2021-03-03")]


def test_during_a_meeting_goes_on(read: Read) -> None:
    text = (
        "Minister Ada Osei of Ghana met with Minister Ivo Petrov of Bulgaria. During a meeting held at Gull Hall"
        " in Accra on 3 March 2021, the two sides spoke about nets."
    )
    assert read(text).rows("events", "event_type", "start_date") == [("meeting", "2021-03-03")]
