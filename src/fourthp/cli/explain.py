"""``fourthp explain``: where every cell of a row comes from."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fourthp.cli.terminal import (
    UserError,
    as_json_option,
    console,
    package_option,
    print_json,
    printable,
    seeds_option,
)

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from fourthp.cli.lookup import Match
    from fourthp.cli.trace import Origin, RowTrace, Source
    from fourthp.published import Package

_SHOWN = 3
_NEIGHBOURS_SHOWN = 30


@click.command(short_help="Show where every cell of a row comes from.")
@click.argument("row_id")
@package_option
@seeds_option
@click.option("--all", "show_all", is_flag=True, help="Show every place, not only the first ones.")
@as_json_option
def explain(row_id: str, directory: Path, seeds: Path, show_all: bool, as_json: bool) -> None:
    """Show where every cell of a row comes from: the sentence, with the words marked, and the document to cite.

    ROW_ID is the key of a row, as `table/key` where several tables have it. A name or any words of
    it will do too: "Bangkok Call". Without the documents, the published quotes are shown.
    """
    from fourthp.cli.texts import Library
    from fourthp.cli.trace import trace
    from fourthp.published import opened

    with opened(directory) as package:
        match = _resolve(package, row_id)
        hashes = {key: row["text_sha256"] for key, row in package.rows("documents").items()}
        found = trace(package, Library(seeds, hashes), match.table, match.row_id)
    if as_json:
        print_json(asdict(found))
    else:
        _show(found, None if show_all else _SHOWN)


def _resolve(package: Package, wanted: str) -> Match:
    from fourthp.cli.lookup import by_id, by_name, nearest

    if not wanted.strip():
        raise UserError('ROW_ID is empty. Name a row, or words of one: fourthp explain "Bangkok Call"')
    matches = by_id(package, wanted) or _moved(package, wanted) or by_name(package, wanted)
    if len(matches) == 1:
        return matches[0]
    if matches:
        raise UserError(f"{printable(wanted)} may be any of these; name one:\n{_listed(matches)}")
    near = nearest(package, wanted)
    hint = f" Nearest:\n{_listed(near)}" if near else " Look at the CSV files in its data/ folder."
    raise UserError(f"{printable(wanted)}: the package has no such row.{hint}")


def _moved(package: Package, wanted: str) -> list[Match]:
    """The rows that took the place of one that an earlier release had; a withdrawn one is no more."""
    from fourthp.cli.lookup import by_id

    found = []
    for row in package.rows("redirects").values() if "redirects" in package.tables else ():
        old = f"{row['resource']}/{row['old_id']}"
        if wanted in (old, row["old_id"]):
            if not row["new_id"]:
                raise UserError(f"{printable(old)} was withdrawn: {printable(row['reason'])}")
            found += by_id(package, f"{row['resource']}/{row['new_id']}")
    return found


def _listed(matches: list[Match]) -> str:
    lines = [
        f"  {match.table}/{match.row_id}  {printable(match.label)}" for match in matches[:_NEIGHBOURS_SHOWN]
    ]
    if len(matches) > len(lines):
        lines.append(f"  and {len(matches) - len(lines):,} more")
    return "\n".join(lines)


def _show(found: RowTrace, limit: int | None) -> None:
    from rich.text import Text

    out = console()
    out.print(Text.assemble((f"{found.table}/{found.row_id}", "bold cyan"), f"  {printable(found.label)}"))
    for cell in found.cells:
        out.print()
        out.print(Text.assemble((cell.field, "bold"), ": ", (printable(cell.value), "green")))
        if not cell.sources:
            out.print(Text(f"  {cell.provenance}", style="dim"))
        for source in cell.sources[:limit]:
            show_source(out, source)
        if limit is not None and len(cell.sources) > limit:
            out.print(Text(f"  and {len(cell.sources) - limit:,} more places (--all)", style="dim"))
    _show_documents(out, found.documents)
    _show_neighbours(out, found)


def show_source(out: Console, source: Source) -> None:
    """Print the sentence of one piece of evidence with its words marked, and the rule that read them."""
    from rich.padding import Padding
    from rich.text import Text

    where = f"{source.document_id} {source.start}–{source.end}, " if source.start is not None else ""
    note = Text(f"{where}{source.method}, confidence {source.confidence}", style="dim")
    words = _words(source, color=out.is_terminal)
    for line in (words, note) if words else (note,):
        out.print(Padding(line, (0, 0, 0, 2)) if out.is_terminal else Text("  ") + line)


def _words(source: Source, *, color: bool) -> Text | None:
    from rich.text import Text

    if source.passage is None:
        return Text(f"“{printable(source.quote)}”") if source.quote else None
    before, after = (_joined(part) for part in (source.passage.before, source.passage.after))
    marked = printable(source.passage.marked)
    if color:
        return Text.assemble(before, (marked, "bold black on yellow"), after)
    return Text(f"{before}[[{marked}]]{after}")


def _joined(text: str) -> str:
    """Make ``text`` safe on one line, but keep the blank that sets it off from its neighbour."""
    lead = " " if text[:1].isspace() else ""
    trail = " " if text[-1:].isspace() and text.strip() else ""
    return f"{lead}{printable(text)}{trail}"


def _show_documents(out: Console, documents: tuple[Origin, ...]) -> None:
    """What one cites a row with: the documents that it was read in."""
    from rich.text import Text

    if not documents:
        return
    out.print()
    out.print(Text("Read in", style="bold"))
    for origin in documents[:_NEIGHBOURS_SHOWN]:
        about = (origin.title, origin.publisher, origin.published_date, origin.url)
        out.print(Text(f"  {origin.document_id}  {', '.join(printable(part) for part in about if part)}"))
    if len(documents) > _NEIGHBOURS_SHOWN:
        out.print(f"  and {len(documents) - _NEIGHBOURS_SHOWN:,} more")


def _show_neighbours(out: Console, found: RowTrace) -> None:
    from rich.text import Text

    if not found.neighbours:
        return
    out.print()
    out.print(Text("Rows that go with it", style="bold"))
    for row in found.neighbours[:_NEIGHBOURS_SHOWN]:
        out.print(
            Text.assemble(f"  {row.table}/{row.row_id}  ", (f"{row.relation}  ", "dim"), printable(row.label))
        )
    if len(found.neighbours) > _NEIGHBOURS_SHOWN:
        out.print(f"  and {len(found.neighbours) - _NEIGHBOURS_SHOWN:,} more")
