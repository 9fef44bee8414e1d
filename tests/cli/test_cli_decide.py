"""``fourthp decide``: what is written, what is refused, and what the next build makes of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click.testing
import pyarrow.parquet as pq
import pytest
from decided import decisions, rows, write_seeds

from fourthp.cli import main
from fourthp.records import GateResult

Decide = Callable[..., click.testing.Result]


def run(*arguments: object) -> click.testing.Result:
    return click.testing.CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seeds and a package of them. Not to be changed."""
    folder = tmp_path_factory.mktemp("decided")
    built = run("build", "--quiet", "--seeds", write_seeds(folder / "seeds"), "--output", folder / "package")
    assert built.exit_code == 0, built.output
    return folder


@pytest.fixture
def place(first: Path, tmp_path: Path) -> Path:
    shutil.copytree(first, tmp_path / "own")
    return tmp_path / "own"


@pytest.fixture
def decide(place: Path) -> Decide:
    common = ("--reviewer", "An editor", "--date", "2024-06-01", "--package", place / "package")
    return lambda *words: run("decide", *words, *common, "--seeds", place / "seeds")


@pytest.fixture
def without_gates(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The gates are tested elsewhere, and take their time."""
    monkeypatch.setattr("fourthp.validate.gate_by_gate", lambda *_, **__: [GateResult("none", 1)])
    yield


def rebuild(place: Path) -> Path:
    done = run("build", "--quiet", "--seeds", place / "seeds", "--output", place / "package")
    assert done.exit_code == 0, done.output
    return place / "package" / "data"


def test_a_correction_names_the_value_it_met(place: Path, decide: Decide) -> None:
    done = decide(
        "correct", "persons/jane-roe", "name", "--after", "Jane M. Roe", "--reason", "She signs so."
    )
    assert done.exit_code == 0, done.output
    assert done.output.startswith("correct-persons-jane-roe-name: written to ")
    start = (place / "seeds/documents/meeting.txt").read_text(encoding="utf-8").index("Jane Roe")
    (row,) = decisions(place / "seeds")
    assert row == {
        "review_id": "correct-persons-jane-roe-name",
        "resource": "persons",
        "row_id": "jane-roe",
        "field": "name",
        "before": "Jane Roe",
        "after": "Jane M. Roe",
        "reason": "She signs so.",
        "reviewer": "An editor",
        "reviewed_date": "2024-06-01",
        "decision": "correct",
        "places": f"meeting:{start}",
    }


@pytest.mark.usefixtures("without_gates")
def test_a_rejected_person_is_gone_after_the_next_build_and_leads_nowhere(
    place: Path, decide: Decide
) -> None:
    assert decide("reject", "persons/jane-roe", "--reason", "Not she.").exit_code == 0
    data = rebuild(place)
    assert "jane-roe" not in {row["person_id"] for row in rows(data / "persons.csv")}
    tombstones = {row["old_id"]: (row["new_id"], row["reason"]) for row in rows(data / "redirects.csv")}
    assert tombstones["jane-roe"] == ("", "Not she.")
    explained = run("explain", "jane-roe", "--package", place / "package", "--seeds", place / "seeds")
    assert explained.exit_code == 2
    assert "persons/jane-roe was withdrawn: Not she." in explained.output


@pytest.mark.usefixtures("without_gates")
def test_a_merged_row_leads_to_the_one_that_stayed(place: Path, decide: Decide) -> None:
    bodies = [row["organisation_id"] for row in rows(place / "package/data/organisations.csv")]
    assert bodies == ["harbour-office-meeting", "harbour-office-minister-jane-roe-speaks"]
    after = f"organisations/{bodies[0]}"  # as `explain` names it; the bare id will do, too
    done = decide("merge", f"organisations/{bodies[1]}", "--after", after, "--reason", "One office.")
    assert done.exit_code == 0, done.output
    data = rebuild(place)
    assert [row["organisation_id"] for row in rows(data / "organisations.csv")] == bodies[:1]
    explained = run("explain", bodies[1], "--package", place / "package", "--seeds", place / "seeds")
    assert explained.exit_code == 0, explained.output
    assert explained.output.startswith(f"organisations/{bodies[0]}  Harbour Office")


@pytest.mark.usefixtures("without_gates")
def test_a_row_is_split_by_document(place: Path, decide: Decide) -> None:
    words = ("--after", "anna-berg-2", "--document", "meeting", "--reason", "Another Anna.")
    assert decide("split", "persons/anna-berg", *words).exit_code == 0
    people = {row["person_id"] for row in rows(rebuild(place) / "persons.csv")}
    assert {"anna-berg", "anna-berg-2"} <= people


def test_a_correction_whose_value_has_changed_stops_the_build(place: Path, decide: Decide) -> None:
    assert (
        decide("correct", "persons/jane-roe", "name", "--after", "J. Roe", "--reason", "So.").exit_code == 0
    )
    for path in (place / "seeds/documents").iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace("Jane Roe", "Jane Marie Roe"), "utf-8")
    before = (place / "package/data/persons.csv").read_bytes()
    done = run("build", "--quiet", "--seeds", place / "seeds", "--output", place / "package")
    assert done.exit_code == 1
    assert "reviews:review_unmatched review correct-persons-jane-roe-name expects 'Jane Roe'" in done.output
    assert (place / "package/data/persons.csv").read_bytes() == before


def test_a_name_that_is_taken_down_stands_nowhere_any_more(place: Path, decide: Decide) -> None:
    decide("accept", "persons/jane-roe", "name", "--reason", "Jane Roe it is.")
    assert decide("withhold", "persons/jane-roe", "--reason", "On request.").exit_code == 0
    (row,) = decisions(place / "seeds")
    assert row["row_id"] == "withheld-61ab0a05b61c16fd"
    data = rebuild(place)
    told = re.compile(r"\b(jane|roe)\b", re.IGNORECASE)
    texts = [
        path for path in (place / "package").rglob("*") if path.suffix in (".csv", ".json", ".md", ".txt")
    ]
    assert [path.name for path in texts if told.search(path.read_text(encoding="utf-8"))] == []
    for path in data.glob("*.parquet"):
        assert not told.search(str(pq.read_table(path).to_pylist())), path.name
    assert {row["old_id"]: row["new_id"] for row in rows(data / "redirects.csv")} == {row["row_id"]: ""}
    assert [row["decision"] for row in rows(data / "reviews.csv")] == ["withhold"]
    titles = {row["title"] for row in rows(data / "documents.csv")}
    assert "Minister [name withheld] speaks on forced labour" in titles
    verified = run("verify", place / "package", "--seeds", place / "seeds")
    assert verified.exit_code == 0, verified.output


@pytest.mark.usefixtures("without_gates")
def test_a_document_that_is_taken_down_is_as_if_it_had_never_been(place: Path, decide: Decide) -> None:
    assert decide("withhold", "documents/meeting", "--reason", "Its publisher asks.").exit_code == 0
    data = rebuild(place)
    assert [row["document_id"] for row in rows(data / "documents.csv")] == ["minister-jane-roe-speaks"]
    assert "omar-haddad" not in {row["person_id"] for row in rows(data / "persons.csv")}
    assert {row["document_id"] for row in rows(data / "evidence.csv")} == {"minister-jane-roe-speaks"}
    assert [row["reason"] for row in rows(data / "redirects.csv")] == ["Its publisher asks."]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("accept", "jane-roe", "name"), "name a row as table/id, for example persons/jane-roe"),
        (("accept", "persons/jane-roe"), "accept is about one cell; name its column after the row"),
        (("accept", "persons/jane-row", "name"), "persons has no row 'jane-row'"),
        (("accept", "people/jane-roe", "name"), "the package has no table 'people'; it has"),
        (("accept", "persons/jane-roe", "age"), "persons has no column 'age'; it has person_id, name"),
        (("accept", "persons/jane-roe", "wikidata_id"), "wikidata_id of persons/jane-roe is empty"),
        (("correct", "persons/jane-roe", "name"), "correct needs --after with the value"),
        (("correct", "persons/jane-roe", "name", "--after", "Jane Roe"), "before and after are the same"),
        (("merge", "persons/jane-roe", "--after", "nobody"), "persons has no row 'nobody'"),
        (("split", "persons/jane-roe", "--after", "x"), "and --document for each document"),
        (
            ("split", "persons/omar-haddad", "--after", "x", "--document", "elsewhere"),
            "persons/omar-haddad is not named in elsewhere",
        ),
        (("reject", "documents/meeting"), "rows of documents are not rejected"),
        (("withhold", "events/x"), "withhold is for persons and documents; rows of events are rejected"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_not_written(
    place: Path, decide: Decide, words: tuple[Any, ...], message: str
) -> None:
    done = decide(*words, "--reason", "So.")
    assert done.exit_code == 2
    assert message in done.output
    assert not (place / "seeds/curation/reviews.csv").exists()


def test_a_reason_may_not_tell_the_name_that_is_withheld(place: Path, decide: Decide) -> None:
    done = decide("withhold", "persons/jane-roe", "--reason", "Ms. Jane Roe asked us to.")
    assert done.exit_code == 2
    assert "must not tell what the decision hides" in done.output


def test_decisions_keep_the_notes_and_get_ids_of_their_own(place: Path, decide: Decide) -> None:
    for reason in ("So.", "Again."):
        assert decide("accept", "persons/jane-roe", "name", "--reason", reason).exit_code == 0
    path = place / "seeds/curation/reviews.csv"
    assert path.read_text(encoding="utf-8").startswith("# Human decisions")
    assert [row["review_id"] for row in decisions(place / "seeds")] == [
        "accept-persons-jane-roe-name",
        "accept-persons-jane-roe-name-2",
    ]


@pytest.mark.parametrize(("spelt", "is_found"), [("jane-roe", True), ("Jane Roe", True), ("jane-reo", False)])
def test_a_take_down_of_what_is_not_published_says_so(decide: Decide, spelt: str, is_found: bool) -> None:
    done = decide("withhold", f"persons/{spelt}", "--reason", "On request.")
    assert done.exit_code == 0, done.output
    assert ("Nothing of that name is in" in done.output) is not is_found
    assert spelt not in done.output
