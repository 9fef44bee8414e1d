"""Parts of persons in all the forms in which they are told: words laid in, inverted order, captions, lists."""

from __future__ import annotations

import pytest
from reading import Read

FORUM = "The Kivu Forum was held in Goma on 3 March 2021."
ADA = "Minister of Justice Ada Quill"
ODO = "Odo Finch, Minister of Ports"
BOTH = f"{ADA} and {ODO}"
LONG = "Senator Ada Quill, Chairperson of the Senate Committee on Foreign Affairs"


def parts(read: Read, text: str) -> dict[object, object]:
    return dict(read(f"{FORUM} {text}").rows("participations", "person_id", "role"))  # type: ignore[misc]


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("chair", f"The forum in Goma on 3 March 2021 was led by {BOTH}."),
        ("chair", f"At the head table of the forum in Goma sat {BOTH}."),
        ("chair", f"The heads of the forum in Goma were {BOTH}."),
        ("participant", f"Participants in the forum in Goma on 3 March 2021 included {BOTH}."),
        ("participant", f"Attendees at the forum in Goma were {BOTH}."),
        ("participant", f"In the Ostrand delegation at the forum in Goma were {BOTH}."),
        ("participant", f"The Ostrand delegation to the forum in Goma consisted of {BOTH}."),
        ("participant", f"Members of the Ostrand delegation to the forum were {BOTH}."),
        ("participant", f"To the forum in Goma there also came {BOTH}."),
        ("participant", f"Witnesses to the signing in Goma were {BOTH}."),
        ("participant", f"From left: {BOTH} at the forum in Goma."),
        ("participant", f"Pictured at the forum in Goma are {BOTH}."),
        ("participant", f"{ADA} (left) with {ODO} at the forum in Goma."),
        ("participant", f"{ADA} shook hands with {ODO} at the forum in Goma."),
        ("speaker", f"Speakers at the forum in Goma on 3 March 2021 included {BOTH}."),
        ("speaker", f"Panellists at the forum in Goma were {BOTH}."),
        ("speaker", f"{BOTH} took the participants through the law."),
        ("speaker", f"{BOTH} brought the forum to an end."),
        ("speaker", f"{BOTH} reminded the delegates that wells run dry."),
        ("speaker", f"{ADA} opened the forum with {ODO}."),
        ("speaker", f"{LONG}; and {ODO}, also spoke at the forum."),
        ("speaker", f"Two persons opened the forum in Goma: {LONG}; and {ODO}."),
        ("speaker", f"Speeches at the forum were also made by {BOTH}."),
    ],
)
def test_two_persons_of_one_part(read: Read, role: str, text: str) -> None:
    assert parts(read, text) == {"Ada Quill": role, "Odo Finch": role}


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("chair", f"The panel at the forum in Goma had {ADA} as moderator."),
        ("chair", f"With {ADA} presiding, the committee held a meeting in Goma on 3 March 2021."),
        ("head_of_delegation", f"{ADA} came as head of the Ostrand delegation."),
        ("head_of_delegation", f"{ADA}, at the head of an Ostrand delegation, attended the forum."),
        ("head_of_delegation", f"The Ostrand side at the forum in Goma was headed by {ADA}."),
        ("head_of_delegation", f"The delegation’s head, {ADA}, attended the forum."),
        ("host", f"{ADA} convened the forum in Goma."),
        ("host", f"{ADA} gave a reception for the guests of the forum."),
        ("speaker", f"In opening the forum in Goma, {ADA} thanked the guests."),
        ("speaker", f"When he opened the forum in Goma, {ADA} thanked the guests."),
        ("speaker", f"Addressing participants at the forum, {ADA} thanked the guests."),
        ("speaker", f"A presentation was given at the forum in Goma by {ADA}."),
        ("quoted", f"“Wells run dry,” says {ADA}."),
        ("quoted", f"“Wells run dry.” So said {ADA}."),
        ("quoted", f"For {ADA}, the wells are a success."),
        ("quoted", f"To {ADA}, the wells are a success."),
        ("quoted", f"In the eyes of {ADA}, wells run dry."),
        ("quoted", f"More wells are needed, {ADA} thinks."),
        ("quoted", f"{ADA} saw a need for more wells."),
        ("quoted", f"Praise for the wells came from {ADA}."),
        ("quoted", f"The sentiments found an echo with {ADA}."),
    ],
)
def test_one_person_and_a_part(read: Read, role: str, text: str) -> None:
    assert parts(read, text)["Ada Quill"] == role


@pytest.mark.parametrize(
    "text",
    [
        f"The Wells Agreement was signed in Goma on 3 March 2021 by {ADA} for Ostrand and {ODO} for Kivu.",
        f"The Wells Agreement was signed on Tuesday, 16 March 2021, by {ADA} for Ostrand and {ODO} for Kivu.",
        f"{ADA} signed an agreement with {ODO} in Goma on 3 March 2021.",
        f"The Wells Agreement, signed in Goma on 3 March 2021 by {BOTH}, helps the police.",
        f"{ADA} (left) and {ODO} sign the Wells Agreement in Goma on 3 March 2021.",
        f"Signatories to the agreement in Goma were {BOTH}.",
    ],
)
def test_signatories(read: Read, text: str) -> None:
    rows = read(f"The Wells Agreement was signed in Goma on 3 March 2021. {text}").rows(
        "participations", "person_id", "role"
    )
    assert {row for row in rows if row[0]} >= {("Ada Quill", "signatory"), ("Odo Finch", "signatory")}


@pytest.mark.parametrize(
    "text",
    [
        f"Under the wise leadership of {ADA}, the wells are many, it was said.",
        f"The law of {ADA}, he noted, is in force.",
        f"It is the order of {ADA}, the ministry said.",
        f"For {ADA}, who was ill, the forum sent flowers.",
        f"Thank you to {ADA} and the Ostrand delegation for the wells.",
        f"The forum was opened by the mayor in front of the well that {ADA} has dug.",
    ],
)
def test_who_is_only_spoken_of_has_no_part(read: Read, text: str) -> None:
    assert "Ada Quill" not in parts(read, text)


GUEST = "Maj. Gen. Odo Finch, head of the border guard,"


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            {"Ada Quill": "host", "Odo Finch": "participant"},
            f"At a reception for {GUEST} in Goma on 3 March 2021, {ADA} pointed to the wells.",
        ),
        (
            {"Ada Quill": "host", "Odo Finch": "head_of_delegation"},
            "While receiving a delegation from the Border Guard led by its Commander Lt. Gen. Odo Finch in Goma on"
            f" 3 March 2021, {ADA} urged both sides to act.",
        ),
        (
            {"Odo Finch": "head_of_delegation"},
            "A delegation from the border guard force of the northern province of Ostrand led by Colonel Odo Finch,"
            " Commander of the Border Guard, held talks in Goma on 3 March 2021.",
        ),
        (
            {"Ada Quill": "host"},
            f"{ADA} welcomed Executive Members of the Miners Union to Goma on 3 March 2021.",
        ),
        ({"Ada Quill": "speaker"}, f"Speaking at the forum as a guest of honour, {ADA} praised the wells."),
        ({"Ada Quill": "speaker"}, f"{ADA} cut the ribbon at the forum in Goma on 3 March 2021."),
    ],
)
def test_hosts_and_heads_of_delegation(read: Read, expected: dict[object, object], text: str) -> None:
    assert parts(read, text) == expected


def test_he_is_not_who_only_owns_an_order(read: Read) -> None:
    text = f"{ADA} instructed the police to act. This follows President Odo Finch's order. “I thank them,” she said."
    assert parts(read, text) == {"Ada Quill": "quoted"}


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            {"Ada Quill": "participant", "Odo Finch": "participant"},
            "Among the international participants and presenters taking part in the forum were: Ada Quill, President,"
            " Reef Bank; Odo Finch, Executive Director, Ports Office.",
        ),
        ({"Ada Quill": "participant"}, f"Present at the forum in Goma on 3 March 2021 was {ADA}."),
        (
            {"Ada Quill": "speaker", "Odo Finch": "speaker"},
            "Opening speeches at the forum were provided by Mr. Ada Quill, the Head of the Delegation of the European"
            f" Union to Samoa, and Mr. {ODO}.",
        ),
        (
            {"Ada Quill": "speaker"},
            "The forum, opened by the Defence Secretary and Chairman of the National Reef Task Force (NRTF) General Ada"
            " Quill, stressed the wells.",
        ),
    ],
)
def test_guests_and_speakers_behind_what_is_laid_in(
    read: Read, expected: dict[object, object], text: str
) -> None:
    assert parts(read, text) == expected


def test_a_lead_for_something_leads_no_delegation(read: Read) -> None:
    text = "Cardinal Odo Finch, Archbishop of Ostrand and lead for the Reef Group, said wells are few."
    assert parts(read, text) == {"Odo Finch": "quoted"}
