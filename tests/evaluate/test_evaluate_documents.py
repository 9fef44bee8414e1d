"""One small document, published in several ways, beside what a reader found in it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

from fourthp import schemas
from fourthp.evaluate import Annotation, Leeway, Tally, evaluate
from fourthp.records import Row, Tables

ANNOTATION: dict[str, Any] = {
    "id": "harbour-talks",
    "url": "https://example.org/harbour-talks",
    "language": "en",
    "publisher": "Ministry of Ports",
    "title": "Ministers meet on safe harbours",
    "published": "2021-03-05",
    "events": [
        {
            "type": "meeting",
            "name": "Safe Harbours Meeting",
            "start": "2021-03-03",
            "end": "2021-03-04",
            "venue": "Old Pier",
            "city": "Porto",
            "country": "PT",
            "online": False,
            "parties": [{"name": "Ministry of Ports", "role": "organiser"}, {"name": "PT", "role": "host"}],
        }
    ],
    "persons": [
        {
            "name": "Ana Maria Lima",
            "honorific": "Dr.",
            "position": "Minister of Ports",
            "organisation": None,
            "event_role": "speaker",
        }
    ],
    "organisations": [{"name": "Ministry of Ports", "acronym": "MoP", "type": "government"}],
    "countries": ["PT"],
    "quantities": [{"value": 300, "unit": "delegates", "approximate": True}],
    "instruments": ["Porto Declaration"],
    "commitments": [{"actor": "MoP", "verb": "pledge", "gist": "inspect two hundred vessels each year"}],
    "topics": ["fisheries"],
}
DOCUMENT_ID = "documents/harbour-talks"


def row(table: str, **cells: Any) -> Row:
    unknown = set(cells) - set(schemas.column_names(table))
    assert not unknown
    return dict.fromkeys(schemas.column_names(table)) | cells


def named(resource: str, row_id: str, quote: str) -> Row:
    return row("evidence", resource=resource, row_id=row_id, document_id=DOCUMENT_ID, quote=quote)


@pytest.fixture
def tables() -> Tables:
    """What a pipeline without faults publishes of it."""
    found: Tables = {name: [] for name in schemas.table_names()}
    here = {"document_id": DOCUMENT_ID}
    found["documents"] = [
        row(
            "documents",
            **here,
            path="harbour-talks.txt",
            title="Ministers meet on safe harbours",
            published_date="2021-03-05",
        )
    ]
    found["events"] = [
        row(
            "events",
            event_id="e1",
            event_type="meeting",
            name="Safe Harbours Meeting",
            start_date="2021-03-03",
            end_date="2021-03-04",
            venue="the Old Pier",
            place_id="pt-porto",
            country_code="PT",
        )
    ]
    found["event_reports"] = [row("event_reports", event_id="e1", **here, is_main=True)]
    found["places"] = [row("places", place_id="pt-porto", name="Porto")]
    found["persons"] = [row("persons", person_id="ana-lima", name="Ana Lima")]
    found["positions"] = [row("positions", person_id="ana-lima", title="Minister of Ports", **here)]
    parts = (
        {"person_id": "ana-lima", "role": "keynote"},
        {"organisation_id": "o1", "role": "co_organiser"},
        {"organisation_id": "o1", "role": "host"},
        {"country_code": "PT", "role": "host"},
    )
    found["participations"] = [
        row("participations", participation_id=f"p{n}", event_id="e1", **part) for n, part in enumerate(parts)
    ]
    found["organisations"] = [
        row("organisations", organisation_id="o1", name="Ports Portugal", organisation_type="government")
    ]
    found["instruments"] = [row("instruments", instrument_id="i1", name="Porto Declaration")]
    found["quantities"] = [row("quantities", **here, value=300.0, unit="delegate")]
    found["commitments"] = [
        row("commitments", **here, organisation_id="o1", verb="pledge", summary="inspect 200 vessels yearly")
    ]
    found["document_topics"] = [row("document_topics", **here, topic_id="fisheries")]
    found["evidence"] = [
        named("persons", "ana-lima", "Ana Maria Lima"),
        named("organisations", "o1", "Ministry of Ports"),
        named("instruments", "i1", "Porto Declaration"),
        named("countries", "PT", "Portuguese"),
        *(named("participations", part["participation_id"], "hosted") for part in found["participations"]),
    ]
    return found


def measured(tables: Tables, leeway: Leeway | None = None, **changes: Any) -> dict[str, Tally]:
    """What is not as it should be: the tallies with an error."""
    annotation = TypeAdapter(Annotation).validate_python(ANNOTATION | changes)
    tallies = evaluate(tables, [annotation], {"harbour-talks": leeway} if leeway else None)
    return {kind: tally for kind, tally in tallies.items() if tally.errors}


def test_a_faultless_reading(tables: Tables) -> None:
    assert measured(tables) == {}


def test_a_document_that_was_not_published(tables: Tables) -> None:
    tables["documents"] = []
    missed = measured(tables)
    assert {kind: tally.missed for kind, tally in missed.items()} == {
        "persons": 1,
        "organisations": 1,
        "countries": 1,
        "events": 1,
        "instruments": 1,
        "quantities": 1,
        "commitments": 1,
        "topics": 1,
        "title": 1,
        "published date": 1,
    }


def test_facts_that_nobody_annotated(tables: Tables) -> None:
    added = measured(
        tables, persons=[], organisations=[], countries=[], events=[], quantities=[], commitments=[], topics=[],
        instruments=[], publisher="", title=None,
    )  # fmt: skip
    assert {kind: tally.extra for kind, tally in added.items()} == {
        "persons": 1,
        "organisations": 1,
        "countries": 1,
        "events": 1,
        "instruments": 1,
        "quantities": 1,
        "commitments": 1,
        "topics": 1,
    }


def test_a_name_inside_another_is_neither_right_nor_wrong(tables: Tables) -> None:
    assert measured(tables, organisations=[]) == {}  # the publisher's name holds it


def test_leeway_frees_extras_and_allows_other_answers(tables: Tables) -> None:
    tables["events"][0] |= {"event_type": "visit", "start_date": "2021-03-02", "country_code": "ES"}
    tables["participations"][0]["role"] = "witness"
    tables["document_topics"].append(row("document_topics", document_id=DOCUMENT_ID, topic_id="prevention"))
    assert sorted(measured(tables)) == ["event country", "event start", "event type", "person role", "topics"]
    leeway = Leeway(
        topics=["prevention"],
        roles={"Ana Maria Lima": ["witness"]},
        event_types={0: ["visit"]},
        event_starts={0: ["2021-03-02"]},
        event_countries={0: [None, "ES"]},
    )
    assert measured(tables, leeway) == {}


def test_a_part_of_an_event_is_detail_but_a_second_event_is_too_many(tables: Tables) -> None:
    panel = row("events", event_id="e2", event_type="panel", name="Nets", parent_event_id="e1")
    tables["events"].append(panel)
    tables["event_reports"].append(row("event_reports", event_id="e2", document_id=DOCUMENT_ID))
    assert measured(tables) == {}
    panel["parent_event_id"] = None
    assert measured(tables)["events"] == Tally(hits=1, extra=1, errors=["+ harbour-talks: panel Nets"])


def test_events_are_paired_by_what_agrees_most(tables: Tables) -> None:
    other = ANNOTATION["events"][0] | {"name": "Nets Forum", "start": None, "end": None, "venue": None}
    tallies = measured(tables, events=[other, ANNOTATION["events"][0]])
    assert {kind: tally.errors for kind, tally in tallies.items()} == {
        "events": ["- harbour-talks: meeting Nets Forum"]
    }


def test_a_party_that_nobody_annotated_and_one_that_was_missed(tables: Tables) -> None:
    parties = [
        {"name": "Ministry of Ports", "role": "organiser"},
        {"name": "Crew Union", "role": "participant"},
    ]
    tallies = measured(tables, events=[ANNOTATION["events"][0] | {"parties": parties}])
    assert {kind: tally.errors for kind, tally in tallies.items()} == {
        "event parties": ["- harbour-talks: Crew Union (participant)", "+ harbour-talks: PT (host)"]
    }
    leeway = Leeway(event_parties={0: ["PT"]})
    assert measured(tables, leeway, events=[ANNOTATION["events"][0] | {"parties": parties[:1]}]) == {}


def test_parties_are_asked_of_events_only_for_which_somebody_looked(tables: Tables) -> None:
    assert measured(tables, events=[ANNOTATION["events"][0] | {"parties": None}]) == {}


def test_what_another_document_tells_of_an_event_is_not_this_ones(tables: Tables) -> None:
    union = {"participation_id": "p9", "event_id": "e1", "country_code": "ES", "role": "participant"}
    tables["participations"].append(row("participations", **union))
    assert measured(tables) == {}


def test_a_start_that_is_not_stated_is_an_invention(tables: Tables) -> None:
    undated = ANNOTATION["events"][0] | {"start": None, "end": None}
    assert measured(tables, events=[undated])["event start"].extra == 1


def test_a_topic_that_few_annotations_give_counts_where_one_gives_it(tables: Tables) -> None:
    tables["document_topics"].append(
        row("document_topics", document_id=DOCUMENT_ID, topic_id="organ_removal")
    )
    assert "topics" not in measured(tables)
    assert "topics" not in measured(tables, topics=["fisheries", "organ_removal"])
    assert measured(tables, topics=["fisheries", "domestic_work"])["topics"].missed == 1


@pytest.mark.parametrize(("unit", "right"), [("USD", 1), ("USD US$", 1), ("EUR euros", 0)])
def test_a_currency_is_told_by_its_name_or_code(tables: Tables, unit: str, right: int) -> None:
    tables["quantities"][0] |= {"unit": unit}
    sheet = measured(tables, quantities=[{"value": 300, "unit": "dollars", "approximate": True}])
    assert ("quantities" not in sheet) == bool(right)


@pytest.mark.parametrize(
    ("table", "changes", "kind", "error"),
    [
        ("positions", {"title": "Mayor"}, "person position", "Minister of Ports, not ['Mayor']"),
        ("participations", {"role": "chair"}, "person role", "speaker, not ['chair']"),
        ("participations", {"role": "donor"}, "party role", "PT (host), not ['donor']"),
        ("organisations", {"organisation_type": "ngo"}, "organisation type", "government, not ngo"),
        ("events", {"end_date": None}, "event end", "2021-03-04, not ''"),
        ("events", {"venue": "Town Hall"}, "event venue", "Old Pier, not 'Town Hall'"),
        ("quantities", {"value": 30.0}, "quantities", "300 delegates"),
        ("quantities", {"unit": "boats"}, "quantities", "300 delegates"),
        (
            "commitments",
            {"summary": "thank the hosts", "verb": "thank"},
            "commitments",
            "MoP · pledge · inspect",
        ),
        ("documents", {"title": "Home"}, "title", "not 'Home'"),
        ("documents", {"published_date": None}, "published date", "2021-03-05, not ''"),
    ],
)
def test_one_thing_wrong(tables: Tables, table: str, changes: dict[str, Any], kind: str, error: str) -> None:
    tables[table][-1 if kind == "party role" else 0] |= changes
    wrong = measured(tables)
    assert list(wrong) == [kind]
    assert error in wrong[kind].errors[0]
