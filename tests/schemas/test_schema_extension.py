"""One's own extension of a schema."""

import pytest

from fourthp import schemas


def extended(change) -> list[tuple[str | None, str]]:
    schema = schemas.table_schema("events")
    change(schema)
    return [(c.field, c.kind) for c in schemas.check_extension("events", schema)]


@pytest.mark.parametrize(
    "change",
    [
        lambda s: None,
        lambda s: s["fields"].append({"name": "weather", "type": "string", "constraints": {}}),
        lambda s: s["fields"].insert(3, {"name": "weather", "type": "string", "constraints": {}}),
        lambda s: s["fields"][2]["constraints"].update(required=True),
        lambda s: s["fields"][3]["constraints"].update(enum=["held"]),
        lambda s: s.update(title="Harbour days", version="1.0.0-harbours"),
    ],
)
def test_what_an_extension_may_do(change) -> None:
    assert extended(change) == []


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda s: s["fields"].pop(), [("parent_event_id", "field_removed")]),
        (lambda s: s["fields"][12].update(type="string"), [("is_online", "type_changed")]),
        (lambda s: s["fields"][0]["constraints"].pop("required"), [("event_id", "wider")]),
        (lambda s: s["fields"][3]["constraints"]["enum"].append("dreamt"), [("event_status", "wider")]),
        (lambda s: s.update(primaryKey=["name"]), [(None, "key_changed")]),
        (lambda s: s["rules"].pop(), [(None, "wider")]),
    ],
)
def test_what_it_may_not(change, found) -> None:
    assert extended(change) == found
