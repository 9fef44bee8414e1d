"""Marks at the beginning of a text that name its encoding."""

import pytest

from fourthp.language.byte_order import marked


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_mark_names_the_encoding_and_is_no_part_of_the_text(encoding: str) -> None:
    assert marked("\ufeffPier".encode(encoding)) == ("Pier".encode(encoding), encoding)


def test_bytes_without_a_mark_name_none() -> None:
    assert marked(b"Pier") is None
