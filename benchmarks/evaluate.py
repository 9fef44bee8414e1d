"""How well documents are read: what is published of annotated ones, beside what careful readers found.

Run from the checkout: ``make evaluate``, or ``python -m benchmarks.evaluate FOLDER --errors`` for one set.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from fourthp.clean import clean
from fourthp.evaluate import KINDS, AnnotationError, Tally, evaluate, read_annotations, read_leeway
from fourthp.extract import Knowledge, extract
from fourthp.ingest import IngestError, ingest
from fourthp.normalise import normalise
from fourthp.records import Tables
from fourthp.schemas import reference_root

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"


def main() -> int:
    """Print the figures of every set that is asked for; 2 where one cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.evaluate", description=__doc__)
    parser.add_argument(
        "folders", nargs="*", type=Path, default=[GOLD / "seeds", GOLD / "dev"], metavar="FOLDER",
        help="holds annotations/, and perhaps neutral.yaml (what is neither right nor wrong) and texts/",
    )  # fmt: skip
    parser.add_argument("--texts", type=Path, help="the documents, where FOLDER has no texts/")
    parser.add_argument(
        "--errors", action="store_true", help="list what was missed (-) and what was extra (+)"
    )
    parser.add_argument("--json", action="store_true", help="write JSON, for machines")
    parser.add_argument("--markdown", action="store_true", help="write the table of docs/evaluation.md")
    asked = parser.parse_args()
    figures: dict[str, dict[str, Tally]] = {}
    try:
        for folder in asked.folders:
            figures[folder.name] = measure(folder, _texts(folder, asked.texts))
    except (AnnotationError, IngestError) as error:
        print(f"Error: {error}", file=sys.stderr)
        return 2
    if asked.json:
        print(json.dumps({name: _plain(tallies) for name, tallies in figures.items()}, indent=2))
    elif asked.markdown:
        print("\n".join(_table(figures)))
    else:
        print("\n\n".join("\n".join(_lines(name, figures[name], asked.errors)) for name in figures))
    return 0


def measure(folder: Path, texts: Path) -> dict[str, Tally]:
    """Read the documents of ``texts`` in this process and compare them with the annotations of ``folder``.

    Raises:
        AnnotationError, IngestError: the annotations or the documents cannot be used.
    """
    annotations = read_annotations(folder / "annotations")
    neutral = folder / "neutral.yaml"
    leeway = read_leeway(neutral) if neutral.exists() else {}
    return evaluate(read(texts), annotations, leeway)


def read(seeds: Path) -> Tables:
    """Run the stages that read over a folder of documents; nothing is written."""
    ingested = ingest(seeds)
    own = seeds / "reference"
    reference = own if own.is_dir() else reference_root()
    knowledge = Knowledge.load(reference)
    cleaned = [clean(document) for document in ingested.documents]
    facts = [extract(document, knowledge) for document in cleaned]
    return normalise(
        cleaned,
        facts,
        ingested.publishers,
        ingested.rejects,
        reference=reference,
        curation=seeds / "curation",
    )


def _texts(folder: Path, elsewhere: Path | None) -> Path:
    """The documents of a set: its own; of the seeds, those of this repository; else those ``elsewhere``."""
    if folder.resolve() == GOLD / "seeds":
        return ROOT / "seeds"
    if (folder / "texts").is_dir():
        return folder / "texts"
    if elsewhere is None:
        raise AnnotationError(f"{folder}: it has no texts/; say with --texts where its documents are")
    return elsewhere


def _lines(name: str, tallies: Mapping[str, Tally], errors: bool) -> Iterator[str]:
    yield f"{name:20}{'P':>7}{'R':>7}{'F1':>7}{'hits':>7}{'extra':>7}{'missed':>7}"
    for kind, tally in tallies.items():
        shares = f"{tally.precision:7.3f}{tally.recall:7.3f}{tally.f1:7.3f}"
        yield f"{kind:20}{shares}{tally.hits:7}{tally.extra:7}{tally.missed:7}"
        if errors:
            yield from (f"    {error}" for error in tally.errors)


def _table(figures: Mapping[str, Mapping[str, Tally]]) -> Iterator[str]:
    """One row a kind; of each set F1, precision and recall, and how many facts are annotated."""
    yield "| |" + "".join(f" {name} | of |" for name in figures)
    yield "|---|" + "---|---:|" * len(figures)
    for kind in KINDS:
        tallies = [figures[name][kind] for name in figures]
        yield f"| {kind} |" + "".join(f" {_share(t)} | {t.hits + t.missed} |" for t in tallies)


def _share(tally: Tally) -> str:
    if not tally.hits + tally.missed + tally.extra:
        return "not annotated"
    return f"{tally.f1:.2f} ({tally.precision:.2f} / {tally.recall:.2f})"


def _plain(tallies: Mapping[str, Tally]) -> dict[str, dict[str, float]]:
    return {
        kind: {
            "precision": round(tally.precision, 3),
            "recall": round(tally.recall, 3),
            "f1": round(tally.f1, 3),
            "hits": tally.hits,
            "extra": tally.extra,
            "missed": tally.missed,
        }
        for kind, tally in tallies.items()
    }


if __name__ == "__main__":
    sys.exit(main())
