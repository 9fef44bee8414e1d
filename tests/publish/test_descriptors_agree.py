"""Names, counts, hashes, licence and version are the same wherever they stand."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
import rdflib
import small_package
from rdflib import DCTERMS

from fourthp import schemas

DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
TABLES = schemas.table_names()


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_package.build(tmp_path_factory.mktemp("package"))


@pytest.fixture(scope="module")
def files(package: Path) -> dict[str, tuple[int, str]]:
    """Path -> size and hash, of the data files as they lie there."""
    found = {}
    for path in sorted((package / "data").glob("*")):
        if path.suffix in (".csv", ".parquet"):
            content = path.read_bytes()
            found[f"data/{path.name}"] = (len(content), hashlib.sha256(content).hexdigest())
    return found


def read(package: Path, name: str) -> Any:
    return json.loads((package / name).read_text("utf-8"))


def rows(package: Path, table: str) -> int:
    with (package / f"data/{table}.csv").open(encoding="utf-8", newline="") as stream:
        return len(list(csv.DictReader(stream)))


def test_files_in_json(package: Path, files: dict[str, tuple[int, str]]) -> None:
    resources = read(package, "datapackage.json")["resources"]
    assert {r["path"]: (r["bytes"], r["hash"].removeprefix("sha256:")) for r in resources} == files
    for name in ("schema-org.jsonld", "croissant.json"):
        found = read(package, name)["distribution"]
        sizes = {d["contentUrl"]: (int(d["contentSize"].removesuffix(" B")), d["sha256"]) for d in found}
        assert sizes == files
    tables = read(package, "data/csv-metadata.json")["tables"]
    listed = {
        f"data/{t['url']}": (int(t["schema:contentSize"].removesuffix(" B")), t["schema:sha256"])
        for t in tables
    }
    assert listed == {path: file for path, file in files.items() if path.endswith(".csv")}


def test_files_in_dcat(package: Path, files: dict[str, tuple[int, str]]) -> None:
    graph = rdflib.Graph().parse(package / "dcat.ttl", publicID="https://harbours.example/")
    found = {}
    for file in graph.objects(None, DCAT.distribution):
        checksum = graph.value(graph.value(file, SPDX.checksum), SPDX.checksumValue)
        path = str(graph.value(file, DCAT.downloadURL)).removeprefix("https://harbours.example/")
        found[path] = (int(str(graph.value(file, DCAT.byteSize))), str(checksum))
        assert str(graph.value(file, DCTERMS.license)) == LICENCE
    assert found == files


def test_files_in_checksums(package: Path, files: dict[str, tuple[int, str]]) -> None:
    lines = (package / "checksums.txt").read_text("utf-8").splitlines()
    listed = dict(reversed(line.split("  ")) for line in lines)
    assert {path: listed[path] for path in files} == {path: digest for path, (_, digest) in files.items()}


def test_what_is_said_of_the_whole(package: Path) -> None:
    whole = read(package, "datapackage.json")
    (csvw, croissant, search) = (
        read(package, name) for name in ("data/csv-metadata.json", "croissant.json", "schema-org.jsonld")
    )
    graph = rdflib.Graph().parse(package / "dcat.ttl", publicID="https://harbours.example/")
    dataset = graph.value(None, rdflib.RDF.type, DCAT.Dataset)
    dcat = {
        term: str(graph.value(dataset, term)) for term in (DCTERMS.title, DCTERMS.description, DCAT.version)
    }
    assert {whole["title"], csvw["dc:title"], croissant["name"], search["name"], dcat[DCTERMS.title]} == {
        "The Fourth P: who cooperates against human trafficking"
    }
    texts = (whole["description"], csvw["dc:description"], croissant["description"], search["description"])
    assert set(texts) == {dcat[DCTERMS.description]}
    versions = (whole["version"], csvw["schema:version"], croissant["version"], search["version"])
    assert set(versions) == {dcat[DCAT.version]} == {"1.2.0"}
    licences = (
        whole["licenses"][0]["path"],
        csvw["dc:license"]["@id"],
        croissant["license"],
        search["license"],
    )
    assert set(licences) == {str(graph.value(dataset, DCTERMS.license))} == {LICENCE}
    assert search["keywords"] == croissant["keywords"] == whole["keywords"]
    assert {str(word) for word in graph.objects(dataset, DCAT.keyword)} == set(whole["keywords"])
    assert search["temporalCoverage"] == croissant["temporalCoverage"] == "2021-03-03/2021-03-04"
    assert (
        search["dateModified"]
        == whole["created"]
        == str(graph.value(dataset, DCTERMS.modified)).replace("+00:00", "Z")
    )


@pytest.mark.parametrize("table", TABLES)
def test_tables(package: Path, table: str, files: dict[str, tuple[int, str]]) -> None:
    columns = list(schemas.column_names(table))
    count = rows(package, table)
    resource = next(r for r in read(package, "datapackage.json")["resources"] if r["name"] == table)
    assert [field["name"] for field in resource["schema"]["fields"]] == columns
    csvw = next(t for t in read(package, "data/csv-metadata.json")["tables"] if t["url"] == f"{table}.csv")
    assert [column["name"] for column in csvw["tableSchema"]["columns"]] == columns
    assert csvw["schema:size"] == count
    records = next(r for r in read(package, "croissant.json")["recordSet"] if r["name"] == table)
    assert [field["name"] for field in records["field"]] == columns
    keys = (
        resource["schema"]["primaryKey"],
        csvw["tableSchema"]["primaryKey"],
        [key["@id"].removeprefix(f"{table}/") for key in records["key"]],
    )
    assert keys == (list(schemas.primary_key(table)),) * 3
    descriptions = {resource["description"], csvw["dc:description"], records["description"]}

    parquet = pq.ParquetFile(package / f"data/{table}.parquet")
    footer = {k.decode(): v.decode() for k, v in parquet.schema_arrow.metadata.items()}
    assert parquet.metadata.num_rows == count
    assert parquet.schema_arrow.names == columns
    assert {footer["description"]} == descriptions
    assert footer["name"] == table
    assert json.loads(footer["primary_key"]) == keys[0]
    assert json.loads(footer["foreign_keys"]) == [list(key) for key in schemas.foreign_keys(table)]
    assert footer["schema_version"] == resource["schema"]["version"]
    assert footer["csv_sha256"] == files[f"data/{table}.csv"][1]
    assert (footer["package"], footer["version"], footer["license"]) == ("fourth-p", "1.2.0", "CC-BY-4.0")
    assert f"| `{table}` | {count:,} |" in (package / "README.md").read_text("utf-8")
