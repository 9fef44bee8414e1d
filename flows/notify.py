"""Tell a person of a run that failed, wherever that person wants to be told."""

import os
from typing import Any

from prefect import Flow, State
from prefect.client.schemas.objects import FlowRun
from prefect.logging.loggers import flow_run_logger

NOTIFY = "FOURTHP_NOTIFY"
"""The variable that names where to: addresses as Apprise knows them, with spaces between.

They hold passwords, so they are no parameters, which everybody who sees the run can read, and are never logged.
"""


def tell(flow: Flow[..., Any], flow_run: FlowRun, state: State[Any]) -> None:
    """Send the name, state and message of a run to all addresses; a run within another one is told by that one."""
    addresses = os.environ.get(NOTIFY, "").split()
    if not addresses or flow_run.parent_task_run_id is not None:
        return
    from apprise import Apprise

    service = Apprise()
    understood = [service.add(address) for address in addresses]
    sent = service.notify(
        title=f"{flow.name}: {state.name}", body=f"Run {flow_run.name}: {state.message or 'no more is known'}"
    )
    if not (all(understood) and sent):
        flow_run_logger(flow_run).warning("Not everybody in %s could be told. Look at its addresses.", NOTIFY)
