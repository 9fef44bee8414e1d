"""``fourthp review``, driven at a terminal of its own as a person would drive it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click.testing
import pexpect
import pytest
from decided import decisions, write_seeds

from fourthp.cli import main
from fourthp.records import GateResult

PATIENCE = 30
Session = Callable[..., pexpect.spawn]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reviewed")
    command = ["build", "--quiet", "--seeds", str(write_seeds(folder / "seeds")), "--output"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("fourthp.validate.gate_by_gate", lambda *_, **__: [GateResult("none", 1)])
        built = click.testing.CliRunner().invoke(main, [*command, str(folder / "package")])
    assert built.exit_code == 0, built.output
    return folder / "package"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return write_seeds(tmp_path / "seeds")


@pytest.fixture
def session(package: Path, seeds: Path) -> Iterator[Session]:
    started: list[pexpect.spawn] = []

    def start(*more: str) -> pexpect.spawn:
        words = ["-m", "fourthp", "review", "--package", str(package), "--seeds", str(seeds)]
        words += ["--reviewer", "An editor", "--date", "2024-06-01", *more]
        child = pexpect.spawn(
            sys.executable, words, encoding="utf-8", timeout=PATIENCE, dimensions=(40, 200), echo=False
        )
        started.append(child)
        return child

    yield start
    for child in started:
        child.close(force=True)


def answer(child: pexpect.spawn, *pairs: tuple[str, str]) -> None:
    for question, words in pairs:
        child.expect_exact(question)
        child.sendline(words)


def listed(package: Path, seeds: Path, *more: str) -> click.testing.Result:
    command = ["review", "--package", str(package), "--seeds", str(seeds), *more]
    return click.testing.CliRunner().invoke(main, command)


def test_a_person_goes_through_the_queue(session: Session, seeds: Path) -> None:
    child = session("--table", "persons", "--table", "positions")
    child.expect_exact("1 of ")
    child.expect_exact("one document, names a person")
    answer(child, ("Decision: ", "a"), ("Reason [The words in the text say so.]: ", ""))
    child.expect_exact("accept-persons-omar-haddad-name")
    child.expect_exact("2 of ")
    answer(child, ("Decision: ", "c"), ("It should say []: ", "Chief"), ("Reason: ", "As she signs."))
    child.expect_exact("3 of ")
    answer(child, ("Decision: ", "x"))
    child.expect_exact("is not one of")
    answer(child, ("Decision: ", "k"))
    child.expect_exact("4 of ")
    answer(child, ("Decision: ", "q"))
    child.expect(r"2 decided, \d+ left\.")
    child.expect(pexpect.EOF)
    written = [(row["decision"], row["resource"], row["after"], row["reason"]) for row in decisions(seeds)]
    assert written == [
        ("accept", "persons", "", "The words in the text say so."),
        ("correct", "positions", "Chief", "As she signs."),
    ]


def test_the_sentence_is_shown_with_the_words_marked(session: Session) -> None:
    child = session("--table", "commitments")
    child.expect_exact("Jane Roe \x1b[")
    child.expect_exact("pledged\x1b[0m to train 40 labour inspectors")
    child.expect_exact("confidence")
    answer(child, ("Decision: ", "q"))
    child.expect_exact("0 decided")
    child.expect(pexpect.EOF)


def test_what_cannot_be_carried_out_is_asked_again(session: Session, seeds: Path) -> None:
    child = session("--table", "persons")
    answer(child, ("Decision: ", "m"), ("It is the same as (id in persons): ", "nobody"), ("Reason: ", "So."))
    child.expect_exact("Not written: persons has no row 'nobody'")
    answer(child, ("Decision: ", "s"))
    child.expect_exact("Not written: only one document tells of it")
    answer(child, ("Decision: ", "r"), ("Reason: ", "No such person."))
    child.expect_exact("reject-persons-omar-haddad-name: written")
    child.expect_exact("1 decided")
    child.expect(pexpect.EOF)
    assert [row["decision"] for row in decisions(seeds)] == ["reject"]


def test_a_document_is_taken_down_from_the_queue(session: Session, seeds: Path) -> None:
    child = session("--table", "quantities")
    answer(
        child,
        ("Decision: ", "w"),
        ("Document to take down [minister-jane-roe-speaks]: ", ""),
        ("Reason: ", "On request."),
    )
    child.expect_exact("withhold-documents-")
    child.expect(pexpect.EOF)
    (row,) = decisions(seeds)
    assert (row["resource"], row["field"], row["before"]) == ("documents", "document_id", "")
    assert "jane" not in row["row_id"]


def test_the_queue_can_be_listed_and_ends(package: Path, seeds: Path) -> None:
    every = json.loads(listed(package, seeds, "--json").output)
    assert [item["score"] for item in every] == sorted((item["score"] for item in every), reverse=True)
    shown = listed(package, seeds, "--list", "--limit", "1").output.splitlines()
    assert len(shown) == 2
    assert shown[1] == f"{len(every)} rows await a review."
    for item in every:
        words = ["decide", "accept", f"{item['resource']}/{item['row_id']}", item["field"], "--reason", "So."]
        words += ["--package", str(package), "--seeds", str(seeds), "--date", "2024-06-01"]
        done = click.testing.CliRunner().invoke(main, words)
        assert done.exit_code == 0, done.output
    assert listed(package, seeds, "--list").output == "0 rows await a review.\n"


def test_an_unknown_table_is_refused(package: Path, seeds: Path) -> None:
    done = listed(package, seeds, "--list", "--table", "people")
    assert done.exit_code == 2
    assert "the package has no table people; it has" in done.output
