"""The proof itself, on expressions of which it is known whether they explode."""

from __future__ import annotations

import re

import pytest
from ambiguity import explodes

EXPLODE = [
    r"(a*)*b",
    r"(a|a)*b",
    r"(a|aa)*b",
    r"(\w+\s?)+\.",
    r"(?:[a-z]+[A-Z]?)+x",
    r"(a?b?)*c",
    r"((ab)+(ab)?)+c",
    r"(?i:(?:ab|AB)*)c",
    r"(?:\w|\d\w?)+;",
    r"(?:[^,]|\s)+;",
    r"(?:(?:one|two)(?: (?:one|two))?(?: |$))*!",
]
HIDDEN = [
    r"x(?=(a+)+b)",
    r"x(?!(?:y|(?:a|a)*b))",
    r"(?:(?>a+)b?)*c",
    r"(?:a++b?)*c",
]
DO_NOT = [
    r"a*b",
    r"a*a*b",
    r"(ab)*c",
    r"(\w+\s)+\.",
    r"(?:a(?:bc)?)+d",
    r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}",
    r"(?:[a-c]|[d-f])*g",
    r"(?:ab|AB)*c",
    r"(?:(?:one|two)(?: one)?)*+!",
    r"\w+(?:[-’']\w+)*",
]


@pytest.mark.parametrize("pattern", EXPLODE)
def test_two_ways_round_a_loop_are_seen(pattern: str) -> None:
    assert explodes(re.compile(pattern))


@pytest.mark.parametrize("pattern", HIDDEN)
def test_also_within_what_looks_around_or_does_not_give_back(pattern: str) -> None:
    assert explodes(re.compile(pattern))


@pytest.mark.parametrize("pattern", DO_NOT)
def test_one_way_only_is_no_explosion(pattern: str) -> None:
    assert not explodes(re.compile(pattern))


def test_a_part_of_a_pattern_that_is_not_known_is_an_error() -> None:
    with pytest.raises(NotImplementedError, match="GROUPREF_EXISTS"):
        explodes(re.compile(r"(a)?(?(1)b|c)"))
