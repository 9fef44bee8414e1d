"""Parts of bodies told by the words before and behind them together: "without <body> nobody could have come"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache, cached_property

from fourthp.extract.frames.body_model import NEW_CLAUSE, PREPOSITIONS, Came, Part, PartyReader, of_party
from fourthp.extract.frames.body_parties import Party, party_at, stands_alone
from fourthp.extract.frames.event_actors import carried
from fourthp.extract.frames.event_model import Event
from fourthp.extract.lexicon import table, words
from fourthp.records import Span

_SOME = r"(?:\s+[\w’'-]+){0,3}?"
_MANY = r"(?:,?\s+(?!(?:which|who|that|but)\b)[\w’'().,$€£%–-]+){0,12}?"
_FIXED = {"*": _SOME, "**": _MANY, "$": r"\s*(?:[.;:,]|$)"}
_SPACE = r"\s+"
_EVENT = (
    r"(?:[\w-]+\s+){0,3}?(?:event|gathering|course|training|workshop|seminar|conference|forum|meeting|session|exercise"
    r"|operation|action|initiative|project|programme|program|campaign)"
)
_BRACKET = r"(?:['’]s?)?(?:\s*\([^()]{1,60}\))?"
_OPENS = re.compile(r"(?:^|[;:–—])\s*$")
_HEAD_WITHIN = 70
_NUMBERS = "none one two three four five six seven eight nine ten eleven twelve".split()
_RELATIVE = "which"
"""In what stands behind bodies of which no verb need be said: "thanks to <body>, without which"."""

_Row = dict[str, str]


class FrameReader(PartyReader):
    """Reads the frames of one sentence; ``came`` are the words of its verbs that tell who came to an event."""

    def crowds(self) -> Iterator[Came]:
        """The words behind which those who came are listed: "at the table sat officers of"."""
        for row, cue, party in self._opened:
            further = row["needs"] != "counted" and self._is_told_of(row, cue)
            fits = _lists(row) and (self._fits(row, party, cue) if party else further)
            event = self._event(row, cue) if fits else None
            if event:
                yield Came(event, cue, cue.end)

    def parts(self) -> Iterator[Part]:
        """The parts of those who are told of in another way, in the order of the text."""
        for row, cue, party in self._opened:
            if party is None:
                continue
            behind = _behind(row["behind"]).match(self._view.text, party.end, self._sentence.end)
            if behind and not _lists(row) and self._fits(row, party, cue):
                yield from self._parts(row, party, cue, behind.end())
        for party in self._parties:
            is_subject = self._is_subject(party)
            for row in _closings():
                if not is_subject and _RELATIVE not in row["behind"]:
                    continue
                behind = _behind(row["behind"]).match(self._view.text, party.end, self._sentence.end)
                if behind is None:
                    continue
                cue = Span(behind.end() - len(behind.group().lstrip(" ,")), behind.end())
                if self._fits(row, party, cue):
                    yield from self._parts(row, party, cue, behind.end())
                    break

    @cached_property
    def _opened(self) -> list[tuple[_Row, Span, Party | None]]:
        """The frames whose words before bodies stand in the sentence, each with the party behind them."""
        return list(self._openings())

    def _openings(self) -> Iterator[tuple[_Row, Span, Party | None]]:
        text, sentence = self._view.text, self._sentence
        pattern, rows = _opening_rows()
        for words_before in pattern.finditer(text, sentence.start, sentence.end):
            party = party_at(self._view, self._parties, words_before.end(), alone=False)
            opens = _OPENS.search(text[sentence.start : words_before.start()]) is not None
            cue = Span(words_before.start(), words_before.start() + len(words_before.group().rstrip()))
            for row in rows[words_before.lastindex or 1]:
                if opens or not row["before"].startswith("^"):
                    yield row, cue, party

    def _parts(self, row: _Row, party: Party, cue: Span, end: int) -> Iterator[Part]:
        event = self._event(row, cue)
        if row["needs"] == "event":
            event = self._event_behind(row, end)
        if event:
            yield from of_party(party, event, row["role"], cue)

    def _event(self, row: _Row, cue: Span) -> Event | None:
        return self._told.about(cue.start, row["events"])

    def _event_behind(self, row: _Row, end: int) -> Event | None:
        """The event told next in the same clause: "has sent officers to a workshop"."""
        event = self._told.behind(end, row["events"])
        head = next((h for h, e in self._told.heads if e is event and h.start >= end), None)
        if (
            head is None
            or head.start > end + _HEAD_WITHIN
            or NEW_CLAUSE.search(self._view.text, end, head.start)
        ):
            return None
        return event

    def _fits(self, row: _Row, party: Party, cue: Span) -> bool:
        """Whether a party and what is told around it are as the frame asks."""
        if not row["behind"] and not stands_alone(self._view.text, party.end):
            return False
        if (row["people"] and not party.of_people) or (row["many"] and len(party.everybody) < 2):
            return False
        if row["needs"] == "counted":
            return len(party.everybody) in self._counted()
        if row["needs"] == "came":
            return any(came.end <= party.first for came in self._came)
        return self._is_told_of(row, cue)

    def _is_told_of(self, row: _Row, cue: Span) -> bool:
        """Whether the people whom the frame asks for are told of, and none in need or in custody before them."""
        if row["needs"] == "crowd":
            return self._tells_of_people(self._sentence.start, cue.start)
        at = self._sentence.index - 1
        if row["needs"] != "people" or at < 0:
            return row["needs"] != "people"
        return self._tells_of_people(self._view.sentences[at].start, self._view.sentences[at].end)

    def _counted(self) -> Collection[int]:
        """As how many the bodies may be told that the sentence before counts; one may have no name that is known."""
        at = self._sentence.index - 1
        before = self._view.sentences[at] if at >= 0 else self._sentence
        counted = _counted().search(self._view.text, before.start, before.end)
        number = counted[1].lower() if counted else "0"
        count = int(number) if number.isdigit() else _NUMBERS.index(number)
        return (count, count - 1)

    def _tells_of_people(self, start: int, end: int) -> bool:
        people = _people().search(self._view.text, start, end)
        others = _others().search(self._view.text, start, end)
        return people is not None and (others is None or people.start() < others.start())

    def _is_subject(self, party: Party) -> bool:
        """Whether a party may be the subject of what follows it."""
        lead = self._view.text[self._sentence.start : party.start].split()
        return not lead or lead[-1].lower() not in PREPOSITIONS


def _lists(row: _Row) -> bool:
    return row["role"] == "participant" and not row["behind"] and row["needs"] != "came"


@cache
def _opening_rows() -> tuple[re.Pattern[str], dict[int, list[_Row]]]:
    """One pattern of all that may stand before bodies, and by its groups the rows of each."""
    forms: dict[str, list[_Row]] = {}
    for row in table("body_frames"):
        if row["before"]:
            forms.setdefault(row["before"].removeprefix("^ "), []).append(row)
    forms = dict(sorted(forms.items(), key=lambda item: -len(item[0].split())))
    whole = "|".join(rf"({_pattern(form).removeprefix(_SPACE)})" for form in forms)
    return re.compile(rf"(?:{whole})\s+", re.IGNORECASE), dict(enumerate(forms.values(), 1))


@cache
def _closings() -> tuple[_Row, ...]:
    return tuple(row for row in table("body_frames") if not row["before"])


@cache
def _behind(form: str) -> re.Pattern[str]:
    """What stands behind bodies, their acronym first."""
    if not form:
        return re.compile("")
    return re.compile(rf"{_BRACKET},?{_pattern(form)}", re.IGNORECASE)


def _pattern(form: str) -> str:
    """The pattern of words of the lexicon, each behind a space."""
    return "".join(map(_element, form.split()))


def _element(form: str) -> str:
    if form in _FIXED:
        return _FIXED[form]
    if form.endswith("?"):
        return rf"(?:\s+{_alternatives(form[:-1])})?"
    return rf"\s+{_alternatives(form)}"


def _alternatives(element: str) -> str:
    forms = (r"\s+".join(map(_word, form.split("_"))) for form in element.split("/"))
    return rf"\b(?:{'|'.join(forms)})\b"


def _word(word: str) -> str:
    return {"PEOPLE": _people().pattern, "EVENT": _EVENT}.get(word, re.escape(word))


@cache
def _people() -> re.Pattern[str]:
    forms = sorted(words("party_words", "word", kind="people") | {"participants", "police", "judges"})
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b", re.IGNORECASE)


@cache
def _counted() -> re.Pattern[str]:
    """A number of bodies or states: "five agencies", "the three countries"."""
    kinds = "|".join(sorted(words("party_words", "word", kind="group") | {"parties", "sides"}))
    return re.compile(rf"\b({'|'.join(_NUMBERS[2:])}|\d{{1,2}})\s+(?:[\w-]+\s+)?(?:{kinds})\b", re.IGNORECASE)


@cache
def _others() -> re.Pattern[str]:
    """Those who do not come to an event as people of a body: "victims", "suspects"."""
    forms = carried() - words("party_words", "word", kind="people") - {"people", "those", "persons"}
    return re.compile(rf"\b(?:{'|'.join(sorted(forms))})\b", re.IGNORECASE)
