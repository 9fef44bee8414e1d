"""The review queue: what is least sure and most harmful first, once a row, until everything is decided."""

from fourthp.review import Item, queue
from fourthp.review.queue import sensitivity

TABLES = {
    "persons": {"jane": {"person_id": "jane", "name": "Jane Roe", "honorific": "Ms."}},
    "quantities": {"q": {"quantity_id": "q", "value": "7", "unit": "officials"}},
    "coverage": {"x": {"month": "2024-05"}},
}


def cite(resource: str, row_id: str, field: str, confidence: str, document: str = "a", method: str = "x:y"):
    return {
        "evidence_id": f"{row_id}-{field}-{confidence}-{document}",
        "resource": resource,
        "row_id": row_id,
        "field": field,
        "document_id": document,
        "method": method,
        "confidence": confidence,
    }


EVIDENCE = [
    cite("persons", "jane", "name", "0.9"),
    cite("persons", "jane", "name", "0.7"),
    cite("persons", "jane", "honorific", "1"),
    cite("persons", "jane", "person_id", "1", "c", "derived:link_name"),
    cite("quantities", "q", "value", "0.5"),
    cite("quantities", "q", "unit", "0.8", "b"),
    cite("coverage", "x", "month", "0.1"),
    cite("quantities", "gone", "value", "0.1"),
]


def test_the_most_urgent_comes_first():
    assert queue(TABLES, EVIDENCE) == [
        Item(
            "persons",
            "jane",
            "name",
            "Jane Roe",
            0.9,
            ("a",),
            "jane-name-0.9-a",
            0.6,
            "confidence 0.9, one document, names a person",
        ),
        Item(
            "quantities",
            "q",
            "value",
            "7",
            0.5,
            ("a", "b"),
            "q-value-0.5-a",
            0.5,
            "confidence 0.5, 2 documents, is a figure that people quote",
        ),
    ]


def test_a_second_document_makes_a_row_surer():
    second = [*EVIDENCE, cite("persons", "jane", "name", "0.9", "b")]
    assert [(item.resource, item.score) for item in queue(TABLES, second)] == [
        ("quantities", 0.5),
        ("persons", 0.3),
    ]


def test_what_is_sure_and_told_twice_is_not_queued():
    sure = [cite("persons", "jane", "name", "1", document) for document in "ab"]
    assert queue(TABLES, sure) == []


def test_what_is_decided_stays_away_as_long_as_the_value_stands():
    decided = {("persons", "jane", "name", "Jane Roe")}
    assert [item.resource for item in queue(TABLES, EVIDENCE, decided)] == ["quantities"]
    other = {("persons", "jane", "name", "Jane Row"), ("persons", "jane", "honorific", "Ms.")}
    assert len(queue(TABLES, EVIDENCE, other)) == 2


def test_a_decision_that_is_not_built_yet_takes_the_whole_row_away():
    assert [item.row_id for item in queue(TABLES, EVIDENCE, pending={("quantities", "q")})] == ["jane"]


def test_every_table_of_the_list_is_a_table():
    from fourthp import schemas

    assert set(sensitivity()) <= set(schemas.table_names())
    assert all(weight > 0 and why for weight, why in sensitivity().values())
