from typing import get_args

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.look.theme import theme
from app.ui.paint.line import Line
from app.ui.paint.span import Kind, Span

SPANS = (Span("question", 10, 10), Span("breath", 30, 60, 8), Span("hand rest", 100, 60))


@pytest.fixture
def line(qtbot: QtBot) -> Line:
    made = Line(theme(), "Adem, dan een hand")
    qtbot.addWidget(made)
    made.resize(400, 48)
    made.show_spans(SPANS)
    return made


def picture(line: Line) -> QImage:
    image = QImage(line.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(line.theme.colours.surface))
    line.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    return image


def test_what_was_played_is_full_and_what_comes_is_faint(line: Line) -> None:
    whole = picture(line)
    line.show_share(0.5)
    played = picture(line)
    left, right = whole.copy(0, 0, 180, 48), whole.copy(220, 0, 180, 48)
    assert played.copy(0, 0, 180, 48) == left
    assert played.copy(220, 0, 180, 48) != right


def test_the_marker_stands_at_the_share(line: Line) -> None:
    line.show_share(0.5)
    ink = QColor(line.theme.colours.ink)
    assert picture(line).pixelColor(200, round(0.72 * 48)) == ink


def test_the_hand_and_the_breath_have_their_own_colours(line: Line) -> None:
    hand = QColor(line.theme.colours.hand)
    image = picture(line)
    seen = {image.pixelColor(x, 30).name() for x in range(400)}
    assert hand.name() in seen


def test_the_line_follows_the_theme(line: Line) -> None:
    before = picture(line)
    line.show_theme(theme(dark=True))
    assert picture(line) != before


def test_a_screen_reader_hears_what_the_line_shows(line: Line) -> None:
    assert line.accessibleName() == "Adem, dan een hand"


def test_an_unmoved_marker_costs_nothing(line: Line) -> None:
    line.show_share(0.5)
    line.show_share(0.5001)
    assert line._share == 0.5


def test_every_kind_of_span_has_a_form_of_its_own(line: Line) -> None:
    seen = []
    for kind in get_args(Kind):
        line.show_spans((Span("rest", 0, 20), Span(kind, 20, 60, 10), Span("rest", 80, 20)))
        seen.append(bytes(picture(line).constBits()))
    assert len(set(seen)) == len(seen)


def test_the_rings_are_filled_with_the_wall(line: Line) -> None:
    line.show_spans((Span("rest", 0, 50), Span("question", 50, 0), Span("rest", 50, 50)))
    line.show_wall("#FF0000")
    assert picture(line).pixelColor(200, round(0.72 * 48)) == QColor("#FF0000")
