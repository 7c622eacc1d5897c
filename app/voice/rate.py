"""How quick a phrase is spoken: an engine's own setting, by a measured table."""

from __future__ import annotations

import numpy as np

from app.tables.voice import guess_for, headroom, pace_of
from app.timeline.lane import Phrase

RATE_STEP = 4
"""Words a minute."""

PITCH_STEP = 0.5
"""Semitones."""


def setting(engine: str, language: str, rate: float) -> int:
    """Return an engine's setting for a rate of words heard a minute.

    A little quicker than the rate, which counts the silence between phrases;
    never below the kindest: what is slower is made of that silence.
    """
    pace = pace_of(engine, language)
    settings, heard = zip(*pace.heard, strict=True)
    return max(pace.kindest, round(float(np.interp(rate * headroom(), heard, settings))))


def as_spoken(phrase: Phrase) -> Phrase:
    """Return the phrase whose clip serves this one too.

    A clip knows no gain. Below the kindest pace all rates sound alike, and
    steps of 4 words a minute or half a semitone are not heard. So a session
    that is compiled again, a little longer, finds the clips it has.
    """
    language = phrase.language.partition("-")[0]
    slowest = round(guess_for(language).pace / headroom())
    steps = max(0, round((phrase.rate - slowest) / RATE_STEP))
    return phrase._replace(
        rate=slowest + steps * RATE_STEP,
        gain=0.0,
        pitch=round(phrase.pitch / PITCH_STEP) * PITCH_STEP,
    )
