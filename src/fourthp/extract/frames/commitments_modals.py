"""What somebody will, must or is to do: modal verbs before a verb of action."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from fourthp.extract.frames.clauses import subjects
from fourthp.extract.frames.clauses_actors import actor_of, is_paper, read_actor
from fourthp.extract.frames.clauses_content import content_end, within_attribution
from fourthp.extract.frames.clauses_cues import (
    cues,
    is_adverb,
    is_finite,
    said_forms,
    speech_forms,
    word_class,
)
from fourthp.extract.frames.clauses_spans import clip
from fourthp.extract.frames.commitments_acts import act_at, hoped, is_described, pledges
from fourthp.extract.frames.commitments_clefts import read_cleft
from fourthp.extract.frames.commitments_done import done
from fourthp.extract.frames.commitments_laid import SAID, is_received, lasts, promised_to, said_by
from fourthp.extract.frames.commitments_speakers import is_laid, speaker_of_quotation
from fourthp.extract.frames.commitments_told import Modal, Promise
from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_SHORT_WILL = frozenset(f"{who}{mark}ll" for who in ("i", "we", "they", "he", "she") for mark in "'’")
_NEGATIONS = frozenset({"not", "never"})
_NOTHING = frozenset({"no", "nothing"})
"""Behind a verb that needs a denial to be a promise ("will spare no effort", "will tolerate no abuse")."""
_QUESTIONS = frozenset({"where", "what", "how", "why", "who", "whoever", "whether"})
_QUOTES = frozenset({"“", '"'})
_OPEN_ADVERBS = frozenset({"likely", "unlikely", "hardly", "scarcely", "only"})
_PERFECT = frozenset({"has", "have", "had", "'ve", "’ve"})
_MAY_BEFALL = frozenset({"would", "may", "might", "could", "will", "not", "'ll", "’ll"})
"""Before "have to": what will befall somebody, not what he must do."""
_GAP = "*"
_GAP_WITHIN = 6
_TOGETHER = frozenset({"all", "both", "each"})
_INSERTED_WITHIN = 24
_PHRASE_WORDS = 5
_DESCRIBED_WITHIN = 20
_OPEN = (("must",), ("will",))
_COMING = (("will",), ("shall",))
_SECOND_WITHIN = 40
_GOES_PAST = frozenset({"was", "were", "is", "are", "has", "had"})
_BOUND = (("is", "to"), ("are", "to"))
_CONDITION = frozenset({"if", "whether", "unless"})


@cache
def modals() -> dict[str, tuple[Modal, ...]]:
    """First word of a modal -> its readings, the longest first."""
    found: dict[str, list[Modal]] = {
        form: [Modal((form,), "announced", "will", False)] for form in _SHORT_WILL
    }
    for row in table("commitment_modals"):
        forms = tuple(row["form"].split())
        found.setdefault(forms[0], []).append(
            Modal(forms, row["modality"], row["frame"], row["told"] == "yes")
        )
    return {form: tuple(sorted(group, key=lambda m: -len(m.words))) for form, group in found.items()}


def read_modal(view: View, mentions: Mentions, sentence: SentenceView, index: int) -> list[Promise]:
    """The promise or demand of a modal whose first word stands at ``index``."""
    tokens = sentence.tokens
    for modal in modals()[tokens[index].low]:
        after = _behind(tokens, index, modal.words)
        befalls = tokens[index].low == "have" and index and tokens[index - 1].low in _MAY_BEFALL
        if after and not befalls and not (tokens[index].low == "had" and tokens[index - 1].low in _PERFECT):
            return _read(view, mentions, sentence, index, after, modal)
    return []


def _behind(tokens: Sequence[Token], index: int, forms: Sequence[str]) -> int:
    """The place behind a modal, adverbs within it skipped ("is also to", "are now set to"); 0: other words."""
    gap = False
    for form in forms:
        if form == _GAP:
            gap = True
            continue
        stop = min(len(tokens), index + _GAP_WITHIN) if gap else index + 1
        while not gap and index < len(tokens) and _slips_in(tokens[index]) and tokens[index].low != form:
            index, stop = index + 1, index + 2
        index = 1 + next((n for n in range(index, min(stop, len(tokens))) if tokens[n].low == form), -1)
        if not index:
            return 0
        gap = False
    return index


def _slips_in(token: Token) -> bool:
    """Whether an adverb may stand within a modal: none that denies it or leaves it open ("is likely to")."""
    return is_adverb(token) and token.low not in _NEGATIONS | _OPEN_ADVERBS


def _read(
    view: View, mentions: Mentions, sentence: SentenceView, index: int, after: int, modal: Modal
) -> list[Promise]:
    tokens = sentence.tokens
    verb, negation = _past_insertion(tokens, after), None
    while verb < len(tokens) and (is_adverb(tokens[verb]) or tokens[verb].low in _NEGATIONS | _TOGETHER):
        if tokens[verb].low in _NEGATIONS:
            negation = verb
        verb += 1
    if verb < len(tokens) and tokens[verb].capital and not tokens[verb].text.isupper():
        return []  # a headline in title case
    if verb >= len(tokens) or hoped(tokens, index):
        return []
    plain = (
        index > 0 and tokens[index - 1].low == "we" and tokens[index - 2].low not in word_class("boundary")
    )
    said = plain and speaker_of_quotation(view, mentions, sentence) is not None
    reported = not modal.told or _reported(tokens, index) or said
    if not reported and _CONDITION.intersection(t.low for t in tokens):
        return []
    turned = read_cleft(view, mentions, sentence, index, verb, modal) if negation is None and reported else []
    if turned:
        return turned
    if modal.frame == "now" and tokens[verb].low in _telling():
        return []  # "is offering a reward": its cue knows better
    if tokens[verb].low == "be" and modal.frame == "will" and _goes_on_doing(tokens, verb):
        verb += 1  # "will be training officers"
    if tokens[verb].low == "be" and negation is None and modal.frame != "now":
        return done(view, mentions, sentence, index, verb + 1, modal)
    if tokens[verb].low == "being" and modal.frame == "now":
        made = done(view, mentions, sentence, index, verb + 1, modal)
        return [told for told in made if told.confidence > SAID]  # only what somebody named is doing
    low = tokens[verb].low
    denied = verb + 1 < len(tokens) and tokens[verb + 1].low in _NOTHING
    firm = low in word_class("firm") and not denied and negation is not None
    if _is_thought(tokens, index) or _asks(tokens, index) or _describes(tokens, index):
        return []
    if modal.words in _BOUND and tokens[index - 1].low in word_class("purpose"):
        return []  # "its mission is to coordinate": what a body is for
    if negation is None and modal.frame == "will" and is_received(tokens, index, verb, modal):
        return promised_to(view, mentions, sentence, index, verb, modal)
    act = (
        low
        if firm or (denied and low in word_class("firm"))
        else act_at(tokens, verb, gerund=modal.frame == "now" or tokens[verb - 1].low == "be")
    )
    unlisted = act is None and modal.words in _OPEN and _any_act(tokens, verb)
    act = low if unlisted else act
    second = (
        _second_act(tokens, verb) if act is None and negation is None and modal.words in _COMING else None
    )
    if second:
        verb, low, act = second, tokens[second].low, act_at(tokens, second)
    if act is None and negation is None and modal.frame == "will" and lasts(tokens, verb):
        return promised_to(view, mentions, sentence, index, verb, modal)
    if (negation is not None) != firm or act is None:
        return []
    if tokens[index].low in _SHORT_WILL:
        actor = read_actor(view, mentions, sentence, index, index + 1)
    else:
        actor = actor_of(view, mentions, sentence, index, "base")
    if actor is None and (modal.frame == "must" or low in word_class("lasting")):
        return promised_to(view, mentions, sentence, index, verb, modal)
    if actor is None or (actor.kind == "phrase" and not _is_acronym(view.words(actor.span))):
        return []
    public = actor.kind == "body" or (
        actor.entity and actor.entity.resource in ("organisations", "countries")
    )
    if not reported and not public:
        return []  # "Kenya should build ports" is a demand also where nobody is quoted
    state = actor.entity is not None and actor.entity.resource == "countries"
    if unlisted and modal.frame == "will" and not state:
        return []
    if low in word_class("attending") and actor.entity is None:
        return []  # "a second group of trainees will complete the course"
    if modal.frame == "keeps" and not (state or actor.kind == "pronoun"):
        return []
    if modal.frame == "now" and is_described(tokens, index, actor, act):
        return []
    if not pledges(actor) and not (actor.kind == "gathering" and low in word_class("resolution")):
        return []
    stop = _clause_stop(tokens, index, verb, within_attribution(tokens, verb, said_forms()))
    first, end = clip(tokens, verb if negation is None else negation, stop)
    if end - first < 2:
        return []
    lemma = act if negation is None else f"{tokens[negation].low} {low}"
    if modal.frame == "must" and negation is None:
        patient = next(subjects(tokens, index), (verb, end))
        called = said_by(view, mentions, sentence, (index, verb + 1), act, patient, modal)
        if called:  # who says that others must act is who calls for it
            return called
    what = (first, end)
    return [Promise(actor, lemma, modal.modality, modal.frame, (index, verb + 1), what, what, confidence=0.8)]


@cache
def _telling() -> frozenset[str]:
    """Forms of the verbs by which something is promised, whatever stands behind them."""
    found = cues("commitment_cues", "modality").items()
    return frozenset(form for form, group in found if any("ordinary" not in cue.frames for cue in group))


def _is_acronym(words_: str) -> bool:
    """Whether a subject is an acronym that nothing explains, an article before it or not ("the MCM")."""
    last = words_.split()[-1]
    return words_.isupper() or (last.isupper() and len(last) > 1 and len(words_.split()) < 3)


def _goes_on_doing(tokens: Sequence[Token], be: int) -> bool:
    return be + 2 < len(tokens) and act_at(tokens, be + 1, gerund=True) is not None


def _any_act(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb of no list is an act too, as it is behind "must": anything but a state or a way to speak."""
    low, after = tokens[verb].low, tokens[verb + 1 : verb + 2]
    return low.isalpha() and low not in word_class("being") and bool(after) and not is_finite(after[0])


def _past_insertion(tokens: Sequence[Token], after: int) -> int:
    """Behind words put between a modal and its verb ("shall, within 60 days, submit")."""
    if after < len(tokens) and tokens[after].low in word_class("preposition"):
        return _past_phrase(tokens, after)
    if after >= len(tokens) or tokens[after].text != ",":
        return after
    stop = min(len(tokens), after + _INSERTED_WITHIN)
    return next((n + 1 for n in range(after + 1, stop) if tokens[n].text == ","), after)


@cache
def _insertions() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(form.split()) for form in words("clause_insertions"))


def _past_phrase(tokens: Sequence[Token], after: int) -> int:
    """Behind a fixed phrase between a modal and its verb ("must by all means act"); else the end of the sentence."""
    for end in range(min(len(tokens), after + _PHRASE_WORDS), after + 1, -1):
        if tuple(t.low for t in tokens[after:end]) in _insertions():
            return end
    return len(tokens)


def _is_thought(tokens: Sequence[Token], index: int) -> bool:
    """Whether a clause tells what is wrongly thought ("the notion that workers must accept low pay")."""
    first = next(subjects(tokens, index), (0, 0))[0]
    return first > 1 and tokens[first - 1].low == "that" and tokens[first - 2].low in word_class("notion")


def _second_act(tokens: Sequence[Token], verb: int) -> int | None:
    """The act that a verb which is none leads up to ("will meet in May and develop a plan")."""
    stop = min(content_end(tokens, verb + 1, said_forms()), verb + _SECOND_WITHIN) - 1
    for place in range(verb + 1, stop):
        if tokens[place].low != "and":
            continue
        after = place + 1
        while after < stop and is_adverb(tokens[after]):
            after += 1
        named = after < stop and tokens[after + 1].low in word_class("determiner")
        if named and tokens[after - 1].low != "to" and act_at(tokens, after):
            return after
    return None


def _asks(tokens: Sequence[Token], index: int) -> bool:
    """Whether the modal stands in a clause that opens the sentence as its subject ("Where Kenya has to act is ...")."""
    opens = tokens[0].low in _QUESTIONS or (tokens[0].text in _QUOTES and tokens[1].low in _QUESTIONS)
    return opens and all(t.text != "," for t in tokens[:index])


def _goes_on(tokens: Sequence[Token], verb: int) -> bool:
    return [t.low for t in tokens[verb : verb + 2]] == ["go", "on"]


def _describes(tokens: Sequence[Token], index: int) -> bool:
    """Whether the modal stands in a clause on what opens the sentence ("Rules that both would use were read")."""
    first = next(subjects(tokens, index), (0, 0))[0]
    if first < 2 or tokens[first - 1].low not in ("that", "which"):
        return False
    if tokens[first - 2].low in word_class("preposition"):  # "an agreement under which Chad will"
        return not any(is_paper(t) for t in tokens[max(0, first - 2 - _DESCRIBED_WITHIN) : first - 2])
    return not any(is_finite(t) or t.low in _stating() for t in tokens[: first - 1])


def _clause_stop(tokens: Sequence[Token], index: int, verb: int, end: int) -> int:
    """``end``, or where the sentence goes on behind a clause on a paper ("a deal by which X will pay was")."""
    first = next(subjects(tokens, index), (0, 0))[0]
    if (
        first < 2
        or tokens[first - 1].low != "which"
        or tokens[first - 2].low not in word_class("preposition")
    ):
        return end
    return next(
        (
            n
            for n in range(verb + 2, end)
            if tokens[n].low in _GOES_PAST
            and tokens[n - 1].low not in word_class("boundary")
            and tokens[n - 1].low not in ("and", ",")
        ),
        end,
    )


@cache
def _stating() -> frozenset[str]:
    """Forms of all verbs behind which "that" tells what is said, those of papers among them ("stipulates that")."""
    found = cues("commitment_cues", "modality").items()
    return (
        frozenset(form for form, group in found if any("that" in cue.frames for cue in group))
        | speech_forms()
    )


def _reported(tokens: Sequence[Token], index: int) -> bool:
    """Whether the words at ``index`` are what somebody is quoted to say, without a condition."""
    lows = [t.low for t in tokens]
    if "if" in lows:
        return False
    return not speech_forms().isdisjoint(lows[:index] + lows[index + 1 :]) or is_laid(tokens)
