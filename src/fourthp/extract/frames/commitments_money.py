"""Money that is given: "€2 million will go to the shelter", and who gives it where no verb says so."""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.extract.frames.clauses_actors import Actor, phrase_end
from fourthp.extract.frames.clauses_cues import word_class
from fourthp.extract.frames.commitments_nouns import giver
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_CURRENCIES = frozenset("$€£¥₱₹฿")
_SHARES = frozenset(
    {"half", "most", "some", "part", "much", "all", "none", "percent", "cent", "third", "quarter"}
)
_LARGE = frozenset({"million", "billion", "thousand"})
_TOWARDS = frozenset({"to", "towards", "toward", "into"})
_FROM = frozenset({"from", "by"})
_ABOUT = (
    ("more", "than"),
    ("up", "to"),
    ("at", "least"),
    ("over",),
    ("about",),
    ("nearly",),
    ("some",),
    ("almost",),
)
_ANNOUNCED = ("announcement", "was", "made")
_MADE_WITHIN = 8


def is_money(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a phrase names money: a sum, a grant, funds, or a share of what was spoken of ("half of it")."""
    if first and tokens[first - 1].text[-1] in _CURRENCIES:
        return True
    part = [t.low for t in tokens[first:end]][-3:]
    if part[1:] == ["of", "it"] and part[0] in _SHARES:
        return True
    return any(
        t.text[0] in _CURRENCIES
        or t.text[-1] in _CURRENCIES
        or (t.low in word_class("money") and not _counts(part))
        for t in tokens[first:end]
    )


def _counts(last: Sequence[str]) -> bool:
    """Whether a phrase that ends in these words counts people or things: "three million people"."""
    return len(last) > 1 and last[-2] in _LARGE and last[-1] not in word_class("money")


def sum_begins(tokens: Sequence[Token], first: int) -> int:
    """Where a sum begins whose figures begin at ``first``: at its sign, and at "more than" before it."""
    while first and tokens[first - 1].text[-1] in _CURRENCIES:
        first -= 1
    for words in _ABOUT:
        begins = first - len(words)
        if begins >= 0 and tuple(t.low for t in tokens[begins:first]) == words:
            return begins
    return first


def goes_to(tokens: Sequence[Token], verb: int) -> bool:
    """Whether money is to go to somebody, or to pay for something."""
    following = tokens[verb + 1].low if verb + 1 < len(tokens) else ""
    low = tokens[verb].low
    return (low == "go" and following in _TOWARDS) or (low == "pay" and following == "for")


def gives_from(view: View, mentions: Mentions, sentence: SentenceView, what: tuple[int, int]) -> Actor | None:
    """Who gives money, where its own phrase says so: "a grant of two million from Ireland"."""
    tokens = sentence.tokens
    place = next((n for n in range(what[0] + 1, what[1] - 1) if tokens[n].low in _FROM), None)
    return giver(view, mentions, sentence, place + 1, what[1]) if place else None


def announcer(view: View, mentions: Mentions, sentence: SentenceView) -> Actor | None:
    """Who is told beside a sentence to have announced it: "The announcement was made today by Minister Sato"."""
    for index in (sentence.index + 1, sentence.index + 2):
        if index >= len(view.sentences):
            break
        actor = _announces(view, mentions, view.sentences[index])
        if actor:
            return actor
    return None


def _announces(view: View, mentions: Mentions, sentence: SentenceView) -> Actor | None:
    tokens = sentence.tokens
    lows = tuple(t.low for t in tokens[1:4])
    if lows != _ANNOUNCED:
        return None
    by = next((n for n in range(4, min(len(tokens) - 1, 4 + _MADE_WITHIN)) if tokens[n].low == "by"), None)
    if by is None:
        return None
    people = {id(m.entity): m for m in mentions.within(tokens[by].end, sentence.end, ("persons",))}
    if len(people) == 1:
        named = next(iter(people.values()))
        return Actor(named.span, "entity", named.entity, (named.span,))
    return giver(view, mentions, sentence, by + 1, phrase_end(tokens, by + 1))
