"""The reference lists, loaded once, and the pipeline's reading of a text."""

from __future__ import annotations

from functools import partial

import pytest
from reading import Read, read_text

from fourthp.extract import Knowledge
from fourthp.schemas import reference_root


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The reference lists of the repository, loaded once."""
    return Knowledge.load(reference_root())


@pytest.fixture(scope="session")
def read(knowledge: Knowledge) -> Read:
    """``read(text, published=None, language="en", title=None, url=None)``: what the pipeline reads in a text."""
    return partial(read_text, knowledge)
