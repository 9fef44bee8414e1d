"""The forms in which press texts name instruments, written out, with what only looks like one."""

from __future__ import annotations

import pytest
from reading import Read

from fourthp.extract.lexicon import table

TITLES = [
    ("It is part of the project «Safe decks on open water”.", "Safe decks on open water"),
    ("It is part of ‘Support the fleet in the states of the Gulf’, a project that Norway pays for.",
     "Support the fleet in the states of the Gulf"),
    ("“Mending nets and laws” (2031-2033) is the name of the project.", "Mending nets and laws"),
    ("It is part of the joint Reef Council action “Preventing slavery at sea”.", "Preventing slavery at sea"),
    ('They agreed on a project to "Improve the Quality of Harbour Courts".', "Improve the Quality of Harbour Courts"),
    ("The training was held under the project, “Stronger Ports in Utopia,” funded by Norway.",
     "Stronger Ports in Utopia"),
    ("He signed an Executive Order of May 2, 2031, titled “Duties on Stolen Fish”.", "Duties on Stolen Fish"),
    ("The proclamation “Guarding Our Reefs Against Raiders” was signed.", "Guarding Our Reefs Against Raiders"),
    ("The initiative known as Safe Harbours for Sailors began.", "Safe Harbours for Sailors"),
    ("Work rests on the “First Aid Kit for use by Harbour Guards in finding Stowaways”.",
     "First Aid Kit for use by Harbour Guards in finding Stowaways"),
    ("The workshop is part of the TRACK4ALL initiative.", "TRACK4ALL initiative"),
    ("The workshop is part of TRACK4ALL, an initiative that Norway pays for.", "TRACK4ALL"),
    ("The #FreeDecks campaign began.", "#FreeDecks campaign"),
    ("She set up Project Clean Wake last year.", "Project Clean Wake"),
]  # fmt: skip

NOUNS = [
    ("A historic Memorandum of Understanding was signed on Monday.", "Memorandum of Understanding"),
    (
        "By a Memorandum of Cooperation that they signed today, the police will help.",
        "Memorandum of Cooperation",
    ),
    ("The Letter of Intent signed today will help.", "Letter of Intent"),
    ("She launched a Call to Action for owners of boats.", "Call to Action"),
]

REACH = [
    ("The Agreement between the Government of Chad and the Government of Togo on the Exchange of Workers was signed.",
     "Agreement between the Government of Chad and the Government of Togo on the Exchange of Workers"),
    ("A Letter of Intent between the Ministry of Ports of the Kingdom of Norway and the Ministry of Science of Togo.",
     "Letter of Intent between the Ministry of Ports of the Kingdom of Norway and the Ministry of Science of Togo"),
    ("The National Strategic Framework and Action Plan to Combat Trafficking in Persons 2031-2036 helps.",
     "National Strategic Framework and Action Plan to Combat Trafficking in Persons 2031-2036"),
    ("The cabinet approved the Royal Decree on land expropriation in parts of Norway.",
     "Royal Decree on land expropriation in parts of Norway"),
    ("They praised the ASEAN convention on trafficking in persons.", "ASEAN convention on trafficking in persons"),
    ("It adopted the draft outcome document of the 4th meeting of the Chad-Togo Joint Commission for Ports (JCP).",
     "outcome document of the 4th meeting of the Chad-Togo Joint Commission for Ports"),
    ("Norway passed Law 26.842.", "Law 26.842"),
    ("Cabinet Resolution No. 30 of 2031 lists the duties.", "Cabinet Resolution No. 30 of 2031"),
    ("The President signed H.R. 5999 into law.", "H.R. 5999"),
    ("S. 4999, which extends the fund, was signed.", "S. 4999"),
    ("Togo was judged in a 2020 trafficking in persons report.", "2020 trafficking in persons report"),
]  # fmt: skip

NONE = [
    "They tackle crimes such as “Call Centre Gangs” and theft.",
    "“Equal Justice Under Law” stands on the wall.",
    "The Memorandum of Understanding points back to it.",
    "MEMORANDUM FOR THE MINISTER OF PORTS",
    "Project Background and Project Team follow.",
    "Of the plan he said, “We will go on with it.”",
    "H.R. 5999, the “Reef Title,” was read.",
]


@pytest.mark.parametrize(("text", "name"), [*TITLES, *NOUNS, *REACH])
def test_each_form_is_read(read: Read, text: str, name: str) -> None:
    assert name in read(text).instruments


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_alike_is_none(read: Read, text: str) -> None:
    assert read(text).instruments == []


def test_a_noun_alone_is_the_paper_that_the_text_spells_out(read: Read) -> None:
    text = (
        "A Memorandum of Understanding was signed on Monday. "
        "The Memorandum of Understanding on Safe Ports binds both ministries."
    )
    assert read(text).instruments == ["Memorandum of Understanding on Safe Ports"]


def test_a_draft_and_its_fuller_name_are_one(read: Read) -> None:
    text = (
        "The cabinet saw the Draft Royal Decree on land expropriation. "
        "It approved the Royal Decree on land expropriation in parts of Norway."
    )
    assert len(read(text).instruments) == 1


def test_a_law_named_after_somebody_names_no_person(read: Read) -> None:
    text = "Congress passed the Frederick Douglass Trafficking Victims Prevention and Protection Reauthorization Act."
    reading = read(text)
    assert reading.rows("persons", "name") == []
    assert len(reading.instruments) == 1


@pytest.mark.parametrize("mark", ["’", "'"])
@pytest.mark.parametrize("form", sorted(row["form"] for row in table("instrument_nouns")))
def test_every_noun_may_be_written_with_either_apostrophe(read: Read, form: str, mark: str) -> None:
    text = f"The ministers read the {form.replace('’', mark)} of the 5th Kivu Forum on 3 May 2021."
    assert read(text).column("events", "start_date") == ["2021-05-03"]
