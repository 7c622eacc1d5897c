"""Sound through a program that plays files, where no stream can be opened.

The coming part is mixed into a file and handed over; a pause ends that
program, going on mixes again from where it was heard. What is heard is known
by the clock alone, and there is a small gap between two parts: never in a word.
A pause and an end come within half a second, where it is quietest: what plays
elsewhere cannot be faded.
"""

import logging
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol, TypeAlias

import numpy as np

from app.sound.asset import RATE
from app.sound.deck import Deck
from app.sound.envelope import Samples
from app.sound.score import Score
from app.words.known import KnownError

MOST = 120 * RATE
"""Frames of one part at most: what a jump costs is what it takes to mix."""
_HOLD = 20 * RATE
"""Frames mixed at once while a question waits."""
_GRAIN = RATE // 50
"""Frames of which one loudness is remembered."""
_SOON = 25
"""So many of them lie ahead, at most, of the place where a part is left."""


class Playing(Protocol):
    """A file that is being played."""

    def is_alive(self) -> bool:
        """Say whether it still sounds."""
        ...

    def stop(self) -> None:
        """End it now."""
        ...


PlayFile: TypeAlias = Callable[[Path], Playing]
FindPlayer: TypeAlias = Callable[[], PlayFile]


class FileOutput(Deck):
    """Plays parts of a session as files, one after the other."""

    def __init__(
        self,
        play_file: PlayFile,
        now: Callable[[], float] = time.monotonic,
        *,
        why: KnownError | None = None,
        apart: Callable[[Callable[[], None]], None] | None = None,
        nap: Callable[[float], None] = time.sleep,
    ) -> None:
        """Keep a folder for the parts."""
        super().__init__()
        self._apart, self._nap = apart or _beside, nap
        self._loudness: list[float] = []
        self._left: Playing | None = None
        self._play_file, self._now, self._why = play_file, now, why
        self._folder = tempfile.TemporaryDirectory(prefix="zacht-", ignore_cleanup_errors=True)
        self._playing: Playing | None = None
        self._begin, self._end, self._since, self._count = 0, 0, 0.0, 0

    def load(self, score: Score, tick: int, *, playing: bool, fade: float = 0.0) -> None:
        """Go to a tick of a score."""
        self._hush()
        super().load(score, tick, playing=playing, fade=fade)

    def pause(self) -> None:
        """End the part that plays."""
        if not self._paused:
            self._at = self.heard()
            self._paused = True
            self._apart(self._leaving())

    def stop(self, fade: float) -> None:
        """Play one last part, in which all sound leaves."""
        if not self._paused:
            self.load(self._here, self.heard().tick, playing=True)
            super().stop(fade)

    def set_volume(self, volume: float) -> None:
        """Bring everything to a linear gain: mixed again from here."""
        super().set_volume(volume)
        self._mix_again()

    def murmur(self, clip: Samples) -> None:
        """Say a clip softly over what plays: mixed again from here."""
        self._mix_again()
        super().murmur(clip)

    def heard_clock(self) -> int:
        """Return the frame heard now; where a part is over, play the next."""
        if self._paused:
            return self._end
        if self._playing is None:
            self._part()
        clock = self._begin + round((self._now() - self._since) * RATE)
        if clock >= self._end and not self.mixer.is_still:
            self._part()
            clock = self._begin
        return min(clock, self._end)

    def trouble(self) -> KnownError | None:
        """Return why there is no stream."""
        return self._why

    def close(self) -> None:
        """End what plays, softly if it can be, and clear away."""
        leave = self._leaving()

        def clear() -> None:
            leave()
            self._folder.cleanup()

        self._apart(clear)

    def _leaving(self) -> Callable[[], None]:
        """Return what ends the part at its quietest place, of those that come soon."""
        self._left, self._playing = self._playing, None
        playing = self._left
        begun = max(0, round((self._now() - self._since) * RATE)) // _GRAIN
        soon = self._loudness[begun : begun + _SOON]
        wait = (soon.index(min(soon)) + 0.5) * _GRAIN / RATE if soon else 0.0

        def leave() -> None:
            if playing is not None and playing.is_alive():
                self._nap(wait)
                playing.stop()

        return leave

    def _mix_again(self) -> None:
        """Go on from here in a new part, if anything plays."""
        if not self._paused and self._playing is not None:
            coming = self._coming
            self.load(self._here, self.heard().tick, playing=True)
            self.follow(coming)

    def _hush(self) -> None:
        for playing in (self._left, self._playing):
            if playing is not None and playing.is_alive():
                playing.stop()
        self._left = self._playing = None

    def _part(self) -> None:
        """Mix the coming part into a file, and play it."""
        self._hush()
        known = self.mixer.known() or _HOLD
        frames = known if known <= MOST else self.mixer.between_words(MOST)
        self._begin = self.mixer.clock
        path = self._written(frames)
        self._end = self.mixer.clock
        self._playing, self._since = self._play_file(path), self._now()

    def _written(self, frames: int) -> Path:
        """Write so many frames; of three names one that is not playing."""
        import soundfile  # noqa: PLC0415 - after the first paint

        self._count += 1
        path = Path(self._folder.name) / f"part{self._count % 3}.wav"
        self._loudness = []
        with suppress(OSError):
            path.unlink(missing_ok=True)
        with soundfile.SoundFile(path, "w", RATE, 2, "PCM_16") as file:
            while frames > 0 and not self.mixer.is_still:
                block = self.mixer.render(min(frames, RATE))
                file.write(np.ascontiguousarray(block))
                grains = np.arange(0, len(block), _GRAIN)
                self._loudness += np.maximum.reduceat(np.abs(block).max(axis=1), grains).tolist()
                frames -= len(block)
        return path


def _beside(work: Callable[[], None]) -> None:
    """Do it on a thread, also when the program ends meanwhile: half a second."""
    threading.Thread(target=work).start()


def playsound_player() -> PlayFile:
    """Return the way this system plays files.

    Raises:
        KnownError: it has none.
    """
    logging.getLogger("playsound3").setLevel(logging.CRITICAL)  # it speaks as it loads
    try:
        import playsound3  # noqa: PLC0415
        from playsound3.playsound3 import DEFAULT_BACKEND  # noqa: PLC0415
    except (ImportError, OSError) as fault:
        raise KnownError("No program plays sound files: {why}", why=str(fault)) from fault
    if DEFAULT_BACKEND is None:
        raise KnownError("No program plays sound files on this system.")
    return lambda path: playsound3.playsound(path, block=False)


class MadeUpPlayer:
    """A file player of which a test is the ear."""

    def __init__(self) -> None:
        """Have played nothing."""
        self._alive = False
        self.parts: list[Path] = []
        self.frames: list[int] = []
        self.stops = 0

    def __call__(self, path: Path) -> Playing:
        """Play a part."""
        import soundfile  # noqa: PLC0415

        self._alive = True
        self.parts.append(path)
        self.frames.append(soundfile.info(path).frames)
        return self

    def is_alive(self) -> bool:
        """It plays until it is stopped."""
        return self._alive

    def stop(self) -> None:
        """Count."""
        self._alive = False
        self.stops += 1
