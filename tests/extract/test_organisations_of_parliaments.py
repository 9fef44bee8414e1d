"""Bodies as parliaments and courts name them: caucuses, commissions of inquiry, what runs into a name."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Senate Caucus to End Human Trafficking met the Congressional Reef Caucus.",
            ["Senate Caucus to End Human Trafficking", "Congressional Reef Caucus"],
        ),
        (
            "The Royal Commission into Responses to Abuse reported.",
            ["Royal Commission into Responses to Abuse"],
        ),
        ("A Royal Commission is urgent.", []),
        (
            "The Senate Legal and Constitutional Affairs Committee met.",
            ["Senate Legal and Constitutional Affairs Committee"],
        ),
        ("Detectives of the 75th Precinct Detective Squad came.", ["75th Precinct Detective Squad"]),
        ("The Expert Panel on Reefs met.", ["Expert Panel on Reefs"]),
        ("The Legal Aid Society helped.", ["Legal Aid Society"]),
        (
            "The Labor Party and the Liberal Party of Australia met.",
            ["Labor Party", "Liberal Party of Australia"],
        ),
        ("They held a party, and the Garden Party began.", []),
        ("The Fisheries Agency was told, the Travel Agency was not.", ["Fisheries Agency"]),
        ("The Army and the Navy came.", ["Army", "Navy"]),
        ("The Bar Association of Sri Lanka came.", ["Bar Association of Sri Lanka"]),
        ("She studies at Quill College London.", ["Quill College London"]),
        ("The Office of the Chief Medical Examiner came.", ["Office of the Chief Medical Examiner"]),
        (
            "The New York/New Jersey Regional Fugitive Task Force came.",
            ["New York/New Jersey Regional Fugitive Task Force"],
        ),
    ],
)
def test_bodies(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).organisations == expected


@pytest.mark.parametrize(
    ("text", "bodies", "papers"),
    [
        (
            "It pays for the Ostrand Department of Corrections Reentry Program.",
            ["Ostrand Department of Corrections"],
            [],
        ),
        ("The Reef Settlement Services Scheme (RSSS) pays.", [], ["Reef Settlement Services Scheme"]),
        (
            "The Ostrand Department of Justice's Harbour and Port Program has helped.",
            ["Ostrand Department of Justice"],
            ["Harbour and Port Program"],
        ),
        ("The Office of National Drug Control Policy pays.", ["Office of National Drug Control Policy"], []),
        (
            "The Secretariat of the Reef Environment Programme pays.",
            ["Secretariat of the Reef Environment Programme"],
            [],
        ),
    ],
)
def test_a_programme_that_runs_into_a_name(
    read: Read, text: str, bodies: list[str], papers: list[str]
) -> None:
    told = read(text)
    assert [
        n for n in told.organisations if n not in ("Executive Office of the President of the United States",)
    ] == bodies
    assert told.instruments == papers


def test_numbers_and_ranks_before_a_force(read: Read) -> None:
    told = read("Officials spoke. Two Former Ostrand City Police Officers Were Indicted on Monday.")
    assert told.organisations == ["Ostrand City Police"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The North American Commission for Reef Cooperation met.", "intergovernmental"),
        ("The South African Commission for Reefs met.", "government"),
        ("The Governor's Action Center met.", "government"),
        ("The Quill Action Center met.", "ngo"),
        ("The National Union of Divers met.", "ngo"),
        ("The Quill Hotel Association met.", "business"),
        ("The Quill Tenants Association met.", "ngo"),
        ("The Quill Police Academy met.", "academic"),
        ("The Reef Independence Organisation met.", "other"),
        ("The Boys and Girls Club of Ostrand met.", "ngo"),
        ("He helps Quill Harbour, an organisation that helps divers.", "ngo"),
    ],
)
def test_kinds(read: Read, text: str, kind: str) -> None:
    assert read(text).column("organisations", "organisation_type") == [kind]


def test_a_word_for_any_body_is_a_word_of_kind_in_apposition_only(read: Read) -> None:
    told = read("Assistant Secretary for International Organization Affairs Oriel Quillfeather spoke.")
    assert told.organisations == []


def test_a_listed_body_behind_with_is_another(read: Read) -> None:
    told = read("He met the Reef Task Force with Save the Children.")
    assert told.organisations == ["Reef Task Force", "Save the Children International"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Heavy Lorry Traffic (HLT) Unit came. The HLT Unit left.", ["Heavy Lorry Traffic (HLT) Unit"]),
        ("The HLT Unit left. The Heavy Lorry Traffic (HLT) Unit came.", ["HLT Unit"]),
        (
            "The Ostrand County Attorney’s (OCA) Office came. The Ostrand County Attorney’s Office left.",
            ["Ostrand County Attorney’s (OCA) Office"],
        ),
        (
            "The Heavy Lorry Traffic (HLT) Unit came. The ABC Unit left.",
            ["Heavy Lorry Traffic (HLT) Unit", "ABC Unit"],
        ),
        ("They marched from the Ostrand Office to the Old County Courthouse.", ["Ostrand Office"]),
    ],
)
def test_letters_inside_a_name(read: Read, text: str, names: list[str]) -> None:
    assert read(text).organisations == names
