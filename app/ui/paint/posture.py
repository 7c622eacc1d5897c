"""The picture of a posture or a movement, in the colours of the theme."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.library.place import data_folder
from app.ui.look.colour import LIGHT, Colours, over
from app.ui.look.theme import Theme
from app.ui.paint.painted import Painted

_USED = ("skin", "ground", "linec", "raised", "sound")
"""The colours of the drawings, which are drawn in the light theme."""

_SAME = {"engage": "knees bent"}
"""Postures that are drawn as another one."""


def posture_file(name: str) -> Path:
    """Return the drawing of a posture, by its name in a script."""
    return _folder() / f"posture-{_SAME.get(name, name).replace(' ', '-')}.svg"


def movement_file(name: str) -> Path:
    """Return the drawing of a movement, by its name in a script."""
    return _folder() / f"movement-{name.replace(' ', '-')}.svg"


def paint_picture(painter: QPainter, file: Path, colours: Colours, box: QRectF) -> None:
    """Draw a picture into a box, as large as it fits, in the middle."""
    drawing = _drawing(file, colours)
    size = drawing.defaultSize().toSizeF()
    scale = min(box.width() / size.width(), box.height() / size.height())
    fitted = QRectF(0, 0, size.width() * scale, size.height() * scale)
    fitted.moveCenter(box.center())
    drawing.render(painter, fitted)


@lru_cache(maxsize=64)
def _drawing(file: Path, colours: Colours) -> QSvgRenderer:
    """Return a drawing in the colours of a theme.

    Raises:
        OSError: There is no such picture: a fault of ours.
    """
    text = file.read_text("utf-8")
    for name in _USED:
        shade = _figure(colours) if name == "skin" else getattr(colours, name)
        text = text.replace(f'"{getattr(LIGHT, name)}"', f'"{shade}"')
    return QSvgRenderer(QByteArray(text.encode()))


def _figure(colours: Colours) -> str:
    """Return the colour of the figure: in the dark it stands out from its pillow."""
    return over(colours.skinline, 0.5, colours.skin) if colours.dark else colours.skin


def _folder() -> Path:
    """Return where the pictures lie."""
    return data_folder() / "assets" / "pictures"


class PosturePicture(Painted):
    """Shows how to lie, sit or stand, or what moves."""

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._file: Path | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_posture(self, posture: str) -> None:
        """Show a posture by its name in a script; an empty name shows none."""
        self._show(posture_file(posture) if posture else None)

    def show_movement(self, movement: str) -> None:
        """Show a movement by its name in a script; an empty name shows none."""
        self._show(movement_file(movement) if movement else None)

    def _show(self, file: Path | None) -> None:
        """Show a drawing."""
        self._file = file
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the width of the story on a page."""
        return QSize(480, 190)

    def minimumSizeHint(self) -> QSize:
        """Ask for so much that a posture can be told."""
        return QSize(240, 110)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture."""
        if self._file is None:
            return
        with self.painter() as painter:
            paint_picture(painter, self._file, self.theme.colours, QRectF(self.rect()))
