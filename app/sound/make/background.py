"""Backgrounds: ocean, rain, brown noise and wind, as seamless stereo loops."""

import numpy as np

from app.sound.make.spectrum import RATE, Samples, band, decibels, falling, loud, noise, swell

LOUDNESS = decibels(-30)
"""RMS of every background as stored; the mixer's levels start from here."""


def brown() -> Samples:
    """Brown noise: 6 dB per octave, even and deep, without any event."""
    frames = 24 * RATE
    shape = falling(6.0, 45, 6_000)
    return _stereo(
        noise(frames, shape, 11), noise(frames, shape, 12), common=noise(frames, shape, 13)
    )


def ocean() -> Samples:
    """Slow, uneven waves on a flat beach, a long way down the sand.

    Each wave is a deep swell, then a wash that is brighter and lags behind.
    Five waves in forty seconds, of different heights and distances.
    """
    frames = 40 * RATE
    sides = []
    for side in (0, 1):
        deep = noise(frames, falling(6.0, 50, 400), 21 + side)
        body = noise(frames, falling(4.5, 120, 1_800), 23 + side)
        wash = noise(frames, falling(3.0, 500, 5_500), 25 + side)
        sides.append(
            deep * (0.35 + 0.30 * _waves(frames, 0.0, side))
            + body * (0.10 + 0.45 * _waves(frames, 0.6, side) ** 1.5)
            + wash * (0.018 + 0.16 * _waves(frames, 1.7, side) ** 2.2)
        )
    return _stereo(sides[0], sides[1])


def rain() -> Samples:
    """Steady soft rain on leaves, with single drops near by."""
    frames = 30 * RATE
    sides = []
    for side in (0, 1):
        far = noise(frames, falling(3.5, 300, 7_000), 31 + side)
        near = noise(frames, band(1_200, 6_500, 1.0), 33 + side)
        breath = swell(frames, {1: 1.0, 3: 0.7, 5: 0.4}, 35 + side)
        sides.append(far * 0.8 + near * (0.10 + 0.05 * breath) + 0.5 * _drops(frames, 37 + side))
    return _stereo(sides[0], sides[1], common=noise(frames, falling(4.5, 250, 4_000), 39) * 0.5)


def wind() -> Samples:
    """Wind that passes high over a house: bands that rise and sink in turn."""
    frames = 36 * RATE
    sides = []
    for side in (0, 1):
        total = 0.5 * noise(frames, falling(6.0, 60, 500), 41 + side)
        for number, (low, high, part) in enumerate(_GUSTS):
            gust = swell(frames, {2: 0.8, 3: 1.0, 5: 0.8, 7: 0.4}, 43 + number)
            shift = np.roll(gust, side * RATE // 2)
            air = noise(frames, band(low, high, 2.5), 53 + 2 * number + side)
            total = total + part * air * shift**2
        sides.append(total)
    return _stereo(sides[0], sides[1])


_GUSTS = (
    (110, 190, 0.55),
    (210, 330, 0.42),
    (340, 520, 0.28),
    (520, 850, 0.15),
    (900, 1_800, 0.05),
)

_CRESTS = (
    (2.5, 1.0, 3.0),
    (10.4, 0.72, 2.6),
    (19.1, 0.94, 3.2),
    (26.3, 0.60, 2.4),
    (33.8, 0.83, 2.8),
)
"""Waves as (crest in s, height, width in s)."""


def _waves(frames: int, lag: float, side: int) -> Samples:
    """Draw the heights of the waves, `lag` seconds late, going round."""
    time = np.arange(frames) / RATE
    total = np.zeros(frames)
    for crest, height, width in _CRESTS:
        away = (time - crest - lag - 0.35 * side + 20) % 40 - 20
        rise, sink = width * 0.8, width * (1.1 + 0.35 * lag)
        total += height * np.exp(-((away / np.where(away < 0, rise, sink)) ** 2))
    return np.minimum(total, 1.2)


def _drops(frames: int, seed: int) -> Samples:
    """Scatter soft drops over a loop; one that crosses the end goes round."""
    chance = np.random.default_rng(seed)
    total = np.zeros(frames)
    time = np.arange(int(0.06 * RATE)) / RATE
    for _ in range(12 * frames // RATE):
        pitch = 700 * 2 ** (1.8 * chance.random())
        drop = np.sin(2 * np.pi * pitch * time * (1 + 1.5 * time)) * np.exp(-time / 0.009)
        drop *= np.minimum(time / 0.004, 1) * np.cos(np.pi / 2 * time / time[-1]) ** 2
        at = int(chance.random() * frames)
        total[(at + np.arange(time.size)) % frames] += drop * 0.9 * chance.random() ** 2
    return total


def _stereo(left: Samples, right: Samples, common: Samples | None = None) -> Samples:
    """Lay two channels side by side, half joined, at the stored loudness."""
    middle = 0.35 * (left + right) if common is None else common
    return loud(np.stack([left + middle, right + middle], axis=1), LOUDNESS)
