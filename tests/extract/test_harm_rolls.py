"""Nobody on a roll of the harmed and accused is named, whatever post stands beside; who tells of it may be."""

from __future__ import annotations

import pytest
from reading import Read

_ONE = "Kip Mestor, officer at the Department of Ports"
_TWO = "Ned Ostrand, officer at the Ministry of Trade"


def persons(read: Read, text: str) -> list[object]:
    return [name for (name,) in read(text).rows("persons", "name")]


@pytest.mark.parametrize(
    "opening",
    [
        "The arrestees included government officials, ",
        "The arrestees were government officials, ",
        "The detainees are ",
        "The defendants include ",
        "The 32 arrested included two officials, ",
        "Those held included government officials ",
        "Those arrested include ",
        "Among those arrested were government officials: ",
        "Police arrested two officials, ",
        "The victims included ",
    ],
)
def test_nobody_on_a_roll_is_named(read: Read, opening: str) -> None:
    assert persons(read, f"{opening}{_ONE}, and {_TWO}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested two officials, Inspector Kip Mestor told reporters.",
        "The suspects were arrested by officers, led by Inspector Kip Mestor.",
        "The victims included 12 girls, said Minister Kip Mestor.",
        "The suspects include two clerks, according to Inspector Kip Mestor.",
        "Police rescued 12 women, Superintendent Kip Mestor, who led the raid, said.",
        "Participants included survivors, officials and Minister Kip Mestor.",
        "Those present included government officials, Kip Mestor, officer at the Department of Ports, and others.",
        "The victims were met by Minister of Labour Kip Mestor.",
        "The report on victims of trafficking, including children, was given by Kip Mestor, Minister of Labour.",
    ],
)
def test_who_tells_of_it_is_named(read: Read, text: str) -> None:
    assert persons(read, text) == ["Kip Mestor"]


def test_list_behind_a_firm_holds_no_bodies(read: Read) -> None:
    found = read("He met Quill Airlines Corporation and Narbir Khadka, officer at the port.")
    assert "Narbir Khadka" not in [name for (name,) in found.rows("organisations", "name")]
