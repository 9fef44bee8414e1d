"""The rows of a package with the types of the schemas."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from fourthp import schemas
from fourthp.published import Package, PackageError
from fourthp.records import Row, Scalar

_READ: Mapping[str, Callable[[str], Scalar]] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": lambda text: {"true": True, "false": False}[text],
    "date": lambda text: date.fromisoformat(text).isoformat(),
}


def typed_rows(package: Package, name: str) -> Iterator[tuple[str, Row]]:
    """The rows of a table in published order, each with its id; dates stay ISO texts, an empty cell is None.

    Raises:
        PackageError: the table is missing, has other columns than the schema, or a cell is of another type.
    """
    if name not in package.tables:
        raise PackageError(f"{package.directory}: has no table {name}; build it again with this version")
    types = {field["name"]: field["type"] for field in schemas.table_schema(name)["fields"]}
    for row_id, cells in package.each(name):
        if cells.keys() != types.keys():
            raise PackageError(
                f"{package.directory}: the columns of {name} are not those of its schema; "
                "build it again with this version"
            )
        try:
            yield row_id, {c: _READ[types[c]](text) if text else None for c, text in cells.items()}
        except (KeyError, ValueError) as error:
            raise PackageError(f"{package.directory}, {name}, row {row_id}: {error}") from None
