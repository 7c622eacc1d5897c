"""The length of a session over all its paths: least, likely, most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias

from app.script.model.length import TICKS
from app.timeline.flow import Choose, Flow, Gate, Halt, Node, Play, Question, Rounds, Written
from app.timeline.program import Lengths as Extent

if TYPE_CHECKING:
    from app.timeline.plan import Planned

    Plans: TypeAlias = Mapping[int, Planned]

LIMIT = 60 * TICKS
"""How long a check waits for an answer where the script does not say."""
ANSWER = 10 * TICKS
"""How long an answer probably takes after the question."""
DECISION = 30 * TICKS
"""How long a decision probably takes after the question."""


def limit_of(question: Question) -> int:
    """Return the ticks that a check waits for an answer."""
    if question.limit is not None:
        return question.limit
    counted = question.answer.high if question.answer.form == "count" else 0
    return LIMIT + counted


def likely_answer(question: Question) -> int:
    """Return the ticks that an answer probably takes."""
    counted = question.answer.high if question.answer.form == "count" else 0
    return min(limit_of(question), ANSWER + counted)


def every(flow: Flow) -> Iterator[Play | Question | Gate]:
    """Yield every node of a flow that lasts, on whatever path, in written order."""
    for node in flow:
        if isinstance(node, Play):
            yield node
            continue
        if isinstance(node, Question | Gate):
            yield node
        for inner in branches(node):
            yield from every(inner)


def branches(node: Node) -> tuple[Flow, ...]:
    """Return the flows that a node holds."""
    if isinstance(node, Question | Choose):
        return tuple(way.flow for way in node.ways)
    if isinstance(node, Rounds):
        return tuple(each.flow for each in node.passes)
    return (node.open, *node.later, node.stop) if isinstance(node, Gate) else ()


def likely_nodes(flow: Flow) -> Iterator[Play | Question | Gate]:
    """Yield the nodes of the likely path: the last way, an open gate, all rounds."""
    for node in flow:
        if isinstance(node, Play):
            yield node
            continue
        if isinstance(node, Halt):
            return
        if isinstance(node, Question | Gate):
            yield node
        if isinstance(node, Question | Choose):
            yield from likely_nodes(node.ways[-1].flow)
        elif isinstance(node, Gate):
            yield from likely_nodes(node.open)
        else:
            for each in node.passes:
                yield from likely_nodes(each.flow)


def likely_length(flows: tuple[Flow, ...], plans: Plans) -> int:
    """Return the likely length of some flows after each other."""
    return sum(_waited(node, plans) for flow in flows for node in likely_nodes(flow))


def _waited(node: Play | Question | Gate, plans: Plans) -> int:
    """Return the likely length of a node, an answer's time included."""
    length = plans[node.number].length + plans[node.number].after
    if isinstance(node, Question):
        return length + likely_answer(node)
    return length + (DECISION if isinstance(node, Gate) else 0)


def extent(written: Written, landing: Flow, plans: Plans) -> Extent:
    """Return the least, likely and most length over all paths."""
    end = _through(written.ending, Extent(0, 0, 0), Extent(0, 0, 0), plans)
    halt = _through(landing, end, end, plans)
    return _through(written.steps, end, halt, plans)


def _through(flow: Flow, tail: Extent, halt: Extent, plans: Plans) -> Extent:
    """Return the lengths of a flow and all that comes after it."""
    for node in reversed(flow):
        if isinstance(node, Halt):
            tail = halt
        elif isinstance(node, Play):
            planned = plans[node.number]
            tail = _longer(tail, planned.least, planned.length, planned.most, planned.after)
        elif isinstance(node, Rounds):
            tail = _rounds(node, tail, halt, plans)
        elif isinstance(node, Gate):
            tail = _gate(node, tail, halt, plans)
        else:
            ways = [_through(way.flow, tail, halt, plans) for way in node.ways]
            tail = _either(ways, ways[-1])
            if isinstance(node, Question):
                asked = plans[node.number].length
                likely = asked + likely_answer(node)
                tail = _longer(tail, asked, likely, asked + limit_of(node))
    return tail


def _longer(tail: Extent, least: int, likely: int, most: int | None, after: int = 0) -> Extent:
    """Return lengths with something in front; without a most it counts as likely."""
    longest = max(likely, least) if most is None else most
    return Extent(
        tail.least + least + after, tail.likely + likely + after, tail.most + longest + after
    )


def _either(ways: list[Extent], likely: Extent) -> Extent:
    """Return the lengths of what is one of several."""
    return Extent(min(way.least for way in ways), likely.likely, max(way.most for way in ways))


def _rounds(node: Rounds, tail: Extent, halt: Extent, plans: Plans) -> Extent:
    """Return the lengths of rounds that may end after each pass."""
    after = tail
    for each in reversed(node.passes):
        onward = after if each.until is None else _either([tail, after], after)
        after = _through(each.flow, onward, halt, plans)
    return after


def _gate(node: Gate, tail: Extent, halt: Extent, plans: Plans) -> Extent:
    """Return the lengths of a gate: open, later so many times, or stop."""
    asked = plans[node.number].length
    opened = _through(node.open, tail, halt, plans)
    stopped = _through(node.stop, halt, halt, plans)
    after = tail
    for later in (*reversed(node.later), None):
        ways = [opened, after, stopped]
        after = _longer(_either(ways, opened), asked, asked + DECISION, asked + DECISION)
        if later is not None:
            after = _through(later, after, halt, plans)
    return after
