"""The currency of a sum: its sign or code before the number, its name or code after it."""

from __future__ import annotations

import re
from collections.abc import Set

from fourthp.language.folding import squeeze
from fourthp.language.quantity_units import LEXICON, any_of, forms

_CURRENCIES = {
    form.casefold(): code for kind, form, code in LEXICON if kind in ("money_before", "money_after")
}
_UNSURE = {form: value.split() for kind, form, value in LEXICON if kind == "unsure"}
_BARE = frozenset(forms("bare"))
_LETTERS = {
    form: [pair.partition("=")[::2] for pair in value.split()]
    for kind, form, value in LEXICON
    if kind == "money_letter"
}
_LETTER_BEFORE = re.compile(rf"(?<![\w.-])(?P<name>{any_of('money_letter')})[ \u00a0]?$")
_LETTER = re.compile(r"[^\W\d_]")
_LEAST_BEHIND_LETTER = 1000
_ENDS = frozenset(form[-1] for form in forms("money_before"))
_BEFORE = re.compile(rf"(?<![^\W\d_])(?P<name>{any_of('money_before')})[ \u00a0]?[\[*]{{0,3}}$")
# "1381 Sterling Place" is an address.
_AFTER = re.compile(
    rf"\s*(?P<name>(?i:{any_of('money_after')}))(?![A-Za-z])(?!(?<=[a-z]) (?:{any_of('street')})\b)"
)


def currency_names(code: str) -> frozenset[str]:
    """The words by which texts name the currency with this code (ISO 4217), small: ``dollars`` of ``USD``."""
    named = (form for form, of in _CURRENCIES.items() if of == code)
    return frozenset(word for form in named for word in form.split() if _LETTER.search(word))


def money_before(before: str) -> re.Match[str] | None:
    """The sign or code (group ``name``) that ends the text before a number."""
    return _BEFORE.search(before) if before.rstrip(" \u00a0[*")[-1:] in _ENDS else None


def letter_before(before: str, value: float, countries: Set[str]) -> tuple[re.Match[str], str] | None:
    """A letter that stands for a currency before a sum, and its code: "N50,000" in a text that names Nigeria.

    The letter itself stands for the code where the text names several countries that write theirs so.
    """
    match = _LETTER_BEFORE.search(before) if value >= _LEAST_BEHIND_LETTER else None
    if match is None:
        return None
    codes = [code for code, country in _LETTERS[match["name"]] if country in countries]
    return (match, codes[0] if len(codes) == 1 else match["name"]) if codes else None


def money_after(text: str, start: int, end: int) -> re.Match[str] | None:
    """The name or code of a currency (group ``name``) at ``start``."""
    return _AFTER.match(text, start, end)


def currency_unit(written: str, countries: Set[str]) -> str:
    """The code (ISO 4217), then the currency's name where the text writes one: ``THB Baht``, ``USD``.

    A sign or word that several currencies share has no code where all ``countries`` have another: ``dollars``.
    """
    code = _CURRENCIES[written.casefold()]
    bare, *others = _UNSURE.get(code, [""])
    if written.casefold() in _BARE and countries and countries <= set(others):
        return bare
    return f"{code} {squeeze(written)}" if written != code and _LETTER.search(written) else code
