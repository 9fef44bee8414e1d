"""Where a word of a lexicon stands as a verb, and in which voice: the forms of an English verb among other tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fourthp.extract.frames.clauses_cues import inflections
from fourthp.extract.lexicon import words
from fourthp.extract.view import Token

BE = frozenset("was were is are be been being".split())
_MODAL = frozenset("will would shall may might can could must should did to 'll".split())
_PERFECT = frozenset("has have had having".split())
_ADVERBS = frozenset(
    "also then later too both all each jointly again further earlier once already now not still just today here"
    " besides yesterday formally officially first next afterwards subsequently finally".split()
)
_BETWEEN = 9
_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
_ASIDES = _MONTHS | frozenset(
    "today yesterday monday tuesday wednesday thursday friday saturday sunday this last morning afternoon evening week"
    " phone telephone video videoconference".split()
)
_MANNERS = frozenset("depth length detail person private public confidence".split())
_BRACKETS = frozenset("()/")
_PREPOSITIONS = frozenset(["with", "to", "on"])
_ARTICLES = frozenset("a an the his her their its".split())
_MODIFIERS = 3
"""Words that may stand between the article of a particle and its noun: "led a high-level US delegation to"."""
_NO_MODIFIERS = frozenset("of to in on at for with by from and or who which that as".split())
_OPENS_GERUND = frozenset(", and while when after before by in on who - – — (".split())
_NOUN_BEFORE = frozenset(
    "the a an this that these those of its their his her our your my no any every".split()
)
_OBJECT_OPENS = frozenset("the a an this that these those his her their its with at and them".split())
_SETTLED = frozenset(
    "is are was were set due scheduled expected about poised slated plans planning intends".split()
)
_WISHED = frozenset(
    "ready willing unable keen eager reluctant asked urged forced free allowed invited required"
    " encouraged trying seeking hoping wanting likely unlikely supposed prepared".split()
)
"""Before an infinitive that tells what somebody would or should do: "is ready to meet", "were asked to sign"."""
_CHANCES = frozenset("opportunity chance occasion privilege honour honor".split())
_GOT = frozenset("had got took have was were".split())
_CHANCE_WITHIN = 5
_BEFORE_THIRD = frozenset(") , who and which ” \" ’ '".split())
_OPENS_PARTICIPLE = frozenset("in when while on".split())
_AUDIENCE = frozenset(
    "participants guests delegates members reporters journalists attendees officials officers students listeners"
    " trainees representatives dignitaries visitors".split()
)
_DONE_TO_OPENING = _AUDIENCE | {"it"}
"""What a participle that opens a sentence may be done to without an article: "Opening it, <name> said"."""
_AGENT_WITHIN = 24
"""Words that may tell when and where between a passive and its agent: "was signed in Geneva, at the town hall, by"."""
_ADVERBIAL_OPENS = frozenset(
    "in at on this last next earlier today yesterday recently here there for with jointly together during monday"
    " tuesday wednesday thursday friday saturday sunday (".split()
)
_BEHIND_PLACES = frozenset(("on", "by", "at", "in"))
_NO_AGENT = frozenset(
    "end phone video way means then now consensus mail email post sea air land road force law virtue".split()
)
_APART = "..."
_OBJECT_WITHIN = 14
_ENDS_OBJECT = frozenset(
    ", ; : . ( ) that which who was were is are has have had will would when while after before because".split()
)
_ENDS_ADVERBIAL = frozenset(
    "and or but which who that to was were is are has have had will would as from by , ; . :".split()
)


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a verb with the words that must follow it; ``row`` numbers the lexicon's entry."""

    words: tuple[str, ...]
    kind: str
    row: int


@dataclass(frozen=True, slots=True)
class VerbAt:
    """A verb in a sentence: tokens ``[first, last)``, in the passive or not.

    ``agent`` is the token behind the "by" that follows it at once or behind words of time and place, 0 without one;
    ``previous`` the last word before it that is no adverb; ``opens``: a participle that opens the sentence.
    """

    first: int
    last: int
    row: int
    kind: str
    passive: bool = False
    agent: int = 0
    previous: str = ""
    opens: bool = False


Forms = dict[str, tuple[Form, ...]]
"""All forms of a lexicon by their first word, the longest first."""


def verb_forms(rows: Iterable[Mapping[str, str]]) -> Forms:
    """The forms of a lexicon with the columns verb, past, participle, gerund and particle."""
    forms: dict[str, set[Form]] = {}
    for number, row in enumerate(rows):
        kinds = list(inflections(row["verb"], row["past"], row["gerund"]))
        if row["participle"]:
            kinds.append((row["participle"], "participle"))
        for word, kind in kinds:
            forms.setdefault(word, set()).add(Form((word, *row["particle"].split()), kind, number))
    return {
        k: tuple(sorted(v, key=lambda f: (-len(f.words), f.kind, f.words, f.row))) for k, v in forms.items()
    }


def verbs_at(tokens: tuple[Token, ...], i: int, forms: Forms, *, headline: bool = False) -> Iterator[VerbAt]:
    """The readings of the token at ``i`` as a verb of the lexicon, the longest first.

    In a headline verbs may be capitals, and stand bare in the present ("Ministers sign pact").
    """
    known = forms.get(tokens[i].low, ())
    ahead = {token.low for token in tokens[i + 1 : i + 1 + _BETWEEN]} if known else set()
    for form in known:
        if len(form.words) > 1 and form.words[1] != _APART and ahead.isdisjoint(_opens(form)):
            continue
        last = _end(tokens, i, form)
        if last and (reading := _read(tokens, i, last, form, headline)):
            yield reading


def past_at(tokens: tuple[Token, ...], i: int) -> VerbAt | None:
    """The reading of the token at ``i`` as the past of a verb of no lexicon, in the active or the passive."""
    return _read(tokens, i, i + 1, Form((tokens[i].low,), "past", -1), False)


def _end(tokens: tuple[Token, ...], i: int, form: Form) -> int:
    """The token behind the verb and its particle; 0: not there.

    Words of time may stand between them ("spoke today with", "travel May 3-4 to"), and where the particle opens with an
    article, any article and what describes the noun ("paid a three-day visit to" for "a visit to"). A particle that
    stands apart ("... over") is looked for behind the object, and is no part of the words ("handed the keys over").
    """
    at, rest = i + 1, form.words[1:]
    if not rest:
        return at
    if rest[0] == _APART:
        return at if _is_apart(tokens, at, rest[1]) else 0
    opens = _opens(form)
    while at < min(len(tokens), i + _BETWEEN) and tokens[at].low not in opens and _is_aside(tokens, at):
        at += 1
    if at >= len(tokens) or tokens[at].low not in opens:
        return 0
    at += 1
    if len(opens) > 1 and len(rest) > 1:
        stop = min(at + _MODIFIERS, len(tokens) - 1)
        while at < stop and tokens[at].low != rest[1] and _may_describe(tokens[at]):
            at += 1
    for word in rest[1:]:
        stop = min(at + _BETWEEN, len(tokens))
        while word in _PREPOSITIONS and at < stop and tokens[at].low != word and _is_aside(tokens, at):
            at += 1  # "held talks in Ostrand with"
        if at >= len(tokens) or tokens[at].low != word:
            return 0
        at += 1
    return at


def _is_apart(tokens: tuple[Token, ...], at: int, particle: str) -> bool:
    """Whether a particle stands behind the object that begins at a token: "handed the shelter over to the state"."""
    for k in range(at, min(len(tokens), at + _OBJECT_WITHIN)):
        if tokens[k].low == particle:
            behind = tokens[k + 1] if k + 1 < len(tokens) else None
            return k > at and not (behind and (behind.text[0].isdigit() or behind.low in _ARTICLES))
        if tokens[k].text in _ENDS_OBJECT or tokens[k].low in _ENDS_OBJECT:
            return False
    return False


def _opens(form: Form) -> frozenset[str]:
    """The words with which the particle may begin."""
    return _ARTICLES if form.words[1] in _ARTICLES else frozenset((form.words[1],))


def _may_describe(token: Token) -> bool:
    return token.text[0].isalpha() and token.low not in _NO_MODIFIERS


def _is_aside(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    ahead = [t.low for t in tokens[at + 1 : at + 4]]
    on_day = token.low in ("on", "by", "via") and ahead and (ahead[0] in _ASIDES or ahead[0][0].isdigit())
    of_day = token.text[0].isdigit() or token.low in ("-", "–")
    if token.text[0].isdigit() and tokens[at - 1].text in _BRACKETS:
        return True  # "met this week (04/09) with"
    around = {t.low for t in tokens[max(0, at - 3) : at]} | set(ahead)
    return (
        bool(on_day)
        or _is_in_place(tokens, at)
        or (token.text in _BRACKETS and any(t.text[0].isdigit() for t in tokens[max(0, at - 2) : at + 2]))
        or token.low in _ASIDES
        or (of_day and not _MONTHS.isdisjoint(around))
        or is_adverb(token)
    )


def _is_in_place(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the token belongs to a place or manner told between verb and particle: "met in Ostrand with"."""
    token, before, ahead = tokens[at], tokens[at - 1], tokens[at + 1 : at + 2]
    if token.low in ("in", "at"):
        return bool(ahead) and (ahead[0].capital or ahead[0].low in _MANNERS)
    if token.low in _MANNERS:
        return before.low in ("in", "at")  # "talked at length with"
    return token.capital and (before.low in ("in", "at") or (before.capital and at >= 2))


def _read(tokens: tuple[Token, ...], i: int, last: int, form: Form, headline: bool) -> VerbAt | None:
    if tokens[i].capital and i and not headline:
        return None
    p = i - 1
    while p >= 0 and is_adverb(tokens[p]):
        p -= 1
    previous = tokens[p].low if p >= 0 else ""
    following = tokens[last].low if last < len(tokens) else ""
    verb = VerbAt(i, last, form.row, form.kind, previous=previous)
    if form.kind == "gerund":
        return _gerund(tokens, verb, following, form)
    if form.kind == "base":
        return verb if previous in _MODAL or (headline and tokens[p].capital and p == i - 1) else None
    if form.kind == "third":
        finite = p >= 0 and (tokens[p].capital or previous in _BEFORE_THIRD)
        return verb if finite and following != "of" else None
    by = following == "by"
    agent = last + 1 if by else _agent(tokens, last)
    reduced = previous in (",", "(") and agent > 0  # "the pact, signed in Ostrand by the ministers, says"
    if previous in BE or by or reduced or (previous in _PERFECT and tokens[p - 1].low in BE):
        return VerbAt(i, last, form.row, form.kind, True, agent, previous)
    if form.kind == "participle" and previous not in _PERFECT:
        return None
    if (
        previous in _NOUN_BEFORE and p == i - 1
    ):  # "the signed pact"; but "the recently launched Safe Nets Fund"
        return None
    return verb


def _agent(tokens: tuple[Token, ...], last: int) -> int:
    """The token behind a "by" that stands behind words of time and place only, which names who did it; else 0."""
    aside = last < len(tokens) and tokens[last].text == ","  # "was sealed, at a ceremony, by"
    start = last + aside
    if start >= len(tokens) or tokens[start].low not in _ADVERBIAL_OPENS:
        return 0
    at_rest = False
    for k in range(start, min(len(tokens) - 1, last + _AGENT_WITHIN)):
        if tokens[k].low == "by":
            ahead = tokens[k + 1]
            done = ahead.low.endswith("ing") and not ahead.capital
            dated = ahead.text[0].isdigit() or ahead.low in _ASIDES or ahead.low in _NO_AGENT
            end = ahead.low == "the" and k + 2 < len(tokens) and tokens[k + 2].low in _NO_AGENT
            another = k > start and is_participle(tokens[k - 1])
            return 0 if done or dated or end or another else k + 1
        closes = tokens[k].text == "," and (
            ((aside or at_rest) and tokens[k + 1].low == "by") or _is_in_setting(tokens, k)
        )
        at_rest = at_rest or closes
        if tokens[k].low in _ENDS_ADVERBIAL and not closes:
            return 0
    return 0


def _is_in_setting(tokens: tuple[Token, ...], comma: int) -> bool:
    """Whether a comma belongs to a date or place: "on Tuesday, 16 May 2016, by", "in Goma, Kivu, on 3 May by"."""
    before, behind = tokens[comma - 1].low, tokens[comma + 1]
    year = before.isdigit() and (behind.text.isdigit() or behind.low == "by")
    placed = tokens[comma - 1].capital and (behind.capital or behind.low in _BEHIND_PLACES)
    return year or placed or (before.endswith("day") and (behind.text.isdigit() or behind.capital))


def _gerund(tokens: tuple[Token, ...], verb: VerbAt, following: str, form: Form) -> VerbAt | None:
    if verb.previous in BE:
        return verb
    i = verb.first
    if i == 0 and (copula := _copula(tokens, verb.last)):
        return VerbAt(i, copula + 1, form.row, form.kind, previous=verb.previous, opens=True)
    awaited = verb.previous == "to" and tokens[i - 2].low == "forward"  # "looks forward to visiting"
    opens = awaited or verb.previous in _OPENS_GERUND or tokens[i - 1].capital
    if following == "of" or (i and not opens):
        return None
    opens = i == 0 or (i == 1 and tokens[0].low in _OPENS_PARTICIPLE)
    telling = len(form.words) > 1 or following in _OBJECT_OPENS or (opens and following in _DONE_TO_OPENING)
    if not telling and not (verb.last < len(tokens) and tokens[verb.last].capital):
        return None
    return VerbAt(i, verb.last, form.row, form.kind, previous=verb.previous, opens=opens)


def _copula(tokens: tuple[Token, ...], start: int) -> int:
    """The "were" before which a participle with its object stands: "Taking part in the talks were"; else 0."""
    for k in range(start, min(len(tokens), start + _BETWEEN)):
        if tokens[k].low in ("was", "were"):
            return k
        if not tokens[k].text[0].isalnum() or tokens[k].low in ("that", "which", "who", "and"):
            return 0
    return 0


def is_settled(tokens: tuple[Token, ...], verb: VerbAt) -> bool:
    """Whether an infinitive tells what is to come ("is to open", "scheduled to open"), not what is only wished."""
    wished = any(t.low in _WISHED for t in tokens[max(0, verb.first - 3) : verb.first])
    settled = any(t.low in _SETTLED for t in tokens[max(0, verb.first - 4) : verb.first])
    return (settled and not wished) or has_done(tokens, verb)


def has_done(tokens: tuple[Token, ...], verb: VerbAt) -> bool:
    """Whether an infinitive tells what was done: "had the opportunity to visit"."""
    before = [t.low for t in tokens[max(0, verb.first - _CHANCE_WITHIN) : verb.first]]
    return not _CHANCES.isdisjoint(before) and not _GOT.isdisjoint(before)


def is_participle(token: Token) -> bool:
    """Whether a token may be a participle that has the "by" behind it for itself: "in a house built by"."""
    irregular = words("verb_participles", "form")
    return not token.capital and (token.low.endswith("ed") or token.low in irregular)


def is_adverb(token: Token) -> bool:
    """Whether a token may stand between an auxiliary and its verb."""
    return token.low in _ADVERBS or (token.low.endswith("ly") and not token.capital and len(token.low) > 4)
