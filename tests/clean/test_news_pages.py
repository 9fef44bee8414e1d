"""Pages of newsrooms: clocks of the site, bylines with a day, cookie notices, lists of other headlines, captions."""

import pytest
from cleaning import MORE, PROSE, cleaned, spoken, stated

TITLE = "Two jailed for trafficking in Ellery court case"


def value(document, column):
    cell = document.cells.get(column)
    return None if cell is None else cell.value


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (
            f"23.7 C\nOstrand\nSaturday, October 23, 2021\n\n{TITLE}\n\nFebruary 12, 2020\n\nBy Ana Quill",
            "2020-02-12",
        ),
        (f"{TITLE}\n\nJune 22, 2023 Alfred P. Quill 367 views", "2023-06-22"),
        (f"{TITLE}\n\nThis Article is From Mar 16, 2011", "2011-03-16"),
        (f"{TITLE}\n\n19 February 2024 - 12:09", "2024-02-19"),
        (f"{TITLE}\n\nPublished 3 hours ago | 14 March 2022", "2022-03-14"),
        (f"{TITLE}\n\nBy Lesley Quill     Dec 3, 2012 in World", "2012-12-03"),
        (f"{TITLE}\n\nWritten By | Sep 20, 2014", "2014-09-20"),
        (f"article image{TITLE}\n\nMay 3, 2021", "2021-05-03"),
    ],
)
def test_title_and_day_of_a_news_page_are_told_from_what_stands_around_them(head, day):
    document = cleaned(f"{head}\n\n{PROSE}\n\n{MORE}")
    assert (value(document, "title"), value(document, "published_date")) == (TITLE, day)
    assert spoken(document) == [PROSE, MORE]


def test_a_day_in_a_list_below_the_title_does_not_replace_the_day_above_it():
    document = cleaned(f"22/06/2023\n{TITLE}\n07/06/2023\n06/08/2021\n{PROSE}")
    assert value(document, "published_date") == "2023-06-22"


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Ellery, July 9, 2024. ", "2024-07-09"),
        ("Ellery, September 25, 2016 The ", "2016-09-25"),
        ("Kingston, Jamaica – November 30, 2022: ", "2022-11-30"),
        ("ORILLIA, ON, Oct. 22, 2015 /CNW/ - ", "2015-10-22"),
        ("Niamey, Niger - 27 April 2018 - ", "2018-04-27"),
    ],
)
def test_a_dateline_may_close_with_a_stop_a_colon_or_an_agency(opening, day):
    document = cleaned(f"{TITLE}\n\n{opening}{PROSE}")
    assert value(document, "published_date") == day
    assert document.dateline is not None
    assert spoken(document)[-1].endswith(PROSE)
    assert "2016" not in spoken(document)[-1]


@pytest.mark.parametrize("opening", ["On July 9, 2024. ", "The Minister, July 9, 2024, said. "])
def test_a_sentence_with_a_day_is_no_dateline(opening):
    assert cleaned(f"{TITLE}\n\n{opening}{PROSE}").dateline is None


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies to give you the best experience. By continuing you accept our cookie policy.",
        "Subscribe to our newsletter and get news delivered to your mailbox.",
        "Stay current - Follow us on Google News and Telegram",
        "2h agoOld rival odds-on to oust the mayor",
        "3 days ago 25",
        "Read the original article on Ellery Dawn.",
        "ADVERTISE HERE",
        "Tweet",
    ],
)
def test_lines_of_the_site_tell_nothing(line):
    assert spoken(cleaned(f"{line}\n\n{TITLE}\n\n{PROSE}\n\n{line}\n\n{MORE}")) == [PROSE, MORE]


def test_other_headlines_below_the_text_tell_nothing_and_prose_behind_them_does():
    document = cleaned(
        f"{TITLE}\n\n{PROSE}\n\nRelated stories\nMan jailed for ten years\nFive hurt in fire\n\n{MORE}"
    )
    assert spoken(document) == [PROSE, MORE]


def test_a_name_printed_twice_is_a_caption_where_the_text_tells_of_its_bearer():
    told = "The court found that Quill had sold three girls, and sent her to prison for ten years on Monday."
    document = cleaned(f"{TITLE}\n\nAna Quill\nAna Quill\n\n{told}")
    assert value(document, "author") is None
    assert stated(cleaned(f"{TITLE}\n\nAna Quill\nAna Quill\n\n{PROSE}"), "author") is not None


def test_a_long_headline_that_stands_apart_is_a_title():
    long = "Representatives of the Working Group for the Development of National Plans on Combating Trafficking in"
    long += " Persons get acquainted with the experience of their neighbours at the shelters and ports of the country"
    assert value(cleaned(f"{long}\n\n{PROSE}"), "title") == long
