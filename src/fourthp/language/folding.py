"""One spelling for comparing and one for ids: case, accents, punctuation and white space folded away."""

from __future__ import annotations

import re
import unicodedata

# Accents are the combining marks of the Latin, Greek and Cyrillic scripts. Vowel signs and tone marks of
# other scripts (Thai, Lao, Khmer, Devanagari) are combining marks too, but spell the word: they stay.
_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")

# Letters that Unicode does not decompose into a base letter and an accent.
_BASE_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th"}
)

_INITIALISM = re.compile(r"\b(?:[^\W\d_]\.)+(?:[^\W\d_]\b|(?<=\.[^\W\d_]\.))")
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ](?=\w)")


_EMPHASIS = re.compile(
    r"(?<=[^\W\d_])\*{1,3}(?=[^\W\d_])|(?<=\s)\*+(?=\S)|(?<=\S)\*+(?=\s)|\*{2,}|^\*+(?=\S)|(?<=\S)\*+$"
)


def without_emphasis(text: str) -> str:
    """``text`` without the asterisks of Markdown, also inside a word: "Andr**é**s" is "Andrés"."""
    return _EMPHASIS.sub("", text) if "*" in text else text


def squeeze(text: str) -> str:
    """``text`` with every run of white space as one space, and none at its ends."""
    return " ".join(text.split())


def lowered(text: str) -> str:
    """``text`` in small letters with every offset kept: letters whose small form is longer stay as they are."""
    small = text.lower()
    return (
        small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    )


def fold(text: str) -> str:
    """``text`` with case, accents and punctuation folded: words of letters, marks and digits.

    Two spellings of one name fold alike: "Côte d’Ivoire" and "COTE D'IVOIRE", "U.S." and "US",
    "Health & Labour" and "Health and Labour". Words stand one space apart; letters of every script are
    kept. Folding twice changes nothing.
    """
    return _words(_bare(without_emphasis(text)))


def slug(text: str) -> str:
    """``text`` as a readable part of an id: folded words joined by hyphens, Thai and other letters kept.

    "People's Republic" gives ``peoples-republic``. A text without letters or digits gives an empty string.
    """
    return _words(_APOSTROPHE.sub("", _bare(text))).replace(" ", "-")


def _bare(text: str) -> str:
    """Lower case, without accents and without the dots of initialisms."""
    if not text.isascii():
        # Case folding can bring forth new marks and new compositions, hence the second round.
        for _ in range(2):
            text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).casefold().translate(_BASE_LETTERS)
        text = unicodedata.normalize("NFKC", text)
    else:
        text = text.casefold()
    return _INITIALISM.sub(lambda m: m.group().replace(".", ""), text).replace("&", " and ")


def _words(text: str) -> str:
    if text.isascii():
        return " ".join(re.findall("[a-z0-9]+", text))
    return squeeze("".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in text))
