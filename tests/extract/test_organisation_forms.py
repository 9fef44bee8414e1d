"""Bodies named otherwise than by a capitalised head noun: with a seat, a shared noun, a small one, a word of kind."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The OSCE Mission to Skopje paid.", ["OSCE Mission to Skopje"]),
        ("The OSCE Presence in Albania paid.", ["OSCE Presence in Albania"]),
        ("The EU Delegation to Kenya paid.", ["EU Delegation to Kenya"]),
        (
            "The Delegation of the European Union to Georgia paid.",
            ["Delegation of the European Union to Georgia"],
        ),
        ("The OSCE Project Co-ordinator in Ukraine paid.", ["OSCE Project Co-ordinator in Ukraine"]),
        ("The IOM Mission in Chad paid.", ["IOM Mission in Chad"]),
        ("The British High Commission in Accra paid.", ["British High Commission in Accra"]),
        ("The guests came to U.S. Embassy Suva.", ["U.S. Embassy Suva"]),
        (
            "The UNODC Regional Office for South-East Asia and the Pacific paid.",
            ["UNODC Regional Office for South-East Asia and the Pacific"],
        ),
        ("The delegation to Kenya paid, and the mission to Rome failed.", []),
    ],
)
def test_where_a_body_sits_belongs_to_its_name(read: Read, text: str, expected: list[str]) -> None:
    told = read(text)
    assert [quotes[0] for quotes in told.mentions("organisations").values()] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Reef Police Force and the Frontier Corps came.", ["Reef Police Force", "Frontier Corps"]),
        (
            "The Saint Vincent and the Grenadines Police Force came.",
            ["Saint Vincent and the Grenadines Police Force"],
        ),
        ("The Dodoma Magistrate Court sat.", ["Dodoma Magistrate Court"]),
        ("The House of Representatives and the Knesset met.", ["House of Representatives", "Knesset"]),
        ("The house of representatives of the family met.", []),
        ("The Reef Trafficking (RT) Secretariat opened.", ["Reef Trafficking (RT) Secretariat"]),
        (
            "The Rescue, Return and Repair (RRR) Taskforce met.",
            ["Rescue, Return and Repair (RRR) Taskforce"],
        ),
        ("Lomé Textiles paid and Banjul Relief came.", ["Lomé Textiles", "Banjul Relief"]),
        ("Textiles and Foreign Aid fell; Airport Logistics grew.", []),
        (
            "The Fiscalía General de la República and Fundación Puerto Claro came.",
            ["Fiscalía General de la República", "Fundación Puerto Claro"],
        ),
    ],
)
def test_further_head_nouns(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).organisations == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministries of Health and Interior came.", ["Ministry of Health", "Ministry of Interior"]),
        (
            "The Ministries of Justice, Health, and Labour and Skills, and the Reef Commission came.",
            ["Ministry of Justice", "Ministry of Health", "Ministry of Labour and Skills", "Reef Commission"],
        ),
        (
            "The ministries of Justice and Public Order, Labour and Social Insurance, as well as others came.",
            ["Ministry of Justice and Public Order", "Ministry of Labour and Social Insurance"],
        ),
        (
            "The Ministries of Interior, Foreign Affairs, and Digital Economy and Society came.",
            [
                "Ministry of Interior",
                "Ministry of Foreign Affairs",
                "Ministry of Digital Economy and Society",
            ],
        ),
        (
            "The Departments of Homeland Security and Health and Human Services came.",
            ["Department of Homeland Security", "Department of Health and Human Services"],
        ),
        (
            "The Interior, Labour and Justice Ministries came.",
            ["Interior Ministry", "Labour Ministry", "Justice Ministry"],
        ),
        ("The embassies of Japan and Norway came.", ["Embassy of Japan", "Embassy of Norway"]),
        ("The Ministries of Trade of Chad and Togo came.", []),
        ("The ministers of Health and Interior came, and the ministries of both states.", []),
    ],
)
def test_bodies_that_share_a_head_noun(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).organisations == expected


def test_a_shared_head_noun_is_in_the_name_and_not_in_the_mention(read: Read) -> None:
    told = read("The Ministries of Reefs and Wells came. The Ministry of Wells paid.")
    assert told.mentions("organisations") == {
        "Ministry of Reefs": ["Reefs"],
        "Ministry of Wells": ["Wells", "Ministry of Wells"],
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The office of the Prosecutor General of Namibia came.",
            ["office of the Prosecutor General of Namibia"],
        ),
        (
            "The deputy ministry of social welfare and the Department of immigration came.",
            ["deputy ministry of social welfare", "Department of immigration"],
        ),
        ("Sandaun provincial government came.", ["Sandaun provincial government"]),
        ("The Anti-Human Trafficking unit came.", ["Anti-Human Trafficking unit"]),
        ("The Harbour Repair (HR) taskforce came.", ["Harbour Repair (HR) taskforce"]),
        ("The Thai government, the state government and the provincial governments came.", []),
        ("The department of the company and the office of a lawyer closed.", []),
        ("A Nairobi court and the Thai unit sat.", []),
    ],
)
def test_a_head_noun_written_small(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).organisations == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The NGO Licht en Brood came.", [("Licht en Brood", "ngo")]),
        (
            "The charities Astra, Novi Put and Harbour Lights came.",
            [("Astra", "ngo"), ("Novi Put", "ngo"), ("Harbour Lights", "ngo")],
        ),
        ("Rahama, a Kaduna-based charity, came.", [("Rahama", "ngo")]),
        ("She told the newspaper Kituo.", [("Kituo", "media")]),
        ("She is the founder of Licht en Brood.", [("Licht en Brood", "ngo")]),
        ("The charity Olena Bondar founded has closed.", []),
        ("Jane Doe, a charity worker, and the NGO in Lagos came.", []),
        ("The country director, Li Wei, and the Managing Director, Mary Bello, came.", []),
    ],
)
def test_a_name_told_by_a_word_for_its_kind(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text).rows("organisations", "name", "organisation_type") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers of the KRS and the PQR came.", ["KRS", "PQR"]),
        ("KRS said that all were safe.", ["KRS"]),
        ("It was paid by KRS and UNODC.", ["KRS", "United Nations Office on Drugs and Crime"]),
        ("He thanked the KRS, PQR and WXQ.", ["KRS", "PQR", "WXQ"]),
        ("Victims of TIP and HIV were counted by the CEO with ICT under the NRM.", []),
        ("The KRS sample was small.", []),
        ("The unit for reef safety (KRS) opened. KRS said so.", []),
    ],
)
def test_an_acronym_that_nothing_explains(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).organisations == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A shelter opened on Monday. (Xinhua/NAN)", ["Xinhua News Agency", "News Agency of Nigeria"]),
        ("A shelter opened on Monday. — Bernama", ["Malaysian National News Agency"]),
        ("ISLAMABAD, Feb 2 (APP): A shelter opened.", ["Associated Press of Pakistan"]),
        ("A shelter opened on Monday. (APP users were glad)", []),
        ("The matter of port access (APP) was discussed.", []),
    ],
)
def test_news_media_in_credits(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).organisations == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Department of Reefs’ Bureau of Wells came.",
            [("Department of Reefs", "government"), ("Bureau of Wells", "government")],
        ),
        ("The Ministry of Women’s Affairs came.", [("Ministry of Women’s Affairs", "government")]),
        ("The Sultanate’s Reef Police came.", [("Reef Police", "government")]),
        (
            "The OSCE’s Reef Section came.",
            [
                ("Organization for Security and Co-operation in Europe", "intergovernmental"),
                ("Reef Section", "intergovernmental"),
            ],
        ),
        (
            "The Reef Section of the OSCE came.",
            [
                ("Reef Section of the OSCE", "intergovernmental"),
                ("Organization for Security and Co-operation in Europe", "intergovernmental"),
            ],
        ),
    ],
)
def test_a_body_that_another_owns(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text).rows("organisations", "name", "organisation_type") == expected


def test_a_bare_head_takes_the_country_and_nothing_else(read: Read) -> None:
    told = read("The House of Representatives for the south, the Knesset of Israel and Jack Chambers came.")
    assert told.organisations == ["House of Representatives", "Knesset of Israel"]


def test_a_mission_is_diplomatic_where_a_state_sends_it(read: Read) -> None:
    told = read("The Chilean Mission in Doha and the IOM Mission in Chad paid.")
    assert told.rows("organisations", "name", "organisation_type") == [
        ("Chilean Mission in Doha", "diplomatic_mission"),
        ("IOM Mission in Chad", "intergovernmental"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "JANE ROE said that nine women were free. ROE added that the raid went well.",
        "JANE ROE announced a plan.",
        "Jane ROE said that nine women were free. The police thanked ROE.",
        "ROE, Jane, said no. ROE added that she was glad.",
        "J. ROE said that nine women were free.",
        "Mrs ROE said that nine women were free.",
        "XILO VANTE PROD said that the raid went well. PROD added a word.",
        "Maria de la ROE said that nine women were free.",
        "Minister ROE said that nine women were free.",
        "Victim ROE said that she was beaten.",
        "ROE, 23, said that she was beaten. ROE added that she fled.",
        "Roe fled. Then ROE said that she was beaten.",
        "Roe, a volunteer with the NGO, said no.",
        "The police spoke with Vante, a driver for the charity.",
    ],
)
def test_no_part_of_a_personal_name_becomes_a_body(read: Read, text: str) -> None:
    assert read(text).rows("organisations", "name") == []


def test_an_acronym_beside_a_listed_body_or_a_full_name_is_still_a_body(read: Read) -> None:
    told = read("The ILO thanked the KVPD. KVPD said that Jane ROE was right. The UNODC KVPD desk closed.")
    names = [name for (name,) in told.rows("organisations", "name")]
    assert "KVPD" in names
    assert "ROE" not in names


@pytest.mark.parametrize(
    "text",
    ["The book came out at Oxford University Press.", "They sang at the Microsoft Theater in the evening."],
)
def test_a_house_that_bears_the_name_of_a_body_is_not_the_body(read: Read, text: str) -> None:
    assert read(text).rows("organisations", "name") == []


def test_a_degree_in_brackets_is_no_acronym(read: Read) -> None:
    told = read(
        "She studied at the University of Volta School of Law (PhD) and at the Keta Fisheries College (KFC)."
    )
    assert told.rows("organisations", "name", "acronym") == [
        ("University of Volta School of Law", None),
        ("Keta Fisheries College", "KFC"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met at the Mexican embassy.", ["Mexican embassy"]),
        ("The British high commission paid.", ["British high commission"]),
        ("They met at an embassy, and the embassies paid.", []),
    ],
)
def test_a_mission_written_small_is_told_by_its_state(read: Read, text: str, expected: list[str]) -> None:
    assert [quotes[0] for quotes in read(text).mentions("organisations").values()] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Prince Tamir University and the Major Ports Association came.",
         ["Prince Tamir University", "Major Ports Association"]),
        ("He taught at the University of Sainte Dame and left.", ["University of Sainte Dame"]),
        ("He thanked General Oriel Ostrand of the Reef Police.", ["Reef Police"]),
        ("The Ministry of Ports Permanent Secretary Oriel Ostrand came.", ["Ministry of Ports"]),
        ("It sat at the Ministry of Ports Government of Chad.", ["Ministry of Ports", "Government of Chad"]),
        ("The Committee on U.S. public works sat for the Committee on Ports.", ["Committee on Ports"]),
        ("The Export-Import Bank of Thailand lent the money.", ["Export-Import Bank of Thailand"]),
        ("The 75th Infantry Division met the 4th Military Region of the Kingdom of Cambodia.",
         ["75th Infantry Division", "4th Military Region of the Kingdom of Cambodia"]),
    ],
)  # fmt: skip
def test_titles_posts_and_numerals_in_and_beside_a_name(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).organisations == expected


@pytest.mark.parametrize(
    "text",
    [
        "It gave a Near Coastal Patrol Vessel and two Reef Police Boats to the islands.",
        "We greet the Commonwealth of The Bahamas and the Commonwealth of Australia.",
        "Girls came from Ostrand Division and from Quill Division.",
        "They founded the Chad-Togo Comprehensive Strategic Partnership and the Partnership for Sustainable Growth.",
        "Send word via WhatsApp.",
        "Follow us on Twitter.",
        "He praised Team Togo and read the Royal Command.",
        "It helps Micro, Small, and Medium Enterprises (MSMEs).",
        "The cabinet approved the Draft Customs, Immigration and Quarantine Framework.",
    ],
)
def test_things_states_areas_and_relations_are_no_bodies(read: Read, text: str) -> None:
    assert read(text).organisations == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Board of Directors of the Ostrand Foundation sat.", "ngo"),
        ("The Ports Committee of the Reef Bar Association sat.", "ngo"),
        ("The Ports Committee of the Reef Ministry sat.", "government"),
        ("The Chad-Togo Narcotics Working Group sat.", "intergovernmental"),
        ("The Interagency Working Group on Ports sat.", "government"),
        ("The Chad-Togo Joint Committee on Ports sat.", "intergovernmental"),
        ("The Ostrand-Quill Joint Committee on Ports sat.", "government"),
        ("The Central Bank of Kenya and nobody else paid.", "government"),
        ("The National Institute of Ports taught them.", "government"),
        ("The Ostrand Academy for Ports taught them.", "academic"),
        ("The Ostrand Orchestra played.", "other"),
    ],
)
def test_the_kind_of_parts_boards_and_further_heads(read: Read, text: str, expected: str) -> None:
    assert read(text).column("organisations", "organisation_type")[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry of Agriculture and Cooperatives and Ministry of Ports agreed.",
         ["Ministry of Agriculture and Cooperatives", "Ministry of Ports"]),
        ("It was moved from the Reef Embassy in Chad to the Reef Embassy in Togo.",
         ["Reef Embassy in Chad", "Reef Embassy in Togo"]),
        ("He came to the Prospectors and Developers Association of Togo (PDAT).",
         ["Prospectors and Developers Association of Togo"]),
        ("It is the Federation of Quill and Reef Industries (FQRI) that paid.",
         ["Federation of Quill and Reef Industries"]),
        ("Officers and the Developers Association of Togo (DAT) came.", ["Developers Association of Togo"]),
        ("The Joint Foreign Chambers of Commerce in Togo (JFCCT) came.",
         ["Joint Foreign Chambers of Commerce in Togo"]),
        ("It was told by Human Rights Watch and Amnesty International.",
         ["Human Rights Watch", "Amnesty International"]),
        ("They sit in the Prosecutor General’s Office.", ["Prosecutor General’s Office"]),
    ],
)  # fmt: skip
def test_where_a_name_in_a_list_begins(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).organisations == expected


def test_a_national_committee_is_the_states_whatever_it_deals_with(read: Read) -> None:
    told = read(
        "The National Committee on the Preparation of APEC Meetings and the APEC Ports Committee sat."
    )
    assert told.column("organisations", "organisation_type") == ["government", "intergovernmental"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Smuggling Unit of the Chadian Police came.",
         [("Smuggling Unit of the Chadian Police", "Chadian Police"), ("Chadian Police", None)]),
        ("The Board of Directors of the Ostrand Foundation sat.",
         [("Board of Directors of the Ostrand Foundation", "Ostrand Foundation"), ("Ostrand Foundation", None)]),
        ("The Service for Ports of the European Commission paid.",
         [("Service for Ports of the European Commission", "European Commission"), ("European Commission", None)]),
        ("The Department of Social Services paid.", [("Department of Social Services", None)]),
        ("The Embassy of the Republic of Chad paid.", [("Embassy of the Republic of Chad", None)]),
        ("The Permanent Mission of Qatar to the United Nations paid.",
         [("Permanent Mission of Qatar to the United Nations", None)]),
    ],
)  # fmt: skip
def test_the_whole_that_a_part_names(read: Read, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text).rows("organisations", "name", "parent_organisation_id") == expected


def test_the_whole_does_nothing_where_only_its_part_acts(read: Read) -> None:
    told = read("The Smuggling Unit of the Chadian Police organised a workshop in Lomé on 3 May 2021.")
    assert told.column("participations", "organisation_id") == ["Smuggling Unit of the Chadian Police"]


def test_letters_that_a_text_explains_are_no_other_body(read: Read) -> None:
    told = read("The Australian Federal Police (AFP) came. The AFP agreed, and AFP officers left.")
    assert told.organisations == ["Australian Federal Police"]
    assert read("They met in Lomé, and told so to AFP reporters.").organisations == ["Agence France-Presse"]


def test_a_list_that_shares_a_head_ends_before_another_body(read: Read) -> None:
    told = read(
        "The Ministries of Labour, Interior and Ports, the National Police and the Customs Office came."
    )
    assert told.organisations == [
        "Ministry of Labour", "Ministry of Interior", "Ministry of Ports", "National Police", "Customs Office",
    ]  # fmt: skip
    assert read("The General Inspectorate of Police came.").organisations == [
        "General Inspectorate of Police"
    ]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("She wrote to the Center for Victims of Piracy.", "Center for Victims of Piracy", "ngo"),
        ("She wrote to the Reef Institute of Human Rights.", "Reef Institute of Human Rights", "ngo"),
        (
            "She wrote to the National Center for Human Rights.",
            "National Center for Human Rights",
            "government",
        ),
        (
            "He chairs the Quill University Board of Trustees.",
            "Quill University Board of Trustees",
            "academic",
        ),
        (
            "It met the Lagoon Subdistrict Administrative Organization.",
            "Lagoon Subdistrict Administrative Organization",
            "government",
        ),
        ("It met the Lagoon Shipping Services.", "Lagoon Shipping Services", "business"),
        ("It met the Lagoon Business Federation.", "Lagoon Business Federation", "business"),
        ("She was a partner at Brackley & Sorn before that.", "Brackley & Sorn", "business"),
    ],
)
def test_the_type_follows_what_a_body_is_for_and_part_of(read: Read, text: str, name: str, kind: str) -> None:
    assert read(text).rows("organisations", "name", "organisation_type") == [(name, kind)]


def test_a_listed_body_gives_its_type_to_its_committees(read: Read) -> None:
    told = read("She sits on the Council on Foreign Relations Membership Committee.")
    assert told.rows("organisations", "name", "organisation_type") == [
        ("Council on Foreign Relations Membership Committee", "ngo")
    ]


def test_what_two_states_call_their_ties_is_no_body(read: Read) -> None:
    assert read("They launched the Chad-Togo Digital Trade Partnership.").organisations == []
    assert read("They launched the Strategic Partnership for Growth.").organisations == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Office of the Commissioner for Reef Rights took part.",
            ["Office of the Commissioner for Reef Rights"],
        ),
        (
            "Members of the Counter-Smuggling and Organized Crime (C-SOC) Unit took part.",
            ["Counter-Smuggling and Organized Crime (C-SOC) Unit"],
        ),
        ("The Police Academy took part.", ["Police Academy"]),
        ("The office of the commissioner and the academy took part.", []),
    ],
)
def test_offices_of_their_holders_and_units(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).organisations == expected


def test_letters_that_bodies_share_are_those_of_the_body_of_a_country_that_is_named(read: Read) -> None:
    told = read("The AFP and Ostrand Police held talks in Canberra, Australia, said the AFP.")
    assert "Australian Federal Police" in told.organisations
    assert "Agence France-Presse" not in told.organisations


def test_a_listed_body_that_is_the_field_of_another_is_no_body(read: Read) -> None:
    told = read("The Bureau of Customs and Border Protection came.")
    assert told.organisations == ["Bureau of Customs and Border Protection"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Assigned Ministry of Ports to proceed.", ["Ministry of Ports"]),
        ("They signed with the Ministry of Sports of Russia on Sports Cooperation.", ["Ministry of Sports of Russia"]),
        (
            "The Office of National Economic and Social Development Board came.",
            ["Office of National Economic and Social Development Board"],
        ),
        (
            "The Ministry of Foreign Affairs’ Department of Treaties came.",
            ["Ministry of Foreign Affairs", "Department of Treaties"],
        ),
        ("• Assigned Office of Reef Policy to proceed.", ["Office of Reef Policy"]),
        (
            "The Office of National Science, Research and Innovation Policy Council came.",
            ["Office of National Science, Research and Innovation Policy Council"],
        ),
        ("So Reef Agency of Togo came.", ["Reef Agency of Togo"]),
        ("The Reef Authority of Togo on Cooperation in Mining.", ["Reef Authority of Togo"]),
        ("Ministry of Ports, and Official of the Reef Council came.", ["Ministry of Ports", "Reef Council"]),
        ("The Department of Commerce’s Country Guides help.", ["Department of Commerce"]),
        ("The Prospectors & Quarrymen Association of Canada met.", ["Prospectors & Quarrymen Association of Canada"]),
    ],
)  # fmt: skip
def test_where_the_name_of_a_body_begins_and_ends(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).organisations == expected


@pytest.mark.parametrize(
    "text",
    [
        "The trains stop at Lam Quill Station and on the Bang Ostrand Section.",
        "The U.S.-Togo Alliance holds.",
        "They went to Government House of Malaysia and to Parliament House.",
        "It is on the list of every Foreign Terrorist Organization and Public Organization.",
        "They met in the Oval Office.",
    ],
)
def test_stations_alliances_of_states_and_kinds_are_no_bodies(read: Read, text: str) -> None:
    assert read(text).organisations == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ostrandry Group", "business"),
        ("European Reef Observatory", "intergovernmental"),
        ("International Trade Commission", "government"),
        ("Intergovernmental Forum on Mining", "intergovernmental"),
        ("Quill Police Station", "government"),
    ],
)
def test_what_kind_of_body_a_name_tells(read: Read, name: str, kind: str) -> None:
    assert read(f"The {name} came.").rows("organisations", "name", "organisation_type") == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was held at the Ministry of Foreign Affairs Conference Room.", "Ministry of Foreign Affairs"),
        ("It was held at the Ministry of Foreign Affairs Auditorium.", "Ministry of Foreign Affairs"),
        ("It was held by the National Board of Ports NBP in May.", "National Board of Ports"),
        ("The number of Norway-trained Border Police officers rose.", "Border Police"),
    ],
)
def test_a_room_or_initials_behind_a_name_are_no_part_of_it(read: Read, text: str, name: str) -> None:
    assert read(text).organisations == [name]
