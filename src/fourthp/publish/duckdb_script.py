"""``duckdb.sql``: opens the package in DuckDB, every table as a view of its Parquet file."""

from __future__ import annotations

from fourthp.publish.metadata import Metadata

NAME = "duckdb.sql"


def duckdb_script(package: Metadata) -> str:
    """Run in the folder of the package: ``duckdb -init duckdb.sql``; nothing is copied."""
    lines = [
        f"-- {package.about['title'].splitlines()[0]}, version {package.version}",
        "-- In the folder of the package: duckdb -init duckdb.sql",
    ]
    for table in package.tables:
        comment = table.description.replace("'", "''")
        paths = [f"'{file.path}'" for file in table.parquet]
        rows = paths[0] if len(paths) == 1 else f"read_parquet([{', '.join(paths)}])"
        lines.append(f"CREATE OR REPLACE VIEW {table.name} AS FROM {rows};")
        lines.append(f"COMMENT ON VIEW {table.name} IS '{comment}';")
    return "\n".join(lines) + "\n"
