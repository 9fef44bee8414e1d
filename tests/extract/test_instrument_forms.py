"""Instruments told by a number, by years, or by what stands beside a noun written small."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Law No. 15 of 2011 and Law No. (1) of 2008 apply.", ["Law No. 15 of 2011", "Law No. (1) of 2008"]),
        (
            "Decision No. (1) of 2022 on the Reformation of the Reef Council was read.",
            ["Decision No. (1) of 2022 on the Reformation of the Reef Council"],
        ),
        (
            "Republic Act 9208 and Republic Act No. 10364 apply.",
            ["Republic Act 9208", "Republic Act No. 10364"],
        ),
        (
            "Decree No. 23/2017 and Resolution 2331 (2016) apply.",
            ["Decree No. 23/2017", "Resolution 2331 (2016)"],
        ),
        ("The Reef Act 2001 (Act 611) applies.", ["Reef Act 2001"]),
        ("The Decision of the Reef Council and the Law apply.", []),
        (
            "An Act Relative to the Exploitation of People passed.",
            ["Act Relative to the Exploitation of People"],
        ),
        ("It amends the Criminal Code and the Labour Code.", ["Criminal Code", "Labour Code"]),
        ("The National Referral Mechanism works.", ["National Referral Mechanism"]),
    ],
)
def test_laws_and_their_numbers(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It follows Kenya Vision 2030 and Agenda 2063.", ["Kenya Vision 2030", "Agenda 2063"]),
        ("The National Reef Strategy (2021–2026) ended.", ["National Reef Strategy (2021–2026)"]),
        ("The 2021-2025 Reef Action Plan ended.", ["2021-2025 Reef Action Plan"]),
        (
            "The National Action Plan to Combat Slavery 2015-2017 ended.",
            ["National Action Plan to Combat Slavery 2015-2017"],
        ),
        ("The Reef Survey Report 2024 came.", ["Reef Survey Report 2024"]),
        ("Her vision of 2030 and the plan 2024 ended.", []),
    ],
)
def test_years_belong_to_the_name(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Central Reef Minors (CRM) program opened.", "Central Reef Minors (CRM) program", "programme"),
        ("The Safe Harvest project opened.", "Safe Harvest project", "programme"),
        (
            "It drew up a draft law on combating slavery in the Republic of Chad.",
            "draft law on combating slavery in the Republic of Chad",
            "law",
        ),
        (
            "They read the second national plan of action for combating trafficking and exploitation 2015-2017.",
            "second national plan of action for combating trafficking and exploitation 2015-2017",
            "action_plan",
        ),
        (
            "Ten courses on standard operating procedures for victims of slavery began.",
            "standard operating procedures for victims of slavery",
            "action_plan",
        ),
        ("GRETA’s first evaluation report on Chad came.", "first evaluation report on Chad", "report"),
        ("The Reef Ministry’s 2014 report was long.", "Reef Ministry’s 2014 report", "report"),
        (
            "A Memorandum of Cooperation between the Reef Police and Harbour Services was read.",
            "Memorandum of Cooperation between the Reef Police and Harbour Services",
            "memorandum",
        ),
        (
            "They have a Memorandum of Understanding on closer bilateral cooperation.",
            "Memorandum of Understanding on closer bilateral cooperation",
            "memorandum",
        ),
    ],
)
def test_what_stands_beside_a_small_noun_makes_a_name(read: Read, text: str, name: str, kind: str) -> None:
    assert read(text).rows("instruments", "name", "instrument_type") == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "The new law, a bill, the plan, a report and an agreement were read.",
        "They want a report on slavery and a law against it.",
        "The Justice Department report and the Thai project were read.",
        "An action plan to be sent to the council was wanted.",
        "A memorandum of understanding between Mexico was read.",
    ],
)
def test_an_ordinary_noun_names_no_instrument(read: Read, text: str) -> None:
    assert read(text).instruments == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They adopted the ASEAN action plan on reef theft and the ECOWAS convention.",
            ["ASEAN action plan on reef theft", "ECOWAS convention"],
        ),
        ("The UNODC report and the ASEAN resolution were read.", []),
        ("The Reef Traffic (Prevention and Cure) Act passed.", ["Reef Traffic (Prevention and Cure) Act"]),
        ("Bill C-36 passed.", ["Bill C-36"]),
        ("The “Patient Advocate Tracker Act,” was signed.", ["Patient Advocate Tracker Act"]),
        ("The project entitled 'Open Harbours Together' began.", ["Open Harbours Together"]),
        ("The man said 'Open Harbours Together' aloud.", []),
    ],
)
def test_short_names_brackets_and_quotes(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Money came within the project “Helping harbour towns to care for those who flee”.",
            ["Helping harbour towns to care for those who flee"],
        ),
        (
            "“Training the judges of the lake for fair trials” is the name of a new three-year project.",
            ["Training the judges of the lake for fair trials"],
        ),
        ("“We will build a new house for them all” is the promise of the minister.", []),
        ("He praised the project. “We will build a new house,” he said.", []),
        ("Guests read the Trafficking in Persons 2016 Report.", ["Trafficking in Persons 2016 Report"]),
        ("The third evaluation report of the experts came out.", ["third evaluation report"]),
        ("An evaluation report came out.", []),
        ("The two sides concluded a Memorandum of Understanding.", ["Memorandum of Understanding"]),
        ("A Memorandum of Understanding helps.", []),
        ("IOM Trains Law Enforcement Officers.", []),
    ],
)
def test_titles_told_by_what_is_said_of_them(read: Read, text: str, expected: list[str]) -> None:
    found = read(text).mentions("instruments").values()
    assert [quotes[0] for quotes in found] == expected


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Kenya and Malawi signed a memorandum of understanding to search ships on Monday.",
            ["memorandum of understanding to search ships"],
        ),
        (
            "Kenya signed a memorandum of understanding on safe ports and crews on Monday.",
            ["memorandum of understanding on safe ports and crews"],
        ),
        (
            "They signed the MoU on Cooperation between the Ministries of Labour.",
            ["MoU on Cooperation between the Ministries of Labour"],
        ),
        (
            "They concluded an extradition treaty between Kenya and Malawi.",
            ["extradition treaty between Kenya and Malawi"],
        ),
        ("Both follow the Marula Statement of Cooperation.", ["Marula Statement of Cooperation"]),
        (
            "The ministers adopted a joint statement on combating online scams.",
            ["joint statement on combating online scams"],
        ),
    ],
)
def test_what_is_signed_or_adopted_is_named_by_its_matter(
    read: Read, sentence: str, names: list[str]
) -> None:
    assert read(sentence).instruments == names


@pytest.mark.parametrize(
    "sentence",
    [
        "It is a friendship of Shared Values and Commitments.",
        "The Consumer Price Index rose in May.",
        "The Harbour Initiative against Trafficking Task Force met.",
        "The committee will present a report on crews.",
    ],
)
def test_what_only_sounds_like_an_instrument(read: Read, sentence: str) -> None:
    assert read(sentence).instruments == []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Both sides signed the Thailand – New Zealand Border Agreement.",
            ["Thailand – New Zealand Border Agreement"],
        ),
        (
            "They adopted the ASEAN Leaders’ Statement Towards ASEAN Community’s Post-2025 Vision.",
            ["ASEAN Leaders’ Statement Towards ASEAN Community’s Post-2025 Vision"],
        ),
        ("The Crew Welfare Act of 2010 (the “Act”) applies.", ["Crew Welfare Act of 2010"]),
    ],
)
def test_where_names_begin_and_end(read: Read, sentence: str, names: list[str]) -> None:
    assert read(sentence).instruments == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("They marked the Danish Constitution.", ["Danish Constitution"]),
        ("She supports the “Ports Without Fear” policy.", ["Ports Without Fear"]),
        (
            "Crews are safer under a joint action plan on human trafficking.",
            ["joint action plan on human trafficking"],
        ),
        ("They met at the Marula Convention and Exhibition Centre.", []),
    ],
)
def test_constitutions_titles_in_quotation_marks_and_halls(
    read: Read, sentence: str, names: list[str]
) -> None:
    assert read(sentence).instruments == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The cabinet approved the Agreed Minutes of the 4th Meeting of the Chad-Togo Joint Committee on Ports.",
            ["Agreed Minutes of the 4th Meeting of the Chad-Togo Joint Committee on Ports"],
        ),
        (
            "They adopted the Joint Statement of the 2nd Reef Safety Conference.",
            ["Joint Statement of the 2nd Reef Safety Conference"],
        ),
        (
            "By the Royal Decree authorizing the Reef Board to borrow for roads, ports and ferries, B.E. 2564.",
            ["Royal Decree authorizing the Reef Board to borrow for roads, ports and ferries, B.E. 2564"],
        ),
        (
            "The cabinet approved the 2nd action plan to drive the national agenda on ‘clean harbours’ for 2025-2027.",
            ["2nd action plan to drive the national agenda on ‘clean harbours’ for 2025-2027"],
        ),
        (
            "Kenya signed an MoU with the Reef Board on the training of harbour masters.",
            ["MoU with the Reef Board on the training of harbour masters"],
        ),
        (
            "Togo signed a memorandum of understanding (MOU) on Cooperation in Combating Debt Bondage in Lomé.",
            ["memorandum of understanding (MOU) on Cooperation in Combating Debt Bondage"],
        ),
        (
            "Chad and Togo sign Joint Plan of Action to Implement the Chad-Togo Trade Compact 2022-2025 today.",
            ["Joint Plan of Action to Implement the Chad-Togo Trade Compact 2022-2025"],
        ),
        ("MEMORANDUM FOR THE MINISTER OF PORTS", []),
    ],
)
def test_the_right_edge_of_a_name(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


def test_a_treaty_that_another_paper_joins_is_named_too(read: Read) -> None:
    text = (
        "The Instrument of Accession to the Treaty of Amity and Cooperation in Southeast Asia will be signed."
    )
    assert read(text).instruments == [
        "Instrument of Accession to the Treaty of Amity and Cooperation in Southeast Asia",
        "Treaty of Amity and Cooperation in Southeast Asia",
    ]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "It is part of the regional project Safe Decks at Sea, which ends.",
            "Safe Decks at Sea",
            "programme",
        ),
        (
            "Money came under the Coral project - Keep Children Ashore, and from a fund.",
            "Coral project - Keep Children Ashore",
            "programme",
        ),
        (
            "She praised Coral Coast Forward, the public-private partnership.",
            "Coral Coast Forward",
            "programme",
        ),
        ("He lent them ReefView, a navy-led program that shares data.", "ReefView", "programme"),
        (
            "The UN 2019 humanitarian response plan has gaps.",
            "UN 2019 humanitarian response plan",
            "action_plan",
        ),
        (
            "They launched the Chad-Togo Digital Trade Partnership.",
            "Chad-Togo Digital Trade Partnership",
            "programme",
        ),
    ],
)
def test_names_without_a_noun_of_their_own(read: Read, text: str, name: str, kind: str) -> None:
    assert read(text).rows("instruments", "name", "instrument_type") == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "He thanked Jane Doe, a programme officer, and left.",
        "In Lomé, a project was begun. The project Mr. Otieno led is over.",
        "The two raised their ties to a Comprehensive Strategic Partnership.",
        "We told of the “Partnership for Sustainable Peace” pillar.",
        "The minimum standards for ending trafficking are known.",
    ],
)
def test_what_only_looks_like_such_a_name(read: Read, text: str) -> None:
    assert read(text).instruments == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was listed under E.O. 13599 and EO 13818.", ["E.O. 13599", "EO 13818"]),
        ("It acted under Executive Order (E.O.) 13224, as amended.", ["Executive Order (E.O.) 13224"]),
        ("The Net Act (No. 24) B.E. 2567 is in force.", ["Net Act (No. 24) B.E. 2567"]),
        ("He did so under Section 62 of the Constitution of Chad.", ["Constitution of Chad"]),
        (
            "Chad's Constitution and the Basic Law of Chad bind it.",
            ["Chad's Constitution", "Basic Law of Chad"],
        ),
        ("Then the Constitution was read.", []),
        (
            "They read the Nets and Reefs Centre (NRC) Report 2012.",
            ["Nets and Reefs Centre (NRC) Report 2012"],
        ),
        ("The Blue Harbour scheme goes on.", ["Blue Harbour scheme"]),
        ("They met to speak of boats; Quillport project; and nets.", ["Quillport project"]),
        ("She won the Quill and Ostrand fellowships.", ["Quill and Ostrand fellowships"]),
        ("She won the Ostrand Fellowship and a Fellowship.", ["Ostrand Fellowship"]),
        (
            "They signed a memorandum of understanding on cooperation in the fight against piracy.",
            ["memorandum of understanding on cooperation in the fight against piracy"],
        ),
    ],
)
def test_numbers_owners_and_further_nouns(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They approved the ASEAN - Japan Net Plan on Reefs.", ["ASEAN - Japan Net Plan on Reefs"]),
        ("Nets mended - Japan Net Plan on Reefs agreed.", ["Japan Net Plan on Reefs"]),
    ],
)
def test_a_dash_with_spaces_between_two_parties(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).instruments == expected


def test_an_acronym_of_two_words_within_a_name(read: Read) -> None:
    name = "Heal Harbour Nets-Counter Trafficking in Persons (HHN CTIP) Project"
    assert read(f"The training was held under the {name} in May.").instruments == [name]
