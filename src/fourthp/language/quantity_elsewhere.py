"""What a number counts that has no noun behind it: "nine of the suspects", "arrests numbering 216"."""

from __future__ import annotations

import re
from typing import NamedTuple

from fourthp.language.number_words import BELOW_HUNDRED, DIGIT
from fourthp.language.quantity_units import MARKUP, Unit, any_of, counted_things
from fourthp.records import QuantityMention


class Place(NamedTuple):
    """A number in a text: it stands from ``begin`` to ``end`` and is read within ``start`` and ``stop``."""

    text: str
    start: int
    begin: int
    end: int
    stop: int

    def before(self, reach: int) -> str:
        """So many characters before the number, or fewer where the stretch begins later."""
        return self.text[max(self.start, self.begin - reach) : self.begin]


_PEOPLE = "people"
_SAME_REACH = 160
_NUMBER_OF_REACH = 240
_TOTAL_REACH = 300
_NEAR = 60

_SAME = re.compile(rf"\s+((?i:{any_of('same')}))\b(?:,|\s+(?:were|are|being|was))?")
_OWNER = r"(?:the\s+)?(?:[A-Za-z][\w-]*\s+){0,3}?[A-Za-z][\w-]*(?:['’]s|s['’])(?=\s)"
_OF_THE = re.compile(
    rf"{MARKUP}\s+of\s+(?:(?:the|its|their|our|his|her|these|those|whose|all(?:\s+the)?)\b|{_OWNER})"
)
_OF_TOTAL_OF = re.compile(
    rf"\s+(?:out\s+)?of\s+(?:(?:(?:all\s+)?(?:the|its|their|our|these|those)|{_OWNER})\s+(?:total\s+)?(?:{DIGIT}[\d,]*|(?i:{BELOW_HUNDRED}))"
    rf"|(?!100?\s|(?:19|20)\d\d\s){DIGIT}[\d,]+)(?=\s+[A-Za-z])"
)
_WERE = re.compile(rf"\s+(?:{any_of('being')})\s+(?:(?:{any_of('held_to_be')})\s+(?:to\s+be|as)\s+)?")

_OF_TOTAL = re.compile(
    rf"(?:^|[.;\n]\s*)(?:Of|Out\s+of|Among|From\s+among)\s+(?:the\s+|these\s+|those\s+|some\s+|about\s+|over\s+|more\s+than\s+)?(?:{DIGIT}|(?i:{BELOW_HUNDRED})\b)"
)
_BEHIND_PART = re.compile(rf"\s+(?i:{any_of('behind_part')})\b")
_OF_THESE = re.compile(rf"(?<!\w)(?i:{any_of('of_these')}),?\s+$")
_EARLIER = re.compile(
    rf"\((?:19|20)\d\d:\s+$|(?<!\w)(?:(?i:{any_of('earlier')})|(?i:in|during|throughout)\s+(?:19|20)\d\d,?)\s+(?:only\s+|just\s+)?$"
)
_THE_OTHER = re.compile(r"\bthe other\s+$", re.IGNORECASE)  # "without it the other three come to nothing"
_OTHERS = re.compile(rf"(?<!\w)(?i:{any_of('others')})\s+$")
_BARE = re.compile(rf"[*)\]]*(?:[.,;:)]|$|\s+(?i:{any_of('behind_bare')})\b)")
_DONE = re.compile(r"\s+[a-z]+ed\b")
_NEXT = re.compile(r"(?:,|;|\b(?:and|but|while|against|including|among\s+them|plus))\s+$|\($")
_IN_YEAR = re.compile(r"\s+in\s+(?:19|20)\d\d\b")
_AT_PLACE = re.compile(r"\s+(?:in|from)\s+(?:the\s+)?[A-Z]|\s+with\s+(?:the|its|their)\s+[A-Za-z]")

_NUMBER_OF = re.compile(
    r"\b(?:[Nn]umbers?|[Tt]ally|[Cc]ount|[Tt]oll)\s+of\s+(?:(?:the|all|our|their|its|such|these)\s+)*"
)
_IS_NUMBER_OF = re.compile(
    r"\s+(?:(?:is|are|was|were)\s+)?(?:the|their|its)\s+(?:(?:total|overall|full)\s+)?"
    r"(?:number|tally|count|toll)\s+of\s+(?:(?:the|all|our|their|its|such|these)\s+)*"
)
_THINGS = r"(?:(?i:the|those|all)\s+)?(?P<things>(?i:[a-z][\w-]*)(?:\s+[a-z][\w-]*){0,2}?)"
_NUMBERED = re.compile(
    rf"(?:^|[.;:,–—-]\s+|\b(?:and|of|in|with)\s+){_THINGS},?\s+(?:(?:have|has|had|now)\s+)?(?:{any_of('numbered')})\s+$"
)
_CHANGED = re.compile(
    rf"(?:^|[.;:,–—]\s+|\b(?:and|of|in|the)\s+){_THINGS}(?:\s+\w+ed(?:\s+[a-z]+){{0,3}})?\s+(?:(?:have|has|had|also)\s+)*(?:{any_of('changed')})\b"
    r"[^.;()]{0,60}?\b(?:from|to)\s+$"
)
_FIGURE_CHANGED = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:number|figure|total|tally|count|toll)\s+(?:(?:has|had|have)\s+)?(?:{any_of('changed')})\b"
    r"[^.;()]{0,60}?\b(?:from|to)\s+$"
)
_IN_ALL = re.compile(rf"\s+(?:{any_of('in_all')})\b")
_ENDS_ENTRY = re.compile(r"\s*(?:$|[;,.\n)(])")
_LABELLED = re.compile(
    rf"(?:^|[\n;•*]\s*|^\s*[-–—]\s+)(?!(?i:{any_of('label_never')})\b)"
    r"(?P<things>[A-Za-z][\w-]*(?:\s+[a-z][\w-]*){0,4}?s|Children|Women|Men|People)\s*(?::|=|\s[–—-])\s*$"
)
_THOSE_WHO = re.compile(r"\b[Tt]hose\s+who\b[^.;]*[,–—-]\s+$")  # "Of those who came, 41 in number, ..."
_THINGS_BEFORE = re.compile(rf"(?:^|[.;:,–—]\s+|\b(?:and|of|in|with)\s+){_THINGS},\s+$")

_SUBJECT = re.compile(rf"\s*{_THINGS}(?:,|\s+(?:were|are|have|had)\b)")

_WHO_ARE = re.compile(r"\s+who\s+(?:\w+\s+){1,4}?(?:are|were)\s+(?=[a-z])")
_OF_THEM = re.compile(r"\b[Tt]here\s+were\s+(?:\w+\s+)?$")
_WHO = re.compile(r"\s+who\b")
_DONE_TO_PEOPLE = re.compile(
    rf"\s+(?:(?:more|others)\s+)?(?:(?:{any_of('being')}|was|is)\s+(?:(?:also|then|later|since|now|still|already|so\s+far|not|yet)\s+)*"
    rf"|(?:have|had|were)\s+(?:also|then|later|since|now|already|so\s+far)\s+been\s+)?(?:{any_of('done_to_people')})\b"
)
_PEOPLE_DID = re.compile(
    rf"\s+(?:(?:more|others|of\s+them)\s+)?(?:(?:have|had|will|would|are\s+to)\s+)?(?:{any_of('people_did')})\b"
)
_OTHERS_BEHIND = re.compile(r"\s+others\b")
_MADE_TO = re.compile(rf"\b(?:{any_of('made_to')})\s+$")
_TO_DO = re.compile(r"\s+(?:more\s+|others\s+)?to\s+[a-z]")
_DID_TO = re.compile(rf"\b(?:{any_of('done_to_people')})\s+(?:(?:only|just|a\s+total\s+of)\s+)?$")
_TEAM_OF = re.compile(rf"\b(?:{any_of('team')})\s+of\s+$")


def counted_elsewhere(
    place: Place, value: float, previous: QuantityMention | None, *, in_figures: bool
) -> Unit | None:
    """The things that a number counts where they are named elsewhere in its sentence, or None.

    They stand further on (``nine of the suspects``, ``40 were women``), were counted before (``90 of them``,
    ``45 cases in 2020 and 39 in 2021``; ``previous`` is that count), stand before the number as its subject
    (``arrests numbering 216``, ``cases rose to 44``), or are people by what
    happened to them (``some 900 were arrested``).
    """
    text, end, stop = place.text, place.end, place.stop
    who = _WHO_ARE.match(text, end, stop)
    if who and (are := counted_things(text, who.end(), stop, value)) and _is_name_of_things(are.words):
        return Unit(are.words, end)
    unit, same = part_of(text, end, stop, value)
    if unit and unit.words:
        return unit
    last = unit.end if unit else end
    near = previous is not None and place.begin - previous.span.end <= _SAME_REACH
    if previous is not None and near and (same or counts_the_same(place)):
        return Unit(previous.unit, last)
    bare = _BARE.match(text, end, stop) is not None
    words = _subject(place) if in_figures and bare else ""
    if same and not words:
        words = _subject_of_clause(place)
    if not words:
        words = _around(place) or (_PEOPLE if _is_of_people(place, bare=bare) else "")
    return Unit(words, last) if words else None


def part_of(text: str, start: int, end: int, value: float) -> tuple[Unit | None, bool]:
    """What a number counts that stands further on: ``nine of the suspects``, ``150 of them children``.

    Also ``40 were women``, ``53 were found to be minors``.

    The flag tells whether it counts a part of what was counted before it ("90 of them").
    """
    if total := _OF_TOTAL_OF.match(text, start, end):  # "9,000 of these 18,000 applicants" counts both
        if unit := counted_things(text, total.end(), end, value):
            return Unit(unit.words, start), False
        who = _WHO.match(text, total.end(), end)  # "40 of the 60 who came"
        return (Unit(_PEOPLE, start) if who else None), False
    if same := _SAME.match(text, start, end):
        return counted_things(text, same.end(), end, value) or Unit("", same.end(1)), True
    if were := _WERE.match(text, start, end):
        unit = counted_things(text, were.end(), end, value)
        return unit if unit and _is_name_of_things(unit.words) else None, False
    whole = _OF_THE.match(text, start, end)
    if whole is None:
        return None, False
    return counted_things(text, whole.end(), end, value), False


def counts_the_same(place: Place) -> bool:
    """Whether a number counts what the one before it does: "359 cases, against 155 in 2020", "of these, 40"."""
    text, end, stop, before = place.text, place.end, place.stop, place.before(_NEAR)
    if _OF_THESE.search(before):
        return True
    if _FIGURE_CHANGED.search(place.before(_SAME_REACH)) and _BARE.match(text, end, stop):
        return True
    bare = _BARE.match(text, end, stop) or _DONE.match(text, end, stop)
    if bare and (_EARLIER.search(before) or _OTHERS.search(before)):
        return True
    behind = _BEHIND_PART.match(text, end, stop)
    if behind and (_OTHERS.search(before) or _OF_TOTAL.search(place.before(_TOTAL_REACH))):
        return True
    goes_on = _IN_YEAR.match(text, end, stop) or _AT_PLACE.match(text, end, stop)
    return goes_on is not None and _NEXT.search(before) is not None


def _subject(place: Place) -> str:
    """What stands before a bare number as what it counts: ``victims`` of "the number of victims rose to 40".

    Also ``arrests`` of "arrests numbered 40" and ``cases`` of "cases rose from 31 to 44".
    """
    text, start, stop = place.text, max(place.start, place.begin - _NUMBER_OF_REACH), place.begin
    starts = [match.end() for match in _NUMBER_OF.finditer(text, start, stop)]
    window = text[start:stop]
    if not starts and (match := _NUMBERED.search(window) or _CHANGED.search(window)):
        starts = [start + match.start("things")]
    if starts and text.startswith("those ", starts[-1]):  # "the number of those rescued"
        return _PEOPLE
    return _things_at(text, starts[-1], stop) if starts else ""


def _around(place: Place) -> str:
    """What is named behind "is the number of", or before "in all"; ``arrests`` of "arrests numbering 216 were made"."""
    text, end, stop = place.text, place.end, place.stop
    if match := _IS_NUMBER_OF.match(text, end, stop):
        return _things_at(text, match.end(), stop)
    window = place.before(_NEAR)
    found = _NUMBERED.search(window)
    if found is None and _ENDS_ENTRY.match(text, end, stop):
        found = _LABELLED.search(window)
    if found is None and _IN_ALL.match(text, end, stop):
        if _THOSE_WHO.search(place.before(_SAME_REACH)):
            return _PEOPLE
        found = _THINGS_BEFORE.search(window)
    return _things_at(text, place.begin - len(window) + found.start("things"), place.begin) if found else ""


def _subject_of_clause(place: Place) -> str:
    """What "of them" takes up where nothing was counted: ``Houses`` of "Houses were searched, five of them in Riga"."""
    window = place.text[place.start : min(place.begin, place.start + _NEAR)]
    match = _SUBJECT.match(window)
    return _things_at(place.text, place.start + match.start("things"), place.begin) if match else ""


def _things_at(text: str, start: int, stop: int) -> str:
    unit = counted_things(text, start, stop, 0)
    return unit.words if unit else ""


def _is_of_people(place: Place, *, bare: bool) -> bool:
    """Whether what is said of a number is said of people: "some 900 were arrested", "the 27 who came"."""
    text, end, stop = place.text, place.end, place.stop
    if _THE_OTHER.search(place.before(_NEAR)):
        return False
    if (
        _WHO.match(text, end, stop)
        or _DONE_TO_PEOPLE.match(text, end, stop)
        or _PEOPLE_DID.match(text, end, stop)
    ):
        return True
    before = place.before(_NEAR)
    if _SAME.match(text, end, stop) and _OF_THEM.search(before):  # "There were 30 of them"
        return True
    if _MADE_TO.search(before) and _TO_DO.match(text, end, stop):  # "forcing 4,000 to flee"
        return True
    if _DID_TO.search(before) and (bare or _OTHERS_BEHIND.match(text, end, stop)):
        return True
    return _TEAM_OF.search(before) is not None


def _is_name_of_things(words: str) -> bool:
    """Whether what follows "were" says what they are, not what was done to them ("were given legal papers")."""
    first, *others = words.split()
    return len(others) < 3 and (not others or not first.endswith(("ed", "en", "ing", "own", "ent", "ght")))
