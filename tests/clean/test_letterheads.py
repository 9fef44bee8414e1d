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


@pytest.mark.parametrize(
    "line",
    [
        "The Hon. Odo Brennick MP",
        "Odo Brennick, Ostrand Foreign Minister",
        "Member for Ellery   Shadow Minister for Ports",
    ],
)
def test_who_speaks_is_no_title_even_where_the_text_has_no_other(line: str):
    assert title_of(f"{line}\n\n{PROSE}") is None


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


@pytest.mark.parametrize(
    "above",
    [
        "ODO BRENNICK M.P.",
        "Odo Brennick MP Harbour Member for Ellery",
        "Odo Brennick, MP  Shadow Minister for Ports  Member for Ellery",
        "PRIME MINISTER  MINISTER FOR FOREIGN AFFAIRS",
        "Senator Ilse Varga Deputy Leader and Harbour spokesperson for Ports",
        "FEDERAL MEMBER FOR ELLERY   24 May 2005",
    ],
)
@pytest.mark.parametrize("title", ["Passenger lists shared", TITLE])
def test_a_short_headline_stands_below_the_letterhead_too(above: str, title: str):
    assert title_of(f"{above}\n\n{title}\n\n{PROSE}") == title


def test_a_headline_in_capitals_stands_behind_the_letterhead():
    title = "SURGE OF STOWAWAYS SHOWS LISTS ARE NEEDED"
    assert title_of(f"Odo Brennick MP - Federal Member for Ellery {title}\n\n{PROSE}") == title


@pytest.mark.parametrize(
    "title",
    [
        "SEN. BRENNICK: LISTS OF PASSENGERS TO BE SHARED",
        "SEN. BRENNICK INTRODUCES NEW HARBOUR LISTS ACT",
        "BRENNICK TO PORTS OF OSTRAND: SHARE YOUR LISTS",
        "PORTS AT WAR - WHO KEEPS THE LISTS?",
    ],
)
def test_a_headline_in_capitals_may_name_who_speaks(title: str):
    assert title_of(f"{title}\n\n{PROSE}") == title


@pytest.mark.parametrize(
    "line",
    [
        "WHERE: THE HARBOUR HALL OF ELLERY",
        "Subject: the new passenger lists of Ostrand",
        "Press Release Number: 05/247 of this year",
        "Tuesday, 1 7th of October 2006",
        "South Harbour Auditorium Ellery Office Building",
        "“We are friends, and our friendship is based on mutual respect.”",
        "- Odo Brennick, Nominee for Secretary of Ports - Ilse Varga, Nominee for Legal Adviser",
        "The text of the Statement was Released by the Governments of Ostrand and Ellery.",
    ],
)
def test_what_a_page_says_beside_its_text_is_no_headline(line: str):
    assert title_of(f"{line}\n\n{PROSE}") is None
    assert title_of(f"{line}\n\n{TITLE}\n\n{PROSE}") == TITLE


def test_a_question_below_who_asks_it_is_no_headline():
    assert title_of(f"JOURNALIST:\n\nHow do you feel about the new lists?\n\n{PROSE}") is None


def test_a_headline_broken_inside_a_phrase_goes_on():
    first = "FOR IMMEDIATE RELEASE: Harbour County District Attorney's Office Celebrates Passage of"
    title = "Harbour County District Attorney's Office Celebrates Passage of New Lists Act in Ellery"
    assert title_of(f"{first}\nNew Lists Act in Ellery\n\n{PROSE}") == title


@pytest.mark.parametrize("site", ["Orsk District Attorney - Orsk District Attorney", "Harbour NewsCenter"])
def test_the_site_is_told_where_the_headline_comes_again_wrapped_and_the_prose_is_far(site: str):
    contacts = "\n".join(["Odo Brennick", "Chief of Staff", "Office: 555-0100", "Cell: 555-0101"] * 4)
    again = TITLE.replace("to share", "\nto share")
    assert title_of(f"{TITLE} - {site}\nPress\n{again}\n{contacts}\n\n{PROSE}") == TITLE


def test_tags_around_a_headline_are_no_part_of_it():
    assert title_of(f"**<u>{TITLE.upper()}</u>**\n\n{PROSE}") == TITLE.upper()


@pytest.mark.parametrize(
    "below",
    [
        "สองประเทศร่วมมือกันต่อต้านการค้ามนุษย์ทางทะเลและทางบก พร้อมแลกเปลี่ยนข้อมูลผู้โดยสารเรือระหว่างกัน",
        "พร้อมแลกเปลี่ยนรายชื่อผู้โดยสารเรือระหว่างกันทุกเดือน\nวันนี้ (30 เม.ย. 67) ผู้ว่าราชการจังหวัดเปิดเผยว่าได้ดำเนินการตามนโยบาย",
    ],
)
def test_the_first_line_of_a_thai_text_is_its_headline_where_the_next_tell_so(below: str):
    title = "สองประเทศร่วมมือกันต่อต้านการค้ามนุษย์ทางทะเลและทางบก"
    assert title_of(f"{title}\n{below}") == title


def test_a_first_thai_line_that_opens_with_the_day_is_no_headline():
    day = "วันนี้ (30 เม.ย. 67) ผู้ว่าราชการจังหวัดเปิดเผยว่าได้ดำเนินการตามนโยบายของกระทรวง"
    assert title_of(f"{day}\nวันที่ 1 พฤษภาคม ได้มีการประชุมระดับรัฐมนตรีของทั้งสองประเทศ") is None
