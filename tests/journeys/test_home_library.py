"""The library as it is found: full, empty, broken, and in another language."""

from __future__ import annotations

import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from app.journal.report import Reports
from app.library.place import data_folder
from app.ui.opening import Opening, folders_read
from app.ui.outside import Outside
from app.ui.session import card_of
from app.ui.view import SessionCard
from tests.journeys.conftest import Make
from tests.journeys.home import SHORT, HomeWindow

BROKEN = """\
session: 1
title: {nl: "Stuk", en: "Broken"}
languages: [nl, en]
audience: home
steps:
  - breath: 4-0-6-0
    for: 3 min
"""


def words_of(one: HomeWindow) -> str:
    """Return all that can be read in the window now."""
    labels = one.window.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_an_empty_folder_says_what_to_do(home: Make) -> None:
    one = home(sessions={})
    assert one.window.library.empty.isVisible()
    assert str(one.folder) in one.window.library.empty.text.text()


def test_a_folder_that_is_gone_says_so(home: Make) -> None:
    one = home()
    for path in one.folder.iterdir():
        path.unlink()
    one.folder.rmdir()
    one.opening.house.librarian.load()
    one.settle()
    assert "cannot be read" in one.window.library.empty.text.text()


def test_a_broken_session_tells_its_faults_and_the_others_play(home: Make) -> None:
    one = home(sessions={"s01-rest": SHORT, "s02-broken": BROKEN})
    told = words_of(one)
    assert "These do not play yet" in told
    assert "s02-broken.session.yaml:6:5" in told
    assert "breathe" in told
    one.start()
    assert one.sees(one.window.stage)


@pytest.mark.parametrize(
    "content", [b"\x00\x01", b"[" * 30_000, "session: 1".encode("utf-16"), b"x" * 1_000_001, b""]
)
def test_a_hostile_file_is_a_card_that_does_not_play(home: Make, content: bytes) -> None:
    one = home()
    (one.folder / "s02-hostile.session.yaml").write_bytes(content)
    one.opening.house.librarian.load()
    one.settle()
    hostile = next(card for card in one.opening.house.librarian.cards if "hostile" in card.title)
    assert len(hostile.faults) >= 1
    assert not hostile.plays


def test_a_fault_of_ours_in_one_session_leaves_the_others(
    home: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(name: str, *others: Any) -> SessionCard:  # noqa: ANN401 - what card_of takes
        if "rest" in name:
            raise RuntimeError
        return card_of(name, *others)

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    one = home()
    one.reports.catch()
    monkeypatch.setattr("app.ui.session.card_of", failing)
    (one.folder / "s01-rest.session.yaml").write_text(f"{SHORT}# changed, so it is read again")
    one.opening.house.librarian.load()
    one.settle()
    assert [card.title for card in one.opening.house.librarian.cards] == ["Back to here"]
    assert one.reports.count == 1


def test_another_language_is_there_without_a_restart(home: Make) -> None:
    one = home()
    assert "A short rest" in words_of(one)
    one.window.preferences_changed.emit(replace(one.opening.preferences, language="nl"))
    one.settle()
    one.window.show_library()
    one.settle()
    assert "Even rust" in words_of(one)
    one.click(one.window.library.offer.hero.begin)
    one.click(one.window.before.start)
    one.spoken()
    one.after(1)
    assert one.transport.course.program.language == "nl"


def test_preferences_are_there_again_the_next_time(home: Make) -> None:
    one = home()
    one.window.preferences_changed.emit(
        replace(one.opening.preferences, language="nl", text=150, reduced=True, offset=120)
    )
    again = Opening(Outside(one.kept, (one.folder,), Reports(one.folder)), "en")
    kept = again.preferences
    assert (kept.language, kept.text, kept.reduced, kept.offset) == ("nl", 150, True, 120)
    again.window.close()
    again.window.deleteLater()


def test_preferences_that_make_no_sense_are_as_at_the_start(home: Make) -> None:
    one = home()
    one.kept.setValue("preferences/text", "very large")
    one.kept.setValue("preferences/captions", "perhaps")
    again = Opening(Outside(one.kept, (one.folder,), Reports(one.folder)), "en")
    assert again.preferences.text == 100
    assert again.preferences.captions
    again.window.deleteLater()


def test_a_file_that_is_named_is_opened_when_it_has_been_read(home: Make) -> None:
    one = home(wanted="s01-rest.session.yaml")
    assert one.sees(one.window.before)


def test_a_named_bundled_file_does_not_double_the_library() -> None:
    bundled = data_folder() / "sessions"
    assert folders_read(None) == (bundled,)
    assert folders_read(bundled / "s02-the-hand-rides-along.session.yaml") == (bundled,)
    assert folders_read(Path("/elsewhere/a.session.yaml")) == (Path("/elsewhere"), bundled)
