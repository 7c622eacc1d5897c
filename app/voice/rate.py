"""From words per minute to an engine's own setting, by a measured table."""

from __future__ import annotations

import numpy as np

from app.tables.voice import headroom, pace_of


def setting(engine: str, language: str, rate: float) -> int:
    """Return an engine's setting for a rate of words heard a minute.

    A little quicker than the rate, which counts the silence between phrases;
    never below the kindest: what is slower is made of that silence.
    """
    pace = pace_of(engine, language)
    settings, heard = zip(*pace.heard, strict=True)
    return max(pace.kindest, round(float(np.interp(rate * headroom(), heard, settings))))
