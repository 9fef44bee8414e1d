"""Which words tell an event, which do not, and when two mentions tell the same one."""

from __future__ import annotations

import pytest
from reading import Read

ADA = "Ms. Ada Osei, Minister of Wells of Ghana,"
IVO = "Mr. Ivo Petrov, Minister of Ports of Bulgaria,"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{ADA} met {IVO} in Sofia on 3 March 2021.", "meeting"),
        (f"{ADA} met with {IVO} in Sofia on 3 March 2021.", "meeting"),
        (f"{ADA} held talks with {IVO} in Sofia on 3 March 2021.", "meeting"),
        (f"{ADA} paid a courtesy call on {IVO} in Sofia on 3 March 2021.", "meeting"),
        (f"{ADA} spoke by phone with {IVO} on 3 March 2021.", "meeting"),
        (f"{ADA} visited Sofia on 3 March 2021.", "visit"),
        (f"{ADA} paid an official visit to Bulgaria on 3 March 2021.", "visit"),
        (f"{ADA} travelled to Bulgaria on 3 March 2021.", "visit"),
        (f"{ADA} toured the Sofia Harbour Museum on 3 March 2021.", "visit"),
        (f"{ADA} signed the Accra Accord on 3 March 2021.", "signing"),
        ("The Accra Accord was signed on 3 March 2021.", "signing"),
        ("The Reef Authority of Palau launched the Safe Nets Programme on 3 March 2021.", "launch"),
        ("Experts gathered in Koror on 3 March 2021.", "meeting"),
        (f"{ADA} spoke on 3 March 2021, when {IVO} was her guest.", "visit"),
        ("On 3 March 2021 the two sides met.", "meeting"),
        ("A nationwide operation was held on 3 March 2021.", "operation"),
    ],
)
def test_verbs_that_tell_an_event(read: Read, text: str, kind: str) -> None:
    assert read(text).rows("events", "event_type", "start_date") == [(kind, "2021-03-03")]


def test_a_launch_bears_the_name_of_what_is_launched(read: Read) -> None:
    told = read("The Reef Authority of Palau launched the Safe Nets Programme in Koror on 3 March 2021.")
    assert told.rows("events", "event_type", "name") == [("launch", "Safe Nets Programme")]


@pytest.mark.parametrize(
    "text",
    [
        "Staff receive training every year.",
        "The convention obliges states, and meetings are frequent.",
        "I call upon all states to act in this session of hope.",
        "She launched into a song, signed off and met her match.",
        "The course of the river and the operation of the pump were studied.",
        "Every day, crews meet debts.",
        "When the tap opened, he praised the Reef Authority of Palau on 3 March 2021.",
        "The ministry’s mission is to help.",
    ],
)
def test_these_tell_no_event(read: Read, text: str) -> None:
    assert read(text).rows("events", "event_type", "name") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Baltic Ports Conference was held in Riga on 3 March 2021. The conference was long.",
        "The Baltic Ports Conference was held in Riga on 3 March 2021. It was held at the Daugava Hall.",
        "The Baltic Ports Conference took place in Riga on 3 March 2021. The meeting closed late.",
        "The Baltic Ports Conference in Riga on 3 March 2021 was long. The Baltic Ports Conference was loud.",
        "On 3 March 2021, the Baltic Ports Conference was held in Riga. This forum, the conference, was loud.",
    ],
)
def test_an_event_told_twice_is_one(read: Read, text: str) -> None:
    assert read(text).rows("events", "name", "start_date", "city") == [
        ("Baltic Ports Conference", "2021-03-03", "Riga")
    ]


def test_a_visit_told_again_is_the_same_visit(read: Read) -> None:
    told = read(
        f"{ADA} visited Sofia on 3 March 2021. The visit was short. Ms. Osei’s visit to Sofia ended well."
    )
    assert told.rows("events", "event_type", "start_date", "city") == [("visit", "2021-03-03", "Sofia")]


def test_two_visits_to_two_places_are_two(read: Read) -> None:
    told = read(f"{ADA} visited Sofia on 3 March 2021. Ms. Osei visited Riga on 5 March 2021.")
    assert told.rows("events", "event_type", "start_date", "city", "country_code") == [
        ("visit", "2021-03-03", "Sofia", "BG"),
        ("visit", "2021-03-05", "Riga", "LV"),
    ]


def test_two_days_are_two_events(read: Read) -> None:
    told = read(
        "A workshop was held in Apia on 3 March 2021. Another workshop was held in Apia on 9 June 2022."
    )
    assert told.rows("events", "event_type", "start_date") == [
        ("workshop", "2021-03-03"),
        ("workshop", "2022-06-09"),
    ]


def test_a_meeting_during_a_visit_is_an_event_of_its_own(read: Read) -> None:
    told = read(
        f"{ADA} visited Sofia on 3 March 2021. During the visit, Ms. Osei met with {IVO} on 4 March 2021."
    )
    assert told.rows("events", "event_type", "start_date", "city") == [
        ("visit", "2021-03-03", "Sofia"),
        ("meeting", "2021-03-04", "Sofia"),
    ]


def test_a_signing_at_a_meeting_is_an_event_of_its_own(read: Read) -> None:
    told = read(
        f"{ADA} met {IVO} in Sofia on 3 March 2021. The two ministers signed the Sofia Accord on 4 March 2021."
    )
    assert told.rows("events", "event_type", "start_date") == [
        ("meeting", "2021-03-03"),
        ("signing", "2021-03-04"),
    ]


def test_parts_lie_under_their_conference(read: Read) -> None:
    told = read(
        "The Second Conference on Quarry Work took place in Cotonou on 8 April 2014. During the opening"
        " ceremony, a choir sang. A panel on “Dust and Debt” followed. The second panel, “Wages on Time”,"
        " closed the day, and all watched a video message."
    )
    main = "Second Conference on Quarry Work"
    assert told.rows("events", "event_type", "name", "parent_event_id", "is_main") == [
        ("conference", main, None, True),
        ("ceremony", None, main, False),
        ("panel", "Dust and Debt", main, False),
        ("panel", "Wages on Time", main, False),
        ("speech", None, main, False),
    ]


def test_there_is_one_main_event_at_most(read: Read) -> None:
    told = read(
        "A workshop was held in Apia on 3 March 2021. The Kivu Forum was held in Goma on 4 March 2021."
        f" {ADA} met {IVO} on 5 March 2021."
    )
    assert told.rows("events", "event_type", "name", "is_main") == [
        ("workshop", None, False),
        ("conference", "Kivu Forum", True),
        ("meeting", None, False),
    ]


def test_a_document_without_events_has_none(read: Read) -> None:
    told = read("The ministry said that boats are safer than last year, and that nets are too.")
    assert told.rows("events", "event_type") == []
    assert told.rows("participations", "role") == []


def test_an_event_that_the_text_opens_with_needs_no_day(read: Read) -> None:
    told = read("A workshop on nets was of use to crews. They mended forty nets.")
    assert told.rows("events", "event_type", "start_date") == [("workshop", None)]


def test_such_things_at_large_are_no_event_at_a_venue(read: Read) -> None:
    told = read(
        "Boats leak. Crews mend them. Nets wear. Yet another wish is training at the Reed Hotel for all."
    )
    assert told.rows("events", "event_type") == []


def test_how_a_thing_is_run_is_no_operation(read: Read) -> None:
    told = read(f"{ADA} praised the operation of the Volta Nets Fund on 3 March 2021.")
    assert told.rows("events", "event_type") == []


def test_a_wish_for_dialogue_takes_over_no_place(read: Read) -> None:
    told = read(
        f"{ADA} visited Sofia on 3 March 2021. She hopes that crews engage in dialogue and settle their quarrels."
    )
    assert told.rows("events", "event_type") == [("visit",)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("We’ll host the Kivu Forum in Goma in May 2031.", "planned"),
        ("They'll hold the Kivu Forum in Goma in May 2031.", "planned"),
        (f"{ADA} accepted an invitation to pay an official visit to Bulgaria.", "planned"),
        (f"{ADA} paid an official visit to Bulgaria.", "held"),
    ],
)
def test_what_is_only_agreed_to_or_invited_to_is_planned(read: Read, text: str, status: str) -> None:
    assert read(text).rows("events", "event_status") == [(status,)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Wells run dry, she said at the opening of a training session for divers.", ["workshop"]),
        ("Ms. Ada Osei, Minister of Wells of Ghana, addressed a training session.", ["workshop"]),
        ("Ms. Ada Osei, Minister of Wells of Ghana, knows a training session.", []),
    ],
)
def test_what_somebody_opens_needs_no_day(read: Read, text: str, told: list[str]) -> None:
    text = f"Ghana digs. Ghana drinks. {text}"
    assert [kind for (kind,) in read(text).rows("events", "event_type")] == told


def test_what_is_done_in_memory_of_a_day_is_the_event(read: Read) -> None:
    told = read("They held a panel discussion on 3 March 2021, in commemoration of World Reef Day.")
    assert told.rows("events", "event_type", "start_date") == [("panel", "2021-03-03")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("On 3 March 2021 ministers met in Benin. They will meet in Benin again.", "held"),
        ("The Kivu Forum has a patron. The forum will be held in Benin.", "planned"),
    ],
)
def test_what_was_told_as_done_is_not_planned(read: Read, text: str, status: str) -> None:
    assert read(text).column("events", "event_status")[0] == status


def test_a_signing_that_is_witnessed_needs_no_day(read: Read) -> None:
    opening = "Nets are mended by hand. Boats are white. Crews rest. Wells are deep. "
    text = opening + "They also witnessed the signing of six papers."
    assert read(text).column("events", "event_type") == ["signing"]


def test_an_opening_ceremony_of_nothing_told_besides(read: Read) -> None:
    told = read("His Majesty the King presided over the opening ceremony of Gull Park on 3 May 2021.")
    assert told.rows("events", "event_type", "start_date") == [("ceremony", "2021-05-03")]
