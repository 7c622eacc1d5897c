"""A session being played: which segment, which tick, and what comes next.

    IDLE ──start──▶ PLAYING ◀──pause/resume──▶ PAUSED
                      │  ▲
       device gone    ▼  │ device back
                     LOST
    PLAYING ──last segment heard──▶ ENDED
    any ──a fault of ours──▶ FALLING ──landing clip heard──▶ ENDED

Asking, deciding and waiting are no modes: they follow from the position, as
everything that is seen does. The transport keeps no time of its own: `frame`
asks the output what is heard, and acts when something is over. No Qt here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Literal, Protocol

from app.journal.answer import Answer, Answers
from app.timeline.condition import first_way
from app.timeline.program import Ask, Decide, End, Go, Halt, Open, Program, Test
from app.timeline.seek import step_after, step_before, step_without_touch
from app.timeline.state import Position, State, state

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.sound.output import Output
    from app.sound.score import Score

STOP_FADE = 2.0
"""Seconds in which a stop leaves what was playing."""
END_FADE = 6.0
"""Seconds in which what lies under a session leaves at its end."""
SEEK_FADE = 0.25
"""Seconds in which a step back or forward crosses over."""


class Mode(Enum):
    """What the transport is doing."""

    IDLE = "idle"
    PLAYING = "playing"
    PAUSED = "paused"
    LOST = "lost"
    FALLING = "falling"
    ENDED = "ended"


class Scores(Protocol):
    """What makes a segment's sound; `None` while its clips are not there yet."""

    def score(self, program: Program, segment: int) -> Score | None:
        """Return the sound of a segment."""
        ...


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


@dataclass(frozen=True, slots=True)
class _Course:
    """A program and where in it we are."""

    program: Program
    position: Position


class Transport:
    """Plays one program, with a help session at hand.

    `recompile` is asked for the program anew when an answer has come, so that
    texts and rounds that depend on it are right; it returns the same segments
    up to the present one.
    """

    def __init__(
        self,
        program: Program,
        scores: Scores,
        output: Output,
        *,
        help_program: Program | None = None,
        recompile: Callable[[Mapping[str, tuple[str, ...]]], Program | None] = lambda _: None,
        volume: float = 0.5,
    ) -> None:
        """Set everything ready; nothing is heard yet."""
        self.mode = Mode.IDLE
        self.answers = Answers()
        self.volume = volume
        self._course = _Course(program, Position(0, 0))
        self._help = help_program
        self._kept: _Course | None = None  # the session, while help plays
        self._left_at: Position | None = None  # where stop was said
        self._scores = scores
        self._output = output
        self._recompile = recompile
        self._wanted = False  # a key came before the least length of an open step
        self._followed = False
        output.set_volume(volume)

    # --- what is there ---------------------------------------------------------

    @property
    def program(self) -> Program:
        """Return the program that plays now: the session's or the help's."""
        return self._course.program

    @property
    def position(self) -> Position:
        """Return the position heard last."""
        return self._course.position

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
        return Moment(
            mode=self.mode,
            program=self.program,
            position=self.position,
            state=state(self.program, self.position),
            in_help=self.in_help,
            stopped=self.stopped,
            volume=self.volume,
        )

    # --- wishes ------------------------------------------------------------------

    def start(self, at: Position | None = None) -> None:
        """Begin to play."""
        self.mode = Mode.PLAYING
        self._go(at or Position(0, 0), fade=0.0)

    def pause(self) -> None:
        """Pause by a ramp, or do nothing when not playing."""
        if self.mode is Mode.PLAYING:
            self.mode = Mode.PAUSED
            self._output.pause()

    def resume(self) -> None:
        """Go on where it was paused."""
        if self.mode is Mode.PAUSED:
            self.mode = Mode.PLAYING
            self._output.play()

    def toggle(self) -> None:
        """Pause or go on."""
        (self.resume if self.mode is Mode.PAUSED else self.pause)()

    def back(self) -> None:
        """Go to the start of this step, or from its first second to the one before."""
        self._go(step_before(self.program, self.position, self.answers.by_name()), SEEK_FADE)

    def forward(self) -> None:
        """Go to the next step, never past a question or a gate."""
        self._go(step_after(self.program, self.position, self.answers.by_name()), SEEK_FADE)

    def answer(self, value: str) -> None:
        """Answer the question that is asked now; `""` is no answer."""
        ask = self.program.segments[self.position.segment].exit
        if not isinstance(ask, Ask):
            return
        at = self.program.lengths.likely - self.program.left[self.position.segment]
        self.answers = self.answers.adding(Answer(ask.name, value, at))
        self._refresh()
        self._go(Position(first_way(ask.ways, self.answers.by_name(), ask.name), 0), SEEK_FADE)

    def decide(self, way: Literal["open", "later", "stop"]) -> None:
        """Take one of the three ways of the gate that is open now."""
        gate = self.program.segments[self.position.segment].exit
        if not isinstance(gate, Decide):
            return
        at = self.program.lengths.likely - self.program.left[self.position.segment]
        self.answers = self.answers.adding(Answer(gate.name, way, at))
        targets = {"open": gate.open, "later": gate.later, "stop": gate.stop}
        self._go(Position(targets[way], 0), SEEK_FADE)

    def carry_on(self) -> None:
        """End an open length: at once, or as soon as its least is over."""
        self._wanted = True
        self._pass_exit()

    def stop(self) -> None:
        """Land softly in the ending; from there, a second stop ends in quiet."""
        if self.mode in {Mode.IDLE, Mode.ENDED, Mode.FALLING}:
            return
        if self._kept is not None:
            self._course, self._kept = self._kept, None
        if self.stopped or self.program.steps_in_ending(self.position):
            self._end()
            return
        self._left_at = self.position
        self.mode = Mode.PLAYING
        self._go(Position(self.program.landing, 0), STOP_FADE)

    def take_back_stop(self) -> None:
        """Go on where stop was said, while the landing plays."""
        if self._left_at is not None and self.mode is not Mode.ENDED:
            at, self._left_at = self._left_at, None
            self._go(at, STOP_FADE)

    def help(self) -> None:
        """Leave everything for the help session, at once."""
        if self._help is None or self.in_help or self.mode in {Mode.ENDED, Mode.FALLING}:
            return
        self._kept = self._course
        self._course = _Course(self._help, Position(0, 0))
        self.mode = Mode.PLAYING
        self._go(Position(0, 0), STOP_FADE)

    def louder(self, step: float = 0.1) -> None:
        """Set the volume one step up, or down with a negative step."""
        self.volume = min(1.0, max(0.0, round(self.volume + step, 2)))
        self._output.set_volume(self.volume)

    def exchange(self, program: Program, position: Position) -> None:
        """Play another program of the same session from a position in it."""
        self._course = _Course(program, position)
        self._go(position, SEEK_FADE)

    def renew(self, program: Program) -> None:
        """Take a program whose segments up to the present one are the same."""
        if self._kept is not None:
            self._kept = replace(self._kept, program=program)
        else:
            self._course = replace(self._course, program=program)
            self._followed = False

    # --- time goes on --------------------------------------------------------------

    def frame(self) -> Moment:
        """Ask what is heard, act on what is over, return what to show."""
        if self.mode is Mode.PLAYING:
            heard = self._output.heard()
            if heard.segment != self.position.segment:
                self._followed = False
                self._wanted = False
            self._course = replace(self._course, position=Position(heard.segment, heard.tick))
            self._follow()
            self._pass_exit()
        return self.moment()

    def _go(self, at: Position, fade: float) -> None:
        """Play from a position on."""
        self._course = replace(self._course, position=at)
        self._wanted = False
        self._followed = False
        score = self._scores.score(self.program, at.segment)
        if score is not None:
            playing = self.mode is not Mode.PAUSED
            self._output.load(score, at.tick, playing=playing, fade=fade)
            self._follow()

    def _follow(self) -> None:
        """Hand the output what follows without a gap, once it is known."""
        if self._followed:
            return
        target = self._next_at_once(self.position.segment)
        score = None if target is None else self._scores.score(self.program, target)
        if target is None or score is not None:
            self._output.follow(score)
            self._followed = True

    def _next_at_once(self, segment: int) -> int | None:
        """Return the segment that follows by itself, past tests that take no time."""
        leave = self.program.segments[segment].exit
        if isinstance(leave, Go):
            target = leave.to
        elif isinstance(leave, Test):
            target = first_way(leave.ways, self.answers.by_name(), "")
        else:
            return None
        after = self.program.segments[target]
        if after.length == 0 and isinstance(after.exit, Go | Test):
            return self._next_at_once(target)
        return target

    def _pass_exit(self) -> None:
        """Leave the segment when its exit says that it is over."""
        segment = self.program.segments[self.position.segment]
        leave, tick = segment.exit, self.position.tick
        if isinstance(leave, Ask) and tick >= segment.length + leave.limit:
            self.answer("")
        elif isinstance(leave, Open):
            over = leave.most is not None and tick >= leave.most
            if over or (self._wanted and tick >= leave.least):
                self._go(Position(leave.to, 0), SEEK_FADE)
        elif isinstance(leave, Halt) and tick >= segment.length:
            self.stop()
        elif isinstance(leave, End) and tick >= segment.length:
            self._leave_help() if self.in_help else self._end()

    def _leave_help(self) -> None:
        """Go on after help as the person chose: without touch, or in the ending."""
        kept, self._kept = self._kept, None
        if kept is None:
            return
        self._course = kept
        last = self.answers.given[-1].value if self.answers.given else ""
        target = step_without_touch(kept.program, kept.position) if last == "on" else None
        self._go(target or Position(kept.program.ending, 0), STOP_FADE)

    def _refresh(self) -> None:
        """Have texts and rounds follow the answers."""
        renewed = None if self.in_help else self._recompile(self.answers.by_name())
        if renewed is not None:
            self.renew(renewed)

    def _end(self) -> None:
        """Let all sound leave."""
        self.mode = Mode.ENDED
        self._output.stop(END_FADE)
