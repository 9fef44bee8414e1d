"""Fetching into the store: conditional where something is known, once a run, everything kept."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from .addresses import canonical, key_of
from .client import Answer, Client, Manners
from .errors import FailedError, FetchError
from .store import Fetch, Resource, Store

Now = Callable[[], datetime]


def utc_now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """A time as the store writes it: ISO 8601 in UTC, to the microsecond, so that it sorts."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What is known of an address after a run has asked for it; ``asked`` tells whether it did just now."""

    resource: Resource
    asked: bool


class _KnownError(Exception):
    """A redirect leads to a resource that was fetched in this run."""

    def __init__(self, resource: Resource) -> None:
        super().__init__(resource)
        self.resource = resource


class Fetcher:
    """Fetches each address at most once as long as it lives, whichever source asks."""

    def __init__(self, client: Client, store: Store, now: Now = utc_now) -> None:
        self._client = client
        self._store = store
        self._now = now
        self._known: dict[str, Future[Resource]] = {}
        self._lock = threading.Lock()

    def fetch(self, address: str, manners: Manners) -> Fetched:
        """The resource at ``address``; what came is in the store before this returns.

        Raises :class:`FetchError` where nothing came, again for everybody who asks for the same.
        """
        address = canonical(address)
        key = key_of(address)
        with self._lock:
            known = self._known.get(key)
            if known is None:
                mine: Future[Resource] = Future()
                self._known[key] = mine
        if known is not None:
            return Fetched(known.result(), asked=False)
        try:
            resource = self._ask(address, key, manners)
        except BaseException as problem:
            if not isinstance(problem, FetchError):  # the store failed, not the site: it may be tried again
                with self._lock:
                    del self._known[key]
            mine.set_exception(problem)
            raise
        mine.set_result(resource)
        with self._lock:
            self._known.setdefault(key_of(resource.final), mine)
        return Fetched(resource, asked=True)

    def try_again(self) -> None:
        """Ask again, when next wanted, for what could not be had: some time has passed."""
        self._client.try_again()
        with self._lock:
            for key, known in list(self._known.items()):
                if known.done() and isinstance(known.exception(), FailedError):
                    del self._known[key]

    def stop(self) -> None:
        """Fetch nothing more."""
        self._client.close()

    def body(self, resource: Resource) -> bytes:
        """The last body that came for a resource; empty where none ever came."""
        return self._store.blob(resource.sha256) if resource.sha256 else b""

    def _ask(self, address: str, key: str, manners: Manners) -> Resource:
        before = self._store.resource(key)
        try:
            answer = self._client.get(address, self._watching(address, manners), self._validators(before))
        except _KnownError as known:
            return replace(known.resource, address=address)
        checked = stamp(self._now())
        digest = self._store.put_blob(answer.body) if answer.body else None
        self._store.add_fetch(Fetch(address, checked, answer.status, answer.headers, answer.chain, digest))
        resource = _resource(answer, before, checked, digest)
        self._store.put_resource(key, resource)
        return resource

    def _watching(self, address: str, manners: Manners) -> Manners:
        """The same manners, but a redirect to what this run has fetched already is not followed."""

        def may_ask(hop: str) -> None:
            manners.may_ask(hop)
            with self._lock:
                known = self._known.get(key_of(hop)) if hop != address else None
            if known is not None and known.done() and not known.exception():
                raise _KnownError(known.result())

        return replace(manners, may_ask=may_ask)

    def _validators(self, before: Resource | None) -> dict[str, str]:
        """What makes the request conditional, if the body that it refers to is still there."""
        if before is None or before.sha256 is None or not self._store.has_blob(before.sha256):
            return {}
        fields = {"If-None-Match": before.etag, "If-Modified-Since": before.last_modified}
        return {name: value for name, value in fields.items() if value}


def _resource(answer: Answer, before: Resource | None, checked: str, digest: str | None) -> Resource:
    if answer.status == 304 and before is not None:
        return replace(before, checked=checked, status=200)
    if answer.status != 200:
        kept = before or Resource(answer.address, answer.final, answer.status, checked)
        return replace(kept, status=answer.status, checked=checked)
    return Resource(
        answer.address,
        answer.final,
        answer.status,
        checked,
        digest,
        answer.header("content-type") or "",
        answer.header("etag"),
        answer.header("last-modified"),
    )
