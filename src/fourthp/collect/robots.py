"""What a site asks of robots: robots.txt (RFC 9309) with the crawl delay that many add, and what is reserved."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego

from .errors import FailedError, FetchError
from .reservations import PLACE, reserved_paths

LONGEST_DELAY = 60.0
"""A site that asks for a longer pause between two requests, in seconds, is not read at all."""

_LARGEST = 500 * 1024  # the least that RFC 9309, section 2.5, has a crawler read


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one site: None allows everything, ``unknown`` says why nothing may be asked for.

    ``reserved`` are the rules of what may not be mined.
    """

    text: Protego | None = None
    unknown: str = ""
    reserved: Protego | None = None

    def may_fetch(self, address: str, agent: str) -> bool:
        """Whether the page at ``address`` may be asked for."""
        return not self.unknown and (self.text is None or self.text.can_fetch(address, agent))

    def reserves(self, address: str, agent: str) -> bool:
        """Whether the site reserves its rights in the page at ``address``."""
        return self.reserved is not None and not self.reserved.can_fetch(address, agent)

    def delay(self, agent: str) -> float:
        """The pause between two requests that the site asks for, in seconds; 0 where it asks for none."""
        if self.text is None:
            return 0.0
        rate = self.text.request_rate(agent)
        return max(self.text.crawl_delay(agent) or 0.0, rate.seconds / rate.requests if rate else 0.0)


class Robots:
    """The rules of every site, each read once; ``read`` gives status and body of an address."""

    def __init__(self, read: Callable[[str], tuple[int, bytes]]) -> None:
        self._read = read
        self._rules: dict[str, Rules] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def of(self, address: str) -> Rules:
        """The rules of the site of ``address``.

        A file that is not there (4xx) allows everything; one that cannot be had (5xx, 429, no answer)
        forbids everything for now. Raises :class:`RefusedError` where the file itself is not asked for.
        """
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            lock = self._locks.setdefault(site, threading.Lock())
        with lock:
            rules = self._rules.get(site)
            if rules is None:
                rules = self._rules[site] = self._ask(site)
        return rules

    def ask_again(self) -> None:
        """Forget that the rules of some sites could not be had."""
        for site, rules in list(self._rules.items()):
            if rules.unknown:
                self._rules.pop(site, None)

    def _ask(self, site: str) -> Rules:
        try:
            status, body = self._read(f"{site}/robots.txt")
        except FailedError as problem:
            return Rules(unknown=str(problem))
        if status >= 500 or status == 429:
            return Rules(unknown=f"status {status}")
        text = None if status >= 400 else Protego.parse(body[:_LARGEST].decode("utf-8", "replace"))
        return Rules(text, reserved=self._reserved(f"{site}{PLACE}"))

    def _reserved(self, address: str) -> Protego | None:
        """What a site reserves; most have no such file, and one that cannot be had says nothing."""
        try:
            status, body = self._read(address)
        except FetchError:
            return None
        return reserved_paths(body[:_LARGEST]) if status == 200 else None
