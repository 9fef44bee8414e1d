"""Who signs a text."""

import pytest
from cleaning import PROSE, cleaned, marked, spoken, stated

TITLE = "Two countries join hands against trafficking"


@pytest.mark.parametrize(
    ("byline", "author", "method"),
    [
        ("By Jane Doe", "Jane Doe", "byline:by"),
        ("By : THE NATION", "THE NATION", "label:author"),
        ("โดย กองบรรณาธิการ", "กองบรรณาธิการ", "byline:by"),
        ("Nur Jane\n\nNur Jane", "Nur Jane", "byline:repeated_name"),
        ("Xinhua", "Xinhua", "byline:agency"),
    ],
)
def test_a_line_below_the_headline_names_the_author(byline, author, method):
    document = cleaned(f"{TITLE}\n\n{byline}\n\n{PROSE}")
    assert stated(document, "author")[:2] == (author, method)
    assert spoken(document) == [PROSE]


@pytest.mark.parametrize("first", ["Office of the Spokesperson", "Jane Q. Doe, Secretary of State"])
def test_the_office_or_person_on_the_first_line_speaks(first):
    document = cleaned(f"{first}\n\n{PROSE}")
    assert stated(document, "author")[0] == first
    assert marked(document) == [("byline", first)]
    assert "title" not in document.cells


def test_the_feed_s_author_is_found_in_the_text():
    document = cleaned(f"Bureau of Press\n\n{PROSE}", author="Bureau of Press")
    assert stated(document, "author") == ("Bureau of Press", "byline:feed", ["Bureau of Press"])
    assert stated(cleaned(PROSE, author="Bureau of Press"), "author") == (
        "Bureau of Press",
        "reference:feed",
        [],
    )


def test_a_source_is_marked_but_is_no_author():
    document = cleaned(f"{PROSE}\n\nSource: Ministry of Labour\n\nBy tladmin")
    assert stated(document, "author")[0] == "tladmin"
    assert marked(document) == [("byline", "Source: Ministry of Labour"), ("byline", "By tladmin")]


@pytest.mark.parametrize(
    "line", ["By 2030 all forms of forced labour", "By the way, they agreed.", "by country"]
)
def test_prose_that_begins_with_by_is_no_byline(line):
    assert "author" not in cleaned(f"{TITLE}\n\n{line}\n\n{PROSE}").cells
