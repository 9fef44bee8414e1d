"""The package in the forms of other tools. Each exporter reads a published package and writes a file or folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from fourthp.exports.sqlite_file import same_content, write_sqlite
from fourthp.published import Package

__all__ = ["FORMATS", "same_content", "write_sqlite"]

FORMATS: Mapping[str, Callable[[Package, Path], None]] = {"sqlite": write_sqlite}
"""Every form by its name on the command line."""
