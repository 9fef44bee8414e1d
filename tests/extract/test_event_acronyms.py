"""Events named without a noun: an acronym with its number or year, a fair, games, an exercise, a body's summit."""

from __future__ import annotations

import pytest
from reading import Read

_OPENING = (
    "The Ministry of Labour works against trafficking. It has many partners. They share what they know. "
)


def _events(read: Read, text: str, *columns: str) -> list[tuple[object, ...]]:
    return read(_OPENING * 2 + text).rows("events", *columns)


@pytest.mark.parametrize(
    ("text", "event_type", "name"),
    [
        ("The Minister spoke about forced labour at COP26.", "conference", "COP26"),
        ("At COP27, the two sides pledged to end illegal logging.", "conference", "COP27"),
        ("The two Ministers met on the sidelines of UNGA 77.", "conference", "UNGA 77"),
        ("The delegation attended the 74th UNGA.", "conference", "74th UNGA"),
        ("They met on the margins of the G20 in Bali.", "conference", "G20"),
        ("The Minister took part in ITB Berlin 2024 in Berlin.", "conference", "ITB Berlin 2024"),
        ("He will participate in “ITB Berlin 2024” in Berlin.", "conference", "ITB Berlin 2024"),
        ("The Minister attended the opening of GULLFAIR 2024.", "conference", "GULLFAIR 2024"),
        ("GULLTEX – TRADEX 2023 was held from 23 to 27 May 2023.", "conference", "GULLTEX – TRADEX 2023"),
        ("Officials spoke during UNEP@50.", "conference", "UNEP@50"),
        ("The team will participate in Expo 2025 Osaka.", "other", "Expo 2025 Osaka"),
        ("The Olympics were held in Tokyo in July 2021.", "other", "Olympics"),
        ("Ghana and the United States co-host Cobra Gold, a military exercise.", "operation", "Cobra Gold"),
        ("In 2021, Albania helped to host Defender Europe 21.", "operation", "Defender Europe 21"),
        ("The plan was announced at the G7 summit last year.", "conference", "G7 summit"),
        ("After the African Union summit, the President flew home.", "conference", "African Union summit"),
    ],
)
def test_named_without_a_noun(read: Read, text: str, event_type: str, name: str) -> None:
    assert (event_type, name) in _events(read, text, "event_type", "name")


@pytest.mark.parametrize(
    "text",
    [
        "The G7 will commit to end forced labour.",
        "Under PACC 2030 the partners will build plants.",
        "FY 2023 funds were spent on shelters.",
        "The proposal is in line with HS 2022.",
        "At NATO, he spoke about trafficking.",
        "The Ministry bought 20 UH60 helicopters.",
        "The office is at Terminal 21.",
        "He taught at GULL 2010 to 2012.",
        "Thailand’s hosting of APEC 2022 was praised.",
        "Kenya bids to host Expo 2028.",
        "They spoke about the APEC 2022 agenda.",
        "He works at summit level for the G7.",
    ],
)
def test_no_event(read: Read, text: str) -> None:
    assert _events(read, text, "event_type") == []


def test_the_next_and_the_last_of_a_series(read: Read) -> None:
    text = "Sea Dialogue (SD) and Gull Bay Drug Dialogue (GBDD) help. Kenya will host the next GBDD in 2024."
    assert ("next GBDD", "2024") in _events(read, text, "name", "start_date")
    assert _events(read, "Kenya will host the next GBDD in 2024.", "name") == []


def test_a_year_far_off_is_no_day_of_it(read: Read) -> None:
    text = "The states launched a pledge at COP26 to cut what they emit by a third from the levels of the year 2020."
    assert ("COP26", None) in _events(read, text, "name", "start_date")


def test_short_and_full_name_are_one(read: Read) -> None:
    text = "She will attend the G20 Foreign Ministers’ Meeting in Bali. They will meet on the margins of the G20."
    names = [n for (n,) in _events(read, text, "name") if n]
    assert names == ["G20 Foreign Ministers’ Meeting"]


def test_a_day_of_another_year_is_not_that_of_the_edition_named(read: Read) -> None:
    text = "Ghana joined the Cobra Gold 2022, whereas the next one was set for 3 March 2023."
    assert ("Cobra Gold 2022", "2022") in _events(read, text, "name", "start_date")
