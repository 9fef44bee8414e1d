"""The Fourth P: press releases about cooperation against human trafficking, as an open dataset."""

__version__ = "0.1.0"
