"""The contract as pandas dtypes."""

from __future__ import annotations

from fourthp.schemas.contract import table_schema

_DTYPES = {
    "string": "string",
    "integer": "Int64",
    "number": "Float64",
    "boolean": "boolean",
    "date": "date32[day][pyarrow]",
}


def pandas_dtypes(name: str) -> dict[str, str]:
    """The dtype of each column, all of them with room for missing values.

    For ``pandas.read_csv(path, dtype=pandas_dtypes(name), keep_default_na=False, na_values=[""])``;
    without the last two arguments pandas takes Namibia's code ``NA`` for a missing value.
    """
    return {field["name"]: _DTYPES[field["type"]] for field in table_schema(name)["fields"]}
