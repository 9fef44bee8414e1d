"""What the seeds say of the package as a whole: ``package.yaml`` and ``CHANGELOG.md``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from fourthp.pipeline.settings import InputError

FILE = "package.yaml"
CHANGES = "CHANGELOG.md"

_FIRST_VERSION = "0.1.0"
_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
_TEXTS = ("name", "title", "description", "homepage")
_LISTS = ("keywords", "contributors", "licenses")


@dataclass(frozen=True, slots=True)
class About:
    """The ``version`` of the data, the day it was ``released`` (ISO), ``details`` for the descriptor."""

    version: str = _FIRST_VERSION
    released: str | None = None
    details: Mapping[str, Any] = field(default_factory=dict)


def read_about(seeds: Path) -> About:
    """Read ``package.yaml``; what it does not say has its default, and so has all without the file.

    Raises:
        InputError: the file cannot be read or holds something else.
    """
    import yaml

    path = seeds / FILE
    if not path.is_file():
        return About()
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8-sig")) or {}
    except (OSError, ValueError, yaml.YAMLError, RecursionError) as error:
        raise InputError(f"{path}: cannot be read ({' '.join(str(error).split())}). Mend the file.") from None
    if not isinstance(found, dict):
        raise InputError(f"{path}: holds no keys with values. Write lines such as `version: 0.1.0`.")
    for key, value in found.items():
        if fault := _fault(str(key), value):
            raise InputError(f"{path}, {key}: {fault}.")
    released = found.pop("released", None)
    return About(found.pop("version", _FIRST_VERSION), released.isoformat() if released else None, found)


def _fault(key: str, value: object) -> str | None:
    if key == "version":
        fits = isinstance(value, str) and _VERSION.fullmatch(value)
        return None if fits else f"{value!r} is no version. Write three numbers, such as 0.1.0"
    if key == "released":
        return None if type(value) is date else f"{value!r} is no day. Write it as YYYY-MM-DD"
    if key in _TEXTS:
        return None if isinstance(value, str) and value else "is not a text. Write one, or leave the key out"
    if key in _LISTS:
        return None if isinstance(value, list) and value else "is not a list. Write one, or leave the key out"
    return f"there is no such key. There are version, released, {', '.join((*_TEXTS, *_LISTS))}"


def with_release(text: str, version: str, released: str) -> str:
    """The text of a ``package.yaml`` with another version and day; comments and other keys stay."""
    for key, value in (("version", version), ("released", released)):
        line = f"{key}: {value}"
        text, found = re.subn(rf"^{key}:.*$", line, text, count=1, flags=re.MULTILINE)
        if not found:
            text = f"{text}{line}\n"
    return text


def read_changes(seeds: Path) -> str | None:
    """The text of ``CHANGELOG.md``; None where there is none.

    Raises:
        InputError: the file is not UTF-8.
    """
    path = seeds / CHANGES
    if not path.is_file():
        return None
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}. Save the file as UTF-8.") from None
