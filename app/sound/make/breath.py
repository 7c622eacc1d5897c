"""The breath tone: eight seamless loops that the mixer fades through.

Channels 0 to 5 are soft tones of rising pitch, 6 is the air of an in-breath,
7 that of an out-breath. Nothing here knows a pattern: going up through the
tones is breathing in, going down with air is breathing out.
"""

import numpy as np

from app.sound.make.spectrum import RATE, Samples, band, decibels, lines, loud, noise

SECONDS = 8
PITCHES = (131.0, 196.5, 262.0, 327.5, 393.0, 524.0)
"""Hz: whole numbers of half hertz, in the pure ratios 2 3 4 5 6 8."""
_LEVELS = (-17.0, -18.5, -20.0, -21.5, -23.0, -25.0)
"""dBFS: the ear hears the lower ones less."""
_HARMONICS = ((1, 0.0), (2, -11.0), (3, -21.0), (4, -29.0), (5, -36.0))


def loops() -> Samples:
    """Make the eight loops, shape [frames, 8]."""
    frames = SECONDS * RATE
    tones = [
        loud(_tone(frames, pitch, 61 + number), decibels(level))
        for number, (pitch, level) in enumerate(zip(PITCHES, _LEVELS, strict=True))
    ]
    drawn = noise(frames, band(900, 2_800, 2.5), 71) * decibels(-30)
    blown = noise(frames, band(280, 1_200, 2.5), 72) * decibels(-26)
    return np.stack([*tones, drawn, blown], axis=1)


def _tone(frames: int, pitch: float, seed: int) -> Samples:
    """Make a tone that floats: every harmonic is five lines close together.

    The middle line is a whole number of periods in a quarter of the loop, so
    a second ear may listen a quarter further and hear the same pitch, wider.
    """
    partials: dict[int, float] = {}
    for number, level in _HARMONICS:
        middle = round(pitch * number * SECONDS / 4) * 4
        for away, part in ((0, 1.0), (-1, 0.22), (1, 0.22), (-3, 0.12), (3, 0.12)):
            partials[middle + away] = part * decibels(level)
    return lines(frames, partials, seed)
