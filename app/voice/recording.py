"""The author's own recordings of lines: heard before any voice."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import soundfile

from app.library.recording import recordings
from app.voice.clip import NotSoundError, Wave, finish, loudness, ratio
from app.voice.digest import digest
from app.voice.engine import Clip, VoiceError

if TYPE_CHECKING:
    from app.library.bundle import Bundle
    from app.timeline.lane import Phrase

Line: TypeAlias = tuple[str, int, str]
"""The id of a step, the number of a line in it from 1, a language."""

LONGEST = 600
"""Seconds of one recording: a small file may hold hours of silence."""
MOST_CHANNELS = 2
RATES = (4_000, 192_000)
"""Frames per second of one: what says otherwise is no recording of a voice."""
MOST_SAMPLES = 60_000_000
"""Of all channels: ten minutes of two at 48 kHz, and some 250 MB while it is looked at."""
FAINTEST = -60.0
"""Decibels of full scale that its highest sample has at least."""
ABOVE, BELOW = 9.0, 15.0
"""Decibels above the room, and at most so many below the voice, that count as speech."""
LEAD, TAIL = 80, 200
"""Milliseconds kept before and after it: a word begins and ends softly."""
_SHOWN = 5


class RecordingError(VoiceError):
    """Recordings that came with a session cannot be heard."""

    code = "voice-recording"
    says = "Recordings that cannot be heard; a voice speaks these lines: {names}."


class Recordings:
    """What can be heard of some files.

    Attributes:
        names: Lines → a name that changes when the recording does.
        faults: That some cannot be heard, in one sentence for all.
    """

    def __init__(self, files: Mapping[Line, bytes] | None = None) -> None:
        """Look whether each file can be heard: some 4 ms for each."""
        self.names: dict[Line, str] = {}
        self._contents: dict[str, bytes] = {}
        self._lengths: dict[str, int | None] = {}
        broken = []
        for line, content in (files or {}).items():
            if is_heard(content):
                name = digest(content).hex()[:24]
                self.names[line], self._contents[name] = name, content
            else:
                broken.append(line)
        self.faults: tuple[RecordingError, ...] = (_told(broken),) if broken else ()

    def clip(self, phrase: Phrase) -> Clip | None:
        """Return a phrase as its author recorded it, as loud as a voice."""
        content = self._contents.get(phrase.recording)
        return None if content is None else finish(*_spoken(content))

    def length(self, phrase: Phrase) -> int | None:
        """Return the ticks of a phrase that its author recorded; None for another one."""
        if phrase.recording not in self._lengths:
            clip = self.clip(phrase)
            self._lengths[phrase.recording] = None if clip is None else clip.length
        return self._lengths[phrase.recording]


def recordings_in(bundle: Bundle) -> Recordings:
    """Return what can be heard of the recordings that came with a session."""
    return Recordings(
        {
            (line.step, line.line, line.language): content
            for line, content in recordings(bundle).items()
        }
    )


def is_heard(content: bytes) -> bool:
    """Say whether bytes are a whole sound file, not too long and not silent."""
    try:
        _spoken(content)
    except NotSoundError:
        return False
    return True


def _spoken(content: bytes) -> tuple[Wave, int]:
    """Return what is spoken in a file, and its frames per second.

    A room is never silent: what is cut away at both ends is as low as the
    quietest tenth of the recording, or nearly.

    Raises:
        NotSoundError: it cannot be heard, or lasts too long.
    """
    try:
        with soundfile.SoundFile(io.BytesIO(content)) as file:
            if not _is_fit(file):
                raise NotSoundError
            rate = file.samplerate
            wave = file.read(dtype="float32", always_2d=True).mean(axis=1)
    except (soundfile.SoundFileError, TypeError) as fault:
        raise NotSoundError from fault
    highest = float(np.abs(wave).max(initial=0.0))
    if not ratio(FAINTEST) <= highest < np.inf:
        raise NotSoundError
    wave = wave / np.float32(highest)  # one that is faint is measured as one that is loud
    loud = loudness(wave)
    if loud is None:
        raise NotSoundError
    block = rate // 50
    power = np.add.reduceat(wave.astype(np.float64) ** 2, np.arange(0, len(wave), block)) / block
    room = float(np.percentile(power, 10)) * ratio(ABOVE) ** 2
    heard = np.flatnonzero(power > min(room, ratio(loud - BELOW) ** 2))
    first, last = int(heard[0]) * block, (int(heard[-1]) + 1) * block
    return wave[max(0, first - rate * LEAD // 1000) : last + rate * TAIL // 1000], rate


def _is_fit(file: soundfile.SoundFile) -> bool:
    """Say whether an open file is small enough, by what its head says."""
    low, high = RATES
    return bool(
        low <= file.samplerate <= high
        and file.channels <= MOST_CHANNELS
        and file.frames <= LONGEST * file.samplerate
        and file.frames * file.channels <= MOST_SAMPLES
    )


def _told(broken: list[Line]) -> RecordingError:
    """Name the lines that have to be spoken."""
    names = [f"{step}.{number}.{language}" for step, number, language in broken[:_SHOWN]]
    return RecordingError(names=", ".join([*names, *["…"] * (len(broken) > _SHOWN)]))
