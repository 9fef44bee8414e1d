"""Which tests share a process where several run at once (``make test``)."""

from __future__ import annotations

import pytest
from xdist.scheduler import LoadFileScheduling

FLOWS = "tests/flows"


class BySharing(LoadFileScheduling):
    """Keeps the tests of a file together, for what they share, and those of all flows, which share a server.

    Groups that pytest-xdist knows by their mark would do, but with pytest 9.2 it overlooks them (its issue 1386).
    """

    def _split_scope(self, nodeid: str) -> str:
        return FLOWS if nodeid.startswith(FLOWS) else super()._split_scope(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> BySharing:
    return BySharing(config, log)  # type: ignore[arg-type]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let flows come first: they wait much, and would be waited for at the end."""
    items.sort(key=lambda item: not item.nodeid.startswith(FLOWS))
