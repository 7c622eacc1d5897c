"""What a person may change while a session plays: small steps, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction

from app.script.model.length import TICKS
from app.timeline.adapt import Change, key_of
from app.timeline.program import StepRow

PACE = Fraction(11, 10)
"""One step slower."""
EXHALE = Fraction(1, 2)
"""Seconds that one step adds to the out-breath."""
MINUTE = 60 * TICKS


def slower(change: Change) -> Change:
    """Return it with breaths a step slower, holds as they are."""
    return replace(change, slower=change.slower * PACE)


def faster(change: Change) -> Change:
    """Return it with breaths a step faster."""
    return replace(change, slower=change.slower / PACE)


def longer_out(change: Change) -> Change:
    """Return it with longer out-breaths."""
    return replace(change, exhale=change.exhale + EXHALE)


def free(change: Change) -> Change:
    """Return it without a pace, or with it again."""
    return replace(change, free=not change.free)


def untouched(change: Change) -> Change:
    """Return it without touch; hands stay off for the rest of the session."""
    return replace(change, untouched=True)


def minute_more(change: Change, step: StepRow) -> Change:
    """Return it with this step a minute longer."""
    key = key_of(step)
    return replace(change, longer={**change.longer, key: change.longer.get(key, 0) + MINUTE})


BY_NAME: Mapping[str, Callable[[Change], Change]] = {
    "slower": slower,
    "faster": faster,
    "longer out": longer_out,
    "free": free,
    "no hands": untouched,
}
"""What a key asks for; a minute more needs the step that plays."""
