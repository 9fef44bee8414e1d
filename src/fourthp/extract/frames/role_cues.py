"""The words of a sentence that give people a part in an event: verbs in every form and voice, and turns of phrase."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from fourthp.extract.frames.clauses_cues import inflections
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.labels import spelling
from fourthp.extract.view import Token

_BE = frozenset("was were is are be been being".split())
_MODAL = frozenset("will would shall may might could must should did to can 'll".split())
_PERFECT = frozenset("has have had having".split())
_ADVERBS = frozenset(
    "also then later too both all each jointly again further earlier once already now not still just today here"
    " yesterday formally officially".split()
)
_OPENS_GERUND = frozenset(", and while when after before by in on who - – — (".split())
_NOUN_BEFORE = frozenset("the a an this that these those of its their his her our your no any every".split())
_OBJECT_OPENS = frozenset("the a an this that these those his her their its with at and them".split())
_QUOTE_ENDS = frozenset([",", "”", '"', "’", "'", "—", "–", "-", ":", ";", "as", "so", "also", "too", "."])
_NOT_A_SPEAKER = frozenset("that he she it they we i on in at to there how what why if when by .".split())


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue in a sentence: tokens ``[first, last)`` and the part it gives to names before or behind it.

    ``before`` is the part of who stands before it, ``behind`` of who stands behind. ``inverted``: a verb of saying
    whose speaker may follow. ``fronted``: a participle that opens the sentence and speaks of its subject.
    """

    first: int
    last: int
    before: str = ""
    behind: str = ""
    inverted: bool = False
    fronted: bool = False


@dataclass(frozen=True, slots=True)
class _Form:
    words: tuple[str, ...]
    kind: str
    subject: str
    object: str
    says: bool


@cache
def _forms() -> dict[str, tuple[_Form, ...]]:
    """All forms by their first word, the longest first."""
    forms: dict[str, set[_Form]] = {}
    for row in table("role_verbs"):
        kinds = list(inflections(row["verb"], row["past"], row["gerund"]))
        if row["participle"]:
            kinds.append((row["participle"], "participle"))
        for word, kind in kinds:
            words = (word, *row["particle"].split())
            forms.setdefault(word, set()).add(
                _Form(words, kind, row["subject"], row["object"], row["says"] == "yes")
            )
    for row in table("role_cues"):
        words = tuple(spelling(row["form"]).split(" "))
        before, behind = (row["role"], "") if row["side"] == "after" else ("", row["role"])
        forms.setdefault(words[0], set()).add(_Form(words, "phrase", before, behind, False))
    return {
        k: tuple(sorted(v, key=lambda f: (-len(f.words), f.kind != "phrase", f.kind, f.words, f.subject)))
        for k, v in forms.items()
    }


def hits(tokens: tuple[Token, ...]) -> list[Hit]:
    """All cues of a sentence, in text order; of cues that overlap, the longest on each side."""
    found = []
    before_from = behind_from = 0
    forms = _forms()
    for i, token in enumerate(tokens):
        if token.low not in forms:
            continue
        before = behind = None
        for form in forms[token.low]:
            n = len(form.words)
            if any(i + k >= len(tokens) or tokens[i + k].low != form.words[k] for k in range(1, n)):
                continue
            hit = _hit(tokens, i, form)
            if hit is None:
                continue
            if before is None and hit.before and i >= before_from:
                before, before_from = hit, i + n
            if behind is None and hit.behind and i >= behind_from:
                behind, behind_from = hit, i + n
        if before and behind and before.last == behind.last and before.inverted == behind.inverted:
            found.append(Hit(i, before.last, before.before, behind.behind, before.inverted, before.fronted))
            continue
        found.extend(h for h in (before, behind) if h)
    return found


def _hit(tokens: tuple[Token, ...], i: int, form: _Form) -> Hit | None:
    last = i + len(form.words)
    if form.kind == "phrase":
        return Hit(i, last, form.subject, form.object)
    if tokens[i].capital and i:
        return None
    p = i - 1
    while p >= 0 and _is_adverb(tokens[p]):
        p -= 1
    previous = tokens[p].low if p >= 0 else ""
    following = tokens[last].low if last < len(tokens) else ""
    if form.kind == "gerund":
        return _gerund(tokens, i, last, previous, following, form)
    if form.kind == "base":
        open_to = previous in _MODAL and not (form.says and previous in ("to", "must", "can", "should"))
        return Hit(i, last, form.subject, form.object) if open_to else None
    if form.kind == "third":
        finite = p >= 0 and (tokens[p].capital or previous in (")", ",", "who", "and", "which"))
        if not finite or following == "of":
            return None
        return _active(tokens, i, last, following, form)
    if previous in _BE or (previous in _PERFECT and tokens[p - 1].low in _BE):
        return _passive(last, following, i, form)
    if following == "by" and not form.says:
        return _passive(last, following, i, form)
    if previous in _NOUN_BEFORE or (form.kind == "participle" and previous not in _PERFECT):
        return None
    return _active(tokens, i, last, following, form)


def _is_adverb(token: Token) -> bool:
    return token.low in _ADVERBS or (token.low.endswith("ly") and not token.capital and len(token.low) > 4)


def _active(tokens: tuple[Token, ...], i: int, last: int, following: str, form: _Form) -> Hit:
    inverted = (
        form.says
        and (i == 0 or tokens[i - 1].text in _QUOTE_ENDS or _is_adverb(tokens[i - 1]))
        and following not in _NOT_A_SPEAKER
        and last < len(tokens)
    )
    return Hit(i, last, form.subject, form.subject if inverted else form.object, inverted)


def _passive(last: int, following: str, i: int, form: _Form) -> Hit | None:
    by = following == "by"
    if not form.object and not by:
        return None
    return Hit(i, last + by, form.object, form.subject if by else "")


def _gerund(
    tokens: tuple[Token, ...], i: int, last: int, previous: str, following: str, form: _Form
) -> Hit | None:
    if previous in _BE:
        return Hit(i, last, form.subject, form.object)
    if following == "of" or (i and previous not in _OPENS_GERUND and not tokens[i - 1].capital):
        return None
    telling = len(form.words) > 1 or following in _OBJECT_OPENS
    if not telling and not (last < len(tokens) and tokens[last].capital):
        return None
    fronted = i == 0
    return Hit(
        i, last, "" if fronted else form.subject, form.subject if fronted else form.object, False, fronted
    )
