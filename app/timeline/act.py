"""What a step does, with every value settled."""

from __future__ import annotations

from fractions import Fraction

from app.script.fault import Fault, Span
from app.script.model import act as script
from app.script.model.breath import Breathe, Pace, Pattern
from app.script.model.length import Length
from app.script.model.step import Step
from app.script.model.value import Value
from app.tables.place import find_spot
from app.timeline import flow
from app.timeline.breath import at_rate
from app.timeline.known import Known
from app.timeline.scope import FaultError, Scope

_SAID, _RESTED, _WAITED = flow.Say(), flow.Rest(), flow.Wait()
"""What most steps do: one of each serves them all."""


def side_of(side: str, known: Known) -> str:
    """Return left or right for the leading and the other side."""
    lead = known.choices.values.get("lead", "right")
    other = "left" if lead == "right" else "right"
    return {"lead": lead, "other": other}.get(side, side)


def length_of(value: Value[Length] | None, known: Known, scope: Scope) -> Length | None:
    """Return a length that may be left out."""
    return None if value is None else known.value(value, scope)


def _touch(touch: script.Touch, span: Span, known: Known, scope: Scope) -> flow.Touch:
    """Settle a touch: sides become left or right, names become areas."""
    names = tuple(_spot_name(known.value(name, scope), known) for name in touch.where)
    areas: tuple[str, ...] = ()
    for name in names:
        spot = find_spot(name)
        if spot is None:
            raise FaultError(Fault("E203", span, {"place": name}))
        areas += spot.areas
    return flow.Touch(
        what=touch.what,
        where=areas,
        names=names,
        hand=known.value(touch.hand, scope),
        pressure=known.value(touch.pressure, scope),
        pace=None if touch.pace is None else known.value(touch.pace, scope),
        direction=touch.direction,
        approach=length_of(touch.approach, known, scope),
        leave=length_of(touch.leave, known, scope),
        times=None if touch.times is None else known.value(touch.times, scope),
    )


def _spot_name(name: str, known: Known) -> str:
    """Return the name of a place with the person's own side in front."""
    side, space, rest = name.partition(" ")
    return f"{side_of(side, known)}{space}{rest}"


def _move(move: script.Move, _: Span, known: Known, scope: Scope) -> flow.Move:
    """Settle a movement."""
    return flow.Move(
        what=known.value(move.what, scope),
        times=None if move.times is None else known.value(move.times, scope),
        sets=known.value(move.sets, scope),
        tempo=None if move.tempo is None else known.value(move.tempo, scope),
        side=side_of(known.value(move.side, scope), known),
        effort=move.effort,
        range=move.range,
        between=length_of(move.between, known, scope),
    )


def act_of(step: Step, known: Known, scope: Scope) -> tuple[flow.Act, Length | None]:
    """Return what a step does and the length it asks for.

    Raises:
        FaultError: Where a value cannot be read, or names no place.
    """
    act = step.act
    if isinstance(act, script.Rest | script.Wait):
        settled = _RESTED if isinstance(act, script.Rest) else _WAITED
        return settled, known.value(act.length, scope)
    return _lasting(step, known, scope), length_of(step.length, known, scope)


def _lasting(step: Step, known: Known, scope: Scope) -> flow.Act:
    """Settle a step that lasts what its own fields say."""
    act = step.act
    if isinstance(act, script.Say):
        return _SAID if act.pause is None else flow.Say(known.value(act.pause, scope))
    if isinstance(act, script.Touch):
        return _touch(act, step.span, known, scope)
    if isinstance(act, script.Move):
        return _move(act, step.span, known, scope)
    if isinstance(act, script.Pose):
        side = side_of(known.value(act.side, scope), known)
        return flow.Pose(known.value(act.what, scope), side)
    if isinstance(act, script.Sound):
        return flow.Sound(known.value(act.name, scope), float(known.value(act.level, scope)))
    return _RESTED


def breath_of(breathe: Breathe, known: Known, scope: Scope) -> flow.Breath:
    """Settle the breath of a step; a pattern in counts becomes seconds."""
    pace: Pace = known.value(breathe.pace, scope)
    count = known.value(breathe.count, scope)
    if isinstance(pace, Pattern) and count != 1:
        pace = _counted(pace, count)
    own = known.choices.rate
    return flow.Breath(
        pace if own is None else at_rate(pace, own),
        breathe.first,
        breathe.through_in,
        breathe.through_out,
        breathe.fade,
        breathe.guide,
    )


def _counted(pattern: Pattern, count: Fraction) -> Pattern:
    """Return a pattern in counts as seconds."""
    return Pattern(
        pattern.inhale * count,
        pattern.second * count,
        pattern.full * count,
        pattern.exhale * count,
        pattern.empty * count,
    )


def ground_of(
    background: script.Background | None, known: Known, scope: Scope
) -> flow.Ground | None:
    """Settle a background."""
    if background is None:
        return None
    name = known.value(background.name, scope)
    return flow.Ground(
        "" if name == "none" else name,
        float(known.value(background.level, scope)),
        background.fade,
        background.span.line,
    )
