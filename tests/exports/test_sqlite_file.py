"""The package as one SQLite file."""

import sqlite3
from contextlib import closing

import pytest
import small_package

from fourthp import schemas
from fourthp.exports import same_content, write_sqlite
from fourthp.published import Package, PackageError


@pytest.fixture(scope="module")
def file(package, tmp_path_factory):
    path = tmp_path_factory.mktemp("sqlite") / "package.sqlite"
    write_sqlite(package, path)
    return path


@pytest.fixture
def database(file):
    with closing(sqlite3.connect(file)) as connection:
        yield connection


def test_every_row_is_there_with_its_type(package, database) -> None:
    for name in schemas.table_names():
        (count,) = database.execute(f"SELECT count(*) FROM {name}").fetchone()
        assert count == len(package.rows(name))
    row = database.execute(
        "SELECT headcount, is_approximate, country_code FROM participations WHERE country_code = 'NA'"
    ).fetchone()
    assert row == (2, 0, "NA")
    assert database.execute("SELECT latitude FROM places").fetchone() == (13.75,)
    assert database.execute("SELECT published_date FROM documents ORDER BY 1 DESC").fetchone() == (
        "2021-03-05",
    )
    assert database.execute("SELECT count(*) FROM documents WHERE published_date IS NULL").fetchone() == (1,)


def test_keys_hold(database) -> None:
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    database.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        database.execute("UPDATE positions SET person_id = 'nobody'")


def test_a_reference_is_followed_by_an_index(database) -> None:
    (plan,) = database.execute(
        "EXPLAIN QUERY PLAN SELECT * FROM positions WHERE person_id = 'anna-berg'"
    ).fetchall()
    assert "USING INDEX positions_person_id" in plan[3]
    (plan,) = database.execute(
        "EXPLAIN QUERY PLAN SELECT * FROM evidence WHERE resource = 'events' AND row_id = 'x'"
    ).fetchall()
    assert "USING INDEX evidence_cell" in plan[3]


def test_words_are_found_in_names_and_quotations(database) -> None:
    query = "SELECT DISTINCT resource, row_id, field FROM search WHERE search MATCH ? ORDER BY 1, 2, 3"
    found = database.execute(query, ["harbour office"]).fetchall()
    assert ("organisations", "harbour-office", "name") in found
    quoted = database.execute(query, ['"forced labour"']).fetchall()
    assert ("document_topics", "ministry-workshop|forced_labour", "topic_id") in quoted


def test_thai_is_found(tmp_path) -> None:
    rows = small_package.tables()
    rows["persons"].append({"person_id": "somsri", "name": "สมศรี ใจดี"})
    write_sqlite(Package(small_package.build(tmp_path / "p", rows)), tmp_path / "x.sqlite")
    with closing(sqlite3.connect(tmp_path / "x.sqlite")) as connection:
        found = connection.execute("SELECT row_id FROM search WHERE search MATCH 'ใจดี'").fetchall()
    assert found == [("somsri",)]


def test_it_says_what_it_is(database) -> None:
    facts = dict(database.execute("SELECT key, value FROM package"))
    assert (facts["name"], facts["version"]) == ("fourth-p", "1.2.0")
    assert facts["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_the_same_package_gives_the_same_bytes(package, file, tmp_path) -> None:
    write_sqlite(package, tmp_path / "again.sqlite")
    assert (tmp_path / "again.sqlite").read_bytes() == file.read_bytes()


def test_content_is_compared_without_regard_to_layout(file, tmp_path) -> None:
    other = tmp_path / "other.sqlite"
    other.write_bytes(file.read_bytes())
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("PRAGMA page_size = 8192")
        connection.execute("VACUUM")
        connection.commit()
        assert other.read_bytes() != file.read_bytes()
        assert same_content(file, other)
        connection.execute("UPDATE persons SET honorific = 'Dr.' WHERE person_id = 'anna-berg'")
        connection.commit()
    assert not same_content(file, other)


def test_a_package_of_other_columns_is_refused(package, tmp_path) -> None:
    import shutil

    copy = tmp_path / "copy"
    shutil.copytree(package.directory, copy)
    path = copy / "data/persons.csv"
    path.write_text(path.read_text("utf-8").replace("honorific", "title"), "utf-8")
    with pytest.raises(PackageError, match="the columns of persons are not those of its schema"):
        write_sqlite(Package(copy), tmp_path / "x.sqlite")


def test_a_cell_of_another_type_is_refused_with_its_place(package, tmp_path) -> None:
    import shutil

    copy = tmp_path / "copy"
    shutil.copytree(package.directory, copy)
    path = copy / "data/participations.csv"
    path.write_text(path.read_text("utf-8").replace(",120,", ",many,"), "utf-8")
    with pytest.raises(PackageError, match=r"participations, row .*attendee_group: .*'many'"):
        write_sqlite(Package(copy), tmp_path / "x.sqlite")
