"""Which changes follow from a decision: those of the row itself, and of all that hangs on it."""

from datetime import date

import small_package

from fourthp.language.takedowns import digest

BERG, JAIDEE = "anna-berg", "somchai-jaidee"


def decision(kind, resource, row_id, after="", field="name"):
    return {
        "review_id": f"{kind}-it",
        "resource": resource,
        "row_id": row_id,
        "field": field,
        "before": None,
        "after": after or None,
        "reason": "So it is.",
        "reviewer": "editor",
        "reviewed_date": date(2021, 4, 1),
        "decision": kind,
        "status": "applied",
    }


def without(tables, person):
    """Take a person out, with what hangs on the row."""
    for name in ("persons", "positions", "participations", "statements"):
        tables[name] = [row for row in tables[name] if row.get("person_id") != person]
    left = {name: {row[f"{name[:-1]}_id"] for row in tables[name]} for name in ("persons", "positions")}
    left |= {"participations": {row["participation_id"] for row in tables["participations"]}}
    left |= {"statements": {row["statement_id"] for row in tables["statements"]}}
    tables["evidence"] = [
        row for row in tables["evidence"] if row["row_id"] in left.get(row["resource"], {row["row_id"]})
    ]


def causes(differences):
    return {
        (row.table, row.kind, row.cause, row.detail) for row in differences.rows if row.table != "reviews"
    }


def test_what_hangs_on_a_rejected_row_goes_by_the_same_decision(after) -> None:
    def change(tables):
        without(tables, BERG)
        reason = {"new_id": None, "reason": "Not her."}
        tables["redirects"] = [{"resource": "persons", "old_id": BERG, **reason}]
        tables["reviews"] = [decision("reject", "persons", BERG)]

    assert causes(after(change)) == {
        ("persons", "removed", "review", "reject-it"),
        ("positions", "removed", "review", "reject-it"),
        ("participations", "removed", "review", "reject-it"),
        ("statements", "removed", "review", "reject-it"),
        ("evidence", "removed", "review", "reject-it"),
        ("redirects", "added", "review", "reject-it"),
    }


def test_what_pointed_to_a_merged_row_points_elsewhere_by_that_decision(after) -> None:
    def change(tables):
        tables["persons"] = [row for row in tables["persons"] if row["person_id"] != BERG]
        for name in ("positions", "participations", "statements"):
            for row in tables[name]:
                if row.get("person_id") == BERG:
                    row["person_id"] = JAIDEE
        tables["redirects"] = [
            {"resource": "persons", "old_id": BERG, "new_id": JAIDEE, "reason": "The same person."}
        ]
        tables["reviews"] = [decision("merge", "persons", BERG, JAIDEE)]
        for row in tables["evidence"]:
            if row["row_id"] == BERG:
                row["row_id"] = JAIDEE

    found = after(change)
    assert {row.cause for row in found.rows} == {"review"}
    assert {(row.table, row.kind) for row in found.rows if row.cells} == {
        ("positions", "changed"),
        ("participations", "changed"),
        ("statements", "changed"),
        ("evidence", "changed"),
    }


def test_a_name_that_is_withheld_is_found_by_its_digest(after) -> None:
    def change(tables):
        without(tables, BERG)
        hidden = digest("Anna Berg")
        tables["redirects"] = [
            {"resource": "persons", "old_id": hidden, "new_id": None, "reason": "She asked for it."}
        ]
        tables["reviews"] = [decision("withhold", "persons", hidden)]

    found = after(change)
    assert {(row.table, row.cause) for row in found.rows if row.kind == "removed"} == {
        ("persons", "review"),
        ("positions", "review"),
        ("participations", "review"),
        ("statements", "review"),
        ("evidence", "review"),
    }


def test_a_document_that_is_taken_down_is_no_change_of_a_source(after) -> None:
    def change(tables):
        tables["documents"] = [r for r in tables["documents"] if r["document_id"] != "news-workshop"]
        tables["event_reports"] = tables["event_reports"][:1]
        tables["coverage"] = []
        tables["participations"] = [r for r in tables["participations"] if r.get("country_code") != "NA"]
        tables["evidence"] = [r for r in tables["evidence"] if r["document_id"] != "news-workshop"]
        tables["reviews"] = [decision("withhold", "documents", digest("news-workshop"))]

    assert {(table, cause) for table, _, cause, _ in causes(after(change))} == {
        ("documents", "review"),
        ("event_reports", "review"),
        ("coverage", "review"),
        ("participations", "review"),
        ("evidence", "review"),
    }


def test_a_rejected_event_is_counted_no_more(after) -> None:
    def change(tables):
        tables["events"] = tables["event_reports"] = tables["event_topics"] = tables["participations"] = []
        for name in ("commitments", "statements", "quantities"):
            for row in tables[name]:
                row["event_id"] = None
        tables["coverage"][0]["events"] = 0
        tables["reviews"] = [decision("reject", "events", small_package.WORKSHOP)]
        gone = ("events", "event_reports", "event_topics", "participations")
        tables["evidence"] = [
            r for r in tables["evidence"] if r["resource"] not in gone and r["field"] != "event_id"
        ]

    found = causes(after(change))
    assert ("coverage", "changed", "review", "reject-it") in found
    assert ("commitments", "changed", "review", "reject-it") in found
    assert {cause for _, _, cause, _ in found} == {"review"}


def test_a_decision_that_lets_a_row_be_explains_nothing(after) -> None:
    def change(tables):
        without(tables, BERG)
        tables["reviews"] = [decision("accept", "persons", BERG)]

    assert {cause for table, _, cause, _ in causes(after(change)) if table == "persons"} == {"code"}
