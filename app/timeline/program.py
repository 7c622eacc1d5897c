"""The compiled program: segments, the rows of its steps, its lengths.

A segment ends only where a person decides or something is tested. Compiling the
same script and choices twice gives equal programs.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from app.timeline.exit import Exit
from app.timeline.lane import Body, Phase, Spoken, StepMark, Strike, Under


@dataclass(frozen=True, slots=True)
class Segment:
    """Events of five lanes and how it ends.

    `length` is the fixed part in ticks: up to where a question has been asked.
    In an `Open` segment it is the likely length. `prompts` are only shown, on a
    therapist's page.
    """

    index: int
    length: int
    exit: Exit
    voice: tuple[Spoken, ...] = ()
    breath: tuple[Phase, ...] = ()
    body: tuple[Body, ...] = ()
    sound: tuple[Strike, ...] = ()
    under: tuple[Under, ...] = ()
    marks: tuple[StepMark, ...] = ()
    prompts: tuple[Spoken, ...] = ()


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step as shown in the strip and used by `back` and `forward`.

    `touches` is True where hands are on the body: a help session never returns
    there, and a seek never lands there past an unanswered question. `trail`
    tells the copies of a repeated step apart; `length` is what it probably lasts.
    """

    index: int
    kind: str
    path: tuple[str | int, ...]
    line: int
    title: str
    segment: int
    start: int
    touches: bool = False
    in_ending: bool = False
    id: str = ""
    in_landing: bool = False
    trail: tuple[str | int, ...] = ()
    length: int = 0
    picture: str = ""


class Lengths(NamedTuple):
    """Least, likely and most length of the whole session, in ticks."""

    least: int
    likely: int
    most: int


@dataclass(frozen=True, slots=True)
class Program:
    """A session, compiled along all its paths.

    It starts in segment 0. `landing` is the program's own soft stop, which goes
    on into `ending`. `left` gives for each segment the likely ticks from its
    start to the end. `skipped` names steps that play as rest, and why. `heeds`
    names the checks after whose answer the session is compiled anew, since
    texts or values look at it; `asks` the cautions to ask before. `share` is
    where all ranges stand between their limits.
    """

    language: str
    segments: tuple[Segment, ...]
    steps: tuple[StepRow, ...]
    landing: int
    ending: int
    lengths: Lengths
    left: tuple[int, ...]
    skipped: tuple[tuple[int, str], ...] = ()
    heeds: frozenset[str] = frozenset()
    asks: tuple[str, ...] = ()
    share: Fraction = Fraction(1, 2)
