"""Every descriptor passes the validator of its own standard, and fails it when it is broken."""

from __future__ import annotations

import json
import shutil
import warnings
from pathlib import Path

import pyshacl
import pytest
import rdflib
import small_package

SHAPES = Path(__file__).parent / "shapes"
# schema.org's own context lies on the web; this is what it says of the terms used here.
SCHEMA_ORG = {"@vocab": "https://schema.org/", "license": {"@type": "@id"}}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_package.build(tmp_path_factory.mktemp("package"))


@pytest.fixture
def copy(package: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(package, tmp_path / "copy"))


def conforms(graph: rdflib.Graph, shapes: str) -> tuple[bool, str]:
    ok, _, report = pyshacl.validate(graph, shacl_graph=str(SHAPES / shapes), meta_shacl=True)
    return bool(ok), str(report)


def dcat(package: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(package / "dcat.ttl", publicID="https://harbours.example/")


def schema_org(package: Path) -> rdflib.Graph:
    found = json.loads((package / "schema-org.jsonld").read_text("utf-8"))
    assert found["@context"] == "https://schema.org/"
    data = json.dumps({**found, "@context": SCHEMA_ORG})
    return rdflib.Graph().parse(data=data, format="json-ld", base="https://harbours.example/")


def test_dcat(package: Path) -> None:
    assert conforms(dcat(package), "dcat.ttl") == (True, "Validation Report\nConforms: True\n")


def test_dcat_without_a_licence_is_refused(package: Path) -> None:
    graph = dcat(package)
    graph.remove((None, rdflib.DCTERMS.license, None))
    assert not conforms(graph, "dcat.ttl")[0]


def test_schema_org(package: Path) -> None:
    assert conforms(schema_org(package), "schema-org.ttl") == (True, "Validation Report\nConforms: True\n")


def test_schema_org_without_files_is_refused(package: Path) -> None:
    graph = schema_org(package)
    graph.remove((None, rdflib.URIRef("https://schema.org/distribution"), None))
    assert not conforms(graph, "schema-org.ttl")[0]


def test_croissant_is_valid_and_gives_the_records(package: Path) -> None:
    import mlcroissant

    dataset = mlcroissant.Dataset(jsonld=str(package / "croissant.json"))
    assert dataset.metadata.issues.report() == ""
    countries = {record["countries/country_code"]: record for record in dataset.records("countries")}
    assert countries[b"NA"]["countries/label"] == b"Namibia"
    (event,) = dataset.records("events")
    assert event["events/start_date"] == b"2021-03-03"
    headcounts = [record["participations/headcount"] for record in dataset.records("participations")]
    assert sorted(count for count in headcounts if count) == [2, 120]


def test_croissant_answers_for_its_risks(package: Path) -> None:
    found = json.loads((package / "croissant.json").read_text("utf-8"))
    for question in (
        "dataCollection",
        "dataLimitations",
        "dataBiases",
        "personalSensitiveInformation",
        "dataUseCases",
        "dataReleaseMaintenancePlan",
    ):
        assert found[f"rai:{question}"]


def test_croissant_with_an_unknown_file_is_refused(copy: Path) -> None:
    import mlcroissant

    path = copy / "croissant.json"
    found = json.loads(path.read_text("utf-8"))
    found["recordSet"][0]["field"][0]["source"]["fileObject"]["@id"] = "data/nothing.parquet"
    path.write_text(json.dumps(found), "utf-8")
    with pytest.raises(mlcroissant.ValidationError):
        mlcroissant.Dataset(jsonld=str(path))


def csvw_rows(package: Path) -> dict[str, int]:
    from csvw import TableGroup

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        group = TableGroup.from_file(package / "data/csv-metadata.json")
        counts = {}
        for table in group.tables:
            counts[table.local_name] = len(list(table.iterdicts(strict=True)))
            assert table.check_primary_key()
        assert group.check_referential_integrity()
    return counts


def test_csvw_reads_every_cell_as_it_is_described(package: Path) -> None:
    counts = csvw_rows(package)
    assert (counts["persons.csv"], counts["participations.csv"], counts["countries.csv"]) == (2, 5, 250)


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        ("positions", ",anna-berg,", ",nobody,"),  # points nowhere
        ("participations", ",120,", ",many,"),  # no number
        ("events", ",workshop,", ",Work shop,"),  # against its pattern
        ("persons", "anna-berg,", "somchai-jaidee,"),  # the same key twice
    ],
)
def test_csvw_notices_what_is_wrong(copy: Path, table: str, old: str, new: str) -> None:
    path = copy / f"data/{table}.csv"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises((AssertionError, ValueError)):
        csvw_rows(copy)


def test_a_homepage_makes_addresses_absolute(tmp_path: Path) -> None:
    from fourthp.publish import write_package

    write_package(
        small_package.tables(),
        tmp_path,
        sources=small_package.SOURCES,
        version="1.2.0",
        created="2021-03-05",
        details={"homepage": "https://harbours.example/data"},
    )
    graph = rdflib.Graph().parse(tmp_path / "dcat.ttl", publicID="https://elsewhere.example/")
    download = rdflib.URIRef("https://harbours.example/data/data/persons.csv")
    assert (None, rdflib.URIRef("http://www.w3.org/ns/dcat#downloadURL"), download) in graph
    assert (
        json.loads((tmp_path / "schema-org.jsonld").read_text("utf-8"))["url"]
        == "https://harbours.example/data/"
    )


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    from fourthp.publish import write_package

    title = 'A "title" . \\ \n<urn:x> a <urn:y> .'
    write_package(
        small_package.tables(),
        tmp_path,
        sources=[{"title": title, "path": "https://harbours.example/> . <urn:a> <urn:b> <urn:c"}],
        version="1.2.0",
        created=None,
        details={"title": title},
    )
    graph = dcat(tmp_path)
    assert [str(value) for value in graph.objects(None, rdflib.DCTERMS.title)].count(title) == 1
    assert (None, rdflib.URIRef("urn:b"), None) not in graph
    assert (None, rdflib.RDF.type, rdflib.URIRef("urn:y")) not in graph
