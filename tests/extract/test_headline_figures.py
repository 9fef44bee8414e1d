"""Figures that only the headline gives, and those that the text gives again: each is told once."""

from __future__ import annotations

from reading import Read


def test_a_headline_gives_what_the_text_does_not(read: Read) -> None:
    told = read(
        "70 arrested across Zubrowka\n\nThe police of five states met in Velden on 3 May 2021. They spoke of boats."
    )
    assert told.rows("quantities", "value", "unit") == [(70.0, "people"), (5.0, "states")]


def test_what_the_text_gives_again_is_told_once(read: Read) -> None:
    told = read(
        "Home | News | $750,000 for sailors in Zubrowka\n\n$750,000 for sailors in Zubrowka\n\n"
        "Velden will help sailors with a grant of $750,000 which the ministry has given to two clubs. They are glad."
    )
    assert told.rows("quantities", "value", "unit") == [(750_000.0, "USD"), (2.0, "clubs")]


def test_an_exact_sum_is_told_once_and_round_ones_each_time(read: Read) -> None:
    told = read(
        "It gave $2.76 billion to ports. The $2.76 billion will go far. One gets $1 million, one $1 million."
    )
    assert told.column("quantities", "value") == [2_760_000_000.0, 1_000_000.0, 1_000_000.0]
