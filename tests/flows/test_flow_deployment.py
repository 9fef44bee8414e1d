"""The deployment file says what the README promises."""

from __future__ import annotations

import importlib
import inspect
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]


@pytest.fixture
def deployment() -> dict[str, Any]:
    (found,) = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"]
    return found


def test_it_runs_every_day_at_six_utc(deployment: dict[str, Any]) -> None:
    assert deployment["schedules"] == [{"cron": "0 6 * * *", "timezone": "UTC"}]


def test_its_entrypoint_is_the_flow_and_takes_its_parameters(deployment: dict[str, Any]) -> None:
    file, _, name = deployment["entrypoint"].partition(":")
    assert (ROOT / file).is_file()
    flow = getattr(importlib.import_module(file.removesuffix(".py").replace("/", ".")), name)
    assert set(deployment["parameters"]) <= set(inspect.signature(flow.fn).parameters)


def test_nothing_is_reported_to_third_parties(deployment: dict[str, Any]) -> None:
    from flows import ENVIRONMENT

    passed = deployment["work_pool"]["job_variables"]["env"]
    assert passed == {name: ENVIRONMENT[name] for name in passed}
    assert {"DO_NOT_TRACK", "PREFECT_SERVER_ANALYTICS_ENABLED", "GX_ANALYTICS_ENABLED"} == set(passed)
