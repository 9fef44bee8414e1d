"""Posts named in Thai: a noun of post with what it is of, and further posts joined to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fourthp.extract.gazetteer import Match
from fourthp.extract.thai.names import Walls
from fourthp.extract.thai.organisations import BodySpan
from fourthp.extract.thai.text import Hit, Hits, phrase_list, skip_space
from fourthp.records import Span

_SEAT = re.compile(
    r"ประจำ(?=ประเทศ|ราชอาณาจักร|สำนัก|กระทรวง|องค์การ|สหประชาชาติ|อาเซียน|กรุง|นคร|สมาคม|ภูมิภาค|จังหวัด|ไทย)"
    r"|ณ\s+(?=กรุง|นคร|เมือง)|ฝ่าย(?=[ก-ฮเ-ไ])|ด้าน(?=[ก-ฮเ-ไ])"
)
_DOTTED = re.compile(r"(?:[ก-ฮ]{1,4}\.\s?){1,4}")
_BRACKET = re.compile(r"\([^()\n]{1,60}\)\s?")
_ALSO = re.compile(r"(?:และ|ในฐานะ|ควบตำแหน่ง|ปฏิบัติหน้าที่|,\s?)\s?")
# Behind "and" a further post of the same person begins with one of these; any other may be somebody else's.
_SAME_HOLDER = (
    *(
        "รัฐมนตรี",
        "รมว.",
        "รมช.",
        "รองนายก",
        "นายกรัฐมนตรี",
        "โฆษก",
        "ประธาน",
        "รองประธาน",
        "เลขาธิการ",
        "หัวหน้าพรรค",
    ),
    *("ผู้ก่อตั้ง", "กรรมการผู้จัดการ", "รักษาการ", "อดีต", "ผู้อำนวยการ"),
)
_BESIDE = ("หัวหน้า", "กรรมการ", "สมาชิก", "ปฏิบัติ", "รักษา", "รองเลขาธิการ")  # the same behind a mere space
_OF_A_POST = frozenset(["เลขานุการ", "ที่ปรึกษา", "ทปษ.", "ผู้ช่วยเลขานุการ", "เลขาฯ"])  # whose title names another
_FORMER = "อดีต"
_NO_PART = frozenset(["ท่าน", "ตำแหน่ง", "ดำรงตำแหน่ง"])  # of the title they stand before
_MOST_STEPS = 4
_MOST_POSTS = 4
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class PostSpan:
    """A title in a text, the body it is held at, the state it is held for."""

    start: int
    end: int
    is_former: bool
    body: BodySpan | None
    country: tuple[str, Span] | None


_OF_A_DAY = re.compile(r"ประธาน(?:ใน)?(?:การประชุม|พิธี|งาน|เปิด)")  # who chairs an event holds no post there


class Posts:
    """The grammar of posts over one text."""

    def __init__(
        self,
        walls: Walls,
        bodies: Sequence[BodySpan],
        countries: Sequence[Match],
        places: Sequence[Match] = (),
    ) -> None:
        self._areas = {place.start: place.end for place in places}
        self._walls = walls
        self._text = walls.text
        nouns = phrase_list("thai_position_heads").find(walls.levelled)
        self._nouns = Hits(h for h in nouns if not _OF_A_DAY.match(walls.levelled, h.start))
        self.addresses = Hits(phrase_list("thai_honorifics").find(walls.levelled))
        self._bodies = bodies
        self._body_starts = [b.start for b in bodies]
        self._countries = countries
        self._country_starts = [c.start for c in countries]

    def at(self, start: int, end: int) -> PostSpan | None:
        """The post whose title begins at an offset."""
        end = min(end, start + _LONGEST)
        at, former, head = start, False, self._nouns.at(start)
        for _ in range(_MOST_STEPS):
            if head is None or head.row["kind"] == "head":
                break
            former = former or head.row["form"] == _FORMER
            at = skip_space(self._text, head.end, min(end, head.end + 1))
            start = at if head.row["form"] in _NO_PART else start
            head = self._nouns.at(at)
        if head is None or head.row["kind"] != "head":
            return None
        last = self._title_end(head, end)
        return PostSpan(start, last, former, self._body_in(start, last), self._country_in(start, last))

    def all_at(self, start: int, end: int) -> list[PostSpan]:
        """The post at an offset with those joined to it by "and" or "in the capacity of"."""
        posts: list[PostSpan] = []
        at = start
        while len(posts) < _MOST_POSTS and (post := self.at(at, end)) is not None:
            posts.append(post)
            at = skip_space(self._text, post.end, end)
            if bracket := _BRACKET.match(self._text, at, end):
                at = bracket.end()
            also = _ALSO.match(self._text, at, end)
            if (
                also
                and also.group().startswith(("และ", ","))
                and not self._text.startswith(_SAME_HOLDER, also.end())
            ):
                break
            at = also.end() if also else at
            if also is None and (
                at == post.end
                or not self._text.startswith((*_SAME_HOLDER, *_BESIDE), at)
                or self._leads_to_name(at, end)
            ):
                break
        return posts

    def _leads_to_name(self, at: int, end: int) -> bool:
        """Whether the post at an offset is the next person's, whose name stands right behind it."""
        post = self.at(at, end)
        return post is None or self.addresses.at(skip_space(self._text, post.end, end)) is not None

    def before(self, start: int, end: int) -> list[PostSpan]:
        """The posts whose titles run right up to ``end``, from the first that does in ``[start, end)``."""
        for hit in self._nouns.within(start, end):
            posts = self.all_at(hit.start, end)
            if posts and not self._text[posts[-1].end : end].strip(" \u00a0("):
                return posts
        return []

    def starts_at(self, start: int) -> bool:
        """Whether a noun of post, or a word before one, begins at an offset."""
        return self._nouns.at(start) is not None

    def nouns(self, start: int, end: int) -> Iterator[int]:
        """Where the nouns of post in a stretch begin, words like "deputy" included."""
        return (hit.start for hit in self._nouns.within(start, end))

    def _title_end(self, head: Hit, end: int) -> int:
        last = self._over_body(head.end, self._walls.name_end(head.end, end), end)
        bare = last == head.end
        for _ in range(_MOST_STEPS):
            step = self._continuation(last, end, bare, bare and head.row["form"] in _OF_A_POST)
            if step is None:
                break
            last, bare = step, False
        return last

    def _over_body(self, start: int, last: int, end: int) -> int:
        """The end of a body whose known name goes on past a word that would end the title."""
        for i in range(bisect_left(self._body_starts, start), len(self._bodies)):
            body = self._bodies[i]
            if body.start >= last:
                break
            if last < body.end <= end:
                return body.end
        return last

    def _continuation(self, last: int, end: int, bare: bool, of_a_post: bool) -> int | None:
        """Where a title goes on to behind a space, if what follows the space belongs to it."""
        at = skip_space(self._text, last, min(end, last + 2))
        if at == last or at >= end or "\n" in self._text[last:at]:
            return None
        if bare and (area := self._areas.get(at)) is not None and area <= end:
            return area
        country = self._country_at(at)
        if country is not None and country.end <= end:
            return country.end
        if seat := _SEAT.match(self._text, at, end):
            stop = self._walls.name_end(seat.end(), end)
            return stop if stop > seat.end() else None
        i = bisect_left(self._body_starts, at)
        if i < len(self._bodies) and self._bodies[i].start == at and self._bodies[i].end <= end:
            return self._bodies[i].end if bare or self._is_larger(last, at) else None
        if not bare:
            return None
        if self.addresses.at(at) is None and (dotted := _DOTTED.match(self._text, at, end)):
            return self._walls.wall(at + len(dotted.group().rstrip()), end)
        if of_a_post and self._nouns.at(at) is not None and (further := self.at(at, end)):
            return further.end
        return None

    def _is_larger(self, last: int, at: int) -> bool:
        """Whether the body at ``at`` can hold the one a title has named: no ministry stands below another body."""
        i = bisect_left(self._body_starts, last) - 1
        if i < 0 or self._bodies[i].end != last:
            return True
        return not self._text.startswith("กระทรวง", self._bodies[i].start)

    def _country_at(self, at: int) -> Match | None:
        i = bisect_left(self._country_starts, at)
        return self._countries[i] if i < len(self._countries) and self._countries[i].start == at else None

    def _body_in(self, start: int, end: int) -> BodySpan | None:
        i = bisect_left(self._body_starts, start)
        body = self._bodies[i] if i < len(self._bodies) else None
        return body if body is not None and body.end <= end else None

    def _country_in(self, start: int, end: int) -> tuple[str, Span] | None:
        i = bisect_left(self._country_starts, start)
        match = self._countries[i] if i < len(self._countries) else None
        if match is None or match.end > end:
            return None
        return match.row["country_code"], Span(match.start, match.end)
