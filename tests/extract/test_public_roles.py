"""Who is public without an office: who speaks for a calling or a body, heads one, leads a party or a meeting."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "Legal practitioner Mira Halvek said what the workshops were for.",
        "Legal practitioner Mira Halvek, long in the profession, said what the workshops were for.",
        "Human rights lawyer Mira Halvek presented the findings.",
        "Political analyst Mira Halvek also warned of delays.",
        "Mira Halvek, senior migration consultant, said more was needed.",
        "“It is vital,” added Mira Halvek, of the Harbour Foundation.",
        "“It is vital,” said Mira Halvek from the Ministry of Interior.",
        "“It is vital,” Mira Halvek of the Ministry of Justice said.",
        "Mira Halvek (Ministry of Justice) and Dorian Quaife (IOM) gave talks.",
        "The panel was moderated by Mira Halvek.",
        "The delegation led by Mira Halvek visited the port.",
        "Keynote speaker Mira Halvek came late.",
        "Minister Dorian Quaife and his Samoan counterpart, Mira Halvek, signed.",
        "Mira Halvek, on behalf of the Ministry of Justice, said so.",
        "Mira Halvek, speaking for the Ministry of Justice, said so.",
        "Mira Halvek, who has led the Ministry of Ports since May, cooked.",
        "The panellists in Oslo were Dr. Mira Halvek of Ellery University and Senator Jim Quaife.",
        "The Ministry of Justice's Mira Halvek said more was needed.",
    ],
)
def test_whom_a_part_makes_public(read: Read, sentence: str) -> None:
    assert "Mira Halvek" in read(sentence).column("persons", "name")


@pytest.mark.parametrize(
    "text",
    [
        "Legal practitioner Mira Halvek cooked.",
        "Legal practitioner Mira Halvek said she had been locked up.",
        "Legal practitioner Mira Halvek said it was hot. Mira Halvek, a neighbour, had called the hotline.",
        "“It is vital,” said Mira Halvek of Ellery.",
        "The Ministry of Justice's Mira Halvek cooked.",
        "The speakers were told that the victims were Mira Halvek and her sister.",
        "“It is vital,” said Mira Halvek of the Golden Sun Company.",
        "Mira Halvek of the Ministry of Justice slept.",
        "Mira Halvek (AFP)",
        "The ring led by Mira Halvek was broken up.",
        "Mira Halvek, who runs a bar, came late.",
    ],
)
def test_whom_it_does_not(read: Read, text: str) -> None:
    assert read(text).column("persons", "name") == []


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (
            "Mira Halvek, who heads the Ministry of Ports, spoke.",
            ("Mira Halvek", "Head", "Ministry of Ports"),
        ),
        (
            "Mira Halvek, who directs the Ministry of Ports in an acting capacity, spoke.",
            ("Mira Halvek", "Director", "Ministry of Ports"),
        ),
        (
            "Mira Halvek, who serves as director of the Ministry of Ports, spoke.",
            ("Mira Halvek", "director", "Ministry of Ports"),
        ),
        ("Ex-minister Mira Halvek spoke.", ("Mira Halvek", "Ex-minister", None)),
        ("Mira Halvek MP spoke.", ("Mira Halvek", "MP", None)),
        ("Prof. Mira Halvek, SAN, Minister of Justice, spoke.", ("Mira Halvek", "Minister of Justice", None)),
        ("Mira Halvek (Rtd.), Minister of Justice, spoke.", ("Mira Halvek", "Minister of Justice", None)),
        (
            "Canada's Ambassador to Peru, Mira Halvek said so.",
            ("Mira Halvek", "Canada's Ambassador to Peru", None),
        ),
        ("“It is vital,” said Mira Halvek, the organisation’s director.", ("Mira Halvek", "director", None)),
        ("Mira Halvek Chief State Attorney, spoke.", ("Mira Halvek", "Chief State Attorney", None)),
    ],
)
def test_posts_told_in_other_ways(read: Read, sentence: str, row: tuple[object, ...]) -> None:
    assert read(sentence).rows("positions", "person_id", "title", "organisation_id") == [row]


def test_a_plural_behind_its_bearers(read: Read) -> None:
    told = read("Dr Mira Halvek of Australia and Pak Dorian Quaife of Indonesia were co-chairs.")
    assert told.rows("positions", "person_id", "title") == [
        ("Mira Halvek", "co-chair"),
        ("Dorian Quaife", "co-chair"),
    ]


def test_a_part_in_the_programme_is_no_post(read: Read) -> None:
    told = read("Keynote speaker Mira Halvek came late.")
    assert (told.column("persons", "name"), told.column("positions", "title")) == (["Mira Halvek"], [])


ACT = "By the authority vested in me, it is hereby ordered that ships be searched in every port of the land."


@pytest.mark.parametrize("foot", ["", "\n\nTHE WHITE HOUSE, July 20, 2021."])
def test_the_signatory_of_an_act_of_state(read: Read, foot: str) -> None:
    assert read(f"{ACT}\n\nORIEL T. VALROY JR.{foot}").column("persons", "name") == ["ORIEL T. VALROY JR."]


@pytest.mark.parametrize(
    "text",
    [
        "I hereby declare that I was sold to a man in the north, and ask the court for help.\n\nMARLA ROE",
        "I hereby certify that I saw the accused on that day in the house of the man.\n\nMARLA ROE",
        "The ships were searched in every port of the land on that day.\n\nMARLA ROE",
        f"{ACT}\n\nMARLA ROE\n\nDANEL ROE",
        f"Marla Roe, a victim, was found in the house.\n\n{ACT}\n\nMARLA ROE",
    ],
)
def test_who_signs_anything_else_stays_private(read: Read, text: str) -> None:
    assert read(text).column("persons", "name") == []


def test_the_word_at_which_a_text_breaks_off_is_no_name(read: Read) -> None:
    text = "The guests were received by the ambassador of the country and by the head of North Ameri"
    assert read(text).column("persons", "name") == []


def test_a_programme_parted_by_semicolons_gives_each_its_body(read: Read) -> None:
    told = read(
        "Remarks: Mr. Oriel Quill, Ministry of Ports; Dr. Danel Ostrand, UNODC; Ms. Ana Reef, Reef Police."
    )
    assert told.column("persons", "name") == ["Oriel Quill", "Danel Ostrand", "Ana Reef"]


@pytest.mark.parametrize(
    "text",
    [
        "The victims were Marla Roe, Reef Foundation; Ana Roe, Ministry of Ports.",
        "The accused are Danel Roe, Ministry of Ports; Oskar Roe, Reef Police.",
        "Police arrested the following: Danel Roe, Ministry of Ports; Oskar Roe, Reef Police.",
        "They wrote to Marla Roe, Quill Textiles Ltd; Oskar Roe, Reef Bank Ltd.",
        "They wrote to Marla Roe, Ministry of Ports, and left.",
    ],
)
def test_no_list_of_private_persons_is_a_programme(read: Read, text: str) -> None:
    assert not any("Roe" in str(name) for name in read(text).column("persons", "name"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Mira Halvek, an official of the Ministry of Justice, said more was needed.",
        "Ministry of Justice official Mira Halvek said more was needed.",
        "Dr. Mira Halvek, representing Ellery University, presented the plan.",
        "Mira Halvek, representing Kenya, said more was needed.",
        "The ministry's Mira Halvek said more was needed.",
    ],
)
def test_who_speaks_for_a_body_or_country(read: Read, sentence: str) -> None:
    assert read(sentence).column("persons", "name") == ["Mira Halvek"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mira Halvek, an official of a recruitment agency, said more was needed.",
        "Mira Halvek, an official of the Ministry of Justice, sold visas.",
        "On an official visit, Mira Halvek said more was needed.",
        "Mira Halvek, representing the accused, said he was innocent.",
        "Mira Halvek, representing Kenya, said she had been sold.",
        "Mira Halvek, representing Harbour Trading Company, said more was needed.",
        "The ministry's Mira Halvek was arrested.",
        "The gang's Mira Halvek said more was needed.",
        "The embassy's Mira Halvek said she had been beaten.",
    ],
)
def test_who_speaks_for_no_public_body_or_of_herself(read: Read, sentence: str) -> None:
    assert read(sentence).column("persons", "name") == []


def test_who_gives_a_formal_address(read: Read) -> None:
    told = read("Mr. Dorian Quaife, in his goodwill message, thanked the officers.")
    assert told.column("persons", "name") == ["Dorian Quaife"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mrs. Mira Halvek, in her message, thanked the shelter that freed her.",
        "Mira Halvek, in her goodwill message, thanked the officers.",
        "Mr. Dorian Quaife, in his opening remarks, threatened the girls.",
    ],
)
def test_an_address_alone_makes_nobody_public(read: Read, sentence: str) -> None:
    assert read(sentence).column("persons", "name") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Three experts wrote it: Ada Quill from the Ministry of Justice and Bo Tran from the National Police.",
            ["Ada Quill", "Bo Tran"],
        ),
        (
            "Present were Ada Quill of the Ministry of Justice and Bo Tran from the National Police.",
            ["Ada Quill", "Bo Tran"],
        ),
        ("Guests included Ada Quill of the Ministry of Justice.", ["Ada Quill"]),
        ("Facing them was Ada Quill, Chargè d'Affairs of the embassy.", ["Ada Quill"]),
        ("The Minister for Ports, Ada Quill T.D., spoke.", ["Ada Quill"]),
        ("Three officials wrote false letters: Ada Quill from the Ministry of Justice and Bo Tran.", []),
        ("Three officials drafted forged permits: Ada Quill from the Ministry of Justice.", []),
        ("Two officers trained the smugglers: Ada Quill of the National Police.", []),
        ("Three officials were arrested: Ada Quill from the Ministry of Justice.", []),
        ("Two officials were dismissed: Ada Quill from the Ministry of Justice.", []),
        ("Among the guests who paid for sex was Ada Quill of the Ministry of Justice.", []),
        ("Guests of the brothel included Ada Quill of the Ministry of Justice.", []),
        ("The delegation included Ada Quill of the Ministry of Justice, who survived the trade.", []),
        ("Present were Ada Quill from the State University and her mother Eve Lund.", []),
        ("The victim, Ada Quill T.D., spoke.", []),
        ("The aide of the U.S embassy spoke.", []),
    ],
)
def test_who_is_listed_with_a_body_among_those_who_came_or_worked(
    read: Read, text: str, expected: list[str]
) -> None:
    assert read(text).column("persons", "name") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kip Mestor signed for the Ports Ministry.", ["Kip Mestor"]),
        ("Kip Mestor signed it on behalf of the Ports Ministry.", ["Kip Mestor"]),
        ("Researcher Kip Mestor of the Reef Institute said so.", ["Kip Mestor"]),
        ("Kip Mestor signed for the parcel.", []),
        ("Kip Mestor signed for the parcel of the Ports Ministry.", []),
        ("Kip Mestor signed for her brother at Quill Bar.", []),
        ("The victim, Kip Mestor, signed for the Ports Ministry.", []),
        ("Researcher Kip Mestor of the Reef Institute was arrested.", []),
    ],
)
def test_who_signs_or_speaks_for_a_body_is_public(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).column("persons", "name") == expected
