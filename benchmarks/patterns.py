"""Every regular expression of the code, for whoever asks how long they may take.

``python -m benchmarks.patterns`` prints them as JSON, each as its text and its flags.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
from re import _constants as code  # type: ignore[attr-defined]
from typing import Any

_READ = (
    "On 3 May 2021 Minister of Justice Amara Okoye signed a plan against trafficking in persons in Lisbon.",
    "รัฐมนตรีว่าการกระทรวงยุติธรรมลงนามแผนป้องกันการค้ามนุษย์ เมื่อวันที่ 3 พฤษภาคม 2564",
)

_CATEGORIES = {
    code.CATEGORY_DIGIT: r"\d",
    code.CATEGORY_NOT_DIGIT: r"\D",
    code.CATEGORY_SPACE: r"\s",
    code.CATEGORY_NOT_SPACE: r"\S",
    code.CATEGORY_WORD: r"\w",
    code.CATEGORY_NOT_WORD: r"\W",
}


def recorded_patterns() -> list[re.Pattern[str]]:
    """What is compiled while all modules are imported and two documents are read; call it before any is imported."""
    found: dict[tuple[str, int], re.Pattern[str]] = {}
    whole = re._compile  # type: ignore[attr-defined]

    def record(pattern: Any, flags: Any) -> Any:
        compiled = whole(pattern, flags)
        # Frame 1 is re.compile, re.search or the like, and frame 2 whoever called it.
        if isinstance(compiled.pattern, str) and _is_ours(sys._getframe(2).f_globals.get("__name__", "")):
            found[compiled.pattern, compiled.flags] = compiled
        return compiled

    re._compile = record  # type: ignore[attr-defined]
    try:
        import fourthp

        for module in pkgutil.walk_packages(fourthp.__path__, "fourthp."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
        for text in _READ:
            read(text)
    finally:
        re._compile = whole  # type: ignore[attr-defined]
    return [found[key] for key in sorted(found)]


def holds(item: Any, character: str) -> bool:
    """Whether a member of a class of characters, as ``re`` parses it, is or has a character."""
    operator, argument = item
    if operator is code.LITERAL:
        return character == chr(argument)
    if operator is code.RANGE:
        return bool(argument[0] <= ord(character) <= argument[1])
    return bool(re.fullmatch(_CATEGORIES[argument], character))


def read(text: str) -> None:
    """Clean a text and extract what it states."""
    from fourthp.clean import clean
    from fourthp.extract import Knowledge, extract
    from fourthp.records import Document
    from fourthp.schemas import reference_root

    extract(clean(Document("d", "d.txt", text, "text/plain", "", "")), Knowledge.load(reference_root()))


def _is_ours(module: str) -> bool:
    return module.partition(".")[0] in ("fourthp", "flows")


if __name__ == "__main__":
    json.dump([[pattern.pattern, pattern.flags] for pattern in recorded_patterns()], sys.stdout)
