"""Walks a flow along all its paths, carrying what holds on every one of them.

One answer has one value on a path: the paths that a condition parts are walked apart
as long as another condition looks at the same answer (`app/rules/answer.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from app.script.model.condition import Compare, Condition, Several, Unanswered
from app.timeline.flow import Choice, Choose, Flow, Gate, Node, Play, Question, Rounds

if TYPE_CHECKING:
    from app.rules.answer import Answers, Facts

S = TypeVar("S")

Stop: TypeAlias = Play | Question | Gate
"""A node at which something is said, done or asked."""
_Paths: TypeAlias = dict["Facts", S]
"""What holds on all paths on which the same is known of the answers."""

MOST_PATHS = 64
"""Paths that are walked apart at most; beyond it less is known of each."""


@dataclass(frozen=True, slots=True)
class Walk(Generic[S]):
    """How a state changes at a node, and how the states of two ways meet.

    `visit` gets the node, the state before it, and whether it stands inside
    the `open` of a gate; it returns the state after the node itself. `fork`
    looks at a test without time, with what is known there and the state.
    """

    answers: Answers
    visit: Callable[[Stop, S, bool], S]
    meet: Callable[[S, S], S]
    most: int = MOST_PATHS
    fork: Callable[[Choose, Facts, S], None] = lambda *_: None

    def through(self, flow: Flow, state: S) -> S | None:
        """Return the state after a session's steps; `None` where no path comes out."""
        return self._end(flow, self.answers.start, state)

    def through_later(self, flow: Flow, state: S) -> S | None:
        """Return the state after a flow that follows on who knows what."""
        return self._end(flow, self.answers.anything, state)

    def _end(self, flow: Flow, facts: Facts, state: S) -> S | None:
        """Return what holds at the end of a flow."""
        met: S | None = None
        for ended in self._through(flow, {facts: state}, gated=False).values():
            met = ended if met is None else self.meet(met, ended)
        return met

    def _through(self, flow: Flow, paths: _Paths[S], *, gated: bool) -> _Paths[S]:
        """Return the paths after a flow."""
        plays: list[Play] = []
        for node in flow:
            if type(node) is Play:
                plays.append(node)
            else:
                paths = self._past(node, self._played(plays, paths, gated=gated), gated=gated)
                plays = []
        return self._played(plays, paths, gated=gated)

    def _played(self, plays: list[Play], paths: _Paths[S], *, gated: bool) -> _Paths[S]:
        """Return the paths after steps that part none of them."""
        visit = self.visit
        found = {}
        for facts, before in paths.items():
            state = before
            for play in plays:
                state = visit(play, state, gated)
            found[facts] = state
        return found

    def _past(self, node: Node, paths: _Paths[S], *, gated: bool) -> _Paths[S]:
        """Return the paths after a node that is more than a step."""
        found: list[_Paths[S]] = []
        if isinstance(node, Rounds):
            found = self._rounds(node, paths, gated=gated)
        elif isinstance(node, Choose):
            for facts, state in paths.items():
                self.fork(node, facts, state)
            found = self._ways(node, paths, gated=gated)
        elif isinstance(node, Gate):
            found = self._gate(node, self._visited(node, paths, gated=gated), gated=gated)
        elif isinstance(node, Question):
            asked = self._visited(node, paths, gated=gated).items()
            known = self.answers.asked
            now = self._met((known(node.name, facts), state) for facts, state in asked)
            found = self._ways(node, now, gated=gated)
        after = self.answers.after
        return self._met(
            (after(node, facts), state) for ends in found for facts, state in ends.items()
        )

    def _visited(self, node: Stop, paths: _Paths[S], *, gated: bool) -> _Paths[S]:
        """Return the paths after what a node itself says."""
        return {facts: self.visit(node, state, gated) for facts, state in paths.items()}

    def _ways(self, node: Question | Choose, paths: _Paths[S], *, gated: bool) -> list[_Paths[S]]:
        """Return the paths after each of the ways; the last has no condition."""
        ends = []
        for way in node.ways:
            taken, paths = self._parted(way.condition, paths)
            ends.append(self._through(way.flow, taken, gated=gated))
        return ends

    def _parted(self, condition: Condition | None, paths: _Paths[S]) -> tuple[_Paths[S], _Paths[S]]:
        """Return the paths on which a condition holds, and those on which it does not."""
        if condition is None:
            return paths, {}
        true: list[tuple[Facts, S]] = []
        false: list[tuple[Facts, S]] = []
        for facts, state in paths.items():
            holding, failing = self.answers.split(condition, facts)
            true += [(known, state) for known in holding]
            false += [(known, state) for known in failing]
        return self._met(true), self._met(false)

    def _gate(self, node: Gate, asked: _Paths[S], *, gated: bool) -> list[_Paths[S]]:
        """Return the paths after a gate: opened at any ask, or passed by.

        What it opens is walked once for all asks: gates in gates would be walked
        again and again.
        """
        self._through(node.stop, asked, gated=gated)
        opened = list(asked.items())
        for steps in node.later:
            later = self._through(steps, asked, gated=gated)
            asked = self._visited(node, later, gated=gated)
            opened += asked.items()
        return [self._through(node.open, self._met(opened), gated=True), asked]

    def _rounds(self, node: Rounds, paths: _Paths[S], *, gated: bool) -> list[_Paths[S]]:
        """Return the paths after any number of rounds."""
        ends = []
        for one in node.passes:
            paths = self._through(one.flow, paths, gated=gated)
            if one.until is not None:
                ended, paths = self._parted(one.until, paths)
                ends.append(ended)
        return [*ends, paths]

    def _met(self, found: Iterable[tuple[Facts, S]]) -> _Paths[S]:
        """Return paths, those of which the same is known as one."""
        paths: _Paths[S] = {}
        for facts, state in found:
            paths[facts] = self.meet(paths[facts], state) if facts in paths else state
        if len(paths) <= self.most:
            return paths
        met = iter(paths.values())
        state = next(met)
        for other in met:
            state = self.meet(state, other)
        return {self.answers.joined(list(paths)): state}


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


def silent_ways(ways: Sequence[Choice], name: str) -> Iterator[Flow]:
    """Yield what may be played when a check was not answered."""
    truths = [way.condition is None or _silent(way.condition, name) for way in ways]
    for way, truth in zip(ways[: truths.index(True) + 1], truths, strict=False):
        if truth is not False:
            yield way.flow


def _silent(condition: Condition, name: str) -> bool | None:
    """Say whether a condition holds for a question without an answer; `None`: it may."""
    if isinstance(condition, Several):
        truths = [_silent(part, name) for part in condition.parts]
        decides = condition.joined == "or"
        if decides in truths:
            return decides
        return None if None in truths else not decides
    if not isinstance(condition, Compare | Unanswered) or condition.name != name:
        return None
    return isinstance(condition, Unanswered)
