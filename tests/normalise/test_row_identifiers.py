"""Ids: readable, of a bounded length, and made of what is said."""

import re

from hypothesis import given
from hypothesis import strategies as st

from fourthp.normalise.clusters import Cluster
from fourthp.normalise.ids import distinct, numbered, readable
from fourthp.schemas import field

PATTERN = re.compile(field("persons", "person_id")["constraints"]["pattern"])


def test_parts_are_joined_and_empty_ones_left_out():
    assert readable("2018-04-26", None, "", "Conference on Labour") == "2018-04-26-conference-on-labour"


def test_thai_letters_stay():
    assert readable("กระทรวงแรงงาน") == "กระทรวงแรงงาน"


def test_a_long_name_is_cut_at_a_word_and_told_from_others_that_begin_alike():
    long = " ".join(["cooperation"] * 12)
    first, second = readable(f"{long} one"), readable(f"{long} two")
    assert first.startswith("cooperation-cooperation")
    assert "-coopera-" not in first
    assert first != second
    assert len(first) <= 79


@given(st.text(max_size=200))
def test_every_text_gives_an_id_that_the_schema_allows(text):
    assert PATTERN.match(readable(text))
    assert readable(text) == readable(text)


def test_the_thing_told_first_gets_the_id_that_two_want():
    members = [{("a", "1"): "x"}, {("b", "1"): "x"}, {("c", "1"): "x"}]
    clusters = distinct(
        [(("n", "n-th"), members[0]), (("n", "n-us"), members[1]), (("n",), members[2])], ["m"]
    )
    assert [c.row_id for c in clusters] == ["n", "n-us", "n-2"]
    assert clusters[1] == Cluster("n-us", {("b", "1"): "x"})


def test_numbers_begin_with_two():
    assert numbered("n", {"n"}) == "n-2"
    assert numbered("n", {"n", "n-2", "n-3"}) == "n-4"
