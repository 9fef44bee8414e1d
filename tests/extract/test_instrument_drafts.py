"""Papers of a cabinet: drafts, orders with their owner and number, announcements, plans told by an ordinal."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The cabinet approved the draft Port Fees Facilitation and Harbour Service Provision, B.E. 2571.",
            [("Port Fees Facilitation and Harbour Service Provision, B.E. 2571", "law")],
        ),
        (
            "The cabinet approved the draft Statement of the Reef Ministers on Fair Ports.",
            [("Statement of the Reef Ministers on Fair Ports", "declaration")],
        ),
        (
            "The cabinet approved the draft announcement of the Reef Board on fees for small boats.",
            [("draft announcement of the Reef Board on fees for small boats", "law")],
        ),
        (
            "Drafts were made of the Ministerial Announcement on Exemption of Port Fees.",
            [("Ministerial Announcement on Exemption of Port Fees", "law")],
        ),
    ],
)
def test_drafts_are_papers(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text).rows("instruments", "name", "instrument_type") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The draft MOU will be signed in May.",
        "The draft Ministerial Announcement will be effective for 5 years.",
        "The cabinet saw draft Minister Anna Roe had sent.",
        "A draft Harbour Festival Week was drawn up.",
    ],
)
def test_a_draft_that_is_not_named_is_none(read: Read, text: str) -> None:
    assert read(text).instruments == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The cabinet saw the Order of the Ministry of Ports (No. 358/2571).",
            ["Order of the Ministry of Ports (No. 358/2571)"],
        ),
        ("Resolution of the Reef Council No. 45 was read.", ["Resolution of the Reef Council No. 45"]),
        ("It rests on Prime Minister's Order No. 184/2031.", ["Prime Minister's Order No. 184/2031"]),
        ("He signed Decision No. 1234/QD-TTg in May.", ["Decision No. 1234/QD-TTg"]),
        ("They were charged under RA 9208 and R.A. 11862.", ["RA 9208", "R.A. 11862"]),
        ("The yard is certified under ISO 45001 and ISO 9001:2015.", ["ISO 45001", "ISO 9001:2015"]),
        ("The committee recalled General Comment No. 13.", ["General Comment No. 13"]),
        ("The Order of the Ministry of Ports was heard.", []),
        ("The ISO met.", []),
    ],
)
def test_numbered_papers_with_their_owner(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 12th Utopia Plan funds shelters.", ["12th Utopia Plan"]),
        ("The 14th Five-Year Plan sets the goal.", ["14th Five-Year Plan"]),
        (
            "They saw the 5-year action plan for water cooperation.",
            ["5-year action plan for water cooperation"],
        ),
        ("They drew up a 5-year action plan for water cooperation.", []),
        ("The seal is on the Reef Red List.", ["Reef Red List"]),
        ("The firm was put on the Entity List.", ["Entity List"]),
        ("The state stayed on the Tier 2 Watch List.", []),
        ("The Harbour Fund paid for it.", ["Harbour Fund"]),
        ("The Special Fund paid for it.", []),
        ("They issued the Statement on Fair Ports.", ["Statement on Fair Ports"]),
        ("Two Reef Curriculum advisers came.", []),
        ("The second Reef Trade Policy Dialogue was held.", []),
    ],
)
def test_plans_lists_and_funds(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Support to Harbours project began.", ["Support to Harbours project"]),
        ("The Leading for Reefs initiative began.", ["Leading for Reefs initiative"]),
        ("The ports praised the “6 Coasts, 1 Harbour” scheme.", ["6 Coasts, 1 Harbour"]),
        ("The TakeHeart campaign began.", ["TakeHeart campaign"]),
        ("The University of Reefs project began.", []),
        ("Through the Digital Harbour program they learn.", ["Digital Harbour program"]),
        (
            "The Law of the Republic of Kenya “On Combating Slavery” was amended.",
            ["On Combating Slavery"],
        ),
    ],
)
def test_names_with_small_words(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected
