"""Collect and build every day from this process, without a work pool: ``python -m flows.serve``.

Serves the daily run, the full rebuild and the gates until interrupted, on the server at ``PREFECT_API_URL``.
"""

from __future__ import annotations

import sys

from prefect import serve
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.deployments.runner import RunnerDeployment
from prefect.settings import PREFECT_API_URL

from flows.build import build
from flows.daily import daily
from flows.validate import validate

if __name__ == "__main__":
    if (
        not PREFECT_API_URL.value()
    ):  # a server of its own would end with this process, and no browser could find it
        sys.exit(
            "PREFECT_API_URL is not set. Start a server (prefect server start) and name it: "
            "export PREFECT_API_URL=http://127.0.0.1:4200/api"
        )
    once = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)
    collected = {"seeds": "collected/seeds"}
    serve(
        RunnerDeployment.from_flow(daily, "daily-served", cron="0 6 * * *", concurrency_limit=once),
        RunnerDeployment.from_flow(
            build, "rebuild-served", parameters=collected | {"anew": True}, concurrency_limit=once
        ),
        RunnerDeployment.from_flow(validate, "validate-served", parameters=collected),
        pause_on_shutdown=False,
    )
