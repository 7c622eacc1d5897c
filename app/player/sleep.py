"""Tells that the machine slept: nothing that played may go on by itself then."""

from __future__ import annotations

import time
from dataclasses import dataclass

PARTED = 5.0
"""Seconds by which the wall clock may run ahead of the steady one: a clock is set."""
GONE = 20.0
"""Seconds between two looks after which we were not there, whatever the clocks say.

On Windows the steady clock goes on while the machine sleeps.
"""


@dataclass(frozen=True, slots=True)
class Clocks:
    """Both clocks at one moment, in seconds: the wall's, and one that is never set."""

    wall: float
    steady: float


def clocks() -> Clocks:
    """Return what the machine's clocks say now."""
    return Clocks(time.time(), time.monotonic())


def slept(before: Clocks, now: Clocks) -> bool:
    """Say whether the machine slept between two looks that follow each other.

    A wall clock that is set back says nothing of sleep.
    """
    steady = now.steady - before.steady
    return now.wall - before.wall - steady > PARTED or steady > GONE
