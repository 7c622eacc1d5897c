"""Gains that change gently: straight lines between knots, in ticks."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, pi, sqrt
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Samples: TypeAlias = NDArray[np.float32]
Gain: TypeAlias = "np.float32 | Samples"
"""One gain for a whole block, or one per frame."""
PIECES = 16
"""Straight lines that make up a crossing."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """A gain at every tick; before the first knot and after the last it stays."""

    ticks: tuple[int, ...]
    gains: tuple[float, ...]

    def at(self, tick: int) -> float:
        """Return the gain at one tick."""
        place = bisect_right(self.ticks, tick)
        if place in {0, len(self.ticks)}:
            return self.gains[min(place, len(self.ticks) - 1)]
        first, last = self.ticks[place - 1], self.ticks[place]
        share = (tick - first) / (last - first)
        return self.gains[place - 1] + share * (self.gains[place] - self.gains[place - 1])

    def over(self, tick: int, frames: int) -> Gain:
        """Return the gain of a block; the same ticks always get the same gains."""
        first = bisect_right(self.ticks, tick)
        last = bisect_right(self.ticks, tick + frames - 1)
        if all(self._level(place) for place in range(first, last + 1)):
            return np.float32(self.gains[max(first - 1, 0)])
        gains = np.empty(frames, np.float32)
        for place in range(first, last + 1):
            self._draw(gains, tick, place)
        return gains

    def _level(self, place: int) -> bool:
        """Tell whether the piece before a knot is flat."""
        inside = 0 < place < len(self.ticks)
        return not inside or self.gains[place - 1] == self.gains[place]

    def _draw(self, gains: Samples, tick: int, place: int) -> None:
        """Write the piece that ends at a knot into a block that begins at a tick."""
        begin = self.ticks[place - 1] if place else tick
        end = self.ticks[place] if place < len(self.ticks) else tick + gains.size
        low, high = max(begin - tick, 0), min(end - tick, gains.size)
        if self._level(place):
            gains[low:high] = np.float32(self.gains[max(place - 1, 0)])
            return
        slope = (self.gains[place] - self.gains[place - 1]) / (end - begin)
        gains[low:high] = line(self.gains[place - 1], slope, tick + low - begin, high - low)


def line(start: float, slope: float, begin: int, frames: int) -> Samples:
    """Return part of a straight line; a value depends on its place alone."""
    steps = whole_steps(begin, frames)
    steps *= np.float32(slope)
    steps += np.float32(start)
    return steps


def whole_steps(begin: int, frames: int) -> Samples:
    """Count up from a whole number, the same in every block."""
    # Whole numbers first: a float range would round differently in each block.
    return np.arange(begin, begin + frames, dtype=np.int32).astype(np.float32)


def through(knots: Iterable[tuple[int, float]]) -> Envelope:
    """Make an envelope of (tick, gain); of two at one tick the later counts."""
    last: dict[int, float] = dict(knots)
    ticks = tuple(sorted(last))
    return Envelope(ticks, tuple(last[tick] for tick in ticks))


def steady(gain: float) -> Envelope:
    """Make an envelope that never changes."""
    return Envelope((0,), (gain,))


def drawn_from(envelope: Envelope, gain: float, over: int, tick: int = 0) -> Envelope:
    """Let an envelope have another gain at a tick, and bring it home from there."""
    away = gain - envelope.at(tick)
    if not away or over <= 0:
        return envelope
    ticks = {tick, tick + over, *(knot for knot in envelope.ticks if knot > tick)}
    return through(
        (knot, max(envelope.at(knot) + away * max(1 - (knot - tick) / over, 0.0), 0.0))
        for knot in ticks
    )


def crossed(envelope: Envelope, gain: float, over: int, tick: int = 0) -> Envelope:
    """Let an envelope have another gain at a tick, and bring its power home from there.

    Two that cross so are together as loud as each of them alone: where one
    has gone half its way, each has half of the power.
    """
    here = envelope.at(tick)
    if gain == here or over <= 0:
        return envelope
    ends = {tick, tick + over, *(knot for knot in envelope.ticks if knot > tick)}
    ticks = ends | {tick + over * part // PIECES for part in range(PIECES)}

    def drawn(knot: int) -> float:
        share = min((knot - tick) / over, 1.0)
        rest = cos(pi / 2 * share) ** 2 if share < 1 else 0.0
        home = envelope.at(knot)
        power = home**2 + (gain**2 - here**2) * rest
        return min(sqrt(max(power, 0.0)), max(gain, home))

    return through((knot, drawn(knot)) for knot in ticks)
