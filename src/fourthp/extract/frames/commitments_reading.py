"""How a sentence promises, agrees, asks or decides: the verbs, their subjects and their voices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from fourthp.extract.frames.clauses import before_inserted, before_verb, is_passive, subjects, verb_group
from fourthp.extract.frames.clauses_actors import (
    Actor,
    actor_of,
    agrees,
    inverted_speaker,
    may_act,
    read_actor,
)
from fourthp.extract.frames.clauses_content import content_end
from fourthp.extract.frames.clauses_cues import (
    POSSESSIVES,
    Cue,
    behind,
    cues,
    is_adverb,
    said_forms,
    softened,
    word_class,
)
from fourthp.extract.frames.clauses_spans import clip
from fourthp.extract.frames.commitments_acts import is_lure, is_written, pledges
from fourthp.extract.frames.commitments_asides import bidding, read_bidding, read_weighty, weighing
from fourthp.extract.frames.commitments_complements import past_attribution, read_complement
from fourthp.extract.frames.commitments_gained import gained, read_gained
from fourthp.extract.frames.commitments_given import read_given
from fourthp.extract.frames.commitments_modals import modals, read_modal
from fourthp.extract.frames.commitments_nouns import laid_by, read_noun, read_noun_by
from fourthp.extract.frames.commitments_objects import owner_of_promise
from fourthp.extract.frames.commitments_passive import read_passive
from fourthp.extract.frames.commitments_speakers import (
    laid_to,
)
from fourthp.extract.frames.commitments_told import Promise
from fourthp.extract.frames.commitments_turned import read_content
from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_STRESSED = frozenset({"promise", "need"})
_POLITE = frozenset({"would", "to"})
_TURNED_WITHIN = 10
_PURPOSE_WITHIN = 50
_REFLEXIVE = frozenset({"themselves", "itself", "himself", "herself", "ourselves", "myself"})
_PERFECT = frozenset({"has", "have", "had"})
_QUOTES = frozenset({"“", "”", '"', "‘", "’", "'"})
_OWN_WITHIN = 4
_GOVERNING = frozenset({"we", "government", "country", "countries", "governments", "sides", "administration"})
_BE_FORMS = frozenset({"is", "are", "was", "were", "be", "been", "am"})


@cache
def triggers() -> frozenset[str]:
    """Words one of which every sentence with a commitment holds."""
    verbs = frozenset(cues("commitment_cues", "modality"))
    nouns = frozenset(laid_by()) | frozenset(gained())
    return verbs | nouns | frozenset(_states()) | frozenset(modals()) | bidding() | weighing()


@cache
def _states() -> dict[str, dict[str, dict[str, str]]]:
    """First word of a state ("committed") -> the word that must follow ("to") -> its row."""
    states: dict[str, dict[str, dict[str, str]]] = {}
    for row in table("commitment_states"):
        word, particle = row["phrase"].split()
        states.setdefault(word, {})[particle] = row
    return states


def read_promises(view: View, mentions: Mentions, sentence: SentenceView) -> Iterator[Promise]:
    """The commitments of one sentence, in the order of their verbs."""
    tokens = sentence.tokens
    if not tokens or tokens[-1].text == "?" or tokens[0].low == "should":
        return
    conditional = tokens[0].low in ("if", "unless")
    found: list[Promise] = []
    consumed = 0
    wanted = triggers()
    for index in [n for n, token in enumerate(tokens) if token.low in wanted]:
        if index < consumed:
            continue
        for promise in _at(view, mentions, sentence, index):
            if conditional and promise.frame != "clause":  # but "Unless states act, he stressed, ..."
                continue
            if promise.frame == "clause":  # content before its verb takes over what was read there
                found = [p for p in found if p.frame not in ("will", "must")]
                if found:
                    break
            found.append(promise)
            consumed = max(consumed, promise.action[1])
    yield from found


def _at(view: View, mentions: Mentions, sentence: SentenceView, index: int) -> list[Promise]:
    tokens = sentence.tokens
    low = tokens[index].low
    if tokens[index].capital and index and low not in bidding():
        return []
    if low in ("is", "was") and index:
        promises = read_noun(view, mentions, sentence, index)
        if promises:
            return promises
    if low in laid_by():
        promises = read_noun_by(view, mentions, sentence, index) or read_given(
            view, mentions, sentence, index
        )
        if promises:
            return promises
    if low in bidding():
        promises = read_bidding(view, mentions, sentence, index)
        if promises or low not in word_class("commanding"):
            return promises
    if low in weighing():
        promises = read_weighty(view, mentions, sentence, index)
        if promises:
            return promises
    if low in gained():
        promises = read_gained(view, mentions, sentence, index)
        if promises:
            return promises
    if low in modals():
        promises = read_modal(view, mentions, sentence, index)
        if promises:
            return promises
    if low in _states():
        promises = _state(view, mentions, sentence, index)
        if promises:
            return promises
    for cue in cues("commitment_cues", "modality").get(low, ()):
        after = behind(tokens, index, cue)
        if after is not None:
            promises = _verb(view, mentions, sentence, index, after, cue)
            if promises:
                return promises
    return []


def _state(view: View, mentions: Mentions, sentence: SentenceView, index: int) -> list[Promise]:
    tokens = sentence.tokens
    if index and tokens[index - 1].low == "how":
        return _turned_state(view, mentions, sentence, index)
    joint = index + 1 + (index + 2 < len(tokens) and tokens[index + 1].text in _QUOTES)
    if joint + 1 < len(tokens):  # "is committed, she said, to"
        joint = past_attribution(tokens, joint)
    row = _states()[tokens[index].low].get(tokens[joint].low) if joint + 1 < len(tokens) else None
    if row is None:
        return []
    carrier = before_inserted(tokens, index - 1)
    while carrier >= 0 and (is_adverb(tokens[carrier]) or tokens[carrier].text in _QUOTES):
        carrier = before_inserted(tokens, carrier - 1)
    own = _own_begins(tokens, carrier)
    of_oneself = own > 0
    if own:  # "declared themselves ready to", "declared her country ready to"
        carrier = own - 1
    elif carrier < 0 or _base_of(tokens[carrier].low) not in row["verbs"].split("|"):
        return []
    between = {t.low for t in tokens[carrier + 1 : index]}
    verb = carrier if of_oneself or between & _QUOTES else index
    if (verb_group(tokens, verb) | between) & word_class("hedge"):
        return []
    actor = actor_of(view, mentions, sentence, verb, "base")
    if actor is None:
        return []
    begins = _behind_will(tokens, joint + 1)
    first, end = clip(tokens, begins, content_end(tokens, begins, said_forms()))
    if first >= end or tokens[first].low in word_class("minding"):
        return []  # "keen to point out"
    return [
        Promise(actor, row["lemma"], row["modality"], "state", (index, joint + 1), (first, end), (first, end))
    ]


def _behind_will(tokens: Sequence[Token], start: int) -> int:
    """Behind the will that is named first: "firm in its resolve to act" promises to act."""
    promises = words("clause_promises", **{"class": "promise"})
    named = start + 2 < len(tokens) and tokens[start].low in POSSESSIVES and tokens[start + 1].low in promises
    return start + 3 if named and tokens[start + 2].low == "to" and start + 3 < len(tokens) else start


def _own_begins(tokens: Sequence[Token], last: int) -> int:
    """Where "themselves" or "her country" begins that ends at ``last``, behind a verb of declaring; 0: neither."""
    for first in range(last, max(0, last - _OWN_WITHIN), -1):
        if tokens[first].low in (_REFLEXIVE if first == last else POSSESSIVES):
            return first if tokens[first - 1].low in word_class("declaring") else 0
    return 0


def _turned_state(view: View, mentions: Mentions, sentence: SentenceView, index: int) -> list[Promise]:
    """ "underlined how determined the ministry is to act"."""
    tokens = sentence.tokens
    stop = min(len(tokens) - 2, index + _TURNED_WITHIN)
    be = next((n for n in range(index + 2, stop) if _base_of(tokens[n].low)), None)
    row = _states()[tokens[index].low].get(tokens[be + 1].low) if be else None
    actor = read_actor(view, mentions, sentence, index + 1, be) if be and row else None
    if be is None or row is None or actor is None:
        return []
    what = clip(tokens, be + 2, content_end(tokens, be + 2, said_forms()))
    return [Promise(actor, row["lemma"], row["modality"], "state", (index, be + 2), what, what)]


def _base_of(form: str) -> str:
    """The base form of a verb that can carry a state, or an empty string."""
    if form in _BE_FORMS or form.endswith(("’re", "'re", "’m", "'m")):
        return "be"
    if form == "stood":
        return "stand"
    return next((base for base in ("remain", "stay", "stand") if form in (base, base + "s", base + "ed")), "")


def _verb(
    view: View, mentions: Mentions, sentence: SentenceView, index: int, after: int, cue: Cue
) -> list[Promise]:
    tokens = sentence.tokens
    if "past" in cue.frames and cue.form != "past":
        return []
    if "present" in cue.frames and not _is_present(tokens, index, cue):
        return []
    if cue.form == "gerund" and verb_group(tokens, index) & _BE_FORMS:
        cue = replace(cue, form="base")
    if cue.form == "gerund" and index and not _joins_on(tokens, index):
        return []
    if cue.form == "base" and cue.frames & _STRESSED and _is_purpose(tokens, index):
        actor = actor_of(view, mentions, sentence, index, "gerund")
        return read_complement(view, mentions, sentence, cue, actor, index, after) if actor else []
    last = before_verb(tokens, index)
    polite = softened(tokens, index) if cue.form == "base" else None
    if polite is None and last >= 0 and tokens[last].low in word_class("hedge"):
        return []
    if polite is not None and cue.label == "agreed":
        return []  # "they wanted to agree on a plan"
    if verb_group(tokens, index) & word_class("hedge") - _POLITE:
        return []
    inverted = inverted_speaker(view, mentions, sentence, index)
    told = inverted is not None or polite is not None
    is_verb = told or tokens[index - 1].low in _PERFECT or (last >= 0 and may_act(tokens[last]))
    if tokens[index].low in word_class("noun") and not is_verb:
        return []
    if cue.form == "past" and is_passive(tokens, index):
        return read_passive(view, mentions, sentence, index, after, cue)
    if inverted:
        base = Promise(inverted[0], cue.lemma, cue.label, "", (index, after), (0, 0), (0, 0))
        return read_content(tokens, cue, base, inverted[1])
    actor = actor_of(view, mentions, sentence, index if polite is None else polite, cue.form)
    if "act" in cue.frames and _in_description(tokens, index):
        return []
    if actor is None and cue.form == "gerund":
        actor = laid_to(view, mentions, sentence)  # "according to the envoy, ..., calling for ..."
    if actor is None and "thing" in cue.frames:
        return _of_thing(view, mentions, sentence, cue, index, after)
    if actor is None or (polite is None and not agrees(tokens, index, cue, actor)):
        return []
    if cue.label in ("pledged", "announced") and (
        not pledges(actor) or is_lure(tokens, after, actor, cue.verb)
    ):
        return []
    if "paper" in cue.frames and not is_written(actor):
        return []
    if "several" in cue.frames and actor.kind != "group":
        return []
    if "present" in cue.frames and not _governs(view, actor):
        return []
    if cue.label == "announced" and "asked" in cue.frames and actor.kind not in ("entity", "body", "post"):
        return []  # "this allows crews to rest"
    described = cue.form == "past" and tokens[index].low in word_class("participial")
    described = described and tokens[index - 1].low not in _PERFECT  # "her country has set aside ..."
    if described and actor.entity is None and actor.kind in ("group", "phrase"):
        return []
    return read_complement(view, mentions, sentence, cue, actor, index, after)


def _is_present(tokens: Sequence[Token], index: int, cue: Cue) -> bool:
    """Whether a verb says what somebody does now: "supports", "do fully support", not "will support"."""
    helped = verb_group(tokens, index) & word_class("auxiliary") - {"do", "does"}
    return cue.form in ("third", "base") and not helped and softened(tokens, index) is None


def _governs(view: View, actor: Actor) -> bool:
    """Whether a subject is a state, a government or "we": what it stands for now it promises."""
    if actor.entity is not None:
        return actor.entity.resource == "countries" or "Government" in view.words(actor.span)
    return view.words(actor.span).lower().split()[-1] in _GOVERNING


def _of_thing(
    view: View, mentions: Mentions, sentence: SentenceView, cue: Cue, index: int, after: int
) -> list[Promise]:
    """ "The visit reaffirms Kenya's commitment to protect victims": whose it is stands in the object."""
    tokens = sentence.tokens
    owned = content_end(tokens, after, said_forms())
    whose = owner_of_promise(view, mentions, sentence, after, owned)
    return read_complement(view, mentions, sentence, cue, whose, index, after) if whose else []


def _in_description(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb of will stands in a clause on a thing or place: "the efforts by which they seek to"."""
    phrase = next(subjects(tokens, index), None)
    return phrase is not None and phrase[0] > 0 and tokens[phrase[0] - 1].low in ("which", "where", "whom")


def _joins_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a participle goes on from the clause before it: ", urging", "in pledging", "a letter urging"."""
    before = index - 1
    while before and is_adverb(tokens[before]):
        before -= 1
    low = tokens[before].low
    return (
        low in (",", "and", "in", "by") or low in word_class("message") or (low.isdigit() and len(low) == 4)
    )


def _is_purpose(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb tells what a meeting or journey is for ("will travel to Kenya to reaffirm")."""
    if tokens[index - 1].low != "to" or index < 3:
        return False
    before = tokens[max(0, index - _PURPOSE_WITHIN) : index - 1]
    return any(t.low in word_class("meeting") for t in before) and not any(t.text == ";" for t in before)
