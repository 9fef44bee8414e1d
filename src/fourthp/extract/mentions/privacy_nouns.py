"""What nouns and ages behind a name, and the noun of its post, say of its bearer."""

from __future__ import annotations

from fourthp.extract.lexicon import word_list
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.positions import PositionSpan
from fourthp.extract.mentions.post_forms import post_classes
from fourthp.extract.mentions.privacy_cues import cue_from, cue_up_to
from fourthp.extract.mentions.privacy_terms import (
    AFTER_PARTICIPLE,
    AUXILIARIES,
    DASHES,
    DONE_TO,
    MOST_SEGMENTS,
    NOUNS,
    SEVERAL,
    SPEAKS,
    Grounds,
    NamePhrase,
    is_capitalised,
    run_end,
    segment_end,
    skip,
    weight,
)

_OPENING = frozenset(
    "a an the one of another two three both his her their himself herself also formerly once now then".split()
)
_ONE = frozenset("a an one another herself himself".split())
_AFTER_AGE = frozenset(", ) . ; and from who was were is has had told said a an".split()) | {""}
_OLDEST = 110
# "Envoy for the Coalition to Defeat <band>": who acts against it.
_FIGHTS = frozenset(
    "against defeat defeating counter countering combat combating combatting fight fighting dismantle dismantling"
    " tackle tackling disrupt disrupting anti victims".split()
)
_FOUGHT_WITHIN = 5
_KIN = frozenset(
    "mother father parent parents sister brother widow wife husband daughter son grandmother grandfather uncle aunt"
    " niece nephew cousin stepfather stepmother family relatives survivor birthday".split()
)


def grounds_of_post(line: Line, post: PositionSpan) -> Grounds:
    """What a noun of post says that names no public one: "head of the cell", "bar manager", "the alleged leader"."""
    if cue_up_to(line, post.first - 1, "gang", "alleged") or cue_from(line, post.first, "alleged"):
        return Grounds.HARM
    if cue_up_to(line, post.first - 1, "place"):
        return Grounds.PRIVATE
    if line.low(post.first) in _KIN and line.low(post.first + 1) in ("and", "&", "/"):
        return Grounds.PRIVATE  # "Mother and Activist"
    for i in range(post.first, post.last):
        if _is_house(line, i):
            return Grounds.PRIVATE  # "Quill Night Club manager"
        if is_capitalised(line, i) or (i == 0 and post.capitalised):  # "House Speaker"
            continue
        if inside := cue_up_to(line, i, *(("gang",) if line.is_headline else ("gang", "place"))):
            return weight(inside)
    body = post.organisation
    whole = (
        range(min(post.first, body.first), max(post.last, body.last))
        if body
        else range(post.first, post.last)
    )
    if any(_is_outlaw(line, i, whole.stop) for i in whole):
        return Grounds.HARM
    if (body and _is_house(line, body.last - 1)) or _runs_into_house(line, post):
        return Grounds.PRIVATE
    found, at = Grounds.NONE, post.last
    for _ in range(3):  # "director of recruitment at the scam centre"
        if line.low(at) not in ("of", "for", "at", "in"):
            break
        found = max(found, _bearer_of(line, at))
        at = run_end(line, skip(line, at + 1, _OPENING))
    return found


def _is_house(line: Line, i: int) -> bool:
    """Whether the name of a place of entertainment ends at ``i``: "Quill Bar", but not "Quill Bar Association"."""
    named = (
        line.has(i, Label.CAPITAL) and line.has(i - 1, Label.CAPITAL) and not line.has(i - 1, Label.COUNTRY)
    )
    behind = i + 1 + (line.low(i + 1) in ("and", "&"))  # "Quill Hotel and Tourism Institute"
    closed = not line.has(behind, Label.CAPITAL) or line.has(i + 1, Label.POSITION)
    return named and closed and cue_up_to(line, i, "house") is not None


def _runs_into_house(line: Line, post: PositionSpan) -> bool:
    """Whether a post that is no office ends within such a name: "manager of Blue" of "manager of Blue Quill Bar"."""
    end = post.last
    while line.has(end, Label.CAPITAL):
        end += 1
    first, last = post.title[0]
    nouns = (line.words(i, k) for i in range(first, last) for k in range(i + 1, last + 1))
    office = any(post_classes().get(noun) in ("government", "police", "monarch") for noun in nouns)
    return not office and any(cue_up_to(line, k, "house") for k in range(post.last, end))


def _is_outlaw(line: Line, i: int, end: int) -> bool:
    """Whether the name of a band ends with token ``i``, and is not only what a public body acts against."""
    goes_on = i + 1 < end and line.has(i + 1, Label.CAPITAL) and not line.has(i + 1, Label.POSITION)
    outlaw = None if goes_on else cue_up_to(line, i, "outlaw")
    return outlaw is not None and not any(line.low(k) in _FIGHTS for k in range(i - _FOUGHT_WITHIN, i))


def _bearer_of(line: Line, i: int) -> Grounds:
    """What the body says that the preposition at ``i`` governs: "of the gang", "of a fishing company"."""
    first = skip(line, i + 1, _OPENING)
    head = run_end(line, first) - 1
    if any(_is_outlaw(line, k, head + 1) for k in range(first, head + 1)):
        return Grounds.HARM
    if any(cue_up_to(line, k, "gang") and not is_capitalised(line, k) for k in range(first, head + 1)):
        return Grounds.HARM
    if head <= i or is_capitalised(line, head):
        ends = (k for k in range(first, head + 1) if _is_house(line, k))
        return Grounds.PRIVATE if next(ends, None) is not None else Grounds.NONE
    cue = cue_up_to(line, head, "place", *(("firm",) if line.low(i + 1) in ("a", "an") else ()))
    return weight(cue) if cue else Grounds.NONE


def beside(line: Line, phrase: NamePhrase, limit: int) -> Grounds:
    """What stands in apposition or brackets behind a name: an age, a noun, an alias, a possession."""
    i, found = phrase.last, Grounds.NONE
    if line.low(i) == "of":
        found = _bearer_of(line, i)  # "Commander <name> of the rebel group"
        end = run_end(line, skip(line, i + 1, _OPENING))
        if line.text(end) == "," and end < limit and line.low(end + 1) in _ONE:
            i = end  # "<name> of Ostrand, a survivor"
    if line.low(i) == "'s":
        if any(cue_from(line, i + k, "belongings") for k in (1, 2)):
            return Grounds.HARM
        return Grounds.PRIVATE if any(line.low(i + k) in _KIN for k in (1, 2, 3)) else Grounds.NONE
    for _ in range(MOST_SEGMENTS):
        if cue_from(line, i, "alias", "unnamed") and not is_capitalised(line, i):
            return Grounds.HARM
        mark = line.text(i)
        if mark not in (",", "(") and mark not in DASHES:
            break
        j = i + 1
        if cue_from(line, skip(line, j, _OPENING), "alias", "unnamed"):
            return Grounds.HARM
        if (mark == "," or (mark == "(" and i == phrase.last)) and _age_at(line, j):
            found = max(found, Grounds.PRIVATE if _bears_post(line, phrase) else Grounds.HARM)
        if line.low(j) in AUXILIARIES or line.low(j) in SPEAKS:
            break
        end = segment_end(line, j, limit, mark)
        if j < limit:
            oneself = [k for k in range(j, end) if line.low(k) in ("herself", "himself", "themselves")]
            found = max(found, *(_noun_at(line, k, limit) for k in (j, *oneself)))
        i = end
        if i >= limit:
            break
    return found


def _bears_post(line: Line, phrase: NamePhrase) -> bool:
    """Whether a post stands before a name, and is no first name: "Dean Gilbert Marsh, 52,"."""
    return phrase.post_before and line.low(phrase.first) not in word_list("given_names")


def _noun_at(line: Line, i: int, limit: int) -> Grounds:
    """The gravest noun at the head of an apposition: "a survivor and advocate", "one of the main suspects"."""
    found = Grounds.NONE
    for _ in range(3):
        i = skip(line, i, _OPENING)
        if cue_from(line, i, "alleged"):
            return Grounds.HARM
        end = min(run_end(line, i), limit)
        if end <= i or (end == limit and limit < len(line.tokens)):
            break  # a noun right before the next name is that one's
        noun = cue_up_to(line, end - 1, *NOUNS)
        if noun is not None and noun.kind in SEVERAL and line.low(end) in ("were", "are", "have"):
            noun = None  # "According to <name>, the four girls were found": they are the next subject
        if noun is not None:
            found = max(found, weight(noun))
        if end - 1 > i and cue_up_to(line, end - 1, *DONE_TO) and line.low(end) in AFTER_PARTICIPLE:
            return Grounds.HARM  # "a fellow abused by her employer"
        if line.low(end) not in ("and", "or", "/", "&"):
            break
        i = end + 1
    return found


def _age_at(line: Line, i: int) -> bool:
    """Whether an age stands at token ``i``: "32,", "aged 32", "age 32", "a 32-year-old"."""
    i = skip(line, i, _OPENING)
    told = line.low(i) in ("aged", "age")
    i += told
    text = line.text(i)
    if not (text.isdecimal() and 0 < int(text) <= _OLDEST and len(text) <= 3):
        return False
    if line.low(i + 1) == "-":
        return line.low(i + 2) in ("year-old", "years-old", "year", "years", "month-old")
    if line.low(i + 1) == "years":
        return line.low(i + 2) in ("old", "of") and line.low(i + 3) != "service"
    return told or line.low(i + 1) in _AFTER_AGE or line.low(i + 1) == "year-old"
