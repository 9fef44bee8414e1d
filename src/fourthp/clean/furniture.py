"""Lines of the page around a text: menus, adverts, comment forms, end marks, contacts, credits of photos."""

from __future__ import annotations

import itertools
import re

from fourthp.language.folding import fold

from .dated import days_in
from .layout import Layout, Line, has_letters, is_prose
from .lexicons import alternation, rows

_HEADS = frozenset(fold(row["text"]) for row in rows("furniture") if row["match"] == "heads")
_WHOLE = {fold(row["text"]): row["kind"] for row in rows("furniture") if row["match"] in ("whole", "heads")}
_WORDS = frozenset(fold(row["text"]) for row in rows("furniture") if row["match"] == "words")
_LONGEST_WHOLE = 8 + max(map(len, _WHOLE))
_START = {
    kind: re.compile(
        alternation(fold(r["text"]) for r in rows("furniture") if r["match"] == "start" and r["kind"] == kind)
        + r"(?!\S)"
    )
    for kind in ("navigation", "boilerplate")
}
_END = tuple(fold(row["text"]) for row in rows("furniture") if row["match"] == "end")
_TEMPLATE = re.compile(r"\{\{.{0,200}\}\}|\[\[.{0,200}\]\]")
_AGO = re.compile(r"\d{1,3} ?(?:[hmd]|min|hrs?|(?:minute|hour|day|week|month|year)s?) ago", re.IGNORECASE)
_OF_SITES = re.compile(
    r"\b(?:cookies?|newsletters?|inbox|mailbox|unsubscribe|browser|ad ?blocker|Google News|(?:not|being) redirected)\b",
    re.IGNORECASE,
)
_GLUED_LABEL = re.compile(
    r"(?:(?:article|featured|main|hero|cover|lead) image|image|file photo|photo)(?=[A-Z][a-z])"
)
_ARCHIVE = re.compile(
    r"(?:\d+ ?[KM]B\s+)?[A-Z][a-z]+ (?:19|20)\d\d\s+(?:press|news|media) releases\b.{0,40}", re.IGNORECASE
)
_HASHTAGS = re.compile(r"(?:#[^\s#]{1,80}\s*)+")
_SENTENCE_END = re.compile(r"[.!?]")
_ENDS_WORD = re.compile(r"\w{2}[.!?](?:\s|$)")  # not "N. Korea"
_LONGEST_ADDRESS = 160
_BREADCRUMB_MARK = re.compile(r"\s[-–>»/|]\s")
_BAR_OF_LINKS = re.compile(
    r"[^|.!?]{2,40}(?:\s\|\s[^|.!?]{2,40}){2,12}\|?|[^|.!?\d]{2,24}(?:\|[^|.!?\d]{2,24}){3,20}\|?"
)
_TRAIL_OF_SECTIONS = re.compile(
    r"[»›>]?\s*(?:home|main|news|start)\s*[»›>](?:[^»›>]{1,60}[»›>]){0,6}[^»›>.!?]{2,200}[!?]?|home(?:\s[/|]\s[^/|.!?]{2,40}){2,6}",
    re.IGNORECASE,
)
_LINK_MARK = re.compile(r"\s*[·•]\s*|\s{2,}")
_COPYRIGHT = re.compile(r"©|\(c\) ?(?:19|20)\d\d|\ball rights reserved\b", re.IGNORECASE)
_END_MARK = re.compile(r"(?:\\?#\s*)+|-+\s*(?:30|ends?)\s*-+|[\[(]?ends?[\])]?\.?", re.IGNORECASE)
# "- 2 -", ". . .2/", "Page 2 of 3 Ministers agree on ...", an address of the page with the day of its printing
_PAGE_MARK = re.compile(
    r"-+ ?\d{1,3} ?-+|\.[ .]*\d{1,3}/|Page \d{1,3} of \d{1,3}\b.{0,120}"
    r"|(?:(?:\d{1,2}/){2}\d{4}\s+)?(?:URL: )?(?:https?://|www\.)\S+(?: ?/\S+)?",
    re.IGNORECASE,
)
_CONTACTS = re.compile(r"(?:[\w’'-]+\s){0,3}contacts?\s*[:–-]", re.IGNORECASE)
_PHONE = re.compile(r"[(+]{0,2}\d(?:[\s()./+-]*\d){8,}(?!\w)|(?<![\d-])\d{3}-\d{4}(?![\d-])")
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_PHOTO_CREDIT = re.compile(
    rf"(?:(?<=\s)|^){alternation(row['text'] for row in rows('credits') if row['kind'] == 'photo')}"
    r"\s*[:：]\s*\S.{0,80}$"
)
_PHOTO_BRACKET = re.compile(
    r"\((?:[^()\s]+\s){0,4}(?:[Pp]hotos?|PHOTO|[Ii]mages?|[Pp]icture)\b[^()]{0,80}\)$"
)
_REACHES = re.compile(r"https?://|www\.|[\w.+-]@[\w-]|@\w|\+?\d[\d\s()/.-]{6,}\d|\b(?:here|contact|visit)\b")
_BETWEEN_PARTS = re.compile(r"\s[•·|]\s")
_HOLDS_ADDRESS = re.compile(r"[\w.+-]@[\w-]|\d{3}[)/ -]{1,2}\d{3}-?\d{4}|\b[A-Z]{2} \d{5}\b")
# Figures that may be a date or an amount; a long number alone is a serial number of the page.
_FIGURES = re.compile(r"\d[-/.,]\d|(?<!\d)\d{1,4}(?!\d)")
_YEAR = re.compile(r"\d{4}")
_SHORT_LINE = 240
_LONGEST_HEADLINE = 400
_MENU_SEARCHED = 40
_MENU_ENTRY = 32
_MENU_ENTRIES = 3
_WORDS_OF_A_LINK = 3
_WORDS_OF_A_LABEL = 2
_WORDS_OF_A_CONTACT = 16
_SMALL_IN_CONTACTS = frozenset(
    "at and or on of for the media contact office mobile cell phone tel fax ext".split()
)
_OPENING = 80


def mark_furniture(layout: Layout) -> None:
    """Mark what is told by its words or its form alone, wherever it stands."""
    half = len(layout.text) // 2
    for line in layout.lines:
        if line.taken:
            continue
        text = layout.of(line)
        if (glued := _GLUED_LABEL.match(text)) is not None:
            layout.take_part(line, line.start, line.start + glued.end(), "navigation")
            continue
        if kind := _kind(text, below_half=line.start >= half):
            layout.take(line, kind)
        elif text.startswith("<") and text.endswith(">") and not has_letters(_TAG.sub("", text)):
            layout.take(line, "navigation")


def mark_menus(layout: Layout) -> None:
    """Mark the menu of a page: entries that are printed twice, the second time with a blurb or alone.

    Two such entries among the first lines make a menu; what is short and stands between them belongs to it.
    """
    top = layout.lines[:_MENU_SEARCHED]
    entries = [
        (line, after)
        for line, after in itertools.pairwise(top)
        if not line.taken
        and not after.taken
        and 3 <= line.end - line.start <= _MENU_ENTRY
        and _repeats(layout.of(line), layout.of(after))
    ]
    if len(entries) < _MENU_ENTRIES:
        return
    first, last = entries[0][0].start, entries[-1][1].start
    seconds = {after.start for _, after in entries}
    for line in top:
        if line.taken or not first <= line.start:
            continue
        is_entry = line.end - line.start <= _MENU_ENTRY and (
            line.start <= last or (layout.text[line.start] == "-" and not line.gap)
        )
        if line.start in seconds or is_entry:
            layout.take(line, "navigation")


def mark_closing_menu(layout: Layout) -> None:
    """Mark the menu below a text: short lines below the first of several that are known as entries of menus."""
    prose = layout.last_prose()
    below = [line for line in layout.lines if line.start > prose]
    known = [line for line in below if line.taken and _is_entry(layout, line)]
    if prose < 0 or len(known) < _MENU_ENTRIES:
        return
    for line in below:
        if line.start > known[0].start and not line.taken and _is_entry(layout, line):
            layout.take(line, "navigation")


def mark_closing_addresses(layout: Layout) -> None:
    """Mark the foot of a letter: lines below the text that are parts of an address between marks."""
    prose = layout.last_prose()
    for line in layout.tail():
        text = layout.of(line)
        if line.start > prose and len(text) <= _LONGEST_ADDRESS and _is_address(text):
            layout.take(line, "boilerplate")


def _is_address(text: str) -> bool:
    return _HOLDS_ADDRESS.search(text) is not None and _BETWEEN_PARTS.search(text) is not None


def _is_entry(layout: Layout, line: Line) -> bool:
    return line.end - line.start <= _MENU_ENTRY and not _SENTENCE_END.search(layout.of(line))


def _repeats(entry: str, after: str) -> bool:
    """Whether a line says the entry again, alone or with a sentence glued to it."""
    rest = after[len(entry) :]
    return after[: len(entry)].casefold() == entry.casefold() and (not rest or rest[0].isupper())


def mark_credits(layout: Layout) -> None:
    """Mark the credit after a caption; the caption itself tells facts and stays prose."""
    for line in layout.lines:
        if line.taken:
            continue
        tail = layout.text[max(line.start, line.end - 120) : line.end]
        bracketed = _PHOTO_BRACKET.search(tail) if tail[-1] == ")" else None
        if credit := bracketed or (_PHOTO_CREDIT.search(tail) if ":" in tail or "：" in tail else None):
            start = line.end - len(tail) + credit.start()
            layout.take_part(line, start, line.end, "caption")


def mark_other_headlines(layout: Layout) -> None:
    """Mark the short lines behind "Related stories" and its like, below the first prose: they tell of other texts."""
    listed = False
    first = next((line.start for line in layout.lines if not line.taken and is_prose(layout.of(line))), None)
    for line in layout.lines:
        if first is None or line.start <= first:
            continue
        text = layout.text[line.start : line.end]
        if len(text) <= _LONGEST_WHOLE and fold(text) in _HEADS:
            listed = True
        elif (
            not line.taken
            and is_prose(text)
            and (_SENTENCE_END.search(text) or len(text) > _LONGEST_HEADLINE)
        ):
            listed = False
        elif listed and not line.taken:
            layout.take(line, "navigation")


def mark_doubled_markup(layout: Layout) -> None:
    """Mark a line of raw markup that the next line says again in plain words."""
    for line, after in zip(layout.lines, layout.lines[1:], strict=False):
        text = layout.of(line)
        if line.taken or after.taken or not (text.startswith("<") and text.endswith(">")):
            continue
        if fold(_TAG.sub("", text))[:80] == fold(layout.of(after))[:80]:
            layout.take(line, "navigation")


def mark_ending(layout: Layout) -> None:
    """Mark what follows the mark that ends a release, and the short lines after a closing rule."""
    length = len(layout.text)
    ended: Line | None = None
    for line in layout.lines:
        text = layout.text[line.start : line.end]
        if line.start * 2 > length and line.taken and _END_MARK.fullmatch(text):
            ended = line
            break
    if ended is not None:
        rest = [line for line in layout.lines if line.start > ended.start and not line.taken]
        if sum(line.end - line.start for line in rest) <= max(1_500, length // 4):
            for line in rest:
                layout.take(line, "boilerplate")
    closing = layout.lines[-4:]
    for position, line in enumerate(closing):
        if line.taken and not has_letters(layout.text[line.start : line.end]):
            below = closing[position + 1 :]
            if any(not after.taken and is_prose(layout.of(after)) for after in below):
                break  # a rule between two parts of the text, not the closing one
            for after in below:
                if not after.taken and after.end - after.start <= 80:
                    layout.take(after, "boilerplate")
            break


def _kind(text: str, *, below_half: bool) -> str | None:
    """What a whole line is, or None for prose."""
    if _END_MARK.fullmatch(text) or _PAGE_MARK.fullmatch(text) or _is_contact(text, below_half=below_half):
        return "boilerplate"
    if not has_letters(text):
        return None if _FIGURES.search(text) else "boilerplate"
    if _ARCHIVE.fullmatch(text) or _TEMPLATE.match(text) or _HASHTAGS.fullmatch(text) or _AGO.match(text):
        return "navigation"
    may_close = below_half and len(text) <= 2 * _SHORT_LINE
    of_site = len(text) <= _SHORT_LINE and _OF_SITES.search(text) is not None
    may_lead = len(text) <= 60 or of_site or (len(text) <= _SHORT_LINE and text[-1] not in ".”")
    if not (may_close or may_lead):
        return None
    folded = fold(text[:_OPENING])
    if len(text) <= _LONGEST_WHOLE and (kind := _WHOLE.get(folded)):
        return kind
    if may_lead and len(words := folded.split()) > 1 and _WORDS.issuperset(words):
        return "navigation"
    if may_lead and (_START["navigation"].match(folded) or _is_page_line(text)):
        return "navigation"
    if may_close and (_START["boilerplate"].match(folded) or _CONTACTS.match(text)) and _REACHES.search(text):
        return "boilerplate"
    return None


def _is_contact(text: str, *, below_half: bool) -> bool:
    """Whether a line gives the number at which somebody is reached: "Cell: 555 010 0100", below the text with names."""
    if len(text) > _LONGEST_ADDRESS or (bare := _PHONE.sub(" ", text)) == text:
        return False
    left = _WORD.findall(bare)
    if (
        text[-1] == "."
        or days_in(text, 0, len(text)) != []
        or not all(word[0].isupper() or word in _SMALL_IN_CONTACTS for word in left)
    ):
        return False
    return len(left) <= (_WORDS_OF_A_CONTACT if below_half else _WORDS_OF_A_LABEL)


def _is_trail(text: str) -> bool:
    """Whether a text without a sentence's end is parted by marks in three or more, as "Home » News » 2024" is."""
    return not _SENTENCE_END.search(text) and len(_BREADCRUMB_MARK.split(text)) > 2


def is_trail_of_sections(text: str) -> bool:
    """Whether a line says where in a site its page lies: "Home » News » Ministers agree", "Home | Stories | 2019"."""
    return _TRAIL_OF_SECTIONS.fullmatch(text) is not None


def _is_row_of_links(text: str) -> bool:
    """Whether a line is a row of short entries: "Home · About", "NEWS  SPORT  VIDEO", "Home  About us  News  Video"."""
    entries = _LINK_MARK.split(text)
    return (
        len(entries) >= _MENU_ENTRIES
        and all(2 <= len(entry) <= _MENU_ENTRY and entry.count(" ") < _WORDS_OF_A_LINK for entry in entries)
        and not _ENDS_WORD.search(text)
        and (
            text.isupper()
            or len(re.findall(r"[·•]", text)) == len(entries) - 1
            or (len(entries) > _MENU_ENTRIES and all(entry[0].isupper() for entry in entries))
        )
    )


def _is_page_line(text: str) -> bool:
    """Whether a short line is a trail of sections, or ends as only lines of the page do."""
    if len(text) <= 80 and text[0] in "-–>»/|" and _is_trail(text):
        return True
    if "|" in text and _BAR_OF_LINKS.fullmatch(text) and not _YEAR.search(text):
        return True
    if is_trail_of_sections(text) or _is_row_of_links(text):
        return True
    if len(text) <= 120 and _COPYRIGHT.search(text):
        return True
    return (
        len(text) <= 120
        and text[-1] != "."
        and not _YEAR.search(text)
        and fold(text[-_OPENING:]).endswith(_END)
    )
