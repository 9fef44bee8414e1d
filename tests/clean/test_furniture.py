"""What belongs to the page and not to the text."""

import pytest
from cleaning import MORE, PROSE, cleaned, marked, spoken


@pytest.mark.parametrize(
    "line",
    [
        "Images",
        "Skip to main content",
        "Kindly Share This Story:",
        "Read also: Ten victims rescued at the border",
        "{{ 'SUBMENU_NEW_NEWS' | translate }}",
        "- CHINA & THE WORLD - News - World",
        "Your email address will not be published. Required fields are marked *",
        "Leave a Reply",
        "The portal is under construction",
        "#ข่าว #ค้ามนุษย์ #TIP",
        "Facebook Twitter WhatsApp",
        "Share via Email",
        '<figure><img src="a.png"></figure>',
    ],
)
def test_navigation_is_set_aside_wherever_it_stands(line):
    for text in (f"{line}\n\n{PROSE}", f"{PROSE}\n\n{line}\n\n{MORE}", f"{PROSE}\n{line}"):
        document = cleaned(text)
        assert marked(document) == [("navigation", line)]
        assert spoken(document) in ([PROSE], [PROSE, MORE])


@pytest.mark.parametrize(
    "line",
    [
        "# # #",
        "\\# \\# \\#",
        "-30-",
        "*****",
        "End text.",
        "9013864",
        "For media enquiries, please contact press@ministry.example.",
        "For more information, visit www.ministry.example",
        "Media contact",
    ],
)
def test_endings_are_boilerplate(line):
    document = cleaned(f"{PROSE}\n\n{line}")
    assert marked(document) == [("boilerplate", line)]


def test_what_follows_the_end_mark_is_boilerplate():
    document = cleaned(f"{PROSE} {PROSE}\n\n###\n\nThe Agency was founded in 1951.\n\nCall us")
    assert marked(document) == [
        ("boilerplate", "###"),
        ("boilerplate", "The Agency was founded in 1951."),
        ("boilerplate", "Call us"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "For more information the ministers turned to the police, who had arrested two suspects.",
        "Images of the victims were found on the suspect's phone, the police said at the press conference.",
        "Contacts between the two agencies go back to 2004.",
        "421,864.42",
    ],
)
def test_prose_with_the_same_words_stays_prose(text):
    document = cleaned(f"{PROSE}\n\n{text}\n\n{MORE}")
    assert marked(document) == []
    assert text in spoken(document)


def test_the_credit_of_a_photo_is_set_aside_and_its_caption_kept():
    caption = "Officers on guard at the venue on May 5, 2023."
    document = cleaned(f"{PROSE}\n\n{caption} PHOTO: ANTARA/THE POST\n\n{caption} (PNA photo by Jane Doe)")
    assert marked(document) == [("caption", "PHOTO: ANTARA/THE POST"), ("caption", "(PNA photo by Jane Doe)")]
    assert spoken(document) == [PROSE, caption, caption]


def test_raw_markup_that_is_said_again_is_set_aside():
    raw, plain = (
        "<p><strong>ON GUARD.</strong> Officers at the venue.</p>",
        "ON GUARD. Officers at the venue.",
    )
    document = cleaned(f"{raw}\n\n{plain}\n\n{PROSE}")
    assert marked(document)[0][0] == "navigation"
    assert spoken(document) == ["ON GUARD.", "Officers at the venue.", PROSE]


def test_a_menu_whose_entries_are_printed_twice_is_no_prose():
    blurb = "About usThe Example Office has helped people on the move since 1951, and is present in 171 countries."
    menu = [
        "-",
        "About us",
        blurb,
        "What we do",
        "What we do",
        "Partners",
        "Partners",
        "- Where we work",
        "- Data",
    ]
    document = cleaned("\n".join([*menu, "Two countries join hands against trafficking", "", PROSE]))
    assert spoken(document) == [PROSE]
    assert [words for kind, words in marked(document) if kind == "navigation"] == menu[1:]


def test_two_lines_said_twice_make_no_menu():
    document = cleaned(f"Jane Roe\nJane Roe\nLabour\nLabour\n\n{PROSE}")
    assert ("navigation", "Jane Roe") not in marked(document)


def test_a_bar_of_links_is_no_prose():
    bar = "Home | Columns, Commentary and News | Reports | Links"
    document = cleaned(f"{bar}\n\n{PROSE}")
    assert marked(document) == [("navigation", bar)]


def test_networks_in_a_sentence_are_prose():
    line = "Facebook and WhatsApp trained forty officers."
    assert spoken(cleaned(f"{PROSE}\n\n{line}")) == [PROSE, line]


def test_a_rule_between_two_parts_of_the_text_closes_nothing():
    item = "- Purchase of 80 vessels, at a price of $18 million."
    document = cleaned(f"{PROSE}\n\n<!-- -->\n\n{item}\n\n{MORE}")
    assert item.lstrip("- ") in " ".join(spoken(document))


MENU = ["Newsroom", "Publications", "Careers", "Harbour Watch", "Site map"]


def test_a_menu_below_the_text_is_known_by_several_of_its_entries():
    document = cleaned("\n".join([f"{PROSE}\n", *MENU]))
    assert marked(document) == [("navigation", entry) for entry in MENU]
    assert spoken(document) == [PROSE]


def test_short_lines_below_the_text_are_no_menu_without_known_entries():
    document = cleaned(f"{PROSE}\n\nOstrand\nEllery\nOrsk\nNewsroom")
    assert spoken(document)[1:] == ["Ostrand", "Ellery", "Orsk"]


@pytest.mark.parametrize(
    "foot",
    [
        "Harbour Courts Building • 133 N. Quay Blvd. • Ellery, TX 75207-4399 • 214/653-3600",
        "Hall of Harbours • 330 W. Quay, Ellery, CA 92101",
        "office@harbour.example | (619) 531-4040",
    ],
)
def test_the_foot_of_a_letter_is_boilerplate(foot: str):
    document = cleaned(f"{PROSE}\n\n{foot}")
    assert marked(document) == [("boilerplate", foot)]


@pytest.mark.parametrize(
    "line", ["Plan of Action 2021-2025 | Annex to the Treaty", "Ilse Varga | Minister of Harbours"]
)
def test_other_lines_with_marks_below_the_text_stay(line: str):
    assert spoken(cleaned(f"{PROSE}\n\n{line}"))[-1] == line


@pytest.mark.parametrize(
    "line",
    [
        "Contact: Odo Brennick, 202/224-5344.",
        "Minister’s media contact: Odo Brennick 0417 445 886  Secretary’s contact: Ilse Varga 0434 561 288",
        "Odo Brennick (Ministerial) 02 6277 7500 or 0419 206 890",
        "PRESS OFFICE (02) 6277 7744  MINISTER’S OFFICE (02) 6277 7500",
        "Page 2 of 2 MINISTERS AGREE ON LISTS OF...",
        "12/09/2013 http://www.harbour.example/Print.as...",
        "URL: http://www.harbour.example/media/lists.htm",
        "- 2 -",
        "Return to the list of media releases: www.harbour.example",
    ],
)
def test_who_may_be_reached_and_what_the_printer_left_are_no_facts(line: str):
    assert spoken(cleaned(f"{PROSE}\n\n{MORE}\n\n{line}")) == [PROSE, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "Contact lists of the recruiters were found during the visit of inspectors.",
        "Odo Brennick counted 1,200,000 passengers",
        "Hotline 555 010 0100 has taken calls since 3 May.",
        "The inspectors found 12 ships in 2023",
    ],
)
def test_a_line_with_figures_that_tells_something_stays(line: str):
    assert spoken(cleaned(f"{PROSE}\n\n{MORE}\n\n{line}"))[2:] == [line]


@pytest.mark.parametrize("mark", ["#", "###", "- 30 -", "-ends-", "[ends]", "ENDS", "End."])
def test_what_stands_behind_the_mark_that_ends_a_release_is_of_the_page(mark: str):
    foot = "Harbour Action Center\nLeadership\nHuman Trafficking Unit\nFamily Justice Center"
    assert spoken(cleaned(f"{PROSE}\n\n{MORE}\n\n{mark}\n\n{foot}")) == [PROSE, MORE]


def test_numbers_of_offices_above_the_text_are_no_facts():
    head = "Odo Brennick\nSpokesperson\nOffice: 714-555-0100\nCell: 714-555-0101"
    said = spoken(cleaned(f"Harbour States Share Lists of Passengers\n\n{head}\n\n{PROSE}"))
    assert not any("714" in each for each in said)


def test_the_clock_of_a_site_is_no_number_to_call():
    text = f"Harbour.example  17:42 17/07/2009  Society\n\nTwo states share lists of passengers\n\n{PROSE}"
    assert cleaned(text).cells["published_date"].value == "2009-07-17"
