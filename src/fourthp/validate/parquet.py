"""Gate ``parquet``: the Parquet file holds the same table as the CSV file, cell by cell."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.parquet as pq

from fourthp.records import GateResult
from fourthp.validate.gate import Gate, shown
from fourthp.validate.reading import Package, row_id


def check(package: Package) -> GateResult:
    """Read both with Arrow and compare columns, types, row counts and cells."""
    gate = Gate("parquet")
    for name, table in package.tables.items():
        if name not in package.parquet:
            continue
        gate.checks += 1
        try:
            # ParquetFile, because a path given to read_table pulls in the data set layer first.
            twin = pq.ParquetFile(package.parquet[name]).read()
        except (pa.ArrowException, OSError) as error:
            gate.blocker("unreadable_parquet", " ".join(str(error).split()), name)
            continue
        if not twin.schema.equals(table.schema):
            gate.blocker("other_columns", f"{_columns(twin)}; the schema has {_columns(table)}", name)
        elif not twin.equals(table):
            _differences(gate, name, table, twin)
    return gate.result()


def _columns(table: pa.Table) -> str:
    return ", ".join(f"{field.name} {field.type}" for field in table.schema)


def _differences(gate: Gate, name: str, table: pa.Table, twin: pa.Table) -> None:
    if table.num_rows != twin.num_rows:
        gate.blocker("other_row_count", f"{twin.num_rows} rows in Parquet, {table.num_rows} in CSV", name)
        return
    for row, other in zip(table.to_pylist(), twin.to_pylist(), strict=True):
        for field, value in row.items():
            if other[field] != value:
                message = f"Parquet has {shown(other[field])}, CSV has {shown(value)}"
                gate.blocker("other_cell", message, name, row_id(name, row), field)
