"""Who does what in a sentence, read from word lists: cue verbs, their subjects and what follows them.

No parser: a cue verb found by look-up is kept only if a subject stands before it and a complement of an
expected shape behind it. Every walk over tokens stays within a piece of at most ``PIECE`` tokens, so that a
text without full stops costs no more than one with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fourthp.extract.frames.clauses_attributions import (
    ATTRIBUTION,
    DAYS,
    PRONOUNS,
    attributes,
    goes_on,
    opens_phrase,
)
from fourthp.extract.frames.clauses_cues import is_adverb, is_finite, speech_forms, word_class
from fourthp.extract.frames.clauses_spans import PAIRED
from fourthp.extract.view import SentenceView, Token

PIECE = 250
"""The longest stretch of tokens looked at as one sentence."""


_HEADLINE_NAMES = 6
"""The most tokens of two names that a headline joins by a comma."""


_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s"})
_QUOTES = frozenset({"“", "”", '"', "'", "‘", "’"})
_ASIDES = frozenset({"who", "which", "while", "as", "together"})
_BARE_DETERMINERS = frozenset("a an the its their our his my your any some every no".split())
"""Behind these a participle describes a noun ("its recognised borders")."""
_JOINING = frozenset({"and", "or"})
_PAST = frozenset({"said", "told", "put", "gave", "made", "swore", "undertook"})
_PRESENT = frozenset({"is", "are", "am", "remains", "remain"})
_OWN = frozenset({"its", "their", "his", "her", "in"})


def pieces(sentence: SentenceView) -> Iterator[SentenceView]:
    """A sentence as it is or, where it is longer than any prose, cut at semicolons or at the longest."""
    tokens = sentence.tokens
    if len(tokens) <= PIECE:
        yield sentence
        return
    start = 0
    while start < len(tokens):
        end = min(start + PIECE, len(tokens))
        cut = next((n + 1 for n in range(end - 1, start + PIECE // 2, -1) if tokens[n].text == ";"), end)
        yield replace(sentence, tokens=tokens[start:cut])
        start = cut


def before_verb(tokens: Sequence[Token], verb: int) -> int:
    """The index of the last token before a verb group, auxiliaries and adverbs skipped (-1: none)."""
    index = before_inserted(tokens, verb - 1)
    while index >= 0 and (tokens[index].low in word_class("auxiliary") or is_adverb(tokens[index])):
        index = before_inserted(tokens, index - 1)
    index = _before_date(tokens, index)
    if index > 1 and tokens[index].low in ("part", "turn") and tokens[index - 1].low in _OWN:
        return index - (3 if tokens[index].low == "part" else 2)  # "the council for its part pledged"
    return index


def _before_date(tokens: Sequence[Token], index: int) -> int:
    """``index``, or what stands before a date without commas ("the two states on Monday agreed")."""
    start = index
    while start > 0 and (tokens[start].low in DAYS or tokens[start].text.isdigit()):
        start -= 1
    return start - 1 if start < index and start > 0 and tokens[start].low == "on" else index


def before_inserted(tokens: Sequence[Token], index: int) -> int:
    """``index``, or where an adverb between commas ends there, what stands before it ("is, therefore, committed")."""
    if (
        index > 1
        and tokens[index].text == ","
        and tokens[index - 2].text == ","
        and is_adverb(tokens[index - 1])
    ):
        return index - 3
    return index


def verb_group(tokens: Sequence[Token], verb: int) -> frozenset[str]:
    """The auxiliaries and adverbs that stand directly before a verb, in small letters."""
    return frozenset(t.low for t in tokens[before_verb(tokens, verb) + 1 : verb])


def is_passive(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a past form stands after a form of "be", alone or as the second of two ("asked and urged")."""
    if verb > 1 and tokens[verb - 1].low == "and" and tokens[verb - 2].low.endswith("ed"):
        verb -= 2
    return bool(verb_group(tokens, verb) & _BE)


def noun_phrase(tokens: Sequence[Token], last: int) -> tuple[int, int] | None:
    """The range of tokens of the phrase that ends at ``last``; None when nothing but small words is there."""
    index = last
    while index >= 0:
        token = tokens[index]
        if token.text in PAIRED:
            opening = PAIRED[token.text]
            while index >= 0 and tokens[index].text != opening:
                index -= 1
        elif token.low == "and":
            if _clause_before(tokens, index):
                if index < last and tokens[index - 1].text != "," and not opens_phrase(tokens[index + 1]):
                    return None  # "engage with companies and groups committed to": the second of two objects
                break
        elif (
            not (token.text[0].isalnum() or token.low in ("'s", "&", "-", "–", "/") or token.text in _QUOTES)
            or token.low in word_class("boundary")
            or is_finite(token)
            or token.low == "but"
        ):
            break
        index -= 1
    first = index + 1
    while first <= last and _opens_nothing(tokens[first]):
        first += 1
    behind_modal = first and tokens[first - 1].low in word_class("modal") and not tokens[first - 1].capital
    if (
        behind_modal
        or first > last
        or all(
            t.low in word_class("determiner") and t.low not in ("both", "all")
            for t in tokens[first : last + 1]
        )
    ):
        return None
    return first, last + 1


def _opens_nothing(token: Token) -> bool:
    return token.low in word_class("linker") or is_adverb(token) or not token.text[0].isalnum()


def _clause_before(tokens: Sequence[Token], index: int) -> bool:
    """Whether a finite verb stands between the last comma or clause boundary and ``index``."""
    for token in reversed(tokens[:index]):
        if token.text in {",", ";", ":", "."} or token.low in word_class("boundary"):
            return False
        if is_finite(token):
            return True
    return False


def subjects(tokens: Sequence[Token], verb: int) -> Iterator[tuple[int, int]]:
    """Ranges of tokens that may be a verb's subject, as far as the order of words tells it, likeliest first.

    A verb after "and" shares the subject of one before it; an apposition between commas is skipped.
    """
    last = before_verb(tokens, verb)
    if last >= 0 and tokens[last].low in ("who", "which"):
        last -= 2 if last and tokens[last - 1].text == "," else 1
    if last < 0:
        return
    token = tokens[last]
    if token.low == "that" and last > 2 and tokens[0].low == "it" and tokens[1].low in _BE:  # "It was X that"
        stop = next((n for n in range(2, last) if tokens[n].text == ","), last)
        yield 2, stop
        return
    if token.low in ("and", "but", "or", "then") or (token.text == "," and _shares(tokens, last)):
        yield from _shared_subjects(tokens, last, verb)
    elif token.text == ",":
        found = _before_apposition(tokens, last)
        if found:
            yield found
        yield from _shared_pronoun(tokens, last)
    elif token.low not in word_class("preposition") and token.low not in _BARE_DETERMINERS:
        phrase = noun_phrase(tokens, last)
        if phrase and _opens_with_preposition(tokens, phrase[0]):
            phrase = _after_opening(tokens, phrase)
        if phrase:
            yield _listed_in_headline(tokens, phrase, verb) or _whole_list(tokens, phrase)


def _opens_with_preposition(tokens: Sequence[Token], first: int) -> bool:
    """Whether a phrase begins with a preposition; the "Under" of a title ("Under Secretary Sato") is none."""
    titled = (
        tokens[first].capital and first + 1 < len(tokens) and tokens[first + 1].low.startswith("secretar")
    )
    return tokens[first].low in word_class("preposition") and not titled


def _after_opening(tokens: Sequence[Token], phrase: tuple[int, int]) -> tuple[int, int] | None:
    """The subject behind an opening without a comma ("During the talks the two sides agreed")."""
    first, end = phrase
    if tokens[end - 1].low in PRONOUNS - {"it"}:  # "At the closing they pledged"
        return end - 1, end
    for index in range(end - 1, first + 1, -1):
        before = tokens[index - 1].low
        within = before in word_class("preposition") or before in word_class("determiner") | _JOINING
        if tokens[index].low in word_class("determiner") and not within:
            return index, end
    return _name_after_opening(tokens, first, end)


def _name_after_opening(tokens: Sequence[Token], first: int, end: int) -> tuple[int, int] | None:
    """The name that begins where an opening ends ("Under the deal Chad will", "On Monday the Ministry said")."""
    goes_on = word_class("preposition") | word_class("determiner") | _JOINING
    for index in range(first + 2, end):
        before = tokens[index - 1]
        opens = tokens[index].capital or tokens[index].low == "the"
        ended = before.low in DAYS or (before.low.isalpha() and not before.capital)
        if not (opens and ended) or before.low in goes_on:
            continue
        if all(t.capital or t.low in _IN_NAMES or t.text in PAIRED for t in tokens[index:end]):
            return index, end
    return None


def main_subjects(tokens: Sequence[Token], verb: int) -> Iterator[tuple[int, int]]:
    """The possible subjects of the clause that a participle ("..., urging all members to") belongs to."""
    for index in range(verb - 1, 0, -1):
        if is_finite(tokens[index]) and tokens[index].low not in ("be", "been", "being"):
            yield from subjects(tokens, index)


def _shares(tokens: Sequence[Token], comma: int) -> bool:
    """Whether the verb after this comma continues a list of verbs ("met X, discussed Y and agreed")."""
    start = comma - 1
    finite = False
    while start >= 0 and tokens[start].text not in {",", ";", ":"}:
        finite = finite or is_finite(tokens[start])
        start -= 1
    return finite and not (start > 0 and attributes(tokens[start + 1 : comma]))


def _shared_subjects(tokens: Sequence[Token], before: int, verb: int) -> Iterator[tuple[int, int]]:
    """The subjects of the finite verbs before ``before`` that have one of their own, the nearest first.

    A past or third form goes on from a modal or "is" only where no other verb is there: "she held that states
    should act, and proposed ...", but "the agency will act, and calls on ...".
    """
    places = [
        n for n in range(before - 1, 0, -1) if is_finite(tokens[n]) and tokens[n].low not in ("been", "be")
    ]
    if not places and (opening := _opening_subject(tokens, before)):
        yield opening
    if tokens[verb].low.endswith(("ed", "s")) or tokens[verb].low in _PAST:
        open_ = word_class("modal") | _PRESENT
        places.sort(key=lambda n: tokens[n].low in open_ or tokens[n - 1].low in _PRESENT)
    for index in places:
        last = before_verb(tokens, index)
        if last > 0 and tokens[last].low in ("that", "which") and _describes_both(tokens, last, index, verb):
            return
        if last < 0 or tokens[last].low in ("and", "but", "or", "to", "that") or _is_inserted(tokens, index):
            continue
        if tokens[last].text == ",":
            found = _before_apposition(tokens, last)
            if found:
                yield found
        else:
            yield from subjects(tokens, index)
    yield from _shared_pronoun(tokens, before)


def _describes_both(tokens: Sequence[Token], which: int, first: int, second: int) -> bool:
    """Whether two verbs describe one thing ("a plan that names ports and proposes checks")."""
    spoken = tokens[which - 1].low in speech_forms() or tokens[which - 1].text == ","
    third = all(tokens[n].low.endswith("s") and not tokens[n].low.endswith("ss") for n in (first, second))
    return third and not spoken and tokens[first].low not in _BE


def _is_inserted(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb ends an attribution between commas ("It will help both, she said, and will save lives")."""
    if verb + 1 >= len(tokens) or tokens[verb + 1].text != ",":
        return False
    comma = next((n for n in range(verb - 1, max(-1, verb - ATTRIBUTION), -1) if tokens[n].text == ","), None)
    return comma is not None and attributes(tokens[comma + 1 : verb + 1])


def _opening_subject(tokens: Sequence[Token], before: int) -> tuple[int, int] | None:
    """The capitals that open a sentence, before a verb of no list ("Chad cherishes peace and is committed to")."""
    end = next((n for n in range(before) if not (tokens[n].capital or tokens[n].low in _IN_NAMES)), before)
    verb = tokens[end].low if end < before else ""
    third = verb.endswith("ed") or (verb.endswith("s") and not verb.endswith(("ss", "us")))
    return (0, end) if end and third and verb not in word_class("boundary") else None


_IN_NAMES = frozenset({"of", "and", "the", "for", "'s", "(", ")"})


def _shared_pronoun(tokens: Sequence[Token], before: int) -> Iterator[tuple[int, int]]:
    """The "we" or "they" of a list of plain verbs ("we mark the day, recommit to X and urge Y")."""
    for index in range(before - 1, -1, -1):
        if tokens[index].text in {";", ":"} or is_finite(tokens[index]):
            return
        if tokens[index].low in ("we", "they", "i"):
            yield index, index + 1
            return


def _before_apposition(tokens: Sequence[Token], comma: int) -> tuple[int, int] | None:
    """The phrase that an apposition between commas explains ("Ms Sato, head of the agency, urged")."""
    end, found = comma, None
    for _ in range(6):
        start = end - 1
        while start >= 0 and tokens[start].text not in {",", ";", ":"}:
            start -= 1
        piece = tokens[start + 1 : end]
        if not piece:
            break
        opener = piece[0].low
        described = opener == "which" and not any(
            is_finite(t) for t in piece
        )  # "which the ministry, ..., launched"
        aside = (
            (opener in _ASIDES and not described)
            or opener.endswith("ing")
            or opener in word_class("preposition")
        )
        aside = aside or attributes(piece) or all(t.text.isdigit() for t in piece)  # ", 2019,"
        if aside and start < 0 and found and opener in word_class("preposition"):
            return (
                _after_opening(tokens, (0, end)) or found
            )  # "For her part Ms Sato, head of the agency, urged"
        if not aside:
            phrase = None if opener.isdigit() else noun_phrase(tokens, end - 1)
            if phrase is None:
                break
            bounded = phrase[0] > start + 1 and tokens[phrase[0] - 1].low in word_class("boundary")
            if any(is_finite(t) for t in piece) and not bounded:
                break
            if goes_on(piece):
                break
            found = phrase
            if bounded:
                break
        if start < 0 or tokens[start].text != ",":
            break
        end = start
    return found


def _listed_in_headline(
    tokens: Sequence[Token], phrase: tuple[int, int], verb: int
) -> tuple[int, int] | None:
    """Two names with a comma for "and", as headlines join them ("Chad, Togo agree on patrols")."""
    names = [t for t in tokens[: phrase[1]] if t.text != ","]
    paired = phrase[0] > 1 and phrase[1] - 1 <= _HEADLINE_NAMES and tokens[phrase[0] - 1].text == ","
    plain = not tokens[verb].low.endswith(("s", "ed"))
    opens = tokens[0].low in word_class("preposition") | word_class("linker") or tokens[0].low.endswith("ly")
    named = all(t.capital for t in names) and not opens
    return (0, phrase[1]) if paired and plain and named and phrase[1] == verb else None


def _whole_list(tokens: Sequence[Token], phrase: tuple[int, int]) -> tuple[int, int]:
    """A phrase that ends a list ("A, B and C"), with the whole list."""
    first, end = phrase
    joined = any(t.low == "and" for t in tokens[first:end]) or (first and tokens[first - 1].low == "and")
    if not joined:
        return phrase
    start = first - (1 if first and tokens[first - 1].low == "and" else 0)
    while start > 1 and tokens[start - 1].text == ",":
        item = noun_phrase(tokens, start - 2)
        if item is None or item[1] - item[0] > 7 or tokens[item[0]].low in word_class("preposition"):
            break
        if (item[0] and tokens[item[0] - 1].low in word_class("boundary")) or is_adverb(tokens[item[1] - 1]):
            break
        opener = tokens[item[0]]
        if opener.text[0].isdigit() or opener.low.endswith(("ing", "ed")):
            break
        if item[0] and is_finite(tokens[item[0] - 1]):
            break
        start = item[0]
    return (start, end) if tokens[start].low != "and" else phrase
