"""How one breathes: a pattern, a rate, or as it comes."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal, TypeAlias

from app.script.fault import NOWHERE, Span
from app.script.model.length import TICKS
from app.script.model.value import Value


@dataclass(frozen=True, slots=True)
class Pattern:
    """In, second in, hold, out, hold: seconds as exact fractions.

    `period` is the whole breath, in ticks.
    """

    inhale: Fraction
    second: Fraction
    full: Fraction
    exhale: Fraction
    empty: Fraction
    period: Fraction = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sum up once: the whole is asked for at every step."""
        seconds = self.inhale + self.second + self.full + self.exhale + self.empty
        object.__setattr__(self, "period", seconds * TICKS)


@dataclass(frozen=True, slots=True)
class Rate:
    """Breaths per minute, from the first breath's to the last's, and a shape.

    The shape is in-hold-out-hold in hundredths of the period.
    """

    first: Fraction
    last: Fraction
    shape: tuple[Fraction, Fraction, Fraction, Fraction]


Pace: TypeAlias = Pattern | Rate | Literal["own pace", "notice"]


@dataclass(frozen=True, slots=True)
class Breathe:
    """Guided breath, own pace, or only noticing."""

    pace: Value[Pace]
    first: Literal["in", "out"] = "in"
    through_in: str = ""
    through_out: str = ""
    fade: int = 0
    count: Value[Fraction] = Fraction(1)
    guide: Literal["voice", "tone", "none", ""] = ""
    span: Span = NOWHERE
