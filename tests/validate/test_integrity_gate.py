import json
import shutil
from pathlib import Path

import pytest

from fourthp.publish.checksums import write_checksums
from fourthp.validate import PackageError, integrity, tabular, validate_package
from fourthp.validate.reading import UnsafePathError, open_package, safe_path


@pytest.fixture
def copy(sound: Path, tmp_path: Path) -> Path:
    return shutil.copytree(sound, tmp_path / "copy")


def check(directory: Path):
    return integrity.check(open_package(directory))


def redescribe(directory: Path, name: str, **properties: object) -> None:
    path = directory / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        if resource["name"] == name:
            resource.update(properties)
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    write_checksums(directory)


def test_a_tampered_byte_is_found_twice(copy: Path, places) -> None:
    path = copy / "data/persons.csv"
    path.write_bytes(path.read_bytes().replace(b"Anna", b"Anne"))
    assert places(check(copy)) == [
        ("blocker", "wrong_checksum", None, None, None),
        ("blocker", "wrong_hash", "persons", None, None),
    ]


def test_a_missing_file_is_named(copy: Path) -> None:
    (copy / "data/persons.csv").unlink()
    messages = {(f.rule, f.resource): f.message for f in check(copy).findings}
    assert messages["missing_file", "persons"] == "data/persons.csv cannot be read: No such file or directory"
    assert messages["missing_file", None] == "data/persons.csv is listed in checksums.txt and cannot be read"
    assert messages["missing_table", "persons"] == "no CSV resource holds the table persons"


def test_another_size_is_found(copy: Path, places) -> None:
    redescribe(copy, "persons", bytes=1)
    assert places(check(copy)) == [("blocker", "wrong_size", "persons", None, None)]


@pytest.mark.parametrize(
    "path",
    [
        "../secret.csv",
        "/etc/passwd",
        "data/../../secret.csv",
        "https://example.org/persons.csv",
        "file:persons.csv",
        "data\\persons.csv",
        "C:/persons.csv",
        "x" * 5000 + ".csv",
        "",
        ["data/persons.csv"],
        None,
    ],
)
def test_a_path_that_leads_out_is_refused(copy: Path, path: object) -> None:
    redescribe(copy, "persons", path=path)
    assert ("unsafe_path", "persons") in {(f.rule, f.resource) for f in check(copy).findings}


def test_a_link_that_leads_out_is_refused(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("person_id\n")
    (copy / "data/link.csv").symlink_to(tmp_path / "secret.csv")
    with pytest.raises(UnsafePathError, match=r"'data/link\.csv' leads out of the package"):
        safe_path(copy, "data/link.csv")


def test_a_checksum_list_may_not_lead_out_either(copy: Path, places) -> None:
    with (copy / "checksums.txt").open("a") as file:
        file.write("00  ../../../etc/passwd\n")
    assert places(check(copy)) == [("blocker", "unsafe_path", None, None, None)]


def test_a_missing_list_of_checksums_is_found(copy: Path, places) -> None:
    (copy / "checksums.txt").unlink()
    assert places(check(copy)) == [("blocker", "missing_checksums", None, None, None)]


def test_a_file_of_nobody_is_worth_a_warning(copy: Path, places) -> None:
    (copy / "notes.txt").write_text("mine")
    assert places(check(copy)) == [("warning", "unlisted_file", None, None, None)]


def test_a_table_is_there_once_and_known(copy: Path, places) -> None:
    (copy / "more").mkdir()
    for name in ("persons", "victims"):
        shutil.copy(copy / "data/persons.csv", copy / f"more/{name}.csv")
    path = copy / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    resource = next(r for r in descriptor["resources"] if r["name"] == "persons")
    for name in ("persons", "victims"):
        descriptor["resources"].append(resource | {"name": f"more-{name}", "path": f"more/{name}.csv"})
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    write_checksums(copy)
    assert places(check(copy)) == [
        ("blocker", "repeated_table", "persons", None, None),
        ("warning", "unknown_table", "victims", None, None),
    ]


def test_another_schema_is_worth_a_warning(copy: Path, places) -> None:
    redescribe(copy, "persons", schema={"fields": [{"name": "person_id"}]})
    assert places(check(copy)) == [("warning", "other_schema", "persons", None, None)]


def test_other_columns_are_found(copy: Path) -> None:
    path = copy / "data/persons.csv"
    path.write_text(path.read_text().replace("honorific", "title"))
    messages = {f.rule: f.message for f in check(copy).findings}
    assert messages["unreadable_table"] == (
        "the columns are person_id, name, title, wikidata_id; "
        "they must be person_id, name, honorific, wikidata_id"
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "does not exist: name the folder that holds datapackage.json"),
        ("{", "cannot be read"),
        ("[" * 100_000, "cannot be read"),
        ("[]", "lists no resources"),
        ('{"resources": "persons"}', "lists no resources"),
        ('{"resources": [1]}', "lists no resources"),
    ],
)
def test_a_folder_that_is_no_package_is_refused(tmp_path: Path, content: str | None, message: str) -> None:
    if content is not None:
        (tmp_path / "datapackage.json").write_text(content)
    with pytest.raises(PackageError, match=message):
        validate_package(tmp_path)


def test_bytes_that_are_no_text_are_reported_not_raised(copy: Path) -> None:
    (copy / "data/persons.csv").write_bytes(b"person_id,name,honorific,wikidata_id\n\xff\xfe,x,,\n")
    package = open_package(copy)
    assert ("unreadable_table", "persons") in {
        (f.rule, f.resource) for f in integrity.check(package).findings
    }
    assert ("encoding_error", "persons") in {(f.rule, f.resource) for f in tabular.check(package).findings}
