"""Readable row ids that depend on what a row says, never on the order in which documents come."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from fourthp.language.folding import slug
from fourthp.normalise.clusters import Cluster, Place

_LONGEST = 72


def readable(*parts: object) -> str:
    """The parts as one slug, cut at a word; what has no letters at all becomes a hash of itself."""
    words = "-".join(p for p in (slug(str(part)) for part in parts if part not in (None, "")) if p)
    if not words:
        return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]
    if len(words) <= _LONGEST:
        return words
    cut = words[:_LONGEST].rsplit("-", 1)[0]
    return f"{cut}-{fingerprint(words)}"


def fingerprint(text: str) -> str:
    """Six hexadecimal digits that tell apart texts whose slugs begin alike."""
    return hashlib.sha256(text.encode()).hexdigest()[:6]


def distinct(
    things: Iterable[tuple[Sequence[str], Mapping[Place, str]]], used: Iterable[str] = ()
) -> list[Cluster]:
    """Clusters from ids to choose from, best first, and members; none gets an id of ``used``.

    Of several things that want one id the one told first (``things`` are in that order) gets it; the others
    take their next choice.
    """
    used = set(used)
    clusters = []
    for choices, members in things:
        row_id = next((c for c in choices if c not in used), None) or numbered(choices[-1], used)
        used.add(row_id)
        clusters.append(Cluster(row_id, members))
    return clusters


def numbered(row_id: str, used: set[str]) -> str:
    """The id with the first number that makes it new."""
    number = 2
    while f"{row_id}-{number}" in used:
        number += 1
    return f"{row_id}-{number}"
