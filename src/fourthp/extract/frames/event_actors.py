"""Who does what a verb of an event says: somebody in office, people who travel, people who stay at a place."""

from __future__ import annotations

import re
from functools import cache

from fourthp.extract.frames.verb_forms import VerbAt
from fourthp.extract.lexicon import words
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.model import Mention
from fourthp.extract.mentions.phrases import Phrases, phrases
from fourthp.extract.view import View

CLAUSE_BEFORE = 25
"""Words before a verb among which its subject may stand."""
WHERE = ("places", "countries")
_ACTORS = frozenset(["persons", "organisations", "countries", "instruments"])
_AUTHORITIES = frozenset(
    "police authorities officers agents troops investigators gendarmes patrol force forces detectives marines soldiers"
    " coastguard coastguards rangers".split()
)
_SPEAKERS = frozenset(["we", "i", "have", "he", "she", "they"])
_SPEAKER_REACH = 3
_SUM_REACH = 5
_TRAVELLERS = frozenset(
    "delegation delegations team teams mission missions expert experts official officials minister ministers lawmakers"
    " senators representative representatives members parliamentarians envoy envoys ambassador rapporteur commissioner"
    " chief prosecutors judges investigators inspectors trainers officers diplomats advisers advisors specialists"
    " co-ordinator coordinator director president secretary premier chancellor governor counselor counsellor"
    " administrator undersecretary envoys commissioners king queen prince princess".split()
)
_BEFORE_MOTION = frozenset("have has had who that also then first later".split())
_OURSELVES = frozenset(["we", "i"])
_PRONOUNS = frozenset(["he", "she", "they", "it", "who"])
_VISITORS = frozenset(["persons", "organisations"])
_LEARNT = frozenset(
    "specially specifically previously formerly earlier newly freshly highly well already professionally properly"
    " adequately suitably duly fully".split()
)
_THERE = re.compile(
    r"(?: (?:learn|study|see|meet|train|speak|observe|discuss|participate|take part) in)?"
    r"(?: the)?(?: (?:Republic|Kingdom|State|Sultanate) of)?(?: the)? $"
)
"""Between "went to" and a place: "went to learn in the Republic of"."""


@cache
def carried() -> frozenset[str]:
    """Those of whom no journey is a visit: migrants, suspects, troops, ships."""
    forms = words("event_objects", kind="carried")
    return forms | {plural(f) for f in forms if not f.endswith("s")}


@cache
def event_objects(kind: str) -> Phrases:
    """The common nouns of a kind (lexicon ``event_objects``)."""
    forms = words("event_objects", kind=kind)
    return phrases(forms | {plural(f) for f in forms if not f.endswith("s")})


def plural(noun: str) -> str:
    """The plural of an English noun, or of the last word of a compound."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ch", "sh", "x")) else "s")


def acts(line: Line, first: int, wants: str, before: list[Mention], *, passive: bool) -> bool:
    """Whether somebody in office does what the verb at ``first`` says, and, where it asks for a sum, a sum follows."""
    office = Label.POSITION | Label.ORGANISATION
    clause = range(max(0, first - CLAUSE_BEFORE), first)
    actor = (
        any(m.entity.resource in _ACTORS for m in before)
        or any(event_objects("paper").length_of_low(line.tokens, k) for k in clause)
        or any(event_objects("actor").length_of_low(line.tokens, k) for k in clause)
        or any(line.has(k, Label.CAPITAL) and line.has(k, office) for k in clause)
        or any(line.low(k) in _AUTHORITIES for k in clause)
        or _is_acronym(line, first)
        or any(line.low(k) in _SPEAKERS for k in range(max(0, first - _SPEAKER_REACH), first))
    )
    if wants == "field":
        force = any(line.low(k) in _AUTHORITIES for k in clause) or _is_acronym(line, first)
        return actor and not passive and force
    behind = range(first + 1, first + 1 + _SUM_REACH)
    sum_told = wants != "sum" or any(line.has(k, Label.NUMBER) or line.text(k) == "$" for k in behind)
    return (passive or actor) and sum_told


def _is_acronym(line: Line, verb: int) -> bool:
    """Whether a body stands right before a verb by its acronym alone: "the GBTF has successfully rescued"."""
    k = verb - 1
    while line.low(k) in ("has", "have", "had", "also") or line.low(k).endswith("ly"):
        k -= 1
    return line.text(k).isupper() and len(line.text(k)) > 2


def describes_people(line: Line, verb: VerbAt) -> bool:
    """Whether a participle only says what people once learnt: "officers trained by the agency lead the unit"."""
    if verb.passive:
        return line.low(verb.first - 1) == "been" and line.low(verb.first - 2) == "had"
    if verb.kind not in ("past", "participle"):
        return False
    return line.low(verb.first - 1) in _LEARNT or line.low(verb.last) in ("by", ",")


def stays(view: View, found: Found, line: Line, end: int, before: list[Mention]) -> bool:
    """Whether people stand before the words and a place right behind them: "the team is currently in Goma"."""
    there = found.mentions.within(end, line.sentence.end, WHERE)
    return (
        travels(line, end, before) and bool(there) and bool(_THERE.fullmatch(view.text, end, there[0].start))
    )


def is_carried(line: Line, verb: int) -> bool:
    """Whether those who move are no visitors: "migrants who had arrived in Goma"."""
    k = verb - 1
    while line.low(k) in _BEFORE_MOTION:
        k -= 1
    return line.low(k) in carried()


def journeys(line: Line, verb: int, before: list[Mention], *, is_timed: bool) -> bool:
    """Whether those who move as a verb says do so in office: not "the troops arrived in", "she flew to".

    The noun nearest before the verb decides; he or she only travels in office where a day is told.
    """
    start = max(0, verb - CLAUSE_BEFORE)
    for k in range(verb - 1, start - 1, -1):
        if line.text(k) == ";":
            return False
        if not line.has(k, Label.CAPITAL) and line.low(k) in carried():
            return False
        if line.low(k) in _TRAVELLERS or line.low(k) in _OURSELVES:
            return True
        if line.low(k) in _PRONOUNS:
            return is_timed
        at = line.tokens[k].start
        if any(m.start <= at < m.end and m.entity.resource in _VISITORS for m in before):
            return True
    return False


def travels(line: Line, end: int, before: list[Mention]) -> bool:
    """Whether a person or a delegation stands before an offset."""
    return any(m.entity.resource == "persons" for m in before) or any(
        t.low in _TRAVELLERS for t in line.tokens if t.start < end
    )
