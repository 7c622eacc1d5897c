"""Reports say where, never what."""

from __future__ import annotations

from pathlib import Path

from app.journal.report import keep, report


def _failing() -> str:
    try:
        return str(int("Anna"))
    except ValueError as error:
        return report(type(error), error.__traceback__)


def test_a_report_names_version_place_and_kind() -> None:
    text = _failing()
    assert text.startswith("Zacht ")
    assert "test_report.py" in text
    assert text.endswith("ValueError\n")


def test_a_report_never_holds_a_value() -> None:
    assert "Anna" not in _failing().replace('str(int("Anna"))', "")


def test_the_newest_twenty_are_kept(tmp_path: Path) -> None:
    for _ in range(25):
        keep("x", tmp_path)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert len(names) == 20
    assert names[-1] == "report-000025.txt"


def test_a_disk_that_refuses_costs_nothing_more(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert keep("x", blocked / "under") is None
