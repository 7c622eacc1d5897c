"""What lies round the joints: rows of slices, each slice one ball or several."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from app.ui.figure.skeleton import HIPS, WAIST, Frame, Limb, Skeleton, sole
from app.ui.figure.vector import Vector, added, between, times


class Ball(NamedTuple):
    """A round piece: its middle and its radius, cm."""

    at: Vector
    radius: float


Slice: TypeAlias = tuple[Ball, ...]
Part: TypeAlias = tuple[tuple[Slice, Slice], ...]
"""Pairs of slices; what lies between the two of a pair is filled."""

_CHEST = ((1, 3.5, 5.2, 0), (5, 11.5, 6.0, 0), (10, 10.5, 7.8, 0), (16, 8.0, 9.4, 0),
          (23, 7.2, 9.6, 0), (WAIST, 6.2, 8.6, 0))  # fmt: skip
_PELVIS = ((0, 6.2, 8.6, 0), (8, 7.2, 8.8, 0), (14, 8.0, 9.2, 0), (HIPS, 8.2, 9.2, 0),
           (26, 5.0, 8.2, -0.6))  # fmt: skip
"""Slices of the trunk: how far down, half the distance of two balls, radius, to the front."""
_HEAD = ((-6, 5.4, -0.2), (-10, 5.2, 0.4))
_SKULL = ((-19.5, 9.2, 0.8), (-14.5, 7.0, 3.4))
_NOSE = (-16.4, 1.7, 10.0)
"""Balls of neck and head: how far up, radius, to the front."""
_THIGH = ((0.0, 9.0), (0.16, 8.9), (0.35, 8.3), (0.6, 7.0), (0.85, 5.9), (1.0, 5.7))
_SHANK = ((0.0, 5.7), (0.15, 5.6), (0.32, 5.8), (0.55, 5.0), (0.8, 3.9), (1.0, 3.6))
_UPPER_ARM = ((0.0, 5.8), (0.2, 5.5), (0.5, 4.8), (0.85, 4.1), (1.0, 4.0))
_FOREARM = ((0.0, 4.0), (0.25, 4.1), (0.6, 3.4), (1.0, 2.7))
"""Balls of a bone: the share of its length, and the radius."""
_HAND = ((3.0, 3.1), (9.0, 3.4), (16.0, 1.9))
_FOOT = ((-3.5, 5.0, 3.5), (4.0, 3.4, 3.6), (12.5, 5.9, 2.6), (18.0, 6.6, 1.9))
"""Balls of hand and foot: how far on, for the foot how far below the ankle, and the radius."""


def trunk(body: Skeleton) -> Part:
    """Return trunk, neck and head."""
    chest = [_slice(body.chest, *row) for row in _CHEST]
    pelvis = [_slice(body.pelvis, *_drawn_in(row, body.belly)) for row in _PELVIS]
    return (*pairwise((*chest, *pelvis[1:])), *_head(body.head, chest[0]))


def belly(body: Skeleton) -> Part:
    """Return the lower belly, where it lightly draws in."""
    low, high = (
        tuple(Ball(body.pelvis.point(down, 5, right), 3.6) for right in (-5.5, 5.5))
        for down in (5, 16)
    )
    return ((low, high),)


def _drawn_in(
    row: tuple[float, float, float, float], belly: float
) -> tuple[float, float, float, float]:
    """Return a slice of the lower trunk as far as the belly is drawn in."""
    down, apart, radius, front = row
    share = belly * max(0.0, 1 - abs(down - 8) / 12)
    return down, apart, radius - 1.6 * share, front - 1.4 * share


def _slice(frame: Frame, down: float, apart: float, radius: float, front: float) -> Slice:
    """Return two balls beside each other."""
    return (
        Ball(frame.point(down, front, apart), radius),
        Ball(frame.point(down, front, -apart), radius),
    )


def _head(head: Frame, shoulders: Slice) -> Part:
    """Return neck and head; a nose says which way they look."""
    neck = [(Ball(head.point(down, front, 0), radius),) for down, radius, front in _HEAD]
    skull, jaw = ((Ball(head.point(down, front, 0), radius),) for down, radius, front in _SKULL)
    down, radius, front = _NOSE
    nose = (Ball(head.point(down, front, 0), radius),)
    return (*pairwise((shoulders, *neck, jaw)), (jaw, skull), (jaw, nose), (neck[1], skull))


def arm(limb: Limb) -> Part:
    """Return an arm and its hand."""
    hand = [(Ball(added(limb.end, times(limb.tip, on)), radius),) for on, radius in _HAND]
    upper, fore = _bone(limb.root, limb.middle, _UPPER_ARM), _bone(limb.middle, limb.end, _FOREARM)
    return tuple(pairwise((*upper, *fore[1:], *hand)))


def leg(limb: Limb) -> Part:
    """Return a leg and its foot."""
    up = sole(limb)
    foot = [
        (Ball(added(limb.end, times(limb.tip, on), times(up, -below)), radius),)
        for on, below, radius in _FOOT
    ]
    thigh, shank = _bone(limb.root, limb.middle, _THIGH), _bone(limb.middle, limb.end, _SHANK)
    return (*pairwise((*thigh, *shank[1:], foot[0])), (shank[-1], foot[1]), *pairwise(foot))


def _bone(start: Vector, end: Vector, rows: Sequence[tuple[float, float]]) -> list[Slice]:
    """Return the balls along a bone."""
    way = between(start, end)
    return [(Ball(added(start, times(way, share)), radius),) for share, radius in rows]
