"""Tables to data package: files, descriptor, reports, and the swap that publishes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fourthp.publish.checksums import contents
from fourthp.publish.errors import PublishError
from fourthp.publish.report import write_report
from fourthp.publish.swap import check_writable, release

if TYPE_CHECKING:
    from fourthp.publish.package import write_package

__all__ = [
    "PublishError",
    "check_writable",
    "contents",
    "release",
    "write_package",
    "write_report",
]


def __getattr__(name: str) -> Any:
    """Import what writes tables when it is asked for: who finds that nothing has changed need not wait for Arrow."""
    if name == "write_package":
        from fourthp.publish.package import write_package

        return write_package
    raise AttributeError(name)
