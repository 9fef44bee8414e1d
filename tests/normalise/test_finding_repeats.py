"""Documents that repeat others are found as if every document were held against every other."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from telling import Story

from fourthp.normalise.duplicates import SHARED_WORDING, find_duplicates
from fourthp.records import CleanDocument

PIECES = (
    "The delegation from Lermontia met the labour inspectors in the harbour of Port Sable",
    "They agreed to train 40 officers before the end of the year",
    "They agreed to train 60 officers before the end of the year",
    "About the office: it was founded to help workers who move across the strait for their living",
    "The minister thanked everybody who came and said that the work would go on",
    "The minister thanked everybody who came and said that this work would go on",
    "Editors may write to the desk for photographs of the opening and of the signing",
)
LONG = " ".join(f"word{'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10 % 10]}" for n in range(90))
TEXTS = st.lists(st.sampled_from([*PIECES, LONG]), max_size=6)


def document(document_id: str, lines: list[str]) -> CleanDocument:
    story = Story(document_id)
    for line in lines:
        story.say(line)
    return story.clean()


def by_definition(texts: list[list[str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for number, lines in enumerate(texts):
        originals = (n for n in range(number) if f"{n}" not in found)
        original = next((n for n in originals if _repeats(lines, texts[n])), None)
        if original is not None:
            found[f"{number}"] = f"{original}"
    return found


def _repeats(mine: list[str], theirs: list[str]) -> bool:
    sentences = [[line.casefold().replace(":", "").split() for line in lines] for lines in (mine, theirs)]
    words, others = ([w for sentence in text for w in sentence] for text in sentences)
    shared = [line for line in set(mine) if line in theirs]
    left, right = ({tuple(text[n : n + 4]) for n in range(len(text) - 3)} for text in (words, others))
    figures = [sorted(w for w in text if w.isdigit()) for text in (words, others)]
    return (
        min(len(words), len(others)) >= 20
        and len(shared) >= 0.5 * max(len(mine), len(theirs))
        and len(left & right) >= SHARED_WORDING * len(left | right)
        and figures[0] == figures[1]
    )


@given(st.lists(TEXTS, max_size=8))
@example([[LONG, *PIECES[4:5]], [LONG, *PIECES[5:6]], [*PIECES[4:5], LONG]])
@settings(max_examples=200, deadline=None)
def test_no_repeat_is_missed_and_none_is_invented(texts):
    documents = [document(f"{number}", lines) for number, lines in enumerate(texts)]
    assert find_duplicates(documents) == by_definition(texts)


def test_of_several_that_a_document_repeats_the_first_is_named():
    halves = [f"{LONG} one", f"{LONG} two three", f"{LONG} two"]
    texts = [document(f"{number}", [LONG, text]) for number, text in enumerate(halves)]
    assert set(find_duplicates(texts).values()) == {"0"}
