"""Datelines: place, day, agency, and what only looks like one."""

import pytest
from cleaning import PROSE, cleaned, spoken

from fourthp.records import Span


@pytest.mark.parametrize(
    ("opening", "place", "day"),
    [
        ("VIENNA, 10 April 2024 – ", "VIENNA", "2024-04-10"),
        ("Port of Spain, 18 October 2022 – ", "Port of Spain", "2022-10-18"),
        ("BANGKOK, Oct 14 (TNA) — ", "BANGKOK", "2022-10-14"),
        ("New Delhi, March 9\n\n", "New Delhi", "2022-03-09"),
        ("JAKARTA – ", "JAKARTA", None),
        ("BADUNG - ", "BADUNG", None),
        ("Bangkok (NNT) – ", "Bangkok", None),
        ("MANAMA, (News Point / WAM - 20th Oct, 2019) ", "MANAMA", "2019-10-20"),
        ("Washington, D.C.\n\n", "Washington, D.C", None),
        ("New York, New York\n\n", "New York, New York", None),
        ("WASHINGTON -- ", "WASHINGTON", None),
        ("22 July 2022, Quetta, Balochistan - ", "Quetta, Balochistan", "2022-07-22"),
        ("Goma - North Kivu, 3 May 2021 - ", "Goma - North Kivu", "2021-05-03"),
        ("DHAKA, July 30, 2021 (BSS): ", "DHAKA", "2021-07-30"),
        ("ISLAMABAD: ", "ISLAMABAD", None),
        ("Doha, Qatar: ", "Doha, Qatar", None),
    ],
)
def test_place_and_day_open_the_text(opening, place, day):
    document = cleaned(opening + PROSE, published_date="2022-06-01")
    line = document.dateline
    text = document.document.text
    assert line is not None
    assert text[line.place.start : line.place.end] == place
    assert (line.date.value if line.date else None) == day
    assert line.span == Span(0, len(opening.rstrip()))
    assert spoken(document) == [PROSE]


def test_an_agency_is_no_place():
    document = cleaned(f"MPS - {PROSE}")
    assert document.dateline.place is None
    assert spoken(document) == [PROSE]


def test_a_year_in_the_dateline_tells_the_day_of_publication():
    document = cleaned(f"VIENNA, 10 April 2024 – {PROSE}")
    cell = document.cells["published_date"]
    assert (cell.value, cell.method) == ("2024-04-10", "dateline:stated")


def test_without_a_year_or_a_day_of_publication_the_day_is_unknown():
    document = cleaned(f"BANGKOK, Oct 14 (TNA) — {PROSE}")
    assert document.dateline.date is None
    assert "published_date" not in document.cells


def test_a_dateline_may_follow_headline_and_caption():
    document = cleaned(
        f"Two countries join hands\n\nDelegates at the table on May 5, 2023.\n\nJAKARTA – {PROSE}"
    )
    assert document.document.text[document.dateline.place.start :].startswith("JAKARTA –")


@pytest.mark.parametrize(
    "text",
    [
        "Thailand – Cambodia relations were discussed by both sides at the meeting on Monday in the capital.",
        "ASEAN – its members said – is ready; ASEAN will meet again in October to talk about trafficking.",
        "The ministers – two of them new – met for the first time on Monday and agreed to meet again.",
        "On 30 April - 2 May 2023, officials of both sides met in the capital to talk about their patrols.",
        "From 30 April – 2 May 2023, officials of both sides met in the capital to talk about patrols.",
        "President Biden,\n\nthank you for the invitation to this summit, which comes at the right time.",
    ],
)
def test_a_dash_alone_makes_no_dateline(text):
    assert cleaned(text).dateline is None


@pytest.mark.parametrize("speaker", ["Minister: ", "Jane Roe: ", "Question 2: "])
def test_a_speaker_is_no_dateline(speaker):
    assert cleaned(speaker + PROSE, published_date="2022-06-01").dateline is None
