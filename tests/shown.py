"""Shows one page of the window until it is ended, for who reads it from outside.

    python -m tests.shown PAGE

Pages have the names of `tests.pictures`; `captions` says one after the other.
"""

import sys
from itertools import count

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication  # noqa: TID251 - a page is made of widgets

from app.library.place import data_folder
from app.ui.look.theme import theme
from app.ui.look.type import load_fonts
from app.ui.stage.caption import Caption
from app.ui.stage.view import StageView
from app.ui.window import Window
from app.words.catalog import Words
from tests.examples import library
from tests.pictures import pages

_OFTEN = 200
"""Milliseconds between two captions."""


def show(window: Window, name: str, words: Words) -> None:
    """Bring a window to a page."""
    window.show_library(library(words))
    if name == "captions":
        window.open_stage()
        numbers = count(1)
        clock = QTimer(window)
        clock.timeout.connect(
            lambda: window.show_stage(StageView(caption=Caption(f"Line {next(numbers)}")))
        )
        clock.start(_OFTEN)
    else:
        dict(pages(words))[name](window)


def main(name: str) -> int:
    """Show a page."""
    program = QApplication(["zacht"])
    load_fonts(data_folder() / "assets" / "fonts")
    words = Words("en")
    window = Window(words, theme(reduced=True))
    window.show()
    show(window, name, words)
    return program.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
