"""Whom a pronoun points back to: the person, body or pair named last before it."""

from __future__ import annotations

from fourthp.extract.frames.clauses_cues import word_class
from fourthp.extract.mentions.model import Mention, Mentions
from fourthp.extract.view import SentenceView, View

ID_COLUMN = {
    "persons": "person_id",
    "organisations": "organisation_id",
    "countries": "country_code",
    "instruments": "instrument_id",
}
"""The column of an actor's identifier, by the table of what it names."""
ARTICLES = frozenset({"the", "a", "an", "“", '"', "”", "‘", "’"})


def last_person(view: View, mentions: Mentions, sentence: SentenceView, before: int) -> Mention | None:
    """The one person named before in the sentence, else in the nearest of the two before it in the paragraph."""
    here = mentions.within(sentence.start, before, ("persons",))
    if here:
        return here[0] if len({id(m.entity) for m in here}) == 1 else None
    for index in (sentence.index - 1, sentence.index - 2):
        if index < 0 or view.sentences[index].block != sentence.block:
            return None
        earlier = view.sentences[index]
        people = mentions.within(earlier.start, earlier.end, ("persons",))
        distinct = {id(m.entity): m for m in people}
        if len(distinct) == 1:
            return people[0]
        if distinct:
            return None
    return None


def last_body(view: View, mentions: Mentions, sentence: SentenceView, before: int) -> Mention | None:
    """The organisation or country that "it" stands for: the nearest one before it in the sentence that can act."""
    for mention in reversed(mentions.within(sentence.start, before, ("organisations", "countries"))):
        lead = view.text[sentence.start : mention.start].split()
        while lead and lead[-1].lower() in ARTICLES:
            lead.pop()
        if not lead or lead[-1].lower() not in word_class("preposition"):
            return mention
    opens = view.text[sentence.start : before].strip().lower() in ("", "what")
    return _body_that_opened(view, mentions, sentence) if opens else None


def _body_that_opened(view: View, mentions: Mentions, sentence: SentenceView) -> Mention | None:
    """The body, state or paper that opens the sentence before, for an "It" that opens this one."""
    if sentence.index < 1 or view.sentences[sentence.index - 1].block != sentence.block:
        return None
    earlier = view.sentences[sentence.index - 1]
    for mention in mentions.within(earlier.start, earlier.end, ID_COLUMN)[:1]:
        opens = all(w.lower() in ARTICLES for w in view.text[earlier.start : mention.start].split())
        return mention if opens and mention.entity.resource != "persons" else None
    return None


def last_two(view: View, mentions: Mentions, sentence: SentenceView) -> tuple[Mention, ...]:
    """The two persons, or else organisations, named last before a sentence that begins with "Both"."""
    for resource in ("persons", "organisations"):
        for count in (1, 2):
            index = sentence.index - count
            if index < 0 or view.sentences[index].block != sentence.block:
                break
            seen: dict[int, Mention] = {}
            stretch = mentions.within(view.sentences[index].start, sentence.start, (resource,))
            for mention in stretch:
                seen.setdefault(id(mention.entity), mention)
            if len(seen) == 2:
                return tuple(sorted(seen.values()))
            if len(seen) > 2:
                return ()
    return ()
