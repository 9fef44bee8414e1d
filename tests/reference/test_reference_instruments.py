"""The instruments: types and dates are sound, and no form belongs to two of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

import pytest

from fourthp.language.folding import fold
from fourthp.schemas import enum

Load = Callable[[str], tuple[dict[str, str], ...]]


def names(row: dict[str, str]) -> list[str]:
    return [row["name"], *filter(None, row["aliases"].split("|"))]


def test_types_are_known(rows: Load) -> None:
    assert {row["instrument_type"] for row in rows("instruments")} <= set(
        enum("instruments", "instrument_type")
    )


def test_a_date_is_iso_and_says_where_it_was_checked(rows: Load) -> None:
    dated = [row for row in rows("instruments") if row["adopted_date"]]
    assert len(dated) >= 60
    for row in rows("instruments"):
        assert bool(row["adopted_date"]) == ("; date: " in row["source"]), row
        assert re.fullmatch(r"(\d{4}(-\d{2}(-\d{2})?)?)?", row["adopted_date"]), row
        if row["source"].endswith("stated in the name"):
            assert row["adopted_date"] in row["name"], row


def test_no_form_is_claimed_by_two_rows(rows: Load) -> None:
    claims = defaultdict(set)
    for row in rows("instruments"):
        for form in names(row):
            claims[fold(form)].add(row["instrument_id"])
        if row["is_acronym_distinctive"] == "true":
            assert row["acronym"], row
            claims[fold(row["acronym"])].add(row["instrument_id"])
    assert {form: ids for form, ids in claims.items() if len(ids) > 1} == {}


def test_no_form_is_also_an_organisation(rows: Load) -> None:
    organisations = {fold(form) for row in rows("organisations") for form in names(row)}
    shared = {form for row in rows("instruments") for form in names(row) if fold(form) in organisations}
    assert shared == set()


@pytest.mark.parametrize(
    ("form", "key", "kind", "date"),
    [
        ("Palermo Protocol", "palermo-protocol", "treaty", "2000-11-15"),
        ("UN Convention against Transnational Organized Crime", "untoc", "treaty", "2000-11-15"),
        ("ASEAN Convention against Trafficking in Persons", "actip", "treaty", "2015-11-21"),
        ("Worst Forms of Child Labor Convention", "ilo-c182", "treaty", "1999"),
        ("TIP Report", "tip-report", "report", ""),
        ("Global Compact for Migration", "global-compact-for-migration", "declaration", "2018-12-19"),
        ("Uyghur Forced Labor Prevention Act", "us-uflpa", "law", "2021-12-23"),
        ("Bali Declaration", "bali-declaration", "declaration", "2016-03-23"),
        ("Blue Heart Campaign", "blue-heart-campaign", "campaign", ""),
        ("พระราชบัญญัติป้องกันและปราบปรามการค้ามนุษย์ พ.ศ. 2551", "th-anti-trafficking-act", "law", "2008"),
    ],
)
def test_known_instrument(rows: Load, form: str, key: str, kind: str, date: str) -> None:
    found = [row for row in rows("instruments") if form in names(row)]
    assert [(r["instrument_id"], r["instrument_type"], r["adopted_date"]) for r in found] == [
        (key, kind, date)
    ]
