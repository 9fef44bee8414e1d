"""Taking turns at each host: so many requests at once, so much time between two, and rest where asked for."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from .errors import FailedError, StoppedError

FAILURES = 3
"""So many pages in a row without an answer, and a host is left alone for the rest of the run."""


@dataclass
class _Host:
    condition: threading.Condition = field(default_factory=threading.Condition)
    active: int = 0
    free_at: float = 0.0
    failures: int = 0
    down: str = ""


class Hosts:
    """What is going on at each host, shared by everybody who asks; ``clock`` and ``sleep`` count seconds."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], object] | None = None
    ) -> None:
        self._stopped = threading.Event()
        self._clock = clock
        self._sleep = sleep or self._stopped.wait
        self._hosts: defaultdict[str, _Host] = defaultdict(_Host)
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str, delay: float, at_once: int) -> Iterator[None]:
        """Wait until ``host`` may be asked: ``at_once`` requests at most, ``delay`` seconds from one to the next.

        Raises :class:`FailedError` (``host_down``) where the host has stopped answering, and
        :class:`StoppedError` once nothing is to be asked any more.
        """
        state = self._of(host)
        with state.condition:
            state.condition.wait_for(lambda: state.active < at_once)
            if state.down:
                raise FailedError("host_down", f"{host} is left alone for this run ({state.down})")
            state.active += 1
            now = self._clock()
            start = max(now, state.free_at)
            state.free_at = start + delay
        try:
            if start > now:
                self._sleep(start - now)
            if self._stopped.is_set():
                raise StoppedError("The run was stopped; the next one goes on.")
            yield
        finally:
            with state.condition:
                state.active -= 1
                state.condition.notify_all()

    def rest(self, host: str, seconds: float) -> None:
        """Ask nothing of ``host`` for so many seconds."""
        state = self._of(host)
        with state.condition:
            state.free_at = max(state.free_at, self._clock() + seconds)

    def answered(self, host: str) -> None:
        """Note that ``host`` gave an answer."""
        self._of(host).failures = 0

    def failed(self, host: str, why: str) -> None:
        """Note that ``host`` gave none, however often it was asked; after some of these it is given up."""
        state = self._of(host)
        with state.condition:
            state.failures += 1
        if state.failures >= FAILURES:
            self.give_up(host, why)

    def give_up(self, host: str, why: str) -> None:
        """Ask nothing more of ``host``."""
        self._of(host).down = why

    def forgive(self) -> None:
        """Ask again whoever gave no answer; who asked to be left alone still is."""
        with self._lock:
            states = list(self._hosts.values())
        for state in states:
            with state.condition:
                if state.failures >= FAILURES:
                    state.down = ""
                state.failures = 0

    def stop(self) -> None:
        """Ask nothing more of anybody, and wake those that wait."""
        self._stopped.set()

    def _of(self, host: str) -> _Host:
        with self._lock:
            return self._hosts[host]
