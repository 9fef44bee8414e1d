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
            ["memorandum of understanding on safe ports"],
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
