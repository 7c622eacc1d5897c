"""Make a clip of what an engine or a person recorded."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from app.voice.engine import RATE, Clip

Wave = NDArray[np.float32]

LOUDNESS = -20.0
"""Decibels of full scale, over what is spoken."""

PEAK = -3.0
"""Decibels of full scale that no sample passes."""

SILENT = -45.0
"""Decibels below which the ends of a clip are cut away."""

BEFORE = RATE * 30 // 1000
AFTER = RATE * 80 // 1000
EDGE = RATE * 3 // 1000
BETWEEN = RATE * 350 // 1000
BLOCK = RATE // 20
LOOK = RATE * 5 // 1000
GATE = -50.0
BELOW = -10.0
STEPS = 32_768


class NotSoundError(ValueError):
    """The bytes are no sound that can be read."""


def finish(samples: Wave, rate: int) -> Clip:
    """Bring sound of any rate and level to a clip among clips.

    Args:
        samples: One channel.
        rate: Frames per second of it.

    Raises:
        NotSoundError: There is nothing to hear in it.
    """
    wave = samples if rate == RATE else soxr.resample(samples, rate, RATE, quality="HQ")
    loud = loudness(wave)
    if loud is None:
        raise NotSoundError
    level = trimmed(wave * np.float32(ratio(LOUDNESS - loud)))
    return Clip(_stepped(_edged(limited(level))))


def read(content: bytes) -> Clip:
    """Read WAV, AIFF, FLAC or Ogg, by its content, into a clip.

    Raises:
        NotSoundError: It is something else, damaged, or silent.
    """
    try:
        samples, rate = soundfile.read(io.BytesIO(content), dtype="float32", always_2d=True)
    except (soundfile.LibsndfileError, TypeError) as fault:
        raise NotSoundError from fault
    if not len(samples) or not np.isfinite(samples).all():
        raise NotSoundError
    return finish(np.ascontiguousarray(samples.mean(axis=1), dtype=np.float32), rate)


def joined(clips: Sequence[Clip]) -> Clip:
    """Return clips one after another, with the pause of a sentence."""
    pause = np.zeros(BETWEEN, np.float32)
    parts = [part for clip in clips for part in (clip.samples, pause)]
    return Clip(np.concatenate(parts[:-1]))


def loudness(wave: Wave) -> float | None:
    """Return the level of what is spoken, in decibels of full scale.

    Blocks of 50 ms; those under -50 dB and then those 10 dB under the mean of
    the rest do not count (the gating of ITU-R BS.1770, without its filter).
    None when nothing is heard.
    """
    power = _powers(wave)
    heard = power[power > ratio(GATE) ** 2]
    if not len(heard):
        return None
    spoken = heard[heard > heard.mean() * ratio(BELOW) ** 2]
    return float(10 * np.log10(spoken.mean()))


def _powers(wave: Wave) -> NDArray[np.float64]:
    """Return the mean square of each block; a short end counts as one."""
    starts = np.arange(0, len(wave), BLOCK)
    if not len(starts):
        return np.zeros(0)
    sizes = np.diff(np.append(starts, len(wave)))
    sums: NDArray[np.float64] = np.add.reduceat(wave.astype(np.float64) ** 2, starts)
    return sums / sizes


def trimmed(wave: Wave) -> Wave:
    """Cut silent ends away, leaving 30 ms before and 80 ms after."""
    heard = np.flatnonzero(np.abs(wave) > ratio(SILENT))
    if not len(heard):
        return wave[:0]
    return wave[max(0, heard[0] - BEFORE) : heard[-1] + 1 + AFTER]


def limited(wave: Wave) -> Wave:
    """Bend peaks above the limit down, softly, looking 5 ms ahead."""
    ceiling = ratio(PEAK) - 1 / STEPS  # rounding may add half a step
    if not len(wave) or float(np.abs(wave).max()) <= ceiling:
        return wave
    wanted = np.minimum(1.0, ceiling / np.maximum(np.abs(wave), ceiling))
    window = np.hanning(2 * LOOK + 3)[1:-1]
    lowest = _lowest(np.pad(wanted, LOOK, mode="edge"), 2 * LOOK + 1)
    gain = np.convolve(np.pad(lowest, LOOK, mode="edge"), window / window.sum(), mode="valid")
    return (wave * np.minimum(gain, wanted)).astype(np.float32)


def _lowest(values: NDArray[np.float64], width: int) -> NDArray[np.float64]:
    """Return the least of every run of `width` values.

    Source: van Herk 1992, one pass forward and one backward per block.
    """
    count = len(values) - width + 1
    blocks = np.pad(values, (0, -len(values) % width), constant_values=1.0).reshape(-1, width)
    ahead = np.minimum.accumulate(blocks, axis=1).ravel()
    back = np.minimum.accumulate(blocks[:, ::-1], axis=1)[:, ::-1].ravel()
    return np.minimum(back[:count], ahead[width - 1 : width - 1 + count])


def _edged(wave: Wave) -> Wave:
    """Let both ends rise and fall within 3 ms, so that nothing clicks."""
    out = wave.copy()
    size = min(EDGE, len(out) // 2)
    ramp = np.linspace(0, 1, size, endpoint=False, dtype=np.float32)
    out[:size] *= ramp
    out[len(out) - size :] *= ramp[::-1]
    return out


def _stepped(wave: Wave) -> Wave:
    """Round to steps of 16 bits: a clip from the cache is the same clip."""
    return from_steps(to_steps(wave))


def to_steps(wave: Wave) -> NDArray[np.int16]:
    """Return samples as 16-bit whole numbers."""
    return np.clip(np.rint(wave * STEPS), -STEPS, STEPS - 1).astype(np.int16)


def from_steps(steps: NDArray[np.int16]) -> Wave:
    """Return 16-bit whole numbers as samples."""
    return steps.astype(np.float32) / np.float32(STEPS)


def ratio(decibels: float) -> float:
    """Return the factor of an amplitude that decibels stand for."""
    return float(10.0 ** (decibels / 20))
