"""Events told by a verb: who signs, launches, meets, visits, trains what or whom, in the active or the passive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fourthp.extract.frames.event_actors import (
    CARRIED,
    CLAUSE_BEFORE,
    WHERE,
    acts,
    describes_people,
    event_objects,
    is_carried,
    stays,
    travels,
)
from fourthp.extract.frames.event_guests import is_appeal, is_owner
from fourthp.extract.frames.event_model import EventMention
from fourthp.extract.frames.event_names import event_name, quoted_before_noun, quoted_name
from fourthp.extract.frames.event_needs import NEEDS, WEAK
from fourthp.extract.frames.event_observances import observed_day
from fourthp.extract.frames.event_openings import opening_day
from fourthp.extract.frames.verb_forms import Forms, VerbAt, has_done, is_settled, verb_forms, verbs_at
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.finder import Found, LineMentions
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.model import Mention
from fourthp.extract.mentions.phrases import Phrases, phrases
from fourthp.extract.view import View
from fourthp.records import Reading, Span

_CLAUSE = 30
_CLOSES = frozenset((";", "."))
_NEAR = {"paper": 8, "body": 6, "people": 5, "trainees": 10, "site": 7, "honour": 9}
_LEAD = 1
_LEAD_NEWS = 3
_STAY = 8
"""Sentences from the first in which a motion or a stay may tell a visit."""
_AT_ONCE = 60
_PREPOSITIONS = frozenset(
    "today yesterday earlier last this under in at on for to by from after before during over since until".split()
)
_BY_WHOM = frozenset("they we he she who i both".split())
_WHEN = frozenset("on in at today yesterday earlier last this during late early".split())
_NO_OBJECT = frozenset((",", ".", ";", ":"))
_BY_ITSELF = frozenset("begin start open kick premiere go".split())
"""Verbs of which the thing that is launched may be the subject: "the campaign kicked off in Goma"."""
_UNREAL = frozenset("may might can could must should would did".split())
_TELLS_GERUND = frozenset("is are was were been be after while when ,".split())
_NEGATION = frozenset("not never n't without no nor yet".split())
_BE = frozenset("is are was were been be".split())
_ALSO_DATED = frozenset(("dated", "act", "field"))
_SITTING = frozenset(
    "committee subcommittee council commission board panel assembly parliament senate".split()
)
_DIRECTLY = re.compile(r" (?:(?:the|a|an|its|their|his|her|our) )?(?:(?!that|of|on|to|for|in)[a-z-]+ ){0,2}")
_SUBJECTS = frozenset("they it".split())
_GAP_WITHIN = 10
_RIGHT_BEFORE = 3
_BODIES = frozenset(("instruments", "organisations"))
_COMMON = {k: k for k in ("paper", "body", "people", "trainees", "site")} | {
    "actor": "people",
    "dated_body": "body",
    "lead_body": "body",
    "site": "site",
    "honour": "honour",
    "honour_before": "honour",
}


@dataclass(frozen=True, slots=True)
class _Told:
    """Words of a sentence that may tell an event: tokens ``[first, last)``.

    ``reduced``: a participle behind its noun ("the report, released on 3 May"), which tells one where it is dated.
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


@cache
def _forms() -> Forms:
    return verb_forms(table("event_verbs"))


@cache
def _phrases() -> tuple[Phrases, dict[str, tuple[str, str]]]:
    rows = table("event_phrases")
    return phrases(frozenset(r["form"] for r in rows)), {
        r["form"]: (r["event_type"], r["object"]) for r in rows
    }


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_forms()) | frozenset(_phrases()[0].tree)


def mentions_by_verb(view: View, each: LineMentions, number: int, found: Found) -> Iterator[EventMention]:
    """The events that the verbs of one sentence tell, where what they are done to stands beside them."""
    line = each.line
    first_words, done = _first_words(), 0
    for i in [n for n, token in enumerate(line.tokens) if token.low in first_words]:
        if i < done:
            continue
        proved = ((t, p) for t in _told_at(view, line, i) if (p := _object(view, found, line, t)))
        told, proof = next(proved, (None, ""))
        if told is None:
            continue
        if told.wants == "act":  # "issued a proclamation", but "issued the Captive Ports Proclamation"
            told, proof = next((other for other in proved if other[1] == "named"), (told, proof))
        start, last = line.tokens[i].start, line.tokens[told.last - 1].end
        end = line.tokens[_clause_end(line, told.last) - 1].end
        behind = found.mentions.within(last, end) if end > last else []
        done_to = found.mentions.within(line.sentence.start, start) if told.passive else behind
        needs = "date" if told.reduced else NEEDS.get(told.wants, "")
        if told.wants == "dated_body" and not told.reduced:
            needs = "setting" if proof == "named" else "day" if line.sentence.index > _LEAD_NEWS else needs
        host = told.wants == "people" and not told.passive and _is_country(line, told.first - 1)
        yield EventMention(
            "visit" if host else told.event_type,
            Span(start, last),
            "event:verb",
            number,
            _object_name(view, line, told, behind),
            by_verb=True,
            is_weak=told.wants in WEAK
            or (proof == "common" and line.sentence.index > _LEAD and told.event_type != "visit"),
            is_vague=proof == "common",
            is_planned=told.planned,
            is_past=told.past,
            needs=needs,
            objects=tuple((m.entity.resource, m.entity.key) for m in done_to),
        )
        done = told.last


def _is_country(line: Line, k: int) -> bool:
    """ "Xland received a delegation": a country that stands before the verb is visited."""
    for country in line.countries.values():
        if country.last == k + 1 and country.names_the_state:
            before = country.first - 1 - (line.low(country.first - 1) == "the")
            return line.low(before) not in _PREPOSITIONS | {"of", "with", "and"}
    return False


def _told_at(view: View, line: Line, i: int) -> Iterator[_Told]:
    """What the words from a token on may tell; what asks for no more than a day of its own stands last."""
    forms, kinds = _phrases()
    if length := forms.length_of_low(line.tokens, i):
        event_type, wants = kinds[" ".join(t.low for t in line.tokens[i : i + length])]
        yield _Told(i, i + length, event_type, wants)
    wanted = [
        (table("event_verbs")[verb.row]["object"], verb)
        for verb in verbs_at(line.tokens, i, _forms(), headline=line.is_headline)
    ]
    wanted = [w for w in wanted if w[0] != "trainees" or not describes_people(line, w[1])]
    for wants, verb in wanted:
        if wants != "dated" and _is_real(line, verb) and not is_appeal(view, line, verb):
            yield _told_by(line, verb, wants)
    for wants, verb in wanted:
        if wants in _ALSO_DATED and verb.kind != "gerund" and _is_real(line, verb):
            yield _told_by(line, verb, "dated" if wants == "dated" else "dated_act")


def _told_by(line: Line, verb: VerbAt, wants: str) -> _Told:
    event_type = table("event_verbs")[verb.row]["event_type"]
    passive_ahead = line.low(verb.first - 1) == "be" and line.low(verb.first - 2) in ("will", "shall")
    awaited = verb.kind == "gerund" and verb.previous == "to"
    ahead = verb.kind == "base" and not line.is_headline and not has_done(line.tokens, verb)
    planned = ahead or passive_ahead or awaited
    alone = line.low(verb.last) in _PREPOSITIONS or line.text(verb.last) in _NO_OBJECT
    by_itself = (
        wants in ("body", "dated_body") and alone and table("event_verbs")[verb.row]["verb"] in _BY_ITSELF
    )
    reduced = (
        wants in ("paper", "body", "dated_body")
        and line.low(verb.last) in _WHEN
        and verb.kind == "past"
        and not (line.low(verb.first - 1) in _BY_WHOM or line.has(verb.first - 1, Label.CAPITAL))
        and not (verb.passive or by_itself)
    )
    opens = reduced and verb.first == 0  # "Signed in May 2021, the memorandum": what is signed stands behind
    passive = verb.passive or by_itself or (reduced and not opens) or wants == "honour_before"
    active = verb.kind == "past" and not (passive or reduced)
    past = active or (verb.passive and line.low(verb.first - 1) in ("was", "were"))
    return _Told(verb.first, verb.last, event_type, wants, passive, verb.agent, planned, reduced, past)


def _is_real(line: Line, verb: VerbAt) -> bool:
    """Whether the verb tells what happens or will: not what might, should, was not, or is only wished for."""
    if any(line.low(k) in _NEGATION for k in range(verb.first - 3, verb.first)):
        return False
    if line.low(verb.first - 1) == "as":
        return False  # "(As delivered)", "as announced on Monday"
    if verb.kind == "base":
        if verb.previous in _UNREAL:
            return False
        if verb.previous == "to":
            return is_settled(line.tokens, verb)
    if verb.passive and verb.previous == "being" and line.low(verb.first - 2) not in _BE:
        return False  # "staff being trained": said of the staff in passing
    if line.low(verb.first) == "returned" and verb.previous in CARRIED:
        return False  # "help for migrants returned from ..."
    awaited = verb.previous == "to" and line.low(verb.first - 2) == "forward"  # "looks forward to visiting"
    return verb.kind != "gerund" or awaited or verb.previous in _TELLS_GERUND or verb.opens


def _clause_end(line: Line, i: int) -> int:
    end = i
    while end < len(line.tokens) and line.text(end) not in _CLOSES and end - i < _CLAUSE:
        end += 1
    return end


def _object(view: View, found: Found, line: Line, told: _Told) -> str:
    """What shows that the verb tells an event: the words alone, something "named" or a "common" noun; else nothing."""
    wants, index = told.wants, line.sentence.index
    if wants in ("body", "dated_body") and not told.passive and line.text(told.last) in _NO_OBJECT:
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
        return "words" if index <= _LEAD else ""
    start, end = line.tokens[told.first].start, line.tokens[told.last - 1].end
    before = found.mentions.within(line.sentence.start, start)
    if wants == "lead_date":
        persons = any(m.entity.resource == "persons" for m in before)
        return "words" if persons and _opens_with_date(found, line) else ""
    if wants == "lead_told":
        tells = any(m.entity.resource == "persons" and 0 <= start - m.end <= _RIGHT_BEFORE for m in before)
        return "words" if tells and _opens_with_date(found, line) else ""
    if wants in ("stay", "stay_dated"):
        return "words" if index <= _STAY and stays(view, found, line, end, before) else ""
    if wants in ("act", "sum", "field", "dated", "dated_act"):
        return (
            "words"
            if (index <= _LEAD_NEWS or wants in ("dated", "dated_act"))
            and acts(line, told.first, wants, before, passive=told.passive)
            else ""
        )
    stop = line.tokens[_clause_end(line, told.last) - 1].end
    behind = found.mentions.within(end, stop) if stop > end else []
    if wants in ("people", "person", "dated_person") and not told.passive:
        guest = next((m for m in behind if m.entity.resource == "persons"), None)
        if line.low(told.last) in _PREPOSITIONS or (guest and is_owner(view, guest)):
            return ""  # "the forum met under the patronage of", "welcomed the minister's step"
    if _is_named(view, line, told, before, behind):
        return "named"
    if wants == "site" and not travels(line, start, before):
        return ""
    kind = _COMMON.get(wants, "")
    if (
        (wants == "people" and told.passive and not told.agent)
        or (wants in ("lead_body", "site") and index > _LEAD_NEWS)
        or (kind == "body" and _opens_event(line, told))
    ):
        return ""
    return "common" if kind and _near(line, told, kind) else ""


def _is_named(view: View, line: Line, told: _Told, before: list[Mention], behind: list[Mention]) -> bool:
    """Whether something of the kind that the verb wants is named where its object stands."""
    done_to = before if told.passive else behind
    kinds = {m.entity.resource for m in done_to}
    end = line.tokens[told.last - 1].end
    match told.wants:
        case "each_other":
            parties = {m.entity.key for m in before if m.entity.resource in ("persons", "organisations")}
            return len(parties) > 1 and line.text(told.last) in _NO_OBJECT
        case "paper":
            return any(m.entity.resource == "instruments" for m in (*before, *behind))
        case "body":
            quoted = not told.passive and quoted_before_noun(view, line, told.last)
            return (bool(kinds & _BODIES) or bool(quoted)) and not _opens_event(line, told)
        case "dated_body" | "lead_body":
            at_once = [m for m in done_to if told.passive or m.start - end < _AT_ONCE]
            return any(m.entity.resource in _BODIES for m in at_once)
        case "actor" | "guest":
            at_table = line.low(told.last) in ("honour", "honor")  # "was the guest of honour at"
            return not (told.passive or at_table) and bool(kinds & {"persons", "organisations"})
        case "people" | "person" if told.passive:
            guests = [m for m in before if m.entity.resource == "persons"]
            return bool(told.agent and guests) and not _has_other_subject(line, told, guests[-1])
        case "people" | "person" | "dated_person":
            person = next((m for m in behind if m.entity.resource == "persons"), None)
            return bool(person and person.start - end < _AT_ONCE and "," not in view.text[end : person.start])
        case "session" | "session_object":
            verb = line.tokens[told.first].start
            bodies = any(m.entity.resource == "organisations" and 0 <= verb - m.end <= 2 for m in before)
            return bodies or line.low(told.first - 1) in _SITTING
        case "quoted":
            return quoted_name(view, line, told.last) is not None
        case "named_paper":
            papers = (m for m in behind if m.entity.resource == "instruments")
            return any(_DIRECTLY.fullmatch(view.text, end, m.start) for m in papers)
        case "observance":
            return observed_day(line, told.first, told.last, passive=told.passive) >= 0
        case "place" if told.passive:
            return bool(before) and before[-1].entity.resource in WHERE and line.low(told.first) == "visited"
        case "place":
            here = bool(kinds & {"places", "organisations", "countries"})
            with_whom = line.low(told.last) == "with"  # "had a chance to visit with the premier"
            alone = told.passive or told.first == 0 or with_whom or is_carried(line, told.first)
            return here and not alone
    return False


def _has_other_subject(line: Line, told: _Told, guest: Mention) -> bool:
    """Whether a clause of its own stands between a person and a passive: "<name> spoke; they were received by"."""
    between = (line.tokens[k] for k in range(line.token_at(guest.end), told.first))
    return any(t.text in _CLOSES or t.low in _SUBJECTS for t in between)


def _opens_event(line: Line, told: _Told) -> bool:
    """ "inaugurated the conference": the noun right behind the verb tells the event."""
    return any(line.has(k, Label.EVENT) for k in range(told.last, told.last + 4))


def _near(line: Line, told: _Told, kind: str) -> bool:
    """Whether a common noun of a kind stands beside the verb: behind it, in the passive before it."""
    if told.passive:
        span = range(told.first - 1, max(0, told.first - CLAUSE_BEFORE) - 1, -1)
    else:
        span = range(told.last, min(len(line.tokens), told.last + _NEAR[kind]))
    nouns = event_objects(kind)
    for k in span:
        if line.text(k) in _CLOSES or (kind == "people" and line.low(k) in ("which", "that")):
            break
        if length := nouns.length_of_low(line.tokens, k):
            return not (told.passive and any(line.has(n, Label.EVENT) for n in range(k - 2, k + length)))
    return not told.passive and _is_relative(line, told, nouns)


def _is_relative(line: Line, told: _Told, nouns: Phrases) -> bool:
    """Whether the verb's object stands before its clause: "a project that the agency launched in Ostrand"."""
    if line.low(told.last) not in _PREPOSITIONS and line.text(told.last) not in _NO_OBJECT:
        return False
    for k in range(told.first - 1, max(1, told.first - _GAP_WITHIN), -1):
        if line.text(k) in _CLOSES or line.low(k) in ("and", "who"):
            return False
        if line.low(k) in ("that", "which"):
            i = k - 1 - (line.text(k - 1) == ",")
            return any(j + (nouns.length_of_low(line.tokens, j) or -1) == i + 1 for j in range(i - 3, i + 1))
    return False


def _object_name(view: View, line: Line, told: _Told, behind: list[Mention]) -> Reading | None:
    """A launch bears the name of what is launched right behind the verb, a celebration that of the day it marks."""
    if told.wants == "observance":
        day = observed_day(line, told.first, told.last, passive=told.passive)
        return event_name(view, line, day, day + 1, 0 if told.passive else told.last)[0]
    if told.wants == "quoted":
        return quoted_name(view, line, told.last)
    if told.event_type != "launch":
        return None
    after = line.tokens[told.last - 1].end
    if not told.passive and (quoted := quoted_before_noun(view, line, told.last)):
        return quoted
    for mention in behind:
        by_agent = view.text[after : mention.start].strip() == "by"
        if mention.entity.resource in _BODIES and mention.start - after <= 6 and not by_agent:
            return Reading(
                mention.name_in(view.words(mention.span)), (mention.span,), "event:name_of_launched", 0.8
            )
    return None


def _opens_with_date(found: Found, line: Line) -> bool:
    """Whether this is one of the first sentences and its day stands before anything else."""
    return line.sentence.index <= _LEAD and opening_day(found, line.sentence) is not None
