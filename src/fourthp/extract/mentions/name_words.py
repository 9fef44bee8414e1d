"""What single words can be in a personal name: initials, articles, first names, things named after people."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from fourthp.extract.lexicon import word_list, words
from fourthp.extract.mentions.labels import Label, honorific_phrases
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.post_joints import SEATS
from fourthp.language.folding import fold

BARRIER = Label.FUNCTION | Label.CALENDAR | Label.POSITION | Label.ORGANISATION | Label.COUNTRY | Label.KNOWN
"""What ends a name, unless it is known to be one itself."""

NO_BEGINNING = (
    BARRIER | Label.PLACE | Label.EVENT | Label.INSTRUMENT | Label.MODIFIER | Label.HONORIFIC | Label.GIVEN
)
"""What an ordinary word that may begin a name is not."""

_INITIALS = re.compile(r"[A-Z]\.?(?:-?[A-Z]\.)*$")
_CONTRACTION = re.compile(r"\w+[’'](?:m|ve|re|ll|d|t|s)$", re.IGNORECASE)
_CONTRACTED = frozenset(
    "i you he she it we they that there here who what let don doesn didn isn can won".split()
)
_MIXED_ACRONYM = re.compile(
    r"(?!(?:Mc|Mac|De|Di|La|Le|Van|Al|Fitz)[A-Z])"
    r"(?:[A-Z]{2,}[a-z]{1,3}|[A-Z][a-z]{1,2}[A-Z]+|[A-Z]{2,}[a-z]+[A-Z]+\w*)$"
)
_PLACE_PREPOSITIONS = frozenset(["in", "at", "near", "across", "outside", "around"])
_COMPOUND = re.compile(
    r"(?:\w+ed|\w+ing|led|era|level|majority|minority|wide|style|free|friendly|born|like|only|held|made|run|owned"
    r"|descendants?|speakers?|elect|plus)$"
)
# A word and a verb between which the space is missing: "Affairsinformed".
_GLUED = re.compile(r"([A-Z][a-z]{4,}s)([a-z]{4,}ed|said|told)$")
_ARTICLES = frozenset("al el ul as ash ad an at az ar bin ibn ben abd abdul abdel abu".split())
_SEAM = re.compile(r"[a-z](?=[A-Z])")
_RETIRED = frozenset(["ret", "ret.", "retired", "retd", "retd.", "rtd", "rtd."])
_SHORTEST_IN_CAPITALS = 4
_MOST_HYPHENS = 2
ALSO_FAMILIES = frozenset(
    "grant law bond bill code page court sessions ball case march marsh call fair rally"
    " sheriff constable chancellor judge reeve provost steward".split()
)
"""Family names that are words of instruments, events and posts, too."""


@cache
def things_named_after_people() -> frozenset[str]:
    """What is named after people, as one word."""
    forms = words("venue_heads") | words("instrument_heads") | word_list("things_named_after_people")
    return frozenset(f for f in forms if " " not in f)


@cache
def _papers_named_after_people() -> frozenset[str]:
    """Nouns of laws and programmes, which end what stands behind a name in their titles."""
    kinds = (words("instrument_heads", instrument_type=kind) for kind in ("law", "programme"))
    return frozenset(form for form in frozenset().union(*kinds) if " " not in form)


def goes_on_as_thing(line: Line, first: int, last: int) -> bool:
    """Whether a personal name only begins the name of a thing ("Quill Auditorium", "the Quill Ports Act")."""
    things = things_named_after_people()
    end = last - (line.low(last - 1) in ALSO_FAMILIES)
    inside = any(line.text(k) in things and line.has(k, Label.COMMON) for k in range(first + 1, end))
    return line.text(last) in things or inside or (line.low(first - 1) == "the" and _titles_paper(line, last))


def _titles_paper(line: Line, i: int) -> bool:
    """Whether words in capitals from ``i`` on end as a law's title does: "Ostrand Port Safety and Rescue Act"."""
    last = i
    while line.has(last, Label.CAPITAL) or (
        last > i and line.low(last) in ("and", "&", ",") and line.has(last + 1, Label.CAPITAL)
    ):
        last += 1
    ends = last - 1 if line.text(last - 1) in _papers_named_after_people() else i
    return ends > i and all(
        line.has(k, Label.COMMON) or not line.text(k)[0].isalpha() for k in range(i, ends)
    )


def address_length(line: Line, i: int) -> int:
    """Tokens of the form of address at ``i``, "(Ret.)" behind it included; 0 when there is none."""
    if line.text(i) == "(" and line.has(i - 1, Label.HONORIFIC | Label.POSITION):  # "Prof. (Mrs.) <name>"
        length = address_length(line, i + 1) or int(line.low(i + 1) in _RETIRED)
        return length + 2 if length and line.text(i + 1 + length) == ")" else 0
    if not line.has(i, Label.HONORIFIC):
        return 0
    length = honorific_phrases().length_at(line.tokens, i)
    if length and line.text(i + length) == "(" and line.low(i + length + 1) in _RETIRED:
        close = i + length + 2
        return close - i + 1 + (line.text(close) == ".")
    return length


def is_first_name(line: Line, i: int) -> bool:
    """Whether a word is a first name that is common somewhere."""
    return _is_first_name(line.low(i))


@lru_cache(maxsize=1 << 16)
def _is_first_name(low: str) -> bool:
    return low in word_list("first_names") or fold(low) in word_list("first_names")


def could_be_surname(line: Line, i: int) -> bool:
    """Whether one capitalised word alone can be a family name where it stands."""
    text = line.text(i)
    double = "-" in text and line.low(i - 1) in ("the", "both")  # "the Obama-Biden team"
    named = line.low(i - 1) in ("as", "named", "called")  # "identified only as Li"
    return (
        (len(text) > 2 or named)
        and not double
        and not text.isupper()
        and line.low(i - 1) not in _PLACE_PREPOSITIONS
    )


@lru_cache(maxsize=1 << 16)
def is_compound(text: str) -> bool:
    """ "Senate-confirmed", "Covid-19", "Biden-era", "Minister/Foreign": capitalised, and no name."""
    if "/" in text or any(c.isdigit() for c in text) or text.startswith("Non-"):
        return True
    if text.count("-") > _MOST_HYPHENS:
        return True  # part of an address: "Meet-Ana-Quill-2"
    common = word_list("common_words")
    seam = _SEAM.search(text)
    if seam and seam.start() > 2 and text[seam.start() + 1 :].lower() in common:
        return True  # "SecretaryBureau", where a space is missing
    glued = _GLUED.match(text)
    if glued and glued[1].lower() in common and (glued[2] in common or glued[2] in ("said", "told")):
        return True
    head, hyphen, tail = text.rpartition("-")
    if head.lower() in _ARTICLES and tail[:1].isupper() and not tail.isupper():
        return False  # "Al-Ahmed"
    acronym = len(tail) > 1 and tail.isupper() and not head.isupper()
    return bool(hyphen and head) and (acronym or _COMPOUND.match(tail) is not None)


def is_ambiguous(line: Line, i: int) -> bool:
    """Whether a list of countries or places says that its name is often something else."""
    known = line.countries.get(i) or line.places.get(i)
    row = known.match.row if known else {}
    return bool(known) and (row.get("ambiguous", "") or row.get("is_ambiguous", "")) not in ("", "false")


def is_initials(text: str) -> bool:
    """ "J.", "A.N.R.", "J" """
    return _INITIALS.match(text) is not None and (len(text) <= 5 or text.count(".") > 2)


def opens_place(line: Line, i: int) -> bool:
    """Whether the name of a place begins: "City of", "District of"."""
    return line.low(i) in word_list("post_places") and line.low(i + 1) == "of"


def is_contraction(text: str) -> bool:
    """ "Don’t", "We’ve": small words that begin a sentence."""
    return _CONTRACTION.match(text) is not None and re.split("[’']", text.lower())[0] in _CONTRACTED


def is_acronym(text: str) -> bool:
    """ "NGOs", "PCUz", "MoJ": letters that stand for the name of a body."""
    return _MIXED_ACRONYM.match(text) is not None


def is_surname_in_capitals(line: Line, i: int) -> bool:
    """ "Maria HALVEK", "HALVEK Fatou": a family name in capitals beside a first name in small letters."""
    text = line.text(i)
    if not text.isupper() or len(text) < _SHORTEST_IN_CAPITALS or line.has(i, BARRIER | Label.COMMON):
        return False
    before, after = line.text(i - 1), line.text(i + 1)
    return (is_first_name(line, i - 1) and not before.isupper()) or (
        is_first_name(line, i + 1) and not after.isupper()
    )


def is_dotted_letters(text: str) -> bool:
    """Whether letters with dots are those of a seat or an honour: "T.D.", "M.P.", "O.B.E."."""
    letters = text.replace(".", "")
    return "." in text and (letters in word_list("post_nominals") or letters in SEATS)
