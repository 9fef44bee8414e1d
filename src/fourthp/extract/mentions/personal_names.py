"""Personal names by grammar: forms of address, and runs of capitalised words that are no ordinary words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from fourthp.extract.lexicon import word_list, words
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_words import (
    ALSO_FAMILIES,
    BARRIER,
    NO_BEGINNING,
    address_length,
    could_be_surname,
    goes_on_as_thing,
    is_acronym,
    is_ambiguous,
    is_compound,
    is_contraction,
    is_dotted_letters,
    is_first_name,
    is_initials,
    is_surname_in_capitals,
    opens_place,
    things_named_after_people,
)
from fourthp.extract.mentions.party_seats import is_bare_seat

_SUFFIX = re.compile(r"(?:Jr|Sr|JR|SR)\.?$|(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XI?V|XVI)$|(?:2nd|3rd|[4-9]th)$")
_GENERATION = frozenset(["Jr", "Jr.", "Sr", "Sr.", "JR.", "JR"])
_AFTER_COMMA = _GENERATION | {"II", "III", "IV", "2nd", "3rd", "4th"}
_ARTICLE = re.compile(r"(?:al|el|ul|as|ash|ad|an|at|az|ar|bin|ibn|ben)[-–’'][A-Z]|(?:d|l|dell)[’'][A-Z]")
_OPENING = frozenset(["“", '"', "‘", "'"])
_CLOSING = frozenset(["”", '"', "’", "'"])
_MOST_TOKENS = 9
# Small words of English that are names elsewhere.
_FOREIGN = frozenset("per than to so an i many no he her do can my us how such if may will".split())
_FIRST_NAMES = frozenset(["Jan", "June"])  # of the months
_BY_AGE = frozenset(["Senior", "Junior"])  # family names and suffixes, where no post follows
# Family names that are heads of instruments and events, or names of countries.
_COUNTRIES_TOO = frozenset(
    "scotland england wales ireland holland france israel jordan chad georgia cuba germany".split()
)
_BEFORE_PLACES = frozenset("in at near to from of for around across outside through between and the".split())
_MONTHS = frozenset(["jan", "mar", "may", "jun", "june", "dec"])
_TITLES_OF = frozenset(["Earl", "Duke", "Duchess", "Countess", "Marquess", "Marquis"])
_LORDS = frozenset(["Lord", "Lady", "Baroness", "Baron", "Viscount", "Viscountess"])


_PATRONYMIC = frozenset("bin ibn bint binti binte bte ould walad wuld".split())


@cache
def _closing_particles() -> frozenset[str]:
    return words("name_particles", place="behind")


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A personal name as tokens ``[first, last)`` with the forms of address ``[address, first)`` before it.

    ``is_doubtful`` where it begins with an ordinary word that nothing shows to be a name ("Summer Wells").
    """

    address: int
    first: int
    last: int
    is_doubtful: bool = False


class NameReader:
    """Reads the names of one sentence, outside the spans that organisations and posts have taken."""

    def __init__(
        self,
        line: Line,
        taken: Iterable[tuple[int, int]],
        after_posts: frozenset[int],
        listed: frozenset[int] = frozenset(),
    ) -> None:
        """``after_posts`` are the tokens right behind posts, ``listed`` those where items of lists of names begin."""
        self._line = line
        self._after_posts = after_posts | listed
        self._listed = listed
        self._headline = line.sentence.index < 0
        self._taken_to = [0] * (len(line.tokens) + 1)
        for first, last in taken:
            for i in range(first, last):
                self._taken_to[i] = max(self._taken_to[i], last)

    def names(self) -> list[NameSpan]:
        """Every run of words that can be a personal name, in order."""
        line, labels, found, i = self._line, self._line.labels, [], 0
        while i < len(labels):
            if self._taken_to[i]:
                i = self._taken_to[i]
                continue
            if not labels[i] & (Label.CAPITAL | Label.HONORIFIC) and i not in self._after_posts:
                i += 1
                continue
            start = i
            while length := address_length(line, start):
                start += length
            strong = start > i or i in self._after_posts
            if start > i and line.text(start - 1) in _TITLES_OF and self._is_seat(start):
                found.append(NameSpan(i, start - 1, start + 2))  # "the Earl of Athlone"
                i = start + 2
                continue
            if not (
                line.has(start, Label.CAPITAL) or (strong and line.text(start) != "(" and self._inner(start))
            ):
                i = max(i + 1, start)
                continue
            if not strong and self._may_begin(i) and (last := self._end(i + 1, strong=False)) > i + 1:
                found.append(NameSpan(i, i, last, is_doubtful=True))
                i = last
                continue
            last = self._end(start, strong)
            if start > i and last > start and line.text(start - 1) in _LORDS and self._is_seat(last):
                last += 2  # "Lord Ostrand of Ellery"
            weak = not strong and last - start == 1
            alone = could_be_surname(line, start) and not self._ends_a_phrase(start)
            alone = alone and line.text(start) not in things_named_after_people()
            if last > start and not (weak and not alone):
                if not self._is_thing(start, last):
                    found.append(NameSpan(i, start, last))
                i = last
            else:
                i = max(start, i + 1) if start == i else start
        return found

    def _is_seat(self, i: int) -> bool:
        """Whether "of" and a place follow, which belong to the name of a peer."""
        line = self._line
        return line.low(i) == "of" and line.has(i + 1, Label.CAPITAL) and not self._taken_to[i + 1]

    def _is_thing(self, first: int, last: int) -> bool:
        """Whether a name goes on as the name of a thing: "Dean Acheson Auditorium", "Biden-Harris Administration"."""
        return not self._headline and goes_on_as_thing(self._line, first, last)

    def _ends_a_phrase(self, i: int) -> bool:
        """Whether a capitalised word ends a phrase of ordinary ones: "the Memorial Park", not "Yesterday Quill"."""
        line = self._line
        return (
            i > 1
            and line.has(i - 1, Label.CAPITAL)
            and line.has(i - 1, Label.COMMON)
            and line.has(i, Label.GIVEN)
        )

    def _may_begin(self, i: int) -> bool:
        """Whether an ordinary capitalised word stands before one that is none."""
        line = self._line
        return (
            line.has(i, Label.COMMON)
            and not line.has(i, NO_BEGINNING)
            and not line.has(i - 1, Label.CAPITAL)
            and line.has(i + 1, Label.CAPITAL)
            and not line.has(i + 1, NO_BEGINNING | Label.COMMON)
            and not self._taken_to[i + 1]
        )

    def _end(self, start: int, strong: bool) -> int:
        """End of the personal name that begins at ``start``; ``start`` when none does."""
        line, i = self._line, start
        while i < len(line.tokens) and i - start < _MOST_TOKENS and not self._taken_to[i]:
            text = line.text(i)
            if (text == "U" or i > start) and (is_bare_seat(line, i) or opens_place(line, i)):
                break
            if i > start and _SUFFIX.match(text) and line.has(i - 1, Label.CAPITAL):
                if text[0].isdigit() and line.has(i + 1, Label.CAPITAL):
                    break
                i += 1
                if text in _GENERATION or not (strong and (self._continues(i) or self._inner(i))):
                    break
                continue
            if i > start and text == "," and line.text(i + 1) in _AFTER_COMMA:
                i += 2
                break
            if i > start and line.low(i) in _closing_particles():
                i += 1
                continue
            if line.has(i, Label.CAPITAL):
                if not self._is_name(i, start, strong):
                    return i + 1 if self._is_last_name(i, start, strong) else i
                i += 1
            elif (i > start or strong) and (skip := self._inner(i)):
                i += skip
            else:
                break
        while i > start and line.has(i - 1, Label.PARTICLE) and not line.has(i - 1, Label.CAPITAL):
            i -= 1
        i -= i - start > 2 and is_dotted_letters(line.text(i - 1))  # "Ana Ostrand M.P."
        return i + (i > start and self._is_letter(i) and line.text(i + 1) in (",", "("))

    def _is_last_name(self, i: int, start: int, strong: bool) -> bool:
        """Whether a word that is no name elsewhere closes one: "Quill Senior,", "Douglas Grant", "Dr Odo Scotland"."""
        line = self._line
        if i == start or line.has(i + 1, Label.CAPITAL) or self._headline or line.text(i).isupper():
            return False
        if line.text(i) in _BY_AGE:
            return i - start > 1 or strong
        addressed = strong and line.has(start - 1, Label.HONORIFIC)
        known = is_first_name(line, i - 1) and i - start == 1
        if line.low(i) in _COUNTRIES_TOO:
            return (addressed or known) and i - start == 1
        nearly = line.low(i + 1) in ("of", "for", "on")  # "Grant for Shelters"
        return line.low(i) in ALSO_FAMILIES and not nearly and (known or (addressed and i - start == 1))

    def _is_letter(self, i: int) -> bool:
        """Whether an apostrophe belongs to the word before it ("Nyong’"), and closes no quotation."""
        tokens = self._line.tokens
        return (
            self._line.text(i) == "’"
            and tokens[i].low != "'s"
            and tokens[i].start == tokens[i - 1].end
            and not any(t.text == "‘" for t in tokens[:i])
        )

    def _inner(self, i: int) -> int:
        """Tokens of a particle, an Arabic article or a nickname in quotes or brackets inside a name; 0 when none."""
        line = self._line
        text = line.text(i)
        if line.has(i, Label.PARTICLE) and (
            line.has(i + 1, Label.CAPITAL) or line.has(i + 1, Label.PARTICLE)
        ):
            return 1
        if _ARTICLE.match(text) or (self._is_letter(i) and self._continues(i + 1)):
            return 1
        for k in range(i + 2, i + 4):
            closed = line.text(k) in _CLOSING if text in _OPENING else (text == "(" and line.text(k) == ")")
            if closed and line.has(i + 1, Label.CAPITAL) and self._continues(k + 1):
                aside = text == "(" and (line.text(i + 1).isupper() or not line.has(i - 1, Label.CAPITAL))
                return 0 if aside else k + 1 - i
        return 0

    def _continues(self, i: int) -> bool:
        line = self._line
        return (
            line.has(i, Label.CAPITAL)
            and not self._taken_to[i]
            and not line.has(i, BARRIER | Label.COMMON | Label.HONORIFIC)
        )

    def _is_name(self, i: int, start: int, strong: bool) -> bool:
        line = self._line
        text = line.text(i)
        first = i == start
        if not first and line.low(i - 1) in _PATRONYMIC and not text.isupper():
            return True  # "bin Said", "bin Sultan"
        if text == "A" and not first and is_first_name(line, i - 1) and line.has(i + 1, Label.CAPITAL):
            return True  # an initial
        named = strong and i not in self._after_posts  # a form of address or a part of the name stands before
        if is_contraction(text) or is_compound(text) or (is_acronym(text) and not named):
            return False
        if not first and text in word_list("post_nominals") and not line.has(i + 1, Label.CAPITAL):
            return False
        if first and len(text) == 1 and not strong and not line.text(i + 1).startswith("."):
            return False
        if line.has(i, Label.CALENDAR):
            return self._month_as_name(i, first, strong)
        if line.has(i, BARRIER) and not (line.has(i, Label.GIVEN) and not first):
            if line.has(i, Label.COUNTRY):
                return self._country_as_name(i, first, strong)
            inside = first and i > 0 and line.text(i - 1)[:1].islower()  # "in the chair was Per Ostrand"
            return (strong or inside) and self._foreign_word(i, first)
        if line.has(i, Label.PLACE) and first and (not strong or self._is_seat_of_body(i)):
            return bool(
                line.has(i + 1, Label.CAPITAL)
                and not line.has(i + 1, Label.COMMON | BARRIER)
                and (strong or is_ambiguous(line, i) or self._is_first_name_inside(i))
            )
        if line.has(i, Label.EVENT | Label.INSTRUMENT | Label.MODIFIER) and not line.has(i, Label.GIVEN):
            return False
        if not first and line.has(i, Label.PARTICLE) and line.has(i + 1, Label.CAPITAL):
            return True
        if is_initials(text) and (not first or line.has(i + 1, Label.CAPITAL) or self._inner(i + 1)):
            return True
        if text.isupper() and len(text) > 1 and not line.text(i + 1).isupper():
            before = line.text(i - 1)
            shouted = before.isupper() or is_initials(before) or is_surname_in_capitals(line, i)
            if not shouted and not named:
                return False
        if not line.has(i, Label.COMMON):
            return True
        if line.has(i, Label.GIVEN):
            if first and self._goes_on_a_field(i):
                return False
            return bool(strong or not first or self._given_before_name(i))
        known = not first and (
            is_first_name(line, i - 1)
            or (len(line.text(i - 1)) < 3 and is_first_name(line, start))
            or (
                start - 1 in self._after_posts and line.text(start - 1) == ","
            )  # "Mayor of Ostrand, Juki Fong Chew"
        )
        return (strong or known) and self._common_as_name(i, start)

    def _is_first_name_inside(self, i: int) -> bool:
        """ "a team under Milan Ostrand": a place that is a first name, too, where no place is due."""
        return is_first_name(self._line, i) and self._line.low(i - 1) not in _BEFORE_PLACES

    def _is_seat_of_body(self, i: int) -> bool:
        """Whether a place behind a post is where its body sits: "director of APRAMP Madrid"."""
        body = self._line.has(i - 1, Label.ORGANISATION | Label.KNOWN) or self._line.text(i - 1).isupper()
        return i in self._after_posts and body

    def _given_before_name(self, i: int) -> bool:
        """ "Blessing Okafor", "Patience Price": a word that is a name, too, before another."""
        line = self._line
        if not line.has(i + 1, Label.CAPITAL):
            return False
        both = line.has(i + 1, Label.GIVEN) and not line.has(i + 2, Label.CAPITAL)
        return not line.has(i + 1, Label.COMMON) or (both and not self._headline)

    def _month_as_name(self, i: int, first: bool, strong: bool) -> bool:
        """ "Theresa May", "Nay Sun Thant", but not "Minister Ostrand May 5"."""
        line = self._line
        if line.has(i + 1, Label.NUMBER) or (first and not strong and line.text(i) not in _FIRST_NAMES):
            return False
        if line.has(i + 1, Label.CAPITAL):
            short = len(line.text(i)) == 3 or line.has(i, Label.GIVEN)
            return short and not line.has(i + 1, BARRIER | Label.COMMON)
        if not first and strong and line.low(i) in _MONTHS:
            return i not in self._after_posts  # "Ms. Saip Jan, Section Officer"
        return not first and line.has(i, Label.GIVEN) and is_first_name(line, i - 1)

    def _foreign_word(self, i: int, first: bool) -> bool:
        """ "Than Shwe", "Hun Many": a small word of English that is a name elsewhere."""
        line = self._line
        if self._headline or line.low(i) not in _FOREIGN:
            return False
        return self._continues(i + 1) if first else not line.has(i + 1, Label.CAPITAL)

    def _goes_on_a_field(self, i: int) -> bool:
        """Whether an ordinary word ends the name of an office's place or field: "administrator of Fly River"."""
        line = self._line
        field = line.has(i - 1, Label.COMMON | Label.PLACE) and not line.has(i - 1, Label.POSITION)
        return (
            i in self._after_posts
            and i not in self._listed
            and field
            and line.has(i - 1, Label.CAPITAL)
            and not line.has(i + 1, Label.CAPITAL)
        )

    def _common_as_name(self, i: int, start: int) -> bool:
        """Whether an ordinary word is a name where a name is due: "Mr. Young", "Ambassador Nick Burns"."""
        line = self._line
        if line.text(i) in (line.text(i + 1), line.text(i - 1)):
            return True  # "Thin Thin Aye"
        if line.has(i + 1, Label.CAPITAL) and line.has(i + 1, Label.COMMON | Label.ORGANISATION):
            return False
        if i > start:
            initial = len(line.text(i - 1)) < 3
            known = initial or is_first_name(line, i - 1) or line.has(i - 1, Label.GIVEN)
            plain = initial or not line.has(i - 1, Label.COMMON) or line.has(i - 1, Label.GIVEN)
            return i - start < 4 and plain and (known or not self._headline)
        if start in self._listed and line.low(i + 1) in (",", "and", "."):
            return True  # "Representatives Ostrand, Buck, and Finnet"
        if start in self._after_posts:
            # "President Alia Izetbegovic", but not "Member States", "Chief of Mission Residence".
            return line.has(i + 1, Label.PARTICLE) or (
                line.has(i + 1, Label.CAPITAL) and not line.has(i + 1, BARRIER | Label.COMMON | Label.PLACE)
            )
        if line.low(i - 1) in ("general", "metropolitan") and not line.has(i + 1, Label.CAPITAL):
            return False  # "General Staff", "Metropolitan Region"
        # "General Provisions" is a heading; "Mr. Provisions" would be a man.
        return not (line.has(i - 1, Label.MODIFIER | Label.COMMON) and line.low(i).endswith("s"))

    def _country_as_name(self, i: int, first: bool, strong: bool) -> bool:
        """ "Ms. India Edwards", "Lisa Monaco", "Prince Michael Jordan": a country's name inside a person's."""
        line = self._line
        if first:
            addressed = strong and i not in self._after_posts
            return (
                line.has(i + 1, Label.CAPITAL)
                and not line.has(i + 1, BARRIER | Label.COMMON)
                and (addressed or (strong and is_first_name(line, i + 1)))
            )
        if strong and is_ambiguous(line, i):
            return True
        known = strong or is_first_name(line, i - 1)
        if known and not self._headline and self._continues(i + 1) and not line.has(i - 1, Label.COMMON):
            return True  # "Ambassador Pham Vietnam Hung", "Miriam German Ruiz"
        country = line.countries.get(i)
        return (
            country is not None
            and country.last == i + 1
            and country.names_the_state
            and is_first_name(line, i - 1)
            and not line.has(i + 1, Label.CAPITAL)
        )
