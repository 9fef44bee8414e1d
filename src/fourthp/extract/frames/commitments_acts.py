"""The acts that can be promised: verbs of action, and what keeps one from being a promise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from fourthp.extract.frames.clauses_actors import Actor
from fourthp.extract.frames.clauses_cues import inflections, is_adverb, word_class
from fourthp.extract.lexicon import table
from fourthp.extract.view import Token

_OBJECT_WITHIN = 5
_HOPE_WITHIN = 20
_BAIT_WITHIN = 8
_LURES = frozenset({"promise", "offer", "guarantee"})
_LURED = frozenset({"her", "him", "them", "me", "girls", "women", "victims"})
_ELSEWHERE = frozenset({"off", "out", "down", "away", "here"})
_SPEAKERS = frozenset({"i", "we"})
_POLICY = frozenset({"pursue"})  # as much as to say that one goes on
_SHORT = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")
"""A verb of one syllable that ends in one vowel and one consonant ("step", "shut")."""
_PLAIN = frozenset({"to", "with", "in", "for", "each", "no", "nothing"})
"""Particles that are no part of the verb published ("comply with" is "comply")."""


@cache
def actions() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """Verb of an act -> what it asks for: the particle that must follow, and words one of which must."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for row in table("commitment_actions"):
        wanted = frozenset(filter(None, row["object"].split("|")))
        found.setdefault(row["verb"], []).append((row["particle"], wanted))
    return {verb: tuple(sorted(ways, key=lambda way: not way[0])) for verb, ways in found.items()}


@cache
def participles() -> dict[str, str]:
    """Past participle of an act -> its verb."""
    regular = {form: verb for verb in actions() for form, kind in inflections(verb) if kind == "past"}
    regular |= {verb + verb[-1] + "ed": verb for verb in actions() if _SHORT.fullmatch(verb)}
    return regular | {
        row["form"]: row["verb"] for row in table("verb_participles") if row["verb"] in actions()
    }


@cache
def gerunds() -> dict[str, str]:
    """Gerund of an act -> its verb."""
    plain = {form: verb for verb in actions() for form, kind in inflections(verb) if kind == "gerund"}
    doubled = {verb + verb[-1] + "ing": verb for verb in actions() if _doubles(verb)}
    return doubled | plain


def _doubles(verb: str) -> bool:
    """Whether a verb doubles its last letter ("stepping", "committing"): a short one, or one whose participle does."""
    return bool(_SHORT.fullmatch(verb)) or participles().get(verb + verb[-1] + "ed") == verb


def act_at(tokens: Sequence[Token], verb: int, *, gerund: bool = False) -> str | None:
    """The act whose base form (or gerund) stands at ``verb``, with its particle ("roll out"); None where the
    verb is no act, or lacks the words it needs after it.
    """
    low = tokens[verb].low
    base = gerunds().get(low, "") if gerund else low
    after = [t.low for t in tokens[verb + 1 : verb + 1 + _OBJECT_WITHIN]]
    apart = 1 if after and is_adverb(tokens[verb + 1]) else 0  # "deal harshly with"
    for particle, wanted in actions().get(base, ()):
        fits = particle in after[: apart + 1] if particle else not _leads_off(after)
        if not word_class("courtesy").isdisjoint(after):
            return None  # "I would like to extend my thanks": manners, no promise
        if fits and (not wanted or wanted.intersection(after)):
            return f"{base} {particle}" if particle and particle not in _PLAIN else base
    return None


def _leads_off(after: Sequence[str]) -> bool:
    """Whether a particle makes another verb of it ("end up"); "up to $5 million" is a measure."""
    return (after[:1] == ["up"] and after[1:2] != ["to"]) or bool(_ELSEWHERE.intersection(after[:1]))


def hoped(tokens: Sequence[Token], index: int) -> bool:
    """Whether the words at ``index`` are only hoped for or expected ("he hopes that the council will act")."""
    for place in range(index - 1, max(-1, index - _HOPE_WITHIN), -1):
        if tokens[place].text in {";", ":", "."}:
            return False
        if tokens[place].low in word_class("hope"):
            return True
    return False


def pledges(actor: Actor) -> bool:
    """Whether a subject can promise what it does itself: a paper calls for things, a meeting agrees on them."""
    return not (is_written(actor) or actor.kind == "gathering")


def is_lure(tokens: Sequence[Token], after: int, actor: Actor, verb: str) -> bool:
    """Whether somebody unnamed only promises what people are lured with ("they promised me a job in a café")."""
    private = actor.entity is None and after < len(tokens) and tokens[after].low in _LURED
    named = actor.kind != "pronoun" or actor.entity is not None
    if (named and not private) or verb not in _LURES:
        return False
    return any(t.low in word_class("bait") for t in tokens[after : after + _BAIT_WITHIN])


def is_written(actor: Actor) -> bool:
    """Whether a subject is a paper: an agreement, a law, a plan."""
    named = actor.entity is not None and actor.entity.resource == "instruments"
    return named or actor.kind == "paper"


def is_described(tokens: Sequence[Token], index: int, actor: Actor, act: str) -> bool:
    """Whether what is being done is only told of ("we are closing camps", "the two are training staff").

    The verb of being stands at ``index``. What speakers say that they go on with they do promise.
    """
    word = act.split()[0]
    ours = index > 0 and tokens[index - 1].low in _SPEAKERS and word not in word_class("lasting") | _POLICY
    return ours or actor.kind == "group" or word in word_class("routine")
