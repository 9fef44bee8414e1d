"""Rows that say no more than they must."""

from __future__ import annotations

from dataclasses import asdict

from fourthp.records import Document, Reject, Row


def document_row(source: Document) -> Row:
    return {
        "document_id": source.document_id,
        "path": source.path,
        "media_type": "text/plain",
        "sha256": "0" * 64,
        "text_sha256": "1" * 64,
        "characters": len(source.text),
        "sentences": 1,
    }


def reject_row(reject: Reject) -> Row:
    return {"reject_id": reject.path, **asdict(reject)}
