"""A published package as the commands show it: an error with a remedy, and the words that a row is known by."""

from __future__ import annotations

from pathlib import Path

from fourthp import published
from fourthp.cli.terminal import UserError
from fourthp.published import Cells

__all__ = ["Cells", "Package", "label"]

_LABELS = ("name", "title", "label", "group_name", "acronym", "path")
_SAYINGS = ("speaker_name", "actor_name", "verb", "summary")


class Package(published.Package):
    """The data package in ``directory``."""

    def __init__(self, directory: Path) -> None:
        """Read the descriptor; raise UserError where there is none."""
        try:
            super().__init__(directory)
        except published.PackageError as error:
            raise UserError(f"{error}. Name the folder of a package with --package.") from None


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
