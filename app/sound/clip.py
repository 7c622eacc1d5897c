"""Things that sound once, and tracks of them in order."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from app.sound.asset import Pcm
from app.sound.envelope import Samples


class Tape:
    """Samples that are read again when they are wanted, or kept when they are near.

    A long session holds far more speech than should lie in memory. What plays
    live calls `keep` ahead of time, so that nothing is read while it mixes.
    """

    __slots__ = ("_kept", "_read", "frames")

    def __init__(self, frames: int, read: Callable[[], Samples | None]) -> None:
        """Say how long it is and where it comes from; `None` is silence."""
        self.frames = frames
        self._read = read
        self._kept: Samples | None = None

    def samples(self) -> Samples:
        """Return its samples, mono."""
        kept = self._kept
        return self._again() if kept is None else kept

    def keep(self) -> None:
        """Hold it ready."""
        if self._kept is None:
            self._kept = self._again()

    def let_go(self) -> None:
        """Hold it no longer."""
        self._kept = None

    def _again(self) -> Samples:
        found = self._read()
        return np.zeros(self.frames, np.float32) if found is None else found


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """Something that sounds once: a tape, mono floats [frames] or Pcm [2, frames]."""

    start: int
    source: Tape | Samples | Pcm
    gain: float

    @property
    def frames(self) -> int:
        """Its length in ticks."""
        return self.source.frames if isinstance(self.source, Tape) else self.source.shape[-1]

    @property
    def end(self) -> int:
        """The tick after its last."""
        return self.start + self.frames

    @property
    def samples(self) -> Samples | Pcm:
        """What it sounds like."""
        return self.source.samples() if isinstance(self.source, Tape) else self.source


@dataclass(frozen=True, slots=True, eq=False)
class Track:
    """Clips of one bus by start; `longest` bounds the look back."""

    clips: tuple[Clip, ...] = ()
    longest: int = 0

    def between(self, tick: int, end: int) -> Iterator[Clip]:
        """Yield what sounds between two ticks, oldest first."""
        low = bisect_right(self.clips, tick - self.longest, key=_start)
        high = bisect_left(self.clips, end, key=_start)
        return (clip for clip in self.clips[low:high] if clip.end > tick)


EMPTY = Track()
"""A bus on which nothing sounds."""


def track(clips: Iterable[Clip]) -> Track:
    """Put clips in order."""
    ordered = tuple(sorted(clips, key=_start))
    return Track(ordered, max((clip.frames for clip in ordered), default=0))


def _start(clip: Clip) -> int:
    return clip.start
