"""One row per event: the same event told by several documents is joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from fourthp.language.folding import fold
from fourthp.normalise.ids import readable
from fourthp.normalise.linking import Linked, Source
from fourthp.records import Fact

_SIMILAR = (
    frozenset(["conference", "meeting", "workshop"]),
    frozenset(["meeting", "visit"]),
    frozenset(["ceremony", "award", "launch"]),
)
_STOP = frozenset("the a an of on for and to in".split())


def link_events(sources: Sequence[Source], linked: Linked) -> None:
    """Give every event its row id.

    Two documents tell one event when its day is the same and name or place agree, or when both name it
    alike and no date speaks against it; parts join only within the same parent. Candidates meet in blocks of
    one day or one name, so the work grows with the number of events.
    """
    ids: dict[tuple[str, str], str] = {}
    blocks: dict[str, list[tuple[Source, Fact, str]]] = defaultdict(list)
    used: set[str] = set()
    for source in sources:
        for fact in source.of("events"):
            candidates = [c for block in _blocks(fact) for c in blocks[block]]
            twin = next((c for c in candidates if c[0] is not source and _same(c[1], fact)), None)
            row_id = twin[2] if twin else _new_id(source, fact, ids, used)
            used.add(row_id)
            ids[source.document_id, fact.key] = row_id
            for block in _blocks(fact):
                blocks[block].append((source, fact, row_id))
    for (document_id, key), row_id in ids.items():
        linked.ids[document_id, "events", key] = row_id


def _value(fact: Fact, column: str) -> str:
    reading = fact.cells.get(column)
    return str(reading.value) if reading else ""


def _blocks(fact: Fact) -> list[str]:
    start, name = _value(fact, "start_date"), _value(fact, "name")
    found = []
    if len(start) == 10:
        found.append(f"day {start}")
    if name:
        found.append(f"name {' '.join(sorted(set(fold(name).split()) - _STOP)[:3])}")
    return found


def _same(left: Fact, right: Fact) -> bool:
    if "parent_event_id" in left.cells or "parent_event_id" in right.cells:
        return False
    kinds = {_value(left, "event_type"), _value(right, "event_type")}
    if len(kinds) > 1 and not any(kinds <= s for s in _SIMILAR):
        return False
    days = (_value(left, "start_date"), _value(right, "start_date"))
    if all(days) and not (days[0].startswith(days[1]) or days[1].startswith(days[0])):
        return False
    names = _alike(_value(left, "name"), _value(right, "name"))
    if names is False:
        return False
    cities = {_value(left, "city"), _value(right, "city")} - {""}
    if len(cities) > 1:
        return False
    if days[0] and days[0] == days[1]:
        both = "city" in left.cells and "city" in right.cells
        return names is True or (both and len(days[0]) == 10)
    return names is True and len(fold(_value(left, "name")).split()) >= 4


def _alike(left: str, right: str) -> bool | None:
    """Whether two names are one; None where one is missing."""
    if not left or not right:
        return None
    a, b = set(fold(left).split()) - _STOP, set(fold(right).split()) - _STOP
    short, long = sorted((a, b), key=len)
    if any(w[0].isdigit() for w in short ^ long):
        return False
    return len(short & long) >= 0.8 * len(long)


def _new_id(source: Source, fact: Fact, ids: dict[tuple[str, str], str], used: set[str]) -> str:
    """An id from the event's own day, kind, name and place; with the document's where those say too little."""
    start, name, city = (_value(fact, c) for c in ("start_date", "name", "city"))
    if parent := fact.cells.get("parent_event_id"):
        above = ids.get((source.document_id, str(parent.value)), source.document_id)
        candidate = f"{above}/{readable(name or _value(fact, 'event_type'))}"
    elif name:
        candidate = readable(start, name)
    elif start and city:
        candidate = readable(start, _value(fact, "event_type"), city)
    else:
        candidate = readable(source.document_id, start, _value(fact, "event_type"))
    unique, number = candidate, 1
    while unique in used:
        number += 1
        unique = f"{candidate}-{number}"
    return unique
