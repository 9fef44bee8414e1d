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
        # Neither the day of the text nor a month, nor a day from which or to which something lasts, tells an act.
        ("Today, Benin imposed sanctions on two owners.", []),
        ("In March 2021, Benin imposed sanctions on two owners.", []),
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
