"""How well things are linked across documents: B-cubed of a built package against annotated mentions.

The documents are not in this repository. Build a package from them (``fourthp build --all-topics``), then run
``python -m benchmarks.linking PACKAGE`` from the checkout; ``--errors`` lists what was split or laid together.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import pyarrow.parquet as pq

from fourthp.evaluate.linking import score_linking

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "linking"
_COLUMNS = ["resource", "row_id", "field", "document_id", "start", "quote"]


def main() -> int:
    """Print the figures of every set of annotations; 2 where there is no package."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.linking", description=__doc__)
    parser.add_argument("package", type=Path, help="folder of a built package")
    parser.add_argument("--errors", action="store_true", help="list what was split or laid together")
    asked = parser.parse_args()
    # A long table lies in several files.
    paths = sorted((asked.package / "data").glob("evidence*.parquet"))
    if not paths:
        print(f"{asked.package}: no evidence there. Build the package first.", file=sys.stderr)
        return 2
    evidence = [row for path in paths for row in pq.read_table(path, columns=_COLUMNS).to_pylist()]
    for folder in sorted(f for f in GOLD.iterdir() if f.is_dir()):
        print(f"{folder.name:22}    P      R     F1  mentions  missing")
        for kind, agreement in score_linking({"evidence": evidence}, folder).items():
            figures = f"{agreement.precision:6.3f} {agreement.recall:6.3f} {agreement.f1:6.3f}"
            print(f"  {kind:18} {figures} {agreement.mentions:9} {agreement.missing:8}")
            for line in agreement.wrong if asked.errors else ():
                print(f"      {line}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
