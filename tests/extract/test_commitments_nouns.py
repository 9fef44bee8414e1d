"""Promises and demands told by a noun: whose order, vow or aim it is."""

from __future__ import annotations

import pytest
from reading import Read


def told(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text).rows("commitments", "actor_name", "verb", "modality", "action")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ports are to search every ship: such is the order of President Ana Kovac.",
            ("President Ana Kovac", "order", "called_for", "Ports are to search every ship"),
        ),
        (
            "No let-up against recruiters: that is the vow of the Department of Justice.",
            ("Department of Justice", "vow", "pledged", "No let-up against recruiters"),
        ),
        (
            "That crews must be paid was the common view of the ministers.",
            ("the ministers", "hold", "called_for", "That crews must be paid"),
        ),
        (
            "The Ministry of Labour’s aim is to end debt bondage.",
            ("Ministry of Labour", "aim", "pledged", "end debt bondage"),
        ),
        (
            "The goal of the Ministry of Labour is to train every inspector.",
            ("Ministry of Labour", "aim", "pledged", "train every inspector"),
        ),
        (
            "The Ministry of Labour’s promise is that every crew will be paid.",
            ("Ministry of Labour", "promise", "pledged", "every crew will be paid"),
        ),
    ],
)
def test_what_a_noun_lays_to_somebody(read: Read, sentence: str, expected: tuple[object, ...]) -> None:
    assert told(read, sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ministry was the target of criticism.",
        "This is the decision of the court.",
        "That ships are slow was the view of the ministers.",
        "The ministry’s aim is to be loved.",
        "The aim of the workshop is to train every inspector.",
        "The Ministry of Labour’s view is that ships are slow.",
    ],
)
def test_what_it_does_not(read: Read, sentence: str) -> None:
    assert told(read, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The meeting follows from commitments by Kenya and Ghana to open a shelter.",
            ("Kenya and Ghana", "commit", "pledged", "open a shelter"),
        ),
        (
            "A pledge by the two governments to open a shelter was read out.",
            ("the two governments", "pledge", "pledged", "open a shelter"),
        ),
        (
            "To train more crews was the request he put to Ghana.",
            ("he", "request", "called_for", "To train more crews"),
        ),
        (
            "Sharing what is known was a commitment of Kenya, he added.",
            ("Kenya", "commit", "pledged", "Sharing what is known"),
        ),
    ],
)
def test_who_gives_it_behind_the_noun(read: Read, sentence: str, expected: tuple[object, ...]) -> None:
    assert told(read, sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The decision of the crew to sleep was wise.",
        "The agreement of the text to the facts is poor.",
        "A call from the bridge came at night.",
    ],
)
def test_nouns_that_give_no_promise(read: Read, sentence: str) -> None:
    assert read(sentence).rows("commitments", "verb") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "A promise to train every inspector came from the Ministry of Labour.",
            ("Ministry of Labour", "promise", "pledged", "train every inspector"),
        ),
        (
            "From the Ministry of Labour came a pledge that every crew will be paid.",
            ("Ministry of Labour", "pledge", "pledged", "every crew will be paid"),
        ),
        (
            "The decision to search every ship was taken by the two ministers.",
            ("the two ministers", "decide", "agreed", "search every ship"),
        ),
        (
            "Recommendations were made by the Ministry of Labour that every crew be paid.",
            ("Ministry of Labour", "recommend", "recommended", "every crew be paid"),
        ),
        (
            "An appeal has been made by the Ministry of Labour to search every ship.",
            ("Ministry of Labour", "appeal", "called_for", "search every ship"),
        ),
        (
            "Every inspector will be trained: so vowed the Ministry of Labour.",
            ("Ministry of Labour", "vow", "pledged", "Every inspector will be trained"),
        ),
    ],
)
def test_who_gives_it_may_be_told_by_a_verb(read: Read, sentence: str, expected: tuple[object, ...]) -> None:
    assert told(read, sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "No promise to train every inspector came from the Ministry of Labour.",
        "From the Ministry of Labour came pledges that bear on crews.",
        "A request for help came from the Ministry of Labour.",
        "The offer that was made by the line to pay fines was refused.",
        "The agreement was signed by the two ministers to end debt.",
    ],
)
def test_what_nobody_gives(read: Read, sentence: str) -> None:
    assert told(read, sentence) == []
