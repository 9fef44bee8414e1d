"""Who does what in a sentence, read from word lists: cue verbs, their subjects and what follows them.

No parser: a cue verb found by look-up is kept only if a subject stands before it and a complement of an
expected shape behind it. Every walk over tokens stays within a piece of at most ``PIECE`` tokens, so that a
text without full stops costs no more than one with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from fourthp.extract.frames.clauses_cues import CLOSED, is_adverb, is_finite, speech_forms, word_class
from fourthp.extract.frames.clauses_spans import PAIRED, clip
from fourthp.extract.view import SentenceView, Token

PIECE = 250
"""The longest stretch of tokens looked at as one sentence."""

_WHOLE_CLAUSE = 6
_ATTRIBUTION = 9
"""The most words of an attribution put between a subject and its verb."""

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s"})
_NO_OBJECT = frozenset({".", ",", ";", ":", ")", "?", "!", "”", '"', "—", "–", "by", "and", "or", "but"})
_CLOSING = frozenset({".", "!", "?", "”", '"', "’", "’’", ")"})
_QUOTES = frozenset({"“", "”", '"', "'", "‘", "’"})
_TURNS = frozenset({"while", "whereas", "whilst", "but", "adding", "saying", "noting"})
_ASIDES = frozenset({"who", "which", "while", "as", "together"})
_NOUN_ENDINGS = ("ing", "tion", "sion", "ness", "ity")
_BARE_DETERMINERS = frozenset("a an the its their our his my your any some every no".split())
"""Behind these a participle describes a noun ("its recognised borders")."""
_PAST = frozenset({"said", "told", "put", "gave", "made", "swore", "undertook"})
_OWN = frozenset({"its", "their", "his", "her", "in"})
_PRONOUNS = frozenset({"i", "we", "they", "he", "she", "it"})


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
    index = verb - 1
    while index >= 0 and (tokens[index].low in word_class("auxiliary") or is_adverb(tokens[index])):
        index -= 1
    if index > 1 and tokens[index].low in ("part", "turn") and tokens[index - 1].low in _OWN:
        return index - (3 if tokens[index].low == "part" else 2)  # "the council for its part pledged"
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
                if tokens[index - 1].text != "," and not _opens_phrase(tokens[index + 1]):
                    return None  # "engage with companies and groups committed to": the second of two objects
                break
        elif (
            not (token.text[0].isalnum() or token.low in ("'s", "&", "-", "–", "/") or token.text in _QUOTES)
            or token.low in word_class("boundary")
            or is_finite(token)
        ):
            break
        index -= 1
    first = index + 1
    while first <= last and _opens_nothing(tokens[first]):
        first += 1
    if first > last or all(
        t.low in word_class("determiner") and t.low not in ("both", "all") for t in tokens[first : last + 1]
    ):
        return None
    return first, last + 1


def _opens_nothing(token: Token) -> bool:
    return token.low in word_class("linker") or is_adverb(token) or not token.text[0].isalnum()


def _opens_phrase(token: Token) -> bool:
    return token.capital or token.low in word_class("determiner") or token.low in _PRONOUNS


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
            yield _whole_list(tokens, phrase)


def _opens_with_preposition(tokens: Sequence[Token], first: int) -> bool:
    """Whether a phrase begins with a preposition; the "Under" of a title ("Under Secretary Sato") is none."""
    titled = (
        tokens[first].capital and first + 1 < len(tokens) and tokens[first + 1].low.startswith("secretar")
    )
    return tokens[first].low in word_class("preposition") and not titled


def _after_opening(tokens: Sequence[Token], phrase: tuple[int, int]) -> tuple[int, int] | None:
    """The subject behind an opening without a comma ("During the talks the two sides agreed")."""
    first, end = phrase
    if tokens[end - 1].low in _PRONOUNS - {"it"}:  # "At the closing they pledged"
        return end - 1, end
    for index in range(end - 1, first + 1, -1):
        token = tokens[index]
        if token.low in word_class("preposition"):
            return None
        if token.low in word_class("determiner") and tokens[index - 1].low not in word_class("preposition"):
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
    return finite and not (start > 0 and _attributes(tokens[start + 1 : comma]))


def _shared_subjects(tokens: Sequence[Token], before: int, verb: int) -> Iterator[tuple[int, int]]:
    """The subjects of the finite verbs before ``before`` that have one of their own, the nearest first.

    A past or third form goes on from a modal only where no other verb is there: "she held that states should
    act, and proposed ...", but "the agency will act, and calls on ...".
    """
    places = [
        n for n in range(before - 1, 0, -1) if is_finite(tokens[n]) and tokens[n].low not in ("been", "be")
    ]
    if tokens[verb].low.endswith(("ed", "s")) or tokens[verb].low in _PAST:
        places.sort(key=lambda n: tokens[n].low in word_class("modal"))
    for index in places:
        last = before_verb(tokens, index)
        if last < 0 or tokens[last].low in ("and", "but", "or", "to", "that"):
            continue
        if tokens[last].text == ",":
            found = _before_apposition(tokens, last)
            if found:
                yield found
        else:
            yield from subjects(tokens, index)
    yield from _shared_pronoun(tokens, before)


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
        aside = opener in _ASIDES or opener.endswith("ing") or opener in word_class("preposition")
        aside = aside or _attributes(piece)
        if not aside:
            phrase = None if opener.isdigit() else noun_phrase(tokens, end - 1)
            if phrase is None:
                break
            bounded = phrase[0] > start + 1 and tokens[phrase[0] - 1].low in word_class("boundary")
            if any(is_finite(t) for t in piece) and not bounded:
                break
            found = phrase
            if bounded:
                break
        if start < 0 or tokens[start].text != ",":
            break
        end = start
    return found


def _attributes(piece: Sequence[Token]) -> bool:
    """Whether words between commas say who says the rest ("the fund, Mr Oduya also said, wants to")."""
    return len(piece) <= _ATTRIBUTION and any(
        t.low in speech_forms() and all(is_adverb(after) for after in piece[n + 1 :])
        for n, t in enumerate(piece)
        if n
    )


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
        if tokens[item[0]].low.endswith(("ing", "ed")) or (item[0] and is_finite(tokens[item[0] - 1])):
            break
        start = item[0]
    return (start, end) if tokens[start].low != "and" else phrase


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
        if index > start and token.text == ",":
            after = index + 1
            if after < last and tokens[after].low in _TURNS:
                return index
            if after < last and tokens[after].low == "and":
                after += 1
                if _new_clause(tokens, after) or (after < last and is_finite(tokens[after])):
                    return index
            if _next_said(tokens, after, breaks) or _closing_clause(tokens, after):
                return index
        elif index > start and token.low in ("and", "while", "whereas"):
            if token.low != "and" or _next_said(tokens, index + 1, breaks):
                return index
            if index + 1 < last and tokens[index + 1].low in _PRONOUNS and _new_clause(tokens, index + 1):
                return index
        index += 1
    return last


def _ends(tokens: Sequence[Token], index: int) -> bool:
    """Whether a mark closes what is said: white space or nothing follows it ("U.S.-led" goes on)."""
    if tokens[index].text not in CLOSED:
        return False
    return index + 1 == len(tokens) or tokens[index + 1].start > tokens[index].end


def within_attribution(tokens: Sequence[Token], verb: int, breaks: frozenset[str]) -> int:
    """Where a clause with this verb ends, or is broken by words that say who says it ("should act, he urged, and")."""
    end = content_end(tokens, verb + 1, breaks)
    commas = [n for n in range(verb + 1, end) if tokens[n].text == ","]
    return next((n for n, stop in pairwise([*commas, end]) if _attributes(tokens[n + 1 : stop])), end)


def _next_said(tokens: Sequence[Token], index: int, breaks: frozenset[str]) -> bool:
    while index < len(tokens) and is_adverb(tokens[index]):
        index += 1
    return index < len(tokens) and tokens[index].low in breaks


def _new_clause(tokens: Sequence[Token], index: int) -> bool:
    """Whether a subject and a finite verb begin at ``index``."""
    if index >= len(tokens) or not _opens_phrase(tokens[index]):
        return False
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


def around(tokens: Sequence[Token], verb: int, breaks: frozenset[str]) -> tuple[int, int] | None:
    """What is said around an attribution: "Nobody, he said, is safe" or "The patrols go on, both agreed".

    None when no subject stands between a comma and the verb.
    """
    phrase = next(subjects(tokens, verb), None)
    if phrase is None or phrase[0] < 2 or tokens[phrase[0] - 1].text not in {",", ":", "”", '"'}:
        return None
    first, end = clip(tokens, 0, phrase[0] - 1)
    after = verb + 1
    if after < len(tokens) and tokens[after].text == ",":
        stop = content_end(tokens, after + 1, breaks)
        if after + 1 < stop and is_finite(tokens[after + 1]):
            return clip(tokens, 0, stop)
        if end - first < _WHOLE_CLAUSE and stop - after > end - first:
            first, end = clip(tokens, after + 1, stop)
    return (first, end) if first < end else None


def begins_infinitive(tokens: Sequence[Token], index: int) -> bool:
    """Whether "to" at ``index`` is followed by a verb rather than by a noun phrase."""
    after = index + 1
    while after < len(tokens) and is_adverb(tokens[after]):
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
