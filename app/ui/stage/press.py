"""How long the one big key is held: pure, time handed in, in seconds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Held: TypeAlias = Literal["short", "long", "stop"]

LONG: Final = 0.6
"""From here a press is long: where something is counted it takes one back."""
STOP: Final = 2.0
"""From here a press stops, here and everywhere, while the key is still down."""


@dataclass(frozen=True, slots=True)
class Press:
    """A key that is down since a time; `asked` is what was asked as it went down."""

    key: int
    since: float
    asked: object = None


def held(press: Press, now: float) -> Held:
    """Return what a press means that ends now."""
    passed = now - press.since
    if passed >= STOP:
        return "stop"
    return "long" if passed >= LONG else "short"
