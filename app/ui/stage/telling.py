"""Says for a while what was wished last: a change that comes, or a refusal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from app.player.soft import REFUSED
from app.words.catalog import Words

SHOWN: Final = 4.0
"""Seconds for which a change is told that was made already."""
REFUSAL: Final = 6.0
"""Seconds for which it is told that the house does not go further."""

CHANGES: Final[Mapping[str, str]] = {
    "slower": "Slower, from the next breath.",
    "faster": "Faster, from the next breath.",
    "longer out": "A longer out-breath, from the next one.",
    "free": "Your own pace, or the light's again, from the next breath.",
    "no hands": "Without touch from here.",
    "minute": "A minute more of this.",
}


class Telling:
    """What was wished last, and when; `now` gives seconds."""

    def __init__(self, now: Callable[[], float]) -> None:
        """Tell nothing."""
        self._now = now
        self._sentence, self._until = "", 0.0

    def wish(self, change: str) -> None:
        """Tell that a change comes."""
        self._sentence, self._until = CHANGES.get(change, ""), self._now() + SHOWN

    def refuse(self) -> None:
        """Tell that the house does not go further."""
        self._sentence, self._until = REFUSED, self._now() + REFUSAL

    def told(self, words: Words, *, is_changing: bool = False) -> str:
        """Return what is told now; a change as long as it waits to be made."""
        if not self._sentence or not (is_changing or self._now() < self._until):
            return ""
        return words(self._sentence)
