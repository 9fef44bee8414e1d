"""The grammar of dates, written on strings of token kinds (``date_tokens``).

Each rule is a regular expression over kinds. The names of its groups say which token fills which part:
``d1``, ``m1``, ``y1`` and ``w1`` are day, month, year and weekday of a date or of the start of a range,
``d2`` ... of its end. A part that one end leaves out it takes from the other. The longest rule that applies
at a token wins.
"""

from __future__ import annotations

import re


def _weekday(n: int) -> str:
    return f"(?:q?(?P<w{n}>[wv]),?)?"


def _day(n: int) -> str:
    return f"t?T?(?P<d{n}>[dD])z?"


def _year(n: int) -> str:
    return f"(?:,?[oi]?[eB]?(?P<y{n}>[yVC]))"


def _day_month(n: int) -> str:
    return f"{_weekday(n)}{_day(n)}o?(?P<m{n}>m){_year(n)}?"


def _month_day(n: int) -> str:
    return f"{_weekday(n)}(?P<m{n}>m){_day(n)}{_year(n)}?"


def _thai_year(n: int) -> str:
    return f"(?:P?[eB]?(?P<y{n}>[ynC]))"


def _thai(n: int) -> str:
    return f"{_day(n)}E?(?P<m{n}>M){_thai_year(n)}?"


_OPEN = "(?P<open>[bfu])?"
_TO = "(?P<joint>[-&])"

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("range", f"{_OPEN}{_weekday(1)}{_day(1)}{_TO}{_weekday(2)}{_day(2)}o?(?P<m2>m){_year(2)}?"),
    ("range", f"{_OPEN}{_weekday(1)}(?P<m1>m){_day(1)}{_TO}{_weekday(2)}{_day(2)}(?!m){_year(2)}?"),
    ("range", f"{_OPEN}{_day_month(1)}{_TO}{_day_month(2)}"),
    ("range", f"{_OPEN}{_month_day(1)}{_TO}{_month_day(2)}"),
    ("range", f"{_month_day(1)},(?P<joint>&){_month_day(2)}"),
    ("range", f"{_OPEN}(?P<m1>m){_year(1)}?{_TO}(?P<m2>m){_year(2)}"),
    ("range", f"(?P<open>[bf])(?P<m1>m){_TO}(?P<m2>m)(?!,?[dDN])"),
    ("range", f"{_OPEN}{_day(1)}{_TO}{_day(2)}E?(?P<m2>M){_thai_year(2)}?"),
    ("range", f"{_OPEN}{_thai(1)}{_TO}{_thai(2)}"),
    ("range", f"{_OPEN}E?(?P<m1>M){_thai_year(1)}?{_TO}E?(?P<m2>M){_thai_year(2)}"),
    ("range", f"{_OPEN}t?T?(?P<N1>N){_TO}t?T?(?P<N2>N)"),
    ("range", f"{_OPEN}{_month_day(1)}{_TO}(?P<N2>N)"),
    ("range", f"{_OPEN}{_day_month(1)}{_TO}(?P<N2>N)"),
    ("range", f"{_OPEN}t?(?P<d1>W)z?{_TO}t?(?P<d2>W)z?o(?P<m2>m){_year(2)}?"),
    ("range", f"{_OPEN}(?P<m1>m)t?(?P<d1>[WdD])z?{_TO}t?(?P<d2>W)z?{_year(2)}?"),
    ("range", f"(?P<open>[bf])(?P<y1>y){_TO}(?P<y2>y)"),
    ("range", "(?<=[isu])(?P<y1>y)(?P<joint>-)(?P<y2>y)"),
    ("range", f"{_OPEN}(?P<w1>w){_TO}(?P<w2>w)(?!,?[dDm])"),
    ("list", f"(?P<d1>[dD])(?:,[dD]){{1,8}},?(?P<joint>&)(?P<d2>[dD])o?(?P<m2>m){_year(2)}?"),
    ("list", f"(?P<m1>m)(?P<d1>[dD])(?:,[dD]){{1,8}},?(?P<joint>&)(?P<d2>[dD]){_year(2)}?"),
    ("day", _day_month(1)),
    ("day", _month_day(1)),
    ("day", _thai(1)),
    ("day", "(?P<m1>m),(?P<d1>[dD])(?P<y1>y)"),
    ("day", f"(?P<d1>g)(?P<m1>m){_year(1)}"),
    ("day", f"t?(?P<d1>W)z?o(?P<m1>m){_year(1)}?"),
    ("day", "(?P<m1>m)t?(?P<d1>W),?(?P<y1>[yV])"),
    ("day", "(?P<d1>[dD])(?P<tight>[-/])(?P<m1>m)[-/](?P<y1>y)"),
    ("day", "(?P<m1>m)(?P<tight>[-/])(?P<d1>[dD])[-/](?P<y1>y)"),
    ("day", "(?P<y1>y)(?P<tight>[-/])(?P<m1>m)[-/](?P<d1>[dD])"),
    ("day", "(?P<y1>y)(?P<tight>/)(?P<d1>[dD])/(?P<m1>m)"),
    ("day", f"{_weekday(1)}T?(?P<N1>N)"),
    ("month", f"(?<![dDnW])(?<![dDn]o)(?P<m1>m)[-/]?{_year(1)}"),
    ("month", f"(?<![dDn])E?(?P<m1>M){_thai_year(1)}"),
    ("month", "(?:(?<=[isufobp])|(?<=p-)|(?P<which>q))(?P<m1>m)(?!,?[dDWN])"),
    ("month", "(?<=t)(?P<told>(?P<m1>m))(?!,?[dDWNyVC&-])"),
    ("month", "E(?P<m1>M)(?P<which>q)?"),
    ("year", "(?:(?<=[isuf])|(?<=p)|(?<=po)|(?<=p-)|(?<=t)c)t?c?o?[eB]?(?P<y1>y)(?![-/])"),
    ("year", "(?:(?<=[isuf])|(?P<bare>P))P?[eB]?(?P<y1>y)(?![-/])"),
    ("range", f"{_OPEN}T(?P<d1>[dD]){_TO}{_day(2)}(?P<m2>H)"),
    ("day", "T(?P<d1>[dD])(?P<m1>H)"),
    ("relative", "(?P<w1>A)(?P<which>q)"),
    ("relative", "(?P<today>r)"),
    ("relative", "(?P<thisyear>C)"),
    ("relative", "(?P<thismonth>H)"),
    ("relative", "(?P<w1>w)o?(?P<week>k)"),
    ("relative", "(?P<week>k),?(?P<w1>w)"),
    ("relative", "(?P<which>q)?(?P<w1>w)(?!,?[dDm])"),
    ("relative", "(?P<week>k)"),
)
# A group that holds one kind and no other ("(?P<m1>m)") is in no rule optional: the rule needs that kind.
_NEEDED = re.compile(r"\(\?P<\w+>([mMNrCHkwA])\)")
RULES = tuple((rule, frozenset(_NEEDED.findall(pattern)), re.compile(pattern)) for rule, pattern in _PATTERNS)
"""Name, needed kinds and pattern of each rule; of two that match equally far the earlier wins."""

STARTERS = re.compile(
    "[gmMNywvrTEPCHkWA]|[dD](?=[-&,/ozTEPmM])|t(?=[dDWc])|W(?=z?[-&])|q(?=[wvm])|[bfu](?=q?t?T?E?[dDWmMwvyN])|c(?=[yo])"
)
"""The kinds with which a rule can begin."""
