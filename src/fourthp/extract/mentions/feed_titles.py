"""Titles by themselves: one that only the feed states gives no facts, but may name a private person."""

from __future__ import annotations

from fourthp.extract.gazetteer import Knowledge
from fourthp.extract.mentions.line import Matches, read_line
from fourthp.extract.mentions.organisations import find_organisations
from fourthp.extract.mentions.person_model import PersonSpan
from fourthp.extract.mentions.persons import find_persons
from fourthp.extract.mentions.positions import find_positions
from fourthp.extract.mentions.privacy_terms import Grounds
from fourthp.extract.view import SentenceView, tokenise
from fourthp.records import CleanDocument


def private_names_in_title(document: CleanDocument, knowledge: Knowledge) -> tuple[tuple[str, Grounds], ...]:
    """The names of private persons in the title, with the grounds against them."""
    title = document.cells.get("title")
    if title is None:
        return ()
    words = str(title.value)
    sentence = SentenceView(-1, -1, 0, len(words), tokenise(words, 0, len(words)))
    line = read_line(sentence, Matches(words, knowledge))
    organisations = find_organisations(line)
    persons = find_persons(line, organisations, find_positions(line, organisations))
    return tuple(
        (words[line.tokens[p.name.first].start : line.tokens[p.name.last - 1].end], p.grounds)
        for p in persons
        if _is_private(p)
    )


def _is_private(person: PersonSpan) -> bool:
    lone = person.name.last - person.name.first == 1 and not person.addresses
    return person.grounds is Grounds.HARM or (
        person.grounds is Grounds.PRIVATE and not person.vouched and not lone
    )
