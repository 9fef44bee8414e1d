"""Rights that a site reserves against text and data mining, by the TDM Reservation Protocol.

(W3C Community Group, https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240202/.) A site may say so of
whole paths in a file, of an answer in a header field, and of a page in its markup. Each is enough: where they differ,
what is reserved is left alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from protego import Protego

PLACE = "/.well-known/tdmrep.json"
FIELD = "tdm-reservation"

_LOOK = 100_000  # the head of a page is not longer, in bytes
_META = re.compile(rb"<meta\s[^<>]{0,500}>", re.IGNORECASE)
_NAMED = re.compile(rb"""\bname\s*=\s*["']?tdm-reservation["'\s/>]""", re.IGNORECASE)
_CONTENT = re.compile(rb"""\bcontent\s*=\s*["']?\s*1\s*["'\s/>]""", re.IGNORECASE)


def reserved_paths(body: bytes) -> Protego | None:
    """The rules of a file ``tdmrep.json``; None where it reserves nothing or cannot be understood.

    Its locations are patterns as robots.txt has them, so they are read in the same way: the longest decides.
    """
    try:
        entries = json.loads(body)
    except (ValueError, RecursionError):
        return None
    lines = []
    for entry in entries if isinstance(entries, list) else ():
        location = entry.get("location") if isinstance(entry, dict) else None
        if isinstance(location, str) and location.isprintable():
            verb = "Disallow" if _is_one(entry.get(FIELD)) else "Allow"
            lines.append(f"{verb}: {location}")
    return Protego.parse("\n".join(("User-agent: *", *lines))) if lines else None


def reserves(headers: Iterable[tuple[str, str]], body: bytes) -> bool:
    """Whether an answer reserves itself, in a header field or, where it is a page, in its markup."""
    if any(name.lower() == FIELD and value.strip() == "1" for name, value in headers):
        return True
    tags = (match.group() for match in _META.finditer(body, 0, _LOOK))
    return any(_NAMED.search(tag) and _CONTENT.search(tag) for tag in tags)


def _is_one(value: object) -> bool:
    return value in (1, "1") and not isinstance(value, bool)
