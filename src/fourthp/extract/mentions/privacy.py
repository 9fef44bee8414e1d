"""Who in a sentence is a private person: victims, suspects, witnesses, relatives, donors and passers-by.

A cue counts only where the grammar lays it to the name: as the noun before it or in apposition, as the verb
whose subject or object it is, as an age. "Minister X said that 12 suspects were arrested" says nothing of X.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.positions import PositionSpan
from fourthp.extract.mentions.privacy_cues import Cue, cue_from, cue_up_to, has_cues


class Grounds(IntEnum):
    """Why a name may not be published: not at all, a private life, or harm done or suffered."""

    NONE = 0
    PRIVATE = 1
    HARM = 2


@dataclass(frozen=True, slots=True)
class NamePhrase:
    """A name as tokens ``[first, last)``, forms of address and posts before it included."""

    first: int
    last: int
    post_before: bool = False


@dataclass(frozen=True, slots=True)
class _Verb:
    """What a verb says of its subject, and whether its form allows for several subjects."""

    grounds: Grounds
    kind: str = ""
    plural: bool = False


_NO_VERB = _Verb(Grounds.NONE)
_ONE = ("person", "bearer")
_SEVERAL = ("people", "bearers")
_NOUNS = _ONE + _SEVERAL
_DONE_TO = ("suffered", "accused")
_HARMFUL = frozenset({"person", "people", "gang"})

_BE = frozenset("was were is are be been being got gets".split())
_AUXILIARIES = _BE | frozenset(
    "has have had having will would shall should may might can could must did does do".split()
)
_PLURAL = frozenset("were are have".split())
_SINGULAR = frozenset("was is has does".split())
_ADVERBS = frozenset(
    "also later then not yet both all each since first twice again still now soon once never".split()
)
_SPEAKS = frozenset(
    "said says told added adds stated noted explained announced stressed emphasised emphasized confirmed reported"
    " remarked commented revealed disclosed urged warned thanked praised welcomed".split()
)
_DETERMINERS = frozenset(
    "the a an his her their its our one another two three four five former this that said".split()
)
_OPENING = frozenset(
    "a an the one of another two three both his her their himself herself also formerly once now then".split()
)
_QUOTES = frozenset(["“", "”", '"', "‘", "’"])
_DASHES = frozenset("–—-")
_MARKS = frozenset(",;:.()–—")
_JOINTS = frozenset([",", "and", "&", ";", "or"])
_TO_VERBS = frozenset("to will would could can may might must should not and or who did".split())
_AFTER_PARTICIPLE = frozenset(
    "for in on at by with of to over after as from during following last yesterday earlier while when under and near"
    " outside again per without along together alongside before because , . ; : )".split()
) | {""}
_AFTER_AGE = frozenset(", ) . ; and from who was were is has had told said a an".split()) | {""}
_CLAUSE_STARTS = frozenset(', ; : that said when and after while but as “ "'.split()) | {""}
_GETS = frozenset("gets got faces faced given handed".split())
_TERMS = frozenset("years months lashes year-term".split())
_AFTERWARDS = frozenset("after because since when as while before until".split())
_OLDEST = 110
_MOST_SEGMENTS = 6
_REACH = 9


def private_names(line: Line, phrases: Sequence[NamePhrase]) -> list[Grounds]:
    """The grounds against each name of a sentence; ``phrases`` are in text order."""
    if not phrases or not has_cues(line):
        return [Grounds.NONE] * len(phrases)
    found: list[Grounds] = []
    verbs: list[_Verb] = []
    spreads = None  # the first name of a list that a plural noun or a verb before it governs
    floor = 0
    for k, phrase in enumerate(phrases):
        limit = phrases[k + 1].first if k + 1 < len(phrases) else len(line.tokens)
        verb = _verb_after(line, phrase, limit)
        if not verb.grounds:
            verb = _later_accusation(line, phrase, limit)
        before, governs = _before(line, phrase, floor, verb)
        if before is Grounds.NONE and spreads is not None and _goes_on(line, phrases, spreads, k):
            before, governs = found[-1], True
        spreads = (
            (phrase if spreads is None or k == 0 or not before else spreads) if governs and before else None
        )
        found.append(max(before, verb.grounds, _beside(line, phrase, limit)))
        verbs.append(verb)
        floor = phrase.last
    for k in range(len(phrases) - 2, -1, -1):
        following = verbs[k + 1]
        if following.plural and following.grounds and _same_subject(line, phrases[k], phrases[k + 1]):
            found[k] = max(found[k], following.grounds)
            verbs[k] = following
    return found


def pronoun_verb(line: Line) -> Grounds:
    """What a sentence that begins with "He" or "She" says of the one person named in the sentence before."""
    if line.low(0) not in ("he", "she"):
        return Grounds.NONE
    verb = _predicate(line, 1)
    if verb.grounds is Grounds.HARM and verb.kind not in ("accused", "crime"):
        return Grounds.PRIVATE
    return verb.grounds


def accused_posts(
    line: Line, posts: Sequence[PositionSpan], phrases: Sequence[NamePhrase]
) -> Iterator[PositionSpan]:
    """Posts without a name that are the subject of an accusation ("the mayor was later charged")."""
    named = {t for p in phrases for t in range(p.first, p.last)}
    for post in posts:
        if post.first not in named and line.low(post.first - 1) in ("the", "this", "said"):
            verb = _predicate(line, post.last)
            if verb.kind in ("accused", "crime") and not (verb.plural and line.low(post.last) in _PLURAL):
                yield post


def grounds_of_post(line: Line, post: PositionSpan) -> Grounds:
    """What a noun of post says that names no public one: "head of the cell", "bar manager", "the alleged leader"."""
    if cue_up_to(line, post.first - 1, "gang", "alleged") or cue_from(line, post.first, "alleged"):
        return Grounds.HARM
    if cue_up_to(line, post.first - 1, "place"):
        return Grounds.PRIVATE
    for i in range(post.first, post.last):
        if _is_capitalised(line, i) or (i == 0 and post.capitalised):  # "House Speaker"
            continue
        if inside := cue_up_to(line, i, *(("gang",) if line.is_headline else ("gang", "place"))):
            return _weight(inside)
    return _bearer_of(line, post.last) if line.low(post.last) in ("of", "for", "at", "in") else Grounds.NONE


def _bearer_of(line: Line, i: int) -> Grounds:
    """What the body says that the preposition at ``i`` governs: "of the gang", "of a fishing company"."""
    first = _skip(line, i + 1, _OPENING)
    head = _run_end(line, first) - 1
    if any(cue_up_to(line, k, "gang") and not _is_capitalised(line, k) for k in range(first, head + 1)):
        return Grounds.HARM
    if head <= i or _is_capitalised(line, head):
        return Grounds.NONE
    cue = cue_up_to(line, head, "place", *(("firm",) if line.low(i + 1) in ("a", "an") else ()))
    return _weight(cue) if cue else Grounds.NONE


def _before(line: Line, phrase: NamePhrase, floor: int, verb: _Verb) -> tuple[Grounds, bool]:
    """What stands before a name says of it, and whether it governs the names that follow in a list, too."""
    i = phrase.first - 1
    while i >= floor and line.text(i) in _QUOTES:
        i -= 1
    if cue_up_to(line, i, "alias") and not _is_capitalised(line, i):
        return Grounds.HARM, False
    grounds, governs = _governing_verb(line, phrase, floor)
    if grounds:
        return grounds, governs
    called = cue_up_to(line, i, "named", "among")
    if called is not None:
        i -= len(called.form)
    elif line.low(i) in ("was", "were", "is", "are") and (noun := cue_up_to(line, i - 1, *_NOUNS)):
        opening = _skip_back(line, i - 1 - len(noun.form))
        inverted = opening < floor or line.low(opening) in _CLAUSE_STARTS | {"among"}
        return (_weight(noun), True) if inverted else (Grounds.NONE, False)
    comma = line.text(i) in (",", ":") or line.text(i) in _DASHES or line.text(i) == "("
    while comma and i >= floor and (line.text(i) in (",", ":", "(") or line.text(i) in _DASHES):
        i -= 1
    # "Madam Vice President" and "High Commissioner for Refugees <name>" speak of no private person.
    named_so = line.has(i, Label.HONORIFIC | Label.KNOWN) or (
        line.has(i, Label.CAPITAL) and line.low(i - 1) in ("for", "of", "on")
    )
    noun = None if named_so else cue_up_to(line, i, *_NOUNS)
    if called is not None and noun is None:
        if called.kind == "among":
            return (Grounds.HARM, True) if _told_before(line, i, floor) else (Grounds.NONE, False)
        return (Grounds.HARM, False) if "identified" in called.form else (Grounds.NONE, False)
    if noun is None:
        if comma and not phrase.post_before and _in_apposition(line, phrase):
            return _distant_noun(line, i, floor), False
        return Grounds.NONE, False
    if comma and called is None and not _governs_over_comma(line, phrase, noun, i, verb):
        return Grounds.NONE, False
    return _weight(noun), noun.kind in _SEVERAL


def _weight(noun: Cue) -> Grounds:
    return Grounds.HARM if noun.kind in _HARMFUL else Grounds.PRIVATE


def _governs_over_comma(line: Line, phrase: NamePhrase, noun: Cue, end: int, verb: _Verb) -> bool:
    """Whether a noun and the name behind its comma are one: "the suspect, <name>,", not "for victims, <name> said"."""
    if line.low(phrase.last) in _SPEAKS:
        return False
    first = end + 1 - len(noun.form)
    while line.has(first - 1, Label.COMMON) and line.low(first - 1) not in _DETERMINERS | _AUXILIARIES:
        if line.has(first - 1, Label.FUNCTION):
            break
        first -= 1
    determined = line.low(first - 1) in _DETERMINERS
    if not phrase.post_before:
        return noun.kind in _SEVERAL or determined or first == 0 or bool(verb.grounds)
    return noun.kind in _ONE and determined and line.low(first - 2) in _CLAUSE_STARTS


def _in_apposition(line: Line, phrase: NamePhrase) -> bool:
    return line.text(phrase.last) in (",", ")") or phrase.last >= len(line.tokens) - 1


def _distant_noun(line: Line, i: int, floor: int) -> Grounds:
    """ "One of the victims of the ring, <name>, ...": the noun at the head of the phrase before the comma."""
    for j in range(i, max(floor, i - _REACH), -1):
        low = line.low(j)
        if (
            low in _AUXILIARIES
            or low in _SPEAKS
            or line.text(j) in _MARKS
            or low in ("to", "for", "by", "with")
        ):
            return Grounds.NONE
        noun = None if line.has(j, Label.CAPITAL) else cue_up_to(line, j, "person", "people")
        if noun and (noun.kind == "person" or line.low(j - len(noun.form) - 1) == "of"):
            return Grounds.HARM
    return Grounds.NONE


def _told_before(line: Line, i: int, floor: int) -> bool:
    """Whether the clause before "including" tells of arrests or rescues."""
    for j in range(i, max(floor, i - 2 * _REACH), -1):
        if line.text(j) == ";":
            return False
        if cue_from(line, j, *_DONE_TO) and not line.has(j, Label.CAPITAL):
            return True
    return False


def _governing_verb(line: Line, phrase: NamePhrase, floor: int) -> tuple[Grounds, bool]:
    """The verb or verbal noun whose object a name is: "arrested <name>", "the trial of <name>"; an age before it."""
    bare = True  # only determiners so far
    for i in range(phrase.first - 1, max(floor, phrase.first - _REACH) - 1, -1):
        low = line.low(i)
        if low in ("year-old", "years-old") or (low == "aged" and line.has(i + 1, Label.NUMBER)):
            return (Grounds.PRIVATE if phrase.post_before else Grounds.HARM), False
        if _is_capitalised(line, i):
            bare = False  # "Missing and Murdered Indians" is a name
            continue
        if cue_up_to(line, i, "against"):
            return Grounds.HARM, True
        if cue_up_to(line, i, "about"):
            return Grounds.PRIVATE, True
        if bare and cue_up_to(line, i, "takes") and (low.endswith("ing") or line.low(i - 1) in _TO_VERBS):
            return Grounds.HARM, True
        done = cue_up_to(line, i, *_DONE_TO, "crime")
        if done is not None and done.governs_names and len(done.form) == 1:
            passive = line.low(_back_over_adverbs(line, i - 1)) in _BE
            return (Grounds.NONE if passive else Grounds.HARM), True
        if line.text(i) in _QUOTES:
            continue
        if not line.tokens[i].text[0].isalnum() or (line.has(i, Label.FUNCTION) and low not in _DETERMINERS):
            break
        if low in _SPEAKS and low != "said":
            break
        bare = bare and low in _DETERMINERS
    return Grounds.NONE, False


def _is_capitalised(line: Line, i: int) -> bool:
    """Whether a word begins with a capital letter for its own sake, not for the sentence's, title's or shouting's."""
    text = line.text(i)
    return (
        line.has(i, Label.CAPITAL)
        and i > 0
        and not line.is_headline
        and not (text.isupper() and len(text) > 1)
    )


def _back_over_adverbs(line: Line, i: int) -> int:
    while i >= 0 and (line.low(i) in _ADVERBS or line.low(i).endswith("ly")):
        i -= 1
    return i


def _goes_on(line: Line, phrases: Sequence[NamePhrase], head: NamePhrase, k: int) -> bool:
    """Whether name ``k`` stands in the list that began with ``head``: "victims A, B and C"."""
    phrase = phrases[k]
    if phrase.post_before and not head.post_before:
        return False
    if line.low(phrase.last) in _SPEAKS:
        return False
    left = phrases[k - 1]
    return _only_joints(line, left.last, phrase.first) or _are_listed(line, left, phrase)


def _only_joints(line: Line, first: int, last: int) -> bool:
    """Whether nothing but the marks of a list, ages and brackets stands between two names."""
    if last <= first or line.low(last - 1) not in _JOINTS | _DETERMINERS:
        return False
    depth = 0
    for i in range(first, last):
        text = line.text(i)
        depth += (text == "(") - (text == ")")
        if depth or text == ")" or line.low(i) in _JOINTS | _DETERMINERS or line.has(i, Label.NUMBER):
            continue
        return False
    return True


def _same_subject(line: Line, left: NamePhrase, right: NamePhrase) -> bool:
    """Whether two names are subjects of one verb: "Mayor A, of X, and his driver B were ..."."""
    if line.low(left.first - 1) in ("to", "by", "with") or line.low(left.first - 1) in _SPEAKS:
        return False
    return _are_listed(line, left, right)


def _are_listed(line: Line, left: NamePhrase, right: NamePhrase) -> bool:
    """Whether nothing but posts, bodies and nouns of persons stands between two names, and a joint at the end."""
    if line.low(_skip_back(line, right.first - 1)) not in ("and", ",", "&"):
        return False
    allowed = (
        Label.POSITION
        | Label.MODIFIER
        | Label.ORGANISATION
        | Label.COUNTRY
        | Label.PLACE
        | Label.NUMBER
        | Label.KNOWN
    )
    return all(
        line.low(i) in _JOINTS | _DETERMINERS | {"of", "from", "(", ")", "'s"}
        or line.has(i, allowed | Label.CAPITAL)
        or cue_up_to(line, i, *_NOUNS)
        for i in range(left.last, right.first)
    )


def _skip_back(line: Line, i: int) -> int:
    while line.low(i) in _DETERMINERS or cue_up_to(line, i, *_NOUNS):
        i -= 1
    return i


def _beside(line: Line, phrase: NamePhrase, limit: int) -> Grounds:
    """What stands in apposition or brackets behind a name: an age, a noun, an alias, a possession."""
    i, found = phrase.last, Grounds.NONE
    if line.low(i) == "of":
        found = _bearer_of(line, i)  # "Commander <name> of the rebel group"
    if line.low(i) == "'s":
        return Grounds.HARM if any(cue_from(line, i + k, "belongings") for k in (1, 2)) else Grounds.NONE
    for _ in range(_MOST_SEGMENTS):
        if cue_from(line, i, "alias", "unnamed") and not _is_capitalised(line, i):
            return Grounds.HARM
        mark = line.text(i)
        if mark not in (",", "(") and mark not in _DASHES:
            break
        j = i + 1
        if cue_from(line, _skip(line, j, _OPENING), "alias", "unnamed"):
            return Grounds.HARM
        if (mark == "," or (mark == "(" and i == phrase.last)) and _age_at(line, j):
            found = max(found, Grounds.PRIVATE if phrase.post_before else Grounds.HARM)
        if line.low(j) in _AUXILIARIES or line.low(j) in _SPEAKS:
            break
        if j < limit:
            found = max(found, _noun_at(line, j, limit))
        i = _segment_end(line, j, limit, mark)
        if i >= limit:
            break
    return found


def _segment_end(line: Line, i: int, limit: int, mark: str) -> int:
    """The comma, dash or bracket behind an apposition that begins at ``i``."""
    if mark == "(":
        while i < limit and line.text(i) != ")":
            i += 1
        return i + 1
    while i < limit and line.text(i) not in (",", "(", ";", ".") and line.text(i) not in _DASHES:
        i += 1
    return i if line.text(i) not in (";", ".") else limit


def _noun_at(line: Line, i: int, limit: int) -> Grounds:
    """The gravest noun at the head of an apposition: "a survivor and advocate", "one of the main suspects"."""
    found = Grounds.NONE
    for _ in range(3):
        i = _skip(line, i, _OPENING)
        if cue_from(line, i, "alleged"):
            return Grounds.HARM
        end = min(_run_end(line, i), limit)
        if end <= i or (end == limit and limit < len(line.tokens)):
            break  # a noun right before the next name is that one's
        noun = cue_up_to(line, end - 1, *_NOUNS)
        if noun is not None:
            found = max(found, _weight(noun))
        if end - 1 > i and cue_up_to(line, end - 1, *_DONE_TO) and line.low(end) in _AFTER_PARTICIPLE:
            return Grounds.HARM  # "a fellow abused by her employer"
        if line.low(end) not in ("and", "or", "/", "&"):
            break
        i = end + 1
    return found


def _run_end(line: Line, i: int) -> int:
    """End of the run of words before the next mark, small word or verb form."""
    while i < len(line.tokens) and line.low(i) not in _AUXILIARIES and line.low(i) not in _SPEAKS:
        if line.low(i) != "'s" and (line.has(i, Label.FUNCTION) or not line.text(i)[0].isalnum()):
            dash = line.text(i) == "-" and line.has(i - 1, Label.NUMBER)  # 32-year-old
            if not dash:
                break
        i += 1
    return i


def _skip(line: Line, i: int, words: frozenset[str]) -> int:
    while line.low(i) in words:
        i += 1
    return i


def _age_at(line: Line, i: int) -> bool:
    """Whether an age stands at token ``i``: "32,", "aged 32", "age 32", "a 32-year-old"."""
    i = _skip(line, i, _OPENING)
    told = line.low(i) in ("aged", "age")
    i += told
    text = line.text(i)
    if not (text.isdecimal() and 0 < int(text) <= _OLDEST and len(text) <= 3):
        return False
    if line.low(i + 1) == "-":
        return line.low(i + 2) in ("year-old", "years-old", "year", "month-old")
    if line.low(i + 1) == "years":
        return line.low(i + 2) in ("old", "of") and line.low(i + 3) != "service"
    return told or line.low(i + 1) in _AFTER_AGE or line.low(i + 1) == "year-old"


def _verb_after(line: Line, phrase: NamePhrase, limit: int) -> _Verb:
    """The verb whose subject a name is, past brackets, appositions and relative clauses."""
    i = phrase.last
    for _ in range(_MOST_SEGMENTS):
        verb = _predicate(line, i)
        if verb.grounds:
            alone = line.low(i) == "face" and line.low(phrase.first - 1) not in ("and", "&")
            return _NO_VERB if alone else verb  # "those who criticise <name> face trial"
        low = line.low(i)
        if low in _SPEAKS:
            return (
                _Verb(Grounds.PRIVATE) if _tells_of_oneself(line, i) and not phrase.post_before else _NO_VERB
            )
        if low in ("who", "whom", "which", "that") and (verb := _relative(line, i + 1)).grounds:
            return verb
        mark = line.text(i)
        if mark not in (",", "(") and mark not in _DASHES:
            return _NO_VERB
        if mark != "(":
            verb = _predicate(line, i + 1)
            if verb.grounds:
                return verb
            if line.low(i + 1) in ("who", "whom", "whose") and (verb := _relative(line, i + 2)).grounds:
                return verb
            if line.low(i + 1) in _AUXILIARIES or line.low(i + 1) in _SPEAKS:
                i += 1
                if line.low(i) in _SPEAKS and _tells_of_oneself(line, i) and not phrase.post_before:
                    return _Verb(Grounds.PRIVATE)
                return _NO_VERB
        i = _segment_end(line, i + 1, limit, mark)
        if i >= limit:
            return _NO_VERB
    return _NO_VERB


def _later_accusation(line: Line, phrase: NamePhrase, limit: int) -> _Verb:
    """ "<name> was recalled after he was accused": the pronoun of a later clause, where nobody stands between."""
    for i in range(phrase.last, min(limit, len(line.tokens)) - 1):
        if line.low(i) in _SPEAKS or cue_up_to(line, i, *_NOUNS) or line.text(i) == ";":
            break
        if line.low(i) in _AFTERWARDS and line.low(i + 1) in ("he", "she"):
            verb = _predicate(line, i + 2)
            return verb if verb.kind in ("accused", "crime") else _NO_VERB
    return _NO_VERB


def _relative(line: Line, i: int) -> _Verb:
    """What a relative clause says: "who was sold", "whom police arrested"."""
    verb = _predicate(line, i)
    if verb.grounds:
        return verb
    for j in range(i, i + 4):
        if line.text(j) in _MARKS:
            break
        behind = line.low(j + 1) in ("him", "her", "them")  # "whose maid accused him"
        if (line.low(i - 1) == "whom" or behind) and cue_from(line, j, *_DONE_TO):
            return _Verb(Grounds.HARM, "accused", True)
    return _NO_VERB


def _tells_of_oneself(line: Line, i: int) -> bool:
    """ "<name> said she had been locked up"."""
    for j in range(i + 1, i + 8):
        if line.low(j) in ("he", "she", "they", "i"):
            return bool(_predicate(line, j + 1).grounds)
        if line.text(j) in (".", ";"):
            break
    return False


def _predicate(line: Line, i: int) -> _Verb:
    """What the verb group that begins at token ``i`` says of its subject."""
    j, passive, helped, plural = i, False, False, True
    while j - i < _REACH:
        low = line.low(j)
        if low in _GETS and line.has(j + 1, Label.NUMBER):
            break
        if low in _AUXILIARIES:
            passive, helped = passive or low in _BE, True
            plural = plural and low not in _SINGULAR
        elif cue_from(line, j, "alleged") and low.endswith("ly"):
            return _Verb(Grounds.HARM, "accused", plural)
        elif low not in _ADVERBS and not (low.endswith("ly") and len(low) > 4):
            break
        j += 1
    cue = cue_from(line, j, *_DONE_TO, "crime", "did", "lives")
    if cue is None:
        sentence = line.low(j) in _GETS and line.has(j + 1, Label.NUMBER) and line.low(j + 2) in _TERMS
        return _Verb(Grounds.HARM, "accused", plural) if sentence else _NO_VERB
    if cue.kind == "lives":
        return _Verb(Grounds.PRIVATE, cue.kind, plural)
    if cue.kind in _DONE_TO and not passive:
        after = j + len(cue.form)
        bare = (
            cue.form[0] == "guilty" or line.low(after) in _AFTER_PARTICIPLE or line.has(after, Label.CALENDAR)
        )
        if helped or not bare:
            return _NO_VERB
    return _Verb(Grounds.HARM, cue.kind, plural)
