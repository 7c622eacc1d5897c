"""Leaving a session and coming back: stop, taking it back, help; pure.

    in the session ──stop──▶ landing ──▶ ending ──stop──▶ quiet
          ▲  │                  │
          │  └──help──▶ help ───┤ stop
          └──taken back─────────┘

Once help was asked for, or a session has landed, no hand comes any more.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.player.course import Course, hands_off
from app.timeline.seek import is_in_ending, step_without_touch
from app.timeline.state import Position

if TYPE_CHECKING:
    from app.timeline.program import Program

GO_ON = "gently"
"""The choice in a help session that leads back into the session."""


@dataclass(frozen=True, slots=True)
class Stay:
    """What plays, and what waits meanwhile.

    `kept` is the session while help plays, `left_at` where the person said stop,
    `landed` whether the soft way out was taken, also by the script itself.
    """

    course: Course
    kept: Course | None = None
    left_at: Position | None = None
    landed: bool = False
    helped: bool = False

    @property
    def session(self) -> Course:
        """Return the course of the session itself."""
        return self.kept or self.course

    def at(self, course: Course) -> Stay:
        """Return it with another course, past all touch that may not come any more."""
        return replace(self, course=hands_off(course) if self.helped or self.landed else course)


def with_help(stay: Stay, rescue: Program) -> Stay:
    """Leave everything for the help session."""
    return replace(stay, course=Course(rescue), kept=stay.course, helped=True)


def without_help(stay: Stay) -> Stay:
    """Go on after help as the person chose: without touch, or in the ending."""
    given = stay.course.answers.given
    session = stay.session
    target = None
    if given and given[-1].value == GO_ON:
        target = step_without_touch(session.program, session.position)
    ending = Position(session.program.ending, 0)
    return replace(stay, course=session.at(target or ending), kept=None)


def over(stay: Stay) -> Stay:
    """Return where the session itself ends, also when it ends within help."""
    return stay if stay.kept is None else replace(stay.at(stay.kept), kept=None)


def landed(stay: Stay, *, by_person: bool) -> Stay | None:
    """Take the soft way out; `None` where it is taken already: then all is quiet.

    What the script itself ends, nobody takes back: it would end again.
    """
    session = stay.session
    if stay.landed or is_in_ending(session.program, session.position):
        return None
    landing = session.at(Position(session.program.landing, 0))
    left_at = session.position if by_person else None
    return replace(stay, course=landing, kept=None, left_at=left_at, landed=True)


def taken_back(stay: Stay) -> Stay | None:
    """Go on where stop was said, if it was, and no help plays."""
    if stay.left_at is None or stay.kept is not None:
        return None
    course = stay.course.at(stay.left_at)
    return replace(stay, course=course, left_at=None, landed=False)
