"""A published package as the commands show it: an error with a remedy, and the words that a row is known by."""

from __future__ import annotations

from pathlib import Path

from fourthp import published
from fourthp.cli.terminal import UserError
from fourthp.published import Cells, label

__all__ = ["Cells", "Package", "label"]


class Package(published.Package):
    """The data package in ``directory``."""

    def __init__(self, directory: Path) -> None:
        """Read the descriptor; raise UserError where there is none."""
        try:
            super().__init__(directory)
        except published.PackageError as error:
            raise UserError(f"{error}. Name the folder of a package with --package.") from None
