"""Cautions: what is asked before the first play."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from app.tables.toml import read_toml


@dataclass(frozen=True, slots=True)
class KnownCaution:
    """A caution the program knows, its group, and its question.

    `most` is the pressure on a belly place that stays possible with a yes;
    None where those places are then left out.
    """

    name: str
    group: str
    nl: str
    ask_nl: str
    ask_en: str
    most: int | None = None

    def ask(self, language: str) -> str:
        """Return the question in a language; English where it is not Dutch."""
        return self.ask_nl if language.startswith("nl") else self.ask_en

    def title(self, language: str) -> str:
        """Return the name in a language."""
        return self.nl if language.startswith("nl") else self.name


@cache
def known_cautions() -> dict[str, KnownCaution]:
    """Return the cautions by name, the groups first."""
    rows = read_toml("cautions")["caution"]
    return {row["name"]: KnownCaution(**{"group": row["name"], **row}) for row in rows}


def caution_group(name: str) -> str:
    """Return the group of a caution; an unknown one is its own."""
    known = known_cautions().get(name)
    return known.group if known else name


@cache
def caution_names() -> frozenset[str]:
    """Return the names of all cautions."""
    return frozenset(known_cautions())


BREATH_HOLD = ("breathless", "heart", "blood pressure", "pregnancy", "panic", "epilepsy")
"""Cautions that every breath hold brings."""

BELLY_TOUCH = ("belly", "pregnancy")
"""Cautions that every touch of a belly place brings."""
