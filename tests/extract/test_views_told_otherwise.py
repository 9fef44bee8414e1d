"""Who is quoted by turns that are no verb of saying: a colon before the words, a feeling, a way to see it."""

from __future__ import annotations

import pytest
from reading import Read

COURSE = "A training was held in Lagos on 3 March 2021."


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("quoted", "Ada Quill, Minister of Ports: “It is late.”"),
        ("quoted", "Minister Ada Quill in her own way: “It is late.”"),
        ("quoted", "Minister Ada Quill was blunt."),
        ("quoted", "“It is late” was how Minister Ada Quill told it."),
        ("quoted", "Minister Ada Quill would like to see a register."),
        ("quoted", "Minister Ada Quill had her doubts."),
        ("quoted", "Minister Ada Quill made no secret of her anger."),
        ("quoted", "Minister Ada Quill sees the training as a beginning."),
        # the words are somebody else's
        (None, "A survivor wrote to Minister Ada Quill: “It is late.”"),
        (None, "Minister Ada Quill got a letter from a girl: “It is late.”"),
        (None, "Minister Ada Quill slept, and the poster read: “It is late.”"),
    ],
)
def test_who_is_quoted(read: Read, role: str | None, text: str) -> None:
    found = dict(read(f"{COURSE} {text}").rows("participations", "person_id", "role"))  # type: ignore[misc]
    assert found.get("Ada Quill") == role
