"""Instruments of one document: each once, under its fullest name, with its acronym."""

from __future__ import annotations

from collections.abc import Iterable

from fourthp.extract.lexicon import word_list
from fourthp.extract.mentions.instrument_cited import BY_FIELD, CITED
from fourthp.extract.mentions.instruments import InstrumentSpan
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.model import Entity
from fourthp.extract.view import View
from fourthp.language.folding import fold
from fourthp.records import Reading, Span

BY_SUBJECT = "instrument:subject"
"""How a paper is told whose noun is written small, by what it is about."""
_SHORT = ("mou ", "moa ")
_FEW = 3
_MORE = frozenset("in of for between on to against with b".split())
_KINDS = frozenset("program programme project initiative campaign scheme".split())
_SPELT = ("memorandum of ", *_SHORT)
# Names that are nouns alone, and mean a paper that is told of elsewhere if any is.
_BARE = frozenset(
    "memorandum of understanding|memorandum of cooperation|memorandum of agreement|memorandum of intent"
    "|letter of intent|letter of agreement|letter of understanding|letter of cooperation|statement of intent".split(
        "|"
    )
)


def link_instruments(view: View, lines: Iterable[tuple[Line, list[InstrumentSpan]]]) -> list[Entity]:
    """One entity per instrument; a later short form joins the full one it repeats."""
    found: dict[str, Entity] = {}
    acronyms: dict[str, Entity] = {}
    for line, spans in lines:
        before: tuple[int, Entity] | None = None
        for span in spans:
            tokens = line.tokens
            place = Span(tokens[span.first].start, tokens[span.last - 1].end)
            name = view.words(place)
            key = span.known_id or _key(name)
            entity = found.get(key) or acronyms.get(name)
            if entity is None and before and _is_short_name(line, span, before[0]):
                entity = acronyms[name] = before[1]
            if entity is None and span.instrument_type == "law" and line.text(span.last - 1) == "Act":
                entity = _called_shortly(line, span, found)
            if entity is None and not span.known_id:
                entity = _same_tail(found, key)
                if entity and key.startswith(_key(str(entity.cells["name"].value)) + " "):
                    entity.cells["name"] = Reading(name, (place,), span.method)
            if entity is None:
                entity = found[key] = _new(f"i{len(found) + 1}", name, place, span)
            if span.acronym and "acronym" not in entity.cells:
                where = Span(tokens[span.acronym[0]].start, tokens[span.acronym[1] - 1].end)
                entity.cells["acronym"] = Reading(view.words(where), (where,), "acronym:brackets")
                acronyms[view.words(where)] = entity
            entity.mentions.append(Reading(name, (place,), span.method))
            before = span.last, entity
    return _without_short_twins(found)


def _new(key: str, name: str, place: Span, span: InstrumentSpan) -> Entity:
    cells = {
        "name": Reading(name, (place,), span.method),
        "instrument_type": Reading(span.instrument_type, (place,), span.method),
    }
    if span.known_id:
        cells["instrument_id"] = Reading(span.known_id, (), "reference:instruments")
    return Entity("instruments", key, cells)


def _is_short_name(line: Line, span: InstrumentSpan, before: int) -> bool:
    """Whether a name in brackets is short for the one right before them: "Port Rescue Act of 2031 (the PORT Act)"."""
    quoted = line.text(span.first - 1) in ("“", '"')
    opening = span.first - 1 - quoted
    opening -= line.low(opening) == "the"
    return (
        line.text(opening) == "("
        and opening == before
        and line.text(span.last + quoted) == ")"
        and span.instrument_type == "law"
    )


def _called_shortly(line: Line, span: InstrumentSpan, found: dict[str, Entity]) -> Entity | None:
    """The act that a short name means: by its letters ("SAFE Act"), or by whom it is named after ("Roe Quill Act").

    The first words of other acts are no short names: "Child Protection Act" may be another than that of improvements.
    """
    letters = line.text(span.first)
    if span.last - span.first == 2 and letters.isupper() and len(letters) > _FEW:
        return next((e for k, e in found.items() if _spells(letters.lower(), k)), None)
    plain = Label.COMMON | Label.COUNTRY | Label.PLACE | Label.KNOWN | Label.ORGANISATION
    if (
        any(line.has(k, plain) for k in range(span.first, span.last - 1))
        or span.last - span.first <= _FEW - 1
    ):
        return None
    whose = fold(line.words(span.first, span.last - 1)) + " "
    return next((e for k, e in found.items() if k.startswith(whose) and " act" in k), None)


def _spells(letters: str, key: str) -> bool:
    """Whether the words of an act begin with these letters, its small words counted or not."""
    words = key.partition(" act")[0].split()
    large = [w for w in words if w not in word_list("function_words")]
    return any("".join(w[0] for w in each).startswith(letters) for each in (words, large))


def _same_tail(found: dict[str, Entity], name: str) -> Entity | None:
    """An earlier instrument whose name a shorter later one repeats ("2022 TIP Report" … "TIP Report")."""
    if len(name.split()) < 2:
        return None
    for key, entity in found.items():
        if key.startswith(name + " ") or (key.endswith(" " + name) and not key[:4].isdigit()):
            return entity
        more = name[len(key) + 1 :] if name.startswith(key + " ") else ""
        if more in _KINDS or (len(key.split()) >= _FEW and more.partition(" ")[0] in _MORE):
            return entity
    return None


def _key(name: str) -> str:
    """A name without what one text says and the next does not: that it is a draft, and its articles."""
    return " ".join(w for w in fold(name).removeprefix("draft ").split() if w != "the")


def _is_short_for_another(key: str, entity: Entity, found: dict[str, Entity]) -> bool:
    """Whether letters of which a section is cited are those of a paper that the text names in full."""
    if entity.cells["name"].method != CITED:
        return False
    letters = str(entity.cells["name"].value).split()[0]
    others = (str(e.cells["name"].value) for k, e in found.items() if k != key)
    return any("".join(c for c in name if c.isupper()).startswith(letters.upper()) for name in others)


def _is_of_own_year(key: str, found: dict[str, Entity]) -> bool:
    """Whether "2019 anti-smuggling law" has a year that is told of no other paper."""
    year = key.partition(" ")[0]
    return year.isdigit() and not any(year in other for other in found if other != key)


def _told_in_full(key: str, found: dict[str, Entity]) -> Entity | None:
    """The one paper with a title that holds all that small letters say: "a plan of action against smuggling"."""
    entity, said = found[key], _content(key)
    kind = entity.cells["instrument_type"].value
    others = [
        e
        for k, e in found.items()
        if e.cells["instrument_type"].value == kind
        and e.cells["name"].method != BY_SUBJECT
        and said <= _content(k)
    ]
    return others[0] if len(others) == 1 else None


def _content(key: str) -> set[str]:
    return {w for w in key.split() if w != "against" and w not in word_list("function_words")}


def _without_short_twins(found: dict[str, Entity]) -> list[Entity]:
    """Join "MoU on X", or a mere noun, to the one memorandum that the document spells out.

    A law told by its field alone means the one that is told in full, if any is.
    """
    found = {k: e for k, e in found.items() if not _is_short_for_another(k, e, found)}
    laws = [e for e in found.values() if e.cells["instrument_type"].value == "law"]
    if any(e.cells["name"].method != BY_FIELD for e in laws):
        found = {
            k: e for k, e in found.items() if e.cells["name"].method != BY_FIELD or _is_of_own_year(k, found)
        }
    for key in [k for k, e in found.items() if e.cells["name"].method == BY_SUBJECT]:
        if (whole := _told_in_full(key, found)) is not None:
            whole.mentions = sorted([*whole.mentions, *found.pop(key).mentions], key=lambda r: r.spans)
    spelt = {key: entity for key, entity in found.items() if key not in _BARE}
    kept = []
    for key, entity in found.items():
        others: tuple[str, ...] = ()
        if key in _BARE:
            others = _SPELT if key.startswith("memorandum") else (key,)
        elif key.startswith(_SHORT):
            others = ("memorandum of ",)
        twins = [e for k, e in spelt.items() if k.startswith(others)] if others else []
        if len(twins) == 1:
            twins[0].mentions = sorted([*twins[0].mentions, *entity.mentions], key=lambda r: r.spans)
        elif not twins or key not in _BARE:
            kept.append(entity)
    return kept
