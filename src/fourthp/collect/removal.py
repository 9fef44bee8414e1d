"""Taking a text down: its words and bytes leave the store, and a tombstone keeps them from coming back."""

from __future__ import annotations

from .addresses import canonical, key_of
from .fetching import Now, stamp, utc_now
from .store import Page, Store, Tombstone


def take_down(store: Store, address: str, reason: str, now: Now = utc_now) -> list[str]:
    """Remove what the store holds of ``address``, all versions, its twins too; return their addresses.

    The records of when it was fetched stay, without the bytes. Bytes that another page has as well stay.
    Doing it again finishes what was interrupted. A list that repeats the text (a feed) is left as it is.
    Raises :class:`~fourthp.collect.errors.RefusedError` for what is no address.
    """
    wanted = key_of(canonical(address))
    pages = [(source_id, page) for source_id in store.source_ids() for page in store.pages(source_id)]
    gone = [(source_id, page) for source_id, page in pages if wanted in _keys(page)]
    keys = {wanted} | {key_of(page.address) for _, page in gone}
    for _, page in gone:
        store.put_tombstone(key_of(page.address), Tombstone(page.address, stamp(now()), reason))
    store.put_tombstone(wanted, Tombstone(canonical(address), stamp(now()), reason))
    held = {name for _, page in pages if key_of(page.address) not in keys for name in _blobs(page)}
    fetched = {
        fetch.sha256
        for fetch in store.fetches()
        if fetch.sha256 and keys & {key_of(address) for address in (fetch.address, *fetch.chain)}
    }
    for name in sorted((fetched | {name for _, page in gone for name in _blobs(page)}) - held):
        store.remove_blob(name)
    for source_id, page in gone:
        store.remove_page(source_id, key_of(page.address))
    return sorted({page.address for _, page in gone})


def _keys(page: Page) -> set[str]:
    return {key_of(page.address), key_of(page.canonical or page.address)}


def _blobs(page: Page) -> set[str]:
    versions = {name for version in page.versions for name in (version.raw_sha256, version.text_sha256)}
    return versions | ({page.raw_sha256} if page.raw_sha256 else set())
