import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourthp.language.folding import fold, slug, squeeze


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Côte d’Ivoire", "cote d ivoire"),
        ("COTE D'IVOIRE", "cote d ivoire"),
        ("Health & Labour", "health and labour"),
        ("U.S. Congress", "us congress"),
        ("U.S", "us"),
        ("Pol. Maj-Gen", "pol maj gen"),
        ("Đà Nẵng", "da nang"),
        ("  Bali\tProcess ", "bali process"),
        ("กระทรวงการต่างประเทศ", "กระทรวงการต่างประเทศ"),
        ("Straße", "strasse"),
        ("—", ""),
    ],
)
def test_spellings_fold_alike(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("United Nations Office on Drugs and Crime", "united-nations-office-on-drugs-and-crime"),
        ("People’s Republic of China", "peoples-republic-of-china"),
        ("U.S. Department of Labour", "us-department-of-labour"),
        ("กรมการจัดหางาน", "กรมการจัดหางาน"),
        ("A/B — (C)", "a-b-c"),
        ("...", ""),
    ],
)
def test_slug_is_readable(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_sara_am_keeps_one_spelling() -> None:
    composed, decomposed = "\u0e19\u0e33", "\u0e19\u0e4d\u0e32"
    assert fold(composed) == fold(decomposed)


def test_squeeze_collapses_every_kind_of_space() -> None:
    assert squeeze("  one\u00a0two \n\n three ") == "one two three"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_slug_is_idempotent_and_fit_for_an_id(text: str) -> None:
    result = slug(text)
    assert slug(result) == result
    assert not set(result) & set(" \t\n\"',;|=+@")
    assert not result.startswith("-")
