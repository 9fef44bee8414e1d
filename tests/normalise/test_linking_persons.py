"""Persons: who is one, who are two, and why."""

import pytest
from telling import Story, ids, link_reasons, tables


def told(*bearers: tuple[str, str | None, str | None], publisher: str = "thai-office"):
    """A document for each (name, post, country)."""
    stories = []
    for number, (name, title, country) in enumerate(bearers):
        story = Story(f"d{number}", publisher=publisher)
        story.person(name, title, country)
        stories.append(story)
    return tables(*stories)


@pytest.mark.parametrize(
    ("one", "other", "row_id", "reason"),
    [
        ("Ana Ruiz", "ANA RUIZ", "ana-ruiz", "full_name"),
        ("Mevlüt Çavuşoğlu", "Mevlut Cavusoglu", "mevlut-cavusoglu", "full_name"),
        ("Kishida Fumio", "Fumio Kishida", "kishida-fumio", "full_name_written_otherwise"),
        ("Kim Sang-hak", "Kim Sanghak", "kim-sang-hak", "full_name_written_otherwise"),
        ("Antony Blinken", "Antony J. Blinken", "antony-blinken", "full_name"),
        ("Joseph Biden", "Joseph R. Biden, Jr.", "joseph-biden", "full_name"),
        ("Kamala Harris", "Kamala Devi Harris", "kamala-devi-harris", "name_without_middle_names"),
    ],
)
def test_forms_of_one_full_name_are_one_person(one: str, other: str, row_id: str, reason: str):
    found = told((one, "Minister", None), (other, "Minister", None))
    assert ids(found, "persons") == [row_id]
    assert reason in link_reasons(found, "persons", row_id).values()


def test_other_initials_are_other_people():
    found = told(("George W. Bush", "President", "US"), ("George H.W. Bush", "President", "US"))
    assert len(ids(found, "persons")) == 2


def test_turned_names_are_one_only_if_their_order_is_kept():
    found = told(
        ("Salman bin Abdulaziz Al Saud", "King", "SA"), ("Abdulaziz bin Salman Al Saud", "Minister", "SA")
    )
    assert len(ids(found, "persons")) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ratchada Thanadirek", "Rachada Dhanadirek"),
        ("Oleksii Reznikov", "Oleksiy Reznikov"),
        ("Tony Blinken", "Antony Blinken"),
        ("Joe Biden", "Joseph R. Biden"),
    ],
)
def test_names_that_sound_alike_or_are_short_need_a_post(one: str, other: str):
    post = "Deputy Government Spokesperson"
    assert len(ids(told((one, post, "TH"), (other, post, "TH")), "persons")) == 1
    assert len(ids(told((one, "Minister of Labour", "TH"), (other, "Chief of Police", "TH")), "persons")) == 2


def test_short_names_that_sound_alike_are_left_apart():
    found = told(("Sung Kim", "Special Envoy", "US"), ("Soyoung Kim", "Special Envoy", "US"))
    assert len(ids(found, "persons")) == 2


def test_two_people_of_one_name_are_two_rows_when_their_posts_serve_different_countries():
    found = told(("John Smith", "Senator", "US"), ("John Smith", "Police Commissioner", "AU"))
    assert ids(found, "persons") == ["john-smith", "john-smith-au"]
    assert len(found["positions"]) == 2


def test_an_envoy_is_one_person_for_the_sending_and_the_receiving_country():
    found = told(
        ("Dorothy Shea", "U.S. Ambassador to Lebanon", "US"), ("Dorothy Shea", "Ambassador to Lebanon", "LB")
    )
    assert ids(found, "persons") == ["dorothy-shea"]


def test_a_bearer_who_may_be_either_of_two_is_a_third():
    found = told(
        ("John Smith", "Senator", "US"),
        ("John Smith", "Police Commissioner", "AU"),
        ("John Smith", "Chairman", None),
    )
    assert len(ids(found, "persons")) == 3


def test_a_surname_joins_the_one_person_who_holds_such_a_post():
    found = told(("Antony Blinken", "Secretary of State", "US"), ("Blinken", "Secretary", None))
    assert ids(found, "persons") == ["antony-blinken"]
    assert link_reasons(found, "persons", "antony-blinken") == {
        "d0": "full_name",
        "d1": "short_name_and_post",
    }


def test_a_given_name_does_too_for_people_are_called_by_it():
    found = told(("Prayut Chan-o-cha", "Prime Minister", "TH"), ("Prayut", "Prime Minister", None))
    assert ids(found, "persons") == ["prayut-chan-o-cha"]


@pytest.mark.parametrize("post", ["Ambassador", None])
def test_a_surname_with_another_post_or_none_joins_nobody(post: str | None):
    found = told(("Antony Blinken", "Secretary of State", "US"), ("Blinken", post, None))
    assert len(ids(found, "persons")) == 2


def test_a_surname_that_two_may_bear_joins_neither():
    found = told(
        ("Daniel Ortega", "President", "NI"),
        ("Maria Ortega", "President", "CO"),
        ("Ortega", "President", None),
    )
    assert len(ids(found, "persons")) == 3


def test_a_surname_joins_the_one_who_is_told_of_ten_times_as_often():
    often = [("Vladimir Putin", "President", "RU")] * 10
    found = told(*often, ("Igor Putin", "President", "RU"), ("Putin", "President", None))
    assert ids(found, "persons") == ["igor-putin", "vladimir-putin"]
    assert link_reasons(found, "persons", "vladimir-putin")["d11"] == "short_name_of_the_far_best_known"


def test_bare_names_with_the_same_post_are_one_person_and_with_another_post_two():
    found = told(("Lavrov", "Foreign Minister", None), ("Lavrov", "Minister of Foreign Affairs", None))
    assert ids(told(("Lavrov", "Envoy", None), ("Lavrov", "Envoy", None)), "persons") == ["lavrov-envoy"]
    assert len(ids(found, "persons")) == 2


def test_the_fullest_name_of_two_documents_is_shown_and_not_one_in_capitals():
    found = told(
        ("Antony J. Blinken", "Secretary", "US"),
        ("ANTONY JOHN BLINKEN", "Secretary", "US"),
        ("Antony J. Blinken", "Secretary", "US"),
        ("Blinken", "Secretary", "US"),
    )
    assert [row["name"] for row in found["persons"]] == ["Antony J. Blinken"]
