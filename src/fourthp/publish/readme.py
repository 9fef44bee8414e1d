"""``README.md`` of the package, for the person who downloads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import resources as package_data
from pathlib import Path
from string import Template

from fourthp import schemas
from fourthp.publish.metadata import Metadata, Table
from fourthp.publish.wide import COLUMNS
from fourthp.records import Row


def write_readme(directory: Path, tables: Mapping[str, Iterable[Row]], package: Metadata) -> None:
    """Fill the template beside this module."""
    counts = {table.name: table.rows for table in package.tables}
    about, created = package.about, package.created
    licence = about["licenses"][0]
    template = package_data.files("fourthp.publish").joinpath("readme.md").read_text(encoding="utf-8")
    text = Template(template).substitute(
        name=about["name"],
        title=about["title"],
        contributors="; ".join(each["title"] for each in about["contributors"]),
        licence=f"[{licence['title']}]({licence['path']})",
        licence_name=licence["name"],
        version=package.version,
        created=f", {created[:10]}" if created else "",
        documents=_counted(counts["documents"], "document"),
        events=_counted(counts["events"], "event"),
        evidence=_counted(counts["evidence"], "line"),
        parts=_parts(package.tables),
        columns="\n".join(f"| {name} | {meaning} |" for name, meaning in COLUMNS.items()),
        tables="\n\n".join(_tables(package.tables)),
        example=_example(tables),
    )
    (directory / "README.md").write_text(text, encoding="utf-8", newline="\n")


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _parts(tables: Iterable[Table]) -> str:
    """Which tables are cut up, and how."""
    names = ", ".join(f"`{table.name}`" for table in tables if len(table.csv) > 1)
    return f" In several files, numbered in their order and each with a header: {names}." if names else ""


def _tables(tables: Iterable[Table]) -> Iterator[str]:
    """The tables in groups, those first that most people come for."""
    by_name = {table.name: table for table in tables}
    for title, names in schemas.TABLE_GROUPS.items():
        lines = [_table_line(by_name[name]) for name in names]
        yield "\n".join([f"| {title} | rows | a row is |", "|---|---:|---|", *lines])


def _table_line(table: Table) -> str:
    description = table.description.partition("\n")[0].replace("|", "\\|")
    return f"| `{table.name}` | {table.rows:,} | {description} |"


def _example(tables: Mapping[str, Iterable[Row]]) -> str:
    """One real cell and the words that state it, or nothing where no words may be quoted."""
    row = _first_quoted(tables)
    if row is None:
        return ""
    cell = f"`{row['field']}` of row `{row['row_id']}` in `{row['resource']}`"
    place = f"characters {row['start']} to {row['end']} of `{row['document_id']}`"
    quote = str(row["quote"]).replace("<", "&lt;")
    return (
        f"\nFor instance, the {cell} comes from {place}:\n\n> {quote}\n\n"
        "In DuckDB:\n\n```sql\n"
        "SELECT field, quote, document_id, start, \"end\", method FROM 'data/evidence.parquet'\n"
        f"WHERE resource = '{row['resource']}' AND row_id = '{row['row_id']}';\n```\n"
    )


def _first_quoted(tables: Mapping[str, Iterable[Row]]) -> Row | None:
    """The first quote of the shortest story a reader meets: an event's name or date, else any."""
    quoted = (row for row in tables.get("evidence", ()) if row.get("quote") and "\n" not in str(row["quote"]))
    return min(
        quoted,
        key=lambda r: (
            r["resource"] != "events",
            r["field"] != "start_date",
            str(r["row_id"]),
            str(r["start"]),
        ),
        default=None,
    )
