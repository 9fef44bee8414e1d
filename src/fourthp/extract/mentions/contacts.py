"""Who is named only to be called or written to: "For more information, contact <name>, Press Officer, at 555 0100"."""

from __future__ import annotations

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.person_model import PersonSpan
from fourthp.extract.mentions.post_joints import behind_letters

_BEFORE = 4
_FEWEST_DIGITS = 7


def is_contact(line: Line, person: PersonSpan) -> bool:
    """Whether a sentence names somebody as whom to call: it tells of no part that they play."""
    first = min([person.name.address, *(p.first for p in person.positions)])
    last = max([behind_letters(line, person.name.last), *(p.last for p in person.positions)])
    return _is_asked_for(line, first) or _has_number(line, last)


def _is_asked_for(line: Line, first: int) -> bool:
    """ "please contact <name>", "Media contact: <name>"."""
    i = first - 1
    i -= line.text(i) == ":"
    i -= line.low(i) in ("the", "our", "its")
    if line.low(i) not in words("contact_words", kind="asks"):
        return False
    told = (line.low(k) in words("contact_words", kind="before") for k in range(max(0, i - _BEFORE), i))
    return i == 0 or any(told)


def _has_number(line: Line, i: int) -> bool:
    """ "<name>, Adviser, Tel.: 555 0100": a number to call behind the name and its post."""
    while line.text(i) in (",", ")", "(", ":", "-", "–", ".") or line.low(i) in words(
        "contact_words", kind="number"
    ):
        i += 1
    digits = 0
    while line.text(i)[:1].isdigit() or (digits and line.text(i) in ("-", ")", ".", "/")):
        digits += sum(c.isdigit() for c in line.text(i))
        i += 1
    counts = line.text(i)[:1].islower() and line.low(i) not in words("contact_words", kind="number")
    return digits >= _FEWEST_DIGITS and not counts  # "<name>, Director, 1 200 000 people"
