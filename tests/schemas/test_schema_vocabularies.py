"""The vocabularies: the codes of the design, defined, and safe to read."""

from __future__ import annotations

import io
import re

import frictionless
import pandas as pd
import pytest

from fourthp import schemas

CODES = {
    "event_types": (
        "conference meeting visit workshop launch signing statement ceremony operation award panel speech "
        "other"
    ),
    "roles": (
        "organiser co_organiser host chair co_chair moderator opening_speaker keynote speaker panellist "
        "head_of_delegation delegate participant attendee_group observer visitor visited interlocutor "
        "signatory witness donor supporter trainer trainee beneficiary awardee quoted mentioned"
    ),
    "organisation_types": (
        "government intergovernmental ngo academic business media faith diplomatic_mission other"
    ),
    "topics": (
        "sex_trafficking child_exploitation forced_labour fisheries domestic_work online_scams organ_removal "
        "migrant_smuggling victim_protection law_enforcement prosecution prevention capacity_building "
        "data_technology legal_framework supply_chains human_rights safe_migration covid19"
    ),
}
VOCABULARIES = ["countries", *CODES]


def countries() -> dict[str, dict[str, str]]:
    return {row["country_code"]: row for row in schemas.vocabulary("countries")}


def test_there_are_five() -> None:
    assert sorted(schemas.vocabulary_names()) == sorted(VOCABULARIES)


@pytest.mark.parametrize("name", CODES)
def test_codes(name: str) -> None:
    (key,) = schemas.primary_key(name)
    assert [row[key] for row in schemas.vocabulary(name)] == CODES[name].split()


@pytest.mark.parametrize("name", VOCABULARIES)
def test_file_fits_its_schema(name: str) -> None:
    resource = frictionless.Resource(
        path=f"{name}.csv",
        basepath=str(schemas.schemas_root() / "vocabularies"),
        schema=frictionless.Schema.from_descriptor(schemas.table_schema(name)),
    )
    report = resource.validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])
    assert report.tasks[0].stats["rows"] == len(schemas.vocabulary(name)) == schemas.min_rows(name)


@pytest.mark.parametrize("name", VOCABULARIES)
def test_file_is_plain_csv(name: str) -> None:
    text = (schemas.schemas_root() / "vocabularies" / f"{name}.csv").read_bytes()
    assert not text.startswith((b"\xef\xbb\xbf", b"#"))
    assert b"\r" not in text
    assert text.endswith(b"\n")


@pytest.mark.parametrize("name", VOCABULARIES)
def test_labels_are_unique_and_every_code_is_defined(name: str) -> None:
    rows = schemas.vocabulary(name)
    assert len({row["label"] for row in rows}) == len(rows)
    assert all(row["definition"] == row["definition"].strip() != "" for row in rows)


@pytest.mark.parametrize("name", CODES)
def test_definitions_are_sentences_of_their_own(name: str) -> None:
    definitions = [row["definition"] for row in schemas.vocabulary(name)]
    assert all(definition.endswith(".") for definition in definitions)
    assert len(set(definitions)) == len(definitions)


@pytest.mark.parametrize("name", VOCABULARIES)
def test_codes_from_elsewhere_name_their_source(name: str) -> None:
    sources = schemas.table_schema(name)["sources"]
    assert sources
    assert all(source["title"] and re.match("https?://", source["path"]) for source in sources)


@pytest.mark.parametrize("name", CODES)
def test_crosswalk_columns_say_what_they_point_to(name: str) -> None:
    for column in schemas.column_names(name)[3:]:
        assert "empty" in schemas.field(name, column)["description"].lower(), column


def test_order_and_form_of_country_codes() -> None:
    codes = list(countries())
    assert codes == sorted(codes)
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)
    assert len({row["iso3"] for row in countries().values()}) == len(codes)


def test_un_m49_codes_are_unique_and_missing_only_where_m49_has_none() -> None:
    m49 = {code: row["un_m49"] for code, row in countries().items()}
    assert [code for code, number in m49.items() if not number] == ["TW", "XK"]
    filled = [number for number in m49.values() if number]
    assert all(re.fullmatch("[0-9]{3}", number) for number in filled)
    assert len(set(filled)) == len(filled)


@pytest.mark.parametrize(
    ("code", "iso3", "m49", "label", "region", "subregion"),
    [
        ("TH", "THA", "764", "Thailand", "Asia", "South-eastern Asia"),
        ("US", "USA", "840", "United States", "Americas", "Northern America"),
        ("GB", "GBR", "826", "United Kingdom", "Europe", "Northern Europe"),
        ("AF", "AFG", "004", "Afghanistan", "Asia", "Southern Asia"),
        ("NA", "NAM", "516", "Namibia", "Africa", "Sub-Saharan Africa"),
        ("LA", "LAO", "418", "Laos", "Asia", "South-eastern Asia"),
        ("KR", "KOR", "410", "South Korea", "Asia", "Eastern Asia"),
        ("PS", "PSE", "275", "Palestine", "Asia", "Western Asia"),
        ("HK", "HKG", "344", "Hong Kong", "Asia", "Eastern Asia"),
        ("MO", "MAC", "446", "Macao", "Asia", "Eastern Asia"),
        ("TW", "TWN", "", "Taiwan", "Asia", "Eastern Asia"),
        ("XK", "XKX", "", "Kosovo", "Europe", "Southern Europe"),
        ("CI", "CIV", "384", "Côte d'Ivoire", "Africa", "Sub-Saharan Africa"),
        ("AQ", "ATA", "010", "Antarctica", "", ""),
    ],
)
def test_countries(code: str, iso3: str, m49: str, label: str, region: str, subregion: str) -> None:
    row = countries()[code]
    found = (row["iso3"], row["un_m49"], row["label"], row["region"], row["subregion"])
    assert found == (iso3, m49, label, region, subregion)


def test_a_subregion_lies_in_one_region() -> None:
    pairs = {(row["subregion"], row["region"]) for row in countries().values()}
    assert len({subregion for subregion, _ in pairs}) == len(pairs)


def test_namibia_survives_pandas() -> None:
    path = schemas.schemas_root() / "vocabularies" / "countries.csv"
    frame = pd.read_csv(path, dtype=schemas.pandas_dtypes("countries"), keep_default_na=False, na_values=[""])
    assert frame.loc[frame["label"] == "Namibia", "country_code"].tolist() == ["NA"]
    assert frame["country_code"].isna().sum() == 0
    assert frame["un_m49"].isna().sum() == 2


def test_namibia_is_why_the_defaults_of_pandas_will_not_do() -> None:
    frame = pd.read_csv(io.StringIO("country_code,label\nNA,Namibia\n"))
    assert frame["country_code"].isna().all()


@pytest.mark.parametrize(
    ("name", "code", "expected"),
    [
        ("event_types", "visit", {"plover_type": "CONSULT", "plover_mode": "visit", "cameo": "042"}),
        ("event_types", "signing", {"plover_type": "SUPPORT", "plover_mode": "", "cameo": "057"}),
        ("event_types", "operation", {"plover_type": "COERCE", "plover_mode": "arrest", "cameo": "173"}),
        ("event_types", "other", {"plover_type": "", "plover_mode": "", "cameo": ""}),
        ("organisation_types", "media", {"plover_sector": "JRN"}),
        ("organisation_types", "academic", {"plover_sector": "EDU"}),
        ("roles", "keynote", {"schema_org": "performer"}),
        ("roles", "organiser", {"schema_org": "organizer"}),
        ("topics", "sex_trafficking", {"iccs": "02041", "sdg_target": "5.2 16.2"}),
        ("topics", "forced_labour", {"iccs": "02042", "htcds": "vic_TypeOfExploitation=ForcedLabour"}),
        ("topics", "domestic_work", {"iccs": "020321"}),
        ("topics", "migrant_smuggling", {"iccs": "08051", "sdg_target": "10.7"}),
    ],
)
def test_crosswalks(name: str, code: str, expected: dict[str, str]) -> None:
    (key,) = schemas.primary_key(name)
    (row,) = [row for row in schemas.vocabulary(name) if row[key] == code]
    assert {column: row[column] for column in expected} == expected


def test_a_plover_mode_belongs_to_a_type_that_has_it() -> None:
    modes = {"CONSULT": {"visit", "third-party", "multilateral", "phone"}, "COERCE": {"seize", "arrest"}}
    for row in schemas.vocabulary("event_types"):
        if row["plover_mode"]:
            assert row["plover_mode"] in modes[row["plover_type"]]
