"""Who in a sentence is a private person: victims, suspects, witnesses, relatives, donors and passers-by.

A cue counts only where the grammar lays it to the name: as the noun before it or in apposition, as the verb
whose subject or object it is, as an age. "Minister X said that 12 suspects were arrested" says nothing of X.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.positions import PositionSpan
from fourthp.extract.mentions.privacy_cues import Cue, cue_from, cue_up_to, has_cues
from fourthp.extract.mentions.privacy_nouns import beside
from fourthp.extract.mentions.privacy_rolls import on_rolls
from fourthp.extract.mentions.privacy_terms import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DASHES,
    DONE_TO,
    MARKS,
    NOUNS,
    ONE,
    REACH,
    SEVERAL,
    SPEAKS,
    Grounds,
    NamePhrase,
    is_capitalised,
    weight,
)
from fourthp.extract.mentions.privacy_verbs import Verb, later_accusation, predicate, verb_after

_PLURAL = frozenset("were are have".split())
_DETERMINERS = frozenset(
    "the a an his her their its our one another two three four five former this that said".split()
)
_QUOTES = frozenset(["“", "”", '"', "‘", "’"])
_JOINTS = frozenset([",", "and", "&", ";", "or"])
_TO_VERBS = frozenset("to will would could can may might must should not and or who did".split())
_LISTED = frozenset("listed listing placed placing added adding put named blacklisted".split())
# What may stand before the noun of a group; "who assist victims" names none.
_OPENS_GROUP = frozenset(
    "the a an and , several many some other both all two three four five six seven eight nine ten dozen dozens with"
    " from by met former fellow".split()
)
_LEADS_IN = frozenset("are were is was include included includes".split())
_GROUPS = frozenset(
    "those others persons people individuals men women youths suspects two three four five six".split()
)
_OLD = ("year-old", "years-old", "month-old", "months-old", "week-old")
_OF_AGE = 18
_YOUNG = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split()
)
_SANCTIONS = frozenset(["sanctions", "magnitsky", "blacklist"])
_CLAUSE_STARTS = frozenset(', ; : that said when and after while but as “ "'.split()) | {""}


def private_names(line: Line, phrases: Sequence[NamePhrase]) -> list[Grounds]:
    """The grounds against each name of a sentence; ``phrases`` are in text order."""
    if not phrases or not has_cues(line):
        return [Grounds.NONE] * len(phrases)
    found: list[Grounds] = []
    verbs: list[Verb] = []
    spreads = None  # the first name of a list that a plural noun or a verb before it governs
    floor = 0
    for k, phrase in enumerate(phrases):
        limit = phrases[k + 1].first if k + 1 < len(phrases) else len(line.tokens)
        verb = verb_after(line, phrase, limit)
        if not verb.grounds:
            verb = later_accusation(line, phrase, limit)
        before, governs = _before(line, phrase, floor, verb)
        if before is Grounds.NONE and spreads is not None and _goes_on(line, phrases, spreads, k):
            before, governs = found[-1], True
        spreads = (
            (phrase if spreads is None or k == 0 or not before else spreads) if governs and before else None
        )
        found.append(max(before, verb.grounds, beside(line, phrase, limit)))
        verbs.append(verb)
        floor = phrase.last
    for k in range(len(phrases) - 2, -1, -1):
        following = verbs[k + 1]
        related = _tells_of_all(line, phrases[k + 1].last) and _are_listed(line, phrases[k], phrases[k + 1])
        alike = related or _same_subject(line, phrases[k], phrases[k + 1])
        if following.plural and following.grounds and alike:
            found[k] = max(found[k], following.grounds)
            verbs[k] = following
    for k in on_rolls(line, phrases):
        found[k] = Grounds.HARM
    return found


def pronoun_verb(line: Line) -> Grounds:
    """What a sentence that begins with "He" or "She" says of the one person named in the sentence before."""
    if line.low(0) not in ("he", "she"):
        return Grounds.NONE
    verb = predicate(line, 1)
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
            verb = predicate(line, post.last)
            if verb.kind in ("accused", "crime") and not (verb.plural and line.low(post.last) in _PLURAL):
                yield post


_KNOWN_AS = frozenset(["known", "identified", "named", "described", "introduced"])


def _called_before_post(line: Line, phrase: NamePhrase, floor: int) -> Grounds:
    """What a noun before a post says of its holder: "the suspect, a former officer of the service, <name>"."""
    i = phrase.first - 1
    while line.low(i) in ("a", "an", "the", "former"):
        i -= 1
    if line.low(i) == "as" and line.low(i - 1) in _KNOWN_AS:
        noun = cue_up_to(line, i - 2, *NOUNS)  # "a trafficker known as the director of the firm, <name>"
        return weight(noun) if noun else Grounds.NONE
    noun = cue_up_to(line, i - 1, *NOUNS) if line.text(i) == "," and i > floor else None
    if noun is None or noun.kind in SEVERAL or is_capitalised(line, i - 1):
        return Grounds.NONE
    opening = i - 1 - len(noun.form)
    opens = (
        line.low(opening) in ("the", "a", "an", "one", "another") and line.low(opening - 1) in _CLAUSE_STARTS
    )
    return weight(noun) if opens else Grounds.NONE


def _before(line: Line, phrase: NamePhrase, floor: int, verb: Verb) -> tuple[Grounds, bool]:
    """What stands before a name says of it, and whether it governs the names that follow in a list, too."""
    i = phrase.first - 1
    while i >= floor and line.text(i) in _QUOTES:
        i -= 1
    if cue_up_to(line, i, "alias") and not is_capitalised(line, i):
        return Grounds.HARM, False
    if _presents(line, i, floor):
        return Grounds.HARM, True
    if line.low(i) == "as" and (noun := cue_up_to(line, i - 1, *NOUNS)):
        return weight(noun), noun.kind in SEVERAL  # "identified the suspect as <name>"
    if phrase.post_before and (grounds := _called_before_post(line, phrase, floor)):
        return grounds, False
    grounds, governs = _governing_verb(line, phrase, floor)
    if grounds:
        return grounds, governs
    called = cue_up_to(line, i, "named", "among")
    if called is not None:
        i -= len(called.form)
    elif line.low(i) in ("was", "were", "is", "are") and (noun := cue_up_to(line, i - 1, *NOUNS)):
        opening = _skip_back(line, i - 1 - len(noun.form))
        inverted = opening < floor or line.low(opening) in _CLAUSE_STARTS | {"among"}
        return (weight(noun), True) if inverted else (Grounds.NONE, False)
    comma = line.text(i) in (",", ":") or line.text(i) in DASHES or line.text(i) == "("
    while comma and i >= floor and (line.text(i) in (",", ":", "(") or line.text(i) in DASHES):
        i -= 1
    # "Madam Vice President" and "Centre for Women and Children, Mrs <name>" speak of no private person.
    named_so = line.has(i, Label.HONORIFIC | Label.KNOWN) or _ends_a_field(line, i)
    noun = None if named_so else cue_up_to(line, i, *NOUNS)
    if called is not None and noun is None:
        if called.kind == "among":
            named = _told_before(line, i, floor) or (not phrase.post_before and _group_before(line, i, floor))
            return (Grounds.HARM, True) if named else (Grounds.NONE, False)
        identified = "identified" in called.form
        return (Grounds.HARM, line.low(i) == "were") if identified else (Grounds.NONE, False)
    if noun is None:
        if comma and not phrase.post_before and _in_apposition(line, phrase):
            return _distant_noun(line, i, floor), False
        return Grounds.NONE, False
    if comma and called is None and not _governs_over_comma(line, phrase, noun, i, verb):
        return Grounds.NONE, False
    owner = i - len(noun.form)
    if line.low(owner) == "'s" and cue_up_to(line, owner - 1, "person", "people"):
        return Grounds.HARM, noun.kind in SEVERAL  # "the victim's mother, <name>, is a former officer"
    return weight(noun), noun.kind in SEVERAL


def _ends_a_field(line: Line, i: int) -> bool:
    """Whether capitals that end with token ``i`` say for whom or what a body is."""
    first = i
    while line.has(first, Label.CAPITAL) or (first < i and line.low(first) in ("and", "&")):
        first -= 1
    return first < i and line.low(first) in ("for", "of", "on")


def _governs_over_comma(line: Line, phrase: NamePhrase, noun: Cue, end: int, verb: Verb) -> bool:
    """Whether a noun and the name behind its comma are one: "the suspect, <name>,", not "for victims, <name> said"."""
    if line.low(phrase.last) in SPEAKS:
        return False
    first = end + 1 - len(noun.form)
    while line.has(first - 1, Label.COMMON) and line.low(first - 1) not in _DETERMINERS | AUXILIARIES:
        if line.has(first - 1, Label.FUNCTION):
            break
        first -= 1
    determined = line.low(first - 1) in _DETERMINERS | {"'s"}
    if not phrase.post_before:
        return noun.kind in SEVERAL or determined or first == 0 or bool(verb.grounds)
    return noun.kind in ONE and determined and line.low(first - 2) in _CLAUSE_STARTS


def _in_apposition(line: Line, phrase: NamePhrase) -> bool:
    return line.text(phrase.last) in (",", ")") or phrase.last >= len(line.tokens) - 1


def _distant_noun(line: Line, i: int, floor: int) -> Grounds:
    """ "One of the victims of the ring, <name>, ...": the noun at the head of the phrase before the comma."""
    for j in range(i, max(floor, i - REACH), -1):
        low = line.low(j)
        if low in AUXILIARIES or low in SPEAKS or line.text(j) in MARKS or low in ("to", "for", "by", "with"):
            return Grounds.NONE
        noun = None if line.has(j, Label.CAPITAL) else cue_up_to(line, j, "person", "people")
        if noun and (noun.kind == "person" or line.low(j - len(noun.form) - 1) == "of"):
            return Grounds.HARM
    return Grounds.NONE


def _told_before(line: Line, i: int, floor: int) -> bool:
    """Whether the clause before "including" tells of arrests or rescues."""
    for j in range(i, max(floor, i - 2 * REACH), -1):
        if line.text(j) == ";":
            return False
        if cue_from(line, j, *DONE_TO) and not line.has(j, Label.CAPITAL):
            return True
    return False


def _presents(line: Line, i: int, floor: int) -> bool:
    """Whether a clause up to ``i`` leads into the names of the arrested or rescued: "Others arrested are: <name>"."""
    for _ in range(3):  # "identified as company director <name>"
        bare = line.has(i, Label.COMMON) and not line.has(i, Label.FUNCTION | Label.CAPITAL)
        i -= bare and line.low(i) not in _LEADS_IN
    i -= line.text(i) == ":"
    i -= 2 * (line.words(i - 1, i + 1).lower() in ("identified as", "named as"))
    if line.low(i) not in _LEADS_IN:
        return False
    for j in range(i - 1, max(floor, i - REACH), -1):
        if line.text(j) in (";", ".", ":"):
            return False
        done = cue_from(line, j, *DONE_TO)
        if done and not line.has(j, Label.CAPITAL):
            return any(line.low(k) in _GROUPS for k in range(j - 4, j))
    return False


def _group_before(line: Line, i: int, floor: int) -> bool:
    """Whether "including" follows a group of the harmed or accused: "and eight survivors of the ring, including"."""
    for j in range(i, max(floor, i - REACH), -1):
        if line.has(j, Label.CAPITAL) or line.text(j) in (";", "."):
            return False
        noun = cue_up_to(line, j, "people")
        if noun is not None:
            before = j - len(noun.form)
            return before < 0 or line.low(before) in _OPENS_GROUP or line.has(before, Label.NUMBER)
    return False


def _governing_verb(line: Line, phrase: NamePhrase, floor: int) -> tuple[Grounds, bool]:
    """The verb or verbal noun whose object a name is: "arrested <name>", "the trial of <name>"; an age before it."""
    if _opens_with_participle(line, phrase):
        return Grounds.HARM, True
    bare = True  # only determiners so far
    for i in range(phrase.first - 1, max(floor, phrase.first - REACH) - 1, -1):
        low = line.low(i)
        if low.endswith(_OLD) or (low == "aged" and line.has(i + 1, Label.NUMBER)):
            grown = phrase.post_before and not _is_minor(line, i)
            return (Grounds.PRIVATE if grown else Grounds.HARM), False
        if is_capitalised(line, i):
            bare = False  # "Missing and Murdered Indians" is a name
            continue
        if cue_up_to(line, i, "against"):
            return Grounds.HARM, True
        if low in _LISTED and any(t.low in _SANCTIONS for t in line.tokens):
            return Grounds.HARM, True
        if cue_up_to(line, i, "about"):
            return Grounds.PRIVATE, True
        if bare and cue_up_to(line, i, "takes") and (low.endswith("ing") or line.low(i - 1) in _TO_VERBS):
            return Grounds.HARM, True
        done = cue_up_to(line, i, *DONE_TO, "crime")
        if done is not None and done.governs_names and len(done.form) == 1:
            passive = line.low(_back_over_adverbs(line, i - 1)) in BE
            return (Grounds.NONE if passive else Grounds.HARM), True
        if line.text(i) in _QUOTES:
            continue
        if not line.tokens[i].text[0].isalnum() or (line.has(i, Label.FUNCTION) and low not in _DETERMINERS):
            break
        if low in SPEAKS and low != "said":
            break
        bare = bare and low in _DETERMINERS
    return Grounds.NONE, False


def _opens_with_participle(line: Line, phrase: NamePhrase) -> bool:
    """Whether a sentence opens with what was done to somebody, in capitals to the name: "Slain Inspector <name>"."""
    done = cue_from(line, 0, *DONE_TO)
    if done is None or len(done.form) > 1 or phrase.first >= REACH:
        return False
    return all(line.has(i, Label.CAPITAL) for i in range(phrase.first + 1))


def _is_minor(line: Line, i: int) -> bool:
    """Whether the age that token ``i`` ends or opens is that of a child: "6-year-old", "six-year-old", "aged 12"."""
    low = line.low(i)
    if low in _OLD:
        i -= 1 + (line.text(i - 1) == "-")
    elif low == "aged":
        i += 1
    else:
        return low.split("-")[0] in _YOUNG or "month" in low or "week" in low
    return line.text(i).isdecimal() and int(line.text(i)) < _OF_AGE


def _back_over_adverbs(line: Line, i: int) -> int:
    while i >= 0 and (line.low(i) in ADVERBS or line.low(i).endswith("ly")):
        i -= 1
    return i


def _goes_on(line: Line, phrases: Sequence[NamePhrase], head: NamePhrase, k: int) -> bool:
    """Whether name ``k`` stands in the list that began with ``head``: "victims A, B and C"."""
    phrase = phrases[k]
    if phrase.post_before and not head.post_before:
        return False
    if line.low(phrase.last) in SPEAKS:
        return False
    left = phrases[k - 1]
    item = line.text(phrase.first - 1) == ";" or line.words(phrase.first - 2, phrase.first) == "; and"
    if item and line.text(phrase.last) in (",", ";", "(", ".", "and", ""):
        return True
    if left.last == phrase.first:
        return True  # "Ostrand Foods Manager Ana Quill", of which the first word is read as a name
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


def _tells_of_all(line: Line, i: int) -> bool:
    """ "joined by A and B, who are also accused": a relative clause in the plural behind the last name of a list."""
    i += line.text(i) == ","
    return line.low(i) == "who" and line.low(i + 1) in _PLURAL


def _same_subject(line: Line, left: NamePhrase, right: NamePhrase) -> bool:
    """Whether two names are subjects of one verb: "Mayor A, of X, and his driver B were ..."."""
    if line.low(left.first - 1) in ("to", "by", "with") or line.low(left.first - 1) in SPEAKS:
        return False
    return _are_listed(line, left, right)


def _are_listed(line: Line, left: NamePhrase, right: NamePhrase) -> bool:
    """Whether nothing but posts, bodies and nouns of persons stands between two names, and a joint at the end."""
    i = right.first - 1
    while line.has(i, Label.CAPITAL | Label.NUMBER):  # "and Ward 6 Councilman <name>"
        i -= 1
    if line.low(_skip_back(line, i)) not in ("and", ",", "&"):
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
        or cue_up_to(line, i, *NOUNS)
        for i in range(left.last, right.first)
    )


def _skip_back(line: Line, i: int) -> int:
    while line.low(i) in _DETERMINERS or cue_up_to(line, i, *NOUNS):
        i -= 1
    return i
