"""What kind of subject a word makes: a body, a post, a group, a gathering, a paper."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from fourthp.extract.lexicon import table, word_list, words
from fourthp.extract.view import Token

_JOINT = re.compile(r" (?:of|for|on|de|pour|di) ")
_JOINED = frozenset({"and", ",", "both"})


@cache
def kinds() -> Mapping[str, str]:
    """Head noun in small letters -> kind of actor."""
    found = {}
    for lexicon, kind in (("organisation_heads", "body"), ("position_heads", "post")):
        for form in words(lexicon):
            noun = _JOINT.split(form, 1)[0].lower().replace("-", " ").split()[-1]
            found[noun] = kind
            found.setdefault(_plural(noun), "group")
    for row in table("clause_actors"):
        found[row["form"]] = row["class"]
    return found


def kind_of(noun: str) -> str | None:
    """The kind of actor that a noun in small letters makes: of "director-general" that of its last part."""
    return kinds().get(noun) or kinds().get(noun.rsplit("-", 1)[-1])


def _plural(noun: str) -> str:
    """The plural of a noun for a body or post: "ministry" -> "ministries", "spokesman" -> "spokesmen"."""
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return noun[:-1] + "ies"
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def seated(tokens: Sequence[Token]) -> str | None:
    """The kind of subject that capitals make where they stand for their governments ("Hanoi and Vientiane")."""
    names: list[list[str]] = [[]]
    for token in tokens:
        if token.low in _JOINED:
            names.append([])
        else:
            names[-1].append(token.text)
    told = [" ".join(name) for name in names if name]
    if not told or not all(name in word_list("government_seats") for name in told):
        return None
    return "body" if len(told) == 1 else "group"
