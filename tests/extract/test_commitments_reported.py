"""What newsrooms report: capitals for their governments, past modals, bills and plans, what follows a speech."""

from __future__ import annotations

import pytest
from reading import Read

COLUMNS = ("actor_name", "verb", "modality", "action")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Manila pledged to open a shelter for crews.",
            ("Manila", "pledge", "pledged", "open a shelter for crews"),
        ),
        (
            "Bangkok will also hand over crews without papers.",
            ("Bangkok", "hand over", "announced", "hand over crews without papers"),
        ),
        (
            "Hanoi and Vientiane agreed to open a hotline.",
            ("Hanoi and Vientiane", "agree", "agreed", "open a hotline"),
        ),
        (
            "Beijing said it would tighten checks on recruiters.",
            ("Beijing", "tighten", "announced", "tighten checks on recruiters"),
        ),
        (
            "London is also to help with the wording of the law.",
            ("London", "help", "announced", "help with the wording of the law"),
        ),
        (
            "The minister told reporters that the two countries were going to share data.",
            ("the two countries", "share", "announced", "share data"),
        ),
        (
            "The police were to train more inspectors, the minister said.",
            ("The police", "train", "announced", "train more inspectors"),
        ),
        (
            "All parties had to cooperate more closely, the minister said.",
            ("the minister", "cooperate", "called_for", "All parties had to cooperate more closely"),
        ),
        (
            "The minister stated that agencies without a licence would be banned.",
            ("The minister", "ban", "announced", "agencies without a licence would be banned"),
        ),
        (
            "Agencies without a licence will be closed, the minister announced.",
            ("the minister", "announce", "announced", "Agencies without a licence will be closed"),
        ),
        (
            "The ministry is drafting a law against debt bondage.",
            ("The ministry", "draft", "announced", "drafting a law against debt bondage"),
        ),
        (
            "Parliament passed a law against debt bondage on Friday.",
            ("Parliament", "adopt", "agreed", "a law against debt bondage on Friday"),
        ),
        (
            "Norway has set aside two million dollars for shelters.",
            ("Norway", "allocate", "announced", "two million dollars for shelters"),
        ),
        (
            "The embassy took it upon itself to train inspectors.",
            ("The embassy", "undertake", "pledged", "train inspectors"),
        ),
        (
            "The ambassador declared her country ready to train inspectors.",
            ("The ambassador", "stand ready", "pledged", "train inspectors"),
        ),
        (
            "Kenya was “firmly committed” to ending debt bondage.",
            ("Kenya", "commit", "pledged", "ending debt bondage"),
        ),
        (
            "The sharing of data was recommended by the participants.",
            ("the participants", "recommend", "recommended", "The sharing of data"),
        ),
        (
            "A memorandum on fishing was signed by the two ministers.",
            ("the two ministers", "sign", "agreed", "A memorandum on fishing"),
        ),
        (
            "The minister challenged agencies to deal harshly with recruiters.",
            ("The minister", "challenge", "called_for", "deal harshly with recruiters"),
        ),
        (
            "Kenya is stepping up the fight against debt bondage.",
            ("Kenya", "step up", "announced", "stepping up the fight against debt bondage"),
        ),
        (
            "Thailand agreed with Myanmar to repatriate the crews.",
            ("Thailand", "agree", "agreed", "repatriate the crews"),
        ),
        (
            "The ambassador said it was essential to inspect every vessel.",
            ("The ambassador", "say", "called_for", "it was essential to inspect every vessel"),
        ),
        (
            "The ambassador said there is a need for joint inspections.",
            ("The ambassador", "say", "called_for", "there is a need for joint inspections"),
        ),
        (
            "According to the ambassador, crime grows, calling for joint inspections.",
            ("the ambassador", "call for", "called_for", "joint inspections"),
        ),
        (
            "The Director-General of the agency, Ana Kovac, urged owners to pay their crews.",
            ("The Director-General of the agency", "urge", "called_for", "pay their crews"),
        ),
        (
            "Five hundred crews will be sent home, the minister said.",
            ("the minister", "send", "announced", "Five hundred crews will be sent home"),
        ),
        (
            "Kenya fully supports the call for joint patrols.",
            ("Kenya", "support", "pledged", "the call for joint patrols"),
        ),
        (
            "The Government also prioritises the inspection of vessels.",
            ("The Government", "prioritise", "pledged", "the inspection of vessels"),
        ),
        (
            "We have a moral obligation to protect the crews, the minister said.",
            ("the minister", "protect", "called_for", "We have a moral obligation to protect the crews"),
        ),
    ],
)
def test_the_words_of_newsrooms_promise_and_ask(read: Read, text: str, expected: tuple[str, ...]) -> None:
    assert read(text).rows("commitments", *COLUMNS) == [expected]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "The two states agreed on a plan against debt bondage: checks, training and joint patrols.",
            "a plan against debt bondage: checks, training and joint patrols",
        ),
        (
            "The two states agreed on a plan against debt bondage: it takes effect in May and June.",
            "a plan against debt bondage",
        ),
        (
            "The two states agreed on a plan against debt bondage: “We act now, and fast.”",
            "a plan against debt bondage",
        ),
    ],
)
def test_a_list_behind_a_colon_belongs_to_what_was_agreed(read: Read, text: str, action: str) -> None:
    assert read(text).rows("commitments", "action")[0] == (action,)


def test_what_is_to_be_done_is_laid_to_who_spoke_just_before(read: Read) -> None:
    text = "The minister promised more checks. Crews are to be better protected. Trade will be used to grow."
    assert read(text).rows("commitments", *COLUMNS) == [
        ("The minister", "promise", "pledged", "more checks"),
        ("The minister", "protect", "announced", "Crews are to be better protected"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The bank has had to raise its rates, the minister said.",
        "The storm is likely to close the port.",
        "The two states are not going to share data.",
        "We ask whether more shelters will be opened.",
        "Crews are to be better protected.",
        "The exhibition in Manila opened a hall.",
        "The ministry is preparing a dinner.",
        "Members were urged by the forum.",
        "The ministry challenges crews to a match.",
        "Kenya supported the call for joint patrols.",
        "The bank supports the growth of small farms.",
        "Kenya has grown by supporting small farms.",
        "The captain was charged with smuggling to feed his crew.",
        "The ambassador said it was a fine day to sail.",
    ],
)
def test_what_was_suffered_or_is_left_open_is_no_promise(read: Read, text: str) -> None:
    assert read(text).rows("commitments", "verb") == []
