"""The same promise in each order of subject, insertion, opening and verb: what is read must not hang on the order."""

from __future__ import annotations

import pytest
from reading import Read

SUBJECTS = {
    "Thailand": "singular",
    "the Ministry of Justice": "singular",
    "Minister Bo Tran": "singular",
    "the two countries": "plural",
    "the Ministry of Justice and the International Organization for Migration (IOM)": "plural",
}
VERBS = (
    ("pledged to train inspectors", "pledged to train inspectors", "pledge"),
    ("has agreed to train inspectors", "have agreed to train inspectors", "agree"),
    ("will train inspectors", "will train inspectors", "train"),
    ("is committed to train inspectors", "are committed to train inspectors", "commit"),
    ("stands ready to train inspectors", "stand ready to train inspectors", "stand ready"),
    ("called on Laos to train inspectors", "called on Laos to train inspectors", "call on"),
)
INSERTIONS = (
    "",
    " therefore",
    ", therefore,",
    ", for its part,",
    ", in turn,",
    ", among other things,",
    ", she added,",
    ", at the talks in Hanoi,",
    ", together with the police,",
    ", which chairs the group,",
)
OPENINGS = (
    "At the meeting, ",
    "On Monday ",
    "As a result, ",
    "Under the deal ",
    "By the agreement ",
    "According to the statement, ",
    "Having met in Hanoi, ",
    "For their part, ",
    "The statement says that ",
)


def commitment(read: Read, sentence: str) -> list[tuple[object, object]]:
    """Actor and verb of each commitment, the actor without its article."""
    rows = read(sentence[0].upper() + sentence[1:]).rows("commitments", "actor_name", "verb")
    return [(str(actor).removeprefix("The ").removeprefix("the "), verb) for actor, verb in rows]


def form(subject: str, verb: tuple[str, str, str]) -> str:
    return verb[SUBJECTS[subject] == "plural"]


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: str(verb[2]))
@pytest.mark.parametrize("subject", SUBJECTS)
def test_an_insertion_changes_nothing(read: Read, subject: str, verb: tuple[str, str, str]) -> None:
    expected = [(subject.removeprefix("the "), verb[2])]
    sentences = [f"{subject}{insertion} {form(subject, verb)}." for insertion in INSERTIONS]
    assert {s: commitment(read, s) for s in sentences} == dict.fromkeys(sentences, expected)


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: str(verb[2]))
@pytest.mark.parametrize("subject", SUBJECTS)
def test_an_opening_changes_nothing(read: Read, subject: str, verb: tuple[str, str, str]) -> None:
    expected = [(subject.removeprefix("the "), verb[2])]
    sentences = [f"{opening}{subject} {form(subject, verb)}." for opening in OPENINGS]
    assert {s: commitment(read, s) for s in sentences} == dict.fromkeys(sentences, expected)
