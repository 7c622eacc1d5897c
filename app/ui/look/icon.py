"""Icons: open lines on a grid of 20, in the ink of the theme."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.library.place import data_folder

GRID = 20


def icon_names() -> tuple[str, ...]:
    """Return the names of all icons."""
    return tuple(sorted(file.stem for file in _folder().glob("*.svg") if "-edge" not in file.stem))


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: str) -> None:
    """Draw an icon into a box."""
    _drawing(name, colour).render(painter, box)


def icon_pixmap(name: str, colour: str, size: int = GRID, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a picture of a size in px, sharp at a pixel ratio."""
    drawing = _drawing(name, colour)
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.render(painter, QRectF(0, 0, size, size))
    return pixmap


def icon(name: str, colour: str, size: int = GRID, pale: str = "") -> QIcon:
    """Return an icon for a button; `pale` is its colour while it cannot be pressed."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(icon_pixmap(name, colour, size, ratio))
        if pale:
            made.addPixmap(icon_pixmap(name, pale, size, ratio), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=256)
def _drawing(name: str, colour: str) -> QSvgRenderer:
    """Return the drawing of an icon in a colour.

    Raises:
        OSError: There is no such icon: a fault of ours.
    """
    text = (_folder() / f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(text.encode()))


def _folder() -> Path:
    """Return where the icons lie."""
    return data_folder() / "assets" / "icons"
