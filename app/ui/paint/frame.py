"""Which part of the figure is seen, and how it fades where it is cut off."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from app.ui.paint.figure import WIDTH


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the figure from top to bottom, in its units.

    `fades` is how long the fade is at the top and at the bottom; 0 is none.
    """

    top: float
    bottom: float
    fades: tuple[float, float] = (0.0, 0.0)


WHOLE = Frame(14, 506)
UPPER = Frame(14, 312, (0.0, 60.0))
LEGS = Frame(168, 452, (46.0, 60.0))
LOWER = Frame(200, 506, (50.0, 0.0))

_LEGS = {"thigh.front", "hip.side"}
_WIDEST = 176.0
"""The arms and what is left and right of them, in units."""


def frame_for(places: tuple[str, ...]) -> Frame:
    """Return the part of the figure that shows some places."""
    roots = {place.removesuffix(".l").removesuffix(".r") for place in places}
    feet, legs = "feet" in roots, bool(roots & _LEGS)
    upper = bool(roots - _LEGS - {"feet"})
    if not places or (upper and not feet and not legs):
        return UPPER
    if upper:
        return WHOLE
    return LOWER if feet else LEGS


def fitted(frame: Frame, box: QRectF) -> tuple[float, QPointF]:
    """Return the scale and the offset that put a part of the figure into a box."""
    scale = min(box.height() / (frame.bottom - frame.top), box.width() / _WIDEST)
    left = box.center().x() - scale * WIDTH / 2
    return scale, QPointF(left, box.top() - scale * frame.top)
