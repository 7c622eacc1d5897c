"""Where a playing session is: program, position, answers; pure."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from app.journal.answer import Answer, Answers
from app.script.model.length import TICKS
from app.timeline.condition import first_way
from app.timeline.exit import Ask, Decide, End, Go, Halt, Open, Test
from app.timeline.program import Program, Segment
from app.timeline.seek import is_in_ending, step_without_touch
from app.timeline.state import Position

START = Position(0, 0)

NEAR = TICKS // 2
"""How far ahead a hand is seen coming: more than a frame, less than a pause."""


@dataclass(frozen=True, slots=True)
class Course:
    """A program, a position in it, and what was answered on the way."""

    program: Program
    position: Position = START
    answers: Answers = field(default_factory=Answers)

    @property
    def segment(self) -> Segment:
        """Return the segment of the position."""
        return self.program.segments[self.position.segment]

    @property
    def is_over(self) -> bool:
        """Whether the fixed part of the segment has been heard."""
        return self.position.tick >= self.segment.length

    def at(self, position: Position) -> Course:
        """Return the course at another position."""
        return replace(self, position=position)


def answered(course: Course, name: str, value: str) -> Course:
    """Return the course with an answer; it stays where it is."""
    elapsed = course.program.lengths.likely - course.program.left[course.position.segment]
    answer = Answer(name, value, elapsed + course.position.tick)
    return replace(course, answers=course.answers.adding(answer))


def way_of(course: Course, ask: Ask) -> Position:
    """Return where the newest answer to a question leads."""
    return Position(first_way(ask.ways, course.answers.by_name(), ask.name), 0)


def follower(course: Course, segment: int) -> int | None:
    """Return the segment that follows by itself, past what takes no time."""
    leave = course.program.segments[segment].exit
    if isinstance(leave, Go):
        target = leave.to
    elif isinstance(leave, Test):
        target = first_way(leave.ways, course.answers.by_name(), "")
    else:
        return None
    after = course.program.segments[target]
    if after.length == 0 and isinstance(after.exit, Go | Test):
        return follower(course, target)
    return target


def is_overdue(course: Course) -> bool:
    """Say whether a question has waited long enough."""
    leave = course.segment.exit
    return isinstance(leave, Ask) and course.position.tick >= course.segment.length + leave.limit


def passes_on(course: Course, *, wanted: bool) -> Position | None:
    """Return where an open length goes when it is over, or when a key ended it."""
    leave = course.segment.exit
    if not isinstance(leave, Open):
        return None
    tick = course.position.tick
    over = leave.most is not None and tick >= leave.most
    return Position(leave.to, 0) if over or (wanted and tick >= leave.least) else None


def gate_way(course: Course, way: str) -> Position | None:
    """Return where one of a gate's three ways leads, if a gate is here."""
    leave = course.segment.exit
    if not isinstance(leave, Decide):
        return None
    targets = {"open": leave.open, "later": leave.later, "stop": leave.stop}
    return Position(targets[way], 0)


def halts(course: Course) -> bool:
    """Say whether the script itself says stop here."""
    return isinstance(course.segment.exit, Halt) and course.is_over


def ends(course: Course) -> bool:
    """Say whether the session is over here."""
    return isinstance(course.segment.exit, End) and course.is_over


def nears_touch(course: Course) -> bool:
    """Say whether a hand is on the body, or would be in a moment."""
    segment, tick = course.segment, course.position.tick
    indexes: list[int] = []
    if not course.is_over or isinstance(segment.exit, Open):
        indexes += [mark.index for mark in segment.marks if mark.start <= tick][-1:]
        indexes += [mark.index for mark in segment.marks if tick < mark.start <= tick + NEAR]
    after = follower(course, segment.index) if tick + NEAR >= segment.length else None
    if after is not None:
        indexes += [mark.index for mark in course.program.segments[after].marks if not mark.start]
    return any(course.program.steps[index].touches for index in indexes)


def hands_off(course: Course) -> Course:
    """Return the course past all touch that is near; without any, itself."""
    while nears_touch(course):
        course = course.at(_past_touch(course))
    return course


def _past_touch(course: Course) -> Position:
    """Return the next step without touch, else the ending, else the end."""
    program, position = course.program, course.position
    found = step_without_touch(program, position)
    if found is not None:
        return found
    if not is_in_ending(program, position):
        return Position(program.ending, 0)
    leave = course.segment.exit
    if isinstance(leave, Go | Open):
        return Position(leave.to, 0)
    return Position(position.segment, course.segment.length)
