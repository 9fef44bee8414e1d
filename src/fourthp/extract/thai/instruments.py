"""Laws, treaties, memoranda, plans, reports, programmes and funds named in Thai."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from fourthp.extract.gazetteer import Match
from fourthp.extract.mentions.model import Entity
from fourthp.extract.thai.instrument_names import ACRONYM, DRAFT, YEARS, name_end
from fourthp.extract.thai.known_bodies import bare
from fourthp.extract.thai.names import Walls
from fourthp.extract.thai.text import Hit, phrase_list, stands_alone
from fourthp.records import Reading, Span

_GLOSS = re.compile(r"[^\n()]{0,50}\([^()\n]{0,60}")
_ISO = re.compile(r"\bISO\s?[0-9]{4,5}(?::[0-9]{4})?(?![0-9])")
_ALSO_CALLED = re.compile(r"\s?(?:ประจำปี\s?)?(?:หรือ|\()\s?(?:ที่เรียกว่า|เรียกว่า)?\s?")
_LATIN_WORDS = re.compile(
    r"(?:[A-Z][\w+&’'-]*|of|on|for|the|and|to|in|against)(?:\s(?:[A-Z][\w+&’'-]*|of|on|for|the|and|to|in|against))*"
)
_GOES_ON_LATIN = re.compile(r"\s(?:(?:and|of|for|on|to)\s)?[A-Z]")
_FURTHER = re.compile(r"\s?(?:ว่าด้วย|พ\.ศ\.|ค\.ศ\.|ฉบับที่)")
_LONGEST, _LONGEST_LATIN = 260, 90
_LOOK_BACK = 60


@dataclass(frozen=True, slots=True)
class InstrumentSpan:
    """An instrument's name in a text."""

    start: int
    end: int
    instrument_type: str
    method: str
    known_id: str | None
    acronym: Span | None
    draft: Span | None


def find_instruments(walls: Walls, known: Sequence[Match], stretches: Sequence[Span]) -> list[InstrumentSpan]:
    """The instruments named in stretches of a text, in order, without overlap."""
    text = walls.text
    by_start = {m.start: m for m in known if text[m.start].isascii() or stands_alone(text, m.start, m.end)}
    hits = list(phrase_list("thai_instrument_heads").find(walls.levelled))
    heads = {h.start: h for h in hits if h.row["weight"] != "latin"}
    latin = _latin_names(text, hits)
    starts = sorted({*by_start, *heads, *latin})
    spans: list[InstrumentSpan] = []
    for stretch in stretches:
        floor = stretch.start
        for start in starts[bisect_left(starts, stretch.start) : bisect_left(starts, stretch.end)]:
            if start < floor:
                continue
            span = _read(walls, heads.get(start), by_start.get(start), stretch.end) or latin.get(start)
            if span is not None:
                again = bool(spans) and _names_again(text, spans[-1], span)
                if again and span.known_id:
                    spans[-1] = replace(spans[-1], known_id=span.known_id)
                if not again or span.known_id:
                    spans.append(span)
                floor = span.end
    return spans


def _latin_names(text: str, hits: Iterable[Hit]) -> dict[int, InstrumentSpan]:
    """Names in Latin letters that end in a noun of instrument, by their starts."""
    found = {
        m.start(): InstrumentSpan(*m.span(), "other", "instrument:latin_name", None, None, None)
        for m in _ISO.finditer(text)
    }
    for hit in hits:
        if hit.row["weight"] != "latin" or text[hit.start - 1 : hit.start].isalnum():
            continue
        floor = max(0, hit.start - _LONGEST_LATIN)
        run = next((m for m in _LATIN_WORDS.finditer(text, floor, hit.end) if m.end() == hit.end), None)
        if run is None or not run.group()[0].isupper() or run.start() == floor > 0:
            continue
        bare_noun = run.start() == hit.start
        if not (bare_noun or text[hit.end : hit.end + 1].isalnum() or _GOES_ON_LATIN.match(text, hit.end)):
            kind = hit.row["instrument_type"]
            found[run.start()] = InstrumentSpan(
                run.start(), hit.end, kind, "instrument:latin_name", None, None, None
            )
    return found


def _names_again(text: str, first: InstrumentSpan, then: InstrumentSpan) -> bool:
    """Whether a listed or Latin name stands behind another for the same ("รายงาน ... หรือ TIP Report")."""
    listed = first.known_id is None and then.known_id is not None
    same_kind = listed and first.instrument_type == then.instrument_type
    alike = same_kind or then.method == "instrument:latin_name"
    gloss = then.method == "instrument:latin_name" and _GLOSS.fullmatch(text, first.end, then.start)
    return bool(gloss) or (alike and _ALSO_CALLED.fullmatch(text, first.end, then.start) is not None)


def _read(walls: Walls, head: Hit | None, known: Match | None, end: int) -> InstrumentSpan | None:
    text = walls.text
    last, kind = None, ""
    if head is not None and head.row["weight"] != "never":
        last, kind = name_end(walls, head, min(end, head.start + _LONGEST)), head.row["instrument_type"]
    method, known_id = "instrument:head_noun", None
    if known is not None and known.end <= end:
        kind, known_id, method = (
            known.row["instrument_type"],
            known.row["instrument_id"],
            "instrument:gazetteer",
        )
        year = YEARS.match(text, known.end, end)
        longer = (
            last if last and head and head.start == known.start and _FURTHER.match(text, known.end) else 0
        )
        last = max(longer, year.end() if year else known.end)
    if last is None:
        return None
    start = known.start if known is not None else head.start if head is not None else last
    acronym = ACRONYM.match(text, last, min(end, last + 150))
    draft = next((d for d in DRAFT if text.endswith(d, 0, start)), None)
    where = Span(start - len(draft), start - len(draft) + len(draft.strip())) if draft else None
    return InstrumentSpan(
        start, last, kind, method, known_id, Span(*acronym.span("acronym")) if acronym else None, where
    )


def instrument_entities(text: str, spans: Iterable[InstrumentSpan]) -> list[Entity]:
    """Each instrument once, with all places where it is named."""
    found: list[tuple[str, str | None, Entity]] = []
    by_name: dict[str, Entity] = {}
    for span in spans:
        place = Span(span.start, span.end)
        name = " ".join(text[span.start : span.end].split())
        letters = bare(name.removesuffix("ฯ"))
        entity = by_name.get(letters) or next(
            (e for n, k, e in found[-_LOOK_BACK:] if _same(n, k, letters, span.known_id)), None
        )
        if entity is None:
            cells = {
                "name": Reading(name, (place,), span.method, 0.9),
                "instrument_type": Reading(span.instrument_type, (place,), span.method, 0.9),
            }
            if span.known_id:
                cells["instrument_id"] = Reading(span.known_id, (), "reference:instruments")
            entity = Entity("instruments", f"i{len(found) + 1}", cells)
            found.append((letters, span.known_id, entity))
        by_name.setdefault(letters, entity)
        if span.acronym and "acronym" not in entity.cells:
            acronym = text[span.acronym.start : span.acronym.end]
            entity.cells["acronym"] = Reading(acronym, (span.acronym,), "acronym:brackets", 0.9)
        if span.draft and "instrument_status" not in entity.cells:
            entity.cells["instrument_status"] = Reading("draft", (span.draft,), "instrument_status:cue", 0.85)
        entity.mentions.append(Reading(name, (place,), span.method, 0.9))
    return [entity for _, _, entity in found]


def _same(name: str, known: str | None, other: str, other_known: str | None) -> bool:
    """Whether two names are of one instrument: the same row, or one begins like the other."""
    if known is not None or other_known is not None:
        return known == other_known
    return name.startswith(other) or other.startswith(name)
