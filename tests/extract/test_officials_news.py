"""Officials as newsrooms introduce them: ranks that speak, fields and seats behind the post, lists either way round."""

from __future__ import annotations

import pytest
from reading import Read

POST = ("person_id", "title")


def posts(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text).rows("positions", *POST)


@pytest.mark.parametrize(
    ("sentence", "name", "title"),
    [
        (
            "It was said by Deputy General Prosecutor of the Republic of Uzbekistan Sefa Quill.",
            "Sefa Quill",
            "Deputy General Prosecutor of the Republic of Uzbekistan",
        ),
        (
            "The Ambassador of the Kingdom of the Netherlands, Residing in the State of Kuwait, Odo Brennick, came.",
            "Odo Brennick",
            "Ambassador of the Kingdom of the Netherlands",
        ),
        (
            "So said Chargé d’Affaires ad interim Odo Brennick.",
            "Odo Brennick",
            "Chargé d’Affaires ad interim",
        ),
        (
            "“It concerns us,” said Legal Counsel from the Ministry of Justice Sefa binti Haji Toman.",
            "Sefa binti Haji Toman",
            "Legal Counsel",
        ),
        (
            "“We share,” national rapporteur for combatting trafficking in human beings Ilan Moskar said.",
            "Ilan Moskar",
            "national rapporteur for combatting trafficking in human beings",
        ),
        (
            "Among the guests was the Vice-Speaker of Parliament, Sefa Quill.",
            "Sefa Quill",
            "Vice-Speaker",
        ),
        (
            "That, Odo Brennick, the head of the government's office for human rights, said was the aim.",
            "Odo Brennick",
            "head of the government's office for human rights",
        ),
        (
            "The spokesperson of the agency, Sefa Quill, who disclosed this, spoke in the capital.",
            "Sefa Quill",
            "spokesperson of the agency",
        ),
        (
            "Odo Brennick, Station House Officer (SHO) of Ostrand police station of Ellery district said so.",
            "Odo Brennick",
            "Station House Officer (SHO) of Ostrand police station of Ellery district",
        ),
        (
            "It came from Public Relations Officer of the DPP’s office Sefa Quill.",
            "Sefa Quill",
            "Public Relations Officer of the DPP",
        ),
        (
            "The chief of protocol and consular affairs Sefa Quill met them.",
            "Sefa Quill",
            "chief of protocol and consular affairs",
        ),
        ("HM King Tamir bin Salim received them.", "Tamir bin Salim", "King"),
        ("They met Nathan A Sales, Under Secretary of State.", "Nathan A Sales", "Under Secretary of State"),
        (
            "The Statement of the General Director of Police, Odo Brennick: I am here.",
            "Odo Brennick",
            "General Director of Police",
        ),
        (
            "According to the spokesperson for Ostrand border Sefa Quill, the four girls were found.",
            "Sefa Quill",
            "spokesperson for Ostrand border",
        ),
        (
            "It was led by the Director of the Protection Centre for Women and Children, Mrs Sefa Quill and others.",
            "Sefa Quill",
            "Director",
        ),
        (
            "Detective Inspector Douglas Grant, of the unit, led the case.",
            "Douglas Grant",
            "Detective Inspector",
        ),
        ("The Speaker, Dr Odo Scotland and a delegation came.", "Odo Scotland", "Speaker"),
        (
            "They were led by the Honorable Minister of Justice, R. Uda Quill Senior, with others.",
            "R. Uda Quill Senior",
            "Minister of Justice",
        ),
    ],
)
def test_a_post_is_read_whole_and_given_to_its_holder(
    read: Read, sentence: str, name: str, title: str
) -> None:
    assert (name, title) in posts(read, sentence)


def test_a_list_that_begins_with_a_name_gives_each_the_post_behind_it(read: Read) -> None:
    text = (
        "There were: Mrs Lina Quill, Chair of the board and Principal Secretary of Social Affairs, Mr. Frank Ally,"
        " Attorney General, Mr. Odo Brennick, Superintendent of Police, and Mr. Ilan Harrow, Director General."
    )
    assert posts(read, text)[-3:] == [
        ("Frank Ally", "Attorney General"),
        ("Odo Brennick", "Superintendent of Police"),
        ("Ilan Harrow", "Director General"),
    ]


def test_a_list_that_begins_with_a_post_gives_each_the_post_before_it(read: Read) -> None:
    text = (
        "It was signed by the Minister of Justice, Lina Quill, Minister of Finance, Odo Brennick, Director of the"
        " Bureau of Ports, Ilan Harrow, and Acting Chief of Protocol, Lt. Sefa Tolvik."
    )
    assert posts(read, text) == [
        ("Lina Quill", "Minister of Justice"),
        ("Odo Brennick", "Minister of Finance"),
        ("Ilan Harrow", "Director"),
        ("Sefa Tolvik", "Acting Chief of Protocol"),
    ]


def test_a_post_with_its_article_behind_a_titled_name_is_the_next_ones(read: Read) -> None:
    text = (
        "They were the head of the Ostrand Society delegation in Jordan Sefa Quill, the Regional Director of the"
        " Ostrand Society, Odo Brennick, and others."
    )
    assert posts(read, text) == [("Sefa Quill", "head"), ("Odo Brennick", "Regional Director")]


def test_posts_that_adjoin_some_names_of_a_list_leave_the_others_to_the_commas(read: Read) -> None:
    text = (
        "They were Odo Brennick, Deputy Prime Minister Sefa Quill, Deputy Prime Minister and Minister of Trade, Ilan"
        " Harrow, Deputy Prime Minister and Minister of Health Runa Tolvik, and others."
    )
    assert ("Ilan Harrow", "Minister of Trade") in posts(read, text)
    assert ("Runa Tolvik", "Minister of Health") in posts(read, text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody was hurt, according to Sgt. Sefa Quill.",
        "Det Insp Sefa Quill said six people were found.",
        "According to DCI boss Sefa Quill, the people were found.",
        "Assemblymember Sefa Quill was at the vigil to show her support.",
        "Ellery State Police Lt. Sefa Quill told reporters so.",
        "The Municipal Welfare Office, led by Sefa Quill, ran the shelter.",
        "The police acted under the leadership of Sefa Quill.",
    ],
)
def test_who_speaks_with_a_rank_or_leads_a_body_is_found(read: Read, sentence: str) -> None:
    assert read(sentence).column("persons", "name") == ["Sefa Quill"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cpl. Sefa Quill was among those rescued, and her story was told.",
        "Sgt. Sefa Quill said she had been locked up for a year.",
        "The gang led by Sefa Quill sold them.",
    ],
)
def test_a_rank_or_a_lead_publishes_no_victim_and_no_suspect(read: Read, sentence: str) -> None:
    assert read(sentence).column("persons", "name") == []


@pytest.mark.parametrize(
    ("sentence", "name", "title"),
    [
        ("Receiving Permanent Secretary Odo Finch, they sat down.", "Odo Finch", "Permanent Secretary"),
        (
            "Deputy Minister of Defence Sen. Lt. Gen. Odo Finch said so.",
            "Odo Finch",
            "Deputy Minister of Defence",
        ),
        (
            "They heard Personal Envoy of the Secretary-General Odo Finch.",
            "Odo Finch",
            "Personal Envoy of the Secretary-General",
        ),
    ],
)
def test_what_stands_before_or_within_a_post(read: Read, sentence: str, name: str, title: str) -> None:
    assert posts(read, sentence) == [(name, title)]


@pytest.mark.parametrize(
    "sentence",
    [
        "They met with the Governors of Hadrat, Mahril, and Shaboor.",
        "The Prime Minister is to chair Loy Krawang celebrations.",
        "The General Staff of the army issued General License 20.",
        "It serves the Ostrand Metropolitan Region.",
        "Deputy Govt Spokesperson to speak.",
    ],
)
def test_places_and_feasts_are_nobody(read: Read, sentence: str) -> None:
    assert read(sentence).column("persons", "name") == []


def test_a_surname_behind_from_is_that_of_somebody_named(read: Read) -> None:
    told = read("Minister Ada Quill came. Praise came from Quill, who left. Others came from Mahril.")
    assert told.mentions("persons") == {"Ada Quill": ["Ada Quill", "Quill"]}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "They met National Security Advisor-designate Dr. Odo Finch.",
            [("Odo Finch", "National Security Advisor-designate")],
        ),
        (
            "They met Minister Odo Finch, the Secretary of Wells, the Secretary of Ports, and the Secretary of Roads.",
            [("Odo Finch", "Minister")],
        ),
        (
            "Dr. Odo Finch, as you know, is acting director of the Reef Institute of Palau.",
            [("Odo Finch", "acting director")],
        ),
        ("At the Royal Plaza, Minister Odo Finch presided.", [("Odo Finch", "Minister")]),
    ],
)
def test_offices_in_lists_and_asides(read: Read, sentence: str, expected: list[tuple[object, ...]]) -> None:
    assert posts(read, sentence) == expected


def test_who_presents_for_a_body_has_a_public_part(read: Read) -> None:
    told = read("The plan was laid before the meeting by Dr. Odo Finch of the University of Ostrand, Togo.")
    assert told.column("persons", "name") == ["Odo Finch"]
    assert (
        read("The meal was eaten by Dr. Odo Finch of the University of Ostrand.").column("persons", "name")
        == []
    )


def test_a_line_behind_a_dash_signs_a_quotation(read: Read) -> None:
    told = read(
        "They met in Rome.\n\n“Wells matter.”\n\n– President Odo Finch, February 14, 2021\n\nThey left."
    )
    assert told.column("persons", "name") == ["Odo Finch"]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        (
            "Minister of Public Security Sen. Lieut. Gen. Bo Tran Van said the work goes on.",
            "Bo Tran Van",
            "Minister of Public Security",
        ),
        ("President To Lum said the work goes on.", "To Lum", "President"),
    ],
)
def test_ranks_cut_short_and_names_like_small_words(read: Read, text: str, name: str, title: str) -> None:
    found = read(text)
    assert found.rows("persons", "name") == [(name,)]
    assert found.rows("positions", "person_id", "title") == [(name, title)]


def test_a_small_word_before_a_verb_in_a_headline_is_no_name(read: Read) -> None:
    assert read("President To Visit Kenya").rows("persons", "name") == []
