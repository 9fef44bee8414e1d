"""``fourthp schema``: the contract of the dataset in the languages of other tools."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import click

from fourthp.cli.terminal import UserError, print_json

_PER_TABLE = ("arrow", "pandas", "jsonschema", "gx")
_WHOLE = ("sql", "markdown")


@click.group()
def schema() -> None:
    """The tables of the dataset, for other tools."""


@schema.command()
@click.option(
    "--to",
    "target",
    type=click.Choice(_PER_TABLE + _WHOLE),
    required=True,
    help="What to derive from the schemas.",
)
@click.option("--table", help="Only this table.")
@click.option("--base", default="", help="Address below which the schemas are published, for their $id.")
@click.option(
    "--dialect",
    type=click.Choice(["sqlite", "postgresql", "duckdb"]),
    default="sqlite",
    show_default=True,
    help="Of SQL.",
)
def export(target: str, table: str | None, base: str, dialect: str) -> None:
    """Write the schemas for another tool, to standard output.

    arrow: Arrow schemas as text. pandas: dtypes. jsonschema: one JSON Schema a table. gx: expectation
    suites. sql: CREATE TABLE statements. markdown: the data dictionary.
    """
    from fourthp import schemas

    if base and not base.startswith(("https://", "http://")):
        raise UserError(f"--base: {base!r} is no web address. Begin it with https://.")
    if table is not None and target == "markdown":
        raise UserError(f"--to {target} covers all tables at once. Leave --table out.")
    if table is not None and table not in schemas.table_names():
        raise UserError(f"{table}: no such table. There are {', '.join(schemas.table_names())}.")
    names = (table,) if table is not None else schemas.table_names()
    if target == "sql":
        click.echo(schemas.sql_ddl(dialect, names), nl=False)
    elif target == "markdown":
        click.echo(schemas.data_dictionary(), nl=False)
    elif target == "arrow":
        for name in names:
            click.echo(f"{name}\n{schemas.arrow_schema(name).to_string(show_schema_metadata=False)}\n")
    else:
        derivations: dict[str, Callable[[str], object]] = {
            "pandas": schemas.pandas_dtypes,
            "jsonschema": partial(schemas.json_schema, base=base),
            "gx": schemas.gx_expectations,
        }
        derive = derivations[target]
        print_json(derive(table) if table is not None else {name: derive(name) for name in names})
