"""Signals that end a session, and whom to call."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from app.tables.country import country
from app.tables.toml import read_toml


@dataclass(frozen=True, slots=True)
class Signal:
    """What a person may notice, how soon help is wanted, and what is said.

    Texts hold blanks: `{emergency}`, `{lines}`, `{doctor}`.
    """

    id: str
    tier: str
    name_nl: str
    name_en: str
    text_nl: str
    text_en: str

    def name(self, language: str) -> str:
        """Return what is noticed, in a language."""
        return self.name_nl if language.startswith("nl") else self.name_en

    def text(self, language: str, code: str = "") -> str:
        """Return what is said, with the numbers of a country."""
        text = self.text_nl if language.startswith("nl") else self.text_en
        place = country(code)
        return text.format(
            emergency=place.emergency, lines=place.lines(language), doctor=place.doctor(language)
        )


@cache
def signals() -> tuple[Signal, ...]:
    """Return the signals, the most urgent first."""
    return tuple(Signal(**row) for row in read_toml("signals")["signal"])
