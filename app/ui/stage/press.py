"""How long the one big key is held: pure, time handed in, in seconds.

A held key repeats, and not every system tells a repeat from a key that comes up:
after so long that it may be one, a release counts only when no press follows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Held: TypeAlias = Literal["short", "long", "stop"]

LONG: Final = 0.6
"""From here a press is long: where something is counted it takes one back."""
STOP: Final = 2.0
"""From here a press stops, here and everywhere, while the key is still down."""
REPEATS: Final = 0.24
"""A key that is down for less does not repeat yet."""
SETTLES: Final = 0.05
"""After so long without a press a release is one."""


@dataclass(frozen=True, slots=True)
class Press:
    """A key that is down since a time; `asked` is what was asked as it went down.

    `until` is when it came up, as long as that may have been a repeat. What is
    `spent` has stopped already, and means nothing more.
    """

    key: int
    since: float
    asked: object = None
    until: float | None = None
    spent: bool = False


def is_sure(press: Press, now: float) -> bool:
    """Say whether a key that came up is surely up."""
    up = press.until
    return up is not None and (up - press.since < REPEATS or now - up >= SETTLES)


def is_repeat(press: Press | None, now: float) -> bool:
    """Say whether a press of a key that was down before is only its repeat."""
    if press is None or press.until is None:
        return False
    return press.until - press.since >= REPEATS and now - press.until < SETTLES


def held(press: Press, now: float) -> Held:
    """Return what a press means that ends now, or ended when the key came up."""
    passed = (now if press.until is None else press.until) - press.since
    if passed >= STOP:
        return "stop"
    return "long" if passed >= LONG else "short"
