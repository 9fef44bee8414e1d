"""An Arrow table as Parquet, with its meaning in the footer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from fourthp import schemas


def write_parquet(name: str, table: pa.Table, path: Path, about: Mapping[str, str] | None = None) -> None:
    """Write ``table``, typed by the schema of table ``name``, with the table's keys as file metadata.

    The Arrow schema brings titles and descriptions along; ``about`` adds what is known of the package, such as
    its version and the hash of the CSV file with the same rows.

    The bytes depend on the rows, the schema, ``about`` and the release of PyArrow (which names itself in the
    footer) and on nothing else: no time, no host, no thread order.
    """
    schema = schemas.table_schema(name)
    footer = {
        **table.schema.metadata,
        "name": name,
        "primary_key": json.dumps(list(schemas.primary_key(name))),
        "foreign_keys": json.dumps([list(key) for key in schemas.foreign_keys(name)]),
        "table_schema": schema["$schema"],
        "schema_version": schema["version"],
        **(about or {}),
    }
    pq.write_table(table.replace_schema_metadata(footer), path, compression="zstd")
