"""Members of parliaments as their own releases name them: by party, portfolio, letterhead; and judges."""

from __future__ import annotations

import pytest
from reading import Read


def posts(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text).rows("positions", "person_id", "title")


@pytest.mark.parametrize(
    "text",
    [
        "Sens. Odo Brennick (R-Ga.) and Kip Mestor (R-Ga.) praised the act.",
        "The bill of Sens. Odo Brennick (R - Mont.) and Kip Mestor (D-Calif.) would help.",
        "Sens. Odo Brennick, R-Ga., and Kip Mestor, R-Ga., praised the act.",
        "Sens. Odo Brennick R Ga and Sens. Kip Mestor D Mass praised it.",
    ],
)
def test_party_and_seat_part_the_names_of_a_list(read: Read, text: str) -> None:
    found = posts(read, text)
    assert found[0] == ("Odo Brennick", "Sen.")
    assert [name for name, _ in found] in (["Odo Brennick", "Kip Mestor"], ["Odo Brennick"])


def test_every_member_of_a_list_with_seats_bears_its_post(read: Read) -> None:
    text = (
        "Three former Chairmen of the Ports Committee, Odo J. Brennick, Jr. (D-DE), Kip Mestor (R-UT)"
        " and Ana Vell (R-PA), met."
    )
    told = read(text).rows("positions", "person_id", "is_former")
    assert told == [("Odo J. Brennick, Jr.", True), ("Kip Mestor", True), ("Ana Vell", True)]


def test_a_seat_makes_public_who_has_no_other_post(read: Read) -> None:
    assert read("The act was sponsored by Kip Mestor (R-Pa.) and others.").column("persons", "name") == [
        "Kip Mestor"
    ]
    assert read("JULIA MESTOR M.P. spoke of the port.").column("persons", "name") == ["JULIA MESTOR"]


@pytest.mark.parametrize(
    "text",
    [
        "The suspect, Kip Mestor (R-Ohio), was arrested.",
        "The act was praised by Kip Mestor (right) and Odo Brennick (centre).",
        "She met Kip Mestor (D) at the port.",
    ],
)
def test_brackets_that_give_no_seat_make_nobody_public(read: Read, text: str) -> None:
    assert read(text).column("persons", "name") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shadow Minister for Justice, Customs and Border Protection, Kip Mestor, said so.",
            [("Kip Mestor", "Shadow Minister for Justice, Customs and Border Protection")],
        ),
        (
            "The Minister for Innovation, Industry, Science and Research, Kip Mestor, said so.",
            [("Kip Mestor", "Minister for Innovation, Industry, Science and Research")],
        ),
        (
            "It fails, Shadow Minister for Ports, Odo Brennick and Shadow Minister for Trade, Kip Mestor said today.",
            [("Odo Brennick", "Shadow Minister for Ports"), ("Kip Mestor", "Shadow Minister for Trade")],
        ),
        (
            "The Minister for Ports, Odo Brennick MP, and Minister for Home Affairs, Kip Mestor MP, said so.",
            [
                ("Odo Brennick", "Minister for Ports"),
                ("Odo Brennick", "MP"),
                ("Kip Mestor", "Minister for Home Affairs"),
                ("Kip Mestor", "MP"),
            ],
        ),
        (
            "Shadow Minister for Youth & Shadow Minister for Ports, Kip Mestor, said so.",
            [("Kip Mestor", "Shadow Minister for Youth"), ("Kip Mestor", "Shadow Minister for Ports")],
        ),
        (
            "Federal Member for Brennick Geoff Mestor praised it.",
            [("Geoff Mestor", "Federal Member for Brennick")],
        ),
        ("Kip Banks MP said so.", [("Kip Banks", "MP")]),
        (
            "It was led by Kip Mestor of the Ports Bureau and Senior Assistant District Attorney Odo Brennick.",
            [("Odo Brennick", "Senior Assistant District Attorney")],
        ),
        ("State Attorney Kip Mestor City of Ostrand came.", [("Kip Mestor", "State Attorney")]),
        ("Senator Andrew Mestor Australian Democrats spoke.", [("Andrew Mestor", "Senator")]),
        ("Sen. Kip Mestor (D-Ohio), joined King Odo at the port.", [("Kip Mestor", "Sen.")]),
    ],
)
def test_posts_of_members_and_ministers(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    found = [row for row in posts(read, text) if row[0] != "Odo"]
    assert sorted(found) == sorted(expected)  # type: ignore[type-var]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("MINISTER FOR PORTS   The Hon Kip Mestor MP", {"MINISTER FOR PORTS", "MP"}),
        ("KIP MESTOR MP  MINISTER FOR HOME AFFAIRS", {"MP", "MINISTER FOR HOME AFFAIRS"}),
        ("Senator Kip Mestor MINISTER FOR PORTS", {"Senator", "MINISTER FOR PORTS"}),
        (
            "Kip Mestor MP  Member for Brennick  Shadow Minister for Ports",
            {"MP", "Member for Brennick", "Shadow Minister for Ports"},
        ),
    ],
)
def test_a_letterhead_tells_the_posts_of_who_speaks(read: Read, line: str, expected: set[str]) -> None:
    text = f"{line}\n\nNew rules for ferries begin today\n\nI am pleased to say that they will be safe.\n"
    assert {title for _, title in posts(read, text)} == expected


def test_a_heading_in_capitals_that_tells_what_happened_is_no_letterhead(read: Read) -> None:
    text = "FORMER SENATOR AND MINISTER FOR PORTS ARRESTED KIP MESTOR\n\nPolice held a man at the port on Monday.\n"
    assert posts(read, text) == []


def test_a_title_in_small_letters_goes_before_the_same_in_capitals(read: Read) -> None:
    text = "MINISTER FOR PORTS  The Hon Kip Mestor MP\n\nRules begin\n\nThe Minister for Ports, Kip Mestor, led.\n"
    assert ("Kip Mestor", "Minister for Ports") in posts(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "The man was sentenced today by Ostrand Supreme Court Justice Kip Mestor. He pleaded guilty in May.",
        "He was convicted before High Court Justice Kip Mestor. He faces ten years when he is sentenced.",
        "They were arraigned before Ostrand Supreme Court Justice Kip Mestor on Monday.",
    ],
)
def test_a_judge_is_not_whom_the_case_is_about(read: Read, text: str) -> None:
    assert posts(read, text) == [("Kip Mestor", "Justice")]


@pytest.mark.parametrize(
    "text",
    [
        "Officer Kip Mestor met the team on Monday. He was charged with taking bribes.",
        "The clerk Kip Mestor sat before Judge Ana Vell. He was charged with taking bribes.",
    ],
)
def test_the_next_sentence_still_accuses_who_is_no_judge(read: Read, text: str) -> None:
    assert "Kip Mestor" not in read(text).column("persons", "name")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Labour Cabinet Secretary Kip Mestor said so.", [("Kip Mestor", "Labour Cabinet Secretary")]),
        (
            "The plan is new, says Datuk Seri Kip Mestor. The Home Minister was speaking here on Monday.",
            [("Kip Mestor", "Home Minister")],
        ),
        ("The girl was safe, says Ana Tell. The Home Minister was speaking here on Monday.", []),
        (
            "The plan is new, says Datuk Seri Kip Mestor, the Ports Minister. The Home Minister said no more.",
            [("Kip Mestor", "Ports Minister")],
        ),
        (
            "The address was read for her by Madam Kip Mestor, who heads the Secretariat.",
            [("Kip Mestor", "Head of the Secretariat")],
        ),
        ("It was told by Madam Kip Mestor, who heads the bar.", []),
        ("Left to right: Ana Vell, AG Office; Odo Tell; Justice Kip Mestor.", [("Kip Mestor", "Justice")]),
        ("The dead are Ana Vell; Odo Tell; Justice Mestor.", []),
    ],
)
def test_offices_of_news(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert posts(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Labour MPs Odo Brennick and Kip Mestor wrote it.",
            [("Odo Brennick", "Labour MP"), ("Kip Mestor", "Labour MP")],
        ),
        ("MPs from Ostrand Town met on Monday.", []),
        (
            "Senators Odo Brennick D NJ and Kip Mestor D MA wrote it.",
            [("Odo Brennick", "Senator"), ("Kip Mestor", "Senator")],
        ),
        ("Milo Vance, R-Ga., the suspect, was held.", []),
        ("Sen. Milo Vance (R-Ga.), who was charged with rape, was held.", []),
    ],
)
def test_members_together_and_members_accused(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert posts(read, text) == expected
    assert not expected or len(read(text).column("persons", "name")) == len(expected)


def test_a_name_is_written_as_running_text_writes_it(read: Read) -> None:
    text = "KIP MESTOR MP\n\nRules begin\n\nKip Mestor MP opened the port on Monday.\n"
    assert read(text).column("persons", "name") == ["Kip Mestor"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was told under the supervision of Lieutenant Odo Brennick and Captain Kip Mestor of the Vice Division.",
            ["Odo Brennick", "Kip Mestor"],
        ),
        (
            "He acted under the guidance of Lieutenant Odo Brennick, and Captain Kip Mestor was shot.",
            ["Odo Brennick"],
        ),
        ("Assistant District Attorney Asia Mestor of the bureau spoke.", ["Asia Mestor"]),
        ("Director Asia Kip Mestor of the agency spoke.", ["Kip Mestor"]),
    ],
)
def test_officers_and_prosecutors(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).column("persons", "name") == expected


def test_who_has_retired_held_the_post_before(read: Read) -> None:
    told = read("Retired Judge Kip Mestor spoke.").rows("positions", "person_id", "is_former")
    assert told == [("Kip Mestor", True)]


def test_a_possessive_in_capitals_is_no_part_of_a_name(read: Read) -> None:
    text = "SENATOR PAULINE MESTOR'S PLEA\n\nThe port\n\nSenator Pauline Mestor has written to the harbour master.\n"
    assert read(text).column("persons", "name") == ["Pauline Mestor"]
