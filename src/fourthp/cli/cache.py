"""``fourthp cache``."""

from __future__ import annotations

from pathlib import Path

import click

from fourthp.cli.terminal import output_folder


@click.group(short_help="What was read, kept so that a build reads only what is new.")
def cache() -> None:
    """What was read of documents, kept so that a build reads only those that are new."""


@cache.command()
@output_folder("The package whose builds use the cache.")
@click.option(
    "--days",
    type=click.FloatRange(min=0),
    default=30.0,
    show_default=True,
    help="Keep what was used in so many days; 0 keeps nothing.",
)
def prune(output: Path, days: float) -> None:
    """Remove what no build has used for a while. A build makes it again if it is needed after all."""
    from fourthp.pipeline import cache_beside
    from fourthp.pipeline.cache import Cache

    place = cache_beside(output)
    removed, freed = Cache(place).prune(days)
    click.echo(f"{removed:,} entries ({freed / 1e6:,.1f} MB) removed from {place}")
