"""Parts of bodies and states told by a noun, or of those who came: "its host was <body>", "among them <bodies>"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from fourthp.extract.frames.body_model import NEW_CLAUSE, PREPOSITIONS, Came, Part, Told, fits
from fourthp.extract.frames.body_parties import Party, stands_alone
from fourthp.extract.lexicon import table
from fourthp.extract.view import SentenceView, View
from fourthp.records import Span

_REACH = 170
_LIST_REACH = 400
_IS = r"(?:is|are|was|were|will be)"
_WHO_CAME = r"(?:who|that|which)\s+(?:attended|took part|participated|came)"
_ARE = (
    rf"(?:{_WHO_CAME}\s+)?(?:include[sd]?|compris(?:e|es|ed|ing)|consist(?:s|ed)? of|(?:(?:have|had) )?c[ao]me"
    r"|(?:(?:have|had|were|was|are|is|had been|have been|has been) )?(?:also |all |mostly )?"
    r"(?:(?:sent|seconded|nominated|dispatched|provided|supplied|lent)(?= (?:by|from)\b)"
    r"|(?:travel+ed|arrived|drawn|chosen|picked|selected|invited|flown in)(?= from\b))"
    r"|(?:had |have )?belong(?:ed|s)?(?: to)?"
    rf"|hail(?:ed)?|represent(?:ed|ing)?|being|{_IS})"
    r"(?:\s+(?:also|mainly|mostly|both|jointly|all|from|of|by))*"
)
_OF_EVENT = (
    r"(?:\s+(?:of|at|in|for|to|who|that|attending)\b(?:\s+(?!(?:is|are|was|were)\b)[\w“”\"'’-]+){1,12}?)?"
    r"(?:\s+(?:this time|this year|again|here|for the occasion))?"
)
_DETERMINER = r"(?:(?:the|its|their|a|an|one of the|among the|main|sole|joint)\s+)+"
_EVENT = (
    r"(?:forum|conference|workshop|meeting|training|course|seminar|event|session|summit|exercise|operation"
    r"|memorandum|mou|agreement|pact|protocol|accord|treaty|declaration)"
)
_ANOTHERS = re.compile(r"\s+of\s+(?:the\s+)?[A-Z]")
_OF_THE_EVENT = re.compile(rf"\s+of\s+(?:the|this)\s+(?:[\w-]+\s+){{0,4}}?{_EVENT}\b", re.IGNORECASE)
_THERE = re.compile(
    r"(?<![\w-])(?P<who>(?:(?:[Aa]mong|[Aa]lso|[Aa]mongst)\s+)?(?:[Tt]hose\s+|the\s+)?"
    r"(?:[Pp]resent|[Ii]n attendance|[Ii]n the (?:audience|room|hall|class)|[Aa]ttending|[Tt]aking part|[Oo]n hand"
    r"|who (?:attended|took part|participated)|[Pp]articipants|[Aa]ttendees|[Dd]elegates|[Gg]uests|[Rr]ound the table"
    r"|[Aa]round the table|[Pp]articipating|[Jj]oining|[Ss]peaking)"
    r"(?:\s+(?:(?:at|in|of)\s+)?(?:the|this)\s+[\w -]{3,60}?)?"
    r"|(?:[Rr]epresentatives|[Oo]fficials|[Oo]fficers|[Ee]xperts|[Pp]eople|[Dd]elegates|[Pp]articipants)\s+who\s+"
    rf"(?:attended|took part|participated|came)\b[^;:]{{0,80}}?),?\s+(?:{_IS}|include[sd]?|came)"
    r"(?:\s+(?:also|both|from))*"
    r"|(?P<there>[Tt]here were) (?:also )?(?:at (?:the|this) [\w -]{3,30}? )?"
    r"(?:people|representatives|officials|officers|experts|delegates|participants)\s+(?:from|of)"
)
_LISTED = re.compile(
    r"(?:,|\band|\bas well as|\band also)\s*(?:(?:of|from|by|in|for|at)\s+(?:those\s+(?:of|from)\s+)?)?(?:the\s+)?$"
)
_INCLUDING = re.compile(
    r"\b(?:including|among them|among these|such as|namely|notably|together with|along with)(?:\s+also)?\s*:?\s*$"
)
_OF_THESE = re.compile(
    r"[^,;:]{0,140}\b(?:from|of)\s[^,;:]{0,50}\b(?:countries|states|nations|agencies|ministries|organi[sz]ations"
    r"|institutions)\s*[:–—-]\s*"
)
"""Between who came and where they came from: "20 officers of legal departments from eight countries:"."""
_COUNTED_IN = re.compile(
    r"\s*(?:\([^()]*\)\s*)?,?\s*(?P<among>among\s+(?:its|the|those|their)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:participants|attendees|delegates|guests|participating|present|attending|taking part|in attendance))\b"
)
_WERE_THERE = re.compile(
    r"(?:\s*\([^()]*\))?(?:,?\s+(?:and|as well as)\s+(?:[\w-]+\s+){0,4}?[\w-]+)?,?\s+"
    r"(?P<there>(?:were|was)\s+(?:also\s+|all\s+)?"
    r"(?:present|there|in attendance|on hand|represented))\b(?! (?:are|is|were|was)\b)"
)
_CAME = re.compile(
    r"(?:\s*\([^()]*\))?\s+(?:also |have |had |are )*(?:attend|took part|participat|joined|were trained)"
)
_HAVING = re.compile(r"\b(?:had|has|have|counted|counts|with)\s+(?:the\s+)?$")


def noun_parts(
    view: View, sentence: SentenceView, parties: Sequence[Party], told: Told, came: Sequence[Came]
) -> Iterator[Part]:
    """The parts that nouns give; ``came`` are the verbs of the sentence that tell of those who came."""
    crowd = sorted((*came, *_crowd(view, sentence, told)), key=lambda c: c.end)
    for party in parties:
        yield from _behind_noun(view, sentence, party, told)
        yield from _before_noun(view, sentence, party, told)
        yield from _among(view, party, crowd)


def _behind_noun(view: View, sentence: SentenceView, party: Party, told: Told) -> Iterator[Part]:
    """ "The host of the forum was <body>", "participants from <bodies>"."""
    text, start = view.text, max(sentence.start, party.start - _REACH)
    first = party.bodies[0].start
    noun = _noun_is().search(text[start : party.start]) or _people_from().search(text[start:first])
    if noun is None or _is_anothers(text[start:first], noun):
        return
    if party.bodies[-1].entity.resource == "countries" and not stands_alone(text, party.end):
        return  # "a delegation of U.S. small businesses"
    rows = _nouns()[noun["noun"].lower()]
    events = " ".join(row["events"] for row in rows) if all(row["events"] for row in rows) else ""
    if event := told.about(party.start, events):
        role = next(row["role"] for row in rows if fits(event, row["events"]))
        if role == "trainer" and _CAME.match(text, party.end):
            return  # "teachers from <body> attended"
        cue = Span(start + noun.start("noun"), start + noun.end("noun"))
        yield from (Part(event, body, role, cue) for body in party.everybody)


def _is_anothers(words: str, noun: re.Match[str]) -> bool:
    """ "The main partner of Kenya in trade is": the noun is somebody else's, not the event's."""
    behind = words[noun.end("noun") :]
    return _ANOTHERS.match(behind) is not None and _OF_THE_EVENT.match(behind) is None


def _before_noun(view: View, sentence: SentenceView, party: Party, told: Told) -> Iterator[Part]:
    """ "<body> is the host of the forum", "<body>, organiser of the forum", "had <body> among its participants"."""
    text, at, end = view.text, party.end, sentence.end
    role, event, cue = "participant", None, (0, 0)
    lead = text[sentence.start : party.start].split()
    if lead and lead[-1].lower() in PREPOSITIONS - {"with"}:
        return
    if noun := _is_noun().match(text, at, end) or _apposed().match(text, at, end):
        row, cue = _nouns()[noun["noun"].lower()][0], noun.span("noun")
        role, event = row["role"], told.about(at, row["events"])
    elif there := _WERE_THERE.match(text, at, end):
        cue, event = there.span("there"), told.about(at, "")
    elif counted := _COUNTED_IN.match(text, at, end):
        cue = counted.span("among")
        event = told.about(at, "") if _HAVING.search(text, sentence.start, party.start) else None
    if event:
        yield from (Part(event, body, role, Span(*cue)) for body in party.bodies)


def _crowd(view: View, sentence: SentenceView, told: Told) -> Iterator[Came]:
    """The words of a sentence that tell who came with a noun: "those present included", "people who came were"."""
    for words in _THERE.finditer(view.text, sentence.start, sentence.end):
        if event := told.about(words.start(), ""):
            cue = words.span("who" if words["who"] else "there")
            yield Came(event, Span(*cue), words.end())


def _among(view: View, party: Party, came: Sequence[Came]) -> Iterator[Part]:
    """ "attended by officers of six agencies, among them <bodies>", "by the mayor and representatives of <bodies>"."""
    words = next((c for c in reversed(came) if c.end <= party.first), None)
    if words is None or party.first - words.end > _LIST_REACH:
        return
    between = view.text[words.end : max(words.end, party.start)]
    if NEW_CLAUSE.search(between.rstrip(" :")):
        return
    in_list = (party.of_people or len(party.bodies) > 1) and _LISTED.search(between)
    listed = words.at_once and (not between.strip() or in_list) and stands_alone(view.text, party.end)
    whole = view.text[words.end : party.first]
    if listed or _INCLUDING.search(between) or _OF_THESE.fullmatch(whole):
        yield from (Part(words.event, b, "participant", words.cue) for b in party.everybody)


@cache
def _nouns() -> dict[str, list[dict[str, str]]]:
    """The rows of the lexicon by singular and plural."""
    rows: dict[str, list[dict[str, str]]] = {}
    for row in table("body_nouns"):
        for form in (row["noun"], row["plural"] or f"{row['noun']}s"):
            rows.setdefault(form, []).append(row)
    return rows


def _any(kind: str = "") -> str:
    forms = sorted(
        (n for n, rows in _nouns().items() if rows[0]["kind"] == kind or not kind),
        key=lambda n: (-len(n), n),
    )
    return rf"(?P<noun>{'|'.join(map(re.escape, forms))})\b"


@cache
def _noun_is() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-]){_any()}{_OF_EVENT}(?:,\s[^;:]{{3,80}}?,|,)?\s*(?:{_ARE}\s*:?|:)\s*$", re.IGNORECASE
    )


@cache
def _people_from() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-]){_any('people')},?\s+(?:from|of|representing|including|comprising|consisting of|composed of"
        r"|made up of|drawn from|(?:sent|seconded|provided|lent|supplied) by)\s+(?:the\s+)?"
        r"(?:(?:representatives|members|officials|officers|experts)\s+(?:from|of)\s+(?:the\s+)?)?$",
        re.IGNORECASE,
    )


@cache
def _is_noun() -> re.Pattern[str]:
    verb = (
        rf"(?:{_IS}|act(?:s|ed|ing)? as|serv(?:es|ed|ing) as|being|as(?! a\b| an\b))\s+(?:(?:also|again)\s+)?"
    )
    return re.compile(
        rf"\s*(?:\([^()]{{1,40}}\)\s*)?{verb}(?:{_DETERMINER})?(?:[a-z-]+\s+){{0,2}}?{_any('doer')}"
        rf"(?!\s+(?:country|countries|government|authorities|state)\b|\s+of\s+(?!(?:the|this)\s+(?:[\w-]+\s+){{0,4}}?{_EVENT}))",
        re.IGNORECASE,
    )


@cache
def _apposed() -> re.Pattern[str]:
    return re.compile(rf"\s*,\s*(?:the\s+)?{_any('doer')}\s+of\s+(?:the|this)\s", re.IGNORECASE)
