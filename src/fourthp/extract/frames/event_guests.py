"""Verbs of meeting that may say something else: "called on the Minister to", "welcomed the President's step"."""

from __future__ import annotations

import re

from fourthp.extract.frames.verb_forms import VerbAt
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.model import Mention
from fourthp.extract.view import View

_CALLS = frozenset(["call", "calls", "calling"])
_VISITS = frozenset("visit visits visited visiting arrive arrives arrived arriving".split())
_TOURISTS = frozenset(
    "tourist tourists visitor visitors travelers travellers holidaymakers pilgrims passengers".split()
)
_SUBJECT_REACH = 5
_PRONOUNS = frozenset(["we", "i"])
_TO_DO = re.compile(
    r" [^.;]{0,200}?\bto (?!(?:discuss|exchange|introduce|present|bid|pay|convey|brief|thank|deliver|inform|apprise"
    r"|update|hand|seek|talk|congratulate|review|explore|say|the|a|an|his|her|their)\b)(?:\w+ly )?[a-z]+"
)


def is_owner(view: View, person: Mention) -> bool:
    """Whether something of a person's is spoken of: "welcomed President Kolb's step"."""
    return view.text[person.end : person.end + 2] in ("’s", "'s")


def is_appeal(view: View, line: Line, verb: VerbAt) -> bool:
    """ "We call on the President to release them": an appeal to somebody, not a visit to him.

    Nor is it one of somebody in office where tourists "have visited Thailand".
    """
    if line.low(verb.first) in _VISITS:
        return any(line.low(k) in _TOURISTS for k in range(verb.first - _SUBJECT_REACH, verb.first))
    if line.low(verb.last - 1) != "on" or verb.last - verb.first != 2 or verb.passive:
        return False
    if line.low(verb.first) in _CALLS and not line.is_headline and verb.kind != "base":
        return True
    subject = verb.previous in _PRONOUNS or line.has(verb.first - 1, Label.COUNTRY)
    return subject or _TO_DO.match(view.text, line.tokens[verb.last - 1].end, line.sentence.end) is not None
