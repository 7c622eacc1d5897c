"""Set the ranges of a session so that it meets a length."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from app.script.fault import Fault, Level, Span
from app.script.model.length import TICKS
from app.timeline.extent import every, likely_length, likely_nodes
from app.timeline.flow import Play, Say, Written
from app.timeline.plan import Planned, Speaker, plan
from app.timeline.speech import Tone

_HALVINGS = 20


def fit(
    written: Written,
    plans: dict[int, Planned],
    goal: int,
    tones: Callable[[int], Tone],
    speaker: Speaker,
) -> tuple[Fraction, tuple[Fault, ...]]:
    """Set all ranges to the same share so that the likely length meets a goal.

    `plans` of steps with a range are planned anew. Returns the share, and what
    is told where no share comes within a hundredth of the goal.
    """
    flows = (written.steps, written.ending)
    ranged = [
        node for flow in flows for node in every(flow) if isinstance(node, Play) and _ranges(node)
    ]
    on_path = {node.number for flow in flows for node in likely_nodes(flow)}
    likely = [node for node in ranged if node.number in on_path]
    fixed = likely_length(flows, plans) - sum(plans[node.number].length for node in likely)

    def total(share: Fraction) -> int:
        """Return the likely length with all ranges at a share."""
        now = replace(speaker, share=share)
        return fixed + sum(plan(node, tones(node.number), now).length for node in likely)

    share = _meeting(total, goal) if likely else speaker.share
    now = replace(speaker, share=share)
    plans.update({node.number: plan(node, tones(node.number), now) for node in ranged})
    reached = likely_length(flows, plans)
    if abs(reached - goal) * 100 <= goal:
        return share, ()
    values = {"minutes": f"{goal / TICKS / 60:.1f}", "nearest": f"{reached / TICKS / 60:.1f}"}
    return share, (Fault("W219", Span(1, 1), values, level=Level.WARNING),)


def _ranges(play: Play) -> bool:
    """Say whether a step, or a pause in it, has a range."""
    pause = play.act.pause if isinstance(play.act, Say) else None
    lengths = (play.length, pause, *(line.pause for line in play.lines))
    return any(length is not None and length.form == "range" for length in lengths)


def _meeting(total: Callable[[Fraction], int], goal: int) -> Fraction:
    """Return the share at which a growing total is nearest to a goal."""
    low, high = Fraction(0), Fraction(1)
    if total(low) >= goal:
        return low
    if total(high) <= goal:
        return high
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if total(middle) <= goal:
            low = middle
        else:
            high = middle
    return min((low, high), key=lambda share: abs(total(share) - goal))
