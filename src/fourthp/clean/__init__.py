"""A document's text with its layout understood: :func:`clean`."""

from .document import clean

__all__ = ["clean"]
