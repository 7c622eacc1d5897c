"""Points and directions in the room: x along a lying body, y up, z to its right."""

from __future__ import annotations

from math import cos, hypot, radians, sin, sqrt
from typing import TypeAlias

Vector: TypeAlias = tuple[float, float, float]

_NOTHING = 1e-9


def added(one: Vector, *others: Vector) -> Vector:
    """Return the sum of vectors."""
    x, y, z = one
    for other in others:
        x, y, z = x + other[0], y + other[1], z + other[2]
    return x, y, z


def times(vector: Vector, factor: float) -> Vector:
    """Return a vector made longer or shorter."""
    return vector[0] * factor, vector[1] * factor, vector[2] * factor


def between(one: Vector, other: Vector) -> Vector:
    """Return what leads from a point to another."""
    return other[0] - one[0], other[1] - one[1], other[2] - one[2]


def dot(one: Vector, other: Vector) -> float:
    """Return the scalar product."""
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]


def crossed(one: Vector, other: Vector) -> Vector:
    """Return the vector product."""
    return (
        one[1] * other[2] - one[2] * other[1],
        one[2] * other[0] - one[0] * other[2],
        one[0] * other[1] - one[1] * other[0],
    )


def long(vector: Vector) -> float:
    """Return how long a vector is."""
    return sqrt(dot(vector, vector))


def unit(vector: Vector) -> Vector:
    """Return a direction of length 1; none stays none."""
    length = long(vector)
    return times(vector, 1 / length) if length > _NOTHING else vector


def across(vector: Vector, axis: Vector) -> Vector:
    """Return the direction of what of a vector stands upright on an axis of length 1."""
    return unit(between(times(axis, dot(vector, axis)), vector))


def pitched(degrees: float) -> tuple[Vector, Vector]:
    """Return where a trunk leads to, from the neck on, and its front: 0 is on the back."""
    turn = radians(degrees)
    return (cos(turn), sin(turn), 0.0), (-sin(turn), cos(turn), 0.0)


def rolled(front: Vector, axis: Vector, degrees: float) -> Vector:
    """Return a direction upright on an axis, turned about it; more is to the right."""
    turn = radians(degrees)
    return added(times(front, cos(turn)), times(crossed(front, times(axis, -1)), sin(turn)))


def bent(start: Vector, end: Vector, lengths: tuple[float, float], pole: Vector) -> Vector:
    """Return the joint between two bones that reach from a point to another.

    It lies towards `pole`. What is out of reach is reached for in vain.
    """
    way = between(start, end)
    far = min(max(long(way), abs(lengths[0] - lengths[1]) + _NOTHING), sum(lengths))
    axis = unit(way)
    along = (lengths[0] ** 2 - lengths[1] ** 2 + far * far) / (2 * far)
    aside = sqrt(max(0.0, lengths[0] ** 2 - along * along))
    return added(start, times(axis, along), times(across(pole, axis), aside))


def near(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return how far two points of a picture lie apart."""
    return hypot(one[0] - other[0], one[1] - other[1])
