"""The words of a sentence that give people a part in an event: verbs in every form and voice, and turns of phrase."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fourthp.extract.frames.verb_forms import (
    BE,
    Forms,
    VerbAt,
    is_adverb,
    is_participle,
    is_settled,
    verb_forms,
    verbs_at,
)
from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.phrases import spelling
from fourthp.extract.view import Token

_QUOTE_ENDS = frozenset([",", "”", '"', "’", "'", "—", "–", "-", ":", ";", "as", "so", "also", "too", "."])
_NOT_A_SPEAKER = frozenset("that he she it they we i on in at to there how what why if when by .".split())
_NOT_SAID = frozenset("to must can should".split())
_OBJECT_WITHIN = 8
_PARTY_WITHIN = 22
_OPENS_ASIDE = frozenset(["at", "in", "on", "from", "of", "during", "to", "for"])
_ASIDE_WITHIN = 18
_BEHIND_ASIDE = frozenset(
    "was were is are included include comprised consisted came sat by to between from gathered united featured"
    " heard had".split()
)
_OTHER_CLAUSE = frozenset("who which that where when while but said has have had will".split())
_AUXILIARIES = BE | {"has", "have", "had"}
_AGENT = frozenset(["by", "to"])
_ARTICLES = frozenset(["a", "an", "the", "its", "their", "his", "her"])
_NAMES_WITHIN = 3
_THOSE = frozenset(["those", "others"])
_AMONG = frozenset(["among", "present"])
_PRESENT = frozenset(["who", "present", "attending", "there", "participating"])
_COPULAS = frozenset(["was", "were", "is", "are", "included", "include"])
_CLAUSE_WITHIN = 16
_SUBJECT_WITHIN = 8
_OPENS_TIME = frozenset(["when", "as", "while", "before", "after", "once"])
_OPENS_WITHIN = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue in a sentence: tokens ``[first, last)`` and the part it gives to names before or behind it.

    ``before`` is the part of who stands before it, ``behind`` of who stands behind. ``inverted``: a verb of saying
    whose speaker may follow. ``fronted``: a participle that opens the sentence and speaks of its subject; ``taken`` is
    the part of whom it is done to ("Receiving <name>, <name> said").
    """

    first: int
    last: int
    before: str = ""
    behind: str = ""
    taken: str = ""
    inverted: bool = False
    fronted: bool = False


@cache
def _verbs() -> Forms:
    return verb_forms(table("role_verbs"))


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A turn of phrase: the words that may stand at each place, and the part of who stands before and behind it."""

    places: tuple[frozenset[str], ...]
    before: str
    behind: str


@cache
def _phrases() -> dict[str, tuple[_Phrase, ...]]:
    """Turns of phrase by their first words, the longest first."""
    found: dict[str, list[_Phrase]] = {}
    for row in table("role_cues"):
        places = tuple(p for word in row["form"].split(" ") for p in _places(word))
        before, behind = (row["role"], "") if row["side"] == "after" else ("", row["role"])
        for first in places[0]:
            found.setdefault(first, []).append(_Phrase(places, before, behind))
    return {first: tuple(sorted(known, key=lambda p: -len(p.places))) for first, known in found.items()}


def _places(word: str) -> tuple[frozenset[str], ...]:
    """What may stand where the lexicon has a word: the word, in its tokens, or any one of a slot ("{meeting}")."""
    if word.startswith("{"):
        return (words("role_slots", "word", slot=word[1:-1]),)
    return tuple(frozenset((token,)) for token in spelling(word).split(" "))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_verbs()) | frozenset(_phrases()) | _THOSE | _AMONG


def hits(tokens: tuple[Token, ...]) -> list[Hit]:
    """All cues of a sentence, in text order; of cues that overlap, the longest on each side."""
    found: list[Hit] = []
    before_from = behind_from = 0
    first_words = _first_words()
    told = {token.low for token in tokens}
    for i in [n for n, token in enumerate(tokens) if token.low in first_words]:
        here = sorted(_at(tokens, i, told), key=lambda h: -h.last)
        before = next((h for h in here if h.before), None) if i >= before_from else None
        behind = next((h for h in here if h.behind), None) if i >= behind_from else None
        before_from = before.last if before else before_from
        behind_from = behind.last if behind else behind_from
        found.extend([before] if before is behind and before else [h for h in (before, behind) if h])
    return found


def _at(tokens: tuple[Token, ...], i: int, told: set[str]) -> Iterator[Hit]:
    """The cues at ``i``; ``told`` are the words of the sentence, which tell most turns of phrase apart at once."""
    for phrase in _phrases().get(tokens[i].low, ()):
        if told.isdisjoint(phrase.places[-1]):
            continue
        last = _end(tokens, i, phrase.places)
        if last is not None:
            yield Hit(i, last, phrase.before, phrase.behind)
    for verb in verbs_at(tokens, i, _verbs(), headline=_has_plural_subject(tokens, i)):
        if hit := _of_verb(tokens, verb):
            yield hit
    if tokens[i].low in _THOSE and (hit := _of_those(tokens, i)):
        yield hit
    if i < _OPENS_WITHIN and tokens[i].low in _AMONG and (hit := _of_among(tokens, i)):
        yield hit


def _end(tokens: tuple[Token, ...], i: int, places: tuple[frozenset[str], ...]) -> int | None:
    """Behind a turn of phrase at ``i``: adverbs may stand in it ("were also made by"), where and when before its last
    words ("present in Rome was"), and a name between article and noun ("at the head of the Ostrand delegation").
    """
    at = i
    for n, place in enumerate(places):
        if at > i and not (at < len(tokens) and tokens[at].low in place):
            at = _past_insertion(tokens, at, place, places[n - 1])
        if at >= len(tokens) or tokens[at].low not in place:
            return None
        at += 1
    return at


def _past_insertion(tokens: tuple[Token, ...], at: int, place: frozenset[str], before: frozenset[str]) -> int:
    """Where ``place`` may go on behind words that stand between it and the place before it; else ``at``."""
    if at >= len(tokens):
        return at
    if is_adverb(tokens[at]):
        past = at + 1
        opens = past < len(tokens) and tokens[past].low in _OPENS_ASIDE
        return _past_insertion(tokens, past, place, before) if opens else past
    if tokens[at].text == "," and not _COPULAS.isdisjoint(
        place
    ):  # "the accord, which was sealed in Rome, are"
        close = next(
            (n for n in range(at + 1, min(len(tokens), at + _ASIDE_WITHIN)) if _closes(tokens[n])), at
        )
        told = close > at and tokens[close].text == "," and close + 1 < len(tokens)
        return close + 1 if told and tokens[close + 1].low in place else at
    if not _ARTICLES.isdisjoint(before) and tokens[at - 2].low != "and":
        ahead = range(at, min(len(tokens), at + _NAMES_WITHIN + 1))
        end = next((n for n in ahead if not (tokens[n].capital or "-" in tokens[n].text)), at)
        return end if end < len(tokens) and tokens[end].low in place else at
    if tokens[at].low in _OPENS_ASIDE and not _BEHIND_ASIDE.isdisjoint(place):
        ahead = range(at, min(len(tokens), at + _ASIDE_WITHIN))
        closed = _OTHER_CLAUSE if _AGENT.isdisjoint(place) else _OTHER_CLAUSE | {"and", "or"}
        end = next(
            (n for n in ahead if tokens[n].low in place or tokens[n].low in closed or _ends_aside(tokens[n])),
            at,
        )
        return end if tokens[end].low in place and not is_participle(tokens[end - 1]) else at
    return at


def _closes(token: Token) -> bool:
    return token.text in (",", ";", ":", ".", "“", "”")


def _ends_aside(token: Token) -> bool:
    return token.low in BE or not (token.text[0].isalnum() or token.text == ",")


def _of_those(tokens: tuple[Token, ...], i: int) -> Hit | None:
    """ "Those who came to the embassy were <names>": the part of the verb in the clause, else that of being there."""
    role, there, aside = "participant", False, -1
    for k in range(i + 1, min(len(tokens), i + _CLAUSE_WITHIN)):
        if tokens[k].text == "," and there and aside < 0:
            aside = k  # "those who addressed the summit, held in Rome in May, were"
            continue
        if tokens[k].text == "," and aside >= 0 and tokens[k + 1 : k + 2] and tokens[k + 1].low in _COPULAS:
            continue
        if not tokens[k].low[0].isalnum():
            return None
        if aside >= 0 and tokens[k].low in _COPULAS and tokens[k - 1].text != ",":
            return None
        if there and tokens[k].low in _COPULAS:
            return Hit(i, k + 1, "", role)
        there = there or tokens[k].low in _PRESENT
        for verb in verbs_at(tokens, k, _verbs()):
            role = table("role_verbs")[verb.row]["subject"]
    return None


def _of_among(tokens: tuple[Token, ...], i: int) -> Hit | None:
    """ "Among the guests and presenters of the event were <names>", "Present at the office were <names>"."""
    guests, speakers = (words("role_slots", "word", slot=slot) for slot in ("guests", "speakers"))
    role = "participant" if tokens[i].low == "present" else ""
    for k in range(i + 1, min(len(tokens), i + 2 * _CLAUSE_WITHIN)):
        low = tokens[k].low
        if role and low in _COPULAS:
            return Hit(i, k + 1, "", role)
        if low in _OTHER_CLAUSE or tokens[k].text in (".", ";", "“"):
            return None
        role = role or ("participant" if low in guests else "speaker" if low in speakers else "")
    return None


def _of_verb(tokens: tuple[Token, ...], verb: VerbAt) -> Hit | None:
    row = table("role_verbs")[verb.row]
    subject, done_to, says = row["subject"], row["object"], row["says"] == "yes"
    if verb.kind == "base" and tokens[verb.last : verb.last + 1] and tokens[verb.last].low == "for":
        return None  # "Papal lead for the Reef Group"
    if verb.kind == "gerund" and tokens[verb.last : verb.last + 1] and tokens[verb.last].low in _speeches():
        return None  # "in his welcoming remarks"
    if row["about"] and not _is_about(tokens, verb, row["about"].split("|"), subject):
        return None
    if verb.passive and not (says and verb.agent and verb.previous not in BE):
        if not done_to and not verb.agent:
            return None
        return Hit(verb.first, verb.agent or verb.last, done_to, subject if verb.agent else "")
    cataphoric = verb.previous in ("he", "she") and verb.first <= _OPENS_WITHIN
    if cataphoric and tokens[0].low in _OPENS_TIME:  # "When he opened the workshop, <name> said"
        return Hit(verb.first, verb.last, "", subject, fronted=True)
    if verb.opens:
        return Hit(verb.first, verb.last, "", subject, taken=done_to, fronted=True)
    if verb.kind == "base" and verb.previous == "to" and not is_settled(tokens, verb):
        return None
    if says and verb.kind == "base" and verb.previous in _NOT_SAID:
        return None
    if says and verb.kind in ("past", "third") and _may_be_inverted(tokens, verb):
        return Hit(verb.first, verb.last, subject, subject, inverted=True)
    return Hit(verb.first, verb.last, subject, done_to)


def _has_plural_subject(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether two names stand before a verb in the present: "Ana Quill and Bo Tran sign the pact"."""
    if i < 2 or tokens[i].capital or not tokens[i - 1].capital:
        return False
    return any(t.low == "and" for t in tokens[max(0, i - _SUBJECT_WITHIN) : i])


@cache
def _speeches() -> frozenset[str]:
    return words("role_slots", "word", slot="address") | {
        "ceremony",
        "session",
        "note",
        "dinner",
        "reception",
    }


def _is_about(tokens: tuple[Token, ...], verb: VerbAt, about: list[str], subject: str) -> bool:
    """Whether one of the words that the verb must be about stands where its object does.

    A delegation may come from afar: "a delegation from the Ostrand border guard of the northern province led by".
    """
    it = verb.last < len(tokens) and tokens[verb.last].low == "it"
    if verb.opens and subject == "speaker" and it:
        return True  # "In opening it, <name> pointed to"
    if not verb.passive:
        start = verb.first + 1 if verb.opens else verb.last  # "Heading the Ostrand team was <name>"
        return any(t.low in about for t in tokens[start : verb.last + _OBJECT_WITHIN])
    far = subject == "head_of_delegation" and verb.previous not in BE
    end = verb.first
    while end and (tokens[end - 1].low in _AUXILIARIES or is_adverb(tokens[end - 1])):
        end -= 1
    before = tokens[max(0, end - (_PARTY_WITHIN if far else _OBJECT_WITHIN)) : end]
    at = next((i for i in reversed(range(len(before))) if before[i].low in about), None)
    return at is not None and not any(t.low in BE or t.low in _OTHER_CLAUSE for t in before[at:])


def _may_be_inverted(tokens: tuple[Token, ...], verb: VerbAt) -> bool:
    """Whether the speaker may stand behind the verb: after a quotation or a comma, and not before "that"."""
    i, last = verb.first, verb.last
    opens = i == 0 or tokens[i - 1].low in _QUOTE_ENDS or is_adverb(tokens[i - 1])
    return opens and last < len(tokens) and tokens[last].low not in _NOT_A_SPEAKER


def follows_and(tokens: tuple[Token, ...], hit: Hit) -> bool:
    """Whether a verb goes on telling of a subject: "and (then) signed"."""
    return word_before(tokens, hit) == "and"


def word_before(tokens: tuple[Token, ...], hit: Hit) -> str:
    """The word right before a verb: "A met B in Lagos, where they agreed" tells that both took part, no more."""
    i = hit.first - 1
    while i >= 0 and is_adverb(tokens[i]):
        i -= 1
    return tokens[i].low if i >= 0 else ""
