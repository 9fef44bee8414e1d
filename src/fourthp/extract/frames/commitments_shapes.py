"""What stands behind a verb, by its shape: a date, what is owed or weighed, those to whom it is promised."""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.extract.frames.clauses_content import begins_infinitive
from fourthp.extract.frames.clauses_cues import Cue, is_finite, word_class
from fourthp.extract.frames.clauses_kinds import kind_of
from fourthp.extract.frames.commitments_duties import obliges
from fourthp.extract.view import Token

_COPULAS = frozenset({"is", "was"})
_HEARERS = frozenset({"her", "him", "them", "us"})
_NEAR = 14
"""How many tokens after the verb a noun of promise or need may stand."""
_OBJECT_WITHIN = 10
_OWES_WITHIN = 9
_QUOTES = frozenset({"“", '"', "‘"})


def each_other(tokens: Sequence[Token], start: int) -> bool:
    """Whether only "one another" or "each other" follows ("the things they promised one another")."""
    return [t.low for t in tokens[start : start + 2]] in (["one", "another"], ["each", "other"])


def is_date(tokens: Sequence[Token], start: int) -> bool:
    """Whether "this week", "last year" or the like begins here."""
    pointing = tokens[start].low in ("this", "last", "next") and start + 1 < len(tokens)
    return pointing and tokens[start + 1].low in word_class("period")


def there_is(tokens: Sequence[Token], start: int) -> bool:
    """Whether "it is" or "there is" begins a clause ("said there is a need for checks")."""
    opens = tokens[start].low in ("it", "there") and start + 1 < len(tokens)
    return opens and tokens[start + 1].low in _COPULAS


def says_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word follows, if only behind an opening quotation mark ("pledged to “act as one”")."""
    return tokens[index].text[0].isalnum() or tokens[index].text in _QUOTES


def weighed(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a thing is called important or the like ("called the courts vital", "sees trust as essential")."""
    for index in range(start, min(end, start + _NEAR)):
        low = tokens[index].low
        if low in word_class("weighty") and index > start:
            return closes_phrase(tokens, index + 1) or tokens[index + 1].low in word_class("boundary")
        if (low in word_class("boundary") and low != "as") or is_finite(tokens[index]):
            return False
    return False


def closes_phrase(tokens: Sequence[Token], index: int) -> bool:
    """Whether a phrase ends before ``index``: nothing, a mark or a small word follows."""
    return (
        index >= len(tokens)
        or not tokens[index].text[0].isalnum()
        or tokens[index].low in word_class("preposition")
    )


def owes(tokens: Sequence[Token], start: int, end: int, modals: frozenset[str]) -> bool:
    """Whether a clause without "that" says at once what somebody must or will do ("said others must stand up")."""
    if there_is(tokens, start) and end - start > 2:
        return obliges(tokens, start, min(end, start + _NEAR), "duty")  # "said it was vital to act"
    for index in range(start + 1, min(end - 1, start + _OWES_WITHIN)):
        low = tokens[index].low
        if low == "," or low in word_class("boundary") or is_finite(tokens[index]):
            return low in modals
    return False


def needs_met(tokens: Sequence[Token], cue: Cue, start: int) -> bool:
    """Whether the object holds a word that the verb asks for, if it asks for any."""
    near = range(start, min(len(tokens), start + _OBJECT_WITHIN))
    named = {tokens[n].low for n in near if tokens[n - 1].low != "to"}  # not "ordered the police to search"
    appoints = any(tokens[n].low in word_class("appointing") for n in near)
    return not cue.need or not (cue.need.isdisjoint(named) or appoints)


def asks_for_a_sentence(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a court is asked to punish somebody ("demanded eight years in prison")."""
    return not word_class("penal").isdisjoint(t.low for t in tokens[start : min(end, start + _OBJECT_WITHIN)])


def promised_whom(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """The "to" of "promised the guild of owners to check all ships", behind those to whom it is promised."""
    place = next((n for n in range(start + 1, min(end, start + _NEAR)) if tokens[n].low == "to"), None)
    if place is None or not begins_infinitive(tokens, place):
        return None
    return place if any(kind_of(t.low) or t.low in _HEARERS for t in tokens[start:place]) else None
