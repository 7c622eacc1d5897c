"""Places of the body, and who may touch them how."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeAlias

from app.tables.toml import read_toml

Side: TypeAlias = Literal["left", "right", "lead", "other", ""]

SIDES: tuple[Side, ...] = ("left", "right", "lead", "other")

HOME_KINDS = ("rest", "breathe with", "stroke", "circle")
"""Ways of touching oneself at home; a therapist has all."""

CLINIC_KINDS = (*HOME_KINDS, "rock")

_CIRCLE = 30  # cm, where the place has no length of its own


@dataclass(frozen=True, slots=True)
class Place:
    """A place a hand can be on, or that has to be refused by name.

    `home` and `clinic` are the most pressure, 0-10, of a person's own hand and
    of a therapist's; None where that hand never goes. `stroke` and `circle` are
    lengths in cm, None where pace alone gives no length. `depth` orders the
    belly places: a higher one lies lower or more inside.
    """

    id: str
    name: str
    nl: str
    en: str
    sided: bool = False
    both: str = ""
    nl_both: str = ""
    belly: bool = False
    home: int | None = None
    home_kinds: tuple[str, ...] = HOME_KINDS
    home_hands: tuple[str, ...] = ()
    clinic: int | None = None
    gated: bool = False
    direct: bool = False
    stroke: int | None = None
    circle: int = _CIRCLE
    depth: int = 0
    also: tuple[str, ...] = ()

    @property
    def never(self) -> bool:
        """Whether no hand may be here, at home or in the clinic."""
        return self.home is None and self.clinic is None


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as a script names it, with its side."""

    place: Place
    side: Side

    @property
    def areas(self) -> tuple[str, ...]:
        """Areas of the drawing, such as `forearm.l`; `lead` counts as left here."""
        if not self.place.sided:
            return (self.place.id,)
        if not self.side:
            return (f"{self.place.id}.l", f"{self.place.id}.r")
        return (f"{self.place.id}.{'r' if self.side in ('right', 'other') else 'l'}",)


@cache
def places() -> tuple[Place, ...]:
    """Return all places, refused ones as well."""
    rows: list[dict[str, Any]] = read_toml("places")["place"]
    for row in rows:
        row |= {key: tuple(value) for key, value in row.items() if isinstance(value, list)}
    return tuple(Place(**row) for row in rows)


@cache
def _by_name() -> dict[str, Spot]:
    """Return every way a script may name a place."""
    found: dict[str, Spot] = {}
    for place in places():
        for name in (place.name, *place.also):
            if not place.sided or place.never:
                found[name] = Spot(place, "")
            if place.sided:
                found.update({f"{side} {name}": Spot(place, side) for side in SIDES})
        if place.both:
            found[place.both] = Spot(place, "")
    return found


def find_spot(name: str) -> Spot | None:
    """Return the place a script names, such as `left forearm` or `belly mid`."""
    return _by_name().get(name)


@cache
def place_names() -> tuple[str, ...]:
    """Return all names a script may use for a place that may be touched."""
    return tuple(name for name, spot in _by_name().items() if not spot.place.never)


@cache
def sided_names() -> frozenset[str]:
    """Return the names that want a side in front."""
    return frozenset(place.name for place in places() if place.sided)
