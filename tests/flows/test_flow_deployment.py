"""The deployment file says what the documentation promises."""

from __future__ import annotations

import importlib
import inspect
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
Deployments = dict[str, dict[str, Any]]


@pytest.fixture
def deployments() -> Deployments:
    found = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"]
    return {one["name"]: one for one in found}


def test_one_runs_every_day_at_six_utc_the_others_when_asked(deployments: Deployments) -> None:
    schedules = {name: one.get("schedules", []) for name, one in deployments.items()}
    assert schedules == {"daily": [{"cron": "0 6 * * *", "timezone": "UTC"}], "rebuild": [], "validate": []}
    assert deployments["rebuild"]["parameters"]["anew"] is True


def test_their_entrypoints_are_flows_and_take_their_parameters(deployments: Deployments) -> None:
    for deployment in deployments.values():
        file, _, name = deployment["entrypoint"].partition(":")
        assert (ROOT / file).is_file()
        flow = getattr(importlib.import_module(file.removesuffix(".py").replace("/", ".")), name)
        assert set(deployment["parameters"]) <= set(inspect.signature(flow.fn).parameters)


def test_a_rebuild_and_the_gates_look_at_what_the_daily_run_made(deployments: Deployments) -> None:
    daily, rebuild, validate = (deployments[name]["parameters"] for name in ("daily", "rebuild", "validate"))
    assert rebuild["seeds"] == validate["seeds"] == daily["into"]
    assert rebuild["output"] == validate["package"] == daily["output"]


def test_what_writes_does_not_run_twice_at_once(deployments: Deployments) -> None:
    limits = {name: one.get("concurrency_limit") for name, one in deployments.items()}
    once = {"limit": 1, "collision_strategy": "CANCEL_NEW"}
    assert limits == {"daily": once, "rebuild": once, "validate": None}


def test_nothing_is_reported_to_third_parties(deployments: Deployments) -> None:
    from flows import ENVIRONMENT

    for deployment in deployments.values():
        passed = deployment["work_pool"]["job_variables"]["env"]
        assert passed == {name: ENVIRONMENT[name] for name in passed}
        assert {"DO_NOT_TRACK", "PREFECT_SERVER_ANALYTICS_ENABLED", "GX_ANALYTICS_ENABLED"} == set(passed)


@pytest.mark.parametrize("module", ["build", "collect", "daily", "validate"])
def test_every_parameter_is_described_for_whoever_starts_a_run(module: str) -> None:
    from prefect.utilities.callables import parameter_schema

    flow = getattr(importlib.import_module(f"flows.{module}"), module)
    described = parameter_schema(flow.fn).properties
    assert described.keys() == inspect.signature(flow.fn).parameters.keys()
    assert [name for name, about in described.items() if len(about.get("description", "")) < 10] == []


def test_parameters_are_checked_before_a_run_begins() -> None:
    from flows.build import build
    from prefect.exceptions import ParameterTypeError

    for wrong in ({"jobs": 0}, {"jobs": "many"}, {"engine": "spark"}, {"anew": "perhaps"}):
        with pytest.raises(ParameterTypeError):
            build.validate_parameters(wrong)


def test_the_build_takes_every_setting_of_the_pipeline() -> None:
    from dataclasses import fields

    from flows.build import build

    from fourthp.pipeline import Settings

    assert list(inspect.signature(build.fn).parameters) == [field.name for field in fields(Settings)]


def test_serving_asks_for_a_server_that_outlives_it(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PREFECT_API_URL"}
    done = subprocess.run(
        [sys.executable, "-m", "flows.serve"],
        cwd=ROOT,
        env=environment | {"PREFECT_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, "PREFECT_API_URL is not set. Start a server" in done.stderr) == (1, True)
