"""Asking for pages over HTTP: politely, within bounds, and never twice for what has not changed."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any

import httpcore

from fourthp import __version__

from .addresses import canonical, host_of
from .bodies import read_body
from .errors import FailedError, RefusedError
from .guard import Guard
from .hosts import Hosts
from .reservations import reserves
from .robots import LONGEST_DELAY, Robots

AGENT = "fourthp"
"""The name by which robots.txt can address us."""

_REDIRECTS = (301, 302, 303, 307, 308)
_TRY_AGAIN = (408, 425, 429, 500, 502, 503, 504)
_ACCEPT = "text/html, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5"


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on every exchange; times in seconds, sizes in bytes.

    ``wait`` is the longest that a site may have us wait (Retry-After) before its page is left for another run,
    ``total`` the longest that one body may take.
    """

    connect: float = 10.0
    read: float = 20.0
    total: float = 120.0
    largest: int = 20_000_000
    redirects: int = 5
    attempts: int = 3
    back_off: float = 1.0
    wait: float = 120.0


@dataclass(frozen=True, slots=True)
class Manners:
    """How one source wants its site treated: seconds between two requests, how many at once."""

    delay: float = 1.0
    at_once: int = 1
    may_ask: Callable[[str], None] = lambda address: None
    """Called with every address before it is asked for, redirects too; raises to prevent it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for ``address``; ``chain`` are all addresses asked, the last one gave the answer."""

    address: str
    chain: tuple[str, ...]
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(repr=False)

    @property
    def final(self) -> str:
        """The address that gave the answer."""
        return self.chain[-1]

    def header(self, name: str) -> str | None:
        """The value of a header field, None where it was not sent."""
        return next((value for field, value in self.headers if field.lower() == name), None)


class Client:
    """Fetches pages for as long as one run takes; safe to share between threads.

    Every request, also the next one of a redirect, waits for its turn at the host, keeps to robots.txt and
    connects to public addresses only. No cookies are kept, no proxies used, certificates are checked.
    ``contact`` is a web or mail address at which a site can reach whoever runs this.
    """

    def __init__(
        self,
        contact: str,
        *,
        guard: Guard | None = None,
        hosts: Hosts | None = None,
        limits: Limits = Limits(),
    ) -> None:
        self._agent = f"{AGENT}/{__version__} (+{contact})"
        self._hosts = hosts or Hosts()
        self._limits = limits
        self._robots = Robots(self._read_robots)
        self._pool = httpcore.ConnectionPool(
            ssl_context=_trusted(),
            max_connections=32,
            keepalive_expiry=15.0,
            network_backend=guard or Guard(),
        )

    def close(self) -> None:
        """Ask nothing more, and end all connections; threads that wait for a turn end with StoppedError."""
        self._hosts.stop()
        self._pool.close()

    def try_again(self) -> None:
        """Ask again, when next wanted, sites that gave no answer: some time has passed."""
        self._robots.ask_again()
        self._hosts.forgive()

    def get(
        self, address: str, manners: Manners = Manners(), validators: Mapping[str, str] | None = None
    ) -> Answer:
        """The answer for ``address``, with redirects followed.

        ``validators`` are the header fields that make a request conditional. Raises :class:`RefusedError`
        (``robots``, ``tdm_reserved``, ``private_address``, ``too_large``, ``redirects``, ``bad_address``,
        ``crawl_delay``, and what ``manners.may_ask`` raises) and :class:`FailedError` (``timeout``,
        ``no_connection``, ``cut_off``, ``server_error``, ``rate_limited``, ``robots_unknown``, ``host_down``).
        """
        answer = self._follow(canonical(address), manners, validators or {}, robots=True)
        if reserves(answer.headers, answer.body):
            raise RefusedError("tdm_reserved", f"{answer.final} says that it may not be mined")
        return answer

    def _read_robots(self, address: str) -> tuple[int, bytes]:
        answer = self._follow(address, Manners(delay=0.0), {}, robots=False)
        return answer.status, answer.body

    def _follow(
        self, address: str, manners: Manners, validators: Mapping[str, str], *, robots: bool
    ) -> Answer:
        chain = [address]
        while True:
            manners.may_ask(chain[-1])
            delay = self._allowed_delay(chain[-1], manners) if robots else manners.delay
            answer = self._insist(chain, delay, manners.at_once, validators, whole=robots)
            target = answer.header("location")
            if answer.status not in _REDIRECTS or target is None:
                return answer
            target = canonical(target, base=chain[-1])
            if target in chain:
                raise RefusedError("redirects", f"goes round in a circle at {target}")
            if len(chain) > self._limits.redirects:
                raise RefusedError("redirects", f"more than {self._limits.redirects} redirects")
            chain.append(target)

    def _allowed_delay(self, address: str, manners: Manners) -> float:
        rules = self._robots.of(address)
        if rules.unknown:
            raise FailedError("robots_unknown", f"robots.txt of {host_of(address)}: {rules.unknown}")
        if not rules.may_fetch(address, AGENT):
            raise RefusedError("robots", f"robots.txt of {host_of(address)} forbids {address}")
        if rules.reserves(address, AGENT):
            raise RefusedError("tdm_reserved", f"{host_of(address)} says that {address} may not be mined")
        delay = rules.delay(AGENT)
        if delay > LONGEST_DELAY:
            raise RefusedError("crawl_delay", f"{host_of(address)} asks for {delay:g} s between requests")
        return max(delay, manners.delay)

    def _insist(
        self, chain: list[str], delay: float, at_once: int, validators: Mapping[str, str], *, whole: bool
    ) -> Answer:
        """The answer to one request, asked again where waiting may help."""
        host = host_of(chain[-1])
        pause = 0.0
        for attempt in range(self._limits.attempts):
            if attempt:
                self._hosts.rest(host, pause)
            pause = self._limits.back_off * 2**attempt
            with self._hosts.turn(host, delay, at_once):
                try:
                    answer = self._exchange(chain, validators, whole=whole)
                except FailedError as problem:
                    error = problem
                    continue
            if answer.status not in _TRY_AGAIN:
                self._hosts.answered(host)
                return answer
            asked = _retry_after(answer.header("retry-after")) or 0.0
            error = _unwilling(answer, asked)
            if asked > self._limits.wait:
                self._hosts.give_up(host, str(error))
                raise error
            pause = max(pause, asked)
        self._hosts.failed(host, str(error))
        raise error

    def _exchange(self, chain: list[str], validators: Mapping[str, str], *, whole: bool) -> Answer:
        limits = self._limits
        deadline = time.monotonic() + limits.total
        headers = {
            "Host": host_of(chain[-1]),
            "User-Agent": self._agent,
            "Accept": _ACCEPT,
            "Accept-Encoding": "gzip",
        }
        if len(chain) == 1:
            headers |= validators
        timeout = {"connect": limits.connect, "read": limits.read, "write": limits.read, "pool": limits.total}
        try:
            with self._pool.stream(
                "GET", chain[-1], headers=list(headers.items()), extensions={"timeout": timeout}
            ) as response:
                fields = _fields(response.headers)
                body = read_body(
                    response.iter_stream(),
                    next((value for name, value in fields if name.lower() == "content-encoding"), ""),
                    largest=limits.largest,
                    deadline=deadline,
                    whole=whole,
                )
                return Answer(chain[0], tuple(chain), response.status, fields, body)
        except httpcore.TimeoutException as problem:
            raise FailedError("timeout", f"no answer in time ({type(problem).__name__})") from problem
        except httpcore.ConnectError as problem:
            raise FailedError("no_connection", str(problem) or "cannot connect") from problem
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol) as problem:
            raise FailedError("cut_off", str(problem) or "the connection broke") from problem


@cache
def _trusted() -> ssl.SSLContext:
    """What certificates are checked against; reading the list of authorities takes a while."""
    return httpcore.default_ssl_context()


def _fields(headers: Sequence[tuple[bytes, bytes]] | Any) -> tuple[tuple[str, str], ...]:
    return tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in headers)


def _unwilling(answer: Answer, asked: float) -> FailedError:
    wait = f", asks to wait {asked:g} s" if asked else ""
    reason = "rate_limited" if answer.status == 429 else "server_error"
    return FailedError(reason, f"status {answer.status}{wait}")


def _retry_after(value: str | None) -> float | None:
    """The seconds that a Retry-After field asks for: a number of them, or a time (RFC 9110, section 10.2.3)."""
    if value is None:
        return None
    if value.strip().isdigit():
        return float(value)
    with suppress(ValueError, TypeError):
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    return None
