"""No word is cut: at every size of window and text, in both languages."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.library.place import data_folder
from app.ui.look.theme import theme
from app.ui.look.type import load_fonts
from app.ui.page.text import Text
from app.ui.window import Window
from app.words.catalog import read_words
from tests.pictures import pages

CASES = [
    (language, size, text)
    for language in ("nl", "en")
    for size, text in (((1024, 640), 1.0), ((1024, 640), 1.5), ((1280, 800), 1.0),
                       ((1280, 800), 2.0), ((1920, 1080), 2.0))
]  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def _fonts() -> None:
    _ = QApplication.instance() or QApplication([])
    load_fonts(data_folder() / "assets" / "fonts")


def cut(window: QWidget) -> list[str]:
    """Return the texts that have less room than they need."""
    texts = [t for t in window.findChildren(Text) if t.isVisible() and t.text()]
    buttons = [b for b in window.findChildren(QAbstractButton) if b.isVisible() and b.text()]
    low = [t.text() for t in texts if t.height() < t.heightForWidth(t.width())]
    narrow = [t.text() for t in texts if t.width() < t.minimumSizeHint().width()]
    return low + narrow + [b.text() for b in buttons if b.width() < b.minimumSizeHint().width()]


@pytest.mark.parametrize(("language", "size", "text"), CASES)
def test_no_word_is_cut(qtbot: QtBot, language: str, size: tuple[int, int], text: float) -> None:
    words = read_words(data_folder() / "assets" / "i18n", language)
    window = Window(words, theme(scale=text, reduced=True))
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    found = {}
    for name, show in pages(words):
        show(window)
        for _ in range(3):
            QApplication.processEvents()
        if missing := cut(window):
            found[name] = missing
    assert found == {}
