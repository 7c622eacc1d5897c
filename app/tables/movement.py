"""Movements the program knows and has a picture of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from app.tables.toml import read_toml


@dataclass(frozen=True, slots=True)
class Movement:
    """A movement and the sentence that says how; a sided one has a side."""

    name: str
    nl: str
    en: str
    how_nl: str
    how_en: str
    sided: bool = False


@cache
def movements() -> dict[str, Movement]:
    """Return the movements by name."""
    return {row["name"]: Movement(**row) for row in read_toml("movements")["movement"]}
