"""What one run is asked to do, and what can be known to be wrong before it starts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_LISTED = ("name", "aliases")
_REFERENCE = {
    "country_names": ("country_code", "form", "kind", "language", "case_sensitive", "ambiguous"),
    "country_name_blockers": ("phrase",),
    "instruments": ("instrument_id", "acronym", "instrument_type", "is_acronym_distinctive", *_LISTED),
    "organisations": (
        "organisation_id",
        "acronym",
        "organisation_type",
        "country_code",
        "is_acronym_distinctive",
        *_LISTED,
    ),
    "places": ("place_id", "place_type", "country_code", "ambiguous_aliases", "is_ambiguous", *_LISTED),
}
"""The columns of the reference lists that linking and extraction cannot do without."""


class InputError(Exception):
    """A run cannot start or go on: the message names the place, what is wrong and the remedy."""


class BusyError(InputError):
    """Another run is at work in the same place: this one gives way."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The inputs and the output of one run.

    ``jobs`` is how many processes read documents at the same time. With ``all_topics`` facts
    are read from documents that have nothing to do with human trafficking, too; else those are only listed.
    With ``anew`` nothing is taken from earlier runs but the ids in the last release. ``engine`` is ``local`` or
    ``dask``; with the latter, documents are read on the cluster at ``scheduler`` (else one on this machine), and
    ``storage`` is the place, as fsspec knows it, through which it is handed its batches. A table of more than
    ``rows_per_file`` rows is published as several files; None leaves the number to :mod:`fourthp.publish`.
    """

    seeds: Path
    output: Path
    jobs: int = 1
    all_topics: bool = False
    anew: bool = False
    engine: str = "local"
    scheduler: str | None = None
    storage: str | None = None
    rows_per_file: int | None = None

    @property
    def cache(self) -> Path:
        """What was read of documents, kept from run to run and shared by the outputs that lie side by side."""
        return cache_beside(self.output)

    @property
    def reference(self) -> Path:
        """The gazetteers: those beside the documents, else those that come with the package."""
        from fourthp.schemas import reference_root

        own = self.seeds / "reference"
        return own if own.is_dir() else reference_root()

    @property
    def curation(self) -> Path:
        """Human decisions on these documents; the folder need not exist."""
        return self.seeds / "curation"

    def check(self) -> None:
        """Find out before any work whether the package could be put at ``output`` when it is done.

        Raises:
            InputError: there is no folder of seeds, what it says of the package is malformed, or ``output``
                cannot be written or replaced, or a reference list has lost a column.
        """
        from fourthp.language.tables import TableError, check_header
        from fourthp.pipeline.about import read_about
        from fourthp.publish import PublishError, check_writable

        if not self.seeds.is_dir():
            raise InputError(f"{self.seeds}: no such folder. Name the folder of documents with --seeds.")
        read_about(self.seeds)
        try:
            for name, columns in _REFERENCE.items():
                check_header(self.reference / f"{name}.csv", columns)
        except TableError as error:
            raise InputError(f"{error}.") from error
        try:
            check_writable(self.output)
        except PublishError as error:
            raise InputError(str(error)) from error


def cache_beside(output: Path) -> Path:
    """The cache that a build of ``output`` uses."""
    return output.absolute().parent / ".work" / ".cache"
