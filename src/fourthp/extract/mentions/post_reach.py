"""How far a post reaches from its noun: what stands before it, and what it is of or for."""

from __future__ import annotations

from fourthp.extract.lexicon import word_list
from fourthp.extract.mentions.areas import area_end, is_area_word
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_words import is_first_name
from fourthp.extract.mentions.organisations import OrganisationSpan
from fourthp.extract.mentions.post_fields import (
    bare_field_end,
    field_behind_comma,
    field_in_brackets,
    is_field,
    owned_field_end,
    small_field_end,
)
from fourthp.extract.mentions.post_forms import position_phrases
from fourthp.extract.mentions.post_joints import SEATS
from fourthp.extract.mentions.post_places import (
    before_name,
    behind_acronym,
    country_of,
    district_end,
    place_end,
    region_end,
    seat_end,
    unknown_body_end,
    unknown_place_end,
)

FORMER = frozenset("former ex then-former erstwhile late then outgoing retired".split())
_AFTER_OF = frozenset("state staff mission party delegation government parliament cabinet protocol".split())
_PREPOSITIONS = frozenset("of for to on in at against with within".split())
_AT = frozenset(["in", "to", "for", "of"])
_WHERE_HELD = frozenset(
    "ministry commission secretariat embassy department directorate council consulate".split()
)
_HERE = frozenset(
    "country kingdom republic capital nation province region territory state emirate sultanate".split()
)
_PARTS = frozenset(
    "delegation office mission branch chapter bureau programme program team headquarters".split()
)
_EXTRA = frozenset(["responsible", "in-charge", "attached", "accredited"])
_CLOSING_EXTRA = frozenset([("in-charge", "officer"), ("responsible", "minister")])
_STILL_TO_COME = frozenset("emeritus designate -designate elect ad-interim a.i. a.i".split())
_LONGEST_ACRONYM = 4
_LETTERS_OF_POSTS = frozenset(["DG", "DDG", "ADG"])  # "DG FIA <name>"
_LONGEST_BEHIND_COMMA = 8
# What begins a title of its own: "of the Ports Bureau and Senior Assistant Attorney <name>".
_BEGIN_TITLES = frozenset("senior assistant deputy acting associate vice former principal shadow".split())
# Posts that are held with somebody else in office.
_SERVES = frozenset(
    "assistant adviser advisor secretary counsel counselor counsellor deputy aide envoy representative spokesperson"
    " spokesman spokeswoman chief liaison director ambassador delegate staff secretary-general general".split()
)
_OPENERS = frozenset(
    "following according speaking meanwhile also both while when as after before during receiving welcoming addressing"
    " meeting greeting hosting accompanying thanking quoting joining succeeding replacing briefing citing informing"
    " telling urging introducing representing praising congratulating assisting supporting inviting including noting"
    " calling flanking hailing saluting commending echoing opening closing chairing meet".split()
)
_ENVOYS = frozenset(["envoy", "representative"])
# Modifiers before which a place stands, though no list may know it: "the Ostrand Regional Minister".
_LOCAL = frozenset(
    "regional provincial municipal district county zonal divisional metropolitan state city town".split()
)
_FOR_PLACES = frozenset(["officer", "commissioner", "member", "senator"])
# Members of staff that are called by what they deal with.
_STAFF = frozenset(
    "officer officers adviser advisor advisers advisors coordinator co-ordinator coordinators specialist specialists"
    " expert experts manager managers analyst consultant consultants assistant associate counsellor counselor attache"
    " attaché rapporteur champion ambassador representative fellow trainer trainers lawyer investigator inspector"
    " monitor facilitator delegate lead focal".split()
)


def extend_left(
    line: Line, head: int, floor: int, by_last: dict[int, OrganisationSpan], capitalised: bool
) -> tuple[int, int, OrganisationSpan | None, tuple[int, str] | None]:
    """(first token, first token of the title, organisation before it, country before it)."""
    first = head
    country: tuple[int, str] | None = None
    while first > floor:
        i = first - 1
        if line.low(i) == "'s" and (o := by_last.get(i)):
            return o.first, first, o, country
        if o := by_last.get(first):
            return o.first, first, o, country
        known = next((k for k in line.countries.values() if k.last == first), None)
        if line.low(i) == "'s":
            known = next((k for k in line.countries.values() if k.last == i), None)
            if known is None and line.text(i - 1).isupper() and len(line.text(i - 1)) > 1:
                first = i - 1
                continue
            if known is None:
                break
        if known is not None:
            country = (known.first, known.match.row["country_code"])
            if (o := by_last.get(known.first)) and _is_bare_body(line, known.first - 1):
                return o.first, first, o, country  # "IOM Togo Chief of Mission"
            first = known.first
            continue
        low = line.low(i)
        if (
            low == "under"
            and line.has(i, Label.CAPITAL)
            and line.low(first) in ("secretary", "secretary-general")
        ):
            first = i
            continue
        if low == "of" and first <= head and _is_compound(line, first, head):
            first = i - 1
            continue
        if line.has(i, Label.FUNCTION) and low not in ("and", "&", "first", "second", "third"):
            break
        if line.has(i, Label.CAPITAL):
            if line.has(i, Label.HONORIFIC | Label.CALENDAR) and not line.has(i, Label.MODIFIER):
                break
            if low in FORMER:
                first = i
                continue
            modifier = line.has(i, Label.MODIFIER) or (not capitalised and low in word_list("post_fields"))
            acronym = line.text(i).isupper() and len(line.text(i)) > 1 and not line.has(i, Label.POSITION)
            if line.low(i) == "d.c.":
                break  # of the sentence before
            area = is_area_word(line, i) and not (i == 0 and low in _OPENERS)
            local = first < head and line.low(first) in _LOCAL and line.low(i - 1) == "the"
            if low in ("dear", "the", "a", "an", "his", "her", "their", "its", "our", "this", "and") or not (
                modifier or area or acronym or local or line.has(i, Label.PLACE)
            ):
                break
            first = i
        elif (
            low in ("and", "&")
            and capitalised
            and first < head
            and is_area_word(line, i - 1)
            and is_area_word(line, first)
            and first > head - 3
            and not line.has(i - 1, Label.POSITION)
            and line.low(first) not in _BEGIN_TITLES
            and not line.has(i - 2, Label.GIVEN)
            and not is_first_name(line, i - 2)
        ):
            first = i - 1
        elif (
            not capitalised
            and not line.has(i, Label.COUNTRY)
            and (low in word_list("post_fields") or line.has(i, Label.MODIFIER))
            and low not in FORMER
        ):
            first = i
        elif low in FORMER:
            break
        else:
            break
    return first, first, None, country


def _is_bare_body(line: Line, i: int) -> bool:
    """Whether a body's name ends with its letters or is a listed one: "UNODC Mexico Representative"."""
    return line.has(i, Label.KNOWN) or (line.text(i).isupper() and len(line.text(i)) > 1)


def _is_compound(line: Line, first: int, head: int) -> bool:
    """Whether "of" before ``first`` is part of what a member of staff deals with: "Rule of Law Officer"."""
    return (
        (line.low(head) in _STAFF if first < head else line.low(head + 1) in _STAFF)
        and is_area_word(line, first)
        and is_area_word(line, first - 2)
        and not line.has(first - 2, Label.POSITION | Label.ORGANISATION)
    )


Step = tuple[int, str, OrganisationSpan | None, tuple[int, str] | None, bool]


def complement(line: Line, i: int, by_first: dict[int, OrganisationSpan]) -> Step | None:
    """What follows a post at token ``i``: (end, kind, organisation, country, refers back), or None."""
    low = line.low(i)
    if _is_capitalised_preposition(line, i):
        return None
    serves = (low == "to" and line.low(i - 1) in _SERVES) or (low == "of" and line.low(i - 1) in _ENVOYS)
    runs = low == "for" and line.low(i - 1) == "nominee"
    if (serves or runs) and (end := (runs and _post_run_for(line, i + 1)) or _whom_it_serves(line, i + 1)):
        return end, "title", None, None, False
    if low in _EXTRA and (line.low(i + 1) in ("for", "of", "to") or (low, line.low(i - 1)) in _CLOSING_EXTRA):
        return i + 1, "title", None, None, False
    if low == "with" and line.words(i + 1, i + 3).lower() == "responsibility for":
        return i + 2, "title", None, None, False
    if low == "in" and line.low(i + 1) in ("charge", "-charge") and line.low(i + 2) in ("of", "for"):
        return i + 2, "title", None, None, False
    if low in _STILL_TO_COME:
        return i + 1, "title", None, None, False
    if (low in ("-", ",") and line.low(i + 1) in _STILL_TO_COME) or line.words(
        i, i + 2
    ).lower() == "ad interim":
        return i + 2, "title", None, None, False
    if low == "(" and (end := field_in_brackets(line, i + 1)):
        return end, "title", None, None, False
    if low == "," and line.text(i + 1) == "(" and (end := field_in_brackets(line, i + 2)):
        return end, "title", None, None, False  # "Superintendent of Police, (DSP) <name>"
    if low == "," and (end := field_behind_comma(line, i + 1)):
        return end, "title", None, None, False
    if low == "," and (body := by_first.get(i + 1)) and _stands_between(line, i - 1, body):
        return body.last, "organisation", body, None, False
    if low == "," and _is_bare_acronym(line, i + 1):
        return i + 2, "organisation" if i + 1 in by_first else "aside", by_first.get(i + 1), None, False
    if low == "and" and is_field(line, i - 1) and not line.has(i - 1, Label.CAPITAL):
        end = small_field_end(line, i + 1)  # "chief of protocol and consular affairs <name>"
        return (end, "title", None, None, False) if end > i + 1 and line.has(end, Label.CAPITAL) else None
    if low == "," and (end := seat_end(line, i + 1)):
        return end, "aside", None, None, False
    if low == "'s" and line.text(i - 1).isupper() and (end := small_field_end(line, i + 1)) > i + 1:
        return end, "aside", None, None, False  # "Press Officer of the DPP's office"
    if low == "'s" and (end := district_end(line, i + 1)) > i + 1:
        return end, "aside", None, None, False  # "Superintendent of Police of Assam's Ostrand district"
    here = line.low(i + 1) in ("the", "this", "our") and line.low(i + 2) in _HERE and i + 2 not in by_first
    if low in _AT and here and i + 2 not in line.countries and not country_of(line, i + 2):
        return i + 3, "title", None, None, False
    if low == "from" and (body := by_first.get(i + 1 + (line.low(i + 1) == "the"))):
        return body.end, "organisation", body, None, False
    of_body = Label.ORGANISATION | Label.KNOWN
    if low in _PARTS and line.has(i - 1, of_body) and line.has(i - 1, Label.CAPITAL) and line.text(i) == low:
        return i + 1, "aside", None, None, False  # "head of the Red Crescent Societies delegation in Jordan"
    if (known := line.countries.get(i)) and _is_branch(line, i, known.last):
        return known.last, "aside", None, None, False
    if known and known.names_the_state and line.text(known.last) == "," and line.has(i - 1, Label.POSITION):
        return known.last, "country", None, (known.first, known.match.row["country_code"]), False
    if low not in _PREPOSITIONS:
        if (body := by_first.get(i)) and _stands_before_its_body(line, i, body):
            return body.end, "organisation", body, None, False
        if _is_bare_acronym(line, i):
            body = by_first.get(i)
            return i + 1, "organisation" if body else "title", body, None, False
        end = bare_field_end(line, i)
        return (end, "title", None, None, False) if end > i else None
    j = i + 1
    back = line.low(j) in ("its", "their", "his", "her")
    while line.low(j) in ("the", "its", "their", "his", "her"):
        j += 1
    if organisation := by_first.get(j):
        end = organisation.end
        if line.low(end - 1) == "," and organisation.acronym:
            end -= 1
        if line.low(end) == "affairs" and line.has(
            end, Label.CAPITAL
        ):  # "for International Organization Affairs"
            return end + 1, "title", None, None, False
        return end, "organisation", organisation, None, back
    if known := line.countries.get(j):
        owned = by_first.get(known.last + 1) if line.low(known.last) == "'s" else None
        if owned:  # "director of Samoa's Ports Division"
            return owned.end, "organisation", owned, (known.first, known.match.row["country_code"]), back
        if line.low(known.last) == "'s" and (end := small_field_end(line, known.last + 1)) > known.last + 1:
            return end, "country", None, (known.first, known.match.row["country_code"]), False
        if known.names_the_state:
            if low == "for" and (end := region_end(line, known.last)) > known.last:
                return end, "title", None, None, False  # "Director for Togo and West Africa"
            end = behind_acronym(line, known.last)
            return end, "country", None, (known.first, known.match.row["country_code"]), False
        j = known.last
        if organisation := by_first.get(j):
            return organisation.last, "organisation", organisation, None, False
    if low == "of" and line.low(j) == "police":  # a form of address, too
        return j + 1, "title", None, None, False
    if known_place := line.places.get(j):
        return place_end(line, known_place.last), "title", None, None, False
    if country_of(line, j):
        known = line.countries[country_of(line, j)]
        return known.last, "country", None, (known.first, known.match.row["country_code"]), False
    if _is_over_place(line, i) and (end := unknown_place_end(line, j)) > j:
        return before_name(line, j, end), "title", None, None, False
    if low == "in" and (end := unknown_place_end(line, j)) > j and line.text(end) == ",":
        return end, "title", None, None, False  # "the superintendent of the Police in Ostrand, <name>"
    end = j if low in ("at", "with") else area_end(line, j)
    if end > j:
        abroad = line.low(end - 1) == "overseas" and end in line.countries  # "Overseas Filipinos"
        return end + abroad, "title", None, None, False
    if (end := district_end(line, j)) > j:
        return end, "title", None, None, False
    if (end := owned_field_end(line, j)) > j:
        return end, "title", None, None, False
    if low in ("of", "for") and (end := small_field_end(line, j)) > j:
        return end, "title", None, None, False
    if low in ("at", "in") and line.low(j) in _WHERE_HELD and line.text(j + 1) == ",":
        return j + 1, "aside", None, None, False
    if low == "of" and line.low(j) in _AFTER_OF:
        return j + 1, "title", None, None, False
    if low == "of" and (end := unknown_body_end(line, j)) > j + 1:
        return end, "aside", None, None, False
    if (
        line.has(j, Label.CAPITAL)
        and line.text(j).isupper()
        and len(line.text(j)) > 1
        and not line.has(j, Label.CALENDAR)
    ):
        return j + 1, "title", None, None, False
    if low == "of" and (end := unknown_body_end(line, j)) > j:
        return end, "aside", None, None, False
    return None


def _is_over_place(line: Line, i: int) -> bool:
    """Whether the preposition at ``i`` lays a post to a place: "Mayor of Ostrand", "the MP for Ostrand"."""
    if line.low(i) == "for":
        held = line.text(i - 1) in SEATS or line.low(i - 1) in _FOR_PLACES
        return held and not line.has(i + 1, Label.COMMON)
    return line.low(i) == "of" and line.low(i - 1) in word_list("post_over_places")


def _whom_it_serves(line: Line, i: int) -> int:
    """End of the post behind "Special Assistant to"; 0 when none stands there, or one with its holder's name."""
    article = line.low(i) == "the"
    i += article
    if body := line.organisations.get(i):
        i = body.last  # "of the UN Secretary-General"
    first = i
    heads = position_phrases()
    while line.has(i, Label.MODIFIER) and line.has(i, Label.CAPITAL) and not heads.length_at(line.tokens, i):
        i += 1
    end = i
    while length := heads.length_at(line.tokens, end) if end < len(line.tokens) else 0:
        end += length
    named = not article and line.has(end, Label.CAPITAL) and not line.has(end, Label.COMMON)
    found = end > first and line.has(end - 1, Label.POSITION) and line.has(first, Label.CAPITAL)
    return end if found and not named else 0


def _post_run_for(line: Line, i: int) -> int:
    """End of the post behind "Nominee for", whatever capitals stand before its noun; 0 when none stands there."""
    end, i = 0, i + (line.low(i) == "the")
    while line.has(i, Label.CAPITAL) and not line.has(i, Label.HONORIFIC):
        i += 1
        end = i if line.has(i - 1, Label.POSITION) else end
    return end


def _is_capitalised_preposition(line: Line, i: int) -> bool:
    """ "At the Opening" in a heading says where, not of what."""
    text = line.text(i)
    return line.has(i, Label.CAPITAL) and line.low(i) in _PREPOSITIONS and not text.isupper()


def _stands_between(line: Line, i: int, body: OrganisationSpan) -> bool:
    """ "The Permanent Secretary, Ministry of Ports, Mr. <name>": a body between a post (to ``i``) and its holder."""
    if line.text(body.last) != ",":
        return False
    if line.has(body.last + 1, Label.HONORIFIC):
        return True
    posted = line.has(i, Label.POSITION) and line.has(i, Label.CAPITAL)
    return posted and is_first_name(line, body.last + 1) and not line.has(body.last + 1, Label.COMMON)


def _stands_before_its_body(line: Line, i: int, body: OrganisationSpan) -> bool:
    """ "the Chairperson Human Rights Commission", "Secretary Ministry of Ports": of what, without a preposition."""
    post = Label.POSITION | Label.CAPITAL
    return (
        line.labels[i - 1] & post == post
        and not line.is_headline
        and line.low(body.last) != "'s"
        and not line.has(body.last, Label.POSITION | Label.MODIFIER)
    )


def _is_branch(line: Line, i: int, end: int) -> bool:
    """ "Coordinator of the Drugs Office (UNODC) Bhutan", "director of IOM Ghana,": in which country a body sits."""
    before = line.text(i - 1)
    body = before == ")" or (len(before) > 1 and before.isupper() and not line.has(i - 1, Label.POSITION))
    return body and line.has(i, Label.CAPITAL) and not line.has(end, Label.POSITION | Label.MODIFIER)


def _is_bare_acronym(line: Line, i: int) -> bool:
    """ "Deputy Director FIA <name>", "The Director, FIA <name>": the letters of a body between a post and a name."""
    text, comma = line.text(i), line.text(i - 1) == ","
    post = i - 1 - comma
    return (
        text.isupper()
        and 1 < len(text) <= (_LONGEST_BEHIND_COMMA if comma else _LONGEST_ACRONYM)
        and (line.has(post, Label.POSITION) or (comma and line.low(post) == "general"))
        and line.has(post, Label.CAPITAL)
        and not line.has(i, Label.HONORIFIC | Label.POSITION)
        and not is_first_name(line, i)
        and (not line.text(post).isupper() or line.text(post) in _LETTERS_OF_POSTS)
        and _is_of_name(line, i + 1 + (line.text(i + 1) == "," and not comma))
        and not (comma and not _is_of_name(line, i + 2))
    )


def _is_of_name(line: Line, i: int) -> bool:
    """Whether a capitalised word stands at ``i`` that is neither an ordinary one nor letters."""
    return line.has(i, Label.CAPITAL) and not line.has(i, Label.COMMON) and not line.text(i).isupper()
