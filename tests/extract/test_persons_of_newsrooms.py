"""Officials as newsrooms name them: judges, whoever is stood in for, offices by their letters; nobody else."""

from __future__ import annotations

import pytest
from reading import Read


def persons(read: Read, text: str) -> list[object]:
    return [name for (name,) in read(text).rows("persons", "name")]


@pytest.mark.parametrize(
    "text",
    [
        "He was sentenced by Justice Kip Mestor to 16 years.",
        "He was jailed for ten years by Justice Kip Mestor.",
        "The trial was presided over by Justice Kip Mestor.",
        "Justice Kip Mestor jailed the man for 16 years.",
        "Justice Kip Mestor of the Federal High Court adjourned the case.",
        "The suspects appeared before Justice Kip Mestor on Monday.",
        "The presiding judge, Justice Kip Mestor, adjourned the case.",
        "Ned, who spoke on behalf of the Director-General, Mrs. Kip Mestor said the agency was aware.",
        "Ned, who represented the Director-General, Mrs. Kip Mestor said the agency was aware.",
        "(TNA) Minister of Home Affairs, Kip Mestor has pledged to fight it.",
        "Minister responsible Kip Mestor said this on Monday.",
        "The minister responsible, Kip Mestor, said this on Monday.",
        "Minister in the Ministry of Ports with responsibility for Gender Affairs Kip Mestor opened a home.",
        "The press officer of the police, Superintendent of Police, (SP) Mrs Kip Mestor, said so.",
        "DG FIA Kip Mestor asked for it.",
        "PPRO Kip Mestor asked for it.",
        "MNA Kip Mestor asked for it.",
        "Comptroller-General Kip Mestor asked for it.",
        "Police boss Kip Mestor asked for it.",
        "RAdm Kip Mestor asked for it.",
        "Israeli Minister for Public Security Kip Bar Mestor said so.",
        "Kip Mestor, president of the Quill Bar Association, spoke.",
        "Kip Mestor, director of the Quill Hotel and Tourism Institute, spoke.",
        "Kip Mestor, Minister of Labour, spoke at the Reef Hotel.",
    ],
)
def test_official_is_found(read: Read, text: str) -> None:
    assert [str(name).replace("Bar ", "") for name in persons(read, text)] == ["Kip Mestor"]


@pytest.mark.parametrize(
    "text",
    [
        # "Justice" as a first name or a notion
        "Justice Kip Mestor, 14, was found at the bar.",
        "The girl, Justice Kip Mestor, was sentenced to nothing.",
        "Justice Kip Mestor jailed for trafficking.",
        "Justice Kip Mestor sentenced to ten years.",
        "Justice Kip Mestor, convicted of trafficking, wept.",
        "Justice Kip Mestor remanded in custody.",
        "They were recruited by Justice Kip Mestor.",
        "Police arrested Justice Kip Mestor and two others.",
        "The judge sentenced Justice Kip Mestor to ten years.",
        "The court heard that Justice Kip Mestor beat her.",
        "Justice Kip Mestor told the court she was beaten.",
        "She came before Justice Kip Mestor did.",
        "Justice for Kip Mestor, the marchers said.",
        # whoever works for somebody, and keeps a house
        "The girl, who worked for the Director, Kip Mestor said she was beaten.",
        "The girl, who cleaned for the Director, Mrs. Kip Mestor said she was beaten.",
        "The woman responsible, Kip Mestor, was held.",
        "Minister responsible for the death of Kip Mestor resigned.",
        "Manager of Blue Lagoon Bar Kip Mestor was held.",
        "Kip Mestor, manager of Blue Lagoon Bar, said the girls came alone.",
        "The manager of Blue Lagoon Bar, Kip Mestor, said the girls came alone.",
        "Happy Night Club manager Kip Mestor said the girls came alone.",
        "Kip Mestor, manager of the Golden Reef Hotel, was questioned.",
        "The director of Quill Employment Agency, Kip Mestor, said he sent them abroad.",
        "Gang boss Kip Mestor fled.",
        "Her boss, Kip Mestor, took her passport.",
        "Bar boss Kip Mestor was held.",
        "Recruitment agency boss Kip Mestor said he sent them.",
        "A girl at the ministry, Kip Mestor, wept.",
        "The maid in charge of children at the embassy, Kip Mestor, was held.",
        "The RDC rescued Kip Mestor from a house.",
    ],
)
def test_private_person_is_never_named(read: Read, text: str) -> None:
    assert persons(read, text) == []
