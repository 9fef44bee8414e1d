"""What a document states that it is about."""

from __future__ import annotations

import pytest

from fourthp.extract.frames.topics import find_topics
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import View
from fourthp.records import CleanDocument, Document, Fact, Mark, Reading, Sentence
from fourthp.schemas import vocabulary


def found(*sentences: str, title: str = "") -> list[Fact]:
    """The topics of a page: a headline and one paragraph."""
    text = "\n".join(filter(None, (title, " ".join(sentences))))
    marks = (Mark(0, len(title), "title"),) if title else ()
    spans, start = [], len(title) + 1 if title else 0
    for sentence in sentences:
        spans.append(Sentence(start, start + len(sentence), 1))
        start += len(sentence) + 1
    cells = {"language": Reading("en", (), "derived:test")}
    document = Document("d", "d.txt", text, "text/plain", "", "")
    return find_topics(View(CleanDocument(document, cells, marks, None, tuple(spans))), Mentions((), (), ()))


def topics(*sentences: str, title: str = "") -> list[str]:
    return [f.key for f in found(*sentences, title=title)]


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("Crews were found in forced labour.", "forced_labour"),
        ("Boats of the fishing fleet came home.", "fisheries"),
        ("Officers freed women from sexual exploitation.", "sex_trafficking"),
        ("They spoke of the trafficking of young children.", "child_exploitation"),
        ("A ring lived on the smuggling of migrants.", "migrant_smuggling"),
        ("People were lured into scam compounds.", "online_scams"),
        ("The charity supports survivors.", "victim_protection"),
        ("A shelter for trafficked girls opened its doors.", "victim_protection"),
        ("Suspects were arrested at dawn.", "law_enforcement"),
        ("Judges jailed a man whom the state had prosecuted.", "prosecution"),
        ("A campaign against trafficking will raise awareness.", "prevention"),
        ("Inspectors received training.", "capacity_building"),
        ("A shared database on trafficking went live.", "data_technology"),
        ("The assembly ratified the pact on trafficking.", "legal_framework"),
        ("Firms must know their supply chains.", "supply_chains"),
        ("The pandemic delayed the talks.", "covid19"),
        ("Many were in domestic work.", "domestic_work"),
        ("They were trafficked for organ removal.", "organ_removal"),
        (
            "The plan against trafficking rests on protection, prosecution and partnership.",
            "victim_protection",
        ),
        ("Rules say how victims of the ring are handled and referred.", "victim_protection"),
        ("Trafficked women are helped on their return.", "victim_protection"),
        ("The desk explains which services trafficking survivors can find.", "victim_protection"),
        ("The course is about dealing with its victims.", "victim_protection"),
        ("The law brings victims back into society.", "victim_protection"),
        ("The Law Enforcement Agencies of both states met.", "law_enforcement"),
        ("Patrols intercepted a boat of traffickers.", "law_enforcement"),
        ("The ringleaders of the trafficking ring were jailed.", "prosecution"),
        ("An information campaign reached the villages.", "prevention"),
        ("The diploma is open to inspectors.", "capacity_building"),
        ("The Harbour Crimes Act was passed in March.", "legal_framework"),
        ("The state keeps its laws up to date.", "legal_framework"),
        ("The new bill criminalises debt bondage.", "legal_framework"),
        ("There are changes to several laws.", "legal_framework"),
        ("Victims find their way back to their villages.", "victim_protection"),
        ("Ways were found to give victims a home.", "victim_protection"),
        ("The visitors saw the judicial authorities.", "prosecution"),
        ("Smugglers and traffickers share the same routes.", "migrant_smuggling"),
        ("Women were sold into the sex industry.", "sex_trafficking"),
        ("The workers had their passports confiscated.", "forced_labour"),
        ("ตำรวจจับกุมผู้ต้องหา", "law_enforcement"),
        ("ลูกเรือประมงได้รับความช่วยเหลือ", "fisheries"),
        ("พบแรงงานบังคับในโรงงาน", "forced_labour"),
        ("ผู้ต้องหาค้าประเวณี", "sex_trafficking"),
        ("ศูนย์ช่วยผู้เสียหายจากการค้ามนุษย์", "victim_protection"),
        ("การหลอกลวงโฆษณาจัดหางานออนไลน์", "online_scams"),
        ("รัฐบาลตรากฎหมายเพิ่มเติม", "legal_framework"),
        ("จัดทำหลักสูตรอบรมให้แก่ทีมงาน", "capacity_building"),
    ],
)
def test_a_clear_phrase_states_a_topic(sentence: str, topic: str) -> None:
    assert topic in topics(sentence)


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("The money is for a safe home near the port.", "victim_protection"),
        ("“Survivors of trafficking need a way into society,” she said.", "victim_protection"),
        ("It is to prevent trafficking and protect those whom it harms.", "victim_protection"),
        ("Officers learned about electronic evidence of trafficking.", "data_technology"),
        ("Pupils heard what to beware of in trafficking.", "prevention"),
        ("The embassy equips the police who fight trafficking.", "capacity_building"),
        ("A task force against human traffickers was formed.", "law_enforcement"),
    ],
)
def test_what_news_states(sentence: str, topic: str) -> None:
    assert topic in topics(sentence)


def test_fighting_trafficking_alone_states_none() -> None:
    assert topics("The two sides agreed to combat human trafficking.") == []


def test_words_inside_names_state_nothing_where_the_pattern_says_so() -> None:
    assert topics("The Centre for Awareness and Prevention met the Border Police Training School.") == []


def test_a_headline_counts_whatever_its_capitals() -> None:
    (fact,) = found(title="Police Investigate Traffickers")
    assert (fact.key, fact.cells["topic_id"].method) == ("law_enforcement", "topic:investigation")


def test_a_weak_phrase_needs_a_second_one() -> None:
    assert topics("The court rose.") == []
    assert topics("The court rose.", "The judge left.") == ["prosecution"]


def test_a_passing_word_states_a_topic_only_close_to_words_about_trafficking() -> None:
    others = ["Rice was sold to twelve countries of the region in the past year."] * 10
    trafficking = "Human trafficking was on the agenda."
    assert topics(trafficking, *others, "The ministers wish to prevent delays at sea.") == []
    assert topics(trafficking, *others, "The ministers wish to prevent crime at sea.") == ["prevention"]
    assert topics(*others, trafficking, "The ministers wish to prevent it.") == ["prevention"]


def test_words_far_apart_or_in_two_clauses_state_nothing() -> None:
    assert topics("They protect ships, crews, ports, bays and every old harbour; victims are many.") == []


def test_a_measure_counts_only_in_passages_about_trafficking() -> None:
    trafficking = "Human trafficking was on the agenda."
    measure = "The two sides will train officers in preventing it."
    others = ["Rice was sold to twelve countries of the region in the past year."] * 30
    assert "prevention" in topics(trafficking, measure)
    assert "prevention" in topics(trafficking, *others[:5], measure)
    assert "prevention" not in topics(trafficking, *others, measure)
    assert topics(*others, measure) == ["capacity_building"]


def test_a_subject_counts_anywhere() -> None:
    others = ["Rice was sold to twelve countries of the region in the past year."] * 30
    assert topics("Human trafficking was on the agenda.", *others, "Crews were in forced labour.") == [
        "forced_labour"
    ]


def test_a_few_places_are_kept_as_evidence() -> None:
    (fact,) = found(*["The fleet went fishing."] * 9)
    spans = fact.cells["topic_id"].spans
    assert len(spans) == 3
    assert spans == tuple(sorted(spans))


def test_every_pattern_belongs_to_a_topic_of_the_vocabulary() -> None:
    known = {row["topic_id"] for row in vocabulary("topics")}
    rows = table("topic_patterns")
    assert {row["topic_id"] for row in rows} <= known
    assert len({row["pattern_id"] for row in rows}) == len(rows)


def test_every_pattern_can_match_its_own_first_forms() -> None:
    for row in table("topic_patterns"):
        words = [
            part.strip("()").split("|")[0].rstrip("*") for part in row["pattern"].split() if part != "..."
        ]
        assert row["topic_id"] in topics(" ".join(words), " ".join(words)), row["pattern_id"]


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("How victims can be identified early was told.", "victim_protection"),
        ("The needs of victims come first.", "victim_protection"),
        ("A safe house for crews was opened.", "victim_protection"),
        ("The embassy brought home crew members who had been trafficked.", "victim_protection"),
        ("Crews must not fall prey to traffickers.", "prevention"),
        ("A nationwide information drive starts in May.", "prevention"),
        ("Villagers were sensitised.", "prevention"),
        ("Prevention, Protection, Prosecution and Partnership were its prongs.", "prosecution"),
        ("Prevention, Protection, Prosecution and Partnership were its prongs.", "victim_protection"),
        ("Traffickers must be taken to court.", "prosecution"),
        ("Traffickers must face the full force of the law.", "prosecution"),
        ("The trafficking ring was broken up by police.", "law_enforcement"),
        ("A workshop for police officers was held.", "capacity_building"),
        ("Crews attended a three-day course.", "capacity_building"),
        ("A case management system will store them.", "data_technology"),
        ("The Law on Human Trafficking shows it.", "legal_framework"),
        ("Trafficking will meet stiffer penalties.", "legal_framework"),
        ("They work without pay on farms.", "forced_labour"),
        ("Children are sent out to beg by traffickers.", "child_exploitation"),
        ("People are trafficked for their organs.", "organ_removal"),
    ],
)
def test_a_topic_told_in_other_words(sentence: str, topic: str) -> None:
    assert topic in topics(sentence)


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("The seminar on trafficking opened; the seminar was good.", "capacity_building"),
        ("The trafficking of women and children was discussed.", "child_exploitation"),
        ("Traffickers exploit men, women and children.", "child_exploitation"),
        ("Protocols were followed, and trafficking was discussed.", "legal_framework"),
        ("They spoke of trafficking; technology is nice.", "data_technology"),
        ("Trafficking and illegal immigration were discussed.", "migrant_smuggling"),
    ],
)
def test_words_that_do_not_state_it(sentence: str, topic: str) -> None:
    assert topic not in topics(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "Those imprisoned in the camp of the last war are remembered today.",
        "Ministers visited people at the shelter after the flood.",
        "Banks are to strengthen customer due diligence.",
        "The airline plans an increase of flight capacity.",
        "Tourists will be made aware of ways to send money.",
        "The harbour has new customs houses and border checkpoints.",
    ],
)
def test_a_passing_word_far_from_trafficking_states_no_topic(text: str) -> None:
    assert topics("The two ministers spoke of trade.", text) == []
