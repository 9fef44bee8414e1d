"""Promises told as a list: "They agreed to:", "The cabinet approved the following:", and one item a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from fourthp.extract.frames.clauses import before_verb, is_passive, noun_phrase, verb_group
from fourthp.extract.frames.clauses_actors import Actor, actor_of, agrees, read_actor
from fourthp.extract.frames.clauses_cues import Cue, behind, cues, is_adverb, is_finite, matches, word_class
from fourthp.extract.frames.clauses_spans import clip, shortened, span_of
from fourthp.extract.frames.commitments_acts import act_at, participles, pledges
from fourthp.extract.frames.commitments_complements import read_complement
from fourthp.extract.frames.commitments_told import Promise, Told
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View
from fourthp.records import Span

_MARKS = frozenset({"-", "–", "—", "•", "·", "*", "▪", "●", "◦", "(", ")", "."})
_DASHES = frozenset({"-", "–", "•"})
_LONGEST_LEAD = 60
_LONGEST_TAIL = 24
_LONGEST_LETTER = 4
_FOLLOWING = frozenset({"following", "followings"})
_POINTING = (["as", "follows"], ["such", "as"], ["to", "include"], ["including"], ["namely"], ["by"])
_CONDITIONS = frozenset({"should", "if", "when", "unless", "where", "subject"})
_OF_SOME = frozenset({"several", "ward", "paper", "present"})
"""Frames of verbs that count only where their own subject stands before them."""
_BIDDING = {"shall": "announced", "will": "announced", "must": "called_for", "should": "recommended"}
_DONE = {"has": "reported_done", "have": "reported_done"}


@dataclass(frozen=True, slots=True)
class Lead:
    """The line before a list: who promises or asks, by which verb (None: each item has its own), and the line.

    ``bidden`` is the modality of a modal verb at its end, which makes an act of each item ("shall:", "has:").
    """

    actor: Actor
    cue: Cue | None
    verb: Span | None
    opening: SentenceView
    bidden: str = ""


def lines_of(sentence: SentenceView) -> Iterator[SentenceView]:
    """A sentence, parted behind a colon that a dash follows: a list whose lines were run together."""
    tokens = sentence.tokens
    cut = next(
        (n for n in range(2, len(tokens) - 2) if tokens[n].text in _DASHES and tokens[n - 1].text == ":"), 0
    )
    if not cut or not tokens[cut + 1].capital:
        yield sentence
        return
    yield replace(sentence, tokens=tokens[:cut])
    yield replace(sentence, tokens=tokens[cut:])


def read_lead(view: View, mentions: Mentions, sentence: SentenceView) -> Lead | None:
    """The lead that a line with a colon at its end is, if its last verb promises what is listed behind it."""
    tokens = sentence.tokens
    if len(tokens) < 3 or tokens[-1].text != ":" or len(tokens) > _LONGEST_LEAD:
        return None
    for index in range(len(tokens) - 2, 0, -1):
        for cue in cues("commitment_cues", "modality").get(tokens[index].low, ()):
            after = index + 1 + len(cue.particles)
            passive = cue.form == "past" and is_passive(tokens, index)
            if (
                cue.need
                or passive
                or not matches(tokens, index, cue)
                or not _opens_list(tokens[after:-1], cue)
            ):
                continue
            last = before_verb(tokens, index)
            hedged = verb_group(tokens, index) & word_class("hedge")
            if hedged or (last >= 0 and tokens[last].low in word_class("hedge")):
                return None
            actor = actor_of(view, mentions, sentence, index, cue.form)
            if actor and agrees(tokens, index, cue, actor):
                return Lead(actor, cue, span_of(tokens, index, after), sentence)
    return _bidden(view, mentions, sentence) or _named(view, mentions, sentence)


def _bidden(view: View, mentions: Mentions, sentence: SentenceView) -> Lead | None:
    """A line that ends in a modal ("The Minister of Labour shall:") or before what was done ("The council has:")."""
    tokens = sentence.tokens
    modal = len(tokens) - 2
    modality = (_BIDDING | _DONE).get(tokens[modal].low)
    if modality is None:
        return None
    actor = actor_of(view, mentions, sentence, modal, "base")
    if actor is None or not pledges(actor):
        return None
    return Lead(actor, None, span_of(tokens, modal, modal + 1), sentence, modality)


def _named(view: View, mentions: Mentions, sentence: SentenceView) -> Lead | None:
    """A line that only names who speaks in the items ("The two delegations:")."""
    tokens = sentence.tokens
    phrase = noun_phrase(tokens, len(tokens) - 2)
    if phrase is None or any(is_finite(t) for t in tokens):
        return None
    actor = read_actor(view, mentions, sentence, *phrase)
    return Lead(actor, None, None, sentence) if actor and actor.kind in ("entity", "group") else None


def _opens_list(rest: Sequence[Token], cue: Cue) -> bool:
    """Whether the words between the verb and the colon only point at what follows."""
    lows = [t.low for t in rest]
    points = lows[-1:] in _POINTING or lows[-2:] in _POINTING
    if points or not _FOLLOWING.isdisjoint(lows):
        return len(lows) <= _LONGEST_TAIL and bool(cue.frames & {"object", "to", "that"})
    if lows in (["to"], ["that"]):
        return lows[0] in cue.frames
    return not lows and bool(cue.frames & {"object", "asked"})


def read_item(view: View, mentions: Mentions, sentence: SentenceView, lead: Lead) -> Iterator[Told]:
    """The promises of one line of a list; none where the line is no item of it."""
    tokens = sentence.tokens
    first = _first_word(tokens)
    if first + 2 >= len(tokens) or tokens[first].low in _CONDITIONS:
        return
    if lead.bidden:
        yield from _act(sentence, lead, first)
        return
    read = list(_of_its_own(view, mentions, sentence, lead, first))
    listed = first or act_at(tokens, first, gerund=True) or act_at(tokens, first)
    if not read and lead.cue and listed:
        what = clip(tokens, first, len(tokens))
        if what[0] < what[1]:
            read = [Promise(lead.actor, lead.cue.lemma, lead.cue.label, "list", (0, 0), what, what)]
    for promise in read:
        own = promise.cue != (0, 0)
        yield Told(
            promise.actor,
            promise.lemma,
            promise.modality,
            "commitment:list",
            0.8,
            span_of(tokens, *promise.cue) if own or lead.verb is None else lead.verb,
            span_of(tokens, *promise.action),
            span_of(tokens, *shortened(tokens, *promise.summary)),
            span_of(tokens, *promise.addressee) if promise.addressee else None,
        )


def _act(sentence: SentenceView, lead: Lead, first: int) -> Iterator[Told]:
    """What is to be done, behind a term put before it ("within 60 days of this order, review ...")."""
    tokens = sentence.tokens
    if tokens[first].low in word_class("preposition"):
        comma = next((n for n in range(first, len(tokens)) if tokens[n].text == ","), first)
        first = comma + 1
    while first < len(tokens) and is_adverb(tokens[first]):
        first += 1
    if first >= len(tokens):
        return
    act = _done_act(tokens, first) if lead.bidden in _DONE.values() else act_at(tokens, first)
    what = clip(tokens, first, len(tokens))
    if act is None or what[1] - what[0] < 2 or lead.verb is None:
        return
    summary = span_of(tokens, *shortened(tokens, *what))
    yield Told(
        lead.actor, act, lead.bidden, "commitment:list", 0.8, lead.verb, span_of(tokens, *what), summary, None
    )


def _done_act(tokens: Sequence[Token], first: int) -> str | None:
    """The act or the promise whose past form opens an item ("has: - Directed the agencies to ...")."""
    known = cues("commitment_cues", "modality").get(tokens[first].low, ())
    promised = (c.lemma for c in known if c.form == "past" and behind(tokens, first, c) is not None)
    return participles().get(tokens[first].low) or next(promised, None)


def _of_its_own(
    view: View, mentions: Mentions, sentence: SentenceView, lead: Lead, first: int
) -> list[Promise]:
    """What a line says that begins with a verb of its own ("Ordered the agencies to ...; called for ...")."""
    tokens = sentence.tokens
    found: list[Promise] = []
    for index in range(first, len(tokens) - 1):
        if index > first and not _goes_on(tokens, index):
            continue
        for cue in cues("commitment_cues", "modality").get(tokens[index].low, ()):
            if (index == first or cue.form == "past") and cue.frames.isdisjoint(_OF_SOME):
                after = behind(tokens, index, cue)
                read = after and read_complement(view, mentions, sentence, cue, lead.actor, index, after)
                if read:
                    found.extend(read)
                    break
    return found


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether the verb at ``index`` is one more of the line's verbs: a mark stands before it, or "and"."""
    before = tokens[index - 1]
    return before.text in {";", ","} or (before.low == "and" and tokens[index - 2].text in {";", ","})


def is_item(sentence: SentenceView) -> bool:
    """Whether a line begins with a bullet, a number or a letter."""
    return _first_word(sentence.tokens) > 0


def _first_word(tokens: Sequence[Token]) -> int:
    """Where a line begins behind its bullet, number or letter."""
    index = 0
    while index < len(tokens) and tokens[index].text in _MARKS:
        index += 1
    numbered = index + 1 < len(tokens) and tokens[index + 1].text in (")", ".")
    label = tokens[index].text if index < len(tokens) else ""
    if numbered and len(label) <= _LONGEST_LETTER and (label.isdigit() or label.islower() or len(label) == 1):
        index += 2
    return index
