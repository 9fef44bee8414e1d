"""The names of countries: every code has some, the known ones are there, and the ambiguous say why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

import pytest

Load = Callable[[str], tuple[dict[str, str], ...]]


def codes_of(rows: Load, form: str) -> set[str]:
    return {row["country_code"] for row in rows("country_names") if row["form"] == form}


def test_every_country_of_the_vocabulary_has_a_name_in_both_languages(
    rows: Load, country_codes: frozenset[str]
) -> None:
    english = {
        r["country_code"] for r in rows("country_names") if r["language"] == "en" and r["kind"] == "name"
    }
    assert english == country_codes
    thai = {r["country_code"] for r in rows("country_names") if r["language"] == "th"}
    assert country_codes - thai <= {"CC", "GS", "SJ"}


def test_namibia_stays_a_code(rows: Load, country_codes: frozenset[str]) -> None:
    assert "NA" in country_codes
    assert codes_of(rows, "Namibia") == {"NA"}
    assert codes_of(rows, "Namibian") == {"NA"}


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("Lao PDR", "LA"),
        ("Viet Nam", "VN"),
        ("Türkiye", "TR"),
        ("Czech Republic", "CZ"),
        ("ROK", "KR"),
        ("DPRK", "KP"),
        ("The Gambia", "GM"),
        ("Côte d'Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Ivory Coast", "CI"),
        ("Burma", "MM"),
        ("East Timor", "TL"),
        ("Swaziland", "SZ"),
        ("U.S.", "US"),
        ("Scotland", "GB"),
        ("Republic of the Philippines", "PH"),
        ("Holy See", "VA"),
        ("St. Kitts and Nevis", "KN"),
        ("Kosovo", "XK"),
        ("Thais", "TH"),
        ("Britons", "GB"),
        ("Emirati", "AE"),
        ("Filipinos", "PH"),
        ("South Sudanese", "SS"),
        ("ประเทศไทย", "TH"),
        ("สหรัฐฯ", "US"),
        ("สปป.ลาว", "LA"),
        ("เมียนมา", "MM"),
        ("พม่า", "MM"),
        ("กัมพูชา", "KH"),
    ],
)
def test_press_form(rows: Load, form: str, code: str) -> None:
    assert codes_of(rows, form) == {code}


@pytest.mark.parametrize(
    "form", ["EU", "European Union", "Europe", "Asia", "Africa", "Bangkok", "Latin America"]
)
def test_no_country(rows: Load, form: str) -> None:
    assert codes_of(rows, form) == set()


def test_kinds_languages_and_codes_are_known(rows: Load, country_codes: frozenset[str]) -> None:
    kinds = {"name", "official", "short", "adjective", "demonym", "acronym"}
    for row in rows("country_names"):
        assert row["country_code"] in country_codes
        assert row["kind"] in kinds
        assert row["language"] in {"en", "th"}
        assert row["source"]
        assert row["kind"] != "acronym" or row["case_sensitive"] == "true", row


def test_a_form_of_two_countries_is_ambiguous_or_has_a_usual_reading(rows: Load) -> None:
    by_form = defaultdict(list)
    for row in rows("country_names"):
        by_form[row["form"]].append(row)
    shared = {form: found for form, found in by_form.items() if len(found) > 1}
    assert set(shared) == {"Congo", "Congolese", "Dominican", "Virgin Islands", "คองโก", "ประเทศคองโก"}
    for form, found in shared.items():
        plain = [row["country_code"] for row in found if row["ambiguous"] == "false"]
        assert len(plain) <= 1, form
        assert all(row["note"] for row in found)


def test_ambiguous_forms_say_why(rows: Load) -> None:
    marked = {row["form"] for row in rows("country_names") if row["ambiguous"] == "true"}
    assert {"Georgia", "Jordan", "Chad", "Congo", "Jersey", "Micronesia", "English"} <= marked
    assert {"Thai", "American", "Chinese", "Indian", "Niger", "US"}.isdisjoint(marked)
    assert all(row["note"] for row in rows("country_names") if row["ambiguous"] == "true")


def test_words_that_are_also_common_nouns_keep_their_capital(rows: Load) -> None:
    strict = {row["form"] for row in rows("country_names") if row["case_sensitive"] == "true"}
    assert {"Turkey", "TURKEY", "China", "CHINA", "Polish", "Jersey", "US", "UK", "UAE"} <= strict


def test_blockers_contain_a_form_and_are_none(rows: Load, country_codes: frozenset[str]) -> None:
    forms = defaultdict(set)
    for row in rows("country_names"):
        forms[row["country_code"]].add(row["form"].casefold())
    every_form = {row["form"] for row in rows("country_names")}
    for row in rows("country_name_blockers"):
        assert row["country_code"] in country_codes
        assert row["reason"], row
        assert row["phrase"] not in every_form, row
        assert any(form in row["phrase"].casefold() for form in forms[row["country_code"]]), row


@pytest.mark.parametrize(
    "phrase",
    [
        "Indian Ocean",
        "South China Sea",
        "Latin America",
        "New England",
        "Georgia Tech",
        "New Mexico",
        "อ่าวไทย",
    ],
)
def test_blocked(rows: Load, phrase: str) -> None:
    assert phrase in {row["phrase"] for row in rows("country_name_blockers")}
