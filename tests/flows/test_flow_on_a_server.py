"""The flow on a Prefect server that is already running: what it did can be read there."""

from __future__ import annotations

import json
import logging
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

import fourthp.pipeline.reading
import fourthp.validate
from fourthp.pipeline import Settings, Workspace, batches
from fourthp.records import Finding, GateResult

PASSED = GateResult(
    "harm", 3, (Finding("rights", "much_quoted", "warning", "is much quoted", "documents", "00"),)
)
FAILED = GateResult(
    "harm",
    1,
    (Finding("harm", "private_person", "blocker", "has no public role", "persons", "jane-doe", "name"),),
)


@pytest.fixture(autouse=True)
def gates(monkeypatch: pytest.MonkeyPatch) -> list[GateResult]:
    """What the gates say, without the time that they take."""
    said = [PASSED]
    monkeypatch.setattr(fourthp.validate, "gate_by_gate", lambda *_, **__: list(said))
    return said


def build(here: None, seeds: Path, output: Path, **more: Any) -> Any:
    from flows.build import build as flow

    return flow(seeds=seeds, output=output, return_state=True, **more)


def test_a_run_is_recorded_with_pages_that_a_person_reads(
    here: None, server: Any, press: Path, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    assert build(here, press, output).is_completed()
    flow_run = server.last_run("fourthp-build")
    assert (flow_run["state_type"], flow_run["parameters"]["output"]) == ("COMPLETED", str(output))
    first = server.pages(flow_run)
    assert first.keys() == {"build-summary", "gate-report", "what-changed"}
    assert "Everything is new" in first["what-changed"]
    assert "| cached | 0 |" in first["build-summary"]

    (press / "new.txt").write_text("A workshop on human trafficking was held in Oslo on 3 March 2026.")
    (press / "empty.txt").write_text("")
    assert build(here, press, output).is_completed()
    second = server.pages(server.last_run("fourthp-build"))
    assert "| documents | 61 |" in second["build-summary"]
    assert "| cached | 60 |" in second["build-summary"]
    assert "| persons | 1 |" in second["build-summary"]
    assert "| empty | 1 |" in second["build-summary"]
    assert "| empty.txt | ingest | empty |" in second["build-summary"]
    assert "| harm | passed | 3 | 1 |" in second["gate-report"]
    assert "| warning | much_quoted | documents | 00 |" in second["gate-report"]
    assert "| documents | 1 added (source 1) |" in second["what-changed"]
    assert "| documents | new | source |" in second["what-changed"]

    assert build(here, press, output).name == "Unchanged"


def test_a_failed_gate_fails_the_run_is_told_and_leaves_the_former_package(
    here: None,
    server: Any,
    gates: list[GateResult],
    inbox: Any,
    press: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("FOURTHP_NOTIFY", inbox.address)
    gates[:] = [FAILED]
    output = tmp_path / "output"
    state = build(here, press, output)
    assert (state.type, state.name) == ("FAILED", "GateFailed")
    assert not output.exists()
    flow_run = server.last_run("fourthp-build")
    pages = server.pages(flow_run)
    assert pages.keys() == {"build-summary", "gate-report"}
    assert "| blocker | private_person | persons | jane-doe | name |" in pages["gate-report"]
    assert "nothing was published" in pages["build-summary"]
    (message,) = [one for one in inbox.messages if flow_run["name"] in one["message"]]
    assert message["title"] == "fourthp-build: GateFailed"
    assert "nothing was published, for a gate failed: harm" in message["message"]


def test_an_address_that_nobody_understands_spoils_no_run(
    here: None, press: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("FOURTHP_NOTIFY", "nowhere://secret")
    with caplog.at_level(logging.WARNING):
        state = build(here, tmp_path / "nowhere", tmp_path / "output")
    assert state.name == "UnusableInput"
    assert "no such folder" in state.message


def test_batches_are_tasks_that_a_limit_holds_back(
    here: None, server: Any, press: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else holds the only place of the limit; no batch is read before it is given back."""
    from prefect.concurrency import services

    monkeypatch.setattr(batches, "BATCH_SIZE", 15)
    monkeypatch.setattr(services, "_no_limits_cache", {})  # for five seconds it knows that a tag had no limit
    place = {"names": ["tag:fourthp-read"], "slots": 1}
    limit = server("v2/concurrency_limits/", {"name": "tag:fourthp-read", "limit": 1})
    given_back: list[str] = []

    def give_back() -> None:
        given_back.append(datetime.now(UTC).isoformat())
        server("v2/concurrency_limits/decrement", place)

    timer = Timer(8, give_back)
    try:
        server("v2/concurrency_limits/increment", {**place, "mode": "concurrency"})
        timer.start()
        assert build(here, press, tmp_path / "output", jobs=2).is_completed()
    finally:
        timer.cancel()
        server(f"v2/concurrency_limits/{limit['id']}", method="DELETE")
    reads = [
        one for one in server.task_runs(server.last_run("fourthp-build")) if "fourthp-read" in one["tags"]
    ]
    assert [one["name"] for one in reads] == [f"read {number} of 4" for number in range(1, 5)]
    assert min(one["start_time"] for one in reads) > given_back[0]


def test_a_batch_that_had_trouble_with_storage_is_tried_again_alone(
    here: None, server: Any, press: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flows.reading import read_portion

    monkeypatch.setattr(read_portion, "retry_delay_seconds", [0, 0])
    tries: Counter[str] = Counter()
    read_batch = fourthp.pipeline.reading.Reader.read_batch

    def troubled(self: Any, workspace: Workspace, batch: Path) -> Counter[str]:
        tries[batch.stem] += 1
        if batch.stem == "00000001" and tries[batch.stem] < 3:
            raise OSError(5, "Input/output error", str(batch))
        return read_batch(self, workspace, batch)

    monkeypatch.setattr(fourthp.pipeline.reading.Reader, "read_batch", troubled)
    assert build(here, press, tmp_path / "output").is_completed()
    assert tries == {"00000000": 1, "00000001": 3}
    runs = {one["name"]: one["run_count"] for one in server.task_runs(server.last_run("fourthp-build"))}
    assert (runs["read 1 of 2"], runs["read 2 of 2"]) == (1, 3)


def test_every_batch_is_a_line_of_json_in_the_log(
    here: None, press: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        build(here, press, tmp_path / "output")
    lines = [
        json.loads(record.getMessage()) for record in caplog.records if record.getMessage().startswith("{")
    ]
    assert [(line["batch"], line["documents"], line["cached"]) for line in lines] == [
        ("00000000", 50, 0),
        ("00000001", 10, 0),
    ]


def test_of_two_builds_of_one_output_the_later_one_gives_way(
    here: None, server: Any, press: Path, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    with Workspace.beside(output).locked():
        state = build(here, press, output)
    assert (state.type, state.name) == ("CANCELLED", "GaveWay")
    assert "another build of the same output is running" in state.message
    assert server.last_run("fourthp-build")["state_type"] == "CANCELLED"
    assert not output.exists()


def test_a_run_within_a_run_is_told_by_the_outer_one_alone(
    here: None, inbox: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flows.daily import daily

    monkeypatch.setenv("FOURTHP_NOTIFY", inbox.address)
    before = len(inbox.messages)
    state = daily(
        seeds=tmp_path / "nowhere", output=tmp_path / "output", into=tmp_path / "into", return_state=True
    )
    assert (state.type, state.name) == ("FAILED", "UnusableInput")
    (message,) = inbox.messages[before:]
    assert message["title"] == "fourthp-daily: UnusableInput"
    assert f"{tmp_path / 'nowhere'}: no such folder" in message["message"]


def test_a_package_too_large_to_be_compared_is_built_all_the_same(
    here: None, server: Any, press: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import flows.build

    output = tmp_path / "output"
    fourthp.pipeline.build(Settings(press, output))
    monkeypatch.setattr(flows.build, "LARGEST_COMPARED", 10)
    assert build(here, press, output, anew=True).is_completed()
    assert "too large" in server.pages(server.last_run("fourthp-build"))["what-changed"]
