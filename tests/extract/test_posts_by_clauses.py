"""Posts that brackets, clauses, countries and whole sentences part from their holders' names."""

from __future__ import annotations

import pytest
from reading import Read


def held(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text).rows("positions", "person_id", "title")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Executive Director (Ag.) of the Harbour Authority, Odo Brennick, spoke.",
            "Executive Director (Ag.)",
        ),
        ("Executive Director (Ag.) Odo Brennick spoke.", "Executive Director (Ag.)"),
        ("Odo Brennick, Commissioner of Police (Ag.), spoke.", "Commissioner of Police (Ag.)"),
        ("Odo Brennick, Ag. Executive Director, spoke.", "Executive Director"),
        ("Director General FIA, Odo Brennick, met the police.", "Director General FIA"),
        ("Defence Secretary Air Vice Marshal Odo Brennick spoke.", "Defence Secretary"),
        ("Defence Secretary Air Vice Marshal (Retd) Odo Brennick spoke.", "Defence Secretary"),
        (
            "Odo Brennick, the Children's Commissioner for England, spoke.",
            "Children's Commissioner for England",
        ),
        (
            "Odo Brennick, head of Peru's anti-trafficking unit, spoke.",
            "head of Peru's anti-trafficking unit",
        ),
        ("Odo Brennick, director of Peru's Ports Division, spoke.", "director"),
        (
            "Odo Brennick, police divisional commissioner at Benin's Central Bureau, spoke.",
            "police divisional commissioner",
        ),
        (
            "Odo Brennick, the Human Rights Ombudsman of Norrland, spoke.",
            "Human Rights Ombudsman of Norrland",
        ),
        ("UN High Commissioner for Refugees Odo Brennick spoke.", "UN High Commissioner for Refugees"),
        ("Odo Brennick, who chairs the national committee, spoke.", "Chair of the national committee"),
        (
            "Odo Brennick, in charge of the anti-trafficking unit, spoke.",
            "in charge of the anti-trafficking unit",
        ),
        (
            "Odo Brennick, responsible for migration at the Ministry of Labour, spoke.",
            "responsible for migration",
        ),
        ("Odo Brennick, acting in his capacity as chair of the committee, spoke.", "chair of the committee"),
        (
            "Odo Brennick of the Border brigade, who is chief investigator in Lima, spoke.",
            "chief investigator in Lima",
        ),
        ("Odo Brennick of the Harbour Police, its chief investigator, spoke.", "chief investigator"),
    ],
)
def test_a_post_is_read_past_what_stands_inside_or_before_it(read: Read, text: str, title: str) -> None:
    assert held(read, text) == [("Odo Brennick", title)]


def test_a_verb_and_what_is_joined_to_it_tell_two_posts(read: Read) -> None:
    text = (
        "Odo Brennick, who heads the Harbour Authority and is its Coordinator for the Western Balkans, spoke."
    )
    assert held(read, text) == [
        ("Odo Brennick", "Head"),
        ("Odo Brennick", "Coordinator for the Western Balkans"),
    ]


def test_the_one_who_bears_a_title_is_told_of_by_it(read: Read) -> None:
    text = "Archbishop Odo Brennick came. Then the Archbishop, who is Apostolic Nuncio and Permanent Observer, spoke."
    assert held(read, text) == [("Odo Brennick", "Apostolic Nuncio"), ("Odo Brennick", "Permanent Observer")]
    two = (
        "Colonel Odo Brennick met Colonel Tove Aaltonen. Later the Colonel, who is Director of Ports, spoke."
    )
    assert not held(read, two)


@pytest.mark.parametrize(
    "text",
    [
        "Two ministers spoke: Odo Brennick of Peru and Tove Aaltonen of Chile.",
        "The two ministers are Odo Brennick of Peru and Tove Aaltonen of Chile.",
        "Two ministers met in Lima. They were Odo Brennick of Peru and Tove Aaltonen of Chile.",
        "Two ministers spoke: Odo Brennick of Ostrand and Tove Aaltonen of Norrland.",
        "There sat the ministers Odo Brennick (Labour) and Tove Aaltonen (Interior).",
    ],
)
def test_a_clause_may_part_names_from_their_post_in_the_plural(read: Read, text: str) -> None:
    assert held(read, text) == [("Odo Brennick", "minister"), ("Tove Aaltonen", "minister")]


@pytest.mark.parametrize(
    "text",
    [
        "Two ministers agreed: Odo Brennick and Tove Aaltonen will lead the work.",
        "Three ministers spoke: Odo Brennick of Peru and Tove Aaltonen of Chile.",
        "Two ministers visited the girls at a shelter. They are Ada Quill of Peru and Bo Roe of Chile.",
        "Two mayors praised the rescuers: Ada Quill and Bo Roe.",
        "Two ministers met the migrants. Those were Ada Quill of Peru and Bo Roe of Chile.",
        "Two mayors were charged with fraud. They are Odo Brennick of Peru and Tove Aaltonen of Chile.",
        "Two ministers were arrested: Odo Brennick of Peru and Tove Aaltonen of Chile.",
        "Two mayors spoke: Ada Quill of Ostrand and Bo Roe of Norrland were found dead.",
        "Ada Quill of Ostrand, a survivor, told her story to the ministers.",
        "Director Ada Quill of Ostrand, a survivor, spoke.",
        "Two presidents thanked the nurse. They freed Ada Quill of Peru and Bo Roe of Chile.",
        "Odo Brennick, who heads the recruitment unit of the ring, fled.",
        "Odo Brennick, who ran the department, was charged with trafficking.",
        "Odo Brennick, in charge of recruitment, lured the women.",
        "Odo Brennick, in charge of transport at the Harbour Massage Company, was questioned.",
        "Odo Brennick, responsible for the deaths at the Harbour Authority, was detained.",
        "Odo Brennick, responsible for migration at the Ministry of Labour, was arrested.",
        "Odo Brennick, director of Peru's biggest trafficking network, fled.",
        "Ada Quill of the Harbour Police, who is a suspect and chief investigator, was held.",
        "Director (Ag.) of the gang Ada Quill was held.",
        "Among those present were Odo Brennick of Lima and Tove Aaltonen, a survivor.",
        "Also present were Ada Quill of the Harbour Shelter and other victims.",
    ],
)
def test_nobody_else_gets_out_by_these_forms(read: Read, text: str) -> None:
    told = read(text)
    assert not told.rows("persons", "name")


@pytest.mark.parametrize(
    "text",
    [
        "Representing the Ministry of Labour, Odo Brennick thanked the hosts.",
        "On the Norwegian side, Odo Brennick of the Harbour Police came to the handover.",
        "Also present was Odo Brennick of the Harbour Police.",
    ],
)
def test_whoever_stands_for_a_body_in_public_is_named(read: Read, text: str) -> None:
    assert read(text).rows("persons", "name") == [("Odo Brennick",)]


def test_a_place_that_no_list_knows_parts_no_list_and_hides_no_ground(read: Read) -> None:
    text = "The mayors Odo Brennick of Ostrand, and Ada Quill of Norrland, a victim, spoke."
    assert held(read, text) == [("Odo Brennick", "mayor")]
    both = "Odo Brennick of Ostrand and Tove Aaltonen of Norrland, members of parliament, spoke."
    assert held(read, both) == [
        ("Odo Brennick", "member of parliament"),
        ("Tove Aaltonen", "member of parliament"),
    ]
