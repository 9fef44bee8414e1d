"""Why a cell or row changed: source, review, schema, else code."""

from datetime import date

import small_package


def causes(differences) -> set[tuple[str, str, str, str]]:
    return {
        (row.table, c.field if c else "", c.cause if c else row.cause, c.detail if c else row.detail)
        for row in differences.rows
        for c in row.cells or (None,)
        if row.table not in ("evidence", "reviews")
    }


def workshop(tables):
    return next(row for row in tables["events"] if row["event_id"] == small_package.WORKSHOP)


def test_the_same_words_read_otherwise_are_the_codes_doing(after) -> None:
    def change(tables):
        workshop(tables)["venue"] = "Pier House"
        for row in tables["evidence"]:
            if (row["resource"], row["field"]) == ("events", "venue"):
                row["method"] = "event:venue_of_old"

    ((table, field, cause, detail),) = causes(after(change))
    assert (table, field, cause) == ("events", "venue", "code")
    assert detail.endswith("→ event:venue_of_old")


def test_another_text_is_another_source(after) -> None:
    def change(tables):
        workshop(tables)["venue"] = "Pier House"
        document = next(r for r in tables["documents"] if r["document_id"] == "ministry-workshop")
        document["sha256"] = document["text_sha256"] = "0" * 64

    assert causes(after(change)) == {
        ("events", "venue", "source", "ministry-workshop"),
        ("documents", "sha256", "source", "ministry-workshop"),
        ("documents", "text_sha256", "source", "ministry-workshop"),
    }


def test_a_row_from_a_new_document_has_that_source(after) -> None:
    def change(tables):
        text = small_package.TEXTS["news-workshop"]
        copy = next(r for r in tables["documents"] if r["document_id"] == "news-workshop")
        tables["documents"].append(copy | {"document_id": "late-news", "path": "late-news.txt"})
        tables["persons"].append({"person_id": "nangula-shikongo", "name": "Nangula Shikongo"})
        words = small_package.cite("persons", "nangula-shikongo", "name", "news-workshop", text[:4], "m:m")
        tables["evidence"].append(words | {"document_id": "late-news"})

    assert causes(after(change)) == {
        ("documents", "", "source", "late-news"),
        ("persons", "", "source", "late-news"),
    }


def test_a_decision_on_the_cell_is_a_review(after) -> None:
    def change(tables):
        workshop(tables)["venue"] = "Pier House"
        tables["reviews"].append(
            {
                "review_id": "pier-house",
                "resource": "events",
                "row_id": small_package.WORKSHOP,
                "field": "venue",
                "before": "Pier Hall",
                "after": "Pier House",
                "reason": "The sign above its door says House.",
                "reviewer": "editor",
                "reviewed_date": date(2021, 4, 1),
                "decision": "correct",
                "status": "applied",
            }
        )

    assert causes(after(change)) == {("events", "venue", "review", "pier-house")}


def test_what_curators_say_of_a_publisher_is_a_source(after) -> None:
    def change(tables):
        tables["publishers"][0]["text_policy"] = "quote"

    assert causes(after(change)) == {("publishers", "text_policy", "source", "ministry")}


def test_a_vocabulary_is_schema(after) -> None:
    def change(tables):
        tables["countries"][0]["definition"] = "A country in the mountains"

    ((table, field, cause, _),) = causes(after(change))
    assert (table, field, cause) == ("countries", "definition", "schema")
