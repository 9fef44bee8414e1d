"""The cues by which topics are told in other words: fit their weights, and measure what they are worth.

``python -m benchmarks.topics SET...`` reads sets of annotated documents, each a folder with ``annotations/``,
``texts/`` and perhaps ``neutral.yaml``. It leaves out one set after the other, fits the weights on the others and
tells what of the one left out is then read. With ``--write`` it fits them on all and writes ``topic_cues.csv``.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
import yaml

from fourthp.clean import clean
from fourthp.evaluate.claims import ANNOTATED_TOPICS
from fourthp.extract.frames.topic_cues import ENOUGH, Cue
from fourthp.extract.frames.topics import BY_CUES, Subject, find_topics, said_of_trafficking
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import View
from fourthp.ingest import ingest

CUES = Path(__file__).parents[1] / "src/fourthp/extract/lexicon/topic_cues.csv"
HEADER = """\
# Things said that speak for a topic, and how loudly: a topic is told where the weights of its cues come to 100.
# concept, beside: entries of topic_concepts.csv, beside empty where one is enough; two must stand in one sentence.
# A cue counts once in a document, and only where the document speaks of trafficking.
# The weights are fitted by benchmarks/topics.py. To extend: add forms to topic_concepts.csv, or fit to more documents.
"""
FEWEST_TOPICS, FEWEST_CUES = 5, 6
"""A topic is fitted from so many documents that have it on, a cue weighed from so many that say it."""
SPARSE, SMALL = 5.0, 1.0
"""The penalties: of absolute weights where cues are chosen, of squared ones where the chosen are weighed."""
CAUTION = 1.15
"""By how much the weights must pass even odds: a false topic costs more than a missing one."""
STEPS = 400

Feature = tuple[str, str]


@dataclass(frozen=True)
class Annotated:
    """One annotated document: its set, its topics, those that phrases give, and what it says."""

    group: Path
    wanted: frozenset[str]
    neutral: frozenset[str]
    by_phrase: frozenset[str]
    features: frozenset[Feature]


def read(folder: Path) -> Iterator[Annotated]:
    """The English documents of one set."""
    leeway = folder / "neutral.yaml"
    neutral = yaml.safe_load(leeway.read_text(encoding="utf-8")) if leeway.exists() else {}
    for document in ingest(folder / "texts").documents:
        names = Path(document.path).stem, document.document_id.rpartition("/")[2]
        path = next((p for p in (folder / "annotations" / f"{n}.yaml" for n in names) if p.exists()), None)
        view = View(clean(document))
        if path is None or view.language == "th":
            continue
        features: set[Feature] = set()
        for said in said_of_trafficking(view, Subject.of(view)):
            features |= {(concept, "") for concept in said} | set(combinations(sorted(said), 2))
        yield Annotated(
            folder,
            ANNOTATED_TOPICS & set(yaml.safe_load(path.read_text(encoding="utf-8"))["topics"]),
            frozenset((neutral.get(path.stem) or {}).get("topics") or ()),
            frozenset(
                fact.key
                for fact in find_topics(view, Mentions((), (), ()))
                if fact.cells["topic_id"].method != BY_CUES
            ),
            frozenset(features),
        )


def fit(documents: Sequence[Annotated]) -> list[Cue]:
    """The cues of all topics, with whole weights scaled to the threshold."""
    cues = []
    for topic in sorted({topic for row in table("topic_concepts") for topic in row["topics"].split()}):
        own = {row["concept"] for row in table("topic_concepts") if topic in row["topics"].split()}
        told = np.array([topic in d.wanted for d in documents], dtype=float)
        features = sorted({f for d in documents for f in d.features if own & set(f)})
        x = np.array([[f in d.features for f in features] for d in documents], dtype=float)
        often = x.sum(axis=0) >= FEWEST_CUES
        if told.sum() < FEWEST_TOPICS or not often.any():
            continue
        _, chosen = regress(x[:, often], told, sparse=SPARSE, small=0, positive=False)
        at = np.flatnonzero(often)[chosen > 1e-3]
        intercept, weights = regress(x[:, at], told, sparse=0, small=SMALL, positive=True)
        for place, weight in zip(at, np.round(weights * ENOUGH / (-intercept * CAUTION)), strict=True):
            if weight > 0:
                concept, beside = features[place]
                cues.append(Cue(topic, concept, beside, int(weight)))
    return cues


def regress(
    x: np.ndarray, y: np.ndarray, *, sparse: float, small: float, positive: bool
) -> tuple[float, np.ndarray]:
    """Intercept and weights of a logistic regression, by accelerated proximal gradients (Beck and Teboulle 2009)."""
    x = np.column_stack([np.ones(len(x)), x])
    rate = 1 / (np.linalg.norm(x, 2) ** 2 / 4 + small)
    penalised = np.ones(x.shape[1])
    penalised[0] = 0
    weights = ahead = np.zeros(x.shape[1])
    speed = 1.0
    for _ in range(STEPS):
        slope = x.T @ (1 / (1 + np.exp(-(x @ ahead))) - y) + small * penalised * ahead
        step = ahead - rate * slope
        new = np.sign(step) * np.maximum(np.abs(step) - rate * sparse * penalised, 0)
        if positive:
            new = np.where(penalised > 0, np.maximum(new, 0), new)
        faster = (1 + np.sqrt(1 + 4 * speed**2)) / 2
        weights, ahead, speed = new, new + (speed - 1) / faster * (new - weights), faster
    return float(weights[0]), weights[1:]


def told(document: Annotated, cues: Sequence[Cue]) -> set[str]:
    """The topics that the cues give a document."""
    sums: dict[str, int] = {}
    for cue in cues:
        if (cue.concept, cue.beside) in document.features:
            sums[cue.topic] = sums.get(cue.topic, 0) + cue.weight
    return {topic for topic, total in sums.items() if total >= ENOUGH}


def figures(read_topics: Mapping[Annotated, frozenset[str]]) -> str:
    """Precision, recall and F1 of the topics read of some documents."""
    right = sum(len(d.wanted & topics) for d, topics in read_topics.items())
    extra = sum(len((topics & ANNOTATED_TOPICS) - d.wanted - d.neutral) for d, topics in read_topics.items())
    missed = sum(len(d.wanted - topics) for d, topics in read_topics.items())
    precision, recall = right / max(1, right + extra), right / max(1, right + missed)
    return f"P {precision:.3f}  R {recall:.3f}  F1 {2 * right / max(1, 2 * right + extra + missed):.3f}"


def main() -> None:
    """Print what the cues add to each set that they were not fitted on, and to all; or write them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.topics", description=__doc__)
    parser.add_argument("sets", nargs="+", type=Path, metavar="SET")
    parser.add_argument("--write", action="store_true", help="fit on all sets and write topic_cues.csv")
    asked = parser.parse_args()
    documents = [document for name in asked.sets for document in read(name)]
    if asked.write:
        rows = (f"{c.topic},{c.concept},{c.beside},{c.weight}\n" for c in fit(documents))
        CUES.write_text(HEADER + "topic_id,concept,beside,weight\n" + "".join(rows), encoding="utf-8")
        return
    everything: dict[Annotated, frozenset[str]] = {}
    for group in asked.sets:
        cues = fit([d for d in documents if d.group != group])
        left_out = {d: d.by_phrase | told(d, cues) for d in documents if d.group == group}
        everything |= left_out
        print(
            f"{group.name}\n  phrases  {figures({d: d.by_phrase for d in left_out})}\n  and cues {figures(left_out)}"
        )
    print(
        f"all\n  phrases  {figures({d: d.by_phrase for d in everything})}\n  and cues {figures(everything)}"
    )


if __name__ == "__main__":
    main()
