"""The title of a text: its headline, printed once or twice, or the title its feed gives."""

from __future__ import annotations

import itertools
import re

from rapidfuzz.fuzz import ratio

from fourthp.language.folding import fold, squeeze
from fourthp.records import Reading, Span

from .dated import masthead
from .datelines import is_dateline, opens_with_dateline
from .furniture import is_trail_of_sections
from .headline_forms import (
    LATIN_WORD,
    THAI_LETTER,
    headline_bounds,
    is_caption,
    is_credit,
    is_day_or_label,
    is_in_title_case,
    is_label_in_capitals,
    is_line_of_fields,
    is_list_or_quotation,
    is_salutation,
    is_site,
    is_site_name,
    is_thai,
    is_title_in_full,
    is_venue,
    is_whole,
    opens_photo_credit,
    opens_with_day,
    tells_by_verb,
)
from .headline_seams import part_glued
from .layout import FORMULA_START, INVISIBLE, Layout, Line, is_prose
from .letterheads import is_letterhead, names_person, names_speaker
from .lexicons import words
from .sentences import is_more_than_one_sentence

_ORNAMENT = INVISIBLE + "#*_=+@->|•"
_BEFORE_SITE = re.compile(r" [-–|] ")
_PARTS_OF_A_SITE = 3
_TAGS = re.compile(r"^(?:<?/?[a-z]{1,6}>)+|(?:</?[a-z]{1,6}>?)+$")
_UNFINISHED = frozenset(words("unfinished"))
_PARTICLES = frozenset("on in over through by".split())  # "Project to carry on"
_THAI_PROSE = re.compile(
    r"(?:(?:ใน|เมื่อ)?วันที่\s*[0-9๐-๙]|(?:ใน|เมื่อ)วันที่|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)\S{0,3}\s*ที่|เมื่อเวลา|วันนี้|เมื่อวาน|ณ\s)"
)
_KICKER = re.compile(
    r"(?!(?:It|He|She|They|We|I|You|This|That|There|The|An?)\b)[A-Z][\w’'-]*(?: [\w’'-]+){0,3}\. (?=[A-Z])"
)
_DAY_AND_SECTION = re.compile(
    r"(?:[A-Z][a-z]+day,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}),? \d{4}[^.]{0,40}[,/|]"
)
_HEADLINES_SEARCHED = 16
_NEARLY = 93.0
_NEARLY_ALL = 9
_LONGEST_TOLD_BY_FORM = 240
_REPEATED_WITHIN = 8
_LONGEST = 320
_LETTERS_OF_A_THAI_TITLE = 30
_THAI_LINES_BELOW = 2
_CREDIT_OF_A_PHOTO = 40
_WIDTH_OF_A_PAGE = 56
_WRAPPED_LINES = 3
_WORDS_OF_A_LABEL = 4
_LETTERS_OF_A_TOPIC = 5
_TEXT_BELOW = 2_000


def read_title(layout: Layout, feed: str | None) -> Reading | None:
    """The title with every place that prints it, marked; the feed's title where the text has none."""
    lines = layout.open_lines(_HEADLINES_SEARCHED)
    feed = feed.strip(FORMULA_START) if feed else None
    if feed and (target := fold(feed)):
        return _stated(layout, lines, target, feed)
    headlines = _headlines(layout, lines)
    whole_lines = [line for line in headlines if is_whole(layout.of(line))]
    whole_lines = [line for line in whole_lines if not _heads_section(layout, line)] or whole_lines[-1:]
    found = [line for line in whole_lines if not is_site_name(layout.of(line))] or whole_lines
    if len(found) > 1 and _is_slogan(layout, lines, found[0]):
        found = found[1:]
    whole = _below_letterhead(layout, found or headlines, headlines) or next(iter(found), None)
    first = whole or next(iter(lines), None)
    if first is not None and (bare := _said_without_site(layout, first, lines)):
        return _printed(layout, _places(layout, lines, bare), bare, "headline:repeated", 1.0)
    for line, after in itertools.pairwise(lines[:_REPEATED_WITHIN]):
        text = layout.of(line)
        if text[-1] == "." and line is not lines[0]:
            continue
        if whole is not None and whole.start < line.start and not is_in_title_case(layout.of(whole)):
            break  # what is printed twice below a headline is a caption
        if len(text) <= _LONGEST and _enough_words(text) and _say(layout, [after], fold(text)):
            said = fold(layout.of(line))
            return _printed(layout, _places(layout, lines, said), said, "headline:repeated", 1.0)
    chosen = _thai_headline(layout, lines) or whole or next((h for h in headlines if h is lines[0]), None)
    if chosen is not None and not names_person(layout.of(chosen)):
        method = "headline:first_line" if chosen is lines[0] else "headline:above_prose"
        group = _wrapped(layout, lines, chosen)
        return _printed(layout, [group], _folded(layout, group), method, 0.9)
    if (glued := part_glued(layout, lines)) is not None:
        return _printed(layout, [[glued]], fold(layout.of(glued)), "headline:above_prose", 0.8)
    return None


def _thai_headline(layout: Layout, lines: list[Line]) -> Line | None:
    """The first line of a Thai text where the next one says it again and more, or one of two tells the day.

    Thai headlines are long and have neither capitals nor full stops to tell them by.
    """
    text = layout.of(lines[0]) if len(lines) > 1 else ""
    if not (
        is_thai(text) and len(text) <= _LONGEST and len(THAI_LETTER.findall(text)) >= _LETTERS_OF_A_THAI_TITLE
    ):
        return None
    below = [layout.of(line) for line in lines[1 : 1 + _THAI_LINES_BELOW]]
    again = below[0].startswith(text[: len(text) // 2])
    opens = any(_THAI_PROSE.match(line) for line in below)
    return lines[0] if (again or opens) and not _THAI_PROSE.match(text) else None


def _below_letterhead(layout: Layout, found: list[Line], headlines: list[Line]) -> Line | None:
    """The headline below names and posts of those who speak, where such a line was found first."""
    if not found or not is_letterhead(layout.of(found[0])):
        return None
    below = [line for line in headlines if line.start > found[0].start and layout.of(line)[-1] != "."]
    return next((line for line in below if not is_letterhead(layout.of(line))), below[-1] if below else None)


def _said_without_site(layout: Layout, line: Line, lines: list[Line]) -> str | None:
    """What a line says before one of its dashes or bars, folded, where other lines say no more than that."""
    text = layout.of(line)
    others = [other for other in lines if other is not line]
    for mark in reversed(list(_BEFORE_SITE.finditer(text[:_LONGEST]))[-_PARTS_OF_A_SITE:]):
        bare = fold(text[: mark.start()]) if is_whole(text[: mark.start()]) else ""
        if bare and any(_folded(layout, group) == bare for group in _places(layout, others, bare)):
            return bare
    return None


def _wrapped(layout: Layout, lines: list[Line], line: Line) -> list[Line]:
    """A headline with the lines on which it goes on: all in capitals, or long ones in title case."""
    group = [line]
    for after in lines[lines.index(line) + 1 :]:
        text, rest = layout.of(group[-1]), layout.of(after)
        apart = after.gap or after.number != group[-1].number + 1
        if apart or not _goes_on_in(text, rest) or _is_no_part(layout, after):
            break
        group.append(after)
    return group


def _goes_on_in(text: str, rest: str) -> bool:
    """Whether a headline may go on in the line below: both are in capitals, or in title case and the first is long."""
    return (text.isupper() and rest.isupper()) or (
        len(text) >= _WIDTH_OF_A_PAGE
        and all(is_in_title_case(line, _NEARLY_ALL) and not is_thai(line) for line in (text, rest))
    )


def _is_no_part(layout: Layout, line: Line) -> bool:
    """Whether a line below a headline is something of its own: prose, a dateline, a day, who writes or speaks."""
    text = layout.of(line)
    return (
        is_prose(text)
        or is_dateline(layout.text, line)
        or opens_with_dateline(text)
        or is_letterhead(text)
        or _is_byline(text)
        or opens_with_day(text)
        or is_salutation(text)
        or masthead(text, 0, len(text), strict=False) is not None
    )


def _headlines(layout: Layout, lines: list[Line]) -> list[Line]:
    """The lines above the prose that have the form of a headline; none where no prose follows."""
    prose = next((k for k in range(1, len(lines)) if _opens_prose(layout, lines, k)), 0)
    return [
        line
        for above, line, after in zip([None, *lines], lines, lines[1 : prose + 1], strict=False)
        if _is_headline(layout, line, after) and not (above and _is_label_of_speech(layout.of(above)))
    ]


def _is_label_of_speech(text: str) -> bool:
    """Whether a line says only who speaks in the next one: "JOURNALIST:"."""
    return text[-1] == ":" and len(text.split()) <= _WORDS_OF_A_LABEL and text[:-1].isupper()


def _opens_prose(layout: Layout, lines: list[Line], k: int) -> bool:
    """Whether running text begins with a line: a whole paragraph, or one that is wrapped over lines."""
    text = layout.of(lines[k])
    if is_prose(text):
        return True
    below = lines[k + 1 : k + 1 + _WRAPPED_LINES]
    wrapped = any(
        line.number <= lines[k].number + 2 * n and layout.text[line.start].islower()
        for n, line in enumerate(below, 1)
    )
    return wrapped and len(text) >= _WIDTH_OF_A_PAGE and not is_in_title_case(text)


def _heads_section(layout: Layout, line: Line) -> bool:
    """Whether a line is the name of a section: in title case without a verb, right above the trail that leads to it."""
    below = next((each for each in layout.lines if each.start > line.start), None)
    return (
        below is not None
        and below.taken
        and is_trail_of_sections(layout.of(below))
        and not is_title_in_full(layout.of(line))
        and is_in_title_case(layout.of(line), _NEARLY_ALL)
    )


def _is_slogan(layout: Layout, lines: list[Line], line: Line) -> bool:
    """Whether a line stands below the name of a site, above another headline, and the text tells of other things."""
    above = next((b for b, a in itertools.pairwise(lines) if a is line), None)
    if above is None or not is_site(layout.of(above)):
        return False
    long = {word for word in fold(layout.of(line)).split() if len(word) >= _LETTERS_OF_A_TOPIC}
    return long.isdisjoint(fold(layout.text[line.end : line.end + _TEXT_BELOW]).split())


def _stated(layout: Layout, lines: list[Line], target: str, feed: str) -> Reading:
    """The feed's title where the text prints it, on lines of its own or elsewhere; else the feed's."""
    if groups := _places(layout, lines, target):
        said = _folded(layout, groups[0])
        return _printed(layout, _places(layout, lines, said) or groups, said, "headline:feed", 1.0)
    start = layout.text.find(feed)
    if start >= 0 and _enough_words(feed):
        return Reading(squeeze(feed), (Span(start, start + len(feed)),), "title:feed", 0.95)
    return Reading(squeeze(feed), (), "reference:feed", 0.9)


def _places(layout: Layout, lines: list[Line], title: str) -> list[list[Line]]:
    """The lines that say ``title`` (folded), or nearly so; a headline may be wrapped over three lines."""
    groups: list[list[Line]] = []
    position = 0
    while position < len(lines):
        runs = [lines[position:end] for end in range(position + 1, position + 4)]
        near = [run for run in runs if _say(layout, run, title)]
        exact = [run for run in near if _folded(layout, run) == title]
        if near and (exact or not _says_exactly(layout, near[0][1:], title)):
            groups.append((exact or near)[0])
            position += len(groups[-1])
        else:
            position += 1
    return groups


def _says_exactly(layout: Layout, run: list[Line], title: str) -> bool:
    """Whether the last of some lines say ``title`` without the ones before them."""
    return any(_folded(layout, run[k:]) == title for k in range(len(run)))


def _say(layout: Layout, group: list[Line], title: str) -> bool:
    """Whether lines that follow one another say ``title``; one of the two is often mistyped or cut."""
    size = group[-1].end - group[0].start
    apart = any(b.number != a.number + 1 for a, b in itertools.pairwise(group))
    if apart or not len(title) * 0.8 <= size <= len(title) * 1.4 + 20:
        return False
    folded = _folded(layout, group)
    return folded == title or ratio(folded, title, score_cutoff=_NEARLY) > 0


def _folded(layout: Layout, group: list[Line]) -> str:
    return fold(layout.text[group[0].start : group[-1].end])


def _printed(layout: Layout, groups: list[list[Line]], title: str, method: str, confidence: float) -> Reading:
    """Mark the lines that say ``title``, and read it as the first that say just that print it."""
    spans: list[Span] = []
    exact = [g for g in groups if _folded(layout, g) == title] or groups[:1]
    for group in groups:
        start, end = group[0].start, group[-1].end
        if group in exact or _folded(layout, group) == title:
            bare = _bare(layout.text[start:end])
            lead = layout.text.index(bare, start)
            left, right = (0, len(bare)) if method == "headline:feed" else headline_bounds(bare)
            spans.append(Span(lead + left, lead + right))
        for line in group:
            layout.take(line, "title")
    value = squeeze(layout.text[spans[0].start : spans[0].end])
    return Reading(value, tuple(spans), method, confidence)


def _bare(text: str) -> str:
    """A headline without ornaments and the tags of its markup around it: "**<u>Ports agree</u>**"."""
    bare = text.strip(_ORNAMENT)
    return _TAGS.sub("", bare).strip(_ORNAMENT) if "<" in bare else bare


def mark_above(layout: Layout, title: Reading) -> None:
    """Mark what stands above the headline: sections, breadcrumbs, the site's own name."""
    if not title.spans or title.method == "title:feed":
        return
    for line in layout.lines:
        if line.start >= title.spans[0].start:
            return
        if line.taken:
            continue
        text = layout.of(line)
        if not (is_prose(text) or is_dateline(layout.text, line) or names_speaker(text)):
            layout.take(line, "navigation")


def _enough_words(text: str) -> bool:
    return len(text.split()) >= 4 or len(THAI_LETTER.findall(text)) >= 12


def _has_kicker(text: str) -> bool:
    """Whether a few words and a full stop stand before a headline: "Ports. Ministers discuss …"."""
    kicker = _KICKER.match(text)
    return (
        kicker is not None and text[-1] not in ".!?" and not is_more_than_one_sentence(text[kicker.end() :])
    )


def _is_headline(layout: Layout, line: Line, after: Line) -> bool:
    """Whether a line above the prose has the form of a headline."""
    text = _bare(layout.of(line))
    text = text[slice(*headline_bounds(text))]
    stands_apart = after.gap or after.number != line.number + 1  # a date or label stands between
    latin = LATIN_WORD.findall(text)
    if (
        not 12 <= len(text) <= _LONGEST_TOLD_BY_FORM
        or is_salutation(text)
        or text[-1] in ",;:–—-"
        or is_label_in_capitals(text)
        or opens_with_dateline(text)
        or _DAY_AND_SECTION.match(text)
        or is_line_of_fields(text)
        or is_day_or_label(text)
        or is_venue(text)
        or is_caption(text)
        or is_list_or_quotation(layout.of(line))
        or opens_photo_credit(layout.text[line.end : line.end + _CREDIT_OF_A_PHOTO])
    ):
        return False
    if is_thai(text):
        return (
            len(text) <= 200
            and _THAI_PROSE.match(text) is None
            and (stands_apart or after.end - after.start > 1.5 * len(text) or not is_thai(layout.of(after)))
        )
    if len(latin) < 3 or text[0].islower():
        return False
    if latin[-1] in _UNFINISHED and not (stands_apart and latin[-1] in _PARTICLES):
        return not after.gap and _goes_on_in(text, layout.of(after))
    if is_more_than_one_sentence(text) and not (stands_apart and _has_kicker(text)):
        return False
    in_title_case = is_in_title_case(text)
    if text[-1] == ".":
        capitals = stands_apart or is_in_title_case(text, _NEARLY_ALL)
        return in_title_case and capitals and len(latin) <= 30 and not tells_by_verb(text)
    begins_afresh = stands_apart or not layout.text[after.start].islower() or _is_byline(layout.of(after))
    if not begins_afresh or _is_byline(text):
        return False
    return stands_apart or (len(text) <= 200 and (in_title_case or len(text) <= 120))


def _is_byline(text: str) -> bool:
    """ "By Odo Brennick  Dec 3, 2012 in World"."""
    return is_credit(text) or (
        text.startswith(("By ", "by ")) and masthead(text, 0, len(text), strict=False) is not None
    )
