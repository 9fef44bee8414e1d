"""Two documents that tell of the same people, for the commands that decide about rows."""

from __future__ import annotations

import csv
from pathlib import Path

OPENING = (
    "Minister Jane Roe speaks on forced labour\n\n"
    "On 3 May 2024, Minister of Labour Jane Roe opened the Workshop on Safe Harbours against human trafficking in "
    "Bangkok. Jane Roe pledged to train 40 labour inspectors against forced labour. Ms. Anna Berg, Director of the "
    "Harbour Office, thanked Minister Roe for her support.\n"
)
MEETING = (
    "Harbour Office against human trafficking\n\n"
    "Ms. Anna Berg, Director of the Harbour Office, met Minister of Labour Jane Roe on 4 May 2024 in Bangkok. Jane Roe "
    "said that trafficking in persons was a crime. Her deputy, Mr. Omar Haddad, Secretary of State, also spoke about "
    "human trafficking at the meeting.\n"
)


def write_seeds(folder: Path) -> Path:
    """The folder of seeds."""
    (folder / "documents").mkdir(parents=True)
    (folder / "documents" / "minister-jane-roe-speaks.txt").write_text(OPENING, encoding="utf-8")
    (folder / "documents" / "meeting.txt").write_text(MEETING, encoding="utf-8")
    (folder / "documents.yaml").write_text(
        "minister-jane-roe-speaks.txt:\n  url: https://labour.example/jane-roe-speaks\n", encoding="utf-8"
    )
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file, without its notes."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(line for line in stream if not line.startswith("#")))


def decisions(seeds: Path) -> list[dict[str, str]]:
    """The rows of the file of decisions."""
    return rows(seeds / "curation" / "reviews.csv")
