"""Commitments and statements in Thai: who promised, agreed, ordered, asked or said what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fourthp.extract.lexicon import table
from fourthp.extract.thai.actors import Actor, Actors
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.text import Hit, Hits, phrase_list, skip_space
from fourthp.extract.view import SentenceView
from fourthp.records import Fact, Reading, Span

_WILL = re.compile(
    r"\s?(?:ว่า|ถึง|ให้|ที่จะ|จะ|พร้อม|ความมุ่งมั่น|เจตนารมณ์|ความพร้อม|คำมั่น|สานต่อ|สนับสนุน|ปฏิบัติ|การสนับสนุน|ความร่วมมือ|ร่วมมือ|การต่อต้าน|ต้อง|นโยบาย)"
)
_TO_COME = re.compile(r"จะ|พร้อม|มุ่งมั่น|ต้อง|เจตนารมณ์|ให้|คำมั่น|สานต่อ|สนับสนุน|ร่วมมือ|ปฏิบัติตาม|ขับเคลื่อน")
_CUT = re.compile(
    r"\n|\s(?=โดย|ซึ่ง|ทั้งนี้|นอกจากนี้|ขณะที่|อย่างไรก็|ด้าน|ในส่วน|สำหรับ|จากนั้น|โอกาสนี้|ในตอนท้าย|พร้อมชื่นชม|พร้อมขอบคุณ|พร้อมกล่าว|พร้อมย้ำ|พร้อมยืนยัน)|[”\"](?=\s|$)"
)
_SHORT_CUT = re.compile(r"\s(?=เพื่อ|รวมทั้ง|รวมถึง|ตลอดจน|อีกทั้ง|ได้แก่|อาทิ|เช่น|และ|โดยเฉพาะ)")
_DEADLINE = re.compile(r"(?:ภายใน|ก่อน|ไม่เกิน|ให้แล้วเสร็จใน|ภายในวันที่|ภายในปี)\s?(?:วันที่|ปี|พ\.ศ\.|เดือน)?\s?$")
_NOT = ("ไม่", "มิได้", "ยังไม่", "ไม่ได้")
_LONGEST_ACTION, _LONGEST_GIST, _SHORTEST, _EARLY = 300, 140, 8, 60
_TRIM = " \u00a0\n“”\"‘’':-–—,"


@cache
def _pillars() -> tuple[tuple[str, str], ...]:
    return tuple((r["form"], r["pillar"]) for r in table("thai_pillar_words"))


def find_commitments(reader: Reader, actors: Actors) -> list[Fact]:
    """Rows of table ``commitments``, keys ``c1``, ``c2`` ... in text order; questions and refusals are left out."""
    cues = Hits(phrase_list("thai_commitment_cues").find(reader.walls.levelled))
    facts: dict[tuple[str, str], Fact] = {}
    for sentence in reader.view.sentences:
        speaker: Actor | None = None
        floor = sentence.start
        for cue in cues.within(sentence.start, sentence.end):
            actor = None if cue.row["needs"] == "never" else actors.before(cue.start, sentence)
            if actor is not None and not actor.is_pronoun:
                speaker = actor
            if cue.start < floor or cue.row["needs"] == "never":
                continue
            fact = _commitment(reader, sentence, cue, actor, speaker)
            if fact is not None:
                key = (str(fact.cells["verb"].value), str(fact.cells["summary"].value))
                facts.setdefault(key, Fact("commitments", f"c{len(facts) + 1}", fact.cells))
                floor = fact.cells["summary"].spans[0].end
    return list(facts.values())


def _commitment(
    reader: Reader, sentence: SentenceView, cue: Hit, actor: Actor | None, speaker: Actor | None
) -> Fact | None:
    text, needs = reader.text, cue.row["needs"]
    if text.endswith(_NOT, 0, cue.start):
        return None
    behind = actor is not None and not actor.is_pronoun
    who = actor if behind else speaker
    if who is None or (needs == "direct" and not behind and actor is None):
        return None
    if needs == "direct" and not behind and text[cue.start - 1 : cue.start].isspace():
        return None
    action = _content(reader, cue.end, sentence.end)
    if action is None:
        return None
    if needs == "will" and not (
        _WILL.match(text, cue.end)
        and _TO_COME.search(text, action.start, min(action.end, action.start + _EARLY))
    ):
        return None
    method = f"commitment:{needs}"
    confidence = 0.8 if behind else 0.65
    verb = Span(cue.start, cue.end)
    gist = _gist(reader, action)
    cells = who.cells(reader, "actor_name", method)
    cells["verb"] = Reading(cue.row["verb"], (verb,), method, confidence)
    cells["modality"] = Reading(cue.row["modality"], (verb,), method, confidence)
    cells["action"] = Reading(_words(reader, action), (action,), method, confidence)
    cells["summary"] = Reading(_words(reader, gist), (gist,), method, confidence)
    if pillar := _pillar(reader, action):
        cells["pillar"] = pillar
    if deadline := _deadline(reader, sentence, action):
        cells["deadline"] = deadline
    return Fact("commitments", "", cells)


def find_statements(reader: Reader, actors: Actors) -> list[Fact]:
    """Rows of table ``statements``, keys ``s1``, ``s2`` ... in text order, where the speaker stands beside the verb."""
    cues = Hits(phrase_list("thai_statement_cues").find(reader.walls.levelled))
    facts: list[Fact] = []
    for sentence in reader.view.sentences:
        for cue in cues.within(sentence.start, sentence.end):
            facts.extend(_statement(reader, actors, sentence, cue, len(facts) + 1))
    return facts


def _statement(
    reader: Reader, actors: Actors, sentence: SentenceView, cue: Hit, number: int
) -> Iterator[Fact]:
    if reader.text.endswith(_NOT, 0, cue.start):
        return
    actor = actors.before(cue.start, sentence)
    content = _content(reader, cue.end, sentence.end)
    if actor is None or actor.is_pronoun or content is None:
        return
    verb, gist = Span(cue.start, cue.end), _gist(reader, content)
    cells = actor.cells(reader, "speaker_name", "statement:beside_verb")
    cells["verb"] = Reading(cue.row["verb"], (verb,), "statement:beside_verb", 0.85)
    cells["stance"] = Reading(cue.row["stance"], (verb,), "statement:beside_verb", 0.85)
    cells["summary"] = Reading(_words(reader, gist), (gist,), "statement:beside_verb", 0.85)
    yield Fact("statements", f"s{number}", cells)


def _content(reader: Reader, start: int, end: int) -> Span | None:
    """What is promised or said: up to the next clause, or the end of the sentence."""
    text = reader.text
    start = _trimmed_start(text, start, end)
    cut = _CUT.search(text, min(start + _SHORTEST, end), end)
    last = cut.start() if cut else end
    if last - start > _LONGEST_ACTION:
        space = text.rfind(" ", start, start + _LONGEST_ACTION)
        last = space if space > start else start + _LONGEST_ACTION
    while last > start and text[last - 1] in _TRIM:
        last -= 1
    return Span(start, last) if last - start >= _SHORTEST else None


def _trimmed_start(text: str, start: int, end: int) -> int:
    start = skip_space(text, start, end)
    for word in ("ว่า", "ถึง"):
        if text.startswith(word, start):
            start = skip_space(text, start + len(word), end)
    while start < end and text[start] in _TRIM:
        start += 1
    return start


def _gist(reader: Reader, content: Span) -> Span:
    """The first clause of what is promised or said."""
    text, last = reader.text, content.end
    if cut := _SHORT_CUT.search(text, min(content.start + _SHORTEST, last), last):
        last = cut.start()
    if last - content.start > _LONGEST_GIST:
        space = text.rfind(" ", content.start, content.start + _LONGEST_GIST)
        last = space if space > content.start else content.start + _LONGEST_GIST
    return Span(content.start, last)


def _words(reader: Reader, span: Span) -> str:
    return " ".join(reader.text[span.start : span.end].split())


def _pillar(reader: Reader, action: Span) -> Reading | None:
    """The pillar that the words of the action name most often, the earlier one at a tie."""
    places: dict[str, list[Span]] = {}
    for form, pillar in _pillars():
        at = reader.text.find(form, action.start, action.end)
        if at >= 0:
            places.setdefault(pillar, []).append(Span(at, at + len(form)))
    if not places:
        return None
    best = min(places, key=lambda p: (-len(places[p]), min(places[p])))
    return Reading(best, tuple(sorted(places[best])), "commitment:pillar", 0.8)


def _deadline(reader: Reader, sentence: SentenceView, action: Span) -> Reading | None:
    for date in reader.dates_in(sentence):
        if action.start < date.span.start and date.span.end <= action.end:
            before = reader.text[max(action.start, date.span.start - 24) : date.span.start]
            if _DEADLINE.search(before):
                return Reading(date.end or date.start, (date.span,), "commitment:deadline", 0.85)
    return None
