"""The places: identifiers and coordinates are sound, and what is unmarked is claimed once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

import pytest

from fourthp.schemas import enum

Load = Callable[[str], tuple[dict[str, str], ...]]


def names(row: dict[str, str]) -> list[str]:
    return [row["name"], *filter(None, row["aliases"].split("|"))]


def test_ids_codes_and_types_are_known(rows: Load, country_codes: frozenset[str]) -> None:
    types = set(enum("places", "place_type"))
    for row in rows("places"):
        assert row["place_type"] in types, row
        assert row["country_code"] in country_codes | {""}, row
        prefix = row["country_code"].lower() or ("water" if row["place_type"] == "water" else "region")
        assert row["place_id"].startswith(prefix + "-"), row


def test_coordinates_come_in_pairs_and_in_range(rows: Load) -> None:
    for row in rows("places"):
        assert bool(row["latitude"]) == bool(row["longitude"]), row
        if row["latitude"]:
            assert -90 <= float(row["latitude"]) <= 90, row
            assert -180 <= float(row["longitude"]) <= 180, row
            assert row["source"] != "compiled by hand", row


def test_geonames_ids_are_numbers_used_once_and_sourced(rows: Load) -> None:
    with_id = [row for row in rows("places") if row["geonames_id"]]
    assert len({row["geonames_id"] for row in with_id}) == len(with_id)
    for row in with_id:
        assert re.fullmatch(r"[1-9]\d*", row["geonames_id"]), row
        assert "GeoNames" in row["source"], row


@pytest.mark.parametrize(
    ("form", "key", "latitude", "longitude"),
    [
        ("กรุงเทพมหานคร", "th-bangkok", 13.75, 100.5),
        ("Rangoon", "mm-yangon", 16.8, 96.2),
        ("Kiev", "ua-kyiv", 50.5, 30.5),
        ("Genève", "ch-geneva", 46.2, 6.1),
        ("HCMC", "vn-ho-chi-minh-city", 10.8, 106.7),
        ("Bombay", "in-mumbai", 19.1, 72.9),
        ("Washington, DC", "us-washington-dc", 38.9, -77.0),
        ("New York", "us-new-york", 40.7, -74.0),
        ("The Hague", "nl-the-hague", 52.1, 4.3),
        ("Labuan Bajo", "id-labuan-bajo", -8.5, 119.9),
        ("Windhoek", "na-windhoek", -22.6, 17.1),
        ("พัทยา", "th-pattaya", 12.9, 100.9),
        ("Gulu", "ug-gulu", 2.8, 32.3),
        ("Bacău", "ro-bacau", 46.6, 26.9),
    ],
)
def test_known_place(rows: Load, form: str, key: str, latitude: float, longitude: float) -> None:
    found = [row for row in rows("places") if form in names(row)]
    assert [row["place_id"] for row in found] == [key]
    assert float(found[0]["latitude"]) == pytest.approx(latitude, abs=0.2)
    assert float(found[0]["longitude"]) == pytest.approx(longitude, abs=0.2)


def test_all_76_provinces_of_thailand_have_an_identifier(rows: Load) -> None:
    provinces = [r for r in rows("places") if r["country_code"] == "TH" and r["place_type"] == "province"]
    assert len(provinces) == 76
    assert all(r["geonames_id"] and "จังหวัด" in r["aliases"] for r in provinces)


@pytest.mark.parametrize(
    "name", ["Nice", "Reading", "Mobile", "Victoria", "Santiago", "Phoenix", "Split", "Bath", "Malé"]
)
def test_a_common_word_is_marked(rows: Load, name: str) -> None:
    found = [row for row in rows("places") if row["name"] == name]
    assert found
    assert {row["is_ambiguous"] for row in found} == {"true"}


@pytest.mark.parametrize("name", ["Bangkok", "Paris", "Geneva", "Vienna", "Sydney", "Warsaw", "Da Nang"])
def test_a_well_known_city_is_not(rows: Load, name: str) -> None:
    assert [row["is_ambiguous"] for row in rows("places") if row["name"] == name] == ["false"]


def test_washington_alone_is_an_ambiguous_alias(rows: Load) -> None:
    (row,) = [row for row in rows("places") if row["place_id"] == "us-washington-dc"]
    assert row["ambiguous_aliases"].split("|") == ["Washington"]
    assert "Washington" not in names(row)


def test_a_form_of_two_places_is_marked(rows: Load) -> None:
    claims = defaultdict(list)
    for row in rows("places"):
        for form in names(row):
            claims[form].append(row)
    for form, found in claims.items():
        unmarked = [row["place_id"] for row in found if row["is_ambiguous"] == "false" or form != row["name"]]
        assert len(found) == 1 or len(unmarked) <= 1, (form, unmarked)
