"""House rules of breath: holds, rate and the in-breath."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from app.rules.case import broken
from app.script.model.breath import Pattern, Rate
from app.timeline.flow import Play

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.rules.case import Case
    from app.script.fault import Fault

_MINUTE = Fraction(60)


def _breaths(case: Case) -> Iterator[tuple[Play, Pattern]]:
    """Yield every paced breath on any path; a ramp at both its ends."""
    for play, _ in case.played:
        pace = play.breath.pace if play.breath is not None else None
        if isinstance(pace, Pattern):
            yield play, pace
        elif isinstance(pace, Rate):
            for rate in dict.fromkeys((pace.first, pace.last)):
                yield play, _at_rate(pace, rate)


def _at_rate(pace: Rate, rate: Fraction) -> Pattern:
    """Return the pattern of a shape at a rate."""
    inhale, full, exhale, empty = (share / 100 * _MINUTE / rate for share in pace.shape)
    return Pattern(inhale, Fraction(0), full, exhale, empty)


def hold(case: Case) -> Iterator[Fault]:
    """No hold longer than the house allows."""
    most = case.limits.hold
    for play, pattern in _breaths(case):
        longest = max(pattern.full, pattern.empty)
        if longest > most:
            values = {"hold": _plain(longest), "most": _plain(most)}
            yield broken(play.place, "E311", "breathe", **values)


def rate(case: Case) -> Iterator[Fault]:
    """Breaths per minute within the house's limits; holds do not count."""
    limits = case.limits
    for play, pattern in _breaths(case):
        moving = pattern.inhale + pattern.second + pattern.exhale
        per_minute = _MINUTE / moving
        if not limits.slowest <= per_minute <= limits.fastest:
            yield broken(
                play.place,
                "E312",
                "breathe",
                rate=_plain(per_minute),
                least=_plain(limits.slowest),
                most=_plain(limits.fastest),
            )


def inhale(case: Case) -> Iterator[Fault]:
    """No in-breath longer than the house allows."""
    most = case.limits.inhale
    for play, pattern in _breaths(case):
        length = pattern.inhale + pattern.second
        if length > most:
            values = {"inhale": _plain(length), "most": _plain(most)}
            yield broken(play.place, "E313", "breathe", **values)


def _plain(number: Fraction) -> str:
    """Return a number with at most one decimal."""
    return f"{float(round(number, 1)):g}"
