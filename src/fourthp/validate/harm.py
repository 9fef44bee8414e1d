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
from fourthp.validate.keys import Keys, places
from fourthp.validate.reading import Package, row_id

PASSIVE_ROLES = frozenset({"mentioned", "quoted", "beneficiary"})
"""Roles that do not make a person public."""

_MACHINE_MADE = re.compile(r"(?:_id|_sha256|^sha256|^url|^homepage)$")


def check(package: Package) -> GateResult:
    """Check every person for a public role and every text cell for personal data."""
    gate = Gate("harm")
    _roles(gate, package)
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


def _roles(gate: Gate, package: Package) -> None:
    """Every person holds a position, bears a title of office, or acts."""
    public = Keys(batch["person_id"] for batch in package.batches("positions"))
    for batch in package.batches("participations"):
        is_passive = pc.is_in(batch["role"], pa.array(sorted(PASSIVE_ROLES), pa.string()))
        public.add(batch["person_id"].filter(pc.invert(is_passive)))
    others = Keys()
    for batch in package.batches("persons"):
        gate.checks += batch.num_rows
        others.add(_without_office(batch)["person_id"])
    private = public.lacking(others)
    for batch in package.batches("persons") if len(private) else ():
        persons = _without_office(batch)
        for number in places(persons["person_id"], private):
            (row,) = persons.slice(number, 1).to_pylist()
            message = f"{shown(row['name'])} has no position, no rank and no active part in an event"
            gate.blocker("person_without_public_role", message, "persons", row_id("persons", row), "name")


def _without_office(persons: pa.RecordBatch) -> pa.RecordBatch:
    """The persons whose form of address says no more than anyone's would."""
    titled = pa.array(filter(is_of_office, pc.unique(persons["honorific"]).to_pylist()), pa.string())
    return persons.filter(pc.invert(pc.is_in(persons["honorific"], titled)))


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
