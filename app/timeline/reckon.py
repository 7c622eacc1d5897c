"""Reckon a whole session: every step planned, and its length on all paths."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from app.script.fault import Fault, Level
from app.script.model.length import TICKS, Length
from app.script.model.script import Script
from app.timeline.choice import Choices
from app.timeline.extent import every, extent
from app.timeline.fit import fit
from app.timeline.flow import Flow, Gate, Play, Question, Written
from app.timeline.landing import own_landing
from app.timeline.measure import chosen
from app.timeline.plan import Planned, Speaker, plan, plan_question
from app.timeline.program import Lengths as Extent
from app.timeline.speech import Lengths, Tone
from app.timeline.voicing import rough_course, tones_over
from app.timeline.write_out import write_out

HALF = Fraction(1, 2)
HOUR = 3600 * TICKS
LONGEST = 4 * HOUR
"""The longest session."""
ALL = 24 * HOUR
"""All steps of a session together, on whatever path."""


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A session written out and planned, step by step.

    `plans` stand by the index of their node; `share` is where all ranges stand
    between their limits. `landing` is what plays when somebody stops.
    """

    written: Written
    landing: Flow
    plans: dict[int, Planned]
    share: Fraction
    lengths: Extent
    faults: tuple[Fault, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing keeps the session from playing."""
        return not any(fault.level is Level.ERROR for fault in self.faults)


def reckon(script: Script, choices: Choices, clip_length: Lengths | None = None) -> Reckoning:
    """Return a session written out and planned for all its paths."""
    written, faults = write_out(script, choices)
    reckoning = reckon_written(script, choices, written, clip_length)
    return replace(reckoning, faults=(*faults, *reckoning.faults))


def reckon_written(
    script: Script, choices: Choices, written: Written, clip_length: Lengths | None = None
) -> Reckoning:
    """Return a session, written out before with the same choices, planned."""
    landing = own_landing(choices.language) + written.landing
    language = choices.language.partition("-")[0]
    share = HALF if choices.share is None else choices.share
    speaker = Speaker(language, script.pronounce.get(language, {}), clip_length, share)
    nodes = (written.steps, written.ending, landing)
    course = rough_course(written, landing)
    if course.together > ALL:
        fault = Fault("E221", script.title.span, {"most": str(LONGEST // HOUR)})
        return Reckoning(written, landing, {}, HALF, Extent(0, 0, 0), (fault,))
    tones = tones_over(script.voice, course)
    plans = {node.number: _planned(node, tones, speaker) for flow in nodes for node in every(flow)}
    told: tuple[Fault, ...] = ()
    goal = choices.fit if choices.fit is not None else _promised(written.length)
    if goal is not None and choices.share is None:
        share, told = fit(written, plans, goal, tones, speaker)
        if choices.fit is None:
            told = ()
    lengths = extent(written, landing, plans)
    if lengths.likely > LONGEST:
        told = (*told, Fault("E221", script.title.span, {"most": str(LONGEST // HOUR)}))
    faults = (*(fault for planned in plans.values() for fault in planned.faults), *told)
    return Reckoning(written, landing, plans, share, lengths, faults)


def _promised(length: Length | None) -> int | None:
    """Return the length that the head promises."""
    return None if length is None else chosen(length, HALF)


def _planned(
    node: Play | Question | Gate, tones: Callable[[int], Tone], speaker: Speaker
) -> Planned:
    """Plan a node."""
    if isinstance(node, Play):
        return plan(node, tones(node.number), speaker)
    return plan_question(node, tones(node.number), speaker)
