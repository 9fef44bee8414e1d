"""Tables that lie on disk: rows by id, by cells, and beside those of another table."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fourthp.spilled_tables import SpilledTables

COLUMNS = ("who", "where", "how many")
cells = st.one_of(st.none(), st.integers(-2, 2), st.text(max_size=2))
tables = st.dictionaries(st.text(max_size=2), st.fixed_dictionaries(dict.fromkeys(COLUMNS, cells)))


def test_cells_come_back_as_they_were() -> None:
    row = {"who": "Ana", "where": None, "how many": 2.5, "is_old": True}
    table = SpilledTables().put("people", list(row), [("1", row)])
    assert list(table) == [("1", {"who": "Ana", "where": None, "how many": 2.5, "is_old": 1})]


@given(tables)
def test_rows_come_in_their_order_and_by_id(rows) -> None:
    table = SpilledTables().put("some", COLUMNS, rows.items())
    assert list(table) == list(rows.items())
    assert [table.get(row_id) for row_id in rows] == list(rows.values())
    assert table.get("no such id") is None


def test_rows_are_found_by_cells_also_while_others_are_read() -> None:
    rows = {"a": ("Ana", "Lima"), "b": ("Ben", "Lima"), "c": ("Ana", "Oslo"), "d": ("Ana", "Lima")}
    table = SpilledTables().put(
        "some", ("who", "where"), ((key, {"who": who, "where": where}) for key, (who, where) in rows.items())
    )
    found = {row_id: list(table.where(**row)) for row_id, row in table}
    assert [len(same) for same in found.values()] == [2, 1, 1, 2]
    assert [row["where"] for row in table.where(who="Ana")] == ["Lima", "Oslo", "Lima"]
    assert list(table.where(why="")) == []


@given(tables, tables)
def test_rows_that_another_table_has_otherwise(rows, others) -> None:
    database = SpilledTables()
    one = database.put("one", COLUMNS, rows.items())
    other = database.put("other", COLUMNS[:2], others.items())
    expected = [
        (row_id, row)
        for row_id, row in rows.items()
        if row_id not in others or any(row[name] != others[row_id][name] for name in COLUMNS[:2])
    ]
    assert list(one.unlike(other)) == expected


def test_a_table_may_have_no_columns() -> None:
    database = SpilledTables()
    nothing = database.put("nothing", (), ())
    some = database.put("some", ("who",), [("1", {"who": "Ana"})])
    assert list(some.unlike(nothing)) == [("1", {"who": "Ana"})]
    assert list(nothing.unlike(some)) == []
    assert nothing.get("1") is None
