"""The package in the forms of other tools. Each exporter reads a published package and writes one file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from fourthp.exports.entities import FTM_LOST, POPOLO_LOST, write_ftm, write_popolo
from fourthp.exports.event_codes import GDELT_LOST, PLOVER_LOST, write_gdelt, write_plover
from fourthp.exports.sqlite_file import same_content, write_sqlite
from fourthp.published import Package

__all__ = ["FORMATS", "Format", "same_content", "write_sqlite"]


@dataclass(frozen=True, slots=True)
class Format:
    """A form: what writes it, and what of the package it does not hold."""

    write: Callable[[Package, Path], None]
    lost: str


FORMATS: Mapping[str, Format] = {
    "sqlite": Format(write_sqlite, "Nothing."),
    "plover": Format(write_plover, PLOVER_LOST),
    "gdelt": Format(write_gdelt, GDELT_LOST),
    "ftm": Format(write_ftm, FTM_LOST),
    "popolo": Format(write_popolo, POPOLO_LOST),
}
"""Every form by its name on the command line."""
