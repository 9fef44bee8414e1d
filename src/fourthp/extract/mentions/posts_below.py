"""A post told in the sentence behind a name that stands bare: "<name> reminded them. The Director of the Trust said".

Who is named for the first time without a word on who it is has it told next. But a victim may speak before the
director of a shelter does: one of both must be told to address those present, neither may speak of oneself or of
somebody by a pronoun, and nobody else may hold the post.
"""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.person_model import PersonSpan
from fourthp.extract.mentions.positions import PositionSpan
from fourthp.extract.mentions.privacy_terms import ADVERBS
from fourthp.extract.mentions.privacy_verbs import tells_of_oneself
from fourthp.extract.mentions.public_roles import PRIVATE_BODIES

_VIEWS = frozenset("expects expected hopes hoped believes believed reminded reminds".split())
_OPENS = frozenset([",", ";", ":", "“", "”", '"', "‘", "’", "what", ""])
_OF_ONE = frozenset("i me my myself she her hers herself he him his himself".split())
_CLOSES = frozenset([",", ".", ";", ""])


def speaks_bare(line: Line, spans: Sequence[PersonSpan]) -> bool:
    """Whether the one person of a sentence says something in it, and nothing else is told of who it is."""
    if len(spans) != 1 or spans[0].positions or spans[0].addresses or spans[0].grounds:
        return False
    name = spans[0].name
    if name.last - name.first < 2 or tells_of_oneself(line, name.last):
        return False
    before = line.low(name.first - 1) if name.first else ""
    i = name.last
    while line.low(i) in ADVERBS:
        i += 1
    said = _speaking()
    return (before in _OPENS and line.low(i) in said) or (before in said and line.low(name.last) in _CLOSES)


def post_below(above: Line, line: Line, posts: Sequence[PositionSpan]) -> PositionSpan | None:
    """The post whose holder says something in a sentence, where the one ``above`` named a speaker bare."""
    both = (above, line)
    if line.sentence.index != above.sentence.index + 1 or any(
        not each.lows.isdisjoint(_OF_ONE) for each in both
    ):
        return None
    told = [p for p in posts if not p.of_list and not p.is_former and _speaks(line, p)]
    return told[0] if len(posts) == len(told) == 1 and any(map(_is_to_those_present, both)) else None


def _is_to_those_present(line: Line) -> bool:
    """Whether what a sentence tells is said to the people of a meeting: "told participants", "reminded them"."""
    listeners = words("audience_words", kind="listeners") | {"them"}
    return any(
        line.low(i) in ("told", "tells", "reminded", "reminds", "assured", "urged")
        and not listeners.isdisjoint((line.low(i + 1), line.low(i + 2)))
        for i in range(len(line.tokens))
    )


def _speaks(line: Line, post: PositionSpan) -> bool:
    body = post.organisation
    if body is None or (body.organisation_type or "") in PRIVATE_BODIES or not post.capitalised:
        return False
    the = post.first - 1
    if line.low(the) not in ("the", "its"):
        return False
    before = line.low(the - 1) if the else ""
    after = line.low(max(post.last, body.last, body.end))
    said = words("public_acts", kind="speaks")
    return (before in _OPENS and after in said) or (before in said and after in _CLOSES)


def _speaking() -> frozenset[str]:
    return words("public_acts", kind="speaks") | _VIEWS
