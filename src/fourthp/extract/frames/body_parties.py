"""Bodies and states that a sentence names one after the other as one party: "the ministries of A, B, and IOM"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fourthp.extract.frames import party_patterns as patterns
from fourthp.extract.lexicon import words
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.model import Mention
from fourthp.extract.view import SentenceView, View
from fourthp.records import Span

_LONGEST_LEAD = 90
_LIST = 2
"""So many bodies with commas between may stand for names that explain one another; more are a list."""
_OF_A_KIND = re.compile(
    r"\s+(?:(?!and\b|or\b|as\b|with\b|for\b)[a-z-]+\s+){0,2}?(?:agencies|bodies|organi[sz]ations|missions|entities|institutions|partners|funds)\b"
    r"|\s+(?:counterparts|leaders|ministers|countries|nations|economies)\b"
)
"""Behind a name that tells of which kind others are: "UN agencies"."""


@dataclass(frozen=True, slots=True)
class Party:
    """Bodies or states joined as one party; ``start`` is where what introduces them begins ("officials of the ..."),
    ``first`` where the name of the first or its owner does.

    ``partners`` are those it does something together with, ``of_people`` whether people of them are told of.
    """

    bodies: tuple[Mention, ...]
    start: int
    first: int
    end: int
    partners: tuple[Mention, ...] = ()
    of_people: bool = False

    @property
    def everybody(self) -> tuple[Mention, ...]:
        """The bodies and their partners."""
        return (*self.bodies, *self.partners)


@dataclass(frozen=True, slots=True)
class _Named:
    """A body or state in a list, and where the words for it stand, its owner and an acronym behind it included."""

    mention: Mention
    start: int
    end: int


_AGAIN = re.compile(r"(?:['’]s?)?\s*\(|,\s*|\s+or\s+|\s+")
_IN_BRACKET = re.compile(r"\s*\(|(?<=[A-Z])[\s/]")
_SHORT = re.compile(r"\s\([A-Z][A-Za-z-]{1,15}\)\s")
_SIDE = re.compile(
    r"(?:(?:,|,? and)? [A-Z][a-z]+){0,4} (?:[Gg]overnments?|authorities|sides?)\b(?! [a-z]+s\b)"
)
_ITS_PEOPLE = re.compile(
    r"(?: and [A-Z][a-z]+)? (?:officials?|officers?|delegat\w+|representatives|experts|nationals|citizens|diplomats)\b"
)
_HELP = re.compile(
    r"(?:['’]s?)?(?: (?:[Gg]overnment|financial|technical|generous|full))*"
    r" (?:funding|funds|money|financing|cash|support|help|backing|assistance|aid)\b"
)
_FUNDED = re.compile(r"[ -](?:co-)?(?:funded|financed|backed|sponsored|supported)\b")
"""Behind a body that only tells of what kind another's thing is: "the Reef Mission's EU funded project"."""
_OWNS = re.compile(r"['’]s?\s*(?:\([^()]{1,20}\)\s*)?")


def held_posts(found: Found) -> frozenset[Span]:
    """Where the bodies stand at which persons of the text hold posts."""
    posts = (post.cells["organisation_id"] for post in found.posts if "organisation_id" in post.cells)
    return frozenset(span for body in posts for span in body.spans)


def read_parties(view: View, found: Found, sentence: SentenceView, posts: frozenset[Span]) -> Iterator[Party]:
    """The parties of a sentence, in order. Peoples ("Fijian") and ``posts`` that a person holds are none."""
    named = _named(
        view,
        [
            m
            for m in outermost(
                found.mentions.within(sentence.start, sentence.end, ("organisations", "countries"))
            )
            if (m.entity.resource == "organisations" or _is_state(view, m))
            and m.span not in posts
            and not _OF_A_KIND.match(view.text, m.end)
        ],
    )
    at = 0
    while at < len(named):
        run = _run(view, named, at)
        yield _party(view, sentence, run)
        at += len(run)


def _named(view: View, mentions: list[Mention]) -> list[_Named]:
    """Bodies each once: without the acronym behind a name, and without the owner before its own ("the UN's Fund")."""
    named: list[_Named] = []
    for mention in mentions:
        before = named[-1] if named else None
        between = view.text[before.end : mention.start] if before else ""
        again = before and before.mention.entity.key == mention.entity.key and _AGAIN.fullmatch(between)
        if before and (again or (_IN_BRACKET.fullmatch(between) and _is_acronym(view, mention))):
            end = mention.end + view.text.startswith(")", mention.end)
            named[-1] = _Named(before.mention, before.start, end)
            continue
        if before and _is_office(view, before, mention, between):
            named[-1] = _Named(before.mention, before.start, mention.end)
            continue
        start = mention.start
        if before and _OWNS.fullmatch(between) and _FUNDED.match(view.text, mention.end):
            continue
        if before and (_OWNS.fullmatch(between) or _is_origin(before.mention, mention, between)):
            start = named.pop().start
        named.append(_Named(mention, start, mention.end))
    return named


def _is_office(view: View, body: _Named, place: Mention, between: str) -> bool:
    """Whether a country right behind a body tells which of its offices is meant: "the Reef Mission (RM) Kenya"."""
    if (body.mention.entity.resource, place.entity.resource) != ("organisations", "countries"):
        return False
    if between == " ":
        told = view.text[body.end - 1] == ")" or _is_acronym(view, body.mention)
    else:
        told = _SHORT.fullmatch(between) is not None
    return told and not _is_adjective(place)


def _is_origin(state: Mention, body: Mention, between: str) -> bool:
    """Whether a state right before a body tells only whose it is: "the U.S. Bureau of Wells"."""
    return between == " " and (state.entity.resource, body.entity.resource) == ("countries", "organisations")


def _is_acronym(view: View, mention: Mention) -> bool:
    return view.text[mention.start : mention.end].replace("-", "").isupper()


def _run(view: View, named: list[_Named], at: int) -> list[tuple[_Named, bool]]:
    """The bodies of one party, each with whether it is a partner. A list ends with "and" or "with"."""
    run, closed, is_partner = [(named[at], False)], 1, False
    for before, following in pairwise(named[at:]):
        between = (before.end, following.start)
        joint = patterns.joint().fullmatch(view.text, *between)
        if joint and joint["in"] and following.mention.entity.resource == "countries":
            break  # "of the ministries, in Kenya and in Chad"
        if joint is None and patterns.unnamed().fullmatch(view.text, *between) is None:
            break
        if joint and joint["with"] and only_helps(view, following.end):
            break  # "<body>, with Kenyan funding": it only helps
        is_partner = is_partner or bool(joint and joint["with"])
        run.append((following, is_partner))
        if joint is None or joint["and"] or joint["with"]:
            closed = len(run)
    bodies = all(item.mention.entity.resource == "organisations" for item, _ in run)
    if patterns.list_end().match(view.text, run[-1][0].end) or (len(run) > _LIST and bodies):
        closed = len(run)
    return run[:closed]


def _party(view: View, sentence: SentenceView, run: list[tuple[_Named, bool]]) -> Party:
    first, last = run[0][0], run[-1][0]
    lead = patterns.lead().search(view.text, max(sentence.start, first.start - _LONGEST_LEAD), first.start)
    start = lead.end() - len(lead.group().lstrip()) if lead else first.start
    people = patterns.people().search(view.text, start, first.start) is not None
    own = tuple(named.mention for named, is_partner in run if not is_partner)
    return Party(
        own, start, first.start, last.end, tuple(n.mention for n, is_partner in run if is_partner), people
    )


def only_helps(view: View, end: int) -> bool:
    """Whether only the help of a body that ends at a place is told of: "with Kenyan funding"."""
    return _HELP.match(view.text, end) is not None


def party_at(view: View, parties: Sequence[Party], at: int, *, alone: bool = True) -> Party | None:
    """The party that begins, or of which people are told, right behind a place of the text.

    Where it stands ``alone``, it is no part of what follows.
    """
    party = next((party for party in parties if party.first >= at), None)
    if party is None or party.start > at + _LONGEST_LEAD:
        return None
    told = patterns.opening().fullmatch(view.text, at, party.first) is not None
    return party if told and (not alone or stands_alone(view.text, party.end)) else None


_MAY_FOLLOW = frozenset(
    "and or as at after before but by during for from in into near of on over since that this to under until when where"
    " which while who whose with without yesterday today tomorrow last next earlier later here there is are was were"
    " has have had will would can may met held signed agreed also jointly recently through via within across against"
    " about took takes take began begins came led ran gave side sides brings bring brought"
    " aims aim focuses focus seeks seek gathers drew draws includes covers saw sees set started starts opens opened"
    " closes ends runs marks comes spent spend".split()
)
_ITS = re.compile(
    r"['’]s?\s+(?:own\s+|(?:labour|interior|foreign|justice|home|police|prime|security|health|finance)\s+)?([\w-]+)"
)
_ITS_PART = re.compile(
    r"['’]s?\s+(?:[A-Z][\w-]*,?\s+(?:(?:and|of|for|on)\s+(?:the\s+)?)?){0,7}"
    r"(?:Directorate|Division|Department|Bureau|Unit|Section|Branch|Office|Team|Secretariat|Programme|Program)\b"
)
_FOLLOWING = re.compile(r"(?:\s*\([^()]{1,60}\))?\s+([A-Za-z][\w-]*)")


def stands_alone(text: str, end: int) -> bool:
    """Whether a name that ends at a place is no part of what follows ("NATO Secretary General", "UN member states")."""
    if text[end : end + 1] in ("-", "–") and text[end + 1 : end + 2].isalnum():
        return False
    if its := _ITS.match(text, end):
        is_part = _ITS_PART.match(text, end) is not None
        return is_part or its[1].lower() in words("party_words", "word", kind="people")
    following = _FOLLOWING.match(text, end)
    if following is None or following[1].endswith(("ly", "ed")):
        return True
    return following[1].lower() in _MAY_FOLLOW or following[1] in words("party_words", "word", kind="people")


def outermost(mentions: list[Mention]) -> list[Mention]:
    """The mentions that lie in no other."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _is_state(view: View, mention: Mention) -> bool:
    """Whether a country is told of as a state: "Kenya", "the Kenyan and Chadian governments"; not "US officials"."""
    if _is_adjective(mention):
        return _SIDE.match(view.text, mention.end) is not None
    return _ITS_PEOPLE.match(view.text, mention.end) is None


def _is_adjective(mention: Mention) -> bool:
    return any(
        reading.method in ("country:demonym", "country:adjective") and mention.span in reading.spans
        for reading in mention.entity.mentions
    )
