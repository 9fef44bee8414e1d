"""Records and tables come back from their files as they went in."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from fourthp.codec import read_folder, read_records, write_records
from fourthp.records import (
    CleanDocument,
    Dateline,
    Document,
    DocumentFacts,
    Fact,
    GateResult,
    Mark,
    Reading,
    Reject,
    Sentence,
    Span,
)

names = st.text(st.characters(categories=("Ll", "Lo", "Nd")), min_size=1, max_size=5)
spans = st.builds(Span, st.integers(0, 99), st.integers(0, 99))
values = st.one_of(st.text(), st.integers(), st.booleans(), st.floats(allow_nan=False, allow_infinity=False))
readings = st.builds(Reading, values, st.tuples(spans), names, st.floats(0, 1))
documents = st.builds(
    Document,
    names,
    names,
    st.text(),
    names,
    names,
    names,
    st.none() | names,
    st.dictionaries(names, st.text()),
)
clean_documents = st.builds(
    CleanDocument,
    documents,
    st.dictionaries(names, readings, max_size=2),
    st.tuples(st.builds(Mark, st.integers(), st.integers(), names)),
    st.none() | st.builds(Dateline, spans, st.none() | spans, st.none() | readings),
    st.tuples(st.builds(Sentence, st.integers(), st.integers(), st.integers())),
)
facts = st.builds(Fact, names, names, st.dictionaries(names, readings, max_size=2), st.tuples(readings))
document_facts = st.builds(DocumentFacts, names, st.tuples(facts))


@given(st.lists(clean_documents | document_facts, min_size=1, max_size=1))
def test_records_come_back_equal_and_of_the_same_types(records: list[CleanDocument | DocumentFacts]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made" / "records.jsonl"
        assert write_records(path, records) == 1
        back = list(read_records(path, type(records[0])))
    assert back == records
    assert repr(back) == repr(records)


def test_files_of_a_folder_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("000001", "000000"):
        write_records(tmp_path / f"{name}.jsonl", [Reject(name, "ingest", "empty", "is empty")])
    assert [reject.path for reject in read_folder(tmp_path, Reject)] == ["000000", "000001"]


def test_a_line_of_another_type_is_refused(tmp_path: Path) -> None:
    write_records(tmp_path / "records.jsonl", [GateResult("evidence", 3)])
    with pytest.raises(ValidationError, match="stage"):
        list(read_records(tmp_path / "records.jsonl", Reject))
