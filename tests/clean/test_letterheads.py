"""Headlines below a letterhead, wrapped over lines, above wrapped prose, and with the site's name behind them."""

import pytest
from cleaning import PROSE, cleaned, marked, spoken, stated

from fourthp.clean.letterheads import is_letterhead

TITLE = "Harbour states agree to share passenger lists"


def title_of(text: str) -> str | None:
    document = cleaned(text)
    return str(document.cells["title"].value) if "title" in document.cells else None


@pytest.mark.parametrize(
    "line",
    [
        "The Hon. Odo Brennick MP",
        "Senator the Hon Ilse Varga",
        "DR ODO BRENNICK OAM",
        "H.E. Ilse Varga",
        "Minister for Harbours and Lighthouses",
        "MINISTER ASSISTING THE PRIME MINISTER FOR HARBOURS",
        "Shadow Minister for Ageing & Seniors",
        "Leader of the Government in the Senate",
        "Senator Odo Brennick Leader of the Government in the Senate Minister for Harbours",
        "MEDIA RELEASE MINISTER FOR FOREIGN AFFAIRS ODO BRENNICK",
        "Joint Press Release",
    ],
)
def test_a_line_that_says_only_who_speaks_is_letterhead(line: str):
    assert is_letterhead(line)


@pytest.mark.parametrize(
    "line",
    [
        "Minister of Labour Opens Forum on Recruitment",
        "Senator calls for an inquiry into recruiters",
        "Minister for Harbours on the new passenger lists",
        "Leader of Harbour Gang Sentenced",
        "Members of Two Parliaments Meet in Ellery",
        "Secretary Varga Travels to Ostrand",
        "Press Freedom and the Fight against Trafficking",
    ],
)
def test_a_line_that_says_more_is_none(line: str):
    assert not is_letterhead(line)


@pytest.mark.parametrize(
    "above",
    [
        "MEDIA RELEASE\n\nThe Hon. Odo Brennick MP\n\nMinister for Harbours and Lighthouses",
        "JOINT STATEMENT\n\nTHE MINISTER FOR HARBOURS, ODO BRENNICK THE MINISTER FOR LABOUR, ILSE VARGA",
        "MEDIA RELEASE MINISTER FOR FOREIGN AFFAIRS ODO BRENNICK\n\nFA6",
        "Senator Odo Brennick Leader of the Government in the Senate Minister for Harbours\n\n5 August 2008",
    ],
)
def test_the_headline_stands_below_the_letterhead(above: str):
    assert title_of(f"{above}\n\n{TITLE}\n\n{PROSE}") == TITLE


def test_who_speaks_is_read_and_what_is_issued_is_not():
    document = cleaned(f"MEDIA RELEASE\n\nThe Hon. Odo Brennick MP\n\nMPS 12/2000\n\n{TITLE}\n\n{PROSE}")
    assert spoken(document) == ["The Hon. Odo Brennick MP", PROSE]
    assert ("navigation", "MEDIA RELEASE") in marked(document)


def test_a_post_may_be_the_headline_where_nothing_else_stands_below_the_letterhead():
    text = f"The Hon. Odo Brennick MP\n\n24 November 2014\n\nAMBASSADOR FOR HARBOUR ISSUES\n\n{PROSE}"
    assert title_of(text) == "AMBASSADOR FOR HARBOUR ISSUES"


def test_a_letterhead_is_the_title_of_a_text_that_has_no_other():
    assert title_of(f"The Hon. Odo Brennick MP\n\n{PROSE}") == "The Hon. Odo Brennick MP"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("85 STOWAWAYS FOUND ABOARD THE", "FERRY FROM OSTRAND TODAY"),
        (
            "Harbour County Prosecutor’s Office Launches Its New Passenger",
            "List Unit During the Month of Harbours",
        ),
    ],
)
def test_a_headline_goes_on_in_the_next_line(first: str, second: str):
    assert title_of(f"{first}\n{second}\n\n{PROSE}") == f"{first} {second}"


@pytest.mark.parametrize(
    "second",
    [
        "ELLERY, 3 May 2021 – Two countries",
        "By Odo Brennick",
        "Monday, 3 May 2021",
        "The Hon. Odo Brennick MP",
    ],
)
def test_what_is_something_of_its_own_below_a_headline_is_no_part_of_it(second: str):
    first = "Harbour County Prosecutor’s Office Launches Its New Passenger Lists"
    assert title_of(f"{first}\n{second}\n\n{PROSE}") == first


def test_a_headline_may_stand_above_prose_whose_lines_are_wrapped():
    prose = "The two governments have agreed on how the lists of passengers shall be\nshared, and on who may see them"
    assert title_of(f"{TITLE}\n\n{prose}\n{prose}") == TITLE


@pytest.mark.parametrize("site", ["Orsk County District Attorney", "DA NewsRoom", "My Harbour"])
def test_what_stands_behind_a_headline_that_is_printed_again_without_it_is_the_site(site: str):
    document = cleaned(f"{TITLE} - {site}\n\nSearch\n\n{TITLE}\n\n{PROSE}")
    assert stated(document, "title") == (TITLE, "headline:repeated", [TITLE])
