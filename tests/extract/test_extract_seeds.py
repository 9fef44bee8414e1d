"""What the two supplied documents state: every row that reading them one by one can give, and nothing beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import Read, Told

DOCUMENTS = Path(__file__).parents[2] / "seeds" / "documents"

MAIN = "Conference on United Partnerships against Human Trafficking"
MINISTRY = "Ministry of Foreign Affairs of the Kingdom of Thailand"
ACWC = "ASEAN Commission on the Promotion and Protection of the Rights of Women and Children"
FACULTY = "Faculty of Law, Chulalongkorn University"
HOUSE = "United States House of Representatives"
COMMITTEE = "Foreign Affairs Committee"
SUBCOMMITTEE = "Africa, Global Health, Global Human Rights and International Organization Subcommittee"
FUND = "Global Fund to End Modern Slavery"
NCMEC = "National Center for Missing and Exploited Children"
TCMEC = "Thailand Center for Mission and Exploited Children"
STATE = "United States Department of State"
LABOR = "United States Department of Labor"
CONGRESS = "United States Congress"
GOVERNMENT = "Royal Thai Government"


@pytest.fixture(scope="module")
def conference(read: Read) -> Told:
    return read((DOCUMENTS / "mfa-united-partnerships.txt").read_text(encoding="utf-8"), language=None)


@pytest.fixture(scope="module")
def delegation(read: Read) -> Told:
    return read((DOCUMENTS / "nation-us-delegation.txt").read_text(encoding="utf-8"), language=None)


def test_conference_events(conference: Told) -> None:
    columns = ("event_type", "name", "event_status", "start_date", "end_date", "venue", "city", "place_id")
    assert conference.rows("events", *columns, "country_code", "is_online", "parent_event_id", "is_main") == [
        (
            *("conference", MAIN, "held", "2018-04-26", "2018-04-27"),
            *("Conrad Hotel", "Bangkok", "th-bangkok", "TH", None, None, True),
        ),
        ("ceremony", None, "held", None, None, None, None, None, None, None, MAIN, False),
        ("speech", None, "held", None, None, None, None, None, None, None, MAIN, False),
        (
            *("panel", "Women and Children in Sex Trafficking", "held", None, None),
            *(None, None, None, None, None, MAIN, False),
        ),
        (
            *("panel", "Labour in the Fisheries Sector", "held", None, None),
            *(None, None, None, None, None, MAIN, False),
        ),
    ]
    assert conference.mentions("events")["speech"] == ["video messages"]


def test_conference_persons(conference: Told) -> None:
    assert conference.rows("persons", "honorific", "name") == [
        ("H.E. Mr.", "Virasakdi Futrakul"),
        ("Mr.", "Wanchai Roujanavong"),
        ("Dr.", "Vitit Muntarbhorn"),
        ("the Honourable", "Chris Smith"),
        ("Dr.", "Jean Baderschneider"),
    ]


def test_conference_posts(conference: Told) -> None:
    columns = ("person_id", "title", "organisation_id", "country_code", "is_former")
    assert conference.rows("positions", *columns) == [
        ("Virasakdi Futrakul", "Deputy Minister of Foreign Affairs of Thailand", None, "TH", False),
        ("Wanchai Roujanavong", "Vice-Chair", ACWC, None, False),
        ("Vitit Muntarbhorn", "Professor Emeritus of Law", FACULTY, None, False),
        (
            "Vitit Muntarbhorn",
            "Special Rapporteur on the Sale of Children, Child Prostitution and Child Pornography",
            "United Nations Commission on Human Rights",
            None,
            True,
        ),
        ("Chris Smith", "Member", HOUSE, None, False),
        ("Chris Smith", "Senior Member", COMMITTEE, None, False),
        ("Chris Smith", "Chairman", SUBCOMMITTEE, None, False),
        ("Jean Baderschneider", "CEO", FUND, None, False),
        ("Jean Baderschneider", "Founding Board Member", FUND, None, False),
    ]


def test_conference_organisations(conference: Told) -> None:
    columns = ("name", "acronym", "organisation_type", "country_code", "parent_organisation_id")
    assert conference.rows("organisations", *columns) == [
        (MINISTRY, None, "government", "TH", None),
        (GOVERNMENT, None, "government", "TH", None),
        (ACWC, "ACWC", "intergovernmental", None, None),
        (FACULTY, None, "academic", None, "Chulalongkorn University"),
        ("Chulalongkorn University", None, "academic", "TH", None),
        ("United Nations Commission on Human Rights", None, "intergovernmental", None, None),
        (HOUSE, None, "government", "US", None),
        (COMMITTEE, None, "government", None, HOUSE),
        (SUBCOMMITTEE, None, "government", None, COMMITTEE),
        (FUND, None, "ngo", "US", None),
        (NCMEC, "NCMEC", "ngo", "US", None),
        (TCMEC, "TCMEC", "other", None, None),
    ]


def test_conference_participations(conference: Told) -> None:
    columns = ("event_id", "person_id", "organisation_id", "country_code", "group_name", "role")
    assert conference.rows("participations", *columns) == [
        (MAIN, "Virasakdi Futrakul", None, None, None, "opening_speaker"),
        (MAIN, "Wanchai Roujanavong", None, None, None, "keynote"),
        (MAIN, "Vitit Muntarbhorn", None, None, None, "keynote"),
        (MAIN, "Chris Smith", None, None, None, "speaker"),
        (MAIN, "Jean Baderschneider", None, None, None, "speaker"),
        (MAIN, None, MINISTRY, None, None, "organiser"),
        (MAIN, None, None, None, "public sector", "attendee_group"),
        (MAIN, None, None, None, "business community", "attendee_group"),
        (MAIN, None, None, None, "international organisations", "attendee_group"),
        (MAIN, None, None, None, "civil society", "attendee_group"),
        (MAIN, None, None, None, "academia", "attendee_group"),
        (MAIN, None, None, None, "members of the diplomatic corps", "attendee_group"),
    ]


def test_conference_quantities(conference: Told) -> None:
    assert conference.rows("quantities", "value", "unit", "is_approximate", "event_id") == [
        (300, "representatives", True, MAIN),
        (2, "video messages", False, "speech"),
    ]


def test_conference_outcome_document(conference: Told) -> None:
    columns = ("name", "acronym", "instrument_type", "instrument_status")
    assert conference.rows("instruments", *columns) == [("Bangkok Call", None, "declaration", "draft")]
    assert conference.rows("event_instruments", "event_id", "instrument_id", "relation") == [
        (MAIN, "Bangkok Call", "circulated")
    ]


def test_conference_commitments(conference: Told) -> None:
    all_stakeholders = "all stakeholders in the society, at home and abroad"
    columns = ("actor_name", "verb", "modality", "addressee", "action", "instrument_id", "organisation_id")
    assert conference.rows("commitments", *columns) == [
        (
            *(GOVERNMENT, "underscore", "reaffirmed", None),
            "combat human trafficking as its national agenda, in a whole-of-society approach, to bring"
            " about progress in its prevention and suppression",
            *(None, GOVERNMENT),
        ),
        (
            *("Bangkok Call", "urge", "called_for", all_stakeholders),
            "strengthen cooperation and partnership in tackling human trafficking",
            *("Bangkok Call", None),
        ),
        (
            *("Bangkok Call", "urge", "called_for", all_stakeholders),
            "continue to increase budget and human resources",
            *("Bangkok Call", None),
        ),
        (
            *("Bangkok Call", "urge", "called_for", all_stakeholders),
            "protect and promote human rights through institutionalising them as social norms",
            *("Bangkok Call", None),
        ),
        (
            *("Bangkok Call", "urge", "called_for", all_stakeholders),
            "explore and support the possible establishment of the Thailand Center for Mission and"
            " Exploited Children (TCMEC)",
            *("Bangkok Call", None),
        ),
        (
            *("Bangkok Call", "reiterate", "reaffirmed", None),
            "importance of Good Labour Practices (GLPs) in the fisheries sector",
            *("Bangkok Call", None),
        ),
        (
            *("Bangkok Call", "encourage", "called_for", "the Thai Government and Thai firms"),
            "work closely with international organisations and NGOs to mainstream GLPs into their businesses",
            *("Bangkok Call", None),
        ),
    ]


def test_conference_statements(conference: Told) -> None:
    assert conference.rows("statements", "person_id", "verb", "stance", "summary") == [
        (
            *("Virasakdi Futrakul", "underscore", "emphasis"),
            "the Royal Thai Government’s commitment to combat human trafficking as its national agenda",
        ),
        (
            *("Wanchai Roujanavong", "emphasise", "emphasis"),
            "multi-stakeholder cooperation and partnership at all levels as crucial factors in resolving"
            " trafficking issues",
        ),
        (
            *("Vitit Muntarbhorn", "emphasise", "emphasis"),
            "multi-stakeholder cooperation and partnership at all levels as crucial factors in resolving"
            " trafficking issues",
        ),
        (
            *("Chris Smith", "commend", "praise"),
            "Thailand’s efforts and achievements in tackling human trafficking",
        ),
        (
            *("Jean Baderschneider", "commend", "praise"),
            "Thailand’s efforts and achievements in tackling human trafficking",
        ),
        (
            *("Chris Smith", "laud", "praise"),
            "Thailand for improving and strictly enforcing laws against sex offenders who commit crimes"
            " involving children",
        ),
        (
            *("Jean Baderschneider", "compliment", "praise"),
            "Thailand for its strong multi-stakeholder cooperation in eradicating labour exploitation that"
            " focuses on collaboration",
        ),
        (
            *("Jean Baderschneider", "hope", "support"),
            "build a closer partnership with Thailand in accelerating anti-trafficking efforts in the future",
        ),
    ]


def test_conference_countries_and_places(conference: Told) -> None:
    assert conference.countries == ["TH", "US"]
    assert conference.rows("places", "name", "country_code") == [("Bangkok", "TH")]


def test_conference_names_the_centre_as_the_source_writes_it(conference: Told) -> None:
    assert conference.mentions("organisations")[TCMEC] == [TCMEC]
    assert "GLPs" not in conference.column("organisations", "acronym")


def test_delegation_events(delegation: Told) -> None:
    columns = (
        "event_type",
        "name",
        "event_status",
        "start_date",
        "end_date",
        "venue",
        "city",
        "country_code",
    )
    assert delegation.rows("events", *columns, "parent_event_id") == [
        ("meeting", None, "held", None, None, None, None, None, None),
        ("visit", None, "held", None, None, NCMEC, None, None, None),
    ]


def test_the_meeting_the_delegation_text_opens_with_is_its_main_event(delegation: Told) -> None:
    assert delegation.rows("events", "event_type", "is_main") == [("meeting", True), ("visit", False)]


def test_delegation_participations(delegation: Told) -> None:
    columns = ("event_id", "organisation_id", "group_name", "role")
    assert set(delegation.rows("participations", *columns)) >= {
        ("meeting", None, "Thai delegation", "participant"),
        ("meeting", STATE, None, "interlocutor"),
        ("meeting", LABOR, None, "interlocutor"),
        ("meeting", CONGRESS, None, "interlocutor"),
        ("visit", None, "Thai delegation", "visitor"),
        ("visit", NCMEC, None, "visited"),
    }
    assert {role for *_, role in delegation.rows("participations", *columns)} == {
        "participant",
        "interlocutor",
        "visitor",
        "visited",
    }


def test_the_delegation_met_non_governmental_organisations_too(delegation: Told) -> None:
    assert ("meeting", "U.S.-based non-governmental organisation", "interlocutor") in delegation.rows(
        "participations", "event_id", "group_name", "role"
    )


def test_delegation_organisations(delegation: Told) -> None:
    columns = ("name", "acronym", "organisation_type", "country_code", "organisation_id")
    assert delegation.rows("organisations", *columns) == [
        (STATE, None, "government", "US", "us-department-of-state"),
        (LABOR, None, "government", "US", "us-department-of-labor"),
        (CONGRESS, None, "government", "US", "us-congress"),
        (NCMEC, "NCMEC", "ngo", "US", "ncmec"),
        (GOVERNMENT, None, "government", "TH", "th-government"),
        ("The Nation", None, "media", "TH", "nation-thailand"),
    ]
    assert delegation.mentions("organisations")[LABOR] == ["U.S. Department of Labour"]
    assert delegation.mentions("organisations")[GOVERNMENT] == ["Royal Thai Government", "Government"]


def test_delegation_commitments(delegation: Told) -> None:
    assert delegation.rows("commitments", "actor_name", "organisation_id", "verb", "modality", "action") == [
        (
            *("The Thai delegation", None, "propose", "proposed"),
            "ways to strengthen the existing partnerships with all related sectors and explore possible"
            " areas for future cooperation, including the application of emerging technologies and"
            " innovations in the anti-human trafficking operations",
        ),
        (
            *(GOVERNMENT, GOVERNMENT, "commit", "pledged"),
            "the prevention and suppression of human trafficking in all its forms to promote a better"
            " quality of life for all Thais and foreign nationals residing in Thailand, and reinforce"
            " sustainable social development in the country",
        ),
        (
            *("Government", GOVERNMENT, "stand ready", "pledged"),
            "collaborate with all relevant sectors, including our partner countries, in order to achieve"
            " the national agenda of sustained eradication of human trafficking",
        ),
    ]


def test_both_sides_of_the_delegations_meeting_exchanged_views(delegation: Told) -> None:
    assert ("Both sides", "exchange") in delegation.rows("statements", "speaker_name", "verb")


def test_delegation_names_nobody_and_no_document(delegation: Told) -> None:
    assert delegation.rows("persons", "name") == []
    assert delegation.instruments == []
    assert delegation.rows("quantities", "value") == []
    assert delegation.rows("places", "name") == []
    assert delegation.countries == ["TH", "US"]


def test_bodies_of_both_documents_are_the_same_rows(conference: Told, delegation: Told) -> None:
    first = dict(conference.rows("organisations", "name", "organisation_id"))
    second = dict(delegation.rows("organisations", "name", "organisation_id"))
    assert {name: first[name] for name in first.keys() & second.keys()} == {
        NCMEC: "ncmec",
        GOVERNMENT: "th-government",
    }
    assert second[NCMEC] == first[NCMEC]
    assert second[GOVERNMENT] == first[GOVERNMENT]
