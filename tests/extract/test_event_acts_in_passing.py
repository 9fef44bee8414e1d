"""Acts told in passing, away from the first sentences: announced in a month, declared in an order, chances taken."""

from __future__ import annotations

import pytest
from reading import Read

_OPENING = (
    "The Ministry of Labour works against trafficking. It has many partners. They share what they know. " * 2
)


def _events(read: Read, text: str, *columns: str) -> list[tuple[object, ...]]:
    return read(_OPENING + text).rows("events", *columns)


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        ("This builds on the aid for the region announced in April 2021.", "statement", "2021-04"),
        ("The President promised in November 2021 to sign the order.", "statement", "2021-11"),
        ("In September 2021, the Treasury issued a notice to banks.", "other", "2021-09"),
        (
            "The emergency with respect to Mali declared in Executive Order 1234 of July 3, 2019, goes on.",
            "other",
            "2019-07-03",
        ),
        ("Signed in late 2021, the Agreement on Clean Ports helps crews.", "signing", "2021"),
        ("The second reading of the bill took place on June 5, 2022.", "meeting", "2022-06-05"),
    ],
)
def test_an_act_in_passing(read: Read, text: str, event_type: str, day: str) -> None:
    assert (event_type, day) in _events(read, text, "event_type", "start_date")


@pytest.mark.parametrize(
    "text",
    [
        "The Secretary announced in Geneva that the office will open in May 2024.",
        "The Ministry announced yesterday a new plan.",
        "He was appointed in May 2021.",
    ],
)
def test_no_act_in_passing(read: Read, text: str) -> None:
    assert ("statement",) not in _events(read, text, "event_type")


def test_a_launched_campaign_bears_its_quoted_name(read: Read) -> None:
    text = "In 2014, she launched the first “Nets Are No Bonds” campaign."
    assert ("launch", "Nets Are No Bonds", "2014") in _events(read, text, "event_type", "name", "start_date")


@pytest.mark.parametrize(
    "text",
    [
        "The Secretary will go on to Jakarta on 5 July 2021.",
        "The Secretary is due in Jakarta on 5 July 2021.",
        "The Secretary plans to visit Jakarta on 5 July 2021.",
        "The Secretary had the opportunity to visit Jakarta on 5 July 2021.",
    ],
)
def test_a_visit(read: Read, text: str) -> None:
    assert ("visit", "2021-07-05", "Jakarta") in _events(read, text, "event_type", "start_date", "city")


@pytest.mark.parametrize(
    "text",
    [
        "Migrants arrived in Jakarta on 5 July 2021.",
        "Victims who had travelled to Jakarta in May 2022 were helped.",
        "She was ten when the family went on to get her a school in Jakarta.",
        "I had a chance to visit with the premier of Indonesia.",
    ],
)
def test_no_visit(read: Read, text: str) -> None:
    assert ("visit",) not in _events(read, text, "event_type")


def test_what_one_had_the_chance_to_do_is_done(read: Read) -> None:
    text = "The Secretary had the opportunity to visit Jakarta on 5 July 2021."
    assert ("visit", "held") in _events(read, text, "event_type", "event_status")


@pytest.mark.parametrize(
    "text",
    [
        "The President signed into law the Clean Ports Act, which ends the rule, effective July 1, 2099.",
        "The cabinet approved the revocation of the holiday on July 1, 2099.",
    ],
)
def test_what_is_done_is_not_done_on_a_day_to_come(read: Read, text: str) -> None:
    rows = read(text, published="2023-05-14").rows("events", "start_date")
    assert all(day is None for (day,) in rows)


@pytest.mark.parametrize(
    "text",
    [
        "On 3 March 2021 the two sides signed a memorandum on nets in Sofia, followed by a press conference.",
        "The signing of the memorandum on 3 March 2021 in Sofia was followed by a joint press conference.",
    ],
)
def test_what_followed_was_on_the_same_day(read: Read, text: str) -> None:
    assert ("statement", "2021-03-03", "Sofia") in _events(read, text, "event_type", "start_date", "city")


def test_meetings_elsewhere_that_followed_were_on_other_days(read: Read) -> None:
    text = "On 3 March 2021 there was a ceremony in Sofia, followed by meetings in Riga."
    assert ("meeting", "2021-03-03") not in _events(read, text, "event_type", "start_date")
