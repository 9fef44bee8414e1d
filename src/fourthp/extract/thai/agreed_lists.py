"""Lists of what was agreed, ordered or proposed: a sentence that says so, and items below it that begin with a verb."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fourthp.extract.thai.actors import Actor
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.text import Hit, Hits, phrase_list
from fourthp.extract.view import SentenceView
from fourthp.records import Span

_LEADS_ON = re.compile(r"(?:ดังนี้|ดังต่อไปนี้|ได้แก่|ประกอบด้วย)\s*[:：]?\s*$")
_BULLET = re.compile(r"\s*(?:[•●▪■*–-]|\(?[0-9๐-๙]{1,2}[.)])\s*")
_AS_FOLLOWS = re.compile(r"\s?(?:ใน)?(?:เรื่อง)?\s?(?:ดังนี้|ดังต่อไปนี้)\s*[:：]?\s*(?=\(?[1๑][.)])")
_NEXT_ITEM = re.compile(r"(?:(?<=\s)|(?<=นี้)|^)(?:และ\s?)?\(?[1-9๑-๙][.)]\s?(?![0-9๐-๙])")
_PARTIES = re.compile(r"ระหว่าง")
_TAIL, _VERB_REACH, _SHORTEST_ITEM = 24, 24, 12
_AGREED = "agreed"
_SURE = 0.65


@dataclass(frozen=True, slots=True)
class Leader:
    """What the items of a list are, and whose."""

    modality: str
    actor: Actor | None


class Lists:
    """The lists of one text, followed sentence by sentence."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._text = reader.text
        self._words = Hits(phrase_list("thai_list_leaders").find(reader.walls.levelled))

    def led_by(self, sentence: SentenceView, told: Actor | None, speaker: Actor | None) -> Leader | None:
        """The list a sentence leads into. ``told``: who agrees or asks in it; ``speaker``: who speaks there."""
        start = max(sentence.start, sentence.end - _TAIL)
        if _LEADS_ON.search(self._text[start : sentence.end]) is None:
            return None
        word = self._words.last(sentence.start, sentence.end)
        if word is None:
            return None
        modality: str = word.row["modality"]
        if modality == _AGREED:
            told = self._parties(sentence) or told
            return Leader(modality, told) if told else None
        return Leader(modality, told or speaker)

    def item(self, sentence: SentenceView, leader: Leader) -> Hit | None:
        """The verb with which an item of a list begins, as a cue of the list's modality."""
        bullet = self.bullet(sentence)
        if bullet is None:
            return None
        end = min(sentence.end, bullet + _VERB_REACH)
        act = phrase_list("thai_act_verbs").first_in(self._reader.walls.levelled, bullet, end)
        if act is None or act.start != bullet:
            return None
        row = {"form": act.row["form"], "verb": act.row["form"], "modality": leader.modality, "needs": "item"}
        return Hit(bullet, act.end, row)

    def told_inline(self, cue: Hit) -> list[Span]:
        """The items of a list on the line of the verb that leads into it ("agreed as follows 1. ... 2. ...")."""
        text = self._text
        follows = _AS_FOLLOWS.match(text, cue.end)
        if follows is None:
            return []
        newline = text.find("\n", follows.end())
        end = newline if newline >= 0 else len(text)
        starts = list(_NEXT_ITEM.finditer(text, follows.end(), end))
        items = []
        for i, mark in enumerate(starts):
            last = starts[i + 1].start() if i + 1 < len(starts) else end
            items.append(Span(mark.end(), mark.end() + len(text[mark.end() : last].rstrip(" ,และ"))))
        return [item for item in items if item.end - item.start >= _SHORTEST_ITEM]

    def bullet(self, sentence: SentenceView) -> int | None:
        """Where the words of a list's item begin; None when a sentence is none."""
        line = self._text.rfind("\n", 0, sentence.start) + 1
        mark = _BULLET.match(self._text, line, sentence.end)
        return max(mark.end(), sentence.start) if mark and mark.end() >= sentence.start else None

    def _parties(self, sentence: SentenceView) -> Actor | None:
        """The first of those between whom something was agreed."""
        for between in _PARTIES.finditer(self._text, sentence.start, sentence.end):
            for mention in self._reader.mentions.within(
                between.end(), sentence.end, ("organisations", "countries")
            ):
                if mention.start == between.end():
                    span = Span(mention.start, mention.end)
                    return Actor(span, mention.entity, (span,), _SURE)
        return None
