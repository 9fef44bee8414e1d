"""A post, a comma and a name: whether they stand in apposition ("the city's chief of education, <name>, ...")."""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.personal_names import NameSpan
from fourthp.extract.mentions.positions import PositionSpan
from fourthp.extract.mentions.post_joints import SEATS, behind_caption, behind_letters
from fourthp.extract.mentions.privacy_terms import AUXILIARIES

# What goes on behind a name with a form of address, and behind any where the post says of what it is.
_BEHIND_ADDRESSED = frozenset("in at on during".split())
_BEHIND_TITLED = _BEHIND_ADDRESSED | frozenset(
    "who whom whose while when as after before where from to along together alongside".split()
)
_CLAUSE = frozenset("while that when where as after before although but ; : , “ ” ‘ ( ) said".split()) | {
    '"',
    "",
}


def is_apposition(line: Line, name: NameSpan, posts: Sequence[PositionSpan]) -> bool:
    """Whether the last of ``posts``, which ends at the comma before ``name``, is that of its bearer."""
    end = behind_caption(line, behind_letters(line, name.last))
    end += line.text(end) in SEATS
    if line.text(end) in (",", ".", ";", ")", ":") or end >= len(line.tokens):
        return True
    addressed = name.address < name.first
    post, low = posts[-1], line.low(end)
    titled = post.capitalised and any(_says_of_what(line, p) for p in posts)
    if low in _BEHIND_ADDRESSED and addressed:
        return True
    if low in _BEHIND_TITLED and titled:
        return True
    if low == "and" and ((addressed and post.organisation is not None) or titled):
        return True  # "by the agency's Head of Media, Mrs <name> and ..."
    if titled and low in words("public_acts", kind="speaks") and _is_second_subject(line, posts[0]):
        return True
    # "The Deputy Minister, Ms. <name> said"
    opens = posts[0].first <= 1 and addressed
    return opens or (is_verb(line, end) and (_opens_clause(line, posts[0]) or _closes_clause(line, posts[0])))


def _is_second_subject(line: Line, post: PositionSpan) -> bool:
    """ "Ports Minister, <name> and Shadow Minister for Trade, <other> said": "and" and a name stand before the post."""
    i = post.first - 1 - (line.low(post.first - 1) == "the")
    return line.low(i) == "and" and line.has(i - 1, Label.CAPITAL) and not line.has(i - 1, Label.COMMON)


def _says_of_what(line: Line, post: PositionSpan) -> bool:
    """Whether a post has a field or a body, so that one person holds it: "Commissioner of Police", no "Minister"."""
    return post.organisation is not None or post.country is not None or post.last - post.first > 2


def _opens_clause(line: Line, post: PositionSpan) -> bool:
    """Whether a post stands as the subject of its clause: "Canada's Ambassador, <name> said"."""
    i = post.first - 1
    while line.low(i) in ("the", "'s", "its", "his", "her", "their", "our", "and", "&") or line.has(
        i, Label.POSITION | Label.MODIFIER
    ):
        i -= 1 + (line.low(i) == "'s")
    return line.low(i) in _CLAUSE


def _closes_clause(line: Line, post: PositionSpan) -> bool:
    """Whether a clause of its own ends with the name: "The force, which is chaired by Minister, <name> met".

    So it does where somebody "who spoke on behalf of the Director, <name> said": the post is that of who was not there.
    """
    at = post.first - 1
    at -= 2 * (line.low(at) == "'s")  # "by the agency's Director"
    at -= line.low(at) in ("the", "its", "their", "his", "her")
    stood_for = line.words(at - 1, at + 1).lower() in _STANDING_FOR or line.low(at) in _REPRESENTING
    opened = line.low(at) == "by" or stood_for
    return opened and any(line.low(i) in ("which", "that", "who") for i in range(at - 5, at))


_STANDING_FOR = frozenset(("behalf of", "spoke for", "in for", "deputised for", "deputized for"))
_REPRESENTING = frozenset(["represented", "represents"])


def is_verb(line: Line, i: int) -> bool:
    """Whether a word goes on as a verb behind its subject."""
    low = line.low(i)
    return low in AUXILIARIES or (
        low.isalpha() and not line.has(i, Label.CAPITAL | Label.FUNCTION | Label.HONORIFIC)
    )
