"""``fourthp explain``: from a cell to the words it was read in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def explain(run: Any, package: Path, seeds: Path) -> Any:
    return lambda *arguments: run("explain", *arguments, "--package", package, "--seeds", seeds)


def test_every_cell_comes_with_its_sentence_and_the_words_marked(explain: Any) -> None:
    result = explain("jane-roe")
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "persons/jane-roe  Jane Roe",
        "",
        "person_id: jane-roe",
        "  derived:slug",
        "",
        "name: Jane Roe",
        "  On 3 May 2024, Minister [[Jane Roe]] visited the Harbour Centre.",
        "  visit 48–56, person:title_name, confidence 1",
        "",
        "Read in",
        "  visit  Minister visits centre, Harbour Office, 2024-05-04, https://harbour.example/visit",
        "",
        "Rows that go with it",
        "  statements/visit/say-1  person_id  Minister Roe · say · the Harbour Call would be adopted by June",
    ]


def test_words_outside_any_sentence_are_shown_with_their_line(explain: Any) -> None:
    assert "  [[Minister visits centre]]\n" in explain("documents/visit").output


def test_a_row_that_several_tables_have_is_named_with_its_table(explain: Any) -> None:
    result = explain("harbour-call")
    assert result.exit_code == 2
    assert "  instruments/harbour-call  Harbour Call\n  events/harbour-call" in result.output
    assert explain("events/harbour-call").output.startswith("events/harbour-call")


def test_a_composite_key_is_joined_by_bars(explain: Any) -> None:
    assert explain("harbour-call|harbour-call").output.startswith(
        "event_instruments/harbour-call|harbour-call"
    )


def test_a_name_in_any_spelling_of_case_and_accents_finds_its_row(explain: Any) -> None:
    assert explain("JANE ROÉ").output.startswith("persons/jane-roe")


def test_what_was_said_of_an_instrument_goes_with_it(explain: Any) -> None:
    lines = explain("instruments/harbour-call").output.splitlines()
    said = "Minister Roe · say · the Harbour Call would be adopted by June"
    assert f"  statements/visit/say-1  named in  {said}" in lines


def test_a_misspelt_name_brings_up_the_nearest(explain: Any) -> None:
    result = explain("harbor fare")
    assert result.exit_code == 2
    assert "no such row. Nearest:\n  events/harbour-fair  Harbour Fair" in result.output


def test_of_a_named_table_only_its_rows_are_brought_up(explain: Any) -> None:
    assert "Nearest:\n  events/harbour-fair  Harbour Fair\n" in explain("events/harbor-fare").output


@pytest.mark.parametrize("wanted", ["persons/zzqq", "a word much longer than all of these names of harbours"])
def test_what_is_only_a_few_letters_of_it_is_not_brought_up(explain: Any, wanted: str) -> None:
    assert "Nearest" not in explain(wanted).output


def test_no_words_at_all_find_no_row(explain: Any) -> None:
    done = explain(" ")
    assert (done.exit_code, "ROW_ID is empty" in done.output) == (2, True)


def test_json_holds_the_documents_to_cite(explain: Any) -> None:
    (origin,) = json.loads(explain("jane-roe", "--json").output)["documents"]
    assert origin == {
        "document_id": "visit",
        "title": "Minister visits centre",
        "publisher": "Harbour Office",
        "published_date": "2024-05-04",
        "url": "https://harbour.example/visit",
    }


def test_what_is_like_nothing_is_said_to_be_unknown(explain: Any) -> None:
    result = explain("zzzzqqqq")
    assert (result.exit_code, "no such row" in result.output) == (2, True)


def test_without_the_documents_the_published_quote_is_shown(run: Any, package: Path, tmp_path: Path) -> None:
    result = run("explain", "jane-roe", "--package", package, "--seeds", tmp_path / "nowhere")
    assert "  “Jane Roe”\n  visit 48–56" in result.output


def test_a_document_that_has_changed_since_is_not_quoted_from(explain: Any, seeds: Path) -> None:
    (seeds / "documents" / "visit.txt").write_text("Something else altogether, and long enough for it." * 9)
    assert "  “Jane Roe”\n" in explain("jane-roe").output


def test_json_holds_the_sentence_in_three_parts(explain: Any) -> None:
    found = json.loads(explain("jane-roe", "--json").output)
    assert found["cells"][1]["sources"][0]["passage"] == {
        "before": "On 3 May 2024, Minister ",
        "marked": "Jane Roe",
        "after": " visited the Harbour Centre.",
    }


def test_a_place_without_a_package_is_named(run: Any, tmp_path: Path) -> None:
    result = run("explain", "jane-roe", "--package", tmp_path)
    assert result.exit_code == 2
    assert f"{tmp_path}: no data package" in result.output


def test_a_text_cannot_steer_the_terminal(explain: Any, package: Path) -> None:
    path = package / "data" / "persons.csv"
    path.write_text(path.read_text().replace("Jane Roe", "Jane \x1b[2JRoe"))
    output = explain("jane-roe").output
    assert "\x1b" not in output
    assert "Jane \N{REPLACEMENT CHARACTER}[2JRoe" in output
