"""Which words name a treaty, law, plan, report, programme, campaign or fund, and how far the name reaches."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Convention on Safe Crossings binds Peru.", "Convention on Safe Crossings", "treaty"),
        ("The Protocol against River Piracy binds Peru.", "Protocol against River Piracy", "treaty"),
        ("The Kigali Accord binds Rwanda.", "Kigali Accord", "treaty"),
        ("The Treaty of Apia binds Samoa.", "Treaty of Apia", "treaty"),
        ("The Compact for Open Ports binds Malta.", "Compact for Open Ports", "treaty"),
        (
            "Peru amended its 2012 Prevention and Control of River Piracy Act.",
            "2012 Prevention and Control of River Piracy Act",
            "law",
        ),
        ("They read Peru's 20-Year River Strategy.", "20-Year River Strategy", "action_plan"),
        ("They read the Ten-Point Action Plan on Nets.", "Ten-Point Action Plan on Nets", "action_plan"),
        ("They read the Lagos Declaration.", "Lagos Declaration", "declaration"),
        ("They read the Joint Declaration on Free Ports.", "Joint Declaration on Free Ports", "declaration"),
        ("They read the Joint Statement on Free Ports.", "Joint Statement on Free Ports", "declaration"),
        ("They read the Suva Outcome Document.", "Suva Outcome Document", "declaration"),
        (
            "They read the 2021 Regional Action Plan on Brick Kilns.",
            "2021 Regional Action Plan on Brick Kilns",
            "action_plan",
        ),
        (
            "They read the National Strategy for the Prevention of Child Begging.",
            "National Strategy for the Prevention of Child Begging",
            "action_plan",
        ),
        (
            "They read the Standard Operating Procedures for Shelter Staff.",
            "Standard Operating Procedures for Shelter Staff",
            "action_plan",
        ),
        ("They read the Kigali Roadmap.", "Kigali Roadmap", "action_plan"),
        (
            "They passed the Safe Recruitment of Domestic Workers Act.",
            "Safe Recruitment of Domestic Workers Act",
            "law",
        ),
        ("They passed the Safe Recruitment Act 2019.", "Safe Recruitment Act 2019", "law"),
        ("They passed the Safe Recruitment Act, 2008.", "Safe Recruitment Act, 2008", "law"),
        ("They passed the Children’s Act of 1998.", "Children’s Act of 1998", "law"),
        ("They passed the Hope for the Lost at Sea Act.", "Hope for the Lost at Sea Act", "law"),
        ("They passed the Royal Decree on Fishing Vessels.", "Royal Decree on Fishing Vessels", "law"),
        ("They read the Global Fisheries Report.", "Global Fisheries Report", "report"),
        ("They read the White Paper on Wells.", "White Paper on Wells", "report"),
        ("They funded the Safe Harvest Project.", "Safe Harvest Project", "programme"),
        ("They funded the Blue Lantern Initiative.", "Blue Lantern Initiative", "programme"),
        ("They joined the Open Doors Campaign.", "Open Doors Campaign", "campaign"),
        ("They fed the Trust Fund for Rescued Crews.", "Trust Fund for Rescued Crews", "fund"),
        (
            "They signed the Memorandum of Understanding on Border Shelters.",
            "Memorandum of Understanding on Border Shelters",
            "memorandum",
        ),
    ],
)
def test_the_head_noun_tells_what_it_is(read: Read, text: str, name: str, kind: str) -> None:
    assert read(text).rows("instruments", "name", "instrument_type") == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Malawi signed the Memorandum of Understanding between Malawi and Zambia on Border Shelters.",
            "Memorandum of Understanding between Malawi and Zambia on Border Shelters",
        ),
        (
            "The Agreement between the Government of Fiji and the Government of Tonga on Safe Boats was signed.",
            "Agreement between the Government of Fiji and the Government of Tonga on Safe Boats",
        ),
        (
            "The Protocol between Oman and Qatar was signed.",
            "Protocol between Oman and Qatar",
        ),
    ],
)
def test_the_parties_of_an_agreement_belong_to_its_name(read: Read, text: str, expected: str) -> None:
    assert read(text).instruments == [expected]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They adopted the “Harbour Pledge,” too.", "Harbour Pledge", "declaration"),
        ("They joined the “Open Doors” campaign.", "Open Doors", "campaign"),
        ("They read a report called “Wages of Salt”.", "Wages of Salt", "report"),
        ("They read the handbook “First Steps Ashore.”", "First Steps Ashore", "report"),
        ("They opened the exhibition “Nets and Names” there.", "Nets and Names", "campaign"),
    ],
)
def test_a_quoted_title_names_one_beside_its_noun(read: Read, text: str, name: str, kind: str) -> None:
    assert read(text).rows("instruments", "name", "instrument_type") == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "The Convention obliges states, and its Protocol binds them.",
        "A national action plan, the Plan, the Report and the Fund were discussed.",
        "The Lusaka Convention Centre was full.",
        "Federal Law, International Law and the Rule of Law were taught.",
        "The Ministry of Reefs and the Policy Planning Office agreed.",
        "She read law, drafted a strategy and launched an initiative.",
        "They discussed the “wages” of crews and the “question of law”.",
        "The Minister of Planning spoke.",
        "I call upon all states to act.",
        "The Action Plan was read again.",
    ],
)
def test_these_name_no_instrument(read: Read, text: str) -> None:
    assert read(text).instruments == []


@pytest.mark.parametrize(
    "head", ["Agenda", "Call", "Framework", "Policy", "Strategy", "Project", "Programme", "Guidelines"]
)
def test_weak_nouns_need_more_than_one_common_word(read: Read, head: str) -> None:
    told = read(f"They read the General {head} and the Montevideo {head} there.")
    assert told.instruments == [f"Montevideo {head}"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The draft Montevideo Compact was circulated.", "draft"),
        ("The proposed Montevideo Compact would bind them.", "proposed"),
        ("The Montevideo Compact entered into force.", "in_force"),
        ("They signed the Montevideo Compact.", "signed"),
        ("They adopted the Montevideo Compact.", "adopted"),
        ("The Montevideo Compact expired.", "ended"),
        ("They read the Montevideo Compact.", None),
    ],
)
def test_the_stage_it_has_reached_stands_beside_it(read: Read, text: str, status: str | None) -> None:
    assert read(text).rows("instruments", "name", "instrument_status") == [("Montevideo Compact", status)]


def test_an_acronym_goes_on_naming_the_instrument(read: Read) -> None:
    told = read(
        "The National Strategy for the Prevention of Child Begging (NSPCB) sets goals. They also read the NSPCB report."
    )
    assert told.rows("instruments", "name", "acronym")[0] == (
        "National Strategy for the Prevention of Child Begging",
        "NSPCB",
    )


def test_a_shorter_form_joins_the_longer_one(read: Read) -> None:
    told = read(
        "The Coral Bay Memorandum of Understanding on Reef Patrols was signed. The Memorandum of Understanding on Reef"
        " Patrols binds them, and the 2019 Reef Report does not. The Reef Report is new."
    )
    assert told.mentions("instruments") == {
        "Coral Bay Memorandum of Understanding on Reef Patrols": [
            "Coral Bay Memorandum of Understanding on Reef Patrols",
            "Memorandum of Understanding on Reef Patrols",
        ],
        "2019 Reef Report": ["2019 Reef Report"],
        "Reef Report": ["Reef Report"],
    }


def test_a_known_instrument_is_one_under_all_its_names(read: Read) -> None:
    told = read(
        "Benin ratified the Palermo Protocol and the UNTOC. The United Nations Convention against Transnational"
        " Organized Crime (UNTOC) binds Benin."
    )
    assert told.mentions("instruments") == {
        "Palermo Protocol": ["Palermo Protocol"],
        "UNTOC": ["UNTOC", "United Nations Convention against Transnational Organized Crime", "UNTOC"],
    }


def test_instruments_named_side_by_side_stay_apart(read: Read) -> None:
    told = read(
        "The Protocol against River Piracy supplements the Convention on Safe Crossings; the Kigali Roadmap, the"
        " Guidelines on Safe Shelter and the Blue Lantern Initiative came later."
    )
    assert told.instruments == [
        "Protocol against River Piracy",
        "Convention on Safe Crossings",
        "Kigali Roadmap",
        "Guidelines on Safe Shelter",
        "Blue Lantern Initiative",
    ]


def test_a_body_named_like_an_instrument_is_a_body(read: Read) -> None:
    told = read("The Crew Rescue Fund Foundation and the Constitution Review Commission agreed.")
    assert told.instruments == []
    assert told.organisations == ["Crew Rescue Fund Foundation", "Constitution Review Commission"]


def test_an_act_called_for_in_title_case_is_no_law(read: Read) -> None:
    assert read("Congress Must Act to Mend the Nets of Palau").rows("instruments", "name") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "They welcomed the Kenya-Japan Global Reef Partnership (KJGRP) in May.",
            "Kenya-Japan Global Reef Partnership",
        ),
        ("The Official Wells Act B.E. 2540 was amended.", "Official Wells Act B.E. 2540"),
        (
            "It rests on the Agreement on Visas for Holders of Diplomatic and Official Passports.",
            "Agreement on Visas for Holders of Diplomatic and Official Passports",
        ),
    ],
)
def test_a_tie_of_states_and_a_word_of_offices_within_a_name(read: Read, text: str, name: str) -> None:
    assert read(text).instruments == [name]
