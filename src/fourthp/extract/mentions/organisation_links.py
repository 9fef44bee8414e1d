"""Organisations of one document: each body once, under its longest name, with its acronym and its parent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fourthp.extract.gazetteer import Knowledge
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.model import Entity
from fourthp.extract.mentions.organisation_acronyms import is_acronym
from fourthp.extract.mentions.organisation_variants import short_forms, variant
from fourthp.extract.mentions.organisation_wholes import (
    is_of_region,
    joins_states,
    kind_of_field,
    kind_of_whole,
    whole_of,
)
from fourthp.extract.mentions.organisations import OrganisationSpan
from fourthp.extract.mentions.positions import PositionSpan
from fourthp.extract.view import View
from fourthp.language.folding import fold
from fourthp.records import Reading, Span

_CHAMBERS = frozenset("house senate congress parliament assembly committee council legislature".split())
# Bodies that two states found together.
_JOINT = frozenset(["Committee", "Commission", "Council", "Group", "Forum", "Task Force"])
_COMMITTEES = frozenset(["Committee", "Subcommittee", "Sub-Committee", "Sub-committee"])
_SCHOOLS = frozenset(["University", "College", "Universiti", "Universidad", "Polytechnic"])
_HIGHER = {
    **dict.fromkeys(["Faculty", "School", "Institute"], _SCHOOLS),
    **dict.fromkeys(
        ["Division", "Section", "Bureau", "Directorate"], frozenset(["Ministry", "Department", "Office"])
    ),
}
# A university stays one, and an embassy the state's that sends it, whatever body their names speak of.
_OWN_KIND = frozenset(["academic", "diplomatic_mission"])
# Kinds that a body has before it is founded.
_NEVER_PLANNED = frozenset(["diplomatic_mission", "business"])


@dataclass(slots=True)
class _Body:
    key: str
    known: str | None
    name: Reading
    type_: Reading
    acronym: Reading | None = None
    country: Reading | None = None
    parent: Reading | None = None
    head: str = ""
    mentions: list[Reading] = field(default_factory=list)


class OrganisationLinker:
    """Collects organisation names sentence by sentence and joins those that name one body."""

    def __init__(self, view: View, knowledge: Knowledge) -> None:
        self._view = view
        self._knowledge = knowledge
        self._bodies: list[_Body] = []
        self._by_name: dict[str, _Body] = {}
        self._by_acronym: dict[str, _Body] = {}
        self._by_variant: dict[str, _Body] = {}
        self._at: dict[int, _Body] = {}
        self._last: _Body | None = None

    def key_at(self, offset: int) -> str | None:
        """The key of the organisation whose name begins at an offset of the text."""
        body = self._at.get(offset)
        return body.key if body else None

    def add_line(self, line: Line, spans: list[OrganisationSpan], positions: list[PositionSpan]) -> None:
        """Take in the names of one sentence."""
        previous: tuple[OrganisationSpan, _Body] | None = None
        in_post = {id(p.organisation): p for p in positions if p.organisation is not None}
        for span in spans:
            body = self._add(line, span)
            if (whole := whole_of(line, span)) is not None:
                self._set_parent(body, self._add(line, whole), "parent:of")
            alone = previous is not None and previous[1].parent is None
            if (
                previous
                and alone
                and line.words(previous[0].last, span.first) == ","
                and _part_of(previous[0], span)
            ):
                self._set_parent(previous[1], body, "parent:comma")
                self._name_with_parent(
                    previous[1], Span(line.tokens[previous[0].first].start, body.mentions[-1].spans[0].end)
                )
            post = in_post.get(id(span))
            if (
                post
                and body.head in _COMMITTEES
                and self._last
                and self._last is not body
                and self._is_chamber(line)
            ):
                self._set_parent(
                    body, self._last, "parent:its" if post.refers_back else "parent:same_post_chain"
                )
            previous = (span, body)
            self._last = body

    def _is_chamber(self, line: Line) -> bool:
        """Whether the body named last can have committees and was named in this sentence."""
        if self._last is None or self._last.mentions[-1].spans[0].start < line.sentence.start:
            return False
        return bool(set(fold(str(self._last.name.value)).split()) & _CHAMBERS)

    def _set_parent(self, child: _Body, parent: _Body, method: str) -> None:
        if child.parent is None and (parent.parent is None or parent.parent.value != child.key):
            child.parent = Reading(parent.key, child.mentions[-1].spans, method, 0.9)

    def _name_with_parent(self, child: _Body, place: Span) -> None:
        """ "Faculty of Law" says too little alone: it is published as "Faculty of Law, Chulalongkorn University"."""
        if child.known is None:
            child.name = Reading(self._view.words(place), (place,), "organisation:with_its_parent", 0.9)

    def _add(self, line: Line, span: OrganisationSpan) -> _Body:
        tokens = line.tokens
        place = Span(tokens[span.first].start, tokens[span.last - 1].end)
        name = span.full_name or self._view.words(place)
        key = variant(line, span, name)
        body = self._find(name, span) or self._under_another_name(name, key, span)
        body = body or self._listed_under_longer_name(span, place) or self._new(name, span, place, line)
        self._by_variant.setdefault(key, body)
        if (
            body.known is None
            and len(name) > len(str(body.name.value))
            and fold(name).startswith(fold(str(body.name.value)))
        ):
            body.name = Reading(name, (place,), span.method)
        words = self._view.words(place)
        body.mentions.append(Reading(words, (place,), span.method, 0.98 if span.known_id else 0.9))
        self._at[place.start] = body
        for form in (fold(name), fold(str(body.name.value)), *short_forms(name)):
            self._by_name.setdefault(form, body)
        if span.method == "organisation:bare_acronym":
            self._by_acronym.setdefault(name, body)
        if span.acronym:
            first, last = tokens[span.acronym[0]].start, tokens[span.acronym[1] - 1].end
            acronym = self._view.text[first:last]
            if body.acronym is None:
                body.acronym = Reading(acronym, (Span(first, last),), "acronym:brackets")
            self._by_acronym.setdefault(acronym, body)
        return body

    def _find(self, name: str, span: OrganisationSpan) -> _Body | None:
        introduced = self._by_acronym.get(name)
        if introduced is not None and introduced.acronym is not None and name.isupper():
            return introduced  # "AFP" once it was told to be the Australian Federal Police
        if span.known_id:
            for body in self._bodies:
                if body.known == span.known_id:
                    return body
        folded = fold(name)
        found = self._by_name.get(folded) or self._by_acronym.get(name)
        if found is not None and (not span.known_id or found.known in (None, span.known_id)):
            return found
        if span.known_id:
            return None
        return self._nested_spelling(folded, span) or self._short_form(folded)

    def _under_another_name(self, name: str, key: str, span: OrganisationSpan) -> _Body | None:
        """A body met with its field elsewhere, its aim in other words, or its owner in full, not in letters."""
        if span.known_id:
            return None
        head, _, letters = name.rpartition(" ")
        owner = self._by_acronym.get(letters)
        if owner is not None:
            whole = fold(str(owner.name.value))
            if whole.startswith(fold(head) + " "):
                return owner  # "Reef Unit of the Ministry of Ports (MOP)", whose letters are the ministry's
            if found := self._by_name.get(f"{fold(head)} {whole}"):
                return found
        found = self._by_variant.get(key) or self._by_name.get("".join(short_forms(name)))
        return found if found is not None and len(key.split()) > 1 else None

    def _listed_under_longer_name(self, span: OrganisationSpan, place: Span) -> _Body | None:
        """A body met under the short form of a listed name: "Reef Committee", then "the Reef Committee of Togo"."""
        row = self._knowledge.organisation_rows.get(span.known_id or "")
        if not row:
            return None
        longer = fold(row["name"])
        body = next(
            (
                b
                for b in self._bodies
                if b.known is None
                and len(str(b.name.value).split()) > 2
                and longer.startswith(fold(str(b.name.value)) + " of ")
            ),
            None,
        )
        if body is not None:
            listed = "reference:organisations"
            body.known = row["organisation_id"]
            body.name = Reading(row["name"], (place,), listed)
            body.type_ = Reading(row["organisation_type"], (place,), listed)
            if row["country_code"]:
                body.country = Reading(row["country_code"], (place,), listed)
        return body

    def _nested_spelling(self, folded: str, span: OrganisationSpan) -> _Body | None:
        """A shorter or longer form of a name already met: "EU Platform", "EU Platform against Trafficking"."""
        for known_name, body in self._by_name.items():
            if body.known is not None or body.head != span.head or not body.name.spans:
                continue
            short, long = sorted((folded, known_name), key=len)
            joint = long[len(short) :].split(" ")[1:2]
            later = short == folded and long.startswith(short + " of the ") and len(short.split()) == 2
            if (
                (len(short.split()) > 2 or later)
                and long.startswith(short + " ")
                and joint in (["of"], ["in"], ["against"], ["on"])
            ):
                return body
        return None

    def _short_form(self, folded: str) -> _Body | None:
        """The one listed body of the document that a short name can mean ("Supreme Court" of a country)."""
        if len(folded.split()) < 2:
            return None
        fits = {
            body.key: body
            for name, body in self._by_name.items()
            if body.known and (name.endswith(" " + folded) or name.startswith(folded + " of "))
        }
        return next(iter(fits.values())) if len(fits) == 1 else None

    def _new(self, name: str, span: OrganisationSpan, place: Span, line: Line) -> _Body:
        row = self._knowledge.organisation_rows.get(span.known_id or "", {})
        kind = row.get("organisation_type") or self._kind(line, span)
        method = "reference:organisations" if row else "organisation:head_noun"
        body = _Body(
            f"o{len(self._bodies) + 1}",
            span.known_id,
            Reading(row.get("name") or name, (place,), "reference:organisations" if row else span.method),
            Reading(kind, (place,), method),
            head=span.head,
        )
        if row.get("country_code"):
            body.country = Reading(row["country_code"], (place,), "reference:organisations")
        else:
            body.country = self._country(line, span, kind)
        self._bodies.append(body)
        return body

    def _kind(self, line: Line, span: OrganisationSpan) -> str:
        """The type the head noun suggests, unless the name belongs to an intergovernmental body or is only planned."""
        if span.organisation_type not in _OWN_KIND and (self._above(line, span) or self._owner(line, span)):
            return "intergovernmental"
        if span.organisation_type not in _NEVER_PLANNED and _is_planned(line, span.first):
            return "other"
        if span.head in _JOINT and span.organisation_type != "business" and joins_states(line, span):
            return "intergovernmental"
        of_all = line.words(span.first, span.first + 2) == "United Nations"
        if of_all or (span.organisation_type == "government" and is_of_region(line, span)):
            return "intergovernmental"
        return kind_of_whole(line, span) or kind_of_field(line, span) or span.organisation_type or "other"

    def _owner(self, line: Line, span: OrganisationSpan) -> bool:
        """Whether an intergovernmental body owns this one: "the OSCE Mission’s Reef Section", "... Section of IOM"."""
        owner = self._before(line, span.first - 2) if line.low(span.first - 1) == "'s" else None
        if owner is not None:
            return owner.type_.value == "intergovernmental"
        at = span.last + 1 + (line.low(span.last + 1) == "the")
        known = line.organisations.get(at) if line.low(span.last) == "of" else None
        return known is not None and known.match.row["organisation_type"] == "intergovernmental"

    def _before(self, line: Line, i: int) -> _Body | None:
        """The body whose latest mention ends with the word at ``i``."""
        if i < 0 or self._last is None or not self._last.mentions:
            return None
        return self._last if self._last.mentions[-1].spans[-1].end == line.tokens[i].end else None

    def _above(self, line: Line, span: OrganisationSpan) -> str | None:
        """The intergovernmental body whose name or acronym opens or closes a name ("UN Commission on ...")."""
        if line.low(span.first) == "national":
            return None  # a state's own, whatever it deals with
        for known in line.organisations.values():
            inside = span.first <= known.first and known.last <= span.last
            if inside and known.match.row["organisation_type"] == "intergovernmental":
                return known.match.row["organisation_id"]
        return self._knowledge.intergovernmental_acronyms.get(line.text(span.first).replace(".", ""))

    def _country(self, line: Line, span: OrganisationSpan, kind: str) -> Reading | None:
        """The country in the name of a public body, or right before it ("Bhutan’s Reef Authority")."""
        if kind not in ("government", "diplomatic_mission"):
            return None
        for known in line.countries.values():
            royal = known.first == span.first + 1 and line.low(span.first) in ("royal", "his", "her")
            owner = known.last == span.first - 1 and line.low(known.last) == "'s"
            sender = kind == "diplomatic_mission" and span.first < known.first < span.last
            if known.first == span.first or known.last == span.last or royal or owner or sender:
                token = line.tokens
                where = Span(token[known.first].start, token[known.last - 1].end)
                return Reading(known.match.row["country_code"], (where,), "country:in_name", 0.9)
        return None

    def add_credit(self, line: Line, spans: list[OrganisationSpan], kind: str) -> None:
        """Bodies that a byline, a label or a dateline names: who signs, who is the source, which agency."""
        for span in spans:
            if kind == "byline" or span.organisation_type == "media":
                self._add(line, span)

    def add_listed(self, place: Span, row: Mapping[str, str]) -> None:
        """A body of the reference list at a place that no sentence holds."""
        if place.start in self._at:
            return
        known = row["organisation_id"]
        body = next((b for b in self._bodies if b.known == known), None)
        words = self._view.words(place)
        if body is None:
            listed = "reference:organisations"
            body = _Body(
                f"o{len(self._bodies) + 1}",
                known,
                Reading(row["name"], (place,), listed),
                Reading(row["organisation_type"], (place,), listed),
                country=Reading(row["country_code"], (place,), listed) if row["country_code"] else None,
            )
            self._bodies.append(body)
        body.mentions.append(Reading(words, (place,), "organisation:credit", 0.95))
        self._at[place.start] = body

    def add_acronyms(self, lines: list[Line]) -> None:
        """Acronyms that stand alone for a body introduced with them, and capitalised short forms of governments.

        "The Government" before any is named is that of the text's own state, and stays so behind others.
        """
        own_government = False
        for line in lines:
            for i, token in enumerate(line.tokens):
                body = self._by_acronym.get(token.text)
                if body is None and token.text != "Government":
                    continue
                if token.start in self._at or line.has(i, Label.KNOWN):
                    continue
                if body is not None:
                    span = Span(token.start, token.end)
                    if body.acronym is None or span not in body.acronym.spans:
                        body.mentions.append(Reading(token.text, (span,), "organisation:acronym", 0.95))
                        self._at[token.start] = body
                elif line.low(i - 1) == "the" and i > 0 and line.low(i + 1) != "house" and not own_government:
                    own_government = not self._add_short_government(line, i)

    def _add_short_government(self, line: Line, i: int) -> bool:
        """Lay "the Government" to the one government named before; False where none is."""
        governments = [b for b in self._bodies if b.mentions and _is_government(str(b.name.value))]
        before = [b for b in governments if b.mentions[0].spans[0].start < line.tokens[i].start]
        if len(before) == 1:
            span = Span(line.tokens[i].start, line.tokens[i].end)
            before[0].mentions.append(Reading("Government", (span,), "organisation:short_form", 0.8))
            self._at[span.start] = before[0]
        return bool(before)

    def entities(self) -> list[Entity]:
        """The organisations, in order of first mention."""
        return [self._entity(body) for body in self._bodies]

    def _entity(self, body: _Body) -> Entity:
        cells = {"name": body.name, "organisation_type": body.type_}
        if body.acronym is not None:
            cells["acronym"] = body.acronym
        elif is_acronym(str(body.mentions[0].value)) and body.known is None:
            cells["acronym"] = Reading(
                str(body.mentions[0].value), body.mentions[0].spans, "acronym:alone", 0.9
            )
        if body.country is not None:
            cells["country_code"] = body.country
        if body.parent is not None:
            cells["parent_organisation_id"] = body.parent
        if body.known:
            cells["organisation_id"] = Reading(body.known, (), "reference:organisations")
        return Entity("organisations", body.key, cells, sorted(body.mentions, key=lambda r: r.spans))


def _is_government(name: str) -> bool:
    return name.endswith("Government") or name.startswith("Government of ")


def _is_planned(line: Line, first: int) -> bool:
    """ "the establishment of the ...", "the proposed ...", but not "proposed by the ..."."""
    i = first - 1 - (line.low(first - 1) in ("the", "a", "an"))
    if line.low(i) in ("establish", "proposed", "establishing"):
        return True
    return line.low(i) == "of" and line.low(i - 1) == "establishment"


def _part_of(inner: OrganisationSpan, outer: OrganisationSpan) -> bool:
    """ "Faculty of Law, Chulalongkorn University": the smaller body before the larger."""
    outer_heads = _HIGHER.get(inner.head, frozenset())
    return outer.head in outer_heads or any(
        h in (outer.known_id or "").split("-") for h in map(str.lower, outer_heads)
    )
