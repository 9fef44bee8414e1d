"""One run of collecting: the sources that are due, the store they are collected into, the seeds made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fourthp.pipeline.settings import BusyError, InputError

if TYPE_CHECKING:
    from fourthp.collect import Fetcher, Harvest, Source, SourceReport, Sources, Store

SOURCES_AT_ONCE = 8
"""So many sources are collected at the same time; each keeps to its own pauses."""


@dataclass(frozen=True, slots=True)
class CollectSettings:
    """What one run is asked to collect, and where to.

    ``store`` is a folder or the URL of a storage. ``only`` names the sources to read, whatever their status and
    schedule; else those are read that are verified and due. ``contact`` takes the place of the one in
    ``sources.yaml``. ``allow`` are networks (CIDR) that may be reached though they are private.
    """

    seeds: Path
    store: str
    into: Path
    only: tuple[str, ...] = ()
    contact: str | None = None
    allow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Collection:
    """A run that is under way: the ``sources`` to read, and the means to do it."""

    settings: CollectSettings
    sources: tuple[Source, ...]
    store: Store
    fetcher: Fetcher

    def collect(self, source: Source) -> SourceReport:
        """Collect one source; see :func:`fourthp.collect.collect_source`."""
        from fourthp.collect import collect_source

        return collect_source(source, self.fetcher, self.store, self.settings.seeds)

    def write_seeds(self) -> Harvest:
        """Write the folder that ``fourthp build`` reads. Raises :class:`InputError`."""
        from fourthp.collect import CollectError, write_seeds

        try:
            return write_seeds(self.store, self.settings.seeds, self.settings.into)
        except CollectError as error:
            raise InputError(str(error)) from error


@dataclass(frozen=True, slots=True)
class CollectReport:
    """What a finished run did, source by source, and the folder of seeds it left."""

    sources: tuple[SourceReport, ...]
    harvest: Harvest

    @property
    def failed(self) -> bool:
        """Whether there were sources to read and none of them could be."""
        return bool(self.sources) and all(source.failure for source in self.sources)


def read_sources(seeds: Path) -> Sources:
    """The sources that a folder of seeds defines.

    Raises:
        InputError: the folder or one of its lists cannot be used, or a library is missing.
    """
    from fourthp.ingest import IngestError
    from fourthp.ingest.registry import load_publishers

    try:
        from fourthp.collect import CollectError, load_sources
    except ImportError as error:
        raise InputError(
            f"Collecting needs a library that is not installed ({error.name}). Install fourthp[collect]."
        ) from error
    if not seeds.is_dir():
        raise InputError(f"{seeds}: no such folder. Name the folder with sources.yaml with --seeds.")
    if not (seeds / "sources.yaml").is_file():
        raise InputError(
            f"{seeds / 'sources.yaml'}: no such file. Say in it what is to be read, or name its folder with --seeds."
        )
    try:
        return load_sources(seeds, load_publishers(seeds).ids)
    except (CollectError, IngestError) as error:
        raise InputError(str(error)) from error


@contextmanager
def opened_collection(settings: CollectSettings) -> Iterator[Collection]:
    """Check ``settings`` and hold the store for one run.

    Raises:
        InputError: something is wrong that would make the run fail.
        BusyError: another run is going on.
    """
    known = read_sources(settings.seeds)
    from fourthp.collect import Client, CollectError, Fetcher, Guard, Store, StoreHeldError

    try:
        guard = Guard(settings.allow)
    except ValueError as error:
        raise InputError(f"{error}. Write networks that may be reached as 10.0.0.0/8.") from None
    try:
        store = Store(settings.store)
        sources = _chosen(known, settings, store)
        client = Client(_contact(known, settings, sources), guard=guard)
        try:
            with store.locked():
                yield Collection(settings, sources, store, Fetcher(client, store))
        finally:
            client.close()
    except StoreHeldError as error:
        raise BusyError(str(error)) from error
    except CollectError as error:
        raise InputError(str(error)) from error


def collect(
    settings: CollectSettings, *, on_source: Callable[[SourceReport], None] = lambda _: None
) -> CollectReport:
    """Collect all sources in this process, then write the seeds.

    Raises:
        InputError: see :func:`opened_collection`; nothing was fetched.
    """
    with opened_collection(settings) as collection:
        reports = []
        with ThreadPoolExecutor(SOURCES_AT_ONCE) as pool:
            try:
                for report in pool.map(lambda source: _attempt(collection, source), collection.sources):
                    on_source(report)
                    reports.append(report)
            except BaseException:
                collection.fetcher.stop()  # else an interrupted run would wait until all pages are fetched
                raise
        return CollectReport(tuple(reports), collection.write_seeds())


def failed_report(source: Source, error: BaseException) -> SourceReport:
    """The report on a source whose run was ended by an error."""
    from fourthp.collect import SourceReport

    return SourceReport(source.source_id, 0, 0, {}, failure=f"{type(error).__name__}: {error}")


def _attempt(collection: Collection, source: Source) -> SourceReport:
    try:
        return collection.collect(source)
    except Exception as error:  # whatever ends the run over one source, the others go on
        return failed_report(source, error)


def _chosen(known: Sources, settings: CollectSettings, store: Store) -> tuple[Source, ...]:
    from fourthp.collect import is_due
    from fourthp.collect.fetching import utc_now

    by_id = {source.source_id: source for source in known.sources}
    if unknown := [name for name in settings.only if name not in by_id]:
        raise InputError(
            f"{settings.seeds / 'sources.yaml'}: no source '{unknown[0]}'. There are "
            f"{', '.join(by_id) or 'none'}."
        )
    if settings.only:
        return tuple(by_id[name] for name in dict.fromkeys(settings.only))
    now = utc_now()
    return tuple(
        source for source in known.sources if source.status == "verified" and is_due(source, store, now)
    )


def _contact(known: Sources, settings: CollectSettings, sources: tuple[Source, ...]) -> str:
    contact = settings.contact or known.contact
    if contact is None and any(source.way != "archive" for source in sources):
        raise InputError(
            "Nobody can be reached about these requests: give a web or mail address as contact in "
            f"{settings.seeds / 'sources.yaml'}, or with --contact."
        )
    return contact or "nobody"
