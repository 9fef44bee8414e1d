"""From a folder of seeds to documents, publishers and rejects, in the order of their paths."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from fourthp.language.folding import slug
from fourthp.language.tables import TableError
from fourthp.language.takedowns import Takedowns, read_takedowns
from fourthp.records import Document, Publisher, Reject

from .errors import IngestError, UnreadableError
from .formats import FEEDS, SINGLE, Content, feed_items, over_limit, read_object, read_single, suffix_of
from .registry import DOCUMENTS_FILE, PUBLISHERS_FILE, Registry, load_notes, load_publishers

_NOT_DOCUMENTS = frozenset(
    (PUBLISHERS_FILE, DOCUMENTS_FILE, "sources.yaml", "package.yaml", "CHANGELOG.md", "reference", "curation")
)
_READMES = ("readme.md", "readme.txt")
_WEB_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what is taken in: the largest document in bytes, and the longest text in characters.

    300,000 characters are about a hundred pages, four times the longest of 4,000 press releases, and keep what the
    slowest text costs to a few seconds.
    """

    max_bytes: int = 20_000_000
    max_characters: int = 300_000


@dataclass(frozen=True, slots=True)
class Ingested:
    """What a folder holds: documents and rejects in the order of their paths, publishers by id."""

    documents: tuple[Document, ...]
    publishers: tuple[Publisher, ...]
    rejects: tuple[Reject, ...]


def ingest(seeds: Path, *, limits: Limits = Limits()) -> Ingested:
    """Everything :func:`iter_seeds` yields, sorted into its kinds."""
    items = list(iter_seeds(seeds, limits=limits))
    return Ingested(
        tuple(item for item in items if isinstance(item, Document)),
        tuple(
            sorted(
                (item for item in items if isinstance(item, Publisher)),
                key=lambda publisher: publisher.publisher_id,
            )
        ),
        tuple(item for item in items if isinstance(item, Reject)),
    )


def iter_seeds(seeds: Path, *, limits: Limits = Limits()) -> Iterator[Document | Publisher | Reject]:
    """Documents, publishers and rejects of ``seeds`` one by one, in the order of their paths.

    ``seeds`` is a folder with the documents in ``documents/``, else any folder of documents, else a single
    document. A publisher comes right before the first of its documents. What cannot be taken in is a
    reject, and harms nothing else. At no time is more than one document held. A document that a decision takes
    down is not there, and no id, path or address tells a name that is taken down.

    Raises:
        IngestError: there is no ``seeds``, or ``publishers.yaml``, ``documents.yaml`` or the file of decisions is
            malformed.
    """
    if not seeds.exists():
        raise IngestError(
            str(seeds), "", "no such file or folder", "Name the folder that holds the documents."
        )
    root = seeds if seeds.is_dir() else seeds.parent
    folder = root / "documents" if (root / "documents").is_dir() and seeds.is_dir() else root
    reader = _Reader(root, folder, limits, load_publishers(root), load_notes(root))
    try:
        paths = list(_walk(folder, top=folder == root)) if seeds.is_dir() else [seeds]
    except OSError as problem:
        raise IngestError(
            str(folder), "", f"cannot be listed: {problem.strerror}", "Allow reading it."
        ) from None
    takedowns = _takedowns(root)
    for path in paths:
        yield from _shown_of(reader.read(path), takedowns)
    if seeds.is_dir():
        yield from _shown_of(reader.unmatched_notes(), takedowns)


def _takedowns(root: Path) -> Takedowns:
    try:
        return read_takedowns(root / "curation")
    except TableError as problem:
        raise IngestError(str(root / "curation"), "", str(problem), "Mend the file.") from problem


def _shown_of(
    items: Iterator[Document | Publisher | Reject], takedowns: Takedowns
) -> Iterator[Document | Publisher | Reject]:
    """The items without what is taken down."""
    for item in items:
        if isinstance(item, Document):
            if takedowns.is_document(item.document_id):
                continue
            hidden = [
                k for k in ("url", "author") if k in item.metadata and takedowns.is_told_by(item.metadata[k])
            ]
            yield replace(
                item,
                document_id=takedowns.shown(item.document_id),
                path=takedowns.shown(item.path),
                metadata={k: v for k, v in item.metadata.items() if k not in hidden},
            )
        elif isinstance(item, Reject):
            yield replace(item, path=takedowns.shown(item.path), detail=takedowns.shown(item.detail))
        else:
            yield item


def _walk(folder: Path, *, top: bool = False) -> Iterator[Path]:
    """The files and links below ``folder``, without hidden ones, readmes and what links to folders hold."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.startswith(".") or entry.name.lower() in _READMES:
            continue
        if top and entry.name in _NOT_DOCUMENTS:
            continue
        path = folder / entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path)
        else:
            yield path


class _Reader:
    """Reads one path after another, remembering which ids and publishers it has met."""

    def __init__(
        self, root: Path, folder: Path, limits: Limits, publishers: Registry, notes: dict[str, dict[str, str]]
    ) -> None:
        self._root = root
        self._folder = folder
        self._limits = limits
        self._publishers = publishers
        self._notes = notes
        self._used_notes: set[str] = set()
        self._path_of: dict[str, str] = {}
        self._met: set[str] = set()

    def read(self, path: Path) -> Iterator[Document | Publisher | Reject]:
        """What one file gives: a document with its publisher, many of them, or a reject."""
        shown = _shown(path.relative_to(self._root).as_posix())
        suffix = suffix_of(path.name)
        try:
            self._check(path, suffix)
            if suffix in FEEDS:
                yield from self._feed(path, shown)
                return
            data = _bytes(path, self._limits.max_bytes)
            content = read_single(data, suffix)
            stem = path.relative_to(self._folder).as_posix()[: -len(suffix)]
            yield from self._document(_id(stem, data), shown, SINGLE[suffix], data, content, self._note(path))
        except UnreadableError as fault:
            yield Reject(shown, "ingest", fault.reason, fault.detail)

    def unmatched_notes(self) -> Iterator[Reject]:
        """A reject for every entry of ``documents.yaml`` that belongs to no file."""
        for name in sorted(self._notes.keys() - self._used_notes):
            yield Reject(
                DOCUMENTS_FILE,
                "ingest",
                "unknown_document",
                f"an entry names '{name}', but no such file is among the documents; correct or remove it",
            )

    def _check(self, path: Path, suffix: str) -> None:
        """Refuse what must not or cannot be opened, before opening it."""
        try:
            target = path.resolve(strict=True)
            kind = target.stat().st_mode
        except (OSError, RuntimeError) as problem:
            raise UnreadableError("unreadable", f"leads nowhere ({problem}); mend or remove it") from None
        if not target.is_relative_to(self._root.resolve()):
            raise UnreadableError(
                "outside_seeds",
                "a symbolic link out of the seeds folder; put a copy of the file in its place",
            )
        if stat.S_ISDIR(kind):
            raise UnreadableError(
                "linked_folder", "a symbolic link to a folder; links to files are followed only"
            )
        if suffix not in SINGLE and suffix not in FEEDS:
            known = ", ".join((*SINGLE, *FEEDS))
            raise UnreadableError(
                "unsupported_format", f"suffix '{suffix}' is none of {known}; convert the file"
            )
        if not stat.S_ISREG(kind):
            raise UnreadableError(
                "unreadable", "neither a file nor a folder; put a plain text file in its place"
            )

    def _feed(self, path: Path, shown: str) -> Iterator[Document | Publisher | Reject]:
        name = path.name[: -len(suffix_of(path.name))]
        for number, line in feed_items(path, self._limits.max_bytes):
            try:
                if isinstance(line, UnreadableError):
                    raise line
                content = read_object(line)
                document_id = _id(content.id or f"{name}-{number}", line)
                yield from self._document(
                    document_id, f"{shown}#{document_id}", SINGLE[".json"], line, content, self._note(path)
                )
            except UnreadableError as fault:
                yield Reject(shown, "ingest", fault.reason, f"line {number}: {fault.detail}")

    def _note(self, path: Path) -> dict[str, str]:
        name = path.relative_to(self._folder).as_posix()
        self._used_notes.add(name)
        return self._notes.get(name, {})

    def _document(
        self,
        document_id: str,
        shown: str,
        media_type: str,
        data: bytes,
        content: Content,
        note: dict[str, str],
    ) -> Iterator[Document | Publisher]:
        if len(content.text) > self._limits.max_characters:
            raise UnreadableError(
                "too_long",
                f"a text of {len(content.text):,} characters, more than {self._limits.max_characters:,}; "
                "split it into its parts",
            )
        if earlier := self._path_of.get(document_id):
            raise UnreadableError(
                "duplicate_id", f"its id '{document_id}' belongs to {earlier} already; rename one of the two"
            )
        self._path_of[document_id] = shown
        metadata = content.metadata | note
        name, rights = metadata.pop("publisher", None), metadata.pop("rights", None)
        if not _WEB_ADDRESS.fullmatch(metadata.get("url", "")):
            metadata.pop("url", None)
        publisher, office = self._publishers.find(name, metadata.get("url"), rights)
        if office:
            metadata.setdefault("author", office)
        if publisher and publisher.publisher_id not in self._met:
            self._met.add(publisher.publisher_id)
            yield publisher
        yield Document(
            document_id=document_id,
            path=shown,
            text=content.text,
            media_type=media_type,
            sha256=hashlib.sha256(data).hexdigest(),
            text_sha256=hashlib.sha256(content.text.encode()).hexdigest(),
            publisher_id=publisher.publisher_id if publisher else None,
            metadata=dict(sorted(metadata.items())),
        )


def _bytes(path: Path, max_bytes: int) -> bytes:
    """The bytes of a file, at most ``max_bytes`` of them."""
    try:
        with path.open("rb") as stream:
            data = stream.read(max_bytes + 1)
    except OSError as problem:
        detail = f"cannot be opened: {problem.strerror}; allow reading it"
        raise UnreadableError("unreadable", detail) from None
    if len(data) > max_bytes:
        raise over_limit(max_bytes)
    return data


def _id(name: str, data: bytes) -> str:
    """A readable id: each part of ``name`` between slashes as a slug; of a nameless file, its hash."""
    parts = [slug(part) for part in name.split("/")]
    return "/".join(part for part in parts if part) or hashlib.sha256(data).hexdigest()[:16]


def _shown(path: str) -> str:
    """``path`` as a cell can hold it: valid Unicode, and not beginning like a spreadsheet formula."""
    readable = os.fsencode(path).decode("utf-8", "replace")
    return f"./{readable}" if readable[0] in " \t=+@-" else readable
