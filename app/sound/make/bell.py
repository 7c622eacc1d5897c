"""Bells: bell, bowl, gong and wood, struck softly.

A struck body is a sum of partials that die away, each at its own pace. Every
partial here is a close pair, so that the tone breathes instead of standing.
"""

from dataclasses import dataclass

import numpy as np

from app.sound.make.spectrum import RATE, Samples, decibels


@dataclass(frozen=True, slots=True)
class Partial:
    """One part of a tone."""

    ratio: float
    """Frequency against that of the whole body."""
    level: float
    """dB against the strongest."""
    decay: float
    """Seconds to fall by 60 dB."""
    rise: float
    """Seconds from nothing to full."""
    beat: float = 0.0
    """Hz between the two tones of the pair."""


@dataclass(frozen=True, slots=True)
class Body:
    """Something that is struck."""

    pitch: float
    length: float
    peak: float
    """dBFS of the highest sample."""
    partials: tuple[Partial, ...]


BELL = Body(
    pitch=524.0,
    length=9.0,
    peak=-16,
    partials=(
        Partial(0.5, -9, 11.0, 0.060, 0.25),
        Partial(1.0, 0, 9.0, 0.022, 0.45),
        Partial(1.502, -17, 6.0, 0.020, 0.6),
        Partial(2.003, -8, 6.0, 0.016, 0.8),
        Partial(2.74, -21, 4.0, 0.014, 0.9),
        Partial(4.07, -24, 2.6, 0.012, 1.3),
        Partial(5.43, -33, 1.6, 0.012, 1.7),
    ),
)
BOWL = Body(
    pitch=174.7,
    length=14.0,
    peak=-15,
    partials=(
        Partial(1.0, 0, 18.0, 0.120, 0.55),
        Partial(2.0, -20, 12.0, 0.110, 0.40),
        Partial(2.77, -7, 12.0, 0.070, 0.85),
        Partial(5.18, -18, 7.0, 0.050, 1.3),
        Partial(8.16, -30, 3.5, 0.040, 1.9),
    ),
)
GONG = Body(
    pitch=65.5,
    length=14.0,
    peak=-15,
    partials=(
        Partial(1.0, 0, 17.0, 0.090, 0.18),
        Partial(1.49, -4, 15.0, 0.140, 0.31),
        Partial(2.01, -5, 14.0, 0.200, 0.42),
        Partial(2.66, -9, 12.0, 0.300, 0.37),
        Partial(3.34, -11, 10.0, 0.420, 0.63),
        Partial(4.21, -14, 9.0, 0.560, 0.71),
        Partial(5.38, -18, 8.0, 0.700, 0.93),
        Partial(6.87, -22, 6.5, 0.850, 1.1),
        Partial(8.92, -27, 5.0, 1.000, 1.4),
        Partial(11.6, -33, 4.0, 1.100, 1.7),
    ),
)
WOOD = Body(
    pitch=310.0,
    length=0.9,
    peak=-18,
    partials=(
        Partial(1.0, 0, 0.42, 0.006),
        Partial(1.58, -12, 0.30, 0.005),
        Partial(2.42, -17, 0.20, 0.005),
        Partial(3.9, -28, 0.12, 0.004),
    ),
)


def strike(body: Body) -> Samples:
    """Strike a body: stereo samples that begin and end at nothing."""
    time = np.arange(int(body.length * RATE)) / RATE
    sides = [
        np.sum([_sound(partial, body.pitch, time, side) for partial in body.partials], axis=0)
        for side in (-1, 1)
    ]
    tail = np.minimum((body.length - time) / (0.3 * body.length), 1)
    samples = np.stack(sides, axis=1) * (np.sin(np.pi / 2 * tail) ** 2)[:, None]
    return np.asarray(samples * (decibels(body.peak) / np.abs(samples).max()), np.float64)


def _sound(partial: Partial, pitch: float, time: Samples, side: int) -> Samples:
    """Sound one partial as heard by the left (-1) or right (1) ear."""
    frequency = pitch * partial.ratio
    first = np.sin(2 * np.pi * (frequency - partial.beat / 2) * time)
    second = np.sin(2 * np.pi * (frequency + partial.beat / 2) * time + side * 0.35)
    rise = np.sin(np.pi / 2 * np.minimum(time / partial.rise, 1)) ** 2
    fall = 10 ** (-3 * time / partial.decay)
    pair = 0.62 * first + 0.38 * second
    return np.asarray(decibels(partial.level) * rise * fall * pair, np.float64)
