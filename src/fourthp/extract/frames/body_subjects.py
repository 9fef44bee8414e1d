"""The party that stands before a verb as its subject, past the asides, lists and leaders that stand between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from fourthp.extract.frames.body_model import NEW_CLAUSE, PREPOSITIONS
from fourthp.extract.frames.body_parties import Party
from fourthp.extract.frames.verb_forms import BE, VerbAt, is_adverb
from fourthp.extract.lexicon import words
from fourthp.extract.view import SentenceView, Token, View

_AUXILIARIES = BE | frozenset("has have had having will would shall which that who".split())
_BEFORE_TO = frozenset(
    "agreed agree agrees decided plans plan planned intends intend intended expects expected set scheduled due pledged"
    " offered promised going continues continued continue helped had proud pleased able ready".split()
)
_BRACKET = re.compile(r"\s*\([^()]{1,60}\)")
_WHEN = re.compile(r"(?:today|yesterday|recently|earlier|also|jointly|(?:on|this|last)\s.{2,40})?", re.DOTALL)
_ADVERBIAL = re.compile(
    r"(?:in|at|on|under|through|within|during|from|with|as part of|this|last)\s.{2,90}", re.DOTALL
)
_LONGEST_ASIDE = 160
_LONGEST_OF_ALL = 320
"""Characters of an aside behind a party that opens the clause."""
_LED = r"\s*(?:led|headed) by (?:(?:[A-Z][\w.'’-]*|of|the|and|for|its)(?:\s+|$))+"
_BESIDE = re.compile(
    r",?\s*(?:\band\s+|\bor\s+)?\b(?:with|in|through|thanks to|under|via|along with|together with|alongside|by|led"
    r"|[a-z]+ed\s+by)\b[^,;:()]{0,140}$"
)
"""What tells beside a body of another one that helped it: "in cooperation with", ", and with funding from"."""
_IN_ASIDE = re.compile(
    r",\s(?:(?:where|which|who|whose|including|with|(?:led|headed|represented) by)\b[^,]{0,80}"
    r"|(?:in|under|through|together|along|alongside|jointly|as well as)\b[^;:]{0,160})$"
)
_HELP = re.compile(
    r"(?:\s*\([^()]{1,60}\))?,?\s+(?:in (?:close |joint )?(?:co-?operation|collaboration|partnership|conjunction"
    r"|co-?ordination|association) with|together with|along with|alongside|jointly with|through|under|within"
    r"|as part of|in the framework of"
    r"|with (?:the )?(?:[a-z]+ )?(?:support|assistance|help|funding|backing|aid)"
    r"|(?:supported|funded|assisted|backed) by)\b"
)
_LISTED = re.compile(r",?\s*(?:and|as well as|along with)\s+(?:[\w’'-]+\s+){1,8}")
"""The end of a list of subjects that is no known body: "and local government partners in the region"."""
_OF_THEM = (
    r"(?:(?:own|senior|local|regional|national|non-governmental|special|field|border|police|high-level|joint|rescue"
    r"|technical|law enforcement|legal|full)\s+)?"
)
_KINDS = frozenset("organisation organization agency group authority institute foundation".split())
_INCLUDED = re.compile(
    r",?\s(?:including|among them|such as|namely|notably)\s+(?:those of |some of )?(?:the )?$"
)
_LAST_AUXILIARY = re.compile(r"\b(?:are|is|was|were|has|have|had|will)(?:\s+(?:been|be|also))?\s*$")
_OPENS = re.compile(r"(?:^|[,–—:)\d-])\s*$")
_TELLS = re.compile(
    r"\b(?:disclosed|stated|announced|reported|told|added|noted|delivered|revealed|informed|confirmed|explained)\b"
)


def subject_of(view: View, sentence: SentenceView, parties: Sequence[Party], verb: VerbAt) -> Party | None:
    """The party that does what a verb tells; nothing but an aside or the end of its list stands between."""
    tokens, first, text = sentence.tokens, verb.first, view.text
    if verb.kind == "gerund" and verb.previous not in BE:
        return None
    while first and (_is_auxiliary(tokens, first - 1) or is_adverb(tokens[first - 1])):
        first -= 1
    if first and tokens[first - 1].low == "to" and not _is_auxiliary(tokens, first - 1):
        return None
    end, inner = tokens[first].start, None
    for party in reversed(parties):
        if party.end > end:
            continue
        lead = text[sentence.start : party.start]
        last = lead.split()[-1:]
        is_place = lead.rstrip().endswith(",") and party.bodies[-1].entity.resource == "countries"
        if not _reaches(text, party, end, opens=not is_place and _OPENS.search(lead) is not None):
            if _is_in_aside(lead) or (last and last[0].lower() in PREPOSITIONS):
                continue
            return inner
        if lead.rstrip().endswith(",") and text[party.end : end].strip() == "," and len(party.everybody) == 1:
            return None  # "Ada Osei, Ministry of Wells, visited"
        if lead.rstrip().endswith(",") and _is_in_aside(lead):
            inner = inner or party  # the last name in "A, in cooperation with B, C, held"
            continue
        if not last or last[0].lower() not in PREPOSITIONS or _crowd().search(lead):
            return party
        before = max((p.end for p in parties if p.end <= party.start), default=sentence.start)
        if beside := _BESIDE.search(text, before, party.start):
            end = beside.start()
    return inner


def included_before(
    view: View, sentence: SentenceView, parties: Sequence[Party], verb: VerbAt
) -> Party | None:
    """The party named as some of those who do what a verb tells: "officers, including some of <body>, attended"."""
    end = sentence.tokens[verb.first].start
    for party in reversed(parties):
        if party.end <= end and _INCLUDED.search(view.text, sentence.start, party.start):
            between = _LAST_AUXILIARY.sub("", view.text[party.end : end])
            near = len(between) < _LONGEST_ASIDE and NEW_CLAUSE.search(between) is None
            return party if near else None
    return None


def _is_in_aside(lead: str) -> bool:
    aside = _IN_ASIDE.search(lead)
    return aside is not None and NEW_CLAUSE.search(lead, aside.start() + 8) is None


def _reaches(text: str, party: Party, end: int, *, opens: bool) -> bool:
    """Whether a party is what a verb at ``end`` is said of; ``opens`` the clause it may be further away."""
    if _is_aside(text, party.end, end, opens=opens):
        return True
    ends = (party.end, party.bodies[-1].end) if party.partners else (party.end,)
    if any(opens and _is_help(text, at, end) for at in ends):
        return True
    if party.partners and _is_aside(text, party.bodies[-1].end, end, opens=opens):
        return True
    bracket = _BRACKET.match(text, party.end, end)
    listed = opens and _LISTED.fullmatch(text, bracket.end() if bracket else party.end, end)
    return bool(listed) and NEW_CLAUSE.search(text, party.end, end) is None


def _is_aside(text: str, start: int, end: int, *, opens: bool) -> bool:
    """Whether nothing stands between a subject and its verb but brackets, words between commas, and when it was."""
    bracket = _BRACKET.match(text, start, end)
    rest = text[bracket.end() if bracket else start : end].strip()
    rest = _own_people().sub("", rest, count=1)
    if rest == "-":
        return True
    if rest[:1] in (",", "–", "—"):
        closing = max(rest.rfind(mark) for mark in ",–—")
        if len(rest) > (_LONGEST_OF_ALL if opens else _LONGEST_ASIDE) or ";" in rest or _TELLS.search(rest):
            return False
        rest = rest[closing + 1 :].strip()
        if opens and _ADVERBIAL.fullmatch(rest) and not NEW_CLAUSE.search(rest):
            return True
    return _WHEN.fullmatch(rest) is not None


def _is_help(text: str, start: int, end: int) -> bool:
    """Whether all that stands between a subject and its verb tells with whose help: ", in cooperation with ... and"."""
    helped = end - start <= _LONGEST_OF_ALL and _HELP.match(text, start, end)
    return bool(helped) and NEW_CLAUSE.search(text, start, end) is None


@cache
def _own_people() -> re.Pattern[str]:
    """People right behind the name of their body, and who leads them: "<body>'s delegation led by Ada Osei"."""
    kinds = words("party_words", "word", kind="people") | words("party_words", "word", kind="unit")
    forms = "|".join(sorted(kinds | _KINDS))
    own = rf"(?:['’]s?\s+)?(?:{_OF_THEM}(?:{forms})\b\s*)?"
    word = r"[A-Z“‘\"][\w“”’\"-]*|and|of|on|in|for|against|regional|national|joint|pilot|new|[a-z]+-[a-z]+"
    project = (
        rf"(?:['’]s?\s+)?(?:\([^()]{{1,20}}\)\s*)?(?:(?:{word})\s+){{0,9}}?"
        r"(?:project|programme|program|initiative)\b\s*"
    )
    return re.compile(rf"^(?:{project}|{own})(?:{_LED})?")


@cache
def _crowd() -> re.Pattern[str]:
    """People of several kinds before those they come from: "70 judges, officers and envoys of ministries from the"."""
    kinds = words("party_words", "word", kind="people") | words("party_words", "word", kind="group")
    people = "|".join(sorted(kinds))
    of_kind = r"(?:\s+of\s+(?:[\w-]+\s+){0,3}?[\w-]+)?"
    more = rf"{of_kind}(?:(?:,|,? and|,? as well as)\s+(?:[\w-]+\s+){{0,6}}?(?:{people}){of_kind})*"
    countries = r"(?:(?:\w+\s+){0,3}(?:countries|states|nations)\s*[-–—:,]?\s*)?"
    start = rf"(?:^|[–—-]\s)(?:[\w-]+\s+){{0,6}}?(?:{people}){more}"
    return re.compile(rf"{start}\s+(?:from|of)\s+(?:the\s+)?{countries}$", re.IGNORECASE)


def _is_auxiliary(tokens: tuple[Token, ...], i: int) -> bool:
    """ "has", "will", "is to", "agreed to", "is scheduled to"."""
    if tokens[i].low == "to":
        return i > 0 and (tokens[i - 1].low in BE or tokens[i - 1].low in _BEFORE_TO)
    before_to = tokens[i].low in _BEFORE_TO and i + 1 < len(tokens) and tokens[i + 1].low == "to"
    return tokens[i].low in _AUXILIARIES or before_to
