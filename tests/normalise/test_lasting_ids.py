"""Ids that last from release to release, and redirects for those that cannot."""

from pathlib import Path

import pytest
from telling import Story, ids, tables

from fourthp.normalise import PreviousReleaseError, read_previous
from fourthp.normalise.identity import MERGED, RENAMED
from fourthp.publish import write_package
from fourthp.records import Tables


def person(document_id: str, name: str, title: str = "Secretary of State", before: str = "") -> Story:
    story = Story(document_id)
    if before:
        story.say(before)
    story.person(name, title, "US")
    return story


def test_a_better_name_changes_what_is_shown_and_not_the_id():
    first = tables(person("b", "Tony Blinken"))
    second = tables(person("b", "Tony Blinken"), person("a", "Antony Blinken"), previous=first)
    assert ids(first, "persons") == ids(second, "persons") == ["tony-blinken"]
    assert [row["name"] for row in second["persons"]] == ["Antony Blinken"]
    assert second["redirects"] == []


def test_the_other_documents_going_changes_nothing():
    first = tables(person("a", "Antony Blinken"), person("b", "Tony Blinken"))
    second = tables(person("b", "Tony Blinken"), previous=first)
    assert ids(first, "persons") == ids(second, "persons") == ["antony-blinken"]


def test_a_page_that_was_fetched_again_keeps_the_ids_of_its_things():
    first = tables(person("a", "Antony Blinken"), person("b", "Tony Blinken"))
    again = person("b", "Tony Blinken", before="Updated on 3 May.")
    assert ids(tables(again), "persons") == ["tony-blinken"]
    assert ids(tables(again, previous=first), "persons") == ["antony-blinken"]


def event(document_id: str, before: str = "", name: str | None = None, **cells: object) -> Story:
    story = Story(document_id)
    if before:
        story.say(before)
    guest = story.person("Omar Haddad", "Foreign Minister", "JO")
    story.event(words="They met", name=name, at=[guest], **cells)
    return story


def test_an_event_keeps_its_id_when_the_page_changes_and_when_it_gets_a_name():
    first = tables(event("b", start_date="2024-05-01"))
    (row_id,) = ids(first, "events")
    again = tables(event("b", "Updated.", start_date="2024-05-01"), previous=first)
    assert ids(again, "events") == [row_id]
    named = event("a", start_date="2024-05-01", name="Amman Talks on Safe Harbours")
    second = tables(event("b", start_date="2024-05-01"), named, previous=first)
    assert ids(second, "events") == [row_id]
    assert second["events"][0]["name"] == "Amman Talks on Safe Harbours"


def test_rows_that_turn_out_to_be_one_leave_a_redirect():
    first = tables(person("a", "Antony Blinken", "Secretary"), person("b", "Tony Blinken", "Spokesman"))
    assert ids(first, "persons") == ["antony-blinken", "tony-blinken"]
    third = person("c", "Antony Blinken")
    third.tell(
        "positions", "Spokesman", person_id="p0", title="Spokesman", is_former=False, country_code="US"
    )
    second = tables(
        person("a", "Antony Blinken", "Secretary"),
        person("b", "Tony Blinken", "Spokesman"),
        third,
        previous=first,
    )
    assert ids(second, "persons") == ["antony-blinken"]
    redirect = {"old_id": "tony-blinken", "resource": "persons", "new_id": "antony-blinken", "reason": MERGED}
    assert second["redirects"] == [redirect]
    again = tables(
        person("a", "Antony Blinken", "Secretary"),
        person("b", "Tony Blinken", "Spokesman"),
        third,
        previous=second,
    )
    assert again == second


def test_the_reference_list_overrules_an_id_and_leaves_a_redirect():
    unlisted, listed = Story("a"), Story("a")
    unlisted.organisation("Department of Labor Washington", "government")
    listed.listed("Department of Labor Washington", "us-department-of-labor")
    first = tables(unlisted)
    second = tables(listed, previous=first)
    assert second["redirects"] == [
        {
            "old_id": "department-of-labor-washington",
            "resource": "organisations",
            "new_id": "us-department-of-labor",
            "reason": RENAMED,
        }
    ]


def test_redirects_are_carried_over_along_chains_and_end_with_their_target():
    first = tables(person("a", "Antony Blinken"))
    first["redirects"] = [
        {"old_id": "a-blinken", "resource": "persons", "new_id": "antony-blinken", "reason": "Merged."},
        {"old_id": "nobody", "resource": "persons", "new_id": "gone", "reason": "Merged."},
        {"old_id": "antony-blinken", "resource": "persons", "new_id": "gone", "reason": "Merged."},
    ]
    second = tables(person("a", "Antony Blinken"), previous=first)
    assert [(row["old_id"], row["new_id"]) for row in second["redirects"]] == [
        ("a-blinken", "antony-blinken")
    ]
    unlisted, listed = Story("a"), Story("a")
    unlisted.organisation("Labor Washington", "ngo")
    listed.listed("Labor Washington", "us-department-of-labor")
    third = tables(unlisted)
    third["redirects"] = [
        {"old_id": "labor", "resource": "organisations", "new_id": "labor-washington", "reason": "Merged."}
    ]
    fourth = tables(listed, previous=third)
    assert [(row["old_id"], row["new_id"], row["reason"]) for row in fourth["redirects"]] == [
        ("labor", "us-department-of-labor", "Merged."),
        ("labor-washington", "us-department-of-labor", RENAMED),
    ]


def test_what_is_withdrawn_leaves_no_trace():
    first = tables(person("a", "Antony Blinken"))
    assert tables(Story("a"), previous=first)["redirects"] == []


def test_an_id_that_another_thing_holds_is_not_given_again():
    bush = Story("a")
    bush.person("John Smith", "Senator", "US")
    police = Story("b")
    police.person("John Smith", "Police Commissioner", "AU")
    first = tables(police)
    assert ids(first, "persons") == ["john-smith"]
    second = tables(bush, police, previous=first)
    holders = {row["person_id"]: row["country_code"] for row in second["positions"]}
    assert holders == {"john-smith": "AU", "john-smith-2": "US"}


def published(found: Tables, folder: Path) -> Path:
    folder.mkdir()
    write_package(found, folder, sources=[], version="1.0.0", created="2024-05-02")
    return folder


def test_a_release_is_read_back_from_its_folder(tmp_path: Path):
    first = tables(person("a", "Antony Blinken"), person("b", "Tony Blinken"))
    previous = read_previous(published(first, tmp_path / "output"))
    assert tables(person("b", "Tony Blinken"), previous=previous) == tables(
        person("b", "Tony Blinken"), previous=first
    )
    both = person("a", "Antony Blinken"), person("b", "Tony Blinken")
    assert tables(*both, previous=previous) == first


def test_no_release_is_no_history(tmp_path: Path):
    assert read_previous(tmp_path) is None


def test_a_damaged_release_is_refused_with_the_remedy(tmp_path: Path):
    folder = published(tables(person("a", "Antony Blinken")), tmp_path / "output")
    (folder / "data/evidence.parquet").write_bytes(b"PAR1 no more")
    with pytest.raises(
        PreviousReleaseError, match=r"evidence\.parquet: cannot be read .* move it away to begin anew"
    ):
        read_previous(folder)
    (folder / "data/documents.parquet").unlink()
    with pytest.raises(PreviousReleaseError, match=r"documents\.parquet"):
        read_previous(folder)


def test_the_id_of_a_listed_body_is_no_other_bodys_though_texts_gave_it_to_that_before():
    def story(document_id: str, *, is_listed: bool) -> Story:
        told = Story(document_id)
        if is_listed:
            told.listed("Department of Labor Washington", "us-department-of-labor")
        else:
            told.organisation("Department of Labor Washington", "ngo")
        return told

    first = tables(*(story(name, is_listed=True) for name in "abc"))
    second = tables(*(story(name, is_listed=name == "c") for name in "abc"), previous=first)
    assert ids(second, "organisations") == ["department-of-labor-washington", "us-department-of-labor"]
