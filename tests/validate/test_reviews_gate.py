"""The gate on decisions: one that would have changed the package must have met what it expects."""

from datetime import date

import pytest

from fourthp.validate import reviews


def review(decision: str, status: str):
    def change(tables) -> None:
        tables["reviews"].append(
            {
                "review_id": "r1",
                "resource": "persons",
                "row_id": "gone",
                "field": "name",
                "before": "Anna Bergh",
                "after": None,
                "reason": "They say so",
                "reviewer": "An editor",
                "reviewed_date": date(2024, 6, 1),
                "decision": decision,
                "status": status,
            }
        )
        tables["rejects"].append(
            {
                "reject_id": "x",
                "path": "curation/reviews.csv",
                "stage": "normalise",
                "reason": "review_unmatched",
                "detail": "review r1 expects 'Anna Bergh', but there is no such row",
            }
        )

    return change


@pytest.mark.parametrize(
    ("decision", "severity"),
    [
        ("correct", "blocker"),
        ("reject", "blocker"),
        ("merge", "blocker"),
        ("split", "blocker"),
        ("accept", "warning"),
        ("note", "warning"),
    ],
)
def test_a_decision_that_met_nothing(built, places, decision: str, severity: str) -> None:
    result = reviews.check(built(review(decision, "unmatched")))
    assert places(result) == [(severity, "review_unmatched", "reviews", "r1", "status")]
    assert result.findings[0].message == "review r1 expects 'Anna Bergh', but there is no such row"
    assert result.passed is (severity == "warning")


def test_decisions_that_were_carried_out(built) -> None:
    result = reviews.check(built(review("reject", "applied")))
    assert (result.checks, result.findings) == (1, ())
