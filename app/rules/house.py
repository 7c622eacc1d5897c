"""The house's limits: settings with these defaults, never set by a script."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from app.script.model.length import TICKS

Where: TypeAlias = Literal["home", "clinic"]

_MINUTE = 60 * TICKS


@dataclass(frozen=True, slots=True)
class Limits:
    """What holds at one place. Times are ticks, rates per minute.

    Source: DOMAIN 2.1, 3.2 and 4, proposals of this project.
    """

    pressure: Fraction
    direct_pressure: Fraction
    shortest: int
    longest: int
    hold: Fraction  # seconds
    slowest: Fraction
    fastest: Fraction
    inhale: Fraction  # seconds
    quiet: int = 120 * TICKS
    hands_off: int = 10 * TICKS
    ending: int = 30 * TICKS
    relaxation: int = 15 * _MINUTE
    """Minutes of relaxation before direct work, on every path."""


HOME = Limits(
    pressure=Fraction(3),
    direct_pressure=Fraction(0),
    shortest=3 * _MINUTE,
    longest=45 * _MINUTE,
    hold=Fraction(4),
    slowest=Fraction(4),
    fastest=Fraction(20),
    inhale=Fraction(6),
)

CLINIC = Limits(
    pressure=Fraction(3),
    direct_pressure=Fraction(7),
    shortest=0,
    longest=240 * _MINUTE,
    hold=Fraction(10),
    slowest=Fraction(3),
    fastest=Fraction(20),
    inhale=Fraction(6),
)


@dataclass(frozen=True, slots=True)
class House:
    """The limits of both places."""

    home: Limits = HOME
    clinic: Limits = CLINIC

    def limits(self, where: Where) -> Limits:
        """Return the limits of a place."""
        return self.home if where == "home" else self.clinic
