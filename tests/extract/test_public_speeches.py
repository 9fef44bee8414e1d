"""Who is public for speaking for a body: named as one who gave a speech, or as the one who spoke for it."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "Addresses were given besides by Ada Quill, Minister of Ports; and by Mira Halvek, of the Ports Ministry.",
        "Speeches were also delivered by Mira Halvek, of the Reef Ministry, and Ada Quill, Minister of Ports.",
        "Opening remarks came from Ada Quill, Minister of Ports; and Mira Halvek, of the Ministry of Labour.",
        "Presentations made by Mira Halvek, of the Ministry of Labour, and others filled the morning.",
        "Addresses were given by Dr. Bo Tran, who presides over the Ports Council; and, on behalf of the young,"
        " by Mira Halvek.",
        "Speaking for the Ministry of Labour, Mira Halvek drew a line from the camp to the port.",
        "Speaking on behalf of the Ministry of Labour, the Lead Office for Work, Mira Halvek drew a line.",
        "“It is vital,” said the Ministry of Labour's Mira Halvek.",
        "Advocate Mira Halvek of the Prosecuting Authority called for a law.",
    ],
)
def test_who_speaks_for_a_body_is_public(read: Read, sentence: str) -> None:
    assert "Mira Halvek" in read(sentence).column("persons", "name")


@pytest.mark.parametrize(
    "sentence",
    [
        "Addresses were given to the police by Mira Halvek, of Ellery.",
        "Statements were given by Mira Halvek, of the Harbour Trust, to the court.",
        "Testimony was given by Mira Halvek, of the Harbour Trust.",
        "Speeches were given by Mira Halvek, a survivor, of the Reef Ministry.",
        "Speeches were given about the victims by Mira Halvek, of the Golden Sun Company.",
        "Remarks were made by the judge, who had heard Mira Halvek, of the Reef Ministry.",
        "The opening brought tears from Mira Halvek, of the Reef Ministry.",
        "Closing speeches were given by Mira Halvek, of the Reef Ministry, for the defence.",
        "He had lied to three people: Mira Halvek, of the Reef Ministry; Bo Tran, of Ellery; and a neighbour.",
        "The bar was, police said, Mira Halvek's.",
        "“It is vital,” said the Golden Sun Company's Mira Halvek.",
        "Speeches were given by all; Mira Halvek, of Ellery, was arrested.",
        "Speaking for the family, Mira Halvek drew a line.",
        "Speaking for the Golden Sun Company, Mira Halvek drew a line.",
        "Speaking for the accused, Mira Halvek denied it.",
        "Advocate Mira Halvek of the Ports Authority, who represents the accused, called for a law.",
        "Advocate Mira Halvek called for a law.",
    ],
)
def test_who_gives_evidence_or_speaks_for_private_people_is_not(read: Read, sentence: str) -> None:
    assert "Mira Halvek" not in read(sentence).column("persons", "name")
