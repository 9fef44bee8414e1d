"""Gate ``formula``: no cell that a spreadsheet would run."""

from __future__ import annotations

from fourthp.language.safety import FORMULA_STARTS
from fourthp.records import GateResult
from fourthp.validate.gate import Gate, shown
from fourthp.validate.reading import Package, row_id


def check(package: Package) -> GateResult:
    """Check every text cell of every table."""
    gate = Gate("formula")
    for name, rows in package.rows.items():
        for row in rows:
            for field, value in row.items():
                if isinstance(value, str):
                    gate.checks += 1
                    if value.startswith(FORMULA_STARTS):
                        message = f"{shown(value)} would run as a formula in a spreadsheet"
                        gate.blocker("formula_cell", message, name, row_id(name, row), field)
    return gate.result()
