"""Which of the events that a sentence tells a day or a place beside them belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.records import Span


@dataclass(frozen=True, slots=True)
class Telling:
    """Where a sentence tells an event: at ``head``, within its name ``inside`` (empty where it has none).

    ``heads`` are those of all events of the sentence.
    """

    head: Span
    inside: Span
    heads: tuple[Span, ...]

    def owns(self, at: int) -> bool:
        """Whether something at an offset is this event's: the last one told before it, else the first, has it."""
        if self.inside.start <= at < self.inside.end:
            return False
        before = [h for h in self.heads if h.start <= at]
        return (before[-1] if before else self.heads[0]) == self.head

    def owns_words(self, line: Line, words: Span) -> bool:
        """The same for words that may stand right before the noun of a later event ("the May 2022 talks")."""
        behind = next((h for h in self.heads if h.start >= words.end), None)
        if behind and not _parted(line, words.end, behind.start):
            return behind == self.head
        return self.owns(words.start)


def _parted(line: Line, start: int, end: int) -> bool:
    """Whether a small word or a mark stands between, but for a comma at once."""
    first, last = line.token_at(start), line.token_at(end)
    between = range(first + (line.text(first) == ","), last)
    return any(line.has(k, Label.FUNCTION) or not line.text(k)[0].isalnum() for k in between)
