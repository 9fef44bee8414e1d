"""From the store to a folder of seeds that ``fourthp build`` reads: one JSON file for each document.

The folder holds the seeds it starts from, and below ``documents/<publisher>/`` what was collected. It is made
from the store alone: the same store and seeds give the same files. Only texts are in it, no page as it was
fetched.
"""

from __future__ import annotations

import json
import uuid
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .addresses import key_of
from .errors import StoreError
from .sources import SOURCES_FILE
from .store import Page, Store, Version
from .wording import are_twins

# What lies beside the documents; in a folder without documents/ all else is a document.
_BESIDE = ("publishers.yaml", "documents.yaml", "package.yaml", "CHANGELOG.md", "reference", "curation")
_MARK = ".collected"


@dataclass(frozen=True, slots=True)
class Harvest:
    """What a folder of seeds now holds: ``documents`` that were collected, ``twins`` left out as the same page."""

    documents: int
    twins: int
    written: int
    removed: int


def write_seeds(store: Store, seeds: Path, into: Path) -> Harvest:
    """Bring the folder ``into`` in line with the store and ``seeds``; what is right already is not touched.

    Raises :class:`StoreError` where ``into`` holds files that are not from here.
    """
    _check(seeds, into)
    into.mkdir(parents=True, exist_ok=True)
    (into / _MARK).touch()
    _write(into, into / ".gitignore", b"*\n")  # its texts are not ours to publish
    documents, twins = _documents(store)
    kept = {into / _MARK, into / ".gitignore"}
    written = 0
    for source, target in _copies(seeds, into):
        kept.add(target)
        written += _write(into, target, source.read_bytes())
    for page in documents:
        target = into / "documents" / f"{page.name}.json"
        kept.add(target)
        written += _write(into, target, _document(store, page, page.versions[-1]))
    removed = 0
    for path in sorted(into.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in kept:
            path.unlink()
            removed += 1
    return Harvest(len(documents), twins, written, removed)


def _documents(store: Store) -> tuple[list[Page], int]:
    """The pages that are documents, in the order of their names, and how many are twins of one of them.

    Of twins that page is kept which the others call their own address, else the first that was found.
    """
    found = [page for source_id in store.source_ids() for page in store.pages(source_id) if page.versions]
    claimed = {_own_key(page) for page in found if not _is_own(page)}
    by_address: defaultdict[str, list[Page]] = defaultdict(list)
    by_words: dict[tuple[str, str], Page] = {}
    twins = 0
    for page in sorted(
        found, key=lambda page: (key_of(page.address) not in claimed, page.since, page.address)
    ):
        key = _own_key(page)
        if store.tombstone(key) or store.tombstone(key_of(page.address)):
            continue
        words = page.name.partition("/")[0], page.versions[-1].fingerprint
        twin = by_words.get(words) or next((o for o in by_address[key] if _same(store, page, o)), None)
        if twin is None:
            by_words[words] = page
        else:
            twins += 1
        by_address[key].append(twin or page)
    return sorted(by_words.values(), key=lambda page: page.name), twins


def _own_key(page: Page) -> str:
    return key_of(page.canonical or page.address)


def _is_own(page: Page) -> bool:
    """Whether a page stands at the address that it calls its own, as a printed version does not."""
    return key_of(page.address) == _own_key(page)


def _same(store: Store, page: Page, other: Page) -> bool:
    if page.address == other.address:
        return True
    one, two = (store.blob(each.versions[-1].text_sha256).decode() for each in (page, other))
    return are_twins(one, two)


def _document(store: Store, page: Page, version: Version) -> bytes:
    told = {
        "url": page.canonical or page.address,
        "title": version.title,
        "date": version.published_date,
        "publisher": page.name.partition("/")[0],
        "language": version.language,
        "author": version.author,
        "retrieved": version.fetched,
        "extractor": version.extractor,
        "text_sha256": version.text_sha256,
        "body": store.blob(version.text_sha256).decode(),
    }
    filled = {name: value for name, value in told.items() if value}
    return json.dumps(filled, ensure_ascii=False, indent=1).encode() + b"\n"


def _copies(seeds: Path, into: Path) -> Iterator[tuple[Path, Path]]:
    """The files of ``seeds`` and where they go; ``sources.yaml`` has done its part."""
    told_apart = (seeds / "documents").is_dir()
    for path in sorted(seeds.rglob("*")):
        name = path.relative_to(seeds)
        if not path.is_file() or name.name.startswith(".") or name == Path(SOURCES_FILE):
            continue
        beside = told_apart or name.parts[0] in _BESIDE
        yield path, into / name if beside else into / "documents" / name


def _check(seeds: Path, into: Path) -> None:
    here, there = seeds.resolve(), into.resolve()
    if here == there or here.is_relative_to(there) or there.is_relative_to(here):
        raise StoreError(f"{into}: lies within {seeds}, or around it. Name a folder of its own.")
    if into.exists() and not (into / _MARK).is_file() and any(into.iterdir()):
        raise StoreError(f"{into}: holds files that were not collected. Name a new or empty folder.")


def _write(into: Path, path: Path, data: bytes) -> bool:
    """Write a file whole, if it does not say so already; return whether that was needed."""
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = into / f".{uuid.uuid4().hex}"
    fresh.write_bytes(data)
    fresh.replace(path)
    return True
