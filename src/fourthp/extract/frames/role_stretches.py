"""The stretches of text between names and verbs: what is left of them without posts, bodies and forms of address."""

from __future__ import annotations

import re
from bisect import bisect_left

from fourthp.extract.mentions.finder import Found
from fourthp.extract.view import Token, View
from fourthp.records import Span

LIST = re.compile(
    r"[\s,;:“”\"‘’()—–-]*(?:\b(?:and|as well as|including|also|another|one|from|the|his|her|H\.E\.)\b[\s,;:]*)*"
)
FINITE = re.compile(
    r";|(?<=[a-z)]{4})\.|\b(?:was|were|is|are|has|have|had|will|would|who|which|(?<!\bof )that"
    r"|while|but|met|said|with|by|of whom)\b"
)
REACH_BEFORE = 90
_REACH_SHARED = 170
_LAID_IN = re.compile(
    r"[\s,]*,\s(?:he|she|they|(?:the|a|an|his|her|its|their)(?:\s[a-z][\w’'-]*){1,3})\s(?:\w+ly\s)?"
)
_ENDS_OPENING = re.compile(r"\s(?:in|at|on|during|here)\b[^,;]*,(?:\s|\bthe\b)*$")
_ENDS_MEMBER = re.compile(r";\s*(?:and\s+)?$")
_TOLD_OF_MEMBER = re.compile(r"\s*(?:[,(—–-][^“”\"]*|(?:of|from|at|for)\b[^“”\"]*)?")
_NEXT_MEMBER = re.compile(rf"[\s,]*(?:and\b[\s,]*)?(?:on behalf of [^,;]+,\s*)?(?:by\b)?{LIST.pattern}")
_POSTS_SEARCHED = 3
_AMONG = re.compile(
    r"[\s,:;(–—-]*\b(?:among (?:them|whom were|others)|including|such as|namely|notably|in particular|especially)\b"
)
_LONGEST_GROUP = 120


def opens_list(gap: str) -> bool:
    """Whether a group is told before those of it who are named: "senior officials of the port, among them the"."""
    openers = list(_AMONG.finditer(gap))
    if not openers or openers[-1].start() > _LONGEST_GROUP:
        return False
    start, end = openers[-1].span()
    return LIST.fullmatch(gap, end) is not None and not FINITE.search(gap, 0, start)


def is_list_of_others(gap: str) -> bool:
    """Whether semicolons end members of a list who are nobody's names here: "Mr. Quill; other guests; "."""
    *members, last = gap.split(";")
    told = any(FINITE.search(member) for member in members)
    return bool(members) and not told and LIST.fullmatch(last) is not None


class Stretches:
    """Stretches of one document, with the posts and forms of address that stand in them."""

    def __init__(self, view: View, found: Found) -> None:
        self._text = view.text
        self._mentions = found.mentions
        self._posts = sorted(s for p in found.posts for s in p.cells["title"].spans)
        addresses = [
            e.cells["honorific"].spans for e in found.mentions.of("persons") if "honorific" in e.cells
        ]
        self._addresses = sorted(s for spans in addresses for s in spans)

    def without(self, start: int, end: int) -> str:
        """What is left of ``text[start:end]`` when posts, bodies and forms of address are taken out."""
        named = self._mentions.within(start, end, ("organisations", "countries", "places"))
        spans = [m.span for m in named]
        for known in (self._posts, self._addresses):
            spans += known[bisect_left(known, Span(start, 0)) : bisect_left(known, Span(end, 0))]
        left, at = [], start
        for span in sorted(s for s in spans if start <= s.start and s.end <= end):
            if span.start >= at:
                left.append(self._text[at : span.start])
                at = span.end
        left.append(self._text[at:end])
        return "".join(left)

    def is_empty(self, start: int, end: int) -> bool:
        """Whether nothing but posts, bodies and words of a list stands in a stretch."""
        return LIST.fullmatch(self.without(start, end)) is not None

    def is_next_member(self, start: int, end: int) -> bool:
        """Whether one semicolon parts two persons of a list: "<name>, who heads the port; and, on behalf of it, by"."""
        told, mark, opens = self.without(start, end).rpartition(";")
        alone = ";" not in told and _TOLD_OF_MEMBER.fullmatch(told) is not None
        return bool(mark) and alone and _NEXT_MEMBER.fullmatch(opens) is not None

    def is_list(self, start: int, end: int) -> bool:
        """Whether a stretch between two persons makes them members of one list."""
        left = self.without(start, end)
        if LIST.fullmatch(left) or self.is_next_member(start, end):
            return True
        if self.ends_opening(start, end) and any(c.isdigit() for c in left):
            return False
        short = end - start <= _REACH_SHARED and len(left) <= REACH_BEFORE
        told = _ENDS_MEMBER.sub("", left)  # "<name>, Head of the Ports; and <name>"
        return short and ("," in left or " and " in left) and not FINITE.search(told)

    def ends_opening(self, start: int, end: int) -> bool:
        """Whether a stretch ends a clause of where and when: "Receiving <name> in Lagos on Monday, <name> said"."""
        return _ENDS_OPENING.search(self.without(start, end)) is not None

    def is_laid_in(self, start: int, end: int) -> bool:
        """Whether a clause between a name and a verb gives the verb its own subject: "the law of <name>, he noted"."""
        return _LAID_IN.fullmatch(self.without(start, end)) is not None

    def has_own_name(self, tokens: tuple[Token, ...], end: int, first: int) -> bool:
        """Whether a name that is nobody's here stands before a verb: "Under King <name>, Al Quill recalled".

        The person's name ends at ``end``; the verb is token ``first``.
        """
        i = first - 1
        while i >= 0 and tokens[i].capital and tokens[i].start > end:
            i -= 1
        name = tokens[i + 1 : first]
        if not name or i < 0 or tokens[i].low not in (",", "as") or tokens[i].start < end:
            return False
        known = self._mentions.within(name[0].start, name[-1].end, ("organisations", "countries", "places"))
        return not known and not self.in_post(name[0].start)

    def in_post(self, at: int) -> bool:
        """Whether a place lies in a post."""
        return any(s.start <= at < s.end for s in self.posts_before(at + 1))

    def posts_before(self, at: int) -> list[Span]:
        """The last posts that begin before a place."""
        end = bisect_left(self._posts, Span(at, 0))
        return self._posts[max(0, end - _POSTS_SEARCHED) : end]
