"""Sounds that are struck, and backgrounds that lie under everything."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from app.tables.toml import read_toml


@dataclass(frozen=True, slots=True)
class KnownSound:
    """A sound of the program's own, with its names."""

    name: str
    nl: str
    en: str


@cache
def sounds() -> dict[str, KnownSound]:
    """Return the struck sounds by name."""
    return {row["name"]: KnownSound(**row) for row in read_toml("sounds")["sound"]}


@cache
def backgrounds() -> dict[str, KnownSound]:
    """Return the backgrounds by name."""
    return {row["name"]: KnownSound(**row) for row in read_toml("sounds")["background"]}
