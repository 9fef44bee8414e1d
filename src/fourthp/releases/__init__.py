"""Releases of the package: what changed since the last one and why, the version it asks for, the bundle."""

from fourthp.releases.bundle import database_name, extras, write_bundle
from fourthp.releases.changelog import entry, with_entry
from fourthp.releases.differences import Differences, compare
from fourthp.releases.page import as_html
from fourthp.releases.rebuilding import compare_rebuild
from fourthp.releases.summary import as_json, as_text, headline
from fourthp.releases.versions import level, next_version, reasons

__all__ = [
    "Differences",
    "as_html",
    "as_json",
    "as_text",
    "compare",
    "compare_rebuild",
    "database_name",
    "entry",
    "extras",
    "headline",
    "level",
    "next_version",
    "reasons",
    "with_entry",
    "write_bundle",
]
