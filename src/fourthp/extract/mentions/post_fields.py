"""The field of an office: "of protocol and consular affairs", "(Operations)", "of the ministry's press office"."""

from __future__ import annotations

from fourthp.extract.lexicon import word_list
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line

_MOST_IN_BRACKETS = 5
_JOINTS = frozenset("and of for in on against".split())
_FOR_THE_TIME = frozenset(
    "ag acting actg interim designate elect a.i. a.i ad-interim incoming outgoing caretaker pro-tem provisional".split()
)
_FIRST_NAMES = frozenset(["africa", "america", "asia"])  # of regions: "Attorney Asia Ostrand"
_NO_FIELD = Label.POSITION | Label.HONORIFIC | Label.COUNTRY | Label.KNOWN | Label.CALENDAR


def is_field(line: Line, i: int) -> bool:
    """Whether a word names the field of an office or a part of a body."""
    return line.low(i) in word_list("post_fields")


def small_field_end(line: Line, first: int) -> int:
    """End of "of the public security division of the home ministry" from behind its preposition on.

    ``first`` itself where the phrase goes on with a word that no list knows: "of the smuggling ring".
    """
    i = end = first
    while is_field(line, i) and not line.has(i, Label.CAPITAL):
        i += 1
        end = i
        joined = line.low(i) in _JOINTS
        i += joined
        i += joined and line.low(i) == "the"
    open_end = line.text(end)[:1].isalpha() and not line.has(
        end, Label.CAPITAL | Label.FUNCTION | Label.HONORIFIC
    )
    return first if open_end or line.low(end) == "'s" else end


def bare_field_end(line: Line, i: int) -> int:
    """ "Director Humanitarian and Social Affairs": the field without a preposition; ``i`` where none stands.

    Such a word can be a surname, too: one alone counts only before a name or a form of address.
    """
    if not (line.has(i - 1, Label.CAPITAL) and line.has(i - 1, Label.POSITION)):
        end = i
        while line.has(i - 1, Label.POSITION) and is_field(line, end) and not line.has(end, Label.CAPITAL):
            end += 1
        return (
            end if line.text(end) == "," and _is_named(line, end + 1) else i
        )  # "director public prosecution, <name>"
    if line.has(i, Label.HONORIFIC):
        return i  # "Defence Secretary Air Vice Marshal <name>": the rank of the holder
    if (end := _end_before_address(line, i)) > i:
        return end
    end = i
    while line.has(end, Label.CAPITAL) and is_field(line, end) and not line.has(end, Label.POSITION):
        end += 1
        if line.low(end) in ("and", "&") and line.has(end + 1, Label.CAPITAL) and is_field(line, end + 1):
            end += 1
    lone = end == i + 1 and not line.has(end + 1, Label.CAPITAL)
    if end == i or (lone and line.low(i) in _FIRST_NAMES and line.has(end, Label.CAPITAL)):
        return i
    named = line.has(end, Label.HONORIFIC) or (
        line.has(end, Label.CAPITAL) and not line.has(end, Label.COMMON | Label.POSITION | Label.ORGANISATION)
    )
    closed = not line.has(end, Label.CAPITAL) and (end - i > 1 or not line.has(i, Label.GIVEN))
    before = _first_of_title(line, i - 1) - 1
    behind = line.text(before) in (",", "–", "—", "-")
    opens = line.low(before) in ("", "the") and line.text(end) == "," and _is_named(line, end + 1)
    return end if named or (closed and (behind or opens)) else i


def _is_named(line: Line, i: int) -> bool:
    """Whether two capitalised words that are no ordinary ones stand at ``i``, as in a name."""
    known = Label.COMMON | Label.POSITION | Label.ORGANISATION | Label.COUNTRY | Label.KNOWN
    return all(line.has(k, Label.CAPITAL) and not line.has(k, known) for k in (i, i + 1))


def _end_before_address(line: Line, first: int) -> int:
    """End of "Research/ Programme Development, Mr.", whatever it is about; ``first`` where no address follows."""
    end = i = first
    while line.has(i, Label.CAPITAL) and line.has(i, Label.COMMON) and not line.has(i, _NO_FIELD):
        i += 1
        end = i
        i += line.low(i) in ("and", "&", "/")
    alone = end == first or line.text(end) != ","
    return first if alone or not line.has(end + 1, Label.HONORIFIC) else end


def field_behind_comma(line: Line, i: int) -> int:
    """End of the field in "The Director, Research and Planning, Mr. <name>" from behind the comma on; 0 elsewhere."""
    if not (line.has(i - 2, Label.POSITION) and line.has(i - 2, Label.CAPITAL)):
        return 0
    end = _end_before_address(line, i)
    return end if end > i else 0


def _first_of_title(line: Line, i: int) -> int:
    """The first word of the capitalised title that ends with token ``i``."""
    title = Label.POSITION | Label.MODIFIER
    while line.has(i - 1, title) and line.has(i - 1, Label.CAPITAL):
        i -= 1
    return i


def field_in_brackets(line: Line, i: int) -> int:
    """End of "(Operations)" or "(NSC)", which says of what, from behind the bracket on; 0 where it does not."""
    dotted = line.low(i) in _FOR_THE_TIME and line.text(i + 1) == "."
    letters = sum(c.isupper() for c in line.text(i)) > 1 and not line.text(i).endswith("s")  # "(MoGCSP)"
    if line.low(i + 1 + dotted) == ")" and (letters or line.low(i) in _FOR_THE_TIME):
        return i + 2 + dotted
    for end in range(i, i + _MOST_IN_BRACKETS):
        if line.text(end) == ")" and end > i:
            return end + 1
        if not (is_field(line, end) or line.low(end) in ("and", "&")):
            break
    return 0


def owned_field_end(line: Line, i: int) -> int:
    """End of "government's office for human rights" from its owner on; ``i`` where that does not stand."""
    if line.low(i) not in word_list("post_owners") or line.low(i + 1) != "'s" or line.has(i, Label.CAPITAL):
        return i
    end = small_field_end(line, i + 2)
    return end if end > i + 2 else i
