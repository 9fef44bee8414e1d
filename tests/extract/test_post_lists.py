"""Posts in the plural: which of the names behind them share the post, and of which country each holds it."""

from __future__ import annotations

import pytest
from reading import Read


def shared(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text).rows("positions", "person_id", "title", "country_code")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It was the view of the Attorneys General from Peru, Luis Antonio Martel Gonza; from the United States,"
            " Eric Holt; and from Mexico, Jesus Murill Karam.",
            [
                ("Luis Antonio Martel Gonza", "Attorney General", "PE"),
                ("Eric Holt", "Attorney General", "US"),
                ("Jesus Murill Karam", "Attorney General", "MX"),
            ],
        ),
        (
            "The foreign ministers of Fiji, Mira Halvek, and of Samoa, Teo Brandek, met.",
            [("Mira Halvek", "foreign minister", "FJ"), ("Teo Brandek", "foreign minister", "WS")],
        ),
        (
            "The foreign ministers of Fiji and Samoa, Mira Halvek and Teo Brandek, met.",
            [("Mira Halvek", "foreign minister", "FJ"), ("Teo Brandek", "foreign minister", "WS")],
        ),
        (
            "Foreign ministers Mira Halvek of Fiji and Teo Brandek of Samoa met.",
            [("Mira Halvek", "Foreign minister", "FJ"), ("Teo Brandek", "Foreign minister", "WS")],
        ),
        (
            "Ministers Mira Halvek (Fiji), Teo Brandek (Samoa) and Orla Finnet (Tonga) met.",
            [
                ("Mira Halvek", "Minister", "FJ"),
                ("Teo Brandek", "Minister", "WS"),
                ("Orla Finnet", "Minister", "TO"),
            ],
        ),
        (
            "The co-chairs, Ms Mira Halvek and Mr Teo Brandek, closed the session.",
            [("Mira Halvek", "co-chair", None), ("Teo Brandek", "co-chair", None)],
        ),
        (
            "Secretaries of State Mira Halvek and Teo Brandek met.",
            [("Mira Halvek", "Secretary of State", None), ("Teo Brandek", "Secretary of State", None)],
        ),
        (
            "Ministers of Health Mira Halvek (Fiji) and Teo Brandek (Samoa) met.",
            [("Mira Halvek", "Minister of Health", "FJ"), ("Teo Brandek", "Minister of Health", "WS")],
        ),
        (
            "Deputy ministers Mira Halvek and Teo Brandek met.",
            [("Mira Halvek", "Deputy minister", None), ("Teo Brandek", "Deputy minister", None)],
        ),
        (
            "The Ambassadors of Peru, Mira Halvek and Teo Brandek, met.",
            [("Mira Halvek", "Ambassador", "PE"), ("Teo Brandek", "Ambassador", "PE")],
        ),
        (
            "Thanks to Senators Gillbrand and Hirone, and Representatives Frankell, Buck, Cicillin, and Jayapel.",
            [
                ("Gillbrand", "Senator", None),
                ("Hirone", "Senator", None),
                ("Frankell", "Representative", None),
                ("Buck", "Representative", None),
                ("Cicillin", "Representative", None),
                ("Jayapel", "Representative", None),
            ],
        ),
    ],
)
def test_names_share_a_post(read: Read, sentence: str, expected: list[tuple[object, ...]]) -> None:
    assert shared(read, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("According to the ministers, Mira Halvek and Teo Brandek were arrested.", []),
        ("Ministers Mira Halvek and Teo Brandek and Brick Tolvane came.", ["Mira Halvek", "Teo Brandek"]),
        ("Ministers Mira Halvek and Teo Brandek, with Brick Tolvane, came.", ["Mira Halvek", "Teo Brandek"]),
        ("Police officers Mira Halvek and Teo Brandek came.", []),
        ("Members Mira Halvek and Teo Brandek came.", []),
        ("The ministers met in Fiji. Mira Halvek cooked.", []),
        ("Ministers Meet in Fiji", []),
        ("Chiefs of the ring Mira Halvek and Teo Brandek came.", []),
    ],
)
def test_whom_no_plural_makes_public(read: Read, sentence: str, names: list[str]) -> None:
    assert read(sentence).column("persons", "name") == names


def test_a_plural_between_two_lists_is_that_of_the_names_behind_it(read: Read) -> None:
    told = shared(
        read,
        "Thanks go to Representatives Mira Halvek and Teo Brandek, Senators Orla Finnet and Ugo Tarrow, and others.",
    )
    assert told == [
        ("Mira Halvek", "Representative", None),
        ("Teo Brandek", "Representative", None),
        ("Orla Finnet", "Senator", None),
        ("Ugo Tarrow", "Senator", None),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Mira Halvek, the Minister of Justice, and Ambassador Teo Brandek met.",
            [("Mira Halvek", "Minister of Justice"), ("Teo Brandek", "Ambassador")],
        ),
        (
            "Mira Halvek, MP, Minister of Justice, and Ambassador Teo Brandek met.",
            [("Mira Halvek", "MP"), ("Mira Halvek", "Minister of Justice"), ("Teo Brandek", "Ambassador")],
        ),
        (
            "Present were Mira Halvek, Minister of Justice, Ambassador Teo Brandek and Mayor Orla Finnet.",
            [
                ("Mira Halvek", "Minister of Justice"),
                ("Teo Brandek", "Ambassador"),
                ("Orla Finnet", "Mayor"),
            ],
        ),
        (
            "It met Mira Halvek, Minister of Justice, Mayor Orla Finnet and others.",
            [("Mira Halvek", "Minister of Justice"), ("Orla Finnet", "Mayor")],
        ),
        (
            "Deputy Prime Minister, and Minister of Justice Mira Halvek met.",
            [("Mira Halvek", "Deputy Prime Minister"), ("Mira Halvek", "Minister of Justice")],
        ),
        (
            "The killer of Mira Halvek, Police spokesperson, Inspector Orla Finnet said, fled.",
            [("Orla Finnet", "spokesperson"), ("Orla Finnet", "Inspector")],
        ),
        ("The victim was named as Mira Halvek, Mayor Orla Finnet said.", [("Orla Finnet", "Mayor")]),
    ],
)
def test_a_post_between_commas_is_that_of_the_name_before(
    read: Read, sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert [row[:2] for row in shared(read, sentence)] == expected
