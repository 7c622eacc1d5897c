"""Draws the figure, its places and the hand, each by itself."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QTransform,
)

from app.ui.look.theme import Theme, tone
from app.ui.paint.figure import HEIGHT, PALM, WIDTH, Figure, View
from app.ui.paint.frame import Frame
from app.ui.paint.touch import Pose
from app.ui.paint.way import quarters, travelled

TOUCHED = 0.14
POINTED = 0.22

_HAND_LENGTH = 43.0
_HAND_DRAWN = 113.0
_LINE = 1.5


def paint_figure(painter: QPainter, theme: Theme, view: View, frame: Frame) -> None:
    """Draw the figure in its own units, fading where it is cut off.

    The painter draws on a clear picture of its own: the fade takes away.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone(theme.colours.skin))
    for outline in view.skin:
        painter.drawPath(outline)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(cosmetic(theme.colours.skinline))
    for line in view.lines:
        painter.drawPath(line)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), _fade(frame))


def cosmetic(colour: str, width: float = _LINE, opacity: float = 1.0) -> QPen:
    """Return a pen whose width does not grow with the figure."""
    pen = QPen(tone(colour, opacity), width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _fade(frame: Frame) -> QBrush:
    """Return how much of the figure is left from top to bottom."""
    gradient = QLinearGradient(0, frame.top, 0, frame.bottom)
    clear, full = QColor(0, 0, 0, 0), QColor(0, 0, 0, 255)
    whole = frame.bottom - frame.top
    above, below = (part / whole for part in frame.fades)
    gradient.setColorAt(0, clear if above else full)
    gradient.setColorAt(above, full)
    gradient.setColorAt(1 - below, full)
    gradient.setColorAt(1, clear if below else full)
    return QBrush(gradient)


def paint_place(painter: QPainter, theme: Theme, outline: QPainterPath, opacity: float) -> None:
    """Fill a place where a hand is or may come."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone(theme.colours.hand, opacity))
    painter.drawPath(outline)


def paint_rim(painter: QPainter, theme: Theme, outline: QPainterPath) -> None:
    """Draw the rim of a place that is chosen."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(cosmetic(theme.colours.hand, 2.0))
    painter.drawPath(outline)


def paint_never(painter: QPainter, theme: Theme, outline: QPainterPath) -> None:
    """Hatch a place where no hand comes."""
    painter.save()
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    painter.setPen(cosmetic(theme.colours.linec, 1.1))
    box = outline.boundingRect()
    at = box.left() - box.height()
    while at < box.right():
        painter.drawLine(QPointF(at, box.bottom()), QPointF(at + box.height(), box.top()))
        at += 3.4
    painter.restore()


def paint_deep(painter: QPainter, theme: Theme, outline: QPainterPath) -> None:
    """Draw a place that lies deep: dotted, in the practice only."""
    pen = cosmetic(theme.colours.edge)
    pen.setDashPattern([0.01, 2.4])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(outline)


def paint_way(
    painter: QPainter,
    theme: Theme,
    path: QPainterPath,
    turn: float,
    opacity: float,
    *,
    closed: bool,
) -> None:
    """Draw the way of a hand: dotted, the part just travelled solid."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    dotted = cosmetic(theme.colours.hand, 2.2, 0.62 * opacity)
    dotted.setDashPattern([0.01, 3.4])
    painter.setPen(dotted)
    painter.drawPath(path)
    if theme.motion.reduced:
        _paint_arrows(painter, theme, path, opacity)
    else:
        painter.setPen(cosmetic(theme.colours.hand, 3.4, opacity))
        painter.drawPath(travelled(path, turn, closed=closed))


def _paint_arrows(painter: QPainter, theme: Theme, path: QPainterPath, opacity: float) -> None:
    """Draw three arrowheads that say which way the hand goes."""
    painter.setPen(cosmetic(theme.colours.hand, 2.4, opacity))
    head = QPainterPath(QPointF(-2.4, -2.6))
    head.lineTo(0.6, 0)
    head.lineTo(-2.4, 2.6)
    for point, turned in quarters(path):
        painter.drawPath(QTransform().translate(point.x(), point.y()).rotate(turned).map(head))


def hand_place(pose: Pose) -> QTransform:
    """Return what takes the drawn hand to where it lies on the figure."""
    size = _HAND_LENGTH / _HAND_DRAWN * pose.scale
    across = -size if pose.mirrored else size
    moved = QTransform().translate(pose.x, pose.y).rotate(pose.turned)
    return moved.scale(across, size).translate(-PALM.x(), -PALM.y())


def paint_hand(painter: QPainter, theme: Theme, figure: Figure, pose: Pose) -> None:
    """Draw the hand, one flat colour, its fingers parted by the skin's."""
    if pose.opacity <= 0:
        return
    place = hand_place(pose)
    painter.save()
    painter.setOpacity(pose.opacity)
    colours = theme.colours
    if pose.outlined:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(cosmetic(colours.hand, 2.0))
    else:
        painter.setPen(cosmetic(colours.skin, 1.2))
        painter.setBrush(tone(colours.hand))
    painter.drawPath(place.map(figure.hand))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(cosmetic(colours.hand if pose.outlined else colours.skin))
    for finger in figure.fingers:
        painter.drawPath(place.map(finger))
    painter.restore()
