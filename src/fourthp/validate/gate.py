"""What every gate writes its findings into."""

from __future__ import annotations

from fourthp.records import Finding, GateResult


class Gate:
    """Collects what one gate checks and finds; ``result`` is in the order of table, row, field and rule."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.checks = 0
        self._findings: list[Finding] = []

    def blocker(
        self,
        rule: str,
        message: str,
        resource: str | None = None,
        row_id: str | None = None,
        field: str | None = None,
    ) -> None:
        """Note something that stops publication."""
        self._findings.append(Finding(self.name, rule, "blocker", message, resource, row_id, field))

    def warning(
        self,
        rule: str,
        message: str,
        resource: str | None = None,
        row_id: str | None = None,
        field: str | None = None,
    ) -> None:
        """Note something that a person should look at."""
        self._findings.append(Finding(self.name, rule, "warning", message, resource, row_id, field))

    def result(self) -> GateResult:
        """The findings so far, each once, in an order that does not depend on how they were found."""
        return GateResult(self.name, self.checks, tuple(sorted(set(self._findings), key=_order)))


def _order(finding: Finding) -> tuple[str, ...]:
    return (
        finding.severity,
        finding.resource or "",
        finding.row_id or "",
        finding.field or "",
        finding.rule,
        finding.message,
    )


def shown(value: object, length: int = 60) -> str:
    """A value as it may stand in a message: on one line, quoted, cut to ``length`` characters."""
    text = str(value)
    return repr(text if len(text) <= length else text[: length - 1] + "…")
