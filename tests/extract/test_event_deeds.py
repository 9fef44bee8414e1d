"""Events told by any verb on a day, by goods that change hands, by crowds, and by particles behind their objects."""

from __future__ import annotations

import pytest
from reading import Read

PUBLISHED = "2023-05-14"


def _told(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text, published=PUBLISHED).rows("events", "event_type", "start_date")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "3 May 2021, at 0930hrs, Premier Ana Lobo gave crews her New Year wishes.",
            [("other", "2021-05-03")],
        ),
        (
            "The guild disclosed that on 3 May 2021, Premier Ana Lobo toasted crews.",
            [("other", "2021-05-03")],
        ),
        (
            "The guild disclosed that on 3 May 2021, Premier Ana Lobo followed up on the new pier.",
            [("visit", "2021-05-03")],
        ),
        ("On 3 May 2021, the army flattened two piers.", [("other", "2021-05-03")]),
        ("On 3 May 2021, the army remained calm.", []),
        ("On 3 May 2021, boats that the army flattened were many.", []),
        ("On 3 May 2021, we flattened two piers.", []),
        ("The army flattened two piers in its time.", []),
    ],
)
def test_a_deed_by_any_verb_needs_its_day_and_somebody_in_office(
    read: Read, text: str, told: list[tuple[object, ...]]
) -> None:
    assert _told(read, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The parliament of Benin passed the bill yesterday.", [("other", "2023-05-13")]),
        ("The parliament of Benin passed the bill yesterday", [("other", "2023-05-13")]),
        ("Nets wear out. Boats rot. Crews rest. The parliament of Benin passed the bill yesterday.", []),
        ("Today we passed the pier.", []),
        ("Boats of passed and sunken kinds lie in the harbour of Benin today.", []),
    ],
)
def test_what_was_done_today_is_told_at_the_opening(
    read: Read, text: str, told: list[tuple[object, ...]]
) -> None:
    assert _told(read, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The embassy handed the painted shelter over to the guild on 3 May 2021.",
            [("ceremony", "2021-05-03")],
        ),
        ("The embassy presented two vehicles to the guild on 3 May 2021.", [("ceremony", "2021-05-03")]),
        ("Two vehicles were presented to the guild in Accra.", [("ceremony", None)]),
        ("The guild took delivery of two boats in Accra.", [("ceremony", None)]),
        ("The guild presents vehicles at times.", []),
    ],
)
def test_goods_change_hands(read: Read, text: str, told: list[tuple[object, ...]]) -> None:
    assert _told(read, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thirty officers graduated in Accra on 3 May 2021.", [("ceremony", "2021-05-03")]),
        ("Hundreds marched through Accra on 3 May 2021.", [("ceremony", "2021-05-03")]),
        ("Thirty crews and officers learned in Accra how to mend nets.", [("workshop", None)]),
        ("Commissioner Ana Lobo spoke to students on 3 May 2021.", [("speech", "2021-05-03")]),
        ("A film about nets was shown in Accra.", [("ceremony", None)]),
        ("A wreath was laid in Accra.", [("ceremony", None)]),
        ("She graduated in Accra in 2001.", []),
        ("Officers, she said, marched in Accra.", []),
    ],
)
def test_crowds_and_those_addressed(read: Read, text: str, told: list[tuple[object, ...]]) -> None:
    assert _told(read, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ambassador Ana Lobo hosted a dinner for the crews in Accra on 3 May 2021.",
            [("meeting", "2021-05-03")],
        ),
        (
            "Ambassador Ana Lobo called President Ivo Kolb today to speak of nets.",
            [("meeting", "2023-05-14")],
        ),
        ("Today the Ministry of Nets released its visitor records.", [("launch", "2023-05-14")]),
        ("Today the Ministry of Nets released three fishermen.", [("other", "2023-05-14")]),
        ("During a stakeholder engagement in Kano, Commissioner Lobo spoke.", [("meeting", None)]),
        ("Lasting engagement in Kano helps.", []),
        (
            "Similar trainings were held in Kumasi in April 2021 and Tamale in March 2021.",
            [("workshop", "2021-04"), ("workshop", "2021-03")],
        ),
        ("The guild met to sort nets on 3 May 2021.", [("meeting", "2021-05-03")]),
        ("People came to the Workshop on the Safe Nets Bill on 3 May 2021.", [("workshop", "2021-05-03")]),
        ("The terrorist attack by raiders today harmed two crews.", [("other", "2023-05-14")]),
    ],
)
def test_further_tellings(read: Read, text: str, told: list[tuple[object, ...]]) -> None:
    assert _told(read, text) == told


HEADING = "Harbour Hotel Goma\n\n12:21 P.M. EST\n\n"
TURNS = "MINISTER LOBO: Good morning.\n\nMINISTER KOLB: Thank you.\n\nMINISTER LOBO: Thank you all.\n"


def test_remarks_are_a_speech_whose_day_an_hour_does_not_tell(read: Read) -> None:
    told = read(HEADING + TURNS, title="Remarks by Minister Lobo on Nets", published=PUBLISHED)
    assert told.rows("events", "event_type", "start_date", "city") == [("speech", None, "Goma")]
