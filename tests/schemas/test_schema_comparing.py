"""What changed between two versions of a schema, and how much of a change it is."""

import copy

import pytest

from fourthp.schemas.comparing import compare_schemas

SCHEMA = {
    "title": "Harbours",
    "fields": [
        {"name": "harbour_id", "type": "string", "constraints": {"required": True}},
        {"name": "kind", "type": "string", "constraints": {"enum": ["sea", "river"]}},
        {"name": "berths", "type": "integer", "constraints": {"minimum": 1, "maximum": 90}},
        {"name": "opened", "type": "date", "constraints": {}},
    ],
    "primaryKey": ["harbour_id"],
    "rules": [{"name": "r", "kind": "requires", "columns": ["kind", "berths"], "description": "Why."}],
}


def changes(change) -> list[tuple[str | None, str, str]]:
    new = copy.deepcopy(SCHEMA)
    change(new)
    return [(c.field, c.kind, c.level) for c in compare_schemas("harbours", SCHEMA, new)]


def limits(number: int, **constraints):
    return lambda schema: schema["fields"][number]["constraints"].update(constraints)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda s: None, []),
        (lambda s: s["fields"].pop(3), [("opened", "field_removed", "major")]),
        (
            lambda s: s["fields"].append({"name": "depth", "type": "number"}),
            [("depth", "field_added", "major")],
        ),
        (lambda s: s["fields"].reverse(), [(None, "fields_reordered", "major")]),
        (lambda s: s["fields"][3].update(type="string"), [("opened", "type_changed", "major")]),
        (limits(3, required=True), [("opened", "narrower", "major")]),
        (limits(0, required=False), [("harbour_id", "wider", "minor")]),
        (limits(1, enum=["sea"]), [("kind", "narrower", "major")]),
        (limits(1, enum=["sea", "river", "lake"]), [("kind", "wider", "minor")]),
        (limits(1, enum=["sea", "lake"]), [("kind", "narrower", "major")]),
        (limits(2, minimum=0), [("berths", "wider", "minor")]),
        (limits(2, minimum=2), [("berths", "narrower", "major")]),
        (limits(2, maximum=91), [("berths", "wider", "minor")]),
        (limits(2, maximum=89), [("berths", "narrower", "major")]),
        (limits(0, pattern="^[a-z]+$"), [("harbour_id", "narrower", "major")]),
        (lambda s: s.update(primaryKey=["harbour_id", "kind"]), [(None, "key_changed", "major")]),
        (lambda s: s["rules"].clear(), [(None, "wider", "minor")]),
        (lambda s: s["rules"][0].update(description="Because."), []),
        (lambda s: s.update(uniqueKeys=[["kind"]]), [(None, "narrower", "major")]),
        (lambda s: s.update(minRows=3), [(None, "min_rows", "minor")]),
        (lambda s: s.update(title="Ports"), [(None, "words", "patch")]),
        (lambda s: s["fields"][0].update(description="An id."), [("harbour_id", "words", "patch")]),
    ],
)
def test_levels(change, found) -> None:
    assert changes(change) == found


def test_details_say_what_changed() -> None:
    new = copy.deepcopy(SCHEMA)
    limits(1, enum=["sea", "lake"])(new)
    (found,) = compare_schemas("harbours", SCHEMA, new)
    assert found.detail == "enum is now without river and with lake"
