"""Answering by one key: each press goes one further; pure, time handed in.

    nothing ──short──▶ first ──short──▶ next …   long: one back
                         └── three quiet seconds ──▶ confirmed

A number is as many as the presses: the first is 1, and a long press says 0. A
gate begins at "not yet": one press alone never opens it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from app.player.soft import numbers

QUIET: Final = 3.0
"""Seconds without a press after which what was counted stands."""
_LETTER: Final = 1 / 15
"""Seconds that the voice needs for a letter of a choice, before it is quiet."""
GATE: Final = ("later", "stop", "open")
"""The ways of a gate in the order of presses: as shown, begun at the second."""


@dataclass(frozen=True, slots=True)
class Count:
    """What short presses go through, and where they are.

    `first` is the place of the first press. With `goes_round` the first follows
    the last. `at` is None while nothing is chosen, `since` when it last changed.
    """

    values: tuple[str, ...]
    first: int = 0
    goes_round: bool = True
    at: int | None = None
    since: float = 0.0
    quiet: float = QUIET

    @property
    def value(self) -> str:
        """What is chosen, empty while nothing is."""
        return "" if self.at is None else self.values[self.at]


def of_numbers(low: int, high: int) -> Count:
    """Return what counts through numbers; a press is never nought."""
    values = tuple(str(number) for number in numbers(low, high))
    return Count(values, first=0 if low else min(1, len(values) - 1), goes_round=False)


def of_choices(names: tuple[str, ...], longest: int = 0) -> Count:
    """Return what goes along choices, whose longest text has so many letters."""
    return Count(names, quiet=QUIET + longest * _LETTER)


def further(count: Count, now: float) -> Count:
    """Return it one further."""
    if count.at is None:
        at = count.first
    elif count.goes_round:
        at = (count.at + 1) % len(count.values)
    else:
        at = min(count.at + 1, len(count.values) - 1)
    return replace(count, at=at, since=now)


def backward(count: Count, now: float) -> Count:
    """Return it one back, from its beginning to nothing; of numbers, first to the least."""
    if count.at is None:
        return count if count.goes_round else replace(count, at=0, since=now)
    return replace(count, at=count.at - 1 if count.at else None, since=now)


def nothing(count: Count) -> Count:
    """Return it with nothing chosen."""
    return replace(count, at=None)


def stands(count: Count, now: float) -> bool:
    """Say whether what was counted is confirmed by now."""
    return count.at is not None and now - count.since >= count.quiet
