"""Lay out where paths part, and where they meet again: tests, checks, rounds, gates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.timeline.draft import CROSSING, Draft, Fork, ways
from app.timeline.exit import Ask, Decide, Test
from app.timeline.extent import likely_answer, limit_of
from app.timeline.flow import Choose, Flow, Gate, Ground, Question, Rounds

if TYPE_CHECKING:
    from app.timeline.lay_out import Maker


def lay_choice(maker: Maker, node: Choose) -> bool:
    """Lay out a test and its ways."""
    leave = maker.now
    targets, is_met = _parted(maker, [way.flow for way in node.ways])
    forks = [Fork(way.condition, target) for way, target in zip(node.ways, targets, strict=True)]
    leave.leave = lambda: Test(ways(forks))
    return is_met


def lay_question(maker: Maker, node: Question) -> bool:
    """Lay out a check: its words, the wait, its ways."""
    planned = maker.reckoning.plans[node.number]
    maker.lay(node.ground)
    asked = node.lines[-1].text if node.lines else ""
    step = maker.row(node, asked, planned)
    maker.words(planned, step, ())
    leave = maker.now
    leave.length += planned.length
    targets, is_met = _parted(maker, [way.flow for way in node.ways])
    forks = [Fork(way.condition, target) for way, target in zip(node.ways, targets, strict=True)]
    leave.leave = lambda: Ask(
        name=node.name,
        ask=asked,
        answer=node.answer,
        limit=limit_of(node),
        likely=likely_answer(node),
        ways=ways(forks),
        step=step,
        line=node.place.span.line,
    )
    return is_met


def lay_rounds(maker: Maker, node: Rounds) -> bool:
    """Lay out passes; after each that is tested a path may leave them."""
    after = Draft()
    ends: list[Draft] = []
    grounds: list[Ground | None] = []
    for place, each in enumerate(node.passes):
        if not maker.flow(each.flow):
            break
        is_last = place + 1 == len(node.passes)
        if is_last:
            ends.append(maker.now)
            grounds.append(maker.ground)
        elif each.until is not None:
            grounds.append(maker.ground)
            following = Draft()
            forks = [Fork(each.until, after), Fork(None, following)]
            maker.now.leave = lambda forks=forks: Test(ways(forks))
            maker.begin(following, maker.ground)
    if not grounds:
        return False
    _join(maker, after, ends, grounds)
    return True


def lay_gate(maker: Maker, node: Gate) -> bool:
    """Lay out a gate: asked, later and asked again, open, stop."""
    opened, stopped, join = Draft(), Draft(), Draft()
    maker.lay(node.ground)
    is_asked_on = True
    for later in node.later:
        following = Draft()
        _ask(maker, node, (opened, following, stopped))
        maker.begin(following, maker.ground)
        is_asked_on = maker.flow(later)
        if not is_asked_on:
            break
    else:
        _ask(maker, node, (opened, join, stopped))
    ground = maker.ground
    maker.begin(opened, ground)
    is_open = maker.flow(node.open)
    end, grounds = maker.now, [ground, maker.ground] if is_open else [ground]
    maker.begin(stopped, ground)
    if maker.flow(node.stop):
        maker.halt(node.name)
    if is_open or is_asked_on:
        _join(maker, join, [end] if is_open else [], grounds)
    return is_open or is_asked_on


def _ask(maker: Maker, node: Gate, to: tuple[Draft, Draft, Draft]) -> None:
    """Ask at a gate, and end the segment with its three ways."""
    planned = maker.reckoning.plans[node.number]
    asked = node.lines[-1].text if node.lines else ""
    step = maker.row(node, asked, planned)
    maker.words(planned, step, ())
    maker.now.length += planned.length
    maker.now.leave = lambda: Decide(
        name=node.name,
        who=node.who,
        ask=asked,
        open=to[0].number,
        later=to[1].number,
        stop=to[2].number,
        step=step,
        line=node.place.span.line,
    )


def _parted(maker: Maker, flows: list[Flow]) -> tuple[list[Draft], bool]:
    """Lay out flows that part here and meet again; return where each begins."""
    ground = maker.ground
    join = Draft()
    ends: list[Draft] = []
    grounds: list[Ground | None] = []
    targets = []
    for flow in flows:
        before = len(ends)
        target = _way(maker, flow, ground, ends)
        targets.append(join if target is None else target)
        if target is None:
            grounds.insert(0, ground)
        elif len(ends) > before:
            grounds.append(maker.ground)
    is_met = bool(ends) or any(target is join for target in targets)
    if is_met:
        _join(maker, join, ends, grounds)
    return targets, is_met


def _way(maker: Maker, flow: Flow, ground: Ground | None, joins: list[Draft]) -> Draft | None:
    """Lay out one way in a segment of its own; `None` if there is nothing in it."""
    if not flow:
        return None
    draft = maker.begin(Draft(), ground)
    if maker.flow(flow):
        joins.append(maker.now)
    return draft


def _join(maker: Maker, join: Draft, ends: list[Draft], grounds: list[Ground | None]) -> None:
    """Let ways meet: in one segment, with one background."""
    for end in ends:
        end.goes(join)
    heard = {None if one is None else (one.name, one.level) for one in grounds}
    same = len(heard) == 1
    maker.begin(join, grounds[0], fade=0 if same else CROSSING)
