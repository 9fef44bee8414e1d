"""What authorities do on a day (declare, impose, pledge, submit), and set words of those who sign."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On 3 March 2021, the President declared a national emergency.", [("other", "2021-03-03")]),
        ("On 3 March 2021, Benin imposed visa restrictions on two shipowners.", [("other", "2021-03-03")]),
        ("On 3 March 2021, Benin pledged $6 million to the Nets Fund.", [("other", "2021-03-03")]),
        ("On 3 March 2021, the owners were indicted by a grand jury.", [("other", "2021-03-03")]),
        (
            "The Ministry of Labour submitted its report to Congress on 3 March 2021.",
            [("launch", "2021-03-03")],
        ),
        ("Benin imposed visa restrictions on two shipowners.", []),
        ("In March 2021, Benin pledged $6 million to the Nets Fund.", []),
        ("On 3 March 2021, Benin pledged support to the Nets Fund.", []),
        ("On 3 March 2021, prices imposed sanctions of their own.", []),
    ],
)
def test_acts_of_a_day(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert read(text).rows("events", "event_type", "start_date") == told


def test_an_act_far_from_the_opening_is_told_in_passing(read: Read) -> None:
    opening = "Nets are mended by hand. Crews rest at noon. Boats are painted white. Wells are deep. "
    assert (
        read(opening + "On 3 March 2021, Benin imposed sanctions on two owners.").column("events", "name")
        == []
    )


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("it is hereby ordered: Nets shall be mended in 2022.", "signing"),
        ("I hereby proclaim January 2022 to be Nets Month.", "signing"),
        ("I am continuing for 1 year the emergency of 2019.", "other"),
    ],
)
def test_who_signs_does_so_on_the_day_below(read: Read, words: str, kind: str) -> None:
    told = read(f"By the authority vested in me, {words}\n\nANA LOBO\n\nTHE RED HOUSE, July 21, 2023.\n")
    assert told.rows("events", "event_type", "start_date") == [(kind, "2023-07-21")]
