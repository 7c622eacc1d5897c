"""How engines speak: settings, words a minute, and what a phrase takes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from app.tables.toml import read_toml


@dataclass(frozen=True, slots=True)
class Pace:
    """How an engine speaks a language.

    Attributes:
        kindest: Its own setting below which vowels slur.
        heard: Rising pairs of setting and words a minute while speaking.
    """

    kindest: int
    heard: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Guess:
    """What a phrase takes before it was spoken, in seconds.

    start + letter × letters + comma × commas within, at `pace` words a
    minute, the slowest that a voice articulates.
    """

    pace: float
    start: float
    letter: float
    comma: float


@cache
def pace_of(engine: str, language: str) -> Pace:
    """Return how an engine speaks; an unknown one speaks as espeak does."""
    rows = _table()["engine"]
    row = _own_or_any(rows.get(engine, rows["espeak"]), language)
    return Pace(int(row["kindest"]), tuple((int(a), float(b)) for a, b in row["heard"]))


@cache
def guess_for(language: str) -> Guess:
    """Return what phrases of a language take."""
    return Guess(**_own_or_any(_table()["guess"], language))


@cache
def headroom() -> float:
    """Return how much quicker than the rate of a script a voice articulates."""
    return float(_table()["headroom"])


def preferred_tags(language: str) -> tuple[str, ...]:
    """Return the kinds of a language, the first choice first."""
    return tuple(_table()["prefer"].get(language, [language]))


@cache
def own_pronunciation() -> dict[str, dict[str, str]]:
    """Return the program's own list: language → word → how it sounds."""
    return read_toml("pronounce")


@cache
def _table() -> dict[str, Any]:
    return read_toml("voice")


def _own_or_any(rows: dict[str, Any], language: str) -> dict[str, Any]:
    row: dict[str, Any] = rows.get(language, rows["any"])
    return row
