"""Who may not: what a step's cautions are, and whether one is answered yes.

What the program asks before the first play follows from the steps, listed by
the script or not. A caution that was not answered counts as yes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.script.model import Pattern, Rate
from app.tables.caution import BELLY_TOUCH, BREATH_HOLD, known_cautions
from app.tables.place import find_spot
from app.timeline.flow import Play, Touch

if TYPE_CHECKING:
    from app.timeline.program import Choices

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


def holds_breath(play: Play) -> bool:
    """Say whether a step holds the breath."""
    if play.breath is None:
        return False
    pace = play.breath.pace
    if isinstance(pace, Pattern):
        return pace.full > 0 or pace.empty > 0
    return isinstance(pace, Rate) and (pace.shape[1] > 0 or pace.shape[3] > 0)


def touches_belly(play: Play) -> bool:
    """Say whether a step touches a place that brings the belly list."""
    if not isinstance(play.act, Touch):
        return False
    spots = [find_spot(name) for name in play.act.names]
    return any(spot is not None and spot.place.belly for spot in spots)


def needed(play: Play, listed: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the cautions that have to be answered with no before a step.

    Args:
        play: The step.
        listed: The cautions that the script lists.
    """
    found: tuple[str, ...] = ()
    if touches_belly(play):
        found += BELLY_TOUCH
    if isinstance(play.act, Touch):
        found += tuple(name for name in listed if name in ANY_TOUCH)
    if holds_breath(play):
        found += BREATH_HOLD
    return tuple(dict.fromkeys(found))


def barring(play: Play, choices: Choices, listed: Iterable[str] = ()) -> str:
    """Return the caution for which a step may not be played, else `""`.

    In the clinic a therapist may have let a caution pass (`Choices.allowed`).
    """
    allowed = choices.allowed if choices.place == "clinic" else frozenset()
    return next(
        (
            name
            for name in needed(play, listed)
            if name not in allowed and _bars(name, play, choices)
        ),
        "",
    )


def _bars(name: str, play: Play, choices: Choices) -> bool:
    """Say whether a caution bars a step; some still let a very light hand be."""
    if not is_yes(name, choices):
        return False
    known = known_cautions()
    if not isinstance(play.act, Touch) or choices.cautions.get(name, True):
        return True
    reasons = [
        known[item].most
        for item, answer in choices.cautions.items()
        if answer and item in known and known[item].group == name
    ]
    return any(most is None or play.act.pressure > most for most in reasons)
