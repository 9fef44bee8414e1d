"""Programmes with a word in capitals for a name, names of other languages before a noun, statements of a town."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The TRAIN Project was launched in May.", "TRAIN Project"),
        ("Under the STOP Programme crews get help.", "STOP Programme"),
        ("IOM carries out the PROTECT project with the police.", "PROTECT project"),
        ("The work is part of the Sana Wetu project.", "Sana Wetu project"),
        ("The EU-funded Green Lane programme trains judges.", "Green Lane programme"),
        ("Officials adopted the Riga Statement.", "Riga Statement"),
    ],
)
def test_a_name_before_its_noun(read: Read, sentence: str, name: str) -> None:
    assert read(sentence).instruments == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "The UNDP project trains judges.",
        "The minister made an Opening Statement.",
        "The project trains judges.",
        "The NEW project trains judges of IOM.",
        "The Ana Kovac project was never begun.",
    ],
)
def test_capitals_before_a_noun_that_name_nothing(read: Read, sentence: str) -> None:
    assert read(sentence).instruments == []
