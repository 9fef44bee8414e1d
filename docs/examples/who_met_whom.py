"""Who met whom on forced labour in 2022?

    python docs/examples/who_met_whom.py [PACKAGE] [--topic TOPIC] [--year YEAR]

For each event with the topic: when, where, who took part and in which role, and the words that say so. An event whose
date no document states is listed under the year in which it was reported, and marked so.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import pandas as pd

ACTORS = ("person_id", "organisation_id", "country_code", "group_name")


def load(package: Path, name: str) -> pd.DataFrame:
    """One table; Namibia's code NA stays a code."""
    return pd.read_csv(package / "data" / f"{name}.csv", keep_default_na=False, dtype=str)


def events_of(package: Path, topic: str, year: str) -> pd.DataFrame:
    """The events with a topic that took place in a year, or without a date were reported in it; ``when`` says which."""
    events = load(package, "events").merge(load(package, "event_topics"), on="event_id")
    reports = load(package, "event_reports").merge(load(package, "documents"), on="document_id")
    told = reports[reports.published_date != ""].groupby("event_id").published_date.min()
    events["when"] = events.start_date.where(
        events.start_date != "", "undated, reported " + events.event_id.map(told).fillna("")
    )
    in_year = events.when.str.removeprefix("undated, reported ").str.startswith(year)
    return events[(events.topic_id == topic) & in_year].sort_values(["start_date", "event_id"])


def participants(package: Path, event_id: str) -> pd.DataFrame:
    """Who took part in an event: name, role, and the words that say so."""
    parts = load(package, "participations")
    parts = parts[parts.event_id == event_id].copy()
    names = pd.concat(
        load(package, table).set_index(key)[name]
        for table, key, name in (
            ("persons", "person_id", "name"),
            ("organisations", "organisation_id", "name"),
            ("countries", "country_code", "label"),
        )
    )
    actor = parts[list(ACTORS)].replace("", pd.NA).bfill(axis=1).iloc[:, 0]
    parts["who"] = actor.map(names.to_dict()).fillna(actor)
    evidence = load(package, "evidence")
    roles = evidence[(evidence.resource == "participations") & (evidence.field == "role")]
    words = roles.drop_duplicates("row_id").set_index("row_id").quote
    parts["words"] = parts.participation_id.map(words).fillna("")
    return parts[["who", "role", "words"]].sort_values(["role", "who"])


def main() -> None:
    """Print the answer."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", nargs="?", type=Path, default=Path("output"))
    parser.add_argument("--topic", default="forced_labour")
    parser.add_argument("--year", default="2022")
    chosen = parser.parse_args()
    if not (chosen.package / "data").is_dir():
        parser.error(f"{chosen.package}: no data package is there; name its folder")
    if chosen.topic not in (topics := list(load(chosen.package, "topics").topic_id)):
        parser.error(f"--topic: {chosen.topic} is none of {', '.join(topics)}")
    found = events_of(chosen.package, chosen.topic, chosen.year)
    for event in found.itertuples():
        place = ", ".join(part for part in (event.venue, event.city, event.country_code) if part)
        print(f"\n{event.when}  {event.name or event.event_type}  {place}".rstrip())
        for part in participants(chosen.package, event.event_id).itertuples():
            print(f"  {part.role:16} {part.who}" + (f'  "{part.words}"' if part.words else ""))
    print(f"\n{len(found)} events on {chosen.topic} in {chosen.year}.")


if __name__ == "__main__":
    main()
