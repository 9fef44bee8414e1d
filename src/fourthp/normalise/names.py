"""When two names say the same: spelling, word order, countries and generic words folded away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from fourthp.language.folding import fold
from fourthp.normalise.lexicon import table

Words = tuple[str, ...]

SHARED = 10_000
"""What was read of so many names last is held once for all who tell of them."""

# "U.S.-led", "Kremlin-backed": said of a body, and no part of its name.
_SAID_OF_IT = re.compile(r"^\S+-(?:led|backed|hosted|supported|sponsored|funded|based|affiliated) ")
_OWNED = re.compile(r"(?P<owner>.{4,}?)(?:[’']s|s[’']) (?P<body>[A-Z].+)", re.DOTALL)
_SHORT = 3
_PLAIN_WORD = re.compile("[a-z0-9]+")
_ONE = frozenset(["one", "few"])
_SAYS_NOT_WHICH = _ONE | {"many", "small"}


@cache
def _spellings() -> Mapping[str, str]:
    return {row["form"]: row["common"] for row in table("spellings")}


def _folded(name: str) -> list[str]:
    """The words of the folded name; plain names, which most are, take the short way to the same."""
    if name.isascii() and "." not in name and "&" not in name:
        return _PLAIN_WORD.findall(name.lower())
    return fold(name).split()


@cache
def _generic() -> Mapping[str, str]:
    return {row["form"]: row["kind"] for row in table("generic_words")}


def name_words(name: str) -> Words:
    """A name as the words by which it is compared: folded, in one spelling, without a leading article."""
    words = _folded(_SAID_OF_IT.sub("", name))
    if not _spellings().keys().isdisjoint(words):
        words = " ".join(_spellings().get(w, w) for w in words).split()
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def essence(words: Iterable[str]) -> Words:
    """What is compared of a name's words: no small ones, no plurals. "Price of Goods" is "Prices of the Goods"."""
    return tuple(singular(w) for w in words if _generic().get(w) != "small") or tuple(words)


def singular(word: str) -> str:
    """A word without the s of most plurals."""
    return word[:-1] if len(word) > _SHORT and word.endswith("s") and not word.endswith("ss") else word


def without_owner(name: str) -> tuple[str, str]:
    """A body's name without the body that it is said to belong to, and that one: "Ministry of Justice's Department of
    Corrections". The owner is empty where none is named so, or where what is left is no name of a body ("Prime
    Minister's Office").
    """
    if owned := _OWNED.fullmatch(name):
        body = name_words(owned["body"])
        if any(_generic().get(w) == "many" for w in body) and len(essence(body)) > 1:
            return owned["body"], owned["owner"]
    return name, ""


def is_generic(words: Sequence[str]) -> bool:
    """Whether a name says only what kind of thing is meant: "steering committee", "national assembly"."""
    return all(_generic().get(w) in _SAYS_NOT_WHICH or w.isdigit() for w in words)


def names_no_single_body(words: Sequence[str]) -> bool:
    """Whether a name with its country taken off fits many bodies of a state: "embassy", "committee"."""
    return all(_generic().get(w) in _SAYS_NOT_WHICH - _ONE or w.isdigit() for w in words)


def is_one_of_a_state(word: str) -> bool:
    """Whether a word names a kind of body that a state has one of: "parliament", "police"."""
    return _generic().get(word) in _ONE


def is_of_few_states(words: Iterable[str]) -> bool:
    """Whether a name has a word for a kind of body that few states have: "congress"."""
    return any(_generic().get(w) == "few" for w in words)


def is_of_many_states(words: Iterable[str]) -> bool:
    """Whether a name says itself that it is no single state's: "world", "nations", "arctic"."""
    return any(_generic().get(w) == "wide" for w in words)


class CountryForms:
    """The names, adjectives and demonyms of countries, found and taken off inside other names."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        self._forms: dict[str, list[tuple[Words, str, bool]]] = {}
        for row in rows:
            form = name_words(row["form"])
            if form:
                entry = (form, row["country_code"], row["ambiguous"] == "true")
                if entry not in self._forms.setdefault(form[0], []):
                    self._forms[form[0]].append(entry)
        for entries in self._forms.values():
            entries.sort(key=lambda e: (-len(e[0]), e))

    def country_of(self, words: Words) -> str | None:
        """The country whose name opens or closes a name, where the form can mean nothing else."""
        opening = words[1:] if words[:1] == ("royal",) else words
        if entry := self._at(opening, 0):
            return entry[1]
        for start in range(1, len(words)):
            entry = self._at(words, start)
            if entry and start + len(entry[0]) == len(words):
                return entry[1]
        return None

    def unqualified(self, words: Words) -> Words:
        """A name without the countries that open it: "United States Japan Alliance" -> "Alliance"."""
        while words and (entry := self._at(words, 0)):
            words = words[len(entry[0]) :]
            words = words[1:] if words[:1] == ("s",) else words
        return words

    def without(self, words: Words, code: str) -> Words:
        """A name without the country it belongs to: "royal thai police", "police of thailand" -> "police"."""
        for start in range(len(words)):
            for form, found, _ in self._forms.get(words[start], ()):
                if found == code and words[start : start + len(form)] == form:
                    return self._cut(words, start, start + len(form))
        return words

    @staticmethod
    def _cut(words: Words, start: int, end: int) -> Words:
        if words[end : end + 1] == ("s",):  # the possessive's, which folding leaves alone
            end += 1
        for opening in (("of", "the"), ("of",), ("royal",), ("the",)):
            if words[max(0, start - len(opening)) : start] == opening:
                start -= len(opening)
                break
        return words[:start] + words[end:] or words

    def _at(self, words: Words, start: int) -> tuple[Words, str, bool] | None:
        for entry in self._forms.get(words[start], ()) if start < len(words) else ():
            if not entry[2] and words[start : start + len(entry[0])] == entry[0]:
                return entry
        return None


_DIGRAPHS = tuple(pair.split(":") for pair in "tch:c ch:c sh:s kh:k gh:g ph:p th:t dh:t bh:p ck:k".split())
_LIKE = str.maketrans("bdgjqrvzx", "ptkcklwss")
_SILENT = re.compile(r"[aeiouyhʼ]")
_DOUBLED = re.compile(r"(.)\1+")


@cache
def sound(word: str) -> str:
    """A folded word by its consonants as romanisations confuse them: "ratchada" and "rachada" are one.

    A rough phonetic key of our own, for choosing what to compare; the first letter of a word that begins
    with a vowel stays, so that "anan" and "nan" differ.
    """
    if not word.isascii():
        return word
    key = word
    for letters, letter in _DIGRAPHS:
        key = key.replace(letters, letter)
    key = key.translate(_LIKE)
    first = "a" if word[:1] in "aeiou" else ""
    return first + _DOUBLED.sub(r"\1", _SILENT.sub("", key))
