"""Topics that no phrase states, but things said beside each other do."""

from __future__ import annotations

import pytest

from fourthp.extract.frames.topic_cues import ENOUGH, said_in, told_topics
from fourthp.extract.frames.topics import BY_CUES, find_topics
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import View, tokenise
from fourthp.records import CleanDocument, Document, Reading, Sentence
from fourthp.schemas import vocabulary


def said(sentence: str) -> dict[str, str]:
    spans = said_in(tokenise(sentence, 0, len(sentence)))
    return {concept: sentence[span.start : span.end] for concept, span in spans.items()}


def told(*sentences: str, language: str = "en") -> dict[str, tuple[str, list[str]]]:
    """Topic -> the method that gave it and the words that prove it."""
    text, spans, start = " ".join(sentences), [], 0
    for sentence in sentences:
        spans.append(Sentence(start, start + len(sentence), 1))
        start += len(sentence) + 1
    cells = {"language": Reading(language, (), "derived:test")}
    document = Document("d", "d.txt", text, "text/plain", "", "")
    facts = find_topics(View(CleanDocument(document, cells, (), None, tuple(spans))), Mentions((), (), ()))
    readings = [fact.cells["topic_id"] for fact in facts]
    return {str(r.value): (r.method, [text[s.start : s.end] for s in r.spans]) for r in readings}


def test_a_sentence_says_a_concept_by_the_first_word_that_does() -> None:
    assert said("Survivors were sheltered.") == {"victim": "Survivors", "shelter": "sheltered"}
    assert said("A victim met other victims.") == {"victim": "victim"}


def test_words_in_names_say_nothing() -> None:
    assert "prosecute" not in said("The Director of Public Prosecutions spoke.")
    assert "prosecute" in said("Prosecutions were few.")


def test_a_stem_takes_no_word_that_only_begins_like_it() -> None:
    assert "prevent" not in said("The Secretary made a determination.")
    assert "help" not in said("The treaty stands.")


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("Victims of trafficking, the Minister held, need to be looked after better.", "victim_protection"),
        (
            "Cases of trafficking by police, he held, must see the statutes enforced on suspects.",
            "law_enforcement",
        ),
    ],
)
def test_what_is_told_in_other_words_is_read(sentence: str, topic: str) -> None:
    method, proof = told(sentence)[topic]
    assert method == BY_CUES
    assert 2 <= len(proof) <= 6


def test_a_phrase_that_states_the_topic_goes_before_cues() -> None:
    told_so = told("The charity against trafficking supports victims, who are cared for and protected.")
    assert told_so["victim_protection"][0].startswith("topic:")
    assert told_so["victim_protection"][0] != BY_CUES


def test_cues_count_only_where_trafficking_is_spoken_of() -> None:
    sentence = "Victims of the flood, the Minister held, need to be looked after better."
    assert "victim_protection" not in told(sentence)
    far = [sentence, *["The dam was built by masons of the town."] * 60, "Trafficking was named once."]
    assert "victim_protection" not in told(*far)


def test_one_cue_alone_states_nothing() -> None:
    assert told("Trafficking takes many forms.") == {}
    assert list(told_topics([{"victim": said_in(tokenise("victims", 0, 7))["victim"]}])) == []


def test_thai_pages_are_read_by_phrases_alone() -> None:
    assert told("Victims of trafficking need to be looked after better.", language="th") == {}


def test_every_cue_is_of_a_concept_and_a_topic_of_the_vocabulary() -> None:
    concepts = {row["concept"] for row in table("topic_concepts")}
    topics = {row["topic_id"] for row in vocabulary("topics")}
    for cue in table("topic_cues"):
        assert {cue["concept"], cue["beside"] or cue["concept"]} <= concepts, cue
        assert cue["topic_id"] in topics, cue
        assert 0 < int(cue["weight"]) <= ENOUGH, cue
