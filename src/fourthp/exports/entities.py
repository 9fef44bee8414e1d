"""People and bodies for tools made for entities: FollowTheMoney and Popolo.

FollowTheMoney: https://followthemoney.tech/explorer/. Popolo: https://www.popoloproject.com/specs/.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fourthp.exports.actors import INITIATING, World
from fourthp.json_pieces import json_pieces
from fourthp.published import Package
from fourthp.records import Row, Scalar

FTM_LOST = (
    "Events have no kinds and no roles but organiser and involved; countries and groups as actors, headcounts, "
    "topics, instruments, promises, statements and evidence are lost. Addresses of the documents stay as sourceUrl."
)
POPOLO_LOST = (
    "Only people, bodies, posts and events; who took part in an event, topics, instruments, promises, statements "
    "and evidence are lost. Addresses of the documents stay as sources."
)

_LONGEST_KEY = 200
_FTM_KINDS = {
    "government": "PublicBody",
    "intergovernmental": "PublicBody",
    "diplomatic_mission": "PublicBody",
    "business": "Company",
}


def write_ftm(package: Package, path: Path) -> None:
    """Write FollowTheMoney entities, one JSON object a line."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for entity in _ftm(World(package)):
            stream.write(json.dumps(entity, ensure_ascii=False, sort_keys=True) + "\n")


def _ftm(world: World) -> Iterator[dict[str, Any]]:
    for _, row in world.rows("organisations"):
        yield _entity(
            _key("organisation", row["organisation_id"]),
            _FTM_KINDS.get(str(row["organisation_type"]), "Organization"),
            name=row["name"],
            alias=row["acronym"],
            country=_lower(row["country_code"]),
            parent=row["parent_organisation_id"] and _key("organisation", row["parent_organisation_id"]),
            wikidataId=row["wikidata_id"],
        )
    for _, row in world.rows("persons"):
        posts = world.rows("positions").where(person_id=row["person_id"])
        yield _entity(
            _key("person", row["person_id"]),
            "Person",
            name=row["name"],
            title=row["honorific"],
            position=[post["title"] for post in posts],
            wikidataId=row["wikidata_id"],
        )
    for _, row in world.rows("positions"):
        if row["organisation_id"]:
            yield _entity(
                _key("position", row["position_id"]),
                "Membership",
                member=_key("person", row["person_id"]),
                organization=_key("organisation", row["organisation_id"]),
                role=row["title"],
                status="former" if row["is_former"] else None,
                sourceUrl=world.row("documents", row["document_id"])["url"],
            )
    yield from _ftm_events(world)


def _ftm_events(world: World) -> Iterator[dict[str, Any]]:
    for name, event in world.held_events():
        organising: list[str] = []
        involved: list[str] = []
        for row in world.rows("participations").where(event_id=event["event_id"]):
            for kind in ("person", "organisation"):
                if row[f"{kind}_id"]:
                    found = organising if row["role"] in INITIATING else involved
                    found.append(_key(kind, row[f"{kind}_id"]))
        yield _entity(
            _key("event", event["event_id"]),
            "Event",
            name=name,
            startDate=event["start_date"],
            endDate=event["end_date"],
            location=[place for place in (event["venue"], event["city"]) if place],
            country=_lower(event["country_code"]),
            organizer=organising,
            involved=[actor for actor in involved if actor not in organising],
            sourceUrl=[document["url"] for document in world.reports(event["event_id"])],
        )


def _entity(entity_id: str, schema: str, **properties: Scalar | list[Any]) -> dict[str, Any]:
    """An entity whose properties are lists of texts, without those that are empty."""
    lists = {name: value if isinstance(value, list) else [value] for name, value in properties.items()}
    filled = {
        name: [str(v) for v in dict.fromkeys(values) if v is not None] for name, values in lists.items()
    }
    return {"id": entity_id, "schema": schema, "properties": {n: v for n, v in filled.items() if v}}


def _key(kind: str, row_id: Scalar) -> str:
    """An id as FollowTheMoney allows it: letters, digits and hyphens stay, all else is escaped with its code point."""
    letters = (c if c.isascii() and (c.isalnum() or c == "-") else f".{ord(c):x}." for c in str(row_id))
    key = "".join((kind, "-", *letters)).rstrip(".")
    return key if len(key) <= _LONGEST_KEY else f"{kind}-{hashlib.sha256(key.encode()).hexdigest()}"


def _lower(code: Scalar) -> str | None:
    return str(code).lower() if code else None


def write_popolo(package: Package, path: Path) -> None:
    """Write one Popolo document: persons, organizations, memberships and events."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(json_pieces(_popolo(World(package))))
        stream.write("\n")


def _popolo(world: World) -> dict[str, Iterator[dict[str, Any]]]:
    return {
        "persons": (
            _actor(row, "person_id", honorific_prefix=row["honorific"]) for _, row in world.rows("persons")
        ),
        "organizations": (
            _actor(
                row,
                "organisation_id",
                other_names=[{"name": row["acronym"], "note": "acronym"}] if row["acronym"] else None,
                classification=row["organisation_type"],
                parent_id=row["parent_organisation_id"],
            )
            for _, row in world.rows("organisations")
        ),
        "memberships": (
            _filled(
                id=row["position_id"],
                person_id=row["person_id"],
                organization_id=row["organisation_id"],
                role=row["title"],
                sources=_sources([world.row("documents", row["document_id"])["url"]]),
            )
            for _, row in world.rows("positions")
            if not row["is_former"]
        ),
        "events": (
            _filled(
                id=row["event_id"],
                name=name,
                classification=row["event_type"],
                start_date=row["start_date"],
                end_date=row["end_date"],
                location=", ".join(str(part) for part in (row["venue"], row["city"]) if part),
                parent_id=row["parent_event_id"],
                sources=_sources([d["url"] for d in world.reports(row["event_id"])]),
            )
            for name, row in world.held_events()
        ),
    }


def _filled(**properties: Any) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value not in (None, "", [])}


def _actor(row: Row, key: str, **properties: Any) -> dict[str, Any]:
    """A person or body: its id and name, what is said of its kind alone, and its identifier."""
    wikidata = row["wikidata_id"]
    identifiers = [{"scheme": "wikidata", "identifier": wikidata}] if wikidata else None
    return _filled(id=row[key], name=row["name"], **properties, identifiers=identifiers)


def _sources(urls: list[Scalar]) -> list[dict[str, Scalar]]:
    return [{"url": url} for url in urls if url]
