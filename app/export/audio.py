"""A session as a sound file: the same render as is heard, written block by block."""

import errno
import os
import queue
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from app.sound.asset import RATE
from app.sound.envelope import Samples
from app.sound.join import NOTHING, continued
from app.sound.render import render
from app.sound.score import Score
from app.timeline.path import Stretch
from app.timeline.program import Segment
from app.words.known import KnownError

FORMATS = {
    ".wav": ("WAV", "PCM_16"),
    ".flac": ("FLAC", "PCM_16"),
    ".ogg": ("OGG", "VORBIS"),
    ".opus": ("OGG", "OPUS"),
    ".mp3": ("MP3", "MPEG_LAYER_III"),
}
"""Format and subtype by the ending of a file's name."""

BLOCK = RATE
"""Frames mixed at once."""
_WAITING = 6
"""Blocks that may wait for the disk."""
_ROOM = 1_000_000
"""Bytes below which a disk is full: a buffer of the library may be left."""

MakeScore: TypeAlias = Callable[[Segment], Score]
Progress: TypeAlias = Callable[[float], None]
_Pcm: TypeAlias = NDArray[np.int16]


class CancelledError(Exception):
    """The person wanted the file no longer; nothing of it is left."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a sound file says of itself."""

    title: str
    language: str


def write_audio(
    target: Path,
    path: Sequence[Stretch],
    make_score: MakeScore,
    label: Label,
    progress: Progress = lambda _: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Write a path through a session as a sound file, whole or not at all.

    Memory does not grow with the length. The ending of the name says which
    format; `progress` is told shares from 0 to 1.

    Raises:
        KnownError: the ending means no format, or the file cannot be written.
        CancelledError: `is_cancelled` said so.
    """
    form = FORMATS.get(target.suffix.lower())
    if form is None:
        known = ", ".join(FORMATS)
        raise KnownError(
            "{name} has no ending of a sound file: {known}", name=target.name, known=known
        )
    part = target.with_name(f".{target.name}.part")
    try:
        part.open("wb").close()  # what is wrong with the folder, the system says better
        _write(part, form, path, make_score, label, _Watch(path, progress, is_cancelled))
        part.replace(target)
    except OSError as fault:
        raise KnownError(
            "{name} cannot be written: {why}", name=target.name, why=_why(fault)
        ) from fault
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def blocks(
    path: Iterable[Stretch], make_score: MakeScore, frames: int = BLOCK
) -> Iterator[Samples]:
    """Render a path in blocks of [frames, 2]; the last of a stretch may be shorter."""
    before, left = NOTHING, 0
    for stretch in path:
        score = continued(make_score(stretch.segment), before, left)
        for tick in range(0, stretch.length, frames):
            yield render(score, tick, min(frames, stretch.length - tick))
        before, left = score, stretch.length


def pcm(block: Samples) -> _Pcm:
    """Round a block [n, 2] to 16 bits, ready to be written."""
    whole = np.rint(block.T * np.float32(32_767)).astype(np.int16).view(np.uint16)
    # Both channels as one number: laying them in turn is five times slower.
    pairs = whole[1].astype("<u4") << 16 | whole[0]
    return np.asarray(pairs.view("<i2").reshape(-1, 2), np.int16)


class _Watch:
    """Tells how far it is, and stops when it is no longer wanted."""

    def __init__(
        self, path: Sequence[Stretch], progress: Progress, is_cancelled: Callable[[], bool]
    ) -> None:
        self._whole = max(sum(stretch.length for stretch in path), 1)
        self._done = 0
        self._progress, self._is_cancelled = progress, is_cancelled

    def pass_by(self, frames: int) -> None:
        """Count frames."""
        if self._is_cancelled():
            raise CancelledError
        self._done += frames
        self._progress(self._done / self._whole)


def _write(
    part: Path,
    form: tuple[str, str],
    path: Sequence[Stretch],
    make_score: MakeScore,
    label: Label,
    watch: _Watch,
) -> None:
    """Write a file, mixing while the disk works."""
    import soundfile  # noqa: PLC0415 - the window shows before this loads

    name, subtype = form
    try:
        with soundfile.SoundFile(
            part, "w", samplerate=RATE, channels=2, format=name, subtype=subtype
        ) as file:
            file.title, file.comment, file.software = label.title, label.language, "Zacht"
            with _Writer(file) as writer:
                for block in blocks(path, make_score):
                    writer.put(block)
                    watch.pass_by(len(block))
    except (soundfile.SoundFileError, AssertionError) as fault:
        # The library asserts that all was written, or knows of a system error only.
        if isinstance(fault, AssertionError) or shutil.disk_usage(part.parent).free < _ROOM:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from fault
        raise OSError(str(fault)) from fault


class _Writer:
    """A thread that writes blocks, so that mixing need not wait."""

    def __init__(self, file: Any) -> None:  # noqa: ANN401 - soundfile has no types
        self._file = file
        self._is_pcm = file.subtype == "PCM_16"
        self._waiting: queue.Queue[Samples | None] = queue.Queue(_WAITING)
        self._fault: BaseException | None = None
        self._thread = threading.Thread(target=self._work, name="export", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._waiting.put(None)
        self._thread.join()
        if self._fault is not None:
            raise self._fault

    def put(self, block: Samples) -> None:
        """Write a block, soon."""
        self._waiting.put(block)
        if self._fault is not None:
            raise self._fault

    def _work(self) -> None:
        while (block := self._waiting.get()) is not None:
            if self._fault is None:
                self._put(block)

    def _put(self, block: Samples) -> None:
        try:
            self._file.write(pcm(block) if self._is_pcm else np.ascontiguousarray(block))
        except BaseException as fault:  # noqa: BLE001 - raised again where it was asked for
            self._fault = fault


def _why(fault: OSError) -> str:
    return fault.strerror or str(fault)
