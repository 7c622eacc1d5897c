"""What a person has time and a mind for, and which sessions suit that. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from app.ui.view import SessionCard

Touch: TypeAlias = Literal["with", "without", "either"]

TIMES: Final = (0, 5, 10, 15, 20, 30)
"""Minutes that can be chosen; 0 is all the time there is."""

MOODS: Final = ("", "rest", "breath", "touch", "movement", "feeling")
"""What a session may be for; an empty one is anything."""

TOUCHES: Final[tuple[Touch, ...]] = ("either", "without", "with")

_SPARE: Final = 1
"""Minutes by which a session may be longer than the time there is."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Time in minutes (0: as long as it takes), what for, and whether by touch."""

    minutes: int = 0
    mood: str = ""
    touch: Touch = "either"

    @property
    def is_open(self) -> bool:
        """Whether nothing was wished."""
        return self == Wish()


@dataclass(frozen=True, slots=True)
class Choice:
    """The session that suits best, the others that suit, and whether any does.

    `fits` is False where no session suits: `best` is then the nearest, and the
    others are all there are.
    """

    best: SessionCard | None
    others: tuple[SessionCard, ...]
    fits: bool = True


def choose(cards: Sequence[SessionCard], wish: Wish, met: Collection[str] = frozenset()) -> Choice:
    """Return the sessions for a wish, in their suggested order.

    Without a wish the first that is not `met` stands in front. A session that
    cannot be played never does, and stays at the end of the list. Where nothing
    suits, the others are all there are.
    """
    whole = [card for card in cards if card.plays]
    broken = tuple(card for card in cards if not card.plays)
    if wish.is_open:
        first = next((card for card in whole if card.id not in met), None)
        front = first or next(iter(whole), None)
        return Choice(front, (*(card for card in whole if card is not front), *broken))
    suiting = [card for card in whole if suits(card, wish)]
    if suiting:
        best = min(suiting, key=lambda card: (_distance(card, wish), card.id in met))
        return Choice(best, tuple(card for card in suiting if card is not best))
    nearest = min(whole, key=lambda card: _distance(card, wish), default=None)
    return Choice(nearest, tuple(card for card in whole if card is not nearest), fits=False)


def suits(card: SessionCard, wish: Wish) -> bool:
    """Say whether a session suits a wish in all it asks."""
    in_time = not wish.minutes or card.least <= wish.minutes + _SPARE
    minded = not wish.mood or wish.mood in card.moods
    return in_time and minded and _touch_suits(card, wish)


def _touch_suits(card: SessionCard, wish: Wish) -> bool:
    """Say whether a session has as much touch as wished."""
    return wish.touch == "either" or card.touches == (wish.touch == "with")


def _distance(card: SessionCard, wish: Wish) -> float:
    """Return how far a session is from a wish; time counts per minute."""
    minutes = 0.0
    if wish.minutes:
        shorter = max(0, wish.minutes - card.most)
        longer = max(0, card.least - wish.minutes)
        minutes = shorter + 2 * longer
    mood = 20 if wish.mood and wish.mood not in card.moods else 0
    return minutes + mood + (0 if _touch_suits(card, wish) else 40)
