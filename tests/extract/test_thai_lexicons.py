"""The Thai word lists hold to the vocabularies, and no entry stands twice."""

from __future__ import annotations

import pytest

from fourthp import schemas
from fourthp.extract.lexicon import table

KEYS = {
    "thai_act_verbs": ("form",),
    "thai_actor_nouns": ("form",),
    "thai_body_cues": ("form", "side", "events"),
    "thai_breaks": ("form",),
    "thai_commitment_cues": ("form",),
    "thai_dated_acts": ("form",),
    "thai_event_cues": ("form",),
    "thai_honorifics": ("form",),
    "thai_instrument_heads": ("form",),
    "thai_organisation_heads": ("form",),
    "thai_pillar_words": ("form",),
    "thai_position_heads": ("form",),
    "thai_private_cues": ("form", "side"),
    "thai_relation_cues": ("form",),
    "thai_role_cues": ("form", "side"),
    "thai_statement_cues": ("form",),
    "thai_venue_words": ("form",),
}
VOCABULARIES = {
    ("thai_dated_acts", "event_type"): "event_types",
    ("thai_event_cues", "event_type"): "event_types",
    ("thai_body_cues", "role"): "roles",
    ("thai_role_cues", "role"): "roles",
    ("thai_organisation_heads", "organisation_type"): "organisation_types",
}
ENUMS = {
    ("thai_commitment_cues", "modality"): ("commitments", "modality"),
    ("thai_pillar_words", "pillar"): ("commitments", "pillar"),
    ("thai_relation_cues", "relation"): ("event_instruments", "relation"),
    ("thai_statement_cues", "stance"): ("statements", "stance"),
    ("thai_instrument_heads", "instrument_type"): ("instruments", "instrument_type"),
}


@pytest.mark.parametrize("name", sorted(KEYS))
def test_no_entry_stands_twice_or_has_loose_spaces(name: str) -> None:
    rows = [tuple(row[column] for column in KEYS[name]) for row in table(name)]
    assert len(rows) == len(set(rows)) > 0
    assert all(cell == cell.strip() and cell for row in table(name) for cell in (row["form"],))


@pytest.mark.parametrize(("name", "column"), sorted(VOCABULARIES))
def test_codes_are_of_the_vocabulary(name: str, column: str) -> None:
    vocabulary = VOCABULARIES[name, column]
    codes = {row[column] for row in schemas.vocabulary(vocabulary)}
    assert {row[column] for row in table(name)} <= codes


@pytest.mark.parametrize(("name", "column"), sorted(ENUMS))
def test_values_are_of_the_enumeration(name: str, column: str) -> None:
    resource, field = ENUMS[name, column]
    fields = {f["name"]: f for f in schemas.table_schema(resource)["fields"]}
    assert {row[column] for row in table(name)} <= set(fields[field]["constraints"]["enum"])
