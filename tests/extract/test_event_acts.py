"""What authorities do on a day (declare, impose, pledge, submit), and set words of those who sign."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On 3 March 2021, the President declared a national emergency.", [("other", "2021-03-03")]),
        ("On 3 March 2021, Benin imposed visa restrictions on two shipowners.", [("other", "2021-03-03")]),
        ("On 3 March 2021, Benin pledged $6 million to the Nets Fund.", [("other", "2021-03-03")]),
        ("On 3 March 2021, the owners were indicted by a grand jury.", [("other", "2021-03-03")]),
        (
            "The Ministry of Labour submitted its report to Congress on 3 March 2021.",
            [("launch", "2021-03-03")],
        ),
        ("Benin imposed visa restrictions on two shipowners.", []),
        ("In March 2021, Benin pledged $6 million to the Nets Fund.", []),
        ("On 3 March 2021, Benin pledged support to the Nets Fund.", []),
        ("On 3 March 2021, prices imposed sanctions of their own.", []),
    ],
)
def test_acts_of_a_day(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert read(text).rows("events", "event_type", "start_date") == told


OPENING = "Nets are mended by hand. Crews rest at noon. Boats are painted white. Wells are deep. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On 3 March 2021, Benin imposed sanctions on two owners.", [("other", "2021-03-03")]),
        ("**On 3 March 2021**, Benin recognised the Net Menders.", [("other", "2021-03-03")]),
        ("The Ministry of Labour announced new measures on 3 March 2021.", [("statement", "2021-03-03")]),
        ("The agreement entered into force on 3 March 2021.", [("other", "2021-03-03")]),
        ("The police raided two sheds on 3 March 2021.", [("operation", "2021-03-03")]),
        ("Two owners were sentenced on 3 March 2021.", [("other", "2021-03-03")]),
        # A month tells what authorities do, and not whatever is done.
        ("In March 2021, Benin imposed sanctions on two owners.", [("other", "2021-03")]),
        ("In March 2021, Benin recognised the Net Menders.", []),
        # Neither the day of the text nor one from which or to which something lasts tells an act.
        ("Today, Benin imposed sanctions on two owners.", []),
        ("Since 3 March 2021, Benin has imposed sanctions on two owners.", []),
        ("Requests received before 3 March 2021 are read first.", []),
        ("Prices rose on 3 March 2021.", []),
        ("Benin will not impose sanctions on 3 March 2021.", []),
    ],
)
def test_an_act_far_from_the_opening_is_told_by_its_day(
    read: Read, text: str, told: list[tuple[str, str]]
) -> None:
    document = read(OPENING + text, published="2021-04-01")
    assert document.rows("events", "event_type", "start_date") == told


def test_an_event_with_a_noun_is_told_once(read: Read) -> None:
    document = read(
        OPENING + "On 3 March 2021, the ministers announced new measures at the Coastal Nets Forum."
    )
    assert document.rows("events", "event_type", "name", "start_date") == [
        ("conference", "Coastal Nets Forum", "2021-03-03")
    ]


def test_what_is_announced_today_opens_the_text(read: Read) -> None:
    document = read("The Ministry of Labour today announced new measures.", published="2021-03-03")
    assert document.rows("events", "event_type", "start_date") == [("statement", "2021-03-03")]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("it is hereby ordered: Nets shall be mended in 2022.", "signing"),
        ("I hereby proclaim January 2022 to be Nets Month.", "signing"),
        ("I am continuing for 1 year the emergency of 2019.", "other"),
    ],
)
def test_who_signs_does_so_on_the_day_below(read: Read, words: str, kind: str) -> None:
    told = read(f"By the authority vested in me, {words}\n\nANA LOBO\n\nTHE RED HOUSE, July 21, 2023.\n")
    assert told.rows("events", "event_type", "start_date") == [(kind, "2023-07-21")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In the afternoon of March 3, 2021, the Embassy evacuated 200 sailors by bus.",
            [("operation", "2021-03-03")],
        ),
        (
            "Yesterday (March 3, 2021), the agencies concerned met to update the plan.",
            [("meeting", "2021-03-03")],
        ),
        (
            "On 3 March 2021, participants from 11 ports exchanged best practices.",
            [("meeting", "2021-03-03")],
        ),
        ("A net owner was shot and killed on 3 March 2021.", [("other", "2021-03-03")]),
        ("The owner was identified pursuant to the Nets Order on March 3, 2021.", [("other", "2021-03-03")]),
        ("In March 2021, the two navies jointly patrolled the bay.", [("operation", "2021-03")]),
        ("In March, the White House announced $3 million for nets.", [("statement", "2021-03")]),
        ("In March 2021, Benin appointed a harbour master.", []),
        ("On Friday police arrested nine men in Ostrand.", [("operation", "2021-03-26")]),
        ("Yesterday, the Department announced new sanctions on two banks.", [("statement", "2021-03-31")]),
        ("Yesterday we heard that the police arrested nine men.", []),
        ("On 11 March 2021, thousands of people took part in peaceful protests.", [("other", "2021-03-11")]),
        ("The Minister chaired the opening of the Gull Café on March 3, 2021.", [("ceremony", "2021-03-03")]),
        ("The Minister looks forward to visiting Benin on May 8.", [("visit", "2021-05-08")]),
        (
            "The Harbour Group held convenings in Benin in 2017, and in Ghana in 2018.",
            [("meeting", "2017"), ("meeting", "2018")],
        ),
        ("The spokesperson disclosed that nets were mended in March 2021.", []),
    ],
)
def test_days_and_months_that_tell_an_act(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    document = read(OPENING + text, published="2021-04-01")
    assert document.rows("events", "event_type", "start_date") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The adoption of the Nets Plan on 3 March 2021 was a relief to crews.", [("other", "2021-03-03")]),
        ("The crews recall the February 9 arrests of net owners.", [("operation", "2021-02-09")]),
        ("Today’s action follows a long inquiry.", [("other", "2021-04-01")]),
        ("The Department welcomes the issuance today of a report on nets.", [("launch", "2021-04-01")]),
        ("Her travel to Benin on 3 March 2021 was her first.", [("visit", "2021-03-03")]),
        ("The action of crews in March 2021 was slow.", []),
        ("Attacks on crews grow from year to year, and in March 2021 more was said of them.", []),
        ("The release of water in 2021 was small.", []),
        ("Crews read of the travel of the nets on 3 March 2021.", []),
        ("Of course, on 3 March 2021 the way runs through the bay.", []),
    ],
)
def test_nouns_of_acts_tell_one_beside_their_day(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    document = read(OPENING + text, published="2021-04-01")
    assert document.rows("events", "event_type", "start_date") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("March 3, 2021, Government Spokesperson Ana Kovac affirmed that the nets were safe.", "2021-03-03"),
        (
            "March 3, 2021, at Gull Hall, Prime Minister Bo Tran clarified to the press about nets.",
            "2021-03-03",
        ),
        (
            "March 3, 2021, Prime Minister Bo Tran gave an interview on the nets lost on March 1.",
            "2021-03-03",
        ),
        ("Government Spokesperson Ana Kovac affirmed that the nets were safe.", None),
        ("March 3, 2021, Government Spokesperson Ana Kovac remained at home.", None),
    ],
)
def test_what_a_spokesperson_of_the_day_says(read: Read, text: str, told: str | None) -> None:
    rows = read(text, published="2021-04-01").rows("events", "event_type", "start_date")
    assert rows == ([("statement", told)] if told else [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Ministry's report, released on 3 March 2021, finds gaps.", [("launch", "2021-03-03")]),
        ("A memorandum of understanding, signed in March 2021, covers ten ports.", [("signing", "2021-03")]),
        (
            "The agreement bears the signature of Minister Bo Tran and dates from 3 March 2021.",
            [("signing", "2021-03-03")],
        ),
        ("The new shelter became operational on 3 March 2021.", [("launch", "2021-03-03")]),
        ("A report on nets was presented in Nairobi on 3 March 2021.", [("launch", "2021-03-03")]),
        ("An award was presented to Officer Ana Kovac on 3 March 2021.", [("award", "2021-03-03")]),
        ("Certificates were awarded to the crews on 3 March 2021.", [("award", "2021-03-03")]),
        ("The Harbour Council held its second session on 3 March 2021.", [("meeting", "2021-03-03")]),
        ("The report, released to few, finds gaps.", []),
        ("Awards matter to crews.", []),
    ],
)
def test_what_is_signed_released_or_given(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert read(OPENING + text, published="2021-04-01").rows("events", "event_type", "start_date") == told


def test_a_determination_is_signed(read: Read) -> None:
    told = read("MEMORANDUM FOR THE SECRETARY\n\nI hereby determine that the nets are safe.\n\nBO TRAN")
    assert told.rows("events", "event_type", "start_date") == [("signing", None)]


def test_a_speech_of_its_own_day_is_an_event(read: Read) -> None:
    told = read("President Bo Tran addressed the Harbour Assembly on 3 March 2021.")
    assert told.rows("events", "event_type", "start_date") == [("speech", "2021-03-03")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Benin will organise “Nets for All: Bridging the Gap” on 2 May 2021.",
            [("Nets for All: Bridging the Gap", "2021-05-02")],
        ),
        ("Benin will organise “nets for all” on 2 May 2021.", []),
        ("Benin held “Nets for All” hats on 2 May 2021.", []),
    ],
)
def test_what_is_organised_may_be_a_title_alone(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert read(text, published="2021-04-01").rows("events", "name", "start_date") == told
