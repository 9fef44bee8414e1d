"""What all ways of listing have in common: the entry, how lists are read, and dates as they write them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Any

from fourthp.language.dates import parse_date
from fourthp.language.folding import squeeze

from ..sniffing import decode

PAGES = 20
"""So many pages of a list are read, unless the source says otherwise."""

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")


class UnreadableListError(Exception):
    """A list is not what the source says it is; the message says what was found."""


@dataclass(frozen=True, slots=True)
class List:
    """A list as it was read: where it really is, its bytes and its Content-Type field."""

    address: str
    body: bytes
    declared: str = ""

    @property
    def text(self) -> str:
        """The bytes as text."""
        return decode(self.body, self.declared)


Read = Callable[[str], List]
"""Fetches a list; raises :class:`~fourthp.collect.errors.FetchError`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text as its publisher lists it.

    ``published`` is an ISO day, ``modified`` ISO 8601 as written. ``body`` are the bytes of the page where
    the list itself holds them (``declared`` is their Content-Type), ``fetched`` the time of an archived one;
    ``is_reserved`` tells that its answer said it may not be mined.
    """

    address: str
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    author: str | None = None
    language: str | None = None
    body: bytes | None = field(default=None, repr=False)
    declared: str = ""
    fetched: str | None = None
    is_reserved: bool = False


def day(text: str | None) -> str | None:
    """The day that ``text`` states, as its publisher counts days: ISO 8601, RFC 5322, or in words."""
    if not text:
        return None
    if iso := _ISO_DAY.match(text.strip()):
        return iso.group()
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError):
        found = parse_date(squeeze(text))
        return found if found and len(found) == 10 else None


def words(value: object) -> str | None:
    """``value`` as words on one line; None where there are none."""
    return squeeze(str(value)) or None if isinstance(value, str | int | float) else None


def parsed_json(text: str, address: str) -> Any:
    """The JSON that ``text`` is. Raises :class:`UnreadableListError`."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise UnreadableListError(f"{address} is not JSON: {problem}") from None
