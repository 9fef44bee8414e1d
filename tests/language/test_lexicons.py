from pathlib import Path

import pytest

from fourthp.language import lexicons
from fourthp.language.lexicons import read_lexicon


@pytest.mark.parametrize("name", ["dates", "number_words", "quantities"])
def test_every_lexicon_says_how_to_extend_it_and_names_no_form_twice(name: str) -> None:
    source = (Path(lexicons.__file__).parent / "lexicon" / f"{name}.tsv").read_text(encoding="utf-8")
    assert source.startswith("# ")
    assert "To extend" in source
    rows = read_lexicon(name, 3)
    assert len({(kind, form) for kind, form, _ in rows}) == len(rows)


def test_a_row_that_is_too_long_is_named() -> None:
    with pytest.raises(ValueError, match=r"lexicon/dates\.tsv, line \d+: 3 cells, at most 2 expected"):
        read_lexicon("dates", 2)
