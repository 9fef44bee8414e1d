"""The package as one SQLite file: keys, references, indexes, and full-text search over names and quotations.

Rows are written in published order with fixed settings, so one version of SQLite always writes the same
bytes. Another version may lay out its pages in another way (and notes its own number in the file), which no
lock of Python packages can prevent: the file is part of releases, not of ``output/``, and is compared by
what it holds (``same_content``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import zip_longest
from pathlib import Path

from fourthp import schemas
from fourthp.exports.reading import typed_rows
from fourthp.published import Package, PackageError

SEARCH = "search"
"""The full-text table: ``resource``, ``row_id``, ``field``, ``document_id``, ``words``."""

_SETTINGS = (
    "page_size = 4096",
    "encoding = 'UTF-8'",
    "auto_vacuum = 0",
    "journal_mode = OFF",
    "synchronous = OFF",
    "foreign_keys = OFF",
)
_NAMES = ("name", "acronym", "title", "label", "summary", "group_name", "venue", "quote")
# Three letters at a time need no spaces between words, so that Thai can be searched, too.
_TOKENS = "trigram"


def write_sqlite(package: Package, path: Path) -> None:
    """Write the file anew.

    Raises:
        PackageError: the package has other tables or columns than this version of the schemas, or rows that
            break its keys.
    """
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        for setting in _SETTINGS:
            database.execute(f"PRAGMA {setting}")
        database.executescript(schemas.sql_ddl("sqlite"))
        database.execute("BEGIN")
        try:
            for name in schemas.table_names():
                _fill(database, package, name)
        except sqlite3.IntegrityError as error:
            raise PackageError(
                f"{package.directory}: breaks a key or rule of the schemas ({error})"
            ) from None
        _index(database)
        _search(database, package)
        _about(database, package)
        if broken := database.execute("PRAGMA foreign_key_check").fetchone():
            raise PackageError(f"{package.directory}: a row of {broken[0]} points to no row of {broken[2]}")
        database.execute("COMMIT")
        database.execute("VACUUM")


def _fill(database: sqlite3.Connection, package: Package, name: str) -> None:
    columns = schemas.column_names(name)
    holders = ", ".join("?" * len(columns))
    rows = ([row[column] for column in columns] for _, row in typed_rows(package, name))
    database.executemany(f'INSERT INTO "{name}" VALUES ({holders})', rows)


def _index(database: sqlite3.Connection) -> None:
    """An index on every column that points to another table, and on the cells that evidence is about."""
    for name in schemas.table_names():
        for column, _, _ in schemas.foreign_keys(name):
            if schemas.primary_key(name)[0] != column:
                database.execute(f'CREATE INDEX "{name}_{column}" ON "{name}" ("{column}")')
    database.execute("CREATE INDEX evidence_cell ON evidence (resource, row_id, field)")


def _search(database: sqlite3.Connection, package: Package) -> None:
    database.execute(
        f"CREATE VIRTUAL TABLE {SEARCH} USING fts5(resource UNINDEXED, row_id UNINDEXED, field UNINDEXED, "
        f"document_id UNINDEXED, words, tokenize = '{_TOKENS}')"
    )
    database.executemany(f"INSERT INTO {SEARCH} VALUES (?, ?, ?, ?, ?)", _words(package))
    database.execute(f"INSERT INTO {SEARCH} ({SEARCH}) VALUES ('optimize')")


def _words(package: Package) -> Iterator[tuple[str, str, str, str | None, str]]:
    """Every name, title, summary and quotation; a quotation is found under the row that it is evidence of."""
    for table in schemas.table_names():
        for row_id, row in package.each(table):
            for field in _NAMES:
                if not row.get(field):
                    continue
                if table == "evidence":
                    yield row["resource"], row["row_id"], row["field"], row["document_id"], row[field]
                else:
                    yield table, row_id, field, row.get("document_id") or None, row[field]


def _about(database: sqlite3.Connection, package: Package) -> None:
    """Name, title, version and licence, for whoever has this file alone."""
    about = package.descriptor
    database.execute("CREATE TABLE package (key TEXT PRIMARY KEY, value TEXT NOT NULL)")
    facts = {key: about.get(key, "") for key in ("name", "title", "description", "version", "created")}
    facts["license"] = about["licenses"][0]["path"]
    database.executemany(
        "INSERT INTO package VALUES (?, ?)", [(key, str(value)) for key, value in facts.items()]
    )


def same_content(one: Path, other: Path) -> bool:
    """Whether two files hold the same tables, rows and indexes, in whatever version of SQLite."""
    with closing(sqlite3.connect(one)) as first, closing(sqlite3.connect(other)) as second:
        return all(a == b for a, b in zip_longest(_dump(first), _dump(second)))


def _dump(database: sqlite3.Connection) -> Iterator[object]:
    query = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    objects = [row for row in database.execute(query) if not row[1].startswith(f"{SEARCH}_")]
    yield from objects
    for kind, name, _ in objects:
        if kind == "table":
            yield from database.execute(f'SELECT * FROM "{name}" ORDER BY rowid')
