"""The program's own sounds, found by the names that scripts use."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from app.script.model.length import TICKS
from app.words.known import KnownError

RATE = TICKS
"""Frames per second of every sound, and ticks per second of every program."""

SOUNDS = ("bell", "bowl", "gong", "wood")
BACKGROUNDS = ("ocean", "rain", "brown noise", "wind")
BREATH = "breath"

Pcm: TypeAlias = NDArray[np.int16]
"""Shape [channels, frames]: half the memory of floats, and as quick to mix."""


class SoundMissingError(KnownError):
    """A sound that a script names cannot be used."""


@dataclass(frozen=True, slots=True, eq=False)
class Sound:
    """A recording in memory, at 48 kHz."""

    name: str
    samples: Pcm

    @property
    def frames(self) -> int:
        """Its length in ticks."""
        return int(self.samples.shape[1])


class Assets:
    """Reads sounds once, from the first folder that has them.

    A sound called `brown noise` is the file `brown-noise.flac` (or .wav, .ogg).
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        """Look in these folders, in this order."""
        self._folders = tuple(folders)
        self._read: dict[str, Sound] = {}

    def sound(self, name: str) -> Sound:
        """Return a sound.

        Raises:
            SoundMissingError: no folder has it, or its file cannot be read.
        """
        if name not in self._read:
            self._read[name] = read(name, self._find(name))
        return self._read[name]

    def lend(self, sound: Sound) -> None:
        """Use a sound for its name, in place of any file."""
        self._read[sound.name] = sound

    def take_back(self, name: str) -> None:
        """Use no longer what was lent for a name."""
        self._read.pop(name, None)

    def _find(self, name: str) -> Path:
        """Return the file of a sound."""
        for folder in self._folders:
            for ending in (".flac", ".wav", ".ogg"):
                path = folder / (name.replace(" ", "-") + ending)
                if path.is_file():
                    return path
        raise SoundMissingError("There is no sound called {name}.", name=name)


def read(name: str, path: Path) -> Sound:
    """Read a sound file of any rate.

    Raises:
        SoundMissingError: the file cannot be read as sound.
    """
    import soundfile  # noqa: PLC0415 - the window shows before this loads

    try:
        with soundfile.SoundFile(path) as file:
            return Sound(name, _read(file))
    except (soundfile.SoundFileError, OSError) as fault:
        raise SoundMissingError("The sound {name} cannot be read.", name=name) from fault


def parse(name: str, content: bytes) -> Sound:
    """Return the sound that came with a session; a small file may hold hours of silence.

    Raises:
        SoundMissingError: it cannot be read as sound, or lasts too long.
    """
    import soundfile  # noqa: PLC0415 - as above

    try:
        with soundfile.SoundFile(BytesIO(content)) as file:
            if not _SLOWEST <= file.samplerate <= _FASTEST:
                raise SoundMissingError("The sound {name} cannot be read.", name=name)
            if file.frames * 100 < file.samplerate:  # not 10 ms: a loop of it would never end
                raise SoundMissingError("There is nothing to hear in {name}.", name=name)
            is_long = file.frames > _LONGEST * file.samplerate
            if file.channels > _MOST_CHANNELS or is_long or file.frames > _MOST_FRAMES:
                raise SoundMissingError("The sound {name} lasts too long.", name=name)
            return Sound(name, _read(file))
    except (soundfile.SoundFileError, OSError) as fault:
        raise SoundMissingError("The sound {name} cannot be read.", name=name) from fault


_LONGEST, _MOST_CHANNELS = 600, 2
"""Seconds and channels of a sound that comes with a session."""
_SLOWEST, _FASTEST, _MOST_FRAMES = 4_000, 192_000, 60_000_000
"""Its frames per second, and how many there may be at all: they lie in memory."""


def _read(file: Any) -> Pcm:  # noqa: ANN401 - it has no types
    """Return what an open file holds, at 48 kHz; in parts, for it lies in memory but once."""
    samples, done = np.empty((file.channels, file.frames), np.int16), 0
    for part in file.blocks(RATE, dtype="int16", always_2d=True):
        samples[:, done : done + len(part)] = part.T
        done += len(part)
    samples = samples[:, :done]
    return samples if file.samplerate == RATE else _resampled(samples, file.samplerate)


def _resampled(samples: Pcm, rate: int) -> Pcm:
    """Bring samples to 48 kHz."""
    import soxr  # noqa: PLC0415

    result: Pcm = soxr.resample(samples.T, rate, RATE)
    return np.ascontiguousarray(result.T)
