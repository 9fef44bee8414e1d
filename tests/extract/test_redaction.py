"""A name that may not be published slips out nowhere else: not in a name, a summary, an actor, a quote."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from reading import read_text

from fourthp.clean import clean
from fourthp.extract import Knowledge, extract, unread
from fourthp.normalise import normalise
from fourthp.records import Document, Tables
from fourthp.schemas import reference_root

TEXT = """Man jailed for selling workers

On 4 March 2031 Justice Minister Dorian Quaife attended the launch of the Brick Tolvane Inquiry Report in Port Ellery.
Minister Quaife said that Brick Tolvane, 41, sold forty workers to a farm.
Brick Tolvane, alias Old Heron, was sentenced to twelve years.
Dr. Adaeze Morwick (อดาเอเซ มอร์วิค), a survivor, said that Tolvane took her passport.
Minister Quaife thanked Dr. Morwick and pledged to pay Ms. Clea Vandermint for the shelter.
The Ministry of Justice will never forget what Old Heron did, Minister Quaife stressed.
"""
NAMES = ("Tolvane", "TOLVANE", "Morwick", "Old Heron", "Vandermint", "อดาเอเซ", "มอร์วิค")


def tables(knowledge: Knowledge, tmp_path: Path, title: str, **metadata: str) -> Tables:
    """Everything that is published of one text."""
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    given = {"title": title, "language": "en", "published_date": "2031-03-05", **metadata}
    document = clean(Document("d", "d.txt", TEXT, "text/plain", digest, digest, None, given))
    facts = extract(document, knowledge)
    (tmp_path / "curation").mkdir()
    return normalise([document], [facts], [], [], reference=reference_root(), curation=tmp_path / "curation")


@pytest.mark.parametrize(
    "title", ["Tolvane jailed for selling workers", "BRICK TOLVANE JAILED", "Man jailed"]
)
def test_no_cell_holds_a_withheld_name(knowledge: Knowledge, tmp_path: Path, title: str) -> None:
    url = "https://example.org/news/brick-tolvane-jailed"
    found = tables(knowledge, tmp_path, title, url=url, author="Clea Marsh")
    leaks = [
        (table, column, value)
        for table, rows in found.items()
        for row in rows
        for column, value in row.items()
        if isinstance(value, str) and any(name in value or "tolvane" in value.casefold() for name in NAMES)
    ]
    assert leaks == []


def test_the_official_and_what_he_said_stay(knowledge: Knowledge, tmp_path: Path) -> None:
    found = tables(knowledge, tmp_path, "Tolvane jailed for selling workers")
    assert [row["name"] for row in found["persons"]] == ["Dorian Quaife"]
    assert [row["title"] for row in found["documents"]] == ["[name withheld] jailed for selling workers"]
    said = [row["summary"] for row in found["statements"]]
    assert "[name withheld], 41, sold forty workers to a farm" in said


def test_a_withheld_quote_keeps_its_place(knowledge: Knowledge, tmp_path: Path) -> None:
    rows = tables(knowledge, tmp_path, "Man jailed")["evidence"]
    hidden = [TEXT[r["start"] : r["end"]] for r in rows if r["quote"] is None and isinstance(r["start"], int)]
    assert any("Brick Tolvane, 41, sold forty workers" in words for words in hidden)


def test_a_text_without_private_persons_is_left_as_it_is(knowledge: Knowledge) -> None:
    text = "Justice Minister Dorian Quaife praised the Brick Report."
    document = clean(Document("d", "d.txt", text, "text/plain", "", "", None, {"language": "en"}))
    facts = extract(document, knowledge)
    assert (facts.withheld, facts.withheld_names) == ((), ())


@pytest.mark.parametrize(
    ("title", "published"),
    [
        ("Brick Tolvane Jailed For Twelve Years", "[name withheld] Jailed For Twelve Years"),
        ("Police arrest Joss Ambry, 34", "Police arrest [name withheld], 34"),
        (
            "Minister Dorian Quaife on the rescue of 12 workers",
            "Minister Dorian Quaife on the rescue of 12 workers",
        ),
    ],
)
def test_a_title_that_only_the_feed_states(
    knowledge: Knowledge, tmp_path: Path, title: str, published: str
) -> None:
    text = "A man was sentenced on Monday. The court spoke of a clear case. He had sold forty workers."
    document = clean(
        Document("d", "d.txt", text, "text/plain", "", "", None, {"title": title, "language": "en"})
    )
    (tmp_path / "curation").mkdir()
    facts = extract(document, knowledge)
    found = normalise([document], [facts], [], [], reference=reference_root(), curation=tmp_path / "curation")
    assert [row["title"] for row in found["documents"]] == [published]


def test_a_document_that_is_only_listed_shows_no_private_name_in_its_title(knowledge: Knowledge) -> None:
    title = "Tolvane jailed for theft"
    document = clean(
        Document("d", "d.txt", "A man.", "text/plain", "", "", None, {"title": title, "language": "en"})
    )
    facts = unread(document, knowledge)
    assert (facts.facts, facts.withheld_names) == ((), ("Tolvane",))


def test_a_body_named_after_a_withheld_person_takes_no_part_either(knowledge: Knowledge) -> None:
    told = read_text(
        knowledge,
        "The suspect, Odo Brennick, was arrested. The Odo Brennick Foundation and the Nauru Reef Authority attended"
        " the Kivu Forum in Goma on 3 May 2021.",
    )
    assert told.organisations == ["Nauru Reef Authority"]
    assert told.rows("participations", "organisation_id", "role") == [("Nauru Reef Authority", "participant")]
