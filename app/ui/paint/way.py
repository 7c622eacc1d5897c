"""The way a hand goes over the body, in units of the figure."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

_LEAST_STROKE = 13.0
_TRAVELLED = 0.36
_SAMPLES = 48


class TouchLike(Protocol):
    """A touch at a moment, as it is handed to the body map."""

    @property
    def what(self) -> str:
        """Kind: rest, breathe with, stroke, circle or rock."""
        ...

    @property
    def where(self) -> tuple[str, ...]:
        """Ids of places, such as `belly.mid` or `thigh.front.l`."""
        ...

    @property
    def shape(self) -> str:
        """How the hand is held."""
        ...

    @property
    def direction(self) -> str:
        """Which way: clockwise, other way round, up, down, inward, outward."""
        ...

    @property
    def turn(self) -> float:
        """Share of the present round or stroke, 0 to 1."""
        ...

    @property
    def presence(self) -> float:
        """How much the hand is there, 0 to 1."""
        ...


def way(touch: TouchLike, outlines: Mapping[str, QPainterPath]) -> QPainterPath:
    """Return the way the palm's mark goes; empty for a hand that rests."""
    boxes = [outlines[place].boundingRect() for place in touch.where if place in outlines]
    if not boxes or touch.what not in {"stroke", "circle"}:
        return QPainterPath()
    if touch.what == "circle":
        return _round(boxes[0], touch.direction)
    if len(boxes) > 1:
        return _through([box.center() for box in boxes])
    return _along(outlines[touch.where[0]], touch.direction, touch.where[0])


def _round(box: QRectF, direction: str) -> QPainterPath:
    """Return a round about a place, from below: own right up, own left down."""
    edge = box.adjusted(-0.8, -2.2, 0.8, 2.2)
    path = QPainterPath()
    path.arcMoveTo(edge, 270)
    path.arcTo(edge, 270, 360 if direction == "other way round" else -360)
    return path


def _along(outline: QPainterPath, direction: str, place: str) -> QPainterPath:
    """Return a stroke along a place: across it, or as it lies on the body."""
    box = outline.boundingRect()
    if direction in {"inward", "outward"} or (not direction and box.width() > box.height()):
        left, right = _ends(outline, upright=False)
        outwards = not place.endswith(".r")
        begin, end = (left, right) if outwards != (direction == "inward") else (right, left)
    else:
        top, bottom = _ends(outline, upright=True)
        begin, end = (bottom, top) if direction == "up" else (top, bottom)
    path = QPainterPath(begin)
    path.lineTo(end)
    return path


def _ends(outline: QPainterPath, *, upright: bool) -> tuple[QPointF, QPointF]:
    """Return the two ends of a place along which a hand strokes."""
    points = [outline.pointAtPercent(step / _SAMPLES) for step in range(_SAMPLES)]
    points.sort(key=lambda point: point.y() if upright else point.x())
    few = _SAMPLES // 8
    first, last = _mean(points[:few]), _mean(points[-few:])
    middle, half = (first + last) / 2, (last - first) / 2
    longer = max(1.0, _LEAST_STROKE / max(1.0, abs(half.y() if upright else half.x())))
    return middle - half * longer, middle + half * longer


def _mean(points: list[QPointF]) -> QPointF:
    """Return the middle of some points."""
    total = QPointF()
    for point in points:
        total += point
    return total / len(points)


def _through(points: list[QPointF]) -> QPainterPath:
    """Return a soft way through some points in their order."""
    path = QPainterPath(points[0])
    for before, after in pairwise(points):
        bend = QPointF((before.x() + after.x()) / 2, (before.y() + after.y()) / 2)
        path.cubicTo(before + (bend - before) * 0.6, after + (bend - after) * 0.6, after)
    return path


def travelled(path: QPainterPath, turn: float, *, closed: bool) -> QPainterPath:
    """Return the part of a way that the hand has just come along."""
    begin = turn - _TRAVELLED if closed else max(0.0, turn - _TRAVELLED)
    drawn = QPainterPath(path.pointAtPercent(begin % 1.0))
    steps = 36
    for step in range(1, steps + 1):
        at = begin + (turn - begin) * step / steps
        drawn.lineTo(path.pointAtPercent(min(1.0, at % 1.0 if closed else at)))
    return drawn


def quarters(path: QPainterPath) -> tuple[tuple[QPointF, float], ...]:
    """Return three points on a way and the direction there, degrees clockwise."""
    return tuple((path.pointAtPercent(at), -path.angleAtPercent(at)) for at in (0.25, 0.5, 0.75))
