"""A package in small, for the tests of publish and validate: two documents, one workshop, two persons.

``tables()`` is consistent and passes every gate; a test breaks one thing in it.
"""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path
from typing import Any

from fourthp import schemas
from fourthp.publish import write_package
from fourthp.records import Row, Tables

TEXTS = {
    "ministry-workshop": """Workshop on Safe Harbours

The Ministry of Labour of Thailand held the Workshop on Safe Harbours on 3 – 4 March 2021 at the Pier Hall,
Bangkok. Ms. Anna Berg, Director of the Harbour Office, opened the workshop, which about 120 officials
attended. Captain Somchai Jaidee spoke about forced labour at sea. Ms. Berg praised Thailand for its progress.
The Ministry of Labour pledged to train 40 inspectors.
""",
    "news-workshop": """Published : March 5, 2021

Namibia sent two observers to the Workshop on Safe Harbours in Bangkok, which closed yesterday. It was the
first of its kind, and others are to follow in the coming years, officials of both sides told the paper after
the last session, adding that the dates and the towns of those had yet to be agreed upon.
""",
}

SOURCES = [{"title": "Workshop on Safe Harbours", "path": "https://labour.example/workshop"}]

WORKSHOP = "2021-03-03-workshop-on-safe-harbours"


def tables() -> Tables:
    """All 26 tables; every call gives rows of its own, which a test may change."""
    filled = {name: [] for name in schemas.table_names()} | _vocabularies() | _facts()
    return filled | {"evidence": _evidence()}


def build(directory: Path, rows: Tables | None = None, **more: Any) -> Path:
    """Write a package of these rows into ``directory`` and return it."""
    directory.mkdir(parents=True, exist_ok=True)
    write_package(
        rows or tables(),
        directory,
        sources=SOURCES,
        version="1.2.0",
        created="2021-03-05",
        released="2021-04-01",
        **more,
    )
    return directory


def cite(resource: str, row_id: str, field: str, document: str, words: str | None, method: str) -> Row:
    """One row of evidence: the first place where the document has ``words``, or none at all."""
    text = TEXTS[document]
    start = None if words is None else text.index(words)
    end = None if words is None or start is None else start + len(words)
    key = "|".join(str(part) for part in (resource, row_id, field, document, start, end, method))
    return {
        "evidence_id": hashlib.sha256(key.encode()).hexdigest()[:16],
        "resource": resource,
        "row_id": row_id,
        "field": field,
        "document_id": document,
        "start": start,
        "end": end,
        "quote": words,
        "method": method,
        "confidence": 1.0,
    }


def _vocabularies() -> Tables:
    names = ("countries", "event_types", "organisation_types", "roles", "topics")
    return {
        name: [{k: v or None for k, v in row.items()} for row in schemas.vocabulary(name)] for name in names
    }


def _document(document_id: str, publisher: str, title: str | None, published: date | None) -> Row:
    text = TEXTS[document_id]
    digest = hashlib.sha256(text.encode()).hexdigest()
    return {
        "document_id": document_id,
        "publisher_id": publisher,
        "path": f"{document_id}.txt",
        "title": title,
        "language": "en",
        "published_date": published,
        "media_type": "text/plain",
        "sha256": digest,
        "text_sha256": digest,
        "characters": len(text),
        "sentences": 5,
    }


def _participation(who: dict[str, str], role: str, **more: str | int | bool) -> Row:
    return {
        "participation_id": f"{WORKSHOP}-{next(iter(who.values())).lower()}-{role}",
        "event_id": WORKSHOP,
        **who,
        "role": role,
        **more,
    }


def _facts() -> Tables:
    return {
        "publishers": [
            {
                "publisher_id": "ministry",
                "name": "Ministry of Labour",
                "publisher_type": "government",
                "country_code": "TH",
                "text_policy": "full",
            },
            {
                "publisher_id": "port-news",
                "name": "Port News",
                "publisher_type": "media",
                "text_policy": "quote",
            },
        ],
        "documents": [
            _document("ministry-workshop", "ministry", "Workshop on Safe Harbours", None),
            _document("news-workshop", "port-news", None, date(2021, 3, 5)),
        ],
        "places": [
            {
                "place_id": "th-bangkok",
                "name": "Bangkok",
                "place_type": "city",
                "country_code": "TH",
                "latitude": 13.75,
                "longitude": 100.5,
                "geonames_id": "1609350",
            }
        ],
        "organisations": [
            {
                "organisation_id": "th-ministry-of-labour",
                "name": "Ministry of Labour",
                "organisation_type": "government",
                "country_code": "TH",
            },
            {
                "organisation_id": "harbour-office",
                "name": "Harbour Office",
                "organisation_type": "government",
            },
        ],
        "persons": [
            {"person_id": "anna-berg", "name": "Anna Berg", "honorific": "Ms."},
            {"person_id": "somchai-jaidee", "name": "Somchai Jaidee", "honorific": "Captain"},
        ],
        "events": [
            {
                "event_id": WORKSHOP,
                "event_type": "workshop",
                "name": "Workshop on Safe Harbours",
                "event_status": "held",
                "start_date": "2021-03-03",
                "end_date": "2021-03-04",
                "date_precision": "day",
                "date_basis": "stated",
                "venue": "Pier Hall",
                "city": "Bangkok",
                "place_id": "th-bangkok",
                "country_code": "TH",
            },
        ],
        "event_reports": [
            {"event_id": WORKSHOP, "document_id": "ministry-workshop", "is_main": True},
            {"event_id": WORKSHOP, "document_id": "news-workshop", "is_main": False},
        ],
        "positions": [
            {
                "position_id": "anna-berg-director",
                "person_id": "anna-berg",
                "title": "Director",
                "organisation_id": "harbour-office",
                "is_former": False,
                "document_id": "ministry-workshop",
            }
        ],
        "participations": [
            _participation({"organisation_id": "th-ministry-of-labour"}, "organiser"),
            _participation({"person_id": "anna-berg"}, "opening_speaker"),
            _participation({"person_id": "somchai-jaidee"}, "speaker"),
            _participation({"group_name": "officials"}, "attendee_group", headcount=120, is_approximate=True),
            _participation({"country_code": "NA"}, "observer", headcount=2, is_approximate=False),
        ],
        "commitments": [
            {
                "commitment_id": "ministry-workshop-1",
                "document_id": "ministry-workshop",
                "event_id": WORKSHOP,
                "organisation_id": "th-ministry-of-labour",
                "actor_name": "The Ministry of Labour",
                "verb": "pledge",
                "modality": "pledged",
                "action": "train",
                "summary": "train 40 inspectors",
            }
        ],
        "statements": [
            {
                "statement_id": "ministry-workshop-1",
                "document_id": "ministry-workshop",
                "event_id": WORKSHOP,
                "person_id": "anna-berg",
                "speaker_name": "Ms. Berg",
                "verb": "praise",
                "stance": "praise",
                "addressee": "Thailand",
                "summary": "praised Thailand for its progress",
            }
        ],
        "quantities": [
            {
                "quantity_id": "ministry-workshop-1",
                "document_id": "ministry-workshop",
                "event_id": WORKSHOP,
                "value": 120.0,
                "unit": "officials",
                "is_approximate": True,
            }
        ],
        "document_topics": [{"document_id": "ministry-workshop", "topic_id": "forced_labour"}],
        "event_topics": [{"event_id": WORKSHOP, "topic_id": "forced_labour"}],
        "coverage": [
            {"publisher_id": "port-news", "month": "2021-03", "documents": 1, "rejected": 0, "events": 1}
        ],
    }


def _evidence() -> list[Row]:
    """One row for each stated cell above, and a mention of each country."""
    ministry, news = "ministry-workshop", "news-workshop"
    workshop = [
        ("event_type", "Workshop", "lexicon:event_types"),
        ("name", "Workshop on Safe Harbours", "event:quoted_name"),
        ("event_status", "held", "cue:event_status"),
        ("start_date", "3 – 4 March 2021", "date:range"),
        ("end_date", "3 – 4 March 2021", "date:range"),
        ("venue", "Pier Hall", "place:venue"),
        ("city", "Bangkok", "place:city"),
        ("place_id", "Bangkok", "place:city"),
        ("country_code", "Bangkok", "reference:places"),
    ]
    commitment = [
        ("event_id", "Workshop on Safe Harbours", "event:here"),
        ("organisation_id", "Ministry of Labour", "reference:organisations"),
        ("actor_name", "The Ministry of Labour", "commitment:actor"),
        ("verb", "pledged", "lexicon:verbs"),
        ("modality", "pledged", "lexicon:verbs"),
        ("action", "train", "commitment:action"),
        ("summary", "train 40 inspectors", "commitment:clause"),
    ]
    statement = [
        ("event_id", "Workshop on Safe Harbours", "event:here"),
        ("person_id", "Ms. Berg", "person:tail"),
        ("speaker_name", "Ms. Berg", "statement:speaker"),
        ("verb", "praised", "lexicon:verbs"),
        ("stance", "praised", "lexicon:verbs"),
        ("addressee", "Thailand", "statement:addressee"),
        ("summary", "praised Thailand for its progress", "statement:clause"),
    ]
    quantity = [
        ("event_id", "Workshop on Safe Harbours", "event:here"),
        ("value", "about 120 officials", "quantity:counted"),
        ("unit", "about 120 officials", "quantity:counted"),
        ("is_approximate", "about", "lexicon:markers"),
    ]
    position = [
        ("person_id", "Anna Berg", "person:title_name"),
        ("title", "Director", "position:apposition"),
        ("organisation_id", "Harbour Office", "position:apposition"),
        ("is_former", None, "derived:no_marker"),
    ]
    organisations = [
        ("th-ministry-of-labour", "name", "Ministry of Labour", "organisation:name"),
        ("th-ministry-of-labour", "organisation_type", "Ministry", "lexicon:heads"),
        ("th-ministry-of-labour", "country_code", "Thailand", "organisation:of_country"),
        ("harbour-office", "name", "Harbour Office", "organisation:name"),
        ("harbour-office", "organisation_type", "Office", "lexicon:heads"),
    ]
    persons = [
        ("anna-berg", "name", "Anna Berg", "person:title_name"),
        ("anna-berg", "honorific", "Ms.", "person:title_name"),
        ("somchai-jaidee", "name", "Somchai Jaidee", "person:title_name"),
        ("somchai-jaidee", "honorific", "Captain", "person:title_name"),
    ]
    acts = [
        ("th-ministry-of-labour-organiser", "organisation_id", "Ministry of Labour", "held", ministry),
        ("anna-berg-opening_speaker", "person_id", "Anna Berg", "opened", ministry),
        ("somchai-jaidee-speaker", "person_id", "Somchai Jaidee", "spoke", ministry),
        ("officials-attendee_group", "group_name", "officials", "attended", ministry),
        ("na-observer", "country_code", "Namibia", "observers", news),
    ]
    rows = [cite("events", WORKSHOP, field, ministry, words, method) for field, words, method in workshop]
    for actor, column, name, cue, document in acts:
        key = f"{WORKSHOP}-{actor}"
        rows += [
            cite("participations", key, "event_id", document, "Workshop on Safe Harbours", "event:here"),
            cite("participations", key, column, document, name, f"participation:{column}"),
            cite("participations", key, "role", document, cue, "lexicon:roles"),
        ]
    for actor, words, marker, document in (
        ("officials-attendee_group", "about 120 officials", "about", ministry),
        ("na-observer", "two observers", "two", news),
    ):
        rows += [
            cite("participations", f"{WORKSHOP}-{actor}", "headcount", document, words, "quantity:counted"),
            cite(
                "participations", f"{WORKSHOP}-{actor}", "is_approximate", document, marker, "lexicon:markers"
            ),
        ]
    rows += [
        cite("commitments", "ministry-workshop-1", f, ministry, words, method)
        for f, words, method in commitment
    ]
    rows += [
        cite("statements", "ministry-workshop-1", f, ministry, words, method)
        for f, words, method in statement
    ]
    rows += [
        cite("quantities", "ministry-workshop-1", f, ministry, words, method) for f, words, method in quantity
    ]
    rows += [
        cite("positions", "anna-berg-director", f, ministry, words, method) for f, words, method in position
    ]
    rows += [
        cite("organisations", key, f, ministry, words, method) for key, f, words, method in organisations
    ]
    rows += [cite("persons", key, f, ministry, words, method) for key, f, words, method in persons]
    return [
        *rows,
        cite("documents", ministry, "title", ministry, "Workshop on Safe Harbours", "layout:title"),
        cite("documents", ministry, "language", ministry, None, "derived:script"),
        cite("documents", news, "language", news, None, "derived:script"),
        cite("documents", news, "published_date", news, "March 5, 2021", "layout:published_label"),
        cite("places", "th-bangkok", "name", ministry, "Bangkok", "place:city"),
        cite("places", "th-bangkok", "country_code", ministry, None, "reference:places"),
        cite("countries", "TH", "country_code", ministry, "Thailand", "lexicon:countries"),
        cite("countries", "NA", "country_code", news, "Namibia", "lexicon:countries"),
        cite(
            "document_topics",
            "ministry-workshop|forced_labour",
            "topic_id",
            ministry,
            "forced labour",
            "lexicon:topics",
        ),
        cite(
            "event_topics",
            f"{WORKSHOP}|forced_labour",
            "topic_id",
            ministry,
            "forced labour",
            "lexicon:topics",
        ),
    ]
