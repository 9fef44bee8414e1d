"""Promises and demands as newsrooms turn them: clefts, money that goes somewhere, what will be there, who says so."""

from __future__ import annotations

import pytest
from reading import Read


def told(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text).rows("commitments", "actor_name", "verb", "action")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "What the ministry will do next is inspect every shelter in the province before June.",
            ("the ministry", "inspect", "inspect every shelter in the province before June"),
        ),
        (
            "Government has no shelter of its own. What it will do is screen the homes that charities keep.",
            ("Government", "screen", "screen the homes that charities keep"),
        ),
        (
            "Two million dollars is what Denmark is giving Kenya to help it run shelters.",
            ("Denmark", "give", "Two million dollars"),
        ),
        (
            "It is a regional hotline that the ministers want.",
            ("the ministers", "want", "a regional hotline"),
        ),
        (
            "All that Kenya asks for is a faster answer to its requests.",
            ("Kenya", "ask for", "a faster answer to its requests"),
        ),
        (
            "Over two years, more than $300,000 will go to the Harbour Shelter. The announcement was made today by "
            "Minister Ana Kovac.",
            ("Ana Kovac", "go", "more than $300,000 will go to the Harbour Shelter"),
        ),
        (
            "Minister Ana Kovac took the cheque. Half of it would go to schools, she disclosed.",
            ("she", "go", "Half of it would go to schools"),
        ),
        (
            "Ambassador Ana Kovac spoke. Her country, she announced, has set aside two million pounds for the work.",
            ("Her country", "allocate", "two million pounds for the work"),
        ),
        (
            "A helpdesk will be open day and night from March, Minister Ana Kovac added.",
            ("Minister Ana Kovac", "be open", "A helpdesk will be open day and night from March"),
        ),
        (
            "By a memorandum, three ministries created the Port Task Force.",
            ("three ministries", "create", "the Port Task Force"),
        ),
        (
            "President Ana Kovac signed the pact, by which she committed her administration to more work on shelters.",
            ("she", "commit", "more work on shelters"),
        ),
        (
            "The aim, Minister Ana Kovac explained, is to train judges in every court.",
            ("Minister Ana Kovac", "aim", "train judges in every court"),
        ),
        (
            "On joint patrols and one hotline the two sides agreed.",
            ("the two sides", "agree", "joint patrols and one hotline"),
        ),
        (
            "Shelters would stay open all year, the minister assured the guests.",
            ("the minister", "assure", "Shelters would stay open all year"),
        ),
        (
            "The unit, he told them, has drawn up a plan and sent officers to Chad, with one to leave for Kenya soon.",
            ("The unit", "draw up", "a plan and sent officers to Chad, with one to leave for Kenya soon"),
        ),
        (
            "Some $2 million has been earmarked by the government for shelters in the north.",
            ("the government", "allocate", "2 million"),
        ),
        (
            "Governor Ana Kovac has ordered police to search every boat.",
            ("Governor Ana Kovac", "order", "search every boat"),
        ),
        (
            "Crews would be taught what to look out for, Minister Ana Kovac vowed.",
            ("Minister Ana Kovac", "vow", "Crews would be taught what to look out for"),
        ),
        (
            "From next year every port is to have its own desk, Minister Ana Kovac announced.",
            ("Minister Ana Kovac", "have", "every port is to have its own desk"),
        ),
    ],
)
def test_what_news_tells(read: Read, text: str, expected: tuple[str, str, str]) -> None:
    found = told(read, text)
    assert [(row[0], row[1]) for row in found] == [expected[:2]]
    assert expected[2] in str(found[0][2])


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ana Kovac spoke of the case.\n\nAnyone who saw a boat was asked to ring the hotline.",
        "The criteria that both countries would use were discussed at length.",
        "The things they promised one another a year ago filled the meeting.",
        "The circle will go on turning, Minister Ana Kovac said.",
        "Patient talk and interpreters who come when they are needed: these, Minister Ana Kovac said, are its themes.",
        "The concert will be open to everybody, Minister Ana Kovac said.",
        '"They promised me a job in a café," the girl said.',
        "Over two years, $300,000 will go to the Harbour Shelter.",
        "More than 3 million people will go to the polls on Sunday, Minister Ana Kovac said.",
        "We created a unit in the ministry.",
    ],
)
def test_what_news_only_describes(read: Read, text: str) -> None:
    assert told(read, text) == []
