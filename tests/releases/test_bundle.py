"""The bundle of a release."""

import hashlib
import json
import zipfile

import pytest
import small_package
import yaml

from fourthp.published import PackageError, opened
from fourthp.releases import compare_rebuild, database_name, write_bundle


@pytest.fixture(scope="module")
def bundle(old, tmp_path_factory):
    return write_bundle(old, tmp_path_factory.mktemp("dist"), released="2021-05-01", differences=None)


def test_everything_is_in_one_folder_under_its_hash(bundle) -> None:
    assert bundle.name == "fourth-p-1.2.0.zip"
    with zipfile.ZipFile(bundle) as file:
        names = file.namelist()
        content = {name.removeprefix("fourth-p-1.2.0/"): file.read(name) for name in names}
    assert names == sorted(names)
    assert all(name.startswith("fourth-p-1.2.0/") for name in names)
    listed = dict(line.split("  ")[::-1] for line in content.pop("checksums.txt").decode().splitlines())
    assert listed == {name: hashlib.sha256(data).hexdigest() for name, data in content.items()}


def test_writing_twice_gives_the_same_bytes(bundle, old, tmp_path) -> None:
    again = write_bundle(old, tmp_path, released="2021-05-01", differences=None)
    assert again.read_bytes() == bundle.read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == [bundle.name]


def test_a_long_file_is_packed_as_it_would_be_at_once(old, tmp_path) -> None:
    rows = "\n".join(f"{number},{number * number % 9973}" for number in range(50_000))
    (tmp_path / "long").write_text(rows)
    bundle = write_bundle(old, tmp_path, released="2021-05-01", differences=None, database=tmp_path / "long")
    with zipfile.ZipFile(bundle) as file, zipfile.ZipFile(tmp_path / "again.zip", "w") as again:
        for info in file.infolist():
            again.writestr(info, file.read(info))
    assert (tmp_path / "again.zip").read_bytes() == bundle.read_bytes()


def test_how_to_cite_it(bundle) -> None:
    with zipfile.ZipFile(bundle) as file:
        citation = yaml.safe_load(file.read("fourth-p-1.2.0/CITATION.cff"))
        deposit = json.loads(file.read("fourth-p-1.2.0/zenodo.json"))["metadata"]
    assert citation["cff-version"] == "1.2.0"
    assert (citation["type"], citation["version"], citation["license"]) == ("dataset", "1.2.0", "CC-BY-4.0")
    assert str(citation["date-released"]) == deposit["publication_date"] == "2021-05-01"
    assert (deposit["upload_type"], deposit["access_right"], deposit["license"]) == (
        "dataset",
        "open",
        "cc-by-4.0",
    )
    assert deposit["title"] == citation["title"]
    assert deposit["creators"] == citation["authors"]
    assert deposit["related_identifiers"] == [
        {"identifier": "https://labour.example/workshop", "relation": "isDerivedFrom", "scheme": "url"}
    ]


def test_what_changed_comes_along_but_not_what_was_there_before(old, after, tmp_path) -> None:
    def change(tables):
        tables["events"][0].update(venue="Pier House")
        tables["persons"] = [row for row in tables["persons"] if row["person_id"] != "anna-berg"]

    path = write_bundle(old, tmp_path, released="2021-05-01", differences=after(change))
    with zipfile.ZipFile(path) as file:
        content = file.read("fourth-p-1.2.0/changes.json").decode()
    found = json.loads(content)
    assert found["counts"] == {"persons": {"removed": {"code": 1}}, "events": {"changed": {"code": 1}}}
    assert [(row["table"], row["cells"][0]["after"]) for row in found["rows"]] == [("events", "Pier House")]
    assert "Pier Hall" not in content
    assert "anna-berg" not in content


def test_a_bundle_opens_as_a_package_and_is_what_the_package_is(bundle, old) -> None:
    with opened(bundle) as package:
        assert package.version == "1.2.0"
        assert package.rows("persons")["anna-berg"]["name"] == "Anna Berg"
        assert {p.name for p in package.directory.iterdir()} - {p.name for p in old.iterdir()} == {
            "CITATION.cff",
            "zenodo.json",
        }
        assert compare_rebuild(package.directory, old).findings == ()


def test_another_byte_is_found(bundle, tmp_path) -> None:
    other = small_package.build(tmp_path / "other")
    (other / "data/persons.csv").write_bytes(b"")
    (other / "data/topics.csv").unlink()
    (other / "more.txt").write_text("more")
    with opened(bundle) as package:
        found = compare_rebuild(package.directory, other).findings
    assert [(f.rule, f.message.partition(":")[0]) for f in found] == [
        ("not_rebuilt", "data/topics.csv"),
        ("not_published", "more.txt"),
        ("other_bytes", "data/persons.csv"),
    ]


def test_a_file_that_is_no_zip_file(tmp_path) -> None:
    path = tmp_path / "bundle.zip"
    path.write_text("no zip file")
    with (
        pytest.raises(PackageError, match=r"bundle\.zip: is neither a folder nor a readable zip file"),
        opened(path),
    ):
        pass


def test_a_zip_file_cannot_write_outside_its_folder(tmp_path) -> None:
    path = tmp_path / "bundle.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("../../outside.txt", "out")
    with pytest.raises(PackageError, match="no data package"), opened(path):
        pass
    assert not list(tmp_path.parent.glob("outside.txt"))


def test_the_database_bears_the_name_of_the_package(tmp_path) -> None:
    package = small_package.build(tmp_path / "package")
    about = json.loads((package / "datapackage.json").read_text("utf-8"))
    (package / "datapackage.json").write_text(json.dumps(about | {"name": "harbour-watch"}), "utf-8")
    (tmp_path / "made").write_bytes(b"rows")
    path = write_bundle(
        package, tmp_path, released="2021-05-01", differences=None, database=tmp_path / "made"
    )
    with opened(path) as released:
        assert database_name(released.directory) == "harbour-watch.sqlite"
        assert (released.directory / "harbour-watch.sqlite").read_bytes() == b"rows"
        assert compare_rebuild(released.directory, package).findings == ()


def test_a_bundle_that_unpacks_to_far_too_much_is_refused_before_it_is_unpacked(tmp_path) -> None:
    path = tmp_path / "bundle.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for number in range(3):
            file.writestr(f"data/{number}.csv", bytes(10_000_000))
    with (
        pytest.raises(
            PackageError, match=r"bytes would unpack to 30,000,000, .* unpack it and name the folder"
        ),
        opened(path),
    ):
        pass


def test_a_small_bundle_may_be_packed_as_tightly_as_it_likes(tmp_path) -> None:
    path = tmp_path / "bundle.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("datapackage.json", '{"resources": []}' + " " * 9_000_000)
    with opened(path) as package:
        assert package.tables == []


def test_a_directory_that_lies_about_a_size_is_found_out(tmp_path) -> None:
    path = tmp_path / "bundle.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("datapackage.json", bytes(50_000))
    told, meant = (50_000).to_bytes(4, "little"), (17).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(told, meant))
    with pytest.raises(PackageError, match="is neither a folder nor a readable zip file"), opened(path):
        pass


def test_a_damaged_bundle(bundle, tmp_path) -> None:
    path = tmp_path / "bundle.zip"
    content = bytearray(bundle.read_bytes())
    with zipfile.ZipFile(bundle) as file:
        largest = max(file.infolist(), key=lambda info: info.compress_size)
    middle = largest.header_offset + largest.compress_size // 2
    content[middle : middle + 200] = bytes(200)
    path.write_bytes(content)
    with pytest.raises(PackageError, match="is neither a folder nor a readable zip file"), opened(path):
        pass
