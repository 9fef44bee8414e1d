"""What is agreed without a word on who does it, or told of the thing that was agreed to."""

from __future__ import annotations

import pytest
from reading import Read

COLUMNS = ("actor_name", "verb", "modality", "action")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At the conference it was agreed that crews should be paid.",
            ("the conference", "agree", "agreed", "crews should be paid"),
        ),
        (
            "It was decided at the meeting to set up a hotline for crews.",
            ("the meeting", "decide", "agreed", "set up a hotline for crews"),
        ),
        (
            "The two-day forum ended on Friday. It was recommended that crews be paid.",
            ("The two-day forum", "recommend", "recommended", "crews be paid"),
        ),
        (
            "At the meeting agreement was reached that crews must be paid.",
            ("the meeting", "agree", "agreed", "crews must be paid"),
        ),
        (
            "A plan for 2024 was adopted at the meeting in Hanoi.",
            ("the meeting", "adopt", "agreed", "A plan for 2024"),
        ),
        (
            "Agreement was reached among the ministers that crews must be paid.",
            ("the ministers", "agree", "agreed", "crews must be paid"),
        ),
    ],
)
def test_what_is_agreed_by_nobody_named_is_agreed_by_those_who_met(
    read: Read, text: str, expected: tuple[str, ...]
) -> None:
    assert read(text).rows("commitments", *COLUMNS) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It was agreed that crews should be paid.",
        "It was noted at the meeting that cooperation has grown.",
        "At the meeting a plan was made.",
    ],
)
def test_without_a_gathering_or_a_promise_nothing_is_told(read: Read, text: str) -> None:
    assert read(text).rows("commitments", *COLUMNS) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The plan of action got the approval of the ministers.",
            ("the ministers", "approve", "agreed", "The plan of action"),
        ),
        (
            "Four declarations won the agreement of all delegations on Monday.",
            ("all delegations", "agree", "agreed", "Four declarations"),
        ),
        (
            "The plan of action was given the green light by the ministers.",
            ("the ministers", "approve", "agreed", "The plan of action"),
        ),
    ],
)
def test_a_plan_may_win_an_agreement(read: Read, text: str, expected: tuple[str, ...]) -> None:
    assert read(text).rows("commitments", *COLUMNS) == [expected]


def test_a_person_who_wins_approval_is_no_agreement(read: Read) -> None:
    assert read("He got the approval of his minister.").rows("commitments", *COLUMNS) == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Thailand, therefore, pledged to train inspectors.", "Thailand"),
        ("Thailand is, therefore, committed to training inspectors.", "Thailand"),
        ("Under the deal Thailand will train inspectors.", "Thailand"),
        ("On Monday the Ministry of Justice agreed to train inspectors.", "the Ministry of Justice"),
        ("By the agreement the Ministry of Justice pledged to train inspectors.", "the Ministry of Justice"),
    ],
)
def test_a_subject_is_found_behind_an_opening_and_before_an_insertion(
    read: Read, text: str, actor: str
) -> None:
    ((name, action),) = read(text).rows("commitments", "actor_name", "action")
    assert str(name).removeprefix("the ") == actor.removeprefix("the ")
    assert str(action).endswith("inspectors")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More shelters will be built by the government.", ("the government", "build", "announced")),
        ("More shelters are planned by the government.", ("the government", "plan", "announced")),
        ("The ministers took the decision to open a shelter.", ("The ministers", "decide", "agreed")),
        ("The ministers were of one mind that crews must be paid.", ("The ministers", "agree", "agreed")),
        ("The campaign was launched by Thailand.", ("Thailand", "launch", "reported_done")),
        ("The minister wants closer cooperation between ports.", ("The minister", "want", "called_for")),
        (
            "States have a duty to protect crews, the minister said.",
            ("the minister", "protect", "called_for"),
        ),
    ],
)
def test_other_ways_to_decide_and_ask(read: Read, text: str, expected: tuple[str, ...]) -> None:
    assert read(text).rows("commitments", "actor_name", "verb", "modality") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It is the wish of both governments that debt bondage end by 2030.",
            ("both governments", "wish", "debt bondage end by 2030"),
        ),
        (
            "It is the government's intention to build more shelters.",
            ("the government", "intend", "build more shelters"),
        ),
        (
            "Both governments declared themselves ready to end debt bondage.",
            ("Both governments", "stand ready", "end debt bondage"),
        ),
        (
            "Fees must be banned, in the view of the minister.",
            ("the minister", "ban", "Fees must be banned"),
        ),
        (
            "The minister called on all to report recruiters.",
            ("The minister", "call on", "report recruiters"),
        ),
        (
            "Japan was asked by the minister for help in training officers.",
            ("the minister", "ask", "help in training officers"),
        ),
        (
            "The minister was assured by the ambassador of help in training officers.",
            ("the ambassador", "assure", "help in training officers"),
        ),
        (
            "The two sides will be sharing data on recruiters.",
            ("The two sides", "share", "sharing data on recruiters"),
        ),
        (
            "The minister expressed interest in joint patrols.",
            ("The minister", "express interest", "joint patrols"),
        ),
        (
            "The minister made clear that crews must be paid.",
            ("The minister", "make clear", "crews must be paid"),
        ),
    ],
)
def test_turned_ways_to_promise_and_ask(read: Read, text: str, expected: tuple[str, ...]) -> None:
    assert read(text).rows("commitments", "actor_name", "verb", "action") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It is the view of the court that he has lied.",
        "It is the view of the ministers that crews are well.",
        "It is the first step to end debt bondage.",
        "The minister called himself a friend of the crews.",
    ],
)
def test_turned_sentences_that_promise_nothing(read: Read, text: str) -> None:
    assert read(text).rows("commitments", "actor_name", "verb") == []
