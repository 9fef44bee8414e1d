"""Gate ``parquet``: the Parquet file holds the same table as the CSV file, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from fourthp import schemas
from fourthp.records import GateResult
from fourthp.validate.gate import Gate, shown
from fourthp.validate.reading import Package, Rows, row_id

_ROWS = 1 << 14


def check(package: Package) -> GateResult:
    """Read both with Arrow and compare columns, types, row counts and cells."""
    gate = Gate("parquet")
    for name, rows in package.rows.items():
        if name not in package.parquet:
            continue
        gate.checks += 1
        try:
            _compare(gate, name, rows, package.parquet[name])
        except (pa.ArrowException, OSError) as error:
            gate.blocker("unreadable_parquet", " ".join(str(error).split()), name)
    return gate.result()


def _compare(gate: Gate, name: str, rows: Rows, paths: Sequence[Path]) -> None:
    schema = schemas.arrow_schema(name)
    with ExitStack() as stack:
        # ParquetFile, because a path given to read_table pulls in the data set layer first.
        # Not buffered before, which would hold the whole of every file until all are closed.
        twins = [stack.enter_context(pq.ParquetFile(path, pre_buffer=False)) for path in paths]
        other = next((twin.schema_arrow for twin in twins if not twin.schema_arrow.equals(schema)), None)
        count = sum(twin.metadata.num_rows for twin in twins)
        if other is not None:
            gate.blocker("other_columns", f"{_columns(other)}; the schema has {_columns(schema)}", name)
        elif count != len(rows):
            gate.blocker("other_row_count", f"{count} rows in Parquet, {len(rows)} in CSV", name)
        else:
            batches = chain.from_iterable(twin.iter_batches(_ROWS) for twin in twins)
            for table, same in zip(_even(rows.batches()), _even(batches), strict=True):
                if not same.equals(table):
                    _differences(gate, name, table, same)


def _even(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.Table]:
    """The same rows in tables of equal length, the last one perhaps shorter."""
    held: list[pa.RecordBatch] = []
    for batch in batches:
        held.append(batch)
        if sum(one.num_rows for one in held) >= _ROWS:
            whole = pa.Table.from_batches(held)
            full = whole.num_rows - whole.num_rows % _ROWS
            yield from (whole.slice(start, _ROWS) for start in range(0, full, _ROWS))
            held = whole.slice(full).to_batches()
    if held:
        yield pa.Table.from_batches(held)


def _columns(schema: pa.Schema) -> str:
    return ", ".join(f"{field.name} {field.type}" for field in schema)


def _differences(gate: Gate, name: str, table: pa.Table, twin: pa.Table) -> None:
    for row, other in zip(table.to_pylist(), twin.to_pylist(), strict=True):
        for field, value in row.items():
            if other[field] != value:
                message = f"Parquet has {shown(other[field])}, CSV has {shown(value)}"
                gate.blocker("other_cell", message, name, row_id(name, row), field)
