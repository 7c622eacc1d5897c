"""Curves and durations of the little that moves."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi

_REDUCED = 120
"""The longest fade of a page or control for who wants less motion, ms."""


def breath_in(share: float) -> float:
    """Return how full the lungs are at a share of an in-breath."""
    return (1 - cos(pi * share)) / 2


def breath_out(share: float) -> float:
    """Return how full the lungs are at a share of an out-breath, long at its end."""
    return float((1 + cos(pi * share**0.85)) / 2)


def fade(share: float) -> float:
    """Ease a fade: quick first, then ever slower; held within 0 and 1."""
    left = 1 - min(1.0, max(0.0, share))
    return 1 - left * left * left


@dataclass(frozen=True, slots=True)
class Motion:
    """How long each change takes, ms."""

    fade: int = 240
    page: int = 320
    caption_in: int = 600
    caption_out: int = 900
    controls_rest: int = 4000
    controls_out: int = 1200
    controls_in: int = 160
    ring: int = 400
    reduced: bool = False


def motion(*, reduced: bool) -> Motion:
    """Return the durations; the one place that knows what reduced motion means.

    The captions and the rings of the breath only ever fade, and keep their time.
    """
    if not reduced:
        return Motion()
    return Motion(
        fade=_REDUCED,
        page=_REDUCED,
        controls_out=_REDUCED,
        controls_in=_REDUCED,
        reduced=True,
    )
