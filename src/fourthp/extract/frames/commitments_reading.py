"""How a sentence promises, agrees, asks or decides: shapes of verb and complement that make a commitment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from fourthp.extract.frames.clauses import (
    around,
    before_verb,
    begins_infinitive,
    clip,
    closes,
    content_end,
    has_object,
    is_passive,
    noun_phrase,
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
from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_NEAR = 14
"""How many tokens after the verb a noun of promise or need may stand."""
_FIRM_NEGATIONS = frozenset({"waver", "tolerate", "rest", "hesitate", "cease"})
_SHORT_WILL = frozenset(f"{who}{mark}ll" for who in ("i", "we", "they", "he", "she") for mark in "'’")
_MODALS = frozenset({"will", "shall", "must"}) | _SHORT_WILL
_GOES_ON = frozenset({"to", "that", "on", "in", "at", "with", "during"})
_BE_FORMS = frozenset({"is", "are", "was", "were", "be", "been", "am"})


@dataclass(frozen=True, slots=True)
class Promise:
    """One commitment as read from a sentence: ranges of tokens, ends exclusive."""

    actor: Actor
    lemma: str
    modality: str
    frame: str
    cue: tuple[int, int]
    action: tuple[int, int]
    summary: tuple[int, int]
    addressee: tuple[int, int] | None = None
    confidence: float = 0.9


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
def _actions() -> dict[str, tuple[str, frozenset[str]]]:
    """Verb of an act -> the particle that must follow it, and the words one of which must."""
    return {
        row["verb"]: (row["particle"], frozenset(filter(None, row["object"].split("|"))))
        for row in table("commitment_actions")
    }


@cache
def _participles() -> dict[str, str]:
    """Past participle of an act -> its verb, for verbs that ask for nothing more."""
    return {
        form: row["verb"]
        for row in table("commitment_actions")
        if not row["particle"] and not row["object"]
        for form, kind in inflections(row["verb"])
        if kind == "past"
    }


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
    if actor is None or actor.kind == "phrase":
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
    lemma = _participles().get(tokens[verb].low) if verb + 2 < len(tokens) else None
    what = next(subjects(tokens, index), None)
    if lemma is None or what is None or tokens[verb + 1].low != "by":
        return []
    actor = _agent(view, mentions, sentence, verb + 1)
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
    if tokens[verb].low not in _actions():
        return False
    particle, wanted = _actions()[tokens[verb].low]
    after = [t.low for t in tokens[verb + 1 : verb + 6]]
    return (not particle or after[:1] == [particle]) and (not wanted or bool(wanted.intersection(after)))


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
    return _complement(view, mentions, sentence, cue, actor, index, after)


def _complement(
    view: View, mentions: Mentions, sentence: SentenceView, cue: Cue, actor: Actor, index: int, after: int
) -> list[Promise]:
    tokens = sentence.tokens
    start = after
    while start < len(tokens) and is_adverb(tokens[start]):
        start += 1
    if [t.low for t in tokens[start : start + 2]] == ["in", "principle"]:
        start += 2
    cued = (index, after)
    base = Promise(actor, cue.lemma, cue.label, "", cued, (0, 0), (0, 0))
    if start >= len(tokens) or tokens[start].text == "," or closes(tokens, start):
        return _clause_before(tokens, cue, base, index)
    end = content_end(tokens, start, said_forms())
    low = tokens[start].low
    if low == "that" and end - start > 2:
        if "that" in cue.frames or any(
            frame in cue.frames and _has(tokens, start, end, word_class(frame)) for frame in ("must", "duty")
        ):
            first, end = clip(tokens, start + 1, end)
            return [replace(base, frame="that", action=(first, end), summary=(first, end))]
        return []
    if low == "to" and "to" in cue.frames and end - start > 2:
        return list(_split(tokens, replace(base, frame="to"), start, end))
    if "asked" in cue.frames:
        asked = _asked(tokens, start)
        if asked:
            first, end = clip(tokens, start, asked)
            if first < end:
                whom = replace(base, frame="asked", addressee=(first, end))
                return list(_split(tokens, whom, asked, content_end(tokens, asked, said_forms())))
    if "assured" in cue.frames:
        stop = next((n for n in range(start, min(end, start + 8)) if tokens[n].low == "that"), None)
        if stop:
            first, end = clip(tokens, stop + 1, end)
            return [
                replace(
                    base, frame="that", action=(first, end), summary=(first, end), addressee=(start, stop)
                )
            ]
    if not has_object(tokens, start):
        return []
    for frame in ("promise", "need"):
        if frame in cue.frames:
            found = _promised(view, mentions, sentence, base, frame, start, end)
            if found:
                return [found]
    if "gerund" in cue.frames and not low.endswith("ing"):
        return []
    if cue.frames & {"object", "gerund"}:
        first, end = clip(tokens, start, end)
        if first < end:
            return [replace(base, frame="object", action=(first, end), summary=(first, end), confidence=0.8)]
    return []


def _has(tokens: Sequence[Token], start: int, end: int, wanted: frozenset[str]) -> bool:
    return any(t.low in wanted for t in tokens[start:end])


def _asked(tokens: Sequence[Token], start: int) -> int | None:
    """Where the infinitive begins after those who are asked ("all members ... to act")."""
    for index in range(start, min(len(tokens), start + 60)):
        token = tokens[index]
        if token.text in {";", ".", ":"} or token.low == "that":
            return None
        if (
            token.low == "to"
            and index > start
            and begins_infinitive(tokens, index)
            and tokens[index - 1].low not in word_class("headed")
        ):
            return index
    return None


def _split(tokens: Sequence[Token], base: Promise, start: int, end: int) -> Iterator[Promise]:
    """One commitment for each member of "to A, to B, and to C"; ``start`` is the first "to"."""
    cuts = [start]
    for index in range(start + 1, end - 1):
        if tokens[index].low == "to" and begins_infinitive(tokens, index):
            before = tokens[index - 1]
            listed = before.text == "," or (before.low == "and" and tokens[index - 2].text == ",")
            if listed:
                cuts.append(index)
            elif len(cuts) == 1:
                break  # the first member has an infinitive of its own: what follows may belong to that one
    if len(cuts) == 2 and base.frame == "to":
        cuts.pop()
    for number, cut in enumerate(cuts):
        stop = cuts[number + 1] if number + 1 < len(cuts) else end
        first, last = clip(tokens, cut + 1, stop)
        if first < last:
            yield replace(base, action=(first, last), summary=(first, last))


def _clause_before(tokens: Sequence[Token], cue: Cue, base: Promise, index: int) -> list[Promise]:
    """The content before its verb: "Patrols will go on, both sides agreed"."""
    if "clause" not in cue.frames:
        return []
    content = around(tokens, index, said_forms())
    if content is None:
        return []
    stressed = "must" in cue.frames or "need" in cue.frames
    impersonal = tokens[0].low == "it" and _has(tokens, 0, 4, word_class("needful"))
    needful = impersonal or _has(tokens, 0, len(tokens), word_class("must"))
    if stressed and not needful:
        return []
    if "duty" in cue.frames and not _has(tokens, *content, word_class("duty")):
        return []
    return [replace(base, frame="clause", action=content, summary=content, confidence=0.8)]


def _promised(
    view: View, mentions: Mentions, sentence: SentenceView, base: Promise, frame: str, start: int, end: int
) -> Promise | None:
    """The object of a verb of saying, when it names a will ("its commitment to") or a need."""
    tokens = sentence.tokens
    nouns = words("clause_promises", **{"class": frame})
    for noun in range(start, min(end, start + _NEAR)):
        low = tokens[noun].low
        if low == "," or (low in word_class("preposition") and not _owned(tokens, noun, end)):
            return None
        if low in nouns:
            break
    else:
        return None
    actor = base.actor
    owner = next((n for n in range(start, noun) if tokens[n].low == "'s"), None)
    if frame == "promise":
        holder = tokens[start : owner if owner is not None else noun]
        phrase = noun_phrase(holder, len(holder) - 1)
        if phrase:
            stated = read_actor(view, mentions, sentence, start + phrase[0], start + phrase[1])
            if stated and (owner is not None or stated.entity):
                actor = stated
    first, stop = clip(tokens, noun, end)
    action = (first, stop)
    if noun + 2 < stop and tokens[noun + 1].low == "to":
        action = clip(tokens, noun + 2, stop)
    return replace(base, actor=actor, frame=frame, action=action, summary=(first, stop))


def _owned(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a possessive follows, so that a preposition belongs to the owner ("the Bank of Utopia's")."""
    return any(t.low == "'s" for t in tokens[index : min(end, index + 8)])


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
        return list(_split(tokens, base, asked, content_end(tokens, asked, said_forms())))
    return [base]
