"""What holds for every text."""

import itertools
from pathlib import Path

from cleaning import cleaned
from hypothesis import given
from hypothesis import strategies as st

from fourthp.clean.layout import INVISIBLE

SEEDS = Path(__file__).parents[2] / "seeds" / "documents"

LINES = st.sampled_from(
    [
        "",
        "Two countries join hands",
        "Published : May 24, 2022",
        "By : THE NATION",
        "| 2,017 view",
        "VIENNA, 10 April 2024 – The ministers met.",
        "The ministers of both countries met on Monday. They agreed to meet in the U.S. Department of State.",
        "Images",
        "###",
        "- an item of a list",
        "Members of the police on guard. PHOTO: ANTARA",
        "ทั้งนี้ ทั้งสองฝ่ายเห็นพ้องที่จะร่วมมือกันต่อไป",
        "2022-05-24",
        "For media enquiries, contact a@b.example.",
        " date 2022-05-24 x",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(LINES, max_size=12).map("\n".join))


def check(text, **metadata):
    document = cleaned(text, **metadata)
    stretches = sorted(
        [(s.start, s.end) for s in document.sentences] + [(m.start, m.end) for m in document.marks]
    )
    for (_, end), (start, _) in itertools.pairwise(stretches):
        assert end <= start
    covered = "".join(text[start:end] for start, end in stretches)
    assert sum(map(str.isalnum, covered)) == sum(map(str.isalnum, text))
    for sentence in document.sentences:
        assert (
            text[sentence.start : sentence.end].strip(INVISIBLE) == text[sentence.start : sentence.end] != ""
        )
    blocks = [sentence.block for sentence in document.sentences]
    assert blocks == sorted(blocks)
    for column, cell in document.cells.items():
        assert str(cell.value)[0] not in " \t\n=+@-", column
        assert cell.spans or cell.method.startswith(("derived:", "reference:")), column
        for span in cell.spans:
            assert 0 <= span.start < span.end <= len(text)
    return document


@given(TEXTS)
def test_every_letter_is_in_one_sentence_or_under_one_mark(text):
    check(text)


@given(TEXTS, st.text(max_size=40), st.text(max_size=40))
def test_no_metadata_can_break_it(text, title, day):
    check(text, title=title, published_date=day, language=title, author=title, url=f"https://x.example/{day}")


def test_the_seeds():
    for path in sorted(SEEDS.glob("*.txt")):
        check(path.read_text(encoding="utf-8"))
