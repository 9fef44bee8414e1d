"""Who took part in an event and as what, by the words beside the names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from fourthp.extract.lexicon import table
from fourthp.extract.mentions.model import Entity
from fourthp.extract.thai.body_parts import body_participations
from fourthp.extract.thai.dated_acts import DATED_ACT
from fourthp.extract.thai.event_rows import Event, by_sentence
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.persons import PersonSpan
from fourthp.extract.thai.text import Hit, Hits, PhraseList, stands_alone
from fourthp.extract.view import SentenceView
from fourthp.records import Fact, Reading, Span

_ORDER = (
    *(
        "chair",
        "moderator",
        "head_of_delegation",
        "signatory",
        "witness",
        "host",
        "opening_speaker",
        "speaker",
        "quoted",
    ),
    *("visitor", "interlocutor", "participant", "mentioned"),
)
# Roles that a verb right behind a name gives even to one who stands in a list.
_OWN = frozenset((*_ORDER[:5], "opening_speaker", "speaker", "quoted"))
_JOINT = re.compile(
    r"[\s,]*(?:พร้อมด้วย|พร้อมทั้ง|พร้อม|และ|ร่วมกับ|ตลอดจน|รวมทั้ง|กับ|โดยมี|[0-9๐-๙]{1,2}[.)]|\([^()\n]{1,60}\)|[\s,])*"
)
_REACH_AFTER, _LISTED_REACH, _REACH_BEFORE = 70, 110, 45
_TOUCHING = re.compile(r"\s*(?:ท่าน|กับ|ร่วมกับ|แก่|ของ|คณะ|ว่า|การ|\s)*\s*")
_TOLD = re.compile(r"\n|ได้|ว่า|เป็น|ให้|โดย|ตาม|ซึ่ง|กับ|ณ\s")
_LONG_CUE, _NEXT, _LIST_REACH = 4, 8, 90
_LISTS = ("พร้อมด้วย", "โดยมี", "ได้แก่", "ประกอบด้วย", "นำโดย")
_CAME = re.compile(r"เข้าร่วม|ผู้เข้าร่วม|ร่วมงาน|เข้ารับการ")
_PEOPLE = frozenset(["คน", "ท่าน", "ราย", "รูป"])
_CROWD_REACH = 70


@cache
def _cues(side: str) -> PhraseList:
    return PhraseList(r for r in table("thai_role_cues") if r["side"] == side)


def find_participations(
    reader: Reader,
    sentences: Sequence[SentenceView],
    persons: Mapping[int, Entity],
    events: Sequence[Event],
) -> list[Fact]:
    """Rows of table ``participations``; one role a person and event, the weightiest that any sentence gives.

    ``sentences``: the tellings; ``persons``: the published persons by the start of each mention.
    """
    if not events:
        return []
    after = Hits(h for h in _cues("after").find(reader.walls.levelled) if not reader.is_named(h.start))
    before = Hits(h for h in _cues("before").find(reader.walls.levelled) if not reader.is_named(h.start))
    told = by_sentence(events)
    roles: dict[tuple[str, str], tuple[str, Span, Span]] = {}
    for sentence, here in _by_sentence(reader, sentences):
        for i, person in enumerate(here):
            entity = persons.get(person.name.start)
            if entity is None:
                continue
            role, cue = _role(reader, sentence, here, i, after, before)
            event = _event_at(told.get(sentence.index, []), sentence, person) or events[0]
            key = (event.key, entity.key)
            if key not in roles or _ORDER.index(role) < _ORDER.index(roles[key][0]):
                roles[key] = (role, cue, person.name)
    facts = [
        _fact(event, {"person_id": Reading(person, (name,), "participation:person", 0.9)}, role, cue, name)
        for (event, person), (role, cue, name) in roles.items()
    ]
    facts.extend(body_participations(reader, sentences, events))
    facts.extend(_crowds(reader, events))
    return [Fact("participations", f"a{n}", cells) for n, cells in enumerate(_once(facts), start=1)]


def _by_sentence(
    reader: Reader, sentences: Sequence[SentenceView]
) -> Iterator[tuple[SentenceView, list[PersonSpan]]]:
    i, persons = 0, reader.persons
    for sentence in sentences:
        while i < len(persons) and persons[i].name.start < sentence.start:
            i += 1
        here = []
        while i < len(persons) and persons[i].name.end <= sentence.end:
            here.append(persons[i])
            i += 1
        if here:
            yield sentence, here


def _once(facts: list[dict[str, Reading]]) -> Iterator[dict[str, Reading]]:
    seen: set[tuple[object, ...]] = set()
    for cells in facts:
        identity = tuple(sorted((column, reading.value) for column, reading in cells.items()))
        if identity not in seen:
            seen.add(identity)
            yield cells


def _event_at(told: Sequence[Event], sentence: SentenceView, person: PersonSpan) -> Event | None:
    """The event told nearest to a person among those of the same sentence; visits have their guests elsewhere,
    and who tells of an act was not there."""
    here = [
        (min(abs(h.start - person.name.start) for h in event.heads if h.start >= sentence.start), number)
        for number, event in enumerate(told)
        if event.event_type != "visit"
        and event.method != DATED_ACT
        and event.heads[-1].start >= sentence.start
    ]
    return told[min(here)[1]] if here else None


def _role(
    reader: Reader, sentence: SentenceView, here: list[PersonSpan], i: int, after: Hits, before: Hits
) -> tuple[str, Span]:
    person = here[i]
    own = _behind(reader, sentence, here, i, after)
    listed = own
    last = i
    while listed is None and last + 1 < len(here) and _in_list(reader.text, here, last, after):
        last += 1
        listed = _behind(reader, sentence, here, last, after, _LISTED_REACH)
    hung = _before(reader, sentence, here, i, before, after)
    if hung is not None:
        role = hung.row["role"]
        if own is not None and _outweighs(own, hung, person.end):
            return own.row["role"], Span(own.start, own.end)
        return role, Span(hung.start, hung.end)
    chosen = own or listed
    if chosen is not None:
        return chosen.row["role"], Span(chosen.start, chosen.end)
    return "mentioned", person.name


def _outweighs(own: Hit, hung: Hit, end: int) -> bool:
    """Whether the verb behind a name says more than what the name hangs on."""
    role = hung.row["role"]
    if role == "participant":
        received = own.row["role"] == "host" and hung.row["form"] == "โดยมี"
        return received or own.row["role"] in _OWN
    if role == "mentioned":
        return own.row["role"] in _OWN and own.start - end < _NEXT
    return own.row["role"] in _OWN and own.row["role"] != "quoted"


def _joint(text: str, left: PersonSpan, right: PersonSpan) -> bool:
    gap = right.address.start - left.end
    return gap <= _LIST_REACH and _JOINT.fullmatch(text, left.end, right.address.start) is not None


def _in_list(text: str, here: list[PersonSpan], i: int, after: Hits) -> bool:
    """Whether the next name goes on with a list: nothing is told of this one but where its bearer serves."""
    left, right = here[i], here[i + 1]
    if _joint(text, left, right):
        return True
    start, end = left.end, right.address.start
    return bool(
        left.posts
        and right.posts
        and end - start <= _LIST_REACH
        and after.first(start, end) is None
        and not _TOLD.search(text, start, end)
    )


def _behind(
    reader: Reader,
    sentence: SentenceView,
    here: list[PersonSpan],
    i: int,
    after: Hits,
    reach: int = _REACH_AFTER,
) -> Hit | None:
    """The verb that follows a name with its posts, before the next person."""
    start = here[i].end
    stop = min(sentence.end, start + reach)
    if i + 1 < len(here):
        stop = min(stop, here[i + 1].address.start)
    newline = reader.text.find("\n", start, stop)
    return after.first(start, newline if newline >= 0 else stop)


def _before(
    reader: Reader, sentence: SentenceView, here: list[PersonSpan], i: int, before: Hits, after: Hits
) -> Hit | None:
    """The words a name hangs on: right before it with its post, or before the list it stands in."""
    first = i
    while first > 0 and _in_list(reader.text, here, first - 1, after):
        gap = reader.text[here[first - 1].end : here[first].address.start]
        if "พร้อมด้วย" in gap or "โดยมี" in gap:
            break
        first -= 1
    start = here[first].address.start
    for post in here[first].posts:
        start = min(start, post.start)
    left = max(sentence.start, here[first - 1].end if first else 0)
    hit = before.last(max(left, start - _REACH_BEFORE), start)
    if hit is None or not stands_alone(reader.text, hit.start, hit.end):
        wide = before.last(max(left, start - _LIST_REACH), start)
        return wide if wide is not None and wide.row["form"] in _LISTS else None
    if hit.row["form"] in _LISTS:
        return hit
    short = hit.end - hit.start < _LONG_CUE
    gap = reader.text[hit.end : start]
    if short and gap.strip():
        return None
    if not short and not _TOUCHING.fullmatch(gap):
        return None
    return hit


def _fact(event: str, actor: dict[str, Reading], role: str, cue: Span, where: Span) -> dict[str, Reading]:
    return {
        "event_id": Reading(event, (where,), "participation:same_passage", 0.8),
        **actor,
        "role": Reading(role, (cue,), "role:cue", 0.8),
    }


def _crowds(reader: Reader, events: Sequence[Event]) -> Iterator[dict[str, Reading]]:
    """Head counts beside words for taking part."""
    told = by_sentence(events)
    for quantity in reader.mentions.quantities:
        if quantity.unit not in _PEOPLE or quantity.value < 2:
            continue
        sentence = reader.view.sentence_at(quantity.span.start)
        if sentence is None or sentence.index not in told:
            continue
        event = told[sentence.index][0]
        start = max(sentence.start, quantity.span.start - _CROWD_REACH)
        came = _CAME.search(reader.text, start, min(sentence.end, quantity.span.end + _CROWD_REACH // 2))
        if came is None:
            continue
        cells = _fact(
            event.key,
            {"group_name": Reading(quantity.unit, (quantity.span,), "group:counted", 0.8)},
            "attendee_group",
            Span(*came.span()),
            quantity.span,
        )
        cells["headcount"] = Reading(int(quantity.value), (quantity.span,), quantity.method, 0.9)
        cells["is_approximate"] = Reading(quantity.is_approximate, (quantity.span,), quantity.method, 0.9)
        yield cells
