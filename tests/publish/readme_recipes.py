"""What the README of a package tells a reader to do, taken out of its text to be done."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_QUESTION = re.compile(r"^### ([^\n]+)\n(.*?)(?=^##)", re.DOTALL | re.MULTILINE)
_STEP = re.compile(r"`([^`]+)` for\s+cells\s+that\s+(contain|are\s+not\s+empty)(?:\s+`([^`]+)`)?")


@dataclass(frozen=True)
class Question:
    """A question of the README with its three ways: ``steps`` are filters, each a column and what it must hold."""

    words: str
    file: str
    steps: tuple[tuple[str, str | None], ...]
    pandas: str
    sql: str

    def filtered(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[dict[str, str]]:
        """The rows that are left in a spreadsheet after all filters; every column named must be there."""
        left = [dict(zip(head, row, strict=True)) for row in rows]
        for column, part in self.steps:
            assert column in head
            left = [row for row in left if (part in row[column] if part else row[column])]
        return left


def questions(package: Path) -> Mapping[str, Question]:
    """The words of each question -> the question, as the README of ``package`` answers it."""
    text = (package / "README.md").read_text("utf-8")
    found = {}
    for words, answer in _QUESTION.findall(text):
        sheet = answer[answer.index("**Spreadsheet.**") : answer.index("**pandas**")]
        (file,) = re.findall(r"Open `([^`]+)`", sheet)
        steps = tuple((column, part or None) for column, _, part in _STEP.findall(sheet))
        (pandas,) = re.findall(r"```python\n(.*?)```", answer, re.DOTALL)
        (sql,) = re.findall(r"```sql\n(.*?)```", answer, re.DOTALL)
        found[words] = Question(words, file, steps, pandas, sql)
    return found
