"""When two names say the same."""

import pytest
from telling import lists

from fourthp.normalise.names import (
    essence,
    is_generic,
    name_words,
    names_no_single_body,
    sound,
    without_owner,
)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("The U.S. Department of Labor", "united states department of labour"),
        ("UN Headquarters", "united nations headquarters"),
        ("Kremlin-backed Wagner Group", "wagner group"),
        ("กระทรวงแรงงาน", "กระทรวงแรงงาน"),
    ],
)
def test_words_of_a_name(name: str, words: str):
    assert " ".join(name_words(name)) == words


def test_small_words_and_plurals_tell_nothing_apart():
    assert essence(name_words("Committee on the Prices of Goods")) == essence(
        name_words("Committee for Price of Goods")
    )
    assert essence(("of", "the")) == ("of", "the")


@pytest.mark.parametrize(
    ("name", "country", "rest"),
    [
        ("Royal Thai Police", "TH", "police"),
        ("Police of the Kingdom of Thailand", "TH", "police"),
        ("Thailand’s Ministry of Labour", "TH", "ministry of labour"),
        ("U.S. Embassy in Kyiv", "US", "embassy in kyiv"),
    ],
)
def test_a_country_is_found_in_a_name_and_taken_off(name: str, country: str, rest: str):
    words = name_words(name)
    assert lists().countries.country_of(words) == country
    assert " ".join(lists().countries.without(words, country)) == rest


def test_a_country_inside_a_name_or_an_ambiguous_one_is_not_whose_the_body_is():
    assert lists().countries.country_of(name_words("Embassy of Japan in Bangkok")) is None
    assert lists().countries.country_of(name_words("Jordan Valley Farmers")) is None


def test_a_name_that_is_a_country_stays():
    assert lists().countries.without(name_words("Thailand"), "TH") == ("thailand",)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "Ministry of Justice’s Department of Corrections",
            ("Department of Corrections", "Ministry of Justice"),
        ),
        ("Prime Minister’s Office", ("Prime Minister’s Office", "")),
        ("Women’s Refuge Alliance", ("Women’s Refuge Alliance", "")),
    ],
)
def test_the_owner_of_a_body(name: str, expected: tuple[str, str]):
    assert without_owner(name) == expected


def test_generic_names():
    assert is_generic(name_words("Joint Steering Committee"))
    assert is_generic(name_words("National Assembly"))
    assert not is_generic(name_words("Mekong Committee"))
    assert not names_no_single_body(("national", "assembly"))
    assert names_no_single_body(("embassy",))


@pytest.mark.parametrize(
    ("one", "other"),
    [("ratchada", "rachada"), ("thanadirek", "dhanadirek"), ("mohammed", "muhammad"), ("sergey", "sergei")],
)
def test_words_that_romanisations_confuse_sound_alike(one: str, other: str):
    assert sound(one) == sound(other)


def test_a_vowel_at_the_beginning_is_heard():
    assert sound("anan") != sound("nan")
    assert sound("สมชาย") == "สมชาย"
