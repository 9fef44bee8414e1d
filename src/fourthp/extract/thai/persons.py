"""Personal names in Thai texts: a form of address, a given name, a surname, and the posts beside them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from fourthp.extract.lexicon import table, words
from fourthp.extract.thai.names import Walls
from fourthp.extract.thai.positions import Posts, PostSpan
from fourthp.extract.thai.text import LEADING_VOWELS, THAI_RUN, Hit, is_thai, skip_space
from fourthp.records import Span

_LETTERS = frozenset(
    [
        *("เอ", "บี", "ซี", "ดี", "อี", "เอฟ", "จี", "เอช", "ไอ", "เจ", "เค", "แอล", "เอ็ม", "เอ็น"),
        *("โอ", "พี", "คิว", "อาร์", "เอส", "ที", "ยู", "วี", "ดับเบิลยู", "เอ็กซ์", "วาย", "แซด"),
    ]
)
_SEATS = re.compile(
    r"ณ\s(?:อยุธยา|น่าน|ลำพูน|เชียงใหม่|ลำปาง|ระนอง|ถลาง|พัทลุง|สงขลา|นคร|ป้อมเพชร|ป้อมเพ็ชร์|ตะกั่วทุ่ง|ตะกั่วป่า|มหาสารคาม"
    r"|มหาไชย|ร้อยเอ็ด|กาฬสินธุ์|จัมปาศักดิ์|บางช้าง|พิศณุโลก|มโนรม|วิเชียร|หนองคาย|อุบล|เชียงรุ่ง|ภูเก็ต|ราชสีมา)(?=[\s,()]|$)"
)
_LATIN_NAME = re.compile(
    r"[A-Z][\w.'’-]*(?:\s?[\"“][A-Z]\w+[\"”])?(?:\s(?:[A-Z][\w.'’-]*|al|bin|binti|de|der|van|von|da|dos))"
    r"{1,4}(?=[\s,()]|$|[\u0e00-\u0e7f])"
)
_LATIN_ADDRESS = re.compile(
    r"(?:(?:H\.\s?E|HE|Mr|Mrs|Ms|Miss|Dr|Prof|Hon|Senator|Pol|Gen|Lt|Col|Maj|Ambassador|The|the|Honou?rable)\b\.?\s*)*"
)
_INITIAL_SURNAME = re.compile(r"[ก-ฮ]{1,2}\.[\u0e00-\u0e2e\u0e30-\u0e4e]{2,20}")
_SIDE_BY_SIDE = re.compile(r" {1,2}(?:และ)?|และ")
_ENGLISH_TITLE = re.compile(r"\s(?P<title>[A-Z][\w-]*(?:\s(?:of|for|and|the|to|[A-Z][\w-]*)(?![ก-๙]))*)")
_NAME_BEFORE = re.compile(r"(?:^|(?<=[\s)]))(?P<name>[\u0e00-\u0e2e\u0e30-\u0e4e]{2,24})\s?\($")
_ROYAL = "royal"
_SCHOLARS = ("ศ.", "ศาสตราจารย์", "ดร.", "รศ.", "ผศ.")  # after whom rooms are named
_ROOMS = ("ห้องประชุม", "ห้อง", "หอประชุม", "อาคาร", "ตึก", "ศูนย์")
_AFTER_ROYAL = re.compile(r"แห่ง|ทรง|เสด็จ|พระราชทาน|ได้|ที่|ผู้")
_HYPHEN = re.compile(r"\s?-\s?")
_BRACKET = re.compile(r"\s?\((?P<inside>[^()\n]{1,80})\)")
_PRESIDENT = "ประธานาธิบดี"
_LONGEST_SURNAME, _LONGEST_RUN = 22, 120
_MOST_PARTS, _MOST_ADDRESSES = 4, 5
_FIRST_REACH, _NAME_REACH, _LONGEST_TITLE = 100, 30, 7
_AGE = re.compile(r"[\s,(]*(?:อายุ\s*[0-9๐-๙]+|[0-9๐-๙]{1,2}\s*ปี)")
_LIST_MARKS = re.compile(
    r"[\s,:0-9๐-๙.)(]*(?:คือ|ได้แก่|ชื่อ|ราย|คน|รายที่|จำนวน|และ|ตัว|กับ|นี้|[ \u00a0,:0-9๐-๙.)(])*"
)
_PRIVATE_REACH, _TURN_REACH = 40, 14
_TURN = re.compile(r"[\s,(]*(?:ซึ่ง|ที่|ได้|ก็|ยัง|ผู้)?(?:ได้)?\s?")
_CHILD, _WORD, _MISTER = "child", "word", "นาย"  # "นาง" is as long


@dataclass(slots=True)
class PersonSpan:
    """A personal name in a text: ``address`` is the span of the forms of address before it.

    ``is_full`` says whether there is a surname; ``others`` are further spellings of the name, in brackets or
    before them; ``shared`` are posts told once behind the last of several names.
    """

    address: Span
    name: Span
    is_full: bool
    is_public: bool
    is_child: bool = False
    is_private: bool = False
    posts: list[PostSpan] = field(default_factory=list)
    others: list[Span] = field(default_factory=list)
    shared: list[PostSpan] = field(default_factory=list)

    @property
    def held(self) -> list[PostSpan]:
        """The posts beside the name, or those it shares with the names behind it."""
        return self.posts or self.shared

    @property
    def start(self) -> int:
        """Where the name begins, in whichever script stands first."""
        return min([self.address.start, *(o.start for o in self.others)])

    @property
    def end(self) -> int:
        """Where the name with its posts ends."""
        return max([self.name.end, *(p.end for p in self.posts), *(o.end + 1 for o in self.others)])


@cache
def _private(side: str) -> tuple[str, ...]:
    return tuple(sorted(words("thai_private_cues", side=side)))


class Persons:
    """The grammar of personal names over one text."""

    def __init__(self, walls: Walls, posts: Posts) -> None:
        self._walls = walls
        self._text = walls.text
        self._posts = posts
        self._addresses = posts.addresses

    def find(self, stretch: Span) -> list[PersonSpan]:
        """The names of a stretch of text, in order, those of private persons included."""
        found: list[PersonSpan] = []
        floor = stretch.start
        for hit in self._addresses.within(stretch.start, stretch.end):
            if hit.start < floor or not self._opens(hit):
                continue
            is_word = hit.row["kind"] == _WORD
            person = self._read(replace(hit, end=hit.start + len(_MISTER)) if is_word else hit, stretch.end)
            if person is None or (is_word and not (person.is_full and person.posts)):
                continue
            if found and self._is_spelling(found[-1], person):
                found[-1].others.append(person.name)
                floor = person.end
                continue
            if not person.posts and not self._needs_post(person):
                person.posts = self._posts.before(max(floor, hit.start - _FIRST_REACH), hit.start)
            person.is_private = self._is_private(person, found[-1] if found else None)
            found.append(person)
            floor = person.end
        for person, following in reversed(list(itertools.pairwise(found))):
            if self._shares(person, following):
                person.shared = following.held
        return [p for p in found if self._counts(p)]

    def _shares(self, person: PersonSpan, following: PersonSpan) -> bool:
        """Whether the post behind a name is also that of the name right before it."""
        return (
            person.is_full
            and not (person.posts or person.is_private or following.is_private)
            and bool(following.held)
            and following.held[0].start > following.name.end
            and _SIDE_BY_SIDE.fullmatch(self._text, person.name.end, following.address.start) is not None
        )

    def _is_spelling(self, thai: PersonSpan, latin: PersonSpan) -> bool:
        """Whether a name in Latin letters stands in brackets behind a Thai name and its post."""
        text = self._text
        return (
            text[latin.name.start].isascii()
            and not text[thai.name.start].isascii()
            and not latin.posts
            and text[thai.end : latin.address.start].strip() == "("
        )

    def _counts(self, person: PersonSpan) -> bool:
        """Whether what reads as a name is one: some forms of address stand before many other words."""
        if self._text.startswith("เด็ก", person.address.start):
            return person.is_full
        if not person.posts and self._text.startswith(_SCHOLARS, person.address.start):
            return (
                not self._text[max(0, person.address.start - 12) : person.address.start]
                .rstrip()
                .endswith(_ROOMS)
            )
        return bool(person.posts) or not self._needs_post(person)

    def _needs_post(self, person: PersonSpan) -> bool:
        return self._text.startswith("ท่าน", person.address.start) and not self._text.startswith(
            "ท่านผู้หญิง", person.address.start
        )

    def _opens(self, hit: Hit) -> bool:
        """Whether a form of address stands as one: not the end of a longer abbreviation ("พ.ศ.")."""
        if hit.row["kind"] == "never":
            return False
        if "." not in hit.row["form"]:
            return True
        before = self._text[hit.start - 1] if hit.start else " "
        if before == ".":
            return False
        return not (is_thai(before) and hit.row["kind"] == "academic" and hit.end - hit.start < 4)

    def _read(self, hit: Hit, end: int) -> PersonSpan | None:
        kinds, at = [hit.row], hit.end
        while (further := self._addresses.at(skip_space(self._text, at, min(end, at + 1)))) is not None:
            if further.row["kind"] in ("never", _WORD) or len(kinds) == _MOST_ADDRESSES:
                return None
            kinds.append(further.row)
            at = further.end
        start = skip_space(self._text, at, min(end, at + 2))
        if start >= end:
            return None
        public = any(row["public"] == "yes" for row in kinds)
        if latin := _LATIN_NAME.match(self._text, start, end):
            return self._latin(hit, at, latin, public, end)
        if any(row["form"].isascii() for row in kinds):
            return None
        name = self._thai_name(start, end)
        if name is None:
            return None
        last, full = name
        if kinds[0]["kind"] == _ROYAL:
            on = _AFTER_ROYAL.search(self._text, start + 2, last)
            last, full = on.start() if on else last, True
        if kinds[0]["form"] == _PRESIDENT and not (full and self._is_president(last)):
            return None
        child = kinds[0]["kind"] == _CHILD
        person = PersonSpan(Span(hit.start, at), Span(start, last), full, public, child)
        self._add_posts(person, end)
        return person

    def _is_president(self, last: int) -> bool:
        """Whether a country follows: without it the second word may be no name."""
        at = skip_space(self._text, last, min(len(self._text), last + 2))
        return self._text.startswith(("แห่ง", "ประธานาธิบดี", "("), at) or self._walls.country_at(at)

    def _thai_name(self, start: int, end: int) -> tuple[int, bool] | None:
        """End of the name that begins at ``start`` and whether it has a surname."""
        given = THAI_RUN.match(self._text, start, min(end, start + _LONGEST_RUN))
        if given is None or not 2 <= given.end() - start <= _LONGEST_SURNAME:
            return None
        if (
            self._text.startswith("นาย", start - 3)
            and given.group()[0] == "ก"
            and given.group()[1] in LEADING_VOWELS
        ):
            return None  # "นายก" with a name behind it
        last = self._hyphened(given.end(), end)
        cut = self._given_end(start, last)
        if cut < last or self._text[last : last + 1] == "ฯ":
            return (cut, False) if cut - start > 1 else None
        parts = 1
        while parts < _MOST_PARTS:
            step = self._next_part(last, end, parts)
            if step is None:
                break
            last, parts = step, parts + 1
            if self._text[last : last + 1] not in (" ", "\u00a0", "."):
                break
        if seat := _SEATS.match(self._text, min(last + 1, end), end):
            last, parts = seat.end(), max(parts, 2)
        return last, parts > 1

    def _given_end(self, start: int, last: int) -> int:
        """A given name may begin like any word, but a verb or post written onto it is cut off."""
        return self._walls.glued(start, last)

    def _hyphened(self, last: int, end: int) -> int:
        """The end of a name of two parts joined by a hyphen; spaces beside it only right before a post."""
        hyphen = _HYPHEN.match(self._text, last, end)
        further = (
            THAI_RUN.match(self._text, hyphen.end(), min(end, hyphen.end() + _LONGEST_RUN))
            if hyphen
            else None
        )
        if hyphen is None or further is None:
            return last
        return (
            further.end()
            if len(hyphen.group()) == 1 or self._vouched(further.end(), end, _MOST_PARTS)
            else last
        )

    def _next_part(self, last: int, end: int, parts: int) -> int | None:
        """End of the surname, or of a further name of a foreigner; None when no name follows."""
        start = skip_space(self._text, last, min(end, last + 3))
        if start == last or "\n" in self._text[last:start]:
            return None
        run = THAI_RUN.match(self._text, start, min(end, start + _LONGEST_RUN))
        if run is None or self._posts.starts_at(start) or self._addresses.at(start) is not None:
            return None
        if len(run.group()) <= 2 and (initial := _INITIAL_SURNAME.match(self._text, start, end)):
            return initial.end()
        whole = self._hyphened(run.end(), end)
        stop = self._walls.surname_end(start, whole)
        if not 2 <= stop - start <= _LONGEST_SURNAME or self._walls.breaks_through(start, stop):
            return None
        if (
            parts == 1
            and self._text[stop : stop + 1] == "."
            and (run.group() in _LETTERS or stop - start <= 5)
        ):
            return stop + 1
        if parts == 1 or self._text[last - 1] == "." or self._ends_in_letter(last):
            return stop
        # A third part is a name only right before a post or the name in Latin letters.
        if stop < whole:
            return None
        return stop if self._vouched(stop, end, parts) else None

    def _ends_in_letter(self, last: int) -> bool:
        before = self._text.rfind(" ", 0, last)
        return self._text[before + 1 : last] in _LETTERS

    def _vouched(self, stop: int, end: int, parts: int) -> bool:
        at = skip_space(self._text, stop, min(end, stop + 2))
        if self._posts.starts_at(at) and at > stop:
            return True
        bracket = _BRACKET.match(self._text, stop, end)
        if bracket and bracket.group("inside")[0].isascii() and bracket.group("inside")[0].isalpha():
            return True
        return parts + 1 < _MOST_PARTS and self._next_part(stop, end, parts + 1) is not None

    def _latin(self, hit: Hit, at: int, latin: re.Match[str], public: bool, end: int) -> PersonSpan | None:
        """A name in Latin letters; an English title behind it is no part of it."""
        name = _without_title(latin)
        person = PersonSpan(Span(hit.start, at), name, " " in self._text[name.start : name.end], public)
        title = _ENGLISH_TITLE.match(self._text, name.end, end) if name.end < latin.end() else None
        self._add_posts(person, end)
        if title:
            person.posts.insert(0, PostSpan(*title.span("title"), False, None, None))
        floor = max(0, hit.start - _NAME_REACH)
        if before := _NAME_BEFORE.search(self._text[floor : hit.start]):
            first = floor + before.start("name")
            if not self._posts.starts_at(first) and not self._walls.breaks_at(first):
                person.others.append(Span(first, floor + before.end("name")))
        return person

    def _add_posts(self, person: PersonSpan, end: int) -> None:
        at = person.name.end
        bracket = _BRACKET.match(self._text, at, end)
        if bracket:
            inside = bracket.start("inside")
            if posts := self._posts.all_at(inside, bracket.end("inside")):
                person.posts = posts
            if self._text[inside].isascii():
                lead = _LATIN_ADDRESS.match(self._text, inside, bracket.end("inside"))
                start = lead.end() if lead else inside
                name = _LATIN_NAME.match(self._text, start, bracket.end("inside") + 1)
                if name and not self._text[person.name.start].isascii():
                    person.others.append(_without_title(name))
                elif lead is None or not lead.group():
                    person.posts = _english_post(self._text, bracket.span("inside"))
            at = bracket.end()
        at = skip_space(self._text, at + (self._text[at : at + 1] == ")"), min(end, at + 3))
        if self._text[at : at + 1] in ("/", ",", "-", "–"):
            at = skip_space(self._text, at + 1, end)
        for opener in ("ในฐานะ", "ผู้ดำรงตำแหน่ง", "ดำรงตำแหน่ง", "ตำแหน่ง"):
            if self._text.startswith(opener, at):
                at = skip_space(self._text, at + len(opener), end)
        person.posts = person.posts + self._posts.all_at(at, end)

    def _is_private(self, person: PersonSpan, previous: PersonSpan | None) -> bool:
        """Whether the words around a name call its bearer a victim, a suspect or a relative of one."""
        text = self._text
        if person.is_child:
            return True
        if any(cue in text[p.start : p.end] for p in person.posts for cue in _private("title")):
            return True
        for end in dict.fromkeys((person.name.end, *(p.end for p in person.posts))):
            if _AGE.match(text, end):
                return True
            after = _TURN.match(text, end, min(len(text), end + _TURN_REACH))
            if after and text.startswith((*_private("after"), *_private("any")), after.end()):
                return True
        start = min([person.address.start, *(p.start for p in person.posts)])
        window = text[max(0, start - _PRIVATE_REACH) : start]
        helped = () if person.posts else _private("helped")
        for cue in (*_private("before"), *_private("any"), *helped):
            at = window.rfind(cue)
            if at >= 0 and _LIST_MARKS.fullmatch(window, at + len(cue)):
                return True
        if previous is None or not previous.is_private:
            return False
        gap = text[previous.end : start]
        return len(gap) < _PRIVATE_REACH and not _tells(gap)


def _without_title(latin: re.Match[str]) -> Span:
    """A name in Latin letters without the English title behind it."""
    name, titles = latin.group(), _english_titles()
    for word in re.finditer(r"\S+", name):
        if word.start() and word.group().strip(".,") in titles:
            name = name[: word.start()]
            break
    return Span(latin.start(), latin.start() + len(name.rstrip(" .,")))


def _english_post(text: str, inside: tuple[int, int]) -> list[PostSpan]:
    """The title in English that stands alone in brackets behind a name in Latin letters."""
    start, end = inside
    words = text[start:end].split()
    told = 1 < len(words) <= _LONGEST_TITLE and any(w.strip(".,") in _english_titles() for w in words)
    return [PostSpan(start, end, False, None, None)] if told and text[start:end].isascii() else []


def _tells(gap: str) -> bool:
    """Whether a stretch between two names holds more than an age and marks of a list."""
    return bool(re.sub(r"อายุ|ปี|สัญชาติ|และ|ราย|[\s,:0-9๐-๙.()]", "", gap))


@cache
def _english_titles() -> frozenset[str]:
    return frozenset(
        {"MP", *(r["form"].split()[0] for r in table("position_heads") if r["form"][:1].isupper())}
    )


def name_spans(persons: list[PersonSpan]) -> Iterator[Span]:
    """Where personal names stand, in either script."""
    for person in persons:
        yield person.name
        yield from person.others
