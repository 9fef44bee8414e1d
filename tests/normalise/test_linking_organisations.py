"""Organisations: by the list, within a country, by name; and when the document is the whole world."""

import pytest
from telling import Story, ids, link_reasons, tables


def told(*bodies: tuple[str, str, str], **cells: object):
    """A document for each (publisher, name, type); ``cells`` go to every body."""
    stories = []
    for number, (publisher, name, kind) in enumerate(bodies):
        story = Story(f"d{number}", publisher=publisher)
        story.organisation(name, kind, **cells)
        stories.append(story)
    return tables(*stories)


TH, US, NONE = "thai-office", "us-office", "wire"


def test_a_listed_body_is_one_row_under_all_its_names():
    first, second = Story("d0", publisher=TH), Story("d1", publisher=US)
    first.listed("Royal Thai Government", "th-government")
    second.listed("Thai government", "th-government")
    assert ids(tables(first, second), "organisations") == ["th-government"]


@pytest.mark.parametrize("name", ["MINISTRY OF LABOUR OF THAILAND", "The Ministry of Labor of Thailand"])
def test_a_listed_name_is_known_in_other_letters_and_spellings(name: str):
    found = told((NONE, name, "government"))
    assert ids(found, "organisations") == ["th-ministry-of-labour"]


def test_a_ministry_without_a_country_is_the_publishers_if_that_country_has_it():
    found = told((TH, "Ministry of Labour", "government"), (TH, "Ministry of Labor", "other"))
    assert ids(found, "organisations") == ["th-ministry-of-labour"]
    assert set(link_reasons(found, "organisations", "th-ministry-of-labour").values()) == {
        "listed_publisher_country_and_name"
    }


def test_ministries_of_unknown_countries_are_not_joined():
    assert (
        len(
            ids(
                told(
                    (NONE, "Ministry of Harbours", "government"), (NONE, "Ministry of Harbours", "government")
                ),
                "organisations",
            )
        )
        == 2
    )
    assert (
        len(
            ids(
                told((US, "Ministry of Harbours", "government"), (US, "Ministry of Harbours", "government")),
                "organisations",
            )
        )
        == 2
    )


def test_an_unlisted_body_of_the_publishers_country_is_one_and_that_of_another_publisher_is_not():
    name = "Department of Lighthouses"
    found = told((TH, name, "government"), (TH, name, "government"), (US, name, "government"))
    assert len(ids(found, "organisations")) == 2


def test_bodies_of_two_countries_are_two():
    stories = [Story("d0"), Story("d1")]
    for story, code in zip(stories, ("LA", "KH"), strict=True):
        story.organisation("Department of Lighthouses", country_code=code)
    assert ids(tables(*stories), "organisations") == [
        "kh-department-of-lighthouses",
        "la-department-of-lighthouses",
    ]


def test_the_country_in_a_name_counts_wherever_it_stands():
    found = told(
        (TH, "Lao Department of Lighthouses", "government"),
        (US, "Department of Lighthouses of Laos", "government"),
        (NONE, "Laos’s Department of Lighthouses", "government"),
    )
    assert len(ids(found, "organisations")) == 1


def test_the_parents_country_is_the_bodys():
    stories = [Story("d0"), Story("d1")]
    for story in stories:
        above = story.organisation("Ministry of Harbours", country_code="LA")
        story.organisation("Department of Lighthouses", parent_organisation_id=above)
    assert ids(tables(*stories), "organisations") == [
        "la-department-of-lighthouses",
        "la-ministry-of-harbours",
    ]


@pytest.mark.parametrize("name", ["Steering Committee", "Secretariat", "Working Group", "Joint Commission"])
def test_a_generic_name_means_another_body_in_every_document(name: str):
    assert len(ids(told((TH, name, "other"), (TH, name, "other")), "organisations")) == 2


def test_a_generic_name_stays_out_of_the_publishers_country_where_another_is_spoken_of_more():
    story = Story("d0")
    story.country("TH")
    story.country("KE", 2)
    story.organisation("Parliament")
    assert ids(tables(story), "organisations") == ["parliament-d0"]


@pytest.mark.parametrize(
    ("spoken_of", "expected"),
    [("KE", ["us-congress"]), ("PH", ["ph-congress"])],
    ids=["only here", "there too"],
)
def test_a_body_that_few_states_have_is_the_publishers_where_another_is_spoken_of_more(
    spoken_of: str, expected: list[str]
):
    story = Story("d0", publisher=US)
    story.country("US")
    story.country(spoken_of, 2)
    story.organisation("Congress")
    assert ids(tables(story), "organisations") == expected


def test_a_proper_name_is_one_body_everywhere_but_for_spelling_and_small_words():
    found = told(
        (TH, "Centre for Prices of Goods Research", "ngo"),
        (US, "Center for the Price of Goods Research", "ngo"),
    )
    assert len(ids(found, "organisations")) == 1


def test_who_a_body_belongs_to_is_no_part_of_its_name():
    found = told(
        (TH, "Department of Lighthouses", "government"),
        (TH, "Harbour Office’s Department of Lighthouses", "government"),
    )
    assert len(ids(found, "organisations")) == 1


def test_a_short_form_joins_the_one_longer_name():
    found = told((TH, "OSCE Minsk Group", "other"), (TH, "Minsk Group", "other"))
    assert ids(found, "organisations") == ["osce-minsk-group"]
    assert link_reasons(found, "organisations", "osce-minsk-group")["d1"] == "longer_name"


def test_a_short_form_of_two_longer_names_joins_neither():
    found = told(
        (TH, "Lao Tiger Alliance", "ngo"), (TH, "Nepali Tiger Alliance", "ngo"), (TH, "Tiger Alliance", "ngo")
    )
    assert len(ids(found, "organisations")) == 3


def test_a_party_or_a_court_of_one_country_is_not_any_party_or_court():
    found = told(
        (TH, "Turkish Constitutional Court", "government"), (NONE, "Constitutional Court", "government")
    )
    assert len(ids(found, "organisations")) == 2


def test_an_acronym_joins_the_body_that_another_document_introduces_with_it():
    first, second, third = Story("d0"), Story("d1"), Story("d2", publisher=US)
    first.organisation("Tiger Lamp Foundation", "ngo", acronym="TLF")
    second.organisation("TLF", "ngo")
    third.organisation("TLF", "ngo")
    found = tables(first, second, third)
    assert ids(found, "organisations") == ["tiger-lamp-foundation", "tlf"]
    assert link_reasons(found, "organisations", "tiger-lamp-foundation") == {"d0": "name", "d1": "acronym"}


def test_an_acronym_of_two_bodies_joins_neither():
    stories = [Story("d0"), Story("d1"), Story("d2")]
    stories[0].organisation("Tiger Lamp Foundation", "ngo", acronym="TLF")
    stories[1].organisation("Teak Land Federation", "ngo", acronym="TLF")
    stories[2].organisation("TLF", "ngo")
    assert len(ids(tables(*stories), "organisations")) == 3


def test_a_body_is_not_its_own_parent_nor_a_part_of_its_part():
    stories = [Story("d0"), Story("d1")]
    for story, names in zip(
        stories, (("Tiger Lamp Trust", "Teak Trust"), ("Teak Trust", "Tiger Lamp Trust")), strict=True
    ):
        above = story.organisation(names[0], "ngo")
        story.organisation(names[1], "ngo", parent_organisation_id=above)
        story.organisation(names[1].upper(), "ngo", parent_organisation_id=f"o{len(story.facts) - 1}")
    parents = {r["organisation_id"]: r["parent_organisation_id"] for r in tables(*stories)["organisations"]}
    assert list(parents.values()).count(None) == 1
    assert all(child != parent for child, parent in parents.items())
