"""Bodies of one Thai document: each once, with its acronym and every place where it is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from ahocorasick_rs import AhoCorasick, MatchKind

from fourthp.extract.mentions.model import Entity
from fourthp.extract.thai.known_bodies import bare
from fourthp.extract.thai.organisations import BodySpan
from fourthp.extract.thai.text import is_thai
from fourthp.records import Reading, Span

_LOOKED_THROUGH = 200
"""How many names are looked through for the long form of one that is cut short."""


@dataclass(slots=True)
class _Body:
    key: str
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
        self._by_name: dict[str, _Body] = {}
        self._by_id: dict[str, _Body] = {}
        self._at: dict[int, _Body] = {}
        for span in spans:
            self._add(span)
        self._add_short_forms(stretches)

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
        if name.endswith("ฯ") and not span.country and not span.known_id:
            body = self._cut_short(name)
            if body is None:
                return
        else:
            body = self._find(span, name) or self._new(span, name, place)
        self._by_name.setdefault(bare(name), body)
        body.mentions.append(Reading(name, (place,), span.method, 0.95 if span.known_id else 0.85))
        self._at[span.start] = body
        if span.acronym and "acronym" not in body.cells:
            acronym = self._text[span.acronym.start : span.acronym.end]
            body.cells["acronym"] = Reading(acronym, (span.acronym,), "acronym:brackets", 0.95)

    def _find(self, span: BodySpan, name: str) -> _Body | None:
        if span.known_id is not None and (body := self._by_id.get(span.known_id)):
            return body
        return self._by_name.get(bare(name))

    def _cut_short(self, name: str) -> _Body | None:
        """The body met before whose name begins like one cut short by the sign of abbreviation."""
        stem = bare(name[:-1])
        names = islice(self._by_name.items(), _LOOKED_THROUGH)
        return next((body for known, body in names if known.startswith(stem)), None)

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
        body = _Body(f"o{len(self._bodies) + 1}", cells)
        self._bodies.append(body)
        if span.known_id:
            self._by_id[span.known_id] = body
        return body

    def _add_short_forms(self, stretches: Sequence[Span]) -> None:
        """The acronyms that names were introduced with, where they stand alone."""
        cells = {str(b.cells["acronym"].value): b for b in reversed(self._bodies) if "acronym" in b.cells}
        for acronym, span in _acronym_mentions(self._text, sorted(cells), stretches):
            body = cells[acronym]
            if span.start not in self._at and span not in body.cells["acronym"].spans:
                body.mentions.append(Reading(acronym, (span,), "organisation:acronym", 0.9))
                self._at[span.start] = body


def _acronym_mentions(
    text: str, acronyms: Sequence[str], stretches: Sequence[Span]
) -> Iterator[tuple[str, Span]]:
    """Where acronyms stand alone."""
    if not acronyms:
        return
    finder = AhoCorasick(list(acronyms), matchkind=MatchKind.LeftmostLongest)
    for stretch in stretches:
        for index, first, last in finder.find_matches_as_indexes(text[stretch.start : stretch.end]):
            start, end = stretch.start + first, stretch.start + last
            before = text[start - 1] if start else " "
            after = text[end] if end < len(text) else " "
            if not (is_thai(before) or before.isalnum() or before == ".") and not after.isalnum():
                yield acronyms[index], Span(start, end)
