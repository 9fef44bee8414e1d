"""Commitments in Thai: who promised, agreed, ordered or asked for what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from fourthp.extract.lexicon import table
from fourthp.extract.thai.actors import Actor, Actors
from fourthp.extract.thai.agreed_lists import Leader, Lists
from fourthp.extract.thai.gists import SHORT_GIST, content_of, gist_of, words_of
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.text import Hit, Hits, phrase_list, skip_space
from fourthp.extract.view import SentenceView
from fourthp.records import Fact, Reading, Span

_WILL = re.compile(
    r"\s?(?:(?:รัฐบาล(?:ไทย)?|(?:ประเทศ|ฝ่าย)?ไทย|ทั้งสอง(?:ฝ่าย|ประเทศ)|ทุก(?:ฝ่าย|หน่วยงาน|ภาคส่วน))(?:มี)?\s?)?"
    r"(?:ว่า|ไปยัง|กับ|แก่|ถึง|ให้|ที่จะ|จะ|พร้อม|ความมุ่งมั่น|ความตั้งใจ|เจตนารมณ์|เจตจำนง|ความพร้อม|คำมั่น|สานต่อ|สนับสนุน|ปฏิบัติ|การสนับสนุน|ความร่วมมือ|ร่วมมือ|การต่อต้าน|ต้อง|นโยบาย)"
)
_TO_COME = re.compile(
    r"จะ|ปรับปรุง|บูรณาการ|เร่ง|แก้ไข|พร้อม|มุ่งมั่น|ตั้งใจ|ต้อง|เจตนารมณ์|เจตจำนง|ให้|คำมั่น|สานต่อ|สนับสนุน|ร่วมมือ|ปฏิบัติตาม|ขับเคลื่อน"
)
_DEED = re.compile(
    r"\s?(?:ถึง)?(?:ความสำคัญ(?:อย่างยิ่ง)?(?:ของ|กับ|ใน|ต่อ))?"
    r"(?:พันธกิจ|การ(?=ส่งเสริม|ป้องกัน|ปราบปราม|แก้ไข|พัฒนา|คุ้มครอง|ช่วยเหลือ|ดูแล|เสริมสร้าง|ขจัด|บังคับใช้|ใช้|ขับเคลื่อน))"
)
_DEADLINE = re.compile(r"(?:ภายใน|ก่อน|ไม่เกิน|ให้แล้วเสร็จใน|ภายในวันที่|ภายในปี)\s?(?:วันที่|ปี|พ\.ศ\.|เดือน)?\s?$")
_IMPLIED, _DEADLINE_REACH, _ACT_REACH = 0.65, 24, 24
_LEAD = re.compile(
    r"สั่ง(?=ทุก|กระทรวง|หน่วยงาน|เร่ง|เดินหน้า|คุมเข้ม|ปราบ|ลุย|ยกระดับ|ดูแล|ช่วย|ตรวจสอบ)|พร้อม(?:ที่จะ|จะ)?(?!ทั้ง)|(?:โดย|มอบ)ให้|ขอ(?=ทุก|ประชาชน|พี่น้อง|หน่วยงาน|ผู้ประกอบการ|นายจ้าง)|ยินดี(?:ที่จะ|และพร้อม)?|มีความยินดีที่จะ|จะ|ต้อง(?=ร่วม)"
)
_NO_ACT = (
    "เรียบร้อย",
    "แล้ว",
    "ก่อน",
    "ดังกล่าว",
    "ในหลักการก่อน",
    "เมื่อ",
    "ไปแล้ว",
    "ระหว่าง",
    "ในการประชุม",
    "ในที่ประชุม",
    "ด้วย",
    "ดังนี้",
    "รับฟัง",
    "ตั้งแต่",
    "แก่ผู้บริหาร",
    "มาอย่าง",
    "ในขั้นตอนดังกล่าว",
    "ตามที่เสนอ",
    "ตามเสนอ",
)
_AS_PROPOSED = re.compile(r"(?:และ)?(?:อนุมัติ)?ตามที่[^\n]{2,110}เสนอ(?:\s?ดังนี้)?\s?")
_LONG_SINCE = "วาระแห่งชาติ"  # what a government once declared, retold
_JOINED = ("ก็", "ซึ่ง", "และ", "อีกทั้ง", "พร้อม", "พร้อมทั้ง", "รวมทั้ง", "รวมถึง", "ตลอดจน", "ทั้งยัง", "โดย", "นั้น")
_SAYS = ("กล่าวว่า", "เปิดเผยว่า", "เผยว่า", "ระบุว่า", "แถลงว่า", "ต่อว่า", "เพิ่มเติมว่า", "ย้ำว่า")
_WILLING, _AND_ALSO = ("พร้อม", "ยินดี"), ("และ", "อีกทั้ง", "ทั้งยัง")
_HOW = re.compile(r"(?:\s|ได้|ยังคง|ยัง|ร่วมกัน|ร่วม|ช่วยกัน|พยายาม|ทำการ|ที่จะ|เร่ง|รีบ|ดำเนินการ(?=[ก-ฮเ-ไ]))*")
_CLAUSE = ("และ", "โดย", "ซึ่ง", "ขณะที่", "ส่วน", "ทั้งนี้", "พร้อมทั้ง", "สำหรับ", "ด้าน", "โดยที่", "ตลอดจน", "อีกทั้ง")
_HOPED = ("เชื่อมั่นว่า", "เชื่อว่า", "หวังว่า", "คาดว่า", "คาดหวังว่า", "มั่นใจว่า", "มุ่งหวังว่า", "หวังเป็นอย่างยิ่งว่า")
_HOPED_TOGETHER = re.compile(r"หวังว่า\s?[ก-๙]{2,30}\s?(?:กับ|และ)\s?$")
# What somebody's relations, experience or policy will do, he does not promise.
_WHOSE = re.compile(
    r"(?<!กระทรวง)(?<!กรม)(?<!คณะ)(?:ความ|การ|ประสบการณ์|บทบาท|มาตรการ|นโยบาย|แผน|โครงการ|ประโยชน์|ช่องทาง|ศักยภาพ)"
    r"[^\s]{0,60}(?:ของ|ระหว่าง)\s?$"
)
_CAPACITY_REACH = 80
_SHALL = "จะ"
_MAY_GO_ON = ("announced", "pledged")
_NOMINAL = tuple("เอกสาร เอกสารที่ หนังสือ บันทึก พิธี ความ ข้อ การ ผู้ ได้รับ ที่ได้รับ เพื่อ เจตนารมณ์".split())
_AS_FOLLOWS = ("ดังนี้", "ดังต่อไปนี้", "ได้แก่", "ประกอบด้วย")
# What stands behind somebody to whom something is handed, or who is made something.
_RECEIVED = re.compile(r"\s?(?:\([^()\n]{1,30}\)\s?)?(?:เพื่อ|เป็น|ภายใน|เมื่อ|จำนวน|แล้ว|ที่เกี่ยวข้องเมื่อ)")
_DONE = re.compile(r"(?:รัฐบาล|ประเทศ|ฝ่าย)?(?:ไทย)?\s?(?:ที่ผ่านมา\s?)?ได้(?!รับ)")  # what was done already
_INVITES, _TO_A_ROOM = "เชิญ", re.compile(r"[^\n]{2,60}?ไปยัง\s?(?:ห้อง|ตึก|อาคาร|บริเวณ|แท่น)")
_DELEGATES, _TO = "มอบหมาย", "ให้"
NOT = ("ไม่", "มิได้", "ยังไม่", "ไม่ได้", "ที่ได้")
# What a gathering will do, or what something makes of somebody, nobody promises.
_GATHERING_OF = (
    "การประชุม",
    "การประชุมสุดยอด",
    "การประชุมผู้นำ",
    "การหารือ",
    "กรอบ",
    "เวที",
    "โครงการ",
    "ทำให้",
    "ส่งผลให้",
    "ช่วยให้",
)
_EARLY, _QUOTES = 110, '“"'
_SAID = re.compile(
    r"[”\"]\s?[^”\"\n]{2,90}?(?P<verb>กล่าว|ระบุ|เปิดเผย|เผย|ย้ำ)(?:ปิดท้าย|ทิ้งท้าย|ในตอนท้าย|ในที่สุด|สรุป)?\s*$"
)


@cache
def _pillars() -> tuple[tuple[str, str], ...]:
    return tuple((r["form"], r["pillar"]) for r in table("thai_pillar_words"))


def find_commitments(reader: Reader, actors: Actors) -> list[Fact]:
    """Rows of table ``commitments``, keys ``c1``, ``c2`` ... in text order; refusals are left out.

    A verb without a subject beside it has that of the paragraph: who is quoted there, or who it begins with. A
    paragraph that begins with nobody, as items of lists do, goes on with who spoke before it.
    """
    cues = Hits(phrase_list("thai_commitment_cues").find(reader.walls.levelled))
    sayings = Hits(phrase_list("thai_statement_cues").find(reader.walls.levelled))
    found: list[Fact] = []
    speaker: Actor | None = None
    person: Actor | None = None
    lists, leader = Lists(reader), None
    block, is_own, listed = -1, False, 0
    for sentence in reader.view.sentences:
        if sentence.start < listed:
            continue
        if sentence.block != block:
            block = sentence.block
            opener = actors.opening(sentence) or _quoted(reader.text, actors, sentence)
            if opener is None and reader.text[sentence.start] in _QUOTES:
                speaker = person or speaker  # who spoke last, not what met
            speaker, is_own = opener or speaker, opener is not None
        floor = sentence.start
        told = _told(actors, sentence, cues, sayings)
        clauses = [a.span.start for _, a in told if a and _opens_clause(reader.text, a)]
        for cue, actor in told:
            if actor is not None and not (actor.is_pronoun or actor.is_passing):
                speaker, is_own = actor, True
                person = actor if actor.entity and actor.entity.resource == "persons" else person
            needs = cue.row.get("needs")
            if needs is None or cue.start < floor or reader.is_instrument(cue.start):
                continue
            if needs == "act" and actor is None and not is_own:
                continue
            if (who := _subject(reader.text, cue, actor, speaker)) is None:
                continue
            if items := lists.told_inline(cue):
                told_items = (_commitment(reader, cue, i.end, who, i.start) for i in items)
                found.extend(fact for fact in told_items if fact is not None)
                floor = listed = items[-1].end
                continue
            end = next((start for start in clauses if start >= cue.end + SHORT_GIST), sentence.end)
            if (fact := _commitment(reader, cue, end, who)) is not None:
                found.append(fact)
                floor = fact.cells["summary"].spans[0].end
        if leader and leader.actor and floor == sentence.start and (item := lists.item(sentence, leader)):
            who = replace(leader.actor, confidence=_IMPLIED)
            if (fact := _commitment(reader, item, sentence.end, who)) is not None:
                found.append(fact)
        leader = _leader(lists, sentence, told, speaker, leader)
    return _each_once(found)


def _quoted(text: str, actors: Actors, sentence: SentenceView) -> Actor | None:
    """Who is quoted in a sentence in quotation marks: the subject of the verb behind them."""
    said = _SAID.search(text, sentence.start, sentence.end) if text[sentence.start] in _QUOTES else None
    return actors.before(said.start("verb"), sentence) if said else None


def _each_once(found: Sequence[Fact]) -> list[Fact]:
    """The promises, numbered, without those that say the same again."""
    once: dict[tuple[str, str], Fact] = {}
    for fact in found:
        once.setdefault((str(fact.cells["verb"].value), str(fact.cells["summary"].value)), fact)
    return [
        Fact("commitments", f"c{number}", fact.cells) for number, fact in enumerate(once.values(), start=1)
    ]


def _leader(
    lists: Lists,
    sentence: SentenceView,
    told: list[tuple[Hit, Actor | None]],
    speaker: Actor | None,
    leader: Leader | None,
) -> Leader | None:
    """The list that the next sentence may be an item of."""
    who = next((a for h, a in reversed(told) if a and not a.is_pronoun and h.row.get("needs")), None)
    if led := lists.led_by(sentence, who, speaker):
        return led
    return leader if leader and lists.bullet(sentence) is not None else None


def _told(
    actors: Actors, sentence: SentenceView, cues: Hits, sayings: Hits
) -> list[tuple[Hit, Actor | None]]:
    """The verbs of a sentence that promise or say, each with the subject right before it."""
    hits = [*cues.within(sentence.start, sentence.end), *sayings.within(sentence.start, sentence.end)]
    hits.sort(key=lambda h: (h.start, -h.end))
    return [(h, actors.before(h.start, sentence)) for h in hits if h.row.get("needs") != "never"]


def _opens_clause(text: str, actor: Actor) -> bool:
    """Whether a subject begins a clause of its own, not one of what the verb before it is about."""
    at = _before_space(text, actor.span.start)
    return not actor.is_pronoun and text.endswith(_CLAUSE, 0, at)


def _subject(text: str, cue: Hit, actor: Actor | None, speaker: Actor | None) -> Actor | None:
    """Who promises: the subject beside the verb, or the speaker where the verb has none of its own."""
    if text.endswith((*NOT, *_NOMINAL), 0, cue.start):
        return None
    if cue.row["needs"] == "clause" and actor is None and not _begins_clause(text, cue.start):
        return None
    if actor is not None and not actor.is_pronoun:
        before = text[max(0, actor.span.start - _CAPACITY_REACH) : actor.span.start]
        of_another = cue.row["needs"] == "act" and (
            _WHOSE.search(before) is not None or text.endswith(_GATHERING_OF, 0, actor.span.start)
        )
        hoped = text.endswith(_HOPED, 0, _before_space(text, actor.span.start)) or _HOPED_TOGETHER.search(
            before
        )
        return None if of_another or hoped else actor
    if cue.row["needs"] == "act" and text.endswith(_HOPED, 0, _before_space(text, cue.start)):
        return None
    if speaker is None:
        return replace(actor, confidence=_IMPLIED) if actor is not None else None
    implied = (
        actor is not None
        or cue.row["needs"] in ("any", "will", "clause")
        or (
            cue.row["needs"] == "act"
            and cue.row["modality"] in _MAY_GO_ON
            and (
                text.endswith(_JOINED, 0, _before_space(text, cue.start))
                or (cue.row["form"].startswith(_SHALL) and text[cue.start - 1 : cue.start].isspace())
            )
        )
        or (
            cue.row["needs"] == "direct"
            and cue.row["form"].startswith(_WILLING)
            and text.endswith(_AND_ALSO, 0, _before_space(text, cue.start))
        )
        or (
            cue.row["needs"] == "direct"
            and cue.row["form"].startswith(_SHALL)
            and text.endswith(_SAYS, 0, _before_space(text, cue.start))
        )
    )
    return replace(speaker, confidence=_IMPLIED) if implied else None


def _begins_clause(text: str, at: int) -> bool:
    """Whether words go on with the subject before them: behind a space, or a word that joins clauses."""
    return text[at - 1 : at].isspace() or text.endswith(_JOINED, 0, at)


def _before_space(text: str, at: int) -> int:
    return at - 1 if at and text[at - 1] == " " else at


def _act(reader: Reader, cue: Hit, end: int) -> Hit | None:
    """The verb for what will, must or can be done, small words before it aside."""
    how = _HOW.match(reader.text, cue.end, end)
    acts = phrase_list("thai_act_verbs")
    for start in dict.fromkeys((how.end() if how else cue.end, skip_space(reader.text, cue.end, end))):
        hit = acts.first_in(reader.walls.levelled, start, min(end, start + _ACT_REACH))
        if hit is not None and hit.start == start:
            return hit
    return None


def _commitment(reader: Reader, cue: Hit, end: int, who: Actor, start: int | None = None) -> Fact | None:
    """What a verb promises or asks for, up to ``end``; ``start``: where that begins, if not at the verb."""
    act = _act(reader, cue, end) if cue.row["needs"] == "act" else None
    if act is None and cue.row["needs"] == "act":
        return None
    action = content_of(reader, _act_start(reader.text, cue) if start is None else start, end)
    if action is None or reader.text.startswith(_NO_ACT, action.start):
        return None
    if action.end - action.start < SHORT_GIST and reader.text.endswith(_AS_FOLLOWS, action.start, action.end):
        return None
    if _AS_PROPOSED.fullmatch(reader.text, action.start, action.end):
        return None
    if cue.row["modality"] == "announced" and reader.text.find(_LONG_SINCE, action.start, action.end) >= 0:
        return None
    if cue.row["needs"] == "will" and _DONE.match(reader.text, action.start, action.end):
        return None
    if cue.row["verb"] == _INVITES and _TO_A_ROOM.match(reader.text, action.start, action.end):
        return None
    if cue.row["verb"] == _DELEGATES and _names_who_goes(reader, action):
        return None
    if cue.row["needs"] == "clause" and not _does_something(reader, action):
        return None
    early = min(action.end, action.start + _EARLY)
    if cue.row["needs"] == "will" and not (
        _DEED.match(reader.text, cue.end)
        or (_WILL.match(reader.text, cue.end) and _TO_COME.search(reader.text, action.start, early))
    ):
        return None
    method = f"commitment:{cue.row['needs']}"
    confidence = min(who.confidence, 0.8)
    verb = Span(cue.start, act.end if act else cue.end)
    gist = gist_of(reader, action)
    cells = who.cells(reader, "actor_name", method)
    cells["verb"] = Reading(_lemma(cue, act), (verb,), method, confidence)
    cells["modality"] = Reading(cue.row["modality"], (verb,), method, confidence)
    cells["action"] = Reading(words_of(reader, action), (action,), method, confidence)
    cells["summary"] = Reading(words_of(reader, gist), (gist,), method, confidence)
    if pillar := _pillar(reader, action):
        cells["pillar"] = pillar
    if deadline := _deadline(reader, action):
        cells["deadline"] = deadline
    return Fact("commitments", "", cells)


def _names_who_goes(reader: Reader, action: Span) -> bool:
    """Whether somebody is sent to attend: what is told behind the order is the event, not something to be done."""
    start = action.start + len(_TO) if reader.text.startswith(_TO, action.start) else action.start
    return reader.begins_person(skip_space(reader.text, start, action.end))


def _does_something(reader: Reader, action: Span) -> bool:
    """Whether somebody is told to act: a verb stands behind the body that an order begins with."""
    named = [m.end for m in reader.mentions.within(action.start, action.end) if m.start == action.start]
    start = max(named, default=action.start)
    if _RECEIVED.match(reader.text, start, action.end):
        return False
    return phrase_list("thai_act_verbs").first_in(reader.walls.levelled, start, action.end) is not None


def _lemma(cue: Hit, act: Hit | None) -> str:
    """The verb to publish: that of the form, that of the act, or both written together."""
    stem: str = cue.row["verb"]
    if act is None or (stem and not stem.endswith("…")):
        return stem
    return stem.rstrip("…") + act.row["form"]


def _act_start(text: str, cue: Hit) -> int:
    """Where the act begins: inside a form that holds its verb ("พร้อมสนับสนุน"), else behind the form."""
    if cue.row["needs"] == "item":
        return cue.start
    if cue.row["needs"] == "clause":
        return cue.start + len(_TO)
    lead = _LEAD.match(text, cue.start, cue.end)
    return lead.end() if lead and cue.row["needs"] != "act" else cue.end


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


def _deadline(reader: Reader, action: Span) -> Reading | None:
    start = action.start + 1
    while (date := reader.date_from(start, action.end)) is not None:
        before = reader.text[max(action.start, date.span.start - _DEADLINE_REACH) : date.span.start]
        if date.span.end <= action.end and _DEADLINE.search(before):
            return Reading(date.end or date.start, (date.span,), "commitment:deadline", 0.85)
        start = date.span.end
    return None
