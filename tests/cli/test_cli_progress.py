"""A build shows how far it is, and how fast, on a terminal and nowhere else."""

from __future__ import annotations

import importlib
from io import StringIO

import pytest
from rich.console import Console

build = importlib.import_module("fourthp.cli.build")


def shown(monkeypatch: pytest.MonkeyPatch, *, terminal: bool, hidden: bool = False) -> str:
    screen = StringIO()
    monkeypatch.setattr(
        build, "console", lambda *, stderr: Console(file=screen, force_terminal=terminal, width=100)
    )
    with build._progress(hidden=hidden) as on_stage:
        on_stage("read", 0, 0)
        for done in range(4):
            on_stage("read", done, 10)
    return screen.getvalue()


def test_a_terminal_has_a_bar_with_steps_and_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = shown(monkeypatch, terminal=True)
    assert "read" in screen
    assert "3/10" in screen
    assert "batches/s" in screen


def test_elsewhere_and_where_it_is_unwanted_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, terminal=False) == ""
    assert shown(monkeypatch, terminal=True, hidden=True) == ""
