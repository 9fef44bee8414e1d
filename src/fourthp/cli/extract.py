"""``fourthp extract``: the facts of one document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fourthp.cli.terminal import UserError, as_json_option, console, print_json, printable

if TYPE_CHECKING:
    from fourthp.records import CleanDocument, Document, DocumentFacts, Reading


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@as_json_option
def extract(file: Path, as_json: bool) -> None:
    """Show what FILE states: every fact with the words that state it.

    Nothing is linked across documents and nothing is published; that is what `build` does.
    """
    from fourthp.clean import clean
    from fourthp.cli.texts import read_seeds
    from fourthp.extract import Knowledge
    from fourthp.extract import extract as read_facts
    from fourthp.records import Reject
    from fourthp.schemas import reference_root

    if not file.is_file():
        fault = "a folder" if file.is_dir() else "no regular file" if file.exists() else "no such file"
        raise UserError(f"{file}: {fault}. Name one document; for a folder there is `fourthp build`.")
    items = list(read_seeds(file))
    rejects = [item for item in items if isinstance(item, Reject)]
    for reject in rejects:
        click.echo(f"{reject.path}: {reject.reason}: {reject.detail}", err=True)
    cleaned = [clean(item) for item in items if not isinstance(item, Reject)]
    if not cleaned:
        raise UserError(f"{file}: no document could be read.")
    knowledge = Knowledge.load(reference_root())
    facts = [read_facts(document, knowledge) for document in cleaned]
    if as_json:
        print_json([_as_json(*pair) for pair in zip(cleaned, facts, strict=True)])
    else:
        for document, found in zip(cleaned, facts, strict=True):
            _show(document, found)


def _as_json(cleaned: CleanDocument, found: DocumentFacts) -> dict[str, Any]:
    document = cleaned.document
    return {
        "document_id": document.document_id,
        "path": document.path,
        "cells": {name: _reading_as_json(document, found, cell) for name, cell in _about(cleaned, found)},
        "facts": [
            {
                "resource": fact.resource,
                "key": fact.key,
                "cells": {name: _reading_as_json(document, found, cell) for name, cell in fact.cells.items()},
                "mentions": [_reading_as_json(document, found, mention) for mention in fact.mentions],
            }
            for fact in found.facts
        ],
    }


def _reading_as_json(document: Document, found: DocumentFacts, reading: Reading) -> dict[str, Any]:
    return asdict(reading) | {"quotes": list(_quotes(document, found, reading))}


def _about(cleaned: CleanDocument, found: DocumentFacts) -> Iterator[tuple[str, Reading]]:
    """The cells of the document itself, without names that may not be published."""
    from fourthp.language.withholding import without_names

    for name, cell in cleaned.cells.items():
        if isinstance(cell.value, str):
            yield name, replace(cell, value=without_names(cell.value, found.withheld_names))
        else:
            yield name, cell


def _quotes(document: Document, found: DocumentFacts, reading: Reading) -> Iterator[str]:
    """The words that state a value; those that hold the name of a private person are not repeated."""
    from fourthp.language.withholding import NAME_WITHHELD

    for span in reading.spans:
        hidden = any(name.start < span.end and span.start < name.end for name in found.withheld)
        yield NAME_WITHHELD if hidden else document.text[span.start : span.end]


def _show(cleaned: CleanDocument, found: DocumentFacts) -> None:
    from rich.text import Text
    from rich.tree import Tree

    document = cleaned.document
    tree = Tree(Text(printable(document.document_id), style="bold"))
    about = tree.add(Text("documents", style="bold cyan"))
    _add_cells(about, document, found, _about(cleaned, found))
    tables: dict[str, Tree] = {}
    for fact in found.facts:
        if fact.resource not in tables:
            tables[fact.resource] = tree.add(Text(fact.resource, style="bold cyan"))
        label = Text(printable(fact.key), style="bold")
        if len(fact.mentions) > 1:
            label.append(f"  named {len(fact.mentions)} times", style="dim")
        _add_cells(tables[fact.resource].add(label), document, found, fact.cells.items())
    console().print(tree)


def _add_cells(
    branch: Any, document: Document, found: DocumentFacts, cells: Iterable[tuple[str, Reading]]
) -> None:
    from rich.text import Text

    for name, reading in cells:
        quote = " … ".join(printable(quote) for quote in _quotes(document, found, reading))
        value = printable(str(reading.value))
        line = Text.assemble(f"{name}: ", (value, "green"))
        if quote and quote != value:
            line.append(f"  “{quote}”", style="italic")
        line.append(f"  {reading.method}", style="dim")
        branch.add(line)
