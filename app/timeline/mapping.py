"""Find a position again in another program of the same session."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from app.timeline.exit import Open
from app.timeline.state import Position

if TYPE_CHECKING:
    from app.timeline.lane import Phase
    from app.timeline.program import Program, Segment, StepRow


def mapped(old: Program, position: Position, new: Program) -> Position:
    """Return where a position of one program is in another.

    In the same step, as far in it as before; in a guided breath at the same
    phase of the breath that is as far. A step that is gone gives the next one
    that is there, at its start. Equal programs give an equal position.
    """
    segment = old.segments[position.segment]
    place = bisect_right(segment.marks, position.tick, key=lambda mark: mark.start) - 1
    if place < 0:
        return _before_steps(position, new)
    row = old.steps[segment.marks[place].index]
    found = _same(old, row, new)
    if found is None:
        return _next(old, row, new)
    if row.segment != segment.index:
        return _leaving(found, position, new)
    return Position(found.segment, _tick(old, row, position.tick, new, found))


def _before_steps(position: Position, new: Program) -> Position:
    """Return a position in a segment without steps, if it is still there."""
    known = position.segment < len(new.segments)
    return position if known else Position(new.ending, 0)


def _key(row: StepRow) -> tuple[object, ...]:
    """Return what a step is known by in every program of a session."""
    return row.path, row.trail, row.in_ending, row.in_landing


def _same(old: Program, row: StepRow, new: Program) -> StepRow | None:
    """Return the same step in another program: of several copies the same one."""
    copies = [other.index for other in old.steps if _key(other) == _key(row)]
    found = [other for other in new.steps if _key(other) == _key(row)]
    place = copies.index(row.index)
    return found[min(place, len(found) - 1)] if found else None


def _next(old: Program, row: StepRow, new: Program) -> Position:
    """Return the start of the first later step that is still there."""
    for later in old.steps[row.index + 1 :]:
        found = _same(old, later, new)
        if found is not None and not found.in_landing:
            return Position(found.segment, found.start)
    return Position(new.ending, 0)


def _leaving(row: StepRow, position: Position, new: Program) -> Position:
    """Return a position where a hand leaves after an open step."""
    leave = new.segments[row.segment].exit
    if not isinstance(leave, Open):
        return Position(row.segment, row.start)
    after = new.segments[leave.to]
    return Position(after.index, min(position.tick, after.length))


def _end(program: Program, row: StepRow) -> int:
    """Return the tick at which a step ends in its segment."""
    segment = program.segments[row.segment]
    starts = [mark.start for mark in segment.marks if mark.index > row.index]
    return starts[0] if starts else segment.length


def _tick(old: Program, row: StepRow, tick: int, new: Program, found: StepRow) -> int:
    """Return the tick in the same step of another program."""
    before, after = _end(old, row), _end(new, found)
    if tick >= before:  # waiting for a person
        return after + (tick - before)
    breath = _in_breath(old.segments[row.segment], new.segments[found.segment], tick, found)
    if breath is not None:
        return breath
    length = before - row.start
    return found.start + (tick - row.start) * (after - found.start) // length


def _in_breath(old: Segment, new: Segment, tick: int, found: StepRow) -> int | None:
    """Return the tick in the breath that is as far, if both are guided."""
    now = next((phase for phase in old.breath if phase.start <= tick < phase.end), None)
    if now is None or not now.breath:
        return None
    phases = [phase for phase in new.breath if phase.step == found.index and phase.breath]
    same = [phase for phase in phases if phase.kind == now.kind] or phases
    if not same:
        return None
    phase = same[_as_far(now, same[0].of)] if len(same) >= same[0].of else same[0]
    return phase.start + (tick - now.start) * (phase.end - phase.start) // (now.end - now.start)


def _as_far(now: Phase, count: int) -> int:
    """Return the place of the breath that is as far among so many."""
    return min(count - 1, (now.breath - 1) * count // now.of)
