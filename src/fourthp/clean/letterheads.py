"""Lines that say only who speaks, and stand above a headline: the names and posts of a letterhead."""

from __future__ import annotations

import re

from .lexicons import alternation, rows, words

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_VERBS = frozenset(words("headline_verbs"))


def _forms(kind: str) -> list[str]:
    return [row["form"] for row in rows("letterhead") if row["kind"] == kind]


_IN_POST = frozenset(_forms("in_post"))
_KIND_OF_TEXT = re.compile(rf"(?:{alternation(_forms('kind_of_text'))}\b[\s:–—-]*)+", re.IGNORECASE)
_STYLE = re.compile(rf"{alternation(_forms('style'))}\s", re.IGNORECASE)
_LETTERS = re.compile(rf"\s{alternation(_forms('letters'))}$", re.IGNORECASE)
_NAMED_POST = rf"(?i:(?:{alternation(_forms('before_post'))}\s)*{alternation(_forms('post'))})"
_POST = re.compile(
    rf"{_NAMED_POST}(?:$|,|\s(?:of|for|to|in|assisting|and|the)\s|\s(?={_NAMED_POST}\b))", re.IGNORECASE
)
_NAME = r"[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*){1,3}?"
# "Odo Brennick MP Harbour Member for Ellery", "Odo Brennick, Foreign Minister", "Odo Brennick - Member for Ellery"
_NAME_AND_POST = re.compile(
    rf"{_NAME}(?:,? (?i:{alternation(_forms('letters'))})\b(?: [-–])?|,| [-–])(?: [A-ZÀ-Þ][\w’'-]*){{0,3}}? "
    rf"{_NAMED_POST}(?:$|,| (?i:of|for)\b)"
)

_WORDS_OF_A_NAME = 6
_LONGEST = 400
_CAPITALS = re.compile(r"(?<=\w[a-z])\s{1,2}(?=(?:[^\sa-z]+\s+){4,}[^\sa-z]+$)")


def is_letterhead(text: str) -> bool:
    """Whether a line says only who speaks or what is issued: a name with its style or letters, a post, "Media Release".

    A line that tells what happens has a verb ("Minister of Labour Opens Forum") or words in small letters, if it has
    any capitals beside its first.
    """
    return _speaker(text) is not None


def names_speaker(text: str) -> bool:
    """Whether a line of a letterhead tells who speaks; one in capitals only where a seat or a post marks the name."""
    who = _speaker(text) or ""
    return bool(who) and (not text.isupper() or bool(_LETTERS.search(who) or _POST.match(who)))


def names_person(text: str) -> bool:
    """Whether a line of a letterhead begins with a person, or names several posts, and so is no headline."""
    who = _speaker(text)
    if not who:
        return False
    posts = len(re.findall(_NAMED_POST, who))
    return posts > 1 or (_POST.match(who) is None and (posts == 1 or len(who.split()) <= _WORDS_OF_A_NAME))


def letterhead_end(text: str) -> int:
    """Where a headline in capitals begins that stands behind a letterhead in the same line; 0 where none does."""
    capitals = _CAPITALS.search(text[:_LONGEST])
    if capitals is None or not is_letterhead(text[: capitals.start()]):
        return 0
    return capitals.end()


def opens_with_style(text: str) -> bool:
    """Whether a text begins with what stands before the names of persons: "SEN. BRENNICK: ..."."""
    return _STYLE.match(text.replace(".", "")) is not None


def _speaker(text: str) -> str | None:
    """The name or post in a line of a letterhead, empty where it only says what is issued; None in any other line."""
    said = " ".join(text.replace(".", " ").split())
    kind = _KIND_OF_TEXT.match(said)
    who = said[kind.end() :] if kind else said
    forms = (_STYLE.match, _LETTERS.search, _POST.match, _NAME_AND_POST.match)
    if who and not any(form(who) for form in forms):
        return None
    return None if any(_says_more(word) for word in _WORD.findall(who)) else who


def _says_more(word: str) -> bool:
    """Whether a word is no part of a name or post: one in small letters, or a verb."""
    low = word.lower()
    return low not in _IN_POST and (word[0].islower() or low in _VERBS or low.endswith("ed"))
