"""What holds of the facts of any text: spans lie in it, keys point to facts, rows are whole."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import Read, Told, read_text

from fourthp.extract import Knowledge
from fourthp.records import Fact, Reading
from fourthp.schemas import foreign_keys, table_schema, vocabulary
from fourthp.schemas.contract import vocabulary_names

ACTORS = ("person_id", "organisation_id", "country_code", "group_name")

PIECES = (
    "On 3 March 2021,|the Kivu Forum|in Goma|Ms. Ada Osei, Minister of Wells of Ghana,|chaired|met with|visited"
    "|signed|the Accra Accord on Safe Boats|the Nauru Reef Authority (NRA)|NRA|organised|was attended by|40 delegates"
    "|about 90 representatives from trade unions, academia, and the press|The|Government|of|and|,|.|;|(|)|“|”|’s|–"
    "|\n|\n\n|Mr.|H.E.|Jordan|Chad|Georgia|online|will be held|delivered opening remarks|its|the|said|urged|from|to"
    "|A panel on “Dust and Debt”|Conference|Committee|Ministry|Protocol|Act|Act of|2019|between|for|on|pledged to"
    "|ΑΘΗΝΑ|กรุงเทพฯ|ประเทศไทย|नेपाल|Pol. Lt. Gen.|University of|Faculty of Law,|Subcommittee|led by|3 to 5 May"
    "|Monday|\u00a0|\t|É|_"
).split("|")

texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.text(max_size=200),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=30).map("".join),
)
any_text = settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def readings(fact: Fact) -> chain[Reading]:
    return chain(fact.cells.values(), fact.mentions)


def assert_sound(told: Told) -> None:
    keys = {(f.resource, f.key) for f in told.facts}
    assert len(keys) == len(told.facts)
    for fact in told.facts:
        for reading in readings(fact):
            assert reading.value is not None
            assert reading.value != ""
            assert reading.method
            assert 0 <= reading.confidence <= 1
            assert reading.spans or reading.method.startswith(("derived:", "reference:"))
            for span in reading.spans:
                assert 0 <= span.start < span.end <= len(told.text)
                assert told.text[span.start : span.end].strip()
        assert_points_to_facts(fact, keys)
        assert_whole(fact)


def assert_points_to_facts(fact: Fact, keys: set[tuple[str, str]]) -> None:
    for column, table, there in foreign_keys(fact.resource):
        reading = fact.cells.get(column)
        if reading is None:
            continue
        if table in vocabulary_names():
            assert reading.value in {row[there] for row in vocabulary(table)}
        elif not reading.method.startswith("reference:"):
            assert (table, reading.value) in keys


def assert_whole(fact: Fact) -> None:
    """Columns that must be filled and are stated by the text are filled, with a value of the schema's list."""
    if fact.resource == "countries":
        assert not fact.cells
        assert fact.mentions
        return
    for field in table_schema(fact.resource)["fields"]:
        constraints = field.get("constraints", {})
        reading = fact.cells.get(field["name"])
        stated = field.get("provenance", "stated") == "stated"
        if constraints.get("required") and stated and field["name"] != "document_id":
            assert reading is not None, (fact.resource, field["name"])
        if reading is not None and "enum" in constraints:
            assert reading.value in constraints["enum"]
    if fact.resource == "participations":
        assert sum(column in fact.cells for column in ACTORS) == 1
    if fact.resource == "events" and "end_date" in fact.cells and "start_date" in fact.cells:
        start, end = str(fact.cells["start_date"].value), str(fact.cells["end_date"].value)
        assert start[: len(end)] <= end


@any_text
@given(text=texts)
def test_any_english_text_gives_sound_facts(read: Read, text: str) -> None:
    assert_sound(read(text))


@any_text
@given(text=texts)
def test_any_text_of_unknown_language_gives_sound_facts(read: Read, text: str) -> None:
    assert_sound(read(text, published="2021-03-04", language=None))


@any_text
@given(text=texts)
def test_any_thai_text_gives_sound_facts(read: Read, text: str) -> None:
    assert_sound(read(text, language="th"))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts)
def test_reading_twice_gives_the_same(read: Read, text: str) -> None:
    assert read(text).facts == read(text).facts


def test_letters_that_grow_in_small_type_move_no_span(read: Read) -> None:
    told = read(
        "In İzmir, İİİ, Ms. Ada Osei, Minister of Wells of Ghana, chaired the Kivu Forum; it was cancelled."
    )
    told_words = {
        column: [
            told.text[s.start : s.end] for f in told.facts if column in f.cells for s in f.cells[column].spans
        ]
        for column in ("event_status", "role")
    }
    assert told_words == {"event_status": ["cancelled"], "role": ["chaired"]}


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "\n\n\n", ".", "a" * 5000, "The " * 2000, "A. " * 1500, "(" * 3000, "“" * 1500),
        "the Committee on " * 400,
        "EN\nThe Forum on Safe Boats and Nets of the Lake\nThe Forum on Safe Boats and Nets of the Lakes\n\nYes.",
    ],
)
def test_odd_texts_are_read(read: Read, text: str) -> None:
    assert_sound(read(text))


def test_knowledge_of_an_empty_folder_knows_nothing_and_harms_nothing(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    nothing = Knowledge.load(tmp_path_factory.mktemp("reference"))
    told = read_text(nothing, "The Nauru Reef Authority organised the Kivu Forum on 3 March 2021 in Goma.")
    assert_sound(told)
    assert told.organisations == ["Nauru Reef Authority"]
    assert told.countries == []
