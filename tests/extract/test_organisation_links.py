"""One body, named several times: acronyms, short forms, parents."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        ("The Kivu Reef Service (KRS) sat.", "Kivu Reef Service", "KRS"),
        ("The Kivu Reef Service (“KRS”) sat.", "Kivu Reef Service", "KRS"),
        ("The Kivu Reef Service (the KRS) sat.", "Kivu Reef Service", "KRS"),
        ("The Kivu Reef Service, KRS, sat.", "Kivu Reef Service", "KRS"),
        ("The officers of KRS (Kivu Reef Service) sat.", "Kivu Reef Service", "KRS"),
        ("The Ministry of Reefs (MoR) sat.", "Ministry of Reefs", "MoR"),
        ("The Reef Unit of Oslo (RU-O) sat.", "Reef Unit of Oslo", "RU-O"),
        ("The Kivu Reef Service, Goma, sat.", "Kivu Reef Service", None),
        ("The Kivu Reef Service (in Goma) sat.", "Kivu Reef Service", None),
        ("The Kivu Reef Service, UNKNOWN, sat.", "Kivu Reef Service", None),
    ],
)
def test_where_an_acronym_may_stand(read: Read, text: str, name: str, acronym: str | None) -> None:
    assert read(text).rows("organisations", "name", "acronym") == [(name, acronym)]


def test_an_acronym_that_was_introduced_goes_on_naming_the_body(read: Read) -> None:
    told = read(
        "The Lesotho Wells Authority (LWA) and the Council of Herders (CoH) met. LWA agreed; CoH’s chair did not."
        " The Authority left, and the XYZ stayed."
    )
    assert told.mentions("organisations") == {
        "Lesotho Wells Authority": ["Lesotho Wells Authority", "LWA"],
        "Council of Herders": ["Council of Herders", "CoH"],
    }


def test_a_known_body_is_one_under_all_its_names(read: Read) -> None:
    told = read(
        "IOM paid. The International Organization for Migration (IOM) thanked UNICEF and the United Nations"
        " Children's Fund. Officers of the International Organisation for Migration left."
    )
    assert told.mentions("organisations") == {
        "International Organization for Migration": [
            "IOM",
            "International Organization for Migration",
            "IOM",
            "International Organisation for Migration",
        ],
        "United Nations Children's Fund": ["UNICEF", "United Nations Children's Fund"],
    }


def test_a_shorter_form_joins_the_longer_one(read: Read) -> None:
    told = read(
        "The Gulf Platform against Debt Bondage opened. The Gulf Platform against Debt Bondage of Workers is new."
        " The Agency for River Fisheries of Paraguay met; the Agency for River Fisheries paid."
    )
    assert told.organisations == [
        "Gulf Platform against Debt Bondage of Workers",
        "Agency for River Fisheries of Paraguay",
    ]


def test_white_space_makes_no_second_body(read: Read) -> None:
    told = read("Officers of the Nauru  Reef\tAuthority sat. The Nauru Reef Authority’s car left.")
    assert told.mentions("organisations") == {
        "Nauru Reef Authority": ["Nauru  Reef\tAuthority", "Nauru Reef Authority"]
    }


def test_the_government_is_short_for_the_one_named(read: Read) -> None:
    told = read("The Government of Ghana paid. The Government will go on.")
    assert told.mentions("organisations") == {"Government of Ghana": ["Government of Ghana", "Government"]}


def test_the_government_is_nobodys_where_two_were_named(read: Read) -> None:
    told = read("The Government of Ghana met the Government of Togo. The Government will go on.")
    assert told.mentions("organisations") == {
        "Government of Ghana": ["Government of Ghana"],
        "Government of Togo": ["Government of Togo"],
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It came from the Faculty of Nursing, University of Belmopan.",
            [
                ("Faculty of Nursing, University of Belmopan", "University of Belmopan"),
                ("University of Belmopan", None),
            ],
        ),
        (
            "It came from the Reef Division, Ministry of Wells of Palau.",
            [
                ("Reef Division, Ministry of Wells of Palau", "Ministry of Wells of Palau"),
                ("Ministry of Wells of Palau", None),
            ],
        ),
        (
            "Mr. Ivo Petrov, Member of the National Assembly of Bulgaria and Chairman of its Ports, Wells and Home"
            " Affairs Committee, spoke.",
            [
                ("National Assembly of Bulgaria", None),
                ("Ports, Wells and Home Affairs Committee", "National Assembly of Bulgaria"),
            ],
        ),
        (
            "It came from the University of Belmopan, the Ministry of Wells of Palau.",
            [("University of Belmopan", None), ("Ministry of Wells of Palau", None)],
        ),
    ],
)
def test_a_part_points_to_the_whole(read: Read, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text).rows("organisations", "name", "parent_organisation_id") == expected


def test_no_body_is_part_of_itself_or_of_its_own_part(read: Read) -> None:
    told = read(
        "Ms. Ada Osei, Chair of the Committee on Wells, and Chair of its Subcommittee on Reefs, spoke."
        " Ms. Ada Osei, Member of the Subcommittee on Reefs and Chair of its Committee on Wells, spoke."
    )
    assert told.rows("organisations", "name", "parent_organisation_id") == [
        ("Committee on Wells", None),
        ("Subcommittee on Reefs", "Committee on Wells"),
    ]


def test_who_signs_a_text_is_a_body_of_it(read: Read) -> None:
    told = read("The port was closed on Monday after a storm.\n\nBy : The Harbour Gazette")
    assert told.rows("organisations", "name", "organisation_type") == [("Harbour Gazette", "media")]


def test_the_government_named_before_any_other_is_the_text_s_own(read: Read) -> None:
    told = read(
        "The Government sent a protest to the Government of Ghana. It will go on, the Government said."
    )
    assert told.mentions("organisations") == {"Government of Ghana": ["Government of Ghana"]}
