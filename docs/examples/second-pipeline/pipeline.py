"""A second pipeline on the schemas of The Fourth P: the minutes of a ports authority become three of its tables.

Run it beside minutes.csv with nothing but the package `fourthp` installed:

    python pipeline.py minutes.csv harbours.sqlite
"""

import csv
import re
import sqlite3
import sys

from fourthp import schemas

# What the minutes call things, in the words of the shared vocabularies.
KINDS = {"training": "workshop", "talks": "meeting", "signing": "signing"}


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def tables_of(minutes):
    """The rows of three tables: who met whom, when."""
    events, organisations, participations = [], {}, []
    for entry in minutes:
        event_id = slug(f"{entry['date']} {entry['title'] or entry['what']}")
        events.append(
            {
                "event_id": event_id,
                "event_type": KINDS.get(entry["what"], entry["what"]),
                "name": entry["title"] or None,
                "event_status": "held",
                "start_date": entry["date"],
                "date_precision": "day",
                "date_basis": "stated",
                "city": entry["town"],
            }
        )
        guests = [name.strip() for name in entry["guests"].split(";")]
        for role, names in (("host", [entry["host"]]), ("participant", guests)):
            for name in names:
                organisations[slug(name)] = {
                    "organisation_id": slug(name),
                    "name": name,
                    "organisation_type": "ngo" if name.startswith("Union ") else "government",
                }
                participations.append(
                    {
                        "participation_id": f"{event_id}/{slug(name)}/{role}",
                        "event_id": event_id,
                        "organisation_id": slug(name),
                        "role": role,
                    }
                )
    return {
        "organisations": sorted(organisations.values(), key=lambda row: row["organisation_id"]),
        "events": events,
        "participations": participations,
    }


def main(source, target):
    with open(source, encoding="utf-8", newline="") as stream:
        tables = tables_of(csv.DictReader(stream))
    if problems := schemas.validate_frames(tables):
        sys.exit("\n".join(map(str, problems)))
    with sqlite3.connect(target) as database:
        database.executescript(schemas.sql_ddl("sqlite", tables))
        for name, rows in tables.items():
            columns = schemas.column_names(name)
            marks = ", ".join("?" * len(columns))
            database.executemany(
                f"INSERT INTO {name} VALUES ({marks})",
                [[row.get(column) for column in columns] for row in rows],
            )
    for name, rows in tables.items():
        print(f"{name} (schema {schemas.schema_version(name)}): {len(rows)} rows")


if __name__ == "__main__":
    main(*sys.argv[1:])
