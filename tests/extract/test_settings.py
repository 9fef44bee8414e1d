"""When and where an event takes place, whether it does, and whether over a line."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The Kivu Forum was held on 3 March 2021.", "2021-03-03", None),
        ("On 3 March 2021, the Kivu Forum was held.", "2021-03-03", None),
        ("The Kivu Forum was held on March 3, 2021, in Goma.", "2021-03-03", None),
        ("The Kivu Forum was held from 3 to 5 March 2021.", "2021-03-03", "2021-03-05"),
        ("The Kivu Forum was held on 3–5 March 2021.", "2021-03-03", "2021-03-05"),
        ("From 30 March to 2 April 2021, the Kivu Forum was held.", "2021-03-30", "2021-04-02"),
        ("The Kivu Forum was held in March 2021.", "2021-03", None),
        ("The Kivu Forum was held in 2021.", "2021", None),
        ("The Kivu Forum (3 March 2021) was long.", "2021-03-03", None),
        ("The Kivu Forum ended on 5 March 2021.", None, "2021-03-05"),
        ("The Kivu Forum came to a close on 5 March 2021.", None, "2021-03-05"),
        ("The Kivu Forum was long.", None, None),
        ("The 2021 Kivu Forum was long.", "2021", None),
        ("The 4/2021 Meeting of the Kivu Reef Council was long.", "2021", None),
        ("The 2021 Kivu Forum was held on 3 January 2022.", "2022-01-03", None),
    ],
)
def test_days(read: Read, text: str, start: str | None, end: str | None) -> None:
    assert read(text).rows("events", "start_date", "end_date") == [(start, end)]


def test_a_day_of_a_later_sentence_is_the_events_too(read: Read) -> None:
    told = read("The Kivu Forum gathered forty crews. The forum was held on 3 March 2021.")
    assert told.rows("events", "name", "start_date") == [("Kivu Forum", "2021-03-03")]


def test_a_weekday_is_told_from_the_day_of_publication(read: Read) -> None:
    told = read("The Kivu Forum was held on Monday in Goma.", published="2021-03-04")
    assert told.rows("events", "start_date") == [("2021-03-01",)]


def test_a_weekday_alone_stays_unknown(read: Read) -> None:
    assert read("The Kivu Forum was held on Monday in Goma.").rows("events", "start_date") == [(None,)]


def test_each_event_of_a_sentence_takes_its_own_day(read: Read) -> None:
    told = read("The Kivu Forum was held on 3 March 2021 and the Apia Forum on 9 June 2022.")
    assert told.rows("events", "name", "start_date") == [
        ("Kivu Forum", "2021-03-03"),
        ("Apia Forum", "2022-06-09"),
    ]


@pytest.mark.parametrize(
    ("where", "venue", "city", "country"),
    [
        ("in Goma", None, "Goma", "CD"),
        ("in Cotonou, Benin", None, "Cotonou", "BJ"),
        ("in Benin", None, None, "BJ"),
        ("at the Harbour Hotel, Lilongwe", "Harbour Hotel", "Lilongwe", "MW"),
        ("at the Harbour Hotel in Lilongwe, Malawi", "Harbour Hotel", "Lilongwe", "MW"),
        ("in the Blue Room, Harbour Palace, in Vienna", "Blue Room, Harbour Palace", "Vienna", "AT"),
        ("at the Lusaka Convention Centre", "Lusaka Convention Centre", "Lusaka", "ZM"),
        ("at the University of Belmopan", "University of Belmopan", "Belmopan", "BZ"),
        ("in the capital, Tallinn", None, "Tallinn", "EE"),
    ],
)
def test_places(read: Read, where: str, venue: str | None, city: str | None, country: str | None) -> None:
    told = read(f"The Boat Builders Forum on Nets was held {where} on 3 March 2021.")
    assert told.rows("events", "venue", "city", "country_code") == [(venue, city, country)]


def test_a_place_in_the_name_is_not_where_it_takes_place(read: Read) -> None:
    told = read("The Lusaka Summit was held in Goma on 3 March 2021.")
    assert told.rows("events", "name", "city") == [("Lusaka Summit", "Goma")]


def test_a_place_in_a_post_is_not_where_it_takes_place(read: Read) -> None:
    told = read("The Kivu Forum was opened by Mr. Ivo Petrov, Mayor of Riga, on 3 March 2021.")
    assert told.rows("events", "name", "city", "country_code") == [("Kivu Forum", None, None)]


def test_the_datelines_place_where_its_day_is_the_events(read: Read) -> None:
    told = read("Tallinn, 3 March 2021 – Boat builders met at a forum on nets on 3 March 2021 and sang.")
    assert told.rows("events", "event_type", "city", "country_code") == [("conference", "Tallinn", "EE")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Kivu Forum was held in Goma.", "held"),
        ("The Kivu Forum will be held in Goma.", "planned"),
        ("The Kivu Forum is scheduled for 3 March 2031.", "planned"),
        ("The upcoming Kivu Forum is in Goma.", "planned"),
        ("The Kivu Forum is being held in Goma.", "ongoing"),
        ("The Kivu Forum was cancelled.", "cancelled"),
        ("The Kivu Forum was postponed.", "cancelled"),
    ],
)
def test_status(read: Read, text: str, status: str) -> None:
    assert read(text).rows("events", "name", "event_status") == [("Kivu Forum", status)]


@pytest.mark.parametrize(
    ("text", "online"),
    [
        ("The Kivu Forum was held online on 3 March 2021.", True),
        ("The Kivu Forum was held virtually on 3 March 2021.", True),
        ("The Kivu Forum was held via Zoom on 3 March 2021.", True),
        ("The Kivu Forum was held in Goma on 3 March 2021.", None),
        ("The Kivu Forum on online scams was held in Goma on 3 March 2021.", None),
    ],
)
def test_over_a_line(read: Read, text: str, online: bool | None) -> None:
    assert read(text).column("events", "is_online") == [online]


def test_what_is_signed_at_the_end_of_a_meeting_is_signed_on_its_day(read: Read) -> None:
    told = read(
        "The Baltic Ports Conference was held in Riga on 3 March 2021. At the end of the conference, the minutes"
        " were signed."
    )
    assert told.rows("events", "event_type", "start_date", "city") == [
        ("conference", "2021-03-03", "Riga"),
        ("signing", "2021-03-03", "Riga"),
    ]


def test_a_meeting_told_after_another_place_of_a_visit_is_there(read: Read) -> None:
    told = read(
        "Ms. Ada Osei, Minister of Wells of Ghana, travelled to Riga on 3 March 2021. In Sofia, Ms. Osei met with"
        " Mr. Ivo Petrov, Minister of Ports of Bulgaria. Ms. Osei also met with Ms. Mere Tuilagi, Governor of Upolu."
    )
    assert told.rows("events", "event_type", "city") == [
        ("visit", "Riga"),
        ("meeting", "Sofia"),
        ("meeting", "Sofia"),
    ]


def test_a_year_far_off_is_not_the_events(read: Read) -> None:
    told = read(
        "The Kivu Forum in Goma heard of nets, boats, oars, ropes, sails, masts, hulls, keels, planks, nails, tar,"
        " buoys and of a vote on the price of salt in 2023."
    )
    assert told.rows("events", "name", "start_date") == [("Kivu Forum", None)]


def test_a_course_is_held_in_the_one_country_named(read: Read) -> None:
    told = read("The Reef Authority of Palau held a workshop on nets on 3 March 2021.")
    assert told.rows("events", "event_type", "country_code") == [("workshop", "PW")]
    told = read("The Reef Authority of Palau and Fiji held a workshop on nets on 3 March 2021.")
    assert told.rows("events", "event_type", "country_code") == [("workshop", None)]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Palau hosts a conference on nets, said Benin on 3 March 2021.", "PW"),
        ("On 3 March 2021 Benin spoke at a conference that Palau organised.", "PW"),
        ("On 3 March 2021 Benin and Palau spoke at a conference.", None),
        ("Benin thanked Palau as the host of the conference on 3 March 2021.", "PW"),
        ("Benin praised Palau’s successful hosting of the conference on 3 March 2021.", "PW"),
        ("On 3 March 2021 Benin spoke at a conference hosted by the Government of Palau.", "PW"),
        ("Benin speaks at a conference on 3 March 2021, with Palau as the hosting state.", "PW"),
        ("On 3 March 2021 Benin spoke at a conference hosted by the Embassy of Palau.", None),
    ],
)
def test_a_country_that_hosts_is_where_it_takes_place(read: Read, text: str, country: str | None) -> None:
    assert read(text).rows("events", "event_type", "country_code") == [("conference", country)]


def test_a_city_of_another_clause_is_not_where_it_takes_place(read: Read) -> None:
    told = read("The office in Riga is the organiser; the Kivu Forum was held on 3 March 2021.")
    assert told.rows("events", "name", "city") == [("Kivu Forum", None)]


def test_what_is_signed_on_a_visit_is_signed_on_its_day(read: Read) -> None:
    told = read(
        "It was in January 2017, when Ms. Ada Osei, Minister of Wells of Ghana, visited Bulgaria, that both signed"
        " the Accra Accord."
    )
    assert told.rows("events", "event_type", "start_date", "country_code") == [
        ("visit", "2017-01", "BG"),
        ("signing", "2017-01", "BG"),
    ]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("A forum on nets was held in Livingstone, Zambia, on 3 March 2021.", "Livingstone"),
        ("On 3 March 2021 Zambia held a forum on nets in the town of Livingstone.", "Livingstone"),
        ("A forum on nets was held in Livingstone Hall, Zambia, on 3 March 2021.", None),
        ("A forum on nets was held in Livingstone on 3 March 2021.", "Livingstone"),
        ("On 3 March 2021 Zambia held a forum on nets with Livingstone.", None),
    ],
)
def test_an_ambiguous_name_is_a_place_beside_its_country(read: Read, text: str, city: str | None) -> None:
    assert read(text).rows("events", "event_type", "city") == [("conference", city)]


def test_a_day_right_before_a_later_noun_is_its_own(read: Read) -> None:
    told = read("The ministers recalled the Kivu Forum in May 2020 and the March 2021 Apia Forum in Benin.")
    assert told.rows("events", "name", "start_date") == [("Kivu Forum", "2020-05"), ("Apia Forum", "2021-03")]


def test_only_the_one_over_a_line_is(read: Read) -> None:
    told = read("Held in May 2020, the virtual Kivu Forum came before the Apia Forum in Benin.")
    assert told.rows("events", "name", "is_online") == [("Kivu Forum", True), ("Apia Forum", None)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("They looked forward to the Kivu Forum in May 2020.", "planned"),
        ("Recalling the Kivu Forum in May 2020, they look forward to more boats.", "held"),
        ("The Kivu Forum on 9 March 2021 is about boats.", "planned"),
        ("The Kivu Forum on 1 March 2021 was about boats.", "held"),
    ],
)
def test_what_lies_ahead_is_planned(read: Read, text: str, status: str) -> None:
    assert read(text, published="2021-03-04").rows("events", "event_status") == [(status,)]


def test_a_place_in_a_title_is_not_where_it_takes_place(read: Read) -> None:
    told = read("On “Boats in Benin and Nets in Fiji” the crews held a workshop on 3 March 2021.")
    assert told.rows("events", "event_type", "country_code") == [("workshop", None)]


def test_a_meeting_told_before_its_visit_is_where_the_visit_is(read: Read) -> None:
    told = read(
        "Experts Ana Lobo and Kofi Baba were received by Minister Ola Mensah on 3 March 2021. Their visit to Benin on"
        " 1-5 March 2021 is the second.",
    )
    assert ("meeting", "BJ") in told.rows("events", "event_type", "country_code")


def test_what_is_signed_at_the_end_has_the_day_of_the_meeting(read: Read) -> None:
    told = read(
        "The 10th Delta Conference was held in Lilongwe on 3 March 2021. Boats are white. Nets are mended. Crews rest."
        " Wells are deep. Kilns are hot. At the end the minutes of the meeting were signed."
    )
    assert ("signing", "2021-03-03") in told.rows("events", "event_type", "start_date")


def test_the_day_before_a_meeting_in_passing_is_that_of_what_is_told(read: Read) -> None:
    told = read(
        "May 3, 2021, at 1100hrs, following the weekly cabinet meeting, Minister Ada Osei disclosed the plan."
    )
    assert ("statement", "2021-05-03") in told.rows("events", "event_type", "start_date")


def test_what_follows_a_visit_of_one_day_is_on_that_day_and_there(read: Read) -> None:
    told = read(
        "On 3 May 2021, Minister Ada Osei visited Benin. She took part in the welcoming ceremony before having a"
        " meeting with President Ori Vale."
    )
    assert told.rows("events", "event_type", "start_date", "country_code") == [
        ("visit", "2021-05-03", "BJ"),
        ("ceremony", "2021-05-03", "BJ"),
        ("meeting", "2021-05-03", "BJ"),
    ]


def test_what_lies_at_another_time_is_not_on_the_day_of_the_visit(read: Read) -> None:
    told = read(
        "On 3 May 2021, Minister Ada Osei visited Benin. She recalled her last meeting with President Ori Vale."
    )
    assert ("meeting", "2021-05-03") not in told.rows("events", "event_type", "start_date")


def test_one_more_meeting_is_on_the_day_of_the_first(read: Read) -> None:
    told = read(
        "On 3 May 2021, Minister Ada Osei met with President Ori Vale. She also met with Minister Bo Lund of Benin."
    )
    assert told.column("events", "start_date") == ["2021-05-03", "2021-05-03"]


@pytest.mark.parametrize("published", ["2021-05-30", None])
def test_a_day_long_past_that_opens_a_text_is_not_today(read: Read, published: str | None) -> None:
    told = read(
        "On 3 May 2021, Minister Ada Osei signed the Reef Pact. Today, she met with Minister Bo Lund.",
        published=published,
    )
    assert told.rows("events", "event_type", "start_date") == [
        ("signing", "2021-05-03"),
        ("meeting", published),
    ]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("On 3 May 2021, Minister Ada Osei met with Minister Bo Lund over the situation in Goma.", None),
        ("On 3 May 2021, Minister Ada Osei signed the Reef Pact against goods made in Goma.", None),
        ("On 3 May 2021, Minister Ada Osei met with Minister Bo Lund in Goma.", "Goma"),
        ("The meeting on boats in the Mekong River was held on 3 May 2021.", None),
    ],
)
def test_where_a_topic_lies_is_not_where_it_takes_place(read: Read, text: str, city: str | None) -> None:
    assert read(text).column("events", "city") == [city]


def test_a_known_house_is_a_venue_in_its_country(read: Read) -> None:
    told = read(
        "On 3 May 2021, at the Blue Room, Government House, Minister Ada Osei of Thailand met with Bo Lund, Mayor."
    )
    assert told.rows("events", "venue", "city", "country_code") == [
        ("Blue Room, Government House", None, "TH"),
    ]


def test_a_place_may_be_the_text_of_a_link(read: Read) -> None:
    told = read("On 3 May 2021, Minister Ada Osei traveled to [Benin](https://example.org/benin) with crews.")
    assert told.rows("events", "start_date", "country_code") == [("2021-05-03", "BJ")]
