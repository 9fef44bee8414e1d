"""Posts as rows: whether one says all that another says, and who bears which."""

from __future__ import annotations

from fourthp.language.folding import fold
from fourthp.records import Reading


def bears(cells: dict[str, Reading], title: tuple[str, ...]) -> bool:
    """Whether a post has all words of a title."""
    return set(title) <= set(fold(str(cells["title"].value)).split())


def covers(more: dict[str, Reading], less: dict[str, Reading]) -> bool:
    """Whether one post says all that another says: "Minister of Foreign Affairs" covers "Foreign Minister"."""
    if more["is_former"].value != less["is_former"].value:
        return False
    if "organisation_id" in less and (
        "organisation_id" not in more or more["organisation_id"].value != less["organisation_id"].value
    ):
        return False
    return set(fold(str(less["title"].value)).split()) <= set(fold(str(more["title"].value)).split())


def is_louder(one: dict[str, Reading], other: dict[str, Reading]) -> bool:
    """Whether one of two like titles stands in capitals, as in a letterhead, and the other does not."""
    shouted = str(one["title"].value).isupper() and not str(other["title"].value).isupper()
    return shouted and covers(other, one)
