"""Pages whose lines were put together or torn apart: seams, blank lines inside sentences, days glued to headlines."""

import pytest
from cleaning import MORE, PROSE, cleaned, marked, spoken, stated

TITLE = "Harbour States Agree to Share Passenger Lists"
VOID = " " * 40


def cell(document, column: str):
    found = stated(document, column)
    return found[0] if found else None


def test_paragraphs_that_were_put_into_one_line_are_told_by_the_space_between_them():
    document = cleaned(f"{TITLE}{VOID}{PROSE}{VOID}{MORE}")
    assert cell(document, "title") == TITLE
    assert spoken(document) == [PROSE, MORE]


def test_a_few_spaces_are_no_end_of_a_line():
    assert "title" not in cleaned(f"{TITLE}     {PROSE}").cells


@pytest.mark.parametrize(
    ("line", "day"),
    [
        (f"For Immediate Release  May 3  2021 {TITLE}", "2021-05-03"),
        (f"May 3, 2021 {TITLE} at Last", "2021-05-03"),
        (f"{TITLE}   3 May 2021", "2021-05-03"),
        (f"{TITLE}   Monday, 3 May 2021", "2021-05-03"),
        (f"{TITLE.upper()} May 3, 2021", "2021-05-03"),
        (f"{TITLE}   23/05/21", "2021-05-23"),
    ],
)
def test_a_day_beside_the_headline_is_that_of_publication_and_no_part_of_it(line: str, day: str):
    document = cleaned(f"{line}\n\n{PROSE}")
    assert cell(document, "published_date") == day
    assert str(cell(document, "title")).removesuffix(" at Last").lower() == TITLE.lower()


@pytest.mark.parametrize(
    "line",
    [
        f"{TITLE} on May 3, 2021",
        "Statement on the Summit of Harbour Ministers   3 May 2021",
        f"{TITLE}   03/05/21",
        "May 3, 2021 was the day on which the states agreed to share lists of passengers.",
    ],
)
def test_a_day_that_may_be_another_is_none_of_publication(line: str):
    assert "published_date" not in cleaned(f"{line}\n\n{PROSE}").cells


def test_lines_of_a_sentence_go_on_across_blank_lines_where_every_line_is_followed_by_one():
    lines = (
        "The ministers of both states have agreed on Monday to share what",
        "they know of traffickers and of those who help them across the",
        "border. They will meet again in October when the new law is to be",
        "in force and its budget known to the parliaments of the two states.",
    )
    document = cleaned("\n\n".join((TITLE, *lines)))
    assert [" ".join(said.split()) for said in spoken(document)] == [
        "The ministers of both states have agreed on Monday to share what they know of traffickers and of those who "
        "help them across the border.",
        "They will meet again in October when the new law is to be in force and its budget known to the parliaments "
        "of the two states.",
    ]


def test_a_sentence_goes_on_behind_the_end_of_a_page():
    torn = PROSE.replace("and to train", "\n\nand to train")
    document = cleaned(f"{TITLE}\n\n{torn}\n\n{MORE}")
    assert [" ".join(said.split()) for said in spoken(document)] == [PROSE, MORE]


def test_items_of_a_list_do_not_go_on_in_one_another():
    items = ["inspectors of both states", "a line that helps"]
    assert spoken(cleaned(f"{TITLE}\n\n{PROSE}\n\n" + "\n\n".join(items))) == [PROSE, *items]


def test_an_author_stands_below_the_label():
    document = cleaned(f"{TITLE}\nAuthor\nOdo Brennick\nPublished\nMay 3, 2021\n\n{PROSE}")
    assert (cell(document, "author"), cell(document, "published_date")) == ("Odo Brennick", "2021-05-03")
    assert "author" not in cleaned(f"{TITLE}\nAuthor\n{MORE}\n\n{PROSE}").cells


def test_a_menu_of_bars_is_no_headline():
    menu = "About|Contact| Support Us |Join|Donate|People"
    document = cleaned(f"{menu}\n\n{TITLE}\n\n{PROSE}")
    assert marked(document)[0] == ("navigation", menu)
    assert cell(document, "title") == TITLE


def test_a_headline_in_capitals_with_a_wide_space_is_no_row_of_links():
    title = "INDEPENDENT REVIEW OF PORTS  NEEDED:  IT IS OVERDUE"
    assert cell(cleaned(f"{title}\n\n{PROSE}"), "title") == " ".join(title.split())


def test_two_digits_are_a_year_where_the_day_is_plain():
    text = f"{TITLE}\n\n21/06/12\n\n{PROSE}"
    assert cell(cleaned(text), "published_date") == "2012-06-21"
    assert "published_date" not in cleaned(text.replace("21/06/12", "06/09/12")).cells


@pytest.mark.parametrize("gap", ["  ", "      "])
def test_a_day_parts_the_headline_from_the_text_where_both_stand_in_one_line(gap: str):
    long = f"Ellery  {PROSE.rstrip('.')}  {MORE}"
    document = cleaned(f"{TITLE}{gap}For Immediate Release  May 3  2021{gap}{long}")
    assert (cell(document, "title"), cell(document, "published_date")) == (TITLE, "2021-05-03")
    assert "".join(spoken(document)).startswith("Ellery")


def test_a_day_inside_a_sentence_parts_nothing():
    text = f"The Harbour States agreed on May 3, 2021 Ellery time to share passenger lists, which they did.\n\n{MORE}"
    document = cleaned(text)
    assert "published_date" not in document.cells
    assert spoken(document) == text.split("\n\n")


def test_the_archive_of_a_site_is_no_part_of_its_text():
    archive = "July 2005 Press Releases           Browse by"
    document = cleaned(f"{TITLE}\n\n{PROSE}\n\n{MORE}\n\n{archive}\n\nCurrent record")
    assert spoken(document) == [PROSE, MORE]


def test_a_headline_is_parted_from_the_paragraph_to_which_it_was_glued():
    title = "Two states agree to share lists of passengers"
    text = f"{title}  The ports of both are to know who sails, and they are to be told of all who come."
    document = cleaned(f"The Hon. Odo Brennick MP\n\n{text} {MORE}")
    assert cell(document, "title") == title
    assert spoken(document)[1].startswith("The ports of both")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ministers of both states have said to the daily The Ellery Post that passenger lists would be shared soon.",
        "Ministers of both states have said. The ports of both are to be told who sails, and who has come on board.",
        "Ministers of both states told The Ellery Post that ports are to know who sails, and who has come on board.",
    ],
)
def test_a_name_that_begins_with_the_parts_no_sentence(sentence: str):
    assert "title" not in cleaned(f"{sentence}\n\n{MORE}").cells
