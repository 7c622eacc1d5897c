"""Clips that were spoken before: on disk, and in memory where they must."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from app.voice.clip import from_steps, to_steps
from app.voice.digest import DIGEST, digest
from app.voice.engine import RATE, Clip, Request

MOST = 300 * 2**20
"""Bytes on disk; about three hours of speech."""

ROOM = 0.9
"""What is kept of them when the oldest have to go."""

FORM = "1"
"""Changes when clips are finished in another way."""


@dataclass(frozen=True, slots=True)
class Key:
    """What decides how a clip sounds."""

    engine: str
    version: str
    request: Request

    def name(self) -> str:
        """Return a file name that says nothing of the words."""
        asked = self.request
        parts = (FORM, self.engine, self.version, asked.voice, asked.rate, asked.pitch, asked.text)
        return digest("\0".join(map(str, parts)).encode()).hex()[:40] + ".clip"


class Cache:
    """Keeps clips; never fails, at worst it forgets.

    Args:
        folder: Where files go; None keeps all in memory.
        most: Bytes on disk before the oldest go.
    """

    def __init__(self, folder: Path | None, most: int = MOST) -> None:
        """Look at nothing yet."""
        self._folder = folder
        self._most = most
        self._memory: dict[str, bytes] = {}
        self._size: int | None = None
        self._lock = threading.Lock()

    def get(self, key: Key) -> Clip | None:
        """Return a clip that is there and whole."""
        name = key.name()
        with self._lock:
            content = self._memory.get(name)
            return _unpacked(content) if content is not None else self._read(name)

    def put(self, key: Key, clip: Clip, *, private: bool = False) -> None:
        """Keep a clip; a private one never touches the disk."""
        name, content = key.name(), _packed(clip)
        with self._lock:
            if private or not self._write(name, content):
                self._memory[name] = content

    def _read(self, name: str) -> Clip | None:
        if self._folder is None:
            return None
        path = self._folder / name
        try:
            content = path.read_bytes()
        except OSError:
            return None
        clip = _unpacked(content)
        with contextlib.suppress(OSError):  # a folder that is read-only still serves
            if clip is None:
                path.unlink()
            else:
                os.utime(path)
        return clip

    def _write(self, name: str, content: bytes) -> bool:
        """Write under another name first; False on a disk that takes nothing."""
        if self._folder is None:
            return False
        temporary = ""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self._folder)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(temporary).replace(self._folder / name)
        except OSError:
            if temporary:
                with contextlib.suppress(OSError):
                    Path(temporary).unlink()
            return False
        self._make_room(self._folder, len(content))
        return True

    def _make_room(self, folder: Path, added: int) -> None:
        if self._size is not None and self._size + added <= self._most:
            self._size += added
            return
        files = _oldest_first(folder)
        self._size = sum(size for _, size, _ in files)
        if self._size <= self._most:
            return
        for _, size, path in files[:-1]:
            if self._size <= self._most * ROOM:
                return
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
                self._size -= size


def _oldest_first(folder: Path) -> list[tuple[float, int, Path]]:
    """Return when, how large and where every file is."""
    found = []
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            with contextlib.suppress(OSError):
                stat = entry.stat()
                found.append((stat.st_mtime, stat.st_size, Path(entry.path)))
    return sorted(found)


def _packed(clip: Clip) -> bytes:
    """Return FLAC behind its digest."""
    out = io.BytesIO()
    soundfile.write(out, to_steps(clip.samples), RATE, format="FLAC", subtype="PCM_16")
    content = out.getvalue()
    return digest(content) + content


def _unpacked(content: bytes) -> Clip | None:
    found, sound = content[:DIGEST], content[DIGEST:]
    if digest(sound) != found:
        return None
    steps, _ = soundfile.read(io.BytesIO(sound), dtype="int16")
    return Clip(from_steps(np.asarray(steps, np.int16)))
