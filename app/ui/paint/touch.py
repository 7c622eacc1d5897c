"""Where the hand is at a moment: a pure function of the touch that is handed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from app.ui.look.motion import fade
from app.ui.paint.way import TouchLike, way

NEARER = 6.0
"""How far a hand comes nearer while it arrives, in units of the figure."""
_TURN = 12.0
"""The most a hand turns with its path, degrees."""
_SWELL = 0.03
_INSIDE = 0.62
"""The palm travels inside the round that its fingers draw."""
_QUARTERS = 4
_CROSS = 0.05
_ROCK = 2.5
_UNDER = 0.5
"""How opaque a hand is that lies beneath the body."""


@dataclass(frozen=True, slots=True)
class Pose:
    """A hand on the figure: where its palm is, turned by degrees, how opaque.

    `own` says whose: the person's right or left. `mirrored` marks a hand that
    enters from the right of the picture, `outlined` one that hovers.
    """

    x: float
    y: float
    turned: float
    scale: float
    opacity: float
    own: Literal["right", "left"]
    mirrored: bool
    outlined: bool = False


def own_hand(place: str) -> Literal["right", "left"]:
    """Return which own hand comes to a place: the right one, where it can.

    An arm is touched by the other hand, a left leg or flank by the left one.
    """
    root, _, side = place.rpartition(".")
    if side not in {"l", "r"}:
        return "right"
    other = root in {"forearm", "hands", "shoulders"}
    return "left" if (side == "l") != other else "right"


def poses(
    touch: TouchLike,
    outlines: Mapping[str, QPainterPath],
    *,
    volume: float = 0.0,
    back: bool = False,
    reduced: bool = False,
) -> tuple[Pose, ...]:
    """Return the hands of a touch: one, or two where two places or palms are meant.

    `volume` is how full the lungs are, for a hand that rides along.
    """
    boxes = [(name, outlines[name].boundingRect()) for name in touch.where if name in outlines]
    if not boxes:
        return ()
    path = way(touch, outlines)
    if not path.isEmpty():
        return _moving(touch, path, boxes[0], back=back, reduced=reduced)
    swell = 1 + _SWELL * volume if touch.what == "breathe with" and not reduced else 1.0
    sway = _ROCK * sin(2 * pi * touch.turn) if touch.what == "rock" and not reduced else 0.0
    spots = _spots(touch, boxes)
    return tuple(
        _pose(touch, name, QPointF(spot.x() + sway, spot.y()), swell, back=back, reduced=reduced)
        for name, spot in spots
    )


def _spots(touch: TouchLike, boxes: list[tuple[str, QRectF]]) -> list[tuple[str, QPointF]]:
    """Return where resting hands lie: two at most."""
    if touch.shape == "two palms" and len(boxes) == 1:
        middle, apart = boxes[0][1].center(), QPointF(22, 0)
        return [("right.r", middle - apart), ("left.l", middle + apart)]
    if touch.shape == "stacked" and len(boxes) == 1:
        middle = boxes[0][1].center()
        return [("left.l", middle + QPointF(3, 4)), (boxes[0][0], middle)]
    return [(name, box.center()) for name, box in boxes[:2]]


def _moving(
    touch: TouchLike,
    path: QPainterPath,
    place: tuple[str, QRectF],
    *,
    back: bool,
    reduced: bool,
) -> tuple[Pose, ...]:
    """Return the hand on its way; with less motion it fades from quarter to quarter."""
    if not reduced:
        return (_pose_on(touch, path, place, touch.turn, 1.0, back=back),)
    quarter = min(_QUARTERS - 1, int(touch.turn * _QUARTERS))
    begun = touch.turn * _QUARTERS - quarter
    coming = min(1.0, begun / (_CROSS * _QUARTERS)) if quarter else 1.0
    here = _pose_on(touch, path, place, quarter / _QUARTERS, coming, back=back, still=True)
    if coming >= 1.0:
        return (here,)
    before = (quarter - 1) / _QUARTERS
    return (_pose_on(touch, path, place, before, 1 - coming, back=back, still=True), here)


def _pose_on(
    touch: TouchLike,
    path: QPainterPath,
    place: tuple[str, QRectF],
    at: float,
    opacity: float,
    *,
    back: bool,
    still: bool = False,
) -> Pose:
    """Return the hand at a share of its way."""
    spot = path.pointAtPercent(min(1.0, at))
    falling = -sin(path.angleAtPercent(min(1.0, at)) * pi / 180)
    if touch.what == "circle":
        spot = place[1].center() + (spot - place[1].center()) * _INSIDE
    return _pose(
        touch,
        place[0],
        spot,
        1.0,
        bend=0.0 if still else _TURN * falling,
        opacity=opacity if touch.what == "circle" else opacity * _lifted(at, still=still),
        back=back,
        reduced=still,
    )


def _lifted(at: float, *, still: bool) -> float:
    """Return how opaque a stroking hand is: fainter where it lifts to begin again."""
    if still:
        return 1.0
    return 0.3 + 0.7 * fade(min(at, 1 - at) / 0.07)


def _pose(  # noqa: PLR0913 - what a hand on the figure is made of
    touch: TouchLike,
    place: str,
    spot: QPointF,
    scale: float,
    *,
    bend: float = 0.0,
    opacity: float = 1.0,
    back: bool,
    reduced: bool,
) -> Pose:
    """Return a hand at a point, as far as it is there."""
    own = own_hand(place)
    mirrored = (own == "left") != back
    inward = -1.0 if mirrored else 1.0
    lean = _lean(place, own)
    away = 0.0 if reduced else NEARER * (1 - fade(touch.presence))
    angle = lean * pi / 180
    return Pose(
        x=spot.x() - inward * away * sin(angle),
        y=spot.y() + away * cos(angle),
        turned=inward * lean + bend * inward,
        scale=scale,
        opacity=opacity * touch.presence * (_UNDER if touch.shape == "under" else 1.0),
        own=own,
        mirrored=mirrored,
        outlined=touch.shape == "hover",
    )


def _lean(place: str, own: str) -> float:
    """Return how far a hand leans inwards from upright, degrees."""
    root, _, side = place.rpartition(".")
    if root in {"thigh.front", "hip.side", "feet"} and (side == "l") == (own == "left"):
        return 158.0
    return {"forearm": 96.0, "hands": 118.0, "shoulders": 44.0, "rib.side": 52.0}.get(
        root, 34.0 if place == "head.back" else 62.0
    )
