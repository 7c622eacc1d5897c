"""Who may not: what a step's cautions are, and whether one is answered yes.

What the program asks before the first play follows from the steps, listed by
the script or not. A caution that was not answered counts as yes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.script.model.breath import Pattern, Rate
from app.tables.caution import BELLY_TOUCH, BREATH_HOLD, known_cautions
from app.tables.place import find_spot
from app.timeline.flow import Act, Breath, Touch

if TYPE_CHECKING:
    from app.timeline.choice import Choices

ANY_TOUCH = ("broken skin", "fever")
"""Cautions that, where a script lists them, are about every touch of it."""


def is_yes(name: str, choices: Choices) -> bool:
    """Say whether a caution is answered yes, or not answered.

    A yes to a single item is a yes to its group; an item that was not asked
    has the answer of its group.
    """
    given = choices.cautions
    known = known_cautions()
    group = known[name].group if name in known else name
    if name != group:
        return given.get(name, given.get(group, True))
    if given.get(name, True):
        return True
    return any(
        answer and item in known and known[item].group == group for item, answer in given.items()
    )


def holds_breath(breath: Breath | None) -> bool:
    """Say whether a breath is held."""
    if breath is None:
        return False
    pace = breath.pace
    if isinstance(pace, Pattern):
        return pace.full > 0 or pace.empty > 0
    return isinstance(pace, Rate) and (pace.shape[1] > 0 or pace.shape[3] > 0)


def touches_belly(act: Act) -> bool:
    """Say whether a place is touched that brings the belly list."""
    if not isinstance(act, Touch):
        return False
    spots = [find_spot(name) for name in act.names]
    return any(spot is not None and spot.place.belly for spot in spots)


def needed(act: Act, breath: Breath | None, listed: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the cautions that have to be answered with no before a step.

    Args:
        act: What the step does.
        breath: How it breathes.
        listed: The cautions that the script lists.
    """
    found: tuple[str, ...] = ()
    if isinstance(act, Touch):
        found += BELLY_TOUCH if touches_belly(act) else ()
        found += tuple(name for name in listed if name in ANY_TOUCH)
    if holds_breath(breath):
        found += BREATH_HOLD
    return found


def barring(act: Act, needs: Iterable[str], choices: Choices) -> str:
    """Return the caution for which a step may not be played, else `""`.

    In the clinic a therapist may have let a caution pass (`Choices.allowed`).
    """
    allowed = choices.allowed if choices.place == "clinic" else frozenset()
    left = (name for name in needs if name not in allowed and _bars(name, act, choices))
    return next(left, "")


def _bars(name: str, act: Act, choices: Choices) -> bool:
    """Say whether a caution bars a step; some still let a very light hand be."""
    if not is_yes(name, choices):
        return False
    if not isinstance(act, Touch) or choices.cautions.get(name, True):
        return True
    known = known_cautions()
    reasons = [
        known[item].most
        for item, answer in choices.cautions.items()
        if answer and item in known and known[item].group == name
    ]
    return any(most is None or act.pressure > most for most in reasons)
