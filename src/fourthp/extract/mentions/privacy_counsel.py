"""Lawyers: who speaks for an accused, a suspect or another private party is a private person."""

from __future__ import annotations

from fourthp.extract.lexicon import word_list
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.positions import PositionSpan
from fourthp.extract.mentions.post_forms import WEAK, post_classes
from fourthp.extract.mentions.privacy_cues import cue_from, cue_up_to
from fourthp.extract.mentions.privacy_terms import NOUNS, Grounds

_HIS = frozenset(["his", "her", "their", "my", "whose"])
_BODIES = Label.ORGANISATION | Label.KNOWN | Label.COUNTRY
_RANKS = frozenset(["assistant", "deputy", "special", "principal"])  # of a state's lawyers
_REACH = 8


def is_counsel(line: Line, post: PositionSpan) -> bool:
    """Whether a post is a lawyer's calling ("attorney", "Advocate"), not an office ("Attorney General")."""
    first, last = post.title[0]
    nouns = (line.words(i, last) for i in range(first, last))
    if next((post_classes()[noun] for noun in nouns if noun in post_classes()), "") not in WEAK:
        return False
    at = last - 1
    if line.low(at) == "advocate" and not line.has(at, Label.CAPITAL):
        return False  # "a children's rights advocate"
    return cue_up_to(line, at, "counsel") is not None


def _says_no_more(line: Line, post: PositionSpan) -> bool:
    """Whether a lawyer is named without a public body, a field of law ("human rights lawyer") or a rank."""
    first, last = post.title[0]
    if post.organisation is not None:
        return post.organisation.organisation_type == "business"
    said = (line.low(k) in word_list("post_fields") or line.low(k) in _RANKS for k in range(first, last - 1))
    return not any(said)


def grounds_of_counsel(line: Line, post: PositionSpan, of_body: bool = False) -> Grounds:
    """What speaks against the name of a lawyer: "defence lawyer", "his attorney", "..., who represents the accused".

    ``of_body``: a public body stands behind the name ("Advocate <name> of the Ports Authority").
    """
    if not is_counsel(line, post):
        return Grounds.NONE
    first, last = post.title[0]
    owned = line.low(first - 1) == "'s" and not line.has(first - 2, _BODIES)
    defends = any(line.low(k) in ("defence", "defense") for k in range(first, last))
    if owned or defends or line.low(first - 1) in _HIS or (_says_no_more(line, post) and not of_body):
        return Grounds.PRIVATE
    return Grounds.PRIVATE if any(_speaks_for(line, i) for i in range(len(line.tokens))) else Grounds.NONE


def _speaks_for(line: Line, i: int) -> bool:
    """Whether the words at ``i`` tell for whom a lawyer speaks: "his client", "representing the suspects"."""
    if cue_from(line, i, "client"):
        return True
    acts = cue_from(line, i, "acts_for")
    return acts is not None and any(cue_up_to(line, k, *NOUNS) for k in range(i + 1, i + _REACH))
