"""Days and places apart from their events: the line below a headline, the dateline, the day that opens a text."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("line", "day", "venue", "city"),
    [
        ("3 May 2021, Gull Hall, Government House", "2021-05-03", "Gull Hall, Government House", None),
        (
            "Monday 3 May 2021, 09.00 hrs. at Gull Hall, Lilongwe (As delivered)",
            "2021-05-03",
            "Gull Hall",
            "Lilongwe",
        ),
    ],
)
def test_the_line_below_a_headline_tells_day_and_place(
    read: Read, line: str, day: str, venue: str, city: str | None
) -> None:
    title = "Opening address by Ana Lobo at the 81st Session of the BOATS"
    told = read(f"{title}\n\n{line}\n\nDear friends, nets matter to all of us.\n", title=title)
    assert told.rows("events", "name", "start_date", "venue", "city") == [
        ("81st Session of the BOATS", day, venue, city)
    ]


def test_a_sentence_below_a_headline_is_no_such_line(read: Read) -> None:
    told = read(
        "Address by Ana Lobo at the 81st Session of the BOATS\n\nOn 3 May 2021 crews rested at Gull Hall.\n"
    )
    assert told.rows("events", "start_date") in ([], [(None,)])


def test_a_dateline_in_capitals_is_a_place(read: Read) -> None:
    told = read("LILONGWE, 3 May 2021 – The Kivu Forum was opened here today by Minister Ana Lobo.")
    assert told.rows("events", "city", "country_code") == [("LILONGWE", "MW")]


def test_today_is_the_day_that_opens_the_text(read: Read) -> None:
    told = read(
        "May 3, 2021, Spokesperson Ana Lobo disclosed that crews rest. At a meeting today, ministers approved nets.",
        published="2021-05-05",
    )
    assert ("meeting", "2021-05-03") in told.rows("events", "event_type", "start_date")


@pytest.mark.parametrize(
    "text",
    [
        "The ministers recalled the May 2020 Lilongwe Accord on Boats at a workshop in Benin.",
        "Since 3 May 2020, crews gathered at a workshop in Benin.",
        "3 May 2020 will mark ten years of nets, and a workshop in Benin is part of it.",
    ],
)
def test_these_days_are_not_the_events(read: Read, text: str) -> None:
    assert read(text).rows("events", "event_type", "start_date") == [("workshop", None)]


def test_what_will_be_signed_on_a_visit_is_another_signing(read: Read) -> None:
    told = read(
        "The pact stands in the Kivu Declaration, signed by both ministers on 3 May 2020, and will be signed during an"
        " official visit of Minister Ana Lobo to Benin on 9 June 2021.",
        published="2021-05-05",
    )
    assert sorted(r for r in told.rows("events", "event_type", "start_date") if r[0] == "signing") == [
        ("signing", "2020-05-03"),
        ("signing", "2021-06-09"),
    ]


def test_two_who_met_are_told_before_the_verb(read: Read) -> None:
    told = read(
        "On 3 May 2021 Ana Lobo, the Minister of Labour, and Kofi Baba, the Ambassador of Benin, met."
    )
    assert told.rows("events", "event_type", "start_date") == [("meeting", "2021-05-03")]


def test_a_briefing_told_again_by_its_last_word_is_one(read: Read) -> None:
    told = read(
        "Welcome to today’s press briefing. Before I close the briefing, one word.", published="2021-05-05"
    )
    assert told.column("events", "event_type") == ["statement"]


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2021, Minister Ada Osei met with Minister Bo Lund in Goma on the sidelines of the 4th Delta Forum.",
        "On 3 May 2021, Minister Ada Osei met with Minister Bo Lund in Goma during the 4th Delta Forum.",
    ],
)
def test_a_gathering_is_where_people_met_on_its_sidelines(read: Read, text: str) -> None:
    assert read(text).rows("events", "name", "start_date", "city") == [
        (None, "2021-05-03", "Goma"),
        ("4th Delta Forum", None, "Goma"),
    ]


def test_a_meeting_at_the_side_of_a_gathering_is_where_it_is(read: Read) -> None:
    told = read(
        "On the margins of the 4th Delta Forum in Goma on 3 May 2021, Minister Ada Osei met with Minister Bo Lund."
    )
    assert told.rows("events", "name", "start_date", "city") == [
        ("4th Delta Forum", None, "Goma"),
        (None, "2021-05-03", "Goma"),
    ]


def test_a_part_is_where_and_when_its_whole_is(read: Read) -> None:
    told = read("On 3 May 2021, in Goma, crews joined the plenary session of the 4th Delta Forum.")
    assert ("4th Delta Forum", "2021-05-03", "Goma") in told.rows("events", "name", "start_date", "city")


def test_the_same_day_is_the_day_told_before(read: Read) -> None:
    told = read("On 3 May 2021, crews met Ms Ode. On the same day, Minister Ada Osei signed the Reef Pact.")
    assert ("signing", "2021-05-03") in told.rows("events", "event_type", "start_date")


def test_the_number_and_year_of_a_series_open_its_name(read: Read) -> None:
    told = read(
        "The cabinet approved the 3/2025 Cabinet Retreat. The 3/2025 cabinet retreat is on 3 May 2025 in Goma."
    )
    assert told.rows("events", "name", "start_date", "city") == [
        ("3/2025 Cabinet Retreat", "2025-05-03", "Goma")
    ]


def test_what_was_here_was_where_the_text_was_written(read: Read) -> None:
    told = read(
        "RIGA, May 3 — The Ports Ministry launched a plan on nets here today.", published="2021-05-04"
    )
    assert told.rows("events", "event_type", "start_date", "city") == [("launch", "2021-05-03", "RIGA")]


@pytest.mark.parametrize("words", ["more about it is found here", "people from here and abroad"])
def test_here_may_be_said_of_other_things(read: Read, words: str) -> None:
    told = read(
        f"RIGA, May 3 — A plan was made.\n\nA seminar was held on 1 May 2021, and {words}.",
        published="2021-05-04",
    )
    assert told.column("events", "city") == [None]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("RIGA, 3 May 2021 - A workshop on nets was held on 1 May 2021 by the ministry of Latvia.", "RIGA"),
        (
            "RIGA, 3 May 2021 - A workshop on nets was held from 2 to 5 May 2021 by the ministry of Latvia.",
            "RIGA",
        ),
        ("RIGA, 3 May 2021 - A workshop on nets was held by the ministry of Latvia.", "RIGA"),
        ("RIGA, 3 May 2021 - A workshop on nets was held on 1 April 2021 by the ministry of Latvia.", None),
        ("RIGA, 3 May 2021 - A workshop on nets was held on 1 May 2021 by the ministry of Kenya.", None),
        (
            "RIGA, 3 May 2021 - A workshop on nets was held on 1 May 2021 in Goma by the ministry of Latvia.",
            "Goma",
        ),
    ],
)
def test_the_town_of_the_dateline_of_a_later_day(read: Read, text: str, city: str | None) -> None:
    assert read(text).column("events", "city") == [city]


_VISITED = "I visited Kenya on 3 March 2021. Nets must be safe."
_REMARKS = (
    f"Remarks by Minister Ada Osei at the opening of the 2nd Gull Forum\n\nI thank the hosts. {_VISITED}"
)


def _named(read: Read, text: str) -> list[object]:
    rows = read(text, title=text.split("\n", 1)[0]).rows("events", "event_type", "name")
    return [name for _, name in rows if name]


def test_a_headline_tells_at_what_the_words_were_spoken(read: Read) -> None:
    assert _named(read, _REMARKS) == ["2nd Gull Forum"]


def test_what_the_text_calls_otherwise_by_the_same_number_is_told_once(read: Read) -> None:
    again = "It is good to be at the 2nd Forum of the Gull Bay States in Accra on 3 March 2021."
    assert len(_named(read, f"{_REMARKS} {again}")) == 1


def test_other_headlines_tell_no_event_of_their_own(read: Read) -> None:
    text = f"Minister Ada Osei looks ahead to the 2nd Gull Forum\n\nI thank the hosts. {_VISITED}"
    assert _named(read, text) == []
