import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.look.sheet import style_sheet
from app.ui.look.theme import on_stage, theme
from app.ui.paint.focus import FocusRing


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    for y, part in ((40, QPushButton("Beginnen", made)), (140, QLineEdit(made))):
        part.setGeometry(60, y, 200, 44)
    FocusRing(made)
    made.show()
    QTest.qWaitForWindowActive(made)
    return made


def ring(window: QWidget) -> FocusRing:
    return window.findChildren(FocusRing)[0]


def test_the_ring_goes_where_the_keyboard_goes(window: QWidget) -> None:
    field, button = window.findChildren(QLineEdit)[0], window.findChildren(QPushButton)[0]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring(window).target is button
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert ring(window).target is field


def test_the_ring_lies_three_px_away(window: QWidget) -> None:
    button = window.findChildren(QPushButton)[0]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring(window).geometry() == button.geometry().adjusted(-5, -5, 5, 5)
    ring(window).grab()


def test_the_ring_goes_along(window: QWidget) -> None:
    button = window.findChildren(QPushButton)[0]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    button.move(90, 80)
    assert ring(window).pos() == QPoint(85, 75)
    button.hide()
    assert ring(window).target is window.findChildren(QLineEdit)[0]


def test_a_click_shows_no_ring(window: QWidget) -> None:
    field = window.findChildren(QLineEdit)[0]
    QTest.mousePress(field, Qt.MouseButton.LeftButton)
    assert ring(window).target is None
    QTest.mouseRelease(field, Qt.MouseButton.LeftButton)


def test_only_what_has_no_ring_of_its_own_gets_one(window: QWidget) -> None:
    label = QLabel("woorden", window)
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    label.show()
    label.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring(window).target is None


def test_the_ring_never_takes_the_pointer(window: QWidget) -> None:
    assert ring(window).testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_the_ring_outlives_what_it_was_around(window: QWidget, qtbot: QtBot) -> None:
    button, field = window.findChildren(QPushButton)[0], window.findChildren(QLineEdit)[0]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(button.destroyed, timeout=500):
        button.deleteLater()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring(window).target is field


def test_the_ring_has_the_ink_of_what_its_target_lies_on(window: QWidget) -> None:
    window.setStyleSheet(style_sheet(theme()))
    stage = QWidget(window)
    stage.setStyleSheet(style_sheet(on_stage(theme())))
    stage.setGeometry(0, 200, 400, 100)
    dark = QPushButton("Stoppen", stage)
    dark.setGeometry(20, 20, 200, 48)
    stage.show()
    seen = []
    for button in (window.findChildren(QPushButton)[0], dark):
        button.setFocus(Qt.FocusReason.TabFocusReason)
        image = ring(window).grab().toImage()
        seen.append(image.pixelColor(image.width() // 2, 1).name().upper())
    assert seen == [theme().colours.ink, on_stage(theme()).colours.ink]
