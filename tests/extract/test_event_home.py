"""The country where a text is at home, for an event that it tells without a place."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "country", "method"),
    [
        ("A workshop on nets was held on 3 May 2021. Kenya has long coasts.", "KE", "country:only_one_named"),
        (
            "A workshop on nets was held on 3 May 2021. Kenya has coasts; Kenya has reefs. Ghana sent men to Kenya.",
            "KE",
            "country:named_most",
        ),
        (
            "A memorandum was signed on 3 May 2021. Kenya has coasts; Kenya has reefs. Ghana sent men to Kenya.",
            "KE",
            "country:named_most",
        ),
        (
            "Two ministries met on 3 May 2021. Kenya has coasts and Ghana has reefs. Boats come to Mombasa.",
            "KE",
            "country:of_all_towns",
        ),
    ],
)
def test_a_country_that_is_plain(read: Read, text: str, country: str, method: str) -> None:
    (event,) = (f for f in read(text).facts if f.resource == "events")
    assert (event.cells["country_code"].value, event.cells["country_code"].method) == (country, method)


@pytest.mark.parametrize(
    "text",
    [
        "A workshop on nets was held on 3 May 2021. Kenya has coasts and Ghana has reefs.",
        "The workshop of 3 May 2021 was paid for by the Embassy of Kenya.",
        "Two ministries met on 3 May 2021. Kenya has coasts; Kenya has reefs. Ghana sent men to Kenya.",
    ],
)
def test_a_country_that_is_not(read: Read, text: str) -> None:
    assert set(read(text).column("events", "country_code")) == {None}


def test_what_was_in_the_country_was_at_home(read: Read) -> None:
    told = read(
        "RIGA, 3 May 2021 – Latvia has done much, said Envoy Ana Kolb after an official visit to the country."
    )
    assert told.rows("events", "event_type", "country_code") == [("visit", "LV")]


def test_a_headline_tells_the_day_of_what_the_lead_speaks_of(read: Read) -> None:
    told = read(
        "Conference on nets held in Riga on 3 May 2021\n\nThose at the conference talked of reefs, said Ana Kolb."
    )
    assert told.rows("events", "start_date", "city") == [("2021-05-03", "Riga")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "The ministers opened a forum in Riga on 3 May 2021. To end it they signed a memorandum on nets.",
            [("conference", "LV"), ("signing", "LV")],
        ),
        (
            "The ministers met in Riga on 3 May 2021. On 9 May 2020 they had signed a memorandum on nets.",
            [("meeting", "LV"), ("signing", None)],
        ),
        (
            "The ministers met in Riga on 3 May 2021. They are off to the World Reef Summit, held on 3 May 2021.",
            [("meeting", "LV"), ("conference", None)],
        ),
        (
            "The ministers met in Riga on 3 May 2021. Ana Kolb attended the Reef Forum in Oslo on 3 May 2021."
            " They signed a memorandum on nets.",
            [("meeting", "LV"), ("conference", "NO"), ("signing", None)],
        ),
    ],
)
def test_the_country_of_all_events_told(read: Read, text: str, rows: list[tuple[str, str | None]]) -> None:
    assert read(text).rows("events", "event_type", "country_code") == rows


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A panel discussion on nets was held on 3 May 2021. Kenya has coasts; Kenya has reefs.", "KE"),
        ("A panel discussion on nets was held online on 3 May 2021. Kenya has long coasts.", None),
        ("The minister signed a memorandum on nets on 3 May 2021. Kenya has coasts; Kenya has reefs.", "KE"),
        ("The minister met Envoy Bo Lund on 3 May 2021 to discuss the war in Kenya.", None),
        ("The Global Reef Forum was held on 3 May 2021. Kenya has long coasts.", None),
    ],
)
def test_the_only_country_named(read: Read, text: str, country: str | None) -> None:
    assert read(text).column("events", "country_code") == [country]


def test_a_country_told_in_another_sentence_than_the_town(read: Read) -> None:
    told = read("The forum on nets was held in the town of Tolvia. The forum ended in Kenya on 3 May 2021.")
    assert told.rows("events", "city", "country_code") == [("Tolvia", "KE")]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Riga Conference on Nets will be held on 3 May 2021.", "LV"),
        ("The Riga Process Conference on Nets will be held on 3 May 2021.", None),
        ("The Riga Oslo Dialogue on Nets will be held on 3 May 2021.", None),
        ("The Reef Conference on Riga Nets will be held on 3 May 2021.", None),
    ],
)
def test_the_town_in_which_a_name_begins(read: Read, text: str, country: str | None) -> None:
    assert set(read(text).column("events", "country_code")) == {country}


OFFICIAL = "https://www.moi.gov.lv/news/1"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "The minister signed a bill on nets on 3 May 2021. Latvia has coasts; Latvia has reefs.",
            [("signing", None)],
        ),
        ("A workshop on nets was held on 3 May 2021. Latvia has coasts.", [("workshop", "LV")]),
        (
            "The ministers met in Oslo, Norway, on 3 May 2021. The Reef Forum was praised.",
            [("meeting", "NO"), ("conference", None)],
        ),
        (
            "The minister visited Oslo, Norway, on 3 May 2021. During the trip, he met Governor Bo Lund.",
            [("visit", "NO"), ("meeting", "NO")],
        ),
    ],
)
def test_what_a_governments_page_leaves_open(
    read: Read, text: str, rows: list[tuple[str, str | None]]
) -> None:
    assert read(text, url=OFFICIAL).rows("events", "event_type", "country_code") == rows
