"""What is said: where the words that follow a verb end, and what stands around an attribution."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from fourthp.extract.frames.clauses import subjects
from fourthp.extract.frames.clauses_attributions import PRONOUNS, attributes, opens_phrase
from fourthp.extract.frames.clauses_cues import CLOSED, cued_forms, is_adverb, is_finite, word_class
from fourthp.extract.frames.clauses_spans import clip
from fourthp.extract.view import Token

_WHOLE_CLAUSE = 6
_SPEAKER_WITHIN = 16
_IN_POSTS = frozenset({"of", "for", "and", "the", "'s", "."})
_NO_OBJECT = frozenset({".", ",", ";", ":", ")", "?", "!", "”", '"', "—", "–", "by", "and", "or", "but"})
_CLOSING = frozenset({".", "!", "?", "”", '"', "’", "’’", ")"})
_TURNS = frozenset({"while", "whereas", "whilst", "but", "adding", "saying", "noting"})
_QUOTING = frozenset({"“", '"', "‘", "'"})
_STOPS = frozenset({",", ".", "!", "?"})
_QUOTED = frozenset({"”", '"', "’", "“"})
_LIST_WITHIN = 40
_DUE = frozenset({"time", "up"})
_NEW_CLAUSE = frozenset({"and", "that", "which", "who"})
_OCCASION_WITHIN = 9
_NOUN_ENDINGS = ("ing", "tion", "sion", "ness", "ity")


def content_end(tokens: Sequence[Token], start: int, breaks: frozenset[str]) -> int:
    """Where the clause that begins at ``start`` ends: an index behind its last token.

    ``breaks`` are verb forms that begin the next thing said when they follow "and" or a comma.
    """
    index, last = start, len(tokens)
    while index < last:
        token = tokens[index]
        if token.text in {";", "—"} or (index > start and _ends(tokens, index)):
            return index
        if token.text == "”" and all(t.text != "“" for t in tokens[start:index]):
            return index
        if index > start and _closes_straight(tokens, start, index):
            return index
        if index > start and token.text == ",":
            after = index + 1
            if after < last and tokens[after].low in _TURNS:
                return index
            if after < last and tokens[after].low == "and":
                after += 1
                if not _waits_for_verb(tokens, start, index) and (
                    _new_clause(tokens, after) or (after < last and is_finite(tokens[after]))
                ):
                    return index
            if (
                _next_said(tokens, after, breaks)
                or _closing_clause(tokens, after)
                or _speaker_follows(tokens, after, breaks)
            ):
                return index
        elif index > start and token.low in ("and", "while", "whereas"):
            if (
                token.low != "and"
                or _next_said(tokens, index + 1, breaks)
                or _next_that(tokens, start, index, breaks)
            ):
                return index
            if index + 1 < last and tokens[index + 1].low in PRONOUNS and _new_clause(tokens, index + 1):
                return index
        index += 1
    return last


def _next_that(tokens: Sequence[Token], start: int, index: int, breaks: frozenset[str]) -> bool:
    """Whether "and that" goes on from a "that" before ``start`` ("said that it is set to act and that it is glad")."""
    if [t.low for t in tokens[index : index + 2]] != ["and", "that"] or any(
        t.low == "that" for t in tokens[start:index]
    ):
        return False
    return any(t.low == "that" or t.low in breaks for t in tokens[:start])


def _closes_straight(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Whether a straight mark closes a quotation that was opened before ``start`` ("to lower the age," he said)."""
    if tokens[index].text != '"' or tokens[index - 1].text not in _STOPS:
        return False
    return sum(t.text == '"' for t in tokens[start:index]) % 2 == 0


def _waits_for_verb(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Whether a clause behind "that" has no verb yet ("that Chad, Togo, and Benin are ..." is one clause)."""
    return tokens[start].low == "that" and not any(is_finite(t) for t in tokens[start + 1 : index])


def _ends(tokens: Sequence[Token], index: int) -> bool:
    """Whether a mark closes what is said: white space or nothing follows it ("U.S.-led" goes on)."""
    if tokens[index].text not in CLOSED or _lists(tokens, index):
        return False
    return index + 1 == len(tokens) or tokens[index + 1].start > tokens[index].end


def _lists(tokens: Sequence[Token], colon: int) -> bool:
    """Whether a colon opens a list in which the thing said is spelt out ("a plan: checks, data and patrols")."""
    rest = tokens[colon + 1 : colon + 1 + _LIST_WITHIN]
    if tokens[colon].text != ":" or not rest or tokens[-1].text == ":" or rest[0].capital:
        return False
    marked = any(t.text == "," or t.low == "and" for t in rest)
    return marked and not any(is_finite(t) or t.text in _QUOTING or t.low in _TURNS for t in rest)


def within_attribution(tokens: Sequence[Token], verb: int, breaks: frozenset[str]) -> int:
    """Where a clause with this verb ends, or is broken by words that say who says it ("should act, he urged, and")."""
    end = content_end(tokens, verb + 1, breaks)
    commas = [n for n in range(verb + 1, end) if tokens[n].text == ","]
    return next((n for n, stop in pairwise([*commas, end]) if attributes(tokens[n + 1 : stop])), end)


def _next_said(tokens: Sequence[Token], index: int, breaks: frozenset[str]) -> bool:
    while index < len(tokens) and is_adverb(tokens[index]):
        index += 1
    return index < len(tokens) and tokens[index].low in breaks


def _speaker_follows(tokens: Sequence[Token], index: int, breaks: frozenset[str]) -> bool:
    """Whether a post or name and a verb of saying come next: ", Minister of Ports Ana Kovac told the envoy"."""
    for place in range(index, min(len(tokens), index + _SPEAKER_WITHIN)):
        if place > index and tokens[place].low in breaks and not tokens[place].capital:
            return True
        if not (tokens[place].capital or tokens[place].low in _IN_POSTS):
            return False
    return False


def _new_clause(tokens: Sequence[Token], index: int) -> bool:
    """Whether a subject and a finite verb begin at ``index``."""
    if index >= len(tokens) or not opens_phrase(tokens[index]):
        return False
    after = next((t for t in tokens[index + 1 :] if not is_adverb(t)), None)
    if (
        tokens[index].low in PRONOUNS
        and after
        and after.low in cued_forms()
        and tokens[index - 2].text == ","
    ):
        return True
    for token in tokens[index + 1 : index + 9]:
        if token.text in {",", ";"}:
            return False
        if is_finite(token):
            return True
    return False


def _closing_clause(tokens: Sequence[Token], index: int) -> bool:
    """Whether the sentence ends in a short clause of speech (", both sides agreed.")."""
    rest = [t for t in tokens[index:] if t.text not in _CLOSING]
    return 2 <= len(rest) <= 8 and is_finite(rest[-1]) and rest[-1].low not in word_class("auxiliary")


def around(tokens: Sequence[Token], verb: int, after: int, breaks: frozenset[str]) -> tuple[int, int] | None:
    """What is said around an attribution: "Nobody, he said, is safe" or "The patrols go on, both agreed".

    The verb stands at ``verb`` and its particles end at ``after``. None when no subject stands between a comma
    and the verb.
    """
    phrase = next(subjects(tokens, verb), None)
    if phrase is None or phrase[0] < 2 or tokens[phrase[0] - 1].text not in {",", ":", "”", '"'}:
        return None
    first, end = clip(tokens, _behind_semicolon(tokens, phrase[0]), phrase[0] - 1)
    after = _behind_occasion(tokens, after)
    if after + 1 < len(tokens) and tokens[after].text == ",":
        stop = content_end(tokens, after + 1, breaks)
        quoted = tokens[after + 1].text in _QUOTING
        if quoted and not any(t.text in _QUOTING for t in tokens[:after]):
            return clip(tokens, after + 1, stop)
        if continues(tokens, first, end, after, stop):
            return clip(tokens, first, stop)
        turned = tokens[after + 1].low != "that" and end - first < _WHOLE_CLAUSE
        if turned and stop - after > end - first:
            first, end = clip(tokens, after + 1 + (tokens[after + 1].low == "and"), stop)
    return (first, end) if first < end else None


def _behind_semicolon(tokens: Sequence[Token], stop: int) -> int:
    """Behind the last semicolon before ``stop``, unless it stands in a quotation: where what is said begins."""
    for place in range(stop - 1, 0, -1):
        if tokens[place].text in _QUOTED:
            return 0
        if tokens[place].text == ";":
            return place + 1
    return 0


def continues(tokens: Sequence[Token], first: int, end: int, comma: int, stop: int) -> bool:
    """Whether what is said before an attribution in ``[first, end)`` goes on behind it, from the comma to ``stop``."""
    if comma + 1 >= stop:
        return False
    following = tokens[comma + 1]
    if is_finite(following) or following.low == "matters":
        return True
    if following.low in ("to", "that", "for") and tokens[first].low == "it":
        told = {t.low for t in tokens[first:end]}
        return not told.isdisjoint(word_class("weighty") | _DUE)  # "It is high time, she said, to act"
    opens = word_class("opening") | word_class("preposition")
    return first < end and tokens[first].low in opens and following.low not in _TURNS | _NEW_CLAUSE


def _behind_occasion(tokens: Sequence[Token], after: int) -> int:
    """The comma behind words that say where somebody spoke ("they stressed at the meeting, ..."), or ``after``."""
    if after >= len(tokens) or tokens[after].low not in word_class("aside"):
        return after
    stop = min(len(tokens), after + _OCCASION_WITHIN)
    return next((n for n in range(after, stop) if tokens[n].text == ","), after)


def begins_infinitive(tokens: Sequence[Token], index: int) -> bool:
    """Whether "to" at ``index`` is followed by a verb rather than by a noun phrase."""
    after = index + 1
    while after < len(tokens) and (is_adverb(tokens[after]) or tokens[after].text in _QUOTING):
        after += 1
    if after >= len(tokens):
        return False
    word = tokens[after].text
    if not word[0].islower() or word.endswith(_NOUN_ENDINGS):
        return False
    if word in word_class("determiner") or word in word_class("boundary"):
        return False
    return not word.endswith("s") or word.endswith(("ss", "us"))


def closes(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing but closing marks follows from ``index``."""
    return all(t.text in _CLOSING for t in tokens[index:])


def has_object(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun phrase may begin at ``index``."""
    if index >= len(tokens):
        return False
    low = tokens[index].low
    return (
        low not in _NO_OBJECT and low not in word_class("preposition") and low not in word_class("boundary")
    )
