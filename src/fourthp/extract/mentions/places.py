"""Cities, provinces and islands that a text names, and the place of its dateline."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from fourthp.extract.gazetteer import Knowledge, Match, level
from fourthp.extract.mentions.line import Matches
from fourthp.extract.mentions.model import Entity
from fourthp.extract.view import View
from fourthp.language.folding import fold
from fourthp.records import Reading, Span


def dateline_places(view: View, matches: Matches, knowledge: Knowledge) -> list[Entity]:
    """The place of the dateline, as an entity that becomes a row only where an event takes place there."""
    dateline = view.clean.dateline
    if dateline is None or dateline.place is None:
        return []
    start, end = dateline.place.start, dateline.place.end
    end += view.text[end : end + 1] == "."  # "Washington, D.C."
    named = [_place(view, m) for m in matches.places if start <= m.start and m.end <= end]
    if named or not view.text[start:end].split(",")[0].isupper():
        return named
    small = level(view.text[start:end]).title()  # datelines are often in capitals
    found = list(knowledge.places.find(small))
    alone = "," not in small
    rows = [_best_known(m.row, small[m.start : m.end], knowledge) if alone else m.row for m in found]
    return [
        _place(view, Match(start + m.start, start + m.end, row)) for m, row in zip(found, rows, strict=True)
    ]


def _best_known(row: Mapping[str, str], form: str, knowledge: Knowledge) -> Mapping[str, str]:
    """Of the places that bear a name the one that needs no country beside it: "LONDON" is not that of Ontario."""
    plain = [r for r in knowledge.namesakes.get(fold(form), ()) if r["is_ambiguous"] != "true"]
    return plain[0] if len(plain) == 1 else row


def _place(view: View, match: Match) -> Entity:
    reading = Reading(view.text[match.start : match.end], (Span(match.start, match.end),), "place:gazetteer")
    cells = {"name": Reading(match.row["name"], reading.spans, "reference:places")}
    if match.row["country_code"]:
        cells["country_code"] = Reading(match.row["country_code"], reading.spans, "reference:places")
    return Entity("places", match.row["place_id"], cells, [reading], match.row["place_type"])


_WHERE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Tt]o)(?: the)?(?: (?:city|town|port|district) of)?(?: [A-Z][\w’'-]*){0,4},? $"
    r"|\b(?:IN|AT|NEAR|FROM|TO)(?: THE)? $"
)
_WHERE_REACH = 60
_NAME_GOES_ON = re.compile(r"[’'-]?\w| (?!District|Province|City)[A-Z]")


def _is_meant(view: View, match: Match, matches: Matches, countries: set[str]) -> bool:
    """Whether an ambiguous name is the place: behind a preposition, in a text that names its country too."""
    return (
        match.row["country_code"] in countries
        and bool(_WHERE.search(view.text, max(0, match.start - _WHERE_REACH), match.start))
        and not _NAME_GOES_ON.match(view.text, match.end)
        and not any(c.start < match.end and match.start < c.end for c in matches.countries)
    )


_DOMAIN = re.compile(r"https?://[\w.-]*?\.(?P<last>gov|[a-z]{2})(?::\d+)?(?:/|$)")
_OTHER_CODES = {"gov": "US", "uk": "GB"}


def _of_domain(view: View) -> set[str]:
    """The country of the domain of a page's address, if it is a country's; ``.gov`` is that of the United States."""
    domain = _DOMAIN.match(view.clean.document.metadata.get("url", ""))
    return {_OTHER_CODES.get(domain["last"], domain["last"].upper())} if domain else set()


def _bearer(view: View, match: Match, matches: Matches, knowledge: Knowledge) -> Match:
    """A name that several places bear is the one whose country its sentence names, or the text names most."""
    if match.row["is_ambiguous"] != "true":
        return match
    form = view.text[match.start : match.end]
    rows = knowledge.namesakes.get(fold(form))
    sentence = view.sentence_at(match.start) if rows else None
    if rows is None or sentence is None:
        return match
    named = [c.row["country_code"] for c in matches.countries]
    here = [c for c in matches.countries if sentence.start <= c.start < sentence.end]
    away = {
        c.row["country_code"]: abs(c.start - match.start) for c in here
    }  # the last mention in the sentence

    def nearness(row: Mapping[str, str]) -> tuple[float, bool, int, bool]:
        code = row["country_code"]
        plain = row["is_ambiguous"] != "true"
        return -away.get(code, math.inf), row["name"] == form, named.count(code), plain

    return replace(match, row=max(rows, key=nearness))


def _without_seat(view: View, match: Match) -> Match:
    """ "Santiago, Chile" is the name of a town and its country, unless the town is so called ("Washington, D.C.")."""
    comma = view.text.find(",", match.start, match.end)
    return match if comma < 0 or "," in match.row["name"] else replace(match, end=comma)


def _is_namesake(view: View, match: Match, matches: Matches) -> bool:
    """Whether a name is said to be another country's: a town in its province, a house of its state.

    "Paris, Texas", "Government House of Malaysia".
    """
    kind, own = match.row["place_type"], match.row["country_code"]
    if kind == "city":
        others = [p for p in matches.places if p.row["place_type"] == "province"]
        return any(p.row["country_code"] != own and _between(view, match, p) == "," for p in others)
    return kind == "site" and any(
        c.row["country_code"] != own and _between(view, match, c) in ("of", "of the")
        for c in matches.countries
    )


def _between(view: View, first: Match, second: Match) -> str:
    return " ".join(view.text[first.end : second.start].split())


def find_places(
    view: View, matches: Matches, knowledge: Knowledge, countries: set[str], firms: Sequence[Span]
) -> Iterable[Entity]:
    """The places that sentences name, each once; ``countries`` are the codes of those that the text names.

    A town in the name of a firm ("Ostrand Deep Sea Company") is no place that the text speaks of. The country in
    whose domain a page stands need not be named for its towns to be meant ("in Washington" on a page of .gov).
    """
    countries = countries | _of_domain(view)
    found: dict[str, Entity] = {}
    free = (m for m in matches.places if not any(f.start <= m.start and m.end <= f.end for f in firms))
    for match in (_bearer(view, m, matches, knowledge) for m in free):
        alone = _without_seat(view, match)
        if _is_namesake(view, alone, matches):
            continue
        if view.sentence_at(match.start) is None or (
            match.row["is_ambiguous"] == "true" and not _is_meant(view, alone, matches, countries)
        ):
            continue
        place = _place(view, alone)
        if place.key in found:
            found[place.key].mentions.extend(place.mentions)
        else:
            found[place.key] = place
    return found.values()
