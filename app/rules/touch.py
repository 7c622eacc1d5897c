"""House rules of touch: pressure, places, kinds and hands."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from app.rules.case import broken
from app.tables.hand import hand_shapes
from app.tables.place import Place, find_spot
from app.timeline.flow import Play, Touch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.rules.case import Case
    from app.script.fault import Fault


def _touches(case: Case) -> Iterator[tuple[Play, Touch, bool]]:
    """Yield every touch on any path, and whether a gate opened it."""
    for play, gated in case.played:
        if isinstance(play.act, Touch):
            yield play, play.act, gated


def _spots(touch: Touch) -> Iterator[tuple[str, Place]]:
    """Yield the places of a touch by the script's name, known ones only."""
    yield from ((name, spot.place) for name in touch.names if (spot := find_spot(name)))


def pressure(case: Case) -> Iterator[Fault]:
    """No more pressure than the house, the place and the hand allow."""
    for play, touch, gated in _touches(case):
        for name, place in _spots(touch):
            most = most_pressure(case, place, touch.hand, gated=gated)
            if most is not None and touch.pressure > most:
                yield broken(
                    play.place,
                    "E301",
                    "pressure",
                    fix=_plain(most),
                    pressure=_plain(touch.pressure),
                    place=name,
                    most=_plain(most),
                )


def most_pressure(case: Case, place: Place, hand: str, *, gated: bool) -> Fraction | None:
    """Return the most pressure on a place; `None` where no hand may be at all."""
    own = place.home if case.where == "home" else place.clinic
    if own is None:
        return None
    if case.where == "clinic" and place.direct and gated:
        return case.limits.direct_pressure
    shape = hand_shapes().get(hand)
    shaped = shape.home_most if shape is not None and case.where == "home" else None
    return min(case.limits.pressure, Fraction(own), Fraction(own if shaped is None else shaped))


def place(case: Case) -> Iterator[Fault]:
    """Only places, ways of touching and hand shapes that the house knows here."""
    for play, touch, gated in _touches(case):
        for name, spot in _spots(touch):
            if spot.never:
                yield broken(play.place, "E302", "where", place=name)
            elif case.where == "home" and spot.home is None:
                yield broken(play.place, "E303", "where", place=name)
            elif case.where == "clinic" and spot.gated and not gated:
                yield broken(play.place, "E304", "where", place=name)
            elif case.where == "home" and touch.what not in spot.home_kinds:
                kinds = " · ".join(spot.home_kinds)
                yield broken(play.place, "E305", "touch", place=name, what=touch.what, kinds=kinds)
        yield from _hand(case, play, touch)


def _hand(case: Case, play: Play, touch: Touch) -> Iterator[Fault]:
    """A hand shape that is for therapists only, or not for this place at home."""
    shape = hand_shapes().get(touch.hand)
    if case.where != "home" or shape is None:
        return
    if not shape.home:
        known = " · ".join(name for name, row in hand_shapes().items() if row.home)
        yield broken(play.place, "E306", "hand", hand=touch.hand, hands=known)
        return
    for name, spot in _spots(touch):
        if spot.home_hands and touch.hand not in spot.home_hands:
            hands = " · ".join(spot.home_hands)
            yield broken(play.place, "E307", "hand", hand=touch.hand, place=name, hands=hands)


def _plain(number: Fraction) -> str:
    """Return a number as a script writes it."""
    return f"{float(number):g}"
