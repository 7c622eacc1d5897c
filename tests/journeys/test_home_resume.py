"""A session that the machine broke off, and the next opening."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.journal.home import Journal
from app.ui.leaf import RESUME
from app.ui.page.resume import ResumePage
from tests.journeys.conftest import Make
from tests.journeys.home import HomeWindow


def broken_off(home: Make, tmp_path: Path, qtbot: QtBot) -> HomeWindow:
    """Play into the breathing, lose the power there, and open the program again."""
    one = home()
    one.start()
    one.until(lambda: one.transport.moment().state.waiting is not None)
    one.key(Qt.Key.Key_6)
    one.key(Qt.Key.Key_Return)
    one.after(30)
    place = tmp_path / "place.json"
    qtbot.waitUntil(lambda: place.exists() and _step(place) == 2)
    kept = place.read_bytes()
    one.window.close()
    qtbot.waitUntil(lambda: not place.exists())
    place.write_bytes(kept)
    return home()


def _step(place: Path) -> int:
    """Return which step a place is in."""
    return int(json.loads(place.read_text())["path"][1])


def page(one: HomeWindow) -> ResumePage:
    return one.window.page(RESUME)


@pytest.fixture(autouse=True)
def _write_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep each step, however quick the simulated time goes."""
    monkeypatch.setattr("app.player.place.EVERY", 0.0)


def test_the_next_opening_asks_and_goes_on_with_the_step(
    home: Make, tmp_path: Path, qtbot: QtBot
) -> None:
    one = broken_off(home, tmp_path, qtbot)
    assert one.sees(page(one))
    assert "A short rest" in page(one).told.text()
    one.click(page(one).go_on)
    one.spoken()
    one.after(2)
    step = one.transport.moment().state.step
    assert step is not None
    assert step.path == ("steps", 2)
    one.until(lambda: one.sees(one.window.after), step=5)
    one.window.close()
    (evening,) = Journal(tmp_path / "journal.sqlite").evenings()
    assert evening.ended
    assert evening.answers[0] == ("tension", "6")
    assert len(evening.answers) == 2


def test_only_the_ending_can_be_heard(home: Make, tmp_path: Path, qtbot: QtBot) -> None:
    one = broken_off(home, tmp_path, qtbot)
    one.click(page(one).land)
    one.spoken()
    one.until(lambda: "Come back" in one.read, limit=30)
    one.until(lambda: one.sees(one.window.after), limit=120, step=5)


def test_who_leaves_it_is_not_asked_again(home: Make, tmp_path: Path, qtbot: QtBot) -> None:
    one = broken_off(home, tmp_path, qtbot)
    one.key(Qt.Key.Key_Escape)
    assert one.sees(one.window._book.home)
    qtbot.waitUntil(lambda: not (tmp_path / "place.json").exists())
    one.window.close()
    other = home()
    assert other.sees(other.window._book.home)


def test_a_session_that_came_to_its_end_is_not_asked_about(home: Make) -> None:
    one = home()
    one.start()
    one.key(Qt.Key.Key_Escape)
    one.until(lambda: one.sees(one.window.after), step=5)
    one.window.close()
    other = home()
    assert other.sees(other.window._book.home)


def test_a_place_that_is_damaged_is_not_asked_about(
    home: Make, tmp_path: Path, qtbot: QtBot
) -> None:
    one = broken_off(home, tmp_path, qtbot)
    one.key(Qt.Key.Key_Escape)
    place = tmp_path / "place.json"
    qtbot.waitUntil(lambda: not place.exists())
    place.write_text("no place at all")
    other = home()
    assert other.sees(other.window._book.home)
