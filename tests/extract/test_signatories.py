"""Who signs an act of state: whom it calls "I", or whose name stands alone at its foot."""

from __future__ import annotations

from reading import Read

CLAUSE = "I hereby determine that the funds of the Wells Office shall be used for shelters."
SIGNED = ("signing", "ADA QUILL", "signatory")


def _signed(read: Read, text: str) -> list[tuple[object, ...]]:
    told = read(text)
    types = {f.key: f.cells["event_type"].value for f in told.facts if f.resource == "events"}
    names = {f.key: f.cells["name"].value for f in told.facts if f.resource == "persons"}
    parts = [f.cells for f in told.facts if f.resource == "participations" and "person_id" in f.cells]
    return [
        (types[str(p["event_id"].value)], names[str(p["person_id"].value)], p["role"].value) for p in parts
    ]


def test_the_name_alone_at_the_foot_is_that_of_the_signatory(read: Read) -> None:
    assert _signed(read, f"{CLAUSE}\n\nADA QUILL") == [SIGNED]


def test_whom_the_set_words_call_i_is_the_signatory_of_all_of_them(read: Read) -> None:
    opening = "NOW, THEREFORE, I, ADA QUILL, President of Ghana, do hereby proclaim May 2023 as Wells Month."
    closing = "IN WITNESS WHEREOF, I have hereunto set my hand this third day of May 2023."
    assert set(_signed(read, f"{opening}\n\n{closing}")) == {SIGNED}


def test_two_names_at_the_foot_leave_open_who_signs(read: Read) -> None:
    parts = _signed(
        read, f"{CLAUSE}\n\nADA QUILL\n\nPresident of Ghana\n\nIVO PETROV\n\nMinister of Wells of Ghana"
    )
    assert "signatory" not in [role for _, _, role in parts]


def test_a_name_at_the_foot_of_another_text_signs_nothing(read: Read) -> None:
    told = "The Kivu Forum was held in Goma on 3 March 2021. Ms. Ada Quill, Minister of Wells, attended it."
    assert _signed(read, f"{told}\n\nADA QUILL") == [("conference", "Ada Quill", "participant")]
