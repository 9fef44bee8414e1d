"""Gate ``formula``: no cell that a spreadsheet would run."""

from __future__ import annotations

from functools import reduce

import pyarrow as pa
import pyarrow.compute as pc

from fourthp.language.safety import FORMULA_STARTS
from fourthp.records import GateResult
from fourthp.validate.gate import Gate, shown
from fourthp.validate.reading import Package, row_id


def check(package: Package) -> GateResult:
    """Check every text cell of every table."""
    gate = Gate("formula")
    for name, rows in package.rows.items():
        for batch in rows.batches():
            for field in batch.schema:
                if not pa.types.is_string(field.type):
                    continue
                column = batch[field.name]
                gate.checks += len(column) - column.null_count
                would_run = reduce(pc.or_, (pc.starts_with(column, start) for start in FORMULA_STARTS))
                if not pc.any(would_run).as_py():
                    continue
                for row in batch.filter(would_run.fill_null(False)).to_pylist():
                    message = f"{shown(row[field.name])} would run as a formula in a spreadsheet"
                    gate.blocker("formula_cell", message, name, row_id(name, row), field.name)
    return gate.result()
