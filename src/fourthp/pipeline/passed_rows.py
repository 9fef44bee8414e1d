"""The rows of the last package that passed the gates, kept in the cache, so that the next build looks at new ones.

The key is that of an output and of all code, schemas and libraries that look at rows: where any of these is another,
all rows are looked at.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from fourthp.pipeline.cache import Cache, DamagedEntryError
from fourthp.pipeline.fingerprint import checking_key
from fourthp.pipeline.settings import Settings

if TYPE_CHECKING:
    from fourthp.validate import Passed


def passed_before(settings: Settings) -> tuple[Passed, Counter[str]]:
    """The rows that are known to pass, and how many entries of the cache were ``damaged``."""
    from fourthp.validate import Passed

    counts = Counter(damaged=0, not_kept=0)
    if settings.anew:
        return Passed(), counts
    try:
        return Passed(Cache(settings.cache).get(checking_key(settings.output)) or b""), counts
    except DamagedEntryError:
        counts["damaged"] += 1
        return Passed(), counts


def keep(settings: Settings, passed: Passed, counts: Counter[str]) -> None:
    """Keep the rows that passed now; where that cannot be done, count it as ``not_kept``."""
    if settings.anew or passed.now in (b"", passed.known):
        return
    try:
        Cache(settings.cache).put(checking_key(settings.output), passed.now)
    except OSError:
        counts["not_kept"] += 1
