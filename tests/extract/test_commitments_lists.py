"""Promises told as a list behind a line that ends with a colon."""

from __future__ import annotations

from reading import Read


def told(read: Read, text: str) -> list[tuple[object, ...]]:
    return read(text).rows("commitments", "actor_name", "verb", "addressee", "action")


def test_each_item_is_a_promise_of_those_who_agreed(read: Read) -> None:
    text = """The ministers of Kenya and Ghana met in Nairobi. They agreed to:

- Strengthen controls at every harbour;
- Share records on recruiters; and
- Establish a joint task force.

The talks were frank."""
    assert told(read, text) == [
        ("They", "agree", None, "Strengthen controls at every harbour"),
        ("They", "agree", None, "Share records on recruiters"),
        ("They", "agree", None, "Establish a joint task force"),
    ]


def test_items_with_a_verb_of_their_own_keep_it(read: Read) -> None:
    text = """The cabinet approved the following proposals of the Ministry of Labour:
Approved the draft plan on fair recruitment.
Ordered all agencies to open their records.
Gist
The plan is long."""
    assert told(read, text) == [
        ("The cabinet", "approve", None, "the draft plan on fair recruitment"),
        ("The cabinet", "order", "all agencies", "open their records"),
    ]


def test_numbered_and_lettered_items(read: Read) -> None:
    text = """The participants recommended the following:
1. Crews should be paid every month.
(b) Training of harbour masters on the signs of debt bondage.

40 people took part."""
    assert told(read, text) == [
        ("The participants", "recommend", None, "Crews should be paid every month"),
        ("The participants", "recommend", None, "Training of harbour masters on the signs of debt bondage"),
    ]


def test_a_line_that_only_names_who_speaks(read: Read) -> None:
    text = """The delegations of Kenya and Ghana:

- Reaffirmed their commitment to fair recruitment;
- Called on all owners to pay their crews;
- The harbour of Mombasa."""
    assert told(read, text) == [
        ("The delegations of Kenya and Ghana", "reaffirm", None, "fair recruitment"),
        ("The delegations of Kenya and Ghana", "call on", "all owners", "pay their crews"),
    ]


def test_a_colon_without_a_list_leaves_its_sentence_as_it_was(read: Read) -> None:
    text = "The cabinet approved the following plan:\n\nThe harbour is old."
    assert told(read, text) == [("The cabinet", "approve", None, "the following plan")]


def test_no_promise_without_somebody_who_makes_it(read: Read) -> None:
    text = "The themes of the talks will be:\n\n- Strengthening controls at every harbour.\n- Fair pay."
    assert told(read, text) == []


def test_each_verb_of_an_item_is_read_and_the_list_goes_on_behind_other_sentences(read: Read) -> None:
    text = (
        "The special envoys:\n\n"
        "- Reaffirmed their commitment to safe ports; called for an immediate end to the arrests; "
        "and underscored that the crews must be paid.\n\n"
        "- Discussed the winds. The tide was high that day.\n\n"
        "- Highlighted the need for better lamps on the quays.\n"
    )
    rows = read(text).rows("commitments", "actor_name", "verb")
    assert rows == [("The special envoys", v) for v in ("reaffirm", "call for", "underscore", "highlight")]


def test_a_modal_that_opens_a_list_bids_its_items(read: Read) -> None:
    text = (
        "The Minister of Labour, in consultation with the ports, shall:\n\n"
        "(i) within 60 days of the date of this order, review the rules on hiring crews; and\n\n"
        "(ii) submit a report to the cabinet.\n"
    )
    rows = read(text).rows("commitments", "actor_name", "verb", "modality", "action")
    assert rows == [
        ("The Minister of Labour", "review", "announced", "review the rules on hiring crews"),
        ("The Minister of Labour", "submit", "announced", "submit a report to the cabinet"),
    ]


def test_a_condition_is_no_item(read: Read) -> None:
    text = "The cabinet approved:\n- the draft plan on crews\n- Should there be an amendment, the ministry may act.\n"
    assert read(text).column("commitments", "action") == ["the draft plan on crews"]


def test_items_behind_such_as_and_items_that_begin_with_a_gerund(read: Read) -> None:
    text = (
        "The ministers pledged to take steps such as:\n\n"
        "- Creating a joint patrol of the coast.\n\n"
        "- Committing to open a shelter by May.\n"
    )
    rows = read(text).rows("commitments", "actor_name", "verb", "action")
    assert rows == [
        ("The ministers", "pledge", "Creating a joint patrol of the coast"),
        ("The ministers", "commit", "open a shelter by May"),
    ]


def test_a_list_of_what_was_done_even_run_into_one_line(read: Read) -> None:
    text = (
        "Since then, the Government of Kenya has: - Deployed more officers to the ports. - Directed the agencies"
        " to open their records. - Seen few arrests."
    )
    rows = read(text).rows("commitments", "actor_name", "verb", "modality", "action")
    assert rows == [
        ("Government of Kenya", "deploy", "reported_done", "Deployed more officers to the ports"),
        ("Government of Kenya", "direct", "reported_done", "Directed the agencies to open their records"),
    ]
