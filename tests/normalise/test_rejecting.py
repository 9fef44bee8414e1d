"""Rows that a person rejects: they go, with what hangs on them, leave a tombstone, and stay away."""

from pathlib import Path

import pytest
from deciding import decided
from telling import Story, evidence, ids, tables

from fourthp.normalise import CurationError, read_decisions
from fourthp.records import Tables


def story() -> Story:
    told = Story("a")
    guest = told.person("Omar Haddad", "Foreign Minister", "JO")
    other = told.person("Lina Saleh", "Envoy", "JO")
    body = told.organisation("Harbour Office", "government")
    event = told.event(start_date="2024-05-01", name="Amman Talks on Safe Harbours", at=[guest, other])
    told.event("panel", name="Panel on Safe Ships", parent_event_id=event)
    told.tell(
        "statements",
        "he praised it",
        person_id=guest,
        speaker_name="Mr Haddad",
        verb="praise",
        stance="praise",
        summary="it",
        event_id=event,
    )
    told.tell(
        "commitments",
        "it will train",
        organisation_id=body,
        actor_name="The Office",
        verb="will",
        modality="pledged",
        summary="train",
        event_id=event,
    )
    told.tell("event_topics", "forced labour", event_id=event, topic_id="forced_labour")
    told.tell("document_topics", "forced labour", topic_id="forced_labour")
    return told


PERSON = "reject;persons;omar-haddad;name;Omar Haddad;"
TALKS = "2024-05-01-amman-talks-on-safe-harbours"
EVENT = f"reject;events;{TALKS};name;Amman Talks on Safe Harbours;"


def rejected(tmp_path: Path, *decisions: str, **more: object) -> Tables:
    return tables(story(), curation=decided(tmp_path / "curation", *decisions), **more)


def tombstones(found: Tables) -> dict[str, object]:
    return {str(row["old_id"]): row["new_id"] for row in found["redirects"]}


def test_a_person_goes_with_posts_parts_and_words(tmp_path: Path):
    found = rejected(tmp_path, PERSON)
    assert ids(found, "persons") == ["lina-saleh"]
    assert {row["person_id"] for row in found["positions"]} == {"lina-saleh"}
    assert {row["person_id"] for row in found["participations"]} == {"lina-saleh"}
    assert found["statements"] == []
    assert len(found["commitments"]) == 1
    told_of = {str(row["row_id"]) for row in found["evidence"]}
    assert not any("omar-haddad" in row_id for row_id in told_of)


def test_what_went_leaves_tombstones(tmp_path: Path):
    found = rejected(tmp_path, PERSON)
    reasons = {str(row["old_id"]): str(row["reason"]) for row in found["redirects"]}
    assert set(tombstones(found).values()) == {None}
    assert reasons["omar-haddad"] == "They say so"
    assert {r for key, r in reasons.items() if key != "omar-haddad"} == {
        "It hung on persons/omar-haddad, which was withdrawn."
    }
    assert len(reasons) == 4


def test_an_event_goes_with_its_parts_but_what_was_said_at_it_stays(tmp_path: Path):
    found = rejected(tmp_path, EVENT)
    assert [row["name"] for row in found["events"]] == ["Panel on Safe Ships"]
    assert found["events"][0]["parent_event_id"] is None
    assert found["participations"] == []
    assert [row["event_id"] for row in found["event_reports"]] == ids(found, "events")
    assert [(row["event_id"], row["speaker_name"]) for row in found["statements"]] == [(None, "Mr Haddad")]
    (statement,) = ids(found, "statements")
    assert evidence(found, "statements", statement, "event_id") == []


def test_a_rejection_survives_rebuilds(tmp_path: Path):
    first = tables(story())
    second = rejected(tmp_path, PERSON, previous=first)
    third = rejected(tmp_path, PERSON, previous=second)
    assert second == third
    assert third == rejected(tmp_path, PERSON)
    assert third["reviews"][0]["status"] == "applied"


def test_a_row_whose_id_has_changed_is_found_by_its_place(tmp_path: Path):
    start = story().text.index("Omar Haddad")
    decision = f"reject;persons;o-haddad;name;Omar Haddad;;a:{start}"
    found = rejected(tmp_path, decision)
    assert ids(found, "persons") == ["lina-saleh"]
    assert tombstones(found)["o-haddad"] is None


@pytest.mark.parametrize(
    ("decision", "because"),
    [
        (PERSON.replace(";Omar Haddad;", ";Omar Hadad;"), "the value is now 'Omar Haddad'"),
        (PERSON.replace("omar-haddad", "o-haddad"), "there is no such row"),
        (f"reject;persons;o-haddad;name;Omar Haddad;;a:{len('Omar')}", "there is no such row"),
    ],
)
def test_a_row_that_is_not_what_was_rejected_stays_and_is_reported(
    tmp_path: Path, decision: str, because: str
):
    found = rejected(tmp_path, decision)
    assert "omar-haddad" in ids(found, "persons")
    assert found["reviews"][0]["status"] == "unmatched"
    assert because in str(found["rejects"][0]["detail"])


def test_a_rejected_topic_of_a_document_takes_that_of_its_event_along(tmp_path: Path):
    told = Story("a")
    key = told.event(name="Talks on Safe Harbours", words="Talks on Safe Harbours and forced labour")
    span = told.facts[-1].mentions[0].spans[0]
    told.tell("document_topics", "forced labour", topic_id="forced_labour")
    fact = told.facts[-1]
    cell = fact.cells["topic_id"]
    told.facts[-1] = type(fact)(
        fact.resource, key, {"topic_id": type(cell)("forced_labour", (span,), cell.method, 0.9)}
    )
    assert len(tables(told)["event_topics"]) == 1
    folder = decided(tmp_path / "c", "reject;document_topics;a|forced_labour;topic_id;forced_labour;")
    found = tables(told, curation=folder)
    assert found["document_topics"] == found["event_topics"] == []
    assert evidence(found, "event_topics") == []


def test_an_acceptance_is_published_and_changes_nothing(tmp_path: Path):
    found = rejected(tmp_path, "accept;persons;omar-haddad;name;Omar Haddad;")
    plain = tables(story())
    assert [found["reviews"][0][c] for c in ("decision", "status", "after")] == ["accept", "accepted", None]
    assert found["persons"] == plain["persons"]
    assert found["evidence"] == plain["evidence"]


@pytest.mark.parametrize(
    ("decision", "message"),
    [
        ("reject;documents;a;path;documents/a.txt;", "rows of documents are not rejected, only those of"),
        ("reject;persons;a;name;;", "reject needs in before the value that the cell has"),
        ("accept;persons;a;name;x;y", "accept needs in before the value that the cell has"),
        ("correct;persons;a;name;x;x", "before and after are the same"),
        ("correct;persons;a;name;x;=1", "after begins like a formula"),
        ("note;persons;a;name;x;y;a:b", r"places is 'a:b'; write document_id or document_id:start"),
    ],
)
def test_decisions_that_make_no_sense_are_refused(tmp_path: Path, decision: str, message: str):
    with pytest.raises(CurationError, match=message):
        read_decisions(decided(tmp_path, decision))
