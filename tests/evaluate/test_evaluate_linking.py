"""B-cubed over annotated mentions, by numbers worked out by hand."""

from pathlib import Path

import pytest

from fourthp.evaluate.linking import b_cubed, score_linking


def test_agreement_is_one():
    assert b_cubed({"a": "x", "b": "x", "c": "y"}, {"a": "1", "b": "1", "c": "2"}) == (1.0, 1.0)


def test_two_things_laid_together_cost_precision():
    precision, recall = b_cubed({"a": "x", "b": "x", "c": "y"}, dict.fromkeys("abc", "1"))
    assert (precision, recall) == (pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3), 1.0)


def test_a_thing_split_costs_recall():
    precision, recall = b_cubed({"a": "x", "b": "x", "c": "y"}, {"a": "1", "b": "2", "c": "3"})
    assert (precision, recall) == (1.0, pytest.approx((1 / 2 + 1 / 2 + 1) / 3))


def test_mentions_that_are_not_there_are_left_out():
    assert b_cubed({"a": "x", "b": "x"}, {"a": "1"}) == (1.0, 1.0)
    assert b_cubed({"a": "x"}, {}) == (1.0, 1.0)


def evidence(resource: str, field: str, row_id: str, document_id: str, start: int, quote: str):
    keys = ("resource", "field", "row_id", "document_id", "start", "quote")
    return dict(zip(keys, (resource, field, row_id, document_id, start, quote), strict=True))


def test_mentions_are_found_by_their_words_and_events_by_their_place(tmp_path: Path):
    (tmp_path / "persons.csv").write_text(
        "document_id,name,person\nd1,Ana Ruiz,ana\nd2,RUIZ,ana\nd3,Ruiz,ana\n"
    )
    (tmp_path / "organisations.csv").write_text("document_id,name,organisation\nd1,NCMEC,x\nd2,NCMEC,y\n")
    (tmp_path / "events.csv").write_text("document_id,start,event\nd1,100,m\nd2,100,m\nd3,100,m\n")
    rows = [
        evidence("persons", "name", "ana-ruiz", "d1", 5, "Ana Ruiz"),
        evidence("persons", "name", "ruiz", "d2", 5, "Ruiz"),
        evidence("organisations", "name", "ncmec", "d1", 5, "NCMEC"),
        evidence("organisations", "name", "ncmec", "d2", 5, "NCMEC"),
        evidence("events", "event_id", "talks", "d1", 90, "met"),
        evidence("events", "event_id", "other", "d1", 30, "met"),
        evidence("events", "event_id", "talks", "d2", 150, "met"),
        evidence("events", "event_id", "far", "d3", 900, "met"),
    ]
    scores = score_linking({"evidence": rows}, tmp_path)
    persons, bodies, events = (scores[kind] for kind in ("persons", "organisations", "events"))
    assert (persons.recall, persons.missing, persons.wrong) == (0.5, 1, ("ana is split: ana-ruiz, ruiz",))
    assert (bodies.precision, bodies.wrong) == (0.5, ("ncmec is x and y",))
    assert (events.f1, events.mentions, events.missing) == (1.0, 2, 1)
