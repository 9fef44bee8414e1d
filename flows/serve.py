"""Collect and build every day from this process, without a work pool: ``python -m flows.serve``.

Serves the daily run, the full rebuild and the gates until interrupted, on the server at ``PREFECT_API_URL``.
"""

from __future__ import annotations

from prefect import serve
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.deployments.runner import RunnerDeployment

from flows.build import build
from flows.daily import daily
from flows.validate import validate

if __name__ == "__main__":
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
