"""What is said to be owed without "must": by a phrase, by what is vital, only together, not alone, unless."""

from __future__ import annotations

import pytest
from reading import Read

DUTIES = (
    "there is a need for closer checks",
    "closer checks are vital to protect crews",
    "it is key that ports share records",
    "it is high time to share records",
    "it is up to ports to protect crews",
    "everyone has a role to play in protecting crews",
)

TRUTHS = (
    "dialogue matters if crews are to be safe",
    "only together can ports protect crews",
    "only where ports share records can crews be safe",
    "crews cannot be safe unless ports share records",
    "no port can protect crews alone",
    "ports cannot do without records",
    "a fraud that knows no borders can only be met by ports that share records",
)
"""What is so: a demand only where somebody stresses it."""


def told(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text).rows("commitments", "actor_name", "verb", "action")


def opened(text: str) -> str:
    return text[0].upper() + text[1:]


@pytest.mark.parametrize("verb", ["said", "warned", "stressed", "pointed out", "insisted"])
@pytest.mark.parametrize("duty", DUTIES)
def test_a_duty_counts_behind_and_before_its_verb(read: Read, duty: str, verb: str) -> None:
    assert [row[0] for row in told(read, f"The minister {verb} that {duty}.")] == ["The minister"]
    assert [row[0] for row in told(read, f"{opened(duty)}, the minister {verb}.")] == ["the minister"]


@pytest.mark.parametrize("truth", TRUTHS)
def test_what_is_so_is_a_demand_where_it_is_stressed(read: Read, truth: str) -> None:
    for verb in ("stressed", "insisted"):
        assert [row[0] for row in told(read, f"The minister {verb} that {truth}.")] == ["The minister"]
    for verb in ("said", "warned", "remarked", "pointed out"):
        assert told(read, f"The minister {verb} that {truth}.") == []
        assert told(read, f"{opened(truth)}, the minister {verb}.") == []
    assert told(read, f"The minister reminded delegates that {truth}.") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Unless ports share records, the agencies stressed at the forum, crews cannot be safe.",
            "Unless ports share records, the agencies stressed at the forum, crews cannot be safe",
        ),
        (
            "Unless ports share records, no crew will be safe, stresses Minister Ana Kovac.",
            "Unless ports share records, no crew will be safe",
        ),
        (
            "Only where ports share records, the organisers stress, can crews be safe.",
            "Only where ports share records, the organisers stress, can crews be safe",
        ),
        (
            "Only with a register in place, stressed Minister Ana Kovac, could crews be safe; more followed.",
            "Only with a register in place, stressed Minister Ana Kovac, could crews be safe",
        ),
        (
            "For crews to be safe, they underlined, more records must be shared.",
            "For crews to be safe, they underlined, more records must be shared",
        ),
        (
            "Because crews are at risk, Minister Ana Kovac told the forum, dialogue matters in every port.",
            "Because crews are at risk, Minister Ana Kovac told the forum, dialogue matters in every port",
        ),
        (
            "Minister Ana Kovac told the forum that ports must share records.",
            "ports must share records",
        ),
        (
            "Minister Ana Kovac used her opening address to stress that efforts have to be joint.",
            "efforts have to be joint",
        ),
        (
            "For her part Ana Kovac, head of the Bureau of Ports, saw a need for ports to share records.",
            "need for ports to share records",
        ),
        (
            "The task force holds that ports must by all means share records.",
            "ports must by all means share records",
        ),
    ],
)
def test_the_whole_of_a_duty_is_told(read: Read, sentence: str, expected: str) -> None:
    assert [row[2] for row in told(read, sentence)] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister said that the law, which is vital, came into force.",
        "The minister told the forum that the port had opened.",
        "The port had opened, the minister told the forum.",
        "If the port is closed, the reasons are poor pay and need, the minister recalled.",
        "It was odd, she pointed out, that 28 ships should be there.",
        "The minister told Harbour News.",
        "Unless it rains, the port will open a shelter.",
        "If the port closes, crews will have to wait, the minister said.",
        '"No port can do this alone; all ports have to talk," the minister remarked.',
        "Crews have needs, the minister said, and the needs of crews are told here.",
        "Our name is extremely important to us, the minister said.",
        "The minister insisted that the report had errors.",
        "The bank expects the merger to boost its earnings.",
        "The minister is keen to point out that he was glad.",
        "It is important to remember that the port is old, the minister said.",
        "Owners do not have to pay, the minister said.",
        "I have to say that I am glad, the minister said.",
        "The port needed scale to get its costs down, the minister said.",
    ],
)
def test_what_is_owed_by_nobody(read: Read, sentence: str) -> None:
    assert told(read, sentence) == []
