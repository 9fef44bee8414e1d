"""Keys that may be as many as a table has rows: which of them are repeated, and which are missing elsewhere.

Of a key its hash is kept (SipHash, 64 bits), and many hashes are kept on disk. That one of a billion keys is taken for
another has a chance of one in ten billion. What is found are hashes, which are seldom any; whoever needs to know the
rows looks for those hashes once more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from fourthp.validate.shares import Shares

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray


def hashes(keys: Sequence[str] | pa.Array) -> NDArray[np.uint64]:
    """The hash of every key, in their order."""
    import numpy as np
    from pandas.util import hash_array

    texts = np.empty(len(keys), dtype=object)
    texts[:] = keys if isinstance(keys, Sequence) else keys.to_pylist()
    return hash_array(texts, categorize=False)


def joined(columns: Iterable[pa.Array]) -> pa.Array:
    """The keys that several columns make together."""
    import pyarrow as pa
    import pyarrow.compute as pc

    texts = [column.cast(pa.string()) for column in columns]
    return pc.binary_join_element_wise(*texts, "\n", null_handling="replace", null_replacement="\0")


def blank(width: int) -> pa.Array:
    """The key of so many columns without cells, of which there may be many."""
    import pyarrow as pa

    return joined([pa.array([None], pa.string())] * width)


def places(keys: Sequence[str] | pa.Array, found: NDArray[np.uint64]) -> list[int]:
    """The places of the keys whose hashes were found."""
    import numpy as np

    return [int(n) for n in np.flatnonzero(np.isin(hashes(keys), found))] if len(found) else []


class Keys:
    """Keys of which only hashes are kept."""

    def __init__(self, keys: Iterable[Sequence[str] | pa.Array] = ()) -> None:
        """Put them in, some at a time."""
        self._shares = Shares("u8")
        for some in keys:
            self.add(some)

    def add(self, keys: Sequence[str] | pa.Array) -> None:
        """Put more of them in."""
        import numpy as np

        found = hashes(keys)
        self._shares.put((found >> np.uint64(56)).astype(np.uint8), found)

    def repeated(self) -> NDArray[np.uint64]:
        """The hashes of keys that were put in more than once."""
        import numpy as np

        twice = []
        for share in self._shares:
            # Sorted, for to count each would take several times as much.
            in_order = np.sort(share)
            twice.append(in_order[1:][in_order[1:] == in_order[:-1]])
        return np.unique(np.concatenate(twice))

    def lacking(self, asked: Keys) -> NDArray[np.uint64]:
        """The hashes of keys that were put in there and not here."""
        import numpy as np

        pairs = self._shares.beside(asked._shares)
        return np.concatenate([np.setdiff1d(theirs, ours) for ours, theirs in pairs])
