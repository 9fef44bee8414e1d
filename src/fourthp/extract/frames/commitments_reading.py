"""How a sentence promises, agrees, asks or decides: the verbs, their subjects and their voices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from fourthp.extract.frames.clauses import (
    before_verb,
    begins_infinitive,
    clip,
    content_end,
    is_passive,
    subjects,
    verb_group,
)
from fourthp.extract.frames.clauses_actors import Actor, actor_of, agrees, may_act, read_actor
from fourthp.extract.frames.clauses_cues import (
    Cue,
    cues,
    inflections,
    is_adverb,
    matches,
    said_forms,
    word_class,
)
from fourthp.extract.frames.commitments_complements import Promise, read_complement, split_list
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_FIRM_NEGATIONS = frozenset({"waver", "tolerate", "rest", "hesitate", "cease"})
_SHORT_WILL = frozenset(f"{who}{mark}ll" for who in ("i", "we", "they", "he", "she") for mark in "'’")
_MODALS = frozenset({"will", "shall", "must"}) | _SHORT_WILL
_GOES_ON = frozenset({"to", "that", "on", "in", "at", "with", "during"})
_BE_FORMS = frozenset({"is", "are", "was", "were", "be", "been", "am"})


@cache
def triggers() -> frozenset[str]:
    """Words one of which every sentence with a commitment holds."""
    return frozenset(cues("commitment_cues", "modality")) | frozenset(_states()) | _MODALS


@cache
def _states() -> dict[str, dict[str, dict[str, str]]]:
    """First word of a state ("committed") -> the word that must follow ("to") -> its row."""
    states: dict[str, dict[str, dict[str, str]]] = {}
    for row in table("commitment_states"):
        word, particle = row["phrase"].split()
        states.setdefault(word, {})[particle] = row
    return states


@cache
def _actions() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """Verb of an act -> what it asks for: the particle that must follow, and words one of which must."""
    actions: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for row in table("commitment_actions"):
        wanted = frozenset(filter(None, row["object"].split("|")))
        actions.setdefault(row["verb"], []).append((row["particle"], wanted))
    return {verb: tuple(ways) for verb, ways in actions.items()}


@cache
def _participles() -> dict[str, str]:
    """Past participle of an act -> its verb."""
    return {form: verb for verb in _actions() for form, kind in inflections(verb) if kind == "past"}


def read_promises(view: View, mentions: Mentions, sentence: SentenceView) -> Iterator[Promise]:
    """The commitments of one sentence, in the order of their verbs."""
    tokens = sentence.tokens
    if not tokens or tokens[-1].text == "?" or tokens[0].low in ("if", "should", "unless"):
        return
    found: list[Promise] = []
    consumed = 0
    wanted = triggers()
    for index in [n for n, token in enumerate(tokens) if token.low in wanted]:
        if index < consumed:
            continue
        for promise in _at(view, mentions, sentence, index):
            if promise.action[0] < index:  # content before its verb takes over what was read there
                found = [p for p in found if p.frame not in ("will", "must")]
                if found:
                    break
            found.append(promise)
            consumed = max(consumed, promise.action[1])
    yield from found


def _at(view: View, mentions: Mentions, sentence: SentenceView, index: int) -> list[Promise]:
    tokens = sentence.tokens
    low = tokens[index].low
    if tokens[index].capital and index:
        return []
    if low in _MODALS:
        return _will(view, mentions, sentence, index)
    if low in _states():
        promises = _state(view, mentions, sentence, index)
        if promises:
            return promises
    for cue in cues("commitment_cues", "modality").get(low, ()):
        if matches(tokens, index, cue):
            promises = _verb(view, mentions, sentence, index, cue)
            if promises:
                return promises
    return []


def _will(view: View, mentions: Mentions, sentence: SentenceView, index: int) -> list[Promise]:
    tokens = sentence.tokens
    verb = index + 1
    negation = None
    while verb < len(tokens) and is_adverb(tokens[verb]):
        if tokens[verb].low in ("not", "never"):
            negation = verb
        verb += 1
    if verb >= len(tokens):
        return []
    if tokens[verb].low == "be":
        return _will_be(view, mentions, sentence, index, verb + 1)
    low = tokens[verb].low
    if (negation is not None) != (low in _FIRM_NEGATIONS) or not (negation or _is_act(tokens, verb)):
        return []
    if tokens[index].low in _SHORT_WILL:
        actor = read_actor(view, mentions, sentence, index, index + 1)
    else:
        actor = actor_of(view, mentions, sentence, index, "base")
    if actor is None or (actor.kind == "phrase" and not view.words(actor.span).isupper()):
        return []
    end = content_end(tokens, verb + 1, said_forms())
    first, end = clip(tokens, verb if negation is None else negation, end)
    if end - first < 2:
        return []
    lemma = low if negation is None else f"{tokens[negation].low} {low}"
    must = tokens[index].low == "must"
    return [
        Promise(
            actor,
            lemma,
            "called_for" if must else "announced",
            "must" if must else "will",
            (index, verb + 1),
            (first, end),
            (first, end),
            confidence=0.8,
        )
    ]


def _will_be(view: View, mentions: Mentions, sentence: SentenceView, index: int, verb: int) -> list[Promise]:
    """What somebody will have done: "task forces will be launched by the agency"."""
    tokens = sentence.tokens
    lemma = _participles().get(tokens[verb].low) if verb + 3 < len(tokens) else None
    what = next(subjects(tokens, index), None)
    if lemma is None or what is None:
        return []
    by = verb + 1
    if tokens[by].low in {particle for particle, _ in _actions()[lemma]} - {""}:
        by += 1
    if tokens[by].low != "by":
        return []
    actor = _agent(view, mentions, sentence, by)
    if actor is None or actor.kind == "phrase":
        return []
    return [Promise(actor, lemma, "announced", "will", (index, verb + 1), what, what, confidence=0.8)]


def _agent(view: View, mentions: Mentions, sentence: SentenceView, by: int) -> Actor | None:
    """Whom "by" names, up to the next mark or small word that goes on."""
    tokens = sentence.tokens
    stop = min(len(tokens), by + 30)
    end = next(
        (n for n in range(by + 1, stop) if tokens[n].text in {",", ";", "."} or tokens[n].low in _GOES_ON),
        stop,
    )
    return read_actor(view, mentions, sentence, by + 1, end) if end > by + 1 else None


def _is_act(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the verb is one that an actor can promise to do, with the words it needs after it."""
    after = [t.low for t in tokens[verb + 1 : verb + 6]]
    return any(
        (not particle or after[:1] == [particle]) and (not wanted or bool(wanted.intersection(after)))
        for particle, wanted in _actions().get(tokens[verb].low, ())
    )


def _state(view: View, mentions: Mentions, sentence: SentenceView, index: int) -> list[Promise]:
    tokens = sentence.tokens
    row = _states()[tokens[index].low].get(tokens[index + 1].low) if index + 2 < len(tokens) else None
    if row is None:
        return []
    carrier = index - 1
    while carrier >= 0 and is_adverb(tokens[carrier]):
        carrier -= 1
    if carrier < 0 or _base_of(tokens[carrier].low) not in row["verbs"].split("|"):
        return []
    if verb_group(tokens, index) & word_class("hedge"):
        return []
    actor = actor_of(view, mentions, sentence, index, "base")
    if actor is None:
        return []
    end = content_end(tokens, index + 2, said_forms())
    first, end = clip(tokens, index + 2, end)
    if first >= end:
        return []
    return [
        Promise(actor, row["lemma"], row["modality"], "state", (index, index + 2), (first, end), (first, end))
    ]


def _base_of(form: str) -> str:
    """The base form of a verb that can carry a state, or an empty string."""
    if form in _BE_FORMS or form.endswith(("’re", "'re", "’m", "'m")):
        return "be"
    return next((base for base in ("remain", "stay", "stand") if form in (base, base + "s", base + "ed")), "")


def _verb(view: View, mentions: Mentions, sentence: SentenceView, index: int, cue: Cue) -> list[Promise]:
    tokens = sentence.tokens
    after = index + 1 + len(cue.particles)
    if cue.form == "gerund" and verb_group(tokens, index) & _BE_FORMS:
        cue = replace(cue, form="base")
    if (
        cue.form == "gerund"
        and index
        and tokens[index - 1].text != ","
        and tokens[index - 1].low not in ("and", "in", "by")
    ):
        return []
    last = before_verb(tokens, index)
    if last >= 0 and tokens[last].low in word_class("hedge"):
        return []
    if verb_group(tokens, index) & word_class("hedge"):
        return []
    if tokens[index].low in word_class("noun") and not (last >= 0 and may_act(tokens[last])):
        return []
    if cue.form == "past" and is_passive(tokens, index):
        return _passive(view, mentions, sentence, index, cue)
    actor = actor_of(view, mentions, sentence, index, cue.form)
    if actor is None or not agrees(tokens, index, cue, actor):
        return []
    return read_complement(view, mentions, sentence, cue, actor, index, after)


def _passive(view: View, mentions: Mentions, sentence: SentenceView, index: int, cue: Cue) -> list[Promise]:
    """ "The plan was approved by the cabinet", "members were urged by the forum to act"."""
    tokens = sentence.tokens
    after = index + 1 + len(cue.particles)
    stop = min(len(tokens), after + 30)
    by = next((n for n in range(after, min(stop, after + 3)) if tokens[n].low == "by"), None)
    if by is None or not ({"asked", "object"} & cue.frames):
        return []
    actor = _agent(view, mentions, sentence, by)
    patient = next(subjects(tokens, index), None)
    if actor is None or patient is None:
        return []
    base = Promise(actor, cue.lemma, cue.label, "passive", (index, after), patient, patient)
    asked = next(
        (n for n in range(after, stop) if tokens[n].low == "to" and begins_infinitive(tokens, n)), None
    )
    if "asked" in cue.frames:
        if asked is None:
            return []
        base = replace(base, addressee=patient)
        return list(split_list(tokens, base, asked, content_end(tokens, asked, said_forms())))
    return [base]
