"""Which post a person holds: before and after the name, several of them, of which body and country."""

from __future__ import annotations

import pytest
from reading import Read


def posts(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text).rows("positions", "person_id", "title")


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Deputy Prime Minister Oriel Quillfeather spoke.", "Deputy Prime Minister"),
        ("Meet Deputy Minister Oriel Quillfeather", "Deputy Minister"),
        (
            "Oriel Quillfeather, the Attorney for the Southern District of New York, spoke.",
            "Attorney for the Southern District of New York",
        ),
        (
            "Oriel Quillfeather, Public Advocate for the City of New Delhi, spoke.",
            "Public Advocate for the City of New Delhi",
        ),
        ("Detective Oriel Quillfeather of the 90th Precinct Detective Squad spoke.", "Detective"),
        (
            "Oriel Quillfeather, Minister of Social Development and Human Security, spoke.",
            "Minister of Social Development and Human Security",
        ),
        (
            "Minister of Foreign Affairs, Education and Sports Oriel Quillfeather spoke.",
            "Minister of Foreign Affairs, Education and Sports",
        ),
        ("Oriel Quillfeather, the Permanent Secretary for Labour, spoke.", "Permanent Secretary for Labour"),
        ("Oriel Quillfeather (Ambassador-at-Large) spoke.", "Ambassador-at-Large"),
        ("Oriel Quillfeather is the Secretary General.", "Secretary General"),
        ("Oriel Quillfeather was appointed Governor.", "Governor"),
        (
            "The Special Assistant to the President Oriel Quillfeather spoke.",
            "Special Assistant to the President",
        ),
        (
            "National Security Advisor to the Vice President Oriel Quillfeather spoke.",
            "National Security Advisor to the Vice President",
        ),
        (
            "Mr. Oriel Quillfeather Prime Minister’s Deputy Secretary General for Political Affairs",
            "Prime Minister’s Deputy Secretary General for Political Affairs",
        ),
        (
            "Director for Latin America and Caribbean Affairs Oriel Quillfeather spoke.",
            "Director for Latin America and Caribbean Affairs",
        ),
        (
            "Oriel Quillfeather, Nominee for Coastal Nets Enforcement Coordinator, spoke.",
            "Nominee for Coastal Nets Enforcement Coordinator",
        ),
        (
            "Oriel Quillfeather, Nominee for Assistant Secretary of State, spoke.",
            "Nominee for Assistant Secretary of State",
        ),
        (
            "Prime Minister of Norway Oriel Quillfeather At the Opening of the Fair",
            "Prime Minister of Norway",
        ),
        ("President-Elect Oriel Quillfeather spoke.", "President-Elect"),
        ("Deputy Government Spokesperson Oriel Quillfeather spoke.", "Deputy Government Spokesperson"),
        ("The Deputy Minister of Labour, Ms. Oriel Quillfeather spoke.", "Deputy Minister of Labour"),
        (
            "Under Secretary of State for Political Affairs Oriel Quillfeather spoke.",
            "Under Secretary of State for Political Affairs",
        ),
        (
            "Assistant Secretary for International Organization Affairs Oriel Quillfeather spoke.",
            "Assistant Secretary for International Organization Affairs",
        ),
        ("First Lady Oriel Quillfeather spoke.", "First Lady"),
        ("IOM project coordinator Oriel Quillfeather spoke.", "project coordinator"),
        (
            "IOM chief of mission in Port Moresby Oriel Quillfeather spoke.",
            "chief of mission in Port Moresby",
        ),
        ("Deputy registrar Oriel Quillfeather spoke.", "Deputy registrar"),
        ("Home affairs minister Oriel Quillfeather spoke.", "Home affairs minister"),
        ("Yesterday home affairs minister Oriel Quillfeather spoke.", "home affairs minister"),
        ("Yesterday attorney-general Oriel Quillfeather spoke.", "attorney-general"),
        ("Oriel Quillfeather, Iraq’s deputy finance minister, spoke.", "Iraq’s deputy finance minister"),
        ("Deputy Director XIA Oriel Quillfeather spoke.", "Deputy Director XIA"),
        ("Inspector General of Police Oriel Quillfeather spoke.", "Inspector General of Police"),
        ("US Chargé d'Affaires a.i. Oriel Quillfeather spoke.", "US Chargé d'Affaires a.i."),
        ("Prefect of Tashkent region Oriel Quillfeather spoke.", "Prefect of Tashkent region"),
        ("Zonal commander Oriel Quillfeather spoke.", "Zonal commander"),
        ("Vice-president Oriel Quillfeather spoke.", "Vice-president"),
        ("President- designate Oriel Quillfeather spoke.", "President- designate"),
        (
            "Deputy inspector general of police Oriel Quillfeather spoke.",
            "Deputy inspector general of police",
        ),
        (
            "Officer in charge of the anti-trafficking unit Oriel Quillfeather spoke.",
            "Officer in charge of the anti-trafficking unit",
        ),
        (
            "Director Humanitarian and Social Affairs Oriel Quillfeather spoke.",
            "Director Humanitarian and Social Affairs",
        ),
        ("Additional Secretary Interior Oriel Quillfeather spoke.", "Additional Secretary Interior"),
        (
            "Oriel Quillfeather, Regional Coordinator Eastern Africa, spoke.",
            "Regional Coordinator Eastern Africa",
        ),
        ("Joint Secretary (Foreigners) Oriel Quillfeather spoke.", "Joint Secretary (Foreigners)"),
        ("Rep. Oriel Quillfeather spoke.", "Rep."),
        (
            "Oriel Quillfeather, secretary of the public security division of the home ministry, spoke.",
            "secretary of the public security division of the home ministry",
        ),
        (
            "Oriel Quillfeather, deputy administrator (policy) of Fly River provincial government, spoke.",
            "deputy administrator (policy)",
        ),
        ("Oriel Quillfeather, Mayor of Zorav Metropolitan City, spoke.", "Mayor of Zorav Metropolitan City"),
        ("“We are glad,” said police chief Oriel Quillfeather.", "police chief"),
    ],
)
def test_one_post(read: Read, sentence: str, title: str) -> None:
    assert posts(read, sentence) == [("Oriel Quillfeather", title)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Prime Minister and Minister of Finance Oriel Quillfeather spoke.",
            [("Oriel Quillfeather", "Prime Minister"), ("Oriel Quillfeather", "Minister of Finance")],
        ),
        (
            "Oriel Quillfeather, Deputy Prime Minister and Minister of Health, spoke.",
            [("Oriel Quillfeather", "Deputy Prime Minister"), ("Oriel Quillfeather", "Minister of Health")],
        ),
        (
            "Senators Ostrand, Quillfeather, and Tolv attended.",
            [("Ostrand", "Senator"), ("Quillfeather", "Senator"), ("Tolv", "Senator")],
        ),
        (
            "Speakers were Oriel Quillfeather, Minister of Health; Jutta Ostrand, Governor; and Ambassador Bo Tolv.",
            [
                ("Oriel Quillfeather", "Minister of Health"),
                ("Jutta Ostrand", "Governor"),
                ("Bo Tolv", "Ambassador"),
            ],
        ),
        (
            "Deputy Secretary-General to the Prime Minister and Acting Government Spokesperson Oriel Quillfeather.",
            [
                ("Oriel Quillfeather", "Deputy Secretary-General to the Prime Minister"),
                ("Oriel Quillfeather", "Acting Government Spokesperson"),
            ],
        ),
        (
            "According to the Deputy Government Spokesperson, Prime Minister Oriel Quillfeather agreed.",
            [("Oriel Quillfeather", "Prime Minister")],
        ),
        (
            "Governor Oriel Quillfeather met Counsel to Senator Jutta Ostrand.",
            [("Oriel Quillfeather", "Governor"), ("Jutta Ostrand", "Senator")],
        ),
        (
            "In attendance were the governor of the Tolvia region, Oriel Quillfeather, the director in the Ministry of"
            " Health, Jutta Ostrand, and the Mayor of Zorav, Bo Tolv.",
            [
                ("Oriel Quillfeather", "governor of the Tolvia region"),
                ("Jutta Ostrand", "director"),
                ("Bo Tolv", "Mayor of Zorav"),
            ],
        ),
    ],
)
def test_several_posts(read: Read, sentence: str, expected: list[tuple[object, ...]]) -> None:
    assert posts(read, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "former"),
    [
        ("Former President Oriel Quillfeather spoke.", True),
        ("Oriel Quillfeather, former Minister of Health, spoke.", True),
        ("President Oriel Quillfeather spoke.", False),
    ],
)
def test_former_posts(read: Read, sentence: str, former: bool) -> None:
    assert read(sentence).column("positions", "is_former") == [former]


def test_body_and_country_of_a_post(read: Read) -> None:
    told = read(
        "Oriel Quillfeather, Executive Director of UNODC, met Norwegian Foreign Minister Jutta Ostrand."
    )
    assert told.rows("positions", "person_id", "title", "organisation_id", "country_code") == [
        ("Oriel Quillfeather", "Executive Director", "United Nations Office on Drugs and Crime", None),
        ("Jutta Ostrand", "Norwegian Foreign Minister", None, "NO"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The expert Oriel Quillfeather slept.",
        "Team leader Oriel Quillfeather spoke.",
        "Oriel Quillfeather, a lawyer, slept.",
        "Recruitment agent Oriel Quillfeather spoke.",
        "Oriel Quillfeather, the leader of the gang, spoke.",
        "Oriel Quillfeather, manager of a hotel, spoke.",
        "Factory director Oriel Quillfeather spoke.",
        "Migration expert Oriel Quillfeather slept.",
        "Oriel Quillfeather, chief of the smuggling ring, spoke.",
    ],
)
def test_nouns_that_make_nobody_public(read: Read, sentence: str) -> None:
    assert read(sentence).column("persons", "name") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She worked for Oriel Quill, first as Director of Ports.", []),
        ("“On that, Walter, the head of the council said it was late.”", []),
        ("They met the Secretary and Pope Francis.", [("Francis", "Pope")]),
        (
            "They met the founder and director Oriel Quill.",
            [("Oriel Quill", "founder"), ("Oriel Quill", "director")],
        ),
        (
            "Rosa Moranegra is the director of APRAMP Madrid, in Spain.",
            [("Rosa Moranegra", "director")],
        ),
        (
            "Thanks to Representatives Oriel Quill and Ostrand. Thanks to Senators Finnet and Quill.",
            [
                ("Oriel Quill", "Representative"),
                ("Ostrand", "Representative"),
                ("Finnet", "Senator"),
                ("Quill", "Senator"),
            ],
        ),
        (
            "President Carlos Quill Ostrand spoke. Ana Quill, a journalist, left. PRESIDENT QUILL: Thank you.",
            [("Carlos Quill Ostrand", "President")],
        ),
    ],
)
def test_to_whom_a_post_does_not_belong(read: Read, text: str, expected: list[tuple[object, ...]]) -> None:
    assert posts(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was opened by the Chairperson Reef Rights Commission, Adv. Prof Oriel Valroy.",
         [("Oriel Valroy", "Chairperson", "Reef Rights Commission")]),
        ("The Department of State Deputy Secretary for Ocean Affairs Oriel Valroy came.",
         [("Oriel Valroy", "Deputy Secretary for Ocean Affairs", "United States Department of State")]),
        ("“We came to learn,” said Head of the IOM Kuwait office Oriel Valroy.",
         [("Oriel Valroy", "Head", "IOM Kuwait office")]),
        ("Oriel Valroy (4th from left - front row), Head of the Ports Authority, is pictured.",
         [("Oriel Valroy", "Head", "Ports Authority")]),
        ("The Chadian ambassador in the country, Oriel Valroy, attended.",
         [("Oriel Valroy", "Chadian ambassador in the country", None)]),
        ("Oriel Valroy, Assistant US Attorney, attended.", [("Oriel Valroy", "Assistant US Attorney", None)]),
        ("They met in Washington, D.C. Secretary Oriel Valroy spoke.", [("Oriel Valroy", "Secretary", None)]),
        ("The Deputy Secretary and State Councilor Oriel Valroy met.", [("Oriel Valroy", "State Councilor", None)]),
        ("FM Oriel Valroy met DPM/FM Danel Ostrand.",
         [("Oriel Valroy", "FM", None), ("Danel Ostrand", "DPM/FM", None)]),
        ("Oriel Valroy is resigning as Prime Minister-designate.",
         [("Oriel Valroy", "Prime Minister-designate", None)]),
        ("Mr Oriel Valroy ESQ – Board Member of the Ports Authority, spoke.",
         [("Oriel Valroy", "Board Member", "Ports Authority")]),
        ("Ms. Oriel Valroy,\nAmbassador of Chad to Togo, talked.",
         [("Oriel Valroy", "Ambassador of Chad to Togo", None)]),
        ("Saqib Sultan Valroy, Special Secretary of the Ministry of Ports, spoke.",
         [("Saqib Sultan Valroy", "Special Secretary", "Ministry of Ports")]),
    ],
)  # fmt: skip
def test_posts_without_a_preposition_beside_captions_and_in_short(
    read: Read, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert read(text).rows("positions", "person_id", "title", "organisation_id") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Two prosecutors from the Ostrands attended the course.",
        "At King Oskar Memorial Park, the Prime Minister laid a wreath.",
        "The Minister of Foreign Affairsinformed the meeting that it was over.",
        "Dear Minister,\nOriel and Danel came to the town and nobody saw them on that day.",
    ],
)
def test_no_post_is_laid_to_places_and_words_run_together(read: Read, text: str) -> None:
    assert read(text).rows("positions", "person_id", "title") == []


def test_the_label_of_a_turn_of_speech_names_its_speaker(read: Read) -> None:
    told = read(
        "The ministers met in the harbour town on that day.\n\n"
        "SECRETARY GENERAL OSTRAND: Welcome, Secretary Valroy.\n\n"
        "SECRETARY VALROY: Thank you, Mr Secretary General.\n\n"
        "QUESTION: Will there be a treaty?"
    )
    assert told.rows("positions", "person_id", "title") == [
        ("OSTRAND", "SECRETARY GENERAL"),
        ("Valroy", "Secretary"),
    ]


def test_a_line_in_capitals_above_somebodys_engagements_names_the_holder(read: Read) -> None:
    told = read(
        "The office gives the public schedule of the day.\n\nSECRETARY ORIEL T. VALROY\n\n"
        "2:00 p.m. Secretary Valroy meets the council.\n\nUNDER SECRETARY FOR POLITICAL AFFAIRS DANEL OSTRAND\n\n"
        "Under Secretary Ostrand has no public appointments."
    )
    assert told.rows("positions", "person_id", "title") == [
        ("ORIEL T. VALROY", "Secretary"),
        ("DANEL OSTRAND", "UNDER SECRETARY FOR POLITICAL AFFAIRS"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Special Envoy for the Kingdom of Togo (KOT) Ambassador Oriel Valroy came.",
         [("Oriel Valroy", "Ambassador")]),
        ("Oriel Valroy, Assistant to the President and Director of the Ports Authority, came.",
         [("Oriel Valroy", "Assistant to the President"), ("Oriel Valroy", "Director")]),
        ("Oriel Valroy, Senior Director for Chad and Central Asia, came.",
         [("Oriel Valroy", "Senior Director for Chad and Central Asia")]),
    ],
)  # fmt: skip
def test_posts_over_regions_and_posts_as_styles(
    read: Read, text: str, expected: list[tuple[str, str]]
) -> None:
    told = read(text).rows("positions", "person_id", "title")
    assert [row for row in told if row in expected] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We look forward to your answer.\n\nSincerely,\n\nOriel Valroy\nMinister of Ports",
         [("Oriel Valroy", "Minister of Ports", None)]),
        ("Those present:\n\nOriel Valroy\nMinister of Ports\n\nDr. Danel Ostrand\nDirector, Reef Agency",
         [("Oriel Valroy", "Minister of Ports", None), ("Danel Ostrand", "Director", "Reef Agency")]),
        ("Oriel Valroy, of Texas, to be Ambassador of the United States to Chad.",
         [("Oriel Valroy", "Ambassador of the United States to Chad", None)]),
        ("The Acting Permanent Secretary, Ministry of Ports, Mr. Oriel Valroy, opened it.",
         [("Oriel Valroy", "Acting Permanent Secretary", "Ministry of Ports")]),
        ("The ministry's Director-General, Dr. Oriel Valroy, and the Chief of Mission, Danel Ostrand, signed.",
         [("Oriel Valroy", "Director-General", None), ("Danel Ostrand", "Chief of Mission", None)]),
        ("Senators Oriel Valroy (D-TX) and Danel Ostrand (R-FL) introduced it.",
         [("Oriel Valroy", "Senator", None), ("Danel Ostrand", "Senator", None)]),
    ],
)  # fmt: skip
def test_signatures_nominations_and_posts_before_commas(
    read: Read, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert read(text).rows("positions", "person_id", "title", "organisation_id") == expected
