"""The two documents of this repository are read without a fault."""

from __future__ import annotations

from benchmarks.evaluate import GOLD, ROOT, measure


def test_every_annotated_fact_is_found_and_nothing_beside_it() -> None:
    tallies = measure(GOLD / "seeds", ROOT / "seeds")
    assert {kind: tally.errors for kind, tally in tallies.items() if tally.errors} == {}
    assert all(tally.hits for tally in tallies.values())
