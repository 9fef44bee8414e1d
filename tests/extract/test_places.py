"""Places: cities, provinces and islands of the prose, each once, with its country."""

from __future__ import annotations

import pytest
from reading import Read


def test_a_place_is_one_row_with_all_its_mentions(read: Read) -> None:
    told = read("Crews left Maputo for Tallinn and Chiang Mai. Maputo waved; Tallinn’s mayor did not.")
    assert told.rows("places", "name", "country_code") == [
        ("Maputo", "MZ"),
        ("Tallinn", "EE"),
        ("Chiang Mai", "TH"),
    ]
    assert told.mentions("places") == {
        "Maputo": ["Maputo", "Maputo"],
        "Tallinn": ["Tallinn", "Tallinn"],
        "Chiang Mai": ["Chiang Mai"],
    }


def test_another_spelling_is_the_same_place(read: Read) -> None:
    told = read("They flew from Kiev to Kyiv.")
    assert told.mentions("places") == {"Kyiv": ["Kiev", "Kyiv"]}


def test_a_name_inside_a_longer_word_is_no_place(read: Read) -> None:
    assert read("The Limas and the Osloer fjord are names.").rows("places", "name") == []


def test_a_place_alone_names_no_country_of_the_document(read: Read) -> None:
    assert read("They met in Oslo.").countries == []


def test_the_place_of_a_dateline_is_no_row_unless_something_happens_there(read: Read) -> None:
    told = read("OSLO, 5 May 2019 – Crews left the port of Bergen in good weather.")
    assert told.column("places", "name") == ["Bergen"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The U.S. envoy met the mayor in Washington.", [("Washington, D.C.", "US")]),
        ("Ms Ode flew to Washington. The United States thanked her.", [("Washington, D.C.", "US")]),
        ("The United States thanked Washington Oriel.", []),
        ("They met in Washington.", []),
        ("Crews sailed to Victoria. Seychelles thanked them.", [("Victoria", "SC")]),
        ("Crews sailed to Victoria. Canada and its ships thanked them.", [("Victoria", "CA")]),
        ("The United States sent boats, and Costa Rica met their crews in San Jose.", [("San José", "CR")]),
        ("Crews sailed to London.", [("London", "GB")]),
    ],
)
def test_a_name_of_several_things_is_the_place_whose_country_is_named(
    read: Read, text: str, places: list[tuple[str, str]]
) -> None:
    assert read(text).rows("places", "name", "country_code") == places


def test_a_dateline_may_call_a_place_by_a_name_that_others_bear(read: Read) -> None:
    told = read("WASHINGTON – Today, Minister Ada Osei announced a plan on wells.", published="2021-05-03")
    assert told.rows("events", "start_date", "city", "country_code") == [
        ("2021-05-03", "WASHINGTON", "US"),
    ]


def test_a_town_in_a_province_of_another_country_is_not_the_known_one(read: Read) -> None:
    assert read("They met in Vienna, Texas.").column("places", "name") == ["Texas"]
    assert read("Crews sailed to Santiago, Chile.").rows("places", "name", "country_code") == [
        ("Santiago", "CL")
    ]


@pytest.mark.parametrize(
    ("url", "country"),
    [("https://www.state.gov/news/1", "US"), ("https://www.mfa.lv/news/1", None), (None, None)],
)
def test_a_town_of_the_country_in_whose_domain_a_page_stands(
    read: Read, url: str | None, country: str | None
) -> None:
    told = read("The ministers met in Washington on 3 May 2021.", url=url)
    assert told.column("events", "country_code") == [country]
