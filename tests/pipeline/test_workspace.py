"""The folder between the stages: cleared for each run, and held by one run at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fourthp.pipeline import InputError, Workspace


def test_two_outputs_side_by_side_have_workspaces_of_their_own(tmp_path: Path) -> None:
    assert Workspace.beside(tmp_path / "one").root == tmp_path / ".work" / "one"
    assert Workspace.beside(tmp_path / "two").root == tmp_path / ".work" / "two"


def test_what_a_crashed_run_left_is_removed_but_nothing_outside(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "work")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept.txt").write_text("kept")
    with workspace.locked():
        workspace.documents.mkdir()
        (workspace.documents / "000000.jsonl").write_text("{half")
        workspace.publishers.write_text("")
        (workspace.root / "link").symlink_to(outside)
        workspace.clear()
        assert [path.name for path in workspace.root.iterdir()] == ["lock"]
    assert (outside / "kept.txt").read_text() == "kept"


def test_a_second_run_is_refused_while_the_first_one_lasts(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "work")
    with (
        workspace.locked(),
        pytest.raises(InputError, match="another build of the same output is running"),
        workspace.locked(),
    ):
        pass
    with workspace.locked():
        pass


def test_the_lock_of_a_killed_run_holds_nobody_up(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from fourthp.pipeline import Workspace\n"
        "with Workspace(Path(sys.argv[1])).locked(): os.kill(os.getpid(), 9)"
    )
    killed = subprocess.run([sys.executable, "-c", code, tmp_path / "work"], check=False)
    assert killed.returncode == -9
    with Workspace(tmp_path / "work").locked():
        pass
