"""What a step does, in the words of a reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.script.model.act import (
    BackgroundOnly,
    BreatheOnly,
    Move,
    Pose,
    Rest,
    Say,
    Sound,
    Touch,
    Wait,
)
from app.script.model.holder import Each, Repeat, Stop, Use
from app.script.model.question import Check, Gate

if TYPE_CHECKING:
    from app.export.told import Teller
    from app.script.model.step import Step


def act_told(step: Step, teller: Teller) -> Iterator[str]:
    """Yield what a step does and what goes on beside it, part by part."""
    yield _what(step, teller)
    if step.length is not None and not isinstance(step.act, Rest | Wait):
        yield teller.words("for {time}", time=teller.value(step.length, teller.length))
    if step.breathe is not None and not isinstance(step.act, BreatheOnly):
        yield teller.words("breath: {what}", what=teller.breath(step.breathe))
    if step.background is not None and not isinstance(step.act, BackgroundOnly):
        yield _ground(step, teller)


def _ground(step: Step, teller: Teller) -> str:
    """Tell the background from here."""
    name = "" if step.background is None else teller.value(step.background.name, teller.named)
    return teller.words("background: {name}", name=name or teller.words("none"))


def _what(step: Step, teller: Teller) -> str:  # noqa: PLR0911 - one for each kind
    """Tell the kind of a step and its own fields."""
    act, words = step.act, teller.words
    match act:
        case Say():
            return words("Spoken")
        case Rest():
            return words("Rest: {time}", time=teller.value(act.length, teller.length))
        case Wait():
            return words("Time for people: {time}", time=teller.value(act.length, teller.length))
        case BreatheOnly() if step.breathe is not None:
            return words("Breathe: {what}", what=teller.breath(step.breathe))
        case BackgroundOnly():
            return _ground(step, teller)
        case Touch():
            return _touch(act, teller)
        case Move():
            return _move(act, teller)
        case Pose():
            parts = [teller.value(act.what, teller.named), teller.value(act.side, teller.side)]
            return words("Posture: {what}", what=", ".join(part for part in parts if part))
        case Sound():
            return words("Sound: {name}", name=teller.value(act.name, teller.named))
    return _holder(step, teller)


def _holder(step: Step, teller: Teller) -> str:  # noqa: PLR0911 - as above
    """Tell a step that asks or holds others."""
    act, words = step.act, teller.words
    match act:
        case Check(name=name):
            told = words("Question: {name}", name=name)
            if act.length is not None:
                limit = teller.value(act.length, teller.length)
                told += ", " + words("goes on without an answer after {time}", time=limit)
            return told
        case Gate(name=name):
            who = {
                "client": words("the client decides"),
                "therapist": words("the therapist decides"),
                "anyone": words("somebody decides"),
            }[act.who]
            return words("Decision: {name}, {who}", name=name, who=who)
        case Repeat():
            return words("At most {n} times", n=teller.value(act.rounds, str))
        case Each(name=name):
            return words("For each [{name}]", name=name)
        case Use(block=block, given=given):
            values = ", ".join(
                f"{key}: {text.spoken(teller.language)}" for key, text in given.items()
            )
            return f"{block} ({values})" if values else block
        case Stop(reason=reason):
            return words("Stop: {why}", why=reason)
    return step.kind


def _touch(act: Touch, teller: Teller) -> str:
    """Tell a touch."""
    words = teller.words
    what = {
        "rest": words("Rest a hand"),
        "breathe with": words("Let a hand breathe along"),
        "stroke": words("Stroke"),
        "circle": words("Circle"),
        "rock": words("Rock"),
    }[act.what]
    ways = {
        "clockwise": words("clockwise"),
        "other way round": words("the other way round"),
        "up": words("upward"),
        "down": words("downward"),
        "inward": words("inward"),
        "outward": words("outward"),
    }
    where = " → ".join(teller.value(place, teller.place) for place in act.where)
    parts = [
        f"{what}: {where}",
        words("pressure {n} of 10", n=teller.value(act.pressure, teller.number)),
        teller.value(act.hand, teller.named),
        ways.get(act.direction, ""),
    ]
    if act.pace is not None:
        parts.append(f"{teller.value(act.pace, teller.number)} cm/s")
    if act.times is not None:
        parts.append(words("{n} times", n=teller.value(act.times, str)))
    if act.approach is not None:
        time = teller.value(act.approach, teller.length)
        parts.append(words("arriving in {time}", time=time))
    if act.leave is not None:
        parts.append(words("leaving in {time}", time=teller.value(act.leave, teller.length)))
    return ", ".join(part for part in parts if part)


def _move(act: Move, teller: Teller) -> str:
    """Tell a movement."""
    words = teller.words
    sizes = {"small": words("small"), "easy": words("easy"), "full": words("whole range")}
    parts = [teller.value(act.what, teller.named), teller.value(act.side, teller.side)]
    if act.times is not None:
        parts.append(words("{n} times", n=teller.value(act.times, str)))
    if act.sets != 1:
        parts.append(words("{n} sets", n=teller.value(act.sets, str)))
    if act.tempo is not None:
        parts.append(words("tempo {tempo}", tempo=teller.value(act.tempo, teller.tempo)))
    if act.effort:
        effort = (
            words("effort breathing in") if act.effort == "in" else words("effort breathing out")
        )
        parts.append(effort)
    parts.append(sizes.get(act.range, ""))
    if act.between is not None:
        between = teller.value(act.between, teller.length)
        parts.append(words("{time} between", time=between))
    return words("Move: {what}", what=", ".join(part for part in parts if part))
