"""A stream of blocks to a sound device: PortAudio's, and one that is made up."""

import atexit
import ctypes
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol, TypeAlias

import numpy as np

from app.sound.asset import RATE
from app.sound.envelope import Samples
from app.words.known import KnownError

LATENCY = 0.35
"""Seconds asked of the device: enough to hear nothing of a busy machine."""

Fill: TypeAlias = Callable[[Samples, float], bool]
"""Fills a block [frames, 2] heard so many seconds from now; True ends the stream."""


class Stream(Protocol):
    """Asks for blocks, from a thread of its own, while it is active."""

    @property
    def active(self) -> bool:
        """Whether it still plays, also what is left after the last block."""
        ...

    def start(self) -> None:
        """Begin to ask for blocks, also a second time."""
        ...

    def close(self) -> None:
        """Let the device go, at once."""
        ...


OpenStream: TypeAlias = Callable[[Fill, str | None], Stream]
"""Opens a stream on a device, by its name or the system's own.

Raises:
    KnownError: there is no device, or it cannot be opened.
"""


_STUCK: list["PortAudioStream"] = []
"""Streams that hang in their start: they can be neither closed nor forgotten."""


class PortAudioStream:
    """A callback stream of the sound library."""

    def __init__(self, fill: Fill, device: str | None) -> None:
        """Open the device.

        Raises:
            KnownError: the library cannot be loaded, or the device not opened.
        """
        self._library = library()
        self._fill = fill
        self._starting = self._closed = False
        try:
            self._stream = self._library.OutputStream(
                samplerate=RATE,
                channels=2,
                dtype="float32",
                latency=LATENCY,
                device=device,
                callback=self._called,
            )
        except (self._library.PortAudioError, ValueError) as fault:
            raise KnownError("No sound device can be opened.", why=str(fault)) from fault
        _let_go_of_plugins()

    @property
    def active(self) -> bool:
        """Whether it still plays."""
        try:
            return not self._closed and bool(self._stream.active)
        except self._library.PortAudioError:
            return False

    def start(self) -> None:
        """Begin to ask for blocks."""
        self._starting = True
        try:
            self._stream.abort(ignore_errors=True)
            self._stream.start()
        except self._library.PortAudioError as fault:
            raise KnownError("No sound device can be opened.", why=str(fault)) from fault
        finally:
            self._starting = False

    def close(self) -> None:
        """Let the device go, or leave it alone where its start never returned.

        Once: a second time it could be another stream's, at the same address.
        """
        if self._closed:
            return
        self._closed = True
        if self._starting:
            # Closing it, also at exit, would end the whole process (PortAudio 19.6).
            _STUCK.append(self)
            atexit.unregister(self._library._exit_handler)  # noqa: SLF001 - it has no other way
            return
        with suppress(self._library.PortAudioError):
            self._stream.abort(ignore_errors=True)
            self._stream.close(ignore_errors=True)

    def _called(self, out: Samples, _frames: int, time: Any, _status: object) -> None:  # noqa: ANN401
        ahead = time.outputBufferDacTime - time.currentTime
        if self._fill(out, ahead if ahead > 0 else float(self._stream.latency)):
            raise self._library.CallbackStop


def library() -> Any:  # noqa: ANN401 - it has no types
    """Load the sound library.

    Raises:
        KnownError: it, or what it stands on, is not installed.
    """
    try:
        import sounddevice  # noqa: PLC0415 - after the first paint, and only if it is there
    except (ImportError, OSError) as fault:
        raise KnownError("The sound library cannot be loaded: {why}", why=str(fault)) from fault
    return sounddevice


def _let_go_of_plugins() -> None:
    """Unload what ALSA loaded to look at devices that are not played through.

    To name its devices it opens each, and with them libraries of video: 11 MB
    that stay until its configuration is freed. What plays keeps its own.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # a sound library that stands on something else
            alsa = ctypes.CDLL("libasound.so.2", mode=os.RTLD_NOW | os.RTLD_NOLOAD)
            alsa.snd_config_update_free_global()


def devices() -> tuple[str, ...]:
    """Return the names of all devices that play, the system's own choice first.

    Raises:
        KnownError: the sound library cannot be loaded.
    """
    found = library()
    chosen = found.default.device[1]
    rows = [row for row in found.query_devices() if row["max_output_channels"] > 1]
    rows.sort(key=lambda row: row["index"] != chosen)
    return tuple(dict.fromkeys(str(row["name"]) for row in rows))


def look_again() -> None:
    """Let the sound library find devices that came or went; no stream may be open."""
    if _STUCK:
        return
    found = library()
    found._terminate()  # noqa: SLF001 - it has no other way
    found._initialize()  # noqa: SLF001


class MadeUpStream:
    """A device of which a test is the clock; keeps everything it was given.

    `play` lets time go by: it asks for a block whenever its buffer has room.
    """

    def __init__(self, fill: Fill, _device: str | None = None, block: int = 960) -> None:
        """Make a buffer of `LATENCY` that is empty."""
        self.fill, self.block = fill, block
        self.active = self.unplugged = False
        self.ended = True
        self.heard = np.zeros((0, 2), np.float32)
        self.queued = np.zeros((0, 2), np.float32)

    def start(self) -> None:
        """Begin to ask for blocks."""
        if self.unplugged:
            raise KnownError("No sound device can be opened.", why="unplugged")
        self.active, self.ended = True, False

    def close(self) -> None:
        """Let go."""
        self.active = False

    def play(self, frames: int) -> None:
        """Hear so many frames."""
        while frames > 0 and self.active and not self.unplugged:
            while not self.ended and len(self.queued) < LATENCY * RATE:
                block = np.zeros((self.block, 2), np.float32)
                self.ended = self.fill(block, len(self.queued) / RATE)
                self.queued = np.concatenate([self.queued, block])
            now, self.queued = np.split(self.queued, [min(frames, self.block)])
            self.heard = np.concatenate([self.heard, now])
            frames -= self.block
            self.active = bool(len(self.queued)) or not self.ended
