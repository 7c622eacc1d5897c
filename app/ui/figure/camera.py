"""How the figure is seen: from the side, a little from above and from the feet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import acos, atan2, cos, hypot, pi, radians, sin
from typing import TypeAlias

from app.ui.figure.flesh import Part, Slice
from app.ui.figure.vector import Vector

Point: TypeAlias = tuple[float, float]
Shape: TypeAlias = tuple[Point, ...]
"""A filled outline, all in the same sense of turning."""

_CORNERS = 10
"""Pieces of half a circle."""


@dataclass(frozen=True)
class Camera:
    """Looks from `yaw` degrees towards the feet and from `height` degrees above."""

    yaw: float
    height: float

    @cached_property
    def _turns(self) -> tuple[float, float, float, float]:
        """Return the sines and cosines of both angles."""
        yaw, height = radians(self.yaw), radians(self.height)
        return sin(yaw), cos(yaw), sin(height), cos(height)

    def point(self, at: Vector) -> Point:
        """Return where a point is seen, y downwards as in a picture."""
        sin_yaw, cos_yaw, sin_high, cos_high = self._turns
        near = at[0] * sin_yaw + at[2] * cos_yaw
        return at[0] * cos_yaw - at[2] * sin_yaw, near * sin_high - at[1] * cos_high

    def near(self, at: Vector) -> float:
        """Return how near a point is: of two, the nearer one covers the other."""
        sin_yaw, cos_yaw, sin_high, cos_high = self._turns
        return (at[0] * sin_yaw + at[2] * cos_yaw) * cos_high + at[1] * sin_high

    def shapes(self, part: Part) -> list[Shape]:
        """Return the outlines that together are a part."""
        return [self._between(*pair) for pair in part]

    def _between(self, one: Slice, other: Slice) -> Shape:
        """Return the outline of two slices and what lies between them."""
        discs = [(*self.point(ball.at), ball.radius) for ball in (*one, *other)]
        return _pair(*discs) if len(discs) == len(("one", "other")) else hull(discs)


def _pair(one: tuple[float, float, float], other: tuple[float, float, float]) -> Shape:
    """Return the outline round two discs."""
    (x, y, radius), (other_x, other_y, other_radius) = one, other
    far = hypot(other_x - x, other_y - y)
    if far <= abs(radius - other_radius):
        larger = one if radius >= other_radius else other
        return tuple(_arc(larger, 0.0, 2 * pi, 2 * _CORNERS))
    turn, half = atan2(other_y - y, other_x - x), acos((radius - other_radius) / far)
    return (
        *_arc(one, turn + half, turn + 2 * pi - half),
        *_arc(other, turn - half, turn + half),
    )


def _arc(
    disc: tuple[float, float, float], start: float, end: float, pieces: int = _CORNERS
) -> Iterable[Point]:
    """Yield points along the rim of a disc."""
    x, y, radius = disc
    for number in range(pieces + 1):
        turn = start + (end - start) * number / pieces
        yield x + radius * cos(turn), y + radius * sin(turn)


def hull(discs: Iterable[tuple[float, float, float]]) -> Shape:
    """Return the tightest outline round discs."""
    points = sorted({point for disc in discs for point in _arc(disc, 0.0, 2 * pi, 2 * _CORNERS)})
    return (*_half(points), *_half(points[::-1]))


def _half(points: list[Point]) -> list[Point]:
    """Return half of the outline of sorted points, without its last one."""
    kept: list[Point] = []
    for point in points:
        while len(kept) > 1 and _turning(kept[-2], kept[-1], point) <= 0:
            kept.pop()
        kept.append(point)
    return kept[:-1]


def _turning(one: Point, other: Point, last: Point) -> float:
    """Return which way three points turn."""
    return (other[0] - one[0]) * (last[1] - one[1]) - (other[1] - one[1]) * (last[0] - one[0])
