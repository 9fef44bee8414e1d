"""Operations of several days, statements, guests and signings as newsrooms tell them, and where they took place."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Inspectors visited farms during a week of checks from 3 to 8 June 2015.",
            ("operation", None, "2015-06-03", "2015-06-08"),
        ),
        (
            "Inspectors went to farms and yards between 20 and 27 April 2015."
            " The GULL Joint Action Days (JADs), as the week is called, were aimed at net thieves.",
            ("operation", "GULL Joint Action Days", "2015-04-20", "2015-04-27"),
        ),
        (
            "Two hundred people were freed in the course of an INTERPOL operation this April."
            " For Operation Gull II some 100 officers searched markets.",
            ("operation", "Operation Gull II", "2015-04", None),
        ),
        (
            "Odo Brennick, Minister of Ports, made the following statement today:",
            ("statement", None, "2015-06-09", None),
        ),
        (
            "Three envoys set their signatures yesterday in Koror to a joint declaration.",
            ("signing", None, "2015-06-08", None),
        ),
        (
            "The visitors from Palau were the guests of the Reef Authority on 3 June 2015.",
            ("visit", None, "2015-06-03", None),
        ),
        (
            "Ways to cooperate were explored when a delegation came to the Headquarters of the Reef Police"
            " on 3 June 2015.",
            ("visit", None, "2015-06-03", None),
        ),
        (
            "'Why Do We Look Away?' is a conference of the Reef Authority in Koror.",
            ("conference", "Why Do We Look Away?", None, None),
        ),
        (
            "The Symposium Strengthening Harbour Capacities against Theft was held on 3 June 2015.",
            ("conference", "Symposium Strengthening Harbour Capacities against Theft", "2015-06-03", None),
        ),
        (
            "Officers raided 12 farms on 3 June 2015 in an operation codenamed Grey Gull.",
            ("operation", "Grey Gull", "2015-06-03", None),
        ),
        (
            "Working together in Operation Gull, officers arrested 12 people on 3 June 2015.",
            ("operation", "Operation Gull", "2015-06-03", None),
        ),
        (
            "The Basic Crime Scene Management course opened on 3 June 2015.",
            ("workshop", "Basic Crime Scene Management course", "2015-06-03", None),
        ),
        (
            "The Royal Palau Police Force course opened on 3 June 2015.",
            ("workshop", None, "2015-06-03", None),
        ),
        (
            "The workshop in Koror took three days, starting on 3 June 2015.",
            ("workshop", None, "2015-06-03", "2015-06-05"),
        ),
    ],
)
def test_one_event_is_told(read: Read, text: str, row: tuple[str | None, ...]) -> None:
    told = read(text, published="2015-06-09")
    assert told.rows("events", "event_type", "name", "start_date", "end_date") == [row]
    assert told.instruments == []


@pytest.mark.parametrize(
    "text",
    [
        "Odo Brennick was the guest of honour of the Reef Guild.",
        "“Look Closer” was the theme of the Central Festival Shopping Mall.",
    ],
)
def test_no_event_is_told(read: Read, text: str) -> None:
    assert read(text).rows("events", "event_type") == []


def test_an_operation_of_another_year_is_another(read: Read) -> None:
    told = read(
        "Operation Gull II was carried out in April 2015."
        " In November 2014 a first Operation Gull had led to the rescue of 50 people."
    )
    assert told.rows("events", "name", "start_date") == [
        ("Operation Gull II", "2015-04"),
        ("Operation Gull", "2014-11"),
    ]


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        (
            "On 3 June 2015 the Ministry of Ports opened its doors for the third meeting of the Reef Group.",
            "Ministry of Ports",
        ),
        ("On 3 June 2015 the prize was awarded in the ballroom of the Gull Hotel in Koror.", "Gull Hotel"),
        ("The panel was held at the United Nations on 3 June 2015.", "United Nations"),
        ("The launch took place on 3 June 2015 at the Municipality of Koror.", "Municipality of Koror"),
        (
            "The National Reef Training Centre (NRTC) is new. A seminar took place on 3 June 2015 at NRTC.",
            "NRTC",
        ),
        (
            "The meeting of 3 June 2015 was led by Odo Brennick, Director for Ports, at Ministry of Reefs.",
            None,
        ),
        ("The meeting took place on 3 June 2015 at the Ministry of Reefs.", "Ministry of Reefs"),
        ("The meeting of 3 June 2015 at the United Nations Reef Summit was short.", None),
    ],
)
def test_the_venue_is_told_or_not(read: Read, text: str, venue: str | None) -> None:
    assert venue == read(text).column("events", "venue")[0]
