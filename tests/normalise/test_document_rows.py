"""Rows about documents: what they state of themselves, which repeat one another, and how many there are."""

from datetime import date
from itertools import product

from telling import Story, evidence, tables

from fourthp.normalise.documents import reject_rows
from fourthp.records import Reading, Reject

RELEASE = [
    "Officials of Thailand and Malaysia met in Songkhla on 3 May 2024 to speak about safe migration.",
    "They agreed to train 120 labour inspectors together before the end of the year.",
    "The next meeting is to be held in Penang.",
    "A joint committee will watch over the work and report to both governments every six months.",
]

SYLLABLES = ["".join(letters) for letters in product("bdfgklmnprst", "aeiou", "lmnr")]
MORE = [" ".join(SYLLABLES[i : i + 12]) for i in range(0, len(SYLLABLES), 12)]


def release(document_id: str, lines: list[str], published: str | None = "2024-05-04") -> Story:
    story = Story(document_id, published)
    for line in lines:
        story.say(line)
    story.event(
        "meeting", start_date="2024-05-03", city="Songkhla", name="Songkhla Meeting on Safe Migration"
    )
    return story


def repeats(*stories: Story) -> dict[object, object]:
    rows = tables(*stories)["documents"]
    return {row["document_id"]: row["duplicate_of"] for row in rows if row["duplicate_of"]}


def test_the_first_published_of_equal_documents_is_kept_whatever_its_id():
    assert repeats(release("a", RELEASE, "2024-05-06"), release("b", RELEASE, "2024-05-04")) == {"a": "b"}


def test_the_first_by_id_is_kept_where_the_days_are_equal_and_an_undated_one_comes_last():
    assert repeats(release("b", RELEASE), release("a", RELEASE), release("0", RELEASE, None)) == {
        "0": "a",
        "b": "a",
    }


def test_layout_makes_no_difference():
    spread = [line.replace(" ", "  ").upper() for line in RELEASE]
    assert repeats(release("a", RELEASE), release("b", spread)) == {"b": "a"}


def test_nearly_all_of_the_wording_is_enough():
    corrected = [line.replace("Penang", "Perak") for line in RELEASE]
    assert repeats(release("a", [*RELEASE, *MORE]), release("b", [*corrected, *MORE])) == {"b": "a"}


def test_another_figure_makes_another_report():
    other = [line.replace("120", "150") for line in RELEASE]
    assert repeats(release("a", [*RELEASE, *MORE]), release("b", [*other, *MORE])) == {}


def test_half_of_the_wording_is_not_enough():
    assert repeats(release("a", RELEASE), release("b", [*RELEASE[:2], *MORE])) == {}


def test_short_texts_repeat_nobody():
    first, second = Story("a"), Story("b")
    for story in (first, second):
        story.say("Photo: the delegation.")
    assert repeats(first, second) == {}


def test_a_repeated_document_is_listed_and_its_facts_are_counted_once():
    found = tables(release("a", RELEASE), release("b", RELEASE))
    assert [row["document_id"] for row in found["documents"]] == ["a", "b"]
    assert [(row["event_id"], row["document_id"]) for row in found["event_reports"]] == [
        ("2024-05-03-songkhla-meeting-on-safe-migration", "a")
    ]
    assert {row["document_id"] for row in evidence(found, "events")} == {"a"}


def test_what_a_document_states_of_itself():
    story = Story("a")
    span = story.say("Officials meet")
    story.cells["title"] = Reading("Officials meet", (span,), "headline:once")
    story.cells["view_count"] = Reading(22046, (span,), "label:view")
    story.metadata["url"] = "https://example.org/a"
    (row,) = tables(story)["documents"]
    assert (row["title"], row["view_count"], row["url"]) == ("Officials meet", 22046, "https://example.org/a")
    assert (row["published_date"], row["characters"], row["sentences"]) == (date(2024, 5, 2), 15, 1)


def test_coverage_counts_documents_rejects_and_events_by_month():
    first, second, third = Story("a", "2024-05-02"), Story("b", "2024-05-30"), Story("c", "2024-06-01")
    first.event(name="Annual Forum on Safe Migration", start_date="2024-05-01")
    second.event(venue="=A1")
    rows = tables(first, second, third, Story("undated", None))["coverage"]
    assert rows == [
        {"publisher_id": "thai-office", "month": "2024-05", "documents": 2, "rejected": 1, "events": 2},
        {"publisher_id": "thai-office", "month": "2024-06", "documents": 1, "rejected": 0, "events": 0},
    ]


def test_every_reject_is_a_row_with_an_id_of_its_own():
    first = Reject("documents/a.txt", "ingest", "empty_file", "The file holds no text.")
    second = Reject("documents/a.txt", "ingest", "empty_file", "The file holds no text at all.")
    rows = reject_rows([first, second, first])
    assert [row["reason"] for row in rows] == ["empty_file", "empty_file"]
    assert all(str(row["reject_id"]).startswith("ingest-empty-file-documents-a-txt-") for row in rows)
