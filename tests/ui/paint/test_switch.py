import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.look.theme import theme
from app.ui.paint.switch import Switch


@pytest.fixture
def switch(qtbot: QtBot) -> Switch:
    made = Switch(theme(), "Minder beweging")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    return made


def test_a_click_anywhere_switches(switch: Switch) -> None:
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(switch.width() - 5, 20))
    assert switch.isChecked()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert not switch.isChecked()


def test_showing_a_value_tells_nobody(switch: Switch) -> None:
    seen: list[bool] = []
    switch.toggled.connect(seen.append)
    switch.show_value(on=True)
    assert switch.isChecked()
    assert seen == []


def test_a_screen_reader_meets_a_check_box(switch: Switch) -> None:
    heard = QAccessible.queryAccessibleInterface(switch)
    assert heard.role() == QAccessible.Role.CheckBox
    assert heard.text(QAccessible.Text.Name) == "Minder beweging"


def test_it_grows_with_the_text(switch: Switch) -> None:
    small = switch.sizeHint()
    switch.show_theme(theme(scale=2))
    assert switch.sizeHint().width() > 1.7 * small.width()
    switch.grab()
