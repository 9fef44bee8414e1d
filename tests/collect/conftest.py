"""A site on loopback, a clock that is only told, and a client that may reach the one by the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from played_site import LOOPBACK, Site, serve

from fourthp.collect.client import Client, Limits
from fourthp.collect.collector import collect_source
from fourthp.collect.fetching import Fetcher
from fourthp.collect.guard import Guard
from fourthp.collect.hosts import Hosts
from fourthp.collect.reports import SourceReport
from fourthp.collect.sources import Source
from fourthp.collect.store import Store

QUICK = Limits(connect=2.0, read=0.5, total=1.0, largest=100_000, wait=30.0)


class Clock:
    """Seconds that pass only when somebody sleeps, and a date that goes with them."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.slept: list[float] = []
        self.start = datetime(2026, 3, 2, 8, tzinfo=UTC)

    def __call__(self) -> float:
        return self.seconds

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.seconds += seconds

    def now(self) -> datetime:
        self.seconds += 0.000_001
        return self.start + timedelta(seconds=self.seconds)

    def pass_days(self, days: float) -> None:
        self.seconds += days * 86_400


@pytest.fixture
def site() -> Iterator[Site]:
    with serve(Site()) as played:
        yield played


@pytest.fixture
def clock() -> Clock:
    return Clock()


def on_loopback(host: str, port: int) -> list[str]:
    """Every name leads to the server of the test, but for those that say where they lead."""
    return ["10.0.0.7"] if host.startswith("inside.") else ["127.0.0.1"]


@pytest.fixture
def make_client(clock: Clock) -> Iterator[Callable[..., Client]]:
    made: list[Client] = []

    def make(limits: Limits = QUICK, guard: Guard | None = None) -> Client:
        guard = guard or Guard([LOOPBACK], on_loopback)
        made.append(Client("tests@site.example", guard=guard, hosts=Hosts(clock, clock.sleep), limits=limits))
        return made[-1]

    yield make
    for client in made:
        client.close()


@pytest.fixture
def client(make_client: Callable[..., Client]) -> Client:
    return make_client()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(str(tmp_path / "store"))


@pytest.fixture
def fetcher(client: Client, store: Store, clock: Clock) -> Fetcher:
    return Fetcher(client, store, clock.now)


@pytest.fixture
def collect(
    make_client: Callable[..., Client], store: Store, clock: Clock, tmp_path: Path
) -> Callable[..., SourceReport]:
    """Run one source over the site of the test as a run of its own would."""

    stores = {"store": store}

    def run(way: str, place: Any, **fields: Any) -> SourceReport:
        settings = {"delay": 0.0, "look_again": 0, "hosts": ("127.0.0.1", "example")} | fields
        named = settings.pop("source_id", "mfa"), settings.pop("publisher", "testland-mfa")
        source = Source(*named, "verified", way, place, **settings)
        fetcher = Fetcher(make_client(), stores["store"], clock.now)
        return collect_source(source, fetcher, stores["store"], tmp_path, clock.now)

    run.stores = stores  # type: ignore[attr-defined]
    return run
