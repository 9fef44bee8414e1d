"""Tables to data package: files, descriptor, reports, and the swap that publishes them."""

from fourthp.publish.checksums import contents
from fourthp.publish.errors import PublishError
from fourthp.publish.package import write_package
from fourthp.publish.report import write_report
from fourthp.publish.swap import check_writable, release

__all__ = [
    "PublishError",
    "check_writable",
    "contents",
    "release",
    "write_package",
    "write_report",
]
