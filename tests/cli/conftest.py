"""A package small enough to be read here, with the document it was made from."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import click.testing
import pytest

from fourthp.cli import main

TEXT = (
    "Minister visits centre\n\n"
    "On 3 May 2024, Minister Jane Roe visited the Harbour Centre. "
    "Minister Roe said the Harbour Call would be adopted by June.\n"
)

TABLES: dict[str, tuple[list[str], list[dict[str, str]]]] = {
    "documents": (
        ["document_id"],
        [
            {
                "document_id": "visit",
                "title": "Minister visits centre",
                "publisher_id": "harbour-office",
                "published_date": "2024-05-04",
                "url": "https://harbour.example/visit",
                "text_sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
            }
        ],
    ),
    "publishers": (["publisher_id"], [{"publisher_id": "harbour-office", "name": "Harbour Office"}]),
    "persons": (["person_id"], [{"person_id": "jane-roe", "name": "Jane Roe"}]),
    "instruments": (["instrument_id"], [{"instrument_id": "harbour-call", "name": "Harbour Call"}]),
    "events": (
        ["event_id"],
        [
            {"event_id": "harbour-call", "name": "", "start_date": "2024-05-03"},
            {"event_id": "harbour-fair", "name": "Harbour Fair", "start_date": ""},
        ],
    ),
    "statements": (
        ["statement_id"],
        [
            {
                "statement_id": "visit/say-1",
                "document_id": "visit",
                "person_id": "jane-roe",
                "speaker_name": "Minister Roe",
                "verb": "say",
                "summary": "the Harbour Call would be adopted by June",
            }
        ],
    ),
    "event_instruments": (
        ["event_id", "instrument_id"],
        [{"event_id": "harbour-call", "instrument_id": "harbour-call"}],
    ),
}
FOREIGN_KEYS = {
    "statements": [("document_id", "documents"), ("person_id", "persons")],
    "event_instruments": [("event_id", "events"), ("instrument_id", "instruments")],
}
READINGS = [
    ("persons", "jane-roe", "name", "Jane Roe", "person:title_name"),
    ("instruments", "harbour-call", "name", "Harbour Call", "instrument:head_noun"),
    ("events", "harbour-call", "start_date", "3 May 2024", "date:day"),
    ("statements", "visit/say-1", "speaker_name", "Minister Roe", "statement:verb"),
    ("statements", "visit/say-1", "summary", "the Harbour Call would be adopted by June", "statement:verb"),
    ("documents", "visit", "title", "Minister visits centre", "label:title"),
]

Run = Callable[..., click.testing.Result]


@pytest.fixture
def run() -> Run:
    """Run the command with arguments, in this process."""

    def run_command(*arguments: object) -> click.testing.Result:
        return click.testing.CliRunner().invoke(main, [str(argument) for argument in arguments])

    return run_command


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds" / "documents"
    folder.mkdir(parents=True)
    (folder / "visit.txt").write_text(TEXT, encoding="utf-8")
    return folder.parent


@pytest.fixture
def package(tmp_path: Path) -> Path:
    directory = tmp_path / "package"
    (directory / "data").mkdir(parents=True)
    evidence = [
        {
            "evidence_id": f"{number:016x}",
            "resource": resource,
            "row_id": row_id,
            "field": field,
            "document_id": "visit",
            "start": str(TEXT.index(quote)),
            "end": str(TEXT.index(quote) + len(quote)),
            "quote": quote,
            "method": method,
            "confidence": "1",
        }
        for number, (resource, row_id, field, quote, method) in enumerate(READINGS)
    ]
    resources = []
    for name, (key, rows) in {**TABLES, "evidence": (["evidence_id"], evidence)}.items():
        with (directory / "data" / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        fields = [{"name": column, "type": "string", "provenance": "stated"} for column in rows[0]]
        fields[0]["provenance"] = "derived:slug"
        keys = [
            {"fields": [column], "reference": {"resource": target, "fields": [column]}}
            for column, target in FOREIGN_KEYS.get(name, ())
        ]
        schema = {"fields": fields, "primaryKey": key, "foreignKeys": keys}
        resources.append({"name": name, "path": f"data/{name}.csv", "format": "csv", "schema": schema})
    (directory / "datapackage.json").write_text(json.dumps({"resources": resources}), encoding="utf-8")
    return directory
