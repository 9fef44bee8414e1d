"""``fourthp collect`` and ``fourthp store``."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fourthp.cli.terminal import UserError, as_json_option, print_json, printable, seeds_folder

if TYPE_CHECKING:
    from fourthp.collect import Source, SourceReport
    from fourthp.collect import Store as SnapshotStore

_SHOWN = 20

store_option = click.option(
    "--store",
    default="collected/store",
    show_default=True,
    envvar="FOURTHP_STORE",
    help="Snapshot store: a folder, or the URL of any storage that fsspec knows. [env: FOURTHP_STORE]",
)


@click.command(short_help="Fetch what publishers have put out, as a folder of seeds.")
@click.argument("sources", metavar="[SOURCE]...", nargs=-1)
@seeds_folder("Folder with sources.yaml and publishers.yaml.")
@store_option
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    default=Path("collected/seeds"),
    show_default=True,
    help="Where the folder goes that `fourthp build --seeds` reads.",
)
@click.option(
    "--contact", envvar="FOURTHP_CONTACT", help="Address of whoever runs this. [env: FOURTHP_CONTACT]"
)
@click.option("--allow", multiple=True, metavar="NETWORK", help="Private network that may be reached (CIDR).")
@click.option("--list", "only_list", is_flag=True, help="Say which sources there are; contact nobody.")
@click.option("--quiet", is_flag=True, help="Say nothing but errors.")
@as_json_option
@click.pass_context
def collect(
    ctx: click.Context,
    sources: tuple[str, ...],
    seeds: Path,
    store: str,
    into: Path,
    contact: str | None,
    allow: tuple[str, ...],
    only_list: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Fetch what publishers have put out, and write a folder of seeds for `fourthp build`.

    Reads the sources that are verified and due, or the named ones whatever their status. Exit code 1: no
    source could be read.
    """
    from fourthp.pipeline import InputError
    from fourthp.pipeline.collecting import CollectSettings, read_sources
    from fourthp.pipeline.collecting import collect as run

    try:
        if only_list:
            _list(read_sources(seeds).sources, as_json)
            return
        settings = CollectSettings(seeds, store, into, sources, contact, allow)
        report = run(settings, on_source=lambda one: None if quiet or as_json else _show(one))
    except InputError as error:
        raise UserError(str(error)) from None
    if as_json:
        print_json(asdict(report))
    elif not quiet:
        if not report.sources:
            click.echo(
                "No source is verified and due. Name one to read it all the same: fourthp collect --list"
            )
        harvest = report.harvest
        click.echo(
            f"{harvest.documents:,} collected documents are in {into} ({harvest.twins:,} twins left out), "
            f"{harvest.written:,} files written, {harvest.removed:,} removed."
        )
    if report.failed:
        ctx.exit(1)


def _list(sources: tuple[Source, ...], as_json: bool) -> None:
    if as_json:
        print_json([asdict(source) for source in sources])
        return
    width = max((len(source.source_id) for source in sources), default=0)
    for source in sources:
        place = source.place["url"] if isinstance(source.place, dict) else source.place
        click.echo(
            f"{source.source_id:{width}}  {source.status:10}  {source.schedule:7}  {source.way:8} {place}"
        )


def _show(report: SourceReport) -> None:
    counts = ", ".join(f"{count:,} {kind.replace('_', ' ')}" for kind, count in report.counts.items())
    click.echo(
        f"{report.source_id}: {counts or 'nothing'} (listed {report.listed:,}, asked {report.requests:,})"
    )
    if report.failure:
        click.echo(f"  failed: {printable(report.failure)}", err=True)
    for warning in report.warnings:
        click.echo(f"  warning: {warning}", err=True)
    for problem in report.problems[:_SHOWN]:
        told = f"{problem.kind}: {problem.address}: {problem.reason}: {problem.detail}"
        click.echo(f"  {printable(told)}", err=True)
    if len(report.problems) > _SHOWN:
        click.echo(f"  and {len(report.problems) - _SHOWN:,} more", err=True)


@click.group()
def store() -> None:
    """Look after the snapshot store that `fourthp collect` fills."""


@store.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@store_option
def export(file: Path, store: str) -> None:
    """Write all that was fetched to FILE as packed WARC."""
    from fourthp.collect import CollectError, export_warc

    try:
        opened = _opened(store)
        with file.open("wb") as stream:
            count = export_warc(opened, stream)
    except CollectError as error:
        raise UserError(str(error)) from None
    except OSError as error:
        raise UserError(f"{file}: {error.strerror}. Name a file that can be written.") from error
    click.echo(f"{count:,} exchanges are in {file}.")


@store.command("take-down")
@click.argument("address")
@click.option("--reason", required=True, help="Who asked for it, or why; kept in the tombstone.")
@store_option
def take_down(address: str, reason: str, store: str) -> None:
    """Remove the text at ADDRESS with all its versions, and never fetch it again."""
    from fourthp.collect import CollectError, FetchError
    from fourthp.collect import take_down as remove

    try:
        opened = _opened(store)
        with opened.locked():
            gone = remove(opened, address, reason)
    except (CollectError, FetchError) as error:
        raise UserError(str(error)) from None
    for one in gone:
        click.echo(f"Taken down: {one}")
    click.echo(
        "A tombstone keeps it from being fetched. Collect and build again to have it out of the package."
    )


def _opened(store: str) -> SnapshotStore:
    """The store, which must be there: nothing can be exported or taken down from a new one."""
    from fourthp.collect import Store

    return Store(store, create=False)
