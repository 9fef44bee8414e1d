"""Facts of Thai documents, by a grammar of their own: the same tables as for English ones."""

from __future__ import annotations




