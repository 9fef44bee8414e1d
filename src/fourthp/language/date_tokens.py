"""Cutting the neighbourhood of a possible date into the words that dates are made of.

Every token has a kind of one letter, so that a stretch of text becomes a short string of kinds
("26 – 27 April 2018" is ``d-dmy``) on which the grammar is written (``date_rules``).

    d  day number, D with an ordinal suffix, W an ordinal in words, n another number of two digits,
    g  a day number glued to the word before it ("VNA22 June 2018")
    y  year, V year in words, N a whole date in figures, e "A.D.", B "B.E."
    m  English month, M Thai month, w weekday, v weekday abbreviated, A Thai weekday
    r  day told from the anchor (today), C year so told, H month so told, k week so told, q last/this/next
    -  to, &  and, b between, f from, u during, o of, i in, s since/by, t the, comma, parentheses
    z  "day", c "year", T/E/P Thai markers of day, month, year, p part of a period, ! every year
    l  line end, x anything else
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from fourthp.language.lexicons import read_lexicon
from fourthp.language.number_words import BELOW_HUNDRED, DIGIT, THAI_DIGITS, words_value

_KIND_LETTERS = {
    "month": "m", "month_short": "m", "month_thai": "M", "weekday": "w", "weekday_short": "v", "weekday_thai": "A",
    "day": "r", "year": "C", "month_shift": "H", "week": "k", "which": "q",
    "to": "-", "and": "&", "between": "b", "from": "f", "during": "u", "of": "o", "in": "i", "since": "s",
    "the": "t", "day_word": "z", "year_word": "c", "day_marker": "T", "month_marker": "E", "year_marker": "P",
    "christian_era": "e", "buddhist_era": "B", "part": "p", "yearly": "!", "ordinal": "W", "none": "x",
}  # fmt: skip


class Token(NamedTuple):
    """One word of a possible date; ``value`` is a day, month, year, weekday or offset, else 0."""

    kind: str
    start: int
    end: int
    value: int


class Stretch(NamedTuple):
    """Consecutive tokens and their kinds as a string; token ``i`` is of kind ``kinds[i]``."""

    kinds: str
    tokens: list[Token]


def _spellings(form: str) -> set[str]:
    """How a form of the lexicon may be written: in any case, or only as it is and in capitals."""
    return (
        {form, form.upper()}
        if form != form.lower()
        else {form, form.capitalize(), form.title(), form.upper()}
    )


_ROWS = read_lexicon("dates", 3)
_FORMS = {
    spelling: (_KIND_LETTERS[kind], int(value or 0))
    for kind, form, value in _ROWS
    if kind in _KIND_LETTERS
    for spelling in _spellings(form)
}
_ABBREVIATIONS = {
    spelling
    for kind, form, _ in _ROWS
    if kind in ("month_short", "weekday_short")
    for spelling in _spellings(form)
}
FUTURE_CUES = tuple(form for kind, form, _ in _ROWS if kind == "future")
PAST_CUES = tuple(form for kind, form, _ in _ROWS if kind == "past")


def _is_word(form: str) -> bool:
    return form.isascii() and form.isalpha()


def _plain(phrase: str) -> str:
    return re.sub(r"[\s-]+", " ", phrase.casefold())


def _phrase(form: str) -> str:
    pattern = re.sub(r"\\[ -]", r"[\\s-]+", re.escape(form))
    if form[0].isascii() and form[0].isalpha():
        return rf"\b{pattern}(?!\w)"
    # "วันศุกร์ที่" stands before the day, but in "วันศุกร์ที่ผ่านมา" the second word is part of "last".
    return rf"{pattern}(?!ผ่านมา|แล้ว|จะ)" if form.endswith("ที่") else pattern


_PHRASE_ROWS = [row for row in _ROWS if row[0] in _KIND_LETTERS and not _is_word(row[1])]
_PHRASES = sorted((form for _, form, _ in _PHRASE_ROWS), key=len, reverse=True)
_PHRASE_VALUES = {_plain(form): (_KIND_LETTERS[kind], int(value or 0)) for kind, form, value in _PHRASE_ROWS}
_YEAR_IN_WORDS = rf"\b(?:two thousand(?:(?: and)? {BELOW_HUNDRED})?|(?:nineteen|twenty) {BELOW_HUNDRED})\b"

_LETTER = r"[^\W\d_\u0e00-\u0e7f]"
_ENGLISH = [form for form in _PHRASES if form[0].isascii()]
_THAI = [form for form in _PHRASES if not form[0].isascii()]
_ENGLISH_INITIALS = "".join(
    sorted({c for form in (*_ENGLISH, "two", "nineteen") for c in form[0].lower() + form[0].upper()})
)

# Words that cannot begin a phrase come first: they are most of a text, and need only one attempt.
_TOKEN = re.compile(
    rf"(?P<word>(?![{_ENGLISH_INITIALS}]){_LETTER}+)"
    rf"|(?P<numeric>(?<![\w/.]){DIGIT}{{1,4}}(?P<sep>[-/.]){DIGIT}{{1,2}}(?P=sep){DIGIT}{{1,4}}"
    r"(?!(?P=sep)?\d)(?!/))"
    rf"|(?P<ordinal>(?<!\w){DIGIT}{{1,2}}(?:st|nd|rd|th)\b)"
    rf"|(?P<number>{DIGIT}+)"
    rf"|(?=[{_ENGLISH_INITIALS}])(?:(?P<yearwords>(?i:{_YEAR_IN_WORDS}))"
    rf"|(?P<phrase>(?i:{'|'.join(map(_phrase, _ENGLISH))}))"
    rf"|(?P<later>{_LETTER}+))"
    rf"|(?P<thai>{'|'.join(map(_phrase, _THAI))})"
    r"|(?P<line>[^\S\n]*\n\s*)"
    r"|(?P<dash>[-–—~])"
    r"|(?P<other>\S)",
)

# What makes a closer look worth while. Four digits that may be a year are looked for apart.
_YEAR = re.compile("[12๑๒]" + DIGIT + "{3}")
_STATED = ("month", "month_short", "month_thai")
_RELATIVE = (*_STATED, "weekday", "weekday_thai", "day", "year", "month_shift", "week")


def _automaton(kinds: tuple[str, ...]) -> AhoCorasick:
    forms = sorted({s for kind, form, _ in _ROWS if kind in kinds for s in _spellings(form)})
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest)


_STATED_WORDS = _automaton(_STATED)
_RELATIVE_WORDS = _automaton(_RELATIVE)

_REACH = 48
"""How far, in characters, a date may stretch before a word that gives it away."""

_PIECE = re.compile(r"\S+")
_LINKS = frozenset(
    word for kind, form, _ in _ROWS if kind in _KIND_LETTERS for word in form.casefold().split()
)


def stretches(text: str, *, relative: bool) -> Iterator[Stretch]:
    """The stretches of ``text`` in which a date may stand, from left to right, without overlap.

    Text without months and years costs one scan. ``relative`` also looks at weekdays and "today".
    """
    done = 0
    for start, end in _triggers(text, relative):
        if start < done:
            continue
        begin = _left_edge(text, start, done)
        if begin is None and text[start].isdigit() and text[end : end + 1] not in ("-", "/", "."):
            continue  # a year that no word leads up to
        stretch = _tokenise(text, start if begin is None else begin, end)
        done = stretch.tokens[-1].end
        yield stretch


def _left_edge(text: str, start: int, floor: int) -> int | None:
    """Where the words that lead up to ``start`` begin; None where the word before is no part of a date."""
    edge = None
    for piece in reversed(list(_PIECE.finditer(text, max(start - _REACH, floor), start))):
        bare = piece.group().strip("(),.-").casefold()
        if bare and bare.isascii() and not bare[0].isdigit() and bare not in _LINKS:
            # A day may be glued to this word ("VNA22 June"), and a range may not begin inside it.
            touches = edge is not None or piece.end() == start or bare[-1].isdigit()
            return piece.start() if touches else None
        edge = piece.start()
    return edge


def _triggers(text: str, relative: bool) -> list[tuple[int, int]]:
    words = (_RELATIVE_WORDS if relative else _STATED_WORDS).find_matches_as_indexes(text)
    length = len(text)
    found = [
        (start, end)
        for _, start, end in words
        if end == length or not (text[end].isascii() and text[end].isalpha()) or not text[start].isascii()
    ]
    found += [match.span() for match in _YEAR.finditer(text)]
    found.sort()
    return found


def _tokenise(text: str, start: int, end: int) -> Stretch:
    """The tokens from ``start`` to the first after ``end`` that can be no part of a date."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start):
        token = _token(text, match, tokens[-1] if tokens else None)
        if token is not None:
            tokens.append(token)
            if token.kind == "x" and token.end >= end:
                break
    kept = [
        token
        for i, token in enumerate(tokens)
        if token.kind != "l"
        or not _joins(tokens[i - 1 : i], tokens[i + 1 : i + 2], text[token.start : token.end])
    ]
    return Stretch("".join(token.kind for token in kept), kept)


def _joins(before: list[Token], after: list[Token], line_end: str) -> bool:
    """Whether a date runs on over this line end: only where the line stops in the middle of one."""
    if not before or not after or line_end.count("\n") > 1:
        return False
    pair = before[0].kind + after[0].kind
    return pair[0] in "-&,otbf" or pair in ("my", "My")


def _token(text: str, match: re.Match[str], before: Token | None) -> Token | None:
    start, end = match.span()
    kind, value = "x", 0
    group = match.lastgroup
    word = match.group()
    if group in ("word", "later"):
        kind, value = _FORMS.get(word, ("x", 0))
    elif group in ("phrase", "thai"):
        kind, value = _PHRASE_VALUES[_plain(word)]
    elif group == "number":
        kind, value = _number(text, start, end, before)
    elif group == "ordinal":
        value = int(word[:-2].translate(THAI_DIGITS))
        kind = "D" if 1 <= value <= 31 else "n"
    elif group == "numeric":
        kind = "N"
    elif group == "yearwords":
        kind, value = "V", _year_of_words(word)
    elif group == "line":
        kind = "l"
    elif group == "dash":
        kind = "-"
    elif word in ",()":
        kind = word
    elif word == "&":
        kind = "&"
    elif word == "/":
        kind = "/"
    elif word == "." and before and before.end == start and _may_be_dotted(text, before):
        return None
    return Token(kind, start, end, value)


def _may_be_dotted(text: str, token: Token) -> bool:
    return token.kind == "M" or text[token.start : token.end] in _ABBREVIATIONS


def _number(text: str, start: int, end: int, before: Token | None) -> tuple[str, int]:
    """What a bare number may be in a date, judged by its size and by the characters that touch it."""
    length = end - start
    if length not in (1, 2, 4):
        return "x", 0
    value = int(text[start:end].translate(THAI_DIGITS))
    left, right = text[max(start - 2, 0) : start], text[end : end + 5]
    if _is_part_of_number(left, right, length):
        return "x", 0
    if (
        right[:1].isascii()
        and right[:1].isalpha()
        and not (length == 4 and right[:1].isupper() and right[1:2].islower())
    ):
        return "x", 0
    touching = before is not None and before.end == start
    if touching and before and before.kind == "x" and left[-1:].isascii() and left[-1:].isalpha():
        glued = length <= 2 and 1 <= value <= 31 and before.end - before.start > 1
        return ("g", value) if glued else ("x", 0)
    if left[-1:] in ("-", "–") and left[:1].isascii() and left[:1].isalpha() and not _names_date(text, start):
        return "x", 0
    if length == 4:
        return ("y", value) if 1600 <= value <= 2199 or 2400 <= value <= 2643 else ("x", 0)
    return ("d" if 1 <= value <= 31 else "n"), value


def _is_part_of_number(left: str, right: str, length: int) -> bool:
    """Whether a longer number, a time, a percentage or a sum of money goes on beside these digits."""
    if left[-1:] in ("$", "€", "£", "฿", "#", "_", "@") or right[:1] in ("%", "_", "@"):
        return True
    follows = right[1:2].isdigit()
    if right[:1] in (".", ":") and follows:
        return True
    if right[:1] == "," and follows and not (length < 4 and right[1:5].isdigit()):
        return True
    return left[-1:] in (".", ":", ",") and left[:1].isdigit() and not (left[-1:] == "," and length == 4)


def _names_date(text: str, start: int) -> bool:
    """Whether the word before the hyphen at ``start - 1`` is a month or a part of a period ("Dec-2018")."""
    match = re.search(r"[^\W\d_]{1,12}$", text[max(start - 14, 0) : start - 1])
    return match is not None and _FORMS.get(match.group(), ("x", 0))[0] in "mp"


def _year_of_words(words: str) -> int:
    head, _, tail = words.casefold().partition(" ")
    if head == "two":
        return words_value(words) or 0
    return (1900 if head == "nineteen" else 2000) + (words_value(tail) or 0)
