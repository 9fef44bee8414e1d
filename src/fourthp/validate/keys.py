"""Sets of keys that may be as many as a table has rows: eight bytes each.

Of a key its hash is held (SipHash, 64 bits). That one of a billion keys is taken for another has a chance of one in
ten billion.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

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


def empty(width: int) -> np.uint64:
    """The hash of a key of so many columns without cells, of which there may be many."""
    import pyarrow as pa

    first: np.uint64 = hashes(joined([pa.array([None], pa.string())] * width))[0]
    return first


class KeySet:
    """A set of keys that can only be asked for what it lacks."""

    def __init__(self, keys: Iterable[Sequence[str] | pa.Array]) -> None:
        """Put them in, some at a time."""
        import numpy as np

        found = array("Q")
        for some in keys:
            found.frombytes(hashes(some).tobytes())
        self._sorted = np.frombuffer(found, dtype=np.uint64)
        self._sorted.sort()

    def lacking(self, keys: Sequence[str] | pa.Array) -> list[int]:
        """The places in ``keys`` of those that are not in the set."""
        import numpy as np

        asked = hashes(keys)
        places = np.searchsorted(self._sorted, asked)
        at = self._sorted[np.minimum(places, len(self._sorted) - 1)] if len(self._sorted) else ~asked
        return [int(n) for n in np.flatnonzero(at != asked)]


def are_distinct(found: array[int]) -> bool:
    """Whether no hash occurs more than once."""
    return not len(_repeated(found))


def repeats(found: array[int], *, but: np.uint64) -> list[int]:
    """The places of hashes that occur more than once, but for one of them."""
    import numpy as np

    twice = _repeated(found)
    twice = twice[twice != but]
    return [int(n) for n in np.flatnonzero(np.isin(found, twice))] if len(twice) else []


def _repeated(found: array[int]) -> NDArray[np.uint64]:
    """Hashes that occur more than once; sorted, for to count each would take several times as much."""
    import numpy as np

    in_order = np.sort(np.frombuffer(found, dtype=np.uint64))
    twice: NDArray[np.uint64] = in_order[1:][in_order[1:] == in_order[:-1]]
    return twice
