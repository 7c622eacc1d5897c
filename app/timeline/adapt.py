"""Change a session while it plays: its steps, before they are planned anew.

Nothing that runs is touched: the written session is changed as data, compiled
like any other, and the position is mapped (`mapping`). House rules look at the
changed session again; other languages and versions are other `Choices`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TypeAlias

from app.script.fault import Fault
from app.script.model.breath import Pattern, Rate
from app.script.model.cue import At
from app.script.model.length import TICKS, Length
from app.script.model.script import Script
from app.timeline.breath import cadence, mean_period, nearest
from app.timeline.choice import Choices
from app.timeline.compile import compile_written
from app.timeline.flow import (
    Breath,
    Choice,
    Choose,
    Flow,
    Gate,
    Halt,
    Line,
    Move,
    Node,
    Pass,
    Play,
    Question,
    Rest,
    Rounds,
    Say,
    Touch,
    Written,
)
from app.timeline.measure import measure
from app.timeline.program import Program, StepRow
from app.timeline.scope import FaultError
from app.timeline.speech import Lengths
from app.timeline.unasked import unasked
from app.timeline.write_out import write_out

Key: TypeAlias = tuple[tuple[str | int, ...], tuple[str | int, ...]]
"""A step's path in the file and its trail through repeats and blocks."""

HALF = Fraction(1, 2)
_SHIFT = Fraction(5)
"""Hundredths of a period that a longer out-breath takes from the in-breath."""
_SHORTEST_IN = Fraction(20)
"""Hundredths of a period that an in-breath keeps."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is changed while a session plays; the default changes nothing.

    `slower` multiplies in- and out-breaths, holds stay. `exhale` is added to
    every out-breath, in seconds. `longer` adds ticks to single steps. `free`
    leaves all pace out, `untouched` all touch. `invitation` is said where a
    question is not put: then nothing waits for a person (`unasked`).
    """

    slower: Fraction = Fraction(1)
    exhale: Fraction = Fraction(0)
    free: bool = False
    untouched: bool = False
    longer: dict[Key, int] = field(default_factory=dict)
    invitation: str = ""


def key_of(row: StepRow) -> Key:
    """Return what names a step in `Change.longer`."""
    return row.path, row.trail


def compile_changed(
    script: Script, choices: Choices, change: Change, clip_length: Lengths | None = None
) -> tuple[Program | None, tuple[Fault, ...]]:
    """Return the program of a changed session, and what is wrong with it."""
    written, faults = write_out(script, choices)
    program, told = compile_written(script, choices, changed(written, change), clip_length)
    return program, (*faults, *told)


def changed(written: Written, change: Change) -> Written:
    """Return a written session with a change in all its steps."""
    if change == Change():
        return written
    if change.invitation:
        written = unasked(written, change.invitation)
    return replace(
        written,
        steps=_flow(written.steps, lambda play: _changed(play, change)),
        ending=_flow(written.ending, lambda play: _changed(play, change)),
    )


def _flow(flow: Flow, change: Callable[[Play], Play]) -> Flow:
    """Return a flow with every played step changed."""
    return tuple(_node(node, change) for node in flow)


def _node(node: Node, change: Callable[[Play], Play]) -> Node:
    """Return a node with every played step in it changed."""
    if isinstance(node, Play):
        return change(node)
    if isinstance(node, Question | Choose):
        ways = tuple(Choice(way.condition, _flow(way.flow, change)) for way in node.ways)
        return replace(node, ways=ways)
    if isinstance(node, Rounds):
        passes = tuple(Pass(_flow(each.flow, change), each.until) for each in node.passes)
        return replace(node, passes=passes)
    if isinstance(node, Gate):
        return replace(
            node,
            open=_flow(node.open, change),
            later=tuple(_flow(later, change) for later in node.later),
            stop=_flow(node.stop, change),
        )
    assert isinstance(node, Halt)  # noqa: S101 - the only node left
    return node


def _changed(play: Play, change: Change) -> Play:
    """Return a step with a change."""
    try:
        if change.untouched and isinstance(play.act, Touch):
            play = _untouched(play)
        breath = play.breath
        if breath is not None and isinstance(breath.pace, Pattern | Rate):
            pace = _paced(breath.pace, change)
            breath = replace(breath, pace=pace)
            play = play._replace(breath=breath)
            play = _freed(play, breath, pace) if change.free else play
    except FaultError:
        return play  # what is wrong with it is told when it is planned
    more = change.longer.get((play.place.path, play.place.trail), 0)
    return _longer(play, more) if more else play


def _paced(pace: Pattern | Rate, change: Change) -> Pattern | Rate:
    """Return a pace made slower, its out-breath made longer."""
    if isinstance(pace, Pattern):
        slower, exhale = change.slower, change.exhale
        return replace(
            pace,
            inhale=pace.inhale * slower,
            second=pace.second * slower,
            exhale=max(pace.exhale * slower + exhale, Fraction(1)),
        )
    inhale, full, out, empty = pace.shape
    shift = _SHIFT * change.exhale
    shift = max(min(shift, inhale - _SHORTEST_IN), _SHORTEST_IN - out)
    return Rate(
        pace.first / change.slower,
        pace.last / change.slower,
        (inhale - shift, full, out + shift, empty),
    )


def _measured(play: Play) -> Length:
    """Return the length of a step as plain time.

    Raises:
        FaultError: Where nothing says how long it lasts.
    """
    ticks = measure(play, HALF).length or 0
    return Length("exact", "time", ticks, ticks)


def _untouched(play: Play) -> Play:
    """Return a touch as rest of the same length; its breath goes on."""
    length = play.length if play.length is not None else _measured(play)
    return play._replace(act=Rest(), length=length, lines=())


def _freed(play: Play, breath: Breath, pace: Pattern | Rate) -> Play:
    """Return a step without a pace, of the same length, its lines at the same times."""
    act, length = play.act, play.length
    if isinstance(act, Move):
        act = replace(act, tempo=_tempo(pace))
    if length is not None and (length.form == "range" or length.until is not None):
        length = _timed(length, pace)
    elif length is not None:
        length = _measured(play)
    lines = tuple(_freed_line(line, breath, pace) for line in play.lines)
    return play._replace(act=act, length=length, breath=Breath("own pace"), lines=lines)


def _timed(length: Length, pace: Pattern | Rate) -> Length:
    """Return a length in breaths as time."""
    if length.unit == "time":
        return length
    period = mean_period(pace)
    high = None if length.high is None else round(length.high * period)
    return replace(length, unit="time", low=round(length.low * period), high=high)


def _tempo(pace: Pattern | Rate) -> tuple[Fraction, Fraction, Fraction, Fraction]:
    """Return the tempo of a movement that went with a pace."""
    if isinstance(pace, Pattern):
        return pace.exhale, pace.empty, pace.inhale + pace.second, pace.full
    half = mean_period(pace) / TICKS / 2
    return half, Fraction(0), half, Fraction(0)


def _freed_line(line: Line, breath: Breath, pace: Pattern | Rate) -> Line:
    """Return a line at a breath as a line at a time."""
    at = line.at
    if at is None or at.form not in {"phase", "every phase"}:
        return line
    if at.form == "every phase":
        return line._replace(at=At("every"), offset=round(mean_period(pace)))
    begin = cadence(breath, max(1, at.breath)).phase(at.phase, at.breath) or 0
    return line._replace(at=At("offset"), offset=begin)


def _longer(play: Play, ticks: int) -> Play:
    """Return a step that lasts longer."""
    length = play.length
    if length is None:
        if not isinstance(play.act, Say):
            return play
        pause = play.act.pause or Length("exact", "time", 0, 0)
        return play._replace(act=Say(_more(pause, ticks)))
    if length.unit == "time":
        return play._replace(length=_more(length, ticks))
    pace = play.breath.pace if play.breath is not None else None
    count = nearest(ticks, pace) if isinstance(pace, Pattern | Rate) else 0
    return play._replace(length=_more(length, count))


def _more(length: Length, more: int) -> Length:
    """Return a length with something added."""
    high = None if length.high is None else length.high + more
    return replace(length, low=length.low + more, high=high)
