"""Places: cities, provinces and islands of the prose, each once, with its country."""

from __future__ import annotations

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
