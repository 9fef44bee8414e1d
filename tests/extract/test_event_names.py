"""What an event is called: by capitals, by number, in quotation marks; and what is no name."""

from __future__ import annotations

import pytest
from reading import Read

_DAY = "was held in Riga on 3 March 2021."


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("The Baltic Ports Conference", "Baltic Ports Conference", "conference"),
        ("The Conference on Safe Boats", "Conference on Safe Boats", "conference"),
        ("The Lagos Summit", "Lagos Summit", "conference"),
        ("The Special Meeting", "Special Meeting", "meeting"),
        ("The next BSP meeting", "next BSP meeting", "meeting"),
        ("The second annual BSP meeting", "second annual BSP meeting", "meeting"),
        ("The 19th Baltic Games", "19th Baltic Games", "other"),
        (
            "The 2nd Organisation for Boat Co - operation (OBC) Lake Region Programme (LRP) Forum",
            "2nd Organisation for Boat Co - operation (OBC) Lake Region Programme (LRP) Forum",
            "conference",
        ),
        ("The 14th Lake Kivu Forum on Safe Boats", "14th Lake Kivu Forum on Safe Boats", "conference"),
        ("The Third Regional Workshop on Brick Kilns", "Third Regional Workshop on Brick Kilns", "workshop"),
        ("The 2021 Symposium on Wells", "2021 Symposium on Wells", "conference"),
        (
            "The fifth session of the Working Group on Wells",
            "fifth session of the Working Group on Wells",
            "meeting",
        ),
        ("The 7th Ministerial Meeting on Wells", "7th Ministerial Meeting on Wells", "meeting"),
        ("The Ministers’ Retreat on Wells", "Ministers’ Retreat on Wells", "meeting"),
        ("The Training Course on Tuna Crews", "Training Course on Tuna Crews", "workshop"),
        ("The “Forum on Bridges and Boats”", "Forum on Bridges and Boats", "conference"),
        ("The forum entitled “Boats without Debt”", "Boats without Debt", "conference"),
        ("The workshop on “Wages on Time,”", "Wages on Time", "workshop"),
    ],
)
def test_named_events(read: Read, words: str, name: str, kind: str) -> None:
    assert read(f"{words} {_DAY}").rows("events", "name", "event_type") == [(name, kind)]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The conference", "conference"),
        ("A regional workshop on boats", "workshop"),
        ("The Meeting", "meeting"),
        ("The third round of talks", "meeting"),
        ("A ceremony", "ceremony"),
    ],
)
def test_events_without_a_name(read: Read, words: str, kind: str) -> None:
    assert read(f"{words} {_DAY}").rows("events", "name", "event_type") == [(None, kind)]


def test_numbers_keep_a_series_apart(read: Read) -> None:
    told = read(
        "The 4th Kivu Forum was held on 3 March 2021. The 5th Kivu Forum will be held on 3 March 2031."
    )
    assert told.rows("events", "name", "start_date", "event_status") == [
        ("4th Kivu Forum", "2021-03-03", "held"),
        ("5th Kivu Forum", "2031-03-03", "planned"),
    ]


def test_a_quoted_document_is_no_name_of_the_conference(read: Read) -> None:
    told = read(
        "The conference was held in Riga on 3 March 2021. The outcome document of the conference entitled “Riga"
        " Pledge” was read."
    )
    assert told.rows("events", "name") == [(None,)]
    assert told.instruments == ["Riga Pledge"]


def test_the_headline_may_name_the_event(read: Read) -> None:
    told = read(
        "The Second Lake Kivu Forum on Safe Boats\n\nDelegates of nine towns met at a forum in Goma on 3 March 2021."
    )
    assert told.rows("events", "name", "city") == [("Second Lake Kivu Forum on Safe Boats", "Goma")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The new ‘Raising Voices to Mend Nets’ course was held in Goma on 3 March 2021.",
            "Raising Voices to Mend Nets",
        ),
        (
            "The eighth Kivu Process ministerial conference was held on 3 March 2021.",
            "eighth Kivu Process ministerial conference",
        ),
        (
            "The Regional Conference for Lake Towns on Ending Boat Theft was held on 3 March 2021.",
            "Regional Conference for Lake Towns on Ending Boat Theft",
        ),
        (
            "The 2021 National Conference on Anti-Trafficking in Persons was held on 3 March 2021.",
            "2021 National Conference on Anti-Trafficking in Persons",
        ),
    ],
)
def test_names_in_quotes_before_the_noun_in_small_letters_and_of_two_parts(
    read: Read, text: str, name: str
) -> None:
    assert read(text).column("events", "name") == [name]


def test_a_number_in_words_is_the_same_as_in_figures(read: Read) -> None:
    told = read("The Eighth Kivu Forum was held in Goma on 3 March 2021. The 8th Kivu Forum was loud.")
    assert told.column("events", "name") == ["Eighth Kivu Forum"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("the 4th Fiji-Palau Joint Commission on Boats", ["4th Fiji-Palau Joint Commission on Boats"]),
        ("the third Crews Working Group", ["third Crews Working Group"]),
        ("the Crews Working Group", []),
        ("the Fiji-Palau Joint Commission on Boats", []),
    ],
)
def test_bodies_that_meet_are_events_by_their_number(read: Read, words: str, told: list[str]) -> None:
    assert read(f"Nets were spoken of at {words}.").column("events", "name") == told


@pytest.mark.parametrize(
    "words",
    [
        "the briefing room",
        "a training centre",
        "International Boat Education and Training",
        "the meeting report",
        "a list to see which visit www.ellery.example",
    ],
)
def test_things_named_after_events_are_none(read: Read, words: str) -> None:
    assert read(f"On 3 March 2021 they spoke of {words} in Benin.").column("events", "event_type") == []


@pytest.mark.parametrize(
    "name",
    [
        "18th Gull Alliance against Theft Conference",
        "18th Gull Alliance against Trafficking in Persons Conference",
    ],
)
def test_a_series_with_small_words_before_its_theme(read: Read, name: str) -> None:
    told = read(f"The {name} “Everyone has a Role” was held in Vienna on 3 May 2021.")
    assert told.column("events", "name") == [name]


def test_a_dash_with_spaces_between_two_parties(read: Read) -> None:
    told = read("The 4th ASEAN - Japan Net Forum was held in Riga on 3 May 2021.")
    assert told.column("events", "name") == ["4th ASEAN - Japan Net Forum"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They opened the event “Taste of the Reef” on 3 May 2021.", "Taste of the Reef"),
        (
            "The 6th NRTC (Nets and Reefs Technical Cooperation) Summit was held on 3 May 2021.",
            "6th NRTC (Nets and Reefs Technical Cooperation) Summit",
        ),
    ],
)
def test_events_in_quotation_marks_and_acronyms_spelt_out(read: Read, text: str, name: str) -> None:
    assert read(text).column("events", "name") == [name]


def test_an_event_without_a_name_is_told_by_others(read: Read) -> None:
    assert read("Such events are held now and then, and the event went well.").rows("events", "name") == []


def test_a_region_may_be_a_party_before_a_dash(read: Read) -> None:
    told = read("The 4th Mekong - Tolvia Net Forum was held in Riga on 3 May 2021.")
    assert told.column("events", "name") == ["4th Mekong - Tolvia Net Forum"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Third Dialogue on Fisheries between Laos and Norway took place in Hue on 3 May 2023.",
            "Third Dialogue on Fisheries between Laos and Norway",
        ),
        (
            "The 5th Joint Commission Meeting between Norway and the Philippines was held on 3 May 2023.",
            "5th Joint Commission Meeting between Norway and the Philippines",
        ),
        (
            "The Third Dialogue on Fisheries between Laos and Norwegian officials was held on 3 May 2023.",
            "Third Dialogue on Fisheries",
        ),
        ("The Summit between President Ana Kovac and her guest was held on 3 May 2023.", None),
    ],
)
def test_a_name_holds_both_parties_or_none(read: Read, text: str, name: str | None) -> None:
    assert read(text).column("events", "name") == [name]


@pytest.mark.parametrize(
    "quote",
    [
        "“The Reef Forum will look at Wells in Nauru,” the ministry said.",
        '"The Reef Forum was about Wells in Nauru," the ministry said.',
    ],
)
def test_a_sentence_in_quotation_marks_is_no_name(read: Read, quote: str) -> None:
    assert read(quote).column("events", "name") == ["Reef Forum"]
