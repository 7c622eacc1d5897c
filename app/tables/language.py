"""Languages by their two-letter code, and words that are not ours for ours."""

from __future__ import annotations

from functools import cache

from app.tables.toml import read_toml


@cache
def language_codes() -> frozenset[str]:
    """Return the codes of ISO 639-1."""
    return frozenset(read_toml("languages")["codes"])


@cache
def other_words() -> dict[str, tuple[str, ...]]:
    """Return what may be meant by a word that is Dutch, or not ours."""
    words = read_toml("meant")["word"]
    return {word: tuple(meant.split(" | ")) for word, meant in words.items()}
