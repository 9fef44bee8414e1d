"""Events as rows for tools made for coded event data: PLOVER as POLECAT has it, and dyads as GDELT has them.

The columns bear the names of POLECAT (https://doi.org/10.7910/DVN/AJGVIT) and of the GDELT 1.0 event database
(codebook V2.0, 2015). The codes come from the crosswalks of ``event_types`` and ``organisation_types``.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from fourthp.exports.actors import Actor, Dyad, World, took_place
from fourthp.published import Package
from fourthp.records import Scalar

PLOVER_COLUMNS = (
    "Event ID",
    "Event Date",
    "Event Type",
    "Event Mode",
    "Contexts",
    "Actor Name",
    "Actor ISO3",
    "Primary Actor Sector",
    "Actor Title",
    "Wikidata Actor ID",
    "Recipient Name",
    "Recipient ISO3",
    "Primary Recipient Sector",
    "Recipient Title",
    "Wikidata Recipient ID",
    "Placename",
    "City",
    "Country",
    "Latitude",
    "Longitude",
    "GeoNames ID",
    "Source",
    "Publication Date",
    "Language",
    "Version",
)
GDELT_COLUMNS = (
    "GLOBALEVENTID",
    "SQLDATE",
    "MonthYear",
    "Year",
    "Actor1Code",
    "Actor1Name",
    "Actor1CountryCode",
    "Actor1Type1Code",
    "Actor2Code",
    "Actor2Name",
    "Actor2CountryCode",
    "Actor2Type1Code",
    "IsRootEvent",
    "EventCode",
    "EventBaseCode",
    "EventRootCode",
    "QuadClass",
    "NumSources",
    "NumArticles",
    "ActionGeo_FullName",
    "ActionGeo_Lat",
    "ActionGeo_Long",
    "SOURCEURL",
)
PLOVER_LOST = (
    "Events whose type has no PLOVER code are left out, and so are planned, cancelled and wished-for ones. Countries "
    "of actors have ISO 3166-1 alpha-3 codes, not those of Correlates of War; intensity and quad code are not given. "
    "Promises, statements, roles, headcounts, instruments and all evidence are lost."
)
GDELT_LOST = (
    "Only events that took place, with a CAMEO code and a day. An event is one row for each pair of actors, "
    "with an id of words; tone, Goldstein scale and FIPS codes are not given, a second day is lost, and so are "
    "promises, statements, topics, roles and all evidence."
)

# CAMEO roots 01 to 05 are cooperation in words, 06 to 09 in deeds, 10 to 14 conflict in words, 15 to 20 in deeds.
_QUADS = ((5, 1), (9, 2), (14, 3), (20, 4))
_DAY = 10


def write_plover(package: Package, path: Path) -> None:
    """Write one row for each pair of actors of each event, separated by tabs, with a header."""
    _write(path, PLOVER_COLUMNS, _plover(package))


def write_gdelt(package: Package, path: Path) -> None:
    """Write one row for each pair of actors of each event, separated by tabs, with a header."""
    _write(path, GDELT_COLUMNS, _gdelt(package))


def _write(path: Path, columns: tuple[str, ...], rows: Iterator[Mapping[str, object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, dialect="excel-tab", lineterminator="\n")
        writer.writeheader()
        writer.writerows({c: "" if row.get(c) is None else row[c] for c in columns} for row in rows)


def _numbered(world: World) -> Iterator[tuple[str, Dyad]]:
    """Every dyad of an event that took place, with an id: that of the event and the number of the pair in it."""
    number, event_id = 0, None
    for dyad in world.dyads():
        number = number + 1 if dyad.event["event_id"] == event_id else 1
        event_id = dyad.event["event_id"]
        if took_place(dyad.event):
            yield f"{event_id}#{number}", dyad


def _plover(package: Package) -> Iterator[Mapping[str, object]]:
    world = World(package)
    for dyad_id, dyad in _numbered(world):
        event, kind = dyad.event, world.row("event_types", dyad.event["event_type"])
        if not kind["plover_type"]:
            continue
        document = next(iter(world.reports(event["event_id"])), {})
        place = world.row("places", event["place_id"])
        topics = (
            str(row["topic_id"]) for row in world.rows("event_topics").where(event_id=event["event_id"])
        )
        row: dict[str, object] = {
            "Event ID": dyad_id,
            "Event Date": event["start_date"],
            "Event Type": kind["plover_type"],
            "Event Mode": kind["plover_mode"],
            "Contexts": "; ".join(topics),
            "Placename": event["venue"],
            "City": event["city"],
            "Country": world.row("countries", event["country_code"]).get("label"),
            "Latitude": place.get("latitude"),
            "Longitude": place.get("longitude"),
            "GeoNames ID": place.get("geonames_id"),
            "Source": world.row("publishers", document.get("publisher_id")).get("name"),
            "Publication Date": document.get("published_date"),
            "Language": document.get("language"),
            "Version": package.version,
        }
        for side, actor in (("Actor", dyad.source), ("Recipient", dyad.target)):
            if actor is not None:
                row |= {
                    f"{side} Name": actor.name,
                    f"{side} ISO3": world.row("countries", actor.country).get("iso3"),
                    f"Primary {side} Sector": _sector(world, actor),
                    f"{side} Title": actor.title,
                    f"Wikidata {side} ID": actor.wikidata_id,
                }
        yield row


def _gdelt(package: Package) -> Iterator[dict[str, object]]:
    world = World(package)
    for dyad_id, dyad in _numbered(world):
        event = dyad.event
        code, day = world.row("event_types", event["event_type"])["cameo"], str(event["start_date"] or "")
        if not code or len(day) != _DAY:
            continue
        documents = world.reports(event["event_id"])
        place = world.row("places", event["place_id"])
        country = world.row("countries", event["country_code"]).get("label")
        root = str(code)[:2]
        row: dict[str, object] = {
            "GLOBALEVENTID": dyad_id,
            "SQLDATE": day.replace("-", ""),
            "MonthYear": day[:7].replace("-", ""),
            "Year": day[:4],
            "IsRootEvent": int(event["parent_event_id"] is None),
            "EventCode": code,
            "EventBaseCode": str(code)[:3],
            "EventRootCode": root,
            "QuadClass": next(quad for last, quad in _QUADS if int(root) <= last),
            "NumSources": len({document["publisher_id"] for document in documents}),
            "NumArticles": len(documents),
            "ActionGeo_FullName": ", ".join(str(part) for part in (event["city"], country) if part),
            "ActionGeo_Lat": place.get("latitude"),
            "ActionGeo_Long": place.get("longitude"),
            "SOURCEURL": next((document["url"] for document in documents if document["url"]), None),
        }
        for number, actor in ((1, dyad.source), (2, dyad.target)):
            if actor is not None:
                iso3 = world.row("countries", actor.country).get("iso3")
                # A country as such has no type code in CAMEO.
                sector = None if actor.kind == "country" else _sector(world, actor)
                row |= {
                    f"Actor{number}Code": f"{iso3 or ''}{sector or ''}",
                    f"Actor{number}Name": actor.name.upper(),
                    f"Actor{number}CountryCode": iso3,
                    f"Actor{number}Type1Code": sector,
                }
        yield row


def _sector(world: World, actor: Actor) -> Scalar:
    """The sector that PLOVER and CAMEO know a kind of body by; None where there is none."""
    return world.row("organisation_types", actor.organisation_type).get("plover_sector")
