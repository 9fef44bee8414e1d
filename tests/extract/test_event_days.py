"""The first and the last day of what lasts: told apart, or by the number of days between."""

from __future__ import annotations

from datetime import date

import pytest
from reading import Read

from fourthp.validate.derivation import follows


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("At the close of the week-long forum in Riga on 12 May 2021, delegates sang.", (None, "2021-05-12")),
        ("At the end of the week-long forum in Riga on 12 May 2021, delegates sang.", (None, "2021-05-12")),
        ("The training in Riga ends on 12 May 2021.", (None, "2021-05-12")),
        ("A workshop on nets wrapped up in Riga on 12 May 2021.", (None, "2021-05-12")),
        ("At the close of the forum in Riga on 12 May 2021, delegates sang.", ("2021-05-12", None)),
    ],
)
def test_the_last_day_alone(read: Read, text: str, days: tuple[str | None, str | None]) -> None:
    assert read(text).rows("events", "start_date", "end_date") == [days]


@pytest.mark.parametrize(
    "text",
    [
        "The workshop opened in Riga on 10 May 2021 and will run until 12 May 2021.",
        "The workshop, which lasts until 12 May 2021, began in Riga on 10 May 2021.",
        "The workshop started in Riga on 10 May 2021 and runs through 12 May 2021.",
        "The workshop began in Riga on 10 May 2021. It ended on 12 May 2021.",
        "A workshop ended in Riga on 12 May 2021. It had begun on 10 May 2021.",
        "A three-day workshop kicked off in Riga on 10 May 2021.",
        "On 10 May 2021 a three-day workshop for prosecutors was opened in Riga by the Minister.",
        "A workshop of three days, which the Minister opened in Riga on 10 May 2021, is about nets.",
        "For a workshop of three days 80 people came together on 10 May 2021 in Riga.",
        "A workshop on nets opened in Riga on 10 May 2021. It lasts three days.",
        "A workshop on nets opened in Riga on 10 May 2021. For three days it will look at reefs, too.",
        "A workshop on nets began in Riga on 10 May 2021. Over the three days, experts will look at reefs.",
        "The workshop began in Riga on 10 May 2021.\nOver three days the event looks at nets.",
        "A three-day workshop for 40 officers ended in Riga on 12 May 2021.",
        "At the close of the three-day workshop in Riga on 12 May 2021, delegates sang.",
        "A workshop was held in Riga for three days from 10 May 2021.",
        "For three days from 10 May 2021, a workshop was held in Riga.",
        "On 10 May - 12 May 2021, a workshop was held in Riga.",
    ],
)
def test_first_and_last_day(read: Read, text: str) -> None:
    assert read(text).rows("events", "event_type", "start_date", "end_date") == [
        ("workshop", "2021-05-10", "2021-05-12")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The three-day workshop was held in Riga on 10 May 2021.",
        "The workshop began in Riga on 10 May 2021, three days after the flood.",
        "The workshop opened in Riga on 10 May 2021 and followed a two-day meeting.",
    ],
)
def test_days_that_tell_no_last_day(read: Read, text: str) -> None:
    assert read(text).column("events", "end_date")[0] is None


def test_what_is_derived_says_so(read: Read) -> None:
    told = read("A two-day workshop on nets opened in Riga on 10 May 2021.")
    (event,) = (f for f in told.facts if f.resource == "events")
    assert event.cells["end_date"].method == "derived:start_and_length"
    assert [told.text[s.start : s.end] for s in event.cells["end_date"].spans] == ["10 May 2021", "two-day"]


@pytest.mark.parametrize(
    "text",
    [
        "A three-day workshop on nets ended in Riga yesterday.",
        "The workshop in Riga, on its second day on 11 May 2021, heard a film.",
        "A workshop on nets was held in Riga on 10 May 2021. Two days later, ministers met in Turku.",
        "The 2018 Workshop on Nets ended in Riga on July 26.",
        "A workshop on nets was held in Riga on Tuesday and ends on Thursday.",
    ],
)
@pytest.mark.parametrize("published", [None, "2021-05-14"])
def test_a_day_follows_from_its_words_or_is_derived(read: Read, text: str, published: str | None) -> None:
    told = read(text, published=published)
    anchor = date.fromisoformat(published) if published else None
    days = [
        (str(cell.value), cell)
        for fact in told.facts
        if fact.resource == "events"
        for column, cell in fact.cells.items()
        if column in ("start_date", "end_date")
    ]
    assert [
        value
        for value, cell in days
        if not cell.method.startswith("derived:")
        and not any(follows("date", value, told.text, span, anchor) for span in cell.spans)
    ] == []


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Minister Ana Kolb visited Guyana in 2013 and 2015.", [("GY", "2013"), ("GY", "2015")]),
        (
            "Such workshops were held in Kenya in May 2021 and in Nepal in June 2022.",
            [("KE", "2021-05"), ("NP", "2022-06")],
        ),
        ("Two such summits were held in 2017 and 2018.", [(None, "2017"), (None, "2018")]),
        (
            "Summits were held on 30 November 2021, 13 December 2021 and 16 January 2022.",
            [(None, "2021-11-30"), (None, "2021-12-13"), (None, "2022-01-16")],
        ),
    ],
)
def test_a_series_told_by_its_days(read: Read, text: str, events: list[tuple[str | None, str]]) -> None:
    assert read(text).rows("events", "country_code", "start_date") == events


def test_one_event_is_no_series(read: Read) -> None:
    told = read("The summit was held on 3 May 2021 and the report of 4 June 2021 praised it.")
    assert told.column("events", "start_date") == ["2021-05-03"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nets matter, the Minister said on 3 May 2021.\nHe spoke at a meeting with fishers.", "meeting"),
        (
            "Nets matter, Ana Kolb said on 3 May 2021.\nShe was speaking at the closing of a workshop.",
            "workshop",
        ),
        (
            "Nets matter, Minister Ana Kolb said on 3 May 2021.\nKolb spoke during a training session for men.",
            "workshop",
        ),
    ],
)
def test_the_day_on_which_somebody_spoke_there(read: Read, text: str, kind: str) -> None:
    assert read(text).rows("events", "event_type", "start_date") == [(kind, "2021-05-03")]


def test_a_day_of_telling_is_none_of_what_is_to_come(read: Read) -> None:
    told = read(
        "Nets matter, the Minister said on 3 May 2021.\nHe will attend a meeting with fishers in Riga."
    )
    assert told.column("events", "start_date") == [None]


def test_a_ceremony_ends_on_the_day_on_which_it_is_held(read: Read) -> None:
    told = read("The closing ceremony of Operation Gull 8 at Reef Base ended on 3 May 2021.")
    assert told.rows("events", "event_type", "name", "start_date", "venue") == [
        ("ceremony", None, "2021-05-03", "Reef Base"),
        ("operation", "Operation Gull 8", None, None),
    ]


def test_checks_are_those_of_the_operation(read: Read) -> None:
    told = read(
        "A pan-European operation against theft had the support of Norway. Checks from 3 to 5 May 2021 were many."
    )
    assert told.rows("events", "event_type", "start_date", "end_date") == [
        ("operation", "2021-05-03", "2021-05-05")
    ]


def test_what_a_caption_announces_is_told_once(read: Read) -> None:
    told = read(
        "Those attending the regional workshop in Nadi, Fiji.\n\nA regional workshop on nets began on 3 May 2021."
    )
    assert told.rows("events", "event_type", "city", "start_date") == [("workshop", "Nadi", "2021-05-03")]


def test_the_first_and_the_second(read: Read) -> None:
    told = read("The first training was held from 17 to 21 May 2021, and the second from 14 to 18 June 2021.")
    assert told.rows("events", "start_date", "end_date") == [
        ("2021-05-17", "2021-05-21"),
        ("2021-06-14", "2021-06-18"),
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Three days of talks on nets ended in Riga on 12 May 2021.", ("2021-05-10", "2021-05-12")),
        ("Police chiefs are meeting in Riga until 12 May 2021.", (None, "2021-05-12")),
    ],
)
def test_days_of_talks(read: Read, text: str, days: tuple[str | None, str | None]) -> None:
    assert read(text).rows("events", "start_date", "end_date") == [days]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Police chiefs are meeting in Riga until Friday.", "2021-05-14"),
        ("The forum lasts until Friday and takes place in Riga.", "2021-05-14"),
        ("The forum in Riga ran until Friday.", "2021-05-07"),
    ],
)
def test_a_weekday_until_which_something_lasts(read: Read, text: str, last: str) -> None:
    assert read(text, published="2021-05-12").column("events", "end_date") == [last]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("This is the first visit to Norway of Minister Ana Kolb since her election in May 2021.", None),
        ("Minister Ana Kolb visited Norway after the storms of 3 May 2021.", None),
        ("Minister Ana Kolb visited Norway in the night of 3 May 2021.", "2021-05-03"),
        ("The talks of 3 May 2021 in Riga went well.", "2021-05-03"),
        ("The crews make some 40 trips per day during 3-5 May 2021.", "no event"),
    ],
)
def test_the_day_of_something_else(read: Read, text: str, day: str | None) -> None:
    assert (read(text).column("events", "start_date") or ["no event"])[:1] == [day]


def test_years_in_what_somebody_said_are_none_of_the_event(read: Read) -> None:
    text = (
        "A workshop opened in Riga. At the opening ceremony the Minister of Ports Ana Lobo said between 2011 and 2014"
        " much was done."
    )
    assert set(read(text).column("events", "start_date")) == {None}


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Two days later, the ministers", "2021-05-05"),
        ("A week later, the ministers", "2021-05-10"),
        ("The following day, the ministers", "2021-05-04"),
        ("A day earlier, the ministers", "2021-05-02"),
        ("The previous day, the ministers", "2021-05-02"),
        ("Two days later than planned, the ministers", None),
        ("The next day of rest, the ministers", None),
    ],
)
def test_a_day_told_from_another(read: Read, words: str, day: str | None) -> None:
    told = read(f"A workshop on nets was held in Riga on 3 May 2021. {words} signed a memorandum on reefs.")
    assert told.rows("events", "event_type", "start_date") == [("workshop", "2021-05-03"), ("signing", day)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On the second day of the workshop on nets, on 4 May 2021, Minister Ana Kolb spoke.", "2021-05-03"),
        ("The workshop on nets entered its third day on 5 May 2021.", "2021-05-03"),
        (
            "On day two of the workshop on nets, which began on 3 May 2021, Minister Ana Kolb spoke.",
            "2021-05-03",
        ),
    ],
)
def test_the_first_day_is_told_by_a_later_one(read: Read, text: str, day: str) -> None:
    assert read(text).column("events", "start_date") == [day]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The 2018 Gull Forum on Nets opened in Riga on July 26.", ("2018-07-26", None)),
        ("The 2018 Gull Forum on Nets came to its end in Riga July 26.", (None, "2018-07-26")),
    ],
)
def test_a_day_in_the_year_of_the_name(read: Read, text: str, days: tuple[str | None, str | None]) -> None:
    assert read(text).rows("events", "start_date", "end_date") == [days]
