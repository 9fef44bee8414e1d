"""What is kept comes back whole or not at all."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from fourthp.pipeline.cache import Cache, DamagedEntryError

KEY = "ab" + "0" * 62
OTHER = "ab" + "1" * 62


def _entry(root: Path, key: str = KEY) -> Path:
    return root / key[:2] / key[2:]


def test_what_was_put_is_found_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "made")
    assert cache.get(KEY) is None
    cache.put(KEY, b"facts" * 100)
    assert cache.get(KEY) == b"facts" * 100
    assert cache.get(OTHER) is None
    cache.put(KEY, b"others")
    assert cache.get(KEY) == b"others"


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data[:10],
        lambda data: b"",
        lambda data: data + b"x",
        lambda data: data[:40] + bytes([data[40] ^ 1]) + data[41:],
        lambda data: bytes(len(data)),
    ],
)
def test_a_damaged_entry_is_told_from_a_whole_one(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, b"facts" * 20)
    entry = _entry(tmp_path)
    entry.write_bytes(damage(entry.read_bytes()))
    with pytest.raises(DamagedEntryError, match="not what was written"):
        cache.get(KEY)
    cache.put(KEY, b"facts")
    assert cache.get(KEY) == b"facts"


def test_an_entry_in_the_place_of_another_is_damaged(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, b"facts")
    _entry(tmp_path).rename(_entry(tmp_path, OTHER))
    with pytest.raises(DamagedEntryError):
        cache.get(OTHER)


def test_a_folder_in_the_place_of_an_entry_is_damage_too(tmp_path: Path) -> None:
    _entry(tmp_path).mkdir(parents=True)
    with pytest.raises(DamagedEntryError):
        Cache(tmp_path).get(KEY)


def test_many_writers_and_readers_of_one_entry_see_only_whole_ones(tmp_path: Path) -> None:
    values = [bytes([number]) * 50_000 for number in range(8)]
    cache = Cache(tmp_path)
    cache.put(KEY, values[0])

    def turn(number: int) -> bytes | None:
        cache.put(KEY, values[number % 8])
        return cache.get(KEY)

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(turn, range(200))) <= set(values)
    assert [path.name for path in (tmp_path / "ab").iterdir()] == [KEY[2:]]


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "ab").write_text("a file where a folder should be")
    with pytest.raises(OSError, match="ab"):
        Cache(tmp_path).put(KEY, b"facts")
    assert [path.name for path in tmp_path.iterdir()] == ["ab"]


def test_pruning_takes_what_was_not_used_and_what_killed_writers_left(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, b"old")
    cache.put(OTHER, b"new")
    cut_off = tmp_path / "ab" / ".new-xyz"
    cut_off.write_bytes(b"half")
    long_ago = time.time() - 40 * 86_400
    for path in (_entry(tmp_path), cut_off):
        os.utime(path, (long_ago, long_ago))
    being_written = tmp_path / "ab" / ".new-now"
    being_written.write_bytes(b"half")

    removed, freed = cache.prune(30)
    assert removed == 2
    assert freed > 4
    assert cache.get(KEY) is None
    assert cache.get(OTHER) == b"new"
    assert cache.prune(0)[0] == 1
    assert being_written.exists()
    assert Cache(tmp_path / "nowhere").prune(0) == (0, 0)


def test_using_an_entry_keeps_it_from_being_pruned(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, b"facts")
    long_ago = time.time() - 40 * 86_400
    os.utime(_entry(tmp_path), (long_ago, long_ago))
    assert cache.get(KEY) == b"facts"
    assert cache.prune(30) == (0, 0)
