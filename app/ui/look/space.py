"""Distances, radii and sizes, in px at a text scale of 1."""

from __future__ import annotations

STEPS = (4, 8, 12, 16, 24, 32, 44, 64)
"""The only distances between things."""
XS, S, M, L, XL, XXL, WIDE, HUGE = STEPS

CARD_RADIUS = 16
FIELD_RADIUS = 12
BLOCK_RADIUS = 6

HIT = 44
"""The least size of what can be pointed at."""
PRIMARY = 48
QUIET = 40
CHIP = 34
STAGE_DISC = 50
"""Discs and round buttons during a session."""

RING = 2
RING_AWAY = 3
"""The focus ring: how wide, and how far from what it surrounds."""

RAIL = 216
NARROW_RAIL = 64
CARD = 312
GUTTER = 24
MARGIN = 48
STORY_LEFT = 80
STORY = 500
PANEL = 544
WIDEST = 1240
LONGEST_LINE = 64
"""Characters in a line of text."""


def growth(width: int, height: int) -> float:
    """Return by how much pacer and captions grow in a window; never below 0.7."""
    return max(0.7, min(width / 1280, height / 800))
