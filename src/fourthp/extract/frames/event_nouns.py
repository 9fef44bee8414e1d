"""Events told by a noun: which it is, what it is called, and whether it speaks of one event at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fourthp.extract.frames.event_actors import plural
from fourthp.extract.frames.event_model import EventMention
from fourthp.extract.frames.event_names import event_name, has_ordinal, is_nth, is_numbered, names_instrument
from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.finder import LineMentions
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_starts import DETERMINERS
from fourthp.extract.mentions.phrases import Phrases, phrases
from fourthp.extract.view import View
from fourthp.records import Reading, Span

_COUNTING = frozenset(
    "one two three four five first second third fourth fifth sixth seventh eighth ninth tenth".split()
)
_STOPS = frozenset("of in on at for to by with and from is are was were has have had be will or as".split())
_BEFORE_VERB = frozenset("to will would shall can could should may might must not".split())
_SUBJECTS = frozenset("it he she that which who this report".split())
_BEFORE_GERUND = frozenset("on by for start started begin began continue continued keep kept of to".split())
_GERUNDS = frozenset(["meeting", "hearing"])
_BEFORE_DOING = frozenset(
    "of to by for without be is was from in after before despite toward towards".split()
)
_BEHIND_DOING = frozenset("the a an these those his her their its our him them from any all".split())
"""Around what somebody does: "committed to meeting the needs", "the first step would be hearing from her"."""
_PEOPLE_REACH = 3
_LISTS = frozenset("and or resources equipment needs support funds funding".split())
_CO = frozenset(("co", "co-"))
_LEGISLATURE = re.compile(
    r"(?i)(?:the )?(?:\w+ )?(?:\d+(?:st|nd|rd|th)|\w+(?:th|first|second|third))? ?(?:United States |U\.?S\.? )?Congress"
    r"(?: of the United States(?: of America)?)?"
)
"""A parliament in its term ("the 117th Congress"), not a gathering ("the 4th World Congress on Nets")."""
_OF_WITHIN = 4
_NUMBER_WITHIN = 4
"""Words between the number of a meeting and its noun, at most."""
_RUNNING = frozenset(["operation", "travel"])
"""Nouns that with "of" tell how a thing is run ("the operation of the fund"), not what happened."""
_THINGS = frozenset(["event"])
"""Nouns so general that what they are about names none."""
_ATTENDED = re.compile(
    r"\b(?:opened|inaugurated|flagged off|launched|completed|underwent|undergone|graduated from"
    r"|addressed|closed|(?:co-)?chaired|attended|witnessed|oversaw|presided over|had|ha[sv]e had"
    r"|h[eo]lds?|holding|convene[sd]?|organi[sz]ed|conducted|(?:co-)?hosted|hosts|joined|took part in|led"
    r"|participated in|follow(?:s|ed)|followed by|tak(?:e|es|ing) part in|participat(?:e|es|ing) in"
    r"|(?:spoke|speaking|said|stated|speech|remarks|address) (?:at|during|to)"
    r"|(?:at|during) the (?:opening|closing|start|end|launch|inauguration) of"
    r"|opening|closing|addressing|inaugurating|chairing|witnessing"
    r"|(?:will|to) (?:hold|host|organi[sz]e|convene|attend|join|address|open)|finished|underwent|facilitated|moderated"
    r"|concluded|wrapped up|kicked off|ended|began|started) (?:a|an|the|this|their|its) (?:[\w’'.-]+ ){0,4}$"
    r"|(?:\bAt|\bDuring|\bFollowing|\bAfter|(?:, |that )(?:at|during|following|after)) an?"
    r" (?:[\w’'.-]+ ){0,4}$"
)
_HELD_MANY = re.compile(r"\b(?:held|hosted|organi[sz]ed|conducted|attended) (?:[a-z-]+ ){0,2}$")
_ATTENDED_REACH = 80
_LASTING = re.compile(
    r"(?:\d+|one|two|three|four|five|six|seven|ten|half|week|month|year)-?(?:day|week|month|long|hour)s?$"
)
"""How long a thing of many senses lasts tells that it was held: "a five-day course"."""
_HELD = re.compile(
    r"[^.;:]{0,60}?\b(?:(?:was|were|is|are|been|being|be|had|has) (?:(?:[a-z]+ly|later|then|also|just) )?)?"
    r"(?:held|organi[sz]ed|convened|hosted"
    r"|conducted|staged|given|run|arranged|delivered|facilitated|attended|opened|inaugurated|addressed|chaired"
    r"|moderated|closed|ended|concluded|beg[au]n|r[au]ns? (?:in|from|until|at)|last(?:ed|s)|kicked off"
    r"|wrapped up|got under ?way|under ?way|came to (?:an|its) end|came to a close|takes? place|took place|taken place"
    r"|brought together|gathered|assembled|drew|joined)\b"
)
"""What tells behind the noun that it was held: "a course given to inspectors", "the walk was joined by"."""
_RAN = re.compile(
    r",? (?:(?:which|that) )?(?:(?:was|were|is being|has been|had been|being) )?(?:[a-z]+ly |also )?"
    r"(?:conducted|carried out|mounted|executed|staged|undertaken|took place|resulted in|led to|netted)\b"
)
"""What tells right behind a noun that it was carried out: "the operation, conducted on"."""
_OPENING = 6
_NEVER_PAPERS = frozenset(["workshop"])
"""Types of events of which no document bears the noun at its head."""
_DAYS = frozenset("today yesterday".split())
_OF_SERIES = frozenset("next upcoming forthcoming previous last earlier preceding following".split())
_COUNTED = frozenset("first second third fourth fifth final".split())
_DEFINITE = frozenset("the this that these those its their".split())


@cache
def _nouns() -> Phrases:
    return phrases(frozenset(_types()) | frozenset(_singulars()))


@cache
def _singulars() -> dict[str, str]:
    """The singular of each noun by its plural ("ceremonies", "launches"), where this is no noun of its own."""
    plurals = {plural(f): f for f in _types() if not f.endswith("s")}
    return {many: one for many, one in plurals.items() if many not in _types()}


@cache
def _types() -> dict[str, str]:
    return {r["form"]: r["event_type"] for r in table("event_nouns")}


@cache
def _nameable() -> frozenset[str]:
    return (
        words("event_nouns", named="yes") | words("event_nouns", named="nth") | _only_named() | _by_ordinal()
    )


@cache
def _only_named() -> frozenset[str]:
    return (
        words("event_nouns", named="only")
        | words("event_nouns", named="numbered")
        | words("event_nouns", named="ordinal_or_named")
        | words("event_nouns", named="run")
        | _told()
    )


@cache
def _dated() -> frozenset[str]:
    return words("event_nouns", named="dated")


@cache
def _told() -> frozenset[str]:
    return words("event_nouns", named="told")


@cache
def _by_ordinal() -> frozenset[str]:
    return words("event_nouns", named="ordinal")


@dataclass(frozen=True, slots=True)
class _Noun:
    """A noun of the lexicon at the tokens ``[first, last)``; ``form`` is its singular."""

    first: int
    last: int
    form: str
    is_plural: bool


def mentions_by_noun(view: View, each: LineMentions, number: int) -> Iterator[EventMention]:
    """The events that the nouns of one sentence tell."""
    line, floor = each.line, 0
    for noun in _nouns_of(each):
        name, first, last = None, noun.first, noun.last
        if noun.form in _nameable():
            name, first, last = event_name(view, line, noun.first, noun.last, floor)
        if name and name.method == "event:quoted_name_behind" and names_instrument(each, first, last):
            name, first, last = None, noun.first, noun.last
        if noun.first < floor or _is_none(view, line, noun, name, first):
            continue
        yield _mention(view, line, noun, name, first, number)
        floor = max(noun.last, last)


def _nouns_of(each: LineMentions) -> Iterator[_Noun]:
    """The nouns of a sentence outside the names of bodies and documents, each with those that stand right before it."""
    line, nouns, done = each.line, _nouns(), 0
    for i in [n for n, token in enumerate(line.tokens) if token.low in nouns.tree]:
        length = nouns.length_of_low(line.tokens, i) if i >= done else 0
        if not length or line.has(i, Label.CALENDAR):  # "March"
            continue
        first, last = i, i + length
        body = next((o for o in each.organisations if o.first <= first < o.last), None)
        if body is not None:
            # "the 17th <body>", "an Interpol operation"
            inside = last <= body.last and not has_ordinal(line, body.first - 1, first)
        else:
            papers = [p for p in each.instruments if p.first <= first < p.last]
            heads = any(p.first == first for p in papers) and line.low(last) in ("on", "for")
            inside = bool(papers) and not (
                (heads and _types().get(line.words(first, last).lower()) in _NEVER_PAPERS)
                or has_ordinal(line, max(0, first - _NUMBER_WITHIN), first)
            )  # "Minutes of the 4th Meeting of ...", but "the Workshop on the Safe Nets Bill"
        if inside and line.words(first, last).lower() not in _by_ordinal():
            continue
        while last < len(line.tokens) and (further := nouns.length_of_low(line.tokens, last)):
            if line.has(first, Label.CAPITAL) != line.has(last, Label.CAPITAL):
                break
            first, last = last, last + further
        first = next(
            (k for k in range(max(i, first - 2), first) if nouns.length_of_low(line.tokens, k) == last - k),
            first,
        )  # "national training course", of which "national training" is a noun, too
        form = " ".join(t.low for t in line.tokens[first:last])
        yield _Noun(first, last, _singulars().get(form, form), form in _singulars())
        done = last


def _is_none(view: View, line: Line, noun: _Noun, name: Reading | None, first: int) -> bool:
    """Whether the words tell no event: a verb, a thing, a purpose, or a noun that would need a name or a number."""
    before, behind = line.low(noun.first - 1), line.low(noun.last)
    capital = line.has(noun.first, Label.CAPITAL)
    return (
        line.words(noun.last - 1, noun.last + 1) in words("organisation_blockers")
        or behind in words("event_blockers")
        or any(
            line.low(k).startswith("cum") and line.low(k)[3:4] in "-" for k in range(noun.last, noun.last + 3)
        )
        or (noun.form == "training" and before == "and" and capital)  # "Education and Training"
        or (noun.form == "training" and not capital and name is None and _is_any_training(view, line, noun))
        or (noun.form == "congress" and name is not None and bool(_LEGISLATURE.fullmatch(str(name.value))))
        or (before in _CO and line.text(noun.first) == "Operation")  # "Economic Co Operation"
        or (before == "in" and behind in ("of", "with"))  # "in commemoration of"
        or (before == "of" and noun.form == "course" and behind != "of")
        or (before == "the" and noun.form == "course" and behind == "of" and not capital)
        or (before in _BEFORE_VERB and noun.form in words("event_verbs", column="verb"))
        or (before in _SUBJECTS and noun.form == "talks")
        or (noun.form in _GERUNDS and before in _BEFORE_DOING and behind in _BEHIND_DOING)
        or (noun.form == "speech" and name is None and not _is_single(line, noun.first))  # "hate speech"
        or (noun.form in _THINGS and not capital and first == noun.first and _is_of_subject(name))
        or (noun.form in _RUNNING and behind == "of" and not capital)
        or (
            name is None
            and noun.form in _only_named()
            and not (noun.form in _told() and (_is_held(view, line, noun) or _may_be_set(line, noun)))
            and not (noun.form in words("event_nouns", named="run") and _is_run(view, line, noun))
            and not (
                noun.form in words("event_nouns", named="ordinal_or_named")
                and (has_ordinal(line, noun.first - 1, noun.first) or _is_held(view, line, noun))
            )
        )
        or (noun.form in words("event_nouns", named="nth") and not _is_nth(line, noun, first))
        or (noun.form in words("event_nouns", named="held") and not _is_held(view, line, noun))
        or (noun.form in words("event_nouns", named="numbered") and not is_numbered(line, first, noun.first))
        or (noun.form in _by_ordinal() and not has_ordinal(line, min(first, noun.first - 2), noun.first))
    )


def _is_nth(line: Line, noun: _Noun, first: int) -> bool:
    """Whether a body is told by its number, and no meeting of it: "the 4th Commission (RAC) Ministers' Meeting"."""
    behind = noun.last + 3 if line.text(noun.last) == "(" and line.text(noun.last + 2) == ")" else noun.last
    meets = any(line.has(k, Label.EVENT) for k in range(behind, behind + 4))
    return not meets and is_nth(line, min(first, noun.first - 1), noun.first)


def _is_of_subject(name: Reading | None) -> bool:
    """Whether a name is one by what stands behind its noun: "an event on the Safe Harbour Act"."""
    return name is not None and name.method == "event:name"


def _mention(
    view: View, line: Line, noun: _Noun, name: Reading | None, first: int, number: int
) -> EventMention:
    near = [k for k in range(max(0, first - 6), first) if line.text(k)[0].isalpha()][-3:]
    before = {line.low(k) for k in (*near, *range(first, noun.first))}
    start = line.tokens[noun.first].start
    is_part = noun.form in words("event_nouns", part="yes")
    is_held = _is_held(view, line, noun)
    return EventMention(
        _types()[noun.form],
        Span(start, line.tokens[noun.last - 1].end),
        "event:noun",
        number,
        name,
        noun="" if noun.is_plural else noun.form,
        is_definite=name is None
        and (bool(before & _DEFINITE) or line.low(first - 2) in _DAYS or _goes_on(line, noun.first)),
        is_another=bool(before & (_OF_SERIES | _numbering(noun.form))) and name is None,
        is_plural=noun.is_plural and name is None and not is_part,
        is_part=is_part,
        is_attended=not noun.is_plural and is_held,
        is_vague=name is None and not noun.is_plural and not _is_single(line, noun.first),
        needs=_needs(noun, name, is_held=is_held),
    )


def _needs(noun: _Noun, name: Reading | None, *, is_held: bool) -> str:
    if noun.form in _dated():
        return "near_day"
    if noun.form in words("event_nouns", named="on_day"):
        return "day"
    return "day_and_place" if name is None and noun.form in _told() and not is_held else ""


def _is_any_training(view: View, line: Line, noun: _Noun) -> bool:
    """Whether "training" speaks of such things at large, or is a verb ("go on training border officials")."""
    before = line.low(noun.first - 1)
    if before in _BEFORE_GERUND:
        ends = (line.low(k) for k in range(noun.last, noun.last + _PEOPLE_REACH))
        if any(low in words("event_objects", kind="trainees") for low in ends):
            return True
    listed = line.low(noun.last) in _LISTS or (line.low(noun.last) == "," and before not in DETERMINERS)
    return listed and not _is_held(view, line, noun)


def _may_be_set(line: Line, noun: _Noun) -> bool:
    """Whether a noun of many senses speaks of one event, if its day and its place are told beside it."""
    of = "of" in (line.low(noun.last), *(line.low(k) for k in range(noun.first - _OF_WITHIN, noun.first)))
    return not (noun.is_plural or of) and _is_single(line, noun.first)


def _numbering(form: str) -> frozenset[str]:
    """The words that tell a meeting of several from one another: "The first meeting took place on ..."."""
    return _COUNTED if form in ("meeting", "session", "talks") else frozenset()


def _is_held(view: View, line: Line, noun: _Noun) -> bool:
    """Whether the words around a noun tell that it was held, opened, joined or addressed."""
    start, end = line.tokens[noun.first].start, line.tokens[noun.last - 1].end
    before = max(line.sentence.start, start - _ATTENDED_REACH)
    if (noun.is_plural or noun.form in _told()) and _HELD_MANY.search(view.text, before, start):
        return True
    lasts = any(_LASTING.match(line.low(k)) for k in range(max(0, noun.first - 3), noun.first))
    return lasts or bool(
        _ATTENDED.search(view.text, before, start) or _HELD.match(view.text, end, line.sentence.end)
    )


def _goes_on(line: Line, head: int) -> bool:
    """ "During a meeting held at ...", which opens a sentence, goes on about the one that was told."""
    return line.low(0) == "during" and line.low(1) in ("a", "an") and head < _OPENING


def _is_run(view: View, line: Line, noun: _Noun) -> bool:
    """Whether the words right behind a noun tell that it was carried out."""
    return _RAN.match(view.text, line.tokens[noun.last - 1].end, line.sentence.end) is not None


def _is_single(line: Line, head: int) -> bool:
    """Whether the noun speaks of one event ("a training", "Ghana's third meeting") and not of such things at large."""
    for k in range(head - 1, max(-1, head - 6), -1):
        low = line.low(k)
        if low in DETERMINERS or low == "'s" or line.has(k, Label.NUMBER) or low in _COUNTING:
            return True
        if not (line.text(k)[0].isalpha() or low in (",", "“", "”", "’", "‘")) or low in _STOPS:
            return False
    return False
