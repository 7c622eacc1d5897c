"""What a session that plays shows in one frame."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.journal.answer import Answers
    from app.timeline.program import Program
    from app.timeline.state import Position, State


class Mode(Enum):
    """What the transport is doing."""

    IDLE = "idle"
    PLAYING = "playing"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Moment:
    """What a frame shows; `stopped` while a stop can still be taken back."""

    mode: Mode
    program: Program
    position: Position
    state: State
    in_help: bool
    stopped: bool
    volume: float
    answers: Answers
