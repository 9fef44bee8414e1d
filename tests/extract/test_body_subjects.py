"""Who does what a verb tells, past asides, the ends of lists, leaders and helpers that stand between."""

from __future__ import annotations

import pytest
from reading import Read
from test_body_verbs import parts

WORKSHOP = "a workshop on nets in Goma on 3 May 2021."
FORUM = "A forum on trafficking was held in Goma on 3 May 2021."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"On Monday, in Goma, the @A held {WORKSHOP}", ["A:organiser"]),
        (
            f"The @A in collaboration with Action Against Nets in Kiribati has held {WORKSHOP}",
            ["A:organiser"],
        ),
        (f"The @A and local partners in the region held {WORKSHOP}", ["A:organiser"]),
        (
            f"The @A, in partnership with the @B (PRP) of the Islands and local counterparts, held {WORKSHOP}",
            ["A:organiser", "B:co_organiser"],
        ),
        (
            f"The @A, in cooperation with the @B, Coral Friends, under the Safe Nets project held {WORKSHOP}",
            ["A:organiser", "B:co_organiser"],
        ),
        (
            "The @A and the @B non-governmental organisation met in Goma on 3 May 2021.",
            ["A:participant", "B:participant"],
        ),
        (
            "The Governments of Kiribati and Palau, led by the minister of wells of Kiribati and the minister of"
            " reefs of Palau, signed a memorandum of understanding in Goma on 3 May 2021.",
            ["KI:signatory", "PW:signatory"],
        ),
        (
            "The Kenyan and Chadian governments signed an agreement on nets on 3 May 2021.",
            ["KE:signatory", "TD:signatory"],
        ),
        (
            "A delegation of the @A led by Director Ada Osei visited the @B in Goma on 3 May 2021.",
            ["A:visitor", "B:visited"],
        ),
        (f"{FORUM} The @A sent representatives of its @B and @C.", ["B:participant", "C:participant"]),
        (
            f"{FORUM} There were at the forum representatives of the @A and the @B.",
            ["A:participant", "B:participant"],
        ),
        (f"{FORUM} The @A ran it with the @B.", ["A:organiser", "B:co_organiser"]),
        (f"{FORUM} The @A gave technical support.", ["A:supporter"]),
        (
            "The @A handed over nets to the @B. The handover took place in Goma on 3 May 2021.",
            ["A:donor", "B:beneficiary"],
        ),
        (
            "The Kiribati-Palau Agreement on Nets was signed in Goma on 3 May 2021.",
            ["KI:signatory", "PW:signatory"],
        ),
        (
            "The Kiribati-Palau preparatory meeting took place in Goma on 3 May 2021.",
            ["KI:participant", "PW:participant"],
        ),
        (
            f"{FORUM} Officers, including representatives of the @A, the @B and judges from the region, took part in"
            " the forum.",
            ["A:participant", "B:participant"],
        ),
        (
            f"{FORUM} Some 70 judges, law enforcement officers and envoys of ministries from Kiribati and Palau, as"
            " well as experts from the @A attended the forum.",
            ["A:participant", "KI:participant", "PW:participant"],
        ),
        (
            f"{FORUM} It brought together 20 officers of legal departments from two countries: Kiribati and Palau.",
            ["KI:participant", "PW:participant"],
        ),
        (f"{FORUM} The @A's (NRA) Safe Nets project organised the event.", ["A:organiser"]),
        (
            f"The @A within the framework of its Safe Nets programme for Kiribati and others, held {WORKSHOP}",
            ["A:organiser"],
        ),
        ("The minister met officers of the @A in Goma on 3 May 2021.", ["A:interlocutor"]),
        (
            "The handover of ten nets to the @B by the @A took place in Goma on 3 May 2021.",
            ["A:donor", "B:beneficiary"],
        ),
        (
            "The handover ceremony of ten nets from the @A to the @B took place in Goma on 3 May 2021.",
            ["A:donor", "B:beneficiary"],
        ),
        (
            "Equipment was handed over to the @B by the @A at a ceremony in Goma on 3 May 2021.",
            ["A:donor", "B:beneficiary"],
        ),
        (
            "In a meeting with the @A in Goma on 3 May 2021, the @B pledged support.",
            ["A:participant", "B:participant"],
        ),
        ("During the talks in Goma on 3 May 2021, Kiribati expressed concern.", ["KI:participant"]),
    ],
)
def test_parts_told_around_asides(read: Read, text: str, expected: list[str]) -> None:
    assert parts(read, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"The head of the @A and local officers held {WORKSHOP}",
        "The @A said in Goma that local officers held a workshop on 3 May 2021.",
        "At the Reef Building, Goma, Kiribati, spokesman Ada Osei disclosed that the minister, together with"
        " others, attended the Kivu Forum on 3 May 2021.",
        "Kiribati and Palauan officials met in Goma on 3 May 2021.",
        f"The @A said that the project held {WORKSHOP}",
        "The statement of the Kiribati-Palau Nets Board was issued on 3 May 2021.",
        "At the conference in Goma on 3 May 2021, the @A was praised.",
        "At the conference in Goma on 3 May 2021, Ada Osei of the @A said more was needed.",
        f"The @A's minister said the programme held {WORKSHOP}",
    ],
)
def test_whoever_stands_elsewhere_is_no_subject(read: Read, text: str) -> None:
    assert parts(read, text) == []
