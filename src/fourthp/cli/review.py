"""``fourthp review``: the least certain and most consequential facts, one by one, each with its sentence."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fourthp.cli.decide import said
from fourthp.cli.decision import Reviewer, Wish, decide, first_named
from fourthp.cli.explain import show_source
from fourthp.cli.terminal import (
    UserError,
    as_json_option,
    console,
    package_option,
    print_json,
    printable,
    reviewer_options,
    seeds_option,
)
from fourthp.published import Package, label

if TYPE_CHECKING:
    from fourthp.cli.texts import Library
    from fourthp.review import Item

_SENTENCES = 2
_KEYS = {
    "a": "accept",
    "c": "correct",
    "n": "note",
    "r": "reject",
    "m": "merge",
    "s": "split",
    "w": "withhold",
    "k": "skip",
    "q": "quit",
}
_CHOICES = "  ".join(f"[{key}] {word}" for key, word in _KEYS.items())
_ACCEPTED = "The words in the text say so."


@click.command(short_help="Go through the rows that a person should look at.")
@click.option("--table", "tables", multiple=True, help="Only rows of this table; may be given several times.")
@click.option("--limit", type=click.IntRange(min=1), help="Only the first so many.")
@click.option("--list", "listed", is_flag=True, help="Show the queue and ask nothing.")
@reviewer_options
@package_option
@seeds_option
@as_json_option
def review(
    tables: tuple[str, ...],
    limit: int | None,
    listed: bool,
    reviewer: str,
    day: date,
    directory: Path,
    seeds: Path,
    as_json: bool,
) -> None:
    """Go through the facts that a person should look at, the most urgent first, and decide about each.

    Every decision is written into curation/reviews.csv at once, so you may stop at any time. `fourthp decide` does the
    same for one row without questions.
    """
    from fourthp.published import opened

    with opened(directory) as package:
        items = _queue(package, seeds, tables)
        shown = items[:limit]
        if as_json:
            print_json([asdict(item) for item in shown])
        elif listed:
            for item in shown:
                click.echo(f"{item.score:6.2f}  {_place(item)}: {printable(item.value)}  ({item.why})")
            click.echo(f"{len(items):,} rows await a review.")
        else:
            _session(package, Reviewer(reviewer, day, seeds), shown, len(items))


def _queue(package: Package, seeds: Path, tables: tuple[str, ...]) -> list[Item]:
    from fourthp.normalise import CurationError, read_decisions
    from fourthp.review import queue

    if unknown := sorted(set(tables) - set(package.tables)):
        raise UserError(f"the package has no table {', '.join(unknown)}; it has {', '.join(package.tables)}")
    try:
        decisions = read_decisions(seeds / "curation")
    except CurationError as error:
        raise UserError(str(error)) from None
    built = package.rows("reviews") if "reviews" in package.tables else {}
    names = tables or [name for name in package.tables if name != "evidence"]
    return queue(
        {name: package.rows(name) for name in names},
        package.rows("evidence").values(),
        {(d.resource, d.row_id, d.field, value) for d in decisions for value in (d.before, d.after)},
        {(d.resource, d.row_id) for d in decisions if d.review_id not in built},
    )


def _place(item: Item) -> str:
    return f"{item.resource}/{item.row_id} {item.field}"


def _session(package: Package, reviewer: Reviewer, items: list[Item], waiting: int) -> None:
    from fourthp.cli.texts import Library

    hashes = {key: row["text_sha256"] for key, row in package.rows("documents").items()}
    library = Library(reviewer.seeds, hashes)
    decided = 0
    for number, item in enumerate(items, start=1):
        _show(package, library, item, f"{number} of {len(items)}")
        answer = _ask(package, reviewer, item)
        if answer == "quit":
            break
        decided += answer == "decided"
    click.echo(f"{decided:,} decided, {waiting - decided:,} left.")
    if decided:
        click.echo("`fourthp build` applies and publishes the decisions.")


def _show(package: Package, library: Library, item: Item, number: str) -> None:
    from rich.text import Text

    from fourthp.cli.trace import sources

    out = console()
    row = package.rows(item.resource)[item.row_id]
    out.print()
    heading = Text.assemble((f"{item.resource}/{item.row_id}", "bold cyan"), f"  {printable(label(row))}")
    out.print(Text.assemble((f"{number}  ", "dim"), heading))
    out.print(Text(f"  {item.why}", style="dim"))
    for column, value in row.items():
        if value and column != item.field and column not in package.key(item.resource):
            out.print(Text(f"  {column}: {printable(value)}", style="dim"))
    out.print(Text.assemble((item.field, "bold"), ": ", (printable(item.value), "green")))
    for source in sources(package, library, (item.resource, item.row_id, item.field))[:_SENTENCES]:
        show_source(out, source)


def _ask(package: Package, reviewer: Reviewer, item: Item) -> str:
    """Ask until there is an answer that can be carried out: ``decided``, ``skip`` or ``quit``."""
    click.echo(_CHOICES)
    while True:
        key = click.prompt("Decision", type=click.Choice(list(_KEYS)), show_choices=False)
        kind = _KEYS[key]
        if kind in ("skip", "quit"):
            return kind
        try:
            wish = _wish(package, item, kind)
            said(decide(package, wish, reviewer), reviewer.seeds)
        except UserError as error:
            click.echo(f"Not written: {error.message}")
        else:
            return "decided"


def _wish(package: Package, item: Item, kind: str) -> Wish:
    """Ask for what a decision needs besides its kind."""
    resource, row_id, after = item.resource, item.row_id, ""
    documents: tuple[str, ...] = ()
    if kind in ("correct", "note"):
        after = click.prompt("It should say" if kind == "correct" else "The other reading", default="")
    elif kind == "merge":
        after = click.prompt(f"It is the same as (id in {resource})")
    elif kind == "split":
        named = [document_id for document_id, _ in first_named(package, resource, row_id)]
        if len(named) < 2:
            raise UserError("only one document tells of it; there is nothing to split")
        for document_id in named:
            click.echo(f"  {document_id}")
        documents = tuple(click.prompt("Documents that mean the other thing (blanks between)").split())
        after = click.prompt("Id of the other thing")
    elif kind == "withhold" and resource != "persons":
        document_id = click.prompt("Document to take down", default=item.documents[0])
        resource, row_id = "documents", document_id
    reason = click.prompt("Reason", default=_ACCEPTED if kind == "accept" else None)
    return Wish(kind, resource, row_id, item.field, reason, after, documents)
