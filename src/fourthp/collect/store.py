"""The snapshot store: what was fetched, byte for byte, and what is known of every page.

It lies on any storage that fsspec reaches, outside the repository:

    blobs/ab/abcd….gz              raw bodies and extracted texts, named by the SHA-256 of what they hold
    fetches/2026-11-22/….json      one exchange each: address, time, status, header fields, hash of the body
    resources/ab/abcd….json        what the last exchange for an address left, to ask again conditionally
    pages/<source>/abcd….json      a page as a document: its versions, or why it has none
    tombstones/abcd….json          an address that was taken down and is not asked for again
    sources/<source>.json          when a source was last collected

A file is written beside its place and moved there, and files are written in the order above, so that
whatever kills a run leaves a store in which everything named is there.
"""

from __future__ import annotations

import fcntl
import gzip
import hashlib
import json
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import fsspec
from pydantic import TypeAdapter, ValidationError

from .errors import StoreError, StoreHeldError

Record = TypeVar("Record")

FORMAT = 1
_MARK = "store.json"


@dataclass(frozen=True, slots=True)
class Fetch:
    """One exchange. ``time`` is UTC in ISO 8601, ``sha256`` of the body, None without one; ``chain`` are redirects."""

    address: str
    time: str
    status: int
    headers: tuple[tuple[str, str], ...]
    chain: tuple[str, ...]
    sha256: str | None


@dataclass(frozen=True, slots=True)
class Resource:
    """What the last exchange for an address left; ``sha256`` of the last body that came."""

    address: str
    final: str
    status: int
    checked: str
    sha256: str | None = None
    media_type: str = ""
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """One wording of a page: hashes of its text and of the bytes it was read from, and what read it.

    ``fingerprint`` is that of the text without what changes at every visit; ``fetched`` is UTC.
    """

    text_sha256: str
    raw_sha256: str
    fingerprint: str
    extractor: str
    media_type: str
    fetched: str
    title: str | None = None
    published_date: str | None = None
    author: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a source as a document.

    ``state`` is ``current``, ``missing`` (404 once), ``withdrawn``, ``left_out`` or ``failed``; ``reason``
    says why. ``name`` is its id as a document and never changes. ``canonical`` is
    the address that the page gives as its own. ``raw_sha256`` is of the bytes that were last looked at.
    """

    address: str
    name: str
    state: str
    checked: str
    since: str
    raw_sha256: str | None = None
    canonical: str | None = None
    reason: str = ""
    versions: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True)
class Tombstone:
    """That the text at an address was taken down, when (UTC), and on whose request or for what reason."""

    address: str
    time: str
    reason: str


@dataclass(frozen=True, slots=True)
class Visit:
    """The last finished run over a source (UTC), and how many pages it listed."""

    time: str
    listed: int


class Store:
    """The store at ``address``: a folder, or a URL of any storage that fsspec knows.

    It is made where there is none, unless ``create`` is false. Raises :class:`StoreError` where there is
    something else or it cannot be reached.
    """

    def __init__(self, address: str, *, create: bool = True) -> None:
        try:
            self._files, self._root = fsspec.core.url_to_fs(address)
            self._open(create)
        except (ImportError, ValueError, OSError) as problem:
            raise StoreError(
                f"{address}: the store cannot be opened: {problem}. Name a folder that can be written, or the "
                "URL of a storage whose fsspec package is installed."
            ) from problem

    def _open(self, create: bool) -> None:
        if self._files.exists(self._path(_MARK)):
            if json.loads(self._files.cat_file(self._path(_MARK))).get("format") != FORMAT:
                raise ValueError(f"{_MARK} says that it was made by another version of this program")
            return
        if not create:
            raise ValueError("there is none")
        there = self._files.ls(self._root, detail=False) if self._files.exists(self._root) else []
        if any(not path.rstrip("/").endswith("/new") for path in there):
            raise ValueError("there are files in it, but no store")
        self._write(_MARK, json.dumps({"format": FORMAT}).encode())

    @property
    def _is_local(self) -> bool:
        return "file" in self._files.protocol

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the store for one run; a store in a cloud is not held. Raises :class:`StoreHeldError`."""
        if not self._is_local:
            yield
            return
        with Path(self._path("lock")).open("w") as stream:
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise StoreHeldError(
                    f"{self._root}: another run is collecting. Wait for it to end."
                ) from None
            if self._files.exists(self._path("new")):
                self._files.rm(self._path("new"), recursive=True)
            self._write(".gitignore", b"*\n")  # raw pages are nobody's to publish by mistake
            yield

    def put_blob(self, data: bytes) -> str:
        """Keep ``data`` and return its SHA-256."""
        name = hashlib.sha256(data).hexdigest()
        if not self._files.exists(self._path(_blob(name))):
            self._write(_blob(name), gzip.compress(data, 6, mtime=0))
        return name

    def blob(self, name: str) -> bytes:
        """The data with the SHA-256 ``name``. Raises :class:`StoreError` where it is gone or damaged."""
        try:
            data = gzip.decompress(self._files.cat_file(self._path(_blob(name))))
        except (OSError, EOFError) as problem:
            raise StoreError(
                f"{self._path(_blob(name))}: cannot be read: {problem}. Restore it."
            ) from problem
        if hashlib.sha256(data).hexdigest() != name:
            raise StoreError(
                f"{self._path(_blob(name))}: is damaged. Restore it, or remove it to fetch it anew."
            )
        return data

    def has_blob(self, name: str) -> bool:
        """Whether the data with the SHA-256 ``name`` are there."""
        return bool(self._files.exists(self._path(_blob(name))))

    def remove_blob(self, name: str) -> None:
        """Remove the data with the SHA-256 ``name``, if they are there."""
        if self.has_blob(name):
            self._files.rm_file(self._path(_blob(name)))

    def add_fetch(self, fetch: Fetch) -> None:
        """Keep the record of one exchange."""
        day, _, time = fetch.time.partition("T")
        unique = hashlib.sha256(fetch.address.encode()).hexdigest()[:12]
        self._put(f"fetches/{day}/{time.replace(':', '')}-{unique}.json", fetch)

    def fetches(self) -> Iterator[Fetch]:
        """All exchanges in the order of their time."""
        yield from self._all("fetches/*/*.json", Fetch)

    def resource(self, key: str) -> Resource | None:
        """What is known of the address with ``key``."""
        return self._get(f"resources/{key[:2]}/{key}.json", Resource)

    def put_resource(self, key: str, resource: Resource) -> None:
        """Keep what is known of an address."""
        self._put(f"resources/{key[:2]}/{key}.json", resource)

    def page(self, source_id: str, key: str) -> Page | None:
        """The page with ``key`` of a source."""
        return self._get(f"pages/{source_id}/{key}.json", Page)

    def put_page(self, source_id: str, key: str, page: Page) -> None:
        """Keep a page."""
        self._put(f"pages/{source_id}/{key}.json", page)

    def pages(self, source_id: str) -> Iterator[Page]:
        """The pages of a source, in the order of their keys."""
        yield from self._all(f"pages/{source_id}/*.json", Page)

    def remove_page(self, source_id: str, key: str) -> None:
        """Forget a page."""
        self._files.rm_file(self._path(f"pages/{source_id}/{key}.json"))

    def tombstone(self, key: str) -> Tombstone | None:
        """That the address with ``key`` was taken down."""
        return self._get(f"tombstones/{key}.json", Tombstone)

    def put_tombstone(self, key: str, tombstone: Tombstone) -> None:
        """Keep that an address was taken down."""
        self._put(f"tombstones/{key}.json", tombstone)

    def source_ids(self) -> list[str]:
        """The sources of which there are pages, in order."""
        return [path.rpartition("/")[2] for path in sorted(self._files.glob(self._path("pages/*")))]

    def visit(self, source_id: str) -> Visit | None:
        """The last finished run over a source."""
        return self._get(f"sources/{source_id}.json", Visit)

    def put_visit(self, source_id: str, visit: Visit) -> None:
        """Keep that a run over a source is finished."""
        self._put(f"sources/{source_id}.json", visit)

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"

    def _all(self, pattern: str, kind: type[Record]) -> Iterator[Record]:
        for path in sorted(self._files.glob(self._path(pattern))):
            record = self._get(path[len(self._root) + 1 :], kind)
            if record is not None:
                yield record

    def _get(self, name: str, kind: type[Record]) -> Record | None:
        try:
            data = self._files.cat_file(self._path(name))
        except FileNotFoundError:
            return None
        try:
            return _adapter(kind).validate_json(data)
        except ValidationError:
            raise StoreError(
                f"{self._path(name)}: is damaged. Restore it, or remove it to have it made anew."
            ) from None

    def _put(self, name: str, record: object) -> None:
        self._write(name, _adapter(type(record)).dump_json(record, exclude_defaults=True) + b"\n")

    def _write(self, name: str, data: bytes) -> None:
        """Write a file whole or not at all: on a disk by moving it into place, in a cloud by its nature."""
        path = self._path(name)
        if not self._is_local:
            self._files.pipe_file(path, data)
            return
        fresh = Path(self._path(f"new/{uuid.uuid4().hex}"))
        fresh.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(data)
        target = Path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.replace(target)


def _blob(name: str) -> str:
    return f"blobs/{name[:2]}/{name}.gz"


_adapters: dict[type[Any], TypeAdapter[Any]] = {}
_adapters_lock = threading.Lock()


def _adapter(kind: type[Record]) -> TypeAdapter[Record]:
    with _adapters_lock:
        if kind not in _adapters:
            _adapters[kind] = TypeAdapter(kind)
        return _adapters[kind]
