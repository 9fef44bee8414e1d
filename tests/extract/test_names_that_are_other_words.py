"""Names that are words of posts, places or grammar elsewhere."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("“It is vital,” said Albert Sheriff, Director of the Ports Authority.", "Albert Sheriff"),
        ("“It is vital,” said Karen Constable, Director of the Ports Authority.", "Karen Constable"),
        ("The talks were led by a team under Milan Ostrand, Deputy Minister of Ports.", "Milan Ostrand"),
        ("In the chair was Per Ostrand, Ambassador of Sweden.", "Per Ostrand"),
        ("“It is vital,” said Jürgen Stock, Secretary General of the Reef Council.", "Jürgen Stock"),
        # words that are none
        ("“It is vital,” said County Sheriff Albert Quill.", "Albert Quill"),
        ("The county Sheriff, Ada Quill, spoke.", "Ada Quill"),
        ("The meeting was held in Milan. Ostrand Minister Ada Quill spoke.", "Ada Quill"),
    ],
)
def test_the_whole_name(read: Read, sentence: str, name: str) -> None:
    assert read(sentence).column("persons", "name") == [name]


def test_a_deputy_is_the_minister_of_that_name(read: Read) -> None:
    found = read(
        "The plan was launched by the Minister for Justice, Frances Quill TD. Deputy Quill praised the police."
    )
    assert found.column("persons", "name") == ["Frances Quill"]


def test_who_heads_an_office_of_a_body(read: Read) -> None:
    found = read("“We lend a hand,” said Mira Halvek, who heads the IOM office in Honiara.")
    assert found.column("positions", "title") == ["Head of the IOM office in Honiara"]
