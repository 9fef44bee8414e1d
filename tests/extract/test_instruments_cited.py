"""Laws by the section that is cited of them or the field they forbid; programmes on the air are none."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He was charged under section 12(1) and 14 of ATSOM.", "ATSOM"),
        ("They are held under Section 26A of the Atsom 2031.", "Atsom 2031"),
        ("Under Togo's 2019 anti-smuggling law he was tried.", "2019 anti-smuggling law"),
        ("Under the country's anti-human trafficking law he was tried.", "anti-human trafficking law"),
        ("The anti-trafficking law was passed in 2011.", "anti-trafficking law"),
        ("She cited the Labour Act, 2003 in court.", "Labour Act, 2003"),
        (
            "They broke the Prevention of Smuggling of Migrants Act.",
            "Prevention of Smuggling of Migrants Act",
        ),
        (
            "It is in line with Prohibition of Forced Begging Act, 2010.",
            "Prohibition of Forced Begging Act, 2010",
        ),
        (
            "The rank in the Trafficking in Persons (TIPs) report 2019 was low.",
            "Trafficking in Persons (TIPs) report 2019",
        ),
        (
            "It rose in the 2024 US Department of State Trafficking in Persons (TIP) Report.",
            "2024 US Department of State Trafficking in Persons (TIP) Report",
        ),
        ("It is praised in the US Department of State annual report on TIP.", "annual report on TIP"),
        ("The ministry launched an action plan against trafficking.", "action plan against trafficking"),
        ("It was run under the I-ACT project.", "I-ACT project"),
        ("The committee met under Article (8) of the Law (1) for 2008.", "Law (1) for 2008"),
        (
            "The Trafficking in Persons (Prevention, Suppression and Punishment) law was enacted.",
            "Trafficking in Persons (Prevention, Suppression and Punishment) law",
        ),
    ],
)
def test_instrument_is_found(read: Read, text: str, name: str) -> None:
    assert read(text).instruments == [name]


@pytest.mark.parametrize(
    "text",
    [
        "They live in Section 12 of OSTRAND.",
        "The anti-trafficking law enforcement unit met.",
        "They want an anti-trafficking law.",
        "There are many anti-trafficking laws.",
        "Experts in human trafficking law met.",
        "The US-ASEAN programme was stopped.",
        "The COVID-19 programme was stopped.",
        "Quill was speaking on the Eye on Reefs programme on radio yesterday.",
        "She told the Morning Edition programme on Reef FM that he was wrong.",
        "They need a plan against corruption.",
    ],
)
def test_no_instrument(read: Read, text: str) -> None:
    assert read(text).instruments == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Foreign Aid Act binds them. Section 614 of the FAA allows it.", "Foreign Aid Act"),
        (
            "The Trafficking in Persons Act was passed. The anti-trafficking law is weak.",
            "Trafficking in Persons Act",
        ),
    ],
)
def test_short_form_means_the_law_named_in_full(read: Read, text: str, name: str) -> None:
    assert read(text).instruments == [name]


def test_law_of_a_year_of_its_own_is_another(read: Read) -> None:
    found = read("The Anti-Smuggling Act of 2022 replaced the 2005 anti-trafficking law.").instruments
    assert found == ["Anti-Smuggling Act of 2022", "2005 anti-trafficking law"]
