"""Whether a regular expression can take exponential time: a proof on its automaton, not a trial.

A backtracking matcher tries, in the worst case, every path of the expression's automaton that spells the text. Their
number grows exponentially with the text if and only if some state lies on two different loops that spell the same
(Weber and Seidl, On the degree of ambiguity of finite automata, 1991; Weideman and others, Analyzing matching time
behavior of backtracking regular expression matchers by using ambiguity of NFA, 2016). The automaton is Glushkov's,
whose states are the places of characters in the expression; an edge keeps how often it arises, so that ``(a*)*`` shows.

What it says holds for more than the expression: a look-around, an anchor and a reference to a group count as fitting
always, and a part that may stand more than ``UNROLLED`` times as one that may stand any number of times; only of a
possessive part outside all loops it is believed that it is never tried twice. So it may accuse an innocent pattern
and never acquits a guilty one.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from benchmarks.patterns import holds

UNROLLED = 4
_PROBES = "aZ5_ \n\t.,;:-–'\"()/@é\u0301ก๑\x01"
_REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)
_AROUND = (code.ASSERT, code.ASSERT_NOT)
_ALWAYS = (code.AT, code.ASSERT, code.ASSERT_NOT, code.GROUPREF)


@dataclass
class Automaton:
    """Glushkov's: ``fits[state]`` are the characters at a place, ``edges[state]`` how often each next place follows."""

    fits: list[frozenset[str]] = field(default_factory=list)
    edges: list[Counter[int]] = field(default_factory=list)


@dataclass(frozen=True)
class _Part:
    """A piece of the expression: in how many ways it may begin and end at a place, or be empty."""

    first: Counter[int] = field(default_factory=Counter)
    last: Counter[int] = field(default_factory=Counter)
    empty: int = 1


def explodes(pattern: re.Pattern[str]) -> bool:
    """Whether some text may have exponentially many ways to be matched, in a look-around's expression too."""
    flags = pattern.flags & ~re.DEBUG
    tree = parser.parse(pattern.pattern, flags)
    alphabet = sorted(set(_PROBES) | set(_ends_of_ranges(tree)))
    for nodes in (tree, *_arounds(tree)):
        builder = _Builder(alphabet, flags)
        builder.sequence(nodes)
        if _has_two_loops(builder.automaton):
            return True
    return False


class _Builder:
    """Makes the automaton of an expression, over an alphabet that tells all its classes apart."""

    def __init__(self, alphabet: list[str], flags: int) -> None:
        self.automaton = Automaton()
        self._alphabet = alphabet
        self._flags = flags
        self._loops = 0

    def sequence(self, nodes: Iterable[Any]) -> _Part:
        whole = _Part()
        for operator, argument in nodes:
            whole = self._joined(whole, self._one(operator, argument))
        return whole

    def _one(self, operator: Any, argument: Any) -> _Part:
        if operator in _REPEATS:
            return self._repeated(operator is code.POSSESSIVE_REPEAT, *argument)
        if operator is code.SUBPATTERN:
            outside = self._flags
            self._flags = (outside | argument[1]) & ~argument[2]
            part = self.sequence(argument[3])
            self._flags = outside
            return part
        if operator is code.ATOMIC_GROUP:
            return self.sequence(argument)
        if operator is code.BRANCH:
            branches = [self.sequence(branch) for branch in argument[1]]
            return _Part(
                sum((branch.first for branch in branches), Counter()),
                sum((branch.last for branch in branches), Counter()),
                sum(branch.empty for branch in branches),
            )
        if operator in _ALWAYS:
            return _Part()
        return self._place(operator, argument)

    def _place(self, operator: Any, argument: Any) -> _Part:
        if operator not in (code.LITERAL, code.NOT_LITERAL, code.IN, code.ANY):
            raise NotImplementedError(f"{operator} is not among the parts of patterns that this proof knows")
        self.automaton.fits.append(frozenset(c for c in self._alphabet if self._takes(operator, argument, c)))
        self.automaton.edges.append(Counter())
        state = len(self.automaton.fits) - 1
        return _Part(Counter((state,)), Counter((state,)), empty=0)

    def _takes(self, operator: Any, argument: Any, character: str) -> bool:
        if operator is code.ANY:
            return character != "\n" or bool(self._flags & re.DOTALL)
        forms = {character}
        if self._flags & re.IGNORECASE:
            forms |= {character.lower(), character.upper()}
        if operator is code.LITERAL:
            return chr(argument) in forms
        if operator is code.NOT_LITERAL:
            return chr(argument) not in forms
        items = argument[1:] if argument[0][0] is code.NEGATE else argument
        is_in = any(holds(item, form) for item in items for form in forms)
        return is_in != (items is not argument)

    def _repeated(self, is_possessive: bool, least: int, most: int, nodes: Any) -> _Part:
        if most <= UNROLLED:
            copies = [self.sequence(nodes) for _ in range(most)]
            whole = _Part()
            for number in reversed(range(most)):
                whole = self._joined(copies[number], whole)
                whole = whole if number < least else replace(whole, empty=1)
            return whole
        self._loops += 1
        part = self.sequence(nodes)
        self._loops -= 1
        if self._loops or not is_possessive:
            self._follow(part.last, part.first)
        return replace(part, empty=min(part.empty, 1) if least else 1)

    def _joined(self, before: _Part, after: _Part) -> _Part:
        self._follow(before.last, after.first)
        return _Part(
            before.first + _times(after.first, before.empty),
            after.last + _times(before.last, after.empty),
            before.empty * after.empty,
        )

    def _follow(self, last: Counter[int], first: Counter[int]) -> None:
        for state, ways in last.items():
            self.automaton.edges[state].update(_times(first, ways))


def _times(places: Counter[int], ways: int) -> Counter[int]:
    return Counter({state: min(count * ways, 2) for state, count in places.items() if ways})


def _has_two_loops(automaton: Automaton) -> bool:
    """Whether from a pair (q, q) a walk of both through different places or edges comes back to (q, q)."""
    return any(_parts_and_meets(automaton, members) for members in _circles(automaton))


def _parts_and_meets(automaton: Automaton, members: frozenset[int]) -> bool:
    """Search the pairs of places of one circle of the automaton, from each (q, q), for two ways round."""
    within = {
        state: {n: count for n, count in automaton.edges[state].items() if n in members} for state in members
    }
    if any(count > 1 for following in within.values() for count in following.values()):
        return True
    back: dict[tuple[int, int], list[tuple[int, int]]] = {}
    reached: set[tuple[int, int]] = {(q, q) for q in members}
    queue = deque(reached)
    while queue:
        pair = queue.popleft()
        for one in within[pair[0]]:
            for other in within[pair[1]]:
                if automaton.fits[one] & automaton.fits[other]:
                    back.setdefault((one, other), []).append(pair)
                    if (one, other) not in reached:
                        reached.add((one, other))
                        queue.append((one, other))
    # All places of a circle reach one another, so parting anywhere and meeting anywhere is enough.
    ways = deque((q, q) for q in members)
    seen = set(ways)
    while ways:
        for pair in back.get(ways.popleft(), ()):
            if pair[0] != pair[1]:
                return True
            if pair not in seen:
                seen.add(pair)
                ways.append(pair)
    return False


def _circles(automaton: Automaton) -> Iterator[frozenset[int]]:
    """The strongly connected components that hold an edge (Kosaraju's two walks, without recursion)."""
    order: list[int] = []
    seen: set[int] = set()
    for start in range(len(automaton.fits)):
        stack = [(start, iter(automaton.edges[start]))] if start not in seen else []
        seen.add(start)
        while stack:
            state, following = stack[-1]
            nearest = next((n for n in following if n not in seen), None)
            if nearest is None:
                order.append(stack.pop()[0])
            else:
                seen.add(nearest)
                stack.append((nearest, iter(automaton.edges[nearest])))
    before: dict[int, list[int]] = {}
    for state, following in enumerate(automaton.edges):
        for n in following:
            before.setdefault(n, []).append(state)
    placed: set[int] = set()
    for start in reversed(order):
        if start in placed:
            continue
        members, todo = {start}, [start]
        placed.add(start)
        while todo:
            for state in before.get(todo.pop(), ()):
                if state not in placed:
                    placed.add(state)
                    members.add(state)
                    todo.append(state)
        if len(members) > 1 or start in automaton.edges[start]:
            yield frozenset(members)


def _arounds(nodes: Any) -> Iterator[Any]:
    """The expressions of look-arounds, which are matched by themselves."""
    for operator, argument in nodes:
        for inner in _inside(operator, argument):
            if operator in _AROUND:
                yield inner
            yield from _arounds(inner)


def _inside(operator: Any, argument: Any) -> list[Any]:
    if operator in _REPEATS:
        return [argument[2]]
    if operator is code.SUBPATTERN:
        return [argument[3]]
    if operator is code.BRANCH:
        return list(argument[1])
    if operator in _AROUND:
        return [argument[1]]
    return [argument] if operator is code.ATOMIC_GROUP else []


def _ends_of_ranges(nodes: Any) -> Iterator[str]:
    """Characters that tell apart all classes of the expression: each one named, and both sides of every border."""
    for operator, argument in nodes:
        if operator in (code.LITERAL, code.NOT_LITERAL):
            yield from {chr(argument), chr(argument).lower(), chr(argument).upper()}
        elif operator is code.IN:
            yield from _ends_of_ranges(argument)
        elif operator is code.RANGE:
            yield from (chr(n) for end in argument for n in (end - 1, end, end + 1) if 0 <= n < 0x110000)
        for inner in _inside(operator, argument):
            yield from _ends_of_ranges(inner)
