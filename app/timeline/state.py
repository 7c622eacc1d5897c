"""What is seen and heard at a tick: a pure function of program, segment, tick."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from app.timeline.exit import Ask, Decide, Open
from app.timeline.lane import Hand, Motion, Phase, Spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.timeline.program import Program, Segment, StepRow

_Event = TypeVar("_Event", Spoken, Phase, Hand | Motion)


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a program: a segment and a tick in it."""

    segment: int
    tick: int


@dataclass(frozen=True, slots=True)
class State:
    """What a moment holds; shares go 0 → 1 through their event."""

    step: StepRow | None
    spoken: Spoken | None
    phase: Phase | None
    phase_share: float
    body: Hand | Motion | None
    body_share: float
    background: str
    waiting: Ask | Decide | Open | None
    left: int
    step_left: int
    prompt: Spoken | None = None


def _current(events: Sequence[_Event], tick: int) -> _Event | None:
    """Return the event that lasts at a tick; events are sorted by start."""
    place = bisect_right(events, tick, key=lambda event: event.start) - 1
    if place < 0 or events[place].end <= tick:
        return None
    return events[place]


def _share(event: Spoken | Phase | Hand | Motion | None, tick: int) -> float:
    """Return how far an event is, 0 to 1."""
    return (tick - event.start) / (event.end - event.start) if event is not None else 0.0


def state(program: Program, position: Position) -> State:
    """Return what is seen and heard at a position."""
    segment = program.segments[position.segment]
    tick = position.tick
    row, step_end = _step(program, segment, tick)
    phase = _current(segment.breath, tick)
    body = _current(segment.body, tick)
    return State(
        step=row,
        spoken=_current(segment.voice, tick),
        phase=phase,
        phase_share=_share(phase, tick),
        body=body,
        body_share=_share(body, tick),
        background=_background(segment, tick),
        waiting=_waiting(segment, tick),
        left=max(0, program.left[segment.index] - min(tick, segment.length)),
        step_left=max(0, step_end - tick),
        prompt=_current(segment.prompts, tick),
    )


def _step(program: Program, segment: Segment, tick: int) -> tuple[StepRow | None, int]:
    """Return the step at a tick and the tick at which it ends."""
    place = bisect_right(segment.marks, tick, key=lambda mark: mark.start) - 1
    if place < 0:
        return None, segment.length
    later = segment.marks[place + 1 :]
    return program.steps[segment.marks[place].index], later[0].start if later else segment.length


def _background(segment: Segment, tick: int) -> str:
    """Return the name of the background at a tick."""
    place = bisect_right(segment.under, tick, key=lambda under: under.start) - 1
    return segment.under[place].name if place >= 0 else ""


def _waiting(segment: Segment, tick: int) -> Ask | Decide | Open | None:
    """Return what a person is asked for at a tick, if anything."""
    leave = segment.exit
    if isinstance(leave, Ask | Decide):
        return leave if tick >= segment.length else None
    if isinstance(leave, Open):
        return leave if tick >= leave.least else None
    return None
