"""The ``fourthp`` command.

Importing it loads nothing but click: each command imports what it needs when it runs, so that
``fourthp --help`` answers at once.
"""

from __future__ import annotations

import click

from fourthp import __version__
from fourthp.cli.build import build
from fourthp.cli.cache import cache
from fourthp.cli.collect import collect, store
from fourthp.cli.decide import decide
from fourthp.cli.differences import diff
from fourthp.cli.explain import explain
from fourthp.cli.export import export
from fourthp.cli.extract import extract
from fourthp.cli.gates import validate
from fourthp.cli.publish import publish
from fourthp.cli.release import release
from fourthp.cli.review import review
from fourthp.cli.schema import schema
from fourthp.cli.terminal import Commands
from fourthp.cli.verify import verify


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="fourthp")
def main() -> None:
    """Press releases about cooperation against human trafficking, as an open dataset.

    Exit codes: 0 done, 1 a gate failed and nothing was published, 2 bad usage or unreadable input.
    """


for _command in (
    collect,
    store,
    build,
    cache,
    publish,
    extract,
    explain,
    export,
    validate,
    verify,
    review,
    decide,
    diff,
    release,
    schema,
):
    main.add_command(_command)
