"""From words per minute to an engine's own setting, by a measured table."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np


@cache
def table() -> dict[str, Any]:
    """Return the table of rates."""
    text = files("app.tables").joinpath("voice.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def setting(engine: str, language: str, words_per_minute: float) -> int:
    """Return the setting at which so many words are heard while speaking.

    Never below the kindest: what is slower is made of pauses.
    """
    row = _row(engine, language)
    settings, heard = zip(*row["heard"], strict=True)
    wanted = round(float(np.interp(words_per_minute, heard, settings)))
    return max(int(row["kindest"]), wanted)


def preferred(language: str) -> tuple[str, ...]:
    """Return the tags of a language, the first choice first."""
    return tuple(table()["prefer"].get(language, [language]))


def _row(engine: str, language: str) -> dict[str, Any]:
    """Return the row of an engine; one that is unknown speaks as espeak's."""
    rows = table().get(engine, table()["espeak"])
    row: dict[str, Any] = rows.get(language, rows["any"])
    return row
