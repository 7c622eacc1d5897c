"""How long is left: in words by default, to the second for who asks."""

from __future__ import annotations

from app.script.model.length import TICKS
from app.words.catalog import Words

MINUTE = 60 * TICKS


def in_words(left: int, words: Words) -> str:
    """Say about how long is left of the session."""
    if left < MINUTE * 3 // 4:
        return words("almost at the end")
    minutes = max(1, (left + MINUTE // 2) // MINUTE)
    return words.n("about a minute left", "about {n} minutes left", minutes)


def step_in_words(left: int, words: Words) -> str:
    """Say about how long this step still lasts."""
    if left < MINUTE * 3 // 4:
        return words("this step: a moment more")
    minutes = max(1, (left + MINUTE // 2) // MINUTE)
    return words.n("this step: about a minute", "this step: about {n} minutes", minutes)


def to_the_second(left: int) -> str:
    """Write ticks as minutes and seconds, hours where there are any."""
    seconds = -(-left // TICKS)
    hours, minutes = seconds // 3600, seconds // 60 % 60
    if hours:
        return f"{hours}:{minutes:02}:{seconds % 60:02}"
    return f"{minutes}:{seconds % 60:02}"
