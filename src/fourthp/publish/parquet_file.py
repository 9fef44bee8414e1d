"""An Arrow table as Parquet, with its meaning in the footer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from fourthp import schemas


@contextmanager
def parquet_writer(
    name: str, path: Path, about: Mapping[str, str] | None = None
) -> Iterator[Callable[[pa.Table], None]]:
    """Open a file for table ``name``, with its keys as file metadata, and give what writes the next rows.

    The Arrow schema brings titles and descriptions along; ``about`` adds what is known of the package, such as
    its version and the hash of the CSV file with the same rows.

    The bytes depend on the rows, how many are written at a time, the schema, ``about`` and the release of PyArrow
    (which names itself in the footer) and on nothing else: no time, no host, no thread order.
    """
    schema = schemas.table_schema(name)
    arrow = schemas.arrow_schema(name)
    footer = {
        **arrow.metadata,
        "name": name,
        "primary_key": json.dumps(list(schemas.primary_key(name))),
        "foreign_keys": json.dumps([list(key) for key in schemas.foreign_keys(name)]),
        "table_schema": schema["$schema"],
        "schema_version": schema["version"],
        **(about or {}),
    }
    with pq.ParquetWriter(path, arrow.with_metadata(footer), compression="zstd") as writer:
        yield lambda table: writer.write_table(table.replace_schema_metadata(footer))
