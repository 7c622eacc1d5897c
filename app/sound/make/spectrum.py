"""Sound made in the frequency domain, so that it repeats exactly.

A sum of whole periods of a loop has no beginning and no end: where the loop
is joined to itself nothing jumps. All loops and noises are made this way.
"""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
"""Frames per second of every sound in the program."""

Samples: TypeAlias = NDArray[np.float64]
Shape: TypeAlias = Callable[[Samples], Samples]


def noise(frames: int, shape: Shape, seed: int) -> Samples:
    """Make one channel of periodic noise of the given spectrum.

    Every line of the spectrum has exactly the amplitude that `shape` gives
    for its frequency (Hz) and a random phase. The result has an RMS of 1.
    """
    frequency: Samples = np.fft.rfftfreq(frames, 1 / RATE).astype(np.float64)
    turn = np.random.default_rng(seed).random(frequency.size)
    lines = shape(frequency) * np.exp(2j * np.pi * turn)
    lines[0] = lines[-1] = 0
    return loud(np.asarray(np.fft.irfft(lines, frames), np.float64))


def lines(frames: int, partials: dict[int, float], seed: int) -> Samples:
    """Add up cosines given as {periods in the loop: amplitude}."""
    spectrum = np.zeros(frames // 2 + 1, dtype=np.complex128)
    turn = np.random.default_rng(seed).random(len(partials))
    for (periods, amplitude), phase in zip(partials.items(), turn, strict=True):
        spectrum[periods] += amplitude * frames / 2 * np.exp(2j * np.pi * phase)
    return np.asarray(np.fft.irfft(spectrum, frames), np.float64)


def swell(frames: int, waves: dict[int, float], seed: int) -> Samples:
    """Make a slow periodic curve between 0 and 1, in the mean near a half."""
    curve = lines(frames, waves, seed)
    return 0.5 + 0.5 * curve / float(np.abs(curve).max())


def band(low: float, high: float, steep: float = 2.0) -> Shape:
    """Pass what lies between two frequencies (Hz), with soft shoulders."""

    def shape(frequency: Samples) -> Samples:
        f = np.maximum(frequency, 1e-3)
        rise, fall = 1 + (low / f) ** (2 * steep), 1 + (f / high) ** (2 * steep)
        return np.asarray(1 / np.sqrt(rise * fall), np.float64)

    return shape


def falling(decibels: float, low: float, high: float) -> Shape:
    """Fall by so many dB per octave from `low` Hz, and end above `high`."""

    def shape(frequency: Samples) -> Samples:
        f = np.maximum(frequency, 1e-3)
        slope = (np.maximum(f, low) / low) ** (-decibels / 6.0206)
        return np.asarray(slope * band(low, high)(f), np.float64)

    return shape


def loud(samples: Samples, rms: float = 1.0) -> Samples:
    """Scale samples to an RMS."""
    return samples * float(rms / np.sqrt(np.mean(samples**2)))


def decibels(value: float) -> float:
    """Turn dB into a linear gain."""
    return float(10 ** (value / 20))
