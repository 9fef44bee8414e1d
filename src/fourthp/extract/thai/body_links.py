"""Bodies of one Thai document: each once, with its acronym and every place where it is named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from fourthp.extract.mentions.model import Entity
from fourthp.extract.thai.known_bodies import bare
from fourthp.extract.thai.organisations import BodySpan, acronym_mentions
from fourthp.records import Reading, Span


@dataclass(slots=True)
class _Body:
    key: str
    known: str | None
    names: set[str]
    cells: dict[str, Reading]
    mentions: list[Reading] = field(default_factory=list)


class Bodies:
    """Joins the spans that name one body."""

    def __init__(
        self,
        text: str,
        rows: Mapping[str, Mapping[str, str]],
        spans: Iterable[BodySpan],
        stretches: Sequence[Span],
    ) -> None:
        self._text = text
        self._rows = rows
        self._bodies: list[_Body] = []
        self._at: dict[int, _Body] = {}
        for span in spans:
            self._add(span)
        for body in self._bodies:
            self._add_short_forms(body, stretches)

    def key_at(self, start: int) -> str | None:
        """The key of the body whose name begins at an offset."""
        body = self._at.get(start)
        return body.key if body else None

    def entities(self) -> list[Entity]:
        """The bodies, in order of first mention."""
        return [
            Entity("organisations", b.key, b.cells, sorted(b.mentions, key=lambda r: r.spans))
            for b in self._bodies
        ]

    def _add(self, span: BodySpan) -> None:
        place = Span(span.start, span.end)
        name = " ".join(self._text[span.start : span.end].split())
        if name.endswith("ฯ") and not span.country:
            body = self._cut_short(name)
            if body is None:
                return
        else:
            body = self._find(span, name) or self._new(span, name, place)
        body.names.add(bare(name))
        body.mentions.append(Reading(name, (place,), span.method, 0.95 if span.known_id else 0.85))
        self._at[span.start] = body
        if span.acronym and "acronym" not in body.cells:
            acronym = self._text[span.acronym.start : span.acronym.end]
            body.cells["acronym"] = Reading(acronym, (span.acronym,), "acronym:brackets", 0.95)

    def _find(self, span: BodySpan, name: str) -> _Body | None:
        letters = bare(name)
        for body in self._bodies:
            if (span.known_id is not None and body.known == span.known_id) or letters in body.names:
                return body
        return None

    def _cut_short(self, name: str) -> _Body | None:
        """The body met before whose name begins like one cut short by the sign of abbreviation."""
        stem = bare(name[:-1])
        return next((b for b in self._bodies if any(n.startswith(stem) for n in b.names)), None)

    def _new(self, span: BodySpan, name: str, place: Span) -> _Body:
        row = self._rows.get(span.known_id or "", {})
        listed = "reference:organisations"
        cells = {
            "name": Reading(row.get("name") or name, (place,), listed if row else span.method),
            "organisation_type": Reading(
                span.organisation_type, (place,), listed if row else "organisation:head_noun", 0.9
            ),
        }
        if row.get("country_code"):
            cells["country_code"] = Reading(row["country_code"], (place,), listed)
        elif span.country:
            cells["country_code"] = Reading(span.country[0], (span.country[1],), "country:in_name", 0.9)
        if span.known_id:
            cells["organisation_id"] = Reading(span.known_id, (), listed)
        body = _Body(f"o{len(self._bodies) + 1}", span.known_id, set(), cells)
        self._bodies.append(body)
        return body

    def _add_short_forms(self, body: _Body, stretches: Sequence[Span]) -> None:
        """The acronym that a name was introduced with, where it stands alone."""
        cell = body.cells.get("acronym")
        if cell is None:
            return
        taken = {span for reading in body.mentions for span in reading.spans}
        for span in acronym_mentions(self._text, str(cell.value), stretches):
            if span not in taken and span.start not in self._at and span not in cell.spans:
                body.mentions.append(Reading(str(cell.value), (span,), "organisation:acronym", 0.9))
                self._at[span.start] = body
