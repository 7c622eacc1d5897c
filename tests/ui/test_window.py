"""The window shows pages and passes on what is wished."""

import pytest
from PySide6.QtCore import QSettings, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.leaf import PREFERENCES
from app.ui.look.theme import theme
from app.ui.page.chips import Chips
from app.ui.page.stack import Stack
from app.ui.page.text import Text
from app.ui.preference import Preferences
from app.ui.stage.question import QuestionView
from app.ui.stage.view import StageView
from app.ui.view import (
    AfterView,
    AlarmView,
    BeforeView,
    CautionView,
    EveningsView,
    LibraryView,
    SessionCard,
    SignalView,
)
from app.ui.window import Window
from app.words.catalog import Words

LIBRARY = LibraryView((SessionCard("rest", "Arriving", likely=12),))
BEFORE = BeforeView("rest", "Arriving", cautions=(CautionView("belly", "Anything?"),))
DUTCH = Words("nl", {"Begin": "Beginnen", "Library": "Bibliotheek"})


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window(Words(), theme(reduced=True))
    qtbot.addWidget(made)
    made.show_library(LIBRARY)
    made.show()
    return made


def test_from_library_to_start_in_two_clicks(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.session_chosen) as told:
        QTest.mouseClick(window.library.offer.hero.begin, Qt.MouseButton.LeftButton)
    assert told.args == ["rest"]
    window.show_before(BEFORE)
    with qtbot.waitSignal(window.start_requested):
        QTest.mouseClick(window.before.start, Qt.MouseButton.LeftButton)


def test_only_the_library_is_made_at_first(window: Window) -> None:
    assert window._book.made == {}


def test_it_never_opens_larger_than_the_screen(qtbot: QtBot) -> None:
    made = Window(Words(), theme(reduced=True))
    qtbot.addWidget(made)
    room = made.screen().availableSize()
    assert made.size() == QSize(1280, 800).boundedTo(room).expandedTo(made.minimumSize())


def test_the_first_paint_is_told_once(qtbot: QtBot) -> None:
    made = Window(Words(), theme(reduced=True))
    qtbot.addWidget(made)
    told: list[int] = []
    made.first_painted.connect(lambda: told.append(1))
    made.show()
    for _ in range(3):
        QApplication.processEvents()
        made.repaint()
    assert told == [1]


def test_back_from_before_is_the_library(window: Window, qtbot: QtBot) -> None:
    window.show_before(BEFORE)
    assert not window.library.isVisible()
    with qtbot.waitSignal(window.session_left):
        QTest.mouseClick(window.before.back, Qt.MouseButton.LeftButton)
    assert window.library.isVisible()


def test_what_the_stage_wishes_the_window_tells(window: Window, qtbot: QtBot) -> None:
    window.open_stage()
    window.show_stage(StageView(asked=QuestionView("x", "?", "choice", choices=(("a", "A"),))))
    with qtbot.waitSignal(window.answered) as told:
        QTest.keyClick(window.stage, Qt.Key.Key_1)
    assert told.args == ["a"]
    window.show_stage(StageView())
    for key, signal in (
        (Qt.Key.Key_Space, window.pause_requested), (Qt.Key.Key_Escape, window.stop_requested),
        (Qt.Key.Key_Up, window.louder_requested), (Qt.Key.Key_H, window.help_requested),
    ):  # fmt: skip
        with qtbot.waitSignal(signal):
            QTest.keyClick(window.stage, key)


def test_the_stage_is_dark_in_a_light_theme(window: Window) -> None:
    window.open_stage()
    window.show_stage(StageView())
    assert window.stage.grab().toImage().pixelColor(5, 5).lightness() < 30
    window.show_library()
    assert window.grab().toImage().pixelColor(5, 5).lightness() > 200


def test_after_leads_to_help_and_back(window: Window, qtbot: QtBot) -> None:
    window.show_after(AfterView("Arriving"))
    with qtbot.waitSignal(window.alarm_requested):
        QTest.mouseClick(window.after.alarm, Qt.MouseButton.LeftButton)
    window.show_alarm(AlarmView((SignalView("pause", "Dizzy", "Sit."),)))
    assert window.alarm.isVisible()
    QTest.mouseClick(window.alarm.back, Qt.MouseButton.LeftButton)
    assert window.after.isVisible()
    with qtbot.waitSignal(window.done_requested):
        QTest.mouseClick(window.after.done, Qt.MouseButton.LeftButton)


def test_the_rail_leads_to_every_page(window: Window, qtbot: QtBot) -> None:
    rail = window._book.home.rail
    for goal in ("evenings", "preferences", "about", "library"):
        with qtbot.waitSignal(window.goal_chosen) as told:
            QTest.mouseClick(rail.buttons[goal], Qt.MouseButton.LeftButton)
        assert told.args == [goal]
    window.show_evenings(EveningsView())
    window.show_preferences(Preferences())
    window.show_about()
    assert rail.buttons["about"].isChecked()


def test_preferences_are_told(window: Window, qtbot: QtBot) -> None:
    window.show_preferences(Preferences())
    page = window.page(PREFERENCES)
    row = page.rows["theme"]
    assert isinstance(row, Chips)
    with qtbot.waitSignal(window.preferences_changed) as told:
        row.chip("dark").click()
    assert told.args == [Preferences(theme="dark")]


def test_another_language_needs_no_new_start(window: Window, qtbot: QtBot) -> None:
    window.show_before(BEFORE)
    window.rebuild(DUTCH, theme(dark=True, reduced=True))
    assert window.library.offer.hero.begin.text() == "Beginnen"
    window.show_before(BEFORE)
    with qtbot.waitSignal(window.start_requested):
        QTest.mouseClick(window.before.start, Qt.MouseButton.LeftButton)


def test_a_narrow_window_has_icons_with_names(window: Window) -> None:
    window.resize(1024, 640)
    QApplication.processEvents()
    rail = window._book.home.rail
    assert rail.width() == 64
    assert rail.buttons["library"].text() == ""
    assert rail.buttons["library"].toolTip() == "Library"
    assert rail.buttons["library"].accessibleName() == "Library"


def test_f11_fills_the_screen_and_back(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_closing_is_told_and_the_size_is_remembered(qtbot: QtBot, tmp_path: object) -> None:
    kept = QSettings(f"{tmp_path}/window.ini", QSettings.Format.IniFormat)
    first = Window(Words(), theme(), kept)
    qtbot.addWidget(first)
    first.show()
    first.resize(800, 640)
    with qtbot.waitSignal(first.closed):
        first.close()
    second = Window(Words(), theme(), kept)
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (800, 640)


def test_pages_cross_over_in_320_ms(qtbot: QtBot) -> None:
    stack = Stack(theme().motion)
    qtbot.addWidget(stack)
    one, two = Text("one", theme()), Text("two", theme())
    stack.add(one)
    stack.add(two)
    stack.show()
    stack.show_page(two)
    assert stack.current is two
    assert stack.veil.is_leaving
    stack.veil.at(319)
    assert stack.veil.is_leaving
    stack.veil.at(320)
    assert not stack.veil.is_leaving


def test_with_less_motion_pages_change_at_once(qtbot: QtBot) -> None:
    stack = Stack(theme(reduced=True).motion)
    qtbot.addWidget(stack)
    one, two = Text("one", theme()), Text("two", theme())
    stack.add(one)
    stack.add(two)
    stack.show()
    stack.show_page(two)
    assert not stack.veil.is_leaving


def test_no_timer_is_left_running(window: Window) -> None:
    window.show_before(BEFORE)
    window.open_stage()
    window.show_stage(StageView())
    window.show_after(AfterView("Arriving"))
    window.show_library()
    assert not [timer for timer in window.findChildren(QTimer) if timer.isActive()]
