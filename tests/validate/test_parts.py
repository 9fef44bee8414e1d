"""A table of many rows is several files, and whoever reads the package sees one table."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import duckdb
import frictionless
import mlcroissant
import pandas as pd
import pytest
import rdflib
import small_package

from fourthp import schemas
from fourthp.exports.sqlite_file import same_content, write_sqlite
from fourthp.normalise import read_previous
from fourthp.published import Package
from fourthp.releases.differences import compare
from fourthp.validate import check_files, suites, tabular, validate_package, verify
from fourthp.validate.reading import open_package

ROWS = 40


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_package.build(tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_package.build(tmp_path_factory.mktemp("parts"), rows_per_file=ROWS)


def _paths(package: Path, name: str) -> list[str]:
    descriptor = json.loads((package / "datapackage.json").read_text())
    (resource,) = (each for each in descriptor["resources"] if each["name"] == name)
    assert {"bytes", "hash"}.isdisjoint(resource)
    return list(resource["path"])


def test_parts_are_numbered_and_none_has_more_rows_than_asked(parts: Path) -> None:
    paths = _paths(parts, "evidence")
    assert paths[:2] == ["data/evidence-0001.csv", "data/evidence-0002.csv"]
    assert _paths(parts, "evidence.parquet") == [path.replace(".csv", ".parquet") for path in paths]
    *full, last = [len(pd.read_csv(parts / path)) for path in paths]
    assert set(full) == {ROWS}
    assert 0 < last <= ROWS
    assert sorted(path.name for path in parts.glob("*/persons*")) == 2 * ["persons.csv"] + ["persons.parquet"]
    assert (parts / "spreadsheet" / "evidence-0002.csv").is_file()
    assert "each with a header: `countries`, `evidence`." in (parts / "README.md").read_text()


def test_all_parts_together_are_the_table(whole: Path, parts: Path) -> None:
    for name in schemas.table_names():
        files = sorted((parts / "data").glob(f"{name}-*.csv")) or [parts / "data" / f"{name}.csv"]
        heads, bodies = zip(*(path.read_text().split("\n", 1) for path in files), strict=True)
        assert f"{heads[0]}\n{''.join(bodies)}" == (whole / "data" / f"{name}.csv").read_text()
        assert len(set(heads)) == 1


def test_gates_and_verification_say_what_they_say_of_the_whole(whole: Path, parts: Path) -> None:
    texts = small_package.TEXTS
    (files, *gates), (_, *same) = (validate_package(package, texts=texts) for package in (parts, whole))
    assert gates == same
    assert files.findings == ()
    assert verify(parts, texts) == verify(whole, texts)


def test_a_faulty_row_of_a_later_part_is_named(tmp_path: Path) -> None:
    rows = small_package.tables()
    evidence = sorted(rows["evidence"], key=lambda row: (row["resource"], row["row_id"], row["field"]))
    evidence[-1]["confidence"] = 2.0
    rows["evidence"].append(dict(evidence[0]))
    package = open_package(small_package.build(tmp_path, rows, rows_per_file=ROWS))
    faulty = ("evidence", str(evidence[-1]["evidence_id"]), "confidence")
    assert faulty in [(f.resource, f.row_id, f.field) for f in tabular.check(package).findings]
    found = {(f.resource, f.row_id, f.field) for f in suites.check(package).findings}
    assert found == {faulty, ("evidence", str(evidence[0]["evidence_id"]), "evidence_id")}


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_a_missing_or_altered_part_is_found(parts: Path, tmp_path: Path, kind: str) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(parts, copy)
    part = copy / "data" / f"evidence-0002.{kind}"
    part.write_bytes(part.read_bytes() + b"\n")
    assert [f.rule for f in check_files(copy).findings] == ["wrong_checksum"]
    part.unlink()
    assert [f.rule for f in check_files(copy).findings].count("missing_file") == 2


def test_a_part_that_leads_out_of_the_package_is_refused(parts: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(parts, copy)
    path = copy / "datapackage.json"
    path.write_text(path.read_text().replace("data/evidence-0002.csv", "../evidence-0002.csv"))
    assert "unsafe_path" in {f.rule for f in check_files(copy).findings}


def test_readers_of_packages_see_no_difference(whole: Path, parts: Path, tmp_path: Path) -> None:
    one, other = Package(whole), Package(parts)
    differences = compare(one, other)
    assert (list(differences.rows), list(differences.schemas)) == ([], [])
    write_sqlite(one, tmp_path / "one.sqlite")
    write_sqlite(other, tmp_path / "other.sqlite")
    assert same_content(tmp_path / "one.sqlite", tmp_path / "other.sqlite")
    assert read_previous(parts) == read_previous(whole)


def test_other_programs_read_all_parts(whole: Path, parts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert frictionless.validate(str(parts / "datapackage.json")).valid
    count = len(pd.read_parquet(whole / "data" / "evidence.parquet"))
    dataset = mlcroissant.Dataset(jsonld=str(parts / "croissant.json"))
    assert dataset.metadata.issues.report() == ""
    assert len(list(dataset.records("evidence"))) == count
    rdflib.Graph().parse(parts / "dcat.ttl")
    monkeypatch.chdir(parts)
    with duckdb.connect() as database:
        database.execute((parts / "duckdb.sql").read_text("utf-8"))
        assert database.execute("SELECT count(*) FROM evidence").fetchone() == (count,)


def test_every_part_is_in_the_checksums(parts: Path) -> None:
    listed = dict(line.split("  ")[::-1] for line in (parts / "checksums.txt").read_text().splitlines())
    path = "data/evidence-0002.parquet"
    assert listed[path] == hashlib.sha256((parts / path).read_bytes()).hexdigest()
