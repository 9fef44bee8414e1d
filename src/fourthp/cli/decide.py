"""``fourthp decide``: one decision about one row, without questions."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fourthp.cli.decision import Reviewer, Wish, is_published
from fourthp.cli.decision import decide as write
from fourthp.cli.terminal import UserError, package_option, reviewer_options, seeds_option

if TYPE_CHECKING:
    from fourthp.normalise import Decision
    from fourthp.published import Package

KINDS = ("accept", "correct", "note", "reject", "merge", "split", "withhold")
_NEEDS = {
    "correct": "--after with the value that the cell should have (it may be empty)",
    "note": "--after with the other reading",
    "merge": "--after with the id of the row that stays",
    "split": "--after with an id for the other thing, and --document for each document that tells of it",
}


@click.command(short_help="Decide about one row or cell, for the next build.")
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("row")
@click.argument("field", default="")
@click.option("--after", help="The value, the other reading, or the other row's id.")
@click.option("--document", "documents", multiple=True, help="A document whose mention a split takes away.")
@click.option("--reason", required=True, help="Why, in a sentence that another person can check. Published.")
@reviewer_options
@package_option
@seeds_option
def decide(
    kind: str,
    row: str,
    field: str,
    after: str | None,
    documents: tuple[str, ...],
    reason: str,
    reviewer: str,
    day: date,
    directory: Path,
    seeds: Path,
) -> None:
    """Decide about ROW (`table/id`), or about its cell FIELD, and write that into curation/reviews.csv.

    The decision takes effect, and is published in the table `reviews`, with the next build. It names the value that the
    cell has now; should the cell say something else one day, the build fails and says so.

    `withhold` takes down a name (`persons/ID` or `persons/NAME`) or a document (`documents/ID`). What is written is
    a digest that does not tell what it hides.
    """
    resource, _, row_id = row.partition("/")
    if not row_id:
        raise UserError(f"{row}: name a row as table/id, for example persons/{row}")
    if (kind in _NEEDS and after is None) or (kind == "split" and not documents):
        raise UserError(f"{kind} needs {_NEEDS[kind]}")
    if kind == "merge" and after is not None:
        after = after.removeprefix(f"{resource}/")
    if kind in ("accept", "correct", "note") and not field:
        raise UserError(f"{kind} is about one cell; name its column after the row")
    from fourthp.published import opened

    with opened(directory) as package:
        known = field or _label_field(package, resource)
        wish = Wish(kind, resource, row_id, known, reason, after or "", documents)
        decision = write(package, wish, Reviewer(reviewer, day, seeds))
        said(decision, seeds)
        if kind == "withhold" and not is_published(package, decision):
            click.echo(
                f"Nothing of that name is in {directory} now. If something should have been, see how it is spelt there."
            )


def _label_field(package: Package, resource: str) -> str:
    """The column by which a rejected row is known again: its name, or else what it says."""
    columns = package.columns(resource) if resource in package.tables else []
    known = ("name", "summary", "title", "role", "topic_id", "relation", "value", "event_type")
    return next((column for column in known if column in columns), "")


def said(decision: Decision, seeds: Path) -> None:
    """Tell where a decision was written."""
    click.echo(f"{decision.review_id}: written to {seeds / 'curation' / 'reviews.csv'}.")
