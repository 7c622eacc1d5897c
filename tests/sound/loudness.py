"""Measures of what is heard, for tests."""

import numpy as np
from numpy.typing import NDArray

RATE = 48_000


def peak(samples: NDArray[np.float32]) -> float:
    """Return the highest sample in dBFS."""
    return float(20 * np.log10(max(samples.max(), -samples.min()) + 1e-9))


def levels(samples: NDArray[np.float32], window: float = 0.4) -> NDArray[np.float64]:
    """Return the RMS in dBFS of stretches of `window` seconds."""
    size = int(window * RATE)
    parts = samples[: len(samples) // size * size].reshape(-1, size, samples.shape[1])
    power = np.einsum("ijk,ijk->i", parts, parts) / (size * samples.shape[1])
    return np.asarray(10 * np.log10(power + 1e-12), np.float64)


def gated(samples: NDArray[np.float32]) -> float:
    """Return the loudness of what is not silence: RMS of stretches above two gates.

    As in ITU-R BS.1770, without its filter: first -70 dBFS, then 10 dB below the mean.
    """
    return gate(levels(samples))


def gate(found: NDArray[np.float64]) -> float:
    """Return the loudness of what is not silence among levels in dBFS."""
    loud = found[found > -70]
    if not loud.size:
        return -120.0
    mean = 10 * np.log10(np.mean(10 ** (loud / 10)))
    return float(10 * np.log10(np.mean(10 ** (loud[loud > mean - 10] / 10))))


def roughness(samples: NDArray[np.float32]) -> float:
    """Return the largest bend between samples: a click is a bend."""
    return float(np.abs(np.diff(samples, 2, axis=0)).max())
