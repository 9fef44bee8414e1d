"""A published package, read from its descriptor and CSV files alone."""

from __future__ import annotations

import csv
import json
from functools import cached_property
from pathlib import Path
from typing import Any

from fourthp.cli.terminal import UserError

Cells = dict[str, str]
"""A row as CSV has it: an empty string is a missing value."""

_LABELS = ("name", "title", "label", "group_name", "acronym", "path")
_SAYINGS = ("speaker_name", "actor_name", "verb", "summary")


class Package:
    """The data package in ``directory``."""

    def __init__(self, directory: Path) -> None:
        """Read the descriptor; raise UserError where there is none."""
        self._directory = directory
        try:
            descriptor = json.loads((directory / "datapackage.json").read_text(encoding="utf-8"))
            self._resources: dict[str, dict[str, Any]] = {
                resource["name"]: resource
                for resource in descriptor["resources"]
                if resource.get("format") == "csv"
            }
        except OSError:
            raise UserError(
                f"{directory}: no data package (datapackage.json) is there. Name its folder with --package."
            ) from None
        except (ValueError, KeyError, TypeError) as error:
            raise UserError(f"{directory / 'datapackage.json'}: is no descriptor ({error}).") from None
        self._rows: dict[str, dict[str, Cells]] = {}

    @property
    def tables(self) -> list[str]:
        """The tables in the order of the descriptor."""
        return list(self._resources)

    def rows(self, table: str) -> dict[str, Cells]:
        """Return the rows of ``table`` by row id: the key columns joined by ``|``."""
        if table not in self._rows:
            key = self._resources[table]["schema"].get("primaryKey", [])
            key = [key] if isinstance(key, str) else key
            path = self._directory / self._resources[table]["path"]
            with path.open(encoding="utf-8", newline="") as stream:
                self._rows[table] = {
                    "|".join(row[column] for column in key): row for row in csv.DictReader(stream)
                }
        return self._rows[table]

    def provenance(self, table: str, column: str) -> str:
        """Return how the values of a column come about: ``stated`` or a named method."""
        fields = self._resources[table]["schema"]["fields"]
        return next((f.get("provenance", "stated") for f in fields if f["name"] == column), "stated")

    @cached_property
    def references(self) -> list[tuple[str, str, str]]:
        """All foreign keys as (table, column, table it points to)."""
        return [
            (table, key["fields"][0], key["reference"].get("resource") or table)
            for table, resource in self._resources.items()
            for key in resource["schema"].get("foreignKeys", ())
        ]


def label(row: Cells) -> str:
    """Return the words by which a person recognises a row; empty where it has none."""
    if row.get("summary"):
        return " · ".join(row[column] for column in _SAYINGS if row.get(column))
    if row.get("role"):
        who = next(
            (row[c] for c in ("person_id", "organisation_id", "country_code", "group_name") if row.get(c)), ""
        )
        return f"{who} · {row['role']}"
    return next((row[column] for column in _LABELS if row.get(column)), "")
