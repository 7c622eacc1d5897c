"""What a step does by itself: say, rest, breathe, touch, move, sound."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from app.script.fault import NOWHERE, Span
from app.script.model.length import TICKS, Length
from app.script.model.value import Value


@dataclass(frozen=True, slots=True)
class Background:
    """What lies under everything from here; an empty name ends it."""

    name: Value[str]
    level: Value[Fraction] = Fraction(0)  # dB
    fade: int = 4 * TICKS
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Say:
    """Spoken text; its cues stand in the step, with the pause after the last."""

    pause: Value[Length] | None = None


@dataclass(frozen=True, slots=True)
class Rest:
    """Silence of a length."""

    length: Value[Length]


@dataclass(frozen=True, slots=True)
class Wait:
    """Time that belongs to people; never counts as rest."""

    length: Value[Length]


@dataclass(frozen=True, slots=True)
class BreatheOnly:
    """A step whose kind is the breath: the breath lane is in the step."""


@dataclass(frozen=True, slots=True)
class BackgroundOnly:
    """A step that only changes the background: it takes no time."""


@dataclass(frozen=True, slots=True)
class Touch:
    """A hand on a place; pace in cm/s, approach and leave in ticks."""

    what: Literal["rest", "breathe with", "stroke", "circle", "rock"]
    where: tuple[Value[str], ...]
    hand: Value[str] = ""
    pressure: Value[Fraction] = Fraction(1)
    pace: Value[Fraction] | None = None
    direction: str = ""
    approach: Value[Length] | None = None
    leave: Value[Length] | None = None
    times: Value[int] | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """A movement; the tempo is out-hold-back-hold in seconds."""

    what: Value[str]
    times: Value[int] | None = None
    sets: Value[int] = 1
    tempo: Value[tuple[Fraction, Fraction, Fraction, Fraction]] | None = None
    side: Value[str] = ""
    effort: Literal["in", "out", ""] = ""
    range: str = ""
    between: Value[Length] | None = None


@dataclass(frozen=True, slots=True)
class Pose:
    """A posture, or a tension, kept."""

    what: Value[str]
    side: Value[str] = ""


@dataclass(frozen=True, slots=True)
class Sound:
    """One sound; takes no time."""

    name: Value[str]
    level: Value[Fraction] = Fraction(0)  # dB
