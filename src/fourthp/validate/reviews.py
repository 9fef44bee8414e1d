"""Gate ``reviews``: no decision of a person is lost because the row or the value it speaks of has changed."""

from __future__ import annotations

from fourthp.records import GateResult
from fourthp.validate.gate import Gate
from fourthp.validate.reading import Package

_WITHOUT_EFFECT = frozenset({"accept", "note"})
"""Decisions that change no cell: without them the package says the same."""


def check(package: Package) -> GateResult:
    """Check that every decision met what it expects. One that would have changed the package stops publication."""
    gate = Gate("reviews")
    details = {str(row["detail"]) for row in package.rows.get("rejects", []) if row["reason"] == _REASON}
    for row in package.rows.get("reviews", []):
        gate.checks += 1
        if row["status"] != "unmatched":
            continue
        review_id = str(row["review_id"])
        message = next((d for d in sorted(details) if d.startswith(f"review {review_id} ")), _MESSAGE)
        note = gate.warning if row["decision"] in _WITHOUT_EFFECT else gate.blocker
        note(_REASON, message, "reviews", review_id, "status")
    return gate.result()


_REASON = "review_unmatched"
_MESSAGE = "the row or the value that it speaks of is not there; mend or remove it in curation/reviews.csv"
