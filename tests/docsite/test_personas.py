"""The scripts for people with a question: what they find in the tutorial's package, and that they run on output/."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted((ROOT / "docs/examples").glob("*.py"))


def run(script: str, *arguments: object) -> str:
    command = [sys.executable, str(ROOT / "docs/examples" / script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_who_met_whom_on_forced_labour_in_2022(example: Path) -> None:
    said = run("who_met_whom.py", example)
    assert "2022-06-14  Workshop on Safe Harbours  Pier Hall, Bangkok, TH" in said
    assert 'speaker          Tomas Lindqvist  "spoke about"' in said
    assert "2022-09-05  meeting  " in said
    assert "Lars Nygaard" in said
    assert said.endswith("2 events on forced_labour in 2022.\n")


def test_every_promise_that_names_a_deadline(example: Path) -> None:
    said = run("promises_with_deadlines.py", example).splitlines()
    assert said[0].startswith("2023-03 ")
    assert "hotline" in said[0]
    assert said[2].startswith("2023-12-31 ")
    assert "train 200 labour inspectors" in said[2]
    assert said[-1] == "2 promises."


def test_the_network_of_institutions(example: Path, tmp_path: Path) -> None:
    said = run("institution_network.py", example, "--output", tmp_path / "network.graphml")
    assert "  1  Harbour Office - Ministry of Labour" in said
    root = ElementTree.parse(tmp_path / "network.graphml").getroot()
    space = "{http://graphml.graphdrawing.org/xmlns}"
    names = {data.text for data in root.iter(f"{space}data") if data.get("key") == "name"}
    assert "Harbour Office" in names
    ids = {node.get("id") for node in root.iter(f"{space}node")}
    assert all({edge.get("source"), edge.get("target")} <= ids for edge in root.iter(f"{space}edge"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_they_run_on_the_published_package(script: Path) -> None:
    assert run(script.name)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["who_met_whom.py", "nowhere"], "nowhere: no data package is there; name its folder"),
        (["promises_with_deadlines.py", "nowhere"], "nowhere: no data package is there; name its folder"),
        (["institution_network.py", "nowhere"], "nowhere: no data package is there; name its folder"),
        (["who_met_whom.py", "output", "--topic", "picnics"], "--topic: picnics is none of "),
    ],
)
def test_what_cannot_be_answered_is_told(arguments: list[str], told: str) -> None:
    command = [sys.executable, str(ROOT / "docs/examples" / arguments[0]), *arguments[1:]]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, told in done.stderr) == (2, True)
