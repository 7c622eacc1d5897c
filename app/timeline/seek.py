"""Where back and forward lead: never past what a person has to answer."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from app.script.model.length import TICKS
from app.timeline.exit import Ask, Decide, Go, Open, Test
from app.timeline.state import Position

if TYPE_CHECKING:
    from app.timeline.program import Program, Segment

AGAIN = TICKS
"""Later than this in a step, back leads to its own start."""


def is_in_ending(program: Program, position: Position) -> bool:
    """Say whether a position lies in the ending."""
    return program.ending <= position.segment < program.landing


def position_of_step(program: Program, index: int) -> Position:
    """Return where a step begins."""
    row = program.steps[index]
    return Position(row.segment, row.start)


def _mark(segment: Segment, tick: int) -> int:
    """Return the place of the mark of the step at a tick, -1 before the first."""
    return bisect_right(segment.marks, tick, key=lambda mark: mark.start) - 1


def step_before(program: Program, position: Position) -> Position:
    """Return the start of this step, or of the one before from its first second.

    Past a place where paths meet it leads to where they parted: the question.
    """
    segment = program.segments[position.segment]
    starts = [mark.start for mark in segment.marks if mark.start <= position.tick]
    if starts and position.tick - starts[-1] >= AGAIN:
        return Position(segment.index, starts[-1])
    earlier = [start for start in starts if start < starts[-1]]
    if earlier:
        return Position(segment.index, earlier[-1])
    return _last_step_before(program, segment.index) or Position(segment.index, 0)


def _last_step_before(program: Program, number: int) -> Position | None:
    """Return the last step that every path to a segment has played before it."""
    parted = _parted(program)
    while (found := parted.get(number)) is not None:
        marks = program.segments[found].marks
        if marks:
            return Position(found, marks[-1].start)
        number = found
    return None


def _parted(program: Program) -> dict[int, int]:
    """Return for each segment the last one that all paths to it come through."""
    found: dict[int, int] = {}
    for segment in program.segments[: program.landing]:
        for to in exits(segment):
            known = found.get(to)
            before = segment.index
            found[to] = before if known is None else _meeting(found, known, before)
    return found


def _meeting(found: dict[int, int], one: int, other: int) -> int:
    """Return the last segment that two ways have in common."""
    passed = {one}
    while one in found:
        one = found[one]
        passed.add(one)
    while other not in passed:
        other = found[other]
    return other


def exits(segment: Segment) -> tuple[int, ...]:
    """Return all segments that may follow a segment, a halt's landing aside."""
    leave = segment.exit
    if isinstance(leave, Ask | Test):
        return tuple(way.to for way in leave.ways)
    if isinstance(leave, Decide):
        return leave.open, leave.later, leave.stop
    return (leave.to,) if isinstance(leave, Go | Open) else ()


def step_after(program: Program, position: Position) -> Position:
    """Return the start of the next step, or the wait for an answer before it."""
    segment = program.segments[position.segment]
    later = segment.marks[_mark(segment, position.tick) + 1 :]
    if later:
        return Position(segment.index, later[0].start)
    if isinstance(segment.exit, Go | Open):
        return Position(segment.exit.to, 0)
    return Position(segment.index, max(segment.length, position.tick))


def step_without_touch(program: Program, position: Position) -> Position | None:
    """Return the next step at which no hand is on the body, if it is known."""
    segment = program.segments[position.segment]
    tick = position.tick
    while True:
        for mark in segment.marks:
            row = program.steps[mark.index]
            is_start = (row.segment, row.start) == (segment.index, mark.start)
            if mark.start > tick and is_start and not row.touches:
                return Position(segment.index, mark.start)
        if not isinstance(segment.exit, Go | Open):
            return None
        segment, tick = program.segments[segment.exit.to], -1


def phase_border(program: Program, position: Position) -> Position:
    """Return the next border of a breath, where a change is not heard.

    Outside a paced breath that is here and now.
    """
    segment = program.segments[position.segment]
    paced = (phase for phase in segment.breath if phase.pace == "paced")
    end = next((one.end for one in paced if one.start <= position.tick < one.end), position.tick)
    return Position(segment.index, end)
