"""``fourthp extract``: the facts of one document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

TEXT = (
    "BANGKOK, 3 May 2024 – The Ministry of Foreign Affairs of Thailand held a conference on human "
    "trafficking in Bangkok on 2 May 2024.\n"
)


def test_each_fact_is_shown_with_its_words_and_rule(run: Any, tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text(TEXT, encoding="utf-8")
    result = run("extract", tmp_path / "release.txt")
    assert result.exit_code == 0
    assert result.output.startswith("release\n├── documents\n")
    assert "start_date: 2024-05-02  “2 May 2024”" in result.output


def test_json_holds_spans_and_quotes(run: Any, tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text(TEXT, encoding="utf-8")
    (document,) = json.loads(run("extract", tmp_path / "release.txt", "--json").output)
    (event,) = [fact for fact in document["facts"] if fact["resource"] == "events"]
    date = event["cells"]["start_date"]
    assert (date["value"], date["quotes"]) == ("2024-05-02", ["2 May 2024"])
    assert [TEXT[span["start"] : span["end"]] for span in date["spans"]] == ["2 May 2024"]


def test_a_missing_file_is_named(run: Any, tmp_path: Path) -> None:
    result = run("extract", tmp_path / "none.txt")
    assert (result.exit_code, f"{tmp_path / 'none.txt'}: no such file" in result.output) == (2, True)


def test_an_unreadable_document_says_why(run: Any, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    result = run("extract", tmp_path / "empty.txt")
    assert result.exit_code == 2
    assert "empty.txt: empty" in result.output


def test_a_private_name_is_not_repeated(run: Any, tmp_path: Path) -> None:
    text = "TOLVANE SENTENCED\n\nCaptain Brick Tolvane was sentenced in Bangkok, Justice Minister Dorian Quaife said.\n"
    (tmp_path / "release.txt").write_text(text, encoding="utf-8")
    for options in ((), ("--json",)):
        output = run("extract", tmp_path / "release.txt", *options).output
        assert ("tolvane" in output.casefold(), "[name withheld]" in output) == (False, True)
