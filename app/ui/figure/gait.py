"""How the figure holds itself at a share of a movement."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

from app.tables.stance import Hold, mirrored
from app.ui.figure.skeleton import FOREARM, UPPER_ARM
from app.ui.figure.vector import Vector, added, between, long, times, unit

if TYPE_CHECKING:
    from app.tables.gesture import Gesture

RANGES = {"small": 0.6, "easy": 0.8, "full": 1.0}
"""How much of the drawn way is gone."""


def held(gesture: Gesture, side: str, share: float, reach: float = 1.0) -> Hold:
    """Return how the figure holds itself, `share` of the way there.

    A round goes through its share once, 0 to 1; to both sides the share is -1 to 1.
    """
    rest = gesture.hold(side)
    to, aside = gesture.to, gesture.aside
    if (side == "left") != (share < 0):
        to, aside = mirrored(to), mirrored(aside)
    if gesture.course == "round":
        there, beside = reach * (1 - cos(2 * pi * share)) / 2, reach * sin(2 * pi * share)
        return _beside(_toward(rest, to, there), aside, beside)
    return _toward(rest, to, abs(share) * reach)


def _toward(rest: Hold, to: Hold, share: float) -> Hold:
    """Return a share of the way from one hold to another; a hand swings round."""
    made = dict(rest)
    for part, value in to.items():
        if part.startswith("hand "):
            made[part] = _swung(rest, part, value, share)
        else:
            pairs = zip(rest[part], value, strict=True)
            made[part] = tuple(one + (other - one) * share for one, other in pairs)
    return made


def _beside(hold: Hold, aside: Hold, share: float) -> Hold:
    """Return a hold moved aside."""
    made = dict(hold)
    for part, value in aside.items():
        pairs = zip(hold[part], value, strict=True)
        made[part] = tuple(one + more * share for one, more in pairs)
    return made


def _swung(rest: Hold, part: str, value: tuple[float, ...], share: float) -> Vector:
    """Return where a hand is on its way about the shoulder of a body on its back."""
    out = 16.0 if part.endswith("right") else -16.0
    x, y, z = rest["neck"]
    root = (x + 5.0, y, z + out)
    one, other = (between(root, (a, b, c)) for a, b, c in (rest[part], value))
    middle = added(times(unit(one), 1 - share), times(unit(other), share))
    far = long(one) + (long(other) - long(one)) * share
    return added(root, times(unit(middle), min(far, UPPER_ARM + FOREARM)))
