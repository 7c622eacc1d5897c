import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.look.sheet import style_sheet
from app.ui.look.theme import theme
from app.ui.paint.segment import Segments


@pytest.fixture
def segments(qtbot: QtBot) -> Segments:
    made = Segments(theme(), "Lengte", (("short", "kort 7"), ("usual", "gewoon 10")))
    qtbot.addWidget(made)
    made.setStyleSheet(style_sheet(theme()))
    made.show_value("usual")
    return made


def test_a_click_chooses_one_and_leaves_the_other(segments: Segments) -> None:
    seen: list[str] = []
    segments.chosen.connect(seen.append)
    QTest.mouseClick(segments.button("short"), Qt.MouseButton.LeftButton)
    assert seen == ["short"]
    assert segments.value == "short"


def test_showing_a_value_tells_nobody(segments: Segments) -> None:
    seen: list[str] = []
    segments.chosen.connect(seen.append)
    segments.show_value("short")
    assert (segments.value, seen) == ("short", [])


def test_each_part_says_what_it_is_part_of(segments: Segments) -> None:
    assert segments.button("short").accessibleName() == "Lengte: kort 7"
    segments.grab()
