"""What a run over a source did, and what of it a person should look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from .sources import Source

KINDS = (
    "new",
    "changed",
    "unchanged",
    "known",
    "off_topic",
    "too_old",
    "unreadable",
    "missing",
    "withdrawn",
    "taken_down",
    "refused",
    "failed",
)
"""What can become of a page: see ``docs/collecting.md``."""

PROBLEMS = ("refused", "failed", "unreadable")
SUSPICIOUS = 5
"""From so many pages on it is suspicious that all of them are new or changed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one page: ``kind`` is one of :data:`KINDS`."""

    kind: str
    address: str
    reason: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SourceReport:
    """One run over a source.

    ``counts`` has every kind that occurred. ``failure`` says why the list could not be read, and is empty
    where it could; ``may_recover`` whether it may be there in a minute. ``problems`` are the pages that need a look.
    """

    source_id: str
    listed: int
    requests: int
    counts: dict[str, int]
    warnings: tuple[str, ...] = ()
    problems: tuple[Outcome, ...] = ()
    failure: str = ""
    may_recover: bool = False


class Tally:
    """Counts what becomes of the pages of one run; keeps only those that need a look."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.problems: list[Outcome] = []

    def add(self, outcomes: Iterable[Outcome]) -> None:
        """Count what became of some pages."""
        for outcome in outcomes:
            self.counts[outcome.kind] += 1
            if outcome.kind in PROBLEMS:
                self.problems.append(outcome)

    def report(
        self,
        source: Source,
        *,
        listed: int,
        too_many: bool,
        requests: int,
        failure: str,
        may_recover: bool,
        is_first: bool,
    ) -> SourceReport:
        """The report on the run, with what its source expects held against what came."""
        return SourceReport(
            source.source_id,
            listed,
            requests,
            {kind: self.counts[kind] for kind in KINDS if self.counts[kind]},
            () if failure else tuple(_warnings(source, self.counts, listed, too_many, is_first)),
            tuple(self.problems),
            failure,
            may_recover,
        )


def _warnings(
    source: Source, counts: Counter[str], listed: int, too_many: bool, is_first: bool
) -> Iterable[str]:
    expect = source.expect
    if listed < expect.min:
        yield f"listed {listed:,} pages, at least {expect.min:,} were expected"
    if too_many:
        yield f"lists more than {expect.max:,} pages; the rest was not read"
    if expect.max_new is not None and counts["new"] > expect.max_new:
        yield f"{counts['new']:,} texts are new, at most {expect.max_new:,} were expected"
    if not is_first and listed >= SUSPICIOUS and counts["new"] == listed:
        yield "every page it lists is new: its addresses may have changed"
    if counts["changed"] >= SUSPICIOUS and not counts["unchanged"]:
        yield "every page that was looked at again has changed: its layout may have"
