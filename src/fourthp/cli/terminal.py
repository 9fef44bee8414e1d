"""What all commands share: options, errors with a remedy, and text that is safe on a terminal."""

from __future__ import annotations

import errno
import json
import logging
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from rich.console import Console

Command = TypeVar("Command", bound=Callable[..., Any])

_UNBROKEN = 100_000


class UserError(click.ClickException):
    """Something a person has to mend; the message names the place and the remedy."""

    exit_code = 2


class Commands(click.Group):
    """The commands: what a person can mend is told without a traceback, wherever it came to light."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except (OSError, ValueError) as error:
            if told := _mendable(error):
                raise UserError(told) from error
            raise


def _mendable(error: OSError | ValueError) -> str | None:
    """What to tell of an error that comes from files and not from the program."""
    from fourthp.language.tables import TableError
    from fourthp.published import PackageError

    if isinstance(error, PackageError | TableError):
        return f"{error}."
    if isinstance(error, OSError) and error.errno not in (None, errno.EPIPE):
        if error.filename is None:  # Arrow does not say which file
            return f"{error}. See that there is room on the disk."
        return f"{error.filename}: {error.strerror}. See that it can be read and written."
    return None


class Day(click.ParamType[date]):
    """A day, written YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that ``value`` says."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day. Write it as YYYY-MM-DD.", param, ctx)


def day_option(help_text: str) -> Callable[[Command], Command]:
    """``--date``, which is today where it is not given: the clock is read here and never again."""
    return click.option("--date", "day", type=Day(), default=date.today, show_default="today", help=help_text)


def as_json_option(command: Command) -> Command:
    """Add ``--json``."""
    return click.option("--json", "as_json", is_flag=True, help="Write JSON, for machines.")(command)


def seeds_folder(help_text: str) -> Callable[[Command], Command]:
    """``--seeds``, a folder, with what it is to the command."""
    kind = click.Path(path_type=Path)
    return click.option("--seeds", type=kind, default=Path("seeds"), show_default=True, help=help_text)


def output_folder(help_text: str) -> Callable[[Command], Command]:
    """``--output``, the package that a command makes or tends, with what it is to the command."""
    kind = click.Path(path_type=Path)
    return click.option("--output", type=kind, default=Path("output"), show_default=True, help=help_text)


seeds_option = seeds_folder("Folder with the documents that the package was built from.")
"""``--seeds`` for commands that look words up in the documents of a package."""


def package_option(command: Command) -> Command:
    """Add ``--package`` for commands that read a package."""
    return click.option(
        "--package",
        "directory",
        type=click.Path(path_type=Path),
        default=Path("output"),
        show_default=True,
        help="Folder of the data package, or the zip file of a release.",
    )(command)


def reviewer_options(command: Command) -> Command:
    """Add ``--reviewer`` and ``--date`` for commands that write decisions."""
    day = day_option("Day of the decision.")
    reviewer = click.option(
        "--reviewer",
        default="editor",
        show_default=True,
        envvar="FOURTHP_REVIEWER",
        help="Who decides: a name or a role. Published.",
    )
    return reviewer(day(command))


def package_argument(command: Command) -> Command:
    """Add the argument ``PACKAGE``."""
    return click.argument("package", type=click.Path(path_type=Path), default=Path("output"))(command)


def console(*, stderr: bool = False) -> Console:
    """Return a console that breaks lines only on a terminal, where their width is known."""
    from rich.console import Console

    found = Console(stderr=stderr, highlight=False, emoji=False, markup=False)
    if not found.is_terminal:
        found.width = _UNBROKEN
    return found


class JsonLines(logging.Formatter):
    """A log record as one line of JSON: when, what, and all that was said with it."""

    _OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime"}

    def format(self, record: logging.LogRecord) -> str:
        """The line of ``record``."""
        more = {key: value for key, value in vars(record).items() if key not in self._OWN}
        when = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = {"time": when, "level": record.levelname.lower(), "event": record.getMessage(), **more}
        return json.dumps(line, ensure_ascii=False, default=str)


def log_to_stderr() -> None:
    """Show what the package logs as lines of JSON on standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logger = logging.getLogger("fourthp")
    logger.handlers = [handler]
    logger.setLevel(logging.INFO)


def print_json(value: object) -> None:
    """Write ``value`` as JSON, in the order of its keys and letters of every script as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def printable(text: str) -> str:
    """Return untrusted text on one line, without the characters that would steer a terminal."""
    return "".join(
        char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in " ".join(text.split())
    )
