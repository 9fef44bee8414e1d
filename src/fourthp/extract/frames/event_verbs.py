"""Events told by a verb: who signs, launches, meets, visits, trains what or whom, in the active or the passive."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from fourthp.extract.frames.event_actors import (
    carried,
    describes_people,
)
from fourthp.extract.frames.event_guests import is_appeal
from fourthp.extract.frames.event_joining import OF_ANY_KIND
from fourthp.extract.frames.event_model import EventMention
from fourthp.extract.frames.event_names import event_name, quoted_before_noun, quoted_name
from fourthp.extract.frames.event_needs import NEEDS, WEAK
from fourthp.extract.frames.event_observances import observed_day
from fourthp.extract.frames.event_proofs import (
    BODIES,
    LEAD,
    LEAD_NEWS,
    NO_OBJECT,
    PREPOSITIONS,
    Told,
    clause_end,
    proof_of,
)
from fourthp.extract.frames.verb_forms import (
    Forms,
    VerbAt,
    has_done,
    is_settled,
    verb_forms,
    verbs_at,
)
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.finder import Found, LineMentions
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.model import Mention
from fourthp.extract.mentions.phrases import Phrases, phrases
from fourthp.extract.view import View
from fourthp.records import Reading, Span

_BY_WHOM = frozenset("they we he she who i both".split())
_WHEN = frozenset("on in at today yesterday earlier last this during late early".split())
_BY_ITSELF = frozenset("begin start open kick premiere go".split())
"""Verbs of which the thing that is launched may be the subject: "the campaign kicked off in Goma"."""
_UNREAL = frozenset("may might can could must should would did".split())
_TELLS_GERUND = frozenset("is are was were been be after while when ,".split())
_NEGATION = frozenset("not never n't without no nor yet".split())
_BE = frozenset("is are was were been be".split())
_OPENS = frozenset("inaugurated inaugurating inaugurates opened opening opens started starting".split())
_THE = frozenset(("the", "this"))
_GOES_ON = frozenset("of on to for against".split())
_ALSO_DATED = frozenset(("dated", "act", "field"))


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


def kind_of_scene(line: Line, verb: int) -> str:
    """The type of what somebody did with which a text opens, by the verb at a token."""
    forms, kinds = _phrases()
    length = forms.length_of_low(line.tokens, verb)
    told = kinds.get(" ".join(t.low for t in line.tokens[verb : verb + length])) if length else None
    return told[0] if told and told[1] in ("lead_told", "lead_date") else "other"


def mentions_by_verb(view: View, each: LineMentions, number: int, found: Found) -> Iterator[EventMention]:
    """The events that the verbs of one sentence tell, where what they are done to stands beside them."""
    line = each.line
    first_words, done = _first_words(), 0
    for i in [n for n, token in enumerate(line.tokens) if token.low in first_words]:
        if i < done:
            continue
        proved = ((t, p) for t in _told_at(view, line, i) if (p := proof_of(view, found, line, t)))
        told, proof = next(proved, (None, ""))
        if told is None:
            continue
        if told.wants == "act":  # "issued a proclamation", but "issued the Captive Ports Proclamation"
            told, proof = next((other for other in proved if other[1] == "named"), (told, proof))
        start, last = line.tokens[i].start, line.tokens[told.last - 1].end
        end = line.tokens[clause_end(line, told.last) - 1].end
        behind = found.mentions.within(last, end) if end > last else []
        done_to = found.mentions.within(line.sentence.start, start) if told.passive else behind
        needs = "date" if told.reduced else NEEDS.get(told.wants, "")
        if told.wants == "dated_body" and not told.reduced:
            needs = "setting" if proof == "named" else "day" if line.sentence.index > LEAD_NEWS else needs
        host = told.wants == "people" and not told.passive and _is_country(line, told.first - 1)
        yield EventMention(
            "visit" if host else told.event_type,
            Span(start, last),
            "event:verb",
            number,
            _object_name(view, line, told, behind),
            by_verb=True,
            is_weak=told.wants in WEAK
            or (proof == "common" and line.sentence.index > LEAD and told.event_type != "visit"),
            is_vague=proof == "common",
            is_planned=told.planned,
            is_past=told.past,
            needs=needs,
            objects=tuple((m.entity.resource, m.entity.key) for m in done_to),
            is_definite=proof == "common" and _opens_what_was_told(line, told),
        )
        done = told.last


def _opens_what_was_told(line: Line, told: Told) -> bool:
    """ "Inaugurating the programme, she said": what is opened is called by a noun that may stand for any event."""
    if told.event_type != "launch" or line.low(told.first) not in _OPENS:
        return False
    if told.passive:
        return line.low(told.first - 3) in _THE and line.low(told.first - 2) in OF_ANY_KIND
    alone = line.low(told.last + 2) not in _GOES_ON and not line.has(told.last + 2, Label.CAPITAL)
    return alone and line.low(told.last) in _THE and line.low(told.last + 1) in OF_ANY_KIND


def _is_country(line: Line, k: int) -> bool:
    """ "Xland received a delegation": a country that stands before the verb is visited."""
    for country in line.countries.values():
        if country.last == k + 1 and country.names_the_state:
            before = country.first - 1 - (line.low(country.first - 1) == "the")
            return line.low(before) not in PREPOSITIONS | {"of", "with", "and"}
    return False


def _told_at(view: View, line: Line, i: int) -> Iterator[Told]:
    """What the words from a token on may tell; what asks for no more than a day of its own stands last."""
    forms, kinds = _phrases()
    if length := forms.length_of_low(line.tokens, i):
        event_type, wants = kinds[" ".join(t.low for t in line.tokens[i : i + length])]
        yield Told(i, i + length, event_type, wants)
    wanted = [
        (table("event_verbs")[verb.row]["object"], verb)
        for verb in verbs_at(line.tokens, i, _forms(), headline=line.is_headline)
    ]
    wanted = [w for w in wanted if w[0] != "trainees" or not describes_people(line, w[1])]
    for wants, verb in wanted:
        if wants != "dated" and is_real(line, verb) and not is_appeal(view, line, verb):
            yield _told_by(line, verb, wants)
    for wants, verb in wanted:
        if wants in _ALSO_DATED and verb.kind != "gerund" and is_real(line, verb):
            yield _told_by(line, verb, "dated" if wants == "dated" else "dated_act")


def _told_by(line: Line, verb: VerbAt, wants: str) -> Told:
    event_type = table("event_verbs")[verb.row]["event_type"]
    passive_ahead = line.low(verb.first - 1) == "be" and line.low(verb.first - 2) in ("will", "shall")
    awaited = verb.kind == "gerund" and verb.previous == "to"
    ahead = verb.kind == "base" and not line.is_headline and not has_done(line.tokens, verb)
    planned = ahead or passive_ahead or awaited
    alone = line.low(verb.last) in PREPOSITIONS or line.text(verb.last) in NO_OBJECT
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
    return Told(
        verb.first, verb.last, event_type, wants, passive, verb.agent, planned, reduced, past, by_itself
    )


def is_real(line: Line, verb: VerbAt) -> bool:
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
    if verb.passive and verb.previous == "be":  # "must be submitted in May", "ordered it to be published"
        before = line.low(verb.first - 2)
        if before in _UNREAL or (before == "to" and not is_settled(line.tokens, verb)):
            return False
    if line.low(verb.first) == "returned" and verb.previous in carried():
        return False  # "help for migrants returned from ..."
    awaited = verb.previous == "to" and line.low(verb.first - 2) == "forward"  # "looks forward to visiting"
    return verb.kind != "gerund" or awaited or verb.previous in _TELLS_GERUND or verb.opens


def _object_name(view: View, line: Line, told: Told, behind: list[Mention]) -> Reading | None:
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
        if mention.entity.resource in BODIES and mention.start - after <= 6 and not by_agent:
            return Reading(
                mention.name_in(view.words(mention.span)), (mention.span,), "event:name_of_launched", 0.8
            )
    return None
