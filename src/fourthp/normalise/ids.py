"""Readable row ids that depend on what a row says, never on what else is in the dataset."""

from __future__ import annotations

import hashlib

from fourthp.language.folding import slug

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
