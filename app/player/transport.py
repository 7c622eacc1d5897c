"""A session being played: which segment, which tick, and what comes next.

    IDLE ──start──▶ PLAYING ◀──pause/resume──▶ PAUSED
    PLAYING ──its last segment heard──▶ ENDED

Asking, deciding and waiting are no modes: they follow from the position, as
everything that is seen does. The transport keeps no time of its own: `frame`
asks the output what is heard, and acts when something is over. No Qt here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias

from app.player.course import (
    Course,
    answered,
    ends,
    follower,
    gate_way,
    halts,
    hands_off,
    is_overdue,
    passes_on,
    way_of,
)
from app.timeline.mapping import mapped
from app.timeline.program import Ask, Program
from app.timeline.seek import is_in_ending, step_after, step_before, step_without_touch
from app.timeline.state import Position, State, state

if TYPE_CHECKING:
    from app.journal.answer import Answers
    from app.sound.output import Output
    from app.sound.score import Score

STOP_FADE = 2.0
"""Seconds in which a stop leaves what was playing."""
END_FADE = 6.0
"""Seconds in which what lies under a session leaves at its end."""
SEEK_FADE = 0.25
"""Seconds in which a step back or forward crosses over."""
GO_ON = "gently"
"""The choice in a help session that leads back into the session."""

Scores: TypeAlias = "Callable[[Program, int], Score | None]"
"""Makes a segment's sound; `None` while its clips are not there yet."""


class Mode(Enum):
    """What the transport is doing."""

    IDLE = "idle"
    PLAYING = "playing"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Moment:
    """What a frame shows."""

    mode: Mode
    program: Program
    position: Position
    state: State
    in_help: bool
    stopped: bool
    volume: float
    answers: Answers


class Transport:
    """Plays one program, with a help session at hand."""

    def __init__(
        self,
        program: Program,
        scores: Scores,
        output: Output,
        *,
        help_program: Program | None = None,
        recompile: Callable[[Answers], Program] | None = None,
        volume: float = 0.5,
    ) -> None:
        """Set everything ready; nothing is heard yet."""
        self.mode = Mode.IDLE
        self.volume = volume
        self._course = Course(program)
        self._help = help_program
        self._kept: Course | None = None  # the session, while help plays
        self._left_at: Position | None = None  # where stop was said
        self._helped = False
        self._scores = scores
        self._output = output
        self._recompile = recompile
        self._picked = ""  # a choice that is not confirmed yet
        self._wanted = False  # a key came before the least length of an open step
        self._followed = False
        self._fade: float | None = 0.0  # a position still to be played, crossing over so
        output.set_volume(volume)

    # --- what is there ---------------------------------------------------------

    @property
    def course(self) -> Course:
        """Return what plays now: the session or the help session."""
        return self._course

    @property
    def answers(self) -> Answers:
        """Return what was answered in the session itself."""
        return (self._kept or self._course).answers

    @property
    def in_help(self) -> bool:
        """Whether the help session plays."""
        return self._kept is not None

    @property
    def stopped(self) -> bool:
        """Whether the person said stop."""
        return self._left_at is not None

    def moment(self) -> Moment:
        """Return what a frame shows."""
        program, position = self._course.program, self._course.position
        now = state(program, position)
        return Moment(
            self.mode,
            program,
            position,
            now,
            self.in_help,
            self.stopped,
            self.volume,
            self.answers,
        )

    # --- wishes ------------------------------------------------------------------

    def start(self, at: Position | None = None) -> None:
        """Begin to play."""
        self.mode = Mode.PLAYING
        self._go(at or Position(0, 0), fade=0.0)

    def toggle(self) -> None:
        """Pause by a ramp, or go on where it was paused."""
        if self.mode is Mode.PLAYING:
            self.mode = Mode.PAUSED
            self._output.pause()
        elif self.mode is Mode.PAUSED:
            self.mode = Mode.PLAYING
            self._output.play()

    def back(self) -> None:
        """Go to the start of this step, or from its first seconds to the one before."""
        if self._is_on:
            self._go(step_before(self._course.program, self._course.position))

    def forward(self) -> None:
        """Go to the next step, never past a question or a gate."""
        if self._is_on:
            self._go(step_after(self._course.program, self._course.position))

    def answer(self, value: str) -> None:
        """Answer the question that is asked now; `""` is no answer."""
        ask = self._course.segment.exit
        if self._is_on and self._course.is_over and isinstance(ask, Ask):
            self._take(ask.name, value)
            self._go(way_of(self._course, ask))

    def pick(self, value: str) -> None:
        """Keep what is chosen but not confirmed: it counts when time runs out."""
        self._picked = value

    def decide(self, way: Literal["open", "later", "stop"]) -> None:
        """Take one of the three ways of the gate that is open now."""
        target = gate_way(self._course, way)
        if self._is_on and self._course.is_over and target is not None:
            name = getattr(self._course.segment.exit, "name", "")
            self._take(name, way)
            self._go(target)

    def carry_on(self) -> None:
        """End an open length: at once, or as soon as its least is over."""
        self._wanted = True

    def stop(self) -> None:
        """Land softly in the ending; from there, a second stop ends in quiet."""
        if not self._is_on:
            return
        if self._kept is not None:
            self._course, self._kept = self._kept, None
        if self.stopped or is_in_ending(self._course.program, self._course.position):
            self._end()
            return
        self._left_at = self._course.position
        self._resumed_at(Position(self._course.program.landing, 0))

    def take_back_stop(self) -> None:
        """Go on where stop was said."""
        if self._left_at is not None and self._is_on and not self.in_help:
            at, self._left_at = self._left_at, None
            self._resumed_at(at)

    def help(self) -> None:
        """Leave everything for the help session, at once."""
        if self._help is not None and self._is_on and not self.in_help:
            self._kept, self._course = self._course, Course(self._help)
            self._helped = True
            self._resumed_at(Position(0, 0))

    def louder(self, step: float = 0.1) -> None:
        """Set the volume one step up, or down with a negative step."""
        self.volume = min(1.0, max(0.0, round(self.volume + step, 2)))
        self._output.set_volume(self.volume)

    def exchange(self, program: Program, *, longer: bool = False) -> None:
        """Go on in a changed program: as far in the same step.

        Where the step has only become `longer`, what was heard of it stays
        heard: the time that is added lies ahead.
        """
        at = self._course.position
        if not longer:
            at = mapped(self._course.program, at, program)
        self._course = replace(self._course, program=program)
        self._go(at)

    def renew(self, program: Program, help_program: Program | None) -> None:
        """Take programs whose segments up to the present one are the same."""
        self._help = help_program
        if self._kept is not None:
            self._kept = replace(self._kept, program=program)
        else:
            self._course = replace(self._course, program=program)
            self._followed = False

    # --- time goes on --------------------------------------------------------------

    def frame(self) -> Moment:
        """Ask what is heard, act on what is over, return what to show."""
        if self._fade is not None:
            self._load()
        if self.mode is Mode.PLAYING and self._fade is None:
            heard = self._output.heard()
            if heard.segment != self._course.position.segment:
                self._followed = self._wanted = False
            self._course = self._course.at(Position(heard.segment, heard.tick))
            self._follow()
            self._pass_exit()
            self._keep_hands_off()
        return self.moment()

    def _take(self, name: str, value: str) -> None:
        """Keep an answer, and have what depends on it compiled again."""
        self._course = answered(self._course, name, value)
        if self._recompile is not None and not self.in_help:
            self.renew(self._recompile(self.answers), self._help)

    @property
    def _is_on(self) -> bool:
        """Whether something plays or is paused."""
        return self.mode in {Mode.PLAYING, Mode.PAUSED}

    def _resumed_at(self, at: Position) -> None:
        """Play from a position, softly, also out of a pause."""
        self.mode = Mode.PLAYING
        self._go(at, STOP_FADE)

    def _go(self, at: Position, fade: float = SEEK_FADE) -> None:
        """Have a position played: at once, or when its clips are there."""
        self._course = self._safe(self._course.at(at))
        self._wanted = False
        self._picked = ""
        self._fade = fade
        self._load()

    def _safe(self, course: Course) -> Course:
        """Return a course past all touch, once help was asked for or stop was said."""
        return hands_off(course) if self._helped or self.stopped else course

    def _keep_hands_off(self) -> None:
        """Leave before a touch that may not come any more."""
        safe = self._safe(self._course)
        if safe is not self._course and self.mode is Mode.PLAYING:
            self._go(safe.position, STOP_FADE)

    def _load(self) -> None:
        """Hand the output the segment of the position, if it can be heard yet."""
        at = self._course.position
        score = self._scores(self._course.program, at.segment)
        if score is not None and self._fade is not None:
            playing = self.mode is not Mode.PAUSED
            self._output.load(score, at.tick, playing=playing, fade=self._fade)
            self._fade = None
            self._followed = False
            self._follow()

    def _follow(self) -> None:
        """Hand the output what follows without a gap, once it is known."""
        if self._followed:
            return
        target = follower(self._course, self._course.position.segment)
        score = None if target is None else self._scores(self._course.program, target)
        if target is None or score is not None:
            self._output.follow(score)
            self._followed = True

    def _pass_exit(self) -> None:
        """Leave the segment when its exit says that it is over."""
        course = self._course
        onward = passes_on(course, wanted=self._wanted)
        if is_overdue(course):
            self.answer(self._picked)
        elif onward is not None:
            self._go(onward)
        elif halts(course):
            self.stop()
        elif ends(course):
            self._leave_help() if self.in_help else self._end()

    def _leave_help(self) -> None:
        """Go on after help as the person chose: without touch, or in the ending."""
        chosen = self._course.answers.given[-1].value if self._course.answers.given else ""
        self._course, self._kept = self._kept or self._course, None
        program, position = self._course.program, self._course.position
        target = step_without_touch(program, position) if chosen == GO_ON else None
        self._go(target or Position(program.ending, 0), STOP_FADE)

    def _end(self) -> None:
        """Let all sound leave."""
        self.mode = Mode.ENDED
        self._output.stop(END_FADE)
