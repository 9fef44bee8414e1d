"""What the seeds say of the package as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from fourthp.pipeline import About, InputError, read_about, read_changes, with_release


def about(tmp_path: Path, text: str) -> About:
    (tmp_path / "package.yaml").write_text(text, encoding="utf-8")
    return read_about(tmp_path)


def test_defaults(tmp_path: Path) -> None:
    assert read_about(tmp_path) == About("0.1.0", None, {})
    assert about(tmp_path, "# nothing\n") == About("0.1.0", None, {})


def test_what_is_given(tmp_path: Path) -> None:
    found = about(tmp_path, "version: 1.2.3\nreleased: 2024-05-01\nname: harbours\nkeywords: [harbours]\n")
    assert found == About("1.2.3", "2024-05-01", {"name": "harbours", "keywords": ["harbours"]})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "version: 1.2\n",
            r"package\.yaml, version: 1\.2 is no version\. Write three numbers, such as 0\.1\.0",
        ),
        ("released: May\n", r"released: 'May' is no day\. Write it as YYYY-MM-DD"),
        ("keywords: harbours\n", r"keywords: is not a list"),
        ("title: ''\n", r"title: is not a text"),
        ("licence: MIT\n", r"licence: there is no such key\. There are version, released, name"),
        ("- version\n", r"holds no keys with values"),
        ("a: [\n", r"cannot be read"),
    ],
)
def test_what_cannot_be_used(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        about(tmp_path, text)


def test_a_release_changes_two_lines() -> None:
    text = "# Kept.\nversion: 0.1.0\nname: harbours\nreleased: 2024-01-01\n"
    assert with_release(text, "0.2.0", "2024-05-01") == (
        "# Kept.\nversion: 0.2.0\nname: harbours\nreleased: 2024-05-01\n"
    )
    assert with_release("", "0.1.0", "2024-05-01") == "version: 0.1.0\nreleased: 2024-05-01\n"


def test_changes(tmp_path: Path) -> None:
    assert read_changes(tmp_path) is None
    (tmp_path / "CHANGELOG.md").write_bytes(b"\xff")
    with pytest.raises(InputError, match="not UTF-8 at byte 0"):
        read_changes(tmp_path)
