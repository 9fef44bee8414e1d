"""Numbers laid down share by share come back, in the order in which they came."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourthp.validate import shares
from fourthp.validate.shares import Shares

rows = st.lists(st.lists(st.tuples(st.integers(0, 255), st.integers(0, 1 << 60)), max_size=9), max_size=6)


@pytest.fixture(autouse=True)
def few_are_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "HELD", 8)


def _laid_down(pieces: list[list[tuple[int, int]]]) -> Shares:
    found = Shares("u8")
    for piece in pieces:
        numbers = np.array([number for number, _ in piece], np.uint8)
        found.put(numbers, np.array([row for _, row in piece], np.uint64))
    return found


def _of(pieces: list[list[tuple[int, int]]], share: int) -> list[int]:
    return [row for piece in pieces for number, row in piece if number == share]


@settings(deadline=None)
@given(rows)
def test_what_is_much_comes_share_by_share(pieces: list[list[tuple[int, int]]]) -> None:
    everything = [[(n, n), (n, n + 1)] for n in range(shares.SHARES)] + pieces
    assert [share.tolist() for share in _laid_down(everything)] == [
        _of(everything, number) for number in range(shares.SHARES)
    ]


@settings(deadline=None)
@given(rows, rows)
def test_the_same_shares_of_two_come_together(
    ours: list[list[tuple[int, int]]], theirs: list[list[tuple[int, int]]]
) -> None:
    pairs = [(one.tolist(), other.tolist()) for one, other in _laid_down(ours).beside(_laid_down(theirs))]
    if len(pairs) == 1:
        whole = [[row for piece in pieces for _, row in piece] for pieces in (ours, theirs)]
        assert pairs == [tuple(whole)]
    else:
        assert pairs == [(_of(ours, number), _of(theirs, number)) for number in range(shares.SHARES)]


def test_rows_of_several_numbers_come_back() -> None:
    kind = [("document", "u4"), ("start", "u4")]
    found = Shares(kind)
    for n in range(20):
        found.put(np.array([n % 2], np.uint8), np.array([(n, n * n)], kind))
    back = [row.tolist() for share in found for row in share]
    assert back == [(n, n * n) for n in (*range(0, 20, 2), *range(1, 20, 2))]
