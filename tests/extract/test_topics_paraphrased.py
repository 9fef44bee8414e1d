"""Topics stated in the turns of newsrooms: who was looked after, tried, sold for what, and how groups ended."""

from __future__ import annotations

import pytest
from test_topics import topics


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("Divers were held in call-centre compounds by the river.", "online_scams"),
        ("Girls were trafficked from town to town for sex.", "sex_trafficking"),
        ("Divers were lured over the border for labour.", "forced_labour"),
        ("It spoke of domestic servitude.", "domestic_work"),
        ("It spoke of organ smuggling.", "organ_removal"),
        ("Where a victim is a child, care is given.", "child_exploitation"),
        ("A bench was named so that traffickers are tried without delay.", "prosecution"),
        ("On trafficking, a special tribunal was set up.", "prosecution"),
        ("More of those in human trafficking will be seen before the courts.", "prosecution"),
        ("On trafficking, 58 criminal groups had been broken up.", "law_enforcement"),
        ("The plan on human trafficking leads to tougher work against gangs.", "law_enforcement"),
        ("In human trafficking cases, 194 people were looked after.", "victim_protection"),
        ("After trafficking, lawyers and doctors assist them.", "victim_protection"),
        ("On trafficking, drivers were asked to be watchful.", "prevention"),
        ("On trafficking, drivers were asked to report whatever looks suspicious.", "prevention"),
    ],
)
def test_turns_that_state_a_topic(sentence: str, topic: str) -> None:
    assert topic in topics(sentence)


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("The court of the palace and its organ were shown to guests.", "organ_removal"),
        ("A call centre was opened for tourists.", "online_scams"),
        ("The ring road was broken up for repairs.", "law_enforcement"),
        ("She looked after the garden.", "victim_protection"),
        ("Doctors support a new clinic in town.", "victim_protection"),
        ("The minister came before the court of honour.", "prosecution"),
        ("A victim of the storm was the old pier.", "child_exploitation"),
    ],
)
def test_turns_that_state_none(sentence: str, topic: str) -> None:
    assert topic not in topics(sentence)
