"""A person at home whose machine has no screen."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app.main import main

pytestmark = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="only here a screen can be missing"
)


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every screen away, and speak English."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


def test_without_a_screen_it_says_so_in_one_line_and_plays_here(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "gone.session.yaml"
    assert main(["open", str(gone)]) == 2
    said = capsys.readouterr()
    assert said.out == "There is no screen here, so the session plays in this terminal.\n"
    assert said.err == f"{gone} is not there.\n"


def test_it_says_so_in_the_language_of_the_person(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    main(["open", str(tmp_path / "gone.session.yaml")])
    said = capsys.readouterr()
    assert "scherm" in said.out
    assert "is not there" not in said.err


def test_a_set_platform_counts_as_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[object, ...]] = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    def note(*given: object) -> int:
        opened.append(given)
        return 0

    monkeypatch.setattr("app.ui.opening.open_window", note)
    assert main(["open", "a.session.yaml"]) == 0
    assert opened == [(["a.session.yaml"], "en")]
