"""Which of the values that several documents give a cell is published.

The others stay readable: every mention is in ``evidence``, and the cell's own evidence is of the value published.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from fourthp.records import Reading

LEADERS: Mapping[str, Mapping[str, str]] = {
    "events": {"end_date": "start_date", "country_code": "city", "place_id": "city"},
    "participations": {"is_approximate": "headcount"},
}
"""Table -> column -> the column it goes with: a day's end, a town's country come from a document that gives the start,
the town."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A value that one document gives a cell; ``published`` is the day of the document, empty if unknown."""

    document_id: str
    published: str
    reading: Reading


_Rank = Callable[[Sequence[Offer]], tuple[object, ...]]


def choose(column: str, offers: Sequence[Offer]) -> Reading:
    """The published one of a cell's readings (of one or more documents).

    A name is the fullest that two documents write, else the fullest; of one word or in capitals only if there is no
    other. A date is the most exact. Whether an event was
    held, the latest document knows best. Anything else is what most documents say, then what is surest. Ties go
    to the longer value, then to the first in the alphabet, then to the first document.
    """
    if len(offers) == 1:
        return offers[0].reading
    by_value: dict[str, list[Offer]] = defaultdict(list)
    for offer in offers:
        by_value[str(offer.reading.value)].append(offer)
    rank = _RANKS.get(column, _most_said)
    best = min(by_value, key=lambda v: (*(-n for n in rank(by_value[v])), -len(v), v))
    return min((o for o in by_value[best]), key=lambda o: (-o.reading.confidence, o.document_id)).reading


def _documents(offers: Sequence[Offer]) -> int:
    return len({o.document_id for o in offers})


def _surest(offers: Sequence[Offer]) -> float:
    return max(o.reading.confidence for o in offers)


def _most_said(offers: Sequence[Offer]) -> tuple[float, ...]:
    return _documents(offers), _surest(offers)


def _fullest(offers: Sequence[Offer]) -> tuple[float, ...]:
    name = str(offers[0].reading.value)
    return " " in name, not name.isupper(), _documents(offers) > 1, len(name)


def _most_exact(offers: Sequence[Offer]) -> tuple[float, ...]:
    return len(str(offers[0].reading.value)), *_most_said(offers)


def _latest(offers: Sequence[Offer]) -> tuple[float, ...]:
    day = max(o.published for o in offers).replace("-", "")
    return float(day or 0), *_most_said(offers)


_RANKS: Mapping[str, Callable[[Sequence[Offer]], tuple[float, ...]]] = {
    "name": _fullest,
    "start_date": _most_exact,
    "end_date": _most_exact,
    "adopted_date": _most_exact,
    "deadline": _most_exact,
    "event_status": _latest,
}


def going_with(leader: Reading | None, leaders: Sequence[Offer], offers: Sequence[Offer]) -> Sequence[Offer]:
    """The offers of the documents that give the leading column its published value, if they make any."""
    if leader is None:
        return offers
    agreeing = {o.document_id for o in leaders if o.reading.value == leader.value}
    return [o for o in offers if o.document_id in agreeing] or offers
