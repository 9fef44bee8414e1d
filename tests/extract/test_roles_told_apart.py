"""Parts told far from the name: behind words of place, by a participle, in lists whose members are told at length."""

from __future__ import annotations

import pytest
from reading import Read

PACT = "A pact was signed in Lagos on 3 March 2021."
COURSE = "A training was held in Lagos on 3 March 2021."
BOTH = "Minister of Justice Ada Quill and Odo Finch, Minister of Ports"


@pytest.mark.parametrize(
    ("role", "text"),
    [
        (
            "signatory",
            f"A letter of intent was signed today in Lagos, ELL, at the seat of the Reef Council (RC), by {BOTH}.",
        ),
        ("signatory", f"{PACT} The procedures carry the names of {BOTH}."),
        ("signatory", f"{PACT} The agreement bears the signatures of {BOTH}."),
        ("signatory", f"{PACT} The pen was held by {BOTH}."),
        ("signatory", f"{PACT} Signatures were exchanged yesterday in Lagos between {BOTH}."),
        ("signatory", f"{PACT} Signatories to the accord, which was sealed in Lagos in March, are {BOTH}."),
        ("speaker", f"{COURSE} Among those who addressed the training, held in Lagos in March, were {BOTH}."),
        ("speaker", f"{COURSE} First to take the floor were {BOTH}."),
        ("speaker", f"{COURSE} The opening was shared by {BOTH}."),
        ("speaker", f"{COURSE} Greetings were brought to the training by {BOTH}."),
        ("speaker", f"{COURSE} The vote of thanks fell to {BOTH}."),
        ("speaker", f"{COURSE} The report was laid before the participants by {BOTH}."),
        ("speaker", f"{COURSE} Sessions were led by {BOTH}."),
        ("speaker", f"{COURSE} The closing was in the hands of {BOTH}."),
        ("speaker", f"{COURSE} {BOTH}, wound up the training."),
        ("participant", f"{COURSE} Certificates were given out by {BOTH}."),
        ("participant", f"{COURSE} {BOTH}, were on hand."),
        ("chair", f"{COURSE} The gavel was in the hands of {BOTH}."),
        ("signatory", f"{PACT} Under the text stand the names of {BOTH}."),
        ("signatory", f"{PACT} {BOTH}, set their hands to the text."),
        (
            "speaker",
            f"{COURSE} Two people opened the training: Minister Ada Quill of that Ministry, and Odo Finch, Minister"
            " of Ports.",
        ),
        (
            "speaker",
            f"{COURSE} Addresses were given by Ada Quill, Minister of Justice, who has led it since May; and, on"
            " behalf of the coast, by Odo Finch, Minister of Ports.",
        ),
        (
            "speaker",
            f"{COURSE} The opening was shared by two speakers: Ms. Ada Quill, Ambassador, Head of the Delegation of"
            " the Reef Council; Mr. Odo Finch, who heads the Department of Ports.",
        ),
    ],
)
def test_all_who_are_named_have_the_part(read: Read, role: str, text: str) -> None:
    found = dict(read(text).rows("participations", "person_id", "role"))  # type: ignore[misc]
    assert (found.get("Ada Quill"), found.get("Odo Finch")) == (role, role)


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("speaker", f"{COURSE} In opening it, Minister Ada Quill pointed to the map."),
        ("speaker", f"{COURSE} Closing it, Minister Ada Quill pointed to the map."),
        ("speaker", f"{COURSE} Speaking for the Reef Council, its director, Ada Quill, drew a line."),
        ("speaker", f"{COURSE} Minister Ada Quill, a panellist at the training, drew a line."),
        ("speaker", f"{COURSE} One speaker, Minister Ada Quill, showed a film."),
        ("head_of_delegation", f"{COURSE} At the head of the Ostrand delegation stood Minister Ada Quill."),
        ("participant", f"{COURSE} Minister Ada Quill sat beside the mayor."),
        ("host", f"{COURSE} Ambassador Odo Finch was shown round by Minister Ada Quill."),
        ("host", f"{PACT} Minister Ada Quill had as her guest Odo Finch, Minister of Ports."),
        # nothing of the kind is told
        (None, f"{COURSE} The prize bears the name of Minister Ada Quill."),
        (None, f"{COURSE} One speaker told of Minister Ada Quill."),
        (None, f"{COURSE} It was launched in a hall bought by Minister Ada Quill."),
        (None, f"{COURSE} The course was launched in Lagos, a town founded by Minister Ada Quill."),
        (None, f"{COURSE} It was opened in Lagos in a house designed by Minister Ada Quill."),
        (
            "quoted",
            f"{COURSE} “It is a start,” said Minister Ada Quill, for whom it was new; Bo Tran opened it.",
        ),
    ],
)
def test_a_part_that_a_participle_or_phrase_tells(read: Read, role: str | None, text: str) -> None:
    found = dict(read(text).rows("participations", "person_id", "role"))  # type: ignore[misc]
    assert found.get("Ada Quill") == role
