"""What happens in a segment: pure events in five lanes.

All starts and ends are ticks from the beginning of their segment. Events of one
lane never overlap.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

PhaseKind: TypeAlias = Literal["in", "in2", "hold-in", "out", "hold-out"]


class Phrase(NamedTuple):
    """What the voice renders as one clip.

    `rate` is in words heard per minute, `gain` in dB, `pitch` in semitones.
    `private` marks a text with a filled-in value: its clip is never stored.
    `recording` names the author's own recording of it, which comes first.
    """

    text: str
    language: str
    rate: int = 100
    style: Literal["firm", "soft", ""] = ""
    gain: float = 0.0
    pitch: float = 0.0
    private: bool = False
    recording: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One cue: the text as shown, and its phrases with their own starts."""

    start: int
    end: int
    text: str
    phrases: tuple[tuple[int, Phrase], ...]  # (tick in the segment, phrase)
    step: int
    line: int
    gives: tuple[str, ...] = ()
    to: Literal["therapist", ""] = ""


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase of a breath; `breath` counts from 1, `of` is how many in its step.

    `guided` goes 1 → 0 over a fade; 0 for noticing and own pace, whose single
    phase has kind `in` and `breath` 0.
    """

    start: int
    end: int
    kind: PhaseKind
    breath: int
    of: int
    step: int
    line: int
    guided: float = 1.0
    through: str = ""
    pace: Literal["paced", "own pace", "notice"] = "paced"
    guide: Literal["voice", "tone", "none", ""] = ""


@dataclass(frozen=True, slots=True)
class Hand:
    """A touch: ids of places as in the body map, turns over the whole event."""

    start: int
    end: int
    what: Literal["rest", "breathe with", "stroke", "circle", "rock"]
    where: tuple[str, ...]  # e.g. "belly.mid", "iliac.inner.l"
    names: tuple[str, ...]  # as the script says: "belly mid", "left inner hip"
    pressure: Fraction
    step: int
    line: int
    side: Literal["left", "right", ""] = ""
    shape: str = ""
    turns: Fraction = Fraction(0)
    pace: Fraction = Fraction(0)  # cm/s
    direction: str = ""
    approach: int = 0  # ticks inside the event
    leave: int = 0


@dataclass(frozen=True, slots=True)
class Motion:
    """A movement or a pose kept; `turn` is the length of one repetition."""

    start: int
    end: int
    what: str
    step: int
    line: int
    kind: Literal["move", "pose"] = "move"
    side: Literal["left", "right", ""] = ""
    turn: int = 0
    count: int = 0
    #: Number of the first repetition in its step, and how many the step has.
    first: int = 1
    of: int = 0
    effort: Literal["in", "out", ""] = ""
    range: str = ""
    #: Ticks there, held, back and held; none where it goes with a breath.
    halves: tuple[int, ...] = ()


Body: TypeAlias = Hand | Motion


@dataclass(frozen=True, slots=True)
class Strike:
    """A sound, begun at `start`; it rings on over what follows."""

    start: int
    name: str
    level: float  # dB
    step: int
    line: int


@dataclass(frozen=True, slots=True)
class Under:
    """A background from `start` to the segment's end or the next one's start.

    With `start` 0 and `fade` 0 it simply goes on from the segment before.
    An empty name is silence.
    """

    start: int
    name: str
    level: float  # dB
    fade: int  # ticks
    line: int


@dataclass(frozen=True, slots=True)
class StepMark:
    """Where a step begins; `index` points into `Program.steps`."""

    start: int
    index: int
