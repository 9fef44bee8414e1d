"""From publishers' sites to a folder of seeds: lists, pages, the snapshot store, texts.

:func:`load_sources` reads what to collect, :func:`collect_source` collects one source into a :class:`Store`,
:func:`write_seeds` makes of the store what ``fourthp build`` reads.
"""

from .client import Client, Limits
from .collector import collect_source, is_due
from .errors import CollectError, FetchError, SourcesError, StoreError, StoreHeldError
from .exporting import export_warc
from .fetching import Fetcher
from .guard import Guard
from .harvest import Harvest, write_seeds
from .removal import take_down
from .reports import Outcome, SourceReport
from .sources import Source, Sources, load_sources
from .store import Store

__all__ = [
    "Client",
    "CollectError",
    "FetchError",
    "Fetcher",
    "Guard",
    "Harvest",
    "Limits",
    "Outcome",
    "Source",
    "SourceReport",
    "Sources",
    "SourcesError",
    "Store",
    "StoreError",
    "StoreHeldError",
    "collect_source",
    "export_warc",
    "is_due",
    "load_sources",
    "take_down",
    "write_seeds",
]
