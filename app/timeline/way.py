"""Tests that are left for the moment itself, and steps that wait for them."""

from __future__ import annotations

from typing import Literal, TypeAlias

from app.script.model.condition import Condition, Several
from app.timeline.flow import Choice, Choose, Flow, Place

Ways: TypeAlias = tuple[tuple[Condition, bool], ...]
"""What is still to be tested, each with what it must be."""


def joined_by(conditions: tuple[Condition, ...], joined: Literal["and", "or"]) -> Condition | None:
    """Join conditions into one; none are always true."""
    if len(conditions) <= 1:
        return conditions[0] if conditions else None
    return Several(conditions, joined)


def under(place: Place, ways: Ways, steps: Flow) -> Flow:
    """Put steps under what is still to be tested."""
    if not ways or not steps:
        return steps
    choices = [Choice(test, ()) for test, wanted in ways if not wanted]
    only = joined_by(tuple(test for test, wanted in ways if wanted), "and")
    if only is None:
        choices.append(Choice(None, steps))
    else:
        choices += [Choice(only, steps), Choice(None, ())]
    return (Choose(place, tuple(choices)),)
