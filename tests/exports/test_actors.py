"""Who met whom."""

import small_package

from fourthp.exports.actors import Actor, World
from fourthp.published import Package

MINISTRY = Actor("Ministry of Labour", "organisation", "TH", "government")
BERG = Actor("Anna Berg", "person", None, "government", "Director")
JAIDEE = Actor("Somchai Jaidee", "person")
NAMIBIA = Actor("Namibia", "country", "NA", "government")


def pairs(package: Package):
    return [(d.source, d.target, d.directed) for d in World(package).dyads()]


def test_those_who_act_meet_those_they_act_towards(package) -> None:
    assert pairs(package) == [
        (MINISTRY, BERG, True),
        (MINISTRY, NAMIBIA, True),
        (MINISTRY, JAIDEE, True),
    ]


def changed(tmp_path, change) -> Package:
    rows = small_package.tables()
    change(rows)
    return Package(small_package.build(tmp_path, rows))


def test_without_one_who_acts_everybody_meets_everybody(tmp_path) -> None:
    def change(rows):
        rows["participations"] = [r for r in rows["participations"] if r["role"] != "organiser"]

    assert pairs(changed(tmp_path, change)) == [
        (BERG, NAMIBIA, False),
        (BERG, JAIDEE, False),
        (NAMIBIA, JAIDEE, False),
    ]


def test_one_alone_met_nobody(tmp_path) -> None:
    def change(rows):
        rows["participations"] = [
            r for r in rows["participations"] if r["role"] in ("organiser", "attendee_group")
        ]

    assert pairs(changed(tmp_path, change)) == [(MINISTRY, None, True)]


def test_a_post_held_now_goes_before_one_held_once(tmp_path) -> None:
    def change(rows):
        (post,) = rows["positions"]
        rows["positions"] = [
            post | {"position_id": "a", "title": "Harbour Master", "is_former": True},
            post | {"position_id": "b", "title": "Adviser", "organisation_id": None},
            post | {"position_id": "c"},
        ]

    assert BERG in {target for _, target, _ in pairs(changed(tmp_path, change))}
