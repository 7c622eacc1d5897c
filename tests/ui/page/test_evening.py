"""My evenings: a list that can be noted, undone and deleted, and a quiet plot."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.look.theme import theme
from app.ui.page.evening import AT_ONCE, EveningPage
from app.ui.page.session import SessionRow
from app.ui.paint.plot import Evening
from app.ui.view import EveningsView, EveningView, WeeksView
from app.words.catalog import Words

ROW = EveningView(7, "Mon 23 Nov, 20:00", "Soft hands", words="Warm feet.")
TENSION = WeeksView("tension", "Tension", (Evening(0, 6, 4),), (), "Tension on 1 evening.")
EASE = WeeksView("ease", "At ease", (Evening(0, 4, 6),), (), "Ease on 1 evening.")
VIEW = EveningsView((ROW, replace(ROW, id=6, words="")), (TENSION, EASE))


def page(qtbot: QtBot, view: EveningsView = VIEW) -> EveningPage:
    made = EveningPage(Words(), theme())
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.show_evenings(view)
    QApplication.processEvents()
    return made


def rows(shown: EveningPage) -> list[SessionRow]:
    return [row for row in shown.findChildren(SessionRow) if row.isVisible()]


def test_a_first_evening_has_a_sentence_and_nothing_to_delete(qtbot: QtBot) -> None:
    shown = page(qtbot, EveningsView())
    assert shown.first.isVisible()
    assert not shown.weeks.isVisible()
    assert not shown.deleted.isEnabled()
    assert shown.read.isEnabled()


def test_one_question_at_a_time_is_plotted(qtbot: QtBot) -> None:
    shown = page(qtbot)
    assert shown.weeks.plot.accessibleName() == "Tension on 1 evening."
    QTest.mouseClick(shown.weeks.which.button("ease"), Qt.MouseButton.LeftButton)
    assert shown.weeks.plot.accessibleName() == "Ease on 1 evening."
    shown.show_evenings(VIEW)
    assert shown.weeks.which.value == "ease"


def test_words_are_told_when_they_are_others(qtbot: QtBot) -> None:
    shown = page(qtbot)
    told: list[tuple[int, str]] = []
    shown.evening_noted.connect(lambda number, text: told.append((number, text)))
    line = rows(shown)[1].line
    line.setFocus()
    QTest.keyClicks(line, "quiet ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    rows(shown)[0].line.editingFinished.emit()
    assert told == [(6, "quiet")]


def test_one_evening_is_told_to_go_and_can_be_brought_back(qtbot: QtBot) -> None:
    shown = page(qtbot)
    with qtbot.waitSignal(shown.evening_forgotten) as told:
        QTest.mouseClick(rows(shown)[0].gone, Qt.MouseButton.LeftButton)
    assert told.args == [7]
    shown.show_evenings(replace(VIEW, told="This evening is deleted.", can_undo=True))
    assert shown.told.isVisible()
    with qtbot.waitSignal(shown.evening_restored):
        QTest.mouseClick(shown.undo, Qt.MouseButton.LeftButton)


def test_all_of_it_goes_only_after_a_second_word(qtbot: QtBot) -> None:
    shown = page(qtbot)
    gone: list[bool] = []
    shown.evenings_deleted.connect(lambda: gone.append(True))
    assert not shown.gone.isVisible()
    QTest.mouseClick(shown.deleted, Qt.MouseButton.LeftButton)
    QTest.mouseClick(shown.kept, Qt.MouseButton.LeftButton)
    assert not shown.gone.isVisible()
    assert not gone
    QTest.mouseClick(shown.deleted, Qt.MouseButton.LeftButton)
    QTest.mouseClick(shown.gone, Qt.MouseButton.LeftButton)
    assert gone


def test_a_long_life_of_evenings_is_shown_by_and_by(qtbot: QtBot) -> None:
    shown = page(qtbot, EveningsView(tuple(replace(ROW, id=n) for n in range(AT_ONCE + 5))))
    assert len(rows(shown)) == AT_ONCE
    QTest.mouseClick(shown.older, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert len(rows(shown)) == AT_ONCE + 5
    assert not shown.older.isVisible()
