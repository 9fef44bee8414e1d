"""Arrow arrays from values of Python.

``pyarrow.array`` would do the same, but imports pandas to see whether what it is given is a series, as does whatever
makes a scalar of a value: 57 MB and half a second that the stages before the gates need for nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

_EPOCH = date(1970, 1, 1).toordinal()

_NUMBERS: Mapping[str, tuple[str, Callable[[Any], float]]] = {
    "int64": ("i8", int),
    "double": ("f8", float),
    "date32[day]": ("i4", lambda day: day.toordinal() - _EPOCH),
}


def arrow_array(values: Sequence[object], kind: pa.DataType) -> pa.Array:
    """The values, each of the Python type that belongs to ``kind`` or None, which is a null.

    ``kind`` is text, a number of 64 bits, boolean or a date of 32.
    """
    import numpy as np
    import pyarrow as pa

    given = [value is not None for value in values]
    validity = None if all(given) else _bits(given)
    if pa.types.is_string(kind):
        texts = [b"" if value is None else str(value).encode() for value in values]
        ends = np.fromiter(accumulate(map(len, texts), initial=0), "i4", len(texts) + 1)
        content = [pa.py_buffer(ends), pa.py_buffer(b"".join(texts))]
    elif pa.types.is_boolean(kind):
        content = [_bits(values)]
    else:
        width, number = _NUMBERS[str(kind)]
        numbers = (0 if value is None else number(value) for value in values)
        content = [pa.py_buffer(np.fromiter(numbers, width, len(values)))]
    return pa.Array.from_buffers(kind, len(values), [validity, *content])


def _bits(values: Iterable[object]) -> pa.Buffer:
    import numpy as np
    import pyarrow as pa

    return pa.py_buffer(np.packbits(np.fromiter(map(bool, values), bool), bitorder="little"))
