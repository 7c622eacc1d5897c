"""How long something lasts, and who may end it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

TICKS = 48_000
"""Ticks in one second: one tick is one frame of sound."""

Who: TypeAlias = Literal["therapist", "client", "anyone"]


@dataclass(frozen=True, slots=True)
class Length:
    """How long something lasts, in ticks or in whole breaths.

    `exact`: low == high. `range`: free between the two. `least`: low, no high.
    `most`: high, low is 0. `open`: only `until`, the guess (5 min) is low.
    With `until` a single length is a guess: free to end at any time.
    """

    form: Literal["exact", "range", "least", "most", "open"]
    unit: Literal["time", "breaths"]
    low: int
    high: int | None
    until: Who | None = None
