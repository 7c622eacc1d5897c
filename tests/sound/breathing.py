"""Hears whether a breath tone says in or out: it knows no schedule."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
_WINDOW, _HOP = RATE // 4, RATE // 10


@dataclass(frozen=True)
class Heard:
    """A stretch of tone between two silences."""

    start: float
    """Seconds."""
    way: Literal["in", "out", "hold"]


def breathing(samples: NDArray[np.float32]) -> list[Heard]:
    """Return the phases heard: the pitch rises in an in-breath and falls in an out-breath."""
    mono = samples.mean(axis=1)
    frames = np.lib.stride_tricks.sliding_window_view(mono, _WINDOW)[::_HOP]
    level = 10 * np.log10(np.mean(frames.astype(np.float64) ** 2, axis=1) + 1e-12)
    spectrum = np.abs(np.fft.rfft(frames * np.hanning(_WINDOW), axis=1))
    frequency = np.fft.rfftfreq(_WINDOW, 1 / RATE)
    low, high = np.searchsorted(frequency, (100, 600))
    pitch = np.log2(frequency[low + spectrum[:, low:high].argmax(axis=1)])
    sounding = level > level.max() - 9
    edges = np.flatnonzero(np.diff(np.concatenate([[0], sounding, [0]])))
    return [
        Heard(begin * _HOP / RATE, _way(pitch[begin:end]))
        for begin, end in zip(edges[::2], edges[1::2], strict=True)
        if end - begin >= 5
    ]


def _way(pitch: NDArray[np.float64]) -> Literal["in", "out", "hold"]:
    """Tell rising from falling, in octaves over the whole stretch."""
    slope = float(np.polyfit(np.linspace(0, 1, pitch.size), pitch, 1)[0])
    if abs(slope) < 0.5:
        return "hold"
    return "in" if slope > 0 else "out"
