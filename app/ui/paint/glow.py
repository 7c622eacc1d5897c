"""The glow around the breath: one picture, made once and then only scaled."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPixmap, QRadialGradient

STOPS = ((0.0, 0.34), (0.30, 0.20), (0.55, 0.085), (0.78, 0.022), (1.0, 0.0))
"""Opacity from the middle outwards."""

_SIDE = 512
_ORDER = ((0, 8, 2, 10), (12, 4, 14, 6), (3, 11, 1, 9), (15, 7, 13, 5))
"""Source: the 4 × 4 index matrix of ordered dithering (B. E. Bayer, 1973)."""
_LEVELS = 4


@lru_cache(maxsize=4)
def glow_pixmap(colour: str) -> QPixmap:
    """Return the glow in a colour, dithered so that it shows no bands."""
    whole = _empty(_SIDE)
    with QPainter(whole) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
        for level in range(_LEVELS):
            painter.drawImage(0, 0, _layer(colour, level))
    return QPixmap.fromImage(whole)


def _layer(colour: str, level: int) -> QImage:
    """Return the pixels of one level: those whose threshold it is."""
    made = _empty(_SIDE)
    middle = QPointF(_SIDE / 2, _SIDE / 2)
    gradient = QRadialGradient(middle, _SIDE / 2)
    for at, opacity in STOPS:
        tone = QColor(colour)
        tone.setAlphaF(opacity + (level / _LEVELS - 0.5) / 255 if opacity else 0.0)
        gradient.setColorAt(at, tone)
    with QPainter(made) as painter:
        painter.fillRect(made.rect(), QBrush(gradient))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.fillRect(made.rect(), QBrush(_mask(level)))
    return made


def _mask(level: int) -> QImage:
    """Return the tile that lets the pixels of one level through."""
    tile = _empty(len(_ORDER))
    for y, row in enumerate(_ORDER):
        for x, place in enumerate(row):
            if place % _LEVELS == level:
                tile.setPixelColor(x, y, QColor(Qt.GlobalColor.black))
    return tile


def _empty(side: int) -> QImage:
    """Return a clear square picture."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def paint_glow(
    painter: QPainter, colour: str, middle: QPointF, radius: float, opacity: float
) -> None:
    """Draw the glow around a point, within what is to be painted."""
    before = painter.opacity()
    painter.setOpacity(before * opacity)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    painter.drawPixmap(box, glow_pixmap(colour), QRectF(0, 0, _SIDE, _SIDE))
    painter.setOpacity(before)
