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
_POST = re.compile(
    rf"(?:{alternation(_forms('before_post'))}\s)*{alternation(_forms('post'))}(?:,|\s(?:of|for|to|in|assisting|and|the)\s)",
    re.IGNORECASE,
)


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


def _speaker(text: str) -> str | None:
    """The name or post in a line of a letterhead, empty where it only says what is issued; None in any other line."""
    said = " ".join(text.replace(".", " ").split())
    kind = _KIND_OF_TEXT.match(said)
    who = said[kind.end() :] if kind else said
    if who and not (_STYLE.match(who) or _LETTERS.search(who) or _POST.match(who)):
        return None
    return None if any(_says_more(word) for word in _WORD.findall(who)) else who


def _says_more(word: str) -> bool:
    """Whether a word is no part of a name or post: one in small letters, or a verb."""
    low = word.lower()
    return low not in _IN_POST and (word[0].islower() or low in _VERBS or low.endswith("ed"))
