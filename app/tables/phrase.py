"""Phrases that have no place in spoken text, with better ones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from app.tables.toml import read_toml


@dataclass(frozen=True, slots=True)
class BlockedPhrase:
    """A phrase and a better one; `start` only at the start of a sentence."""

    phrase: str
    better: str
    start: bool = False


@cache
def blocked_phrases(language: str) -> tuple[BlockedPhrase, ...]:
    """Return the blocked phrases of a language such as `nl` or `nl-u`, longest first."""
    rows = read_toml("phrases").get(language.split("-", maxsplit=1)[0], [])
    phrases = [BlockedPhrase(**row) for row in rows]
    return tuple(sorted(phrases, key=lambda phrase: -len(phrase.phrase)))


@cache
def words_for_not(language: str) -> frozenset[str]:
    """Return the words after which a phrase is not counted."""
    return frozenset(read_toml("phrases")["not"].get(language.split("-", maxsplit=1)[0], ()))
