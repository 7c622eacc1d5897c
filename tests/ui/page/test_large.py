"""At large text no word and no button of a page is cut, in either language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.library.place import data_folder
from app.ui.look.theme import theme
from app.ui.look.type import load_fonts
from app.ui.page.text import Text
from app.ui.window import Window
from app.words.catalog import read_words
from tests.pictures import pages

PAGES = ("welcome-mute", "trouble-voice", "trouble-sound", "trouble-file", "preferences", "help",
         "about")  # fmt: skip
SIZES = ((1280, 800, 2.0), (1024, 640, 1.5), (1024, 640, 1.0))


def name(thing: QWidget) -> str:
    """Return what stands on a thing."""
    return thing.text() if isinstance(thing, Text | QAbstractButton) else ""


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_nothing_is_cut(
    qtbot: QtBot, page: str, language: str, width: int, height: int, scale: float
) -> None:
    load_fonts(data_folder() / "assets" / "fonts")
    words = read_words(data_folder() / "assets" / "i18n", language)
    window = Window(words, theme(scale=scale, reduced=True))
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    dict(pages(words))[page](window)
    for _ in range(3):
        QApplication.processEvents()
    things = (*window.findChildren(Text), *window.findChildren(QAbstractButton))
    shown = [thing for thing in things if thing.isVisible() and name(thing)]
    assert len(shown) > 3
    for thing in shown:
        right = thing.mapTo(window, QPoint(thing.width(), 0)).x()
        assert thing.width() >= thing.minimumSizeHint().width(), name(thing)
        assert thing.height() >= thing.minimumSizeHint().height(), name(thing)
        assert right <= width, name(thing)
