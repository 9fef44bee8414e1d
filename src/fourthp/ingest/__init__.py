"""Seeds to documents: finding, decoding, formats, publisher and rights.

:func:`ingest` reads a folder; :func:`iter_seeds` gives the same one item at a time.
"""

from .errors import IngestError
from .seeds import Ingested, Limits, ingest, iter_seeds

__all__ = ["IngestError", "Ingested", "Limits", "ingest", "iter_seeds"]
