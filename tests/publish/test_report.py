import json

from fourthp.publish import write_report
from fourthp.records import Finding, GateResult

RESULTS = [
    GateResult("counts", 26),
    GateResult(
        "rights",
        1200,
        (
            Finding("rights", "quote_too_long", "blocker", "301 | <b>\nlong", "evidence", "ab12", "quote"),
            Finding("rights", "quotes_cover_document", "warning", "80% of it", "documents", "doc"),
        ),
    ),
]


def test_machines_get_every_finding(tmp_path) -> None:
    write_report(tmp_path, RESULTS)
    report = json.loads((tmp_path / "validation-report.json").read_text(encoding="utf-8"))
    assert report["passed"] is False
    assert [gate["passed"] for gate in report["gates"]] == [True, False]
    assert report["gates"][1]["findings"][0] == {
        "gate": "rights",
        "rule": "quote_too_long",
        "severity": "blocker",
        "message": "301 | <b>\nlong",
        "resource": "evidence",
        "row_id": "ab12",
        "field": "quote",
    }


def test_readers_get_a_table(tmp_path) -> None:
    write_report(tmp_path, RESULTS)
    text = (tmp_path / "validation-report.md").read_text(encoding="utf-8")
    assert "**A gate failed" in text
    assert "| rights | failed | 1,200 | 1 | 1 |\n" in text
    assert r"| blocker | quote_too_long | evidence | ab12 | quote | 301 \| &lt;b> long |" in text


def test_a_long_list_is_cut_for_readers_only(tmp_path) -> None:
    many = tuple(Finding("harm", "email_address", "blocker", str(number)) for number in range(205))
    write_report(tmp_path, [GateResult("harm", 205, many)])
    text = (tmp_path / "validation-report.md").read_text(encoding="utf-8")
    assert "… and 5 more in `validation-report.json`." in text
    report = json.loads((tmp_path / "validation-report.json").read_text(encoding="utf-8"))
    assert len(report["gates"][0]["findings"]) == 205


def test_the_report_is_listed_in_the_checksums(tmp_path) -> None:
    write_report(tmp_path, RESULTS)
    listed = [line.split("  ")[1] for line in (tmp_path / "checksums.txt").read_text().splitlines()]
    assert listed == ["validation-report.json", "validation-report.md"]
