"""Laws and budgets as parliaments title them: named after people, numbered, of many fields, with brackets inside."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They passed the Myron Quillford Port Safety and Rescue Act of 2031.",
            ["Myron Quillford Port Safety and Rescue Act of 2031"],
        ),
        ("They passed the Jane Quillford Backs Harbours Bridge.", []),
    ],
)
def test_a_law_named_after_a_person(read: Read, text: str, expected: list[str]) -> None:
    told = read(text)
    assert told.instruments == expected
    assert told.rows("persons", "name") == []


def test_no_law_bears_the_name_of_somebody_who_was_harmed(read: Read) -> None:
    told = read("Jane Quillford was abducted in 2031. They passed the Jane Quillford Child Safety Act.")
    assert told.instruments == []
    assert told.rows("persons", "name") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They passed the Reef Safety Act of 2031 (S. 2756).", ["Reef Safety Act of 2031"]),
        ("They passed the “Reef Safety Act,” H.R. 32, on Monday.", ["Reef Safety Act"]),
        ("They passed the Reef Safety Act (P.L. 108-21).", ["Reef Safety Act"]),
        ("They passed the bill (S. 397) on Monday.", ["S. 397"]),
        ("They voted for S. Con. Res. 83 on Monday.", ["S. Con. Res. 83"]),
        ("It follows P.L. 108-21 on reefs.", ["P.L. 108-21"]),
    ],
)
def test_the_number_of_a_bill_beside_its_title(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It is in the 2031 Commerce, Justice, and Science Appropriations Bill.",
            ["2031 Commerce, Justice, and Science Appropriations Bill"],
        ),
        (
            "It is in the Commerce, Justice, Science Appropriations bill.",
            ["Commerce, Justice, Science Appropriations bill"],
        ),
        ("He spoke of ports, reefs, and the Defense Appropriations Bill.", ["Defense Appropriations Bill"]),
        ("He spoke of Ostrand, Chad, and Defense Appropriations Bills.", []),
    ],
)
def test_a_budget_of_many_fields(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quillford's Southern Border Violence Act would help.", ["Southern Border Violence Act"]),
        ("Quillford's Law would help.", ["Quillford's Law"]),
        ("The Children's Rescue Act would help.", ["Children's Rescue Act"]),
        (
            "The Criminal Code Amendment (Slavery and Servitude) Act 1999 applies.",
            ["Criminal Code Amendment (Slavery and Servitude) Act 1999"],
        ),
        (
            "The Aid for Trafficked Workers Program is run by divers.",
            ["Aid for Trafficked Workers Program"],
        ),
        ("They passed the Guard Our Children First Act of 2031.", ["Guard Our Children First Act of 2031"]),
        ("Our Act is good, and so is Proposition 35.", ["Proposition 35"]),
        ("He met the Minister for Ports Program staff.", []),
    ],
)
def test_where_a_title_begins(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


@pytest.mark.parametrize(
    "text",
    [
        "He was held at the Five Reefs Correctional Facility.",
        "They bought buses for the Ellery Transit Facility.",
        "A 2031 Honda Accord was found.",
        "They said the Pledge of Allegiance.",
        "Call for Ostrand to give evidence on the reefs",
    ],
)
def test_what_only_looks_like_an_instrument(read: Read, text: str) -> None:
    assert read(text).instruments == []


def test_headlines_put_a_verb_before_a_name(read: Read) -> None:
    told = read("Senator Ostrand Unveils Harbour Safety Awareness Campaign\nDivers came.")
    assert told.instruments == ["Harbour Safety Awareness Campaign"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It belongs to a project, Strengthening the Response to Smuggling on Reefs, for which Chad pays.",
            ["Strengthening the Response to Smuggling on Reefs"],
        ),
        ("“Improve the Quality of Reefs” is what the project is called.", ["Improve the Quality of Reefs"]),
        ("The campaign, National Reef Safety Awareness Month, began.", []),
        ("The project, which Reef Board Director Ostrand Quillford Leads, began.", []),
    ],
)
def test_titles_without_marks(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


def test_small_letters_mean_the_plan_that_is_named_in_full(read: Read) -> None:
    told = read(
        "A plan of action against smuggling of persons was launched."
        " The National Action Plan to Combat Smuggling of Persons 2031-2035 is new."
    )
    assert told.instruments == ["National Action Plan to Combat Smuggling of Persons 2031-2035"]
    told = read(
        "The National Action Plan on Reefs is new, as is the plan of action against smuggling of persons."
    )
    assert told.instruments == [
        "National Action Plan on Reefs",
        "plan of action against smuggling of persons",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Guard Our Ports Act of 2031 (the “GOP Act”) passed. The GOP Act is good.",
            ["Guard Our Ports Act of 2031"],
        ),
        ("The Ports Act passed; ministers (the Coast Act pays) left.", ["Ports Act", "Coast Act"]),
        (
            "The Anti-People Smuggling and Other Measures Bill 2010 passed.",
            ["Anti-People Smuggling and Other Measures Bill 2010"],
        ),
        ("It is against Penal Law Section 230.34.", ["Penal Law"]),
    ],
)
def test_short_names_and_other_measures(read: Read, text: str, expected: list[str]) -> None:
    told = read(text)
    assert told.instruments == expected
    assert told.organisations == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Saving Adrift Fishers Everywhere Act passed. The SAFE Act helps, the CARE Act does not.",
            ["Saving Adrift Fishers Everywhere Act", "CARE Act"],
        ),
        (
            "The Myron Quillford Port Safety Act passed. The Myron Quillford Act is good.",
            ["Myron Quillford Port Safety Act"],
        ),
        (
            "The Child Protection Improvements Act passed. The Child Protection Act is older.",
            ["Child Protection Improvements Act", "Child Protection Act"],
        ),
    ],
)
def test_an_act_under_its_short_name(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


@pytest.mark.parametrize(
    ("text", "papers", "bodies"),
    [
        (
            "The North American Partnership for Clean Ports began.",
            ["North American Partnership for Clean Ports"],
            [],
        ),
        ("The Pacific Partnership for Divers (PPD) met.", [], ["Pacific Partnership for Divers"]),
        ("The deputy was told to Act on Behalf of the Minister.", [], []),
    ],
)
def test_what_the_states_of_a_region_call_theirs(
    read: Read, text: str, papers: list[str], bodies: list[str]
) -> None:
    told = read(text)
    assert (told.instruments, told.organisations) == (papers, bodies)
