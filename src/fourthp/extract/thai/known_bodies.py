"""What the gazetteer says of bodies beyond exact names: spellings with other spaces, and other states' bodies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from fourthp.extract.gazetteer import Knowledge
from fourthp.extract.thai.text import is_thai

_HOME = "TH"
_MARKS = re.compile(r"[\s.()“”\"–—-]")


def bare(name: str) -> str:
    """A name without spaces, dots, dashes, brackets and the word for "of" before a state, for comparing."""
    letters = _MARKS.sub("", name)
    return letters.replace("แห่งราชอาณาจักร", "ราชอาณาจักร").replace("แห่งสาธารณรัฐ", "สาธารณรัฐ")


class KnownBodies:
    """Look-up of bodies by name, and of the body abroad that bears the name of a Thai one."""

    def __init__(self, rows: Mapping[str, Mapping[str, str]]) -> None:
        self.rows = rows
        self._by_name: dict[str, str] = {}
        self._abroad: dict[tuple[str, str], str] = {}
        names = {
            key: [a for a in row["aliases"].split("|") if a and is_thai(a[0])] for key, row in rows.items()
        }
        at_home: dict[str, str] = {}
        for key, aliases in names.items():
            for alias in aliases:
                self._by_name.setdefault(bare(alias), key)
                if rows[key]["country_code"] == _HOME and "." not in alias:
                    at_home[alias] = key
        for key, aliases in names.items():
            country = rows[key]["country_code"]
            if country and country != _HOME:
                for alias in aliases:
                    for cut in range(len(alias) - 1, 3, -1):
                        if home := at_home.get(alias[:cut]):
                            self._abroad.setdefault((home, country), key)
                            break

    def by_name(self, name: str) -> str | None:
        """The body of a name, spaces and dots aside."""
        return self._by_name.get(bare(name))

    def abroad(self, body: str, country: str) -> str | None:
        """The body of another state that is named like a Thai one with the state's name behind it."""
        return self._abroad.get((body, country))


@cache
def known_bodies(knowledge: Knowledge) -> KnownBodies:
    """The bodies of a gazetteer, indexed once."""
    return KnownBodies(knowledge.organisation_rows)
