"""Differences as text, page and JSON."""

import json

import small_package

from fourthp.releases import as_html, as_json, as_text


def hostile(tables):
    tables["events"][0]["venue"] = "<script>alert(1)</script>\x1b[31m"
    tables["persons"] += [{"person_id": f"p-{n}", "name": f"P {n}"} for n in range(5)]


def test_text_counts_and_lists(after) -> None:
    lines = "".join(as_text(after(hostile), limit=2)).splitlines()
    assert lines[0] == "From 1.2.0 to 1.2.0: a minor change, so the next version is 1.3.0."
    assert "  minor: rows added to persons (5)" in lines
    assert "  persons: 5 added (code 5)" in lines
    assert any(
        line.startswith(f"  changed {small_package.WORKSHOP}: Workshop on Safe Harbours  [code: ")
        for line in lines
    )
    assert "  added p-1: P 1  [code]" in lines
    assert "  added p-2: P 2  [code]" not in lines
    assert "  and 3 more rows" in lines


def test_text_cannot_steer_a_terminal(after) -> None:
    assert "\x1b" not in "".join(as_text(after(hostile)))


def test_a_page_runs_nothing(after) -> None:
    page = "".join(as_html(after(hostile)))
    assert "<script" not in page
    assert "<ins>&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<del>Pier Hall</del>" in page


def test_json_has_every_change(after) -> None:
    found = json.loads("".join(as_json(after(hostile))))
    assert found["level"] == "minor"
    assert found["counts"] == {"persons": {"added": {"code": 5}}, "events": {"changed": {"code": 1}}}
    assert len(found["rows"]) == 6


def test_each_row_says_what_it_is(after) -> None:
    def change(tables):
        tables["commitments"][0].update(commitment_id="ministry-workshop-2")
        tables["quantities"] = []
        tables["persons"] = [row for row in tables["persons"] if row["person_id"] != "anna-berg"]
        gone = {"new_id": "somchai-jaidee", "reason": "One person."}
        tables["redirects"] = [{"resource": "persons", "old_id": "anna-berg", **gone}]

    found = after(change)
    assert {row.label for row in found.rows if row.table == "commitments"} == {
        "The Ministry of Labour · pledge · train 40 inspectors"
    }
    assert [row.label for row in found.rows if row.table == "quantities"] == ["120 officials"]
    assert '<span class="words">Anna Berg</span>' in "".join(as_html(found))
    assert "Anna Berg" not in "".join(as_json(found, past=False))


def test_nothing_changed(after) -> None:
    found = after(lambda tables: None)
    assert "".join(as_text(found)) == "Nothing changed between 1.2.0 and 1.2.0.\n"
    assert "Nothing changed." in "".join(as_html(found))
