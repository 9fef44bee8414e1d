"""A post told in the sentence behind a name that stands bare: that of somebody else, for all a reader can prove."""

from __future__ import annotations

import pytest
from reading import Read

BARE = "Work must be paid, Mira Halvek reminded them."
SAID = "The Director of the Reef Foundation said that it would be."


@pytest.mark.parametrize(
    "text",
    [
        f"{BARE} {SAID}",
        f"{BARE} The law, the Director of the Reef Foundation said, had come too late.",
        "Work that is paid is what Mira Halvek expects. “It can be had,” the Director of the Reef Foundation told"
        " participants.",
        "“Work must be paid,” said Mira Halvek. The Director of the Reef Foundation told the audience that it would.",
        # before no meeting
        f"Work must be paid, Mira Halvek told reporters. {SAID}",
        f"Work must be paid, Mira Halvek said. {SAID}",
        # of oneself, of her whom the director knows, of whom more is told
        f"“I was sold at ten,” Mira Halvek told the audience. {SAID}",
        f"Mira Halvek told participants she had been sold. {SAID}",
        f"{BARE} The Director of the Reef Foundation said that her way had been long.",
        f"Work must be paid, survivor Mira Halvek reminded them. {SAID}",
        f"Work must be paid, Mira Halvek, 19, reminded them. {SAID}",
        f"Work must be paid, Mira Halvek, a neighbour, reminded them. {SAID}",
        f"{BARE} {SAID} Halvek, who was trafficked as a child, wept.",
        # of nobody public
        f"{BARE} The Director of the Golden Sun Company said that it would be.",
        f"{BARE} The Director said that it would be.",
        # of somebody else
        f"{BARE} The former Director of the Reef Foundation said that it would be.",
        f"{BARE} It rained. {SAID}",
        f"{BARE} Odo Finch, Director of the Reef Foundation, said that it would be.",
        f"{BARE} {SAID} Odo Finch, Director of the Reef Foundation, left.",
        f"The course was opened by Odo Finch, Director of the Reef Foundation. {BARE} {SAID}",
    ],
)
def test_nobody_is_made_public_by_the_next_sentence(read: Read, text: str) -> None:
    assert "Mira Halvek" not in read(text).column("persons", "name")
