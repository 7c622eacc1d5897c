"""How a figure holds itself in each posture, for its picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from app.tables.toml import read_toml

Hold: TypeAlias = Mapping[str, tuple[float, ...]]
"""Places and turns by part, such as "foot left"; see `stances.toml`."""

LIMBS = ("foot", "toe", "knee", "hand", "elbow", "palm", "shoulder")
"""What there is twice."""

_USUAL: dict[str, tuple[float, ...]] = {
    "chest": (0, 0),
    "pelvis": (0, 0),
    "head": (0, 0),
    "belly": (0,),
    "knee": (0, 1, 0),
    "hand": (51, 4.5, 27),
    "elbow": (0, -0.2, 1),
    "palm": (1, 0, -0.1),
    "shoulder": (0, 0, 0),
}


@dataclass(frozen=True, slots=True)
class Prop:
    """What a figure lies or sits on: an outline of x and y, from z to z."""

    kind: str
    outline: tuple[tuple[float, float], ...]
    ends: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stance:
    """A posture as it is drawn, and from where: towards the feet, and from above."""

    name: str
    hold: Hold
    seen: tuple[float, float]
    props: tuple[Prop, ...]


@cache
def stances() -> dict[str, Stance]:
    """Return the stances by the name of their posture."""
    return {row["name"]: _stance(row) for row in read_toml("stances")["stance"]}


def _stance(row: dict[str, Any]) -> Stance:
    """Return a stance of the table."""
    props = tuple(
        Prop(prop["kind"], tuple((x, y) for x, y in prop["outline"]), (prop["from"], prop["to"]))
        for prop in row.get("props", ())
    )
    known = {key: value for key, value in row.items() if key not in {"name", "seen", "props"}}
    yaw, height = row["seen"]
    return Stance(row["name"], two_sided({**_USUAL, **known}), (yaw, height), props)


def two_sided(said: Mapping[str, Any]) -> Hold:
    """Return what is said of both sides, the left as a mirror where it is not said."""
    made: dict[str, tuple[float, ...]] = {}
    for key, value in sorted(said.items(), key=lambda row: "_" in row[0]):
        part, _, side = key.partition("_")
        if part not in LIMBS:
            made[part] = tuple(value)
            continue
        made[f"{part} {side or 'right'}"] = tuple(value)
        if not side:
            made[f"{part} left"] = _turned(value)
    return made


def mirrored(hold: Hold) -> Hold:
    """Return the same of the other side."""
    return {_other(key): _turned(value) for key, value in hold.items()}


def _other(key: str) -> str:
    """Return a part of the other side."""
    part, _, side = key.partition(" ")
    return f"{part} {'left' if side == 'right' else 'right'}" if side else key


def _turned(value: tuple[float, ...]) -> tuple[float, ...]:
    """Return values with the last, which goes to the right, to the left; one alone stays."""
    return (*value[:-1], -value[-1]) if len(value) > 1 else tuple(value)
