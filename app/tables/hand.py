"""Shapes a hand can take."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from app.tables.toml import read_toml


@dataclass(frozen=True, slots=True)
class HandShape:
    """A shape; `home_most` is the most pressure with it at home, 0-10."""

    name: str
    nl: str
    en: str
    home: bool = False
    home_most: int | None = None


@cache
def hand_shapes() -> dict[str, HandShape]:
    """Return the shapes by name."""
    return {row["name"]: HandShape(**row) for row in read_toml("hands")["hand"]}
