"""A session as its line shows it: spans of time, each with a form of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "rest",  # flat: silence, or only words
    "breath",  # filled hills
    "free breath",  # dotted hills
    "hand rest",  # a bar that lies on the line
    "hand moves",  # rings on the line, one a turn
    "movement",  # bows under the line, one a time
    "question",  # an open ring
    "notice",  # dots above the line
]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a session; start and length in seconds, breath and hand may overlap.

    `period` is how long one breath, turn or repetition takes, in seconds; a
    breath whose period changes is several spans. 0 leaves it to the drawing.
    """

    kind: Kind
    start: float
    length: float = 0.0
    period: float = 0.0


def length_of(spans: tuple[Span, ...]) -> float:
    """Return how long a session of these spans is, in seconds."""
    return max((span.start + span.length for span in spans), default=0.0)
