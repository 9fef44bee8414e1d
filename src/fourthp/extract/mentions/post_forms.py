"""The nouns of posts in every form that texts write: small letters, "Vice-", "-elect", plurals."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from fourthp.extract.lexicon import table
from fourthp.extract.mentions.phrases import Phrases, both_apostrophes, phrases, spelling

WEAK = frozenset(["helper", "expert"])
"""Classes that make nobody public by themselves."""
_PREFIXES = ("Vice-", "Co-", "Ex-")
_SUFFIXES = ("-elect", "-Elect", "-designate", "-Designate", "-in-charge", "-in-Charge", "-In-Charge")
_ELECTED = frozenset(["government", "executive", "police", "helper"])
_IRREGULAR = (("man", "men"), ("woman", "women"), ("person", "persons"))


def _cases(form: str) -> Iterator[str]:
    yield form
    yield form.lower()
    yield form[0] + form[1:].lower()


@cache
def post_classes() -> dict[str, str]:
    """Every form of a noun of post, its tokens one space apart, with its class."""
    found: dict[str, str] = {}
    for row in table("position_heads"):
        for form in _forms(row["form"], row["class"], row["case"] == "exact"):
            found.setdefault(spelling(form), row["class"])
    found.update({spelling(r["form"]): r["class"] for r in table("position_heads") if r["case"] == "exact"})
    return found


def _forms(form: str, kind: str, exact: bool) -> Iterator[str]:
    yield form
    if exact or form.isupper() or form.endswith("."):
        return
    longer = [form]
    if " " not in form:
        longer += [p + form for p in _PREFIXES]
    if kind in _ELECTED:
        longer += [*(form + s for s in _SUFFIXES), "OIC-" + form]
    for each in longer:
        for written in sorted(both_apostrophes(each)):
            yield from _cases(written)


@cache
def position_phrases() -> Phrases:
    """Nouns of posts."""
    return phrases(frozenset(f.replace(" 's", "'s").replace(" ’s", "’s") for f in post_classes()))


@cache
def singulars() -> dict[str, str]:
    """Nouns of posts in the plural, each with its singular in the same letters."""
    found: dict[str, str] = {}
    for form, kind in post_classes().items():
        if kind not in ("part", "helper") and not form.isupper() and not form.endswith(_SUFFIXES):
            found.setdefault(_plural(form), form)
    found.update({spelling(r["form"]): r["singular"] for r in table("position_plurals")})
    return {form: one for form, one in found.items() if one}


def _plural(form: str) -> str:
    """ "Chiefs of Staff", "Attorneys General", "Deputies", "Spokesmen"."""
    head, of, rest = form.partition(" of ")
    noun, _, general = head.partition(" ")
    if general.lower() in ("general", "d'affaires", "d’affaires") and not noun.lower().endswith("general"):
        return f"{_plural_of_word(noun)} {general}{of}{rest}"
    return _plural_of_word(head) + of + rest


def _plural_of_word(word: str) -> str:
    for one, several in _IRREGULAR:
        if word.lower().endswith(one):
            return word[: -len(one)] + several
    if word.endswith("."):
        return word[:-1] + "s."
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "ch", "x")) else "s")


def singular(title: str) -> str:
    """What each bears of whom a title in the plural speaks: "Ministers of Health" -> "Minister of Health"."""
    words = title.split()
    for i in range(len(words)):
        for j in range(len(words), i, -1):
            if one := singulars().get(spelling(" ".join(words[i:j]))):
                return " ".join([*words[:i], one, *words[j:]])
    return title
