"""Cells that may not be published: formulas, personal data, and too many words of a document."""

from telling import THAI, US, Story, tables

from fourthp.records import Publisher


def rejected(found):
    return [(row["document_id"], row["reason"], row["detail"]) for row in found["rejects"]]


def test_a_cell_that_a_spreadsheet_would_run_is_left_out_and_the_row_stays():
    story = Story("a")
    story.event(name="=HYPERLINK(1)", venue="Hall A")
    found = tables(story)
    assert [(row["name"], row["venue"]) for row in found["events"]] == [(None, "Hall A")]
    assert rejected(found) == [
        ("a", "formula_cell", "the name of a row of events was left out: formula cell")
    ]


def test_a_row_that_loses_what_it_needs_goes_whole():
    story = Story("a")
    story.organisation("+66 2 203 5000 Hotline")
    found = tables(story)
    assert found["organisations"] == []
    assert [reason for _, reason, _ in rejected(found)] == ["formula_cell"]


def test_a_number_that_reaches_a_person_is_left_out():
    story = Story("a")
    story.event(venue="the office, Tel: 02 203 5000")
    found = tables(story)
    assert found["events"][0]["venue"] is None
    assert [reason for _, reason, _ in rejected(found)] == ["telephone_number"]


def test_words_of_a_document_that_may_only_be_quoted_are_cut():
    long = "to cooperate " * 40
    for policy, expected in (("full", len(long)), ("quote", 300)):
        story = Story("a", publisher="p")
        story.event(venue=long)
        found = tables(story, publishers=[Publisher("p", "P", text_policy=policy)])
        assert len(str(found["events"][0]["venue"])) in range(expected - 13, expected + 1)


def test_the_other_documents_are_unharmed():
    bad, good = Story("bad"), Story("good", publisher="us-office")
    bad.organisation("=Bad Council")
    good.organisation("Good Council for Children", "ngo")
    found = tables(bad, good, publishers=[THAI, US])
    assert [row["name"] for row in found["organisations"]] == ["Good Council for Children"]
