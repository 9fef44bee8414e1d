"""The generated figures: whole, well formed, and drawn from schemas and data."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from docsite import annotated, coverage, entities, evaluation
from fourthp import schemas
from fourthp.published import Package

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"

FIGURES: dict[str, Callable[[], str]] = {
    "entities": entities.diagram,
    "coverage": lambda: coverage.chart(ROOT / "output"),
    "evaluation": lambda: evaluation.chart(ROOT / "docs/evaluation.md"),
}


def texts(svg: str) -> list[str]:
    return ["".join(node.itertext()) for node in ElementTree.fromstring(svg).iter(f"{SVG}text")]


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_well_formed_alike_each_time_and_loads_nothing(name: str) -> None:
    svg = FIGURES[name]()
    assert svg == FIGURES[name]()
    assert ElementTree.fromstring(svg).tag == f"{SVG}svg"
    assert "href" not in svg
    assert "@import" not in svg


@pytest.mark.parametrize("name", FIGURES)
def test_nothing_lies_outside_of_a_figure(name: str) -> None:
    root = ElementTree.fromstring(FIGURES[name]())
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    for node in root.iter():
        if node.tag in (f"{SVG}text", f"{SVG}rect") and "x" in node.attrib:
            assert 0 <= float(node.attrib["x"]) <= width
            if node.attrib.get("font-weight") == "bold":  # some nine pixels a letter
                assert float(node.attrib["x"]) + 9 * len(node.text or "") <= width
            assert 0 <= float(node.attrib["y"]) <= height


def test_every_table_and_key_is_drawn() -> None:
    drawn = texts(entities.diagram())
    vocabularies = schemas.vocabulary_names()
    for table in schemas.table_names():
        if table in vocabularies:
            assert f"{table}: {len(schemas.vocabulary(table))} codes" in drawn
            continue
        assert table in drawn
        for column, target, _ in schemas.foreign_keys(table):
            assert target == "countries" or (column in drawn and f"→ {target}" in drawn)


def test_boxes_of_one_column_do_not_overlap() -> None:
    root = ElementTree.fromstring(entities.diagram())
    boxes = [
        r.attrib for r in root.iter(f"{SVG}rect") if r.attrib.get("fill") == "#ffffff" and "x" in r.attrib
    ]
    columns: dict[str, list[tuple[float, float]]] = {}
    for found in boxes:
        columns.setdefault(found["x"], []).append((float(found["y"]), float(found["height"])))
    for placed in columns.values():
        placed.sort()
        assert all(y + height < below for (y, height), (below, _) in pairwise(placed))


def test_the_evaluation_figure_has_a_dot_for_every_figure() -> None:
    sets, values = evaluation.figures(ROOT / "docs/evaluation.md")
    known = sum(value is not None for row in values.values() for value in row)
    assert evaluation.chart(ROOT / "docs/evaluation.md").count("<circle") == known + len(sets)
    assert all(len(row) == len(sets) for row in values.values())


def test_a_page_without_figures_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Nothing\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"page\.md: there is no table between figures:begin"):
        evaluation.figures(page)


@pytest.mark.parametrize(
    ("months", "spans"),
    [
        ([], []),
        (["2021-11", "2022-02"], ["2021-11", "2021-12", "2022-01", "2022-02"]),
        (["2018-05", "2022-05"], ["2018", "2019", "2020", "2021", "2022"]),
    ],
)
def test_gaps_between_the_first_and_the_last_month_show(months: list[str], spans: list[str]) -> None:
    assert coverage.spans_between(months) == spans


def test_every_document_read_is_counted() -> None:
    counts = coverage.documents_by_country(Package(ROOT / "output"))
    rows = Package(ROOT / "output").rows("coverage").values()
    assert sum(sum(months.values()) for months in counts.values()) == sum(int(r["documents"]) for r in rows)


def test_the_text_is_whole_and_marked_where_evidence_is() -> None:
    text = "Ms. Berg <met> Mr. Roe.\n"

    class Small:
        def rows(self, table: str) -> dict[str, dict[str, str]]:
            cells = {"document_id": "d", "method": "x:y", "resource": "persons", "row_id": "berg"}
            said = {**cells, "resource": "statements", "row_id": "s", "field": "summary"}
            return {
                "1": {**cells, "field": "name", "start": "4", "end": "8"},
                "2": {**cells, "field": "honorific", "start": "0", "end": "3"},
                "3": {**said, "start": "4", "end": "14"},
                "4": {**cells, "field": "name", "start": "20", "end": "23", "method": "reference:list"},
                "5": {**cells, "field": "name", "start": "0", "end": "3", "document_id": "other"},
            }

    html = annotated.marked(Small(), "d", text)  # type: ignore[arg-type]
    assert '<span class="ev-persons" title="persons/berg: honorific">Ms.</span> ' in html
    assert (
        '<span class="ev-persons ev-said ev-statements" title="persons/berg: name\nstatements/s: summary">'
        "Berg</span>"
    ) in html
    assert (
        '<span class="ev-said ev-statements" title="statements/s: summary"> &lt;met&gt;</span> Mr. Roe.'
        in html
    )
