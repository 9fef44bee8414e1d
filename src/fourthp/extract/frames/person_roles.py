"""Which part a sentence gives to each person it names, by where the name stands to verbs and turns of phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from fourthp.extract.frames.role_checks import checked, heads_body, is_in_name, is_of_guests
from fourthp.extract.frames.role_cues import Hit, follows_and, hits, word_before
from fourthp.extract.frames.role_stand_ins import is_in_quotation, is_parenthesis, stand_ins
from fourthp.extract.frames.role_stretches import (
    FINITE,
    LIST,
    REACH_BEFORE,
    Stretches,
    is_list_of_others,
    opens_list,
)
from fourthp.extract.frames.role_views import entertains, speaks_for_body, view_of
from fourthp.extract.lexicon import words
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.model import Mention
from fourthp.extract.mentions.post_lists import OPENS_LIST
from fourthp.extract.view import SentenceView, View
from fourthp.records import Span

ORDER = ("chair", "head_of_delegation", "signatory", "host", "speaker", "quoted", "participant", "mentioned")
"""The parts, the weightiest first: of several that a text gives one person, the first counts."""

SAME = "same"
"""The part of who is named "together with" somebody: the other's."""

ABSENT = "absent"
"""The part of whom another stands in for ("A said, on behalf of <name>, that"): what is told is the other's."""

_REACH_AFTER = 240
_LONGEST_LABEL = 60
_REACH_FRONTED = 220
_REACH_LIST = 1200
_RELATIVE = re.compile(r"[;:]|\b(?:who|which|whom|whose|that|where|while)\b")
_CLAUSE = re.compile(r";|\b(?:who|which|whom|whose|that|where|while)\b")
_OTHER_CLAUSE = re.compile(r"\b(?:while|whereas|whilst)\b")
_REACH_COLON = 110
_GOES_ON = frozenset(("and", "who", ",", "also", "after", "while"))
_OF_POSTS = re.compile(
    r"\b(?:of|for|at|in)\b|\([A-Z]+\)"
)  # what is left of "Chairman of the Reef Council (RC)"
_WHERE = frozenset(("at", "in", "by", "on", "under"))
_OPENS_ADVERBIAL = frozenset(("at", "with", "as"))
_TOLD_ASIDE = frozenset(("head_of_delegation", "chair", "host"))
_TEMPORARY = frozenset(("leader",))  # "leader of the Ostrand delegation": no standing post
_OTHERS = frozenset(("it", "we", "i", "you"))
_COMPANION = {"head_of_delegation": "participant", "quoted": "quoted"}


@dataclass(frozen=True, slots=True)
class RoleCue:
    """A part with the words that give it."""

    role: str
    span: Span


class RoleReader:
    """Reads the parts of the persons of one document; the cues of a sentence are looked up once.

    ``gives_the_floor``: a label of a transcript was read, so that whoever has none only is spoken of.
    """

    def __init__(self, view: View, found: Found) -> None:
        self._view = view
        self._found = found
        self._hits: dict[int, list[Hit]] = {}
        self.gives_the_floor = False
        self._stretches = Stretches(view, found)

    def cue(self, mention: Mention) -> RoleCue | None:
        """The weightiest part that the sentence of a mention gives to the person named."""
        sentence = self._view.sentence_at(mention.start)
        if sentence is None or is_in_name(self._found, sentence, mention):
            return None
        if self._has_the_floor(sentence, mention):
            self.gives_the_floor = True
            return RoleCue("speaker", mention.span)
        people = self._found.mentions.within(sentence.start, sentence.end, ("persons",))
        if done_to := self._done_to(sentence, mention):
            return done_to
        before = self._before(sentence, mention, people) or self._listed(sentence, mention, people)
        if before and before.role == ABSENT:
            return RoleCue("mentioned", before.span)
        after = [self._behind(sentence, mention, people)]
        listed = not (before and self._is_companion(sentence, before, mention, people))
        if listed and (
            after[0] is None or after[0].role == "participant"
        ):  # "<name> (left) and <name> sign the pact"
            after.append(self._shared(sentence, mention, people))
        after.append(self._counted_above(sentence, mention, people))
        text, stretches = self._view.text, self._stretches
        view = view_of(text, stretches, sentence, mention)
        for_him = RoleCue("quoted", view) if view else None
        if people[0] == mention and (body := speaks_for_body(text, stretches, sentence, mention)):
            for_him = RoleCue("speaker", body)
        if after[0] and (feast := entertains(text, stretches, sentence, mention)):
            return RoleCue("host", feast)
        both = [c for c in (before, *after, for_him) if c]
        return min(both, key=lambda c: ORDER.index(c.role), default=None)

    def _is_companion(
        self, sentence: SentenceView, cue: RoleCue, mention: Mention, people: list[Mention]
    ) -> bool:
        """Whether a sentence opens with who came along: "Joined by <name>, <name> said"."""
        following = next((p.start for p in people if p.start >= mention.end), sentence.end)
        opens = cue.role == "participant" and cue.span.start == sentence.start
        return opens and " and " not in self._view.text[mention.end : following]

    def _has_the_floor(self, sentence: SentenceView, mention: Mention) -> bool:
        """Whether the label of a transcript names who speaks: "SECRETARY OSTRAND: Good morning."."""
        label = self._view.text[sentence.start : mention.end + 1]
        return label.endswith(":") and label.isupper() and len(label) <= _LONGEST_LABEL

    def _listed(self, sentence: SentenceView, mention: Mention, people: list[Mention]) -> RoleCue | None:
        """ "Two officials opened the meeting: <name>; and <name>": what those do whom a colon introduces."""
        colon = self._view.text.rfind(": ", sentence.start, mention.start)
        first = next((p for p in people if p.start > colon), None)
        if colon < 0 or first is None or any(p.end <= colon for p in people):
            return None
        before = [p for p in people if first.start <= p.start < mention.start]
        if not all(self._stretches.is_list(a.end, b.start) for a, b in pairwise([*before, mention])):
            return None
        tokens = sentence.tokens
        for hit in self._in(sentence):
            start = tokens[hit.first].start
            told = hit.before not in ("", "quoted") and start < colon <= start + _REACH_COLON
            if told and self._stretches.is_empty(colon, first.start):
                return RoleCue(hit.before, Span(start, tokens[hit.last - 1].end))
        return None

    def _counted_above(
        self, sentence: SentenceView, mention: Mention, people: list[Mention]
    ) -> RoleCue | None:
        """ "Three ministers signed. They are <name>, <name> and <name>": what those did who are named."""
        tokens = sentence.tokens
        opens = len(tokens) > 1 and tokens[0].low in OPENS_LIST and tokens[1].low in ("are", "were")
        if not (opens and sentence.index and self._stretches.is_empty(tokens[1].end, people[0].start)):
            return None
        before = [p for p in people if p.start < mention.start]
        above = self._view.sentences[sentence.index - 1]
        if not all(self._stretches.is_list(a.end, b.start) for a, b in pairwise([*before, mention])):
            return None
        if self._found.mentions.within(above.start, above.end, ("persons",)):
            return None
        done = next((h for h in self._in(above) if h.before not in ("", "quoted")), None)
        return RoleCue(done.before, Span(tokens[0].start, tokens[1].end)) if done else None

    def by_stand_ins(self) -> Iterator[tuple[RoleCue, Mention]]:
        """What "he", "she" and "the minister" do, for the one person of whom a text tells by these words."""
        for sentence, stand_in, people in stand_ins(self._view, self._found, self._subject):
            if cue := self._of_subject(sentence, stand_in, people):
                yield cue, stand_in

    def _of_subject(self, sentence: SentenceView, stand_in: Mention, people: list[Mention]) -> RoleCue | None:
        """What a sentence says of its subject: behind it, or by the participle that opens the sentence."""
        tokens = sentence.tokens
        cues = [self._behind(sentence, stand_in, people)]
        for hit in self._in(sentence):
            end = tokens[hit.last - 1].end
            opens = hit.behind in ORDER and (hit.fronted or hit.first == 0)
            if opens and end <= stand_in.start and not any(p.start < stand_in.start for p in people):
                cues.append(RoleCue(hit.behind, Span(tokens[hit.first].start, end)))
        return min((c for c in cues if c), key=lambda c: ORDER.index(c.role), default=None)

    def _subject(self, people: list[Mention]) -> Mention | None:
        """Whom a sentence is about: the only one it names, else the only one who says something in it."""
        if len({p.entity.key for p in people}) == 1:
            return people[0]
        saying = [p for p in people if (cue := self.cue(p)) and cue.role in ("quoted", "speaker")]
        return saying[0] if len({p.entity.key for p in saying}) == 1 else None

    def _in(self, sentence: SentenceView) -> list[Hit]:
        if sentence.index not in self._hits:
            found = hits(sentence.tokens)
            self._hits[sentence.index] = [h for h in found if not self._is_in_name(sentence, h)]
        return self._hits[sentence.index]

    def _is_in_name(self, sentence: SentenceView, hit: Hit) -> bool:
        """Whether the words of a cue belong to a name or a post: "United States", "Minister of the Presidency"."""
        first, last = sentence.tokens[hit.first], sentence.tokens[hit.last - 1]
        if not any(t.capital for t in sentence.tokens[hit.first : hit.last]):
            return False
        named = self._found.mentions.within(sentence.start, sentence.end, ("organisations", "countries"))
        posts = self._stretches.posts_before(first.start)
        if any(m.start <= last.start and last.end < m.end for m in named):
            return True  # "Head of the Delegation of the European Union": the end of the cue begins a name
        return any(s.start <= first.start and last.end <= s.end for s in (*(m.span for m in named), *posts))

    def _behind(self, sentence: SentenceView, mention: Mention, people: list[Mention]) -> RoleCue | None:
        """The first verb behind a name: past its posts, before the next person; and what "and" lays beside it."""
        tokens = sentence.tokens
        nexts = [p.start for p in people if p.start >= mention.end and p.entity is not mention.entity]
        stop = min([*nexts, sentence.end, mention.end + _REACH_AFTER])
        semicolon = self._view.text.find(";", mention.end, stop)
        stop = semicolon if semicolon >= 0 else stop
        is_object = self._is_object(sentence, mention)
        best: RoleCue | None = None
        for hit in self._in(sentence):
            start = tokens[hit.first].start
            if start < mention.end or not hit.before:
                continue
            further = follows_and(tokens, hit)
            if start >= stop and not (best and further and self._goes_on(sentence, mention, start, people)):
                break
            named = self._stretches.in_post(start) and tokens[hit.first].low not in _TEMPORARY
            if named or (hit.inverted and self._has_speaker_behind(sentence, hit, people)):
                continue
            subject = word_before(tokens, hit)
            if subject in _OTHERS or heads_body(self._found, sentence, hit) or (is_object and further):
                continue
            if best and not (
                tokens[hit.first - 1].low in _GOES_ON or self._is_adverbial(sentence, mention, hit)
            ):
                continue
            if is_in_quotation(self._view.text, sentence, mention.end, start):
                continue  # "“I trust President <name>,” she said"
            where = tokens[hit.last].low in _WHERE if hit.last < len(tokens) else False
            if best and tokens[hit.first - 1].text == "," and where:
                continue  # "He spoke at a course, hosted at the port"
            if self._stretches.is_laid_in(mention.end, start) or self._stretches.has_own_name(
                tokens, mention.end, hit.first
            ):
                continue
            if best and is_parenthesis(tokens, mention) and tokens[hit.first - 1].text == ",":
                break  # "The port, he said, leads the region": the verb behind is the port's
            role = (
                "participant"
                if subject == "they"
                else checked(self._view, self._found, sentence, hit, hit.before)
            )
            cue = RoleCue(role, Span(start, tokens[hit.last - 1].end))
            best = min([c for c in (best, cue) if c], key=lambda c: ORDER.index(c.role))
        return best

    def _is_object(self, sentence: SentenceView, mention: Mention) -> bool:
        """Whether a name hangs on a verb as its object or agent: "A met <name>, and signed ..." tells what A did."""
        tokens = sentence.tokens
        here = [h for h in self._in(sentence) if tokens[h.last - 1].end <= mention.start]
        if here and here[-1].before and not (here[-1].behind or here[-1].inverted or here[-1].fronted):
            return self._stretches.is_empty(tokens[here[-1].last - 1].end, mention.start)  # "thanked <name>"
        verb = next((h for h in reversed(here) if h.behind), None)
        if verb is None or not verb.before or verb.inverted:
            return False
        end = tokens[verb.last - 1].end
        return mention.start - end <= REACH_BEFORE and not FINITE.search(self._view.text, end, mention.start)

    def _is_adverbial(self, sentence: SentenceView, mention: Mention, hit: Hit) -> bool:
        """Whether words tell as what the subject of a verb does it: "visited Lagos at the head of a team"."""
        opening = sentence.tokens[hit.first]
        told = opening.low in _OPENS_ADVERBIAL and hit.before in _TOLD_ASIDE
        return told and not _RELATIVE.search(self._view.text, mention.end, opening.start)

    def _goes_on(self, sentence: SentenceView, mention: Mention, at: int, people: list[Mention]) -> bool:
        """Whether all who are named between a subject and a verb behind "and" are those its first verb is about."""
        between = [p for p in people if mention.end <= p.start < at]
        return (
            at - mention.end <= _REACH_AFTER
            and not _RELATIVE.search(self._view.text, mention.end, at)
            and all(self._is_object(sentence, p) for p in between)
        )

    def _has_speaker_behind(self, sentence: SentenceView, hit: Hit, people: list[Mention]) -> bool:
        """Whether a verb of saying is that of the name behind it: the name or its apposition ends the clause."""
        end = sentence.tokens[hit.last - 1].end
        for person in people:
            if person.start >= end:
                gap = self._view.text[end : person.start]
                closing = self._view.text[person.end : sentence.end].lstrip()[:1]
                return (
                    len(gap) <= REACH_BEFORE
                    and not FINITE.search(gap)
                    and closing in ("", ",", ".", ";", ":")
                )
        return False

    def _shared(self, sentence: SentenceView, mention: Mention, people: list[Mention]) -> RoleCue | None:
        """ "A, <post>, B, and C explained": the verb behind the last of a list of subjects is everybody's."""
        at = mention
        for following in people:
            if following.start < mention.end or following.entity is mention.entity:
                continue
            if not self._stretches.is_list(at.end, following.start):
                return None
            at = following
            if cue := self._behind(sentence, following, people):
                return cue
        return None

    def _before(self, sentence: SentenceView, mention: Mention, people: list[Mention]) -> RoleCue | None:
        """The cue a name hangs on: right before it and its post, or before the list of persons it stands in."""
        tokens = sentence.tokens
        here = [h for h in self._in(sentence) if tokens[h.last - 1].end <= mention.start]
        hit = next(
            (h for h in reversed(here) if h.behind and self._reaches(sentence, h, mention, people)), None
        )
        if hit is None or mention.start - tokens[hit.first].start > _REACH_LIST:
            return None
        end = tokens[hit.last - 1].end
        between = [p for p in people if end <= p.start and p.end <= mention.start]
        if hit.taken and len(between) == 1:
            between = []  # "Receiving <name>, <name> said"
        gap_from = between[-1].end if between else end
        reach = _REACH_FRONTED if hit.fronted else REACH_BEFORE * (2 if between else 1)
        gap = self._stretches.without(gap_from, mention.start)
        members = not between and is_list_of_others(gap) and self._behind(sentence, mention, people) is None
        listed = members or LIST.fullmatch(_OF_POSTS.sub("", gap)) is not None or opens_list(gap)
        posts_alone = listed and mention.start - gap_from <= _REACH_AFTER
        semicolon = self._view.text.rfind(";", gap_from, mention.start)
        next_member = bool(between) and self._stretches.is_next_member(gap_from, mention.start)
        posts_alone = posts_alone or (next_member and mention.start - semicolon <= REACH_BEFORE)
        if mention.start - gap_from > reach and not posts_alone:
            return None
        if not (between or hit.fronted or members) and _CLAUSE.search(gap.lstrip(" ;")):
            return None  # "opened by the mayor in the hall that <name> has built"
        if between and (
            _OTHER_CLAUSE.search(gap) or (";" in gap and self._behind(sentence, mention, people))
        ):
            return None
        if (hit.inverted or hit.fronted) and between and not self._stretches.is_list(gap_from, mention.start):
            return None
        if (
            hit.inverted
            and not (posts_alone and not between)
            and FINITE.search(self._view.text, end, mention.start)
        ):
            return None
        own_from = semicolon if next_member else gap_from
        if between and any(h.before and tokens[h.first].start >= own_from for h in here):
            return None
        role = hit.behind
        if role == "quoted" and tokens[hit.last - 1].low == "of" and not (between or LIST.fullmatch(gap)):
            return None
        welcomed = role == "host" and tokens[hit.first].low == "welcomed"
        if welcomed and not is_of_guests(self._view, self._found, sentence, hit):
            role = "quoted"
        if role == SAME:
            role = self._of_companion(sentence, tokens[hit.first].start, people)
            if not role and tokens[hit.first].low in words("role_slots", "word", slot="meeting"):
                role = "participant"  # "the two sides had a briefing with <name>"
        return RoleCue(role, Span(tokens[hit.first].start, end)) if role else None

    def _done_to(self, sentence: SentenceView, mention: Mention) -> RoleCue | None:
        """ "Receiving <name>, <name> said": the part of the first, to whom it is done."""
        for hit in self._in(sentence):
            end = sentence.tokens[hit.last - 1].end
            if (
                hit.taken
                and end <= mention.start
                and not self._stretches.without(end, mention.start).strip(" the")
            ):
                return RoleCue(hit.taken, Span(sentence.tokens[hit.first].start, end))
        return None

    def _reaches(self, sentence: SentenceView, hit: Hit, mention: Mention, people: list[Mention]) -> bool:
        """Whether words that give no part stand right before a name or its list: "on behalf of <name>"."""
        start, end = sentence.tokens[hit.first].start, sentence.tokens[hit.last - 1].end
        if ";" in self._view.text[end : mention.start] and self._stretches.in_post(start):
            return False  # "<name>, Head of the Delegation; <name>"
        if hit.behind not in (ABSENT, "mentioned"):
            named = [p for p in people if end <= p.start and p.end <= mention.start]
            if hit.fronted or not (named and self._stretches.ends_opening(named[-1].end, mention.start)):
                return True  # else "Receiving a mission led by <name> in Lagos on Monday, <name> said"
            return self._behind(sentence, mention, people) is None
        first = next((p for p in people if p.start >= end), mention)
        bodies = self._found.mentions.within(end, first.start, ("organisations",))
        own = any(
            not self._stretches.in_post(b.start) for b in bodies
        )  # "on behalf of the Reef Council, <name>"
        parted = first is mention and "," in self._view.text[end : mention.start]
        if parted and self._view.text[mention.end] != "," and self._behind(sentence, mention, people):
            return False  # "on behalf of the minister, <name> thanked them"
        return not own and self._stretches.is_empty(end, first.start)

    def _of_companion(self, sentence: SentenceView, at: int, people: list[Mention]) -> str:
        """The part of the last person named before "together with", who alone heads a delegation."""
        others = [p for p in people if p.end <= at]
        opens = at == sentence.start and sentence.index and sentence.tokens[0].low in ("so", "as")
        if not others and opens:  # "A addressed them. So did <name>"
            sentence = self._view.sentences[sentence.index - 1]
            people = others = self._found.mentions.within(sentence.start, sentence.end, ("persons",))
        if not others:
            return ""
        cue = self._behind(sentence, others[-1], people) or self._before(sentence, others[-1], people)
        return _COMPANION.get(cue.role, cue.role) if cue else ""
