"""What somebody will, is to, has to or would do, and when it is promised at all."""

from __future__ import annotations

import pytest
from reading import Read


def told(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text).rows("commitments", "actor_name", "verb", "modality", "action")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Ministry of Justice will roll out new rules for recruiters in June.",
            ("Ministry of Justice", "roll out", "announced", "roll out new rules for recruiters in June"),
        ),
        (
            "Police officers are to search every ship.",
            ("Police officers", "search", "announced", "search every ship"),
        ),
        (
            "Kenya is going to ratify the protocol on fishing vessels.",
            ("Kenya", "ratify", "announced", "ratify the protocol on fishing vessels"),
        ),
        (
            "Minister Ana Kovac said the government would not slacken in its hunt for recruiters.",
            ("the government", "not slacken", "announced", "not slacken in its hunt for recruiters"),
        ),
        (
            "Minister Ana Kovac said that shelters have to be opened in every district.",
            ("Minister Ana Kovac", "say", "called_for", "shelters have to be opened in every district"),
        ),
        (
            "Minister Ana Kovac said that victims will be protected in every district.",
            ("Minister Ana Kovac", "protect", "announced", "victims will be protected in every district"),
        ),
        (
            "Minister Ana Kovac said she would train more inspectors.",
            ("she", "train", "announced", "train more inspectors"),
        ),
        (
            "The roundtable will finalise a roadmap for the region.",
            ("The roundtable", "finalise", "announced", "finalise a roadmap for the region"),
        ),
        (
            "Kenya will provide up to $5 million for shelters.",
            ("Kenya", "provide", "announced", "provide up to $5 million for shelters"),
        ),
        (
            "Kenya is drafting a law on fair recruitment.",
            ("Kenya", "draft", "announced", "drafting a law on fair recruitment"),
        ),
    ],
)
def test_each_way_of_telling_what_is_to_come(read: Read, sentence: str, expected: tuple[object, ...]) -> None:
    assert told(read, sentence) == [expected]


def test_who_says_she_would_is_the_person_just_named(read: Read) -> None:
    (row,) = read("Minister Ana Kovac said she would train more inspectors.").rows(
        "commitments", "actor_name", "person_id"
    )
    assert row == ("she", "Ana Kovac")


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Ana Kovac expressed hope that Kenya will support the plan.",
        "Experts believe that Kenya will ratify the protocol.",
        "The firm would pay its crews if it could.",
        "The new rules would protect every crew.",
        "The workshop will address the needs of survivors.",
        "Victims will be protected in every district.",
        "The minister will travel to Kenya in May.",
        "The delegation will not support the plan.",
        "The bridge is to the north of the town.",
        "Crews have to wait for their pay.",
        "Kenya is training more inspectors.",
        "The council will end up with a debt.",
        "The project will help to create jobs.",
        "The minister will be joined by the mayor.",
    ],
)
def test_what_nobody_promises(read: Read, sentence: str) -> None:
    assert told(read, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Minister Ana Kovac suggested that half of the reward be paid at once.",
            ("Minister Ana Kovac", "suggest", "proposed", "half of the reward be paid at once"),
        ),
        (
            "The Government has allowed crews from Utopia to rest in its ports.",
            ("The Government", "allow", "announced", "rest in its ports"),
        ),
        ("Kenya will pay a tariff on fish.", ("Kenya", "pay", "announced", "pay a tariff on fish")),
    ],
)
def test_wishes_leave_and_what_states_will_do(
    read: Read, sentence: str, expected: tuple[object, ...]
) -> None:
    assert read(sentence).rows("commitments", "actor_name", "verb", "modality", "action") == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "This allows crews to rest.",
        "The minister suggested that the ports were safe.",
        "Minister Ana Kovac will pay a visit to the ports.",
        "Kenya will attend the forum.",
    ],
)
def test_what_is_only_possible_or_an_event(read: Read, sentence: str) -> None:
    assert read(sentence).column("commitments", "action") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Kenya continues to firmly support fair recruitment at sea.",
            ("Kenya", "support", "announced", "support fair recruitment at sea"),
        ),
        (
            "We are working to increase trade with Ghana.",
            ("We", "increase", "announced", "increase trade with Ghana"),
        ),
    ],
)
def test_what_a_state_keeps_doing(read: Read, sentence: str, expected: tuple[object, ...]) -> None:
    assert told(read, sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ministry of Justice continues to monitor the harbours.",
        "Kenya continues to grow.",
        "Kenya continued to support fair recruitment at sea.",
    ],
)
def test_what_an_office_keeps_doing_is_no_promise(read: Read, sentence: str) -> None:
    assert told(read, sentence) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“More cases come to light. Measures have to be strengthened.” The minister, Ada Quill, said this here.",
            ("The minister", "strengthen", "called_for", "Measures have to be strengthened"),
        ),
        (
            "The work of the shelters will go on, the police said.",
            ("the police", "go on", "announced", "The work of the shelters will go on"),
        ),
        (
            "The agency said it will send two ships to the harbour.",
            ("The agency", "send", "announced", "send two ships to the harbour"),
        ),
    ],
)
def test_what_is_in_store_as_somebody_near_by_says(
    read: Read, text: str, expected: tuple[object, ...]
) -> None:
    assert told(read, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Its mission is to coordinate what the agencies do.",
        "A company from Kenya will take part in the drill.",
        "The deal ends the notion that Kenya must protect its farmers.",
        "Measures have to be strengthened in every port.",
    ],
)
def test_what_a_body_is_for_and_what_is_thought_are_no_promises(read: Read, text: str) -> None:
    assert told(read, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "We are closing camps and arresting the smugglers.",
        "I am securing the ports of our country.",
        "The alliance has the endorsement of Bishop Ada Quill.",
        "The conference has the support of the Reef Council.",
        "Ambassador Ada Quill encouraged the audience to carry on with their important work.",
        "Mayor Ada Quill urged the officers to keep up their good work.",
        "Mayor Ada Quill told journalists, the aim being to talk over what troubles the port.",
    ],
)
def test_what_is_described_enjoyed_or_cheered_is_no_promise(read: Read, text: str) -> None:
    assert told(read, text) == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("We are continuing the national emergency with respect to the coast.", "continue"),
        ("The plan won the backing of the Reef Council.", "back"),
        ("Mayor Ada Quill urged the officers to keep the ports open.", "urge"),
    ],
)
def test_what_goes_on_is_won_or_asked_is(read: Read, text: str, verb: str) -> None:
    assert [row[1] for row in told(read, text)] == [verb]
