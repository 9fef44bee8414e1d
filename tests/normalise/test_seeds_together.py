"""The two documents of this repository, read and linked."""

from pathlib import Path

import pytest
from telling import evidence, ids, link_reasons

from fourthp.clean import clean
from fourthp.extract import Knowledge, extract
from fourthp.ingest import ingest
from fourthp.normalise import normalise
from fourthp.records import Tables
from fourthp.schemas import reference_root

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def found() -> Tables:
    ingested = ingest(SEEDS)
    documents = [clean(document) for document in ingested.documents]
    knowledge = Knowledge.load(reference_root())
    return normalise(
        documents,
        [extract(document, knowledge) for document in documents],
        ingested.publishers,
        ingested.rejects,
        reference=reference_root(),
        curation=SEEDS / "curation",
    )


@pytest.mark.parametrize("row_id", ["ncmec", "th-government"])
def test_a_body_that_both_documents_name_is_one_row(found: Tables, row_id: str):
    assert set(link_reasons(found, "organisations", row_id)) == {
        "mfa-united-partnerships",
        "nation-us-delegation",
    }


def test_thailand_is_one_country_in_both(found: Tables):
    assert {row["document_id"] for row in evidence(found, "countries", "TH")} == {
        "mfa-united-partnerships",
        "nation-us-delegation",
    }


def test_the_department_of_labor_has_its_own_name_and_the_text_its_spelling(found: Tables):
    (row,) = [r for r in found["organisations"] if r["organisation_id"] == "us-department-of-labor"]
    assert row["name"] == "United States Department of Labor"
    quotes = {r["quote"] for r in evidence(found, "organisations", "us-department-of-labor", "name")}
    assert any("Labour" in str(quote) for quote in quotes)


def test_the_curated_reading_is_noted_beside_the_sources(found: Tables):
    assert [(row["review_id"], row["status"]) for row in found["reviews"]] == [("tcmec-missing", "noted")]
    assert "thailand-center-for-mission-and-exploited-children" in ids(found, "organisations")


def test_nothing_is_refused_and_nothing_repeats(found: Tables):
    assert found["rejects"] == []
    assert [row["duplicate_of"] for row in found["documents"]] == [None, None]
