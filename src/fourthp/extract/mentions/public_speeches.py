"""Who is public for a speech alone: named as one of those who gave it, for a body whose name stands beside theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.organisations import OrganisationSpan
from fourthp.extract.mentions.person_model import PersonSpan
from fourthp.extract.mentions.privacy_terms import BE, tells_private

_AGENT = frozenset(["by", "from"])
_BEFORE_NAMES = _AGENT | {",", ";", ":", "and"}
_OPENS_CLAUSE = frozenset("who whose which that where while when".split())
_COURT = frozenset("court trial jury defence defense verdict".split())
_COME = frozenset(["came", "followed"])
_WITHIN = 12
_APPOSITION = 16


def gives_speech(line: Line, person: PersonSpan) -> bool:
    """ "Addresses were given by <name>, of the Ports Office; and, on behalf of the young, by <name>"."""
    at = person.name.address
    if line.low(at - 1) not in _BEFORE_NAMES:
        return False
    given = next((i for i in range(at) if _is_speech_given(line, i, at)), None)
    if given is None or any(
        tells_private(line, k) or line.text(k) in _COURT for k in range(len(line.tokens))
    ):
        return False
    item = next((k for k in reversed(range(given, at)) if line.text(k) == ";"), given)
    return not any(line.low(k) in _OPENS_CLAUSE for k in range(item, at))


def _is_speech_given(line: Line, i: int, end: int) -> bool:
    """Whether "addresses were given ... by" stands at ``i``, before ``end``."""
    if line.low(i) not in words("public_acts", kind="speech"):
        return False
    verb = next((k for k in range(i + 1, i + 4) if line.low(k) in words("public_acts", kind="given")), 0)
    passive = any(line.low(k) in BE for k in range(i + 1, verb)) or line.low(verb + 1) in _AGENT
    told = verb > 0 and (passive or line.low(verb) in _COME)
    return told and any(line.low(k) in _AGENT for k in range(verb, min(end, verb + _WITHIN)))


def is_given_for(line: Line, person: PersonSpan) -> bool:
    """Whether the words before the agent tell for whom: "and, on behalf of the young, by <name>"."""
    at = person.name.address - 1
    if line.low(at) not in _AGENT or line.text(at - 1) != ",":
        return False
    opens = next((k for k in reversed(range(at - 1)) if line.text(k) in (",", ";")), at)
    return line.words(opens + 1, opens + 4).lower() == "on behalf of"


def bodies_before(
    line: Line, person: PersonSpan, organisations: Sequence[OrganisationSpan]
) -> Iterator[OrganisationSpan]:
    """The bodies between whose name and a person's nothing stands but a comma and what else the body is called.

    "Speaking for the Reef Council, the Regional Office for Ports, <name> said".
    """
    i = person.name.address - 1
    for body in organisations:
        end = max(body.last, body.end)
        if line.text(i) == "," and end <= i and (end == i or _is_apposition(line, end, i)):
            yield body


def _is_apposition(line: Line, first: int, last: int) -> bool:
    """Whether tokens only say what a body is: "the Regional Office for Ports and Piers"."""
    opens = line.text(first) == "," and line.low(first + 1) in ("the", "a", "an", "its")
    joint = Label.CAPITAL | Label.FUNCTION
    within = range(first + 1, last) if opens and last - first <= _APPOSITION else ()
    return bool(within) and all(line.has(k, joint) and line.low(k) not in _OPENS_CLAUSE for k in within)
