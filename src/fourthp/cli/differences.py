"""``fourthp diff``."""

from __future__ import annotations

from pathlib import Path

import click

from fourthp.cli.terminal import UserError, as_json_option

_SHOWN = 20


@click.command(short_help="Show what changed between two packages, and why.")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path), default=Path("output"))
@click.option("--html", type=click.Path(path_type=Path), help="Write a page for a browser to this file, too.")
@click.option(
    "--all", "show_all", is_flag=True, help="Show every row, not only the first ones of each table."
)
@as_json_option
def diff(old: Path, new: Path, html: Path | None, show_all: bool, as_json: bool) -> None:
    """Show what changed between the packages OLD and NEW (default: output), why, and the version it asks for.

    Each is a folder or the zip file of a release. Every change has a cause: another source, a rule or list
    that reads it otherwise (code), a person's decision (review), or another schema.
    """
    from fourthp import releases
    from fourthp.published import opened

    try:
        with opened(old) as before, opened(new) as after:
            found = releases.compare(before, after)
        shown = (
            releases.as_json(found)
            if as_json
            else releases.as_text(found, limit=None if show_all else _SHOWN)
        )
        if html is not None:
            with html.open("w", encoding="utf-8", newline="\n") as page:
                page.writelines(releases.as_html(found))
        for piece in shown:
            click.echo(piece, nl=False)
    except ValueError as error:
        raise UserError(f"{error}.") from None
