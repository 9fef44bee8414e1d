"""Countries: names, adjectives and demonyms, also inside other names; and words that only look like countries."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Bolivia agreed.", ["PE", "BO"]),
        ("Peruvian crews met Danes and three Filipinos.", ["PE", "DK", "PH"]),
        ("An Uzbek, a Kyrgyz and a Tajik expert spoke.", ["UZ", "KG", "TJ"]),
        ("Timor-Leste, Côte d’Ivoire and the Gambia agreed.", ["TL", "CI", "GM"]),
        ("Lao PDR, Viet Nam and Brunei Darussalam agreed.", ["LA", "VN", "BN"]),
        ("The Republic of Korea and the DPRK agreed.", ["KR", "KP"]),
        ("The Democratic Republic of the Congo and the Republic of the Congo agreed.", ["CD", "CG"]),
        ("South Sudan, Sudan and South African judges agreed.", ["SS", "SD", "ZA"]),
        ("Papua New Guinea, Equatorial Guinea and Guinea-Bissau agreed.", ["PG", "GQ", "GW"]),
        ("Ireland and Northern Ireland agreed.", ["IE", "GB"]),
        ("Samoa and American Samoa agreed.", ["WS", "AS"]),
        ("Türkiye and Turkey are one.", ["TR"]),
        ("Eswatini and Swaziland are one.", ["SZ"]),
        ("The Holy See and the State of Palestine agreed.", ["VA", "PS"]),
        ("The U.S., the UK, the U.A.E. and the USA agreed.", ["US", "GB", "AE"]),
        ("NIGERIA AND NIGER AGREE", ["NG", "NE"]),
        ("Namibia’s ports and the Mauritians’ boats were shut.", ["NA", "MU"]),
        ("They met anti-Haitian words and non-Kenyan crews.", ["HT", "KE"]),
        ("The Saint Lucian and Barbadian crews met.", ["LC", "BB"]),
    ],
)
def test_every_form_of_a_name(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).countries == expected


def test_countries_inside_other_names_count(read: Read) -> None:
    told = read(
        "The Ministry of Reefs of Slovakia, the Czech River Police, the Embassy of Japan in Ljubljana, the Minister of"
        " Wells of Bhutan and the Malawi-Zambia Accord were named."
    )
    assert told.countries == ["SK", "CZ", "JP", "BT", "MW", "ZM"]


@pytest.mark.parametrize(
    "text",
    [
        "Vessels crossed the Indian Ocean and the South China Sea.",
        "They sailed from New Mexico to Jersey City and to Port of Spain.",
        "They speak the Polish language, ate french fries and a brazil nut.",
        "They ate turkey from china, and marched on.",
        "The Strait of Gibraltar and the Gulf of Guinea were closed.",
        "Two guinea pigs were sold.",
        "Join us in the fight; give us hope.",
        "Latin American and Central American crews met.",
    ],
)
def test_phrases_that_only_look_like_countries(read: Read, text: str) -> None:
    assert read(text).countries == []


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Michael Jordan, Minister of Ports, spoke.",
        "Ms. Georgia Lane and Mr. Chad Brooks spoke.",
    ],
)
def test_names_of_persons_are_no_countries(read: Read, text: str) -> None:
    assert read(text).countries == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Georgia hosted the talks.", []),
        ("Georgia hosted the talks in Tbilisi.", ["GE"]),
        ("The Republic of Georgia hosted the talks. Georgia will go on.", ["GE"]),
        ("They sailed on the Jordan.", []),
        ("Jordan hosted the talks. Jordanian officers came.", ["JO"]),
        ("The Government of Jordan hosted the talks.", ["JO"]),
        ("Chad and Cameroon agreed in N’Djamena.", ["TD", "CM"]),
        ("Chad was there.", []),
        ("Dominica agreed.", ["DM"]),
    ],
)
def test_an_ambiguous_name_needs_a_second_sign(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).countries == expected


def test_all_places_of_a_country_are_its_mentions(read: Read) -> None:
    told = read("Fiji’s ports closed. The Fijian crew left. Tonga and Fiji agreed.")
    assert told.mentions("countries") == {"FJ": ["Fiji", "Fijian", "Fiji"], "TO": ["Tonga"]}


def test_the_headline_counts(read: Read) -> None:
    told = read(
        "Ghana and Togo open shelter\n\nThe shelter was opened on Monday by two ministers of the region."
    )
    assert told.countries == ["GH", "TG"]


def test_an_ambiguous_name_between_other_countries_is_one(read: Read) -> None:
    assert read("Officers of Armenia, Georgia and Moldova met Georgia Bello.").countries == ["AM", "GE", "MD"]
    assert read("The Georgia court and a Michigan court sat.").countries == []
    assert read("They of Quill (Spain) and Ostrand (Georgia) were received.").countries == ["ES", "GE"]
    assert read("They of Quill (Spain) met Georgia Bello.").countries == ["ES"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("It was read in Thai and English.", []),
        ("It is called so in Spanish.", []),
        ("The guide was translated into Portuguese.", []),
        ("They fish in Thai and Lao waters.", ["TH", "LA"]),
        ("It lies in French territory.", ["FR"]),
        ("The Indian and Pacific Oceans meet here.", []),
        ("See <https://example.org/German-report.html> or [here](https://example.org/Kenya).", []),
    ],
)
def test_languages_oceans_and_addresses_are_no_countries(read: Read, text: str, codes: list[str]) -> None:
    assert read(text).countries == codes


def test_the_word_for_a_people_that_ends_a_name_tells_of_no_country(read: Read):
    assert read("Minister Le Duc Thai, of Ostrand, spoke.").countries == []
    assert read("Minister Odo Brennick and Thai, Lao and Khmer officials spoke.").countries != []
