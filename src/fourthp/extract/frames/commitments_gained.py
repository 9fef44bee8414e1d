"""What was agreed to, told of the thing itself: "the plan won the backing of the ministers"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from fourthp.extract.frames.clauses import subjects
from fourthp.extract.frames.clauses_actors import phrase_end
from fourthp.extract.frames.clauses_attributions import PRONOUNS
from fourthp.extract.frames.clauses_cues import word_class
from fourthp.extract.frames.commitments_nouns import giver
from fourthp.extract.frames.commitments_told import Promise
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, View

_GAINED_WITHIN = 5
_OF = frozenset({"of", "from", "by"})


@cache
def gained() -> Mapping[str, Mapping[str, str]]:
    """Nouns for what a plan may win: "approval", "backing"."""
    return {row["noun"]: row for row in table("commitment_nouns") if "gained" in row["by"].split("|")}


def read_gained(view: View, mentions: Mentions, sentence: SentenceView, place: int) -> list[Promise]:
    """What won the agreement named by the noun at ``place``, and whose it is."""
    tokens = sentence.tokens
    if place + 2 >= len(tokens) or tokens[place + 1].low not in _OF:
        return []
    reach = range(place - 1, max(0, place - _GAINED_WITHIN), -1)
    verb = next((n for n in reach if tokens[n].low in word_class("gaining")), None)
    thing = next(subjects(tokens, verb), None) if verb else None
    actor = giver(view, mentions, sentence, place + 2, phrase_end(tokens, place + 2))
    if thing is None or actor is None or actor.kind == "pronoun" or tokens[thing[0]].low in PRONOUNS:
        return []
    row = gained()[tokens[place].low]
    cue = (place, place + 1)
    return [Promise(actor, row["lemma"], row["modality"], "gained", cue, thing, thing, None, 0.8)]
