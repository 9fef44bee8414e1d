"""Rows that passed before are not looked at again, and no finding is another for it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import small_package
from hypothesis import given, settings
from hypothesis import strategies as st

from fourthp import schemas
from fourthp.records import GateResult, Tables
from fourthp.validate import Passed, gate_by_gate, passing
from fourthp.validate.reading import Package, open_package

GATES = ("frictionless", "great_expectations")
ROWS = 3


@pytest.fixture(autouse=True)
def short_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passing, "_ROWS", ROWS)


def _gates(package: Path, passed: Passed | None = None) -> list[GateResult]:
    return [gate for gate in gate_by_gate(package, passed=passed) if gate.gate in GATES]


def _looked_at(package: Path, passed: Passed) -> dict[str, str]:
    """What the gates are given of every table: its rows, without the header."""
    given: dict[str, str] = {}

    def gate(package: Package, files: passing.Files | None) -> GateResult:
        for name, paths in (files or package.files).items():
            given[name] = "".join(path.read_text().partition("\n")[2] for path in paths)
        return GateResult("none", 0)

    list(passing.look([gate], open_package(package), passed))
    return given


def _again(passed: Passed) -> Passed:
    return Passed(passed.now)


def test_what_passed_is_not_looked_at_again(tmp_path: Path) -> None:
    package = small_package.build(tmp_path / "one")
    passed = Passed()
    assert all(_looked_at(package, passed)[name] for name in ("countries", "documents", "evidence"))
    assert set(_looked_at(package, _again(passed)).values()) == {""}


def test_of_another_package_the_stretches_that_changed_are_looked_at(tmp_path: Path) -> None:
    passed = Passed()
    _looked_at(small_package.build(tmp_path / "one"), passed)
    rows = small_package.tables()
    rows["persons"].append({"person_id": "zoe-quay", "name": "Zoe Quay", "honorific": "H.E."})
    rows["evidence"][4]["confidence"] = 0.5
    one, other = tmp_path / "one" / "data", small_package.build(tmp_path / "other", rows)
    given = _looked_at(other, _again(passed))
    assert {name for name, text in given.items() if text} == {"persons", "evidence"}
    assert "zoe-quay" in given["persons"]
    before = set((one / "evidence.csv").read_text().splitlines())
    changed = [
        line for line in (other / "data" / "evidence.csv").read_text().splitlines() if line not in before
    ]
    assert len(changed) == 1
    assert changed[0] in given["evidence"].splitlines()
    assert len(given["evidence"].splitlines()) < len(before) / 2


def test_rows_of_one_table_say_nothing_of_those_of_another(tmp_path: Path) -> None:
    package = small_package.build(tmp_path)
    passed = Passed()
    _looked_at(package, passed)
    (package / "data" / "roles.csv").write_bytes((package / "data" / "topics.csv").read_bytes())
    assert _looked_at(package, _again(passed))["roles"]


def test_rows_are_noted_only_where_all_of_them_pass(tmp_path: Path) -> None:
    rows = small_package.tables()
    rows["events"][0]["event_status"] = "dreamt"
    passed = Passed()
    package = small_package.build(tmp_path, rows)
    assert _gates(package, passed) == _gates(package)
    assert passed.now == b""


def _no_status(rows: Tables) -> None:
    rows["events"][0]["event_status"] = "dreamt"


def _new_person(rows: Tables) -> None:
    rows["persons"].append({"person_id": "zoe-quay", "name": "Zoe Quay", "honorific": "H.E."})


def _no_person(rows: Tables) -> None:
    rows["persons"].pop()


def _twice(rows: Tables) -> None:
    rows["evidence"].append(dict(rows["evidence"][0]))


def _fewer_topics(rows: Tables) -> None:
    rows["topics"].pop()


def _same_actor(rows: Tables) -> None:
    rows["participations"].append(rows["participations"][4] | {"participation_id": "twin"})


def _less_evidence(rows: Tables) -> None:
    del rows["evidence"][::4]


CHANGES = (_no_status, _new_person, _no_person, _twice, _fewer_topics, _same_actor, _less_evidence)
EDITS = (
    lambda text: text.replace("\n", "\r\n"),
    lambda text: text.replace(",", ",\x00", 1),
    lambda text: text + "a,b\n",
    lambda text: text.rstrip("\n"),
    lambda text: text.replace("\n", '\n"', 2),
    lambda text: text.replace(",", ', "', 2),
    lambda text: text.replace(",", "\udcff,", 1),
    lambda text: "\ufeff" + text,
    lambda text: "\n".join(reversed(text.splitlines())),
    lambda text: text + text.splitlines()[-1] + "\n",
)


@settings(max_examples=5, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from(CHANGES), max_size=2, unique=True),
            st.none() | st.tuples(st.sampled_from(["persons", "evidence", "topics"]), st.sampled_from(EDITS)),
        ),
        min_size=1,
        max_size=1,
    )
)
def test_the_gates_say_what_they_say_of_the_whole(
    packages: list[tuple[list[Callable[[Tables], None]], tuple[str, Callable[[str], str]] | None]],
) -> None:
    passed = Passed()
    with TemporaryDirectory() as folder:
        _looked_at(small_package.build(Path(folder) / "sound"), passed)
        for number, (changes, edit) in enumerate(packages):
            rows = small_package.tables()
            for change in changes:
                change(rows)
            package = small_package.build(Path(folder) / str(number), rows)
            if edit:
                path = package / "data" / f"{edit[0]}.csv"
                edited = edit[1](path.read_text(encoding="utf-8"))
                path.write_bytes(edited.encode("utf-8", "surrogateescape"))
            passed = _again(passed)
            assert _gates(package, passed) == _gates(package)


def test_parts_of_a_table_are_looked_at_alike(tmp_path: Path) -> None:
    passed = Passed()
    _looked_at(small_package.build(tmp_path / "whole"), passed)
    parts = small_package.build(tmp_path / "parts", rows_per_file=40)
    given = _looked_at(parts, _again(passed))
    assert len(given["evidence"].splitlines()) < len(list(open_package(parts).rows["evidence"])) / 2
    passed = _again(passed)
    assert _gates(parts, passed) == _gates(parts)
    assert passed.now


def _read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), lineterminator="\n"))


@given(st.lists(st.text('ab",\n\r\0 é', max_size=6), max_size=12).map("".join))
def test_what_is_taken_for_rows_is_read_alike_by_itself_and_among_others(text: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        path.write_bytes(text.encode("utf-8"))
        try:
            rows = [row.encode("latin-1").decode("utf-8") for row in passing._rows(path)]
        except passing._NotPlainError:
            return
    assert "".join(rows) == text
    assert _read(text) == [cells for row in rows for cells in _read(row)]
    assert all(len(_read(row)) == 1 for row in rows)


@pytest.mark.parametrize("cell", ["", "a", '"a\nb"', '"a ""b"" c"', '""', '"é,\r\n"'])
def test_plain_rows_are_taken_for_rows(tmp_path: Path, cell: str) -> None:
    text = f"x,y\n{cell},1\n2,{cell}\n"
    (tmp_path / "table.csv").write_bytes(text.encode())
    assert len(list(passing._rows(tmp_path / "table.csv"))) == 3


def test_a_row_that_never_ends_is_no_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passing, "_BLOCK", 8)
    monkeypatch.setattr(passing, "_LONGEST", 32)
    (tmp_path / "table.csv").write_text("a,b\nc,dddd\n" + '"e' * 40)
    rows = passing._rows(tmp_path / "table.csv")
    assert [next(rows), next(rows)] == ["a,b\n", "c,dddd\n"]
    with pytest.raises(passing._NotPlainError):
        next(rows)


def test_every_table_is_given_with_its_header(tmp_path: Path) -> None:
    package = small_package.build(tmp_path)
    passed = Passed()
    _looked_at(package, passed)
    heads: dict[str, list[str]] = {}

    def gate(package: Package, files: passing.Files | None) -> GateResult:
        assert files is not None
        heads.update({name: path.read_text().rstrip("\n").split(",") for name, (path,) in files.items()})
        return GateResult("none", 0)

    list(passing.look([gate], open_package(package), _again(passed)))
    assert heads == {name: list(schemas.column_names(name)) for name in schemas.table_names()}
