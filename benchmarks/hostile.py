"""Long inputs made to be slow: the longest text that is taken in, through clean and extract, and every pattern.

For every pattern that the code compiles, each part that may repeat is repeated as often as fits and then made to
fail, which is what catastrophic backtracking needs. A pattern alone may take time that grows as the square of such an
input; no document brings one to it, which the sentences with long runs show. Time is that of the processor; what takes
longer than the limit is stopped and named.
"""

from __future__ import annotations

import argparse
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from benchmarks.patterns import holds, read, recorded_patterns

SIZE = 300_000
"""Characters; a longer text is not taken in (``fourthp.ingest.Limits``)."""
LIMIT = 5.0

UNITS = {
    "one word": "a",
    "one capital": "A",
    "words": "word ",
    "capitalised words": "Word ",
    "initials": "A. ",
    "honorifics": "Mr. ",
    "ranks": "Pol. Lt. Gen. ",
    "digits": "1",
    "numbers": "12 ",
    "dates": "3 May 2021, ",
    "ranges": "3-4-",
    "dashes": "-",
    "dots": ".",
    "commas": ",",
    "quotes": '"',
    "curly quotes": "“",
    "brackets": "(",
    "closed brackets": "()",
    "line ends": "\n",
    "blank lines": "\n \n",
    "spaces": " ",
    "tabs": "\t",
    "colons": "Label: ",
    "bullets": "- a\n",
    "markup": "<a>",
    "addresses": "https://a.b/",
    "mail": "a@",
    "Thai": "การค้ามนุษย์",
    "Thai digits": "๑",
    "combining": "a\u0301",
    "zero width": "\u200b",
    "turned round": "\u202e",
    "of the": "of the ",
    "and": "and ",
    "ministries": "Ministry of ",
    "promises": "agreed to ",
    "persons": "Minister of Justice Amara Okoye met Ilario Bendetti. ",
}


SENTENCE = (
    "The Minister of Justice met",
    " the Ambassador of",
    " Thailand in Bangkok on",
    " 3 May 2021 and signed a plan against",
    " trafficking in persons with Mr. Amara",
    " Okoye, who commands more than",
    " two hundred officers.",
)
"""Between its parts, one sign is repeated until the text is as long as it may be."""
RUNS = " \t\u00a0\naA1-.,(\"'*_<>/@:;ก๑\u0301\u200b"


class TooSlowError(Exception):
    """The limit was reached."""


def main() -> int:
    """Print what took longest; 1 if a document reached the limit."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.hostile", description=__doc__)
    asked.add_argument("--size", type=int, default=SIZE)
    asked.add_argument("--limit", type=float, default=LIMIT)
    arguments = asked.parse_args()
    signal.signal(signal.SIGPROF, _stop)
    patterns = recorded_patterns()
    slow = alone = 0
    print(f"| {arguments.size:,} characters of | seconds |\n|---|---:|")
    for name, unit in UNITS.items():
        text = (unit * (arguments.size // len(unit) + 1))[: arguments.size]
        seconds = _measured(lambda text=text: read(text), arguments.limit)  # type: ignore[misc]
        slow += seconds is None
        print(f"| {name} | {_said(seconds, arguments.limit)} |", flush=True)
    longest = 0.0
    for sign in RUNS:
        text = (sign * (arguments.size // len(SENTENCE))).join(SENTENCE)
        seconds = _measured(lambda text=text: read(text), arguments.limit)  # type: ignore[misc]
        slow += seconds is None
        longest = max(longest, arguments.limit if seconds is None else seconds)
    print(f"| a sentence with long runs of one of {len(RUNS)} signs | ≤ {longest:.2f} |", flush=True)
    worst: list[tuple[float, str, str]] = []
    for pattern in patterns:
        for attack in _attacks(pattern, arguments.size):
            found = _measured(lambda a=attack, p=pattern: p.search(a), arguments.limit)  # type: ignore[misc]
            alone += found is None
            worst.append((arguments.limit if found is None else found, pattern.pattern[:80], attack[:20]))
    worst.sort(reverse=True)
    print(
        f"\n{len(patterns)} patterns alone, {len(worst)} inputs, {alone} reach {arguments.limit:.0f} s. The slowest:"
    )
    for seconds, shown, attack in worst[:15]:
        print(f"  {seconds:6.2f} s  {shown!r}  on {attack!r}…")
    return int(slow > 0)


def _stop(*_: object) -> None:
    raise TooSlowError


def _measured(work: Callable[[], object], limit: float) -> float | None:
    """Seconds of the processor; None where the limit was reached."""
    start = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, limit)
    try:
        work()
    except TooSlowError:
        return None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - start


def _said(seconds: float | None, limit: float) -> str:
    return f"over {limit:.0f}" if seconds is None else f"{seconds:.2f}"


def _attacks(pattern: re.Pattern[str], size: int) -> Iterator[str]:
    """For every part that may repeat: what comes before it, the part over and over, and an end that fits nothing."""
    flags = pattern.flags & ~re.DEBUG
    tree = parser.parse(pattern.pattern, flags)
    for before, part in _repeats(tree, ""):
        unit = _sample(part)
        if unit:
            yield before + unit * (size // len(unit)) + "\x01"


def _repeats(nodes: Any, before: str) -> Iterator[tuple[str, Any]]:
    for operator, argument in nodes:
        if operator in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
            _, most, part = argument
            if most == code.MAXREPEAT or most > 100:
                yield before, part
            yield from _repeats(part, before)
        elif operator is code.SUBPATTERN:
            yield from _repeats(argument[3], before)
        elif operator is code.BRANCH:
            for branch in argument[1]:
                yield from _repeats(branch, before)
        elif operator in (code.ASSERT, code.ASSERT_NOT):
            yield from _repeats(argument[1], before)
        before += _sample([(operator, argument)])


def _sample(nodes: Any) -> str:
    """Some text that the nodes match, as far as that is easily told."""
    text = ""
    for operator, argument in nodes:
        if operator is code.LITERAL:
            text += chr(argument)
        elif operator is code.NOT_LITERAL:
            text += "a" if argument != ord("a") else "b"
        elif operator is code.ANY:
            text += "a"
        elif operator is code.IN:
            text += _of_set(argument)
        elif operator in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
            text += _sample(argument[2]) * max(argument[0], 1)
        elif operator is code.SUBPATTERN:
            text += _sample(argument[3])
        elif operator is code.ATOMIC_GROUP:
            text += _sample(argument)
        elif operator is code.BRANCH:
            text += _sample(argument[1][0])
    return text


def _of_set(items: Any) -> str:
    for candidate in "aA1 .,-'\n(:ก":
        if _fits(items, candidate):
            return candidate
    for operator, argument in items:
        if operator is code.LITERAL:
            return chr(argument)
        if operator is code.RANGE:
            return chr(argument[0])
    return "a"


def _fits(items: Any, candidate: str) -> bool:
    is_negated = items[0][0] is code.NEGATE
    return any(holds(item, candidate) for item in items[is_negated:]) != is_negated


if __name__ == "__main__":
    sys.exit(main())
