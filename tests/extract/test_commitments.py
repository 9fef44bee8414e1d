"""Who promised, asked, agreed or decided what: one test for each way of saying it."""

from __future__ import annotations

import pytest

from fourthp.extract.frames.commitments import find_commitments
from fourthp.extract.mentions.model import Entity, Mentions
from fourthp.extract.view import View
from fourthp.records import CleanDocument, DateMention, Document, Fact, Reading, Sentence, Span

NAMES = {
    "persons": ("Ada Lindqvist", "Bo Tran"),
    "organisations": ("Royal Utopian Government", "Harbour Agency", "Bureau of Ports"),
    "countries": ("Utopia", "Ruritania"),
    "instruments": ("Port Call",),
}


def view_of(*sentences: str, language: str = "en") -> View:
    """A cleaned document of one paragraph."""
    text = " ".join(sentences)
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Sentence(start, start + len(sentence), 1))
        start += len(sentence) + 1
    document = Document("d", "d.txt", text, "text/plain", "", "")
    cells = {"language": Reading(language, (), "derived:test")}
    return View(CleanDocument(document, cells, (), None, tuple(spans)))


def mentions_of(text: str, *dates: DateMention) -> Mentions:
    """Every place where one of the test's names stands in a text."""
    entities = []
    for resource, names in NAMES.items():
        for name in names:
            places, at = [], text.find(name)
            while at >= 0:
                places.append(Reading(name, (Span(at, at + len(name)),), "test"))
                at = text.find(name, at + 1)
            if places:
                entities.append(Entity(resource, name, {"name": places[0]}, places))
    return Mentions(dates, (), tuple(entities))


def found(*sentences: str) -> list[Fact]:
    view = view_of(*sentences)
    return find_commitments(view, mentions_of(view.text))


def told(*sentences: str) -> list[tuple[object, ...]]:
    """Actor, verb, addressee and action of each commitment."""
    columns = ("actor_name", "verb", "addressee", "action")
    return [tuple(f.cells[c].value if c in f.cells else None for c in columns) for f in found(*sentences)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The two countries agreed to train inspectors.",
            ("The two countries", "agree", None, "train inspectors"),
        ),
        (
            "Both sides agreed that trade which had grown must be fair.",
            ("Both sides", "agree", None, "trade which had grown must be fair"),
        ),
        (
            "The ministers pledged to take steps such as:",
            ("The ministers", "pledge", None, "take steps"),
        ),
        (
            "Ministers agreed that patrols go on along the coast.",
            ("Ministers", "agree", None, "patrols go on along the coast"),
        ),
        (
            "The cabinet approved the draft plan on safe harbours.",
            ("The cabinet", "approve", None, "the draft plan on safe harbours"),
        ),
        (
            "Ada Lindqvist called on ship owners to pay crews on time.",
            ("Ada Lindqvist", "call on", "ship owners", "pay crews on time"),
        ),
        (
            "The Bureau of Ports stands ready to share its records.",
            ("Bureau of Ports", "stand ready", None, "share its records"),
        ),
        (
            "Utopia remains fully committed to the protection of crews.",
            ("Utopia", "commit", None, "the protection of crews"),
        ),
        (
            "Both sides came to terms on the return of seafarers.",
            ("Both sides", "come to terms", None, "the return of seafarers"),
        ),
        (
            "We will strengthen inspections in every port.",
            ("We", "strengthen", None, "strengthen inspections in every port"),
        ),
        ("We’ll work with all harbours.", ("We", "work", None, "work with all harbours")),
        (
            "We will never tolerate debt bondage.",
            ("We", "never tolerate", None, "never tolerate debt bondage"),
        ),
        (
            "All states must tackle the recruiters.",
            ("All states", "tackle", None, "tackle the recruiters"),
        ),
        (
            "A new register will be established by the Bureau of Ports.",
            ("Bureau of Ports", "establish", None, "A new register"),
        ),
        (
            "The plan was approved by the cabinet on Monday.",
            ("the cabinet", "approve", None, "The plan"),
        ),
        (
            "Members were urged by the Bureau of Ports to open their records.",
            ("Bureau of Ports", "urge", "Members", "open their records"),
        ),
        (
            "It was Ruritania, the host, that put forward the plan for crews.",
            ("Ruritania", "propose", None, "the plan for crews"),
        ),
        (
            "During the talks the two sides agreed to meet the unions.",
            ("the two sides", "agree", None, "meet the unions"),
        ),
        (
            "Both sides agreed during the talks to train inspectors.",
            ("Both sides", "agree", None, "train inspectors"),
        ),
        (
            "Bo Tran promised at the closing session that the agency would hire inspectors.",
            ("Bo Tran", "promise", None, "the agency would hire inspectors"),
        ),
        ("Utopia wants to train more inspectors.", ("Utopia", "want", None, "train more inspectors")),
        (
            "Both sides looked forward to ending debt bondage.",
            ("Both sides", "look forward", None, "ending debt bondage"),
        ),
        (
            "Utopia wishes to reiterate its call for fair recruitment.",
            ("Utopia", "reiterate", None, "call for fair recruitment"),
        ),
        (
            "Bo Tran took the opportunity to urge all owners to pay their crews.",
            ("Bo Tran", "urge", "all owners", "pay their crews"),
        ),
        ("Bo Tran asked the court for quicker trials.", ("Bo Tran", "ask", "the court", "quicker trials")),
        (
            "The Harbour Agency announced a grant for shelters.",
            ("Harbour Agency", "announce", None, "a grant for shelters"),
        ),
        (
            "The Harbour Agency is offering a reward for information on recruiters.",
            ("Harbour Agency", "offer", None, "a reward for information on recruiters"),
        ),
        (
            "The two ministries have signed a memorandum of understanding on fair recruitment.",
            ("The two ministries", "sign", None, "a memorandum of understanding on fair recruitment"),
        ),
        (
            "That owners must pay was stressed by Ada Lindqvist.",
            ("Ada Lindqvist", "stress", None, "That owners must pay"),
        ),
        (
            "The need for quicker trials was underlined by Ada Lindqvist.",
            ("Ada Lindqvist", "underline", None, "need for quicker trials"),
        ),
        (
            "Inspectors were reminded by Ada Lindqvist that they must keep records.",
            ("Ada Lindqvist", "remind", "Inspectors", "they must keep records"),
        ),
        (
            "Bo Tran gave his word that crews would be paid.",
            ("Bo Tran", "assure", None, "word that crews would be paid"),
        ),
        (
            "Bo Tran noted the need for quicker trials.",
            ("Bo Tran", "note", None, "need for quicker trials"),
        ),
        (
            "Utopia wants all ports to adopt the contract.",
            ("Utopia", "want", "all ports", "adopt the contract"),
        ),
        (
            "Utopia is keen to adopt the contract.",
            ("Utopia", "stand ready", None, "adopt the contract"),
        ),
        (
            "Utopia and Ruritania reached an agreement on safe ports.",
            ("Utopia and Ruritania", "agree", None, "safe ports"),
        ),
        (
            "Owners were of the view that ports should be open.",
            ("Owners", "hold", None, "ports should be open"),
        ),
        (
            "Standard contracts were agreed between Utopia and Ruritania.",
            ("Utopia and Ruritania", "agree", None, "Standard contracts"),
        ),
        (
            "Joint patrols are vital, Ada Lindqvist stressed.",
            ("Ada Lindqvist", "stress", None, "Joint patrols are vital"),
        ),
        (
            "Crews must be paid, Bo Tran said on the sidelines of the talks.",
            ("Bo Tran", "say", None, "Crews must be paid"),
        ),
        (
            "The harbour shows that Utopia keeps its word and that it is committed to fair pay.",
            ("it", "commit", None, "fair pay"),
        ),
        (
            "Utopia would like to build a shelter.",
            ("Utopia", "like", None, "build a shelter"),
        ),
        (
            "Owners should open their records, stressed Ada Lindqvist.",
            ("Ada Lindqvist", "stress", None, "Owners should open their records"),
        ),
        (
            "“Crews must be paid,” said Bo Tran, adding that he was glad.",
            ("Bo Tran", "say", None, "Crews must be paid"),
        ),
    ],
)
def test_each_shape_of_verb_and_complement(sentence: str, expected: tuple[object, ...]) -> None:
    assert told(sentence) == [expected]


def test_one_commitment_for_each_thing_that_is_urged() -> None:
    sentence = (
        "The “Port Call” urges all owners, at home and abroad, to pay crews on time, to keep records, "
        "and to open them to inspectors."
    )
    owners = "all owners, at home and abroad"
    assert told(sentence) == [
        ("Port Call", "urge", owners, "pay crews on time"),
        ("Port Call", "urge", owners, "keep records"),
        ("Port Call", "urge", owners, "open them to inspectors"),
    ]
    assert {f.cells["instrument_id"].value for f in found(sentence)} == {"Port Call"}


def test_the_outer_speaker_goes_on_behind_what_others_should_do() -> None:
    rows = told("Bo Tran said that owners should pay, and proposed a fund for crews.")
    assert ("Bo Tran", "propose", None, "a fund for crews") in rows


def test_a_list_inside_what_is_agreed_stays_one_commitment() -> None:
    sentence = "They agreed to work on a joint plan to train crews, to inspect ships, and to publish results."
    assert told(sentence) == [
        (
            "They",
            "agree",
            None,
            "work on a joint plan to train crews, to inspect ships, and to publish results",
        )
    ]


def test_a_second_verb_shares_the_subject() -> None:
    sentence = "The Port Call reiterates the importance of fair pay and encourages owners to sign contracts."
    assert told(sentence) == [
        ("Port Call", "reiterate", None, "importance of fair pay"),
        ("Port Call", "encourage", "owners", "sign contracts"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Patrols are to go on along the coast, both sides agreed.",
        "Patrols, both sides agreed, are to go on along the coast.",
    ],
)
def test_content_told_before_its_verb(sentence: str) -> None:
    (fact,) = found(sentence)
    assert (fact.cells["actor_name"].value, fact.cells["verb"].value) == ("both sides", "agree")
    assert "go on along the coast" in str(fact.cells["action"].value)


def test_a_commitment_belongs_to_its_owner_not_to_who_tells_of_it() -> None:
    (fact,) = found(
        "Ada Lindqvist, head of the mission, spoke first, underscoring the Royal Utopian Government’s "
        "commitment to end debt bondage as a national aim."
    )
    assert fact.cells["actor_name"].value == "Royal Utopian Government"
    assert fact.cells["organisation_id"].value == "Royal Utopian Government"
    assert fact.cells["verb"].value == "underscore"
    assert fact.cells["action"].value == "end debt bondage as a national aim"
    assert fact.cells["summary"].value == "commitment to end debt bondage as a national aim"
    assert fact.cells["modality"].value == "reaffirmed"


def test_a_speaker_keeps_a_commitment_of_their_own() -> None:
    (fact,) = found("Bo Tran reaffirmed his commitment to fair recruitment of workers.")
    assert (fact.cells["person_id"].value, fact.cells["summary"].value) == (
        "Bo Tran",
        "commitment to fair recruitment of workers",
    )


def test_a_capitalised_short_form_points_back_to_the_long_one() -> None:
    first, second = found(
        "The Royal Utopian Government is committed to fair recruitment.",
        "The Government stands ready to work with all ports.",
    )
    assert first.cells["organisation_id"].value == second.cells["organisation_id"].value
    assert second.cells["actor_name"].value == "The Government"


def test_a_title_points_to_its_only_holder() -> None:
    (fact,) = found(
        "Port Minister Ada Lindqvist opened the talks.", "The Port Minister pledged to visit every port."
    )
    assert fact.cells["person_id"].value == "Ada Lindqvist"


def test_a_title_of_two_people_points_to_neither() -> None:
    (fact,) = found(
        "Minister Ada Lindqvist met Minister Bo Tran.", "The Minister pledged to visit every port."
    )
    assert "person_id" not in fact.cells
    assert fact.cells["actor_name"].value == "The Minister"


def test_the_apposition_of_a_name_is_not_the_actor() -> None:
    (fact,) = found("Bo Tran, head of the Harbour Agency, urged owners to keep records.")
    assert (fact.cells["person_id"].value, "organisation_id" in fact.cells) == ("Bo Tran", False)


def test_a_list_of_names_is_a_group() -> None:
    (fact,) = found("Utopia and Ruritania agreed to share records.")
    assert fact.cells["actor_name"].value == "Utopia and Ruritania"
    assert not {"person_id", "organisation_id", "country_code"} & set(fact.cells)


@pytest.mark.parametrize(
    "sentence",
    [
        "The two sides did not agree to share records.",
        "Owners refused to commit to fair pay.",
        "Will the two sides agree to share records?",
        "If the two sides agreed to share records, owners would gain.",
        "Utopia may agree to share records.",
        "Owners could promise to keep records.",
        "The draft approved last year is out of date.",
        "The action plans to counter fraud are old.",
        "The agreed measures took effect.",
        "The two sides exchanged views on fair pay.",
        "The delegation will visit Ruritania in May.",
        "The meeting was attended by ministers committed to nothing in particular.",
        "The ship will strengthen in the wind.",
        "As required by law, owners keep records.",
        "I want to thank the people of Utopia.",
        "The Harbour Agency announced the winner of the contest.",
        "The rules that we agreed to follow are old.",
        "Both sides approved it.",
        "The plan aims to train inspectors.",
        "The workshop means to train inspectors.",
        "He has an answer, said Bo Tran.",
        "The Harbour Agency announced plans to nominate a new head.",
        "The agency reads internationally agreed rules.",
        "Funding for crews of Utopia and Ruritania will continue.",
        "The text of the following statement was approved by the cabinet.",
        "Nobody knows whether Utopia insists on safe ports.",
        "Two of them have to do with fraud, said Bo Tran.",
        "I would like to extend my thanks to the crews of Utopia.",
        "I would like to offer our warmest welcome to the crews of Utopia.",
        "Both sides agreed that trade had grown over the years.",
        "The agency watches fees intended to evade the rules.",
        "Employing authorized ships and crews to protect the coast is dear.",
        "Utopia Will Protect Its Fishing Crews",
        "The new Coast] Agency will protect the fishing crews.",
    ],
)
def test_what_is_no_commitment(sentence: str) -> None:
    assert told(sentence) == []


def test_pillar_and_deadline_are_read_from_the_action() -> None:
    sentence = "The two countries agreed to train inspectors and rescue victims by 1 May 2031."
    view = view_of(sentence)
    start = sentence.index("1 May 2031")
    date = DateMention(Span(start, start + 10), "2031-05-01", None, "day", "stated", "date:day")
    (fact,) = find_commitments(view, mentions_of(sentence, date))
    assert fact.cells["deadline"].value == "2031-05-01"
    assert fact.cells["pillar"].value == "protection"
    assert [sentence[s.start : s.end] for s in fact.cells["pillar"].spans] == ["rescue", "victim"]


def test_every_cell_rests_on_a_short_stretch_of_the_text() -> None:
    long = (
        "The two sides agreed to " + ", ".join(f"open port number {n} to inspectors" for n in range(40)) + "."
    )
    (fact,) = found(long)
    for reading in fact.cells.values():
        assert reading.spans
        assert all(0 < s.end - s.start < 300 for s in reading.spans)
    assert len(str(fact.cells["summary"].value).split()) <= 16


def test_what_a_page_says_twice_is_kept_once() -> None:
    sentence = "The two sides agreed to share records."
    assert [f.key for f in found(sentence, sentence)] == ["c1"]


def test_other_languages_are_left_alone() -> None:
    view = view_of("The two sides agreed to share records.", language="th")
    assert find_commitments(view, mentions_of(view.text)) == []


def test_a_summary_says_enough_to_be_understood() -> None:
    """Where the words of the promise alone say too little, the sentence around them is what is told."""
    (fact,) = found("Shelters lack beds and guards, and Bo Tran promised to help there.")
    assert fact.cells["action"].value == "help there"
    assert fact.cells["summary"].value == (
        "Shelters lack beds and guards, and Bo Tran promised to help there"
    )
    (fact,) = found("Shelters lack beds and guards, and Bo Tran promised to send three guards every night.")
    assert fact.cells["summary"].value == "send three guards every night"


def test_a_summary_repeats_no_more_than_may_be_repeated() -> None:
    (fact,) = found(f"{'Shelters lack beds and guards, ' * 12}and Bo Tran promised to stay alert.")
    assert fact.cells["action"].value == "stay alert"
    summary = str(fact.cells["summary"].value)
    assert summary.endswith("and Bo Tran promised to stay alert")
    assert len(summary) <= 300


def test_a_promise_ends_where_its_speaker_is_named() -> None:
    (fact,) = found(
        "The ministry commits to cooperating with Kenya to end debt bondage, Minister of Ports Bo Tran told the envoy."
    )
    assert fact.cells["action"].value == "cooperating with Kenya to end debt bondage"
