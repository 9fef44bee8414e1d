"""Posts set before their holders by a comma, and what a post may have between its noun and the name."""

from __future__ import annotations

import pytest
from reading import Read


def held(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text).rows("positions", "person_id", "title")


@pytest.mark.parametrize(
    "sentence",
    [
        "The workshop was opened by {} on Monday.",
        "The workshop was opened by the {} at the ministry.",
        "The workshop was opened by the {} and the Ambassador.",
        "The workshop was opened by the {} who thanked the officers.",
        "{} while opening the workshop thanked the officers.",
        "He met the {} during a visit.",
        "He arrived together with the {} from the capital.",
        "The task force, which is chaired by {} met on Monday.",
        "The task force is chaired by the {}.",
        "The {}, who is also chairman of the board, spoke.",
    ],
)
def test_a_post_with_its_field_stands_before_a_comma_and_its_holder(read: Read, sentence: str) -> None:
    text = sentence.format("Minister of Labour, Odette Quillan")
    assert ("Odette Quillan", "Minister of Labour") in held(read, text)


@pytest.mark.parametrize(
    "sentence",
    [
        "He met with the Minister of Labour, Odette Quillan said.",
        "According to the Minister of Labour, Odette Quillan told reporters a lie.",
        "He met the minister, Odette Quillan and others.",
    ],
)
def test_a_post_that_ends_another_clause_is_not_that_of_the_name_behind_the_comma(
    read: Read, sentence: str
) -> None:
    assert not held(read, sentence)


def test_a_list_of_posts_before_names_gives_each_its_own_holder(read: Read) -> None:
    text = (
        "It saw several ministers including Minister of Foreign Affairs, Carol Rendon-Birk, Minister of Human Services"
        " and Social Security, Jenna Wexler, Minister of Amerindian Affairs, Paula Sukar and Commissioner of Police"
        " (ag), Seel Pellaud."
    )
    assert held(read, text) == [
        ("Carol Rendon-Birk", "Minister of Foreign Affairs"),
        ("Jenna Wexler", "Minister of Human Services and Social Security"),
        ("Paula Sukar", "Minister of Amerindian Affairs"),
        ("Seel Pellaud", "Commissioner of Police (ag)"),
    ]


def test_two_posts_joined_before_the_next_name_are_those_of_the_next(read: Read) -> None:
    text = (
        "The talks were held with the Deputy Prime Minister and Chairperson of the Women's Committee, Tanzila Narba,"
        " the Deputy Minister of Interior and Chair of the Reef Commission , Davron Nazarov."
    )
    assert held(read, text) == [
        ("Tanzila Narba", "Deputy Prime Minister"),
        ("Tanzila Narba", "Chairperson"),
        ("Davron Nazarov", "Deputy Minister of Interior"),
        ("Davron Nazarov", "Chair"),
    ]


def test_who_is_the_subject_behind_a_name_has_a_post_of_their_own(read: Read) -> None:
    text = "In a statement delivered by the Head of Media, Stella Nerren, the minister made this call."
    assert held(read, text) == [("Stella Nerren", "Head of Media")]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "The Director Research/ Programme Planning, Mr Odo Brennick, said so.",
            "Director Research/ Programme Planning",
        ),
        ("The Director Training and Manpower, Mr Odo Brennick, said so.", "Director Training and Manpower"),
        ("The Director, Research and Planning, Mr Odo Brennick, said so.", "Director, Research and Planning"),
        ("The Head, Press and Public Relations Unit, Stella Brennick, said so.", "Head"),
        (
            "The Officer in-charge, UN Office on Drugs and Crime, Mrs Odo Brennick, said so.",
            "Officer in-charge",
        ),
        ("A board member of the Quillwood Initiative, Mrs Odette Brennick, said so.", "board member"),
        (
            '"It helps," said Gerry Brennick, the OSCE Mission\'s Rule of Law Officer dealing with it.',
            "Rule of Law Officer",
        ),
        (
            '"It helps," said Gerry Brennick, Freedom of Information Officer at the ministry.',
            "Freedom of Information Officer",
        ),
        ('"It helps," said IOM Togo Chief of Mission Gerry Brennick.', "Chief of Mission"),
        ('"It helps," said UNODC Mexico Representative Gerry Brennick.', "Representative"),
        ("Quillan Group expert Albert Brennick led two trainings.", "expert"),
        ("Mr Odo Brennick, who is also Deputy chairman of the Quillan Committee, spoke.", "Deputy chairman"),
        (
            "The Minister of Digital Economy and Society, Mr Odo Brennick, spoke.",
            "Minister of Digital Economy and Society",
        ),
        (
            "Assistant Under-Secretary for Consular Services Affairs, Mr Odo Brennick, spoke.",
            "Assistant Under-Secretary for Consular Services Affairs",
        ),
    ],
)
def test_a_post_is_read_with_its_field(read: Read, sentence: str, title: str) -> None:
    assert [t for _, t in held(read, sentence)] == [title]


def test_a_post_in_the_plural_with_the_body_before_it_says_of_which_body(read: Read) -> None:
    text = "Quillan Group experts Albert Moskov and Willem Pretor led two trainings in Suva."
    rows = read(text).rows("positions", "person_id", "title", "organisation_id")
    assert rows == [
        ("Albert Moskov", "expert", "Quillan Group"),
        ("Willem Pretor", "expert", "Quillan Group"),
    ]


def test_former_posts_in_the_plural_stand_behind_their_bearers(read: Read) -> None:
    text = "The trainers were Albert Moskov and John Riche, former federal prosecutors with the Department of Justice."
    assert held(read, text) == [("Albert Moskov", "federal prosecutor"), ("John Riche", "federal prosecutor")]


@pytest.mark.parametrize(
    "address",
    [
        "Uza.",
        "Dato.",
        "Hjh.",
        "Alh.",
        "Hajia",
        "H E",
        "H. E.",
        "Comr.",
        "Cde.",
        "Pst.",
        "Surv.",
        "Ustz.",
        "Dasho",
    ],
)
def test_a_form_of_address_is_no_part_of_the_name(read: Read, address: str) -> None:
    text = f"The keynote was delivered by Minister of Defence {address} Mariya Didon."
    assert held(read, text) == [("Mariya Didon", "Minister of Defence")]


def test_a_field_of_an_office_is_no_body(read: Read) -> None:
    text = "Present were the Minister of Human Services, Jenna Wexler, and the Secretary of State for Police, Rob Pell."
    assert read(text).rows("organisations", "name") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The suspect, former Officer of the Immigration Service, Odo Brennick while in custody, confessed.",
        "The survivor, a board member of the Quillwood Initiative, Mrs. Odette Brennick, told her story.",
        "A trafficker known as the Director of Quillwood Travels, Odo Brennick along with his wife, was jailed.",
        "The court sentenced former Commissioner of Police, Odo Brennick to ten years in prison.",
        "The court sentenced the Director, Recruitment and Travel, Mr Odo Brennick, to ten years.",
        "Police arrested the manager of the Quillwood Bar, Odo Brennick in Ostrand.",
        "They charged the Head of the Ostrand Recruitment Agency, Odo Brennick and two others.",
        "The victim Hajia Lami Brennick was rescued from a house.",
        "Alh. Musa Brennick was arrested for trafficking four girls.",
        "The suspects were Odo Brennick and Teo Marsh, former police officers with the Ostrand force.",
    ],
)
def test_no_form_lets_a_victim_or_a_suspect_out(read: Read, sentence: str) -> None:
    assert not read(sentence).rows("persons", "name")


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("IACAT Undersecretary-In-Charge Odo Brennick said so.", "Undersecretary-In-Charge"),
        ("OIC-Prosecutor General Odo Brennick said so.", "OIC-Prosecutor General"),
        ("The Defence Secretary General Odo Brennick said so.", "Defence Secretary"),
    ],
)
def test_who_is_in_charge_for_a_time_has_the_post(read: Read, sentence: str, title: str) -> None:
    assert held(read, sentence) == [("Odo Brennick", title)]


def test_a_rank_of_two_words_is_no_post(read: Read) -> None:
    text = "Defence Secretary and Chairman of the Reef Board, Air Vice Marshal Odo Brennick, spoke."
    assert [t for _, t in held(read, text)] == ["Defence Secretary", "Chairman"]


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("The Minister of Women’s Affairs, Dr. Odette Quillan,", "Minister of Women’s Affairs"),
        (
            "The Minister of Gender and Children’s Affairs Odette Quillan",
            "Minister of Gender and Children’s Affairs",
        ),
        ("The Minister of Veterans’ Affairs, Odette Quillan,", "Minister of Veterans’ Affairs"),
        ("The Deputy Head of the State Border Service, Odette Quillan,", "Deputy Head"),
        ("The director of Quill Harbour, Maria Quillan,", "director"),
        ("The Secretary General of the Governorate of Ostrand, Maria Quillan,", "Secretary General"),
        ("The Regent of Ostrand, Odette Quillan,", "Regent of Ostrand"),
        ("The Ostrand Regional Minister, Odette Quillan,", "Ostrand Regional Minister"),
        (
            "The Senior Divisional Officer for Ostrand, Odette Quillan,",
            "Senior Divisional Officer for Ostrand",
        ),
        ("Assistant Director Immigration Wing, Odette Quillan", "Assistant Director Immigration Wing"),
        ("The Deputy Director, OPBA Odette Quillan", "Deputy Director"),
        ("The Sous-préfet of Ostrand, Odette Quillan,", "Sous-préfet of Ostrand"),
        ("Kapolda Odette Quillan", "Kapolda"),
        ("OPBA president-CEO Odette Quillan", "OPBA president-CEO"),
        ("Its executive director Ma. Odette Quillan", "executive director"),
        ("Director of Public Prosecution Samoa, Ms. Odette Quillan,", "Director of Public Prosecution Samoa"),
    ],
)
def test_a_post_reaches_its_holder_over_what_it_is_of(read: Read, before: str, title: str) -> None:
    told = held(read, f"{before} said the work goes on.")
    assert [t for name, t in told if str(name).endswith("Quillan")] == [title]


def test_a_rank_that_is_also_a_post_stands_beside_one(read: Read) -> None:
    told = held(read, "Police spokesperson Inspector General Odette Quillan said the task force was set up.")
    assert told == [("Odette Quillan", "spokesperson"), ("Odette Quillan", "Inspector General")]


def test_an_unknown_body_hides_no_deed(read: Read) -> None:
    assert held(read, "The head of the Quill Ring, Maria Quillan, took their passports.") == []


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "The Chairperson-in-Office of the OSCE, Samoan Foreign Minister Odette Quillan, travelled home.",
            ["Chairperson-in-Office", "Samoan Foreign Minister"],
        ),
        ("The Director of the Ports Department, Major Odette Quillan was the keynote speaker.", ["Director"]),
        ("Chargé d’Affaires, a.i. Odette Quillan told the audience so.", ["Chargé d’Affaires, a.i."]),
        (
            "The speech was given by the Minister of Justice & Attorney General, Odette Quillan and it was long.",
            ["Minister of Justice", "Attorney General"],
        ),
        (
            "The DG, who was represented by its Director, Research and Planning, Mr. Odette Quillan noted that.",
            ["Director, Research and Planning"],
        ),
        (
            "The deputy director public prosecution, Odette Mary Quillan says so.",
            ["deputy director public prosecution"],
        ),
        (
            "The group, led by Director of the Reef Unit, Ministry of Ports, Ms. Odette Quillan, will oversee it.",
            ["Director"],
        ),
        (
            "He met a board member of the MMS Reef Initiative, Hajia Odette Quillan, on Monday.",
            ["board member"],
        ),
        ("Minister of Ports Odette Quillan M.P. presented letters.", ["Minister of Ports"]),
    ],
)
def test_more_posts_before_their_holders(read: Read, text: str, posts: list[str]) -> None:
    told = held(read, text)
    assert [title for name, title in told if str(name).endswith("Quillan")] == posts


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("“Wells are few,” Chairman of the Supreme Court of Samoa, Odette Quillan said.", "Chairman"),
        ("The Deputy Head of the EU Delegation in Belgrade Odette Mary Quillan spoke.", "Deputy Head"),
        (
            "State Secretary for Gender, Culture, the Arts and Heritage, Odette Quillan, spoke.",
            "State Secretary for Gender, Culture, the Arts and Heritage",
        ),
    ],
)
def test_posts_behind_quotations_seats_and_lists_of_fields(read: Read, text: str, title: str) -> None:
    assert [t for _, t in held(read, text)] == [title]
