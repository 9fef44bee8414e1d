"""Private persons never enter the dataset, whatever stands beside their names; the officials beside them do."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import Read


def persons(read: Read, text: str, **more: str) -> list[object]:
    """The published names, after a check that no other fact repeats a word of a name that is not."""
    return read(text, **more).column("persons", "name")


VICTIMS = [
    "The victim, Dr. Adaeze Morwick, was found in a locked room.",
    "Adaeze Morwick, 27, was lured to Port Ellery with the promise of a job.",
    "Corporal Adaeze Morwick, 27, was sold twice within a month.",
    "Corporal Adaeze Morwick was sold twice within a month.",
    "Nurse Adaeze Morwick left for Port Ellery in May.",
    "A nurse named Adaeze Morwick left for Port Ellery in May.",
    "Police rescued Dr. Adaeze Morwick from a farm near the border.",
    "Officers freed the 19-year-old Burmese national Ms. Adaeze Morwick.",
    "Ms. Adaeze Morwick, a survivor of trafficking, thanked the team.",
    "Captain Adaeze Morwick, who had been trafficked to a fishing port, spoke through an interpreter.",
    "Trafficking survivor Adaeze Morwick spoke through an interpreter.",
    "Survivors including Dr. Adaeze Morwick spoke through an interpreter.",
    "One of the victims of the ring, Captain Adaeze Morwick, spoke through an interpreter.",
    "Dr. Adaeze Morwick (34) had answered an advertisement.",
    "Dr. Adaeze Morwick (not her real name) had answered an advertisement.",
    "The rescue of Captain Adaeze Morwick took three days.",
    "Captain Adaeze Morwick told the court about the months in the compound.",
    "Captain Adaeze Morwick said she had been locked up for months.",
    "Captain Adaeze Morwick answered an advertisement. She was sold within a week.",
    "Dr. Adaeze Morwick, a survivor leader at Harbour University, wrote the report.",
]

SUSPECTS = [
    "The suspect, Sergeant Brick Tolvane, was taken to the station.",
    "Suspected ringleader Sergeant Brick Tolvane was taken to the station.",
    "Police arrested Captain Brick Tolvane at the pier.",
    "Police arrested the former police officer Captain Brick Tolvane at the pier.",
    "Captain Brick Tolvane was arrested at the pier.",
    "Captain Brick Tolvane, a retired soldier from Ellery, was later charged with trafficking.",
    "Captain Brick Tolvane has been sentenced to twelve years.",
    "Captain Brick Tolvane, sentenced to twelve years in May, has appealed.",
    "Captain Brick Tolvane pleaded guilty in May.",
    "Captain Brick Tolvane, who pleaded guilty in May, has appealed.",
    "Captain Brick Tolvane faces up to twenty years in prison.",
    "The court found Captain Brick Tolvane guilty of forced labour.",
    "The trial of Captain Brick Tolvane opens on Monday.",
    "Charges against Captain Brick Tolvane were filed on Monday.",
    "An arrest warrant for Captain Brick Tolvane was issued on Monday.",
    "Captain Brick Tolvane’s accomplices are still at large.",
    "Captain Brick Tolvane allegedly ran the ring.",
    "Captain Brick Tolvane, alias Old Heron, fled by boat.",
    "Brick Tolvane, also known as Marten Quillow, is the senior commander for the northern region.",
    "Brick Tolvane, also known as Marten Quillow, is the group’s spokesman and a senior leader.",
    "Captain Brick Tolvane, head of the cell, fled by boat.",
    "Brick Tolvane, the alleged head of the network, fled by boat.",
    "Brick Tolvane, director of the brothel, was present.",
    "Brick Tolvane, manager of a bar in Ellery, was present.",
    "Gang leader Brick Tolvane was present.",
    "Brick Tolvane, owner of the shed, was present.",
    "BRICK TOLVANE, 41, was present.",
    "COLONEL BRICK TOLVANE WAS ARRESTED",
    "Convicted trafficker Colonel Brick Tolvane was present.",
]

BYSTANDERS = [
    "The mother of the girl, Dr. Clea Vandermint, thanked the team.",
    "Her mother, Dr. Clea Vandermint, thanked the team.",
    "Dr. Clea Vandermint, a neighbour, had called the hotline.",
    "Lieutenant Clea Vandermint, a taxi driver from Ellery, had called the hotline.",
    "Philanthropist Dame Clea Vandermint gave the building.",
    "Dr. Clea Vandermint, a donor, gave the building.",
    "Driver Clea Vandermint had called the hotline.",
    "Eyewitness Captain Clea Vandermint had called the hotline.",
    "Ms. Clea Vandermint had called the hotline.",
    "Clea Vandermint had called the hotline.",
    "Photo by Clea Vandermint",
]


@pytest.mark.parametrize("sentence", [*VICTIMS, *SUSPECTS, *BYSTANDERS])
def test_private_persons_are_not_published(read: Read, sentence: str) -> None:
    assert persons(read, sentence) == []


@pytest.mark.parametrize("sentence", [*VICTIMS, *SUSPECTS, *BYSTANDERS])
def test_officials_in_the_next_sentence_are(read: Read, sentence: str) -> None:
    told = f"{sentence} Minister of Justice Dorian Quaife said that the case was closed."
    assert persons(read, told) == ["Dorian Quaife"]


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("Minister Dorian Quaife said 12 suspects were arrested.", ["Dorian Quaife"]),
        ("To help the victims, Minister Dorian Quaife opened a shelter.", ["Dorian Quaife"]),
        ("Police arrested Brick Tolvane, 41, said Police Chief Dorian Quaife.", ["Dorian Quaife"]),
        ("Brick Tolvane was arrested by officers of Police Chief Dorian Quaife.", ["Dorian Quaife"]),
        ("Judge Dorian Quaife sentenced Dr. Brick Tolvane to nine years.", ["Dorian Quaife"]),
        ("Judge Dorian Quaife, who sentenced Dr. Brick Tolvane, spoke of a clear case.", ["Dorian Quaife"]),
        ("State Attorney Dorian Quaife charged Dr. Brick Tolvane with fraud.", ["Dorian Quaife"]),
        (
            "The guests were Minister Dorian Quaife, survivor Adaeze Morwick and Governor Elspeth Yarrow.",
            ["Dorian Quaife", "Elspeth Yarrow"],
        ),
        (
            "Minister Dorian Quaife met survivors Dr. Adaeze Morwick and Captain Clea Vandermint.",
            ["Dorian Quaife"],
        ),
        (
            "Minister Dorian Quaife and his wife, Dr. Clea Vandermint, visited the shelter.",
            ["Dorian Quaife"],
        ),
        (
            "Colonel Brick Tolvane and Captain Joss Ambry were arrested, Minister Dorian Quaife said.",
            ["Dorian Quaife"],
        ),
        (
            "Among the guests were Governor Elspeth Yarrow; Adaeze Morwick, 19; and Minister Dorian Quaife.",
            ["Elspeth Yarrow", "Dorian Quaife"],
        ),
        ("Ambassador Dorian Quaife is charged with overseeing the fund.", ["Dorian Quaife"]),
        ("Minister Dorian Quaife, a former teacher, opened the school.", ["Dorian Quaife"]),
        ("Minister Dorian Quaife accused the ring of forced labour.", ["Dorian Quaife"]),
        (
            "According to Minister Dorian Quaife, Brick Tolvane and Joss Ambry were arrested.",
            ["Dorian Quaife"],
        ),
    ],
)
def test_officials_beside_private_persons(read: Read, sentence: str, published: list[str]) -> None:
    assert persons(read, sentence) == published


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Dorian Quaife was arrested on Monday.",
        "Deputy Minister Dorian Quaife has been charged with taking bribes.",
        "Prosecutors indicted Governor Dorian Quaife on Monday.",
        "Former Police Chief Dorian Quaife pleaded guilty.",
        "Mayor Dorian Quaife, accused of taking bribes, resigned.",
        "Senator Dorian Quaife allegedly took the money.",
        "Mayor Dorian Quaife opened the fair. The mayor was later charged with taking bribes.",
        "Mayor Dorian Quaife opened the fair. He was later charged with taking bribes.",
    ],
)
def test_an_official_who_is_accused_is_not_published(read: Read, sentence: str) -> None:
    assert persons(read, sentence) == []


def test_a_later_mention_of_a_private_person_is_private_too(read: Read) -> None:
    text = (
        "Captain Brick Tolvane led the talks. Police arrested Tolvane in June. Captain Tolvane spoke first."
    )
    assert persons(read, text) == []


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Jory Ostrand left the car. President Ostrand spoke.", ["Ostrand"]),
        ("Police arrested Jory Ostrand. Mayor Ostrand denied it.", []),
        ("Mayor Ostrand opened the fair. Jory Ostrand, 51, was arrested.", []),
    ],
)
def test_an_office_is_not_laid_to_a_namesake(read: Read, text: str, published: list[str]) -> None:
    assert persons(read, text) == published


HONORIFICS = st.sampled_from(
    ["", "Dr. ", "Corporal ", "Colonel ", "Pol. Lt. Gen. ", "Ms. ", "Sister ", "Prof. ", "Datuk "]
)
NAMES = st.sampled_from(
    ["Adaeze Morwick", "Brick Tolvane", "Clea Van der Mint", "Joss Al-Ambry", "ELSPETH YARROW"]
)
AGES = st.integers(min_value=4, max_value=99)
FORMS = st.sampled_from(
    [
        "{name}, {age}, arrived.",
        "{name} ({age}) arrived.",
        "{name}, aged {age}, arrived.",
        "The {age}-year-old {name} arrived.",
        "{name}, a {age}-year-old from Ellery, arrived.",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(honorific=HONORIFICS, name=NAMES, age=AGES, form=FORMS)
def test_a_name_with_an_age_is_never_published(
    read: Read, honorific: str, name: str, age: int, form: str
) -> None:
    assert persons(read, form.format(name=honorific + name, age=age)) == []
