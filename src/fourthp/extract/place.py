"""Where something takes place, as a text tells it, in whichever language."""

from __future__ import annotations

from dataclasses import dataclass

from fourthp.records import Reading


@dataclass(slots=True)
class Place:
    """Venue, city, row of the gazetteer and country of an event; every part may be missing."""

    venue: Reading | None = None
    city: Reading | None = None
    place_key: Reading | None = None
    country: Reading | None = None

    def is_nowhere(self) -> bool:
        """Whether neither venue nor city nor country is known."""
        return self.venue is None and self.city is None and self.country is None

    def is_exact(self) -> bool:
        """Whether more than the country is known."""
        return self.venue is not None or self.city is not None

    def code(self) -> str | None:
        """The country's code."""
        return str(self.country.value) if self.country else None

    def complete(self, other: Place) -> None:
        """Take over what is missing here and known there."""
        if self.venue is None and self.city is None:
            self.venue, self.city, self.place_key = other.venue, other.city, other.place_key
        self.country = self.country or other.country

    def cells(self) -> dict[str, Reading]:
        """Columns of table ``events``."""
        columns = {
            "venue": self.venue,
            "city": self.city,
            "place_id": self.place_key,
            "country_code": self.country,
        }
        return {column: reading for column, reading in columns.items() if reading is not None}
