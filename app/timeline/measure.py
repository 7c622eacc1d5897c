"""How long a step lasts before its words are looked at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from app.script.fault import Fault
from app.script.model.breath import Pattern, Rate
from app.script.model.length import TICKS, Length
from app.tables.place import find_spot
from app.timeline.breath import (
    Cadence,
    cadence,
    finishing,
    mean_period,
    nearest,
    stopping,
)
from app.timeline.flow import Breath, Move, Play, Rest, Say, Sound, Touch
from app.timeline.scope import FaultError

if TYPE_CHECKING:
    from app.script.model.length import Who

STEP = 60 * 60 * TICKS
"""The most that a step lasts: what an open one runs to without a most."""
QUICKEST = TICKS
"""The shortest breath, and the shortest turn of a movement, that is reckoned with."""
GUESS = 5 * 60 * TICKS
"""How long an open step probably lasts when nothing is said."""
APPROACH = 5 * TICKS
"""In which a hand comes, and in which it leaves, where nothing is said."""
PACE = Fraction(3)
"""How fast a hand strokes or circles where nothing is said, in cm/s."""


@dataclass(frozen=True, slots=True)
class Drill:
    """Repetitions of a movement: blocks of `times`, each lasting `turn` ticks."""

    times: int
    sides: tuple[str, ...]  # one for each block
    turn: Fraction
    between: int

    @property
    def length(self) -> int:
        """Ticks of all blocks and what lies between them."""
        blocks = len(self.sides)
        return round(self.turn * self.times * blocks) + self.between * (blocks - 1)


class Measure(NamedTuple):
    """A step's length in ticks, `None` as long as its words take.

    With `until` a person ends it, between `least` and `most` ticks; `length`
    is then the guess, and the breaths run to the most.
    """

    length: int | None
    breaths: Cadence | None = None
    drill: Drill | None = None
    until: Who | None = None
    least: int = 0
    most: int | None = None


def chosen(length: Length, share: Fraction) -> int:
    """Return the length taken at a share between its limits, in its unit."""
    if length.form == "open":
        return length.low or GUESS
    if length.form == "range" and length.high is not None:
        return int(length.low + (length.high - length.low) * share + Fraction(1, 2))
    return length.high if length.form == "most" and length.high is not None else length.low


def measure(play: Play, share: Fraction) -> Measure:
    """Return how long a step lasts, its words aside.

    Args:
        play: The step.
        share: Where all ranges stand between their limits, 0 to 1.

    Raises:
        FaultError: Where nothing says how long the step lasts.
    """
    breath = play.breath
    paced = breath is not None and isinstance(breath.pace, Pattern | Rate)
    if breath is not None and shortest_period(breath) < QUICKEST:
        raise FaultError(Fault("E209", play.place.span))
    measured = _measured(play, share, paced=paced)
    if max(measured.length or 0, measured.most or 0) > STEP:
        raise FaultError(Fault("E220", play.place.span))
    return measured


def shortest_period(breath: Breath) -> Fraction | int:
    """Return the ticks of the shortest breath of a pace."""
    pace = breath.pace
    if isinstance(pace, Rate):
        return 60 / max(pace.first, pace.last) * TICKS
    return mean_period(pace) if isinstance(pace, Pattern) else QUICKEST


def _measured(play: Play, share: Fraction, *, paced: bool) -> Measure:
    """Return how long a step lasts, whatever that is."""
    if isinstance(play.act, Move):
        return _moving(play, play.act, share)
    breath = play.breath
    if play.length is None:
        length = _by_itself(play)
        if length is None or breath is None or not paced:
            return Measure(length)
        return _breathing(breath, nearest(length, _paced(breath)))
    if breath is not None and paced:
        return _guided(breath, play.length, share)
    if play.length.unit == "breaths":
        raise FaultError(Fault("E214", play.place.span))
    return _opened(Measure(chosen(play.length, share)), play.length, 1)


def _paced(breath: Breath) -> Pattern | Rate:
    """Return the pace of a guided breath."""
    assert isinstance(breath.pace, Pattern | Rate)  # noqa: S101 - asked before
    return breath.pace


def _by_itself(play: Play) -> int | None:
    """Return the length of a step that is not given one."""
    act = play.act
    if isinstance(act, Touch) and act.times is not None:
        return _by_pace(act, play)
    if isinstance(act, Say | Sound | Rest) and play.breath is None:
        return None if play.lines else 0
    raise FaultError(Fault("E215", play.place.span, {"kind": play.place.kind}))


def _by_pace(touch: Touch, play: Play) -> int:
    """Return the length of so many strokes at their pace."""
    reach = reach_of(touch)
    if touch.pace is None or reach is None or touch.times is None:
        raise FaultError(Fault("E216", play.place.span))
    strokes = round(touch.times * reach / touch.pace * TICKS)
    ends = [length.low for length in (touch.approach, touch.leave) if length is not None]
    return strokes + sum(ends)


def reach_of(touch: Touch) -> Fraction | None:
    """Return the centimetres of one stroke or circle over a touch's places."""
    spots = [spot for name in touch.names if (spot := find_spot(name)) is not None]
    if touch.what == "circle":
        return Fraction(sum(spot.place.circle for spot in spots))
    lengths = [spot.place.stroke for spot in spots if spot.place.stroke is not None]
    return Fraction(sum(lengths)) if len(lengths) == len(spots) else None


def _guided(breath: Breath, length: Length, share: Fraction) -> Measure:
    """Return how long a guided breath lasts: whole breaths."""
    pace = _paced(breath)
    wanted = chosen(length, share)
    if length.unit == "breaths":
        count = max(1, wanted)
    elif length.form == "least":
        count = finishing(wanted, pace)
    elif length.form == "most":
        count = stopping(wanted, pace)
    else:
        count = nearest(wanted, pace)
    unit = round(mean_period(pace)) if length.unit == "breaths" else 1
    return _opened(_breathing(breath, count), length, unit)


def _breathing(breath: Breath, count: int) -> Measure:
    """Return the measure of so many breaths."""
    breaths = cadence(breath, count)
    return Measure(breaths.length, breaths)


def _opened(measure: Measure, length: Length, unit: int) -> Measure:
    """Return a measure that a person may end, if its length says so."""
    if length.until is None:
        return measure
    has_limits = length.form in {"range", "least", "most"}
    most = None if length.high is None or not has_limits else length.high * unit
    return measure._replace(
        until=length.until,
        least=length.low * unit if has_limits and length.form != "most" else 0,
        most=most,
    )


def running(measure: Measure, breath: Breath | None) -> Cadence | None:
    """Return the breaths of a step up to its most, where a person ends it."""
    if measure.until is None or measure.breaths is None or breath is None:
        return measure.breaths
    return cadence(breath, finishing(measure.most or STEP, _paced(breath)))


def lengthened(play: Play, measure: Measure, need: int) -> Measure:
    """Return a measure that its words fit in: whole breaths are added."""
    if measure.breaths is None or play.breath is None:
        return measure._replace(length=need)
    made = measure.breaths
    every, gap = made.every, made.gap
    while made.length < need:
        made = replace(cadence(play.breath, made.count + 1), every=every, gap=gap)
    return measure._replace(length=made.length, breaths=made)


# --- movement -------------------------------------------------------------------


def _moving(play: Play, move: Move, share: Fraction) -> Measure:
    """Return how long a movement lasts: whole repetitions."""
    sides = ("left", "right") if move.side == "left then right" else (move.side,)
    blocks = tuple(side for side in sides for _ in range(move.sets))
    between = 0 if move.between is None else chosen(move.between, share)
    total = None if play.length is None else chosen(play.length, share)
    if play.length is not None and play.length.unit == "breaths" and play.breath is None:
        raise FaultError(Fault("E214", play.place.span))
    turn = _turn(play, move)
    times = move.times
    if times is None:
        if total is None or play.length is None:
            raise FaultError(Fault("E217", play.place.span))
        if play.length.unit == "breaths":
            times = max(1, round(Fraction(total, len(blocks))))
        else:
            left = Fraction(total - between * (len(blocks) - 1), len(blocks))
            times = max(1, int(left / turn + Fraction(1, 2)))
    drill = Drill(times, blocks, turn, between)
    measured = Measure(drill.length, None, drill)
    if play.breath is not None and isinstance(play.breath.pace, Pattern | Rate):
        made = cadence(play.breath, times * len(blocks))
        made = replace(made, every=times, gap=between)
        measured = Measure(made.length, made, drill)
    unit = round(turn) if play.length is not None and play.length.unit == "breaths" else 1
    return measured if play.length is None else _opened(measured, play.length, unit)


def _turn(play: Play, move: Move) -> Fraction:
    """Return the ticks of one repetition."""
    if play.breath is not None and isinstance(play.breath.pace, Pattern | Rate):
        return mean_period(play.breath.pace)
    if move.tempo is None:
        raise FaultError(Fault("E217", play.place.span))
    turn = sum(move.tempo, Fraction(0)) * TICKS
    if turn < QUICKEST:
        raise FaultError(Fault("E209", play.place.span))
    return turn


# --- hands ------------------------------------------------------------------------


def ends_of(touch: Touch, length: int) -> tuple[int, int]:
    """Return the ticks of a hand's approach and leave inside a length.

    Where nothing is said they are `APPROACH` each, if half of the time is left.
    """
    fits = length >= 4 * APPROACH
    given = [None if one is None else one.low for one in (touch.approach, touch.leave)]
    approach, leave = (one if one is not None else APPROACH if fits else 0 for one in given)
    approach = min(approach, length)
    return approach, min(leave, length - approach)


def turns_of(touch: Touch, length: int) -> Fraction:
    """Return how many strokes or circles a hand makes in a length."""
    if touch.times is not None:
        return Fraction(touch.times)
    reach = reach_of(touch)
    if touch.what not in {"stroke", "circle"} or not reach:
        return Fraction(0)
    return Fraction(length, TICKS) * (touch.pace or PACE) / reach
