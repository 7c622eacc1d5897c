import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.look.theme import theme
from app.ui.paint.scale import Scale


@pytest.fixture
def scale(qtbot: QtBot) -> Scale:
    made = Scale(theme(), "Spanning")
    qtbot.addWidget(made)
    made.resize(456, 44)
    return made


def told(scale: Scale) -> list[int]:
    seen: list[int] = []
    scale.chosen.connect(seen.append)
    return seen


def picture(scale: Scale) -> QImage:
    image = QImage(scale.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("#F3F5F0"))
    scale.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    return image


def test_nothing_is_chosen_to_begin_with(scale: Scale) -> None:
    assert scale.answer is None


def test_digits_choose_and_one_then_zero_is_ten(scale: Scale) -> None:
    seen = told(scale)
    for key in (Qt.Key.Key_7, Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_0):
        QTest.keyClick(scale, key)
    assert seen == [7, 0, 1, 10]


def test_arrows_begin_in_the_middle_and_stop_at_the_ends(scale: Scale) -> None:
    seen = told(scale)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Up):
        QTest.keyClick(scale, key)
    assert seen == [5, 4, 10, 10]


def test_a_click_chooses_the_nearest_place(scale: Scale) -> None:
    seen = told(scale)
    for value in (0, 3, 10):
        QTest.mouseClick(
            scale, Qt.MouseButton.LeftButton, pos=QPoint(round(scale._x(value)) + 4, 22)
        )
    assert seen == [0, 3, 10]


def test_showing_a_value_tells_nobody(scale: Scale) -> None:
    seen = told(scale)
    scale.show_value(6)
    assert (scale.answer, seen) == (6, [])
    scale.show_value(None)
    assert scale.answer is None


def test_the_start_is_a_ring_and_the_answer_a_disc(scale: Scale) -> None:
    plain = picture(scale)
    scale.show_start(6)
    started = picture(scale)
    scale.show_value(3)
    both = picture(scale)
    assert plain != started != both
    assert both.pixelColor(round(scale._x(3)) - 11, 22) == QColor(scale._theme.colours.action)
    assert both.pixelColor(round(scale._x(6)), 18) == QColor(scale._theme.colours.surface)


def test_a_screen_reader_meets_a_slider_with_a_name_and_a_value(scale: Scale) -> None:
    scale.show_value(6)
    heard = QAccessible.queryAccessibleInterface(scale)
    assert heard.role() == QAccessible.Role.Slider
    assert heard.text(QAccessible.Text.Name) == "Spanning"
    assert heard.valueInterface().currentValue() == 6
    assert heard.valueInterface().maximumValue() == 10


@pytest.mark.parametrize("grown", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("large", [False, True])
def test_discs_never_touch(qtbot: QtBot, grown: float, large: bool) -> None:  # noqa: FBT001
    made = Scale(theme(scale=grown), "Pijn", large=large)
    qtbot.addWidget(made)
    made.resize(made.minimumSizeHint())
    if large:
        assert made._x(1) - made._x(0) > 1.9 * made._radius()
    assert made.height() >= 44


def test_other_keys_are_left_to_the_page(scale: Scale) -> None:
    seen = told(scale)
    QTest.keyClick(scale, Qt.Key.Key_Space)
    assert seen == []


def test_a_pressed_pointer_goes_along(scale: Scale) -> None:
    seen = told(scale)
    QTest.mousePress(scale, Qt.MouseButton.LeftButton, pos=QPoint(round(scale._x(2)), 22))
    QTest.mouseMove(scale, QPoint(round(scale._x(5)), 22))
    QTest.mouseRelease(scale, Qt.MouseButton.LeftButton)
    assert seen[0] == 2
    assert scale._nearest(scale._x(5)) == 5


def test_during_a_session_every_place_shows_its_number(qtbot: QtBot) -> None:
    made = Scale(theme(dark=True), "Spanning", large=True)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    nothing = picture(made)
    made.show_start(7)
    started = picture(made)
    made.show_value(4)
    assert nothing != started != picture(made)
    made.show_theme(theme())
    assert picture(made) != started
