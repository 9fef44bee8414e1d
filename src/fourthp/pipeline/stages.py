"""The stages of the pipeline, listed once.

Both ways of running them, in one process (:func:`fourthp.pipeline.build`) and as tasks of a flow,
go through :data:`STAGES`. A stage takes its inputs from the workspace and leaves its results there.
Each imports its room when it runs, so that whoever needs one room does not wait for the others.
"""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from fourthp.codec import iter_folder, read_folder, read_records, write_records
from fourthp.language.takedowns import read_takedowns
from fourthp.pipeline.about import read_about, read_changes
from fourthp.pipeline.batches import (
    OnStep,
    Result,
    apart,
    batch_files,
    is_script,
    read_locally,
    run_batches,
    write_batches,
)
from fourthp.pipeline.fingerprint import reading_fingerprint
from fourthp.pipeline.holding_back import facts_to_publish, held_back, hold_back, names_held_back
from fourthp.pipeline.passed_rows import keep, passed_before
from fourthp.pipeline.reading import Reader
from fourthp.pipeline.settings import InputError, Settings
from fourthp.pipeline.shelf import shelved
from fourthp.pipeline.workspace import Workspace
from fourthp.records import (
    CleanDocument,
    Document,
    GateResult,
    Publisher,
    Reject,
    Row,
)
from fourthp.spill import SpilledTexts
from fourthp.stored import stored_tables, write_table, write_tables

Counts = Mapping[str, int]

_log = logging.getLogger(__name__)

MANY = 40
"""Where there are more batches, each part of the build that holds much has a process of its own.

What Python and its libraries have used and freed is seldom given back, so that what linking left would be added to what
the gates take. To start such a process costs more than a small build.
"""

_INPUT_DATES = ("published_date", "entered_date", "modified_date")


class GateError(Exception):
    """A gate found a blocker: the package must not be released."""

    def __init__(self, gates: tuple[GateResult, ...], report: Path) -> None:
        self.gates = gates
        self.report = report
        names = ", ".join(gate.gate for gate in gates if not gate.passed)
        super().__init__(f"nothing was published, for a gate failed: {names}. See {report}")


@dataclass(frozen=True, slots=True)
class StageReport:
    """What one stage did, in numbers, and the ``seconds`` it took."""

    name: str
    counts: Counts
    seconds: float

    def __str__(self) -> str:
        counts = ", ".join(f"{name} {count:,}" for name, count in self.counts.items() if count)
        return f"{self.name}: {counts or 'done'} ({self.seconds:.2f} s)"


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the pipeline: ``work`` returns what it did, in numbers."""

    name: str
    work: Callable[[Settings, Workspace, OnStep], Counts]

    def run(self, settings: Settings, workspace: Workspace, on_step: OnStep = lambda *_: None) -> StageReport:
        """Do the work and measure it.

        Raises:
            InputError: something is wrong with the inputs, a list that is used here for the first time among them.
        """
        from fourthp.language.tables import TableError

        start = time.perf_counter()
        try:
            counts = self.work(settings, workspace, on_step)
        except TableError as error:
            raise InputError(f"{error}.") from error
        report = StageReport(self.name, dict(counts), time.perf_counter() - start)
        _log.info("stage", extra={"stage": self.name, "seconds": round(report.seconds, 3), **report.counts})
        return report


def _ingest(settings: Settings, workspace: Workspace, on_step: OnStep) -> Counts:
    from fourthp.ingest import IngestError, iter_seeds

    publishers: list[Publisher] = []
    rejects: list[Reject] = []

    def documents() -> Iterator[Document]:
        for item in iter_seeds(settings.seeds):
            if isinstance(item, Document):
                yield item
            elif isinstance(item, Publisher):
                publishers.append(item)
            else:
                rejects.append(item)

    try:
        count = write_batches(workspace.documents, documents())
    except IngestError as error:
        raise InputError(str(error)) from error
    if not count and not rejects:
        raise InputError(
            f"{settings.seeds}: no documents there. Put .txt, .html, .md, .json, .jsonl or .parquet files into it, "
            "or into its folder documents/."
        )
    if not count:
        first = rejects[0]
        raise InputError(
            f"{settings.seeds}: not one of its {len(rejects):,} documents could be read. The first is "
            f"{first.path}: {first.detail}."
        )
    write_records(workspace.publishers, sorted(publishers, key=lambda publisher: publisher.publisher_id))
    write_records(workspace.rejects / "ingest.jsonl", rejects)
    return {"documents": count, "rejects": len(rejects)}


def reader_of(settings: Settings) -> Reader:
    """What reads the documents of a run with these settings."""
    return Reader(
        settings.reference,
        settings.all_topics,
        reading_fingerprint(settings.reference, settings.all_topics),
        None if settings.anew else settings.cache,
        read_takedowns(settings.curation),
    )


def _read(settings: Settings, workspace: Workspace, on_step: OnStep) -> Counts:
    reader = reader_of(settings)
    files = batch_files(workspace.documents)
    if settings.engine == "local":
        results = read_locally(partial(reader.read_batch, workspace), files, settings.jobs)
        return run_batches(results, len(files), on_step)
    from fourthp.pipeline.cluster import Exchange, connected, read_on_cluster

    exchange = Exchange(settings.storage or str(workspace.root / "exchange"))
    if "://" in exchange.address:
        # What is kept on this machine is out of the reach of workers elsewhere.
        reader = replace(reader, cache=None)
    with connected(settings.scheduler) as client:
        results = read_on_cluster(client, reader, workspace, exchange, files)
        counts = run_batches(results, len(files), on_step)
    exchange.clear()
    return counts


def in_turn(
    settings: Settings, workspace: Workspace, work: Callable[[Settings, Workspace], Result]
) -> Result:
    """What ``work`` returns; where documents are many, from a process of its own.

    A script that asks for one process has one, for a new one would begin by running the script.
    """
    is_small = len(batch_files(workspace.documents)) <= MANY
    if is_small or (settings.jobs == 1 and is_script()):
        return work(settings, workspace)
    return apart(work, settings, workspace)


def _normalise(settings: Settings, workspace: Workspace, on_step: OnStep) -> Counts:
    return in_turn(settings, workspace, _link)


def _link(settings: Settings, workspace: Workspace) -> Counts:
    from fourthp.normalise import CurationError, PreviousReleaseError, read_previous, tables_and_evidence
    from fourthp.schemas import columns_to_arrow

    held = held_back(workspace)
    try:
        tables, book = tables_and_evidence(
            (each for each in shelved(workspace.clean) if each.document.document_id not in held),
            facts_to_publish(workspace),
            list(read_records(workspace.publishers, Publisher)),
            [
                replace(reject, document_id=None) if reject.document_id in held else reject
                for reject in read_folder(workspace.rejects, Reject)
            ],
            reference=settings.reference,
            curation=settings.curation,
            previous=read_previous(settings.output),
        )
    except (CurationError, PreviousReleaseError) as error:
        raise InputError(str(error)) from error
    evidence = (columns_to_arrow("evidence", columns) for columns in book.columns())
    return {
        **write_tables(workspace.tables, tables),
        "evidence": write_table(workspace.tables, "evidence", evidence),
    }


def _write(settings: Settings, workspace: Workspace, on_step: OnStep) -> Counts:
    return in_turn(settings, workspace, _write_package)


def _write_package(settings: Settings, workspace: Workspace) -> Counts:
    from fourthp.publish import write_package
    from fourthp.schemas import vocabulary_names

    # Vocabularies are short, and the only tables that do not come in published order.
    tables = {
        name: list(rows) if name in vocabulary_names() else rows
        for name, rows in stored_tables(workspace.tables).items()
    }
    about = read_about(settings.seeds)
    write_package(
        tables,
        workspace.package,
        sources=_sources(tables),
        version=about.version,
        created=_created(tables.get("documents", [])),
        released=about.released,
        details=about.details,
        changes=read_changes(settings.seeds),
        rows_per_file=settings.rows_per_file,
    )
    files = [path for path in workspace.package.rglob("*") if path.is_file()]
    return {"files": len(files), "bytes": sum(path.stat().st_size for path in files)}


def _validate(settings: Settings, workspace: Workspace, on_step: OnStep) -> Counts:
    from fourthp.publish import write_report

    while (checked := in_turn(settings, workspace, _gates)) is None:
        _normalise(settings, workspace, on_step)
        shutil.rmtree(workspace.package)
        _write(settings, workspace, on_step)
    gates, counts = checked
    write_records(workspace.gates, gates)
    write_report(workspace.package, gates)
    if not all(gate.passed for gate in gates):
        raise GateError(gates, workspace.package / "validation-report.md")
    return {
        "gates": len(gates),
        "checks": sum(gate.checks for gate in gates),
        "warnings": sum(len(gate.findings) for gate in gates),
        "held back": len(held_back(workspace)),
        "names held back": len(names_held_back(workspace)),
        **counts,
    }


def _gates(settings: Settings, workspace: Workspace) -> tuple[tuple[GateResult, ...], Counts] | None:
    """What the gates say, and how what passed was kept, in numbers.

    None as soon as a gate has something held back, for then the package is another.
    """
    from fourthp.validate import gate_by_gate

    gates = []
    documents = (clean.document for clean in iter_folder(workspace.clean, CleanDocument))
    texts = SpilledTexts((document.document_id, document.text) for document in documents)
    passed, counts = passed_before(settings)
    for gate in gate_by_gate(workspace.package, texts=texts, passed=passed):
        if not gate.passed and hold_back(workspace, [gate], stored_tables(workspace.tables)):
            return None
        gates.append(gate)
    keep(settings, passed, counts)
    return tuple(gates), counts


def _release(settings: Settings, workspace: Workspace, on_step: OnStep) -> Counts:
    from fourthp.publish import PublishError, release

    try:
        return {"changed": int(release(workspace.package, settings.output))}
    except PublishError as error:
        raise InputError(str(error)) from error


STAGES: tuple[Stage, ...] = (
    Stage("ingest", _ingest),
    Stage("read", _read),
    Stage("normalise", _normalise),
    Stage("write", _write),
    Stage("validate", _validate),
    Stage("release", _release),
)


def _sources(tables: Mapping[str, Iterable[Row]]) -> list[dict[str, str]]:
    """Name, as Data Package sources, the publishers whose documents were read."""
    used = {row["publisher_id"] for row in tables.get("documents", [])}
    return [
        {"title": str(row["name"])} | ({"path": str(row["homepage"])} if row.get("homepage") else {})
        for row in tables.get("publishers", [])
        if row["publisher_id"] in used
    ]


def _created(documents: Iterable[Row]) -> str | None:
    """Return the latest day that any document states of itself, so that a rebuild dates alike; None without one."""
    days = (str(row[column]) for row in documents for column in _INPUT_DATES if row.get(column))
    return max(days, default=None)
