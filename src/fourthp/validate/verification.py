"""Gate ``verify``: the package against the documents themselves, as anyone who has both can repeat it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from fourthp.records import GateResult, Row, Span
from fourthp.validate import evidence
from fourthp.validate.derivation import UNSTATED, anchors, family, follows, kind_of
from fourthp.validate.evidence import stated_fields
from fourthp.validate.gate import Gate, shown
from fourthp.validate.reading import Package, open_package, row_id
from fourthp.validate.support import Support


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was verified, in numbers; ``result`` has the findings.

    ``cells`` are all filled cells of all tables; ``traced`` those that lead to words of a document or to a
    named method. Of the cells that need evidence of their own, ``read_again`` were read again from their
    words, ``coded`` are codes that a rule gave to words, ``unstated`` come from a list or a computation.
    """

    result: GateResult
    documents: int
    quotes: int
    cells: int
    traced: int
    read_again: int
    coded: int
    unstated: int
    methods: Mapping[str, int]

    def __str__(self) -> str:
        share = self.traced / self.cells if self.cells else 1.0
        return (
            f"{self.traced:,} of {self.cells:,} published cells traced ({share:.0%}); "
            f"{self.quotes:,} quotes found at their place in {self.documents:,} documents; "
            f"{self.read_again:,} values read again from their words, {self.coded:,} codes given to words, "
            f"{self.unstated:,} from lists and computations"
        )


def verify_package(directory: Path, texts: Mapping[str, str]) -> GateResult:
    """Compare a package folder with the document texts (document id -> text).

    Raises ``PackageError`` where ``directory`` holds no data package.
    """
    return verify(directory, texts).result


def verify(directory: Path, texts: Mapping[str, str]) -> VerifyReport:
    """As ``verify_package``, with the figures: every text, every quote, every value, every cell."""
    package = open_package(directory)
    gate = Gate("verify")
    for name, reason in package.unreadable.items():
        gate.blocker("unreadable_table", reason, name)
    _texts(gate, package, texts)
    evidence.check_links(gate, package, texts)
    outcomes = _values(gate, package, texts)
    every_cell = sum(
        len(column) - column.null_count
        for rows in package.rows.values()
        for batch in rows.batches()
        for column in batch.columns
    )
    quotes, methods = 0, Counter[str]()
    for batch in package.batches("evidence"):
        quotes += len(batch["quote"]) - batch["quote"].null_count
        methods.update(family(str(method)) for method in batch["method"].to_pylist())
    return VerifyReport(
        result=gate.result(),
        documents=len(package.rows.get("documents", [])),
        quotes=quotes,
        cells=every_cell,
        traced=every_cell - outcomes["untraced"],
        read_again=outcomes["read_again"],
        coded=outcomes["coded"],
        unstated=outcomes["unstated"],
        methods=dict(sorted(methods.items())),
    )


def _texts(gate: Gate, package: Package, texts: Mapping[str, str]) -> None:
    """Every document's text is the one that its hash and its length were taken of."""
    for row in package.rows.get("documents", []):
        gate.checks += 1
        document = row_id("documents", row)
        text = texts.get(document)
        if text is None:
            message = "the text is not there to check; name the folder of its document with --seeds"
            gate.blocker("missing_text", message, "documents", document)
        elif hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != row["text_sha256"]:
            message = "the text is another than the one that was read"
            gate.blocker("other_text", message, "documents", document, "text_sha256")
        elif len(text) != row["characters"]:
            message = f"the text has {len(text)} characters, not {row['characters']}"
            gate.blocker("other_length", message, "documents", document, "characters")


def _values(gate: Gate, package: Package, texts: Mapping[str, str]) -> Counter[str]:
    """Read every stated cell again from its evidence, and count how each one is supported."""
    support = Support(package)
    published = anchors(package.rows.get("documents", []))
    outcomes: Counter[str] = Counter()
    for name, column, row, rows in _stated(package, support):
        key = row_id(name, row)
        gate.checks += 1
        outcome = _outcome(kind_of(name, column), row, column, rows, texts, published)
        outcomes[outcome] += 1
        if outcome == "untraced":
            message = f"no evidence says where {shown(row[column])} comes from"
            gate.blocker("cell_without_evidence", message, name, key, column)
        elif outcome == "contradicted" and all(each["document_id"] in texts for each in rows):
            words = "; ".join(shown(_words(each, texts)) for each in rows[:3])
            message = f"{shown(row[column])} does not follow from {words}"
            gate.blocker("value_not_in_words", message, name, key, column)
    return outcomes


def _stated(package: Package, support: Support) -> Iterator[tuple[str, str, Row, Sequence[Row]]]:
    """Each cell that needs evidence of its own: its table and column, its row, and the evidence of it."""
    for name, fields in groupby(stated_fields(), key=itemgetter(0)):
        columns = [column for _, column in fields]
        for row in package.rows.get(name, []):
            filled = [column for column in columns if row[column] is not None]
            told = support.of(name, row_id(name, row)) if filled else {}
            for column in filled:
                yield name, column, row, told.get(column, ())


def _outcome(
    kind: str,
    row: Row,
    column: str,
    rows: Sequence[Row],
    texts: Mapping[str, str],
    published: Mapping[str, date | None],
) -> str:
    """How the evidence supports a cell; one piece that does is enough, the others name it otherwise."""
    if not rows:
        return "untraced"
    stated = [each for each in rows if family(str(each["method"])) not in UNSTATED and _span(each)]
    if kind == "code":
        return "coded" if stated else "unstated"
    for each in stated:
        document, span = str(each["document_id"]), _span(each)
        text = texts.get(document)
        if (
            text is not None
            and span is not None
            and follows(kind, row[column], text, span, published.get(document))
        ):
            return "read_again"
    return "unstated" if len(stated) < len(rows) else "contradicted"


def _span(row: Row) -> Span | None:
    start, end = row["start"], row["end"]
    return Span(start, end) if isinstance(start, int) and isinstance(end, int) else None


def _words(row: Row, texts: Mapping[str, str]) -> str:
    span, text = _span(row), texts.get(str(row["document_id"]), "")
    return text[span.start : span.end] if span else ""
