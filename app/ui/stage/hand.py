"""What the hand does at a tick: where, how far round, how much it is there."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from app.script.model.length import TICKS
from app.tables.place import Spot, find_spot
from app.timeline.lane import Hand
from app.timeline.program import Segment
from app.words.catalog import Words

BEFORE = 15 * TICKS
AFTER = 20 * TICKS
"""How long around a touch the body stays in sight, so that it does not come and go."""


@dataclass(frozen=True, slots=True)
class HandView:
    """A hand on the body; `turn` is the share of the round it is in.

    `presence` goes 0 to 1 while the hand comes and back while it leaves.
    """

    what: Literal["rest", "breathe with", "stroke", "circle", "rock"]
    where: tuple[str, ...]
    side: Literal["left", "right", ""] = ""
    shape: str = ""
    direction: str = ""
    turn: float = 0.0
    presence: float = 1.0
    leaving: bool = False


def hand_view(hand: Hand, tick: int) -> HandView:
    """Return how a touch looks at a tick."""
    begin, end = hand.start + hand.approach, hand.end - hand.leave
    moved = min(1.0, max(0.0, (tick - begin) / max(1, end - begin)))
    leaving = tick > end
    return HandView(
        what=hand.what,
        where=hand.where,
        side=hand.side,
        shape=hand.shape,
        direction=hand.direction,
        turn=_turn(moved, hand.turns),
        presence=_presence(hand, tick),
        leaving=leaving,
    )


def _turn(moved: float, turns: Fraction) -> float:
    """Return the share of the present round, 1 only at the very end."""
    done = moved * float(turns)
    return 1.0 if moved >= 1.0 and turns > 0 else done % 1.0


def _presence(hand: Hand, tick: int) -> float:
    """Return how much a hand is there."""
    if tick < hand.start + hand.approach:
        return (tick - hand.start) / hand.approach
    if tick > hand.end - hand.leave:
        return max(0.0, (hand.end - tick) / hand.leave)
    return 1.0


def near_touch(segment: Segment, tick: int) -> bool:
    """Say whether a hand lies on the body about now."""
    return any(
        event.start - BEFORE <= tick < event.end + AFTER
        for event in segment.body
        if isinstance(event, Hand)
    )


def place_name(name: str, language: str) -> str:
    """Return a place of the script's list as it is shown, such as "Linkeronderarm"."""
    spot = find_spot(name)
    if spot is None:
        return name
    shown = _dutch(spot) if language.startswith("nl") else _english(spot)
    return shown[:1].upper() + shown[1:]


def _dutch(spot: Spot) -> str:
    """Name a place in Dutch; a side joins a noun and follows a longer name."""
    if not spot.side:
        return (spot.place.nl_both if spot.place.sided else "") or spot.place.nl
    if spot.side in {"lead", "other"}:
        return spot.place.nl
    if " " in spot.place.nl:
        return f"{spot.place.nl}, {'links' if spot.side == 'left' else 'rechts'}"
    return f"{'linker' if spot.side == 'left' else 'rechter'}{spot.place.nl}"


def _english(spot: Spot) -> str:
    """Name a place in English; a side follows a longer name."""
    if not spot.side:
        return (spot.place.both if spot.place.sided else "") or spot.place.en
    if spot.side in {"lead", "other"}:
        return spot.place.en
    if spot.place.en.count(" ") > 1:
        return f"{spot.place.en}, {spot.side}"
    return f"{spot.side} {spot.place.en}"


_KINDS = {
    "rest": "rest",
    "breathe with": "moving with the breath",
    "stroke": "slow stroke",
    "circle": "circle",
    "rock": "small rocking",
}

_WEIGHTS = (
    "Your hand above your clothes: only its warmth.",
    "The weight of your hand, no more.",
    "Your skin moves along a little, no more.",
    "You feel the layer under the skin, and it stays comfortable.",
)


def doing(hand: Hand, place: str, words: Words) -> str:
    """Say where the hand is and what it does, in a few words."""
    return f"{place} · {words(_KINDS[hand.what])}"


def hint(hand: Hand, words: Words) -> str:
    """Say how light the hand is and that it may also lie still."""
    weight = words(_WEIGHTS[min(int(hand.pressure), len(_WEIGHTS) - 1)])
    if hand.what in {"rest", "breathe with"}:
        return weight
    return weight + "\n" + words("Rather still? Then your hand stays and rests.")
