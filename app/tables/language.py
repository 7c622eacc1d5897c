"""Languages by their two-letter code, and Dutch words for ours."""

from __future__ import annotations

from functools import cache

from app.tables.toml import read_toml


@cache
def language_codes() -> frozenset[str]:
    """Return the codes of ISO 639-1."""
    return frozenset(read_toml("languages")["codes"])


@cache
def dutch_words() -> dict[str, str]:
    """Return the script's own word for a Dutch one."""
    return dict(read_toml("dutch")["word"])
