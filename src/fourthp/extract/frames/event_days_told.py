"""Days that are told from another day of the text: "the same day", "two days later", "the week is called"."""

from __future__ import annotations

import re

from fourthp.extract.frames.event_days import COUNT, day_count, shifted
from fourthp.extract.frames.event_model import Event
from fourthp.extract.mentions.finder import Found
from fourthp.extract.view import SentenceView, View
from fourthp.language.number_words import TWO_TO_TEN
from fourthp.records import DateMention, Span

_SAME_PASSAGE = 2
_SO_CALLED = re.compile(
    r"\bas (?:the|these|those) (?:week|days?|operation|action|raids|checks) (?:is|are|was|were)\b"
)
_SAME_DAY = re.compile(
    r"\b(?:(?:[Oo]n )?(?:the|that) (?:very )?same (?:day|date)|(?:[Ll]ater|[Ee]arlier) (?:that|the same) day"
    r"|(?:[Oo]n )?that (?:day|morning|afternoon|evening|night))\b"
)
_DAYS_AFTER = re.compile(
    rf"\b(?:a|one|(?P<count>{COUNT})) (?:(?P<unit>week)|day)s?"
    r" (?P<way>later|earlier)(?! than)\b"
    r"|\b[Tt]he (?P<next>next|following|previous|preceding) day\b(?! of\b)",
    re.IGNORECASE,
)
_FOR_DAYS = re.compile(
    rf"(?:For|Over|During|Throughout|In) (?:the |its |these |those )?(?P<count>[2-9]|{'|'.join(TWO_TO_TEN)}) days"
    r",? (?:it|they|the|its|participants|experts|delegates|speakers|officials|those)\b",
    re.IGNORECASE,
)
_BACK = frozenset(["earlier", "previous", "preceding"])
_LONG_BEFORE = re.compile(
    rf"\b(?:a|one|(?P<count>{COUNT})) (?P<unit>week|month|year)s? (?P<way>later|earlier)(?! than)\b",
    re.IGNORECASE,
)
_MONTHS_IN = {"month": 1, "year": 12}


def take_days_before(view: View, found: Found, events: list[Event]) -> None:
    """ "They visited farms from 3 to 8 June. The Gull Action Days, as the week is called": the days told before."""
    for event in events:
        first = event.mentions[0]
        sentence = view.sentence_at(first.head.start)
        undated = not any(m.setting.date for m in event.mentions)
        if event.event_type != "operation" or not undated or sentence is None or sentence.index == 0:
            continue
        if _SO_CALLED.search(view.text, sentence.start, sentence.end):
            before = view.sentences[sentence.index - 1]
            days = [d for d in found.mentions.dates if before.start <= d.span.start < before.end]
            first.setting.date = next((d for d in days if d.end and d.precision == "day"), None)


def take_length_behind(view: View, events: list[Event]) -> None:
    """ "A forum opened today. For three days it will look at nets": how long it lasts, told by the next sentence."""
    for mention in (m for e in events for m in e.mentions if m.setting.is_start and m.setting.length is None):
        sentence = view.sentence_at(mention.head.start)
        behind = sentence.index + 1 if sentence else len(view.sentences)
        told = (
            _FOR_DAYS.match(view.text, view.sentences[behind].start) if behind < len(view.sentences) else None
        )
        if told:
            mention.setting.length = day_count(told["count"]), Span(*told.span())


def take_same_day(view: View, found: Found, events: list[Event]) -> None:
    """ "On the same day" is the day told last before these words, "two days later" is told from it."""
    for mention in (m for e in events for m in e.mentions if m.setting.date is None):
        sentence = view.sentence_at(mention.head.start)
        same = _SAME_DAY.search(view.text, sentence.start, sentence.end) if sentence else None
        if same is None:
            mention.setting.date = _days_after(view, found, sentence) if sentence else None
            continue
        before = [d for d in found.mentions.dates if d.span.start < same.start() and d.precision != "year"]
        if before and before[-1].end is None:
            mention.setting.date = before[-1]


def _days_after(view: View, found: Found, sentence: SentenceView) -> DateMention | None:
    """The day told from one of the sentence before: "Two days later, they signed"."""
    told = _DAYS_AFTER.search(view.text, sentence.start, sentence.end)
    if told is None:
        return _long_before(view, found, sentence)
    start = view.sentences[max(sentence.index - _SAME_PASSAGE, 0)].start
    days = [d for d in found.mentions.dates if told and start <= d.span.start < told.start()]
    if not days or days[-1].precision != "day":
        return _long_before(view, found, sentence)
    days_of = day_count(told["count"] or "1") * (7 if told["unit"] == "week" else 1)
    back = (told["way"] or told["next"]).lower() in _BACK
    at = days[-1].start if back else days[-1].end or days[-1].start
    return DateMention(
        Span(*told.span()),
        shifted(at, -days_of if back else days_of),
        None,
        "day",
        "relative",
        "derived:relative_to_another_day",
    )


def _long_before(view: View, found: Found, sentence: SentenceView) -> DateMention | None:
    """The month or year told from the last day before: "Three weeks earlier, Goma had hosted", "two years earlier"."""
    told = _LONG_BEFORE.search(view.text, sentence.start, sentence.end)
    days = [d for d in found.mentions.dates if told and d.span.start < told.start() and d.precision == "day"]
    if told is None or not days or told["way"].lower() != "earlier":
        return None
    count, unit, first = day_count(told["count"] or "1"), told["unit"].lower(), days[-1].start
    if unit == "week":
        start, precision = shifted(first, -7 * count)[:7], "month"
    else:
        months = int(first[:4]) * 12 + int(first[5:7]) - 1 - count * _MONTHS_IN[unit]
        start, precision = f"{months // 12:04}-{months % 12 + 1:02}", "month"
        if unit == "year":
            start, precision = start[:4], "year"
    return DateMention(
        Span(*told.span()), start, None, precision, "relative", "derived:relative_to_another_day"
    )
