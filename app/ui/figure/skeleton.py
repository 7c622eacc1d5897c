"""The joints of a figure, from how it holds itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.ui.figure.vector import (
    Vector,
    across,
    added,
    bent,
    between,
    crossed,
    pitched,
    rolled,
    times,
    unit,
)

if TYPE_CHECKING:
    from app.tables.stance import Hold

THIGH, SHANK = 41.0, 40.0
UPPER_ARM, FOREARM = 29.0, 26.0
WAIST, HIPS = 31.0, 21.0
"""From the neck to the waist, and from there to the hips."""
_SHOULDER = (5.0, 0.0, 16.0)
"""From the neck down, to the front, and outwards."""
_HIP_APART = 8.5


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the body as its own room: where it is, and its three directions."""

    at: Vector
    down: Vector
    front: Vector

    @property
    def right(self) -> Vector:
        """Where the person's own right is."""
        return crossed(self.front, times(self.down, -1))

    def point(self, down: float, front: float, right: float) -> Vector:
        """Return a point of the room by its three distances."""
        ways = ((self.down, down), (self.front, front), (self.right, right))
        return added(self.at, *(times(way, far) for way, far in ways))


@dataclass(frozen=True, slots=True)
class Limb:
    """An arm or a leg: three joints, and where hand or foot leads to."""

    root: Vector
    middle: Vector
    end: Vector
    tip: Vector


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Frames and limbs; `belly` is how far it is drawn in, 0 to 1."""

    chest: Frame
    pelvis: Frame
    head: Frame
    arms: Mapping[str, Limb]
    legs: Mapping[str, Limb]
    belly: float


def skeleton(hold: Hold) -> Skeleton:
    """Return the joints of a figure."""
    chest = _frame(_vector(hold["neck"]), hold["chest"])
    pelvis = _frame(chest.point(WAIST, 0, 0), hold["pelvis"])
    return Skeleton(
        chest,
        pelvis,
        _head(chest, hold["head"]),
        {side: _arm(chest, hold, side) for side in ("right", "left")},
        {side: _leg(pelvis, hold, side) for side in ("right", "left")},
        hold["belly"][0],
    )


def _frame(at: Vector, turned: tuple[float, ...]) -> Frame:
    """Return a part of the trunk: pitched, then rolled about itself."""
    down, front = pitched(turned[0])
    return Frame(at, down, rolled(front, down, turned[1]))


def _head(chest: Frame, turned: tuple[float, ...]) -> Frame:
    """Return the head: bowed to the chest by degrees, and turned to the right."""
    down, front = pitched(turned[0])
    bowed = _in(chest, down)
    return Frame(chest.at, bowed, rolled(_in(chest, front), bowed, turned[1]))


def _in(frame: Frame, way: Vector) -> Vector:
    """Return a direction of a frame in the room."""
    return added(times(frame.down, way[0]), times(frame.front, way[1]), times(frame.right, way[2]))


def _arm(chest: Frame, hold: Hold, side: str) -> Limb:
    """Return an arm whose wrist is where it is said to be."""
    out = 1 if side == "right" else -1
    moved = hold[f"shoulder {side}"]
    down, front, right = _SHOULDER
    root = chest.point(down + moved[0], front + moved[1], right * out + moved[2])
    wrist = _vector(hold[f"hand {side}"])
    elbow = bent(root, wrist, (UPPER_ARM, FOREARM), _vector(hold[f"elbow {side}"]))
    wrist = added(elbow, times(unit(between(elbow, wrist)), FOREARM))
    return Limb(root, elbow, wrist, unit(_vector(hold[f"palm {side}"])))


def _leg(pelvis: Frame, hold: Hold, side: str) -> Limb:
    """Return a leg whose ankle is where it is said to be."""
    out = 1 if side == "right" else -1
    root = pelvis.point(HIPS, 0, _HIP_APART * out)
    ankle = _vector(hold[f"foot {side}"])
    knee = bent(root, ankle, (THIGH, SHANK), _vector(hold[f"knee {side}"]))
    ankle = added(knee, times(unit(between(knee, ankle)), SHANK))
    return Limb(root, knee, ankle, unit(_vector(hold[f"toe {side}"])))


def sole(leg: Limb) -> Vector:
    """Return which way is up from the sole of a foot."""
    return across(between(leg.end, leg.middle), leg.tip)


def _vector(values: tuple[float, ...]) -> Vector:
    """Return three values as a point."""
    x, y, z = values
    return x, y, z
