"""An Arrow table as Parquet, with its meaning in the footer."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from fourthp import schemas


def write_parquet(name: str, table: pa.Table, path: Path) -> None:
    """Write ``table``, typed by the schema of table ``name``, with the table's keys as file metadata.

    The Arrow schema brings titles and descriptions along.

    The bytes depend on the rows, the schema and the release of PyArrow (which names itself in the
    footer) and on nothing else: no time, no host, no thread order.
    """
    schema = schemas.table_schema(name)
    footer = {
        **table.schema.metadata,
        "name": name,
        "primary_key": json.dumps(list(schemas.primary_key(name))),
        "table_schema": schema["$schema"],
    }
    pq.write_table(table.replace_schema_metadata(footer), path, compression="zstd")
