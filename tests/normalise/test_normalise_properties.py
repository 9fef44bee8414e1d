"""Whatever documents tell: their order does not matter, and none changes the ids of what it does not tell of."""

from functools import partial
from pathlib import Path

import telling
from hypothesis import example, given, settings
from hypothesis import strategies as st
from telling import Story, evidence

from fourthp import schemas

tables = partial(telling.tables, reference=Path(__file__).parent / "reference")

PEOPLE = ["Ana Ruiz", "Ana M. Ruiz", "Li Na Wong", "Omar Haddad", "Haddad", "Wong"]
POSTS = [None, "Minister of Labour", "Foreign Minister", "Ambassador"]
BODIES = ["Ministry of Labour", "Harbour Watch", "HW", "Lao Harbour Watch", "Steering Committee"]
NAMES = [
    None,
    "Mekong Forum on Safe Migration",
    "5th Mekong Forum",
    "Sixth Mekong Forum",
    "Ministerial Meeting",
]
DAYS = [None, "2024", "2024-05", "2024-05-01", "2024-05-02"]


@st.composite
def stories(draw: st.DrawFn, document_id: str = "") -> Story:
    story = Story(
        document_id,
        draw(st.sampled_from(["2024-04-30", "2024-05-02", None])),
        draw(st.sampled_from(["thai-office", "us-office", "wire", None])),
    )
    for name in draw(st.lists(st.sampled_from(PEOPLE), max_size=2)):
        story.person(name, draw(st.sampled_from(POSTS)), draw(st.sampled_from([None, "TH", "LA"])))
    people = [fact.key for fact in story.facts if fact.resource == "persons"]
    for name in draw(st.lists(st.sampled_from(BODIES), max_size=2)):
        story.organisation(name, draw(st.sampled_from(["government", "ngo"])))
    for name in draw(st.lists(st.sampled_from(NAMES), max_size=2)):
        story.event(
            draw(st.sampled_from(["meeting", "conference", "visit"])),
            name=name,
            start_date=draw(st.sampled_from(DAYS)),
            city=draw(st.sampled_from([None, "Hanoi", "Bangkok"])),
            at=people[:1],
        )
    return story


@st.composite
def collections(draw: st.DrawFn) -> list[Story]:
    return [draw(stories(document_id=name)) for name in draw(st.sets(st.sampled_from("abcdef"), min_size=1))]


@settings(max_examples=60, deadline=None)
@given(collections(), st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(told, random):
    shuffled = list(told)
    random.shuffle(shuffled)
    assert tables(*told) == tables(*shuffled)


def namesake(document_id: str, published: str, country: str) -> Story:
    story = Story(document_id, published)
    story.person("Ana Ruiz", "Minister of Labour", country)
    return story


LATER, EARLIER = namesake("a", "2024-05-02", "TH"), namesake("x", "2024-04-30", "LA")


def places(found, resource: str) -> dict[tuple[str, int], str]:
    """Where a document first names a thing -> the id of its row."""
    key = {"persons": "person_id", "organisations": "organisation_id", "events": "event_id"}[resource]
    return {
        (str(row["document_id"]), row["start"]): str(row["row_id"])
        for row in evidence(found, resource, field=key)
    }


@settings(max_examples=60, deadline=None)
@given(collections(), stories(document_id="x"))
@example([LATER], EARLIER)
def test_a_document_more_changes_no_id_of_what_only_others_tell(told, more):
    before = tables(*told)
    after = tables(*told, more, previous=before)
    for resource in ("persons", "organisations", "events"):
        then, now = _groups(places(before, resource)), _groups(places(after, resource))
        assert all(now[group] == row_id for group, row_id in then.items() if group in now)


@settings(max_examples=60, deadline=None)
@given(collections(), stories(document_id="x"))
@example([LATER], EARLIER)
def test_a_document_less_changes_no_id_of_what_only_others_tell(told, more):
    before = tables(*told, more)
    after = tables(*told, previous=before)
    for resource in ("persons", "organisations", "events"):
        then, now = _groups(places(before, resource)), _groups(places(after, resource))
        assert all(now[group] == row_id for group, row_id in then.items() if group in now)


def _groups(found: dict[tuple[str, int], str]) -> dict[frozenset[tuple[str, int]], str]:
    """The places that are one thing -> its id."""
    groups: dict[str, set[tuple[str, int]]] = {}
    for place, row_id in found.items():
        groups.setdefault(row_id, set()).add(place)
    return {frozenset(group): row_id for row_id, group in groups.items()}


@settings(max_examples=40, deadline=None)
@given(collections())
def test_a_rebuild_over_the_release_changes_nothing(told):
    first = tables(*told)
    assert tables(*told, previous=first) == first


@settings(max_examples=40, deadline=None)
@given(collections())
def test_every_row_that_another_row_names_is_there_and_every_cell_has_its_evidence(told):
    found = tables(*told)
    for name, rows in found.items():
        for column, target, key in schemas.foreign_keys(name):
            there = {row[key] for row in found[target]}
            assert {row[column] for row in rows} - {None} <= there, (name, column)
    stated = {(row["resource"], row["row_id"], row["field"]) for row in found["evidence"]}
    for row in found["events"]:
        for column in ("event_type", "name", "start_date", "city"):
            assert row[column] is None or ("events", row["event_id"], column) in stated
