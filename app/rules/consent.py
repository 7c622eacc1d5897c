"""House rules of permission: asked before touch, and silence is never a yes."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from app.rules.case import broken, unwise
from app.rules.walk import nodes, silent_ways
from app.script.model.length import TICKS
from app.tables.place import find_spot
from app.timeline.flow import Choice, Choose, Flow, Gate, Play, Question, Touch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.rules.answer import Facts
    from app.rules.case import Case
    from app.rules.walk import Stop
    from app.script.fault import Fault

_LIFT = 5 * TICKS
"""Leave and approach that count as hands off between two belly places."""


def permission(case: Case) -> Iterator[Fault]:
    """A line that gives permission comes before the first touch, on every path."""
    if not case.has_touch:
        return
    found: dict[tuple[str | int, ...], Fault] = {}

    def visit(node: Stop, asked: bool, gated: bool) -> bool:  # noqa: FBT001
        if isinstance(node, Play) and isinstance(node.act, Touch) and not node.barred:
            if not asked and not gated and not _permits(node):
                found[node.place.path] = unwise(node.place, "W321", "touch")
            return True
        return asked or _permits(node)

    case.walk(visit, lambda one, other: one and other).through(case.written.steps, state=False)
    yield from found.values()


def _permits(node: Stop) -> bool:
    """Say whether the lines of a node give permission; a gate's question announces."""
    own = node.gives if isinstance(node, Play) else ()
    lines = any("permission" in line.gives for line in node.lines)
    return lines or isinstance(node, Gate) or "permission" in own


@dataclass(frozen=True, slots=True)
class Depth:
    """How far touch has gone: pressure, places, how low or inside, longest hold."""

    pressure: Fraction = Fraction(0)
    places: frozenset[str] = frozenset()
    depth: int = 0
    longest: int = 0

    def with_touch(self, touch: Touch, ticks: int) -> Depth:
        """Return the depth after one more touch."""
        return Depth(
            pressure=max(self.pressure, touch.pressure),
            places=self.places | {_area(name) for name in touch.names},
            depth=max(self.depth, *(_depth(name) for name in touch.names)),
            longest=max(self.longest, ticks),
        )

    def meet(self, other: Depth) -> Depth:
        """Return what both have reached."""
        return Depth(
            min(self.pressure, other.pressure),
            self.places & other.places,
            min(self.depth, other.depth),
            min(self.longest, other.longest),
        )


def silence_stays(case: Case) -> Iterator[Fault]:
    """Without an answer nothing goes deeper than where it was before."""
    if not case.has_touch:
        return
    silence = _Silence(case)
    case.walk(silence.visit, Depth.meet, silence.fork).through(case.written.steps, Depth())
    yield from silence.found.values()


@dataclass(frozen=True, slots=True)
class _Silence:
    """What is played without an answer, held against what was before it."""

    case: Case
    found: dict[tuple[str | int, ...], Fault] = field(default_factory=dict)

    def visit(self, node: Stop, before: Depth, gated: bool) -> Depth:  # noqa: ARG002, FBT001
        """Return the depth after a step; look at what a question leads to."""
        if isinstance(node, Question):
            self._tell(node.ways, node.name, before)
        elif isinstance(node, Play) and isinstance(node.act, Touch) and not node.barred:
            return before.with_touch(node.act, self.case.extent(node)[1])
        return before

    def fork(self, node: Choose, facts: Facts, before: Depth) -> None:
        """Look at a later step that waits for the answer."""
        names = {
            name
            for way in node.ways
            if way.condition is not None
            for name in self.case.answers.silent(way.condition, facts)
        }
        for name in names:
            self._tell(node.ways, name, before)

    def _tell(self, ways: Sequence[Choice], name: str, before: Depth) -> None:
        """Note the touches of the silent ways that go further, and are not played anyway."""
        touched = [{play.place.path for play, _ in _touches(way.flow)} for way in ways]
        anyway = set.intersection(*touched)
        for flow in silent_ways(ways, name):
            for play, touch in _touches(flow):
                after = before.with_touch(touch, self.case.extent(play)[1])
                if after != before and play.place.path not in anyway:
                    names = ", ".join(touch.names)
                    self.found[play.place.path] = broken(
                        play.place, "E322", "touch", check=name, place=names
                    )


def _touches(flow: Flow) -> Iterator[tuple[Play, Touch]]:
    """Yield every touch in a flow."""
    for node, _ in nodes(flow):
        if isinstance(node, Play) and isinstance(node.act, Touch) and not node.barred:
            yield node, node.act


class _Hands(NamedTuple):
    """Where hands were last, and for how long they have been off, in ticks."""

    areas: frozenset[str] = frozenset()
    off: int = 0
    belly: bool = False
    leave: int = 0

    def meet(self, other: _Hands) -> _Hands:
        """Return the state in which less can be said for the person."""
        return self if self.areas and self.off <= other.off else other


def hands_off(case: Case) -> Iterator[Fault]:
    """Between two regions hands are off for a while."""
    if not case.has_touch:
        return
    found: dict[tuple[str | int, ...], Fault] = {}
    wanted = case.limits.hands_off

    def visit(node: Stop, hands: _Hands, gated: bool) -> _Hands:  # noqa: ARG001, FBT001
        if not isinstance(node, Play):
            return hands
        if not isinstance(node.act, Touch) or node.barred:
            return hands._replace(off=hands.off + case.extent(node)[0])
        areas = frozenset(_area(name) for name in node.act.names)
        belly = all(_is_belly(name) for name in node.act.names)
        if hands.areas and areas != hands.areas and hands.off < wanted:
            lifted = belly and hands.belly and min(hands.leave, _ticks(node.act.approach)) >= _LIFT
            if not lifted:
                found[node.place.path] = unwise(
                    node.place, "W323", "where", place=", ".join(node.act.names)
                )
        return _Hands(areas, 0, belly, _ticks(node.act.leave))

    case.walk(visit, _Hands.meet).through(case.written.steps, _Hands())
    yield from found.values()


def direct_work(case: Case) -> Iterator[Fault]:
    """The psoas itself: only in a gate, after enough relaxation on every path."""
    if not case.has_touch:
        return
    found: dict[tuple[str | int, ...], Fault] = {}
    wanted = case.limits.relaxation

    def visit(node: Stop, rested: int, gated: bool) -> int:  # noqa: ARG001, FBT001
        if not isinstance(node, Play):
            return rested
        if isinstance(node.act, Touch) and not node.barred:
            direct = [name for name in node.act.names if _is_direct(name)]
            if direct and case.where == "clinic" and rested < wanted:
                found[node.place.path] = broken(
                    node.place,
                    "E324",
                    "where",
                    place=direct[0],
                    wanted=_minutes(wanted),
                    least=_minutes(rested),
                )
        return rested + _relaxing(case, node)

    case.walk(visit, min).through(case.written.steps, 0)
    yield from found.values()


def _relaxing(case: Case, play: Play) -> int:
    """Return the least ticks of a step that count as relaxation."""
    if play.place.kind in {"rest", "breathe", "pose", "move"}:
        return case.extent(play)[0]
    if isinstance(play.act, Touch) and play.act.pressure <= 2:  # noqa: PLR2004 - DOMAIN 4.3
        return case.extent(play)[0]
    return 0


def _minutes(ticks: int) -> str:
    """Return whole minutes, as a sentence says them."""
    return str(ticks // (60 * TICKS))


def _ticks(length: object) -> int:
    """Return the least ticks of an approach or leave; none is none."""
    return int(getattr(length, "low", 0) or 0)


def _area(name: str) -> str:
    """Return the region a name belongs to: left and right are one's own two."""
    spot = find_spot(name)
    return name if spot is None else ",".join(spot.areas)


def _depth(name: str) -> int:
    """Return how low or inside a place lies."""
    spot = find_spot(name)
    return 0 if spot is None else spot.place.depth


def _is_belly(name: str) -> bool:
    """Say whether a place is one of the belly."""
    spot = find_spot(name)
    return spot is not None and spot.place.belly


def _is_direct(name: str) -> bool:
    """Say whether a place is the psoas itself."""
    spot = find_spot(name)
    return spot is not None and spot.place.direct
