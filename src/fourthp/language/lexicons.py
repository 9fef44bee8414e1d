"""Reading the word lists that lie beside this module, under ``lexicon/``."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent / "lexicon"


def read_lexicon(name: str, columns: int) -> list[tuple[str, ...]]:
    """The rows of ``lexicon/<name>.tsv``, each padded with empty strings to ``columns``.

    Lines that are empty or begin with ``#`` are comments. Raises ``ValueError`` for a row that is too long.
    """
    rows = []
    for number, line in enumerate((_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) > columns:
            raise ValueError(
                f"lexicon/{name}.tsv, line {number}: {len(cells)} cells, at most {columns} expected"
            )
        rows.append((*cells, *[""] * (columns - len(cells))))
    return rows
