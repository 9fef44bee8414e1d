"""The reference lists as linking and publishing need them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from fourthp.language.folding import fold
from fourthp.language.tables import read_table


class Reference:
    """The gazetteers of ``seeds/reference`` by id, and public bodies by country and generic name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def organisations(self) -> dict[str, Mapping[str, str]]:
        """Rows of ``organisations.csv`` by id."""
        return {r["organisation_id"]: r for r in read_table(self._folder / "organisations.csv")}

    @cached_property
    def places(self) -> dict[str, Mapping[str, str]]:
        """Rows of ``places.csv`` by id."""
        return {r["place_id"]: r for r in read_table(self._folder / "places.csv")}

    @cached_property
    def instruments(self) -> dict[str, Mapping[str, str]]:
        """Rows of ``instruments.csv`` by id."""
        return {r["instrument_id"]: r for r in read_table(self._folder / "instruments.csv")}

    @cached_property
    def bodies_of_country(self) -> dict[tuple[str, str], str]:
        """(country, folded generic name) -> organisation id: "Ministry of Labour" of TH."""
        found: dict[tuple[str, str], str] = {}
        for key, row in self.organisations.items():
            if (
                row["organisation_type"] not in ("government", "diplomatic_mission")
                or not row["country_code"]
            ):
                continue
            for form in (row["name"], *row["aliases"].split("|"), row["acronym"]):
                generic = generic_name(fold(form))
                if generic:
                    found.setdefault((row["country_code"], generic), key)
        return found


def generic_name(folded: str) -> str:
    """A public body's name without its country: "ministry of labour of thailand" -> "ministry of labour"."""
    for joint in (" of the kingdom of ", " of the republic of "):
        if joint in folded:
            return folded.split(joint)[0]
    words = folded.split()
    if len(words) > 4 and words[-2] == "of":
        return " ".join(words[:-2])
    for prefix in ("united states ", "us ", "royal thai ", "thai "):
        if folded.startswith(prefix) and len(folded.split()) > len(prefix.split()) + 1:
            return folded[len(prefix) :]
    return folded
