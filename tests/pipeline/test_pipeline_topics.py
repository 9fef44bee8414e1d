"""Documents off the topic are listed, and yield facts only when asked for."""

import csv
from pathlib import Path

import pytest

from fourthp.pipeline import Settings, build

OFF_TOPIC = (
    "Minister of Transport Ilario Bendetti opened the harbour bridge in Lisbon, Portugal, on 3 March 2021. "
    "The Ministry of Transport of Portugal hosted the ceremony."
)
ON_TOPIC = (
    "Minister of Justice Amara Okoye signed a plan against trafficking in persons in Lisbon, Portugal, "
    "on 4 March 2021."
)


def persons(package: Path) -> list[str]:
    with (package / "data" / "persons.csv").open(encoding="utf-8", newline="") as lines:
        return [row["name"] for row in csv.DictReader(lines)]


@pytest.mark.parametrize(
    ("all_topics", "expected"), [(False, ["Amara Okoye"]), (True, ["Amara Okoye", "Ilario Bendetti"])]
)
def test_facts_off_the_topic_are_read_when_asked_for(
    tmp_path: Path, all_topics: bool, expected: list[str]
) -> None:
    seeds = tmp_path / "seeds" / "documents"
    seeds.mkdir(parents=True)
    (seeds / "bridge.txt").write_text(OFF_TOPIC, encoding="utf-8")
    (seeds / "plan.txt").write_text(ON_TOPIC, encoding="utf-8")
    output = tmp_path / "output"
    build(Settings(tmp_path / "seeds", output, all_topics=all_topics))
    assert persons(output) == expected
    with (output / "data" / "documents.csv").open(encoding="utf-8", newline="") as lines:
        assert [row["document_id"] for row in csv.DictReader(lines)] == ["bridge", "plan"]
