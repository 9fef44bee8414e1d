"""Which words name a body, and how far its name reaches."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Agency for River Fisheries opened a shelter.", ["Agency for River Fisheries"]),
        ("The National Council on Fisheries sat.", ["National Council on Fisheries"]),
        (
            "The Coalition Against Child Labour in Cocoa works in Ghana.",
            ["Coalition Against Child Labour in Cocoa"],
        ),
        (
            "The Lake Malawi Alliance to End Bonded Labour paid.",
            ["Lake Malawi Alliance to End Bonded Labour"],
        ),
        (
            "The Ministry of Planning, Youth and Ocean Affairs of Tuvalu paid.",
            ["Ministry of Planning, Youth and Ocean Affairs of Tuvalu"],
        ),
        ("It wrote to the Bureau for Wages, Housing, and Safety.", ["Bureau for Wages, Housing, and Safety"]),
        (
            "It wrote to the Commission on the Rights of Workers and Families.",
            ["Commission on the Rights of Workers and Families"],
        ),
        (
            "The Council for the Prevention of Debt Bondage and the Protection of Workers sat.",
            ["Council for the Prevention of Debt Bondage and the Protection of Workers"],
        ),
        (
            "The Committee on Ports and its Prisons, Borders and Human Mobility Subcommittee heard her.",
            ["Committee on Ports", "Prisons, Borders and Human Mobility Subcommittee"],
        ),
        ("The Chilean Port Police Service agreed.", ["Chilean Port Police Service"]),
        ("The Embassy of Uruguay in Quito agreed.", ["Embassy of Uruguay in Quito"]),
        (
            "The Office of the Attorney General of Belize and the Department of Public Records agreed.",
            ["Office of the Attorney General of Belize", "Department of Public Records"],
        ),
        (
            "The Task Force against Smuggling of the Ministry of Ports of Peru went to sea.",
            ["Task Force against Smuggling of the Ministry of Ports of Peru"],
        ),
        (
            "The Senate of Liberia and the Parliament of Tuvalu agreed.",
            ["Senate of Liberia", "Parliament of Tuvalu"],
        ),
        (
            "The University of Belmopan and the Diocese of Gozo spoke.",
            ["University of Belmopan", "Diocese of Gozo"],
        ),
        (
            "Radio Estonia called Sunrise Seafood Co., Ltd. and left.",
            ["Radio Estonia", "Sunrise Seafood Co., Ltd."],
        ),
        (
            "The Icelandic Red Cross and the Iraqi Red Crescent came.",
            ["Icelandic Red Cross", "Iraqi Red Crescent"],
        ),
    ],
)
def test_a_name_reaches_as_far_as_what_belongs_to_it(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).organisations == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bhutan’s Ministry of Roads and Bridges joined the Bhutanese Roads Authority.",
            ["Ministry of Roads and Bridges", "Bhutanese Roads Authority"],
        ),
        ("The Harbour Inspectorate’s officers trained there.", ["Harbour Inspectorate"]),
        (
            "The Children’s Harbour Foundation and the Fishermen’s Legal Aid Network spoke.",
            ["Children’s Harbour Foundation", "Fishermen’s Legal Aid Network"],
        ),
        (
            "The Moldovan Ministry of Ports’ Border Crossing Department closed.",
            ["Moldovan Ministry of Ports’ Border Crossing Department"],
        ),
    ],
)
def test_possessives_bind_names_but_do_not_end_them(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).organisations == expected


def test_bodies_of_a_long_list_with_semicolons_stay_apart(read: Read) -> None:
    told = read(
        "The call was joined by the Ministry of Wells of Jordan; the Ministry of Reefs of Oman; the Public Wells"
        " Service of Norway; the Royal Reef Police of Tonga; the Fiji Revenue and Reefs Service; the Zambia Wells"
        " Authority; the Children’s Legal Aid Foundation; the Embassy of Uruguay in Quito; the University of"
        " Belmopan; the Lighthouse Trust Network; Radio Estonia; the Baltic Fishermen’s Union; the Gozo Harbour"
        " Hospital; Sunrise Seafood Company; the Ombudsman of Slovenia; the Samoa Chamber of Commerce; the Peruvian"
        " River Police; the Supreme Court of Chile; the Diocese of Gozo; and the Latvian Agency for Reef Cooperation."
    )
    assert told.organisations == [
        "Ministry of Wells of Jordan",
        "Ministry of Reefs of Oman",
        "Public Wells Service of Norway",
        "Royal Reef Police of Tonga",
        "Fiji Revenue and Reefs Service",
        "Zambia Wells Authority",
        "Children’s Legal Aid Foundation",
        "Embassy of Uruguay in Quito",
        "University of Belmopan",
        "Lighthouse Trust Network",
        "Radio Estonia",
        "Baltic Fishermen’s Union",
        "Gozo Harbour Hospital",
        "Sunrise Seafood Company",
        "Ombudsman of Slovenia",
        "Samoa Chamber of Commerce",
        "Peruvian River Police",
        "Supreme Court of Chile",
        "Diocese of Gozo",
        "Latvian Agency for Reef Cooperation",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They met at City Hall and in the Lusaka Convention Centre.",
        "They landed at Entebbe International Airport, passed the Post Office and saw the West Bank.",
        "The Swiss Confederation, the State of Palestine and the Holy See agreed.",
        "A ministry, a committee and the police met; the government of Togo agreed.",
        "The Committee agreed with the Ministry, and the Centre was closed.",
        "She studied Law, worked in Government House and wrote to the Medical Center.",
        "The Reef Commission Act binds crews.",
        "Police General Ato Boateng spoke.",
        "The Minister of Reefs and the Director of Wells spoke.",
        "In March, Service to others was praised.",
    ],
)
def test_these_are_no_bodies(read: Read, text: str) -> None:
    assert read(text).organisations == []


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("The Ministry of Reefs of Palau paid.", "Ministry of Reefs of Palau", "government", "PW"),
        ("The Samoan River Police paid.", "Samoan River Police", "government", "WS"),
        ("The Royal Tongan Reef Police paid.", "Royal Tongan Reef Police", "government", "TO"),
        ("Bhutan’s Reef Authority paid.", "Reef Authority", "government", "BT"),
        ("The Embassy of Mali in Quito paid.", "Embassy of Mali in Quito", "diplomatic_mission", "ML"),
        (
            "The Permanent Mission of Qatar to the United Nations paid.",
            "Permanent Mission of Qatar to the United Nations",
            "diplomatic_mission",
            "QA",
        ),
        ("The University of Belmopan paid.", "University of Belmopan", "academic", None),
        ("Sunrise Seafood Company paid.", "Sunrise Seafood Company", "business", None),
        ("The Diocese of Gozo paid.", "Diocese of Gozo", "faith", None),
        ("Radio Estonia paid.", "Radio Estonia", "media", None),
        ("The Lighthouse Foundation paid.", "Lighthouse Foundation", "ngo", None),
        ("The Gozo Harbour Hospital paid.", "Gozo Harbour Hospital", "other", None),
        ("The League of Island Ports paid.", "League of Island Ports", "intergovernmental", None),
        ("The UN Office for River Safety paid.", "UN Office for River Safety", "intergovernmental", None),
        (
            "The EU Agency for Harbour Control paid.",
            "EU Agency for Harbour Control",
            "intergovernmental",
            None,
        ),
        ("The ASEAN Committee on Wells paid.", "ASEAN Committee on Wells", "intergovernmental", None),
        ("The African Union Reef Unit paid.", "African Union Reef Unit", "intergovernmental", None),
        ("The EU School of Reefs paid.", "EU School of Reefs", "academic", None),
    ],
)
def test_type_and_country_are_read_from_the_name(
    read: Read, text: str, name: str, kind: str, country: str | None
) -> None:
    assert read(text).rows("organisations", "name", "organisation_type", "country_code") == [
        (name, kind, country)
    ]


def test_a_body_that_is_only_planned_is_of_no_kind_yet(read: Read) -> None:
    told = read("They explored the possible establishment of the Malawi Centre for Rescued Crews (MCRC).")
    assert told.rows("organisations", "name", "acronym", "organisation_type") == [
        ("Malawi Centre for Rescued Crews", "MCRC", "other")
    ]


def test_the_government_as_a_body_and_the_country_alone(read: Read) -> None:
    told = read("The Government of Ghana thanked the government of Togo and Benin.")
    assert told.rows("organisations", "name", "organisation_type", "country_code") == [
        ("Government of Ghana", "government", "GH")
    ]
    assert told.countries == ["GH", "TG", "BJ"]


def test_a_heading_in_capitals_is_one_name_at_most(read: Read) -> None:
    told = read(
        "MINISTRY OF REEFS OPENS SHELTER IN DAKAR\n\nThe Ministry of Reefs of Senegal opened a shelter."
    )
    assert told.organisations == ["Ministry of Reefs of Senegal"]


def test_a_paper_of_a_listed_body_is_no_body(read: Read) -> None:
    assert read("They discussed the Council of Europe Anti-Trafficking Convention.").organisations == [
        "Council of Europe"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Ministry of Information and Broadcasting met.", "Ministry of Information and Broadcasting"),
        ("The Reef Crisis Society of Trinidad and Tobago met.", "Reef Crisis Society of Trinidad and Tobago"),
        (
            "They signed with the Partnership for Reef Assistance in Samoa (PRAS).",
            "Partnership for Reef Assistance in Samoa",
        ),
    ],
)
def test_a_name_reaches_its_end(read: Read, text: str, name: str) -> None:
    assert read(text).organisations == [name]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Samoa Women Miners Organization", "ngo"),
        ("Legal Aid Organization", "ngo"),
        ("Pacific Tourism Organization", "intergovernmental"),
        ("United Nations Office on Reefs and Wells", "intergovernmental"),
        ("Reef Forum Foundation Inc.", "ngo"),
        ("Ostrand Foods Inc.", "business"),
    ],
)
def test_types_by_what_a_body_is_for(read: Read, name: str, kind: str) -> None:
    assert read(f"The {name} met in Apia.").rows("organisations", "name", "organisation_type") == [
        (name, kind)
    ]
