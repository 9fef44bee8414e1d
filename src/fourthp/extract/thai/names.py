"""How far a Thai name reaches: to the words that begin what comes after it."""

from __future__ import annotations

import re
from functools import cache

from fourthp.extract.gazetteer import level
from fourthp.extract.lexicon import table, words
from fourthp.extract.thai.text import Hit, Hits, PhraseList, phrase_list, stands_alone

_WALL = re.compile(r"[\s“”\"‘’'()\[\]{},;:!?•…|/#]|\.(?=\s|$)")


@cache
def _break_phrases() -> PhraseList:
    """The break words, and "and" before anything that begins another body, post or person."""
    rows = list(table("thai_breaks"))
    listed = {row["form"] for row in rows}
    starts = [
        *(r["form"] for r in table("thai_organisation_heads") if r["weight"] in ("firm", "whole")),
        *(r["form"] for r in table("thai_position_heads") if r["kind"] == "head"),
        *(r["form"] for r in table("thai_honorifics") if r["kind"] != "never"),
    ]
    joined = sorted({"และ" + form for form in starts if "ก" <= form[0] <= "ไ"} - listed)
    rows += [{"form": form, "kind": "break", "surname": "no"} for form in joined]
    return PhraseList(rows)


@cache
def _no_surnames() -> tuple[str, ...]:
    """What no surname begins with."""
    forms = set(words("thai_breaks", surname="no"))
    forms |= {r["form"] for r in table("thai_position_heads")}
    forms |= {r["form"] for r in table("thai_honorifics") if len(r["form"]) > 3 and r["kind"] != "never"}
    forms |= {r["form"] for r in table("thai_organisation_heads") if len(r["form"]) > 3}
    return tuple(sorted(forms))


class Walls:
    """Where names end in one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.levelled = level(text)
        self._hits = Hits(_break_phrases().find(self.levelled))
        self._any = Hits(h for h in self._hits.all if h.row["kind"] != "keep")
        self._break = Hits(h for h in self._hits.all if h.row["kind"] == "break")

    def wall(self, start: int, end: int) -> int:
        """The first white space or mark of punctuation from an offset on, at most ``end``."""
        match = _WALL.search(self.text, start, end)
        return match.start() if match else end

    def name_end(self, start: int, end: int, *, body: bool = True) -> int:
        """Where a name that goes on at ``start`` ends, at most ``end``.

        ``body``: the name is of a body or post, which ends also at the prepositions that the names of
        instruments and events contain.
        """
        stop = self.wall(start, end)
        hit = (self._any if body else self._break).first(start, stop)
        return hit.start if hit else stop

    def breaks_at(self, start: int) -> Hit | None:
        """The break word that begins at an offset."""
        return self._any.at(start)

    def surname_end(self, start: int, end: int) -> int:
        """Where the run of letters at ``start`` ends as a surname; ``start`` when it can be none."""
        run = self.text[start:end]
        for form in _no_surname_forms(run[:3]):
            if run.startswith(form) and stands_alone(self.text, start, start + len(form)):
                return start
        hit = next((h for h in self._glued.within(start + 2, end)), None)
        return hit.start if hit else end

    @property
    def _glued(self) -> Hits:
        """Words that are written onto a surname without a space."""
        if self._glued_hits is None:
            self._glued_hits = Hits(_glued_phrases().find(self.levelled))
        return self._glued_hits

    _glued_hits: Hits | None = None


@cache
def _glued_phrases() -> PhraseList:
    rows = [r for r in table("thai_breaks") if r["kind"] == "break" and r["surname"] == "no" and len(r["form"]) > 4]
    rows += [r for r in table("thai_position_heads") if r["kind"] == "head" and len(r["form"]) > 4]
    rows += [{"form": form} for form in ("และคณะ", "และนาย", "และนาง", "ผอ.", "รมว.", "ปลัดกระทรวง")]
    return PhraseList(rows)


@cache
def _no_surname_forms(first: str) -> tuple[str, ...]:
    return tuple(form for form in _no_surnames() if form.startswith(first[: min(3, len(form))]))


def is_break(text: str) -> bool:
    """Whether a text begins with a word that ends names."""
    return any(h.start == 0 and h.row["kind"] != "keep" for h in phrase_list("thai_breaks").find(level(text)))
