"""Parts of persons in the turned sentences of news: lists behind a colon, names that sign a quotation, inversions."""

from __future__ import annotations

import pytest
from reading import Read

FORUM = "The Kivu Forum was held in Goma on 3 March 2021."
ADA = "Ada Quill, Minister of Wells,"
ODO = "Odo Finch, Minister of Ports"


def parts(read: Read, text: str) -> dict[object, object]:
    return dict(read(f"{FORUM} {text}").rows("participations", "person_id", "role"))  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two officials opened the forum: Minister Ada Quill; and Minister Odo Finch.",
            {"Ada Quill": "speaker", "Odo Finch": "speaker"},
        ),
        (
            f"Those who came to the hall were {ADA} and {ODO}.",
            {"Ada Quill": "participant", "Odo Finch": "participant"},
        ),
        ("“We stand together.” – Ada Quill, Minister of Wells", {"Ada Quill": "quoted"}),
        ("At the head of the opening session was Minister Ada Quill.", {"Ada Quill": "chair"}),
        ("Sitting across from them was Minister Ada Quill.", {"Ada Quill": "participant"}),
        ("On the dais sat Minister Ada Quill.", {"Ada Quill": "participant"}),
        (f"{ADA} was among the distinguished guests.", {"Ada Quill": "participant"}),
        ("Such was the order of Minister Ada Quill.", {"Ada Quill": "quoted"}),
        ("In Minister Ada Quill’s words, wells run dry.", {"Ada Quill": "quoted"}),
        ("The opening was done by Minister Ada Quill.", {"Ada Quill": "speaker"}),
        ("It fell to Minister Ada Quill to open the forum.", {"Ada Quill": "speaker"}),
        ("In the lecture, Minister Ada Quill was full of thanks.", {"Ada Quill": "speaker"}),
        ("When the forum opened, Minister Ada Quill said that wells run dry.", {"Ada Quill": "speaker"}),
        (
            f"The pact was sealed, at a signing ceremony, by {ADA} and {ODO}.",
            {"Ada Quill": "signatory", "Odo Finch": "signatory"},
        ),
        (
            f"{ADA} and {ODO}, put their signatures to it.",
            {"Ada Quill": "signatory", "Odo Finch": "signatory"},
        ),
        (
            "Receiving Minister Odo Finch, Minister Ada Quill said that wells run dry.",
            {"Odo Finch": "participant", "Ada Quill": "host"},
        ),
        (
            "Minister Ada Quill said that Minister Odo Finch was late. She spoke at the opening of the forum.",
            {"Ada Quill": "speaker"},
        ),
    ],
)
def test_parts_told_in_turned_sentences(read: Read, text: str, expected: dict[object, object]) -> None:
    assert parts(read, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The letter went from the United States to Minister Ada Quill.",
        "Minister of the Presidency of the Council Ada Quill has a house.",
        "Minister Ada Quill received the first prize from the hands of Secretary Odo Finch.",
        "The drawing of a well – Ada Quill, Minister of Wells.",
        "The road of the village of Minister Ada Quill is long.",
    ],
)
def test_words_inside_names_and_of_things_give_no_part(read: Read, text: str) -> None:
    assert "Ada Quill" not in parts(read, text)


def test_he_goes_on_to_mean_whom_the_text_is_about(read: Read) -> None:
    told = parts(
        read,
        "Minister Odo Finch said that wells run dry. He was guided by the hopes of King Ada Quill."
        " It had held on to its rank, he noted.",
    )
    assert told == {"Odo Finch": "quoted"}


def test_one_on_whose_behalf_is_spoken_is_not_the_next_one_named(read: Read) -> None:
    told = parts(
        read, "The chairs were Minister Ada Quill; and, on behalf of the Reef Council, Minister Odo Finch."
    )
    assert told == {"Ada Quill": "chair", "Odo Finch": "chair"}
