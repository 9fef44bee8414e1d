"""``fourthp export``: the package in the forms of other tools."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from fourthp.cli.terminal import UserError, package_argument

_FORMATS = ("sqlite", "plover", "gdelt", "ftm", "popolo")


@click.command(short_help="Write the package in the form of another tool.")
@package_argument
@click.option("--to", "target", type=click.Choice(_FORMATS), required=True, help="The form.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="File to write.")
def export(package: Path, target: str, out: Path) -> None:
    """Write PACKAGE (default: output), a folder or the zip file of a release, in another form.

    sqlite: one file with keys, indexes and full-text search. plover, gdelt: events as pairs of actors, for
    tools made for coded event data. ftm: FollowTheMoney entities. popolo: people, bodies and posts. It says
    what is lost.
    """
    from fourthp import exports
    from fourthp.published import opened

    try:
        with opened(package) as found, TemporaryDirectory(dir=out.parent, prefix=".fourthp-") as aside:
            fresh = Path(aside) / out.name
            exports.FORMATS[target].write(found, fresh)
            fresh.replace(out)
    except OSError as error:
        raise UserError(
            f"{out}: cannot be written ({error.strerror}). Name a file in a folder that is there."
        ) from None
    click.echo(f"Wrote {out}. Lost: {exports.FORMATS[target].lost}")
