"""Hands the output what is to be heard, as soon as its clips are there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from app.player.course import Course, follower
from app.timeline.program import Program

if TYPE_CHECKING:
    from app.sound.output import Output
    from app.sound.score import Score

Scores: TypeAlias = "Callable[[Program, int], Score | None]"
"""Makes a segment's sound; `None` while its clips are not there yet."""


class Reel:
    """What the output has been given, and what it still waits for."""

    def __init__(self, scores: Scores, output: Output) -> None:
        """Hand nothing over yet."""
        self._scores, self._output = scores, output
        self._fade: float | None = 0.0
        self._followed = False

    @property
    def is_waiting(self) -> bool:
        """Whether a position is still to be played."""
        return self._fade is not None

    def wish(self, fade: float) -> None:
        """Have the position played when it can be, crossing over in so many seconds."""
        self._fade = fade

    def renew(self) -> None:
        """Look again at what follows."""
        self._followed = False

    def load(self, course: Course, *, playing: bool) -> None:
        """Hand over the segment of the position, if it is wished and can be heard yet."""
        at, fade = course.position, self._fade
        score = None if fade is None else self._scores(course.program, at.segment)
        if score is None or fade is None:
            return
        self._output.load(score, at.tick, playing=playing, fade=fade)
        self._fade, self._followed = None, False
        self.follow(course)

    def follow(self, course: Course) -> None:
        """Hand over what follows without a gap, once it is known."""
        if self._followed:
            return
        target = follower(course, course.position.segment)
        score = None if target is None else self._scores(course.program, target)
        if target is None or score is not None:
            self._output.follow(score)
            self._followed = True
