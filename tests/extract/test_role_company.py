"""Parts of those who are told to have come along, taken up from the sentence before, or named behind a relative."""

from __future__ import annotations

import pytest
from reading import Read

FORUM = "The Kivu Forum was held in Goma on 3 March 2021."
BOTH = "Minister of Justice Ada Quill and Odo Finch, Minister of Ports"


def parts(read: Read, text: str) -> dict[object, object]:
    return dict(read(f"{FORUM} {text}").rows("participations", "person_id", "role"))  # type: ignore[misc]


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("participant", f"At the forum were {BOTH}."),
        ("participant", f"To the forum came {BOTH}."),
        ("participant", f"With him travelled {BOTH}."),
        ("participant", f"On the Ostrand side, {BOTH} also came to the forum."),
        ("participant", f"On the Ostrand side were {BOTH}."),
        ("participant", f"{BOTH} had come as well."),
        ("chair", f"In the chair together were {BOTH}."),
        ("speaker", f"Senator Bo Tran addressed the forum. So did {BOTH}."),
        ("participant", f"Senator Bo Tran attended the forum. So did {BOTH}."),
        (
            "signatory",
            "Two ministers put their signatures to it. They are Ada Quill of Peru and Odo Finch of Chile.",
        ),
        ("speaker", "Two ministers spoke at the forum: Ada Quill of Peru and Odo Finch of Chile."),
    ],
)
def test_a_list_of_names_has_the_part_that_is_told_before_it(read: Read, role: str, text: str) -> None:
    found = parts(read, text)
    assert (found.get("Ada Quill"), found.get("Odo Finch")) == (role, role)


@pytest.mark.parametrize(
    ("role", "text"),
    [
        (
            "head_of_delegation",
            "Senator Bo Tran received the guests, whose leader was Director Ada Quill, at the forum.",
        ),
        ("speaker", "The agency was represented by Director Ada Quill, whose subject was the law."),
        (
            "participant",
            "Senator Bo Tran accepted the donation on Monday from Ostrand Ambassador Dr Ada Quill.",
        ),
        ("quoted", "Ada Quill, Director of Ports, sees two gains in the forum."),
    ],
)
def test_a_clause_tells_the_part_of_whom_it_names(read: Read, role: str, text: str) -> None:
    assert parts(read, text).get("Ada Quill") == role


def test_what_he_says_in_passing_leads_nobodys_delegation(read: Read) -> None:
    text = "Senator Ada Quill attended the forum. The port, she said, leads the mission of the region."
    assert parts(read, text) == {"Ada Quill": "speaker"}


def test_a_verb_with_a_name_of_its_own_is_not_that_of_the_name_before(read: Read) -> None:
    text = "Under the rule of His Majesty King Odo Finch, Quarrelin recalled, the forum has grown."
    assert parts(read, text) == {}


def test_who_goes_along_has_no_part_in_what_was_told_before(read: Read) -> None:
    text = "Senator Ada Quill addressed the forum. Along with Director Odo Finch's plan, the law is new."
    assert "Odo Finch" not in parts(read, text)


WORKSHOP = "A workshop was held in Goma on 3 March 2021."


def roles(read: Read, text: str) -> dict[object, object]:
    return dict(r for r in read(f"{WORKSHOP} {text}").rows("participations", "person_id", "role") if r[0])  # type: ignore[misc]


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("speaker", "Minister of Justice Ada Quill wants wells. The minister was speaking at the workshop."),
        ("chair", "Ada Quill is the Minister of Justice. The Minister chaired the workshop in Goma."),
        ("quoted", "Director-General Ada Quill came late. Wells are few, the DG said."),
        ("speaker", "Ada Quill, the mayor, came. Speaking at the workshop, she praised the wells."),
        ("speaker", "Ada Quill, the mayor, came. Opening the workshop, the mayor praised the wells."),
        ("speaker", "Mayor Ada Quill wants wells. She made the call during the workshop."),
    ],
)
def test_the_noun_of_an_office_stands_for_its_only_holder(read: Read, role: str, text: str) -> None:
    assert roles(read, text) == {"Ada Quill": role}


@pytest.mark.parametrize(
    "text",
    [
        "Thanks to Minister Ada Quill and Minister Odo Finch. The minister chaired the workshop in Goma.",
        "Thanks to Minister Ada Quill. The minister of Ostrand chaired the workshop in Goma.",
        "Thanks to Minister Ada Quill. The Minister Odo Finch was not there.",
        "Thanks to Minister Ada Quill. The deputy minister chaired the workshop in Goma.",
    ],
)
def test_the_noun_of_an_office_of_two_or_of_another_stands_for_nobody(read: Read, text: str) -> None:
    assert roles(read, text).get("Ada Quill") is None


def test_he_is_whom_the_office_before_names(read: Read) -> None:
    text = (
        "Minister Ada Quill came. The minister blamed President Odo Finch. She chaired the workshop in Goma."
    )
    assert roles(read, text) == {"Ada Quill": "chair"}


@pytest.mark.parametrize(
    "text",
    [
        "“I trust that President Odo Finch is committed to wells,” Minister Ada Quill said.",
        "Minister Ada Quill commended Director Odo Finch for digging wells and wishing them well.",
    ],
)
def test_who_is_named_in_anothers_words_has_no_part(read: Read, text: str) -> None:
    assert roles(read, text) == {"Ada Quill": "quoted"}


@pytest.mark.parametrize("opening", ["Together with", "Alongside", "On behalf of", "So did"])
def test_a_turn_that_gives_no_part_of_its_own_gives_none_to_an_office(read: Read, opening: str) -> None:
    text = f"Minister Ada Quill came. {opening} the minister, many praised the wells."
    assert "Ada Quill" in {name for (name,) in read(f"{WORKSHOP} {text}").rows("persons", "name")}


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("participant", "With her were Mr. Sol Ito; other guests; Director Ada Quill; and Mr. Ray Hill."),
        (
            "participant",
            "The envoy talked at length with senior officials of the port, among them Mayor Odo Finch and Director"
            " Ada Quill.",
        ),
        ("participant", "The envoy had conversations with Director Ada Quill."),
        ("participant", "Joined by Director Ada Quill, Mayor Odo Finch said the work goes on."),
        ("participant", "Director Ada Quill was on hand for the opening."),
        ("participant", "Director Ada Quill listened to a briefing by the police."),
        ("host", "It was held with Director Ada Quill as its patron."),
        ("host", "It took place under the high patronage of Director Ada Quill."),
        ("speaker", "Director Ada Quill used the launch to stress how much is left to do."),
        ("speaker", "Director Ada Quill took questions from the floor."),
        ("quoted", "Speaking for the mayor, Director Ada Quill called for more."),
        (
            "head_of_delegation",
            "Director Ada Quill, leader of the Ostrand delegation, said the work goes on.",
        ),
        ("head_of_delegation", "Heading the Ostrand team was Director Ada Quill."),
        ("head_of_delegation", "Director Ada Quill came to the forum at the head of a team of five."),
        (None, "Director Odo Finch used the words of the mayor, who is married to Senator Ada Quill."),
        (None, "The Home for Children under Royal Patronage of Princess Ada Quill sent flowers."),
    ],
)
def test_who_came_who_spoke_and_whose_patronage_it_was(read: Read, role: str | None, text: str) -> None:
    assert parts(read, text).get("Ada Quill") == role


def test_who_stands_in_for_another_holds_his_own_post_only(read: Read) -> None:
    told = read(f"{FORUM} Speaking on behalf of the mayor, Minister of Ports Ada Quill called for more.")
    assert told.rows("positions", "title") == [("Minister of Ports",)]


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("participant", "A visit by Director Ada Quill to the port followed."),
        ("participant", "Director Ada Quill's visit to the port followed."),
        ("participant", "The certificate was handed to Director Ada Quill."),
        ("participant", "Director Ada Quill accepted the report."),
        ("speaker", "Director Ada Quill was one of the speakers."),
        ("speaker", "The opening was performed by Director Ada Quill."),
        ("opening_speaker", "The call was made by Director Ada Quill in her opening remarks."),
        ("speaker", "Via video link, Director Ada Quill said the work goes on."),
        ("speaker", "The work goes on, said Director Ada Quill when she opened the forum."),
        ("speaker", "The work goes on, Director Ada Quill said as she gave her Opening Remarks."),
        ("chair", "Master of ceremonies was Director Ada Quill."),
        (None, "The Ada Quill Award went to the port."),
    ],
)
def test_visits_awards_and_openings(read: Read, role: str | None, text: str) -> None:
    assert parts(read, text).get("Ada Quill") == role
