"""Take-downs: told by a digest, found again in texts, ids and paths."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourthp.language.tables import TableError
from fourthp.language.takedowns import Takedowns, digest, is_digest, read_takedowns

JANE = digest("Jane O'Doe")
HIDDEN = Takedowns(frozenset([JANE]), frozenset([digest("2024/secret-visit")]))


def test_a_digest_is_one_for_all_spellings_and_tells_nothing():
    assert JANE == digest("jane o’doe") == digest("jane-odoe") == "withheld-e188edff44a3f676"
    assert is_digest(JANE)
    assert not is_digest("jane-odoe")


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Then Jane O'Doe spoke.", ["Jane O'Doe"]),
        ("JANE O’DOE’s words; Jane\nO'Doe again", ["JANE O’DOE", "Jane\nO'Doe"]),
        ("Jane Doe and John O'Doe", []),
        ("a jane o'doe in small letters", []),
        ("", []),
    ],
)
def test_the_forms_of_a_name_in_a_text(text: str, forms: list[str]):
    assert HIDDEN.names_in(text) == forms


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("documents/jane-odoe-sentenced.txt", True),
        ("https://news.example/2024/jane_o'doe.html", True),
        ("2024/secret-visit", True),
        ("2024/secret-visit/say-1a2b3c", True),
        ("2024/secret", False),
        ("jane", False),
        ("", False),
    ],
)
def test_ids_and_paths_that_tell(text: str, told: bool):
    assert HIDDEN.is_told_by(text) is told
    assert HIDDEN.shown(text) == (digest(text) if told else text)
    assert not Takedowns().is_told_by(text)


@given(st.text(max_size=40), st.text(max_size=20), st.text(max_size=20))
def test_what_is_shown_never_tells(name: str, before: str, after: str):
    hidden = Takedowns(frozenset([digest(name)]))
    shown = hidden.shown(f"{before} {name} {after}")
    assert not hidden.is_told_by(shown)


def test_only_withhold_rows_are_read(tmp_path: Path):
    rows = [
        "review_id,resource,row_id,decision",
        f"a,persons,{JANE},withhold",
        "b,persons,jane,reject",
        f"c,documents,{digest('x')},withhold",
    ]
    (tmp_path / "reviews.csv").write_text("# Decisions\n" + "\n".join(rows) + "\n", encoding="utf-8")
    assert read_takedowns(tmp_path) == Takedowns(frozenset([JANE]), frozenset([digest("x")]))
    assert not read_takedowns(tmp_path / "nowhere")


def test_a_broken_file_is_refused(tmp_path: Path):
    (tmp_path / "reviews.csv").write_text("a,b\n1,2,3\n", encoding="utf-8")
    with pytest.raises(TableError, match="entry 1 does not fit the header"):
        read_takedowns(tmp_path)
