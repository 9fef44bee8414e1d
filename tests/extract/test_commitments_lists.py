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
