"""Nothing is asked twice in an evening; a month remembers a no, and no more."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from app.ui.asked import Asked

BELLY = ("belly", "pregnancy", "fever")


class Shelf:
    """A settings file and a clock that is set by hand."""

    def __init__(self, folder: Path) -> None:
        self.kept = QSettings(str(folder / "kept.ini"), QSettings.Format.IniFormat)
        self.now = datetime(2026, 11, 1, 21, tzinfo=UTC)

    def asked(self) -> Asked:
        """Start the program once more."""
        return Asked(self.kept, lambda: self.now)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_what_was_answered_is_known_for_the_evening(shelf: Shelf) -> None:
    asked = shelf.asked()
    asked.answer("belly", answer=True)
    asked.answer("fever", answer=False)
    assert asked.known(BELLY) == {"belly": True, "fever": False}
    shelf.now += timedelta(hours=9)
    assert asked.known(BELLY) == {}


def test_a_no_is_remembered_for_a_month_by_its_date(shelf: Shelf) -> None:
    shelf.asked().answer("belly", answer=False)
    shelf.now += timedelta(days=29)
    assert shelf.asked().known(BELLY) == {"belly": False}
    assert shelf.asked().passed("belly") == date(2026, 11, 1)
    shelf.now += timedelta(days=2)
    assert shelf.asked().known(BELLY) == {}


def test_a_yes_is_never_written_down_and_takes_the_date_away(shelf: Shelf) -> None:
    shelf.asked().answer("belly", answer=False)
    shelf.asked().answer("belly", answer=True)
    assert shelf.kept.allKeys() == []
    assert shelf.asked().known(BELLY) == {}


def test_a_question_about_the_day_is_asked_each_evening(shelf: Shelf) -> None:
    shelf.asked().answer("fever", answer=False)
    shelf.asked().answer("own Belly 0", answer=False)
    assert shelf.kept.allKeys() == []


def test_how_it_is_today_is_never_written_down(shelf: Shelf) -> None:
    asked = shelf.asked()
    asked.tell_care(answer=True, pain=5)
    assert (asked.care, asked.pain) == (True, 5)
    assert shelf.kept.allKeys() == []
    asked.tell_care(answer=False, pain=None)
    assert (asked.care, asked.pain) == (False, None)
    asked.tell_care(answer=None, pain=None)
    assert asked.care is None


def test_something_changed_asks_again(shelf: Shelf) -> None:
    asked = shelf.asked()
    for name in BELLY:
        asked.answer(name, answer=False)
    asked.forget(["belly"])
    assert asked.known(BELLY) == {"pregnancy": False, "fever": False}
    asked.forget()
    assert asked.known(BELLY) == {}
    assert shelf.kept.allKeys() == []


def test_a_date_that_makes_no_sense_is_none(shelf: Shelf) -> None:
    for text in ("soon", "2031-01-01", ""):
        shelf.kept.setValue("asked/passed/belly", text)
        assert shelf.asked().passed("belly") is None


def test_what_is_said_once_is_not_said_again(shelf: Shelf) -> None:
    assert not shelf.asked().is_seen("silence")
    shelf.asked().see("silence")
    assert shelf.asked().is_seen("silence")


def test_without_settings_an_evening_is_remembered_all_the_same() -> None:
    asked = Asked()
    asked.answer("belly", answer=False)
    asked.see("silence")
    assert asked.known(BELLY) == {"belly": False}
    asked.forget(BELLY)
    assert asked.known(BELLY) == {}
