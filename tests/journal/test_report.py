"""Reports say where, never what."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from app.journal.report import Reports, keep, own_reports, report


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


def _told(reports: Reports, number: int = 0) -> None:
    try:
        _ = [][number]
    except IndexError as error:
        reports.tell(type(error), error, error.__traceback__)


def test_the_same_fault_is_counted_but_written_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = Reports(tmp_path / "not" / "yet")
    for _ in range(60):
        _told(reports)
    assert reports.count == 60
    assert len(list((tmp_path / "not" / "yet").iterdir())) == 1
    assert capsys.readouterr().err.count("IndexError") == 1


def test_who_presses_control_c_has_done_nothing_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = Reports(tmp_path)
    reports.tell(KeyboardInterrupt, None, None)
    assert reports.count == 0
    assert not list(tmp_path.iterdir())
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_what_nobody_catches_is_told_from_threads_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    reports = Reports(tmp_path)
    reports.catch()
    thread = threading.Thread(target=[].pop)
    thread.start()
    thread.join()
    assert reports.count == 1
    assert sys.excepthook == reports.tell


def test_files_of_others_in_the_folder_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "report-of-mine.txt").write_text("x")
    assert keep("x", tmp_path) == tmp_path / "report-000001.txt"


def test_own_reports_lie_in_the_folder_of_logs(tmp_path: Path) -> None:
    assert own_reports().count == 0
    assert tmp_path.exists()
