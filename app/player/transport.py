"""A session being played: which segment, which tick, and what comes next.

    IDLE ──start──▶ PLAYING ◀──pause/resume──▶ PAUSED
    PLAYING ──its last segment heard──▶ ENDED

Asking, deciding and waiting are no modes: they follow from the position, as
everything that is seen does. The transport keeps no time of its own: `frame`
asks the output what is heard, and acts when something is over. No Qt here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from app.player.course import (
    Course,
    answered,
    ends,
    gate_way,
    halts,
    is_overdue,
    passes_on,
    way_of,
)
from app.player.leaving import Stay, landed, over, taken_back, with_help, without_help
from app.player.moment import Mode, Moment
from app.player.reel import Reel, Scores
from app.timeline.exit import Ask
from app.timeline.mapping import mapped
from app.timeline.program import Program
from app.timeline.seek import step_after, step_before
from app.timeline.state import Position, state

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from app.journal.answer import Answers
    from app.sound.output import Output

STOP_FADE = 2.0
"""Seconds in which a stop leaves what was playing."""
END_FADE = 6.0
"""Seconds in which what lies under a session leaves at its end."""
SEEK_FADE = 0.25
"""Seconds in which a step back or forward crosses over."""


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
        self._stay = Stay(Course(program))
        self._help = help_program
        self._reel = Reel(scores, output)
        self._output = output
        self._recompile = recompile
        self._picked = ""  # a choice that is not confirmed yet
        self._wanted = False  # a key came before the least length of an open step
        output.set_volume(volume)

    # --- what is there ---------------------------------------------------------

    @property
    def course(self) -> Course:
        """Return what plays now: the session or the help session."""
        return self._stay.course

    @property
    def answers(self) -> Answers:
        """Return what was answered in the session itself."""
        return self._stay.session.answers

    @property
    def in_help(self) -> bool:
        """Whether the help session plays."""
        return self._stay.kept is not None

    @property
    def stopped(self) -> bool:
        """Whether the soft way out was taken, by the person or by the script."""
        return self._stay.landed

    def moment(self) -> Moment:
        """Return what a frame shows."""
        program, position = self.course.program, self.course.position
        return Moment(
            self.mode,
            program,
            position,
            state(program, position),
            self.in_help,
            self._stay.left_at is not None,
            self.volume,
            self.answers,
        )

    # --- wishes ------------------------------------------------------------------

    def start(self, at: Position | None = None, answers: Answers | None = None) -> None:
        """Begin to play, with what was answered before."""
        self.mode = Mode.PLAYING
        if answers is not None:
            self._stay = replace(self._stay, course=replace(self.course, answers=answers))
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
            self._go(step_before(self.course.program, self.course.position))

    def forward(self) -> None:
        """Go to the next step, never past a question or a gate."""
        if self._is_on:
            self._go(step_after(self.course.program, self.course.position))

    def answer(self, value: str) -> None:
        """Answer the question that is asked now; `""` is no answer."""
        ask = self.course.segment.exit
        if self._is_on and self.course.is_over and isinstance(ask, Ask):
            self._take(ask.name, value)
            self._go(way_of(self.course, ask))

    def pick(self, value: str) -> None:
        """Keep what is chosen but not confirmed: it counts when time runs out."""
        self._picked = value

    def decide(self, way: Literal["open", "later", "stop"]) -> None:
        """Take one of the three ways of the gate that is open now."""
        target = gate_way(self.course, way)
        if self._is_on and self.course.is_over and target is not None:
            name = getattr(self.course.segment.exit, "name", "")
            self._take(name, way)
            self._go(target)

    def carry_on(self) -> None:
        """End an open length: at once, or as soon as its least is over."""
        self._wanted = True

    def stop(self) -> None:
        """Land softly in the ending; from there, a second stop ends in quiet."""
        if self._is_on:
            self._land(by_person=True)

    def take_back_stop(self) -> None:
        """Go on where stop was said."""
        if self._is_on:
            self._enter(taken_back(self._stay))

    def help(self) -> None:
        """Leave everything for the help session, at once."""
        if self._help is not None and self._is_on and not self.in_help:
            self._enter(with_help(self._stay, self._help))

    def louder(self, step: float = 0.1) -> None:
        """Set the volume one step up, or down with a negative step."""
        self.volume = min(1.0, max(0.0, round(self.volume + step, 2)))
        self._output.set_volume(self.volume)

    def murmur(self, clip: NDArray[np.float32] | None) -> None:
        """Say a clip softly over the session, if there is one and it is heard."""
        if clip is not None and self.mode is Mode.PLAYING and not self.in_help:
            self._output.murmur(clip)

    def exchange(self, program: Program, *, longer: bool = False) -> None:
        """Go on in a changed program: as far in the same step.

        Where the step has only become `longer`, what was heard of it stays
        heard: the time that is added lies ahead.
        """
        at = self.course.position
        if not longer:
            at = mapped(self.course.program, at, program)
        self._stay = replace(self._stay, course=replace(self.course, program=program))
        self._go(at)

    def renew(self, program: Program, help_program: Program | None) -> None:
        """Take programs whose segments up to the present one are the same."""
        self._help = help_program
        stay = self._stay
        if stay.kept is not None:
            self._stay = replace(stay, kept=replace(stay.kept, program=program))
        else:
            self._stay = replace(stay, course=replace(stay.course, program=program))
            self._reel.renew()

    # --- time goes on --------------------------------------------------------------

    def frame(self) -> Moment:
        """Ask what is heard, act on what is over, return what to show."""
        self._reel.load(self.course, playing=self.mode is not Mode.PAUSED)
        if self.mode is Mode.PLAYING and not self._reel.is_waiting:
            heard = self._output.heard()
            if heard.segment != self.course.position.segment:
                self._wanted = False
                self._reel.renew()
            course = self.course.at(Position(heard.segment, heard.tick))
            self._stay = replace(self._stay, course=course)
            self._reel.follow(course)
            self._pass_exit()
            self._keep_hands_off()
        return self.moment()

    def _take(self, name: str, value: str) -> None:
        """Keep an answer, and have what depends on it compiled again."""
        self._stay = replace(self._stay, course=answered(self.course, name, value))
        if self._recompile is not None and not self.in_help:
            self.renew(self._recompile(self.answers), self._help)

    @property
    def _is_on(self) -> bool:
        """Whether something plays or is paused."""
        return self.mode in {Mode.PLAYING, Mode.PAUSED}

    def _enter(self, stay: Stay | None) -> None:
        """Go on elsewhere, softly, also out of a pause."""
        if stay is not None:
            self._stay, self.mode = stay, Mode.PLAYING
            self._go(stay.course.position, STOP_FADE)

    def _go(self, at: Position, fade: float = SEEK_FADE) -> None:
        """Have a position played: at once, or when its clips are there."""
        self._stay = self._stay.at(self.course.at(at))
        self._wanted = False
        self._picked = ""
        self._reel.wish(fade)
        self._reel.load(self.course, playing=self.mode is not Mode.PAUSED)

    def _keep_hands_off(self) -> None:
        """Leave before a touch that may not come any more."""
        safe = self._stay.at(self.course).course
        if safe is not self.course and self.mode is Mode.PLAYING:
            self._go(safe.position, STOP_FADE)

    def _pass_exit(self) -> None:
        """Leave the segment when its exit says that it is over."""
        course = self.course
        onward = passes_on(course, wanted=self._wanted)
        if is_overdue(course):
            self.answer(self._picked)
        elif onward is not None:
            self._go(onward)
        elif halts(course):
            self._land(by_person=False)
        elif ends(course):
            self._enter(without_help(self._stay)) if self.in_help else self._end()

    def _land(self, *, by_person: bool) -> None:
        """Take the soft way out, or be quiet where it is taken already."""
        stay = landed(self._stay, by_person=by_person)
        if stay is None:
            self._end()
        else:
            self._enter(stay)

    def _end(self) -> None:
        """Let all sound leave."""
        self._stay = over(self._stay)
        self.mode = Mode.ENDED
        self._output.stop(END_FADE)
