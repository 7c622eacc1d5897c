"""Reckon a whole session: every step planned, and its length on all paths."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from app.script.fault import Fault, Level
from app.script.model import TICKS, Length, Pattern, Rate, Script
from app.timeline.breath import mean_period
from app.timeline.extent import ANSWER, branches, every, extent
from app.timeline.fit import fit
from app.timeline.flow import Flow, Gate, Play, Question, Rounds, Say, Written
from app.timeline.landing import own_landing
from app.timeline.measure import chosen
from app.timeline.plan import Planned, Speaker, plan, plan_question
from app.timeline.program import Choices
from app.timeline.program import Lengths as Extent
from app.timeline.speech import Lengths, Tone, count_words, tone
from app.timeline.write_out import write_out

HALF = Fraction(1, 2)
_ROUGH_RATE = 96


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
    speaker = Speaker(language, script.pronounce.get(language, {}), clip_length)
    nodes = (written.steps, written.ending, landing)
    tones = _tones(script, written, landing)
    plans = {node.index: _planned(node, tones, speaker) for flow in nodes for node in every(flow)}
    share = HALF
    told: tuple[Fault, ...] = ()
    goal = choices.fit if choices.fit is not None else _promised(written.length)
    if goal is not None:
        share, told = fit(written, plans, goal, tones, speaker)
        if choices.fit is None:
            told = ()
    return Reckoning(
        written,
        landing,
        plans,
        share,
        extent(written, landing, plans),
        (*(fault for planned in plans.values() for fault in planned.faults), *told),
    )


def _promised(length: Length | None) -> int | None:
    """Return the length that the head promises."""
    return None if length is None else chosen(length, HALF)


def _planned(
    node: Play | Question | Gate, tones: Callable[[int], Tone], speaker: Speaker
) -> Planned:
    """Plan a node."""
    if isinstance(node, Play):
        return plan(node, tones(node.index), speaker)
    return plan_question(node, tones(node.index), speaker)


# --- the voice over the session -----------------------------------------------


def _tones(script: Script, written: Written, landing: Flow) -> Callable[[int], Tone]:
    """Return how the voice speaks at each node, by rough lengths."""
    voice = script.voice
    starts: dict[int, int] = {}
    end = _roughly(written.steps, 0, starts)
    total = max(1, _roughly(written.ending, end, starts))
    _roughly(landing, total, starts)
    made: dict[int, Tone] = {}

    def at(index: int) -> Tone:
        """Return the tone in hundredths of the session."""
        share = 100 * starts[index] // total
        if share not in made:
            made[share] = tone(voice, share / 100)
        return made[share]

    return at


def _roughly(flow: Flow, now: int, starts: dict[int, int]) -> int:
    """Note where nodes begin, more or less; return where the flow ends."""
    for node in flow:
        if isinstance(node, Play):
            starts[node.index] = now
            now += _rough(node)
            continue
        if isinstance(node, Question | Gate):
            starts[node.index] = now
            now += sum(_rough_words(line.text) for line in node.lines) + ANSWER
        ends = [_roughly(inner, now, starts) for inner in branches(node)]
        if isinstance(node, Rounds):
            for each in node.passes:
                now = _roughly(each.flow, now, starts)
        else:
            now = max(ends, default=now)
    return now


def _rough_words(text: str) -> int:
    """Return the ticks of a text, more or less."""
    return count_words(text) * 60 * TICKS // _ROUGH_RATE


def _rough(play: Play) -> int:
    """Return the ticks of a step, more or less."""
    length = play.length
    if length is None:
        pause = play.act.pause if isinstance(play.act, Say) else None
        words = sum(_rough_words(line.text) for line in play.lines)
        return words + (0 if pause is None else chosen(pause, HALF))
    if length.unit == "time":
        return chosen(length, HALF)
    pace = play.breath.pace if play.breath is not None else None
    period = int(mean_period(pace)) if isinstance(pace, Pattern | Rate) else 0
    return chosen(length, HALF) * period
