"""What each token of a sentence can be, looked up once: the alphabet of the name grammars."""

from __future__ import annotations

from functools import cache

from fourthp.extract.lexicon import table, word_list, words
from fourthp.extract.mentions.phrases import Phrases, both_apostrophes, phrases, spelling
from fourthp.extract.mentions.post_forms import position_phrases
from fourthp.extract.view import SentenceView, Token


class Label:
    """Roles a token can play in a name, as bits of an ``int``: enumerations of flags cost too much here."""

    NONE = 0
    CAPITAL = 1
    COMMON = 2
    GIVEN = 4
    HONORIFIC = 8
    POSITION = 16
    MODIFIER = 32
    ORGANISATION = 64
    PARTICLE = 128
    NUMBER = 256
    KNOWN = 512  # inside a name of the gazetteers
    COUNTRY = 1024
    PLACE = 2048
    EVENT = 4096
    INSTRUMENT = 8192
    FUNCTION = 32768  # a small word of the language
    CALENDAR = 16384


PERSONAL = Label.HONORIFIC | Label.POSITION
"""What stands before a person's name."""


_CALENDAR = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday "
    "sunday mon tue wed thu fri sat sun today yesterday tomorrow".split()
)


# Abbreviations before a number, which are no names: "Law No. 5".
_OF_LAWS = frozenset(["no.", "nos.", "art.", "sec."])


@cache
def honorific_phrases() -> Phrases:
    """Forms of address and ranks."""
    return phrases(words("honorifics"))


@cache
def organisation_phrases() -> Phrases:
    """Head nouns of organisation names."""
    return phrases(words("organisation_heads"))


@cache
def _lowered(name: str) -> frozenset[str]:
    return frozenset(w.lower() for w in words(name))


@cache
def _event_words() -> frozenset[str]:
    of_many_senses = (words("event_nouns", named=kind) for kind in ("ordinal", "nth", "dated", "held"))
    return frozenset(w for w in words("event_nouns").difference(*of_many_senses) if " " not in w)


@cache
def _instrument_words() -> frozenset[str]:
    return frozenset(
        r["form"] for r in table("instrument_heads") if " " not in r["form"] and r["weight"] != "numbered"
    )


@cache
def organisation_types() -> dict[str, tuple[str, str]]:
    """Head noun -> (organisation type it suggests, weight)."""
    return {
        spelling(form): (row["organisation_type"], row["weight"])
        for row in table("organisation_heads")
        for form in both_apostrophes(row["form"])
    }


def _is_common(low: str) -> bool:
    known = word_list("common_words")
    if low in known or (low.endswith("s") and low[:-1] in known):
        return True
    return "-" in low and all(part in known for part in low.split("-"))


@cache
def _base_label(text: str, low: str) -> int:
    label = Label.NONE
    if text[0].isupper():
        label |= Label.CAPITAL
    if text[0].isdigit():
        label |= Label.NUMBER
    if _is_common(low) or low in _OF_LAWS:
        label |= Label.COMMON
    if low in word_list("function_words"):
        label |= Label.FUNCTION
    if low in word_list("given_names"):
        label |= Label.GIVEN
    if low in _lowered("position_modifiers"):
        label |= Label.MODIFIER
    if low in words("name_particles", place="inside"):
        label |= Label.PARTICLE
    if low.rstrip(".") in _CALENDAR and (text[0].isupper() or low in ("today", "yesterday", "tomorrow")):
        label |= Label.CALENDAR
    elif low in _event_words() or (low.endswith("s") and low[:-1] in _event_words()):
        label |= Label.EVENT
    if text in _instrument_words():
        label |= Label.INSTRUMENT
    return label


def label_sentence(sentence: SentenceView) -> list[int]:
    """The labels of a sentence's tokens, without the gazetteers' part."""
    tokens = sentence.tokens
    labels = [_base_label(t.text, t.low) for t in tokens]
    for forms, flag in (
        (honorific_phrases(), Label.HONORIFIC),
        (position_phrases(), Label.POSITION),
        (organisation_phrases(), Label.ORGANISATION),
    ):
        end = 0
        for i in [i for i, token in enumerate(tokens) if token.text in forms.tree]:
            if i < end:
                continue
            end = i + forms.length_at(tokens, i)
            if flag == Label.ORGANISATION and not _can_close(tokens, labels, i, end):
                continue
            for j in range(i, end):
                labels[j] |= flag
    return labels


def _can_close(tokens: tuple[Token, ...], labels: list[int], first: int, last: int) -> bool:
    """Whether a head that only closes names ("Lomé Textiles") does so: behind a proper name, at the end of its run."""
    if organisation_types().get(tokens[first].text, ("", ""))[1] != "closing":
        return True
    return (
        first > 0
        and labels[first - 1] & (Label.CAPITAL | Label.COMMON) == Label.CAPITAL
        and not (last < len(tokens) and labels[last] & Label.CAPITAL)
    )
