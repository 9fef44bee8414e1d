"""Acronyms that name a body without its name ("NDLEA operatives", "from the FIA"): told by what stands beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from fourthp.extract.gazetteer import Knowledge
from fourthp.extract.lexicon import word_list, words
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line, Matches

_BEHIND = frozenset("by from with of at to between within for against and or as via through".split())
_CLOSERS = frozenset(
    ", . ; : ) ( 's – — and or to has have had was were is are will would can could may in on".split()
)
_BEYOND = (
    Label.COMMON
    | Label.FUNCTION
    | Label.POSITION
    | Label.HONORIFIC
    | Label.COUNTRY
    | Label.PLACE
    | Label.KNOWN
    | Label.CALENDAR
    | Label.ORGANISATION
)
_ENOUGH = 2


@cache
def _cues(kind: str) -> frozenset[str]:
    return words("acronym_cues", kind=kind)


def find_bare_acronyms(
    lines: Iterable[Line], matches: Matches, knowledge: Knowledge
) -> Mapping[str, str | None]:
    """The acronyms by which a document names bodies that it does not introduce, with the listed body's id if it is one.

    One in brackets, or before them, is explained by the words beside it and left to them. What stands once like part of
    a person's name in capitals, or occurs as an ordinary capitalised word too, names no body anywhere in the document.
    """
    signs: dict[str, int] = defaultdict(int)
    beside: dict[str, set[str]] = defaultdict(set)
    explained: set[str] = set()
    lines = list(lines)
    for line in lines:
        shouted = [i for i, t in enumerate(line.tokens) if t.text.isupper() and _is_candidate(line, i)]
        if not shouted or line.sentence.index < 0 or _is_in_capitals(line):
            continue
        for i in shouted:
            token = line.tokens[i]
            bracketed = line.text(i + 1) == "(" or (line.text(i - 1) == "(" and line.text(i + 1) == ")")
            if bracketed or _is_personal(line, i):
                explained.add(token.text)
            else:
                signs[token.text] += _sign(line, i)
                if (j := _joined(line, i)) is not None and _is_candidate(line, j):
                    beside[token.text].add(line.text(j))
                    beside[line.text(j)].add(token.text)
    states = {m.row["country_code"] for m in (*matches.countries, *matches.places, *matches.organisations)}
    written_small = {t.text for line in lines for t in line.tokens if t.text.istitle()} if signs else set()
    found: dict[str, str | None] = {}
    for acronym, weight in signs.items():
        bearers = knowledge.shared_acronyms.get(acronym, ())
        listed = [r for r in bearers if r["country_code"] in states | {""}]
        # A news agency reports from anywhere.
        listed = listed or [r for r in bearers if r["organisation_type"] == "media"]
        known = listed[0]["organisation_id"] if len(listed) == 1 else None
        if known is None and acronym.lower() in word_list("common_words"):
            continue  # an ordinary word in capitals
        if known is None and acronym.capitalize() in written_small:
            continue  # a name in capitals
        if weight >= (1 if known else _ENOUGH) and (known or len(acronym) > 2):
            found[acronym] = known
    waiting = list(found)
    while waiting:
        for other in sorted(beside[waiting.pop()] - found.keys()):
            found[other] = None
            waiting.append(other)
    return {
        acronym: known
        for acronym, known in found.items()
        if acronym not in explained and (known or not any(_spells_out(line, acronym) for line in lines))
    }


def _spells_out(line: Line, acronym: str) -> bool:
    """Whether a sentence has a body of which these are the initials: "the Reef Investigation Bureau" for "RIB"."""
    words = [
        (
            t.text[0] if line.has(i, Label.CAPITAL) and not t.text.isupper() else " ",
            line.has(i, Label.ORGANISATION),
        )
        for i, t in enumerate(line.tokens)
        if t.low not in _SMALL
    ]
    at = "".join(initial for initial, _ in words).find(acronym)
    return at >= 0 and any(is_head for _, is_head in words[at : at + len(acronym)])


_SMALL = frozenset("of the for and on in to against".split())


def _joined(line: Line, i: int) -> int | None:
    """Place of the word that a comma or "and" joins to the one at ``i``."""
    if line.low(i + 1) not in (",", "and", "&"):
        return None
    j = i + 2 + (line.low(i + 2) == "and")
    j += line.low(j) == "the"
    return j if j < len(line.tokens) else None


def _is_candidate(line: Line, i: int) -> bool:
    text = line.tokens[i].text
    return (
        1 < len(text) < 9
        and text.isalpha()
        and text.isupper()
        and text.isascii()
        and text not in _cues("no_body")
        and not line.has(i, Label.KNOWN | Label.COUNTRY | Label.HONORIFIC | Label.POSITION | Label.CALENDAR)
    )


def _is_personal(line: Line, i: int) -> bool:
    """Whether a word in capitals can be part of a person's name: harm weighs more than a body missed.

    "JANE ROE", "Jane ROE", "J. ROE", "ROE, Jane", "Ms ROE", "Maria de la ROE", "victim ROE", "ROE, 23,".
    """
    if _is_first_name(line, i) or _is_shouted_word(line, i + 1):
        return True
    if line.text(i + 1) == "," and (line.has(i + 2, Label.NUMBER) or line.text(i + 2).isdigit()):
        return True
    if line.text(i + 1) == "," and _is_first_name(line, i + 2):
        return not line.has(
            i + 3, Label.CAPITAL
        )  # surname first; "told the FIA, Maria Vell said" is another clause
    before = i - 1
    while before > 0 and line.has(before, Label.PARTICLE):
        before -= 1
    return before >= 0 and (
        _is_first_name(line, before)
        or _is_shouted_word(line, before)
        or (line.has(before, Label.HONORIFIC) and line.has(before, Label.CAPITAL))
        or _is_initial(line.text(before))
        or (line.text(before) == "." and _is_initial(line.text(before - 1)))
        or line.low(before) in words("private_cues", kind="person")
    )


def _is_first_name(line: Line, i: int) -> bool:
    return line.has(i, Label.CAPITAL) and (
        line.has(i, Label.GIVEN) or line.low(i) in word_list("first_names")
    )


def _is_shouted_word(line: Line, i: int) -> bool:
    """Whether a word in capitals that nothing explains stands at ``i``: two in a row are a name."""
    barred = Label.KNOWN | Label.COUNTRY | Label.PLACE | Label.CALENDAR | Label.POSITION | Label.ORGANISATION
    text = line.text(i)
    return len(text) > 1 and text.isupper() and text[0].isalpha() and not line.has(i, barred)


def _is_initial(text: str) -> bool:
    return len(text) <= 2 and text[:1].isupper() and text[1:] in ("", ".") and text != "A"


def _is_in_capitals(line: Line) -> bool:
    long = [t.text for t in line.tokens if t.text.isalpha() and len(t.text) > 3]
    return 2 * sum(t.isupper() for t in long) > len(long)


def _sign(line: Line, i: int) -> int:
    """How much its neighbours say that an acronym is a body: 2 is enough, 1 wants another place or a listed body."""
    behind = line.low(i + 1)
    if line.has(i + 1, Label.CAPITAL) and not line.has(i + 1, _BEYOND) and not line.text(i + 1).isupper():
        return 0  # "the RVX Quill Initiative" has a longer name
    if line.has(i - 1, Label.POSITION) and line.has(i - 1, Label.CAPITAL) and behind not in _cues("people"):
        return 0  # "Minister ROE said"
    if behind in _cues("acts") or behind in _cues("people"):
        return 2
    article = line.low(i - 1) == "the"
    before = line.low(i - 1 - article)
    ends = behind in _CLOSERS or i + 1 == len(line.tokens) or line.has(i + 1, Label.FUNCTION)
    if _beside_body(line, i, article):
        return 2
    if not ends:
        return 0
    if before in _cues("toward") or (before == "of" and line.low(i - 2 - article) in _cues("people")):
        return 2
    if (before in _BEHIND and article) or behind == "'s":
        return 1 + article
    return int(before in _BEHIND or article)


def _beside_body(line: Line, i: int, article: bool) -> bool:
    """Whether a listed body is joined to the acronym by "and" or a comma."""
    j = i - 1 - article
    if line.low(j) in ("and", ",", "&") and line.has(j - 1 - (line.low(j - 1) == ","), Label.KNOWN):
        return True
    after = _joined(line, i)
    return after is not None and line.has(after, Label.KNOWN)
