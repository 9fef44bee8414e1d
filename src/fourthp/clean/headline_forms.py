"""What stands among headlines and is none, and what a line of a headline holds beside it."""

from __future__ import annotations

import itertools
import re

from .dated import OCCASIONS
from .letterheads import is_letterhead, letterhead_end, opens_with_style
from .lexicons import alternation, rows, words

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
LATIN_WORD = re.compile(r"[A-Za-z][\w'’-]*")
"""A word of a language that is written in Latin letters."""

THAI_LETTER = re.compile(r"[\u0e00-\u0e7f]")

_INSTITUTIONS = frozenset(words("institutions"))
_VERBS = frozenset(words("headline_verbs"))
_ENGLISH = frozenset(words("english"))
_FOREIGN = frozenset(words("foreign"))
_SMALL_WORDS = {
    kind: frozenset(row["form"] for row in rows("headline_words") if row["kind"] == kind)
    for kind in ("inside", "outside", "participle", "plural")
}
_LONGEST_NAME = 14
_NAME = r"[A-Z][\w.’'-]*(?: (?:[a-z]{2,3} )?[A-Z][\w.’'-]*){1,4}"
_CREDIT = re.compile(
    rf"(?:\([^()]{{2,60}}(?:\([^()]{{2,20}}\))?\)\s*)?By {_NAME}(?:,.{{2,60}})?"
    rf"|{_NAME} (?:[Rr]eport|[Rr]eporters?|[Cc]orrespondents?|[Ss]taff(?: [Ww]riters?)?)"
    r"|(?:Information|Text|Story|Article|News|Report) (?:provided|supplied|submitted|contributed) by\b.*"
    r"|(?:This )?[A-Za-z]+(?: [a-z]+){0,4} by: .{2,60}"
)
_FIELDS = re.compile(r"[A-Z][\w-]*(?: [\w-]+){0,2}: \S+(?: \S+){0,3}\s{2,}[A-Z][\w-]*(?: [\w-]+){0,2}: .*")
_PHOTO = re.compile(
    r"\s*\((?:file )?(?:photos?|pictures?|images?)\b\s*(?:[:/]|by\b|credit|courtesy)", re.IGNORECASE
)
_FIELD = re.compile(rf"{alternation(words('fields'))}\s*[:：]", re.IGNORECASE)
_NOT_CHECKED = re.compile(
    r"e ?& ?o ?e\b", re.IGNORECASE
)  # "errors and omissions excepted" above a transcript
_WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAY = re.compile(rf"{_WEEKDAYS},?\s.{{1,30}}\s(?:19|20)\d\d", re.IGNORECASE)
_DAY_FIRST = re.compile(
    rf"(?:{_WEEKDAYS},? )?(?:\d{{1,2}} [a-z]{{3,9}}|[a-z]{{3,9}} \d{{1,2}}),? (?:19|20)\d\d\b", re.IGNORECASE
)
_SMALL_VERBS = re.compile(rf"\b(?:{alternation(words('finite_verbs'))}|[a-z]{{2,}}ed)\b")
_SALUTATION = re.compile(
    r"(?:Dear|Excellenc(?:y|ies)|Your|Distinguished|Ladies|To the|TO THE)\b|.*\*\*.|\d{1,2}[:.]\d\d\b"
)
_SIDE = r"(?:left|right|cent(?:re|er)|middle|front|back)"
_PICTURED = re.compile(
    rf"\((?:(?:far|standing|seated|pictured|\w+ from)(?: the)? )?{_SIDE}\)|\b(?:from {_SIDE} to {_SIDE}"
    rf"|(?:from|\(?far) {_SIDE}:|poses? for (?:a|the)(?: group| family)? (?:photo|picture)"
    r"|(?:seen|pictured) (?:here|above|below))\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"[-–•*]\s.*\s[-–•*]\s")
_QUOTED = re.compile(r"[“\"‘'].*[.!?,][”\"’']$")
_HALLS = frozenset(words("halls")) - _INSTITUTIONS
_OCCASIONS = OCCASIONS - {"convention", "conference"}  # "Ellery Convention Center"
_LEAD = re.compile(
    r"Back\s+(?!(?:At|From|Home|In|Into|On|Pay|To|Wages?|With)\b)(?=[A-Z“\"])"
    r"|\d{1,2}([/.-])\d{1,2}\1\d{4}\s+(?:[-–|]\s+)?(?=\S)"
    r"|\((?:\d\w\w )?(?i:LEAD|LD)\)\s+"
    r"|(?i:(?:press|news|media) release|(?:press|media) statement|media advisory|for immediate release|news)\s*:\s+"
)
_BEHIND = re.compile(
    r"\s*[\[(](?:(?:with )?(?:photos?|videos?|pictures?)|\d{1,2}([/.-])\d{1,2}\1\d{4})[\])]$"
    r"|\s{2,}\d{1,2}([/.-])\d{1,2}\2\d\d$"
    r"|(?<=[a-z])By (?-i:[A-Z]).{2,60}$"
    r"|_[^_]*[^\x00-\x7f_][^_]*(?:_.*)?$",
    re.IGNORECASE,
)
_SITE_PART = re.compile(r"\s*(?P<mark>\||::|\s[-–—]\s)\s*(?P<site>[^|]{2,60})$")
_SITE_BEFORE = re.compile(r"(?P<site>[^|:]{2,40})\s*(?:\||::)\s*")
_OF_SITES = re.compile(
    r"\b(?:news|times|post|herald|tribune|press|agency|daily|online|media|today|gazette|observer)\W*$",
    re.IGNORECASE,
)
WORDS_OF_A_HEADLINE = 5
"""A line of fewer words is hardly a headline."""
_WORDS_OF_A_LONG_ONE = 9
_LETTERS_OF_A_THAI_HEADLINE = 20
_WORDS_OF_A_SITE = 6
_WORDS_BEFORE_COLON, _WORDS_BEHIND_COLON = 3, 2


def is_site_name(text: str) -> bool:
    """Whether a line says nothing but who publishes: an institution's name, or words of another language."""
    found = _WORD.findall(text)
    folded = [word.lower().removesuffix("'s").removesuffix("’s") for word in found]
    if sum(word in _FOREIGN for word in folded) >= 2 and not _ENGLISH.intersection(folded):
        return True
    return (
        len(found) <= _LONGEST_NAME
        and text[-1] not in ".?!:"
        and not _INSTITUTIONS.isdisjoint(folded)
        and (_VERBS | _SMALL_WORDS["outside"]).isdisjoint(folded)
        and not any(_does(*pair) for pair in itertools.pairwise(folded))
        and all(
            (word[0].isupper() or lower in _SMALL_WORDS["inside"])
            and (lower in _SMALL_WORDS["participle"] or not lower.endswith("ed"))
            for word, lower in zip(found, folded, strict=True)
        )
    )


def _does(head: str, word: str) -> bool:
    """Whether a word behind an institution's noun says what it does: "Ministry Commissions ..."."""
    return head in _INSTITUTIONS and word.endswith("s") and word not in _SMALL_WORDS["plural"]


def is_whole(text: str) -> bool:
    """Whether a headline says something: the name of a section or site is shorter."""
    if is_thai(text):
        return len(THAI_LETTER.findall(text)) >= _LETTERS_OF_A_THAI_HEADLINE
    return len(LATIN_WORD.findall(text)) >= WORDS_OF_A_HEADLINE


def is_thai(text: str) -> bool:
    """Whether most of a text is Thai script."""
    return len(THAI_LETTER.findall(text)) * 2 > len(text)


def is_salutation(text: str) -> bool:
    """Whether a line begins as a letter, a speech or an entry of a programme does: "Excellencies", "10:30 Opening"."""
    return _SALUTATION.match(text) is not None


def is_credit(text: str) -> bool:
    """Whether a line says only who wrote the text or sent it in: "By Odo Brennick", "Harbour Gazette report"."""
    return _CREDIT.fullmatch(text) is not None


def is_day_or_label(text: str) -> bool:
    """Whether a line says when or about what, as no headline does: "Tuesday, 1 7th October 2006", "Subjects: ports"."""
    return (
        _FIELD.match(text) is not None
        or _NOT_CHECKED.match(text) is not None
        or _DAY.fullmatch(text) is not None
    )


def is_title_in_full(text: str) -> bool:
    """Whether a text is a headline in title case that says what happens, with a verb or at some length."""
    found = [word.lower() for word in _WORD.findall(text)]
    tells = not _VERBS.isdisjoint(found) or len(found) >= _WORDS_OF_A_LONG_ONE
    whole = len(found) >= WORDS_OF_A_HEADLINE and text[-1] not in '.”"' and ":" not in text
    return whole and tells and is_in_title_case(text)


def is_list_or_quotation(text: str) -> bool:
    """Whether a line holds several items of a list ("- Ports - Ferries"), or nothing but what somebody said."""
    return _LISTED.match(text) is not None or _QUOTED.fullmatch(text.strip("*_ ")) is not None


def is_caption(text: str) -> bool:
    """Whether a line tells who stands where in a picture: "Minister Odo Brennick (left) with participants"."""
    return _PICTURED.search(text) is not None


def is_label_in_capitals(text: str) -> bool:
    """Whether a line in capitals is a label with its value ("WHERE: HARBOUR HALL"), not a headline with a colon."""
    if not text.isupper() or ":" not in text:
        return False
    before, _, after = text.partition(":")
    said = len(before.split()) >= _WORDS_BEFORE_COLON and len(after.split()) >= _WORDS_BEHIND_COLON
    return not (opens_with_style(text) or (said and not is_letterhead(before)))


def opens_with_day(text: str) -> bool:
    """Whether a line begins with the day on which something took place: "Monday 3 May 2021, Harbour Hall"."""
    return _DAY_FIRST.match(text) is not None


def tells_by_verb(text: str) -> bool:
    """Whether a line has a verb in small letters that every sentence may have: no headline in title case has one."""
    return _SMALL_VERBS.search(text) is not None


def is_venue(text: str) -> bool:
    """Whether a line says nothing but where: "Harbour Auditorium Ellery Office Building"."""
    found = _WORD.findall(text)
    lower = [word.lower() for word in found]
    return (
        len(found) <= _LONGEST_NAME
        and any(word[0].isupper() and word.lower() in _HALLS for word in found)
        and not text.isupper()
        and (_VERBS | _SMALL_WORDS["outside"] | _OCCASIONS).isdisjoint(lower)
        and all(word[0].isupper() or word in ("of", "the", "and") for word in found)
        and not any(word.endswith("ed") for word in lower)
    )


def is_line_of_fields(text: str) -> bool:
    """Whether a line holds labels with their values: "Content type: News   Country: Ostrand"."""
    return _FIELDS.fullmatch(text) is not None


def opens_photo_credit(rest: str) -> bool:
    """Whether what stands behind a line's words is the credit of a photo, which makes the line a caption."""
    return _PHOTO.match(rest) is not None


def is_in_title_case(text: str, of_ten: int = 6) -> bool:
    """Whether at least ``of_ten`` of ten of the longer words begin with a capital."""
    long: list[str] = [word for word in LATIN_WORD.findall(text) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in long)
    return capitals * 10 >= of_ten * len(long)


def headline_bounds(text: str) -> tuple[int, int]:
    """Where in a line its headline stands: behind a button or the day, before the name of the site or the day."""
    lead = _LEAD.match(text) or _SITE_BEFORE.match(text)
    start = lead.end() if lead and _is_lead(lead) else letterhead_end(text)
    end = len(text)
    if behind := _BEHIND.search(text, start):
        end = behind.start()
    elif (part := _SITE_PART.search(text, start)) and _is_site_part(part):
        end = part.start()
    return (start, end) if len(_WORD.findall(text[start:end])) >= WORDS_OF_A_HEADLINE else (0, len(text))


def is_site(text: str) -> bool:
    """Whether a few words are the name of a newspaper or agency: "Harbour Times"."""
    return len(text.split()) < WORDS_OF_A_HEADLINE and _OF_SITES.search(text) is not None


def _is_lead(lead: re.Match[str]) -> bool:
    return "site" not in lead.groupdict() or is_site(lead["site"]) or is_site_name(lead["site"].strip())


def _is_site_part(part: re.Match[str]) -> bool:
    """Whether the words behind the last mark of a line are no part of its headline: any few behind a bar."""
    site = part["site"].strip()
    if part["mark"] == "|":
        return len(site.split()) <= _WORDS_OF_A_SITE
    return is_site(site) or is_site_name(site)
