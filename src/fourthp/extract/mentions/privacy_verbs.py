"""What the verb of a name says of its bearer: what was done to them, what they are accused of, what they did."""

from __future__ import annotations

from dataclasses import dataclass

from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.privacy_cues import cue_from, cue_up_to
from fourthp.extract.mentions.privacy_terms import (
    ADVERBS,
    AFTER_PARTICIPLE,
    AUXILIARIES,
    BE,
    DASHES,
    DONE_TO,
    MARKS,
    MOST_SEGMENTS,
    NOUNS,
    REACH,
    SPEAKS,
    Grounds,
    NamePhrase,
    segment_end,
)

_SINGULAR = frozenset("was is has does".split())
_GETS = frozenset("gets got faces faced given handed".split())
_TERMS = frozenset("years months lashes year-term".split())
_CUSTODY = frozenset("custody jail prison remand".split())
_COMPANY = frozenset("his her their another two three four five six several".split())  # "and his sons"
_OPENS_CLAUSE = frozenset("that where when while which whose whom if because as".split())
_AFTERWARDS = frozenset("after because since when as while before until".split())


@dataclass(frozen=True, slots=True)
class Verb:
    """What a verb says of its subject, and whether its form allows for several subjects."""

    grounds: Grounds
    kind: str = ""
    plural: bool = False


_NO_VERB = Verb(Grounds.NONE)


def verb_after(line: Line, phrase: NamePhrase, limit: int) -> Verb:
    """The verb whose subject a name is, past brackets, appositions and relative clauses."""
    i = _behind_seat(line, phrase.last)
    for _ in range(MOST_SEGMENTS):
        verb = predicate(line, i)
        if verb.grounds:
            alone = line.low(i) == "face" and line.low(phrase.first - 1) not in ("and", "&")
            return _NO_VERB if alone else verb  # "those who criticise <name> face trial"
        low = line.low(i)
        if low in SPEAKS:
            return Verb(Grounds.PRIVATE) if tells_of_oneself(line, i) and not phrase.post_before else _NO_VERB
        if low in ("who", "whom", "which", "that") and (verb := _relative(line, i + 1)).grounds:
            return verb
        if low == "to" and (line.low(i + 1) in _CUSTODY or line.low(i + 2) == "custody"):
            return Verb(Grounds.HARM, "accused", True)  # "sent A and B to judicial custody"
        if low in ("and", "&") and (verb := _of_both(line, i + 1)).grounds:
            return verb
        mark = line.text(i)
        if mark not in (",", "(") and mark not in DASHES:
            return _NO_VERB
        if mark != "(":
            verb = predicate(line, i + 1)
            if verb.grounds:
                return verb
            if line.low(i + 1) in ("who", "whom", "whose") and (verb := _relative(line, i + 2)).grounds:
                return verb
            if line.low(i + 1) in AUXILIARIES or line.low(i + 1) in SPEAKS:
                i += 1
                if line.low(i) in SPEAKS and tells_of_oneself(line, i) and not phrase.post_before:
                    return Verb(Grounds.PRIVATE)
                return _NO_VERB
        i = segment_end(line, i + 1, limit, mark)
        if i >= limit:
            return _NO_VERB
    return _NO_VERB


def _of_both(line: Line, i: int) -> Verb:
    """ "<name> and Banks have pleaded not guilty", where the second name is an ordinary word."""
    end = i
    while line.has(end, Label.CAPITAL):
        end += 1
    return predicate(line, end) if end > i and line.low(end) in ("were", "are", "have") else _NO_VERB


def _with_company(line: Line, i: int) -> Verb:
    """ "<name>, who owns the farm, and his two sons were arrested": the verb of a name and those told with it."""
    for k in range(i, min(i + 4 * REACH, len(line.tokens))):
        if line.low(k) in SPEAKS or line.text(k) == ";":
            break
        if line.low(k) != "and" or line.low(k + 1) not in _COMPANY:
            continue
        for j in range(k + 2, k + 8):
            if line.low(j) in BE:
                return predicate(line, j)
            if line.text(j) in MARKS or line.has(j, Label.CAPITAL):
                break
    return _NO_VERB


def _behind_seat(line: Line, i: int) -> int:
    """The token behind "of Houston", "from Golden Sun Group"."""
    if line.low(i) not in ("of", "from"):
        return i
    end = i + 1 + (line.low(i + 1) == "the")
    first = end
    while line.has(end, Label.CAPITAL):
        end += 1
    return end if end > first else i


def later_accusation(line: Line, phrase: NamePhrase, limit: int) -> Verb:
    """ "<name> was recalled after he was accused": the pronoun of a later clause, where nobody stands between."""
    if phrase.first <= 1 and (verb := _with_company(line, phrase.last)).grounds:
        return verb
    for i in range(phrase.last, min(limit, len(line.tokens)) - 1):
        if line.low(i) in SPEAKS or cue_up_to(line, i, *NOUNS) or line.text(i) == ";":
            break
        if line.low(i) in _AFTERWARDS and line.low(i + 1) in ("he", "she"):
            verb = predicate(line, i + 2)
            return verb if verb.kind in ("accused", "crime", "suffered") else _NO_VERB
    return _second_verb(line, phrase.last, min(limit, phrase.last + 3 * REACH, len(line.tokens)))


def _second_verb(line: Line, first: int, end: int) -> Verb:
    """ "<name>, a director, flew to Rome and was arrested": the verb that "and" lays beside the first of a name."""
    apposed = line.text(first) in (",", "(") or line.text(first) in DASHES
    for i in range(first, end):
        if line.low(i) == "who" and not apposed:
            break  # "<name> met the man, who fled and was arrested"
        if line.low(i) in SPEAKS | _OPENS_CLAUSE or cue_up_to(line, i, *NOUNS) or line.text(i) == ";":
            break
        if line.low(i) in ("and", "but", "then") and line.low(i + 1) in AUXILIARIES | ADVERBS:
            verb = predicate(line, i + 1)
            if verb.kind in ("accused", "crime"):
                return verb
    return _NO_VERB


def _relative(line: Line, i: int) -> Verb:
    """What a relative clause says: "who was sold", "whom police arrested"."""
    verb = predicate(line, i)
    if verb.grounds:
        return verb
    for j in range(i, i + 4):
        if line.text(j) in MARKS:
            break
        behind = line.low(j + 1) in ("him", "her", "them")  # "whose maid accused him"
        if (line.low(i - 1) == "whom" or behind) and cue_from(line, j, *DONE_TO):
            return Verb(Grounds.HARM, "accused", True)
    return _NO_VERB


def tells_of_oneself(line: Line, i: int) -> bool:
    """ "<name> said she had been locked up"."""
    for j in range(i + 1, i + 8):
        if line.low(j) in ("he", "she", "they", "i"):
            return bool(predicate(line, j + 1).grounds)
        if line.text(j) in (".", ";"):
            break
    return False


def predicate(line: Line, i: int) -> Verb:
    """What the verb group that begins at token ``i`` says of its subject."""
    j, passive, helped, plural = i, False, False, True
    while j - i < REACH:
        low = line.low(j)
        if low in _GETS and line.has(j + 1, Label.NUMBER):
            break
        if low in AUXILIARIES:
            passive, helped = passive or low in BE, True
            plural = plural and low not in _SINGULAR
        elif cue_from(line, j, "alleged") and low.endswith("ly"):
            return Verb(Grounds.HARM, "accused", plural)
        elif low not in ADVERBS and not (low.endswith("ly") and len(low) > 4):
            break
        j += 1
    if passive and line.low(j) in ("among", "one") and _of_a_kind(line, j + 1):
        return Verb(Grounds.HARM, "accused", plural)
    cue = cue_from(line, j, *DONE_TO, "crime", "did", "lives")
    if cue is None:
        sentence = line.low(j) in _GETS and line.has(j + 1, Label.NUMBER) and line.low(j + 2) in _TERMS
        return Verb(Grounds.HARM, "accused", plural) if sentence else _NO_VERB
    if cue.kind == "lives":
        return Verb(Grounds.PRIVATE, cue.kind, plural)
    if cue.kind in DONE_TO and not passive:
        after = j + len(cue.form)
        bare = (
            cue.form[0] == "guilty" or line.low(after) in AFTER_PARTICIPLE or line.has(after, Label.CALENDAR)
        )
        if helped or not bare:
            return _NO_VERB
    return Verb(Grounds.HARM, cue.kind, plural)


def _of_a_kind(line: Line, i: int) -> bool:
    """ "was among those arrested", "is one of the two main suspects"."""
    return any(cue_from(line, k, "people") and not line.has(k, Label.CAPITAL) for k in range(i, i + 5))
