"""A figure as it is drawn: parts from back to front, in cm, y downwards."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from app.tables.gesture import Gesture
from app.tables.stance import Hold, Prop, Stance, mirrored, stances
from app.ui.figure.camera import Camera, Point, Shape, hull
from app.ui.figure.flesh import arm, belly, leg, trunk
from app.ui.figure.gait import held
from app.ui.figure.skeleton import HIPS, Skeleton, skeleton, sole
from app.ui.figure.vector import Vector, added, times

if TYPE_CHECKING:
    from collections.abc import Callable

_UPRIGHT = -80
"""How far a chest is turned that is upright, degrees."""
_STEPS = 24
"""Pieces of a trail."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Outlines of each part, the farthest first; `far` lies behind the trunk."""

    parts: tuple[tuple[str, tuple[Shape, ...]], ...]
    far: frozenset[str]
    belly: float = 0.0


def camera_of(stance: Stance) -> Camera:
    """Return how a stance is seen."""
    return Camera(*stance.seen)


def drawn(hold: Hold, camera: Camera, only: frozenset[str] | None = None) -> Drawn:
    """Return a figure as it is seen, or `only` some of its parts."""
    body = skeleton(hold)
    made = {"trunk": trunk(body)}
    made |= {f"{side} arm": arm(body.arms[side]) for side in ("right", "left")}
    made |= {f"{side} leg": leg(body.legs[side]) for side in ("right", "left")}
    neck, hips = camera.near(body.chest.at), camera.near(body.pelvis.point(HIPS, 0, 0))
    depth = {"trunk": 0.0}
    for side in ("right", "left"):
        depth[f"{side} arm"] = camera.near(body.arms[side].root) - neck
        depth[f"{side} leg"] = camera.near(body.legs[side].root) - hips
    order = sorted(made, key=lambda name: depth[name])
    far = frozenset(order[: order.index("trunk")])
    if body.belly > 0:
        made["belly"] = belly(body)
        order.insert(order.index("trunk") + 1, "belly")
    parts = tuple(
        (name, tuple(camera.shapes(made[name]))) for name in order if only is None or name in only
    )
    return Drawn(parts, far, body.belly)


def stance_hold(stance: Stance, side: str = "") -> Hold:
    """Return a stance as it is held to a side; the tables have one of them."""
    return mirrored(stance.hold) if side == "left" else stance.hold


def props_of(stance: Stance, camera: Camera) -> tuple[tuple[str, Shape], ...]:
    """Return what a figure lies or sits on, as it is seen."""
    return tuple((prop.kind, _seen(prop, camera)) for prop in stance.props)


def _seen(prop: Prop, camera: Camera) -> Shape:
    """Return the outline of a prop."""
    corners = [camera.point((x, y, z)) for x, y in prop.outline for z in prop.ends]
    return hull((*corner, 1.2) for corner in corners)


def mat(camera: Camera, stance: Stance) -> Shape:
    """Return the mat below a figure that lies, or the floor below one that does not."""
    ends = (-44.0, 156.0) if abs(stance.hold["chest"][0]) < 1 else (-52.0, 152.0)
    if is_upright(stance):
        ends = (-36.0, 66.0)
    corners = [camera.point((x, 0.0, z)) for x in ends for z in (-46.0, 46.0)]
    return hull((*corner, 3.0) for corner in corners)


def is_upright(stance: Stance) -> bool:
    """Say whether a figure sits upright or stands."""
    return stance.hold["chest"][0] <= _UPRIGHT


def _on(at: Vector, way: Vector, far: float) -> Vector:
    """Return a point farther on."""
    return added(at, times(way, far))


def _below(body: Skeleton, side: str) -> Vector:
    """Return the lower edge of a heel."""
    leg_ = body.legs[side]
    return added(leg_.end, times(leg_.tip, -4), times(sole(leg_), -6))


_POINTS: dict[str, Callable[[Skeleton, str], Vector]] = {
    "hip": lambda body, side: body.pelvis.point(21, 10, 8 if side == "right" else -8),
    "heel": _below,
    "toe": lambda body, side: _on(body.legs[side].end, body.legs[side].tip, 18),
    "knee": lambda body, side: body.legs[side].middle,
    "hand": lambda body, side: _on(body.arms[side].end, body.arms[side].tip, 16),
    "shoulder": lambda body, side: body.arms[side].root,
    "nose": lambda body, _side: body.head.point(-16.4, 10, 0),
}


@lru_cache(maxsize=16)
def trail(gesture: Gesture, side: str, reach: float, camera: Camera) -> tuple[Point, ...]:
    """Return the way of the point that is followed, from its start to its end."""
    if not gesture.trail:
        return ()
    first = -_STEPS if gesture.course == "to both sides" else 0
    where, which = _POINTS[gesture.trail], side or "right"
    return tuple(
        camera.point(where(skeleton(held(gesture, side, n / _STEPS, reach)), which))
        for n in range(first, _STEPS + 1)
    )


def turn_stance(gesture: Gesture, share: float) -> Stance:
    """Return which of the stances that follow each other is shown."""
    names = gesture.turns
    return stances()[names[min(len(names) - 1, int(share * len(names)))]]
