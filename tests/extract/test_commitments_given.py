"""Who gives, agrees and asks where the sentence is turned: three together, a grant that was awarded, those who met."""

from __future__ import annotations

import pytest
from reading import Read


def told(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text).rows("commitments", "actor_name", "verb", "action")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "All three agreed that ports have to act together.",
            [("All three", "agree", "ports have to act together")],
        ),
        (
            "The four pledged to share records.",
            [("The four", "pledge", "share records")],
        ),
        (
            "Her agency, Minister Ana Kovac disclosed, would shortly open desks at three ports.",
            [("Her agency", "open", "open desks at three ports")],
        ),
        (
            "Crews will be safer with a grant of $50,000 which the Ministry of Ports has awarded to two charities.",
            [("Ministry of Ports", "award", "a grant of $50,000")],
        ),
        (
            "The Kenya Ports Authority has awarded a grant of $50,000 to two charities.",
            [("Kenya Ports Authority", "award", "a grant of $50,000 to two charities")],
        ),
        (
            "The forum in Lom ended. Rules for the training of crews were agreed upon besides.",
            [("The forum", "agree upon", "Rules for the training of crews")],
        ),
        (
            "The Minister underlined that Utopia is resolved to protect crews and requested the partners to act.",
            [("Utopia", "resolve", "protect crews"), ("The Minister", "request", "act")],
        ),
        (
            "Kenya, Chad agree on rules for the training of crews.",
            [("Kenya, Chad", "agree on", "rules for the training of crews")],
        ),
        (
            "Accepting the keys, Minister Ana Kovac promised prudent use of the fund.",
            [("Minister Ana Kovac", "promise", "prudent use of the fund")],
        ),
        (
            "The envoy said that Kenya stands firm in its resolve to search every ship and that he was glad.",
            [("Kenya", "commit", "search every ship")],
        ),
        (
            "Minister Ana Kovac is committed, she said, to searching every ship.",
            [("Minister Ana Kovac", "commit", "searching every ship")],
        ),
        (
            "An accord under which Kenya will pay for a school of the guild was signed on Monday.",
            [("Kenya", "pay", "pay for a school of the guild")],
        ),
        (
            "Minister Ana Kovac promised the guild of owners to check all ships in port.",
            [("Minister Ana Kovac", "promise", "check all ships in port")],
        ),
        (
            "The Ministry of Ports warned owners against holding passports.",
            [("Ministry of Ports", "warn against", "holding passports")],
        ),
        (
            "The two ministers shook hands on a plan to share records.",
            [("The two ministers", "agree", "a plan to share records")],
        ),
        (
            "Minister Ana Kovac said the police would search ports and that more women would be hired.",
            [
                ("the police", "search", "search ports"),
                ("Minister Ana Kovac", "hire", "more women would be hired"),
            ],
        ),
        (
            "Mr Ivan Kovac of the Bureau of Ports promised to check all ships.",
            [("Mr Ivan Kovac", "promise", "check all ships")],
        ),
        (
            "Minister Ana Kovac expects three decisions from the forum.",
            [("Minister Ana Kovac", "expect", "three decisions from the forum")],
        ),
    ],
)
def test_who_gives_and_what(read: Read, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(read, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In May a Centre for Crews is to open, through which the agencies will share information.",
        "The guild and the union will share the work for two years.",
        "Prosecutor Ana Kovac demanded eight years in prison for the owner.",
        "An officer had promised her a job in Lom.",
        "Additionally, Chad agree on rules.",
        "The envoy warned owners against the storm.",
        "The jury awarded the prize to Kenya.",
        "Director Ana Kovac of the Port Unit is prosecuting this case.",
        "The minister, the bureau said, expects rain.",
    ],
)
def test_what_is_only_told_of(read: Read, text: str) -> None:
    assert told(read, text) == []
