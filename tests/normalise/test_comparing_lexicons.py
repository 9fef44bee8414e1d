"""The word lists that decide when names are one: explained, sorted, and nothing twice."""

from importlib.resources import files

import pytest

from fourthp.language.folding import fold
from fourthp.normalise.lexicon import table

KEYS = {
    "spellings": ("form",),
    "generic_words": ("form",),
    "given_names": ("short", "full"),
    "ordinals": ("form",),
    "telling_words": ("kind", "form"),
}


@pytest.mark.parametrize("name", KEYS)
def test_a_list_says_how_to_extend_it_and_holds_folded_words_once(name: str):
    text = files("fourthp.normalise.lexicon").joinpath(f"{name}.csv").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert "# To extend: " in text
    keys = [tuple(row[column] for column in KEYS[name]) for row in table(name)]
    assert len(set(keys)) == len(keys)
    assert all(fold(word) == word for *_, word in keys)


@pytest.mark.parametrize("name", ["spellings", "generic_words", "given_names", "telling_words"])
def test_entries_stand_in_order(name: str):
    keys = [tuple(row[column] for column in KEYS[name]) for row in table(name)]
    assert keys == sorted(keys)


def test_every_generic_word_is_of_a_kind_the_header_explains():
    assert {row["kind"] for row in table("generic_words")} == {"one", "few", "many", "small", "wide"}
