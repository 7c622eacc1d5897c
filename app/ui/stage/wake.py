"""Controls leave when the pointer rests and come back: pure, time handed in."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.ui.look.motion import Motion, fade


@dataclass(frozen=True, slots=True)
class Wake:
    """When the person last moved, in seconds, and how much was seen then."""

    since: float
    seen: float = 1.0
    motion: Motion = field(default_factory=Motion)


def opacity(wake: Wake, now: float) -> float:
    """Return how much of the controls is seen, 0 to 1, at a time in seconds."""
    passed = 1000 * max(0.0, now - wake.since)
    if passed > wake.motion.controls_rest:
        return 1 - fade((passed - wake.motion.controls_rest) / wake.motion.controls_out)
    return wake.seen + (1 - wake.seen) * fade(passed / wake.motion.controls_in)


def is_gone(wake: Wake, now: float) -> bool:
    """Say whether the controls have left; they are not gone while they come back."""
    return 1000 * (now - wake.since) >= wake.motion.controls_rest + wake.motion.controls_out


def woken(wake: Wake, now: float) -> Wake:
    """Return the controls as a hand wakes them: they come from where they are."""
    return Wake(now, opacity(wake, now), wake.motion)
