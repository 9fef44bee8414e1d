"""What a treaty, law or memorandum lays down, and what is due under it."""

from __future__ import annotations

import pytest
from reading import Read

COLUMNS = ("actor_name", "verb", "modality", "action")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The memorandum provides for joint training of inspectors.",
            ("The memorandum", "provide for", "agreed", "joint training of inspectors"),
        ),
        (
            "The treaty provides that both coastguards share data on crews.",
            ("The treaty", "provide", "agreed", "both coastguards share data on crews"),
        ),
        (
            "The deal envisages joint patrols of the strait.",
            ("The deal", "envisage", "agreed", "joint patrols of the strait"),
        ),
        (
            "The accord commits both states to inspect every vessel.",
            ("The accord", "commit", "agreed", "inspect every vessel"),
        ),
        (
            "The pact binds the two states to inspect every vessel.",
            ("The pact", "commit", "agreed", "inspect every vessel"),
        ),
        (
            "The decree bars recruiters from charging fees to crews.",
            ("The decree", "ban", "called_for", "charging fees to crews"),
        ),
        (
            "Under the memorandum, data on crews will be shared.",
            ("the memorandum", "share", "announced", "data on crews will be shared"),
        ),
        (
            "The visit reaffirms Kenya’s commitment to protect crews.",
            ("Kenya", "reaffirm", "reaffirmed", "protect crews"),
        ),
    ],
)
def test_a_paper_commits_those_it_binds(read: Read, text: str, expected: tuple[str, ...]) -> None:
    assert read(text).rows("commitments", *COLUMNS) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The agency provides for thirty orphans.",
        "The family foresaw joint patrols of the strait.",
        "Under the bridge, data on crews will be shared.",
        "The visit reaffirms a commitment to protect crews.",
        "The storm bars ships from the harbour.",
    ],
)
def test_what_is_no_paper_lays_nothing_down(read: Read, text: str) -> None:
    assert read(text).rows("commitments", "verb") == []
