from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.look.theme import theme
from app.ui.paint.plot import Evening, Plot, Tick, columns


def test_evenings_lie_by_their_day() -> None:
    assert columns((0, 5, 10), 0, 100) == (0, 50, 100)
    assert columns((), 0, 100) == ()


def test_two_sessions_of_one_evening_stand_side_by_side() -> None:
    first, second, _ = columns((3, 3, 10), 0, 500)
    assert second - first == 19


@given(st.lists(st.floats(0, 60), min_size=1, max_size=80).map(sorted).map(tuple))
def test_evenings_keep_their_order_and_stay_inside(days: tuple[float, ...]) -> None:
    placed = columns(days, 0, 800)
    assert all(early < late for early, late in pairwise(placed))
    assert placed[0] >= -10.1
    assert placed[-1] <= 800


def test_before_is_a_ring_and_after_a_disc(qtbot: QtBot) -> None:
    plot = Plot(theme(), "Spanning, voor en na")
    qtbot.addWidget(plot)
    plot.resize(400, 220)
    plot.show_evenings((Evening(0, 8, 2), Evening(7, 5, 5), Evening(14, None, 4)), (Tick(7, "x"),))
    image = QImage(plot.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(plot.theme.colours.surface))
    plot.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    box = plot._box()
    x = round(box.left() + 24)
    assert image.pixelColor(x, round(plot._y(box, 2))) == QColor(plot.theme.colours.action)
    assert image.pixelColor(x, round(plot._y(box, 8))) == QColor(plot.theme.colours.surface)
    assert plot.accessibleName() == "Spanning, voor en na"
