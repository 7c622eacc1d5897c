"""The events of a planned step, in ticks of its segment."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, cast

from app.script.model.length import TICKS
from app.timeline.flow import Breath, Move, Play, Pose, Sound, Touch
from app.timeline.lane import Body, Hand, Motion, Phase, Spoken, Strike
from app.timeline.measure import PACE, Drill, turns_of

if TYPE_CHECKING:
    from app.timeline.breath import Cadence
    from app.timeline.placing import Placed
    from app.timeline.plan import Planned

Side = Literal["left", "right", ""]


def spoken_event(placed: Placed, start: int, step: int, gives: tuple[str, ...]) -> Spoken:
    """Return a line as an event of a step that begins at `start`."""
    line = placed.line
    begin = start + placed.start
    phrases = () if line.to else tuple((begin + at, one) for at, one in placed.utterance.phrases)
    return Spoken(
        start=begin,
        end=start + placed.end,
        text=placed.text,
        phrases=phrases,
        step=step,
        line=line.span.line,
        gives=tuple(dict.fromkeys((*line.gives, *gives))),
        to=line.to,
    )


def phases(play: Play, planned: Planned, start: int, step: int) -> Iterator[Phase]:
    """Yield the breath of a step."""
    breath = play.breath
    if breath is None:
        return
    line = play.place.span.line
    breaths = planned.measure.breaths
    if breaths is not None:
        yield from _paced(breath, breaths, start, (step, line))
        return
    end = start + planned.shown
    pace = breath.pace if isinstance(breath.pace, str) else "own pace"
    yield Phase(start, end, "in", 0, 0, step, line, 0.0, "", pace, breath.guide)


def _paced(breath: Breath, breaths: Cadence, start: int, where: tuple[int, int]) -> Iterator[Phase]:
    """Yield the phases of guided breaths."""
    count = breaths.count
    kinds = breaths.kinds
    through = dict.fromkeys(("in", "in2"), breath.through_in) | {"out": breath.through_out}
    for number in range(count):
        begins = [breaths.begin(number, place) for place in range(len(kinds))]
        is_last = number + 1 == count
        gap = breaths.gap if breaths.every and (number + 1) % breaths.every == 0 else 0
        ends = [*begins[1:], breaths.begin(number + 1) - (0 if is_last else gap)]
        guided = _guided(number, count, breath.fade)
        for kind, begin, end in zip(kinds, begins, ends, strict=True):
            yield Phase(
                start + begin,
                start + end,
                kind,
                number + 1,
                count,
                *where,
                guided,
                through.get(kind, ""),
                "paced",
                breath.guide,
            )


def _guided(number: int, count: int, fade: int) -> float:
    """Return how much a breath is guided: less and less over the last `fade`."""
    left = count - number
    return min(1.0, left / (fade + 1)) if fade else 1.0


def bodies(play: Play, planned: Planned, start: int, step: int) -> Iterator[Body]:
    """Yield what hands do, or what moves, in a step."""
    act = play.act
    end = start + planned.shown
    if isinstance(act, Touch) and end > start:
        yield _hand(act, planned, (start, end), step, play.place.span.line)
    elif isinstance(act, Pose) and end > start:
        line = play.place.span.line
        yield Motion(start, end, act.what, step, line, "pose", _side(act.side))
    elif isinstance(act, Move) and planned.measure.drill is not None:
        where = (step, play.place.span.line)
        yield from _motions(act, planned.measure.drill, planned.measure.breaths, start, where)


def _hand(touch: Touch, planned: Planned, between: tuple[int, int], step: int, line: int) -> Hand:
    """Return a touch as an event."""
    start, end = between
    is_open = planned.measure.until is not None
    leave = 0 if is_open else planned.leave
    moves = touch.what in {"stroke", "circle"}
    return Hand(
        start=start,
        end=end,
        what=touch.what,
        where=touch.where,
        names=touch.names,
        pressure=touch.pressure,
        step=step,
        line=line,
        side=_common_side(touch.names),
        shape=touch.hand,
        turns=turns_of(touch, end - start - planned.approach - leave),
        pace=touch.pace if touch.pace is not None else PACE if moves else Fraction(0),
        direction=touch.direction,
        approach=planned.approach,
        leave=leave,
    )


def leaving(play: Play, planned: Planned, step: int) -> Iterator[Hand]:
    """Yield a hand that leaves after a person ended its step."""
    if isinstance(play.act, Touch) and planned.after > 0:
        line = play.place.span.line
        yield Hand(
            start=0,
            end=planned.after,
            what=play.act.what,
            where=play.act.where,
            names=play.act.names,
            pressure=play.act.pressure,
            step=step,
            line=line,
            side=_common_side(play.act.names),
            shape=play.act.hand,
            leave=planned.after,
        )


def _common_side(names: tuple[str, ...]) -> Side:
    """Return the side that all places have, if they have one."""
    sides = {name.partition(" ")[0] for name in names}
    return _side(sides.pop()) if len(sides) == 1 else ""


def _side(side: str) -> Side:
    """Return a side, or none."""
    return cast("Side", side) if side in {"left", "right"} else ""


def _motions(
    move: Move, drill: Drill, breaths: Cadence | None, start: int, where: tuple[int, int]
) -> Iterator[Motion]:
    """Yield the blocks of a movement; alternating sides one by one."""
    alternates = move.side == "alternate"
    each = 1 if alternates else drill.times
    total = drill.times * len(drill.sides)
    for first in range(0, total, each):
        begin, end = _borders(drill, breaths, first, each)
        side = ("left", "right")[first % 2] if alternates else drill.sides[first // drill.times]
        yield Motion(
            start=start + begin,
            end=start + end,
            what=move.what,
            step=where[0],
            line=where[1],
            side=_side(side),
            turn=round(drill.turn),
            count=each,
            first=first + 1,
            of=total,
            effort=move.effort,
            range=move.range,
            halves=() if breaths is not None else _halves(move),
        )


def _halves(move: Move) -> tuple[int, ...]:
    """Return the ticks of a movement there, held, back and held."""
    return tuple(round(half * TICKS) for half in move.tempo or ())


def _borders(drill: Drill, breaths: Cadence | None, first: int, each: int) -> tuple[int, int]:
    """Return where some repetitions begin and end, with the breath if there is one."""
    after = first + each
    is_last = after == drill.times * len(drill.sides)
    gap = drill.between if after % drill.times == 0 and not is_last else 0
    if breaths is not None:
        end = breaths.begin(after) - (gap if after < breaths.count else 0)
        return breaths.begin(first), end
    begin = round(drill.turn * first) + drill.between * (first // drill.times)
    end = round(drill.turn * after) + drill.between * ((after - 1) // drill.times)
    return begin, end


def strikes(play: Play, start: int, step: int) -> Iterator[Strike]:
    """Yield the sound of a step."""
    if isinstance(play.act, Sound):
        yield Strike(start, play.act.name, play.act.level, step, play.place.span.line)
