"""``fourthp publish``."""

from __future__ import annotations

from pathlib import Path

import click

from fourthp.cli.terminal import UserError


@click.command(short_help="Upload a package and make it the current one there.")
@click.argument("package", type=click.Path(path_type=Path))
@click.argument("url")
def publish(package: Path, url: str) -> None:
    """Upload PACKAGE to URL (s3://bucket/folder, gs://…, a folder) and make it the current one there.

    It is uploaded beside the former one and read back before `current.json` is changed to name it.
    """
    from fourthp.publish import PublishError
    from fourthp.publish.remote import current
    from fourthp.publish.remote import publish as run

    try:
        changed = run(package, url)
    except PublishError as error:
        raise UserError(str(error)) from None
    pointer = current(url) or {}
    verb = "is now" if changed else "was already"
    click.echo(f"{url}/{pointer.get('package')} {verb} what is published.")
