"""Gate ``counts``: tables that must hold rows hold them."""

from __future__ import annotations

from fourthp import schemas
from fourthp.records import GateResult
from fourthp.validate.gate import Gate
from fourthp.validate.reading import Package


def check(package: Package) -> GateResult:
    """Check each table against the ``minRows`` of its schema."""
    gate = Gate("counts")
    for name in schemas.table_names():
        if name not in package.rows:
            continue
        gate.checks += 1
        least, rows = schemas.table_schema(name).get("minRows", 0), len(package.rows[name])
        if rows < least:
            gate.blocker("too_few_rows", f"{rows} rows; {least} at least are needed", name)
    return gate.result()
