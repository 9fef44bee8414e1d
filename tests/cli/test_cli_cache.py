"""``fourthp cache prune`` removes what builds have not used, and a build makes it again."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from fourthp.cli import main
from fourthp.pipeline import cache_beside
from fourthp.pipeline.cache import Cache


def test_pruning_says_what_it_removed(tmp_path: Path) -> None:
    output = tmp_path / "output"
    Cache(cache_beside(output)).put("ab" * 32, b"facts")
    kept = CliRunner().invoke(main, ["cache", "prune", "--output", str(output)])
    assert (kept.exit_code, kept.output.partition(" from ")[0]) == (0, "0 entries (0.0 MB) removed")
    pruned = CliRunner().invoke(main, ["cache", "prune", "--output", str(output), "--days", "0"])
    assert (pruned.exit_code, pruned.output.partition(" from ")[0]) == (0, "1 entries (0.0 MB) removed")
    assert Cache(cache_beside(output)).get("ab" * 32) is None


def test_no_cache_is_nothing_to_prune(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["cache", "prune", "--output", str(tmp_path / "output")])
    assert done.exit_code == 0
    assert list(tmp_path.iterdir()) == []
