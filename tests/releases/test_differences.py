"""Rows and cells that differ between two releases."""

import small_package

from fourthp.published import Package
from fourthp.releases import compare


def find(rows, key, value):
    return next(row for row in rows if row[key] == value)


def test_the_same_package_has_no_differences(old) -> None:
    found = compare(Package(old), Package(old))
    assert not found
    assert (found.about, found.schemas, list(found.rows)) == ((), (), [])


def test_a_corrected_cell_says_what_it_said_before(after) -> None:
    def correct(tables):
        find(tables["events"], "event_id", small_package.WORKSHOP)["venue"] = "Pier House"

    (row,) = after(correct).rows
    assert (row.table, row.row_id, row.kind) == ("events", small_package.WORKSHOP, "changed")
    assert [(c.field, c.before, c.after) for c in row.cells] == [("venue", "Pier Hall", "Pier House")]


def test_a_row_that_came(after) -> None:
    def add(tables):
        tables["persons"].append({"person_id": "nangula-shikongo", "name": "Nangula Shikongo"})

    assert [(r.table, r.row_id, r.kind, r.cells) for r in after(add).rows] == [
        ("persons", "nangula-shikongo", "added", ())
    ]


def test_a_row_that_went_and_was_pointed_to(after) -> None:
    def remove(tables):
        tables["persons"] = [r for r in tables["persons"] if r["person_id"] != "anna-berg"]
        tables["quantities"].clear()

    found = {(r.table, r.kind): r.is_referenced for r in after(remove).rows}
    assert found == {("persons", "removed"): True, ("quantities", "removed"): False}


def test_a_redirect_tells_a_rename_from_a_loss(after) -> None:
    def rename(tables):
        find(tables["persons"], "person_id", "anna-berg").update(person_id="a-berg", honorific="Dr.")
        for name in ("positions", "participations"):
            for row in tables[name]:
                if row.get("person_id") == "anna-berg":
                    row["person_id"] = "a-berg"
        tables["redirects"].append(
            {"old_id": "anna-berg", "resource": "persons", "new_id": "a-berg", "reason": "A better id."}
        )

    found = after(rename)
    (person,) = [row for row in found.rows if row.table == "persons"]
    assert (person.kind, person.row_id, person.other_id) == ("renamed", "a-berg", "anna-berg")
    assert [(c.field, c.before, c.after) for c in person.cells] == [("honorific", "Ms.", "Dr.")]
    moved = [(r.table, c.field, c.after) for r in found.rows for c in r.cells if r.kind == "changed"]
    assert moved == [("participations", "person_id", "a-berg"), ("positions", "person_id", "a-berg")]


def test_a_redirect_to_a_row_that_was_there_is_a_merger(after) -> None:
    def merge(tables):
        tables["persons"] = [r for r in tables["persons"] if r["person_id"] != "somchai-jaidee"]
        tables["redirects"].append(
            {"old_id": "somchai-jaidee", "resource": "persons", "new_id": "anna-berg", "reason": "One."}
        )

    (person,) = [row for row in after(merge).rows if row.table == "persons"]
    assert (person.kind, person.row_id, person.other_id) == ("merged", "somchai-jaidee", "anna-berg")


def test_a_title_of_the_package_that_changed_is_named(old, tmp_path) -> None:
    from fourthp.publish import write_package

    new = tmp_path / "new"
    new.mkdir()
    write_package(
        small_package.tables(),
        new,
        sources=small_package.SOURCES,
        version="1.2.1",
        created="2021-03-05",
        details={"title": "Another title"},
    )
    found = compare(Package(old), Package(new))
    assert (found.old, found.new, found.about, list(found.rows)) == ("1.2.0", "1.2.1", ("title",), [])
