"""The name that a sentence gives an event: in quotation marks, or by capitals and number."""

from __future__ import annotations

import re

from fourthp.extract.mentions.finder import LineMentions
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_insides import bracket_start
from fourthp.extract.mentions.name_starts import DETERMINERS, extend_left
from fourthp.extract.mentions.names import extend_right
from fourthp.extract.view import View
from fourthp.records import Reading, Span

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$|(?=[IVX]{2})X{0,3}(?:I[VX]|VI{0,3}|I{0,3})$")
_ORDINAL_WORDS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth inaugural annual next".split()
)
_BEHIND_TITLE = frozenset("at in from during under as which and with today yesterday".split())
_IS = frozenset("is was are were be".split())
_FINITE = frozenset("will would shall must should is are was were has have had can could may".split())
"""Words behind a noun in quotation marks with which somebody is quoted: "“The forum will look at Wells”"."""
_OPEN, _CLOSE = frozenset("“\"‘'"), frozenset("”\"’'")
_SPECIAL = frozenset("special extraordinary emergency".split())
_PREPOSITIONS = frozenset("of on to for against with regarding concerning between about".split())
_INSIDE_EXPANSION = frozenset("of on for the and in & , - –".split())
_LONGEST_EXPANSION = 12
_LONGEST_SERIES = 12
_LONGEST_BRACKET = 18
_YEAR_DIGITS = 4
_GERUND_WORDS = 2
"""More words tell that a gerund has an object: "Strengthening Regional Capacities", but "Shopping Mall"."""
_IN_SERIES = frozenset("against on for of and in".split())
_TRAFFICKED = frozenset("persons human women children".split())
_NAMED_BEHIND = frozenset(["operation", "ops", "exercise"])
_CODED = frozenset("codenamed code-named dubbed nicknamed named called".split())
_TAUGHT = frozenset("course courses workshop seminar training".split())
_SUMMITS = frozenset("summit summits".split())
_BEHIND_SUMMIT = frozenset("level diplomacy season host".split())
_BEFORE_QUOTE = 3
_FIRST = frozenset("first new national joint second third annual nationwide".split())
_IN_TITLE = frozenset("and of in on for to & ,".split())
_TITLE_WORDS = 3
_INTRODUCES_NAME = frozenset("on entitled titled themed called named dubbed theme topic title".split())


def names_instrument(each: LineMentions, first: int, last: int) -> bool:
    """ "the outcome document of the conference entitled “…”": the quotation names the document."""
    return any(first <= p.first and p.last <= last for p in each.instruments)


def is_numbered(line: Line, first: int, head: int) -> bool:
    """Whether a number stands among the tokens ``[first, head)``."""
    return any(line.text(k)[0].isdigit() for k in range(first, head))


def is_nth(line: Line, first: int, head: int) -> bool:
    """Whether an ordinal in figures stands among the tokens ``[first, head)``: "the 31st UN Commission on"."""
    return any(line.text(k)[0].isdigit() and _ORDINAL.match(line.text(k)) for k in range(max(0, first), head))


def has_ordinal(line: Line, first: int, head: int) -> bool:
    """Whether an ordinal stands among the tokens ``[first, head)``, in figures or in words."""
    return any(is_ordinal(line, k) for k in range(first, head))


def is_ordinal(line: Line, k: int) -> bool:
    """Whether a token is an ordinal, in figures or in words."""
    return line.low(k) in _ORDINAL_WORDS or _ORDINAL.match(line.text(k)) is not None


def event_name(view: View, line: Line, head: int, after: int, floor: int) -> tuple[Reading | None, int, int]:
    """The event's name with its tokens, if the sentence gives one: in quotes, or by capitals."""
    if quoted := _quotes_around(line, head, after):
        first, last = quoted
        return _reading(view, line, first, last, "event:quoted_name"), first, last + 1
    if quoted := _quotes_before(line, head):
        first, last = quoted
        return _reading(view, line, first, last, "event:quoted_name_before"), first, after
    capital = line.has(head, Label.CAPITAL)
    series = _series_start(line, head, floor) if capital else head
    if series == head and (quoted := _quotes_behind(line, after)):
        first, last = quoted
        return _reading(view, line, first, last, "event:quoted_name_behind"), head, last + 1
    if capital and line.low(head) in _NAMED_BEHIND and line.has(after, Label.CAPITAL):
        last = after
        while line.has(last, Label.CAPITAL) and not line.has(last, Label.CALENDAR):
            last += 1
        last += line.text(last).isdigit() and len(line.text(last)) < _YEAR_DIGITS  # "Operation Gull 8"
        return _reading(view, line, head, last, "event:name"), head, last
    if (coined := _coined_end(line, after)) and line.low(after - 1) in _NAMED_BEHIND:
        return _reading(view, line, coined[0], coined[1], "event:code_name"), head, coined[1]
    if not capital and (start := _taught_start(line, head, after, floor)) < head:
        return _reading(view, line, start, after, "event:name_of_course"), start, after
    if not capital and (start := _of_body_start(line, head, after, floor)) < head:
        return _reading(view, line, start, after, "event:name_by_body"), start, after
    first = min(series, extend_left(line, head, floor)) if capital else head
    if line.text(first - 2) == "+":  # "2+2 Dialogue"
        first = extend_left(line, first - 3, floor)
    while (start := _expansion_start(line, first, floor)) < first:
        first = start
    first = _acronym_start(line, first, floor)
    first = _ordinal_start(line, first, floor)
    last = extend_right(line, head, _gerund_end(line, after) if capital else after, _PREPOSITIONS)
    last = _further(line, head, _between_bodies(line, after, last))
    numbered = has_ordinal(line, first, head)
    left = [k for k in range(first, head) if line.low(k) not in DETERMINERS]
    if capital:
        named = (
            bool(left) and (last > after or len(left) > 1 or numbered or _is_telling(line, left))
        ) or last - after > 2
        if head == 0 and not left and last - after < 4:
            named = False
    else:
        capitals = [k for k in left if line.has(k, Label.CAPITAL)]
        named = (numbered and (last > after or _is_telling(line, capitals))) or _capitals(
            line, after, last
        ) >= 4
    if not named:
        return None, head, after
    return _reading(view, line, first, last, "event:name"), first, last


def _coined_end(line: Line, after: int) -> tuple[int, int] | None:
    """The tokens of the name that is given behind a noun: "an operation codenamed Grey Gull"."""
    k = after + (line.text(after) == ",")
    first = last = k + 1
    while line.has(last, Label.CAPITAL) and not line.has(last, Label.CALENDAR | Label.EVENT):
        last += 1
    return (
        (first, last) if line.low(k) in _CODED and last > first and line.low(first) != "operation" else None
    )


def _taught_start(line: Line, head: int, after: int, floor: int) -> int:
    """First token of the title of a course in capitals before its small noun: "the Boat Safety and Rescue course"."""
    other = Label.KNOWN | Label.COUNTRY | Label.PLACE | Label.CALENDAR | Label.POSITION | Label.HONORIFIC
    if line.low(after - 1) not in _TAUGHT or line.has(head - 1, Label.ORGANISATION):
        return head
    first = head
    while first > floor and line.low(first - 1) not in DETERMINERS:
        if not (line.has(first - 1, Label.CAPITAL) or line.low(first - 1) in _IN_TITLE):
            return head
        first -= 1
    titled = [k for k in range(first, head) if line.has(k, Label.CAPITAL)]
    plain = all(line.has(k, Label.COMMON) and not line.has(k, other) for k in titled)
    return first if plain and first in titled and len(titled) >= _TITLE_WORDS else head


def _of_body_start(line: Line, head: int, after: int, floor: int) -> int:
    """First token of the body whose summit is told with a small noun: "the G7 summit", "the African Union summit"."""
    if line.low(after - 1) not in _SUMMITS or line.low(after) in _BEHIND_SUMMIT or after - head > 2:
        return head
    first = head
    while first > floor and line.has(first - 1, Label.KNOWN) and line.has(first - 1, Label.CAPITAL):
        first -= 1
    short = line.text(head - 1)
    if (
        first == head
        and head > floor
        and short.isupper()
        and len(short) > 1
        and line.low(head - 1) not in DETERMINERS
    ):
        first = head - 1
    if line.low(first) in DETERMINERS:
        first += 1
    return head if is_ordinal(line, first - 1) else first


def _gerund_end(line: Line, after: int) -> int:
    """Behind the capitals that tell what it does: "Symposium Articulating Regional Experiences"."""
    other = Label.PLACE | Label.COUNTRY | Label.KNOWN | Label.EVENT
    if not line.text(after).endswith("ing") or line.has(after, other):
        return after
    last = after
    while line.has(last, Label.CAPITAL) and not line.has(
        last, Label.CALENDAR | Label.COUNTRY | Label.HONORIFIC
    ):
        last += 1
    return last if last - after > _GERUND_WORDS else after


def _series_start(line: Line, head: int, floor: int) -> int:
    """Where the number stands of a series with small words in its name: "18th Alliance against Theft Conference"."""
    small = False
    for k in range(head - 1, max(floor, head - _LONGEST_SERIES) - 1, -1):
        if _ORDINAL.match(line.text(k)) and small:
            return k
        small = small or line.low(k) in _IN_SERIES
        if not (line.has(k, Label.CAPITAL) or line.low(k) in _IN_SERIES):
            break
    return head


def _expansion_start(line: Line, first: int, floor: int) -> int:
    """Where the words begin that an acronym in brackets before a name stands for, else where the name does.

    "Redwood - Alder Growth Pact (RAGP) Summit": the letters are looked for from the last word to the first.
    """
    acronym = line.text(first - 2).replace("-", "")
    if line.text(first - 1) != ")" or line.text(first - 3) != "(" or not acronym.isupper():
        return first
    left = len(acronym)
    for k in range(first - 4, max(floor - 1, first - 4 - _LONGEST_EXPANSION), -1):
        hyphened = line.text(k - 1) == "-"  # "Co - operation"
        if not (line.has(k, Label.CAPITAL) or line.low(k) in _INSIDE_EXPANSION or hyphened):
            break
        for part in reversed(line.text(k).split("-")):
            for letter in reversed(part.replace(".", "") if part[1:2] == "." else part[:1]):
                if left and letter == acronym[left - 1]:
                    left -= 1
        if left == 0:
            return k
    return first


def _acronym_start(line: Line, first: int, floor: int) -> int:
    """First token of the name before an acronym that brackets spell out: "6th RAGP (Redwood - Alder Pact) Summit"."""
    opening = bracket_start(line, first, floor, _LONGEST_BRACKET)
    short = line.text(opening - 1)
    return extend_left(line, opening - 1, floor) if opening and short.isupper() and len(short) > 1 else first


def _further(line: Line, head: int, last: int) -> int:
    """Go on over what a name is about beyond its first complement: "... for Member States on Ending Trafficking"."""
    for _ in range(3):
        start = last + 1
        if (
            line.low(last) == "in"
            and line.low(start) in _TRAFFICKED
            and line.low(last - 1).endswith("trafficking")
        ):
            last = extend_right(line, head, start + 1, _PREPOSITIONS)
        elif (
            line.low(last) in ("on", "for", "against")
            and line.has(start, Label.CAPITAL)
            and line.has(start, Label.COMMON)
            and not line.has(start, Label.CALENDAR | Label.COUNTRY | Label.PLACE | Label.HONORIFIC)
        ):
            while line.has(start, Label.CAPITAL) and not line.has(start, Label.CALENDAR):
                start += 1
            last = extend_right(line, head, start, _PREPOSITIONS)
        else:
            break
    return last


def _is_telling(line: Line, left: list[int]) -> bool:
    """One word before the noun names an event only when it is a name itself ("ASEAN Summit", not "Annual Meeting")."""
    return any(
        line.low(k) in _SPECIAL
        or (not line.has(k, Label.COMMON) and (not line.has(k, Label.COUNTRY) or "-" in line.text(k)))
        for k in left
    )


def _capitals(line: Line, first: int, last: int) -> int:
    return sum(line.has(k, Label.CAPITAL) for k in range(first, last))


def _ordinal_start(line: Line, first: int, floor: int) -> int:
    """Include "the 6th", "84th", "2022" and small words between number and noun ("54th <rank>-level coordination")."""
    for back in range(1, 8):
        k = first - back
        if k < floor:
            break
        low = line.low(k)
        if is_ordinal(line, k) or (low.isdigit() and len(low) == 4 and back == 1):
            of_day = line.has(k - 1, Label.CALENDAR) or line.low(k - 1) in ("in", "of", "since")
            if low.isdigit() and of_day:
                break
            if line.text(k - 1) == "/" and line.text(k - 2).isdigit():  # "3/2025 Cabinet Retreat"
                return k - 2
            return k - 1 if k > floor and line.low(k - 1) in _ORDINAL_WORDS else k  # "second annual"
        if (
            not line.text(k)[0].isalpha()
            or low in DETERMINERS
            or low in _PREPOSITIONS
            or low in ("and", "at", "in")
        ):
            break
    return first


def _between_bodies(line: Line, after: int, last: int) -> int:
    """Go on over "between <body> (ABC) and <body> (DEF)", "between <state> and <state>" and "of <body> (ABC)"."""
    i = last
    if line.low(i) not in ("between", "of") and i == after:
        return last
    if line.low(i) in ("between", "of"):
        i += 1 + (line.low(i + 1) == "the")
        if not line.has(i, Label.CAPITAL):
            return last
    between = next((k for k in range(after, i + 1) if line.low(k) == "between"), 0)
    for _ in range(6):
        while line.has(i, Label.CAPITAL) and not line.has(i, Label.CALENDAR):
            i += 1
            last = i
        if line.text(i) == "(" and line.text(i + 2) == ")":
            i += 3
            last = i
        if line.low(i) == "and" and (
            line.has(i + 1, Label.KNOWN)
            or (line.text(i - 1) == ")" and line.has(i + 1, Label.CAPITAL))
            or (between and _is_state(line, i + 1))
        ):
            i += 1 + (between and line.low(i + 1) == "the")
            continue
        break
    if between and line.low(last) == "and" and all(line.low(k) != "and" for k in range(between, last)):
        return between  # of two parties the other has no name: "between Chad and Togolese officials"
    return last


def _is_state(line: Line, i: int) -> bool:
    """Whether a country's name begins here, the article before it passed; an adjective is none."""
    known = line.countries.get(i + (line.low(i) == "the"))
    return known is not None and known.names_the_state


def _quotes_around(line: Line, head: int, after: int) -> tuple[int, int] | None:
    """Tokens inside the quotation marks that hold the noun, when what they hold begins with a capital."""
    quotes = (k for k in range(head - 1, max(-1, head - 16), -1) if line.text(k) in _OPEN)
    first = next((k for k in quotes if line.low(k) != "'s"), None)
    if first is None or any(line.text(k) in ("”", "’") for k in range(first + 1, head)):
        return None
    last = next((k for k in range(after, min(len(line.tokens), after + 24)) if line.text(k) in _CLOSE), None)
    if (
        last is None
        or line.low(after) in _FINITE
        or not line.has(first + 1, Label.CAPITAL)
        or "." in (line.text(k) for k in range(first + 1, last))
    ):
        return None
    if _capitals(line, first + 1, last) * 3 < last - first - 1:
        return None
    return first + 1, _without_comma(line, last)


def _quotes_before(line: Line, head: int) -> tuple[int, int] | None:
    """Tokens of a quoted title before the noun, small words between: ``the new “…” training course``."""
    end = head - 1
    while end > head - 4 and line.text(end).isalpha() and not line.has(end, Label.CAPITAL | Label.FUNCTION):
        end -= 1
    if line.low(end) in ("a", "an") and line.low(end - 1) in _IS:  # "“…” is a conference of"
        end -= 2
    if line.text(end) not in _CLOSE or (line.text(end) == "'" and line.low(end) == "'s"):
        return None
    first = next((k for k in range(end - 1, max(-1, end - 24), -1) if line.text(k) in _OPEN), None)
    if first is None or end - first < 3 or not line.has(first + 1, Label.CAPITAL):
        return None
    return first + 1, _without_comma(line, end)


def _quotes_behind(line: Line, after: int) -> tuple[int, int] | None:
    """Tokens of a quoted title right behind the noun: ``panel on “…”``, ``forum entitled “…”``."""
    i = after
    while i < after + 4 and line.low(i) in _INTRODUCES_NAME | {"the", "under", ",", "of"}:
        i += 1
    if line.text(i) not in _OPEN or (i > after and line.low(i - 1) == "of"):
        return None
    last = next((k for k in range(i + 1, min(len(line.tokens), i + 30)) if line.text(k) in _CLOSE), None)
    if last is None or not line.has(i + 1, Label.CAPITAL):
        return None
    return i + 1, _without_comma(line, last)


def quoted_name(view: View, line: Line, after: int) -> Reading | None:
    """A title in quotation marks right behind a verb: ``organised “…”``, where no other noun follows it."""
    quoted = _quotes_behind(line, after)
    if quoted is None:
        return None
    first, last = quoted
    goes_on = line.text(last + 1)[:1].isalpha() and line.low(last + 1) not in _PREPOSITIONS | _BEHIND_TITLE
    return None if goes_on else _reading(view, line, first, last, "event:quoted_name_behind")


def quoted_before_noun(view: View, line: Line, after: int) -> Reading | None:
    """A title in quotation marks behind an article, perhaps before a noun: ``launched the first “…” campaign``."""
    first = after
    while first < after + _BEFORE_QUOTE and (line.low(first) in DETERMINERS or line.low(first) in _FIRST):
        first += 1
    quoted = _quotes_behind(line, first)
    if quoted is None or quoted[1] - quoted[0] < 2:
        return None
    return _reading(view, line, quoted[0], quoted[1], "event:quoted_name_behind")


def _without_comma(line: Line, last: int) -> int:
    return last - 1 if line.text(last - 1) in (",", ".") else last


def _reading(view: View, line: Line, first: int, last: int, method: str) -> Reading:
    span = Span(line.tokens[first].start, line.tokens[last - 1].end)
    return Reading(view.words(span), (span,), method, 0.9)
