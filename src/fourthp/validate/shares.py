"""Numbers that may be many for every row of a package, laid down and looked at share by share.

While they are few they are held and are one share. More of them lie on disk as runs, each of which is in the order of
its shares, so that a share of all runs is fetched in a few pieces: what is held does not grow with the package.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from fourthp.spill import Spill

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHARES = 256

HELD = 1 << 18
"""So many rows of numbers are held; more are laid down."""


class Shares:
    """Rows of numbers of one kind, each of which belongs to a share.

    Raises ``OSError`` with the name of the folder for temporary files where there is no room in it.
    """

    def __init__(self, kind: str | list[tuple[str, str]]) -> None:
        """Begin without rows; ``kind`` is what numpy calls the type of one."""
        import numpy as np

        self._kind: np.dtype[Any] = np.dtype(kind)
        self._held: list[tuple[NDArray[np.uint8], NDArray[Any]]] = []
        self._count = 0
        self._spill = Spill()
        self._runs: list[tuple[int, NDArray[np.int64]]] = []

    def put(self, shares: NDArray[np.uint8], rows: NDArray[Any]) -> None:
        """Add rows, each with the number of its share."""
        self._held.append((shares, rows))
        self._count += len(rows)
        if self._count > HELD:
            self._lay_down()

    def __iter__(self) -> Iterator[NDArray[Any]]:
        """The rows of one share after the other."""
        return (rows for rows, _ in self.beside(None))

    def beside(self, other: Shares | None) -> Iterator[tuple[NDArray[Any], NDArray[Any]]]:
        """The rows of one share after the other, and those of the same share elsewhere."""
        both = [self] if other is None else [self, other]
        if any(each._runs for each in both):
            for each in both:
                each._lay_down()
            for number in range(SHARES):
                yield both[0]._fetched(number), both[-1]._fetched(number)
        else:
            yield both[0]._whole()[1], both[-1]._whole()[1]

    def _whole(self) -> tuple[NDArray[np.uint8], NDArray[Any]]:
        """All rows that are held."""
        import numpy as np

        if not self._held:
            return np.empty(0, np.uint8), np.empty(0, self._kind)
        shares, rows = (np.concatenate(each) for each in zip(*self._held, strict=True))
        self._held = [(shares, rows)]
        return shares, rows

    def _lay_down(self) -> None:
        """Put what is held on disk, in the order of shares."""
        import numpy as np

        shares, rows = self._whole()
        # Whole numbers of a byte are counted, not compared, to be sorted.
        start, _ = self._spill.put(rows[np.argsort(shares, kind="stable")].tobytes())
        bounds = np.concatenate([[0], np.cumsum(np.bincount(shares, minlength=SHARES))])
        self._runs.append((start, bounds * self._kind.itemsize))
        self._held, self._count = [], 0

    def _fetched(self, number: int) -> NDArray[Any]:
        """The rows of one share, from all runs."""
        import numpy as np

        pieces = [
            self._spill.get((start + int(bounds[number]), int(bounds[number + 1] - bounds[number])))
            for start, bounds in self._runs
        ]
        return np.frombuffer(b"".join(pieces), dtype=self._kind)
