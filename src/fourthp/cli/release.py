"""``fourthp release``."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fourthp.cli.terminal import UserError, day_option, output_folder, seeds_folder

if TYPE_CHECKING:
    from fourthp.pipeline import Settings
    from fourthp.releases import Differences


@click.command(short_help="Build, compare with the last release, write the next one.")
@seeds_folder("Folder of documents, as for `fourthp build`.")
@output_folder("Where the data package goes.")
@click.option("--previous", type=click.Path(path_type=Path), help="The last release: its zip file or folder.")
@click.option("--first", is_flag=True, help="There is no last release.")
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("dist"),
    show_default=True,
    help="Folder for the bundle.",
)
@day_option("Day of the release.")
@click.pass_context
def release(
    ctx: click.Context,
    seeds: Path,
    output: Path,
    previous: Path | None,
    first: bool,
    folder: Path,
    day: date,
) -> None:
    """Build, compare with the last release, and write the next one as a bundle.

    The version follows from what changed. It goes into `package.yaml` among the seeds, with an entry in
    `CHANGELOG.md` there, and both into the package. Where nothing changed nothing is written.
    """
    from fourthp.pipeline import GateError, InputError, Settings

    if (previous is None) == (not first):
        raise UserError("Name the last release with --previous, or say --first.")
    try:
        written = _release(Settings(seeds, output), previous, day.isoformat(), folder)
    except (InputError, ValueError) as error:
        raise UserError(str(error)) from None
    except GateError as error:
        click.echo(f"Error: {error}", err=True)
        ctx.exit(1)
    click.echo(f"The bundle is {written}." if written else "Nothing changed, so there is nothing to release.")


def _release(settings: Settings, previous: Path | None, released: str, folder: Path) -> Path | None:
    """Build twice: to know what changed, and to say so in the package."""
    from fourthp.exports import write_sqlite
    from fourthp.pipeline import build, read_about
    from fourthp.published import Package
    from fourthp.releases import entry, headline, level, next_version, write_bundle

    build(settings)
    version = read_about(settings.seeds).version
    found = _compared(previous, settings.output)
    if found is not None:
        if not found:
            return None
        version = next_version(found.old, level(found))
        click.echo(headline(found))
    with _noted(settings.seeds, entry(found, version, released), version, released):
        build(settings)
    with tempfile.TemporaryDirectory(prefix="fourthp-") as scratch:
        database = Path(scratch) / "package.sqlite"
        write_sqlite(Package(settings.output), database)
        return write_bundle(
            settings.output,
            folder,
            released=released,
            differences=_compared(previous, settings.output),
            database=database,
        )


def _compared(previous: Path | None, output: Path) -> Differences | None:
    from fourthp.published import opened
    from fourthp.releases import compare

    if previous is None:
        return None
    with opened(previous) as before, opened(output) as after:
        return compare(before, after)


@contextmanager
def _noted(seeds: Path, entry: str, version: str, released: str) -> Iterator[None]:
    """Write version, day and entry into the seeds; put the files back if what follows fails."""
    from fourthp.pipeline import ABOUT_FILE, CHANGES_FILE, read_changes, with_release
    from fourthp.releases import with_entry

    about, changes = seeds / ABOUT_FILE, seeds / CHANGES_FILE
    before = {path: path.read_bytes() if path.exists() else None for path in (about, changes)}
    given = about.read_text(encoding="utf-8-sig") if about.exists() else ""
    texts = {
        about: with_release(given, version, released),
        changes: with_entry(read_changes(seeds), entry),
    }
    try:
        for path, text in texts.items():
            path.write_text(text, encoding="utf-8", newline="\n")
        yield
    except BaseException:
        for path, content in before.items():
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
        raise
