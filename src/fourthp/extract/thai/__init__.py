"""Facts of Thai documents, by a grammar of their own: the same tables as for English ones."""

from __future__ import annotations

from fourthp.extract.thai.document import extract_thai

__all__ = ["extract_thai"]
