"""Countries: every name, adjective and demonym, also inside the names of bodies and posts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from fourthp.extract.gazetteer import Match
from fourthp.extract.mentions.line import Matches
from fourthp.extract.mentions.model import Entity
from fourthp.extract.view import View
from fourthp.records import Reading, Span


def find_countries(view: View, matches: Matches, names: list[Span]) -> Iterable[Entity]:
    """One entity per country named in the headline or the prose, keyed by its ISO 3166-1 alpha-2 code.

    A form that is part of a person's name is none; an ambiguous form counts only when the document
    names the country otherwise, too, or a place or a listed institution of it, or lists it between others.
    """
    signs = {m.row["country_code"] for m in (*matches.places, *matches.organisations)}
    inside = [(n.start, n.end) for n in names]
    candidates = [
        m
        for m in matches.countries
        if _in_reach(view, m)
        and not any(start <= m.start and m.end <= end for start, end in inside)
        and not _is_language(view.text, m)
    ]
    vouched = {m.row["country_code"] for m in candidates if m.row["ambiguous"] != "true"} | signs
    vouched |= _listed_with_others(view.text, candidates) | _in_brackets_like_others(view.text, candidates)
    found: dict[str, Entity] = {}
    for match in candidates:
        code = match.row["country_code"]
        if match.row["ambiguous"] == "true" and code not in vouched:
            continue
        span = Span(match.start, match.end)
        reading = Reading(code, (span,), f"country:{match.row['kind']}")
        found.setdefault(code, Entity("countries", code, {})).mentions.append(reading)
    return found.values()


_JOINT = re.compile(r"\s*(?:,|;|and|or|&|, and|, or)\s+(?:the\s+)?")


def _listed_with_others(text: str, candidates: list[Match]) -> set[str]:
    """Countries of ambiguous forms that stand in a list beside unambiguous ones ("Armenia, Georgia and Moldova")."""
    listed: set[str] = set()
    nouns = [m for m in candidates if m.row["kind"] != "adjective"]  # "in Thai and English" lists languages
    for one, other in pairwise(nouns):
        if _JOINT.fullmatch(text, one.end, other.start):
            sure = [m.row["ambiguous"] != "true" for m in (one, other)]
            if any(sure):
                listed |= {
                    m.row["country_code"]
                    for m, is_sure in zip((one, other), sure, strict=True)
                    if not is_sure
                }
    return listed


def _in_brackets_like_others(text: str, candidates: list[Match]) -> set[str]:
    """Countries of ambiguous forms in brackets, where others stand so: "<name> (Spain) and <name> (Georgia)"."""
    enclosed = [
        m for m in candidates if text[m.start - 1 : m.start] == "(" and text[m.end : m.end + 1] == ")"
    ]
    sure = any(m.row["ambiguous"] != "true" for m in enclosed)
    return {m.row["country_code"] for m in enclosed} if sure else set()


_SPOKEN_BEFORE = re.compile(r"\b(?:in|into|fluent|speak|speaks|spoke|learn|teach|translated)(?: \w+ and)? $")
_SPOKEN_BEHIND = re.compile(r"(?: (?:and|or) [A-Z]\w+| as well)?(?:[.;:!?)\]”\"]|\s*$)")
_SPOKEN_WITHIN = 24


def _is_language(text: str, match: Match) -> bool:
    """Whether an adjective names a language: "translated into Portuguese.", "in Thai and English"."""
    return (
        match.row["kind"] == "adjective"
        and bool(_SPOKEN_BEFORE.search(text, max(0, match.start - _SPOKEN_WITHIN), match.start))
        and bool(_SPOKEN_BEHIND.match(text, match.end))
    )


def _in_reach(view: View, match: Match) -> bool:
    return view.sentence_at(match.start) is not None or any(
        h.start <= match.start < h.end for h in view.headlines
    )
