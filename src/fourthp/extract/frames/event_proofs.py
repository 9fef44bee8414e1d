"""What shows that a verb tells an event: the words alone, or that what it is done to stands where it should."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from fourthp.extract.frames.event_actors import (
    CLAUSE_BEFORE,
    WHERE,
    acts,
    carried,
    event_objects,
    is_carried,
    journeys,
    stays,
    travels,
)
from fourthp.extract.frames.event_guests import is_owner
from fourthp.extract.frames.event_lookalikes import launches_nothing
from fourthp.extract.frames.event_names import quoted_before_noun, quoted_name
from fourthp.extract.frames.event_observances import observed_day
from fourthp.extract.frames.event_openings import opening_day
from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.model import Mention
from fourthp.extract.mentions.phrases import Phrases
from fourthp.extract.view import View

_CLAUSE = 30
_CLOSES = frozenset((";", "."))
_NEAR = {"paper": 8, "people": 5, "trainees": 10, "site": 7, "honour": 9, "goods": 8}
_NEAR_OTHERS = 6
LEAD = 1
LEAD_NEWS = 3
_STAY = 8
"""Sentences from the first in which a motion or a stay may tell a visit."""
_AT_ONCE = 60
PREPOSITIONS = frozenset(
    "today yesterday earlier last this under in at on for to by from after before during over since until".split()
)
NO_OBJECT = frozenset((",", ".", ";", ":"))
_SITTING = frozenset(
    "committee subcommittee council commission board panel assembly parliament senate".split()
)
_DIRECTLY = re.compile(r" (?:(?:the|a|an|its|their|his|her|our) )?(?:(?!that|of|on|to|for|in)[a-z-]+ ){0,2}")
_SUBJECTS = frozenset("they it".split())
_ARTICLES = frozenset("the a an our its their his her".split())
_BY = "by"
_LEFT_HOW = frozenset("in with them him her it us without".split())
"""Behind "left" where nobody sets out: "was left in a precarious situation", "left with an unknown woman"."""
_GUESTS = frozenset(("him", "her"))
_RECEIVES = frozenset("receive receives received receiving welcomed welcomes".split())
_TO_COME = frozenset("is are will to shall due again next also then not would it they which that and".split())
_GROUPS = frozenset(
    (
        "working group",
        "task force",
        "task team",
        "working party",
        "expert group",
        "contact group",
        "steering group",
    )
)
_SENTENCES_BEFORE = 500
"""Letters before a sentence within which the paper that "it" stands for is named."""
_GAP_WITHIN = 10
_RIGHT_BEFORE = 3
_RELEASES = frozenset("release releases released releasing".split())
_CROWD_WITHIN = 12
_WITHIN_NOUN = 9
_OWN_CLAUSE = frozenset("which that he she it i we you if whether".split())
BODIES = frozenset(("instruments", "organisations"))
_COMMON = {"actor": "people", "dated_body": "body", "lead_body": "body", "honour_before": "honour"}
"""The kind of common noun for objects that are no kind of lexicon ``event_objects`` themselves."""


@dataclass(frozen=True, slots=True)
class Told:
    """Words of a sentence that may tell an event: tokens ``[first, last)``.

    ``reduced``: a participle behind its noun ("the report, released on 3 May"), which tells one where it is dated;
    ``by_itself``: what is launched stands before the verb, which is in the active ("the campaign began").
    """

    first: int
    last: int
    event_type: str
    wants: str
    passive: bool = False
    agent: int = 0
    planned: bool = False
    reduced: bool = False
    past: bool = False
    by_itself: bool = False


@cache
def _kinds() -> frozenset[str]:
    return frozenset(row["kind"] for row in table("event_objects"))


def clause_end(line: Line, i: int) -> int:
    """The token behind the clause in which the token ``i`` stands, at most thirty words on."""
    end = i
    while end < len(line.tokens) and line.text(end) not in _CLOSES and end - i < _CLAUSE:
        end += 1
    return end


def proof_of(view: View, found: Found, line: Line, told: Told) -> str:
    """What shows that the verb tells an event: the words alone, something "named" or a "common" noun; else nothing."""
    wants, index = told.wants, line.sentence.index
    if wants in ("body", "dated_body") and not told.passive and line.text(told.last) in NO_OBJECT:
        return ""
    started = found.mentions.within(line.sentence.start, line.tokens[told.first].start)
    if told.event_type == "launch" and launches_nothing(
        line, told.first, told.last, started, passive=told.passive
    ):
        return ""
    signs_up = wants == "paper" and line.low(told.last) == "up"
    leaves_with = line.low(told.first) == "left" and line.low(told.last) in _LEFT_HOW
    if signs_up or leaves_with or (wants == "told" and _tells_of_others(line, told)):
        return ""
    if wants in (
        "nothing",
        "setting",
        "setting_place",
        "told",
        "said_in",
        "dated_paper",
        "decree",
        "dated_decree",
    ):
        return "words"
    if wants == "told_first":
        return "words" if told.first == 0 else ""
    if wants in ("lead", "lead_setting"):
        return "words" if index <= LEAD else ""
    start, end = line.tokens[told.first].start, line.tokens[told.last - 1].end
    before = found.mentions.within(line.sentence.start, start)
    if wants == "lead_date":
        persons = any(m.entity.resource == "persons" for m in before)
        return "words" if persons and _opens_with_date(found, line) else ""
    if wants == "lead_told":
        tells = any(m.entity.resource == "persons" and 0 <= start - m.end <= _RIGHT_BEFORE for m in before)
        return "words" if tells and _opens_with_date(found, line) else ""
    if wants == "crowd":
        return "common" if _is_crowd(line, told.first) else ""
    if wants in ("stay", "stay_dated"):
        return "words" if index <= _STAY and stays(view, found, line, end, before) else ""
    if wants in ("act_thing", "dated") and not told.passive and _sets_people_free(found, line, told):
        return ""
    if wants == "act_thing" and told.passive:
        return ""
    if wants in ("act", "act_thing", "sum", "field", "dated", "dated_act"):
        return (
            "words"
            if (index <= LEAD_NEWS or wants in ("dated", "dated_act"))
            and acts(line, told.first, wants, before, passive=told.passive)
            else ""
        )
    stop = line.tokens[clause_end(line, told.last) - 1].end
    behind = found.mentions.within(end, stop) if stop > end else []
    if wants in ("people", "person", "dated_person") and not told.passive:
        guest = next((m for m in behind if m.entity.resource == "persons"), None)
        if line.low(told.last) in PREPOSITIONS or (guest and is_owner(view, guest)):
            return ""  # "the forum met under the patronage of", "welcomed the minister's step"
    if _is_named(view, line, told, before, behind) or (
        wants == "paper" and _is_paper_before(found, line, told)
    ):
        return "named"
    if wants == "site" and not travels(line, start, before):
        return ""
    kind = _COMMON.get(wants) or (wants if wants in _kinds() else "")
    if (
        (wants == "people" and told.passive and not told.agent)
        or (wants in ("lead_body", "site") and index > LEAD_NEWS)
        or (kind == "body" and _opens_event(line, told))
    ):
        return ""
    return "common" if kind and _near(line, told, kind) else ""


def _is_named(view: View, line: Line, told: Told, before: list[Mention], behind: list[Mention]) -> bool:
    """Whether something of the kind that the verb wants is named where its object stands."""
    done_to = before if told.passive else behind
    kinds = {m.entity.resource for m in done_to}
    end = line.tokens[told.last - 1].end
    match told.wants:
        case "each_other":
            parties = {m.entity.key for m in before if m.entity.resource in ("persons", "organisations")}
            return len(parties) > 1 and line.text(told.last) in NO_OBJECT
        case "paper":
            return any(m.entity.resource == "instruments" for m in (*before, *behind))
        case "body":
            quoted = not told.passive and quoted_before_noun(view, line, told.last)
            return (bool(kinds & BODIES) or bool(quoted)) and not _opens_event(line, told)
        case "dated_body" | "lead_body":
            at_once = [m for m in done_to if told.passive or m.start - end < _AT_ONCE]
            if told.by_itself:
                at_once = [m for m in at_once if _is_subject(line, told, m)]
            return any(m.entity.resource in BODIES for m in at_once)
        case "actor" | "guest":
            at_table = line.low(told.last) in ("honour", "honor")  # "was the guest of honour at"
            return not (told.passive or at_table) and bool(kinds & {"persons", "organisations"})
        case "people" | "person" if told.passive:
            guests = [m for m in before if m.entity.resource == "persons"]
            return bool(told.agent and guests) and not _has_other_subject(line, told, guests[-1])
        case "people" | "person" | "dated_person":
            person = next((m for m in behind if m.entity.resource == "persons"), None)
            if (
                line.low(told.last) in _GUESTS and not told.passive
            ):  # "received her", but "received her degree"
                alone = line.low(told.last + 1) in PREPOSITIONS or line.text(told.last + 1) in NO_OBJECT
                return (
                    alone
                    and line.low(told.first) in _RECEIVES
                    and any(m.entity.resource == "persons" for m in before)
                )
            if person is None or person.start - end >= _AT_ONCE or _is_apart(view, line, end, person):
                return False  # nor "hosted a dinner for the minister":
            return not any(line.has(k, Label.EVENT) for k in range(told.last, line.token_at(person.start)))
        case "session" | "session_object":
            verb = line.tokens[told.first].start
            bodies = any(m.entity.resource == "organisations" and 0 <= verb - m.end <= 2 for m in before)
            return bodies or line.low(told.first - 1) in _SITTING or _is_group(line, told.first)
        case "quoted":
            return quoted_name(view, line, told.last) is not None
        case "named_paper":
            papers = (m for m in behind if m.entity.resource == "instruments")
            return any(_DIRECTLY.fullmatch(view.text, end, m.start) for m in papers)
        case "observance":
            return observed_day(line, told.first, told.last, passive=told.passive) >= 0
        case "place" | "journey" if told.passive:
            visited = (
                bool(before) and before[-1].entity.resource in WHERE and line.low(told.first) == "visited"
            )
            return visited and _BY in [line.low(k) for k in range(told.last, clause_end(line, told.last))]
        case "journey" if not journeys(line, told.first, before, is_timed=_is_timed(line)):
            return False
        case "place" | "journey":
            here = bool(kinds & {"places", "organisations", "countries"})
            with_whom = line.low(told.last) == "with"  # "had a chance to visit with the premier"
            to_do = line.low(told.last - 1) == "to" and line.low(told.last) in words(
                "event_verbs", column="verb"
            )
            alone = told.passive or told.first == 0 or with_whom or to_do or is_carried(line, told.first)
            return here and not alone
    return False


def _is_group(line: Line, verb: int) -> bool:
    """Whether a group that works together is what meets: "a joint working group is to meet in Goma"."""
    k = verb - 1
    while line.low(k) in _TO_COME:
        k -= 1
    return k < verb and line.words(k - 1, k + 1).lower() in _GROUPS


def _tells_of_others(line: Line, told: Told) -> bool:
    """Whether words that may go on telling an event tell of others: "crossings take place", "Thais held in"."""
    before = line.low(told.first - 1)
    if line.low(told.first) == "take":
        return before not in _TO_COME and not line.has(told.first - 1, Label.EVENT)
    return line.low(told.first) == "held" and (before in carried() or line.has(told.first - 1, Label.COUNTRY))


def _is_apart(view: View, line: Line, end: int, person: Mention) -> bool:
    """Whether a comma parts a verb from the person behind it; one behind the post does not: "the chief, Ana Kolb"."""
    between = view.text[end : person.start]
    if between.endswith(", "):
        between = between[:-2]
        post = line.token_at(person.start) - 2
        if not line.has(post, Label.POSITION):
            return True
    return "," in between


def _is_paper_before(found: Found, line: Line, told: Told) -> bool:
    """Whether "it was signed" speaks of a paper that the sentences before name."""
    k = told.first - 1
    while line.low(k) in ("was", "has", "been", "had", "also"):
        k -= 1
    if line.low(k) != "it" or not told.passive:
        return False
    start = max(0, line.sentence.start - _SENTENCES_BEFORE)
    return any(m.entity.resource == "instruments" for m in found.mentions.within(start, line.sentence.start))


def _is_timed(line: Line) -> bool:
    """Whether a sentence tells a day or a month, or what is yet to come."""
    return any(line.has(k, Label.CALENDAR) or line.low(k) == "will" for k in range(len(line.tokens)))


def _is_subject(line: Line, told: Told, body: Mention) -> bool:
    """Whether a body is what begins: not "our work with the Ministry began"."""
    start = line.tokens[told.first].start
    before = line.token_at(body.start) - 1
    before -= line.low(before) in _ARTICLES
    return start - body.end <= 1 and line.low(before) not in PREPOSITIONS | {"of", "with", "and"}


def _has_other_subject(line: Line, told: Told, guest: Mention) -> bool:
    """Whether a clause of its own stands between a person and a passive: "<name> spoke; they were received by"."""
    between = (line.tokens[k] for k in range(line.token_at(guest.end), told.first))
    return any(t.text in _CLOSES or t.low in _SUBJECTS for t in between)


def _sets_people_free(found: Found, line: Line, told: Told) -> bool:
    """Whether somebody is released, not something: "released three suspects"."""
    if line.low(told.first) not in _RELEASES:
        return False
    reach = range(told.last, min(len(line.tokens), told.last + _NEAR_OTHERS))
    near = [k for k in reach if not line.has(k, Label.CAPITAL)]
    people = any(
        line.low(k) in carried()
        or any(event_objects(kind).length_of_low(line.tokens, k) for kind in ("people", "trainees", "crowd"))
        for k in near
    )
    end = line.tokens[told.last - 1].end
    return people or bool(found.mentions.within(end, min(end + _AT_ONCE, line.sentence.end), ("persons",)))


def _is_crowd(line: Line, verb: int) -> bool:
    """Whether many people stand before a verb in its clause: "Thirty officers of the port police learned"."""
    for k in range(verb - 1, max(0, verb - _CROWD_WITHIN) - 1, -1):
        if line.text(k) in _CLOSES or line.text(k) == "," or line.low(k) in _OWN_CLAUSE:
            return False
        if any(event_objects(kind).length_of_low(line.tokens, k) for kind in ("crowd", "trainees")):
            return True
    return False


def _opens_event(line: Line, told: Told) -> bool:
    """ "inaugurated the second road safety conference": the noun right behind the verb tells the event."""
    for k in range(told.last, told.last + _WITHIN_NOUN):
        if line.text(k) in NO_OBJECT or line.low(k) in PREPOSITIONS | {"of", "and", "with"}:
            return False
        if line.has(k, Label.EVENT) and line.low(k + 1) not in words("event_blockers"):
            return True
    return False


def _near(line: Line, told: Told, kind: str) -> bool:
    """Whether a common noun of a kind stands beside the verb: behind it, in the passive before it."""
    if told.passive:
        span = range(told.first - 1, max(0, told.first - CLAUSE_BEFORE) - 1, -1)
    else:
        span = range(told.last, min(len(line.tokens), told.last + _NEAR.get(kind, _NEAR_OTHERS)))
    nouns = event_objects(kind)
    for k in span:
        if line.text(k) in _CLOSES or (kind == "people" and line.low(k) in ("which", "that")):
            break
        if kind == "people" and not told.passive and line.has(k, Label.EVENT):
            break  # "hosted a dinner for the delegates"
        if length := nouns.length_of_low(line.tokens, k):
            return not (told.passive and any(line.has(n, Label.EVENT) for n in range(k - 2, k + length)))
    return not told.passive and _is_relative(line, told, nouns)


def _is_relative(line: Line, told: Told, nouns: Phrases) -> bool:
    """Whether the verb's object stands before its clause: "a project that the agency launched in Ostrand"."""
    if line.low(told.last) not in PREPOSITIONS and line.text(told.last) not in NO_OBJECT:
        return False
    for k in range(told.first - 1, max(1, told.first - _GAP_WITHIN), -1):
        if line.text(k) in _CLOSES or line.low(k) in ("and", "who"):
            return False
        if line.low(k) in ("that", "which"):
            i = k - 1 - (line.text(k - 1) == ",")
            return any(j + (nouns.length_of_low(line.tokens, j) or -1) == i + 1 for j in range(i - 3, i + 1))
    return False


def _opens_with_date(found: Found, line: Line) -> bool:
    """Whether this is one of the first sentences and its day stands before anything else."""
    return line.sentence.index <= LEAD and opening_day(found, line.sentence) is not None
