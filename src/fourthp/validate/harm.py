"""Gate ``harm``: no private person and no personal data in the package.

A person may be published who holds a position, bears an honorific of office or rank, or acts in an event.
To be mentioned, quoted or helped is not to act: victims, suspects and passers-by are mentioned, quoted and
helped. Numbers and addresses that reach a person directly are refused wherever they stand.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources as package_data

import pyarrow as pa
import pyarrow.compute as pc

from fourthp import schemas
from fourthp.language.safety import personal_data_in
from fourthp.records import GateResult
from fourthp.validate.gate import Gate, shown
from fourthp.validate.reading import Package, row_id

PASSIVE_ROLES = frozenset({"mentioned", "quoted", "beneficiary"})
"""Roles that do not make a person public."""

_MACHINE_MADE = re.compile(r"(?:_id|_sha256|^sha256|^url|^homepage)$")


def check(package: Package) -> GateResult:
    """Check every person for a public role and every text cell for personal data."""
    gate = Gate("harm")
    public = _public_persons(package)
    for row in package.rows.get("persons", []):
        gate.checks += 1
        if row["person_id"] not in public and not is_of_office(row["honorific"]):
            message = f"{shown(row['name'])} has no position, no rank and no active part in an event"
            gate.blocker("person_without_public_role", message, "persons", row_id("persons", row), "name")
    for name in schemas.table_names():
        fields = _text_fields(name)
        for batch in package.batches(name):
            for field in fields:
                column = batch[field]
                gate.checks += len(column) - column.null_count
                _personal_data(gate, name, field, batch)
    return gate.result()


def _personal_data(gate: Gate, name: str, field: str, batch: pa.RecordBatch) -> None:
    """Look at each text of a column once, and for the rows of those only that must not be published."""
    texts = pc.unique(batch[field].drop_null()).to_pylist()
    found = {text: rule for text in texts if (rule := personal_data_in(text))}
    if not found:
        return
    for row in batch.filter(pc.is_in(batch[field], pa.array(found, pa.string()))).to_pylist():
        rule = found[row[field]]
        message = f"{rule.replace('_', ' ')} in the {field} of {name}"
        gate.blocker(rule, message, name, row_id(name, row), field)


def _public_persons(package: Package) -> set[object]:
    holders = {row["person_id"] for row in package.rows.get("positions", [])}
    actors = {
        row["person_id"] for row in package.rows.get("participations", []) if row["role"] not in PASSIVE_ROLES
    }
    return holders | actors


def is_of_office(honorific: object) -> bool:
    """Whether a form of address says more than anyone's would."""
    if not isinstance(honorific, str):
        return False
    words = [word.casefold().rstrip(".") for word in honorific.replace("’", "'").split()]
    return " ".join(words) not in _civil_styles() and not all(word in _civil_styles() for word in words)


@cache
def _civil_styles() -> frozenset[str]:
    text = package_data.files("fourthp.validate").joinpath("civil_styles.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


def _text_fields(name: str) -> list[str]:
    """Columns that people wrote; ids, hashes and web addresses are left to their patterns."""
    return [
        field["name"]
        for field in schemas.table_schema(name)["fields"]
        if field["type"] == "string"
        and "enum" not in field.get("constraints", {})
        and not _MACHINE_MADE.search(field["name"])
    ]
