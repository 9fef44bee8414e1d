"""Organisations by grammar: a head noun with what belongs to it on the left and on the right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.labels import PERSONAL, Label, organisation_phrases, organisation_types
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_insides import before_initials, before_room
from fourthp.extract.mentions.name_starts import extend_left, past_menu, past_rank
from fourthp.extract.mentions.names import extend_right
from fourthp.extract.mentions.organisation_acronyms import (
    acronym_beside,
    explains,
    listed_by_acronym,
    whole_name,
)
from fourthp.extract.mentions.organisation_branches import branch_end
from fourthp.extract.mentions.organisation_firms import find_firms
from fourthp.extract.mentions.organisation_foreign import foreign_end
from fourthp.extract.mentions.organisation_lists import find_shared_heads
from fourthp.extract.mentions.organisation_lookalikes import (
    PAPERS,
    before_paper,
    ends_like_a_place,
    is_area,
    is_named,
    is_of_states,
    is_office_holder,
    is_place_of_work,
    is_portfolio,
    is_rank_of_many,
    is_relation,
    is_state,
    names_thing,
)
from fourthp.extract.mentions.organisation_named import find_named_by_kind
from fourthp.extract.mentions.organisation_small import find_small_heads
from fourthp.extract.mentions.subjects import field_end

# Heads of bodies that carry their number in a numeral: "the 4th Military Region".
_NUMBERED = frozenset(
    "Military Region|Military District|Military Circle|Army Area|Army Region|Naval Area|Naval Region|Fleet|Army"
    "|Division|Infantry Division|Brigade|Infantry Brigade|Battalion|Infantry Battalion|Artillery Battalion|Regiment"
    "|Infantry Regiment|Cavalry Regiment|Ranger Regiment|Infantry Company|Cavalry Company|Ranger Company|Task Force"
    "|Cavalry Squadron|Air Wing|Corps|Detective Squad".split("|")
)
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)$")
# Bodies that a field of ministries alone tells: "the Fisheries Agency".
_OF_FIELD = frozenset(["Agency", "Commission"])
# Bodies that small letters may tell the field of: "Committee for combating slavery".
_WITH_FIELDS = frozenset(
    "Committee Commission Council Department Directorate Division Centre Center Unit Bureau Office Agency Force Group"
    " Section Network Coalition Alliance Secretariat Board Service Squad Team Taskforce Platform Forum Association"
    " Subcommittee Headquarters".split()
)
_CHANNELS = frozenset(["via", "using"])
_FOLLOWING = frozenset(
    "follow like subscribe live live-streamed livestreamed streamed broadcast tweeted posted page".split()
)
_UPPER = Label.CAPITAL
_HEAD = Label.CAPITAL | Label.ORGANISATION


@dataclass(frozen=True, slots=True)
class OrganisationSpan:
    """An organisation's name as tokens ``[first, last)`` of a line."""

    first: int
    last: int
    head: str
    organisation_type: str | None
    method: str
    known_id: str | None = None
    acronym: tuple[int, int] | None = None
    full_name: str | None = None
    """The name with the head noun that it shares with others, where the words alone are not the name."""

    @property
    def end(self) -> int:
        """The token behind the name and the acronym that follows it."""
        return self.acronym[1] + 1 if self.acronym else self.last


def find_organisations(line: Line) -> list[OrganisationSpan]:
    """The outermost organisation names of a sentence, in order, without overlap."""
    shared = list(_by_shared_head(line))
    spans = [*shared, *(s for s in _by_grammar(line) if not any(_overlap(s, o) for o in shared))]
    for firm in _by_form(line):
        within = [s for s in spans if _overlap(s, firm)]
        if all(firm.first <= s.first for s in within):
            spans = [s for s in spans if s not in within] + [firm]
    for further in (_by_small_head(line), _by_kind(line), _by_acronym(line)):
        spans += [s for s in further if not any(_overlap(s, o) for o in spans)]
    spans = [s for s in spans if not _joins_known(line, s)]
    for known in line.organisations.values():
        rival = next((s for s in spans if s.first < known.last and known.first < s.last), None)
        if _names_other(line, known.first, known.last):
            if rival is not None and rival.last == known.last:
                spans.remove(rival)
            continue
        if rival is not None:
            if not _known_wins(line, known.first, known.last, rival):
                continue
            spans.remove(rival)
        row = known.match.row
        if row["organisation_type"] == "business" and _is_channel(line, known.first - 1):
            continue
        if (last := branch_end(line, known)) > known.last:
            kind = row["organisation_type"] or None
            spans.append(
                OrganisationSpan(
                    known.first, last, line.words(known.first, last), kind, "organisation:branch"
                )
            )
            continue
        spans.append(
            OrganisationSpan(
                known.first,
                known.last,
                line.words(known.first, known.last),
                row["organisation_type"] or None,
                "organisation:gazetteer",
                row["organisation_id"],
            )
        )
    spans.sort(key=lambda s: s.first)
    named = _without_overlap([_with_acronym(line, s) for s in _without_overlap(spans)])
    return [
        s
        for s in named
        if not any(
            o.known_id != s.known_id and explains(line, o.first, o.last, o.acronym, s.first) for o in named
        )
    ]


def _joins_known(line: Line, span: OrganisationSpan) -> bool:
    """Whether a span is two listed bodies and the "and" between them."""
    inside = [k for k in line.organisations.values() if span.first <= k.first and k.last <= span.last]
    return any(
        line.low(one.last) in ("and", "&", ",") and other.first - one.last <= 2
        for one in inside
        for other in inside
        if one.last < other.first
    )


def _is_channel(line: Line, i: int) -> bool:
    """Whether the word before a firm says that one writes or reads there: "via WhatsApp", "follow us on Twitter"."""
    credit = line.low(i) == "/" and "source" in line.lows  # "[Source: Ostrand Police/ Facebook]"
    return (
        credit or line.low(i) in _CHANNELS or (line.low(i) == "on" and not line.lows.isdisjoint(_FOLLOWING))
    )


def _names_other(line: Line, first: int, last: int) -> bool:
    """Whether a listed name only begins that of a house: "Quill University Press", "the Quill Theater"."""
    goes_on = line.has(last, Label.CAPITAL) and not line.has(last, Label.COMMON | Label.HONORIFIC)
    if line.has(first - 1, Label.HONORIFIC) and last - first == 1 and goes_on:
        return True  # "Dr Myria Ostrand", who bears the name of a body
    if line.low(last) == "for" and line.text(last - 1) in _HOUSES and line.has(last + 1, Label.CAPITAL):
        return line.low(last + 1) in words("portfolio_words")  # "State Department for Ports"
    beside = line.text(last) in words("organisation_namesakes") and line.has(last, Label.CAPITAL)
    return beside and line.low(last + 1) not in ("of", "for")


_HOUSES = frozenset(["Department", "Ministry", "Directorate"])


def _by_shared_head(line: Line) -> Iterator[OrganisationSpan]:
    for first, last, name, noun, kind in find_shared_heads(line):
        yield OrganisationSpan(first, last, noun, kind, "organisation:shared_head", full_name=name)


def _by_form(line: Line) -> Iterator[OrganisationSpan]:
    for first, last, noun, kind in find_firms(line):
        yield OrganisationSpan(first, last, noun, kind, "organisation:firm")


def _by_small_head(line: Line) -> Iterator[OrganisationSpan]:
    for first, last, noun, kind in find_small_heads(line):
        yield OrganisationSpan(first, last, noun, kind, "organisation:small_head")


def _by_acronym(line: Line) -> Iterator[OrganisationSpan]:
    if line.acronyms:
        for i, token in enumerate(line.tokens):
            if token.text in line.acronyms and not line.has(i, Label.KNOWN):
                known = line.acronyms[token.text]
                yield OrganisationSpan(i, i + 1, token.text, None, "organisation:bare_acronym", known)


def _by_kind(line: Line) -> Iterator[OrganisationSpan]:
    for first, last, kind in find_named_by_kind(line):
        yield OrganisationSpan(first, last, line.text(last - 1), kind, "organisation:told_by_kind")


def _overlap(one: OrganisationSpan, other: OrganisationSpan) -> bool:
    return one.first < other.last and other.first < one.last


def _without_overlap(spans: list[OrganisationSpan]) -> list[OrganisationSpan]:
    kept: list[OrganisationSpan] = []
    for span in spans:
        if kept and span.first < kept[-1].last:
            if span.last - span.first > kept[-1].last - kept[-1].first:
                kept[-1] = span
            continue
        kept.append(span)
    return kept


def _known_wins(line: Line, first: int, last: int, rival: OrganisationSpan) -> bool:
    """Whether a known name replaces the phrase the grammar found around it."""
    if first <= rival.first and rival.last <= last:
        return True
    before = range(rival.first, first)
    after = range(last, rival.last)
    own_head = any(line.has(i, Label.ORGANISATION) for i in (*before, *after))
    if rival.organisation_type == "diplomatic_mission" and after:
        return False  # "British High Commission in Accra"
    named_before = line.has(first - 1, _UPPER) and not line.has(first - 1, Label.MODIFIER)
    if line.has(first, Label.ORGANISATION) and named_before and first > rival.first and rival.last == last:
        return False  # "Export-Import Bank of <country>" is not "Bank of <country>"
    whole = line.low(last) in ("and", "&") and not any(
        line.has(i, Label.ORGANISATION | Label.KNOWN) for i in after
    )
    if after and whole:
        return False  # "Chamber of Commerce and Industry" is not "Chamber of Commerce"
    paper = line.has(rival.last - 1, Label.INSTRUMENT) and " the " not in line.words(first, last)
    paper = paper and all(line.has(i, Label.INSTRUMENT) or not line.has(i, Label.ORGANISATION) for i in after)
    if first == rival.first and after and paper:
        return True  # "Council of Europe Anti-Trafficking Convention"
    if any(k.first == last for k in line.instruments.values()):
        return True  # "Department of State Trafficking in Persons Report"
    if not own_head:
        # "Council of Europe Convention against ..." names an instrument, and the known one in it.
        return (
            not after
            or not line.has(last, Label.CAPITAL)
            or (not before and line.has(last, Label.INSTRUMENT) and " the " not in line.words(first, last))
        )
    # "Regional Office of the <known>" speaks of the known one; "<known> Regional Office" is a body of its own.
    return (
        not after
        and line.low(rival.first) in ("office", "offices", "regional")
        and "of" in {line.low(i) for i in before}
    )


def _by_grammar(line: Line) -> list[OrganisationSpan]:
    spans: list[OrganisationSpan] = []
    done = 0
    for i in [n for n, label in enumerate(line.labels) if label & _HEAD == _HEAD]:
        if i < done or not (length := organisation_phrases().length_at(line.tokens, i)):
            continue
        span = _around(line, i, i + length, spans[-1].last if spans else 0)
        if span is not None:
            spans.append(span)
        done = max(i + length, span.last if span else 0)
    return spans


def _around(line: Line, head: int, after: int, floor: int) -> OrganisationSpan | None:
    if line.has(head, Label.POSITION) and line.low(head - 1) == "of":
        return None  # "the Chief of Mission of the Ports Agency"
    first = extend_left(line, head, floor)
    # "Royal Thai Police Immigration Bureau": the last head of the run is the head.
    while length := _run_to_next_head(line, after):
        head, after = after + length[0], after + length[1]
    first = past_rank(line, past_menu(line, first, head), after)
    noun = line.words(head, after)
    # "bare" heads name a body alone, "closing" ones only at the end of a run of capitals, "opening" ones begin a name
    # in another language
    kind, weight = organisation_types().get(noun, (None, "weak"))
    if weight == "opening":
        last = foreign_end(line, after)
        return OrganisationSpan(head, last, noun, kind, "organisation:head_noun") if last > after else None
    if noun in _NUMBERED and _ORDINAL.match(line.low(first - 1)):
        first -= 1
    last = before_initials(line, first, _right_end(line, head, after, noun, weight))
    if not (last := before_paper(line, after, last)):
        return None
    added = (head - first) + (last - after)
    if not added and weight != "bare":
        return None
    if weight == "closing" and (last > after or line.has(after, _UPPER) or not is_named(line, first, head)):
        return None
    if line.text(last) in PAPERS and (kind == "business" or line.text(after - 1) in ("Service", "Services")):
        return None  # "Utopia First Seafood Strategy", "Reef Rescue Services Scheme"
    if is_office_holder(line, first, last) or is_rank_of_many(line, first, last) or names_thing(line, last):
        return None
    of_field = noun in _OF_FIELD and line.low(head - 1) in words("portfolio_words")
    if weight == "weak" and last == after and not (of_field or _is_specific(line, first, head)):
        return None
    placed = ends_like_a_place(line, first, last) or ends_like_a_place(line, first, after)
    if (noun == "House" and first == head) or placed:
        return None
    if is_state(line, first, head, after) or is_area(line, first, head, last, noun):
        return None
    if is_portfolio(line, first, last, noun) or is_place_of_work(line, first, noun):
        return None
    if noun == "Team" and first == head and line.has(after, Label.COUNTRY):
        return None  # what a state calls all who work for it abroad: "Team Togo"
    relation = noun == "Partnership" and is_relation(line, first, head, after, last)
    of_states = any(line.has(i, Label.COUNTRY) for i in range(first, head))
    if relation and (of_states or acronym_beside(line, first, last) is None):
        return None  # but "the Partnership for Reef Assistance (PRA)" is a body
    if noun == "Alliance" and last == after and is_of_states(line, first, head):
        return None
    if noun == "Group" and last == after and _is_coined(line, first, head):
        kind = "business"
    if (
        noun in words("organisation_legal_forms")
        and organisation_types().get(line.text(head - 1), ("",))[0] == "ngo"
    ):
        kind = "ngo"  # "Quill Foundation Inc."
    if noun == "Mission" and line.has(first, Label.COUNTRY):
        kind = "diplomatic_mission"  # a state's: "U.S. Mission in Doha"
    return OrganisationSpan(first, last, noun, kind, "organisation:head_noun")


def _is_coined(line: Line, first: int, head: int) -> bool:
    """Whether none but names of no land, place or body stand before a head: "Quill Group"."""
    known = Label.COMMON | Label.COUNTRY | Label.PLACE | Label.KNOWN | Label.ORGANISATION | Label.NUMBER
    return first < head and not any(line.has(i, known) for i in range(first, head))


def _right_end(line: Line, head: int, after: int, noun: str, weight: str) -> int:
    if weight == "bare":
        of = line.low(after) == "of"
        known = line.countries.get(after + 1 + (line.low(after + 1) == "the")) if of else None
        return known.last if known else after  # "Parliament of Tuvalu", but not "Congress of the people"
    if noun == "Co." and line.low(after) == "," and line.text(after + 1) in ("Ltd.", "Ltd"):
        return after + 2
    last = extend_right(line, head, after)
    if last == after and noun.rpartition(" ")[2] in _WITH_FIELDS:
        return (
            last if line.is_headline else field_end(line, after)
        )  # "Office against smuggling" may act against it
    return before_room(line, after, last)


def _run_to_next_head(line: Line, after: int) -> tuple[int, int] | None:
    """Offsets (from ``after``) of a further head noun in the same capitalised run, as (begin, end)."""
    i = after
    while i < len(line.tokens) and line.has(i, _UPPER) and i - after < 5:
        length = organisation_phrases().length_at(line.tokens, i)
        if length:
            return i - after, i - after + length
        if line.has(i, PERSONAL | Label.CALENDAR):
            return None
        i += 1
    return None


def _is_specific(line: Line, first: int, head: int) -> bool:
    return is_named(line, first, head) or head - first >= 2


def _with_acronym(line: Line, span: OrganisationSpan) -> OrganisationSpan:
    """The span with its acronym, as far as the acronym tells that the name reaches."""
    acronym = acronym_beside(line, span.first, span.last)
    if span.known_id:
        return replace(span, acronym=acronym)
    if known := listed_by_acronym(line, span.first, span.last, acronym):
        row = known.match.row
        return replace(
            span,
            organisation_type=row["organisation_type"] or None,
            method="organisation:gazetteer",
            known_id=row["organisation_id"],
            acronym=acronym,
        )
    first, last, acronym = whole_name(line, span.first, span.last, acronym)
    kind = span.organisation_type
    if first < span.first:
        kind = organisation_types().get(line.text(first), (kind, ""))[0]
    return replace(span, first=first, last=last, organisation_type=kind, acronym=acronym)
