"""What the reference lists add: names, acronyms, parents, coordinates; and what texts spell otherwise."""

from telling import Story, evidence, tables

from fourthp.records import Fact, Reading


def row_of(found, resource: str, row_id: str):
    key = f"{resource[:-1]}_id"
    return next(row for row in found[resource] if row[key] == row_id)


def test_a_listed_body_has_its_listed_name_and_the_text_keeps_its_spelling():
    story = Story("a")
    story.listed("U.S. Department of Labour", "us-department-of-labor")
    found = tables(story)
    row = row_of(found, "organisations", "us-department-of-labor")
    assert row["name"] == "United States Department of Labor"
    quotes = {r["quote"] for r in evidence(found, "organisations", "us-department-of-labor", "name")}
    assert "U.S. Department of Labour" in quotes


def test_acronym_type_and_country_come_from_the_list():
    story = Story("a")
    story.listed("National Center for Missing and Exploited Children", "ncmec")
    found = tables(story)
    row = row_of(found, "organisations", "ncmec")
    assert (row["acronym"], row["organisation_type"], row["country_code"]) == ("NCMEC", "ngo", "US")
    (acronym,) = evidence(found, "organisations", "ncmec", "acronym")
    assert (acronym["method"], acronym["document_id"]) == ("reference:organisations", None)


def test_parents_are_added_up_to_the_top():
    story = Story("a")
    story.listed("UN Commission on Human Rights", "un-commission-on-human-rights")
    found = tables(story)
    parents = {row["organisation_id"]: row["parent_organisation_id"] for row in found["organisations"]}
    assert parents == {"un": None, "un-commission-on-human-rights": "un-ecosoc", "un-ecosoc": "un"}
    assert row_of(found, "organisations", "un-ecosoc")["name"] == "United Nations Economic and Social Council"


def test_a_listed_place_has_its_type_and_coordinates():
    story = Story("a")
    span = story.say("Abu Dhabi")
    story.facts.append(
        Fact(
            "places",
            "ae-abu-dhabi",
            {
                "place_id": Reading("ae-abu-dhabi", (), "reference:places"),
                "name": Reading("Abu Dhabi", (span,), "place:gazetteer"),
                "country_code": Reading("AE", (span,), "reference:places"),
            },
            (Reading("Abu Dhabi", (span,), "place:gazetteer"),),
        )
    )
    row = row_of(tables(story), "places", "ae-abu-dhabi")
    assert (row["place_type"], row["latitude"], row["longitude"], row["geonames_id"]) == (
        "city",
        24.45118,
        54.39696,
        "292968",
    )


def test_a_listed_instrument_has_its_title_and_day():
    story = Story("a")
    story.tell(
        "instruments",
        "the ACTIP",
        instrument_id=Reading("actip", (), "reference:instruments"),
        name="ACTIP",
        instrument_type="treaty",
    )
    row = row_of(tables(story), "instruments", "actip")
    assert row["name"] == "ASEAN Convention Against Trafficking in Persons, Especially Women and Children"
    assert (row["acronym"], row["adopted_date"]) == ("ACTIP", "2015-11-21")


def test_an_unlisted_body_stays_as_the_text_tells_it():
    story = Story("a")
    story.organisation("Foundation for Safe Harbours", "ngo", acronym="FSH")
    (row,) = tables(story)["organisations"]
    assert (row["name"], row["acronym"], row["wikidata_id"]) == ("Foundation for Safe Harbours", "FSH", None)
