"""What follows a verb of promising or asking: an infinitive, a clause, an object, somebody who is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fourthp.extract.frames.clauses_actors import Actor, phrase_end, read_actor
from fourthp.extract.frames.clauses_attributions import attributes
from fourthp.extract.frames.clauses_content import begins_infinitive, closes, content_end, has_object
from fourthp.extract.frames.clauses_cues import (
    POSSESSIVES,
    Cue,
    is_adverb,
    said_forms,
    word_class,
)
from fourthp.extract.frames.clauses_spans import clip
from fourthp.extract.frames.commitments_acts import act_at
from fourthp.extract.frames.commitments_asked import asked_to, cheers
from fourthp.extract.frames.commitments_duties import is_past, obliges
from fourthp.extract.frames.commitments_objects import bound, light, promised
from fourthp.extract.frames.commitments_shapes import (
    asks_for_a_sentence,
    closes_phrase,
    each_other,
    is_date,
    needs_met,
    owes,
    promised_whom,
    says_on,
    there_is,
    weighed,
)
from fourthp.extract.frames.commitments_told import Promise
from fourthp.extract.frames.commitments_turned import (
    clause_before,
    cleft,
    described_thing,
    pointed_at,
    points,
)
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_NEAR = 14
"""How many tokens after the verb a noun of promise or need may stand."""
_ASIDE_WITHIN = 14
_ONESELF = frozenset({"i", "we"})
_OF_ONESELF = frozenset({"i", "just", "i'd", "i’d"})
_BINDING = frozenset({"agreed"})
_NEW = frozenset({"a", "an", "new", "two", "three", "several"})
_QUOTE_MARKS = frozenset({"”", '"', "’"})
_ASSURES = frozenset({"assure", "reassure"})
_PROMISES = frozenset({"promise", "guarantee"})
_TO_WHOM = frozenset({"to", "for"})
_BE = frozenset({"is", "are", "was", "were"})
_OWING = frozenset({"must", "should", "ought"})
_COMING = frozenset({"will", "would", "must", "should", "need"})


def read_complement(
    view: View, mentions: Mentions, sentence: SentenceView, cue: Cue, actor: Actor, index: int, after: int
) -> list[Promise]:
    """What follows a verb between ``index`` and ``after``, read as one of the verb's frames."""
    tokens = sentence.tokens
    start = after
    while start < len(tokens) and is_adverb(tokens[start]) and tokens[start].low not in _NEGATIONS:
        start += 1
    if start < len(tokens) and tokens[start].low in _NEGATIONS:
        return _refusal(
            tokens, Promise(actor, cue.lemma, cue.label, "", (index, after), (0, 0), (0, 0)), start
        )
    if [t.low for t in tokens[start : start + 2]] == ["in", "principle"]:
        start += 2
    cued = (index, after)
    base = Promise(actor, cue.lemma, cue.label, "", cued, (0, 0), (0, 0))
    bare = start >= len(tokens) or not has_object(tokens, start) or tokens[start].low in word_class("aside")
    pointed = pointed_at(tokens, index) if bare and "object" in cue.frames else None
    if pointed:
        return [replace(base, frame="object", action=pointed, summary=pointed, confidence=0.8)]
    if start >= len(tokens) or (closes(tokens, start) and tokens[start].text != ":"):
        return clause_before(tokens, cue, base, index)
    start = past_attribution(tokens, start)
    end = content_end(tokens, start, said_forms())
    start = _past_aside(tokens, start, end, cue)
    if tokens[start].low in _BE and points(tokens, index):
        return cleft(tokens, cue, base, start + 1, end)
    if (
        is_date(tokens, start)
        or (tokens[start].low in word_class("aside") and not there_is(tokens, start))
        or tokens[start].low in (",", "as", "when")
    ):
        return clause_before(tokens, cue, base, index) or _second_clause(tokens, cue, base, start)
    if tokens[start].text == ":" and any(t.low == "that" for t in tokens[start + 1 : start + 2]):
        start += 1
    low = "that" if tokens[start].text == ":" else tokens[start].low
    if low == "how" and "must" in cue.frames and tokens[start + 1].low in word_class("weighty"):
        first, end = clip(tokens, start, end)
        return [replace(base, frame="that", action=(first, end), summary=(first, end))]
    if low == "that" and end - start > 2:
        if cue.label == "agreed" and is_past(tokens, start + 1, end):
            return []  # "agreed that ties have grown": a view they share
        own = "self" in cue.frames and view.words(actor.span).lower() in _ONESELF
        if own and is_past(tokens, start + 1, end):
            return []  # "I determine that the state has taken steps": a finding
        if (
            "that" in cue.frames
            or own
            or any(frame in cue.frames and obliges(tokens, start, end, frame) for frame in ("must", "duty"))
        ):
            first, end = clip(tokens, start + 1, end)
            told = replace(base, frame="that", action=(first, end), summary=(first, end))
            return [told, *_further_clauses(tokens, told, end)] if first < end else []
        return _second_clause(tokens, cue, base, end)
    if "act" in cue.frames and ("asked" not in cue.frames or low == "to"):
        return _act(tokens, cue, base, start, end) if "asked" not in cue.frames else []
    sure = "must" in cue.frames or {"that", "clause"} <= cue.frames
    if (
        low != "to"
        and low not in word_class("boundary")
        and (
            ("duty" in cue.frames and owes(tokens, start, end, _OWING))
            or (sure and owes(tokens, start, end, _COMING))
        )
    ):
        first, end = clip(tokens, start, end)
        return [replace(base, frame="that", action=(first, end), summary=(first, end), confidence=0.8)]
    heard_by = {"to", "that"} <= cue.frames or "must" in cue.frames  # "made it clear to staff that"
    if low == "to" and heard_by and not begins_infinitive(tokens, start):
        heard = _told_to(tokens, cue, base, start + 1, end)
        if heard:
            return heard  # "proposed to the meeting that"
    if low == "to" and "to" in cue.frames and end - start > 2 and says_on(tokens, start + 1):
        return list(split_list(tokens, replace(base, frame="to"), start, end))
    if "asked" in cue.frames:
        asked = asked_to(tokens, start)
        if asked and (cheers(tokens, asked + 1) or _foretold(view, mentions, sentence, cue, start, asked)):
            return []
        if asked and ("act" not in cue.frames or act_at(tokens, asked + 1)):
            refused = tokens[asked - 1].low in _NEGATIONS  # "directed the agencies not to pay"
            first, end = clip(tokens, start, asked - refused)
            if first >= end and asked - refused == start + 1:
                first, end = start, start + 1  # "called on all to act"
            if first < end:
                whom = replace(base, frame="asked", addressee=(first, end))
                if refused:
                    return _refusal(tokens, whom, asked - 1)
                return list(split_list(tokens, whom, asked, content_end(tokens, asked, said_forms())))
    if cue.frames & {"assured", "told"}:
        heard = _told_to(tokens, cue, base, start, end)
        if heard or "told" in cue.frames:
            return heard
    if not has_object(tokens, start) or each_other(tokens, start):
        thing = described_thing(tokens, index, cue) if low in _TO_WHOM else None
        return [replace(base, frame="object", action=thing, summary=thing, confidence=0.8)] if thing else []
    if "ward" in cue.frames:
        return bound(tokens, base, start, end)
    for frame in ("promise", "own", "backing", "bidding", "deed", "need", "importance"):
        if frame in cue.frames and (frame != "own" or low in POSSESSIVES):
            found = promised(view, mentions, sentence, light(tokens, cue, base, start), frame, start, end)
            if found:
                return [found]
    if cue.label == "called_for" and asks_for_a_sentence(tokens, start, end):
        return []
    if "weighed" in cue.frames:
        what = clip(tokens, start, end)
        valued = what[0] < what[1] and weighed(tokens, start, end)
        return [replace(base, frame="object", action=what, summary=what, confidence=0.8)] if valued else []
    if "gerund" in cue.frames and not low.endswith("ing"):
        return []
    joints = [
        word
        for frame, word in (("whom", "for"), ("with", "with"), ("from", "from"), ("against", "against"))
        if frame in cue.frames
    ]
    if joints:
        reason = next((n for n in range(start, min(end, start + _NEAR)) if tokens[n].low in joints), None)
        gerund = cue.frames.isdisjoint({"from", "against"}) or (
            reason and tokens[min(reason + 1, end - 1)].low.endswith("ing")
        )
        if reason is not None and reason + 1 < end and gerund:
            first, end = clip(tokens, reason + 1, end)
            return [
                replace(
                    base, frame="whom", addressee=(start, reason), action=(first, end), summary=(first, end)
                )
            ]
    if low in word_class("empty") and closes_phrase(tokens, start + 1):
        return []
    if "new" in cue.frames and low not in _NEW:
        return []
    if cue.frames & {"object", "gerund", "new"} and needs_met(tokens, cue, start):
        first, end = clip(tokens, start, end)
        if first < end:
            return [replace(base, frame="object", action=(first, end), summary=(first, end), confidence=0.8)]
    return []


def _second_clause(tokens: Sequence[Token], cue: Cue, base: Promise, end: int) -> list[Promise]:
    """What is owed by the second of two clauses behind "that" ("said that crime grows and it is vital to act")."""
    start = end + (end < len(tokens) and tokens[end].text == ",")
    if start + 1 >= len(tokens) or tokens[start].low != "and" or tokens[start + 1].low not in ("that", "it"):
        return []
    first = start + 1 + (tokens[start + 1].low == "that")
    last = content_end(tokens, first, said_forms())
    if not any(frame in cue.frames and obliges(tokens, first, last, frame) for frame in ("must", "duty")):
        return []
    what = clip(tokens, first, last)
    return [replace(base, frame="that", action=what, summary=what)] if what[0] < what[1] else []


def _told_to(tokens: Sequence[Token], cue: Cue, base: Promise, start: int, end: int) -> list[Promise]:
    """ "assured the envoy that ...", "told the meeting that states must ...", "..., she told the meeting"."""
    spoken = any(
        t.text in _QUOTE_MARKS for t in tokens[: base.cue[0]]
    )  # "...," he assured the staff of the shelter
    joints = ("that", "of") if cue.verb in _ASSURES and not spoken else ("that",)
    stop = next((n for n in range(start, min(end, start + 8)) if tokens[n].low in joints), None)
    bound_to = promised_whom(tokens, start, end) if cue.verb in _PROMISES and stop is None else None
    if bound_to:
        return list(split_list(tokens, replace(base, frame="to", addressee=(start, bound_to)), bound_to, end))
    if stop:
        owed = not cue.frames.isdisjoint({"assured", "that"}) or obliges(tokens, stop, end, "duty")
        first, end = clip(tokens, stop + 1, end)
        whom = (start, stop) if start < stop else None
        told = replace(base, frame="that", action=(first, end), summary=(first, end), addressee=whom)
        return [told] if owed and first < end else []
    after = phrase_end(tokens, start)
    if spoken and closes(tokens, end):
        after = end
    ends = closes(tokens, after) if "told" not in cue.frames else not _goes_on(tokens, after)
    told_when = after < len(tokens) and tokens[after].low in word_class("aside")
    if not cue.frames.isdisjoint({"told", "assured"}) and (ends or told_when):
        return clause_before(tokens, cue, base, base.cue[0], after)
    return []


def _foretold(
    view: View, mentions: Mentions, sentence: SentenceView, cue: Cue, start: int, asked: int
) -> bool:
    """Whether what is expected of a thing is a forecast ("expects the merger to boost earnings")."""
    return cue.verb == "expect" and read_actor(view, mentions, sentence, start, asked) is None


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word, not a mark, stands at ``index``."""
    return index < len(tokens) and tokens[index].text[0].isalnum()


def _further_clauses(tokens: Sequence[Token], told: Promise, end: int) -> Iterator[Promise]:
    """What else the verb binds: "agreed that A; that B; and that C" are three."""
    while end + 2 < len(tokens):
        start = end + 1 + (tokens[end + 1].low == "and")
        if tokens[end].text != ";" or tokens[start].low != "that":
            return
        end = content_end(tokens, start, said_forms())
        first, last = clip(tokens, start + 1, end)
        if first >= last:
            return
        yield replace(told, action=(first, last), summary=(first, last))


_NEGATIONS = frozenset(["not", "never"])


def _act(tokens: Sequence[Token], cue: Cue, base: Promise, start: int, end: int) -> list[Promise]:
    """ "wants to train officers", "looks forward to ending this trade": only what can be promised."""
    bound = cue.particles[-1:] == ("to",)
    verb = start if bound else start + 1
    if not bound and tokens[start].low != "to":
        return []
    while verb < end and is_adverb(tokens[verb]):
        verb += 1
    if (
        base.cue[0]
        and tokens[base.cue[0] - 1].low in _OF_ONESELF
        and tokens[verb].low in word_class("rhetorical")
    ):
        return []
    if verb + 1 >= end or not (act_at(tokens, verb) or (bound and act_at(tokens, verb, gerund=True))):
        return []
    first, end = clip(tokens, verb, end)
    return [replace(base, frame="to", action=(first, end), summary=(first, end))]


def past_attribution(tokens: Sequence[Token], start: int) -> int:
    """Behind who says it, put between a verb and "to" or "that" ("was determined, she said, to act")."""
    if tokens[start].text != ",":
        return start
    stop = min(len(tokens) - 1, start + _ASIDE_WITHIN)
    close = next((n for n in range(start + 1, stop) if tokens[n].text == ","), start)
    goes_on = close > start and tokens[close + 1].low in ("to", "that")
    return close + 1 if goes_on and attributes(tokens[start + 1 : close]) else start


def _past_aside(tokens: Sequence[Token], start: int, end: int, cue: Cue) -> int:
    """Behind a time or place between a verb and what follows it ("agreed during the talks to")."""
    if tokens[start].low not in word_class("aside"):
        return start
    for index in range(start + 1, min(len(tokens), start + _ASIDE_WITHIN)):
        told_when = tokens[index - 1].capital or tokens[index - 1].text.isdigit()
        if told_when and tokens[index].low in ("a", "an") and cue.frames & {"object", "new"}:
            return index  # "signed on 17 October 2013 an agreement"
        if tokens[index].text == "," and cue.frames & {"object", "new"}:
            continue
        if index >= end or not (tokens[index].text[0].isalnum() or tokens[index].text == "-"):
            return start
        if tokens[index].low == "that" and "that" in cue.frames:
            return index
        if tokens[index].low == "to" and cue.frames & {"to", "act"} and begins_infinitive(tokens, index):
            return index
    return start


def _refusal(tokens: Sequence[Token], base: Promise, start: int) -> list[Promise]:
    """ "agreed not to use force": the negation is what was promised, and stays in the words of the promise."""
    if start + 1 >= len(tokens) or tokens[start + 1].low != "to":
        return []
    first, end = clip(tokens, start, content_end(tokens, start, said_forms()))
    told = replace(base, frame=base.frame or "to", action=(first, end), summary=(first, end))
    return [told] if end - first > 2 else []


def split_list(tokens: Sequence[Token], base: Promise, start: int, end: int) -> Iterator[Promise]:
    """One commitment for each member of "to A, to B, and to C"; ``start`` is the first "to"."""
    cuts = [start]
    for index in range(start + 1, end - 1):
        if tokens[index].low == "to" and begins_infinitive(tokens, index):
            before = tokens[index - 1]
            listed = before.text == "," or (before.low == "and" and tokens[index - 2].text == ",")
            paired = base.modality in _BINDING and before.low == "and" and bool(act_at(tokens, index + 1))
            if listed or paired:
                cuts.append(index)
            elif len(cuts) == 1:
                break  # the first member has an infinitive of its own: what follows may belong to that one
    if len(cuts) == 2 and base.frame == "to" and base.modality not in _BINDING:
        cuts.pop()
    for number, cut in enumerate(cuts):
        stop = cuts[number + 1] if number + 1 < len(cuts) else end
        first, last = clip(tokens, cut + 1, stop)
        if first < last:
            yield replace(base, action=(first, last), summary=(first, last))
