"""Bodies named in Thai: known names, and head nouns with what follows them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fourthp.extract.gazetteer import Match
from fourthp.extract.mentions.line import Matches
from fourthp.extract.thai.known_bodies import KnownBodies
from fourthp.extract.thai.latin_bodies import latin_bodies
from fourthp.extract.thai.names import Walls
from fourthp.extract.thai.text import DIGITS, LATIN, Hit, is_thai, phrase_list, skip_space, stands_alone
from fourthp.records import Span

_ACRONYM = re.compile(
    r"\s?\(\s?(?:[A-Z][\w ,&'’-]{6,120}(?::|\s[-–—])\s?)?"
    r"(?P<acronym>(?:[ก-ฮ]{1,5}\.){1,4}(?:[ก-ฮ]{1,5}\.)?|[A-Z][A-Za-z]*[A-Z][A-Za-z-]*)\s?\)"
)
_APART = re.compile(r"(?P<name>[ก-๎]{3,60})\s?\(\s?[A-Z][A-Za-z]*[A-Z][A-Za-z-]*\s?\)")  # "มูลนิธิ ... (ABC)"
_DOTTED = re.compile(r"(?:[ก-ฮ]{1,4}\.\s?){1,4}")
_PROPER_END = re.compile(
    r"(?:แห่งชาติ|แห่งประเทศไทย|ภาค(?:ใต้|เหนือ|กลาง|ตะวันออก|ตะวันตก)[ก-๎]{0,12}|ภาคที่\s?[0-9๐-๙]+|ที่\s?[0-9๐-๙]+)"
)
_SEAT = re.compile(r"\s+(?:ประจ(?:ำ|ํา)(?=ประเทศ|ราชอาณาจักร|กรุง|สหประชาชาติ|นคร|อาเซียน)|ณ\s+(?=กรุง|นคร|เมือง))")
_COMPANY_END = re.compile(r"\sจำกัด(?:\s?\(มหาชน\))?")
_LONGER_ABBREVIATION = re.compile(r"[ก-ฮ]{1,3}\.")
_IN_THAILAND = re.compile(r"\s?(?:ใน|ประจำ)ประเทศไทย(?![ก-๙])|(?:ใน|ประจำ)ประเทศไทย")
_MINISTRY, _INTERIOR = "กระทรวง", "มหาดไทย"  # of any state, though "Thai" stands in it
_LINK = re.compile(r"(?:\s*(?:ของ(?:ฝ่าย|ทาง)?|แห่ง|ฝ่าย))?\s{0,2}")
_AND_FIELD = re.compile(r"และ(?!ฝ่าย|ทาง|รัฐบาล|ประเทศ)[ก-๎]{6,40}")  # "Labour and Social Welfare"
_OF_SEVERAL = re.compile(r"\s?ของ(?:ทั้ง|สอง|แต่ละ|ประเทศ(?:สมาชิก|เพื่อนบ้าน|ต้นทาง|ปลายทาง|ต่าง|คู่))")
_LIST_GAP = re.compile(r"\s*(?:\([^()]{1,40}\))?\s*(?:,|และ|กับ|ร่วมกับ|/)?\s*$")
_ABBREVIATED = re.compile(r"(?:[ก-ฮ]{1,4}\.)+|[ก-ฮ]{2,4}$")
_BEFORE_ABBREVIATION = ("กระทรวง", "กรม", "ปลัด", "สำนักงาน", "ของ", "โดย", "และ", "กับ", "ให้", "ที่", "รองปลัด")
_POSTS = ("รมว.", "รมช.", "รมต.", "ผบ.", "ผอ.", "ผบช.", "ผบก.", "ผวจ.", "สส.", "ส.ส.", "สว.")
_LOCAL = ("สำนักงาน", "ตำรวจ", "กองบังคับการ", "ศูนย์")  # bodies that have one of the kind in each province
_LATIN_REST = re.compile(
    r"[A-Z][\w&.-]*(?:\s(?:[A-Z][\w&.-]*|of|for|and|the|to|in)(?=[\s)\u0e00-\u0e7f]|$))*"
)
_ON, _FOR = "ว่าด้วย", "เพื่อ"
_UNFINISHED = ("ประจำประเทศ", "ประจำ", "แห่ง", "และ", "ด้าน")
# What many have one of: such a name does not say whose body it is.
_OF_ANY = (
    *("จังหวัด", "อำเภอ", "ตำบล", "เขต", "ประเทศ", "ปลัดกระทรวง", "งานรัฐมนตรี", "ศูนย์", "ผู้ช่วยทูต", "จัดหางาน"),
    *("สำนักงานแรงงาน", "สำนักงานเลขานุการ"),
)
_ABROAD = "ต่างประเทศ"
_LATIN_ONLY, _THE = "latin", "เดอะ"
_AGENCY = "องค์การ"  # of several states, or one
_SCHOOL = "โรงเรียน"
_CHANNELS = (
    "เพจ",
    "ผ่าน",
    "ทาง",
    "กลุ่ม",
    "ใน",
    "แอปพลิเคชัน",
    "แอป",
    "โพสต์",
)  # where something is read, not who acts
_MEDIA = frozenset(
    ["Facebook", "TikTok", "Line", "LINE", "Twitter", "YouTube", "Instagram", "เฟซบุ๊ก", "ติ๊กต็อก"]
)
_HOME = "TH"
_OF_NATIONS = ("สหประชาชาติ", "อาเซียน")
_COMMISSIONS = ("คณะกรรม", "คณะมนตรี", "สำนักเลขาธิการ", "สำนักงาน", "องค์การ", "เครือข่าย")
_SEATED = frozenset(["business", "ngo", "intergovernmental", "other"])
_OWNED = frozenset(["government", "intergovernmental", "other", "academic"])
_COMPANY_REACH, _OWNER, _OWNER_REACH = 70, "ของ", 90
_LONGEST = 110
_SHORTEST_REST = 3


@dataclass(frozen=True, slots=True)
class BodySpan:
    """A body's name in a text. ``known_id`` is its row of the gazetteer, ``country`` the state whose body it is."""

    start: int
    end: int
    organisation_type: str
    method: str
    known_id: str | None = None
    country: tuple[str, Span] | None = None
    acronym: Span | None = None
    sure: bool = True


def find_bodies(
    walls: Walls, matches: Matches, bodies: KnownBodies, stretches: Sequence[Span]
) -> list[BodySpan]:
    """The bodies named in stretches of a text, in order, without overlap, those that need a second sign included."""
    text = walls.text
    known = {m.start: m for m in matches.organisations if _stands(text, m)}
    heads = {h.start: h for h in phrase_list("thai_organisation_heads").find(walls.levelled)}
    latin = {start: (end, kind) for start, end, kind in reversed(list(latin_bodies(text)))}
    starts = sorted({*known, *heads, *latin})
    finder = _Finder(walls, matches, bodies, known, heads)
    found: list[BodySpan] = []
    for stretch in stretches:
        floor = stretch.start
        for start in starts[bisect_left(starts, stretch.start) : bisect_left(starts, stretch.end)]:
            if start < floor:
                continue
            span = finder.at(start, stretch.end)
            if span is None and (named := latin.get(start)) and named[0] <= stretch.end:
                span = BodySpan(start, *named, "organisation:latin_name")
            if span is not None:
                found.append(span)
                floor = span.end
    return _with_list_mates(text, found)


def _stands(text: str, match: Match) -> bool:
    """Whether a known name stands as a word of its own: no part of a longer Thai word or abbreviation."""
    if text[match.start : match.end] in _MEDIA and text[
        max(0, match.start - 14) : match.start
    ].rstrip().endswith(_CHANNELS):
        return False
    if not is_thai(text[match.start]):
        return True
    if not _ABBREVIATED.match(text, match.start, match.end):
        return stands_alone(text, match.start, match.end)
    before = text[match.start - 1] if match.start else " "
    after = text[match.end] if match.end < len(text) else " "
    if is_thai(before) and not text.endswith(_BEFORE_ABBREVIATION, 0, match.start):
        return False
    if text[match.end - 1] == "." and _LONGER_ABBREVIATION.match(text, match.end):
        return False
    return not DIGITS.match(after) and not (is_thai(after) and text[match.end - 1] != ".")


class _Finder:
    def __init__(
        self,
        walls: Walls,
        matches: Matches,
        bodies: KnownBodies,
        known: dict[int, Match],
        heads: dict[int, Hit],
    ) -> None:
        self._bodies = bodies
        self._walls = walls
        self._text = walls.text
        self._known = known
        self._heads = heads
        self._countries = {m.start: m for m in matches.countries}
        self._country_list = matches.countries
        self._country_starts = [m.start for m in matches.countries]
        self._country_ends = {m.end for m in matches.countries}
        self._name_ends = {m.end for m in (*matches.countries, *matches.places)}

    def at(self, start: int, end: int) -> BodySpan | None:
        """The body whose name begins at an offset."""
        by_head = self._by_head(start, end)
        match = self._known.get(start)
        head = self._heads.get(start)
        if match and head and head.row["weight"] == "never" and head.end > match.end:
            return None
        if match is None or match.end > end:
            return by_head
        if match.row["organisation_type"] == "government" and _OF_SEVERAL.match(self._text, match.end, end):
            return None
        by_name = self._by_name(match, end)
        if by_head and by_head.end > by_name.end and self._goes_on(match, by_head):
            return by_head
        return by_name

    def _goes_on(self, match: Match, longer: BodySpan) -> bool:
        """Whether a longer name is another body than the known one it begins with."""
        rest = self._text[match.end : longer.end]
        if rest.startswith(("จังหวัด", "ภาค", "อำเภอ")):
            return self._text.startswith(_LOCAL, match.start)
        if match.row["organisation_type"] == "intergovernmental" and rest.lstrip().startswith("ประจำ"):
            return False
        if longer.country and longer.country[0] != _HOME and _AND_FIELD.match(rest):
            return True
        return rest.startswith(("และการ", "และความ", "ประจำ", " ประจำ", "แห่ง"))

    def _by_name(self, match: Match, end: int) -> BodySpan:
        row = match.row
        span = BodySpan(
            match.start, match.end, row["organisation_type"], "organisation:gazetteer", row["organisation_id"]
        )
        thai = is_thai(self._text[match.start])
        if thai and row["country_code"] == _HOME and row["organisation_type"] == "government":
            owned = self._owned(match.start, match.end, end) or self._abroad_under(match, end)
            if owned and owned.country:
                country = owned.country[0]
                home = row["organisation_id"] if country == _HOME else None
                return replace(owned, known_id=home or self._bodies.abroad(row["organisation_id"], country))
        acronym = self._acronym(span.end, end)
        if acronym and LATIN.match(self._text, acronym.start):
            written = self._text[acronym.start : acronym.end]
            if row["acronym"] and written != row["acronym"] and written not in row["aliases"].split("|"):
                return span  # of a longer name that the known one ends
        return replace(span, acronym=acronym)

    def _owned(self, start: int, last: int, end: int) -> BodySpan | None:
        """A body with the name of the state whose it is behind its own ("... ออสเตรเลีย", "... ของไทย")."""
        link = _LINK.match(self._text, last, end)
        country = self._countries.get(link.end()) if link else None
        if link is None or country is None or country.end > end:
            return None
        if country.row["country_code"] == _HOME and "แห่ง" not in link.group():
            return None
        if "ไทย" in self._text[start:last].replace(_INTERIOR, ""):
            return None
        apart = link.group().isspace()
        after = self._text[country.end] if country.end < end else " "
        if apart and is_thai(after) and not self._walls.breaks_at(country.end):
            return None
        where = Span(country.start, country.end)
        return BodySpan(
            start,
            country.end,
            "government",
            "organisation:name_and_country",
            country=(country.row["country_code"], where),
        )

    def _abroad_under(self, match: Match, end: int) -> BodySpan | None:
        """A department named like a Thai one in front of the ministry of another state."""
        at = match.end + 1
        if not self._text.startswith(_MINISTRY, at) or not self._text[match.end].isspace():
            return None
        ministry = self._known.get(at)
        above = self._by_name(ministry, end) if ministry and ministry.end <= end else self._by_head(at, end)
        if above is None or above.country is None or above.country[0] == _HOME:
            return None
        return BodySpan(match.start, match.end, "government", "organisation:head_noun", country=above.country)

    def _by_head(self, start: int, end: int) -> BodySpan | None:
        head = self._heads.get(start)
        if head is None or head.row["weight"] == "never" or not self._head_stands(head):
            return None
        if self._in_country(start):
            return None
        kind, weight = head.row["organisation_type"], head.row["weight"]
        end = min(end, start + _LONGEST)
        if weight == "whole":
            last = head.end
        elif head.row["form"] == "บริษัท":
            company = self._company_end(head.end, end)
            if company is None:
                return None
            last = company
        else:
            last = self._rest_end(head, end)
            seated = kind == "diplomatic_mission" and _SEAT.match(self._text, head.end, end)
            if last - head.end < _SHORTEST_REST and not (seated or _PROPER_END.match(self._text, head.end)):
                return None
        owned = self._owned(start, last, end) if kind in _OWNED else None
        if owned is not None:
            last, country = owned.end, owned.country
        else:
            country = self._country_in(head.end, last, kind)
        if kind in _SEATED and owned is None and (here := _IN_THAILAND.match(self._text, last, end)):
            last = here.end()
        seat = _SEAT.match(self._text, last, end) if kind == "diplomatic_mission" else None
        if seat:
            last = self._walls.name_end(seat.end(), end)
        if self._text.endswith(_UNFINISHED, start, last):
            return None
        if weight == _LATIN_ONLY:  # "organisation" is no part of the name behind it
            start = skip_space(self._text, head.end, last)
        acronym = self._acronym(last, end)
        if acronym is None and (owner := self._of_owner(last, end)) is not None:
            last, acronym = owner
        sure = acronym is not None or self._is_proper(head.end, last)
        of_any = self._text.endswith(_OF_ANY, start, last) and not self._text.endswith(_ABROAD, start, last)
        sure = sure or (weight != "weak" and not of_any)
        known_id = self._bodies.by_name(self._text[start:last]) or self._named_by_acronym(head, last, acronym)
        if known_id is not None:
            kind = self._bodies.rows[known_id]["organisation_type"]
        elif kind == "government" and self._is_of_nations(start, last):
            kind = "intergovernmental"
        elif head.row["form"] == _AGENCY and self._country_in(head.end, last, "government"):
            kind = "government"
        return BodySpan(start, last, kind, "organisation:head_noun", known_id, country, acronym, sure)

    def _of_owner(self, last: int, end: int) -> tuple[int, Span] | None:
        """The end of a name that says whose the body is, where its acronym in brackets shows that it belongs to it."""
        if not self._text.startswith(_OWNER, last):
            return None
        start = last + len(_OWNER)
        close = self._text.find("(", start, min(end, start + _OWNER_REACH))
        stop = self._walls.name_end(start, end, body=False)
        if close < 0 or self._text[stop:close].strip():
            return None
        acronym = self._acronym(stop, end)
        return (stop, acronym) if acronym else None

    def _company_end(self, start: int, end: int) -> int | None:
        """Where a company's name ends: with "Ltd" in Thai, or with the letters of another script."""
        limited = _COMPANY_END.search(self._text, start, min(end, start + _COMPANY_REACH))
        if limited is not None and "\n" not in self._text[start : limited.start()]:
            return limited.end()
        latin = _LATIN_REST.match(self._text, skip_space(self._text, start, min(end, start + 1)), end)
        return latin.end() if latin else None

    def _named_by_acronym(self, head: Hit, last: int, acronym: Span | None) -> str | None:
        """The known body of "สำนักงาน ป.ป.ช.", a head noun and an acronym, or of a name with a known acronym."""
        if acronym is not None and (behind := self._known.get(acronym.start)) and behind.end == acronym.end:
            return behind.row["organisation_id"]
        start = head.end + (self._text[head.end : head.end + 1].isspace())
        match = self._known.get(start)
        if match is None or match.end != last:
            return None
        written = self._text[start:last]
        return match.row["organisation_id"] if "." in written or LATIN.match(written) else None

    def _is_of_nations(self, start: int, last: int) -> bool:
        """Whether a name says that the body is one of the United Nations or of ASEAN."""
        return self._text.startswith(_COMMISSIONS, start) and self._text.endswith(_OF_NATIONS, start, last)

    def _in_country(self, start: int) -> bool:
        """Whether an offset lies inside a country's name ("สาธารณรัฐแห่งสหภาพ...")."""
        i = bisect_left(self._country_starts, start) - 1
        return i >= 0 and self._country_list[i].end > start

    def _head_stands(self, head: Hit) -> bool:
        before = self._text[head.start - 1] if head.start else " "
        return not (head.row["form"].endswith(".") and is_thai(before))

    def _rest_end(self, head: Hit, end: int) -> int:
        """End of what follows a head noun: glued to it, or behind one space when nothing is."""
        after = head.end
        if head.row["organisation_type"] != "government" and self._text.startswith(_FOR, after):
            after += len(_FOR)
        last = self._walls.name_end(after, end) if head.row["weight"] != _LATIN_ONLY else after
        if self._text.endswith(_THE, after, last) and self._text[last : last + 1] == " ":
            last = self._walls.name_end(last + 1, end)
        subject = self._text.find(_ON, head.end, last)
        if subject in self._country_ends:
            return subject  # "... ministry of a country" on what it signed, not "office on drugs"
        if last > after:
            return self._over_number(head.start, last, end)
        if last < end and self._text[last] in " \u00a0":
            at = last + 1
            apart = _APART.match(self._text, at, end) if head.row["organisation_type"] == "ngo" else None
            if apart is not None and head.row["weight"] == "firm":
                return apart.end("name")
            if dotted := _DOTTED.match(self._text, at, end):
                return at + len(dotted.group().rstrip())
            if latin := _LATIN_REST.match(self._text, at, end):
                return latin.end() if head.row["weight"] in ("firm", _LATIN_ONLY) else head.end
        return head.end

    def _over_number(self, start: int, last: int, end: int) -> int:
        """A number that counts units of the same name ("ภาคที่ 2") is part of it."""
        counts = self._text.startswith("ที่", last - 3) or self._text.startswith(_SCHOOL, start)
        if counts and last < end and self._text[last] == " ":
            match = DIGITS.match(self._text, last + 1, end)
            if match:
                return self._walls.wall(last + 1, end)
        return last

    def _country_in(self, start: int, last: int, kind: str) -> tuple[str, Span] | None:
        if kind not in ("government", "diplomatic_mission"):
            return None
        i = bisect_left(self._country_starts, start)
        if i < len(self._country_list) and self._country_list[i].end <= last:
            match = self._country_list[i]
            return match.row["country_code"], Span(match.start, match.end)
        return None

    def _is_proper(self, start: int, last: int) -> bool:
        """Whether the rest of a name shows that it is one: "national", a number, a country or place at its end."""
        rest = self._text[start:last]
        return _PROPER_END.search(rest) is not None or last in self._name_ends

    def _acronym(self, last: int, end: int) -> Span | None:
        match = _ACRONYM.match(self._text, last, min(end, last + 160))
        if match is None or match.group("acronym").startswith(_POSTS):
            return None
        return Span(*match.span("acronym"))


def _with_list_mates(text: str, spans: list[BodySpan]) -> list[BodySpan]:
    """Names that need a second sign have one beside a sure name in a list of bodies."""
    return [
        span if span.sure else replace(span, sure=_beside(text, spans, i)) for i, span in enumerate(spans)
    ]


def _beside(text: str, spans: list[BodySpan], i: int) -> bool:
    for left, right in ((i - 1, i), (i, i + 1)):
        if left < 0 or right >= len(spans):
            continue
        other = spans[left] if right == i else spans[right]
        gap = text[spans[left].end : spans[right].start]
        if other.sure and gap and len(gap) < 50 and "\n" not in gap and _LIST_GAP.fullmatch(gap):
            return True
    return False
