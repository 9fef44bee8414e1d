"""Files of decisions for tests."""

from __future__ import annotations

from pathlib import Path

HEADER = "review_id,resource,row_id,field,before,after,reason,reviewer,reviewed_date,decision,places"


def decided(folder: Path, *decisions: str) -> Path:
    """A folder with these decisions: "kind resource row_id field before after [places]" with ; between them."""
    rows = []
    for number, decision in enumerate(decisions, start=1):
        kind, resource, row_id, field, before, after, *places = decision.split(";")
        cells = [
            f"r{number}",
            resource,
            row_id,
            field,
            before,
            after,
            "They say so",
            "An editor",
            "2024-06-01",
        ]
        rows.append(",".join([*cells, kind, *(places or [""])]))
    folder.mkdir(exist_ok=True)
    (folder / "reviews.csv").write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return folder
