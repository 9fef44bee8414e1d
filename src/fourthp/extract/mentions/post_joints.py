"""What may stand between a name and its post: commas, verbs of office, letters of honour, captions, determiners."""

from __future__ import annotations

from fourthp.extract.lexicon import word_list
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.party_seats import behind_seat
from fourthp.extract.mentions.phrases import phrases
from fourthp.extract.mentions.post_fields import is_field

_DASHES = frozenset("–—-")
_BECOMES = phrases(
    frozenset(
        (
            "is|was|as|will be|will become|became|becomes|is appointed|was appointed|has been appointed|was named"
            "|has been named|was elected|has been elected|serves as|served as|currently serves as|acts as"
            "|has served as|has been|is serving as|holds the post of|in his capacity as|in her capacity as"
            "|was sworn in as|acting as|resigned as|has resigned as|is resigning as|resigns as|stepped down as"
            "|has stepped down as|is stepping down as|steps down as|was reappointed as|was reappointed|was re-elected"
            "|was re-elected as|was elected as|has been elected as|was appointed as|is appointed as|was named as"
            "|has been appointed as|was designated as|was designated|was confirmed as|has been confirmed as"
            "|was nominated as|took office as|takes office as|took over as|has taken over as|was inaugurated as"
            "|was installed as|was promoted to|has become|is now|is currently|was then|is also|serving as|doubles as"
            "|doubling as|acting in his capacity as|acting in her capacity as|speaking in his capacity as"
            "|in his role as"
            "|speaking in her capacity as|in her role as|in their capacity as|in the capacity of|stood in as|sits as"
            "|standing in as|stands in as|officiating as|officiates as|served as|holds office as|is acting as"
            "|speaking as|in his position as|in her position as|remains|also serves as"
        ).split("|")
    )
)
SEATS = frozenset(["MP", "MEP", "MLA", "MHA", "MK", "TD", "MPP", "MNA"])


def behind_letters(line: Line, i: int) -> int:
    """The token behind "OBE", ", SAN", "(rtd)" or "(D-Calif.)"; ``i`` where no such letters stand."""
    letters = word_list("post_nominals")
    while True:
        i = behind_seat(line, i)
        mark = line.text(i) in (",", "(")
        text = line.text(i + mark)
        dotted = "." in text and text.replace(".", "") in letters | SEATS  # "Ada Quill T.D., spoke"
        if text not in letters and not dotted:
            return i
        dot = line.text(i + mark + 1) == "." and line.text(i + mark + 2) in (")", ",")
        i += mark + 1 + dot + (line.text(i) == "(")


def skip_joint(line: Line, i: int, first: bool, adjoining: bool) -> int | None:
    """Token after what may stand between a name and its post, or between two posts; None when nothing may.

    ``adjoining`` for a name with a form of address, behind which a list may set the post without a comma.
    """
    j = behind_caption(line, behind_letters(line, i)) if first else i
    if first and line.text(j) in SEATS:
        return j
    if first and line.words(j, j + 5).lower() == ", as you know ,":
        j += 5
    if first and (end := _behind_home(line, j)):
        return skip_determiners(line, end)
    if first and line.low(j) not in (",", "(") and (verbs := _becomes(line, j)):
        return skip_determiners(line, j + verbs)
    if first and line.text(j) in _DASHES and _is_dateline(line, i, j):
        return None
    if line.text(j) in (",", "(", "/") or line.text(j) in _DASHES:
        j += 1
    elif first:
        return j if line.has(j, Label.CAPITAL) and (adjoining or _stands_alone(line, j)) else None
    if not first and line.low(j) == "and":
        j += 1
    return None if j == i else skip_determiners(line, j)


_ARTICLES = frozenset(("a", "an", "the"))


def _is_dateline(line: Line, end: int, dash: int) -> bool:
    """Whether a dash parts words in capitals from what is none of their own, which is in small letters.

    "SANTA NOVA – An officer was charged", "ADVISORY – MARTIN QUILL - Ostrand District Attorney", the name of the site.
    """
    behind = line.low(dash + 1) in _ARTICLES or not line.text(dash + 1).isupper()
    return line.text(end - 1).isupper() and behind


_OF = frozenset("of from with at".split())
_JOINS = frozenset("and of for the 's".split())
_UNITS = frozenset(
    "police brigade brigades unit squad task-force force corps desk cell section guard gendarmerie".split()
)


def behind_affiliation(line: Line, i: int) -> int:
    """The token behind "of the Border brigade", where ", who is" or ", its" goes on; ``i`` elsewhere."""
    if line.low(i) not in _OF:
        return i
    j, public = i + 1, False
    while line.has(j, Label.CAPITAL) or line.low(j) in _UNITS or line.low(j) in _JOINS or is_field(line, j):
        public = public or line.has(j, Label.ORGANISATION | Label.KNOWN) or line.low(j) in _UNITS
        j += 1
    told = (
        line.words(j, j + 3).lower() in (", who is", ", who was") or line.words(j, j + 2).lower() == ", its"
    )
    return j if public and told else i


_IN_PICTURE = frozenset(
    "left right centre center middle l r c row pictured photo standing seated back front rear top bottom".split()
)


def behind_caption(line: Line, i: int) -> int:
    """The token behind "(4th from left)", which says where in a picture somebody stands; ``i`` where it does not."""
    if line.text(i) != "(":
        return i
    close = next((k for k in range(i + 1, i + 10) if line.text(k) == ")"), i)
    return close + 1 if any(line.low(k) in _IN_PICTURE for k in range(i + 1, close)) else i


def _behind_home(line: Line, i: int) -> int:
    """The token behind ", of Texas, to be", as nominations say it; 0 where that does not stand."""
    if line.text(i) != "," or line.low(i + 1) != "of":
        return 0
    end = i + 2
    while line.has(end, Label.CAPITAL) or line.low(end) in ("the", "of"):
        end += 1
    return end + 3 if [line.low(k) for k in range(end, end + 3)] == [",", "to", "be"] else 0


def tells_a_career(line: Line, j: int) -> bool:
    """ "She served under <name>, first as Assistant": the post is that of the subject."""
    return line.low(j - 1) == "as" and line.low(j - 2) in ("first", "then")


def _stands_alone(line: Line, i: int) -> bool:
    """Whether a title begins at ``i`` that no name follows: "<name> Chief State Attorney, ..." in a list."""
    if not line.has(i, Label.POSITION | Label.MODIFIER):
        return False
    while line.has(i, Label.CAPITAL) and line.has(i, Label.COMMON | Label.POSITION | Label.MODIFIER):
        i += 1
    return line.text(i) in ("", ",", ";", ".", "(")


def _becomes(line: Line, i: int) -> int:
    """Length of the verbs at ``i`` that give their subject a post; 0 where none stand."""
    return _BECOMES.length_of_low(line.tokens, i)


_DETERMINERS = frozenset(
    "the a an who is was former current then currently also concurrently his her its as new next first our"
    " their".split()
)


_LONGEST_OWNER = 4


def _behind_owner(line: Line, j: int) -> int:
    """The token behind a body that possesses: "the OSCE Mission's Legal Officer"; ``j`` where none stands."""
    for end in range(j, j + _LONGEST_OWNER):
        if not line.has(end, Label.CAPITAL):
            break
        if line.has(end, Label.ORGANISATION) and line.low(end + 1) == "'s":
            return end + 2
    return j


def skip_determiners(line: Line, j: int) -> int:
    """The token behind "the", "who is also", "the organisation's", "then serving as"; ``j`` where none stands."""
    while True:
        if line.low(j) not in ("is", "was", "as") and (verbs := _becomes(line, j)):
            j += verbs
        elif line.low(j + 1) == "'s" and (line.has(j, Label.COUNTRY) or not line.has(j, Label.CAPITAL)):
            j += 2  # "the organisation's director"
        elif (end := _behind_owner(line, j)) > j:
            j = end
        elif line.low(j) in _DETERMINERS or line.low(j) == "'s":
            j += 1
        elif line.low(j) in ("ag", "actg") and line.text(j + 1) == ".":
            j += 2  # "<name>, Ag. Director"
        else:
            return j
