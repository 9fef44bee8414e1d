"""Collecting one source: what it lists, what of that is new, and what became of what was known."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from urllib.parse import unquote, urlsplit

from fourthp.language.folding import slug
from fourthp.language.relevance import is_on_topic

from .addresses import belongs_to, canonical, host_of, key_of
from .client import Manners
from .discovery import Entry, UnreadableListError, discover
from .discovery.entries import List
from .errors import FailedError, FetchError, RefusedError, UnreadablePageError
from .fetching import Fetcher, Now, stamp, utc_now
from .pages import Reading, raw_text, read_page
from .reports import Outcome, SourceReport, Tally
from .reservations import reserves
from .sources import Source
from .store import Page, Resource, Store, Version, Visit
from .wording import fingerprint

_LONGEST_SLUG = 60
_GIVE_UP = timedelta(days=14)  # for so long a page that could not be had is asked for at every run
_COSTLY = ("too_large", "redirects", "tdm_reserved")  # to be refused again only after a while
_PASSING = ("timeout", "no_connection", "cut_off", "server_error", "robots_unknown", "host_down")
_FORBIDDEN = (401, 402, 403, 407, 451)


def is_due(source: Source, store: Store, now: datetime) -> bool:
    """Whether the schedule of a source has it collected again."""
    last = store.visit(source.source_id)
    return last is None or now - datetime.fromisoformat(last.time) >= source.period


def collect_source(
    source: Source, fetcher: Fetcher, store: Store, seeds: Path, now: Now = utc_now
) -> SourceReport:
    """Read the list of ``source``, fetch what is new or due, keep what it says; tell what was done.

    What goes wrong with one page, or with the list, is in the report. Raises
    :class:`~fourthp.collect.errors.StoreError` and OSError where the store fails.
    """
    return _Collection(source, fetcher, store, seeds, now).run()


@dataclass(frozen=True, slots=True)
class _Bytes:
    """The bytes of a page, where they came from, and when."""

    data: bytes
    digest: str
    declared: str
    final: str
    fetched: str


class _Collection:
    def __init__(self, source: Source, fetcher: Fetcher, store: Store, seeds: Path, now: Now) -> None:
        self._source = source
        self._fetcher = fetcher
        self._store = store
        self._seeds = seeds
        self._now = now
        self._requests = 0
        self._lock = threading.Lock()
        self._seen: set[str] = set()
        self._listed = 0
        self._too_many = False
        self._failure = ""
        self._may_recover = False
        self._manners = Manners(source.delay, source.at_once, self._may_ask)

    def run(self) -> SourceReport:
        tally = Tally()
        tally.add(self._all(self._wanted()))
        tally.add(self._all(self._unlisted()))
        before = self._store.visit(self._source.source_id)
        if not self._failure:
            self._store.put_visit(self._source.source_id, Visit(stamp(self._now()), self._listed))
        return tally.report(
            self._source,
            listed=self._listed,
            too_many=self._too_many,
            requests=self._requests,
            failure=self._failure,
            may_recover=self._may_recover,
            is_first=before is None,
        )

    def _all(self, entries: Iterator[Entry]) -> Iterator[Outcome]:
        """What becomes of each entry, as many at once as the source allows; few are held at a time."""
        if self._source.way == "archive":
            yield from map(self._one, entries)
            return
        with ThreadPoolExecutor(self._source.at_once) as pool:
            while some := list(islice(entries, 4 * self._source.at_once)):
                yield from pool.map(self._one, some)

    def _wanted(self) -> Iterator[Entry]:
        """The entries that the source lists and wants: each page once, of an archive every capture."""
        source = self._source
        for entry in self._entries():
            try:
                address = canonical(entry.address)
            except RefusedError:
                continue
            key = key_of(address)
            if key in self._seen or not source.wants(address):
                continue
            if source.since and entry.published and entry.published < source.since:
                continue
            if self._listed == source.expect.max:
                self._too_many = True
                return
            if source.way != "archive":
                self._seen.add(key)
            self._listed += 1
            yield replace(entry, address=address)

    def _entries(self) -> Iterator[Entry]:
        """What the source lists, up to where its list cannot be read."""
        try:
            yield from discover(self._source, self._read_list, self._seeds)
        except (FetchError, UnreadableListError) as problem:
            self._failure = str(problem)
            self._may_recover = isinstance(problem, FetchError) and problem.reason in _PASSING

    def _unlisted(self) -> Iterator[Entry]:
        """The known pages that the source no longer lists and that are due to be looked at again."""
        if self._source.way == "archive":
            return
        for page in self._store.pages(self._source.source_id):
            if key_of(page.address) not in self._seen and self._is_due(page):
                yield Entry(page.address)

    def _is_due(self, page: Page) -> bool:
        if page.state == "failed":
            return self._now() - datetime.fromisoformat(page.since) < _GIVE_UP
        days = 0 if page.state == "missing" else self._source.look_again
        return self._now() - datetime.fromisoformat(page.checked) >= timedelta(days=days)

    def _may_ask(self, address: str) -> None:
        self._check_host(address)
        with self._lock:
            self._requests += 1

    def _check_host(self, address: str) -> None:
        if self._source.hosts and not belongs_to(address, self._source.hosts):
            raise RefusedError(
                "foreign_host",
                f"{host_of(address)} is none of the source's hosts; add it if it belongs there",
            )

    def _read_list(self, address: str) -> List:
        resource = self._fetcher.fetch(address, self._manners).resource
        if resource.status != 200:
            raise FailedError(f"status_{resource.status}", f"the list at {address} cannot be had")
        return List(resource.final, self._fetcher.body(resource), resource.media_type)

    def _one(self, entry: Entry) -> Outcome:
        """Fetch, read and keep one page, as far as each of these is needed."""
        key = key_of(entry.address)
        if self._store.tombstone(key):
            return Outcome("taken_down", entry.address)
        page = self._store.page(self._source.source_id, key)
        if page and entry.body is None and not self._is_due(page) and not _was_modified(entry, page):
            return Outcome("known", entry.address)
        try:
            if entry.body is not None:
                found = self._archived(entry)
            else:
                resource = self._fetcher.fetch(entry.address, self._manners).resource
                if gone := _gone(resource):
                    return self._withdraw(entry, key, page, resource, gone)
                found = self._had(resource)
        except RefusedError as problem:
            if problem.reason in _COSTLY and entry.body is None:
                self._remember(entry, key, page, "left_out", problem)
            return Outcome("refused", entry.address, problem.reason, problem.detail)
        except FetchError as problem:
            if page is None:
                self._remember(entry, key, page, "failed", problem)
            return Outcome("failed", entry.address, problem.reason, problem.detail)
        return self._look(entry, key, page, found)

    def _remember(self, entry: Entry, key: str, page: Page | None, state: str, problem: FetchError) -> None:
        """Note a page that was not had: a failed one is asked for again even if it is listed no more.

        Of a page that is known, only that it was asked for; what it said before stays.
        """
        now = stamp(self._now())
        fresh = Page(entry.address, "", state, now, now, reason=problem.reason)
        self._keep(key, replace(page, checked=now) if page else fresh)

    def _archived(self, entry: Entry) -> _Bytes:
        self._check_host(entry.address)
        data = entry.body or b""
        if entry.is_reserved or reserves((), data):
            raise RefusedError("tdm_reserved", "the page says that it may not be mined")
        digest = hashlib.sha256(data).hexdigest()
        return _Bytes(data, digest, entry.declared, entry.address, entry.fetched or stamp(self._now()))

    def _had(self, resource: Resource) -> _Bytes:
        if resource.status != 200:
            kind = RefusedError if resource.status in _FORBIDDEN else FailedError
            raise kind(f"status_{resource.status}", "the site does not give the page")
        data = self._fetcher.body(resource)
        return _Bytes(data, resource.sha256 or "", resource.media_type, resource.final, resource.checked)

    def _withdraw(
        self, entry: Entry, key: str, page: Page | None, resource: Resource, reason: str
    ) -> Outcome:
        """Record that a page is gone: at once where its site says so (410), else the second time."""
        if page is None or not page.versions:
            return Outcome("failed", entry.address, reason, "the page is not there")
        certain = resource.status == 410 or page.state in ("missing", "withdrawn")
        state = "withdrawn" if certain else "missing"
        self._keep(key, replace(page, state=state, reason=reason, checked=resource.checked))
        return Outcome(state, entry.address, reason)

    def _look(self, entry: Entry, key: str, page: Page | None, found: _Bytes) -> Outcome:
        """Decide what the bytes of a page mean for what is known of it."""
        known = page or Page(entry.address, "", "left_out", found.fetched, found.fetched)
        known = replace(known, checked=found.fetched, raw_sha256=found.digest)
        if page and entry.fetched and any(v.raw_sha256 == found.digest for v in page.versions):
            return Outcome("unchanged", entry.address)
        if page and page.versions and page.raw_sha256 == found.digest:
            self._keep(key, replace(known, state="current", reason=""))
            return Outcome("unchanged", entry.address)
        text = raw_text(found.data, found.declared)
        if text and not text.isspace() and not self._is_wanted(text):
            return self._leave_out(entry, key, known, "off_topic")
        try:
            reading = read_page(found.data, found.declared, found.final, found.fetched)
        except UnreadablePageError as problem:
            return self._leave_out(entry, key, known, problem.reason, problem.detail)
        version = self._version(entry, reading, found)
        if not self._is_wanted(f"{version.title or ''}\n{reading.text}"):
            return self._leave_out(entry, key, known, "off_topic")
        if self._source.since and version.published_date and version.published_date < self._source.since:
            return self._leave_out(entry, key, known, "too_old")
        known = replace(
            known,
            state="current",
            reason="",
            name=known.name or _name(self._source.publisher, entry.address, key, version.title),
            canonical=self._own_address(reading, found),
        )
        if known.versions and self._says_the_same(known.versions[-1], version, found):
            self._keep(key, known)
            return Outcome("unchanged", entry.address)
        self._store.put_blob(found.data)
        self._store.put_blob(reading.text.encode())
        versions = sorted((*known.versions, version), key=lambda one: one.fetched)
        self._keep(key, replace(known, versions=tuple(versions)))
        return Outcome("changed" if known.versions else "new", entry.address)

    def _is_wanted(self, text: str) -> bool:
        return self._source.topic == "any" or is_on_topic(text)

    def _leave_out(self, entry: Entry, key: str, page: Page, reason: str, detail: str = "") -> Outcome:
        """Note why a page gives no document; what it gave before stays. Of an archive nothing is noted."""
        if page.versions:
            self._keep(key, replace(page, state="current", reason=f"{reason}: the version before is kept"))
        elif entry.body is None:
            self._keep(key, replace(page, state="left_out", reason=reason))
        kind = reason if reason in ("off_topic", "too_old") else "unreadable"
        return Outcome(kind, entry.address, reason, detail)

    def _version(self, entry: Entry, reading: Reading, found: _Bytes) -> Version:
        return Version(
            hashlib.sha256(reading.text.encode()).hexdigest(),
            found.digest,
            fingerprint(reading.text),
            reading.extractor,
            reading.media_type,
            found.fetched,
            reading.title or entry.title,
            entry.published or reading.published,
            reading.author or entry.author,
            reading.language or entry.language or self._source.language,
        )

    def _says_the_same(self, before: Version, now: Version, found: _Bytes) -> bool:
        """Whether only the furniture has changed.

        Where another extractor read the version before, its bytes are read again, so that an upgrade of a
        library alone makes no new version.
        """
        if before.extractor != now.extractor and self._store.has_blob(before.raw_sha256):
            data = self._store.blob(before.raw_sha256)
            try:
                again = read_page(data, before.media_type, found.final, before.fetched)
            except UnreadablePageError:
                return False
            return fingerprint(again.text) == now.fingerprint
        return before.fingerprint == now.fingerprint

    def _own_address(self, reading: Reading, found: _Bytes) -> str:
        """The address that the page calls its own, if that can be: on the same site, and no home page."""
        try:
            own = canonical(reading.canonical or found.final, base=found.final)
        except RefusedError:
            return found.final
        same_site = belongs_to(own, self._source.hosts or (urlsplit(found.final).hostname or "",))
        return own if same_site and urlsplit(own).path != "/" else found.final

    def _keep(self, key: str, page: Page) -> None:
        self._store.put_page(self._source.source_id, key, page)


def _was_modified(entry: Entry, page: Page) -> bool:
    """Whether the list says that a page has changed since it was last asked for, or may have on that day."""
    if len(entry.modified or "") == len("2026-03-02"):
        return str(entry.modified) >= page.checked[:10]
    try:
        modified = datetime.fromisoformat(entry.modified or "")
    except ValueError:
        return False
    checked = datetime.fromisoformat(page.checked)
    return modified.replace(tzinfo=modified.tzinfo or checked.tzinfo) > checked


def _gone(resource: Resource) -> str:
    """Why a page counts as gone, empty if it does not: its address may lead to the home page instead."""
    if resource.status in (404, 410):
        return f"status_{resource.status}"
    home = urlsplit(resource.final).path == "/" != urlsplit(resource.address).path
    return "leads_home" if resource.status == 200 and home else ""


def _name(publisher: str, address: str, key: str, title: str | None) -> str:
    """A readable id that stays: of the address where that has words, else of the title; with a part of its hash."""
    last = slug(unquote(urlsplit(address).path.rstrip("/").rpartition("/")[2].partition(".")[0]))
    words = last if sum(part.isalpha() for part in last.split("-")) > 1 else slug(title or "") or last
    short = words[:_LONGEST_SLUG]
    if len(words) > _LONGEST_SLUG and "-" in short:
        short = short.rpartition("-")[0]
    return f"{publisher}/{'-'.join(part for part in (short, key[:8]) if part)}"
