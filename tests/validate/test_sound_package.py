import subprocess
import sys

import small_package

from fourthp.validate import validate_package, verify

GATES = [
    "integrity",
    "counts",
    "formula",
    "rights",
    "harm",
    "rules",
    "reviews",
    "parquet",
    "frictionless",
    "great_expectations",
    "evidence",
]


def test_a_sound_package_passes_every_gate(sound) -> None:
    results = validate_package(sound, texts=small_package.TEXTS)
    assert [result.gate for result in results] == GATES
    assert [finding for result in results for finding in result.findings] == []
    assert all(result.checks > 0 for result in results if result.gate != "reviews")


def test_verify_traces_every_cell(sound) -> None:
    report = verify(sound, small_package.TEXTS)
    assert report.result.findings == ()
    assert (report.documents, report.quotes) == (2, 65)
    assert report.traced == report.cells
    assert (report.read_again, report.coded, report.unstated) == (25, 36, 6)
    assert report.methods["quantity"] == 4
    assert "published cells traced (100%); 65 quotes found at their place in 2 documents" in str(report)


def test_validating_imports_nothing_heavy_until_it_starts() -> None:
    code = (
        "import sys, fourthp.validate, fourthp.publish;"
        "print({'great_expectations', 'frictionless', 'pandas'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"
