"""Bodies that a Thai text names in Latin letters: capitalised words up to a noun of body or a firm's legal form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from fourthp.extract.lexicon import table

_RUN = re.compile(
    r"(?<![\w&.(-])[A-Z][\w&’'-]*(?: (?:[A-Z][\w&’'-]*\.?|of|for|and|the|on|in)(?![ก-๙]))* [A-Z][\w’'-]*\.?"
)
_FIRM = re.compile(
    r"(?<![\w&.(-])[A-Z][\w&’'.-]{0,40}(?: (?:[A-Z(][\w&’'.)-]{0,40}|of|and|&)){0,7}? "
    r"(?:Co\.?,? ?Ltd\.?|(?:Public )?Company Limited|Limited|Ltd\.?|P\.?L\.?C\.?|Inc\.?|LLC|L\.L\.C\."
    r"|Corporation|Corp\.|GmbH|Sdn\.? Bhd\.?|(?:Pte|Pty)\.? Ltd\.?)(?!\w)"
)
"""A firm by the legal form that ends its name."""
_WEIGHTS = ("strong", "weak")
# What stands before names of events, programmes and themes, and before groups that are yet to be.
_OTHER_THINGS = (
    *("ประชุม", "โครงการ", "นโยบาย", "หัวข้อ", "แนวคิด", "ภายใต้", "แผน", "งาน", "ความตกลง", "จัดตั้ง", "แคมเปญ"),
    *("รายงาน", "หรือ", "ธีม", "กิจกรรม", "ระบบ", "โรงแรม", "ห้อง", "ห้องประชุม"),
)
_NO_BODY = (
    "Working Group",
    "Force",
    "Center",
    "Centre",
    "Services",
    "Service",
)  # set up, called, or a scam's
_BEFORE, _LONGEST = 14, 120


@cache
def _types() -> Mapping[str, str]:
    return {
        row["form"]: row["organisation_type"]
        for row in table("organisation_heads")
        if row["weight"] in _WEIGHTS and " " not in row["form"]
    }


def latin_bodies(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and type of each name; none in brackets, where the name of a Thai word before is said again."""
    for firm in _FIRM.finditer(text):
        if len(firm.group()) <= _LONGEST and not _is_in_brackets(text, firm.start()):
            yield firm.start(), firm.end(), "business"
    for run in _RUN.finditer(text):
        name = run.group()
        if len(name) > _LONGEST or name.endswith(_NO_BODY):
            continue
        kind = _types().get(name.split()[-1])
        if kind is None or _is_in_brackets(text, run.start()):
            continue
        before = text[max(0, run.start() - _BEFORE) : run.start()].rstrip(" “\"'‘")
        if not before.endswith(_OTHER_THINGS):
            yield run.start(), run.end(), kind


def _is_in_brackets(text: str, at: int) -> bool:
    line = max(text.rfind("\n", max(0, at - _LONGEST), at), at - _LONGEST, 0)
    return text.rfind("(", line, at) > text.rfind(")", line, at)
