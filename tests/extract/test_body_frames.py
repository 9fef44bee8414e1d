"""Which part bodies and states play in an event, told by the words before and behind them together."""

from __future__ import annotations

import pytest
from reading import Read
from test_body_verbs import parts

COURSE = "A course on trafficking was held in Goma on 3 May 2021."
OFFICERS = "Forty officers attended a course on trafficking in Goma on 3 May 2021."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{COURSE} At the table sat officers of the @A and the @B.", ["A:participant", "B:participant"]),
        (f"{COURSE} On the benches were clerks, officers of the @A and staff of the @B.",
         ["A:participant", "B:participant"]),
        (f"{COURSE} Taking their seats were officers of the @A and of the @B.", ["A:participant", "B:participant"]),
        (f"{COURSE} The group included officers of the @A and the @B.", ["A:participant", "B:participant"]),
        (f"{COURSE} The trainees serve in the @A, in the @B and in the @C.",
         ["A:participant", "B:participant", "C:participant"]),
        (f"{COURSE} Those who came work for the @A and the @B.", ["A:participant", "B:participant"]),
        (f"{OFFICERS} They come from Kenya, Uganda and Chad.",
         ["KE:participant", "TD:participant", "UG:participant"]),
        (f"{COURSE} From Kenya, Uganda and Chad 40 officers have come.",
         ["KE:participant", "TD:participant", "UG:participant"]),
        (f"{COURSE} Kenya and Chad have each sent a total of 20 young officers.",
         ["KE:participant", "TD:participant"]),
        (f"{COURSE} Experts were also sent by the @A and by the @B.", ["A:participant", "B:participant"]),
        (f"{COURSE} Officers of the @A attended, and so did the @B.", ["A:participant", "B:participant"]),
        (f"{COURSE} Three agencies took part. They are the @A, the @B and the @C.",
         ["A:participant", "B:participant", "C:participant"]),
    ],
)  # fmt: skip
def test_who_came(read: Read, text: str, expected: list[str]) -> None:
    assert parts(read, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Forty victims came to Goma on 3 May 2021 for a course on their rights. They come from Kenya, Uganda and Chad.",
        f"{COURSE} Among those arrested were officers of the @A and the @B.",
        f"{COURSE} From Kenya, Uganda and Chad 40 girls have come to Goma, it was told.",
        f"{COURSE} Kenya and Chad have sent 20 officers to the border.",
        f"{COURSE} The reports came from the @A and the @B.",
        "Two officers opened a course on trafficking in Goma on 3 May 2021. They are known to the @A and the @B.",
        f"{COURSE} The participants were chosen by the @A.",
        f"{COURSE} Traffickers work in the @A, in the @B and in the @C, he said.",
    ],
)
def test_others_did_not_come(read: Read, text: str) -> None:
    assert parts(read, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{COURSE} The teachers had been sent by the @A and the @B.", ["A:trainer", "B:trainer"]),
        (f"{COURSE} Lessons were given by officers of the @A.", ["A:trainer"]),
        (f"{COURSE} Special agents of the @A gave much of the training.", ["A:trainer"]),
        (f"{COURSE} Officers of the @A and the @B were the teachers.", ["A:trainer", "B:trainer"]),
        (f"{COURSE} Instructors of the @A taught them.", ["A:trainer"]),
        (f"{COURSE} The @A provided three instructors.", ["A:trainer"]),
        (f"{COURSE} Forty officers sat in it, taught by the town, at which the @A lectured.", ["A:trainer"]),
        (f"{COURSE} Fifty teachers from the @A attended it.", ["A:participant"]),
        (f"{COURSE} The officers were taught how the @A works.", []),
        (f"{COURSE} The @A gave much of its land to the town.", []),
        (f"{COURSE} Teachers are to be sent to the @A next year.", []),
    ],
)
def test_who_taught(read: Read, text: str, expected: list[str]) -> None:
    assert parts(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town held a course on trafficking in Goma on 3 May 2021, for which the @A pays.", ["A:donor"]),
        (f"{COURSE} The @A has put up the money.", ["A:donor"]),
        (f"{COURSE} The costs are borne by the @A.", ["A:donor"]),
        (f"{COURSE} Money for the course comes from the @A.", ["A:donor"]),
        (f"{COURSE} The @A has budgeted a million dollars for the course.", ["A:donor"]),
        (f"{COURSE} Without the @A, its head said, the teachers could not have come.", ["A:supporter"]),
        (
            f"{COURSE} The mayor thanked the @A, without which, he said, nobody could have come.",
            ["A:supporter"],
        ),
        (f"{COURSE} Behind it stood the @A and its partner, the @B.", ["A:organiser", "B:organiser"]),
        (
            f"{COURSE} The course was the idea of the @A, with which the @B prepared it.",
            ["A:organiser", "B:organiser"],
        ),
        (
            f"{COURSE} The town's partners this time are the @A and the @B.",
            ["A:co_organiser", "B:co_organiser"],
        ),
        ("Put together by the @A, the course on trafficking began in Goma on 3 May 2021.", ["A:organiser"]),
        (f"{COURSE} Money for the roads comes from the @A.", []),
        (f"{COURSE} Without the @A the roads are safe.", []),
        (f"{COURSE} The @A has put up a tent.", []),
        (f"{COURSE} Behind the town stands the @A.", []),
    ],
)
def test_who_paid_and_arranged(read: Read, text: str, expected: list[str]) -> None:
    assert parts(read, text) == expected


SIGNED = "A memorandum on trafficking was signed in Goma on 3 May 2021."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{SIGNED} Ada Osei signed for the @A.", ["A:signatory"]),
        (f"{SIGNED} For the @A the signature was given by Ada Osei.", ["A:signatory"]),
        (f"{SIGNED} It bears the signatures of the @A and the @B.", ["A:signatory", "B:signatory"]),
        (f"{SIGNED} Looking on were clerks and a representative of the @A.", ["A:participant"]),
        (f"{SIGNED} For the @A the roads come first.", []),
        ("Accompanied by colleagues from the @A, the minister visited the @B on 3 May 2021.",
         ["A:visitor", "B:visited"]),
    ],
)  # fmt: skip
def test_who_signed_and_visited(read: Read, text: str, expected: list[str]) -> None:
    assert parts(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The @A (NRA) Kenya and the @B held a course on trafficking in Goma on 3 May 2021.",
         ["A:organiser", "B:organiser"]),
        ("A course on trafficking, organised by the @B's @A funded project, was held in Goma on 3 May 2021.",
         []),
        ("A campaign against trafficking was launched in Goma, Kivu, on 3 May 2021 by the @A.", ["A:organiser"]),
    ],
)  # fmt: skip
def test_offices_owners_and_places(read: Read, text: str, expected: list[str]) -> None:
    assert parts(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("With officers of the @A looking on, the @B held a course on trafficking in Goma on 3 May 2021.",
         ["A:participant", "B:organiser"]),
        ("Senior officers of the @A and the @B have gathered in Goma for a course on trafficking.",
         ["A:participant", "B:participant"]),
        (f"{OFFICERS} Prosecutors who had travelled to Goma from Kenya, Uganda and Chad spent two days at it.",
         ["KE:participant", "TD:participant", "UG:participant"]),
        ("A course on trafficking, in which the @A had a seat, was held in Goma on 3 May 2021.", ["A:participant"]),
        ("A course on trafficking was held in Goma on 3 May 2021 under a partnership between the @A and the @B.",
         ["A:organiser", "B:organiser"]),
        ("The @A, with Kenyan government funding, began a course on trafficking in Goma on 3 May 2021.",
         ["A:organiser", "KE:donor"]),
        ("The @A held a course on trafficking in Goma on 3 May 2021 with @B support.", ["A:organiser", "B:supporter"]),
        (f"{COURSE} The @A had given the money.", ["A:donor"]),
        ("A memorandum on trafficking was signed in Goma on 3 May 2021 by Kenya's and Uganda's labour ministers.",
         ["KE:signatory", "UG:signatory"]),
        (f"{COURSE} Without Kenya and Chad, he said, the towers could not have been built.", []),
        (f"{COURSE} The @A had given the town a bridge.", []),
        (f"{COURSE} Officers of the @A are in Goma for good.", []),
    ],
)  # fmt: skip
def test_help_and_journeys(read: Read, text: str, expected: list[str]) -> None:
    assert parts(read, text) == expected


def test_officers_who_begin_a_course_are_taught(read: Read) -> None:
    assert parts(read, "Officers of the @A began a course on trafficking in Goma on 3 May 2021.") == [
        "A:trainee"
    ]
    assert parts(read, "The @A began a course on trafficking in Goma on 3 May 2021.") == ["A:organiser"]


LAUNCHED = "A campaign against trafficking was launched in Goma on 3 May 2021."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LAUNCHED} Paid for by the @A, the campaign is to reach all towns.", ["A:donor"]),
        (f"{LAUNCHED} The campaign is funded by the @A.", ["A:donor"]),
        (f"{COURSE} The campaign is funded by the @A.", []),
        (f"{COURSE} Last year's edition drew officers of the @A and the @B.", []),
        (f"{COURSE} Its last edition was attended by officers of the @A.", []),
        (f"{COURSE} The money is foreign, too, coming from the @A.", ["A:donor"]),
        (f"{COURSE} Officers of the @A and the @B spent two days around one table.",
         ["A:participant", "B:participant"]),
        (f"{COURSE} The mayor was pleased with Kenya's support for the roads.", []),
    ],
)  # fmt: skip
def test_what_goes_on_about_an_event_and_what_does_not(read: Read, text: str, expected: list[str]) -> None:
    assert parts(read, text) == expected


SIGNED = "The @A signed a memorandum on trafficking in Goma on 3 May 2021."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{SIGNED} Signatories on the other side were the @B and the @C.",
         ["A:signatory", "B:signatory", "C:signatory"]),
        ("A raid took place in Goma on 3 May 2021. In charge of the raid was the @A.", ["A:organiser"]),
        ("A seminar on trafficking, to which the @A and the @B had invited the public, was held in Goma on 3 May 2021.",
         ["A:organiser", "B:organiser"]),
        ("Two boats, a gift from the @A, were handed over at a ceremony in Goma on 3 May 2021.", ["A:donor"]),
        (f"{COURSE} It rained. He came. All was told at the session. She left. They slept. The @A took part as well.",
         ["A:participant"]),
        (f"{COURSE} It rained. He came. All was told at home. She left. They slept. The @A took part as well.", []),
        ("The two ministers met at the @A in Goma on 3 May 2021.", []),
        (f"{COURSE} Around the table sat the @A and the @B.", ["A:participant", "B:participant"]),
        (f"{COURSE} Around the table stood the chairs of the @A.", []),
        (f"{COURSE} Kenya joined by video link. Officials of the @A were on the line.",
         ["A:participant", "KE:participant"]),
        ("A course on trafficking will be held in Goma. The @A is organising it in partnership with the @B.",
         ["A:organiser", "B:co_organiser"]),
    ],
)  # fmt: skip
def test_who_else_signed_led_invited_and_gave(read: Read, text: str, expected: list[str]) -> None:
    assert parts(read, text) == expected
