"""Sessions played in simulated time: a script as text, a clock that is handed in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from textwrap import dedent, indent
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.player.moment import Mode, Moment
from app.player.preparation import Clips
from app.player.transport import Transport
from app.script.model.length import TICKS
from app.script.model.script import Script
from app.script.read import read
from app.sound.asset import Assets
from app.sound.score import Score, compose
from app.sound.silent import SilentOutput
from app.tables.caution import caution_names
from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from app.timeline.lane import Phrase
from app.timeline.program import Program, Segment

NO = dict.fromkeys(caution_names(), False)
CHOICES = Choices("en", cautions=NO)

_HEAD = """\
session: 1
title: {nl: "proef", en: "trial"}
languages: [nl, en]
audience: [home, clinic]
"""

HELP = """\
- say: {nl: "Hier", en: "Here"}
  pause: 10 s
- check: onward
  ask: {nl: "En nu?", en: "And now?"}
  answer:
    gently: {nl: "verder", en: "on"}
    finish: {nl: "klaar", en: "done"}
  for: 30 s
"""

EVENING = """\
- say: {nl: "Welkom", en: "Welcome"}
  pause: 5 s
- check: tension
  ask: {nl: "Hoe gespannen?", en: "How tense?"}
  answer: 0-10
  for: 60 s
  when:
    - if: answer >= 7
      do:
        - breathe: 2-0-4-0
          for: 5 breaths
    - otherwise:
        - rest: 20 s
- breathe: 4-0-6-0
  for: 2 min
- touch: rest
  where: left forearm
  pressure: 1
  for: 40 s
- rest: 20 s
- touch: rest
  where: right forearm
  pressure: 1
  for: 40 s
- rest: 10 s
"""


def script(steps: str, head: str = "", ending: str = "- rest: 30 s") -> Script:
    """Read steps, with the usual head and ending, as a script without faults."""
    text = f"{_HEAD}{dedent(head)}\nsteps:\n{indent(dedent(steps).strip(), '  ')}\n"
    if ending:
        text += f"ending:\n{indent(dedent(ending).strip(), '  ')}\n"
    reading = read(text)
    assert reading.script is not None, reading.faults
    return reading.script


def program(steps: str, choices: Choices = CHOICES, **parts: Any) -> Program:  # noqa: ANN401
    """Compile steps with all cautions answered no."""
    made, faults = compile_session(script(steps, **parts), choices)
    assert made is not None, faults
    return made


def helping(steps: str = HELP) -> Program:
    """Compile a help session."""
    return program(steps, head="help: none")


class Still:
    """Clips that are all there and hold nothing, but for those that are withheld."""

    def __init__(self, length: Callable[[Phrase], int | None] = lambda _: None) -> None:
        self.withheld: set[str] = set()
        self.prepared: list[tuple[str, ...]] = []
        self._length = length

    def prepare(self, phrases: Sequence[Phrase]) -> None:
        self.prepared.append(tuple(phrase.text for phrase in phrases))

    def is_settled(self, phrase: Phrase) -> bool:
        return phrase.text not in self.withheld

    def length(self, phrase: Phrase) -> int | None:
        return self._length(phrase) if self.is_settled(phrase) else None

    def samples(self, phrase: Phrase) -> NDArray[np.float32] | None:
        length = self.length(phrase)
        return None if length is None else np.zeros(length, np.float32)


class Quiet:
    """Makes scores of clips alone: no sound file is read."""

    is_ready = True

    def score(self, segment: Segment, clips: Clips) -> Score:
        bare = Segment(segment.index, segment.length, segment.exit, voice=segment.voice)
        return compose(bare, clips, Assets([]))


QUIET, STILL = Quiet(), Still()


class Clock:
    """Seconds that pass only when they are told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Evening:
    """One transport with its clock; time goes by in frames."""

    program: Program
    rescue: Program | None = field(default_factory=helping)
    scores: Callable[[Program, int], Score | None] = field(
        default=lambda program, number: QUIET.score(program.segments[number], STILL)
    )
    recompile: Callable[..., Program] | None = None

    def __post_init__(self) -> None:
        self.clock = Clock()
        self.output = SilentOutput(self.clock)
        self.transport = Transport(
            self.program,
            self.scores,
            self.output,
            help_program=self.rescue,
            recompile=self.recompile,
        )
        self.transport.start()

    def after(self, seconds: float, frame: float = 0.25) -> Moment:
        """Let so much time go by."""
        until = self.clock.now + seconds
        while self.clock.now < until:
            self.clock.now = min(until, self.clock.now + frame)
            moment = self.transport.frame()
        return moment

    def until(self, wanted: Callable[[Moment], bool], limit: float = 4 * 3600) -> Moment:
        """Let time go by until something holds."""
        for moment in self.moments(limit):
            if wanted(moment):
                return moment
        raise AssertionError("it never came")

    def moments(self, limit: float = 4 * 3600, frame: float = 0.5) -> Iterator[Moment]:
        """Yield frame after frame up to the end."""
        until = self.clock.now + limit
        while self.clock.now < until:
            moment = self.transport.frame()
            yield moment
            if moment.mode is Mode.ENDED:
                return
            self.clock.now += frame
        raise AssertionError("it never ended")

    def end(self) -> list[Moment]:
        """Let it play to its end."""
        return list(self.moments())


def evening(steps: str = EVENING, **parts: Any) -> Evening:  # noqa: ANN401
    """Begin an evening of some steps."""
    return Evening(program(steps, **parts))


def is_asked(moment: Moment) -> bool:
    """Say whether a person is asked or waited for."""
    return moment.state.waiting is not None


def is_touched(moment: Moment) -> bool:
    """Say whether a hand is on the body."""
    return moment.state.body is not None and hasattr(moment.state.body, "pressure")


def seconds(moment: Moment) -> float:
    """Return how far a moment is in its segment."""
    return moment.position.tick / TICKS


def titles(moments: list[Moment]) -> list[str]:
    """Return the kinds of steps met, in their order."""
    kinds = [moment.state.step.kind for moment in moments if moment.state.step is not None]
    return [kind for n, kind in enumerate(kinds) if n == 0 or kinds[n - 1] != kind]
