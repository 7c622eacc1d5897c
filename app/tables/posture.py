"""Postures the program knows and has a picture of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from app.tables.toml import read_toml


@dataclass(frozen=True, slots=True)
class Posture:
    """A posture; `tension` marks one that is a light effort kept."""

    name: str
    nl: str
    en: str
    clinic: bool = False
    tension: bool = False


@cache
def postures() -> dict[str, Posture]:
    """Return the postures by name."""
    return {row["name"]: Posture(**row) for row in read_toml("postures")["posture"]}
