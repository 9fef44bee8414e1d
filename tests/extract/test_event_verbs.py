"""Events told by verbs alone: in the active and the passive, of named things and of common nouns."""

from __future__ import annotations

import pytest
from reading import Read

ADA = "Ms. Ada Osei, Minister of Wells of Ghana,"
IVO = "Mr. Ivo Petrov, Minister of Ports of Bulgaria"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ghana and Bulgaria signed an agreement on nets on 3 March 2021.", "signing"),
        ("A memorandum on the care of nets was signed by the two sides on 3 March 2021.", "signing"),
        ("The two ministers put their names to the accord on 3 March 2021.", "signing"),
        ("On 3 March 2021 Ghana and Bulgaria have inked a deal on nets.", "signing"),
        ("The Reef Authority of Palau rolled out a campaign on 3 March 2021.", "launch"),
        ("A helpline for crews was launched on 3 March 2021 by the Reef Authority of Palau.", "launch"),
        ("The Reef Authority of Palau published a report on nets on 3 March 2021.", "launch"),
        (f"{ADA} received {IVO}, on 3 March 2021.", "meeting"),
        (f"{ADA} was received by {IVO}, on 3 March 2021.", "meeting"),
        (f"{ADA} hosted a delegation from Bulgaria on 3 March 2021.", "meeting"),
        ("The Reef Authority of Palau received equipment from Ghana on 3 March 2021.", "ceremony"),
        (f"{ADA} called by way of courtesy on {IVO}, on 3 March 2021.", "meeting"),
        ("The two ministers held talks in Sofia on 3 March 2021.", "meeting"),
        ("Harbour police were trained in Koror on 3 March 2021 by the Reef Authority of Palau.", "workshop"),
        ("Officers of the Reef Authority of Palau raided a pier in Koror on 3 March 2021.", "operation"),
    ],
)
def test_one_event_is_told(read: Read, text: str, kind: str) -> None:
    assert read(text).rows("events", "event_type", "start_date") == [(kind, "2021-03-03")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{ADA} led a high-level official delegation to Sofia on 3 March 2021.", ("visit", "2021-03-03")),
        (f"{ADA} paid her three-day working visit to Sofia on 3 March 2021.", ("visit", "2021-03-03")),
        (f"{ADA} will travel on 3 March 2021 to Sofia.", ("visit", "2021-03-03")),
        (f"{ADA} presided over a meeting via video with {IVO}, on 3 March 2021.", ("meeting", "2021-03-03")),
    ],
)
def test_words_may_stand_within_the_phrase(read: Read, text: str, told: tuple[str, str]) -> None:
    assert read(text).rows("events", "event_type", "start_date") == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Ghana has not signed an agreement on nets.",
        "States should sign a treaty on nets by 3 March 2021.",
        "Crews hope to launch a boat on 3 March 2021.",
        f"{ADA} received training every year.",
        f"{ADA} called on governments to mend nets.",
        "Fishers discussed nets, and later, on 3 March 2021, prices.",
        "By signing a pact, both sides gain.",
    ],
)
def test_these_tell_none(read: Read, text: str) -> None:
    assert read(f"Nets wear out. Boats leak. {text}").rows("events", "event_type") == []


def test_a_verb_in_the_future_tells_a_planned_event(read: Read) -> None:
    told = read("Ghana and Bulgaria will sign an agreement on nets on 3 March 2021.")
    assert told.rows("events", "event_type", "event_status") == [("signing", "planned")]


def test_that_people_came_together_gives_way_to_what_they_came_to(read: Read) -> None:
    told = read("Fishers gathered in Koror on 3 March 2021. The workshop on nets was loud.")
    assert told.rows("events", "event_type", "start_date", "city") == [("workshop", "2021-03-03", "Koror")]
    told = read("Fishers gathered for a workshop in Koror on 3 March 2021.")
    assert told.rows("events", "event_type") == [("workshop",)]


def test_a_signing_told_again_by_its_participle_is_one(read: Read) -> None:
    told = read(
        "Ghana and Bulgaria signed the Accra Accord on 3 March 2021. The Accra Accord signed by both names nets."
    )
    assert told.rows("events", "event_type") == [("signing",)]


def test_who_opens_a_conference_launches_nothing(read: Read) -> None:
    told = read(f"{ADA} inaugurated the conference of the Reef Authority of Palau in Koror on 3 March 2021.")
    assert told.rows("events", "event_type") == [("conference",)]


def test_the_headline_tells_the_event_that_the_text_only_speaks_of(read: Read) -> None:
    told = read(
        "Ghana, Bulgaria Hold Talks on Nets\n\nNets were what both sides spoke of at length. Crews need them.\n\n"
        "Both sides hope for more."
    )
    assert told.rows("events", "event_type") == [("meeting",)]


@pytest.mark.parametrize(
    "text",
    [
        "The Reef Authority of Palau pays for nurses being trained in Koror over the next years.",
        "The Reef Authority of Palau keeps a shelter in Koror for migrants returned from Fiji.",
    ],
)
def test_what_is_said_of_people_in_passing_is_no_event(read: Read, text: str) -> None:
    assert read(text).rows("events", "event_type") == []


def test_staff_who_are_being_trained_are(read: Read) -> None:
    told = read("Nurses are being trained in Koror by the Reef Authority of Palau.")
    assert told.rows("events", "event_type") == [("workshop",)]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ana Lobo spoke today with President Ola Mensah.",
        "Minister Ana Lobo met on Tuesday with President Ola Mensah.",
        "Minister Ana Lobo spoke earlier today by phone with President Ola Mensah.",
    ],
)
def test_words_of_time_may_part_a_verb_from_its_particle(read: Read, text: str) -> None:
    told = read(text, published="2021-03-04")
    assert [(kind, bool(day)) for kind, day in told.rows("events", "event_type", "start_date")] == [
        ("meeting", True)
    ]


@pytest.mark.parametrize(
    "text", ["On 3 March 2021 it talks about nets.", "Since 3 March 2021, in consultation with Benin."]
)
def test_verbs_and_purposes_are_no_meetings(read: Read, text: str) -> None:
    assert read(text).rows("events", "event_type") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On Tuesday Minister Ana Lobo granted an audience to President Ola Mensah.", ["meeting"]),
        ("Minister Ana Lobo held a productive meeting with President Ola Mensah.", ["meeting"]),
        ("Minister Ana Lobo had a video call with President Ola Mensah.", ["meeting"]),
        ("Minister Ana Lobo received a phone call from President Ola Mensah.", ["meeting"]),
        ("Minister Ana Lobo paid a farewell call on President Ola Mensah.", ["meeting"]),
        ("Minister Ana Lobo made a trip to Benin on 3 March 2021.", ["visit"]),
        ("Minister Ana Lobo headed to Benin on 3 March 2021.", ["visit"]),
        ("Minister Ana Lobo laid a wreath in Benin on 3 March 2021.", ["ceremony"]),
        ("Minister Ana Lobo gave a press conference.", ["statement"]),
        ("On 3 March 2021 police officers arrested two owners in Benin.", ["operation"]),
        ("On 3 March 2021 two owners were arrested in Benin.", ["operation"]),
        ("Police officers arrested two owners.", []),
        ("The crew met under the patronage of President Ola Mensah.", []),
    ],
)
def test_ways_to_meet_to_travel_and_to_act(read: Read, text: str, told: list[str]) -> None:
    assert read(text, published="2021-03-04").column("events", "event_type") == told


def test_what_guests_came_to_is_the_event(read: Read) -> None:
    told = read(
        "Minister Ana Lobo welcomed President Ola Mensah on 3 March 2021 for the fourth 2+2 Harbour Dialogue."
    )
    assert told.rows("events", "name", "start_date") == [("fourth 2+2 Harbour Dialogue", "2021-03-03")]


def test_a_margin_is_a_meeting_of_its_own(read: Read) -> None:
    told = read("Minister Ana Lobo met with President Ola Mensah on 3 March 2021 at the Ninth Harbour Forum.")
    assert told.column("events", "event_type") == ["meeting", "conference"]


@pytest.mark.parametrize(
    ("text", "country", "day"),
    [
        ("Guyana had been visited on 3 May 2021 by Minister Ana Kolb.", "GY", "2021-05-03"),
        ("A parliamentary delegation was in Suriname on 3 May 2021.", "SR", "2021-05-03"),
        ("The Prime Minister was in Nepal on 3 May 2021.", "NP", "2021-05-03"),
        ("Minister Ana Kolb will be in Nepal on 3 May 2021.", "NP", "2021-05-03"),
        ("The delegation came to Nepal on 3 May 2021 to see the shelters.", "NP", "2021-05-03"),
        (
            "What the delegation went to learn in the Republic of Kenya on 3 May 2021 is new.",
            "KE",
            "2021-05-03",
        ),
        ("The Special Rapporteur undertook a mission to Malawi on 3 May 2021.", "MW", "2021-05-03"),
    ],
)
def test_a_visit_by_motion_or_stay(read: Read, text: str, country: str, day: str) -> None:
    assert read(text).rows("events", "event_type", "country_code", "start_date") == [("visit", country, day)]


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Kolb was in contact with her colleagues on 3 May 2021.",
        "The officer says that 300 cases have come to light in Nepal since 2011.",
        "The minister went to great lengths on 3 May 2021.",
        "The boats were in Nepal on 3 May 2021.",
    ],
)
def test_no_visit(read: Read, text: str) -> None:
    assert "visit" not in read(text).column("events", "event_type")


@pytest.mark.parametrize(
    "text",
    [
        "A new shelter for survivors was opened in Suva by the First Lady.",
        "The campaign, dubbed “Safe Nets”, kicked off in Suva on 3 May 2021.",
    ],
)
def test_a_thing_that_opens_in_a_town_is_launched(read: Read, text: str) -> None:
    assert read(text).rows("events", "event_type", "city") == [("launch", "Suva")]


def test_a_course_that_kicks_off_is_no_launch(read: Read) -> None:
    told = read("The training programme kicked off in Riga on 3 May 2021.")
    assert told.column("events", "event_type") == ["workshop"]


def test_a_day_that_nothing_dates_tells_that_it_took_place(read: Read) -> None:
    text = "Nets are old. Reefs are older. Boats are new.\nLast week the Reef Procedures were launched by Norway."
    assert read(text).column("events", "event_type") == ["launch"]
    assert read(text.replace("Last week", "Once")).column("events", "event_type") == []


@pytest.mark.parametrize(
    "text",
    [
        "The council holds a meeting every month.",
        "There is a need to hold a workshop on nets in Riga.",
        "If a meeting is held in Riga, she will go there.",
        "Norway could host a summit in Riga.",
    ],
)
def test_what_is_supposed_or_recurs_is_no_event(read: Read, text: str) -> None:
    assert read(text).column("events", "event_type") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A hotline for victims went live on 3 May 2021.", "launch"),
        ("Thirty officers graduated from the course in Suva on 3 May 2021.", "workshop"),
        ("The handing over of 20 vehicles took place in Suva on 3 May 2021.", "ceremony"),
    ],
)
def test_more_ways_of_telling(read: Read, text: str, kind: str) -> None:
    assert read(text).rows("events", "event_type", "start_date") == [(kind, "2021-05-03")]


@pytest.mark.parametrize(
    "text",
    [
        "Norway calls on President Ana Kolb and her party to free the crews taken in Goma.",
        "We call on Minister Ana Kolb to free the crews.",
        "The mayor called on Minister Ana Kolb to free the crews at once.",
        "The mayor welcomed Minister Ana Kolb’s step of 3 May 2021 to close the court.",
        "Minister Ana Kolb read the steps outlined on 2 May 2021, including the full return of crews.",
    ],
)
def test_an_appeal_or_praise_is_no_meeting(read: Read, text: str) -> None:
    assert read(text).rows("events", "event_type") == []


def test_a_call_on_somebody_to_speak_with_him(read: Read) -> None:
    told = read("On 3 May 2021, Ambassador Jon Kar called on Minister Ana Kolb to discuss nets.")
    assert told.rows("events", "event_type", "start_date") == [("meeting", "2021-05-03")]


def test_tourists_pay_no_visit(read: Read) -> None:
    assert read("This year over 900 foreign tourists have visited Norway.").rows("events", "event_type") == []
