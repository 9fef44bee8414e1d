import hashlib
import json
from pathlib import Path

import jsonschema
import pyarrow.parquet as pq
import pytest
import small_package

from fourthp import schemas
from fourthp.publish import PublishError


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_package.build(tmp_path_factory.mktemp("package"))


def content(directory: Path) -> dict[str, bytes]:
    return {p.relative_to(directory).as_posix(): p.read_bytes() for p in directory.rglob("*") if p.is_file()}


def test_every_table_is_there_twice(package: Path) -> None:
    names = {path.name for path in (package / "data").iterdir()}
    files = {f"{name}.{kind}" for name in schemas.table_names() for kind in ("csv", "parquet")}
    assert names == files | {"csv-metadata.json"}


def test_writing_twice_gives_the_same_bytes_whatever_the_order_of_rows(package: Path, tmp_path) -> None:
    turned = {name: rows[::-1] for name, rows in reversed(small_package.tables().items())}
    assert content(small_package.build(tmp_path, turned)) == content(package)


def test_a_vocabulary_comes_from_the_schemas_where_none_is_given(package: Path, tmp_path) -> None:
    rows = {name: rows for name, rows in small_package.tables().items() if name != "countries"}
    assert content(small_package.build(tmp_path, rows)) == content(package)


def test_rows_stand_in_the_order_of_their_key(package: Path) -> None:
    lines = (package / "data/persons.csv").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "person_id,name,honorific,wikidata_id",
        "anna-berg,Anna Berg,Ms.,",
        "somchai-jaidee,Somchai Jaidee,Captain,",
    ]


def test_evidence_stands_in_the_order_of_the_cells_it_is_about(package: Path) -> None:
    lines = (package / "data/evidence.csv").read_text(encoding="utf-8").splitlines()
    about = [tuple(line.split(",")[1:4]) for line in lines[1:]]
    assert about == sorted(about)
    assert about[0] == ("commitments", "ministry-workshop-1", "action")


def test_the_descriptor_fits_the_profile(package: Path) -> None:
    descriptor = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    profile = json.loads((schemas.schemas_root() / "datapackage-profile.json").read_text(encoding="utf-8"))
    jsonschema.validate(descriptor, profile)
    assert descriptor["version"] == "1.2.0"
    assert descriptor["created"] == "2021-03-05T00:00:00Z"
    assert descriptor["sources"] == small_package.SOURCES


def test_the_descriptor_states_size_and_hash_of_every_file(package: Path) -> None:
    descriptor = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    assert len(descriptor["resources"]) == 2 * len(schemas.table_names())
    for resource in descriptor["resources"]:
        written = (package / resource["path"]).read_bytes()
        assert resource["bytes"] == len(written)
        assert resource["hash"] == f"sha256:{hashlib.sha256(written).hexdigest()}"


def test_parquet_carries_its_meaning_and_no_time(package: Path) -> None:
    file = pq.ParquetFile(package / "data/evidence.parquet")
    footer = file.schema_arrow.metadata
    assert footer[b"title"] == b"Evidence"
    assert json.loads(footer[b"primary_key"]) == ["evidence_id"]
    assert set(file.metadata.metadata) - {b"ARROW:schema"} == set(footer)


def test_checksums_list_every_other_file(package: Path) -> None:
    listed = dict(
        reversed(line.split("  ")) for line in (package / "checksums.txt").read_text("utf-8").splitlines()
    )
    files = {name: hashlib.sha256(data).hexdigest() for name, data in content(package).items()}
    del files["checksums.txt"]
    assert listed == files
    assert list(listed) == sorted(listed)


def test_the_readme_counts_rows_and_shows_a_cell_with_its_words(package: Path) -> None:
    readme = (package / "README.md").read_text(encoding="utf-8")
    assert "Version 1.2.0, 2021-03-05. 2 documents read, 1 event, 69 lines of evidence." in readme
    assert "| `persons` | 2 | People who act in public office" in readme
    assert "`start_date` of row `2021-03-03-workshop-on-safe-harbours` in `events`" in readme
    assert "> 3 – 4 March 2021\n" in readme
    assert "$" not in readme


def test_a_package_without_quotes_has_a_readme_without_an_example(tmp_path) -> None:
    rows = small_package.tables()
    for row in rows["evidence"]:
        row["quote"] = None
    readme = (small_package.build(tmp_path, rows) / "README.md").read_text(encoding="utf-8")
    assert "For instance" not in readme


def test_a_table_without_schema_is_refused(tmp_path) -> None:
    with pytest.raises(PublishError, match=r"no schema describes victims: add schemas/victims\.json"):
        small_package.build(tmp_path, {"victims": []})


def test_a_value_of_another_type_is_refused_with_its_place(tmp_path) -> None:
    rows = small_package.tables()
    rows["quantities"][0]["value"] = "many"
    with pytest.raises(PublishError, match=r"row ministry-workshop-1: column value holds 'many'"):
        small_package.build(tmp_path, rows)


def test_created_must_be_a_day_or_a_timestamp(tmp_path) -> None:
    from fourthp.publish import write_package

    with pytest.raises(PublishError, match="'yesterday' is neither a date"):
        write_package(small_package.tables(), tmp_path, sources=[], version="1.0.0", created="yesterday")
