"""A person's own recording, made to lie under a session without a seam."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from app.sound.asset import RATE, Pcm, Sound, read
from app.words.known import KnownError

CROSS = 4 * RATE
"""Ticks at most in which its end and its beginning are laid over each other."""
LEAST = 5 * RATE
"""Ticks that a recording must last at least."""
MOST = 15 * 60 * RATE
"""Ticks of which no more is used: a background lies in memory."""
LOUDNESS, PEAK = 10 ** (-30 / 20), 0.5
"""RMS of the program's own backgrounds, and the highest sample allowed."""


def own_background(name: str, path: Path) -> Sound:
    """Read a recording as a background: stereo, seamless, as loud as the others.

    Raises:
        SoundMissingError: the file cannot be read as sound.
        KnownError: it is too short, or silent.
    """
    sound = read(name, path)
    if sound.frames < LEAST:
        raise KnownError(
            "{name} is too short for a background: it lasts under 5 s.", name=path.name
        )
    looped = joined(sound.samples[:2, :MOST])
    return replace(sound, samples=levelled(looped, path.name))


def joined(samples: Pcm) -> Pcm:
    """Lay the end over the beginning, so that the loop has no seam."""
    cross = min(CROSS, samples.shape[1] // 4)
    rise = np.sin(np.linspace(0, np.pi / 2, cross, endpoint=False))
    body = samples[:, :-cross].astype(np.float32)
    body[:, :cross] = body[:, :cross] * rise + samples[:, -cross:] * rise[::-1]
    return np.clip(np.rint(body), -32_768, 32_767).astype(np.int16)


def levelled(samples: Pcm, name: str) -> Pcm:
    """Bring a loop to the loudness of the program's own; one channel becomes two.

    Raises:
        KnownError: it is silent.
    """
    wave = samples.astype(np.float32) / 32_768
    rms = float(np.sqrt(np.mean(wave**2)))
    if rms < 10 ** (-70 / 20):
        raise KnownError("There is nothing to hear in {name}.", name=name)
    gain = min(LOUDNESS / rms, PEAK / float(np.abs(wave).max()))
    pair = wave * gain if len(wave) > 1 else np.repeat(wave * gain, 2, axis=0)
    return np.asarray(np.rint(pair * 32_768), np.int16)
