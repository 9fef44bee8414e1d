"""Who took part in an event, and as what."""

from __future__ import annotations

import pytest
from reading import Read

ADA = "Ms. Ada Osei, Minister of Wells of Ghana,"
IVO = "Mr. Ivo Petrov, Minister of Ports of Bulgaria,"
FORUM = "The Kivu Forum was held in Goma on 3 March 2021."


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (f"{ADA} chaired the forum.", "chair"),
        (f"{ADA} presided over the forum.", "chair"),
        ("The forum was chaired by Ms. Ada Osei, Minister of Wells of Ghana.", "chair"),
        ("The panel was moderated by Ms. Ada Osei, Minister of Wells of Ghana.", "chair"),
        (f"{ADA} led a delegation.", "head_of_delegation"),
        ("The delegation was led by Ms. Ada Osei, Minister of Wells of Ghana.", "head_of_delegation"),
        (f"{ADA} delivered opening remarks.", "opening_speaker"),
        (f"{ADA} delivered a keynote address.", "keynote"),
        (f"{ADA} gave the keynote.", "keynote"),
        (f"{ADA} addressed the forum.", "speaker"),
        ("Remarks by Ms. Ada Osei, Minister of Wells of Ghana, followed.", "speaker"),
        ("The floor was then given to Ms. Ada Osei, Minister of Wells of Ghana.", "speaker"),
        ("It took place with Ms. Ada Osei, Minister of Wells of Ghana, in attendance.", "participant"),
        (f"{ADA} said that wells run dry.", "quoted"),
        (f"According to {ADA} wells run dry.", "quoted"),
        (f"{ADA} attended the forum.", "participant"),
        ("Present were Ms. Ada Osei, Minister of Wells of Ghana, and a choir.", "participant"),
    ],
)
def test_the_words_beside_a_name_tell_the_part(read: Read, text: str, role: str) -> None:
    assert read(f"{FORUM} {text}").rows("participations", "event_id", "person_id", "role") == [
        ("Kivu Forum", "Ada Osei", role)
    ]


def test_the_weightiest_part_is_kept(read: Read) -> None:
    told = read(
        f"{FORUM} {ADA} attended the forum. Ms. Osei said that wells run dry. Ms. Osei chaired the forum."
    )
    assert told.rows("participations", "person_id", "role") == [("Ada Osei", "chair")]


def test_parts_of_an_opening(read: Read) -> None:
    told = read(
        "The Second Conference on Quarry Work took place in Cotonou on 8 April 2014. During the opening"
        " ceremony, Mr. Luc Adjo, Minister of Mines of Benin, delivered opening remarks. Dr. Lena Wirth,"
        " Director of the Reef Institute of Palau, gave a keynote address."
    )
    main = "Second Conference on Quarry Work"
    assert told.rows("participations", "event_id", "person_id", "role") == [
        (main, "Luc Adjo", "opening_speaker"),
        (main, "Lena Wirth", "keynote"),
    ]


def test_everybody_on_a_list_has_the_part_named_before_it(read: Read) -> None:
    told = read(
        f"{FORUM} Speeches were delivered by {ADA} {IVO} Dr. Lena Wirth, Director of the Reef Institute of"
        " Palau, and Ms. Mere Tuilagi, Governor of Upolu."
    )
    assert told.rows("participations", "person_id", "role") == [
        ("Ada Osei", "speaker"),
        ("Ivo Petrov", "speaker"),
        ("Lena Wirth", "speaker"),
        ("Mere Tuilagi", "speaker"),
    ]


def test_a_list_with_semicolons(read: Read) -> None:
    told = read(
        "The Kivu Forum in Goma on 3 March 2021 heard remarks by Ms. Ada Osei, Minister of Wells of Ghana;"
        " Mr. Ivo Petrov, Minister of Ports of Bulgaria; and Dr. Lena Wirth, Director of the Reef Institute of Palau."
    )
    assert told.rows("participations", "person_id", "role") == [
        ("Ada Osei", "speaker"),
        ("Ivo Petrov", "speaker"),
        ("Lena Wirth", "speaker"),
    ]


def test_everybody_of_a_list_of_subjects_has_the_part_of_its_verb(read: Read) -> None:
    told = read(f"{FORUM} {ADA} and {IVO} co-chaired the forum.")
    assert told.rows("participations", "person_id", "role") == [
        ("Ada Osei", "chair"),
        ("Ivo Petrov", "chair"),
    ]


def test_both_sides_of_a_meeting_take_part(read: Read) -> None:
    told = read(f"{ADA} met with {IVO} in Sofia on 3 March 2021.")
    assert told.rows("participations", "event_id", "person_id", "role") == [
        ("meeting", "Ada Osei", "participant"),
        ("meeting", "Ivo Petrov", "participant"),
    ]


def test_who_signs_is_a_signatory(read: Read) -> None:
    told = read(
        "Ms. Ada Osei, Minister of Wells of Ghana, and Mr. Ivo Petrov, Minister of Ports of Bulgaria, signed"
        " the Accra Accord in Oslo on 7 July 2016."
    )
    assert told.rows("participations", "event_id", "person_id", "role") == [
        ("signing", "Ada Osei", "signatory"),
        ("signing", "Ivo Petrov", "signatory"),
    ]


def test_each_person_is_laid_to_the_event_of_the_sentence(read: Read) -> None:
    told = read(
        f"{ADA} chaired the Kivu Forum in Goma on 3 March 2021. {IVO} chaired the Apia Forum in Apia on 9 June 2022."
    )
    assert told.rows("participations", "event_id", "person_id", "role") == [
        ("Kivu Forum", "Ada Osei", "chair"),
        ("Apia Forum", "Ivo Petrov", "chair"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Nauru Reef Authority organised the Kivu Forum.", [("Nauru Reef Authority", None, "organiser")]),
        ("The Nauru Reef Authority held the Kivu Forum.", [("Nauru Reef Authority", None, "organiser")]),
        ("The Nauru Reef Authority hosted the Kivu Forum.", [("Nauru Reef Authority", None, "host")]),
        (
            "The Nauru Reef Authority and the Palau Reef Police held the Kivu Forum.",
            [("Nauru Reef Authority", None, "organiser"), ("Palau Reef Police", None, "organiser")],
        ),
        (
            "The Samoan Wells Board, the Nauru Reef Authority and the Palau Reef Police hosted the Kivu Forum.",
            [
                ("Samoan Wells Board", None, "host"),
                ("Nauru Reef Authority", None, "host"),
                ("Palau Reef Police", None, "host"),
            ],
        ),
        (
            "The Nauru Reef Authority, in close cooperation with the Palau Reef Police, organised the Kivu Forum.",
            [("Nauru Reef Authority", None, "organiser"), ("Palau Reef Police", None, "co_organiser")],
        ),
        (
            "At the request of the Nauru Reef Authority, the Palau Reef Police held the Kivu Forum.",
            [("Palau Reef Police", None, "organiser")],
        ),
        (
            "In Kiribati and beyond, the Palau Reef Police held the Kivu Forum.",
            [("Palau Reef Police", None, "organiser")],
        ),
        ("Kiribati hosted the Kivu Forum.", [(None, "KI", "host")]),
        ("The Kivu Forum was hosted by Kiribati.", [(None, "KI", "host")]),
        (
            "The Kivu Forum was organised by the Nauru Reef Authority and the Palau Reef Police.",
            [("Nauru Reef Authority", None, "organiser"), ("Palau Reef Police", None, "organiser")],
        ),
        (
            "The Kivu Forum was jointly organised by the Nauru Reef Authority, the Palau Reef Police and Kiribati.",
            [
                ("Nauru Reef Authority", None, "organiser"),
                ("Palau Reef Police", None, "organiser"),
                (None, "KI", "organiser"),
            ],
        ),
        (
            "The Kivu Forum, organised by the Nauru Reef Authority with the Palau Reef Police, was long.",
            [("Nauru Reef Authority", None, "organiser"), ("Palau Reef Police", None, "co_organiser")],
        ),
        ("The Kivu Forum was held in Goma for the Nauru Reef Authority.", []),
    ],
)
def test_organisers_and_hosts(
    read: Read, text: str, expected: list[tuple[str | None, str | None, str]]
) -> None:
    assert read(text).rows("participations", "organisation_id", "country_code", "role") == expected


def test_a_delegation_visits_a_body(read: Read) -> None:
    told = read("The Latvian delegation visited the Nauru Reef Authority on 3 March 2021.")
    assert told.rows("events", "event_type", "venue", "start_date") == [
        ("visit", "Nauru Reef Authority", "2021-03-03")
    ]
    assert told.rows("participations", "organisation_id", "group_name", "role") == [
        (None, "Latvian delegation", "visitor"),
        ("Nauru Reef Authority", None, "visited"),
    ]


def test_a_delegation_meets_bodies(read: Read) -> None:
    told = read(
        "The Fijian delegation met with officials from the Nauru Reef Authority, the Palau Reef Police and"
        " the Samoan Wells Board on 3 March 2021."
    )
    assert told.rows("participations", "organisation_id", "group_name", "role") == [
        (None, "Fijian delegation", "participant"),
        ("Nauru Reef Authority", None, "interlocutor"),
        ("Palau Reef Police", None, "interlocutor"),
        ("Samoan Wells Board", None, "interlocutor"),
    ]


def test_exactly_one_of_person_body_country_and_group_is_filled(read: Read) -> None:
    told = read(
        f"Kiribati hosted the Kivu Forum in Goma on 3 March 2021. {ADA} chaired it. It was attended by 40"
        " delegates. The Kivu Forum was organised by the Nauru Reef Authority."
    )
    rows = told.rows("participations", "person_id", "organisation_id", "country_code", "group_name")
    assert sorted(rows, key=str) == sorted(
        [
            ("Ada Osei", None, None, None),
            (None, "Nauru Reef Authority", None, None),
            (None, None, "KI", None),
            (None, None, None, "delegates"),
        ],
        key=str,
    )


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("In the chair sat Ms. Ada Osei, Minister of Wells of Ghana.", "chair"),
        ("Chairing the session was Ms. Ada Osei, Minister of Wells of Ghana.", "chair"),
        (f"{ADA} will be in the chair.", "chair"),
        ("At the head of the delegation is Ms. Ada Osei, Minister of Wells of Ghana.", "head_of_delegation"),
        ("Opening the forum, Ms. Ada Osei, Minister of Wells of Ghana, wished it well.", "speaker"),
        ("Wells run dry, warned Ms. Ada Osei, Minister of Wells of Ghana, who opened the forum.", "speaker"),
        ("Wells run dry, recalled Ms. Ada Osei, Minister of Wells of Ghana.", "quoted"),
        ("Wells run dry, reiterates Ms. Ada Osei, Minister of Wells of Ghana.", "quoted"),
        (f"{ADA} has been received by the elders.", "participant"),
        (f"{ADA} will officially open the forum.", "speaker"),
        ("On the Ghanaian side were Ms. Ada Osei, Minister of Wells of Ghana, and a choir.", "participant"),
        (f"{ADA} was there as well.", "participant"),
        ("That wells run dry was underlined by Ms. Ada Osei, Minister of Wells of Ghana.", "quoted"),
        (f"{ADA} closed by saying that wells run dry.", "quoted"),
        (f"{ADA} officially opened it.", "speaker"),
        (f"{ADA} told those present that wells run dry.", "speaker"),
        (f"{ADA} had the last word.", "speaker"),
        ("Those who speak include Ms. Ada Osei, Minister of Wells of Ghana.", "speaker"),
        ("How deep a well goes was the subject of Ms. Ada Osei, Minister of Wells of Ghana.", "speaker"),
        ("Signatures were given by Ms. Ada Osei, Minister of Wells of Ghana.", "signatory"),
    ],
)
def test_parts_told_in_other_voices_and_orders(read: Read, text: str, role: str) -> None:
    assert read(f"{FORUM} {text}").rows("participations", "person_id", "role") == [("Ada Osei", role)]


@pytest.mark.parametrize(
    "text",
    [
        "The hall bears the name of Ms. Ada Osei, Minister of Wells of Ghana.",
        "The elders wrote to Ms. Ada Osei, Minister of Wells of Ghana.",
    ],
)
def test_who_is_merely_named_has_no_part(read: Read, text: str) -> None:
    assert read(f"{FORUM} {text}").rows("participations", "person_id", "role") == []


def test_a_host_receives_and_a_guest_is_received(read: Read) -> None:
    told = read(f"On 3 March 2021 {ADA} received {IVO} in Accra for a meeting.")
    assert told.rows("participations", "person_id", "role") == [
        ("Ada Osei", "host"),
        ("Ivo Petrov", "participant"),
    ]
    told = read(
        "On 3 March 2021 Mr. Ivo Petrov, Minister of Ports of Bulgaria, was received by Ms. Ada Osei,"
        " Minister of Wells of Ghana, for a meeting in Accra."
    )
    assert told.rows("participations", "person_id", "role") == [
        ("Ivo Petrov", "participant"),
        ("Ada Osei", "host"),
    ]


def test_who_is_named_together_with_somebody_shares_the_part(read: Read) -> None:
    told = read(f"{FORUM} {ADA} inaugurated the forum together with {IVO} and a choir.")
    assert told.rows("participations", "person_id", "role") == [
        ("Ada Osei", "speaker"),
        ("Ivo Petrov", "speaker"),
    ]


def test_a_verb_before_its_speaker_is_not_that_of_the_name_before_it(read: Read) -> None:
    told = read(f"{FORUM} Wells need the care of {ADA} noted Mr. Ivo Petrov, Minister of Ports of Bulgaria.")
    assert told.rows("participations", "person_id", "role") == [("Ivo Petrov", "quoted")]


def test_who_speaks_before_an_audience_is_a_speaker(read: Read) -> None:
    told = read(f"{FORUM} {ADA} told the participants that wells run dry.")
    assert told.rows("participations", "person_id", "role") == [("Ada Osei", "speaker")]
    told = read(f"{FORUM} {ADA} told reporters at the opening that wells run dry.")
    assert told.rows("participations", "person_id", "role") == [("Ada Osei", "quoted")]


def test_nobody_has_spoken_yet_at_what_is_to_come(read: Read) -> None:
    told = read(f"The Kivu Forum will be held in Goma on 3 March 2021. {ADA} said at the event wells count.")
    assert told.rows("participations", "person_id", "role") == [("Ada Osei", "quoted")]


def test_what_she_does_is_done_by_the_one_person_named_last(read: Read) -> None:
    told = read(f"{FORUM} {ADA} made the point. She was opening the forum.")
    assert told.rows("participations", "person_id", "role") == [("Ada Osei", "speaker")]
    told = read(f"{FORUM} Wells were dear to {ADA} and to {IVO} of old. He opened the forum.")
    assert told.rows("participations", "person_id", "role") == []


def test_a_wish_gives_no_part(read: Read) -> None:
    told = read(f"{FORUM} Crews wait for {ADA} to address the want of wells.")
    assert told.rows("participations", "person_id", "role") == []


@pytest.mark.parametrize(
    "text",
    [
        f"{ADA} delivered clean water to two towns.",
        f"{ADA} led the search for wells.",
        f"{ADA} received a degree in law from a college.",
        f"Under the leadership of {ADA} the towns dug wells.",
        f"{ADA} serves as Co-Chair of the Council for Wells.",
        f"{ADA} dug a well here, and we noted the day.",
    ],
)
def test_what_is_told_of_a_career_is_no_part(read: Read, text: str) -> None:
    assert read(f"{FORUM} {text}").rows("participations", "person_id", "role") == []


def test_what_they_agreed_makes_parties_of_both(read: Read) -> None:
    told = read(f"{ADA} met {IVO} in Accra on 3 March 2021, where they stressed the worth of wells.")
    assert told.rows("participations", "person_id", "role") == [
        ("Ada Osei", "participant"),
        ("Ivo Petrov", "participant"),
    ]


def test_the_name_of_a_law_gives_its_bearer_no_part(read: Read) -> None:
    told = read(f"{FORUM} {ADA} is here. The Ada Osei Wells Act, which honours her, was recalled.")
    assert told.rows("participations", "person_id", "role") == []


def test_who_signs_elsewhere_in_a_text_signs_what_was_signed(read: Read) -> None:
    told = read(
        "The Wells Treaty was signed in Goma on 3 March 2021. The Kivu Forum was held in Goma on 5 March 2021."
        f" So do I, {ADA} do hereby proclaim a day of wells."
    )
    signing = [row for row in told.rows("participations", "person_id", "role") if row[1] == "signatory"]
    assert signing == [("Ada Osei", "signatory")]


def test_the_careers_told_in_an_announcement_give_no_part_in_it(read: Read) -> None:
    told = read(
        "On 3 March 2021 Mr. Ivo Petrov, Minister of Ports of Bulgaria, issued a statement on appointments."
        f" {ADA} addressed many a forum in her time."
    )
    assert ("Ada Osei", "speaker") not in told.rows("participations", "person_id", "role")


def test_a_part_told_without_its_event_is_one_in_the_event_the_text_is_about(read: Read) -> None:
    told = read(
        "Mr. Ivo Petrov, Minister of Ports of Bulgaria, launched the Safe Nets Programme in 2019."
        f" On 3 March 2021 Ghana hosted the third Kivu Forum in Goma. {ADA} led the delegation."
    )
    rows = told.rows("participations", "event_id", "person_id", "role")
    assert [row[0] for row in rows if row[1] == "Ada Osei"] == ["third Kivu Forum"]


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (f"The Kivu Forum was opened in Goma on 3 March 2021 by {ADA}.", [("Ada Osei", "speaker")]),
        (f"The Wells Treaty was signed recently (3 March 2021) by {ADA}.", [("Ada Osei", "signatory")]),
        (f"The Kivu Forum was held in Goma on 3 March 2021 by the end of which {ADA} slept.", []),
        (
            f"The Kivu Forum was opened in Goma on 3 March 2021 and praised by {ADA}.",
            [("Ada Osei", "quoted")],
        ),
        (
            f"At the Kivu Forum in Goma {ADA} met {IVO}, and signed the Wells Treaty.",
            [("Ada Osei", "signatory"), ("Ivo Petrov", "participant")],
        ),
        (
            f"At the Kivu Forum in Goma {ADA} met {IVO}, who signed the Wells Treaty.",
            [("Ada Osei", "participant"), ("Ivo Petrov", "signatory")],
        ),
    ],
)
def test_agents_behind_words_of_time_and_what_one_subject_does(
    read: Read, sentence: str, rows: list[tuple[str, str]]
) -> None:
    assert read(sentence).rows("participations", "person_id", "role") == rows


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (f"{FORUM} {ADA} gave a speech. More wells are due, {IVO} said.", "speaker"),
        (f"{FORUM} {ADA} gave a speech. More wells are due, {IVO} told reporters.", "quoted"),
        (f"{FORUM} {ADA} came. More wells are due, {IVO} said.", "quoted"),
        (f"{FORUM} At the opening {IVO} said more wells are due.", "speaker"),
    ],
)
def test_who_is_quoted_among_speakers_spoke_too(read: Read, text: str, role: str) -> None:
    rows = read(text).rows("participations", "person_id", "role")
    assert ("Ivo Petrov", role) in rows


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (f"Taking part in the talks were {IVO} and his staff.", ("Ivo Petrov", "participant")),
        (f"Present at the meeting were {IVO} and his staff.", ("Ivo Petrov", "participant")),
        (f"The delegation was led by {ADA} and included {IVO}.", ("Ivo Petrov", "participant")),
        (f"The below is attributable to {IVO}: nets matter.", ("Ivo Petrov", "quoted")),
        (f"The vote of thanks was moved by {IVO}.", ("Ivo Petrov", "speaker")),
        (f"{IVO}, provided opening remarks.", ("Ivo Petrov", "opening_speaker")),
    ],
)
def test_parts_told_in_other_orders(read: Read, sentence: str, row: tuple[str, str]) -> None:
    told = read(
        f"{FORUM}\n\n{sentence}\n\nThe crews were glad of what they had been told on that day in Goma."
    )
    assert row in told.rows("participations", "person_id", "role")


def test_for_whom_another_speaks_says_nothing(read: Read) -> None:
    told = read(f"{FORUM} {ADA} on behalf of {IVO}, said that nets matter.")
    rows = told.rows("participations", "person_id", "role")
    assert [person for person, _ in rows] == ["Ada Osei"]


def test_who_has_the_floor_in_a_transcript_speaks(read: Read) -> None:
    told = read(
        f"Minister Petrov Before the Kivu Forum\n\n{FORUM}\n\nMINISTER PETROV: Nets matter to all of us here today.\n\n"
        "The crews were glad of what they had been told on that day in Goma."
    )
    assert told.rows("participations", "person_id", "role") == [("Petrov", "speaker")]


def test_whom_a_speaker_of_a_transcript_quotes_did_not_speak(read: Read) -> None:
    told = read(
        f"Minister Petrov Before the Kivu Forum\n\n{FORUM}\n\nMINISTER PETROV: Nets matter to all of us here today.\n\n"
        f"Nets are dear, {ADA} said in her time, and the crews knew it well on that day in Goma."
    )
    assert ("Ada Osei", "quoted") in told.rows("participations", "person_id", "role")


def parts(read: Read, text: str) -> dict[object, object]:
    return dict(read(f"{FORUM} {text}").rows("participations", "person_id", "role"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Minister of Ports Ivo Petrov will put his signature to the protocol.",
            {"Ivo Petrov": "signatory"},
        ),
        (
            "Looking on were Minister of Ports Ivo Petrov and Ambassador Ada Osei.",
            {"Ivo Petrov": "participant", "Ada Osei": "participant"},
        ),
        (
            "The forum was chaired by Minister of Ports Ivo Petrov, while Ambassador Ada Osei attended.",
            {"Ivo Petrov": "chair", "Ada Osei": "participant"},
        ),
        (
            "At its head was Minister of Ports Ivo Petrov; Ambassador Ada Osei was present as well.",
            {"Ivo Petrov": "head_of_delegation", "Ada Osei": "participant"},
        ),
        (
            "Minister of Ports Ivo Petrov attended the forum, as did Ambassador Ada Osei.",
            {"Ivo Petrov": "participant", "Ada Osei": "participant"},
        ),
    ],
)
def test_parts_in_the_orders_of_news(read: Read, text: str, expected: dict[object, object]) -> None:
    found = parts(read, text)
    assert {name: found.get(name) for name in expected} == expected


def test_who_welcomes_a_paper_is_no_host(read: Read) -> None:
    assert parts(read, "The paper was welcomed by Minister of Ports Ivo Petrov.") == {"Ivo Petrov": "quoted"}


def test_a_verb_that_ends_a_text_is_read(read: Read) -> None:
    text = "Ms. Ada Osei, Minister of Wells of Ghana, chaired On 3 March 2021, met with"
    assert read(text).column("persons", "name") == ["Ada Osei"]


@pytest.mark.parametrize(
    "when", ["on Tuesday, 16 February 2016,", "on 16 February 2016", "in Goma on February 16, 2016,"]
)
def test_who_signed_stands_behind_the_day(read: Read, when: str) -> None:
    text = f"An agreement was signed {when} by {ADA} and {IVO}"[:-1] + "."
    assert read(text).rows("participations", "person_id", "role") == [
        ("Ada Osei", "signatory"),
        ("Ivo Petrov", "signatory"),
    ]
