"""Instruments whose noun is written small, told by what stands beside it: an acronym, a title, parties, a subject."""

from __future__ import annotations

from collections.abc import Iterator

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.instrument_cited import find_by_field, find_cited
from fourthp.extract.mentions.instrument_drafts import find_drafts
from fourthp.extract.mentions.instrument_foreign import find_foreign
from fourthp.extract.mentions.instrument_numbers import Bodies, is_year, years_end, years_start
from fourthp.extract.mentions.instrument_starts import (
    behind_sponsor,
    over_brackets,
    over_shared_fields,
    over_small_words,
)
from fourthp.extract.mentions.instrument_titles import Item, find_by_title, nouns_beside
from fourthp.extract.mentions.instrument_works import (
    find_between_states,
    find_bills,
    find_named_works,
    find_numbered,
    find_of_a_round,
    find_of_a_year,
    find_of_occasion,
    find_of_place,
    find_of_years,
)
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_starts import extend_left
from fourthp.extract.mentions.names import extend_right
from fourthp.extract.mentions.subjects import DANGLING, SPHERES, SUBJECT_STOPS, subject_end, tells_subject

_BODY = Label.ORGANISATION | Label.KNOWN | Label.COUNTRY
_ON = frozenset(["on", "for", "against"])
_BEFORE_NAMES = frozenset("the its their our 's “".split())
_SAYS_WHICH = frozenset("the its their our last latest new current revised 's his her".split())
ISSUED = ("adopt", "issue", "launch", "approve", "unveil", "publish", "present", "release")
AGREED = (
    "sign",
    "ink",
    "conclude",
    "seal",
    "renew",
    "endors",
    "approv",
    "agreed",
    "enter",
    "exchange",
    "have",
)


def find_by_noun(line: Line, bodies: Bodies) -> Iterator[Item]:
    """All of them, from left to right within each kind."""
    yield from _with_short_name(line)
    yield from _with_word_in_capitals(line)
    yield from find_by_title(line)
    yield from _with_parties(line, bodies)
    yield from _with_name_before(line)
    yield from find_named_works(line)
    yield from find_between_states(line)
    yield from find_numbered(line, bodies)
    yield from find_cited(line)
    yield from find_by_field(line)
    yield from find_bills(line)
    yield from find_of_occasion(line)
    yield from _with_subject(line, bodies)
    yield from find_of_a_year(line, bodies)
    yield from find_of_a_round(line)
    yield from find_of_years(line)
    yield from find_of_place(line)
    yield from find_foreign(line)
    yield from find_drafts(line)


def _with_short_name(line: Line) -> Iterator[Item]:
    """ "the TIP report", "the ASEAN action plan": a noun written small behind an acronym."""
    forms, types = nouns_beside("short_name")
    if line.lows.isdisjoint(forms.tree):
        return
    for i in range(1, len(line.tokens)):
        before = line.text(i - 1)
        letters = before.replace("-", "")
        short = before.isupper() and (
            (letters.isalnum() and letters[0].isalpha()) or line.has(i - 1, Label.KNOWN)
        )
        long_enough = len(before) > 2 or line.has(i - 1, Label.KNOWN)
        if not (short and long_enough) or line.has(i - 1, Label.COUNTRY):
            continue
        noun_at = i + is_year(line, i)  # "the UN 2019 humanitarian response plan"
        if length := forms.length_at(line.tokens, noun_at):
            noun, last = line.words(noun_at, noun_at + length), noun_at + length
            if line.has(i - 1, Label.KNOWN) and noun in words("instrument_of_any"):
                continue  # "the UNODC report" says too little
            last = _field_end(line, last) if line.low(last) in _ON else last
            yield years_start(line, i - 1), years_end(line, last), types[noun], "instrument:short_name"


def _field_end(line: Line, on: int) -> int:
    """End of what a paper is about; one word is enough where it is a field of laws: "against corruption"."""
    last = subject_end(line, on)
    return on + 2 if last == on and line.low(on + 1) in words("instrument_fields") else last


def in_capitals(line: Line, i: int) -> bool:
    """Whether a word is written all in capitals as a name of its own ("the TRAIN Project")."""
    text = line.text(i)
    return text.isupper() and text.isalnum() and text[0].isalpha() and len(text) > 2


def _is_tied(line: Line, i: int) -> bool:
    """Whether letters with a dash or a stop between them name a thing: "I-ACT", "GLO.ACT"; a number tells a disease."""
    text = line.text(i)
    parts = text.replace(".", "-").split("-")
    return len(parts) > 1 and text.isupper() and all(p.isalpha() for p in parts) and len(parts[-1]) > 2


def _has_inner_capital(text: str) -> bool:
    inner = text[1:]
    return text.isalpha() and inner != inner.lower() and inner != inner.upper()


def _with_word_in_capitals(line: Line) -> Iterator[Item]:
    """ "the HARVEST project": a word of English in capitals, which no body has for its acronym."""
    forms, types = nouns_beside("word_in_capitals")
    if line.lows.isdisjoint(forms.tree):
        return
    for i, token in enumerate(line.tokens):
        if i == 0 or token.text not in forms.tree:
            continue
        name = line.text(i - 1)
        tagged = line.text(i - 2) == "#"
        inner = _has_inner_capital(name)  # "the TakeHeart campaign"
        tied = _is_tied(line, i - 1)
        coined = tagged or inner or tied or any(c.isdigit() for c in name)  # "the TRACK4ALL initiative"
        known = line.has(i - 1, _BODY | Label.PLACE) or not (coined or line.has(i - 1, Label.COMMON))
        spoken = tagged or inner or tied or (in_capitals(line, i - 1) and len(name) > 3)
        if spoken and not known:
            first = years_start(line, i - 1 - tagged)
            yield first, years_end(line, i + 1), types[token.text], "instrument:name_before"


def _with_parties(line: Line, bodies: Bodies) -> Iterator[Item]:
    """ "memorandum of understanding between A and B", and "... on <what it is about>" where it is being signed."""
    forms, types = nouns_beside("parties")
    if line.lows.isdisjoint(forms.tree):
        return
    signed = None
    for i, token in enumerate(line.tokens):
        length = forms.length_of_low(line.tokens, i) if token.low in forms.tree else 0
        if not length:
            continue
        kind = types[" ".join(line.low(k) for k in range(i, i + length))]
        after = i + length
        if line.text(after) == "(" and line.text(after + 2) == ")":
            after += 3
        last = parties_end(line, after, bodies) if line.low(after) == "between" else after
        if last == after and line.low(after) in _ABOUT and kind == "memorandum":
            if signed is None:
                signed = any(t.low.startswith(AGREED) for t in line.tokens)
            if signed or (token.text.istitle() and line.low(after) == "on"):
                capital = line.has(after + 1, Label.CAPITAL)
                last = extend_right(line, i, after) if capital else matter_end(line, after)
            if last > after and line.low(last) == "between":
                last = parties_end(line, last, bodies)
        if last > after:
            yield i, last, kind, "instrument:parties"


_ABOUT = frozenset(["on", "for", "to"])
_MATTER_STOPS = frozenset(
    "was were is are will has have had with during at signed between that which who by to when while where after before"
    " if once until as since because , . ; : ( )".split()
)


def matter_end(line: Line, on: int) -> int:
    """End of what a memorandum is about, at most ten words behind "on"; ``on`` itself when it says nothing."""
    last = on + 1
    while last < len(line.tokens) and last - on <= 10 and line.low(last) not in _MATTER_STOPS:
        if line.low(last) in ("and", "in") and not _more_of_matter(line, last + 1):
            break
        last += 1
    while line.has(last - 1, Label.CALENDAR) or line.low(last - 1) in DANGLING:
        last -= 1  # "on human trafficking on Monday"
    return last if last - on > 2 or (line.low(on) == "to" and last - on > 1) else on


_MATTER_JOINTS = frozenset("of between with in on for".split())


def _more_of_matter(line: Line, i: int) -> bool:
    """Whether "and" or "in" goes on with one more field ("in mass media and information between")."""
    if line.low(i) == "the" and line.low(i + 1) in SPHERES:  # "cooperation in the fight against slavery"
        return True
    if line.has(i, Label.FUNCTION | Label.PLACE | Label.COUNTRY | Label.CALENDAR | Label.KNOWN) or is_year(
        line, i
    ):
        return False
    return line.low(i).endswith("ing") or any(
        not line.low(k)[:1].isalpha() or line.low(k) in _MATTER_JOINTS or line.low(k) == "and"
        for k in (i + 1, i + 2)
    )


def parties_end(line: Line, i: int, bodies: Bodies) -> int:
    """End of "between the Cambodian and South Korean governments"; ``i`` when no party follows."""
    last, j, parties = i, i + 1, 0
    while True:
        j += line.low(j) == "the"
        known = line.countries.get(j)
        if known and line.low(known.last) == "'s" and known.last + 1 in bodies:
            j, known = known.last + 1, None
        end = max(bodies.get(j, 0), known.last if known else 0)
        if not end and line.low(j) in _PLURAL_BODIES and line.has(j, Label.CAPITAL):
            return _capital_run(line, j)  # "between the Ministries of Culture"
        end = _over_owner(line, end)
        if not end:
            return last if parties > 1 or last in bodies.values() else i
        j = last = end
        parties += 1
        if line.low(j) in ("government", "governments"):
            return j + 1
        if line.low(j) not in ("and", ","):
            return last if parties > 1 or last in bodies.values() else i
        j += 1 + (line.low(j + 1) == "and")


def _over_owner(line: Line, i: int) -> int:
    """Behind "of the Kingdom of Chad" or "of Chad" that tells whose a party is; ``i`` where nothing does."""
    first = i + 1 + (line.low(i + 1) == "the")
    state = line.countries.get(first) if line.low(i) == "of" else None
    return state.last if state and state.names_the_state else i


_PLURAL_BODIES = frozenset(
    "ministries governments agencies departments provinces states universities parliaments".split()
)


def _capital_run(line: Line, i: int) -> int:
    """End of the capitals from ``i`` on, "of" and "and" between them."""
    while line.has(i, Label.CAPITAL) or (line.low(i) in ("of", "and") and line.has(i + 1, Label.CAPITAL)):
        i += 1
    return i


def _with_name_before(line: Line) -> Iterator[Item]:
    """ "the Central American Minors (CAM) program", "the Safe Harvest project": two capitalised words before."""
    forms, types = nouns_beside("name_before")
    if line.lows.isdisjoint(forms.tree):
        return
    for i, token in enumerate(line.tokens):
        if token.text not in forms.tree or (not line.low(i - 1)[:1].isalpha() and line.low(i - 1) != ")"):
            continue
        length = forms.length_at(line.tokens, i)
        if not length or line.has(i - 1, _BODY | Label.PLACE | Label.EVENT):
            continue
        first = extend_left(line, i, 0)
        of_law = types[line.words(i, i + length)] == "law"
        first = over_brackets(line, i, 0) if of_law and first == i and line.low(i - 1) == ")" else first
        wider = over_small_words(line, first, i - 1, 0) if line.low(first - 1) != "the" else first
        first = wider if line.low(wider - 1) in _BEFORE_NAMES else first
        first = over_shared_fields(line, behind_sponsor(line, first, i), i, 0) if of_law else first
        run = [k for k in range(first, i) if line.has(k, Label.CAPITAL)]
        plain = sum(not line.has(k, Label.KNOWN | Label.COUNTRY | Label.PLACE) for k in run)
        foreign = line.low(first - 1) == "the" and not any(line.has(k, Label.GIVEN) for k in run)
        common = foreign or any(line.has(k, Label.COMMON) for k in run)
        on_air = line.low(first - 2) in ("on", "told") and not line.lows.isdisjoint(_ON_AIR)
        if plain > 1 + (first == 0) and common and not on_air and not line.has(first, Label.HONORIFIC):
            last = years_end(line, i + length)
            yield years_start(line, first), last, types[line.words(i, i + length)], "instrument:name_before"


# What is said where a programme is one of the radio: "speaking on the Reef at Noon programme".
_ON_AIR = frozenset(
    "speaking spoke told appearing appeared broadcast aired interviewed interview hosted host radio fm tv television"
    " podcast said saying".split()
)


def _with_subject(line: Line, bodies: Bodies) -> Iterator[Item]:
    """ "the national plan of action for combating human trafficking", "a draft law on combating slavery in Chad"."""
    (forms, types), (plain, plain_types) = nouns_beside("subject"), nouns_beside("field")
    if line.lows.isdisjoint(forms.tree) and line.lows.isdisjoint(plain.tree):
        return
    for i, token in enumerate(line.tokens):
        length = forms.length_of_low(line.tokens, i) if token.low in forms.tree else 0
        of_field = not length and token.low in plain.tree
        if not (length or of_field):
            continue
        length = length or plain.length_of_low(line.tokens, i)
        noun = " ".join(line.low(k) for k in range(i, i + length))
        after = i + length
        if line.text(after) == "(" and line.text(after + 2) == ")":
            after += 3
        first = i - (line.low(i - 1) in words("instrument_ordinals"))
        draft = noun.startswith("draft ")
        if line.low(after) == "of" and draft:  # "draft announcement of the Reef Board on fees"
            after = bodies.get(after + 1 + (line.low(after + 1) == "the"), after)
        if _is_of_years(line, i - 1):
            first, draft = i - 3, line.low(i - 4) not in ("a", "an")
        sure = (
            draft
            or token.capital
            or is_year(line, i - 1)
            or line.low(i - 1) == "draft"
            or i in bodies.values()  # "the Department of Ports annual report on"
            or line.low(i - 1) in _SAYS_WHICH | words("instrument_ordinals")
            or noun.endswith("s")
            or (line.low(i - 1) in ("a", "an") and line.low(i - 2).startswith((*AGREED, *ISSUED, "under")))
            or (line.low(i - 1) in ("a", "an") and _is_drawn_up(line, after))
        )
        if not sure or not tells_subject(line, after):
            continue
        last = _field_end(line, after) if line.low(after) in _ON else subject_end(line, after)
        if of_field and not _is_of_field(line, after, last):
            continue
        if last > after:
            kind = plain_types[noun] if of_field else types[noun]
            yield years_start(line, first), years_end(line, last), kind, "instrument:subject"


def _is_of_years(line: Line, i: int) -> bool:
    """Whether "5-year" ends at ``i``, which tells a plan."""
    return line.low(i) == "year" and line.text(i - 1) == "-" and line.has(i - 2, Label.NUMBER)


def _is_of_field(line: Line, i: int, last: int) -> bool:
    """Whether the subject from ``i`` on is a field of laws; "the law against trafficking" names no single one."""
    pledged = line.low(i - 1) in _PLEDGES
    return (pledged or line.low(i) != "against") and any(
        line.low(k) in words("instrument_fields") for k in range(i, last)
    )


_PLEDGES = frozenset("declaration charter convention pact protocol treaty agreement accord pledge".split())


_DRAWN_UP = frozenset(
    "signed adopted approved drafted drawn prepared launched endorsed ratified concluded issued elaborated"
    " enacted".split()
)


def _is_drawn_up(line: Line, i: int) -> bool:
    """Whether a passive behind a subject says that it was made: "a plan to combat slavery has been drawn up"."""
    return any(
        line.low(k) in _DRAWN_UP and line.low(k - 1) in ("been", "was", "were", "be", "is", "being")
        for k in range(i, min(i + 20, len(line.tokens)))
    )


_RULING = frozenset(
    "authorizing authorising amending establishing prescribing governing regulating prohibiting approving repealing"
    " promulgating implementing criminalizing criminalising designating defining setting creating extending".split()
)


def ruling_end(line: Line, i: int) -> int:
    """End of what a law does, told behind its noun ("Royal Decree authorizing the Reef Board to borrow, B.E. 2564")."""
    if line.low(i) not in _RULING:
        return i
    last = i + 1
    while last < len(line.tokens) and last - i <= _LONGEST_RULING and line.low(last) not in _RULING_STOPS:
        if line.text(last) == "," and (dated := years_end(line, last + 1)) > last + 1:
            return dated
        last += 1
    ends = (k for k in range(i + 2, last) if line.text(k) == "," or line.low(k) in SUBJECT_STOPS)
    last = next(ends, last)
    while line.low(last - 1) in DANGLING:
        last -= 1
    return last if last - i > 2 else i


_LONGEST_RULING = 45
_RULING_STOPS = frozenset("was were is are has have had which ; : . ( )".split())
