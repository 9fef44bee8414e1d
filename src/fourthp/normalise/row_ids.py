"""Ids of the rows that say something of things: made of what they say, where they say it of what, and by whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fourthp.normalise.ids import fingerprint, numbered, readable
from fourthp.normalise.layout import layout
from fourthp.records import Reading

_Cells = Mapping[str, Reading]


def row_id(resource: str, document_id: str, cells: _Cells, taken: set[str]) -> str:
    """The id of a dependent row; ``taken`` are the ids its document uses, and gets this one.

    The same post, participation or topic stated twice in a document is one row; two promises, statements or quantities
    are two, even in the same words.
    """
    if resource not in _IDS:
        return "|".join(str(cells[column].value) for column in layout(resource).key)
    found = _IDS[resource](document_id, cells)
    if resource in _EACH_ITS_OWN and found in taken:
        found = numbered(found, taken)
    taken.add(found)
    return found


def _text(cells: _Cells, *columns: str) -> str:
    return next((str(cells[c].value) for c in columns if c in cells), "")


def _position_id(document_id: str, cells: _Cells) -> str:
    post = readable(_text(cells, "title"), _text(cells, "organisation_id"))
    return f"{_text(cells, 'person_id')}/{post}/{document_id}"


def _participation_id(document_id: str, cells: _Cells) -> str:
    actor = _text(cells, "person_id", "organisation_id", "country_code", "group_name")
    return f"{_text(cells, 'event_id')}/{readable(actor)}/{readable(_text(cells, 'role'))}"


def _said_id(document_id: str, cells: _Cells) -> str:
    said = _text(cells, "actor_name", "speaker_name") + _text(cells, "summary")
    return f"{document_id}/{readable(_text(cells, 'verb'))}-{fingerprint(said)}"


def _quantity_id(document_id: str, cells: _Cells) -> str:
    value = cells["value"].value
    shown = f"{value:f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    return f"{document_id}/{readable(shown, _text(cells, 'unit'))}"


_EACH_ITS_OWN = frozenset(["commitments", "statements", "quantities"])
_IDS: Mapping[str, Callable[[str, _Cells], str]] = {
    "positions": _position_id,
    "participations": _participation_id,
    "commitments": _said_id,
    "statements": _said_id,
    "quantities": _quantity_id,
}
