"""Who a subject is: a named entity, a short form that points back to one, or words only."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from fourthp.extract.frames.clauses import before_verb, main_subjects, subjects, verb_group
from fourthp.extract.frames.clauses_attributions import goes_on, opens_phrase
from fourthp.extract.frames.clauses_back import ARTICLES, ID_COLUMN, last_body, last_person
from fourthp.extract.frames.clauses_content import content_end, continues
from fourthp.extract.frames.clauses_cues import Cue, is_adverb, is_finite, speech_forms, word_class
from fourthp.extract.frames.clauses_kinds import kind_of, seated
from fourthp.extract.frames.clauses_spans import clip, span_of
from fourthp.extract.mentions.model import Entity, Mention, Mentions
from fourthp.extract.view import SentenceView, Token, View
from fourthp.records import Reading, Span

_PRONOUN = re.compile(r"(i|we|they|he|she|him)(?:$|[’'](?:ll|re|ve|m|d|s)$)")
_QUOTES = frozenset({"“", '"', "‘", "”", "’"})
_MODALS = frozenset({"will", "shall", "do", "does", "did"})
_SO_SAID_BEHIND = frozenset({",", ":", ";", "–", "—"})
_SAID_BEFORE = frozenset({",", "”", '"', "’", "'", "’’", "''"})
_LONGEST_SPEAKER = 24
_BE = frozenset({"is", "are", "was", "were"})
_MARKS = frozenset({",", ";", ".", ":"})
_BIDS = frozenset({"let", "let's", "let’s"})
_WHERE_FROM = frozenset({"of", "from", "at", "for"})
_BEHIND_NOUN = frozenset({"that", "who", "which", "concerned", "attending", "present", "alike", "here"})
_LOOK_BACK = 200
"""How many mentions are looked through for the long form of a short one."""
_NEAR_TITLE = 80
"""How far, in code points, a title may stand from the name it belongs to."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A subject: its words, what kind of subject it is, and the entity it names if that is certain.

    ``kind`` is entity, group, gathering, paper, body, post, pronoun or phrase (capitalised words of no known kind).
    """

    span: Span
    kind: str
    entity: Entity | None = None
    spans: tuple[Span, ...] = ()

    @property
    def plural(self) -> bool:
        """Whether a plain verb form ("we urge") may agree with it."""
        return self.kind == "group" or (self.kind == "pronoun" and self.entity is None)

    def cells(self, view: View, name_column: str, method: str) -> dict[str, Reading]:
        """The readings of the actor's columns."""
        found = {name_column: Reading(view.words(self.span), (self.span,), method)}
        if self.entity:
            column = ID_COLUMN[self.entity.resource]
            confidence = 1.0 if self.kind == "entity" else 0.8
            found[column] = Reading(self.entity.key, self.spans, method, confidence)
        return found


def read_actor(view: View, mentions: Mentions, sentence: SentenceView, first: int, end: int) -> Actor | None:
    """The actor that a range of tokens names, or None when the words name nothing that can act."""
    tokens = sentence.tokens
    while first < end and tokens[first].text in _QUOTES:
        first += 1
    first = _behind_printed_day(mentions, sentence, first, end)
    while end > first and tokens[end - 1].text in _QUOTES and not _opened(tokens, first, end - 1):
        end -= 1
    texts = [t.text for t in tokens[first:end]]
    if first >= end or texts.count("[") != texts.count("]"):  # cut through an editor's correction
        return None
    span = span_of(tokens, first, end)
    bare = first
    while bare < end - 1 and tokens[bare].low in ARTICLES:
        bare += 1
    if tokens[end - 1].low == "it" and end - first == 1:
        body = last_body(view, mentions, sentence, span.start)
        if body:
            return Actor(span, "pronoun", body.entity, (span, body.span))
        return _who_says_it(view, mentions, sentence, first) or _what_opened(view, mentions, sentence, first)
    pronoun = _PRONOUN.match(tokens[end - 1].low)
    if pronoun:
        bare = end - 1
        span = Span(tokens[bare].start, tokens[bare].start + pronoun.end(1))
    named = _named(mentions, tokens, bare, end)
    if named:
        titled = named.entity.resource == "persons"
        if titled and _after(tokens, named.end, end):  # "Ana Kovac of the Bureau of Ports"
            span = Span(span.start, named.end)
        return Actor(span if titled else named.span, "entity", named.entity, (named.span,))
    head = _head(tokens, bare, end)
    kind = "pronoun" if pronoun else kind_of(tokens[head].low)
    words_ = [t.low for t in tokens[bare:end]]
    if kind == "pronoun":
        if tokens[head].low in ("he", "she", "him"):
            back = last_person(view, mentions, sentence, span.start)
            if back is None and tokens[head].low == "him":
                return None
            return Actor(span, kind, back.entity if back else None, (span, back.span) if back else ())
        return Actor(span, kind)
    listed = "and" in words_ or ("," in words_ and len(words_) > 2)
    if kind in ("body", "post") and not listed:
        short = end - bare <= 3 and tokens[head].capital
        back = _back(view, mentions, span, kind, " ".join(words_)) if short else None
        return Actor(span, kind, back.entity if back else None, (span, back.span) if back else ())
    if kind:
        return Actor(span, "group" if listed else kind)
    if tokens[bare].text[0].isdigit() or tokens[bare].low in speech_forms():
        return None
    opens = tokens[bare].capital or tokens[bare].low in word_class("determiner") or bare > first
    if listed and opens and mentions.within(span.start, span.end, ("persons", "organisations", "countries")):
        return Actor(span, "group")
    seat = seated(tokens[bare:end])
    if seat:
        return Actor(span, seat)
    if bare == 0 and end == 1 and tokens[bare].low.endswith("ing"):
        return None  # "Employing authorised means ...": a verb that opens the sentence
    if tokens[bare].capital and all(
        t.capital or t.low in word_class("preposition") or t.low in ARTICLES for t in tokens[bare:end]
    ):
        return Actor(span, "phrase")
    return None


def actor_of(view: View, mentions: Mentions, sentence: SentenceView, verb: int, form: str) -> Actor | None:
    """Who does what a verb says; ``form`` is the kind of verb form (a gerund has none of its own)."""
    tokens = sentence.tokens
    phrases = main_subjects if form == "gerund" else subjects
    for first, end in phrases(tokens, verb):
        if _relative(tokens, first) or (first and tokens[first - 1].low in ("whether", "if", "unless")):
            return None
        actor = read_actor(view, mentions, sentence, first, end)
        if actor and (actor.kind != "phrase" or end == before_verb(tokens, verb) + 1):
            return actor
    return None


def inverted_speaker(
    view: View, mentions: Mentions, sentence: SentenceView, verb: int
) -> tuple[Actor, tuple[int, int]] | None:
    """Who stands behind a verb of saying, and what is said before it: "The patrols go on, said (so said) the envoy"."""
    tokens = sentence.tokens
    before = verb - 1
    while before > 0 and is_adverb(tokens[before]):
        before -= 1
    marks = _SAID_BEFORE
    if tokens[before].low in ("so", "thus"):
        before, marks = before - 1, _SO_SAID_BEHIND
    if before < 2 or tokens[before].text not in marks or tokens[verb].low not in word_class("inverts"):
        return None
    end = phrase_end(tokens, verb + 1)
    if end == verb + 1 or tokens[verb + 1].low in word_class("preposition"):
        return None  # "who spoke later, agreed to open a shelter", "the plan, proposed by the agency, ..."
    actor = read_actor(view, mentions, sentence, verb + 1, end)
    if actor and actor.kind == "post" and end < len(tokens) and tokens[end].text == ",":
        named = read_actor(view, mentions, sentence, end + 1, phrase_end(tokens, end + 1))
        actor = named if named and named.entity and named.entity.resource == "persons" else actor
    if actor is None or actor.kind == "phrase":
        return None
    content = clip(tokens, 0, before)
    goes_past = end + 1 < len(tokens) and tokens[end].text == "," and not tokens[end + 1].capital
    if goes_past and kind_of(tokens[end + 1].low) is None:  # not "said Ana Kovac, governor of the bank"
        stop = content_end(tokens, end + 1, speech_forms())
        if continues(tokens, *content, end, stop):  # "Only together, said the envoy, can they act"
            return actor, clip(tokens, 0, stop)
    told = any(is_finite(t) or t.low in word_class("duty") for t in tokens[:before])
    told = told or any(
        t.low in _BIDS or (t.capital and t.low in word_class("commanding")) for t in tokens[:2]
    )
    if not told and not goes_on(tokens[:before]):
        return None
    return (actor, content) if content[0] < content[1] else None


def phrase_end(tokens: Sequence[Token], start: int) -> int:
    """Where the phrase that begins at ``start`` ends: at a mark or before a word that goes on."""
    stop = min(len(tokens), start + _LONGEST_SPEAKER)
    ends = word_class("aside") | word_class("boundary") | word_class("linker")
    return next((n for n in range(start, stop) if tokens[n].text in _MARKS or tokens[n].low in ends), stop)


def _relative(tokens: Sequence[Token], first: int) -> bool:
    """Whether a subject stands in a clause that describes a thing ("the rules that we agreed to follow")."""
    free = first > 1 and tokens[first - 1].low == "what" and tokens[first - 2].low not in _BE
    if free and opens_phrase(tokens[first]):
        return True  # "to further what the treaty obliges states to do"
    if not first or tokens[first - 1].low not in ("that", "which") or not _PRONOUN.match(tokens[first].low):
        return False
    if first > 2 and tokens[first - 3].text == "," and tokens[first - 2].low == "by":
        return False  # "the pact, by which he committed his government to"
    return speech_forms().isdisjoint(t.low for t in tokens[: first - 1])


def _behind_printed_day(mentions: Mentions, sentence: SentenceView, first: int, end: int) -> int:
    """The first token behind a day printed before the first word: "Nov 25, 2015 The guild will"."""
    day = next((d.span for d in mentions.dates if d.span.start == sentence.start), None)
    while day and first < end and sentence.tokens[first].start < day.end:
        first += 1
    return first


def _opened(tokens: Sequence[Token], first: int, closing: int) -> bool:
    """Whether the quotation that ends here begins inside the phrase."""
    return tokens[closing].text == "”" and any(t.text == "“" for t in tokens[first:closing])


def agrees(tokens: Sequence[Token], verb: int, cue: Cue, actor: Actor) -> bool:
    """Whether a verb form fits its subject: a plain form asks for a plural one or for "will" before it."""
    if cue.form != "base" or tokens[verb].low != cue.verb or actor.plural:
        return True
    coordinated = tokens[before_verb(tokens, verb)].low == "and"
    return coordinated or bool(verb_group(tokens, verb) & _MODALS)


def may_act(token: Token) -> bool:
    """Whether a subject may end in this word: a name, a pronoun or a noun of the actors' lexicon."""
    return (
        token.capital
        or bool(_PRONOUN.match(token.low))
        or kind_of(token.low) is not None
        or token.text in {")", "”", '"'}
    )


def is_gathering(token: Token) -> bool:
    """Whether a word names a gathering ("conference")."""
    return kind_of(token.low) == "gathering"


def is_paper(token: Token) -> bool:
    """Whether a word names a paper or plan ("agreement")."""
    return kind_of(token.low) == "paper"


def _head(tokens: Sequence[Token], first: int, end: int) -> int:
    """The index of the noun that the phrase is about: the last before its first preposition."""
    index = first
    while index + 1 < end:
        following = tokens[index + 1]
        if following.low in word_class("preposition") or following.text in {",", "("}:
            break
        if following.low in _BEHIND_NOUN:
            break
        index += 1
    return index


def _named(mentions: Mentions, tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    """The entity that the whole phrase names: a title may precede a person's name, an acronym any name."""
    start, stop = tokens[first].start, tokens[end - 1].end
    inside = mentions.within(start, stop, ID_COLUMN)
    persons = [m for m in inside if m.entity.resource == "persons"]
    joined = any(t.low == "and" or t.text == "," for t in tokens[first:end])
    if persons and not (joined and len({id(m.entity) for m in persons}) > 1):
        last = persons[-1]
        placed = len(persons) == 1 and _only_where_from(tokens, first, last, end)
        if (
            placed
            or last.end >= stop - 2
            or (last.start == start and _only_brackets(tokens, first, last.end, end))
        ):
            return last
    for mention in inside:
        if mention.start == start and mention.entity.resource != "persons":
            whole = mention.end >= stop - 1 or _only_brackets(tokens, first, mention.end, end)
            if whole:
                return mention
    return None


def _only_where_from(tokens: Sequence[Token], first: int, name: Mention, end: int) -> bool:
    """Whether a title stands before a name, and behind it only where its bearer is from ("of the Bureau of Ports")."""
    rest = _after(tokens, name.end, end)
    titled = all(
        t.capital or t.low in ARTICLES or t.end > name.start
        for t in tokens[first:end]
        if t.start < name.start
    )
    return (
        titled
        and bool(rest)
        and tokens[rest].low in _WHERE_FROM
        and not any(map(is_finite, tokens[rest:end]))
    )


def _after(tokens: Sequence[Token], offset: int, end: int) -> int:
    """The first token before ``end`` that begins behind an offset, if it is a word; else 0."""
    place = next((n for n in range(end) if tokens[n].start >= offset), 0)
    return place if place and tokens[place].text[0].isalpha() else 0


def _only_brackets(tokens: Sequence[Token], first: int, after: int, end: int) -> bool:
    """Whether nothing but a bracketed acronym follows a name that ends at the offset ``after``."""
    rest = [t for t in tokens[first:end] if t.start >= after]
    return not rest or (rest[0].text in {"(", ","} and rest[-1].text in {")", ","})


def _back(view: View, mentions: Mentions, span: Span, kind: str, phrase: str) -> Mention | None:
    """The entity that a capitalised short form ("the Government", "the Minister") points back to.

    A body is the last one named by a longer form of the same words; a post is the one person whose name the
    title stands at, if there is only one.
    """
    here = bisect_left(mentions.index, span.start, key=lambda m: m.start)
    before = mentions.index[max(0, here - _LOOK_BACK) : here]
    if kind == "body":
        bodies = (m for m in reversed(before) if m.entity.resource == "organisations")
        return next((m for m in bodies if _long_form_ends(view, m, phrase)), None)
    found: dict[int, Mention] = {}
    for mention in (*before, *mentions.index[here : here + _LOOK_BACK]):
        if mention.entity.resource == "persons" and _bears(view, mention, phrase):
            found.setdefault(id(mention.entity), mention)
    return next(iter(found.values())) if len(found) == 1 else None


def _long_form_ends(view: View, mention: Mention, phrase: str) -> bool:
    name = view.text[mention.start : mention.end].lower()
    return name != phrase and (name.endswith(" " + phrase) or name.startswith(phrase + " "))


def _bears(view: View, mention: Mention, title: str) -> bool:
    """Whether a title, whole and nothing but it, stands directly before or after a person's name."""
    before = view.text[max(0, mention.start - _NEAR_TITLE) : mention.start]
    position = before.lower().rfind(title)
    if position >= 0:
        between = before[position + len(title) :].split()
        leading = before[:position].split()
        styled = all(w[0].isupper() for w in between) and len(between) <= 3
        larger = bool(leading) and (leading[-1][0].isupper() or leading[-1] in ("to", "of", "the", "and"))
        if styled and not (larger and leading[-1][-1] not in ".,:;"):
            return True
    after = view.text[mention.end : mention.end + _NEAR_TITLE].lower()
    return after.startswith((f", {title}", f", the {title}"))


def _who_says_it(view: View, mentions: Mentions, sentence: SentenceView, it: int) -> Actor | None:
    """The body without a name that says what "it" does: "The embassy said (that) it would ..."."""
    said = it - 1 - (sentence.tokens[it - 1].low == "that")
    if said < 1 or sentence.tokens[said].low not in speech_forms():
        return None
    actor = actor_of(view, mentions, sentence, said, "past")
    return actor if actor and actor.kind == "body" else None


def _what_opened(view: View, mentions: Mentions, sentence: SentenceView, it: int) -> Actor | None:
    """The body without a name that opens the sentence before ("Government has no shelter. What it will do is")."""
    behind_what = it == 1 and sentence.tokens[0].low == "what"
    if (it and not behind_what) or sentence.index < 1:
        return None
    earlier = view.sentences[sentence.index - 1]
    verb = next((n for n, token in enumerate(earlier.tokens) if is_finite(token)), 0)
    if earlier.block != sentence.block or not verb:
        return None
    first, end = next(subjects(earlier.tokens, verb), (1, 1))
    actor = read_actor(view, mentions, earlier, first, end) if first == 0 else None
    return actor if actor and actor.kind in ("body", "entity") else None
