"""Who a Thai verb has for its subject: a name, a post that points back to its holder, a group."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from fourthp.extract.mentions.model import Entity
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.text import Hits, phrase_list, skip_space, stands_alone
from fourthp.extract.view import SentenceView
from fourthp.records import Fact, Reading, Span

_COLUMN = {"persons": "person_id", "organisations": "organisation_id", "countries": "country_code"}
_FILLER = re.compile(
    r"(?:\s|\([0-9๐-๙][^()\n]{3,22}\)|ฯ|ได้|จึง|ก็|ยังคง|ยัง|ต่าง|มี|ร่วมกัน|ร่วม|ขอ|เอง|ทั้งหมด|แล้ว|ด้วย|นั้น|จะ|พิจารณา|[,“”\"])*$"
)
_JOINT = re.compile(r"\s?(?:และ|[-–—])\s?(?:ประเทศ)?$")
_OPENER = re.compile(r"[\s“\"‘'•-]*(?:ทั้งนี้|นอกจากนี้|อย่างไรก็ตาม|ขณะที่|โดย|ทาง|ด้าน|สำหรับ|ในส่วนของ)?\s*")
_POST_REACH = 120
_FILLER_REACH, _JOINT_REACH = 40, 16
_OF = "ของ"
_BETWEEN = ("ระหว่าง", "กับ", "ของ")
_LOOKED_THROUGH = 200
_SHORTEST, _TELLING = 3, 12
_CAPACITY = re.compile(r"(?P<who>ตน|ผม|ดิฉัน|กระผม|เรา)(?:เอง)?\s?ในฐานะ[^\n]{2,80}$")
_AREA = re.compile(r"(?:อำเภอ|จังหวัด|เทศบาล(?:นคร|เมือง|ตำบล)?)(?!ที่|ใน|นี้|ต่าง)[ก-๎]{2,24}$")
_TO_WHOM = ("หนังสือถึง", "หนังสือต่อ", "ร้องเรียนต่อ", "ร้องเรียนถึง", "เรียกร้องต่อ", "ขอบคุณ", "ใน")
_WHERE = (
    "ใน",
    "ใน ",
    "พื้นที่",
    "ที่",
    "ที่ ",
    "ของ",
    "ณ",
    "ณ ",
    "ประจำ",
    "ราชการ",
    "กับ",
    "และ",
    "ทุก",
    "ระดับ",
    "จาก",
    "ไป",
)
_CAPACITY_REACH, _AREA_REACH = 100, 36


@dataclass(frozen=True, slots=True)
class Actor:
    """A subject: its words, and the entity it names or points back to; ``is_passing``: for this one verb alone."""

    span: Span
    entity: Entity | None
    spans: tuple[Span, ...]
    confidence: float
    is_pronoun: bool = False
    is_passing: bool = False

    def cells(self, reader: Reader, name_column: str, method: str) -> dict[str, Reading]:
        """The readings of the actor's columns."""
        words = " ".join(reader.text[self.span.start : self.span.end].split())
        found = {name_column: Reading(words, (self.span,), method, self.confidence)}
        if self.entity is not None:
            column = _COLUMN[self.entity.resource]
            found[column] = Reading(self.entity.key, self.spans, method, self.confidence)
        return found


class Actors:
    """Looks for the subject that ends right before a verb."""

    def __init__(self, reader: Reader, posts: Sequence[Fact], persons: Mapping[str, Entity]) -> None:
        self._reader = reader
        self._text = reader.text
        named = [m for m in reader.mentions.index if m.entity.resource in _COLUMN]
        self._ends = sorted(((m.end, m.start, m.entity) for m in named), key=lambda item: item[:2])
        self._end_offsets = [end for end, _, _ in self._ends]
        self._holders: dict[str, list[tuple[Entity, Span]]] = {}
        for post in posts:
            person = persons[str(post.cells["person_id"].value)]
            title = post.cells["title"]
            self._holders.setdefault(_bare(str(title.value)), []).append((person, title.spans[0]))
        self._post_ends = {p.end: s for s in reader.persons for p in s.posts}
        self._person_starts = {p.address.start: p for p in reader.persons}
        self._nouns = Hits(phrase_list("thai_actor_nouns").find(reader.walls.levelled))
        self._noun_ends = {h.end: h for h in self._nouns.all}

    def before(self, verb: int, sentence: SentenceView) -> Actor | None:
        """The subject right before an offset, small words between them aside."""
        start = max(sentence.start, verb - _FILLER_REACH)
        filler = _FILLER.search(self._text, start, verb)
        ends = [verb] if filler is None else [filler.start(), verb]
        if filler is not None and filler.group().startswith("ฯ"):  # of the noun itself ("นายกฯ")
            ends.insert(0, filler.start() + 1)
        for end in ends:
            if actor := self._ending_at(end, sentence):
                if self._text.endswith(_TO_WHOM, 0, actor.span.start):
                    return None  # to whom a letter was sent, or where something is; not who acts
                return self._with_owner(self._with_partner(actor, sentence), sentence)
        return self._in_capacity(verb) or self._area(sentence, ends[0])

    def _in_capacity(self, verb: int) -> Actor | None:
        """The speaker who says in which capacity he acts ("ตนในฐานะปลัดกระทรวง จะ...")."""
        said = _CAPACITY.search(self._text, max(0, verb - _CAPACITY_REACH), verb)
        return Actor(Span(*said.span("who")), None, (), 0.7, True) if said else None

    def _area(self, sentence: SentenceView, end: int) -> Actor | None:
        """A province, district or municipality that acts, named right before a verb and behind no preposition."""
        area = _AREA.search(self._text, max(sentence.start, end - _AREA_REACH), end)
        if area is None or self._text.endswith(_WHERE, 0, area.start()):
            return None
        return Actor(Span(*area.span()), None, (), 0.7, is_passing=True)

    def _with_partner(self, actor: Actor, sentence: SentenceView) -> Actor:
        """Two states that act together, where another is joined to the one beside the verb ("ไทยและลาว")."""
        if actor.entity is None or actor.entity.resource != "countries":
            return actor
        floor = max(sentence.start, actor.span.start - _JOINT_REACH)
        joint = _JOINT.search(self._text, floor, actor.span.start)
        first = self._named(joint.start(), sentence) if joint else None
        if first is None or first.entity is None or first.entity.resource != "countries":
            return actor
        if self._text.endswith(_BETWEEN, 0, first.span.start):
            return actor
        return Actor(Span(first.span.start, actor.span.end), None, (), 0.8)

    def _with_owner(self, actor: Actor, sentence: SentenceView) -> Actor | None:
        """A state behind "of" is no subject, but what is "of" it may be one ("กองทัพของไทย")."""
        start = actor.span.start
        if actor.entity is None or actor.entity.resource != "countries":
            return actor
        if not self._text.endswith(_OF, sentence.start, start):
            return actor
        of_it = self._ending_at(start - len(_OF), sentence)
        return replace(of_it, span=Span(of_it.span.start, actor.span.end)) if of_it else None

    def opening(self, sentence: SentenceView) -> Actor | None:
        """The person, post, body, state or group with which a sentence begins."""
        lead = _OPENER.match(self._text, sentence.start, sentence.end)
        start = lead.end() if lead else sentence.start
        named = [m for m in self._reader.mentions.within(start, sentence.end) if m.start == start]
        bodies = [m for m in named if m.entity.resource in ("organisations", "countries")]
        if bodies:
            body = max(bodies, key=lambda m: m.end)
            return Actor(body.span, body.entity, (body.span,), 0.7)
        if holder := self._opening_post(start, sentence):
            return holder
        noun = self._nouns.at(start)
        if noun is None or noun.row["kind"] == "pronoun":
            return None
        return Actor(Span(noun.start, noun.end), None, (), 0.7)

    def _opening_post(self, start: int, sentence: SentenceView) -> Actor | None:
        """Who a sentence begins with by form of address or title: the person named, or the one who holds the post."""
        if (person := self._person_starts.get(start)) is not None:
            return self._named(person.name.end, sentence)
        post = self._reader.posts.at(start, sentence.end)
        if post is None or self._reader.begins_person(skip_space(self._text, post.end, sentence.end)):
            return None
        return self._post(post.end, sentence)

    def _ending_at(self, end: int, sentence: SentenceView) -> Actor | None:
        """The subject that ends at an offset: the longest of a name, a title and a word for a group."""
        if end <= sentence.start:
            return None
        if (person := self._post_ends.get(end)) and (holder := self._named(person.name.end, sentence)):
            return holder
        noun = self._noun_ends.get(end)
        group = None
        if noun is not None and noun.start >= sentence.start:
            group = Actor(Span(noun.start, noun.end), None, (), 0.8, noun.row["kind"] == "pronoun")
        found = [a for a in (self._named(end, sentence), self._post(end, sentence), group) if a is not None]
        return min(found, key=lambda a: a.span.start, default=None)

    def _named(self, end: int, sentence: SentenceView) -> Actor | None:
        i = bisect_left(self._end_offsets, end)
        best: Actor | None = None
        while i < len(self._ends) and self._ends[i][0] == end:
            _, start, entity = self._ends[i]
            span = Span(start, end)
            if start >= sentence.start and (best is None or start < best.span.start):
                best = Actor(span, entity, (span,), 0.9)
            i += 1
        return best

    def _post(self, end: int, sentence: SentenceView) -> Actor | None:
        """A title that stands for its one holder in this document ("รองนายกรัฐมนตรี")."""
        floor = max(sentence.start, end - _POST_REACH)
        for start in self._reader.posts.nouns(floor, end):
            post = self._reader.posts.at(start, end)
            if post is None or post.end < end or end - start < _SHORTEST:
                continue
            span = Span(start, end)
            if (held := self._holder(self._text[start:end])) is not None:
                person, where = held
                return Actor(span, person, (span, where), 0.75)
            if end - start >= _TELLING and stands_alone(self._text, start, end):
                return Actor(span, None, (), 0.7)
        return None

    def _holder(self, post: str) -> tuple[Entity, Span] | None:
        """The one person who holds a title, or one that begins like it ("รองโฆษกฯ")."""
        words = _bare(post)
        held = self._holders.get(words)
        if held is None and len(words) >= _TELLING // 2:
            titles = islice(self._holders.items(), _LOOKED_THROUGH)
            held = [holder for title, holders in titles if title.startswith(words) for holder in holders]
        return held[0] if held and len({person.key for person, _ in held}) == 1 else None


def _bare(title: str) -> str:
    return "".join(title.split()).rstrip("ฯ")
