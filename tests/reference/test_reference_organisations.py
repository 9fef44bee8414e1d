"""The institutions: ids, parents and types hold together, and no form belongs to two of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

import pytest

from fourthp.language.folding import fold
from fourthp.schemas import table_schema, vocabulary

Load = Callable[[str], tuple[dict[str, str], ...]]

ID_PATTERN = next(
    field["constraints"]["pattern"]
    for field in table_schema("organisations")["fields"]
    if field["name"] == "organisation_id"
)


@pytest.fixture(scope="module")
def by_id(rows: Load) -> dict[str, dict[str, str]]:
    return {row["organisation_id"]: row for row in rows("organisations")}


def names(row: dict[str, str]) -> list[str]:
    return [row["name"], *filter(None, row["aliases"].split("|"))]


def test_ids_codes_and_types_are_known(rows: Load, country_codes: frozenset[str]) -> None:
    types = {row["organisation_type"] for row in vocabulary("organisation_types")}
    for row in rows("organisations"):
        assert re.fullmatch(ID_PATTERN, row["organisation_id"]), row
        assert row["organisation_type"] in types, row
        assert row["country_code"] in country_codes | {""}, row
        if row["organisation_type"] in ("government", "diplomatic_mission"):
            assert row["country_code"], row
            assert row["organisation_id"].startswith(row["country_code"].lower() + "-"), row


def test_parents_exist_and_form_no_circle(by_id: dict[str, dict[str, str]]) -> None:
    for key in by_id:
        seen = set()
        while key:
            assert key in by_id
            assert key not in seen
            seen.add(key)
            key = by_id[key]["parent_organisation_id"]


def test_a_part_is_in_its_parents_country(by_id: dict[str, dict[str, str]]) -> None:
    for row in by_id.values():
        parent = by_id.get(row["parent_organisation_id"])
        if parent and row["organisation_type"] == parent["organisation_type"] == "government":
            assert row["country_code"] == parent["country_code"], row


def test_no_form_is_claimed_by_two_rows(rows: Load) -> None:
    claims = defaultdict(set)
    for row in rows("organisations"):
        for form in names(row):
            claims[fold(form)].add(row["organisation_id"])
        if row["acronym"] and row["is_acronym_distinctive"] == "true":
            claims[fold(row["acronym"])].add(row["organisation_id"])
    assert {form: ids for form, ids in claims.items() if len(ids) > 1} == {}


def test_only_an_acronym_can_be_distinctive(rows: Load) -> None:
    assert not [
        r for r in rows("organisations") if r["is_acronym_distinctive"] == "true" and not r["acronym"]
    ]


def test_wikidata_ids_are_well_formed_unique_and_name_where_they_were_checked(rows: Load) -> None:
    checked = [row for row in rows("organisations") if row["wikidata_id"]]
    assert len(checked) >= 150
    assert len({row["wikidata_id"] for row in checked}) == len(checked)
    for row in rows("organisations"):
        assert bool(row["wikidata_id"]) == ("Wikidata id: " in row["source"]), row
        assert not row["wikidata_id"] or re.fullmatch(r"Q[1-9]\d*", row["wikidata_id"]), row


@pytest.mark.parametrize(
    "generic",
    [
        "Ministry of Foreign Affairs",
        "Ministry of Justice",
        "Ministry of Labour",
        "Ministry of Interior",
        "Department of Justice",
        "Department of Labor",
        "National Police",
        "National Assembly",
        "Government",
        "Parliament",
        "Senate",
        "House of Representatives",
        "Attorney General",
        "Supreme Court",
    ],
)
def test_a_generic_name_without_a_country_is_nobodys(rows: Load, generic: str) -> None:
    assert [r["organisation_id"] for r in rows("organisations") if generic in names(r)] == []


@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("Royal Thai Government", "th-government"),
        ("Government of the Kingdom of Thailand", "th-government"),
        ("Government of Thailand", "th-government"),
        ("รัฐบาลแห่งราชอาณาจักรไทย", "th-government"),
        ("U.S. Department of Labour", "us-department-of-labor"),
        ("United States Department of Labor", "us-department-of-labor"),
        ("National Center for Missing & Exploited Children", "ncmec"),
        ("U.S. National Center for Missing and Exploited Children", "ncmec"),
        ("International Organisation for Migration", "iom"),
        ("UN Office on Drugs and Crime", "unodc"),
        ("U.S. House of Representatives", "us-house-of-representatives"),
        ("Ministry of Foreign Affairs of the Kingdom of Thailand", "th-ministry-of-foreign-affairs"),
        ("Thai Ministry of Foreign Affairs", "th-ministry-of-foreign-affairs"),
        ("กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์", "th-ministry-of-social-development"),
        ("Office of the Attorney-General of Thailand", "th-office-of-the-attorney-general"),
        ("National Assembly of the Lao People's Democratic Republic", "la-national-assembly"),
        ("Bali Process", "bali-process"),
        ("The Jakarta Post", "jakarta-post"),
    ],
)
def test_known_form(rows: Load, form: str, key: str) -> None:
    assert [r["organisation_id"] for r in rows("organisations") if form in names(r)] == [key]


@pytest.mark.parametrize("acronym", ["UNODC", "IOM", "ASEAN", "NCMEC", "INTERPOL", "UNICEF", "OSCE", "ACWC"])
def test_distinctive_acronym(rows: Load, acronym: str) -> None:
    found = [r for r in rows("organisations") if r["acronym"] == acronym]
    assert [r["is_acronym_distinctive"] for r in found] == ["true"]


@pytest.mark.parametrize("acronym", ["DSI", "AAT", "LPN", "ICE", "WHO", "MFA", "DOJ"])
def test_acronym_that_needs_its_text(rows: Load, acronym: str) -> None:
    flags = {r["is_acronym_distinctive"] for r in rows("organisations") if r["acronym"] == acronym}
    assert flags == {"false"}


def test_afp_is_shared_by_a_news_agency_and_a_police_force(rows: Load) -> None:
    found = {
        r["organisation_id"]: r["is_acronym_distinctive"]
        for r in rows("organisations")
        if r["acronym"] == "AFP"
    }
    assert found == {"afp": "false", "au-federal-police": "false"}


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("acwc", "asean"),
        ("us-jtip", "us-department-of-state"),
        ("us-ilab", "us-department-of-labor"),
        ("us-house-foreign-affairs-committee", "us-house-of-representatives"),
        ("greta", "council-of-europe"),
        ("odihr", "osce"),
        ("bali-process-rso", "bali-process"),
    ],
)
def test_parent(by_id: dict[str, dict[str, str]], part: str, whole: str) -> None:
    assert by_id[part]["parent_organisation_id"] == whole
