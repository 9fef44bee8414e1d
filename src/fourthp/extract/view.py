"""A document as the extractor sees it: sentences of tokens, with what the layout told."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from fourthp.extract.speaker_labels import in_small_letters, label_end, post_in_capitals
from fourthp.language.folding import without_emphasis
from fourthp.records import CleanDocument, Span

# A word keeps inner apostrophes, hyphens and the dots of abbreviations ("U.S.", "H.E.", "Maj-Gen").
_THAI = re.compile(r"[\u0e00-\u0e7f]")
_LATIN_RUN = re.compile(r"[A-Za-z][^\u0e00-\u0e7f]*")
_TOKEN = re.compile(
    r"(?:Dr|Mrs?|Ms|Prof)(?=[A-Z][a-z])"  # glued to the name: DrOriel
    r"|[^\W\d_]++(?=[\s,])"  # most words; the rest only reads the others
    r"|(?:[^\W\d_]\.){2,}(?:-(?:(?:[^\W\d_]\.){2,}|[^\W\d_][\w’'-]*))?"  # U.S.  H.E.  U.S.-based
    r"|[^\W\d_][\w’'-]*-(?:[A-Z]\.){2,}"  # India-U.S.
    # words, with the dot of a possible abbreviation; a stroke joins short ones only ("J/TIP", "and/or")
    r"|[^\W\d_][\w\u0300-\u036f]*+"
    r"(?:(?:[-’'`´ʼ](?=\w)|/(?:(?<=\b\w/)(?=\w)|(?<=\b\w\w/)(?=\w)|(?=\w{1,2}\b))|\*{1,3}(?=[^\W\d_]))[\w\u0300-\u036f]*)*+\.?(?=[-–]?)"
    r"|(?<=[a-z] )‘[A-Z][\w\u0300-\u036f]+(?![’'])(?![^.!?’]{0,300}’)"  # a letter of Polynesian names
    r"|\d[\w,.]*\w|\d"  # numbers
    r"|</?[a-z]\w*\b[^<>]{0,600}>|(?<=\])\([a-z][^()\s]{1,400}\)"  # markup: <u>, the address of a link
    r"|[^\w\s]|_"
)
_MORE_THAN_A_SIGN = re.compile(r"\w[.,]?\w")
_ABBREVIATION = re.compile(
    r"(?:[A-Z]|Mrs?|Ms|Mdm|Dr|Prof|Assoc|Asst|Hon|Rev|Fr|Sen|Rep|Gov|Amb|Gen|Lt|Lieut|Col|Maj|Capt|Cpl|Sgt|Cdr|Cmdr|Adm"
    r"|Ma|Sto|Sta|Usec|Asec|Md|Mohd|Muhd|Ch|Barr|Adv|Mst|Hjh?|Sra|Srta|Dra|Drs|Alh|Uza?|Dato|Datuk|Comr|Cde|Pst|Surv|Smt|Tmt|Ustz?|Tgk|Arch?|Pharm|Sens|Reps|Govs|Ambs|Brig|Pol|Insp|Supt|St|Jr|Sr|Ven|Msgr|Sub|ACM|Engr|Atty|Cllr|Det|Const|Cst|Dir|Dep|Ph\.D|Esq|vs|No|Nos|Art|Sec|Co|Inc|Ltd|Corp"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$"
)


class Token(NamedTuple):
    """One word, number or mark; ``low`` is its lower-case form. A tuple, for there are very many."""

    text: str
    start: int
    end: int
    low: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class SentenceView:
    """One sentence: its place in the text, its paragraph and its tokens."""

    index: int
    block: int
    start: int
    end: int
    tokens: tuple[Token, ...]


def tokenise(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of ``text[start:end]``; a full stop stays with a known abbreviation and nowhere else."""
    return tuple(_tokens(text, start, end))


def _of_sentence(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of a sentence without marks of markup, the label of a speaker before it in small letters."""
    tokens = tokenise(text, start, end)
    if any(c in text[start:end] for c in "*<]"):
        tokens = tuple(_without_marks(text, tokens))
    close = label_end(text, start, end)
    first, last = (start, close) if close > start else post_in_capitals(text, start, end)
    if last == first:
        return tokens
    return tuple(
        t._replace(text=in_small_letters(t.text, is_last=t.end == close)) if first <= t.start < last else t
        for t in tokens
    )


def _of_thai_sentence(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of what a Thai sentence holds in Latin letters, each run ended by the Thai letter behind it."""
    if _THAI.search(text, start, end) is None:
        return _of_sentence(text, start, end)
    tokens: list[Token] = []
    for run in _LATIN_RUN.finditer(text, start, end):
        tokens.extend(_tokens(text, run.start(), run.end()))
        if run.end() < end:
            tokens.append(Token(text[run.end()], run.end(), run.end() + 1, text[run.end()]))
    return tuple(tokens)


def _without_marks(text: str, tokens: tuple[Token, ...]) -> Iterator[Token]:
    """The tokens that are words and marks of the sentence, not of Markdown or HTML."""
    for token in tokens:
        if token.text == "*":
            if _is_emphasis(text, token.start, token.end):
                continue
        elif len(token.text) > 1 and token.text[0] in "<(":
            continue
        elif token.text == "·" and text[token.end : token.end + 1].islower():
            continue  # a stray mark before a word
        elif "*" in token.text:
            bare = token.text.replace("*", "")
            yield token._replace(text=bare, low=bare.lower())
            continue
        yield token


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        word, (first, last) = match.group(), match.span()
        if word.isalpha():
            yield Token(word, first, last, word.lower())
            continue
        if len(word) == 1:
            yield Token(word, first, last, "'s" if _closes_plural(text, word, first) else word.lower())
            continue
        if word[0] == "‘":
            yield Token(word[1:], first, last, word[1:].lower())
            continue
        if word[-1] == "." and word.count(".") == 1 and not _is_abbreviation(word):
            yield Token(word[:-1], first, last - 1, word[:-1].lower())
            yield Token(".", last - 1, last, ".")
            continue
        cut = _possessive(word)
        if cut:
            yield Token(word[:cut], first, first + cut, word[:cut].lower())
            yield Token(word[cut:], first + cut, last, "'s")
            continue
        yield Token(word, first, last, word.lower())


def _is_emphasis(text: str, first: int, last: int) -> bool:
    """Whether an asterisk is a mark of Markdown, not a bullet or a sign between spaces."""
    return not (text[last : last + 1].isspace() and (first == 0 or text[first - 1].isspace()))


def _closes_plural(text: str, word: str, at: int) -> bool:
    """The apostrophe of "Ministers' Meeting"."""
    return word in "'’" and at > 0 and text[at - 1] == "s" and text[at + 1 : at + 2].isspace()


def _possessive(word: str) -> int:
    """Where "'s" or a closing apostrophe begins; 0 where there is none."""
    if word[-1] in "'’":
        return len(word) - 1
    shouted = word[-1] == "S" and len(word) > 4 and word[:-2].isupper()  # "OSTRAND'S"
    return len(word) - 2 if len(word) > 2 and (word[-1] == "s" or shouted) and word[-2] in "'’`´ʼ" else 0


def _is_abbreviation(word: str) -> bool:
    return bool(_ABBREVIATION.match(word.title() if word.isupper() else word))


class View:
    """A cleaned document with its sentences tokenised once, but for the mere number or sign of an item."""

    def __init__(self, document: CleanDocument) -> None:
        self.clean = document
        self.text = document.document.text
        tokens = _of_thai_sentence if self.language == "th" else _of_sentence
        told = (s for s in document.sentences if _MORE_THAN_A_SIGN.search(self.text, s.start, s.end))
        self.sentences = tuple(
            SentenceView(i, s.block, s.start, s.end, tokens(self.text, s.start, s.end))
            for i, s in enumerate(told)
        )

    @cached_property
    def headlines(self) -> tuple[SentenceView, ...]:
        """The title where the text states it, first place only; numbered before the sentences."""
        title = self.clean.cells.get("title")
        if title is None or not title.spans:
            return ()
        span = title.spans[0]
        return (SentenceView(-1, -1, span.start, span.end, _of_sentence(self.text, span.start, span.end)),)

    @cached_property
    def credits(self) -> tuple[tuple[SentenceView, str], ...]:
        """Bylines, labels and datelines as token runs, each with its kind: they name bodies, never events."""
        return tuple(
            (SentenceView(-2, -2, m.start, m.end, _of_sentence(self.text, m.start, m.end)), m.kind)
            for m in self.clean.marks
            if m.kind in ("byline", "label", "dateline")
        )

    @cached_property
    def language(self) -> str:
        """BCP 47 tag, ``und`` when unknown."""
        cell = self.clean.cells.get("language")
        return str(cell.value) if cell else "und"

    @cached_property
    def anchor(self) -> date | None:
        """The day against which relative dates are read: the stated publication date."""
        cell = self.clean.cells.get("published_date")
        return date.fromisoformat(str(cell.value)) if cell and len(str(cell.value)) == 10 else None

    def words(self, span: Span) -> str:
        """The text of a span with white space squeezed, without marks of emphasis."""
        return " ".join(without_emphasis(self.text[span.start : span.end]).split())

    def sentence_at(self, offset: int) -> SentenceView | None:
        """The sentence that holds an offset, if any."""
        at = bisect_right(self.sentences, offset, key=attrgetter("end"))
        if at < len(self.sentences) and self.sentences[at].start <= offset:
            return self.sentences[at]
        return None
