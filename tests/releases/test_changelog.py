"""The entry of a release."""

from fourthp.releases import entry, with_entry


def test_an_entry_counts_and_names_nobody(after) -> None:
    def change(tables):
        tables["persons"] = [r for r in tables["persons"] if r["person_id"] != "anna-berg"]
        tables["quantities"].append(tables["quantities"][0] | {"quantity_id": "other", "value": 7.0})

    assert entry(after(change), "1.3.0", "2021-05-01").splitlines() == [
        "## 1.3.0 - 2021-05-01",
        "",
        "A major change from 1.2.0.",
        "",
        "### Added",
        "",
        "- `quantities`: 1 row (code 1)",
        "",
        "### Withdrawn",
        "",
        "- `persons`: 1 row (code 1)",
    ]


def test_entries_stand_newest_first() -> None:
    first = with_entry(None, entry(None, "0.1.0", "2021-05-01"))
    assert first.endswith("\n## 0.1.0 - 2021-05-01\n\nThe first release.\n")
    second = with_entry(first, "## 0.2.0 - 2021-06-01\n\nMore.\n")
    assert second.index("## 0.2.0") < second.index("## 0.1.0")
    assert second.startswith("# Changes of the data\n")


def test_the_entry_of_a_version_is_written_once() -> None:
    text = with_entry(None, entry(None, "0.1.0", "2021-05-01"))
    assert with_entry(text, entry(None, "0.1.0", "2021-05-01")) == text
