"""People and bodies as FollowTheMoney and Popolo."""

import json

import jsonschema
import pytest
import small_package

from fourthp.exports import FORMATS
from fourthp.published import Package

# What Popolo's own schemas ask of the properties used here.
_DATE = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}
_TEXT = {"type": "string", "minLength": 1}
_SOURCES = {"type": "array", "items": {"type": "object", "required": ["url"], "properties": {"url": _TEXT}}}
_IDENTIFIERS = {"type": "array", "items": {"type": "object", "required": ["identifier"]}}


def _list(required: list[str], **properties: object) -> dict:
    item = {"type": "object", "required": required, "additionalProperties": False}
    return {"type": "array", "items": {**item, "properties": {"id": _TEXT, **properties}}}


POPOLO = {
    "type": "object",
    "additionalProperties": False,
    "required": ["persons", "organizations", "memberships", "events"],
    "properties": {
        "persons": _list(["id", "name"], name=_TEXT, honorific_prefix=_TEXT, identifiers=_IDENTIFIERS),
        "organizations": _list(
            ["id", "name"],
            name=_TEXT,
            classification=_TEXT,
            parent_id=_TEXT,
            identifiers=_IDENTIFIERS,
            other_names={"type": "array", "items": {"type": "object", "required": ["name"]}},
        ),
        "memberships": _list(
            ["id", "person_id"], person_id=_TEXT, organization_id=_TEXT, role=_TEXT, sources=_SOURCES
        ),
        "events": _list(
            ["id", "name"],
            name=_TEXT,
            classification=_TEXT,
            start_date=_DATE,
            end_date=_DATE,
            location=_TEXT,
            parent_id=_TEXT,
            sources=_SOURCES,
        ),
    },
}


def ftm(package: Package, path) -> dict[str, dict]:
    FORMATS["ftm"].write(package, path)
    return {entity["id"]: entity for entity in map(json.loads, path.read_text("utf-8").splitlines())}


@pytest.fixture
def linked(tmp_path) -> Package:
    tables = small_package.tables()
    tables["persons"][0]["wikidata_id"] = "Q42"
    for row in tables["documents"]:
        row["url"] = f"https://harbours.example/{row['document_id']}"
    return Package(small_package.build(tmp_path / "package", tables))


def test_who_is_who(linked, tmp_path) -> None:
    entities = ftm(linked, tmp_path / "x.json")
    assert entities["person-anna-berg"] == {
        "id": "person-anna-berg",
        "schema": "Person",
        "properties": {
            "name": ["Anna Berg"],
            "title": ["Ms."],
            "position": ["Director"],
            "wikidataId": ["Q42"],
        },
    }
    assert entities["organisation-th-ministry-of-labour"]["schema"] == "PublicBody"
    assert entities[f"event-{small_package.WORKSHOP}"]["properties"] == {
        "name": ["Workshop on Safe Harbours"],
        "startDate": ["2021-03-03"],
        "endDate": ["2021-03-04"],
        "location": ["Pier Hall", "Bangkok"],
        "country": ["th"],
        "organizer": ["organisation-th-ministry-of-labour"],
        "involved": ["person-anna-berg", "person-somchai-jaidee"],
        "sourceUrl": ["https://harbours.example/ministry-workshop", "https://harbours.example/news-workshop"],
    }
    assert entities["position-anna-berg-director"]["properties"]["role"] == ["Director"]


def test_popolo(linked, tmp_path) -> None:
    FORMATS["popolo"].write(linked, tmp_path / "x.json")
    written = (tmp_path / "x.json").read_text("utf-8")
    found = json.loads(written)
    assert written == json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    jsonschema.validate(found, POPOLO)
    assert found["persons"][0] == {
        "id": "anna-berg",
        "name": "Anna Berg",
        "honorific_prefix": "Ms.",
        "identifiers": [{"scheme": "wikidata", "identifier": "Q42"}],
    }
    assert found["memberships"] == [
        {
            "id": "anna-berg-director",
            "person_id": "anna-berg",
            "organization_id": "harbour-office",
            "role": "Director",
            "sources": [{"url": "https://harbours.example/ministry-workshop"}],
        }
    ]
    assert found["events"][0]["location"] == "Pier Hall, Bangkok"


def test_what_is_planned_has_not_happened(tmp_path) -> None:
    tables = small_package.tables()
    tables["events"][0]["event_status"] = "planned"
    package = Package(small_package.build(tmp_path / "package", tables))
    assert not [key for key in ftm(package, tmp_path / "x.json") if key.startswith("event-")]
    FORMATS["popolo"].write(package, tmp_path / "y.json")
    assert json.loads((tmp_path / "y.json").read_text("utf-8"))["events"] == []


def test_ids_of_any_script_become_ids_of_the_model(tmp_path) -> None:
    tables = small_package.tables()
    ids = ["a/b", "a.b", "สมศรี", "ส" * 70]
    tables["persons"] += [{"person_id": key, "name": key} for key in ids]
    entities = ftm(Package(small_package.build(tmp_path / "package", tables)), tmp_path / "x.json")
    found = {e["properties"]["name"][0]: key for key, e in entities.items() if e["schema"] == "Person"}
    assert found["a/b"] == "person-a.2f.b"
    assert len({found[key] for key in ids}) == 4
    assert max(map(len, entities)) <= 200
