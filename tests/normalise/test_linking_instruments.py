"""Instruments: by the list, by name, laws by state, and generic names not at all."""

from telling import Story, ids, tables

TH, US = "thai-office", "us-office"


def told(*instruments: tuple[str, str, str]):
    """A document for each (publisher, name, type)."""
    stories = []
    for number, (publisher, name, kind) in enumerate(instruments):
        story = Story(f"d{number}", publisher=publisher)
        story.tell("instruments", name, name=name, instrument_type=kind)
        stories.append(story)
    return ids(tables(*stories), "instruments")


def test_one_name_is_one_instrument():
    assert told((TH, "Bangkok Call", "declaration"), (US, "The Bangkok Call", "declaration")) == [
        "the-bangkok-call"
    ]


def test_an_act_is_that_of_the_publishers_state():
    found = told(
        (TH, "Clean Harbour Act", "law"), (TH, "Clean Harbour Act", "law"), (US, "Clean Harbour Act", "law")
    )
    assert len(found) == 2


def test_an_act_of_a_named_state_is_one_for_all():
    assert len(told((TH, "Clean Harbour Act of Laos", "law"), (US, "Lao Clean Harbour Act", "law"))) == 1


def test_a_generic_name_means_another_instrument_in_every_document():
    assert told((TH, "Joint Statement", "declaration"), (TH, "Joint Statement", "declaration")) == [
        "d0-joint-statement",
        "d1-joint-statement",
    ]
