import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.look.theme import theme
from app.ui.paint.level import Level


@pytest.fixture
def level(qtbot: QtBot) -> Level:
    made = Level(theme(), "Stem")
    qtbot.addWidget(made)
    made.resize(190, 36)
    made.show_value(0.5)
    return made


def told(level: Level) -> list[float]:
    seen: list[float] = []
    level.changed.connect(seen.append)
    return seen


def test_arrows_change_it_by_a_twentieth(level: Level) -> None:
    seen = told(level)
    QTest.keyClick(level, Qt.Key.Key_Right)
    QTest.keyClick(level, Qt.Key.Key_Down)
    assert seen == [0.55, 0.5]


def test_it_stops_at_both_ends_and_then_tells_nothing(level: Level) -> None:
    seen = told(level)
    for key in (Qt.Key.Key_End, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(level, key)
    assert seen == [1.0, 0.0]


def test_a_click_sets_it(level: Level) -> None:
    seen = told(level)
    QTest.mouseClick(level, Qt.MouseButton.LeftButton, pos=QPoint(190 - 9, 18))
    assert seen == [1.0]


def test_showing_a_level_tells_nobody(level: Level) -> None:
    seen = told(level)
    level.show_value(3.0)
    assert (level.level, seen) == (1.0, [])


def test_a_screen_reader_meets_a_slider_with_a_name(level: Level) -> None:
    heard = QAccessible.queryAccessibleInterface(level)
    assert heard.role() == QAccessible.Role.Slider
    assert heard.text(QAccessible.Text.Name) == "Stem"


def test_what_is_filled_ends_at_the_upright(level: Level) -> None:
    seen = []
    for value in (0.0, 0.5, 1.0):
        level.show_value(value)
        image = level.grab().toImage()
        action = QColor(level._theme.colours.action)
        seen.append(sum(image.pixelColor(x, 18) == action for x in range(190)))
    assert seen == sorted(seen)
    assert seen[1] == pytest.approx(sum(seen[::2]) / 2, abs=4)


def test_a_pressed_pointer_goes_along(level: Level) -> None:
    seen = told(level)
    QTest.mousePress(level, Qt.MouseButton.LeftButton, pos=QPoint(9, 18))
    QTest.mouseRelease(level, Qt.MouseButton.LeftButton)
    assert seen == [0.0]
    level.show_theme(theme(dark=True))
    assert level.grab().toImage() is not None


def test_other_keys_are_left_to_the_page(level: Level) -> None:
    seen = told(level)
    QTest.keyClick(level, Qt.Key.Key_S)
    assert seen == []
