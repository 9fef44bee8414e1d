"""Bodies that are called a conference are bodies and no events; either apostrophe is as good as the other."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    "body",
    [
        "Catholic Bishops' Conference of Nauru",
        "Catholic Bishops’ Conference of Nauru",
        "Episcopal Conference of Nauru",
        "Nauru Conference of Mayors",
        "National Conference of State Legislatures",
        "Organisation of the Islamic Conference",
    ],
)
def test_a_body_called_a_conference(read: Read, body: str) -> None:
    told = read(f"The {body} urged the government to act against trafficking.")
    assert told.organisations == [body]
    assert told.column("events", "event_type") == []


def test_a_conference_of_ministers_is_an_event(read: Read) -> None:
    told = read("The Conference of Ministers of Justice was held in Lisbon on 3 May 2021.")
    assert told.column("events", "name") == ["Conference of Ministers of Justice"]


@pytest.mark.parametrize("mark", ["'", "’"])
def test_either_apostrophe(read: Read, mark: str) -> None:
    told = read(f"The Employers{mark} Federation of Nauru and the Prosecutor General{mark}s Office met.")
    assert told.organisations == [
        f"Employers{mark} Federation of Nauru",
        f"Prosecutor General{mark}s Office",
    ]
