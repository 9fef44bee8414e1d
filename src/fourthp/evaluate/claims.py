"""Agreement on what a document says: quantities, commitments, topics, its title and its day."""

from __future__ import annotations

from fourthp.evaluate.annotations import AnnotatedCommitment, AnnotatedQuantity, Annotation, Leeway
from fourthp.evaluate.comparing import fold, listed, similar
from fourthp.evaluate.published import PublishedCommitment, PublishedDocument, PublishedQuantity
from fourthp.evaluate.tally import Sheet
from fourthp.language.money import currency_names

# The topics that the annotators looked for; others are published, but nobody noted where they are stated.
ANNOTATED_TOPICS = frozenset(
    {
        "sex_trafficking",
        "child_exploitation",
        "forced_labour",
        "fisheries",
        "online_scams",
        "migrant_smuggling",
        "victim_protection",
        "law_enforcement",
        "prosecution",
        "prevention",
        "capacity_building",
        "data_technology",
        "legal_framework",
        "supply_chains",
        "covid19",
    }
)

# fmt: off
_SMALL_WORDS = frozenset({
    "the", "a", "an", "of", "to", "and", "in", "on", "for", "with", "against", "by",
    "at", "its", "their", "his", "her", "that", "be", "as", "from", "all", "into",
})
# fmt: on
_STEM = 5
"""Letters by which two words are taken for forms of one ("strengthen", "strengthening")."""
_GIST = 0.4
"""The share of the words of a gist that a commitment must have to be the one meant."""


def compare(sheet: Sheet, annotation: Annotation, found: PublishedDocument, leeway: Leeway) -> None:
    """Compare all that is said."""
    sheet.pairs(
        "quantities",
        annotation.quantities,
        found.quantities,
        _same_quantity,
        lambda extra: listed(leeway.quantities, str(extra)),
    )
    sheet.pairs(
        "commitments",
        annotation.commitments,
        found.commitments,
        _same_commitment,
        lambda extra: listed(leeway.commitments, str(extra)),
    )
    topics = set(annotation.topics)
    asked = ANNOTATED_TOPICS | topics
    sheet.sets("topics", topics, (found.topics & asked) - (set(leeway.topics) - topics))
    if annotation.title:
        what = f"{annotation.title!r}, not {found.title!r}"
        sheet.answer("title", similar(annotation.title, found.title, 90), what)
    if annotation.published:
        what = f"{annotation.published}, not {found.published_date!r}"
        sheet.answer("published date", annotation.published == found.published_date, what)


def _same_quantity(one: AnnotatedQuantity, other: PublishedQuantity) -> bool:
    """Whether the numbers are equal and the units share a word or currency; a missing unit is no contradiction."""
    units = [{word.rstrip("s") for word in _unit_words(unit)} for unit in (one.unit, other.unit)]
    return one.value == other.value and (not all(units) or bool(units[0] & units[1]))


def _unit_words(unit: str) -> set[str]:
    """The words of a unit; those for a currency beside its code, for one reader writes "USD", another "dollars"."""
    words = set(fold(unit).split())
    return words.union(*(currency_names(word.upper()) for word in words))


def _same_commitment(one: AnnotatedCommitment, other: PublishedCommitment) -> bool:
    """Whether enough words of verb and gist stand in the published row."""
    gist = _stems(one.gist, one.verb)
    row = _stems(other.summary, other.verb, other.addressee, other.action)
    return bool(gist) and len(gist & row) / len(gist) >= _GIST


def _stems(*texts: str) -> set[str]:
    return {word[:_STEM] for text in texts for word in fold(text).split() if word not in _SMALL_WORDS}
