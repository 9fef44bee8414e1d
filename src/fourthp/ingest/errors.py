"""What can be wrong with the inputs: a fault that stops everything, and one that costs one document."""

from __future__ import annotations


class IngestError(Exception):
    """The inputs as a whole cannot be read; nothing was started.

    ``path`` is the file or folder, ``place`` where in it ("line 3, column 5", "entry 2", or empty),
    ``problem`` what is wrong and ``remedy`` what to do about it. The command line maps it to exit code 2.
    """

    def __init__(self, path: str, place: str, problem: str, remedy: str) -> None:
        super().__init__(path, place, problem, remedy)
        self.path = path
        self.place = place
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        where = f"{self.path}, {self.place}" if self.place else self.path
        return f"{where}: {self.problem}. {self.remedy}"


class UnreadableError(Exception):
    """One document cannot be taken in: ``reason`` is the code, ``detail`` says it in words, with a remedy."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail
