"""What belongs to the dataset: human trafficking and what goes with it, not every kind of trafficking."""

import pytest

from fourthp.language.relevance import is_on_topic


@pytest.mark.parametrize(
    "text",
    [
        "Ministers adopted a plan against trafficking in persons.",
        "The police broke up a ring of human traffickers.",
        "Drug and human trafficking were discussed.",
        "MODERN\nSLAVERY must end",
        "New rules on forced labour in fisheries",
        "the 2022 TIP Report",
        "การป้องกันและปราบปรามการค้ามนุษย์",
    ],
)
def test_on_topic(text: str) -> None:
    assert is_on_topic(text)


@pytest.mark.parametrize(
    "text",
    [
        "The leaders opened a bridge and praised the harvest.",
        "A task force on drug trafficking met in the capital.",
        "Cooperation against trafficking in illicit arms was agreed.",
        "trafficking of narcotics and firearms",
        "The ship's cargo was smuggled wildlife.",
        "",
    ],
)
def test_off_topic(text: str) -> None:
    assert not is_on_topic(text)


def test_a_text_whose_small_letters_are_longer_is_read_too() -> None:
    assert is_on_topic("İİİ human trafficking")
