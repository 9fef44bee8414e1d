"""The Table Schemas: complete, consistent with each other, and accepted by Frictionless."""

from __future__ import annotations

import re
from collections import defaultdict

import frictionless
import pytest

from fourthp import schemas

TABLES = {
    "publishers": "publisher_id name publisher_type country_code homepage rights text_policy",
    "documents": (
        "document_id publisher_id path url title language author published_date entered_date modified_date "
        "view_count media_type sha256 text_sha256 characters sentences duplicate_of"
    ),
    "events": (
        "event_id event_type name event_status start_date end_date date_precision date_basis venue city "
        "place_id country_code is_online parent_event_id"
    ),
    "event_reports": "event_id document_id is_main",
    "persons": "person_id name honorific wikidata_id",
    "organisations": (
        "organisation_id name acronym organisation_type country_code parent_organisation_id wikidata_id"
    ),
    "positions": "position_id person_id title organisation_id country_code is_former document_id",
    "participations": (
        "participation_id event_id person_id organisation_id country_code group_name role headcount "
        "is_approximate"
    ),
    "places": "place_id name place_type country_code latitude longitude geonames_id",
    "instruments": "instrument_id name acronym instrument_type instrument_status adopted_date",
    "event_instruments": "event_id instrument_id relation",
    "commitments": (
        "commitment_id document_id event_id instrument_id person_id organisation_id country_code actor_name "
        "verb modality addressee action pillar summary deadline"
    ),
    "statements": (
        "statement_id document_id event_id person_id organisation_id country_code speaker_name verb stance "
        "addressee summary"
    ),
    "quantities": "quantity_id document_id event_id value unit is_approximate",
    "document_topics": "document_id topic_id",
    "event_topics": "event_id topic_id",
    "evidence": "evidence_id resource row_id field document_id start end quote method confidence",
    "reviews": "review_id resource row_id field before after reason reviewer reviewed_date decision status",
    "rejects": "reject_id document_id path stage reason detail",
    "redirects": "old_id resource new_id reason",
    "coverage": "publisher_id month documents rejected events",
    "countries": "country_code label definition iso3 un_m49 region subregion",
    "event_types": "event_type label definition plover_type plover_mode cameo",
    "roles": "role label definition schema_org",
    "organisation_types": "organisation_type label definition plover_sector",
    "topics": "topic_id label definition iccs ic_tip sdg_target htcds",
}

KEYS = {
    "publishers": "publisher_id",
    "documents": "document_id",
    "events": "event_id",
    "event_reports": "event_id document_id",
    "persons": "person_id",
    "organisations": "organisation_id",
    "positions": "position_id",
    "participations": "participation_id",
    "places": "place_id",
    "instruments": "instrument_id",
    "event_instruments": "event_id instrument_id relation",
    "commitments": "commitment_id",
    "statements": "statement_id",
    "quantities": "quantity_id",
    "document_topics": "document_id topic_id",
    "event_topics": "event_id topic_id",
    "evidence": "evidence_id",
    "reviews": "review_id",
    "rejects": "reject_id",
    "redirects": "resource old_id",
    "coverage": "publisher_id month",
    "countries": "country_code",
    "event_types": "event_type",
    "roles": "role",
    "organisation_types": "organisation_type",
    "topics": "topic_id",
}

ENUMS = {
    ("publishers", "text_policy"): "full quote none",
    ("events", "event_status"): "held planned ongoing cancelled hypothetical",
    ("events", "date_precision"): "day month year none",
    ("events", "date_basis"): "stated relative none",
    ("instruments", "instrument_type"): (
        "treaty declaration memorandum action_plan law report programme campaign fund other"
    ),
    ("instruments", "instrument_status"): "proposed draft adopted signed in_force ended",
    ("event_instruments", "relation"): (
        "convened_under circulated negotiated adopted signed launched reviewed implemented discussed "
        "mentioned"
    ),
    ("commitments", "modality"): (
        "announced agreed pledged reaffirmed recommended called_for proposed reported_done"
    ),
    ("commitments", "pillar"): "prevention protection prosecution partnership",
    ("statements", "stance"): "praise support emphasis concern criticism neutral",
    ("places", "place_type"): "city district province region water site other",
    ("reviews", "decision"): "accept correct note reject merge split withhold",
    ("reviews", "status"): "applied accepted noted unmatched",
    ("rejects", "stage"): "ingest clean extract normalise validate publish",
}

RULES = {
    "publishers": {},
    "documents": {"not_its_own_duplicate": "not_equal document_id duplicate_of"},
    "places": {"both_coordinates": "all_or_none latitude longitude"},
    "organisations": {"not_its_own_parent": "not_equal organisation_id parent_organisation_id"},
    "events": {
        "end_not_before_start": "ordered start_date end_date",
        "precision_fits_start": "filled_unless start_date date_precision",
        "basis_fits_start": "filled_unless start_date date_basis",
        "not_its_own_part": "not_equal event_id parent_event_id",
    },
    "participations": {
        "one_actor": "exactly_one person_id organisation_id country_code group_name",
        "headcount_says_if_approximate": "all_or_none headcount is_approximate",
    },
    "commitments": {"one_identity": "at_most_one person_id organisation_id country_code"},
    "statements": {"one_identity": "at_most_one person_id organisation_id country_code"},
    "evidence": {
        "whole_span": "all_or_none start end",
        "span_not_empty": "before start end",
        "span_in_document": "requires start document_id",
        "quote_has_span": "requires quote start",
    },
    "reviews": {
        "changes_something": "not_equal before after",
    },
    "rejects": {"something_named": "at_least_one document_id path"},
    "redirects": {"leads_elsewhere": "not_equal old_id new_id"},
}

# Columns whose meaning depends on the table they stand in; any other name means the same everywhere.
OWN_MEANING = {
    "name": "a name of whatever the table lists",
    "title": "a headline or a post",
    "reason": "a code in rejects, a sentence elsewhere",
    "path": "the file of the document itself, or of a reject",
    "label": "the press's name of a country, or the name of a code",
    "definition": "a formal name of a country, or what a code covers",
    "country_code": "the country of an actor, a seat or a place; in countries, the code itself",
    "document_id": "may be empty in evidence and rejects, and their description says when",
    "organisation_id": "the actor, or the body in which a post is held",
    "instrument_id": "the instrument, or the one in which a commitment is written",
    "resource": "the table of the row, or of a row that is gone",
    # in the table that they are the key of, these say what they are
    "publisher_id": "key",
    "event_id": "key",
    "person_id": "key",
    "place_id": "key",
    "event_type": "key",
    "organisation_type": "key",
    "role": "key",
    "topic_id": "key",
}


def fields(table: str) -> list[dict]:
    return schemas.table_schema(table)["fields"]


def test_there_is_a_schema_for_every_table_and_no_other() -> None:
    assert sorted(schemas.table_names()) == sorted(TABLES)


@pytest.mark.parametrize("table", TABLES)
def test_columns_and_key(table: str) -> None:
    assert schemas.column_names(table) == tuple(TABLES[table].split())
    assert schemas.primary_key(table) == tuple(KEYS[table].split())


@pytest.mark.parametrize("table", TABLES)
def test_table_says_what_it_is(table: str) -> None:
    schema = schemas.table_schema(table)
    assert schema["$schema"] == "https://datapackage.org/profiles/2.0/tableschema.json"
    assert schema["name"] == table
    assert schema["title"]
    assert schema["description"].endswith(".")


@pytest.mark.parametrize("table", TABLES)
def test_fields_are_complete(table: str) -> None:
    for field in fields(table):
        always = {"name", "type", "title", "description", "example", "constraints", "provenance"}
        assert always <= set(field) <= always | {"format", "rdfType"}
        assert field["type"] in {"string", "integer", "number", "boolean", "date"}
        assert field["title"]
        assert field["description"].endswith(".")
        assert isinstance(field["example"], str)
        assert set(field["constraints"]) <= {"required", "unique", "enum", "pattern", "minimum", "maximum"}
        assert re.fullmatch("stated|(derived|reference|curated):\\S.*", field["provenance"])
        assert re.match(
            "https://schema.org/[a-z]|http://www.w3.org/ns/(prov|oa)#[a-z]|http://www.w3.org/2004/02/skos/core#[a-z]",
            field.get("rdfType", "https://schema.org/name"),
        )


@pytest.mark.parametrize("table", TABLES)
def test_patterns_are_anchored_and_capture_nothing(table: str) -> None:
    for field in fields(table):
        pattern = field["constraints"].get("pattern", "^$")
        assert pattern[0] == "^" and pattern[-1] == "$", field["name"]
        assert re.compile(pattern).groups == 0, field["name"]


@pytest.mark.parametrize("table", TABLES)
def test_text_is_limited_to_a_list_or_a_pattern(table: str) -> None:
    for field in fields(table):
        limited = {"enum", "pattern"} & set(field["constraints"])
        assert bool(limited) == (field["type"] == "string"), field["name"]


@pytest.mark.parametrize(
    "start", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠1", "\t=1", " =1", "\n=1"]
)
def test_no_text_may_begin_like_a_formula(start: str) -> None:
    for table in TABLES:
        for field in fields(table):
            pattern = field["constraints"].get("pattern")
            assert not (pattern and re.search(pattern, start)), (table, field["name"])


@pytest.mark.parametrize(("table", "column"), ENUMS)
def test_lists_of_values(table: str, column: str) -> None:
    assert schemas.enum(table, column) == tuple(ENUMS[table, column].split())


@pytest.mark.parametrize("table", ["evidence", "reviews", "redirects"])
def test_resource_lists_every_table(table: str) -> None:
    assert sorted(schemas.enum(table, "resource")) == sorted(TABLES)


@pytest.mark.parametrize("table", TABLES)
def test_rules(table: str) -> None:
    found = {rule["name"]: " ".join([rule["kind"], *rule["columns"]]) for rule in schemas.rules(table)}
    assert found == RULES.get(table, {})


@pytest.mark.parametrize("table", TABLES)
def test_rules_are_well_formed(table: str) -> None:
    for rule in schemas.rules(table):
        assert rule["kind"] in schemas.RULE_KINDS
        assert set(rule["columns"]) <= set(schemas.column_names(table))
        assert rule["description"].endswith(".")
        assert ("value" in rule) == (rule["kind"] == "filled_unless")
        if rule["kind"] == "filled_unless":
            assert rule["value"] in schemas.enum(table, rule["columns"][1])


def test_same_name_means_the_same() -> None:
    types: dict[str, set[str]] = defaultdict(set)
    descriptions: dict[str, set[str]] = defaultdict(set)
    for table in schemas.table_names():
        for field in fields(table):
            types[field["name"]].add(field["type"])
            descriptions[field["name"]].add(field["description"])
    assert [name for name, found in types.items() if len(found) > 1] == []
    assert {name for name, found in descriptions.items() if len(found) > 1} == set(OWN_MEANING)


def test_foreign_keys_point_to_a_key_of_the_same_kind() -> None:
    for table in schemas.table_names():
        for column, target, key in schemas.foreign_keys(table):
            assert schemas.primary_key(target) == (key,), (table, column)
            here, there = schemas.field(table, column), schemas.field(target, key)
            assert here["type"] == there["type"]
            assert here["constraints"]["pattern"] == there["constraints"]["pattern"], (table, column)


def test_every_column_that_holds_a_key_is_a_foreign_key() -> None:
    keys = {KEYS[table]: table for table in TABLES if " " not in KEYS[table]}
    for table in schemas.table_names():
        pointing = {column for column, _, _ in schemas.foreign_keys(table)}
        for column in schemas.column_names(table):
            if column in keys and keys[column] != table:
                assert column in pointing, (table, column)


def test_a_table_comes_after_those_it_points_to() -> None:
    names = schemas.table_names()
    for table in names:
        for _, target, _ in schemas.foreign_keys(table):
            assert names.index(target) <= names.index(table)


def test_key_columns_are_required_and_a_single_key_is_unique_by_being_the_key() -> None:
    for table in schemas.table_names():
        for column in schemas.primary_key(table):
            constraints = schemas.field(table, column)["constraints"]
            assert constraints["required"] is True
            assert "unique" not in constraints


def test_tables_that_describe_the_data_state_nothing_themselves() -> None:
    for table in (*schemas.vocabulary_names(), "coverage", "rejects", "reviews", "redirects", "evidence"):
        assert "stated" not in {field["provenance"] for field in fields(table)}


def test_what_the_texts_state_needs_evidence() -> None:
    stated = {
        table: " ".join(field["name"] for field in fields(table) if field["provenance"] == "stated")
        for table in ("documents", "organisations", "positions", "places", "document_topics")
    }
    assert stated == {
        "documents": "url title language author published_date entered_date modified_date view_count",
        "organisations": "name acronym organisation_type country_code parent_organisation_id",
        "positions": "person_id title organisation_id country_code is_former",
        "places": "name country_code",
        "document_topics": "topic_id",
    }


@pytest.mark.parametrize("table", TABLES)
def test_frictionless_accepts_the_schema(table: str) -> None:
    schema = frictionless.Schema.from_descriptor(schemas.table_schema(table))
    assert schema.field_names == list(schemas.column_names(table))


@pytest.mark.parametrize("table", TABLES)
def test_examples_satisfy_their_own_constraints(table: str) -> None:
    for field in fields(table):
        _, notes = frictionless.Field.from_descriptor(field).read_cell(field["example"])
        assert notes is None, field["name"]


@pytest.mark.parametrize("table", TABLES)
def test_example_of_a_foreign_key_to_a_vocabulary_is_one_of_its_codes(table: str) -> None:
    for column, target, _ in schemas.foreign_keys(table):
        if target in schemas.vocabulary_names():
            assert schemas.field(table, column)["example"] in schemas.enum(table, column)


@pytest.mark.parametrize(
    ("row_id", "fits"),
    [
        ("mfa-united-partnerships", True),
        ("mfa.go.th/2018_05/release-1", True),
        ("กระทรวงการต่างประเทศ", True),
        ("são-tomé", True),
        ("7th-meeting", True),
        ("-leading-hyphen", False),
        ("_leading", False),
        ("Capital", False),
        ("two words", False),
        ("no\u00a0break", False),
        ("bar|bar", False),
        ("comma,", False),
        ("=formula", False),
        ("quote'", False),
        ("caret^", False),
        ("", False),
    ],
)
def test_row_ids(row_id: str, fits: bool) -> None:
    pattern = schemas.field("events", "event_id")["constraints"]["pattern"]
    assert bool(re.search(pattern, row_id)) is fits


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("2018", True),
        ("2018-04", True),
        ("2018-04-26", True),
        ("2018-13", False),
        ("2018-04-32", False),
        ("2018-4", False),
        ("26 April 2018", False),
        ("2561-04-26T00:00", False),
    ],
)
def test_partial_dates(text: str, fits: bool) -> None:
    for table, column in [
        ("events", "start_date"),
        ("events", "end_date"),
        ("instruments", "adopted_date"),
        ("commitments", "deadline"),
    ]:
        assert bool(re.search(schemas.field(table, column)["constraints"]["pattern"], text)) is fits
