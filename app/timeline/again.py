"""Write out what comes again: the rounds of a repeat, the items of an each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from app.script.model.holder import Each, Keep, Repeat
from app.script.model.length import Length
from app.script.model.step import Step
from app.script.model.value import Value
from app.timeline import flow
from app.timeline.flow import Choice, Choose, Flow, Pass, Place, Play, Rounds
from app.timeline.keeping import item_meanings, kept
from app.timeline.scope import Meaning, Scope
from app.timeline.way import Ways, joined_by, under

if TYPE_CHECKING:
    from app.timeline.write_out import Writer

_Turn: TypeAlias = tuple[Ways, Scope]


def repeated(writer: Writer, repeat: Repeat, place: Place, scope: Scope) -> Flow:
    """Write out the rounds of a repeat."""
    rounds = writer.known.value(repeat.rounds, scope)
    turns = [
        (
            (),
            replace(scope, round=turn, rounds=rounds, trail=(*scope.trail, *place.path, turn)),
        )
        for turn in range(1, rounds + 1)
    ]
    return _passes(writer, repeat, turns, place)


def each_item(writer: Writer, each: Each, place: Place, scope: Scope) -> Flow:
    """Write out the items that are not left out for certain."""
    language = writer.known.choices.language
    turns, meanings = [], []
    for n, item in enumerate(each.items, start=1):
        ways = writer.ways(item.only, item.unless, scope)
        if ways is None:
            continue
        named = item_meanings(item, each.name, language)
        inner = replace(scope.having(named), n=n, trail=(*scope.trail, *place.path, n))
        turns.append((ways, inner))
        meanings.append(named)
    before = dict(writer.known.asked)
    written = _passes(writer, each, turns, place)
    if each.keep is not None and turns:
        _keep(writer, each.keep, before.get(each.keep.check, 0), meanings, each.name)
    return written


def _keep(
    writer: Writer, keep: Keep, before: int, meanings: list[dict[str, Meaning]], name: str
) -> None:
    """Remember the item with the highest (lowest, …) answer."""
    writer.known.heeds.add(keep.check)
    times = (writer.known.asked.get(keep.check, 0) - before) // len(meanings)
    asked = [(before + turn * times, before + (turn + 1) * times) for turn in range(len(meanings))]
    found = meanings[kept(keep, asked, writer.known.choices.answers)]
    writer.known.kept |= {
        key.replace(name, keep.name, 1): meaning for key, meaning in found.items()
    }


def _passes(writer: Writer, act: Repeat | Each, turns: Sequence[_Turn], place: Place) -> Flow:
    """Write out passes, with what comes between them, until they may end."""
    passes: list[Pass] = []
    for turn, (ways, scope) in enumerate(turns):
        between = _between(writer, act.between, turns[:turn], place)
        steps = between + writer.all(act.steps, scope)
        until = False if act.until is None else writer.known.condition(act.until, scope)
        passes.append(Pass(under(place, ways, steps), None if isinstance(until, bool) else until))
        if until is True:
            break
    if all(each.until is None for each in passes[:-1]):
        return tuple(node for each in passes for node in each.flow)
    return (Rounds(place, tuple(passes)),)


def _between(
    writer: Writer,
    between: tuple[Step, ...] | Value[Length] | None,
    earlier: Sequence[_Turn],
    place: Place,
) -> Flow:
    """Write out what comes between, if a pass was played before."""
    if between is None or not earlier:
        return ()
    scope = earlier[-1][1]
    if isinstance(between, tuple):
        steps = writer.all(between, scope)
    else:
        rest = place._replace(kind="rest", path=(*place.path, "between"), trail=scope.trail)
        steps = (Play(writer.number(), rest, flow.Rest(), writer.known.value(between, scope)),)
    if not all(ways and all(wanted for _, wanted in ways) for ways, _ in earlier):
        return steps
    played = tuple(
        condition
        for ways, _ in earlier
        if (condition := joined_by(tuple(test for test, _ in ways), "and")) is not None
    )
    return (Choose(place, (Choice(joined_by(played, "or"), steps), Choice(None, ()))),)
