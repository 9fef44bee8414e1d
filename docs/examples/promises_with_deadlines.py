"""Every promise that names a deadline, the earliest first.

    python docs/examples/promises_with_deadlines.py [PACKAGE] [--all]

Each with who made it, what it says, and where: document, place in the text, words. ``--all`` lists promises without a
deadline, too. Needs nothing but Python.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

Row = dict[str, str]


def rows(package: Path, table: str) -> list[Row]:
    """The rows of a table; an empty cell is an empty string."""
    with (package / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def promises(package: Path, *, dated_only: bool = True) -> list[Row]:
    """Promises in the order of their deadlines, each with ``words``, ``start`` and ``url`` of its source."""
    urls = {row["document_id"]: row["url"] or row["path"] for row in rows(package, "documents")}
    proof = {
        row["row_id"]: row
        for row in rows(package, "evidence")
        if row["resource"] == "commitments" and row["field"] in ("summary", "deadline") and row["start"]
    }
    found = []
    for row in rows(package, "commitments"):
        if dated_only and not row["deadline"]:
            continue
        source = proof[row["commitment_id"]]
        found.append(
            {**row, "words": source["quote"], "start": source["start"], "url": urls[row["document_id"]]}
        )
    return sorted(found, key=lambda row: (not row["deadline"], row["deadline"], row["commitment_id"]))


def main() -> None:
    """Print the answer."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", nargs="?", type=Path, default=Path("output"))
    parser.add_argument("--all", action="store_true", help="also promises without a deadline")
    chosen = parser.parse_args()
    if not (chosen.package / "data").is_dir():
        parser.error(f"{chosen.package}: no data package is there; name its folder")
    found = promises(chosen.package, dated_only=not chosen.all)
    for row in found:
        print(
            f"{row['deadline'] or 'no deadline':12} {row['actor_name']} ({row['modality']}): {row['summary']}"
        )
        print(f"{'':12} {row['url']}, from character {row['start']}")
    print(f"{len(found)} promises.")


if __name__ == "__main__":
    main()
