"""What stands still on the body map: the figure, its places, left and right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from app.ui.look.theme import Theme, tone
from app.ui.look.type import Role
from app.ui.paint.figure import WIDTH, Figure, Side, View
from app.ui.paint.frame import Frame, fitted
from app.ui.paint.skin import TOUCHED, paint_deep, paint_figure, paint_never, paint_place
from app.words.catalog import Words

_LABELS_AT = 81.0
_LABELS_BELOW = 330.0
"""Height of the words for left and right, in units of the figure: by neck or knees."""
_LABELS_AWAY = 66.0


@dataclass(frozen=True, slots=True)
class Still:
    """Which side is seen, which part of it, and which places are offered or refused."""

    side: Side
    frame: Frame
    offered: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()


def paint_still(
    painter: QPainter, theme: Theme, words: Words, figure: Figure, still: Still
) -> None:
    """Draw all that stands still, on a clear picture as large as the widget."""
    box = _box(painter)
    scale, offset = fitted(still.frame, box)
    view = figure.views[still.side]
    painter.save()
    painter.translate(offset)
    painter.scale(scale, scale)
    paint_figure(painter, theme, view, still.frame)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    _paint_places(painter, theme, view, still)
    painter.restore()
    _paint_labels(painter, theme, words, still, box)


def _box(painter: QPainter) -> QRectF:
    """Return the picture that is drawn on, in px."""
    device = painter.device()
    ratio = device.devicePixelRatio()
    return QRectF(0, 0, device.width() / ratio, device.height() / ratio)


def _paint_places(painter: QPainter, theme: Theme, view: View, still: Still) -> None:
    """Draw what is offered and hatch what is refused."""
    for place in sorted(still.offered & view.places.keys()):
        if place in view.deep:
            paint_deep(painter, theme, view.places[place])
        else:
            paint_place(painter, theme, view.places[place], TOUCHED)
    for place in sorted(still.refused & view.places.keys()):
        paint_never(painter, theme, view.places[place])


def _paint_labels(painter: QPainter, theme: Theme, words: Words, still: Still, box: QRectF) -> None:
    """Write the person's own right and left beside the figure."""
    scale, offset = fitted(still.frame, box)
    right, left = words("your right"), words("your left")
    shown = (right, left) if still.side == "front" else (left, right)
    painter.setFont(theme.font(Role.HINT))
    painter.setPen(tone(theme.colours.ink3))
    middle, away = offset.x() + WIDTH / 2 * scale, _LABELS_AWAY * scale
    height = _LABELS_AT if still.frame.top <= _LABELS_AT else _LABELS_BELOW
    line = offset.y() + height * scale - 12
    for at, text in ((middle - away, shown[0]), (middle + away, shown[1])):
        wide = painter.fontMetrics().horizontalAdvance(text)
        x = min(max(at - wide / 2, 0.0), box.width() - wide)
        painter.drawText(QPointF(x, line), text)
