"""Events told by several documents, and events that only look alike."""

import pytest
from telling import Story, ids, link_reasons, tables

from fourthp.records import Fact, Reading, Span


def told(*events: dict, days: tuple[str, ...] = (), publisher: str = "thai-office"):
    """A document for each event, published on the day of ``days`` with its number."""
    stories = []
    for number, cells in enumerate(events):
        story = Story(f"d{number}", (*days, *["2024-05-02"] * 9)[number], publisher)
        people = [story.person(*who) for who in cells.pop("people", ())]
        story.event(**{"at": [*people, *cells.pop("countries", ())], **cells})
        stories.append(story)
    return tables(*stories)


FORUM = "Asian Forum on Safe Migration"


def test_the_same_name_and_day_is_one_event():
    found = told(
        {"name": FORUM, "start_date": "2024-05-01"}, {"name": f"the {FORUM}", "start_date": "2024-05-01"}
    )
    assert ids(found, "events") == ["2024-05-01-the-asian-forum-on-safe-migration"]
    assert [(r["event_id"], r["document_id"]) for r in found["event_reports"]] == [
        ("2024-05-01-the-asian-forum-on-safe-migration", "d0"),
        ("2024-05-01-the-asian-forum-on-safe-migration", "d1"),
    ]


def test_a_day_within_the_days_and_a_month_that_holds_the_day_do_not_contradict():
    found = told(
        {"name": FORUM, "start_date": "2024-05-01", "end_date": "2024-05-03"},
        {"name": FORUM, "start_date": "2024-05-03"},
        {"name": FORUM, "start_date": "2024-05"},
    )
    assert len(ids(found, "events")) == 1
    assert (found["events"][0]["start_date"], found["events"][0]["date_precision"]) == ("2024-05-01", "day")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name": "5th Mekong Forum"}, {"name": "6th Mekong Forum"}),
        ({"name": "Fifth Mekong Forum"}, {"name": "6th Mekong Forum"}),
        ({"name": "Mekong Forum 2023"}, {"name": "Mekong Forum 2024"}),
        ({"name": FORUM, "start_date": "2023-05-01"}, {"name": FORUM, "start_date": "2024-05-01"}),
        (
            {"name": FORUM, "start_date": "2024-05-01", "city": "Hanoi"},
            {"name": FORUM, "start_date": "2024-05-01", "city": "Vientiane"},
        ),
        (
            {"name": FORUM, "start_date": "2024-05-01", "country_code": "VN"},
            {"name": FORUM, "start_date": "2024-05-01", "country_code": "LA"},
        ),
    ],
)
def test_another_number_year_day_town_or_country_is_another_event(one: dict, other: dict):
    assert len(ids(told({"kind": "conference", **one}, {"kind": "conference", **other}), "events")) == 2


def test_the_same_number_of_a_series_is_one_event_without_any_day():
    found = told(
        {"name": "Ninth Mekong Forum"}, {"name": "9th Mekong Forum"}, days=("2024-02-01", "2024-11-01")
    )
    (row_id,) = ids(found, "events")
    assert set(link_reasons(found, "events", row_id).values()) == {"told_first", "same_name_and_number"}


def test_an_undated_name_joins_what_is_told_at_its_time_and_nothing_of_another_year():
    named = {"kind": "conference", "name": FORUM}
    dated = {**named, "start_date": "2024-05-01"}
    assert len(ids(told(dated, named, days=("2024-05-02", "2024-05-20")), "events")) == 1
    assert len(ids(told(dated, named, days=("2024-05-02", "2025-05-20")), "events")) == 2


def test_a_generic_name_needs_the_day():
    meeting = {"name": "Ministerial Meeting"}
    assert len(ids(told(meeting, meeting), "events")) == 2
    dated = {**meeting, "start_date": "2024-05-01"}
    assert len(ids(told(dated, dated), "events")) == 1


MINISTER = ("Ana Ruiz", "Minister of Labour", "TH")
GUEST = ("Li Na Wong", "Foreign Minister", "SG")
OTHER_GUEST = ("Omar Haddad", "Foreign Minister", "JO")


def test_unnamed_meetings_of_one_day_are_one_where_the_same_people_met():
    day = {"start_date": "2024-05-01"}
    found = told(
        {**day, "people": [MINISTER, GUEST]}, {**day, "people": [GUEST, MINISTER], "city": "Bangkok"}
    )
    (row_id,) = ids(found, "events")
    assert set(link_reasons(found, "events", row_id).values()) == {"told_first", "same_day_and_guests"}
    assert found["events"][0]["city"] == "Bangkok"


def test_the_host_alone_does_not_make_two_meetings_one():
    day = {"start_date": "2024-05-01", "city": "Bangkok"}
    assert (
        len(
            ids(
                told({**day, "people": [MINISTER, GUEST]}, {**day, "people": [MINISTER, OTHER_GUEST]}),
                "events",
            )
        )
        == 2
    )
    assert len(ids(told({**day, "people": [MINISTER]}, {**day, "people": [MINISTER]}), "events")) == 2


def test_day_and_town_alone_do_not_make_two_meetings_one():
    day = {"start_date": "2024-05-01", "city": "Bangkok"}
    assert len(ids(told(day, day), "events")) == 2


def test_a_visit_is_known_by_its_visitor():
    day = {"kind": "visit", "start_date": "2024-05-01", "end_date": "2024-05-03", "city": "Hanoi"}
    assert len(ids(told({**day, "people": [MINISTER]}, {**day, "people": [MINISTER]}), "events")) == 1
    assert len(ids(told({**day, "people": [MINISTER]}, {**day, "people": [GUEST]}), "events")) == 2


def test_a_conference_is_known_by_its_days_and_town():
    days = {"kind": "conference", "start_date": "2024-05-01", "end_date": "2024-05-03", "city": "Hanoi"}
    assert len(ids(told(days, {**days, "name": FORUM}), "events")) == 1
    assert len(ids(told({**days, "kind": "meeting"}, {**days, "kind": "meeting"}), "events")) == 2


def test_a_telling_that_fits_two_events_joins_neither():
    forum = {"kind": "conference", "name": "Mekong Forum"}
    found = told(
        {**forum, "start_date": "2024-05-01", "city": "Hanoi"},
        {**forum, "start_date": "2024-05-10", "city": "Vientiane"},
        forum,
    )
    assert len(ids(found, "events")) == 3


def test_two_events_of_one_document_are_two():
    story = Story("a")
    for _ in range(2):
        story.event(name=FORUM, start_date="2024-05-01")
    assert len(ids(tables(story), "events")) == 2


def with_panel(document_id: str, forum: str, panel: str) -> Story:
    story = Story(document_id)
    above = story.event("conference", name=forum, start_date="2024-05-01")
    story.event("panel", name=panel, parent_event_id=above)
    return story


def test_parts_are_one_only_within_the_same_event():
    same = tables(with_panel("a", FORUM, "Fisheries"), with_panel("b", FORUM, "Fisheries"))
    assert ids(same, "events") == [
        "2024-05-01-asian-forum-on-safe-migration",
        "2024-05-01-asian-forum-on-safe-migration/fisheries",
    ]
    assert same["events"][1]["parent_event_id"] == "2024-05-01-asian-forum-on-safe-migration"
    other = tables(
        with_panel("a", FORUM, "Fisheries"), with_panel("b", "Arab Forum on Labour Law", "Fisheries")
    )
    assert len(ids(other, "events")) == 4


def test_a_part_of_an_event_that_is_not_told_is_its_own():
    stories = [Story("a"), Story("b")]
    for story in stories:
        story.event("panel", name="Fisheries", parent_event_id="e99")
    assert len(ids(tables(*stories), "events")) == 2


def test_whether_it_was_held_the_latest_document_knows():
    found = told(
        {"name": FORUM, "start_date": "2024-05-01", "event_status": "planned"},
        {"name": FORUM, "start_date": "2024-05-01", "event_status": "held"},
        {"name": FORUM, "start_date": "2024-05-01", "event_status": "planned"},
        days=("2024-04-01", "2024-05-02", "2024-04-20"),
    )
    assert found["events"][0]["event_status"] == "held"


def test_town_and_country_come_from_one_document_and_an_end_is_not_before_the_start():
    found = told(
        {"name": FORUM, "start_date": "2024-05", "end_date": "2024-05"},
        {"name": FORUM, "start_date": "2024-05-20", "city": "Hanoi", "country_code": "VN"},
        {"name": FORUM, "start_date": "2024-05-20", "end_date": "2024-05-21"},
    )
    (row,) = found["events"]
    assert (row["start_date"], row["end_date"], row["city"], row["country_code"]) == (
        "2024-05-20",
        "2024-05-21",
        "Hanoi",
        "VN",
    )


def test_topics_are_those_of_the_sentences_that_tell_of_the_event():
    story = Story("a")
    event = story.event("meeting", words="They met about fisheries", start_date="2024-05-01")
    told_with = next(f for f in story.facts if f.key == event).mentions[0]
    story.tell("document_topics", "elsewhere prevention", topic_id="prevention")
    words = Span(told_with.spans[0].end - 9, told_with.spans[0].end)
    story.facts.append(
        Fact("document_topics", "t", {"topic_id": Reading("fisheries", (words,), "topic:fisheries")})
    )
    assert [row["topic_id"] for row in tables(story)["event_topics"]] == ["fisheries"]


def test_a_day_worked_out_from_the_day_of_publication_says_so():
    story = Story("a")
    span = story.say("yesterday")
    story.event(name=FORUM, start_date=Reading("2024-05-01", (span,), "date:relative_day"))
    story.event(name="Mekong Forum on Labour Law", start_date="2024-05-01")
    story.event(name="Forum without a Day on Fisheries")
    basis = {row["name"]: (row["date_basis"], row["date_precision"]) for row in tables(story)["events"]}
    assert basis == {
        FORUM: ("relative", "day"),
        "Mekong Forum on Labour Law": ("stated", "day"),
        "Forum without a Day on Fisheries": ("none", "none"),
    }
