"""Walks a flow along all its paths, carrying what holds on every one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from app.script.model import Condition, Several, Unanswered
from app.timeline.flow import Choose, Flow, Gate, Halt, Node, Play, Question, Rounds

S = TypeVar("S")

Stop: TypeAlias = Play | Question | Gate
"""A node at which something is said, done or asked."""


@dataclass(frozen=True, slots=True)
class Walk(Generic[S]):
    """How a state changes at a node, and how the states of two ways meet.

    `visit` gets the node, the state before it, and whether it stands inside
    the `open` of a gate; it returns the state after the node itself.
    """

    visit: Callable[[Stop, S, bool], S]
    meet: Callable[[S, S], S]

    def through(self, flow: Flow, state: S | None, *, gated: bool = False) -> S | None:
        """Return the state after a flow; `None` when no path comes out of it."""
        for node in flow:
            if state is None:
                return None
            state = self._past(node, state, gated=gated)
        return state

    def _past(self, node: Node, state: S, *, gated: bool) -> S | None:
        """Return the state after one node."""
        if isinstance(node, Play):
            return self.visit(node, state, gated)
        if isinstance(node, Halt):
            return None
        if isinstance(node, Rounds):
            return self._rounds(node, state, gated=gated)
        if isinstance(node, Choose):
            return self._ways(node, state, gated=gated)
        asked = self.visit(node, state, gated)
        if isinstance(node, Gate):
            return self._gate(node, asked, gated=gated)
        return self._ways(node, asked, gated=gated)

    def _ways(self, node: Question | Choose, state: S, *, gated: bool) -> S | None:
        """Return what holds after any of the ways; the last has no condition."""
        return self._met(self.through(way.flow, state, gated=gated) for way in node.ways)

    def _gate(self, node: Gate, state: S, *, gated: bool) -> S | None:
        """Return what holds after a gate: opened at any ask, or passed by."""
        self.through(node.stop, state, gated=gated)
        ends = [self.through(node.open, state, gated=True)]
        later: S | None = state
        for steps in node.later:
            later = self.through(steps, later, gated=gated)
            if later is None:
                break
            asked = self.visit(node, later, gated)
            ends.append(self.through(node.open, asked, gated=True))
            later = asked
        return self._met([*ends, later])

    def _rounds(self, node: Rounds, state: S | None, *, gated: bool) -> S | None:
        """Return what holds after any number of rounds."""
        ends = []
        for one in node.passes:
            state = self.through(one.flow, state, gated=gated)
            ends.append(state)
        return self._met(ends)

    def _met(self, states: Iterable[S | None]) -> S | None:
        """Return what holds on all ways that come out."""
        met: S | None = None
        for state in states:
            if state is not None:
                met = state if met is None else self.meet(met, state)
        return met


def nodes(flow: Flow) -> Iterator[tuple[Node, bool]]:
    """Yield every node on any path, and whether it is inside a gate's `open`."""
    return _nodes(flow, gated=False)


def _nodes(flow: Flow, *, gated: bool) -> Iterator[tuple[Node, bool]]:
    """Yield every node of a flow and of what lies in it."""
    for node in flow:
        yield node, gated
        if isinstance(node, Play):
            continue
        if isinstance(node, Question | Choose):
            for way in node.ways:
                yield from _nodes(way.flow, gated=gated)
        elif isinstance(node, Gate):
            yield from _nodes(node.open, gated=True)
            for steps in (*node.later, node.stop):
                yield from _nodes(steps, gated=gated)
        elif isinstance(node, Rounds):
            for one in node.passes:
                yield from _nodes(one.flow, gated=gated)


def silent_way(question: Question) -> Flow:
    """Return what is played when a question is not answered."""
    return next(
        way.flow
        for way in question.ways
        if way.condition is None or _holds_silent(way.condition, question.name)
    )


def _holds_silent(condition: Condition, name: str) -> bool:
    """Say whether a condition may hold for a question that was not answered."""
    if isinstance(condition, Several):
        holding = [_holds_silent(part, name) for part in condition.parts]
        return all(holding) if condition.joined == "and" else any(holding)
    return isinstance(condition, Unanswered) and condition.name in {"answer", "", name}
