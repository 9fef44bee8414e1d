"""Words that stand for a person: "he", "she", and "the minister" for the only one whose post ends with that noun."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from fourthp.extract.frames.role_views import is_owner
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.model import Entity, Mention
from fourthp.extract.view import SentenceView, Token, View

_ENDS_NOUN = frozenset("of for in to at on from and".split())
_SAYS_WHICH = frozenset("of for in to at from who whom general".split())
_LONGEST = 2
_PRONOUNS = frozenset(("he", "she"))
_PRONOUN_REACH = 3
_OFFICE_REACH = 6
_LETTERS = {
    "director general": "dg",
    "director-general": "dg",
    "prime minister": "pm",
    "permanent secretary": "ps",
}


def office_holders(found: Found) -> Mapping[tuple[str, ...], Entity]:
    """The persons of a text by the last one or two words of their titles, where these name no second one."""
    people = {e.key: e for e in found.mentions.of("persons")}
    named: dict[tuple[str, ...], set[str]] = {}
    for post in found.posts:
        title = str(post.cells["title"].value).lower().split()
        end = next((n for n, word in enumerate(title) if word in _ENDS_NOUN), len(title))
        noun = title[:end]
        key = str(post.cells["person_id"].value)
        for length in range(1, min(_LONGEST, len(noun)) + 1):
            named.setdefault(tuple(noun[-length:]), set()).add(key)
        if letters := _LETTERS.get(" ".join(noun[-2:]), _LETTERS.get(noun[-1] if noun else "")):
            named.setdefault((letters,), set()).add(key)
    return {
        noun: people[key] for noun, keys in named.items() if len(keys) == 1 for key in keys if key in people
    }


def offices_in(sentence: SentenceView, holders: Mapping[tuple[str, ...], Entity]) -> Iterator[Mention]:
    """The places of a sentence that mean a person by "the" and the noun of the post alone."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.low != "the":
            continue
        for length in range(_LONGEST, 0, -1):
            noun = tokens[i + 1 : i + 1 + length]
            holder = holders.get(tuple(t.low for t in noun))
            end = i + 1 + length
            if holder is None or end >= len(tokens):
                continue
            if not tokens[end].capital and tokens[end].low not in _SAYS_WHICH and tokens[end].low != "'s":
                yield Mention(token.start, noun[-1].end, holder)
            break


def _is_near(sentence: SentenceView, office: Mention, told_at: Mapping[str, int]) -> bool:
    """Whether the holder was spoken of not long before; of presidents there may be another whom no text need name."""
    known = told_at.get(office.entity.key)
    reach = _OFFICE_REACH if "president" not in _noun(sentence, office) else 1
    return known is not None and sentence.index - known <= reach


def _noun(sentence: SentenceView, office: Mention) -> set[str]:
    return {t.low for t in sentence.tokens if office.start <= t.start < office.end}


def stand_ins(
    view: View, found: Found, subject: Callable[[list[Mention]], Mention | None]
) -> Iterator[tuple[SentenceView, Mention, list[Mention]]]:
    """Every such word with its sentence and those whom it names; ``subject`` tells whom of them it is about.

    "He" is the one whom the last sentence that names anybody is about, few sentences on.
    """
    last: Mention | None = None
    named_at = 0
    holders = office_holders(found)
    told_at: dict[str, int] = {}
    for sentence in view.sentences:
        people = found.mentions.within(sentence.start, sentence.end, ("persons",))
        for token in sentence.tokens:
            if token.low not in _PRONOUNS or last is None or sentence.index - named_at > _PRONOUN_REACH:
                continue
            if not any(p.start < token.start for p in people):
                yield sentence, Mention(token.start, token.end, last.entity), people
        offices = [o for o in offices_in(sentence, holders) if _is_near(sentence, o, told_at)]
        for stand_in in offices:
            yield sentence, stand_in, people
            told_at[stand_in.entity.key] = sentence.index
        told_at.update((p.entity.key, sentence.index) for p in people)
        if offices and not any(p.start < offices[0].start for p in people):
            last, named_at = offices[0], sentence.index  # "The Minister told <name> so. He said"
            continue
        if last is not None:  # "This follows <name>'s order": who owns something is nobody's "he"
            people = [p for p in people if not is_owner(view.text, p)]
        if people:
            told_of = last and any(t.low in _PRONOUNS for t in sentence.tokens if t.start < people[0].start)
            last = last if told_of else subject(people)
            named_at = sentence.index


def is_in_quotation(text: str, sentence: SentenceView, end: int, at: int) -> bool:
    """Whether a quotation that opens before a name (which ends at ``end``) closes before a verb (at ``at``)."""
    opened = text.rfind("“", sentence.start, end)
    close = text.find("”", end, at)
    return opened >= 0 and close >= 0 and text.find("”", opened, end) < 0 and text.find("“", end, close) < 0


def is_parenthesis(tokens: tuple[Token, ...], mention: Mention) -> bool:
    """Whether "he" or "she" stands behind a comma: "The port, he said, leads the region"."""
    i = next((n for n, t in enumerate(tokens) if t.start == mention.start), 0)
    return i > 0 and tokens[i].low in _PRONOUNS and tokens[i - 1].text == ","
