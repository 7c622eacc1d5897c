"""How each movement is drawn: where it leads to, from a posture."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from app.tables.stance import LIMBS, Hold, Stance, mirrored, stances
from app.tables.toml import read_toml


@dataclass(frozen=True, slots=True, eq=False)
class Gesture:
    """A movement as it is drawn by the right side; see `gestures.toml`."""

    movement: str
    stance: str
    course: str = "there and back"
    moves: tuple[str, ...] = ()
    trail: str = ""
    start: Hold = field(default_factory=dict)
    to: Hold = field(default_factory=dict)
    aside: Hold = field(default_factory=dict)
    turns: tuple[str, ...] = ()

    @property
    def drawn(self) -> Stance:
        """The stance it begins in."""
        return stances()[self.stance]

    def hold(self, side: str) -> Hold:
        """Return how a figure holds itself before the movement."""
        begun = {**self.drawn.hold, **self.start}
        return begun if side != "left" else mirrored(begun)


@cache
def gestures() -> dict[str, tuple[Gesture, ...]]:
    """Return how each movement is drawn, by its name, the usual posture first."""
    made: dict[str, tuple[Gesture, ...]] = {}
    for row in read_toml("gestures")["gesture"]:
        gesture = _gesture(row)
        made[gesture.movement] = (*made.get(gesture.movement, ()), gesture)
    return made


def gesture_in(movement: str, posture: str) -> Gesture:
    """Return how a movement is drawn in a posture, or in its usual one."""
    known = gestures()[movement]
    return next((gesture for gesture in known if gesture.stance == posture), known[0])


def _gesture(row: dict[str, Any]) -> Gesture:
    """Return a gesture of the table."""
    return Gesture(
        row["movement"],
        row["stance"],
        row.get("course", "there and back"),
        tuple(row.get("moves", ())),
        row.get("trail", ""),
        start=_one_sided(row.get("start", {})),
        to=_one_sided(row.get("to", {})),
        aside=_one_sided(row.get("aside", {})),
        turns=tuple(row.get("turns", ())),
    )


def _one_sided(said: dict[str, Any]) -> Hold:
    """Return what is said of the right side, of the left only where it is said."""
    made: dict[str, tuple[float, ...]] = {}
    for key, value in said.items():
        part, _, side = key.partition("_")
        made[f"{part} {side or 'right'}" if part in LIMBS else part] = tuple(value)
    return made
