"""Who promises, where an opening, an attribution or a set phrase stands between the subject and its verb."""

from __future__ import annotations

import pytest
from reading import Read


def told(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text).rows("commitments", "actor_name", "verb", "modality", "action")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "At the closing they pledged to share records.",
            ("they", "pledge", "pledged", "share records"),
        ),
        (
            "Kenya for its part has promised to search every ship.",
            ("Kenya", "promise", "pledged", "search every ship"),
        ),
        (
            "Kenya in turn agreed to open a shelter.",
            ("Kenya", "agree", "agreed", "open a shelter"),
        ),
        (
            "The Ministry of Justice, Minister Ana Kovac also said, wants to train every inspector.",
            ("Ministry of Justice", "want", "pledged", "train every inspector"),
        ),
        (
            "The Ministry of Justice has guaranteed besides that crews are paid.",
            ("Ministry of Justice", "guarantee", "pledged", "crews are paid"),
        ),
        (
            "President Ana Kovac has directed that every port be searched.",
            ("President Ana Kovac", "direct", "called_for", "every port be searched"),
        ),
        (
            "Kenya remains adamant that crews be paid.",
            ("Kenya", "insist", "called_for", "crews be paid"),
        ),
        (
            "A series of regional workshops was announced by the Ministry of Justice.",
            ("Ministry of Justice", "announce", "announced", "A series of regional workshops"),
        ),
        (
            "The two countries set up a task force against debt bondage.",
            ("The two countries", "set up", "agreed", "a task force against debt bondage"),
        ),
        (
            "The ministers thought that the ports should be searched.",
            ("The ministers", "think", "called_for", "the ports should be searched"),
        ),
    ],
)
def test_the_subject_is_found_behind_what_parts_it_from_its_verb(
    read: Read, sentence: str, expected: tuple[object, ...]
) -> None:
    assert told(read, sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers thought that the ports were safe.",
        "Kenya set up a stall at the fair.",
        "The two teams formed a queue at the door.",
        "Minister Ana Kovac informed the crew that it was raining.",
    ],
)
def test_what_nobody_promised(read: Read, sentence: str) -> None:
    assert told(read, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The ministers called again for open ports.",
            ("The ministers", "call for", "called_for", "open ports"),
        ),
        (
            "What the ministers called for is a hotline for crews.",
            ("the ministers", "call for", "called_for", "a hotline for crews"),
        ),
        (
            "Minister Ana Kovac said others must stand up for the crews.",
            ("Minister Ana Kovac", "say", "called_for", "others must stand up for the crews"),
        ),
    ],
)
def test_the_orders_of_reworded_news(read: Read, sentence: str, expected: tuple[object, ...]) -> None:
    assert told(read, sentence) == [expected]


def test_who_urges_in_the_midst_of_what_is_urged_is_its_actor(read: Read) -> None:
    sentence = (
        "Ports should cooperate more, Minister Ana Kovac urged, and money should be found for this work."
    )
    ((actor, verb, modality, _),) = told(read, sentence)
    assert (actor, verb, modality) == ("Minister Ana Kovac", "urge", "called_for")


@pytest.mark.parametrize(
    "sentence",
    ["What they seek is a place in the sun.", "Minister Ana Kovac said the ships left as they should."],
)
def test_what_these_orders_do_not_promise(read: Read, sentence: str) -> None:
    assert told(read, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Secretary of State, in coordination with the agency, shall engage with foreign ports.",
            ("The Secretary of State", "engage", "announced", "engage with foreign ports"),
        ),
        (
            "The Minister of Labour shall, within 60 days of this order, submit a report on crews.",
            ("The Minister of Labour", "submit", "announced", "submit a report on crews"),
        ),
        (
            "Kenya must immediately comply with the order of the court.",
            ("Kenya", "comply", "called_for", "comply with the order of the court"),
        ),
        (
            "Kenya should strengthen its labour inspections.",
            ("Kenya", "strengthen", "recommended", "strengthen its labour inspections"),
        ),
        (
            "We must bring the same resolve to other crimes at sea.",
            ("We", "bring", "called_for", "bring the same resolve to other crimes at sea"),
        ),
        (
            "The minister underlined how determined Kenya is to keep searching the ships.",
            ("Kenya", "determine", "pledged", "keep searching the ships"),
        ),
        (
            "A joint task force on ports was formed by both countries afterwards.",
            ("both countries", "form", "agreed", "A joint task force on ports"),
        ),
        (
            "We call on all states that share our aims to join the pact.",
            ("We", "call on", "called_for", "join the pact"),
        ),
        (
            "The cabinet approved for the Ministry of Labour to host the forum.",
            ("The cabinet", "approve", "agreed", "host the forum"),
        ),
        (
            "Both ministers came to terms to search every ship.",
            ("Both ministers", "come to terms", "agreed", "search every ship"),
        ),
    ],
)
def test_forms_of_orders_speeches_and_communiques(
    read: Read, sentence: str, expected: tuple[object, ...]
) -> None:
    assert told(read, sentence) == [expected]


def test_who_says_that_others_must_act_calls_for_it(read: Read) -> None:
    sentence = "All share the task, Minister Ana Kovac observed, and ministries must cooperate in it."
    assert ("Minister Ana Kovac", "called_for") in [(actor, how) for actor, _, how, _ in told(read, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is most important that crews are heard, underlined Mr Jan Novak, Director of the Port Authority.",
        "Mr Jan Novak, Director of the Port Authority, stressed: the plan has to be turned into work.",
    ],
)
def test_what_is_stressed_stands_before_or_behind_its_speaker(read: Read, sentence: str) -> None:
    ((actor, _, modality, _),) = told(read, sentence)
    assert ("Jan Novak" in str(actor), modality) == (True, "reaffirmed")


def test_a_pronoun_begins_what_is_promised_next(read: Read) -> None:
    sentence = "Kenya pledged to search every ship, and it plans to open a shelter."
    assert told(read, sentence)[0][3] == "search every ship"


def test_what_a_journey_is_for_is_said_there(read: Read) -> None:
    text = "Minister Ana Kovac will travel to Nairobi to reaffirm the commitment of Utopia to safe ports."
    assert [(verb, how) for _, verb, how, _ in told(read, text)] == [("reaffirm", "reaffirmed")]


@pytest.mark.parametrize(
    "sentence",
    [
        "We must remember that the ships are old.",
        "If Kenya should strengthen its fleet, prices rise.",
        "The ships should sail on Monday.",
    ],
)
def test_what_must_be_is_not_always_asked_for(read: Read, sentence: str) -> None:
    assert told(read, sentence) == []


def test_who_urges_is_who_spoke_before(read: Read) -> None:
    sentence = "The minister stressed that an open court is key, and urged the ports to keep records."
    assert ("The minister", "urge") in [(actor, verb) for actor, verb, _, _ in told(read, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "I want to follow up on what you said.",
        "The ministers convened the dialogue, aimed at the growth of ports to support peace.",
    ],
)
def test_what_is_said_of_ones_own_words_or_of_a_meeting_is_no_promise(read: Read, sentence: str) -> None:
    assert told(read, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The minister extended an invitation for all ports to join the pact.",
            ("The minister", "extend", "called_for"),
        ),
        (
            "Both sides expressed full support on the opening of a shelter.",
            ("Both sides", "express", "reaffirmed"),
        ),
        ("I determine that the ports are open to all crews.", ("I", "determine", "announced")),
        (
            "The Government of Kenya would ensure proper care of the crews.",
            ("Government", "ensure", "announced"),
        ),
        ("Kenya must allow its crews to speak freely.", ("Kenya", "allow", "called_for")),
        ("I call all parties to keep the peace.", ("I", "call", "called_for")),
        ("The ministers ordered for better lamps on the quays.", ("The ministers", "order", "called_for")),
    ],
)
def test_invitations_support_and_findings(read: Read, sentence: str, expected: tuple[object, ...]) -> None:
    ((actor, verb, how, _),) = told(read, sentence)
    assert (str(expected[0]) in str(actor), verb, how) == (True, *expected[1:])


def test_an_order_without_its_speaker_is_of_the_one_who_speaks_in_the_passage(read: Read) -> None:
    text = (
        "Prime Minister Ana Kovac said that the ports were safe. "
        "The port authorities are also instructed to search every ship."
    )
    assert ("Prime Minister Ana Kovac", "instruct", "called_for", "search every ship") in told(read, text)


@pytest.mark.parametrize(
    "sentence",
    [
        "The police determined that the fire was an accident.",
        "The port authorities are also instructed to search every ship.",
        "The guests are expected to arrive at noon.",
        "The minister expressed hope that Kenya will support the plan.",
    ],
)
def test_what_nobody_is_known_to_order(read: Read, sentence: str) -> None:
    assert told(read, sentence) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Costa Rica cherishes open ports and is committed to fair recruitment.",
            ("Costa Rica", "commit", "pledged", "fair recruitment"),
        ),
        (
            "The Harbour Council of Kenya met. It stands ready to open a shelter.",
            ("It", "stand ready", "pledged", "open a shelter"),
        ),
        (
            "The cabinet, in its meeting of May 3, 2022, approved the plan.",
            ("The cabinet", "approve", "agreed", "the plan"),
        ),
        (
            "The cabinet has given approval to the second plan.",
            ("The cabinet", "approve", "agreed", "the second plan"),
        ),
        (
            "Fair pay is what the two countries called for.",
            ("the two countries", "call for", "called_for", "Fair pay"),
        ),
        (
            "They stressed that cooperation between Kenya, Ghana, and Togo is essential to end the trade.",
            (
                "They",
                "stress",
                "reaffirmed",
                "cooperation between Kenya, Ghana, and Togo is essential to end the trade",
            ),
        ),
        (
            "Kenya directed the agencies not to pay any fee.",
            ("Kenya", "direct", "called_for", "not to pay any fee"),
        ),
        (
            "The States have undertaken in it to give victims a home.",
            ("The States", "undertake", "pledged", "give victims a home"),
        ),
        (
            "In May the Harbour Council Against Slavery will open a shelter.",
            ("Harbour Council Against Slavery", "open", "announced", "open a shelter"),
        ),
        (
            "The council, which met on Monday, and the two ministers, who spoke later, agreed to open a shelter.",
            ("the two ministers", "agree", "agreed", "open a shelter"),
        ),
        (
            "The public is urged to report any signs, the police said.",
            ("the police", "urge", "called_for", "report any signs"),
        ),
        (
            "The embassy said it would support the police.",
            ("The embassy", "support", "announced", "support the police"),
        ),
        (
            "The president tasked the agency with drawing up a plan.",
            ("The president", "task", "called_for", "drawing up a plan"),
        ),
        (
            "The president ordered a crackdown on recruiters.",
            ("The president", "order", "called_for", "a crackdown on recruiters"),
        ),
        (
            "Kenya assured Ghana of its continued support.",
            ("Kenya", "assure", "pledged", "its continued support"),
        ),
        (
            "Kenya called on Ghana's support for the new port.",
            ("Kenya", "call on", "called_for", "Ghana's support for the new port"),
        ),
    ],
)
def test_who_promises_across_what_stands_between(read: Read, text: str, expected: tuple[object, ...]) -> None:
    assert told(read, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "He called the forum an opportunity to strengthen ties and to end the trade.",
        "The Council of Kenya gave its support.",
        "Kenya believes that the rules must change.",
    ],
)
def test_views_and_chances_are_no_promise(read: Read, text: str) -> None:
    assert told(read, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We commit ourselves to work with the police.",
            [("We", "commit", "pledged", "work with the police")],
        ),
        (
            "Government, he said, stayed committed to a stronger law.",
            [("Government", "commit", "pledged", "a stronger law")],
        ),
        (
            "Kenya and Ghana agreed to open a hotline and to train officers.",
            [
                ("Kenya and Ghana", "agree", "agreed", "open a hotline"),
                ("Kenya and Ghana", "agree", "agreed", "train officers"),
            ],
        ),
        (
            "Both sides agreed: that a network be formed; that a plan be written; and that the police be trained.",
            [
                ("Both sides", "agree", "agreed", "a network be formed"),
                ("Both sides", "agree", "agreed", "a plan be written"),
                ("Both sides", "agree", "agreed", "the police be trained"),
            ],
        ),
        (
            "Kenya and Ghana signed a treaty on fishing vessels.",
            [("Kenya and Ghana", "sign", "agreed", "a treaty on fishing vessels")],
        ),
    ],
)
def test_pairs_and_lists_of_what_is_agreed(read: Read, text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(read, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Ghana signed the treaty in Accra.",
        "The treaty was signed by Kenya and Ghana.",
        "I determine that Kenya has taken steps against the trade.",
        "Speakers looked at the efforts by which their countries seek to end the trade.",
        "That Kenya has done well was affirmed by the Minister of Justice, Ada Quill.",
    ],
)
def test_signings_and_findings_are_no_promise(read: Read, text: str) -> None:
    assert told(read, text) == []
