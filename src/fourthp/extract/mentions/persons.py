"""Persons of one sentence: the names of its people, with the posts it gives them and the grounds against them."""

from __future__ import annotations

from fourthp.extract.mentions.contacts import is_contact
from fourthp.extract.mentions.labels import honorific_phrases
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.organisations import OrganisationSpan
from fourthp.extract.mentions.party_seats import behind_seat
from fourthp.extract.mentions.person_model import PersonSpan
from fourthp.extract.mentions.person_posts import claim_posts
from fourthp.extract.mentions.personal_names import NameReader, NameSpan
from fourthp.extract.mentions.positions import PositionSpan
from fourthp.extract.mentions.post_lists import item_starts
from fourthp.extract.mentions.posts_by_verb import posts_by_verb
from fourthp.extract.mentions.privacy import private_names
from fourthp.extract.mentions.privacy_counsel import grounds_of_counsel
from fourthp.extract.mentions.privacy_cues import cue_up_to
from fourthp.extract.mentions.privacy_nouns import grounds_of_post
from fourthp.extract.mentions.privacy_terms import NOUNS, Grounds, NamePhrase
from fourthp.extract.mentions.public_roles import body_end, has_public_part, is_public_post


def find_persons(
    line: Line, organisations: list[OrganisationSpan], positions: list[PositionSpan]
) -> list[PersonSpan]:
    """Every personal name of a sentence with its posts; names nobody vouches for are included, without posts."""
    taken = [(o.first, o.last) for o in organisations] + [(p.first, p.last) for p in positions]
    taken += [(k.first, k.last) for k in line.instruments.values()]  # a law named after somebody
    taken += [(i, end) for i in range(len(line.tokens)) if (end := behind_seat(line, i)) > i]
    held = frozenset(p.last for p in positions if line.low(p.last - 1) not in ("ngo", "ngos"))
    listed = frozenset(i for p in positions if p.of_list for i in item_starts(line, p.last))
    names = NameReader(line, taken, held, listed).names()
    ends = {n.last for n in names}
    persons = [PersonSpan(n, addresses=_addresses(line, n)) for n in names if not _is_no_name(line, n, ends)]
    if not persons:
        return persons
    claim_posts(line, persons, positions, organisations)
    for person in persons:
        person.positions.extend(posts_by_verb(line, person, organisations, positions))
    for person, grounds in zip(persons, private_names(line, name_phrases(line, persons)), strict=True):
        of_body = body_end(line, person, organisations) > 0
        private = [
            max(grounds_of_post(line, p), grounds_of_counsel(line, p, of_body)) for p in person.positions
        ]
        person.vouched = any(
            not p and is_public_post(line, post) for p, post in zip(private, person.positions, strict=True)
        )
        person.grounds = max(grounds, *private, Grounds.NONE)
        person.has_part = not person.grounds and has_public_part(line, person, organisations)
        if is_contact(line, person):
            person.vouched = person.has_part = False
        called = cue_up_to(line, person.name.first, *NOUNS) is not None  # "Singer <name>"
        kept = person.vouched and _is_written_so(line, person)
        if person.name.is_doubtful and not kept and (called or not person.grounds):
            person.name = NameSpan(person.name.first + 1, person.name.first + 1, person.name.last)
    return persons


def _is_written_so(line: Line, person: PersonSpan) -> bool:
    """Whether an ordinary word inside a sentence is capitalised for being a name: "met with Valiant <name>, Director".

    A noun of a calling may be one for its bearer, and a post before the name shows where the name begins.
    """
    i = person.name.first
    inside = i > 1 and line.text(i - 1)[:1].islower() and not line.is_headline
    return inside and not line.low(i).endswith(("er", "or", "ist", "man", "woman", "ian", "ee", "ess"))


def _is_no_name(line: Line, name: NameSpan, ends: set[int]) -> bool:
    """Whether a word is no name: a letter alone, or where somebody is from behind "<name> of"."""
    at = name.first - 1
    if name.last - name.first == 1 and len(line.text(name.first)) == 1:
        return True  # "the U.S embassy": a letter is nobody's name
    return name.last - name.address == 1 and line.low(at) in ("of", "from") and at in ends


def name_phrases(line: Line, persons: list[PersonSpan]) -> list[NamePhrase]:
    """The names with the posts that stand right before them and the seats behind them."""
    phrases = []
    for person in persons:
        first = person.name.address
        for post in reversed(person.positions):
            if first - 2 <= post.last <= first and post.first < first:
                first = post.first
        last = behind_seat(line, person.name.last)
        phrases.append(NamePhrase(first, last, first < person.name.address))
    return phrases


def _addresses(line: Line, name: NameSpan) -> tuple[str, ...]:
    found, i = [], name.address
    while i < name.first:
        length = honorific_phrases().length_at(line.tokens, i) or 1
        found.append(line.words(i, i + length))
        i += length
    return tuple(found)
