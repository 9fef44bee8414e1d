"""One body under several spellings of one document is one row; what only looks like a body is none."""

from __future__ import annotations

import pytest
from reading import Read


def bodies(read: Read, text: str) -> set[object]:
    return {name for (name,) in read(text).rows("organisations", "name")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The National Committee to Combat Smuggling met. The National Committee for Combatting Smuggling agreed.",
            "National Committee to Combat Smuggling",
        ),
        ("The Labour Ministry said so. The Ministry of Labour agreed.", "Labour Ministry"),
        ("Officers of the Fiji Police came. The Fijian Police agreed.", "Fiji Police"),
        (
            "The Reef Division of the Ministry of Ports hosted it. It was run by the Reef Division.",
            "Reef Division of the Ministry of Ports",
        ),
        (
            "It was led by the Reef Unit of the Ministry of Ports (MOP). The head of the Reef Unit of the MOP spoke.",
            "Reef Unit of the Ministry of Ports",
        ),
    ],
)
def test_spellings_of_one_body_are_one_row(read: Read, text: str, name: str) -> None:
    found = bodies(read, text)
    assert name in found
    assert found <= {name, "Ministry of Ports"}


def test_bodies_of_two_states_stay_two(read: Read) -> None:
    found = bodies(read, "The Fiji Police and the Tonga Police met. The Tongan Police agreed.")
    assert found == {"Fiji Police", "Tonga Police"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "News National Anti-Smuggling Committee holds first meeting.",
            {"National Anti-Smuggling Committee"},
        ),
        ("The Ministry of Ports is the Line Ministry for it.", {"Ministry of Ports"}),
        ("They thanked the Supervising Ministry and Sister Agencies.", set()),
        ("The decision was endorsed by the Council of Ministers on Friday.", {"Council of Ministers"}),
        ("They paid a visit to the Customs Headquarters in Ostrand.", set()),
        ("It was done under the Reef Protection Compact (RPC) Partnership.", set()),
        (
            "It met the National Anti- Smuggling Task Force.",
            {"National Anti- Smuggling Task Force"},
        ),
        (
            "Officers came from the Customs Division of the Ostrand Revenue Authority, Economic and Organised Crime"
            " Office, and the National Investigations Bureau.",
            {
                "Customs Division of the Ostrand Revenue Authority",
                "Ostrand Revenue Authority",
                "Economic and Organised Crime Office",
                "National Investigations Bureau",
            },
        ),
        ("It follows the Council of Europe Convention against Smuggling in Reefs.", {"Council of Europe"}),
        ("[Source: Fiji Police Force/ Facebook] The officers came.", {"Fiji Police Force"}),
        (
            "They met at the UN office on Drugs and Crime.",
            {"United Nations Office on Drugs and Crime"},
        ),
    ],
)
def test_what_is_no_body_gives_no_row(read: Read, text: str, expected: set[str]) -> None:
    assert bodies(read, text) == expected


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_word_of_kind_has_either_apostrophe(read: Read, apostrophe: str) -> None:
    told = read(f"The women{apostrophe}s groups Red Lantern and Blue Harbour met in Goma on 3 May 2021.")
    assert told.rows("organisations", "name", "organisation_type") == [
        ("Red Lantern", "ngo"),
        ("Blue Harbour", "ngo"),
    ]
