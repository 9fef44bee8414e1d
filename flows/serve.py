"""Collect and build every day from this process, without a work pool: ``python -m flows.serve``.

Serves the flow until interrupted, on the server at ``PREFECT_API_URL``.
"""

from __future__ import annotations

from flows.daily import daily

if __name__ == "__main__":
    daily.serve(name="daily-served", cron="0 6 * * *", pause_on_shutdown=False)
