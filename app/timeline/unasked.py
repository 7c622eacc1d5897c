"""A session that asks nothing, for who has nothing within reach to answer with.

Each question's invitation is spoken in its place, and the way of no answer is
played. A gate is not put: what belongs to "not yet" is played, and nothing of
what needs a yes. What a person would end lasts as long as it was guessed. So one
path is left, and its length is known beforehand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.script.model.length import TICKS, Length
from app.timeline.condition import holds
from app.timeline.flow import (
    Choice,
    Flow,
    Gate,
    Halt,
    Line,
    Node,
    Play,
    Question,
    Rounds,
    Say,
    Written,
)

TIME = 8 * TICKS
"""How long it stays quiet after an invitation: to notice, or to move a hand."""


def unasked(written: Written, invitation: str) -> Written:
    """Return a written session in which nothing waits for a person."""
    return replace(
        written,
        steps=tuple(_flow(written.steps, invitation)),
        ending=tuple(_flow(written.ending, invitation)),
    )


def _flow(flow: Flow, invitation: str) -> Iterator[Node]:
    """Yield what is played of a flow; of questions in a row the first invites."""
    is_asked = False
    for node in flow:
        if isinstance(node, Question):
            yield from _invited(node, "" if is_asked else invitation)
        played = tuple(_node(node, invitation))
        yield from played
        is_asked = isinstance(node, Question) and not played


def _node(node: Node, invitation: str) -> Iterator[Node]:
    """Yield what is played of a node when nobody ever answered."""
    if isinstance(node, Play):
        yield _closed(node)
    elif isinstance(node, Halt):
        yield node
    elif isinstance(node, Gate):
        for later in node.later:
            yield from _flow(later, invitation)
    elif isinstance(node, Rounds):
        for each in node.passes:
            yield from _flow(each.flow, invitation)
            if each.until is not None and holds(each.until, {}):
                break
    else:
        yield from _flow(_way(node.ways), invitation)


def _way(ways: tuple[Choice, ...]) -> Flow:
    """Return the first way that holds without any answer."""
    return next(way.flow for way in ways if way.condition is None or holds(way.condition, {}))


def _invited(node: Question, invitation: str) -> Iterator[Play]:
    """Yield what is heard instead of a question: the words beside it, an invitation."""
    lines, pause = node.lines[:-1], None
    if invitation:
        lines = (*lines, Line(invitation, node.place.span, style="soft"))
        pause = Length("exact", "time", TIME, TIME)
    if lines or node.ground is not None:
        yield Play(node.number, node.place, Say(pause), lines=lines, ground=node.ground)


def _closed(play: Play) -> Play:
    """Return a step that nobody has to end."""
    length = play.length
    if length is None or length.until is None:
        return play
    form = "exact" if length.form == "open" else length.form
    return play._replace(length=replace(length, form=form, until=None))
