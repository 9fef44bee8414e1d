"""The gates between a finished package and its publication, and the check of a package from elsewhere.

Each gate is a module with a function ``check`` and reports as one ``GateResult``. A finding is a blocker,
which stops publication, or a warning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from fourthp.published import PackageError
from fourthp.records import GateResult
from fourthp.validate import (
    counts,
    evidence,
    formula,
    harm,
    integrity,
    parquet,
    reviews,
    rights,
    rules,
    suites,
    tabular,
)
from fourthp.validate.passing import Files, Passed, look
from fourthp.validate.reading import Package, open_package
from fourthp.validate.verification import VerifyReport, verify, verify_package

__all__ = [
    "PackageError",
    "Passed",
    "VerifyReport",
    "check_files",
    "gate_by_gate",
    "validate_package",
    "verify",
    "verify_package",
]

_GATES: tuple[Callable[[Package], GateResult], ...] = (
    integrity.check,
    counts.check,
    formula.check,
    rights.check,
    harm.check,
    rules.check,
    reviews.check,
    parquet.check,
)
_ROW_BY_ROW: tuple[Callable[[Package, Files | None], GateResult], ...] = (tabular.check, suites.check)


def validate_package(directory: Path, *, texts: Mapping[str, str] | None = None) -> list[GateResult]:
    """Run all gates on a package folder, in the order of the report.

    With ``texts`` (document id -> document text) every quote is compared with its place. Raises
    ``PackageError`` where ``directory`` holds no data package.
    """
    return list(gate_by_gate(directory, texts=texts))


def gate_by_gate(
    directory: Path, *, texts: Mapping[str, str] | None = None, passed: Passed | None = None
) -> Iterator[GateResult]:
    """What :func:`validate_package` returns, each as soon as it is known.

    With ``passed`` the gates that go row by row spare the rows that it knows, and the rows of this package are noted
    in it once they have found nothing wrong. What the gates say is the same.
    """
    package = open_package(directory)
    for gate in _GATES:
        yield gate(package)
    if passed is None:
        yield from (gate(package, None) for gate in _ROW_BY_ROW)
    else:
        yield from look(_ROW_BY_ROW, package, passed)
    yield evidence.check(package, texts)


def check_files(directory: Path) -> GateResult:
    """Compare every file of a package folder with the hashes and sizes that the package itself states.

    Raises ``PackageError`` where ``directory`` holds no data package.
    """
    return integrity.check(open_package(directory))
