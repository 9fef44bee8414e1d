"""Where an event takes place, where no list knows the town; days that are none of an event."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lobo attended a two-day meeting on nets in 2021, in Tolvia, as agreed.",
        "A workshop on Law Enforcement in Parliament was held on 3 March 2021.",
        "The talks of 3 March 2021 in Norwegian were short.",
        "The workshop on trafficking in Persons was held on 3 March 2021.",
        "The meeting in MARCH was held on 3 March 2021.",
    ],
)
def test_capitals_that_are_no_town(read: Read, text: str) -> None:
    assert set(read(text).column("events", "city")) <= {None}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Two states agreed on patrols after a two-day meeting in Tolvia Mara.", "Tolvia Mara"),
        ("A workshop on nets opened in Tolvia on 3 March 2021.", "Tolvia"),
        ("The talks on nets were held in Tolvia, Norway, on 3 March 2021.", "Tolvia"),
        ("The talks on nets were held on 3 March 2021 in the town of Tolvia.", "Tolvia"),
        ("The talks on nets were held with twelve states in Tolvia on 3 March 2021.", "Tolvia"),
        ("In Tolvia, the talks on nets ended on 3 March 2021.", "Tolvia"),
        (
            "On 3 March 2021 police raided a house in Mara Tolv district, Rayong province.",
            "Mara Tolv district",
        ),
        ("On 3 March 2021 police raided a house in Rayong’s Tolvia district.", "Tolvia district"),
        ("On 3 March 2021 police raided a house in Mae Sot district, Tak province.", "Mae Sot"),
        ("The talks on nets were held on 3 March 2021. The venue was Riga.", "Riga"),
    ],
)
def test_a_town_that_no_list_knows(read: Read, text: str, town: str) -> None:
    assert read(text).column("events", "city") == [town]


@pytest.mark.parametrize("word", ["by", "until", "since"])
def test_the_end_of_a_term_is_no_day_of_an_event(read: Read, word: str) -> None:
    told = read(f"After the meeting in Riga, the two forces will run a hotline {word} 3 March 2021.")
    assert told.rows("events", "city", "start_date") == [("Riga", None)]


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2021, Vienna was the venue of a workshop on nets.",
        "Vienna was where a workshop on nets was held on 3 May 2021.",
        "On 3 May 2021, Vienna became the scene of a workshop on nets.",
    ],
)
def test_a_town_of_which_it_is_said(read: Read, text: str) -> None:
    assert read(text).column("events", "city") == ["Vienna"]


def test_a_country_that_receives_guests_is_visited(read: Read) -> None:
    told = read("Azerbaijan received a delegation of the Council of Europe on 3 May 2021.")
    assert told.rows("events", "event_type", "country_code", "start_date") == [("visit", "AZ", "2021-05-03")]


def test_a_person_who_receives_guests_meets_them(read: Read) -> None:
    told = read("Minister Ana Kolb received a delegation of the Council of Europe on 3 May 2021.")
    assert told.column("events", "event_type") == ["meeting"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Envoy Ana Kolb travelled to Mara Tolv, Norway, on 3 May 2021.", ("Mara Tolv", "NO")),
        ("A seminar on nets was held on 3 May 2021 in Gull Hall in Rose Tolv.", ("Rose Tolv", None)),
        ("A seminar on nets was held on 3 May 2021 in Tolvia, Texas.", ("Tolvia", "US")),
        ("A seminar on nets was held on 3 May 2021 in Vienna, Texas.", ("Vienna", "US")),
        ("A seminar on nets was held on 3 May 2021 in Valencia, Caracas.", ("Caracas", "VE")),
        ("A seminar on nets was held on 3 May 2021 in Muara Perlis.", ("Muara Perlis", None)),
        ("A seminar on nets was held on 3 May 2021 in Rayong Province.", ("Rayong", "TH")),
        ("A seminar on nets was held on 3 May 2021 in Greater London.", ("London", "GB")),
    ],
)
def test_the_town_and_where_it_lies(read: Read, text: str, place: tuple[str, str | None]) -> None:
    assert read(text).rows("events", "city", "country_code") == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ana Kolb met the Consul-General to Vienna on 3 May 2021.",
        "A seminar on nets was held on 3 May 2021 in Gull Hall in March.",
        "Nets were released on 3 May 2021 by a company that a court of appeal of the whole region had once fined for"
        " fraud in Tolvia, Norway.",
    ],
)
def test_capitals_that_are_not_where_it_was(read: Read, text: str) -> None:
    assert set(read(text).column("events", "city")) <= {None}


def test_a_journey_to_a_list_of_towns_is_none_to_the_second_of_two(read: Read) -> None:
    told = read(
        "Envoy Ana Kolb will travel to Vienna, Geneva, and Riga on 3 May 2021.", published="2021-05-01"
    )
    assert told.column("events", "city") == ["Vienna"]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Norway signed a memorandum of understanding on trafficking in Nairobi on 3 May 2023.",
        "From 3 to 5 May 2023 Nairobi hosted a conference on trafficking.",
        "From 3 to 5 May 2023 Nairobi played host to a conference on trafficking.",
        "A conference on support for victims in Nairobi from 3 to 5 May 2023 drew fifty guests.",
    ],
)
def test_a_town_before_the_day_or_that_hosts(read: Read, text: str) -> None:
    assert read(text).column("events", "city") == ["Nairobi"]


def test_a_town_of_what_an_event_is_about(read: Read) -> None:
    text = "On 3 May 2023 a conference on support for victims in Nairobi drew fifty guests."
    assert read(text).column("events", "city") == [None]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("They met at the Government House of Norway in Tolv Jaya on 3 May 2021.", ("Tolv Jaya", "NO")),
        ("They met at Government House in Bangkok on 3 May 2021.", ("Bangkok", "TH")),
        ("She signed the Net Act on 3 May 2021 against theft everywhere, including in Riga.", (None, None)),
    ],
)
def test_a_house_of_another_state_and_a_place_spoken_of(
    read: Read, text: str, place: tuple[str | None, str | None]
) -> None:
    assert read(text).rows("events", "city", "country_code") == [place]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "The Minister will begin her trip in Riga, Latvia where she will attend the Gull Forum on Nets.",
            [("visit", "Riga"), ("conference", "Riga")],
        ),
        (
            "The Minister will travel to Riga, where she will meet President Ana Kolb.",
            [("visit", "Riga"), ("meeting", "Riga")],
        ),
    ],
)
def test_a_town_where_something_is_told(read: Read, text: str, rows: list[tuple[str, str]]) -> None:
    assert read(text).rows("events", "event_type", "city") == rows


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A workshop on nets was held in Yola, Adamawa State, on 3 March 2021.", ("Yola", "NG")),
        ("A workshop on nets was held in Tolvia, Kilifi County, on 3 March 2021.", ("Tolvia", "KE")),
        ("A workshop on nets was held in Trelawny on 3 March 2021.", ("Trelawny", "JM")),
    ],
)
def test_a_town_of_a_province(read: Read, text: str, place: tuple[str, str]) -> None:
    assert read(text).rows("events", "city", "country_code") == [place]


def test_a_province_leaves_the_town_to_the_dateline(read: Read) -> None:
    told = read("YOLA, 3 March 2021 – A workshop on nets was held in Adamawa State on 3 March 2021.")
    assert told.column("events", "city") == ["YOLA"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Two states signed a memorandum on nets on 3 March 2021. The place was Gull Hall in Riga.",
            ("Gull Hall", "Riga", "LV"),
        ),
        (
            "The Gull Hotel in Tolvia, Riga was the scene of a meeting on nets, which the guild held with the Reef"
            " Centre at the University of Olvik.",
            ("Gull Hotel", "Riga", "LV"),
        ),
        (
            "A workshop on nets was held at the Grand Riga Resort and Spa in Daugavpils on 3 March 2021.",
            ("Grand Riga Resort and Spa", "Daugavpils", "LV"),
        ),
        (
            "A workshop on nets was held at Pattaya City Hall on 3 March 2021.",
            ("Pattaya City Hall", "Pattaya", "TH"),
        ),
        (
            "A workshop on nets was held at 12 Gull Street, Riga, on 3 March 2021.",
            ("12 Gull Street", "Riga", "LV"),
        ),
        (
            "A workshop on nets was held in the Gull Room at the Hotel Riga in Riga on 3 March 2021.",
            ("Gull Room at the Hotel Riga", "Riga", "LV"),
        ),
        ("A workshop on nets was held at the Swissotel, Riga, on 3 March 2021.", ("Swissotel", "Riga", "LV")),
    ],
)
def test_the_house_and_the_town(read: Read, text: str, row: tuple[str, str, str]) -> None:
    assert read(text).rows("events", "venue", "city", "country_code") == [row]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Goma saw two events. The Reef Office held there a training of trainers on 3 May 2021.", "Goma"),
        ("Goma and Riga saw events. The Reef Office held there a training of trainers on 3 May 2021.", None),
        ("Goma saw two events. The Reef Office held a training and there was rain on 3 May 2021.", None),
    ],
)
def test_there_is_the_one_town_of_the_sentence_before(read: Read, text: str, city: str | None) -> None:
    assert read(text).column("events", "city") == [city]
