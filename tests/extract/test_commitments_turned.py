"""What was agreed to, told of the thing itself by a clause that describes it, or told behind an occasion."""

from __future__ import annotations

import pytest
from reading import Read


def told(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text).rows("commitments", "actor_name", "verb", "action")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ports now have a code: the first Harbour Plan of Action, which the Ministry of Ports, together with "
            "the Bureau, launched this week.",
            ("Ministry of Ports", "launch", "the first Harbour Plan of Action"),
        ),
        (
            "All belong to the Pact of Ports, a treaty which six coastal countries, Kenya, Chad and Togo, adopted "
            "in 2004.",
            ("six coastal countries", "adopt", "the Pact of Ports"),
        ),
        (
            "It was a main part of the Harbour Plan of Action, to which the Cabinet gave its endorsement last year.",
            ("Cabinet", "endorse", "the Harbour Plan of Action"),
        ),
        (
            "A shelter will open under a new memorandum of understanding to which the two ministers put their names.",
            ("the two ministers", "sign", "a new memorandum of understanding"),
        ),
        (
            "Kenya signed on Thursday, October 17th, 2013 an agreement of cooperation on crews.",
            ("Kenya", "sign", "an agreement of cooperation on crews"),
        ),
        (
            "An agreement to train crews was concluded on Tuesday 16th February between Kenya and Chad.",
            ("Kenya and Chad", "conclude", "An agreement to train crews"),
        ),
        (
            "A register of crews will be developed further by the Bureau of Ports.",
            ("Bureau of Ports", "develop", "A register of crews"),
        ),
        (
            "At the closing meeting the ministers of Kenya and Chad promised to share records.",
            ("the ministers of Kenya and Chad", "promise", "share records"),
        ),
        (
            "In July Kenya and Chad agreed on a crackdown on smuggling.",
            ("Kenya and Chad", "agree on", "a crackdown on smuggling"),
        ),
        (
            "Closer checks at every port were what Ana Kovac, head of the Bureau, insisted on.",
            ("Ana Kovac", "insist on", "Closer checks at every port"),
        ),
        (
            "Both noted their commitment to share records of crews.",
            ("Both", "commit", "share records of crews"),
        ),
        (
            "The Order requires the submission of a plan on crews.",
            ("The Order", "require", "submission of a plan on crews"),
        ),
        (
            "Minister Ana Kovac confirmed officials will meet every year.",
            ("Minister Ana Kovac", "confirm", "officials will meet every year"),
        ),
        (
            "Kenya and Chad on Thursday pledged to “share records of all crews.”",
            ("Kenya and Chad", "pledge", "share records of all crews"),
        ),
        (
            "Minister Ana Kovac made a call for checks at every port.",
            ("Minister Ana Kovac", "call for", "checks at every port"),
        ),
        (
            "The cabinet made a decision to open a shelter.",
            ("The cabinet", "decide", "open a shelter"),
        ),
        (
            "Ana Kovac, the minister, called the courts vital in the fight against abuse.",
            ("Ana Kovac", "call", "the courts vital in the fight against abuse"),
        ),
        (
            "The ministers see closer checks as vital for the coast.",
            ("The ministers", "see", "closer checks as vital for the coast"),
        ),
        (
            "The government will spare no effort to end abuse.",
            ("The government", "spare", "spare no effort to end abuse"),
        ),
        (
            "“We must all step up checks of ships.",
            ("We", "step up", "step up checks of ships"),
        ),
        (
            "The bureau is in the process of drafting a law on crews.",
            ("The bureau", "draft", "drafting a law on crews"),
        ),
        (
            "The bureau warned owners to keep records.",
            ("The bureau", "warn", "keep records"),
        ),
        (
            "The ministers pledged, she said, to open a shelter.",
            ("The ministers", "pledge", "open a shelter"),
        ),
        (
            "The bureau will meet in May and develop a register of ships.",
            ("The bureau", "develop", "develop a register of ships"),
        ),
        (
            "Checks at every port found the support of both ministers.",
            ("both ministers", "support", "Checks at every port"),
        ),
        (
            "Kenya proposed to the meeting that a register be kept.",
            ("Kenya", "propose", "a register be kept"),
        ),
        (
            "The minister said that abuse grows and it is vital to keep records.",
            ("The minister", "say", "it is vital to keep records"),
        ),
    ],
)
def test_what_was_agreed_is_read_in_every_order(
    read: Read, sentence: str, expected: tuple[str, str, str]
) -> None:
    assert told(read, sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "They swallowed the bait that the gang adopted.",
        "The rules which they adopted were harsh.",
        "The minister said that the plan, proposed by the agency, is long.",
        "The agency showed its commitment by issuing a stamp.",
        "A second group of trainees will complete the same course this week.",
        "He called the bureau an important partner of the ministry.",
        "They made a decision late last year.",
        "The agency has made many commitments and begun to train.",
        "They wanted to agree on a plan for ports.",
        "Where Kenya has to act is set out in the code.",
        "No register of ships will be developed, the minister said.",
        "They came to further what the treaty obliges states to do.",
        "A code that names ports and proposes checks was printed.",
        "The president issued Order 14035 on crews.",
    ],
)
def test_what_is_only_mentioned_is_no_promise(read: Read, sentence: str) -> None:
    assert told(read, sentence) == []
