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


class KeySet:
    """A set of keys that can only be asked for what it lacks."""

    def __init__(self, keys: Iterable[Sequence[str] | pa.Array]) -> None:
        """Put them in, some at a time."""
        import numpy as np

        found = [hashes(some) for some in keys]
        self._sorted = np.unique(np.concatenate([np.empty(0, dtype=np.uint64), *found]))

    def lacking(self, keys: Sequence[str] | pa.Array) -> list[int]:
        """The places in ``keys`` of those that are not in the set."""
        import numpy as np

        asked = hashes(keys)
        places = np.searchsorted(self._sorted, asked)
        at = self._sorted[np.minimum(places, len(self._sorted) - 1)] if len(self._sorted) else ~asked
        return [int(n) for n in np.flatnonzero(at != asked)]


def repeats(found: array[int], *, but: np.uint64) -> list[int]:
    """The places of hashes that occur more than once, but for one of them."""
    import numpy as np

    whole = np.frombuffer(found, dtype=np.uint64)
    distinct, counts = np.unique(whole, return_counts=True)
    twice = distinct[(counts > 1) & (distinct != but)]
    return [int(n) for n in np.flatnonzero(np.isin(whole, twice))]
