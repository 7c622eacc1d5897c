"""Breaths counted and laid out in exact fractions, without drift.

A border lies at round(exact seconds x 48,000): whole numbers carry the sums,
so that the thousandth breath is as exact as the first.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import lcm
from typing import TYPE_CHECKING, Literal

from app.script.model.breath import Pace, Pattern, Rate
from app.script.model.length import TICKS

if TYPE_CHECKING:
    from app.timeline.flow import Breath
    from app.timeline.lane import PhaseKind

HALF = Fraction(1, 2)

_FROM_IN: tuple[PhaseKind, ...] = ("in", "in2", "hold-in", "out", "hold-out")
_FROM_OUT: tuple[PhaseKind, ...] = ("out", "hold-out", "in", "in2", "hold-in")


@dataclass(frozen=True, slots=True)
class Cadence:
    """Breaths in a row, each period longer than the one before by `step`.

    Breath number i (from 0) begins at (i * first + step * i * (i - 1) / 2) / unit
    ticks and lasts (first + i * step) / unit; its phases begin at `shares`
    hundredths, or whatever `whole` is, of that. After each `every` breaths, but
    not after the last, there are `gap` ticks without breath.
    """

    count: int
    first: int
    step: int
    unit: int
    kinds: tuple[PhaseKind, ...]
    shares: tuple[int, ...]
    whole: int
    every: int = 0
    gap: int = 0

    def begin(self, breath: int, phase: int = 0) -> int:
        """Return the tick at which a phase begins; breaths count from 0 here."""
        start = breath * self.first + self.step * (breath * (breath - 1) // 2)
        period = self.first + breath * self.step
        exact = start * self.whole + period * self.shares[phase]
        between = self.gap * (min(breath, self.count - 1) // self.every) if self.every else 0
        return rounded(exact, self.unit * self.whole) + between

    @property
    def length(self) -> int:
        """Ticks of all breaths together."""
        return self.begin(self.count)

    def phase(self, kind: Literal["in", "out", ""], breath: int) -> int | None:
        """Return the tick at which a breath (from 1) begins its in or out."""
        place = self.kinds.index(kind) if kind in self.kinds else None
        return None if place is None else self.begin(breath - 1, place)


def rounded(number: int, unit: int) -> int:
    """Return number / unit rounded; a half goes to the even side."""
    whole, rest = divmod(number, unit)
    return whole + (2 * rest > unit or (2 * rest == unit and whole % 2 == 1))


def mean_period(pace: Pattern | Rate) -> Fraction:
    """Return the mean length of a breath in ticks, exactly."""
    if isinstance(pace, Pattern):
        return pace.period
    return (60 / pace.first + 60 / pace.last) / 2 * TICKS


def nearest(ticks: int | Fraction, pace: Pattern | Rate) -> int:
    """Return the number of breaths nearest to a time, a half goes up; at least 1."""
    return max(1, int(ticks / mean_period(pace) + HALF))


def finishing(ticks: int | Fraction, pace: Pattern | Rate) -> int:
    """Return how many breaths last at least a time."""
    return max(1, -int(-(ticks / mean_period(pace)) // 1))


def stopping(ticks: int | Fraction, pace: Pattern | Rate) -> int:
    """Return how many breaths fit into a time; at least 1."""
    return max(1, int(ticks / mean_period(pace)))


@lru_cache(maxsize=2048)
def cadence(breath: Breath, count: int) -> Cadence:
    """Return so many breaths of a guided pace."""
    pace = breath.pace
    if isinstance(pace, Pattern):
        first = last = mean_period(pace) / TICKS
        parts = (pace.inhale, pace.second, pace.full, pace.exhale, pace.empty)
    else:
        assert isinstance(pace, Rate)  # noqa: S101 - own pace and notice have no breaths to count
        first, last = 60 / pace.first, 60 / pace.last
        inhale, full, exhale, empty = pace.shape
        parts = (inhale, Fraction(0), full, exhale, empty)
    named = dict(zip(_FROM_IN, parts, strict=True))
    order = _FROM_OUT if breath.first == "out" else _FROM_IN
    step = (last - first) / (count - 1) if count > 1 else Fraction(0)
    unit = lcm(first.denominator, step.denominator)
    share_unit = lcm(*(part.denominator for part in parts))
    kinds, shares, now = [], [], 0
    for kind in order:
        if named[kind]:
            kinds.append(kind)
            shares.append(now)
        now += int(named[kind] * share_unit)
    return Cadence(
        count=count,
        first=int(first * unit) * TICKS,
        step=int(step * unit) * TICKS,
        unit=unit,
        kinds=tuple(kinds),
        shares=tuple(shares),
        whole=now,
    )


def at_rate(pace: Pace, rate: Fraction) -> Pace:
    """Return a pace at a person's own rate, in breaths per minute.

    In and out of a pattern keep their proportion, and its holds their seconds;
    a ramp ends at the rate, and begins there where it would come from beyond it.
    """
    if isinstance(pace, Pattern):
        more = 60 / rate / (pace.inhale + pace.second + pace.exhale)
        inhale, second, exhale = pace.inhale * more, pace.second * more, pace.exhale * more
        return Pattern(inhale, second, pace.full, exhale, pace.empty)
    if isinstance(pace, Rate):
        begin = max if pace.first > pace.last else min
        first = rate if pace.first == pace.last else begin(pace.first, rate)
        return Rate(first, rate, pace.shape)
    return pace
